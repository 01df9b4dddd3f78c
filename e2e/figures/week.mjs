// The plan of a week, in the module that is shipped.
import assert from "node:assert/strict";
import { eventsOf, importEntries } from "../support/journal.mjs";
import { ready } from "../support/page.mjs";
import { heading, markPain, noneOfThese, onward, settleIn } from "../support/person.mjs";
import { markedAt, median, newPerson, print } from "./figure.mjs";

const RUNS = 7;
const LIMIT_MS = 30;

/** What makes the most work: every place and everything at hand, half an hour on every day, and the whole week still to come. */
const EVERYTHING = {
  places: ["neck-left", "neck-middle", "neck-right", "upper-back", "low-back"],
  minutes_a_day: 30,
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  props: ["chair", "desk", "wall", "corner", "door-frame", "band", "cushion", "towel", "mat", "weight", "step", "stick"],
  has_floor: true,
};

export async function week(browser, origin) {
  for (const [strength, name] of [["three_days", "strength on three days"], ["two_minutes", "strength on five"]]) {
    const millis = await weekMillis(browser, origin, { ...EVERYTHING, strength });
    print(`plan of a week in the browser, ${name}, median of ${RUNS}`, median(millis).toFixed(1), "ms", LIMIT_MS);
    print(`plan of a week in the browser, ${name}, slowest`, Math.max(...millis).toFixed(1), "ms");
  }
}

async function weekMillis(browser, origin, answers) {
  const context = await newPerson(browser, origin);
  try {
    await context.addInitScript(nextMonday);
    const page = await context.newPage();
    await page.goto("/");
    await ready(page);
    await settleIn(page);
    await takePlan(page, answers);
    const millis = [];
    for (let run = 0; run < RUNS; run += 1) {
      await page.goto("/programme");
      await taken(page);
      const [asked, planned] = [await markedAt(page, "limber-week-asked"), await markedAt(page, "limber-week-planned")];
      assert.ok(asked < planned);
      millis.push(planned - asked);
    }
    assert.equal(await page.locator(".week-day").count(), 7, "every day is planned");
    return millis;
  } finally {
    await context.close();
  }
}

/** From after the first run to a plan that is taken, with the answers of the interview as a file and through the safety check. */
export async function takePlan(page, answers = { ...EVERYTHING, strength: "three_days" }) {
  const interviewed = { daysAgo: 1, hour: 12, kind: "programme.interviewed", version: 1, data: answers };
  await importEntries(page, await eventsOf(page, [interviewed]), "entry is new");
  await page.goto("/programme");
  await page.getByText("A plan comes after the safety check").waitFor();
  await onward(page);
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/programme");
  await page.getByRole("button", { name: /Take this plan/ }).click();
  await taken(page);
}

async function taken(page) {
  await heading(page, "Programme");
  await page.getByRole("heading", { name: "Your week", exact: true }).waitFor();
}

/** A clock that is set to the same hour of the next Monday. It goes, and the browser's stopwatch is left alone. */
function nextMonday() {
  const Today = Date;
  const laterMs = ((8 - new Today().getDay()) % 7) * 86_400_000;
  globalThis.Date = class extends Today {
    constructor(...parts) {
      super(...(parts.length ? parts : [Today.now() + laterMs]));
    }

    static now() {
      return Today.now() + laterMs;
    }
  };
}
