import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAccessibility, ready, screenshot, visit } from "../support/visit.mjs";
import {
  ask, comeToRecommendation, countrySuggested, fitsItsWidth, focusOnHeading, heading, markPain, nextQuestion, noneOfThese, pathname,
  onward, questionInFocus, settleIn, tabTo as tab, tick,
} from "../support/person.mjs";
import { begun, pass, passUntil, stopTheClock } from "../support/session.mjs";

const PAIN = "Is there pain now, apart from stiffness?";
const PAGES = ["/", "/history", "/habit", "/break", "/breaks", "/what-helps", "/learn", "/learn/risks", "/learn/movement/neck-rotation-seated", "/settings", "/about", "/gallery", "/nowhere"];

// Twice the text on a laptop: the page has half the room.
const ZOOMED = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };

for (const dark of [false, true]) {
  test(`every page is accessible and fits a small phone${dark ? ", in the dark" : ""}`, async (t) => {
    const { page } = await visit(t, { size: "small", dark });
    const look = async (name) => {
      await checkAccessibility(page);
      await fitsItsWidth(page);
      await screenshot(page, `${name}-small${dark ? "-dark" : ""}`);
    };
    await look("welcome");
    await settleIn(page);
    await ask(page);
    await heading(page, PAIN);
    await look("check-pain");
    await markPain(page);
    await look("check-card");
    await noneOfThese(page);
    await page.waitForURL("**/for-you");
    await page.getByRole("heading", { name: "Why this one" }).waitFor();
    await look("for-you");
    for (const path of PAGES) {
      await page.goto(path);
      await ready(page);
      await look(path === "/" ? "relief" : path.slice(1).replaceAll("/", "-"));
      assert.equal(await page.locator("h1").count(), 1, `${path} has one heading`);
      if (path !== "/gallery") assert.ok((await page.locator(".signpost").count()) <= 1, `${path} has one way on`);
    }
  });

  test(`the emergency page is accessible and fits${dark ? ", in the dark" : ""}`, async (t) => {
    const { page } = await visit(t, { size: "small", dark });
    await settleIn(page);
    await ask(page);
    await markPain(page);
    await tick(page, "An arm or leg on one side suddenly weak or numb");
    await heading(page, "Call an ambulance now");
    await checkAccessibility(page);
    await fitsItsWidth(page);
    await screenshot(page, `help-now-small${dark ? "-dark" : ""}`);
  });
}

test("at 200 % nothing stands out at the side", async (t) => {
  const { page } = await visit(t, { context: ZOOMED });
  await fitsItsWidth(page);
  await comeToRecommendation(page);
  await fitsItsWidth(page);
  await onward(page);
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await fitsItsWidth(page);
  await page.getByRole("button", { name: "End the session" }).click();
  await page.getByRole("button", { name: "Stop here" }).click();
  await page.waitForURL("**/after");
  await ready(page);
  await fitsItsWidth(page);
  for (const path of PAGES) {
    await page.goto(path);
    await ready(page);
    await fitsItsWidth(page);
  }
});

test("from first run through a session to its end by keyboard alone", async (t) => {
  const { page } = await visit(t, { size: "desktop", reducedMotion: true });
  await page.clock.install();
  const press = async (key, times = 1) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  const tabTo = (role, name) => tab(page, page.getByRole(role, { name }));
  // Until then the way on is closed.
  await countrySuggested(page);
  await tabTo("radio", "Under 18");
  await press("ArrowRight");
  await tabTo("button", /Continue/);
  await press("Enter");
  await focusOnHeading(page, "Where is it, and how much?");
  await tabTo("checkbox", "Right of neck");
  await press("Space");
  await tabTo("slider", "Stiffness");
  await press("ArrowRight", 6);
  await tabTo("slider", "Urge to crack");
  await press("ArrowRight", 7);
  await tabTo("button", /Continue/);
  await press("Enter");
  await focusOnHeading(page, PAIN);
  await tabTo("slider", "Pain");
  await press("Home");
  await tabTo("button", /Continue/);
  await press("Enter");
  await nextQuestion(page, PAIN);
  while ((await pathname(page)) === "/check") {
    const question = await questionInFocus(page);
    const years = page.getByLabel("Your age in years");
    if (await years.count()) {
      await tabTo("spinbutton", "Your age in years");
      await page.keyboard.type("34");
    }
    await tabTo("button", "None of these");
    await page.waitForFunction(() => document.activeElement.getAttribute("aria-disabled") !== "true");
    await press("Enter");
    await nextQuestion(page, question);
  }
  await page.waitForURL("**/for-you");
  await tabTo("button", /Start/);
  // From here on time passes only as it is let.
  await stopTheClock(page);
  await press("Enter");
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await begun(page);
  await press("Space");
  await heading(page, "Paused.");
  await tabTo("button", "Go on");
  await press("Enter");
  await pass(page, 0.5);
  await page.getByRole("heading", { level: 1, name: "Paused." }).waitFor({ state: "hidden" });
  await passUntil(page, async () => (await pathname(page)) === "/after", { atMost: 400 });
  await heading(page, "How is it now?");
  await tabTo("slider", "Stiffness");
  await press("ArrowRight", 3);
  await tabTo("slider", "Urge to crack");
  await press("ArrowRight", 2);
  await tab(page, page.locator(".signpost"));
  await press("Enter");
  await page.waitForURL("**/history");
  await page.getByText("Stiffness 6 before, 3 after.").waitFor();
});

test("a page is named in the tab and its heading takes the focus", async (t) => {
  const { page } = await visit(t, { size: "desktop" });
  await settleIn(page);
  await page.getByRole("link", { name: "Learn" }).click();
  await heading(page, "Library");
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  assert.equal(await page.title(), "Library · Limber");
  await page.goBack();
  await heading(page, "Where is it, and how much?");
  assert.equal(await page.title(), "Relief · Limber");
});
