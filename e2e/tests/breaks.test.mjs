// Breaks: one that is guided, what the days between them were like, and the page's own timer.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { deskWithALowScreen } from "../support/desk.mjs";
import { entriesOf, limber, startLimber, temporaryFolder } from "../support/limber.mjs";
import { checkAccessibility, ready, screenshot, SIZES, visit } from "../support/visit.mjs";
import { eventsOf, importEntries } from "../support/journal.mjs";
import { ask, fitsItsWidth, focusOnHeading, heading, markPain, noneOfThese, onward, settleIn, settleInGerman, tabTo, tick } from "../support/person.mjs";
import { pass, passUntil } from "../support/session.mjs";
import { until } from "../support/wait.mjs";

// The program ends before the page does, which then asks in vain until it is closed.
const isLost = (problem) => /ERR_|Failed to (fetch|load)|401/.test(problem);

/** As the companion names a break that it began. */
const BEGUN = "c0ffee00c0ffee00-7";
const HOUR_MS = 3_600_000;
const STAND = "Stand up, walk a few steps, breathe out slowly";

/** What the record holds of a kind. */
async function kept(page, kind) {
  await page.goto("/settings");
  await ready(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  const entries = file.trim().split("\n").slice(1).map((line) => JSON.parse(line).entry);
  return entries.filter((entry) => entry.kind === kind).map((entry) => entry.data);
}

/** To the break's own movements, by way of the day's safety check. */
async function comeToMovements(page) {
  await page.goto(`/break/${BEGUN}`);
  await heading(page, STAND);
  await page.getByRole("button", { name: "Answer the safety check" }).click();
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL(`**/break/${BEGUN}`);
  await heading(page, "A short break");
}

async function begin(page) {
  await onward(page);
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
}

test("without today’s card a break moves nothing but the person: it counts once there was time for it, in two tabs once", async (t) => {
  const { page, context } = await visit(t);
  await settleIn(page);
  await page.clock.install();
  await page.goto(`/break/${BEGUN}`);
  await heading(page, STAND);
  await checkAccessibility(page);
  await screenshot(page, "break-stand-phone");
  await page.locator(".signpost").click({ force: true });
  await page.getByText("It counts from 45 seconds on.").waitFor();
  const other = await context.newPage();
  await other.goto(`/break/${BEGUN}`);
  await heading(other, STAND);
  await pass(page, 46);
  await page.locator(".signpost:not([aria-disabled])").click();
  await heading(page, "Break taken");
  await heading(other, "Break taken");
  await other.close();
  assert.deepEqual(await kept(page, "break.taken"), [{ what: "break", how: "told", begun: BEGUN }]);
});

test("after a break, before one sits down again, it names the one thing to mend at the desk", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  const checked = { daysAgo: 3, hour: 9, kind: "setup.checked", version: 1, data: deskWithALowScreen() };
  await importEntries(page, await eventsOf(page, [checked]), "entry is new");
  await page.clock.install();
  await page.goto(`/break/${BEGUN}`);
  await heading(page, STAND);
  assert.equal(await page.getByText("one thing at your desk").count(), 0, "a break is for moving");
  await pass(page, 46);
  await page.locator(".signpost:not([aria-disabled])").click();
  await heading(page, "Break taken");
  await page.getByText("Before you sit down again, one thing at your desk, if you like: Raise it.").waitFor();
  await checkAccessibility(page);
  await page.getByRole("link", { name: "Your desk" }).click();
  await page.waitForURL("**/set-up/desk");
});

test("the check comes first, then the break’s own movements, and one tap leads back", async (t) => {
  const data = await temporaryFolder(t);
  const server = await startLimber({ data });
  t.after(() => server.stop());
  // Without motion in between, so that minutes of fake time need only a few pictures.
  const { page } = await visit(t, { limber: server, reducedMotion: true, expectErrors: isLost });
  await page.clock.install();
  await settleIn(page);
  await comeToMovements(page);
  await checkAccessibility(page);
  await screenshot(page, "break-movements-phone");
  await begin(page);
  await passUntil(page, () => page.getByRole("heading", { name: "Break taken" }).isVisible());
  await checkAccessibility(page);
  await screenshot(page, "break-taken-phone");
  await page.reload();
  await heading(page, "Break taken");
  await onward(page);
  await heading(page, "Where is it, and how much?");
  assert.deepEqual(await kept(page, "break.taken"), [{ what: "break", how: "told", begun: BEGUN }]);
  const there = (await limber("export", "-", "--data", data)).stdout;
  assert.match(there, /"break\.taken"/, "the companion hears of it by the exchange");
});

test("a page that was left in the middle keeps what was done, and the break is not counted", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await comeToMovements(page);
  await begin(page);
  await page.goto(`/break/${BEGUN}`);
  await page.getByText("You began this break and have not ended it.").waitFor();
  await onward(page);
  await page.waitForURL("**/session");
  await page.locator(".player-resume .signpost").click();
  await page.getByRole("button", { name: "End the session" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Stop here" }).click();
  await heading(page, "Ended early");
  assert.deepEqual(await kept(page, "break.taken"), []);
  assert.equal((await kept(page, "session.finished")).length, 1);
});

test("a standing emergency comes before a break, and a change since comes before its movements", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await ask(page);
  await markPain(page);
  await tick(page, "An arm or leg on one side suddenly weak or numb");
  await heading(page, "Call an ambulance now");
  for (const path of [`/break/${BEGUN}`, "/break"]) {
    await page.goto(path);
    await ready(page);
    await heading(page, "Call an ambulance now");
  }
});

/** Two weeks at a desk: work by the hour, breaks offered, taken and held back, with stiffness and cracks beside. */
function twoWeeks() {
  const taps = [];
  for (let daysAgo = 13; daysAgo >= 1; daysAgo -= 1) {
    if (daysAgo % 7 === 5) continue;
    const on = (hour, minute, kind, version, data) => taps.push({ daysAgo, hour, minute, kind, version, data });
    for (const hour of [10, 11, 12, 14, 15, 16]) {
      on(hour, 0, "break.spent", 1, { on: "work", ms: 3_600_000 - hour * 60_000 });
      on(hour, 1, "break.prompted", 1, { what: "break", step: "offered" });
      if ((hour + daysAgo) % 3) on(hour, 3, "break.taken", 2, { what: "break", how: "seen" });
      else on(hour, 3, "break.held_back", 1, { what: "break", why: daysAgo % 2 ? "call" : "typing" });
    }
    on(13, 0, "break.sat", 1, { ms: 60_000 * (40 + 3 * daysAgo) });
    on(9, 0, "progress.checked_in", 1, { stiffness: 3 + (daysAgo % 4) });
    if (daysAgo % 3 === 0) on(17, 0, "habit.cracked", 2, { region: "neck" });
  }
  return taps;
}

test("the days are pictures with their tables, and an empty page says what fills it", async (t) => {
  const { page } = await visit(t, { size: "small" });
  await settleIn(page);
  await page.goto("/history");
  await page.getByRole("link", { name: "Breaks", exact: true }).click();
  await page.getByText("Nothing yet. Here you will see when you worked").waitFor();
  await checkAccessibility(page);
  await fitsItsWidth(page);
  await screenshot(page, "breaks-empty-small");
  await importEntries(page, await eventsOf(page, twoWeeks()));
  await page.goto("/breaks");
  await page.getByRole("heading", { name: "Day by day" }).waitFor();
  await page.getByRole("heading", { name: "Why one waited" }).waitFor();
  for (const summary of await page.getByText("Show as table").all()) await summary.click();
  const rows = page.locator(".as-table").first().locator("tbody tr");
  await rows.first().waitFor();
  await page.getByRole("columnheader", { name: "Sat, min" }).waitFor();
  assert.match(await page.locator("main").innerText(), /A call/);
  const came = page.locator("section", { has: page.getByRole("heading", { name: "What became of prompts" }) });
  assert.equal(await came.locator("tbody tr").count(), 6);
  // Of the last seven days five were at the desk.
  assert.deepEqual(await came.locator("tbody tr").first().locator("th, td").allTextContents(), ["10:00", "0", "0", "5", "4", "You were typing (1)"]);
  assert.doesNotMatch(await page.locator("main").innerText(), /streak|score|missed/i);
  for (const [size, colorScheme] of [["small", "light"], ["small", "dark"], ["desktop", "light"], ["desktop", "dark"]]) {
    await page.setViewportSize(SIZES[size]);
    await page.emulateMedia({ colorScheme });
    await checkAccessibility(page);
    await fitsItsWidth(page);
    await screenshot(page, `breaks-full-${size}${colorScheme === "dark" ? "-dark" : ""}`);
  }
  // As narrow as a page gets at 400 % on a laptop.
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsItsWidth(page);
});

test("in German both pages fit a small phone, and a page four times enlarged", async (t) => {
  const { page } = await visit(t, { size: "small", locale: "de-DE" });
  await settleInGerman(page);
  await importEntries(page, await eventsOf(page, twoWeeks()), "Einträge sind neu");
  for (const [path, words] of [["/breaks", "Pausen"], ["/break", "Steh auf, geh ein paar Schritte, atme langsam aus"]]) {
    await page.setViewportSize(SIZES.small);
    await page.goto(path);
    await heading(page, words);
    await fitsItsWidth(page);
    await screenshot(page, `german${path.replace("/", "-")}-small`);
    await page.setViewportSize({ width: 320, height: 640 });
    await fitsItsWidth(page);
  }
});

test("the page’s own timer asks to move by the minutes, in one tab alone", async (t) => {
  const { page, context } = await visit(t, { size: "desktop" });
  await settleIn(page);
  await page.clock.install();
  await page.goto("/breaks");
  await page.getByText("It works only while a page of Limber is open").waitFor();
  await page.getByLabel("On", { exact: true }).check();
  await page.getByText("The timer runs in this tab.").waitFor();
  const other = await context.newPage();
  await other.goto("/breaks");
  await other.getByText("The timer runs in another tab of this browser.").waitFor();
  await other.close();
  await pass(page, 25 * 60 + 10);
  await page.getByText("Time to change position").waitFor();
  await checkAccessibility(page);
  await screenshot(page, "breaks-timer-desktop");
  // A word is taken for it once there was time to do it.
  await pass(page, 15);
  await page.getByRole("button", { name: "Did it" }).click();
  await page.getByText("Time to change position").waitFor({ state: "detached" });
  await pass(page, 25 * 60 + 10);
  await page.getByText("Time for a short break?").waitFor();
  await page.getByRole("button", { name: "Begin" }).click();
  await heading(page, STAND);
  assert.match(page.url(), /\/break\/[0-9a-f]{16}-\d+$/);
});

/** Turns the page's timer on, some minutes into an hour. */
async function turnTimerOn(page) {
  await page.goto("/breaks");
  assert.ok(await page.getByLabel("Off", { exact: true }).isChecked(), "what another browser turned on is off in this one");
  await page.getByLabel("On", { exact: true }).check();
  await page.getByText("The timer runs in this tab.").waitFor();
}

/** Minutes of work, an hour of a day each, as the page has them in its table. */
async function workedByHour(page) {
  const cells = await page.locator(".chart", { hasText: "Hour by hour" }).locator("tbody td").allTextContents();
  return cells.filter(Boolean).map(Number);
}

test("two browsers of one person each have their own timer, and together count an hour once", async (t) => {
  const data = await temporaryFolder(t);
  const server = await startLimber({ data });
  t.after(() => server.stop());
  const options = { limber: server, reducedMotion: true, expectErrors: isLost };
  const { page: one } = await visit(t, options);
  await settleIn(one);
  await until(async () => (await entriesOf(data)).map((entry) => entry?.kind), (kinds) => kinds.includes("profile.set"));
  const { page: other } = await visit(t, options);
  // It begins with the first run, and has all of it once it waits for news.
  await Promise.all([other.waitForRequest("**/exchange/wait"), other.reload()]);
  const both = [one, other];
  // Zones differ from each other by full hours where this person lives.
  const fivePast = Math.floor(Date.now() / HOUR_MS) * HOUR_MS + 5 * 60_000;
  for (const page of both) await page.clock.install({ time: fivePast });
  for (const page of both) await turnTimerOn(page);
  await Promise.all(both.map((page) => pass(page, 25 * 60 + 10)));
  for (const page of both) await page.getByText("Time to change position").waitFor();
  await Promise.all(both.map((page) => pass(page, 30 * 60)));
  // Each has seen most of that hour, and there is no more than one.
  for (const page of both) {
    const worked = await until(() => workedByHour(page), (worked) => worked.some((minutes) => minutes >= 60));
    assert.deepEqual(worked.filter((minutes) => minutes > 60), []);
  }
  await screenshot(one, "breaks-two-browsers");
});

test("by keyboard alone: a break that moves nothing but the person, and one tap back", async (t) => {
  const { page } = await visit(t, { size: "desktop" });
  await settleIn(page);
  await page.clock.install();
  await page.goto(`/break/${BEGUN}`);
  await heading(page, STAND);
  await tabTo(page, page.locator(".signpost"));
  await page.keyboard.press("Enter");
  await page.getByText("It counts from 45 seconds on.").waitFor();
  await pass(page, 46);
  await tabTo(page, page.locator(".signpost:not([aria-disabled])"));
  await page.keyboard.press("Enter");
  await focusOnHeading(page, "Break taken");
  await tabTo(page, page.locator(".signpost"));
  await page.keyboard.press("Enter");
  await focusOnHeading(page, "Where is it, and how much?");
});

test("by keyboard alone: the movements of a break are begun, and the timer is turned on and answered", async (t) => {
  const { page } = await visit(t, { size: "desktop" });
  await settleIn(page);
  await comeToMovements(page);
  await tabTo(page, page.locator(".signpost"));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.clock.install();
  await page.goto("/breaks");
  await page.getByText("It works only while a page of Limber is open").waitFor();
  await tabTo(page, page.getByLabel("Off", { exact: true }));
  await page.keyboard.press("ArrowUp");
  await page.getByText("The timer runs in this tab.").waitFor();
  await pass(page, 25 * 60 + 10);
  await page.getByText("Time to change position").waitFor();
  await pass(page, 15);
  await tabTo(page, page.getByRole("button", { name: "Did it" }));
  await page.keyboard.press("Enter");
  await page.getByText("Time to change position").waitFor({ state: "detached" });
});

/** A page beside the program, which says that the companion runs there or does not. */
async function visitBeside(t, companion) {
  const data = await temporaryFolder(t);
  const server = await startLimber({ data });
  t.after(() => server.stop());
  const { page } = await visit(t, { limber: server, expectErrors: isLost });
  await page.route("**/exchange/meet", async (route) => {
    // A meeting may be under way when the page is closed.
    const answer = await route.fetch().catch(() => undefined);
    if (answer) await route.fulfill({ response: answer, json: { ...(await answer.json()), companion } });
  });
  return page;
}

for (const companion of [true, false]) {
  test(`a break that the page begins ${companion ? "leaves the neck alone where" : "may move the neck where no"} companion runs`, async (t) => {
    const page = await visitBeside(t, companion);
    await settleIn(page);
    await page.clock.install();
    const met = page.waitForResponse("**/exchange/meet");
    await page.goto("/break");
    await heading(page, STAND);
    await met;
    await pass(page, 46);
    await page.locator(".signpost:not([aria-disabled])").click();
    await heading(page, "Break taken");
    const begun = (await kept(page, "break.prompted")).map((prompted) => prompted.neck_rests ?? false);
    assert.deepEqual(begun, [companion]);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
}

test("while the companion runs, the page’s timer is silent", async (t) => {
  const page = await visitBeside(t, true);
  await settleIn(page);
  await page.goto("/breaks");
  await page.getByLabel("On", { exact: true }).check();
  await page.getByText("The companion runs on this computer, so this timer is silent.").waitFor();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});
