// What helps: what was tried with its ranges, and a comparison of two routines from its setting up to its result.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAccessibility, LOOKS, ready, screenshot, visit, zoneByDay } from "../support/visit.mjs";
import { dateOf, eventsOf, importEntries } from "../support/journal.mjs";
import { comeToRecommendation, fitsItsWidth, focusOnHeading, heading, markPain, noneOfThese, settleIn, settleInGerman, tabTo } from "../support/person.mjs";

const ROUTINES = ["neck-turns-and-rolls", "shoulders-and-breath", "neck-side-and-tuck"];
const name = (index) => `00c0ffee00c0ffee-${index}`;

/** Forty days with a session each, two in five of them of the first routine, and urges some hours later. */
function sessions() {
  const taps = [];
  const add = (daysAgo, hour, minute, kind, version, data) => {
    taps.push({ daysAgo, hour, minute, kind, version, data });
    return name(taps.length);
  };
  for (let daysAgo = 40; daysAgo >= 1; daysAgo -= 1) {
    const routine = daysAgo === 7 ? ROUTINES[2] : ROUTINES[daysAgo % 5 < 2 ? 0 : 1];
    const stiffness = 4 + (daysAgo % 4);
    const asked = add(daysAgo, 10, 0, "relief.asked", 1, { intent: "stiff", places: ["neck-right"], stiffness, urge: 5, setting: "desk", minutes: 3 });
    const movement = { movement: "shoulder-rolls", sets: 1, repetitions: 5, hold_secs: 0, range_percent: 100 };
    const session = add(daysAgo, 10, 1, "session.started", 1, { asked, routine, movements: [movement] });
    const easier = routine === ROUTINES[0] ? 1 + (daysAgo % 3) : daysAgo % 2;
    add(daysAgo, 10, 4, "session.finished", 1, { session, ended: "finished", stiffness_after: Math.max(0, stiffness - easier), urge_after: 5 - easier });
    if (daysAgo % 3 !== 0) add(daysAgo, 11 + (daysAgo % 6), 30, "habit.urge_resisted", 2, {});
  }
  return taps;
}

/**
 * A whole comparison in which the second is easier by so many points. Its last day was the one before yesterday: until some
 * hours after midnight it is still yesterday's evening.
 */
async function comparison(page, points) {
  const order = ["a", "b", "b", "a", "a", "b", "b", "a"];
  const begun = { a: ROUTINES[0], b: ROUTINES[1], first_day: await dateOf(page, 57), period_days: 7, washout_days: 2, order, seed: 1 };
  const taps = [{ daysAgo: 57, hour: 8, kind: "trial.begun", version: 1, data: begun }];
  for (let day = 0; day < 56; day += 1) {
    if (day % 9 === 4) continue;
    const stiffness = 5 + ((day * 7) % 3) - 1 - (order[Math.floor(day / 7)] === "b" ? points : 0);
    const data = { trial: name(1), day: await dateOf(page, 57 - day), stiffness, pain: 2, done: true };
    taps.push({ daysAgo: 57 - day, hour: 21, kind: "trial.day", version: 1, data });
  }
  return taps;
}

async function open(page) {
  await page.goto("/what-helps");
  await ready(page);
  await heading(page, "What helps");
}

async function fill(page, taps, done) {
  await importEntries(page, await eventsOf(page, taps), done);
  await open(page);
}

test("it opens from Today, and an empty place says what will fill it", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.getByRole("link", { name: "Today" }).click();
  await page.getByRole("link", { name: "What helps" }).click();
  await heading(page, "What helps");
  await page.getByText("No session for this place yet.").waitFor();
});

test("what was tried is described with ranges and never called better", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await fill(page, sessions());
  await page.getByRole("radio", { name: "Right of neck" }).check();
  await page.getByText("marked sessions").waitFor();
  await page.getByText(/You marked less stiffness after \d+ of \d+/).filter({ visible: true }).first().waitFor();
  await page.getByText(/no urge came for/).filter({ visible: true }).first().waitFor();
  await page.getByText("2 more to tell").filter({ visible: true }).first().waitFor();
  await page.getByText("Show as table").first().click();
  assert.equal(await page.locator(".chart tbody tr").count(), 3);
  const words = await page.locator(".chart, .keyed:not(.trial *)").allTextContents();
  assert.ok(!words.some((text) => text.includes("better")), "before and after is described, not credited");
});

test("a comparison says beforehand what it can find, begins, takes the evening's marks, and can be left", async (t) => {
  const { page } = await visit(t, { timezone: zoneByDay(), as: comeToRecommendation });
  await open(page);
  await page.getByText("is found in 8 of 10 such comparisons").waitFor();
  await page.locator(".trial .signpost").click({ force: true });
  await page.getByText("Choose two routines first.").waitFor();
  await page.getByLabel("One routine").selectOption(ROUTINES[0]);
  await page.getByLabel("The other").selectOption(ROUTINES[0]);
  await page.locator(".trial .signpost").click({ force: true });
  await page.getByText("Choose two different ones.").waitFor();
  await page.getByLabel("The other").selectOption(ROUTINES[1]);
  await page.getByLabel("How long?").selectOption({ index: 2 });
  await page.locator(".trial .signpost").click();
  await page.getByText("day 1 of 42").waitFor();
  await page.getByText("This evening does not count yet").waitFor();
  await page.getByRole("slider", { name: "Stiffness" }).press("ArrowRight");
  await page.getByRole("slider", { name: "Pain" }).press("Home");
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByText("Kept for today: stiffness 1.").waitFor();
  await checkAccessibility(page);
  await screenshot(page, "what-helps-running-phone");
  await page.reload();
  await ready(page);
  await page.getByText("Kept for today: stiffness 1.").waitFor();
  await page.getByRole("button", { name: "Leave the comparison" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave the comparison" }).click();
  await page.getByText("You left it before its end, so there is no result.").waitFor();
});

test("the routine that is due comes first, and says so", async (t) => {
  const { page } = await visit(t, { timezone: zoneByDay(), as: comeToRecommendation });
  await open(page);
  await page.getByLabel("One routine").selectOption(ROUTINES[0]);
  await page.getByLabel("The other").selectOption(ROUTINES[2]);
  await page.locator(".trial .signpost").click();
  await page.getByText(/day 1 of/).waitFor();
  const due = await page.locator(".trial h3").first().textContent();
  await page.getByRole("button", { name: /Do it now/ }).click();
  await heading(page, "Where is it, and how much?");
  await page.locator(".place", { hasText: "Right of neck" }).click();
  await page.getByRole("slider", { name: "Stiffness" }).fill("5");
  await page.getByRole("slider", { name: "Urge to crack" }).fill("2");
  await page.locator(".signpost").click();
  await page.waitForURL(/check|for-you/);
  if (page.url().includes("/check")) {
    await markPain(page);
    await noneOfThese(page);
    await page.waitForURL("**/for-you");
  }
  await heading(page, due);
  await page.getByText("It is due in your comparison of two.").waitFor();
});

test("the day after a session of the comparison is asked about, and a worse one ends it", async (t) => {
  const { page } = await visit(t, { timezone: zoneByDay() });
  await settleIn(page);
  const order = ["a", "b", "b", "a", "a", "b", "b", "a"];
  const begun = { a: ROUTINES[0], b: ROUTINES[1], first_day: await dateOf(page, 3), period_days: 7, washout_days: 2, order, seed: 1 };
  const movement = { movement: "shoulder-rolls", sets: 1, repetitions: 5, hold_secs: 0, range_percent: 100 };
  const yesterday = (minute, kind, version, data) => ({ daysAgo: 1, hour: 10, minute, kind, version, data });
  await fill(page, [
    { daysAgo: 3, hour: 8, kind: "trial.begun", version: 1, data: begun },
    yesterday(0, "relief.asked", 1, { intent: "stiff", places: ["neck-right"], stiffness: 5, urge: 4, setting: "desk", minutes: 3 }),
    yesterday(1, "session.started", 1, { asked: name(2), routine: ROUTINES[0], movements: [movement] }),
    yesterday(2, "session.movement_done", 1, { session: name(3), movement: "shoulder-rolls", sets: 1, repetitions: 5 }),
    yesterday(4, "session.finished", 1, { session: name(3), ended: "finished", stiffness_after: 4, urge_after: 3 }),
  ]);
  await page.getByText("day 4 of 56").waitFor();
  const question = page.getByRole("heading", { name: "How is it today, after your last session?" });
  for (const path of ["/", "/progress", "/my-routines", "/programme", "/what-helps"]) {
    await page.goto(path);
    await ready(page);
    await question.waitFor();
  }
  await checkAccessibility(page);
  await fitsItsWidth(page);
  await screenshot(page, "what-helps-day-after-phone");
  await page.getByRole("button", { name: /Clearly worse/ }).click();
  await page.getByText("It stopped because the day after a session was worse.").waitFor();
  await question.waitFor({ state: "detached" });
  await page.reload();
  await ready(page);
  await page.getByText("It stopped because the day after a session was worse.").waitFor();
  assert.equal(await question.count(), 0, "it was told");
});

test("what was done without marks is told beside what was marked", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  const movement = { movement: "shoulder-rolls", sets: 1, repetitions: 5, hold_secs: 0, range_percent: 100 };
  const before = (minute, kind, version, data) => ({ daysAgo: 5, hour: 12, minute, kind, version, data });
  await fill(page, [
    before(0, "session.started", 1, { routine: "programme.ease", movements: [movement] }),
    before(1, "session.movement_done", 1, { session: name(1), movement: "shoulder-rolls", sets: 1, repetitions: 5 }),
    before(2, "session.finished", 1, { session: name(1), ended: "finished" }),
  ]);
  await page.getByRole("radio", { name: "Upper back" }).check();
  await page.getByText("No session that you asked for with marks for this place yet.").waitFor();
  await page.getByRole("heading", { name: "Also done for this place" }).waitFor();
  await page.getByText("Programme: one session.").waitFor();
  await checkAccessibility(page);
});

test("a large difference is called better, none is not", async (t) => {
  for (const [points, words] of [[3, /was better for you/], [0, /^(No clear difference|The two are alike)$/]]) {
    const { page } = await visit(t);
    await settleIn(page);
    await fill(page, await comparison(page, points));
    await page.getByRole("heading", { name: words }).waitFor();
    await page.getByText("All evenings").first().waitFor({ state: "attached" });
  }
});

test("by keyboard alone: a place is chosen and a comparison begun", async (t) => {
  const { page } = await visit(t, { size: "desktop", timezone: zoneByDay(), as: comeToRecommendation });
  await open(page);
  await focusOnHeading(page, "What helps");
  await tabTo(page, page.getByRole("radio", { name: "Right of neck" }));
  await tabTo(page, page.getByLabel("One routine"));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByLabel("The other"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.locator(".trial .signpost"));
  await page.keyboard.press("Enter");
  await page.getByText("day 1 of 56").waitFor();
});

test("in German it fits a small phone, and a page four times enlarged", async (t) => {
  const { page } = await visit(t, { size: "small", locale: "de-DE" });
  await settleInGerman(page);
  await importEntries(page, await eventsOf(page, sessions()), "Einträge sind neu");
  await page.goto("/what-helps");
  await ready(page);
  await heading(page, "Was hilft");
  await fitsItsWidth(page);
  await screenshot(page, "what-helps-german-small");
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsItsWidth(page);
});

for (const [size, dark] of LOOKS) {
  test(`the page is accessible and fits: ${size}${dark ? ", in the dark" : ""}`, async (t) => {
    const look = async (page, name) => {
      await checkAccessibility(page);
      await fitsItsWidth(page);
      await screenshot(page, `what-helps-${name}-${size}${dark ? "-dark" : ""}`);
    };
    const { page } = await visit(t, { size, dark });
    await settleIn(page);
    await open(page);
    await look(page, "empty");
    await fill(page, sessions());
    await page.getByText("marked sessions").waitFor();
    for (const summary of await page.getByText("Show as table").all()) await summary.click();
    await look(page, "tried");
    const { page: other } = await visit(t, { size, dark });
    await settleIn(other);
    await fill(other, await comparison(other, 3));
    await other.getByRole("heading", { name: /was better for you/ }).waitFor();
    await look(other, "result");
  });
}
