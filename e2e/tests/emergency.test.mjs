import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAccessibility, ready, screenshot, visit } from "../support/visit.mjs";
import {
  ask, fitsItsWidth, heading, markPain, nextQuestion, noneOfThese, pathname, readToTheEnd, settleIn, tick,
} from "../support/person.mjs";

const STROKE_SIGN = "An arm or leg on one side suddenly weak or numb";
const EXERCISE_PAGES = ["/", "/check", "/for-you", "/session", "/after", "/history", "/learn", "/set-up", "/set-up/desk", "/set-up/lifting"];

async function comeToEmergency(page) {
  await settleIn(page);
  await ask(page);
  await markPain(page);
  await tick(page, STROKE_SIGN);
  await heading(page, "Call an ambulance now");
}

test("a sign of stroke shows the call at once, then the page for it", async (t) => {
  const { page } = await visit(t, { timezone: "Europe/Dublin" });
  await settleIn(page);
  await ask(page);
  await markPain(page);
  await page.getByRole("checkbox", { name: STROKE_SIGN }).check();
  await page.getByText("If this is happening now, call").waitFor();
  assert.equal(await page.locator("a.call").first().getAttribute("href"), "tel:112");
  await readToTheEnd(page);
  await page.locator(".signpost").click();
  await heading(page, "Call an ambulance now");
  await page.getByText("My arm or leg on one side is weak or numb. It started at [__:__].").waitFor();
  assert.equal(await page.locator(".signpost, .tabs").count(), 0, "nothing else is offered");
});

test("an emergency stands over reload, every address and other tabs", async (t) => {
  const { page, context } = await visit(t);
  await comeToEmergency(page);
  for (const path of EXERCISE_PAGES) {
    await page.goto(path);
    await ready(page);
    await heading(page, "Call an ambulance now");
  }
  const other = await context.newPage();
  await other.goto("/");
  await heading(other, "Call an ambulance now");
});

test("an emergency in one tab closes the exercises in another that is open already", async (t) => {
  const { page, context } = await visit(t);
  await settleIn(page);
  const other = await context.newPage();
  await other.goto("/");
  await heading(other, "Where is it, and how much?");
  await page.bringToFront();
  await ask(page);
  await markPain(page);
  await tick(page, STROKE_SIGN);
  await heading(page, "Call an ambulance now");
  await heading(other, "Call an ambulance now");
});

test("it ends when a doctor has checked it, and the whole check is asked again", async (t) => {
  const { page } = await visit(t);
  await comeToEmergency(page);
  await page.getByRole("button", { name: "A doctor has checked this" }).click();
  await page.getByRole("button", { name: "Not yet" }).click();
  await heading(page, "Call an ambulance now");
  await page.getByRole("button", { name: "A doctor has checked this" }).click();
  await page.getByRole("button", { name: "Yes, a doctor has checked it" }).click();
  await heading(page, "Where is it, and how much?");
  await page.goto("/for-you");
  await page.waitForURL("**/check");
});

test("a mistake is corrected by answering the whole group again, once a day", async (t) => {
  const { page } = await visit(t);
  await comeToEmergency(page);
  await page.getByRole("button", { name: "Answer that question again" }).click();
  await heading(page, "Today or in the past week");
  assert.ok((await page.locator("a.call").count()) > 0, "the call button stays");
  assert.equal(await page.getByRole("checkbox", { checked: true }).count(), 0, "nothing is ticked beforehand");
  await noneOfThese(page);
  await page.goto("/");
  await heading(page, "Where is it, and how much?");
  await ask(page);
  await markPain(page);
  await tick(page, STROKE_SIGN);
  await heading(page, "Call an ambulance now");
  await page.getByRole("button", { name: "Answer that question again" }).click();
  await page.getByText("You have corrected one answer today").waitFor();
});

test("none of these waits until every line was on the screen", async (t) => {
  const { page } = await visit(t, { size: "small" });
  await settleIn(page);
  await ask(page);
  await markPain(page);
  const none = page.getByRole("button", { name: "None of these" });
  assert.equal(await none.getAttribute("aria-disabled"), "true");
  await readToTheEnd(page);
  assert.equal(await none.getAttribute("aria-disabled"), null);
});

test("not sure is asked once more in plainer words, and never counts as no", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await ask(page);
  await markPain(page);
  await readToTheEnd(page);
  await page.getByRole("button", { name: "Not sure" }).click();
  await page.getByRole("checkbox", { name: "One side of the face" }).click();
  await readToTheEnd(page);
  await page.locator(".signpost").click();
  await heading(page, "When you smile in the mirror");
  await page.keyboard.press("u");
  await heading(page, "Call an ambulance now");
});

const AMBULANCE = "Call an ambulance now";
const DEPARTMENT = "Go to an emergency department now";
const TODAY = "See someone today";
/** By the page that a line leads to: the line, what is said of it, the heading, and what only this page says. */
const CAUSES = {
  heart: { line: "Pressure, tightness or pain in the chest", title: AMBULANCE, words: "Unlock the door." },
  injury: { line: "After a knock to the head", title: AMBULANCE, words: "No collar, and do not take off a helmet." },
  saddle: {
    line: "Numb or different feeling between the legs",
    then: ["Within the last 2 weeks", "Getting worse"],
    title: DEPARTMENT,
    words: "Note when you last passed urine normally.",
  },
  other: { line: "The jaw clamped shut", title: AMBULANCE, words: "Sit or lie as is easiest for you." },
  today: { line: "A headache that comes on standing up", title: TODAY, words: "a doctor or an urgent care line" },
  soon: { line: "Losing weight without trying", title: "See someone within two weeks" },
};

/** Ticks a line on whichever card it stands, says what is asked about it, and nothing else. */
async function answerWith(page, line, then = []) {
  const question = () => page.locator("main h1").textContent();
  while (!(await page.getByRole("checkbox", { name: line }).count())) {
    const before = await question();
    await readToTheEnd(page);
    await page.getByRole("button", { name: "None of these" }).click();
    await nextQuestion(page, before);
  }
  const card = await question();
  await tick(page, line);
  await nextQuestion(page, card);
  for (const choice of then) {
    // An answer that is an emergency by itself leads there at once.
    if ((await pathname(page)) !== "/check") return;
    const before = await question();
    await page.getByRole("button", { name: choice }).click();
    await nextQuestion(page, before);
  }
  await noneOfThese(page);
}

for (const [dark, names] of [[false, ["heart", "saddle", "today"]], [true, ["injury", "other", "soon"]]]) {
  for (const name of names) {
    test(`the page after a sign of kind "${name}" says what to do, is accessible and fits${dark ? ", in the dark" : ""}`, async (t) => {
      const { line, then, title, words } = CAUSES[name];
      const { page } = await visit(t, { size: "small", dark });
      await settleIn(page);
      await ask(page);
      await markPain(page);
      await answerWith(page, line, then);
      await heading(page, title);
      if (words) await page.getByText(words).first().waitFor();
      await checkAccessibility(page);
      await fitsItsWidth(page);
      await screenshot(page, `help-${name}-small${dark ? "-dark" : ""}`);
      // What closes the exercises stands over a reload and every address.
      await page.goto("/for-you");
      await ready(page);
      await heading(page, title);
    });
  }
}
