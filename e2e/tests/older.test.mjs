// From 65 on, what is done on the feet is done beside something fixed to hold.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, markPain, noneOfThese, onward, settleIn } from "../support/person.mjs";
import { checkAccessibility, screenshot, visit } from "../support/visit.mjs";

const SUPPORT = /within reach of something fixed to hold/;

async function comeToStandingWork(t, { band, years }) {
  const { page } = await visit(t, { reducedMotion: true });
  await settleIn(page, { age: band });
  await page.getByRole("radio", { name: "Standing", exact: true }).check();
  await ask(page, { places: ["Low back"], stiffness: 5, urge: 0, minutes: 5 });
  await markPain(page);
  await noneOfThese(page, { age: years });
  await page.waitForURL("**/for-you");
  return page;
}

test("someone of 70 is told before and at the start", async (t) => {
  const page = await comeToStandingWork(t, { band: "65 or older", years: 70 });
  await page.getByText(SUPPORT).waitFor();
  await checkAccessibility(page);
  await screenshot(page, "older-for-you-phone");
  await onward(page);
  await page.waitForURL("**/session");
  await page.locator(".phase h1", { hasText: SUPPORT }).waitFor();
  await screenshot(page, "older-session-phone");
});

test("someone of 34 is not", async (t) => {
  const page = await comeToStandingWork(t, { band: "18 to 39", years: 34 });
  await page.getByRole("heading", { name: "Why this one" }).waitFor();
  assert.equal(await page.getByText(SUPPORT).count(), 0);
});
