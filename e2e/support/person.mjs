// What a person does in the app, step by step.
import assert from "node:assert/strict";

/** First run: says the age, keeps the suggested country, and goes on to Relief. */
export async function settleIn(page, { age = "18 to 39" } = {}) {
  await heading(page, "A slower way to ease a stiff neck or back");
  await countrySuggested(page);
  await page.getByLabel(age).check();
  await onward(page);
  await focusOnHeading(page, "Where is it, and how much?");
}

/** Until the device's time zone has filled in the country, which follows the first picture. */
export async function countrySuggested(page, label = "Country") {
  await page.getByLabel(label, { exact: true }).locator('option:checked:not([value=""])').waitFor({ state: "attached" });
}

/** The same in German. What was said is kept once the front page is there, and not sooner. */
export async function settleInGerman(page) {
  await countrySuggested(page, "Land");
  await page.getByLabel("18 bis 39").check();
  await onward(page);
  await heading(page, "Wo ist es, und wie stark?");
}

/** The front page: where and how much, then on to the safety check. */
export async function ask(page, { places = ["Right of neck"], stiffness = 6, urge = 7, minutes = 3 } = {}) {
  for (const place of places) await page.locator(".place", { hasText: place }).click();
  await page.getByRole("slider", { name: "Stiffness" }).fill(String(stiffness));
  await page.getByRole("slider", { name: "Urge to crack" }).fill(String(urge));
  await page.getByRole("radio", { name: String(minutes), exact: true }).check();
  await onward(page);
}

/** Marks pain, which comes before the cards. */
export async function markPain(page, pain = 0) {
  const question = "Is there pain now, apart from stiffness?";
  await focusOnHeading(page, question);
  const ruler = page.getByRole("slider", { name: "Pain" });
  await ruler.press("Home");
  for (let mark = 0; mark < pain; mark += 1) await ruler.press("ArrowRight");
  await onward(page);
  // What was marked is kept first; until then the way on of this page is still there, open and looking ready.
  await nextQuestion(page, question);
}

/** Answers "None of these" on every card until the check is left. */
export async function noneOfThese(page, { age = 34 } = {}) {
  while ((await pathname(page)) === "/check") {
    const question = await page.locator("main h1").textContent();
    const years = page.getByLabel("Your age in years");
    if (await years.count()) await years.fill(String(age));
    await readToTheEnd(page);
    await page.getByRole("button", { name: "None of these" }).click();
    await nextQuestion(page, question);
  }
}

/** Where the page is by its own account, which is never behind what it shows. */
export function pathname(page) {
  return page.evaluate(() => location.pathname);
}

/** Waits until another question is open, or the check is left. */
export async function nextQuestion(page, before) {
  await page.waitForFunction((before) => {
    const question = document.querySelector("main h1")?.textContent;
    return location.pathname !== "/check" || (question && question !== before);
  }, before);
}

/** From a fresh profile to the recommendation, with nothing to report. */
export async function comeToRecommendation(page) {
  await settleIn(page);
  await ask(page);
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/for-you");
}

/** Ticks a line of the card that is open and goes on. */
export async function tick(page, line) {
  await page.getByRole("checkbox", { name: line }).check();
  await readToTheEnd(page);
  await onward(page);
}

/** Brings every line onto the screen, as a person who reads it does. */
export async function readToTheEnd(page) {
  const rows = page.locator(".ticks > li");
  const below = () => rows.evaluateAll((rows) => rows.findIndex((row) => row.getBoundingClientRect().bottom > innerHeight));
  // Those on the screen are seen already; most cards are no longer than it.
  for (let row = await below(); row >= 0; row = row + 1 < (await rows.count()) ? row + 1 : -1) await rows.nth(row).scrollIntoViewIfNeeded();
  await page.waitForFunction(() => {
    const way = document.querySelector(".answers button, .signpost");
    return way && way.getAttribute("aria-disabled") !== "true";
  });
}

/** The one yellow way on. */
export async function onward(page) {
  await page.locator(".signpost").click();
}

/** Presses the way on while it is still closed: it then says what is missing. */
export async function pressClosed(page) {
  await page.locator(".signpost").click({ force: true });
}

/** Presses Tab until something has the focus. */
export async function tabTo(page, wanted, key = "Tab") {
  for (let step = 0; step < 200; step += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} does not come to ${wanted}`);
}

/** Waits for a page by its heading. */
export async function heading(page, words) {
  await page.getByRole("heading", { level: 1, name: words }).waitFor();
}

/** A page that has just come moves the focus to its heading; a key pressed before that would be lost. */
export async function focusOnHeading(page, words) {
  await heading(page, words);
  await page.waitForFunction((words) => document.activeElement?.tagName === "H1" && document.activeElement.textContent === words, words);
}

/** The question of the check that is open, once the focus is there. */
export async function questionInFocus(page) {
  const words = await page.waitForFunction(() => document.activeElement?.tagName === "H1" && document.activeElement.textContent);
  return words.jsonValue();
}

/** Fails if anything stands out at the side of the page. */
export async function fitsItsWidth(page) {
  const out = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(out <= 0, `${page.url()} is ${out} px wider than the screen`);
}
