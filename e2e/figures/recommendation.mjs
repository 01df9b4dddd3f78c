// The recommendation, in the module that is shipped: from a page that is opened anew, by the app's own marks.
import assert from "node:assert/strict";
import { ready } from "../support/page.mjs";
import { ask, markPain, noneOfThese, settleIn } from "../support/person.mjs";
import { markedAt, median, newPerson, print } from "./figure.mjs";

const RUNS = 7;
const LIMIT_MS = 5;

/** Of somebody who is here for the first time. */
export async function firstRecommendation(browser, origin) {
  const context = await newPerson(browser, origin);
  try {
    const page = await context.newPage();
    await page.goto("/");
    await ready(page);
    await settleIn(page);
    await recommendation(page, "for a new person");
  } finally {
    await context.close();
  }
}

/** Asks for relief, and opens what is recommended again and again. */
export async function recommendation(page, whose) {
  await page.goto("/");
  await ready(page);
  await ask(page);
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/for-you");
  const millis = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.goto("/for-you");
    await page.getByRole("heading", { name: "Why this one" }).waitFor();
    const [asked, found] = [await markedAt(page, "limber-offer-asked"), await markedAt(page, "limber-offer-found")];
    assert.ok(asked < found);
    millis.push(found - asked);
  }
  print(`recommendation in the browser ${whose}, median of ${RUNS}`, median(millis).toFixed(2), "ms", LIMIT_MS);
  print(`recommendation in the browser ${whose}, slowest`, Math.max(...millis).toFixed(2), "ms");
}
