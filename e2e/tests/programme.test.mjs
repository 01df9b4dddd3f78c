// The programme: interview, week, today's session in one tap, the questions after it, a plan from a file.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { checkAccessibility, LOOKS, ready, screenshot, visit } from "../support/visit.mjs";
import { deskWithALowScreen } from "../support/desk.mjs";
import { eventsOf, importEntries } from "../support/journal.mjs";
import { fitsItsWidth, focusOnHeading, heading, markPain, noneOfThese, onward, settleIn, settleInGerman, tabTo as tab } from "../support/person.mjs";

/** From a fresh profile to the interview, through the safety check that comes first. */
async function comeToInterview(page, { age, years } = {}) {
  await settleIn(page, age ? { age } : {});
  await page.getByRole("link", { name: "Programme" }).click();
  await page.getByText("A plan comes after the safety check").waitFor();
  await onward(page);
  await markPain(page);
  await noneOfThese(page, years ? { age: years } : {});
  await page.waitForURL("**/programme");
  await page.getByRole("button", { name: /Plan my week/ }).waitFor();
}

async function answer(page, { places = ["Middle of neck", "Upper back"], floor = "No", days = 7 } = {}) {
  for (const place of places) await page.locator(".place", { hasText: place }).click();
  await page.getByRole("radio", { name: floor, exact: true }).check();
  if (days === 7) for (const day of ["Saturday", "Sunday"]) await page.getByRole("checkbox", { name: day }).check();
  await onward(page);
  await page.getByRole("heading", { name: "Your week, as planned" }).waitFor();
}

/** With a plan that is taken. */
async function comeToPlan(page, options) {
  await comeToInterview(page);
  await answer(page, options);
  await page.getByRole("button", { name: /Take this plan/ }).click();
  await page.getByRole("heading", { name: "Your week", exact: true }).waitFor();
}

async function openPlanFile(page, text) {
  const file = join(tmpdir(), `limber-plan-${process.pid}-${Math.random()}.toml`);
  await writeFile(file, text);
  await page.locator("input[type=file]").setInputFiles(file);
}

const EXAMPLE = new URL("../../crates/care/src/programme/file/example.toml", import.meta.url);

test("a plan comes after the safety check and an interview, says why, and is taken", async (t) => {
  const { page } = await visit(t, { size: "desktop", as: comeToInterview });
  await page.locator(".signpost").click({ force: true });
  await page.getByText("Mark at least one place").or(page.getByText("Mark where")).first().waitFor();
  await page.getByLabel("Goal 1").fill("Look over my shoulder");
  await page.getByLabel("Goal 3").fill("Swim again");
  await answer(page);
  await page.getByText("What it is for: Look over my shoulder · Swim again").waitFor();
  assert.equal(await page.locator(".week-day").count() >= 1, true);
  const day = page.locator(".week-day").last();
  // Today is open from the start, and at the end of a week it is the last day.
  if (!(await day.evaluate((day) => day.open))) await day.locator("summary").click();
  await day.getByText(/For the (neck|upper back)\./).first().waitFor();
  await page.getByText(/no floor to lie on/).first().waitFor();
  await page.getByRole("button", { name: /Take this plan/ }).click();
  await page.getByRole("heading", { name: "Your week", exact: true }).waitFor();
  await page.reload();
  await ready(page);
  await page.getByRole("heading", { name: "Your week", exact: true }).waitFor();
  await page.getByText("What it is for: Look over my shoulder · Swim again").waitFor();
  await page.getByRole("button", { name: "Change my answers" }).click();
  assert.ok(await page.getByRole("radio", { name: "No", exact: true }).isChecked());
  assert.equal(await page.getByLabel("Goal 2").inputValue(), "Swim again");
});

test("what the desk shows is among the reasons of the week", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  const checked = { daysAgo: 3, hour: 9, kind: "setup.checked", version: 1, data: deskWithALowScreen() };
  await importEntries(page, await eventsOf(page, [checked]), "entry is new");
  await page.goto("/programme");
  await ready(page);
  await page.getByText("A plan comes after the safety check").waitFor();
  await onward(page);
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/programme");
  await answer(page);
  const reason = page.getByText(/Your screen or your papers lie low: this one opens what looking down rounds\.|You sit for long on a usual day/);
  await reason.first().waitFor({ state: "attached" });
});

test("what the safety check leaves out says which answer it was", async (t) => {
  const { page } = await visit(t);
  await comeToInterview(page, { age: "65 or older", years: 70 });
  await answer(page, { places: ["Low back"] });
  await page.getByText("Left out, and why").click();
  await page.getByText("Small back bend: your answers about yourself rule it out.").waitFor();
});

test("today's session is one tap, in the person's own way of a movement where they want it, and goes on in that", async (t) => {
  const { page } = await visit(t, { as: comeToPlan });
  const first = page.locator(".week-day[open] .day-movements li").first();
  const known = (await first.locator("a").textContent()).trim();
  const like = (await first.locator("a").getAttribute("href")).split("/").pop();
  const own = { id: "mine", like, name: "Small and slow" };
  const file = JSON.stringify({ format: 1, name: "Mine", session: [{ name: "Mine", steps: [{ movement: "mine" }] }], movement: [own] });
  const made = { daysAgo: 1, hour: 12, kind: "routine.own_made", version: 1, data: { file } };
  await importEntries(page, await eventsOf(page, [made]), "entry is new");
  await page.goto("/programme");
  await ready(page);
  await first.getByRole("button", { name: "My way: Small and slow" }).click();
  await page.getByText(`Small and slow stands in the week in place of ${known}. How much of it stays the same.`).waitFor();
  await first.getByRole("link", { name: "Small and slow" }).waitFor();
  await first.getByRole("button", { name: `As Limber has it ${known}` }).click();
  await first.getByRole("link", { name: known }).waitFor();
  await first.getByRole("button", { name: "My way: Small and slow" }).click();
  await first.getByRole("link", { name: "Small and slow" }).waitFor();
  await checkAccessibility(page);

  await page.getByRole("button", { name: /^Start/ }).click();
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  // A session that is broken off at once and gone on with is the same one.
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: /Go on/ }).first().waitFor();
  await page.getByText(/A session was cut short: Small and slow/).waitFor();
});

test("the morning after is a traffic light, and red keeps everything small", async (t) => {
  const { page } = await visit(t, { as: comeToPlan });
  const done = { id: "00c0ffee00c0ffee-1" };
  const movement = { movement: "glute-bridge", sets: 1, repetitions: 5, hold_secs: 3, range_percent: 100 };
  const yesterday = (minute, kind, version, data) => ({ daysAgo: 1, hour: 12, minute, kind, version, data });
  await importEntries(page, await eventsOf(page, [
    yesterday(0, "session.started", 1, { routine: "programme.strength", movements: [movement] }),
    yesterday(1, "session.movement_done", 1, { session: done.id, movement: "glute-bridge", sets: 1, repetitions: 5 }),
    yesterday(2, "session.finished", 1, { session: done.id, ended: "finished" }),
  ]));
  await page.goto("/programme");
  await ready(page);
  await page.getByRole("heading", { name: "How is it today, after your last session?" }).waitFor();
  await checkAccessibility(page);
  await page.getByRole("button", { name: /Clearly worse/ }).click();
  await page.getByText("You marked a flare.").waitFor();
  await page.getByText(/After a flare everything stays small/).waitFor();
  await screenshot(page, "programme-flare-phone");
});

test("a plan from a file shows what would be done otherwise before it is taken", async (t) => {
  const { page } = await visit(t, { size: "desktop", as: comeToPlan });
  await openPlanFile(page, "format = 1\nname = \"x\"\n[[session]]\nname = \"s\"\ndays = [\"monday\"]\nsteps = [{ movement = \"glute-brige\" }]\n");
  await page.getByText("Was “glute-bridge” meant? (session 1)").waitFor();
  await openPlanFile(page, await readFile(EXAMPLE, "utf8"));
  await page.getByText(/Wide turn: turned 25 degrees, not 60/).waitFor();
  await checkAccessibility(page);
  await screenshot(page, "programme-differences-desktop");
  await page.locator(".plan-offer").getByRole("button", { name: "Take this plan" }).click();
  await page.getByRole("heading", { name: /Your week, by “Neck and shoulders/ }).waitFor();
  // What somebody else has put together is left as it is.
  assert.ok((await page.locator(".day-movements li").count()) > 0);
  assert.equal(await page.locator(".tastes").count(), 0);
  await page.getByText("The calendar file holds the days of this plan, every week.").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Calendar file", exact: true }).click();
  const calendar = await readFile(await (await download).path(), "utf8");
  assert.equal(calendar.match(/^RRULE:FREQ=WEEKLY\r$/gm)?.length, 5, "Monday to Friday, again and again");
});

test("by keyboard: a movement is liked, or left out and taken back, and the week is planned anew", async (t) => {
  const { page } = await visit(t, { size: "desktop", as: comeToPlan });
  const today = page.locator(".week-day[open]");
  const movement = (await today.locator(".day-movements a").first().textContent()).trim();
  const planned = async () => (await page.locator(".day-movements a").allTextContents()).map((name) => name.trim());
  const press = async (within, name) => {
    await within.getByRole("button", { name: `${name} ${movement}`, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  const focusIn = (selector, words) => page.waitForFunction(([selector, words]) => {
    const focused = document.activeElement;
    return focused?.matches(selector) && focused.textContent.includes(words);
  }, [selector, words]);

  await press(today, "I like it");
  await page.getByText(`You like ${movement}. The week is planned with that.`).waitFor();
  await focusIn(".tastes button", "Take it back");
  await today.getByText("You like it.", { exact: true }).waitFor();
  await press(today, "Take it back");
  await page.getByText(`Taken back for ${movement}. The week is planned anew.`).waitFor();
  await focusIn(".tastes button", "I like it");
  const before = await planned();

  await press(today, "Not this one");
  await page.getByText(`${movement} is left out. The week is planned without it.`).waitFor();
  await focusIn(".week-day[open] > summary", "");
  assert.ok(!(await planned()).includes(movement), `${movement} is still in the week`);
  await checkAccessibility(page);
  await fitsItsWidth(page);
  await screenshot(page, "programme-taste-desktop");

  await page.reload();
  await ready(page);
  await page.getByRole("heading", { name: "You did not want these" }).waitFor();
  assert.ok(!(await planned()).includes(movement), "it is kept");
  await press(page.locator(".programme-week"), "Take it back");
  await page.getByRole("heading", { name: "You did not want these" }).waitFor({ state: "detached" });
  await focusIn(".programme-week h2", "Your week");
  assert.deepEqual(await planned(), before, "and taken back the week is as it was");
});

test("the week goes out as a calendar and as a plan that comes in again", async (t) => {
  const { page } = await visit(t, { size: "desktop", as: comeToPlan });
  const save = async (name) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    return readFile(await (await download).path(), "utf8");
  };
  const calendar = await save("Calendar file");
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, /DTSTART;VALUE=DATE:\d{8}\r\n/);
  await openPlanFile(page, await save("Plan file"));
  await page.locator(".plan-offer").waitFor();
});

test("by keyboard alone: answer, plan, take", async (t) => {
  const { page } = await visit(t, { size: "desktop", as: comeToInterview });
  const tabTo = (role, name) => tab(page, page.getByRole(role, { name }));
  await focusOnHeading(page, "Programme");
  await tabTo("checkbox", "Middle of neck");
  await page.keyboard.press("Space");
  await tabTo("radio", "Yes");
  await page.keyboard.press("Space");
  await tabTo("button", /Plan my week/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Your week, as planned" }).waitFor();
  await focusOnHeading(page, "Programme");
  await tabTo("button", /Take this plan/);
  await page.keyboard.press("Enter");
  // From Monday to Friday was chosen: on a weekend it is the coming one.
  await page.getByRole("heading", { name: /^Your (coming )?week$/ }).waitFor();
});

test("in German it fits a small phone", async (t) => {
  const { page } = await visit(t, { size: "small", locale: "de-DE" });
  await settleInGerman(page);
  await page.goto("/programme");
  await ready(page);
  await heading(page, "Programm");
  await fitsItsWidth(page);
});

for (const [size, dark] of LOOKS) {
  test(`the pages are accessible and fit: ${size}${dark ? ", in the dark" : ""}`, async (t) => {
    const { page } = await visit(t, { size, dark, as: comeToInterview });
    const look = async (name) => {
      await checkAccessibility(page);
      await fitsItsWidth(page);
      await screenshot(page, `programme-${name}-${size}${dark ? "-dark" : ""}`);
    };
    await look("interview");
    await answer(page, { floor: "Yes" });
    await look("offered");
    await page.getByRole("button", { name: /Take this plan/ }).click();
    await page.getByRole("heading", { name: "Your week", exact: true }).waitFor();
    await look("week");
  });
}
