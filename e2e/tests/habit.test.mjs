// The habit page: two taps, their details, what they show, and the course.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { checkAccessibility, LOOKS, ready, screenshot, visit } from "../support/visit.mjs";
import { SHOTS } from "../support/limber.mjs";
import { eventsOf, importEntries } from "../support/journal.mjs";
import { ask, fitsItsWidth, focusOnHeading, heading, markPain, settleIn, settleInGerman, tabTo as tab, tick } from "../support/person.mjs";

const cracked = (page) => page.getByRole("button", { name: /I cracked/ }).first();
const letPass = (page) => page.getByRole("button", { name: /I wanted to and didn’t/ }).first();
const counts = (page) => page.locator(".taps .count").evaluateAll((all) => all.map((one) => parseInt(one.textContent, 10)));

async function countsAre(page, expected) {
  await page.waitForFunction(
    (expected) => [...document.querySelectorAll(".taps .count")].map((one) => parseInt(one.textContent, 10)).join() === expected,
    expected.join(),
  );
  assert.deepEqual(await counts(page), expected);
}

/** Six weeks of taps: some days forgotten, most cracks at a desk, and one hour that stands out. */
function sixWeeks() {
  const taps = [];
  for (let daysAgo = 41; daysAgo >= 1; daysAgo -= 1) {
    if (daysAgo % 6 === 0) continue;
    const hours = daysAgo % 7 === 2 ? [9, 11, 14, 16, 16, 17, 20] : [8, 10, 11, 13, 15, 16, 18].slice(daysAgo % 3);
    hours.forEach((hour, index) => {
      const data = { place: "desk", doing: index % 2 ? "screen" : "talking" };
      taps.push({ daysAgo, hour, minute: 7 * index, kind: "habit.cracked", version: 2, data });
    });
    const data = { place: daysAgo % 2 ? "sofa" : "desk", feeling: "tired" };
    taps.push({ daysAgo, hour: 21, kind: "habit.urge_resisted", version: 2, data });
  }
  return taps;
}

test("a crack is logged in two taps from the front page, and taken back", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.getByRole("link", { name: "Habit" }).click();
  await cracked(page).click();
  await countsAre(page, [1, 0]);
  await page.getByText("Noted: a crack.").waitFor();
  assert.equal(await page.locator(".signpost").count(), 0, "a crack leads nowhere and is not rewarded");
  await page.getByRole("button", { name: "Undo" }).click();
  await countsAre(page, [0, 0]);
  await page.getByText("Taken back.").waitFor();
  await page.reload();
  await ready(page);
  await countsAre(page, [0, 0]);
});

test("details are optional, can be added afterwards, and stay", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.getByRole("link", { name: "Habit" }).click();
  await cracked(page).click();
  await page.getByLabel("At a desk").check();
  await page.getByLabel("Tense").check();
  await page.getByRole("button", { name: "Keep this" }).click();
  await page.getByText("At a desk, Tense").waitFor();
  await cracked(page).click();
  await page.getByRole("button", { name: "Nothing to add" }).click();
  await page.getByText("Nothing added.").waitFor();
  await page.reload();
  await ready(page);
  await countsAre(page, [2, 0]);
  await page.getByText("At a desk, Tense").waitFor();
  await page.getByRole("button", { name: /Add or change/ }).last().click();
  assert.ok(await page.getByLabel("At a desk").isChecked());
  await page.getByRole("button", { name: /Take back/ }).last().click();
  await countsAre(page, [1, 0]);
});

test("an urge let pass offers the way to something that eases it", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.getByRole("link", { name: "Habit" }).click();
  await letPass(page).click();
  await countsAre(page, [0, 1]);
  await page.locator(".signpost").click();
  await heading(page, "Where is it, and how much?");
  assert.ok(await page.getByLabel("I want to crack it").isChecked());
});

test("the shortcuts of the installed app note once, also after a reload", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  for (const [kind, expected] of [["crack", [1, 0]], ["urge", [1, 1]]]) {
    await page.goto(`/habit?log=${kind}`);
    await ready(page);
    await countsAre(page, expected);
    assert.equal(new URL(page.url()).search, "");
    await page.reload();
    await ready(page);
    await countsAre(page, expected);
  }
  await page.goto("/habit?log=nothing-known");
  await ready(page);
  await countsAre(page, [1, 1]);
});

test("under three whole days there is no number, and a forgotten day can be said to have been quiet", async (t) => {
  const { page } = await visit(t, { timezone: "Pacific/Auckland" });
  await settleIn(page);
  const crack = { hour: 23, minute: 59, kind: "habit.cracked", version: 1, data: {} };
  await importEntries(page, await eventsOf(page, [4, 3, 2].map((daysAgo) => ({ daysAgo, ...crack }))));
  await page.goto("/habit");
  await ready(page);
  await page.locator(".chart p").getByText("One more whole day, and this fills.").waitFor();
  await page.getByRole("button", { name: "I counted, and did not crack" }).click();
  await page.getByText("Kept: no cracks yesterday.").waitFor();
  await page.getByRole("heading", { name: /^About \d/ }).waitFor();
});

test("a record with corrections stays whole: an entry taken back is exported as such", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.goto("/habit?log=crack");
  await ready(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await countsAre(page, [0, 0]);
  await page.goto("/settings");
  await ready(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  assert.match(file, /"habit\.cracked"/);
  assert.match(file, /withdrawn/);
});

test("a standing emergency comes before the habit", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await ask(page);
  await markPain(page);
  await tick(page, "An arm or leg on one side suddenly weak or numb");
  await heading(page, "Call an ambulance now");
  await page.goto("/habit?log=crack");
  await ready(page);
  await heading(page, "Call an ambulance now");
});

test("the course goes on when the person does, and keeps a plan", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.goto("/habit");
  await ready(page);
  await page.getByRole("button", { name: "Begin with noticing" }).click();
  await page.getByText("Step 1 of 5").waitFor();
  for (const name of ["Find what sets it off", "Do something else with it", "Make one plan"]) {
    await page.getByRole("button", { name: `Go on: ${name}` }).click();
  }
  await page.getByText("Step 4 of 5").waitFor();
  await page.getByLabel("If", { exact: true }).fill("I come back from lunch");
  await page.getByLabel("then I", { exact: true }).fill("press my shoulder blades together");
  await page.getByRole("button", { name: "Keep the plan" }).click();
  await page.getByText("Your plan is kept.").waitFor();
  await page.reload();
  await ready(page);
  assert.equal(await page.getByLabel("If", { exact: true }).inputValue(), "I come back from lunch");
  await page.getByText("Sources", { exact: true }).click();
  await page.getByText("Known from the literature, not read again.").first().waitFor();
  await checkAccessibility(page);
  await page.locator(".course").screenshot({ path: `${SHOTS}/habit-course-phone.png` });
});

test("a goal is set, held against today, and dropped", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.goto("/habit");
  await ready(page);
  await page.getByLabel("Cracks a day, at most").fill("5");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await page.getByText("At most 5 a day. Today so far: 0.").waitFor();
  await cracked(page).click();
  await page.getByText("Today so far: 1.").waitFor();
  await page.getByRole("button", { name: "No goal" }).click();
  await page.getByText("No goal is set, and none is needed.").waitFor();
});

test("by keyboard alone: log, add, undo", async (t) => {
  const { page } = await visit(t, { size: "desktop" });
  await settleIn(page);
  const tabTo = (role, name) => tab(page, page.getByRole(role, { name }));
  await page.locator("body").press("Tab");
  await tabTo("link", "Habit");
  await page.keyboard.press("Enter");
  await focusOnHeading(page, "Habit");
  await tabTo("button", /I wanted to and didn’t/);
  await page.keyboard.press("Enter");
  await countsAre(page, [0, 1]);
  await tabTo("radio", "At a desk");
  await page.keyboard.press("Space");
  await tabTo("button", "Keep this");
  await page.keyboard.press("Enter");
  await page.getByText("Kept.").waitFor();
  await page.waitForFunction(() => document.activeElement?.closest(".taps"));
  await tabTo("button", /Take back/);
  await page.keyboard.press("Enter");
  await countsAre(page, [0, 0]);
});

test("in German it fits a small phone, and a page four times enlarged", async (t) => {
  const { page } = await visit(t, { size: "small", locale: "de-DE" });
  await settleInGerman(page);
  await importEntries(page, await eventsOf(page, sixWeeks()), "Einträge sind neu");
  await page.goto("/habit");
  await ready(page);
  await page.getByRole("heading", { name: /^Etwa \d/ }).waitFor();
  await page.locator(".taps button").last().click();
  await page.locator(".tap-details").waitFor();
  await fitsItsWidth(page);
  await screenshot(page, "habit-german-small");
  // As narrow as a page gets at 400 % on a laptop.
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsItsWidth(page);
});

for (const [size, dark] of LOOKS) {
  test(`the page is accessible and fits: ${size}${dark ? ", in the dark" : ""}`, async (t) => {
    const { page } = await visit(t, { size, dark });
    await settleIn(page);
    const look = async (name) => {
      await checkAccessibility(page);
      await fitsItsWidth(page);
      await screenshot(page, `habit-${name}-${size}${dark ? "-dark" : ""}`);
    };
    await page.goto("/habit");
    await ready(page);
    await look("empty");
    await importEntries(page, await eventsOf(page, sixWeeks()));
    await page.goto("/habit");
    await ready(page);
    await page.getByRole("heading", { name: /^About \d/ }).waitFor();
    await letPass(page).click();
    await page.getByText("Noted: an urge you let pass.").waitFor();
    for (const summary of await page.getByText("Show as table").all()) await summary.click();
    await look("full");
  });
}

test("taps of earlier days can be changed and taken back one by one", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await importEntries(page, await eventsOf(page, sixWeeks()));
  await page.goto("/habit");
  await ready(page);
  await page.getByText("Taps of the last 14 days").click();
  const rows = page.locator(".tap-earlier .rows > div");
  await rows.first().waitFor();
  const before = await rows.count();
  await checkAccessibility(page);
  await screenshot(page, "habit-earlier");
  await rows.first().getByRole("button", { name: /Take back/ }).click();
  await page.getByText("Taken back.").waitFor();
  await page.waitForFunction((before) => document.querySelectorAll(".tap-earlier .rows > div").length === before - 1, before);
  // The focus stays in the list.
  await page.waitForFunction(() => document.activeElement?.tagName === "SUMMARY");
  await rows.first().getByRole("button", { name: /Add or change/ }).click();
  await page.getByLabel("Tense").check();
  await page.getByRole("button", { name: "Keep this" }).click();
  await rows.first().getByText("Tense").waitFor();
  await page.reload();
  await ready(page);
  await page.getByText("Taps of the last 14 days").click();
  await rows.first().waitFor();
  assert.equal(await rows.count(), before - 1);
});

test("a tab that stays open past midnight begins the new day", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  const lateTonight = await page.evaluate(() => new Date().setHours(23, 58, 0, 0));
  await page.clock.install({ time: lateTonight });
  await page.goto("/habit");
  await ready(page);
  await cracked(page).click();
  await countsAre(page, [1, 0]);
  await page.clock.fastForward("05:00");
  await countsAre(page, [0, 0]);
  await cracked(page).click();
  await countsAre(page, [1, 0]);
  await page.getByText("Taps of the last 14 days").click();
  const rows = page.locator(".tap-earlier .rows > div");
  await rows.first().waitFor();
  assert.equal(await rows.count(), 1);
});
