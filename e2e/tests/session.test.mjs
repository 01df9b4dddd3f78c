// The player: a whole session, its stops, and coming back to it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, heading, markPain, noneOfThese, onward } from "../support/person.mjs";
import { ROUTINE, comeToOffer, goOnInAnother, pass, passUntil, startRoutine, stopTheClock } from "../support/session.mjs";
import { startLimber } from "../support/limber.mjs";
import { checkAccessibility, ready, screenshot, visit } from "../support/visit.mjs";

const says = (page) => page.locator(".phase h1").innerText();
const folio = (page) => page.locator(".stage .folio").textContent();
const secondsLeft = async (page) => Number(await page.locator(".ring .count").textContent());

// Without motion in between, so that minutes of fake time need only a few pictures.
async function inSession(t, options = {}) {
  const visited = await visit(t, { reducedMotion: true, as: comeToOffer, ...options });
  await visited.page.clock.install();
  await startRoutine(visited.page, ROUTINE);
  return visited;
}

test("a session runs to its end, asks how it is, and is kept", async (t) => {
  const { page } = await inSession(t);
  assert.match(await folio(page), /Shoulder rolls, 1 of 3/);
  await checkAccessibility(page);
  await passUntil(page, async () => /Slow head turns, 2 of 3/.test(await folio(page).catch(() => "")));
  await passUntil(page, async () => (await says(page).catch(() => "")).includes("Turn"));
  await passUntil(page, async () => new URL(page.url()).pathname === "/after");
  await heading(page, "How is it now?");
  const stiffness = page.getByRole("slider", { name: "Stiffness" });
  assert.equal(await stiffness.getAttribute("aria-valuetext"), "not marked yet");
  await stiffness.fill("3");
  await page.getByRole("slider", { name: "Urge to crack" }).fill("1");
  await heading(page, "Half as stiff as before");
  await page.getByText("Some of that would have happened anyway.").waitFor();
  await page.getByRole("group", { name: "Slow head turns" }).getByLabel("Better").check();
  await page.getByLabel("It popped by itself").check();
  await checkAccessibility(page);
  await screenshot(page, "after-phone");
  await onward(page);
  await page.waitForURL("**/history");
  await page.getByText("Stiffness 6 before, 3 after.").waitFor();
});

test("marks are kept also when the page is left without the way on", async (t) => {
  const { page } = await inSession(t);
  await page.getByRole("button", { name: "End the session" }).click();
  await page.getByRole("button", { name: "Stop here" }).click();
  await page.waitForURL("**/after");
  await page.getByRole("slider", { name: "Stiffness" }).fill("5");
  await page.getByRole("link", { name: "Today" }).click();
  await page.waitForURL("**/history");
  await page.getByText("Stiffness 6 before, 5 after.").waitFor();
  await page.goto("/");
  await ready(page);
  assert.equal(await page.getByText("A session was cut short.").count(), 0);
});

test("pausing holds the time, and the repetition begins again after a moment", async (t) => {
  const { page } = await inSession(t);
  await passUntil(page, async () => !(await says(page)).includes("Get ready"));
  await page.keyboard.press("Space");
  await heading(page, "Paused.");
  // From here on no time passes but that which is let pass: the moment to find the start is short.
  await stopTheClock(page);
  await pass(page, 20);
  await heading(page, "Paused.");
  await page.getByRole("button", { name: "Go on" }).click();
  await heading(page, "Find the start again.");
  assert.equal(await secondsLeft(page), 3);
  await passUntil(page, async () => !(await says(page)).includes("Find the start"), { atMost: 6 });
});

test("a page that is not seen stands still", async (t) => {
  const { page } = await inSession(t);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { get: () => "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  await page.getByText("The page was not in view.").waitFor();
});

test("a sharp pain stops the session and keeps the movement away", async (t) => {
  const { page } = await inSession(t);
  await pass(page, 10);
  await page.keyboard.press("h");
  await heading(page, "What kind of pain is it?");
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Sharp or stabbing" }).click();
  await page.getByRole("slider", { name: "How strong is it now?" }).fill("4");
  await page.getByRole("button", { name: "Tell Limber" }).click();
  await heading(page, "Stop here and rest today");
  await page.getByText("Limber cannot examine you").waitFor();
  await checkAccessibility(page);
  await onward(page);
  await heading(page, "Where is it, and how much?");
  assert.equal(await page.getByText("A session was cut short.").count(), 0, "a stopped session is not offered again");
  await askAgainLater(page);
  await page.getByText("What hurt lately, and its harder forms.").waitFor();
});

test("what was marked as worse afterwards changes the next recommendation", async (t) => {
  const { page } = await inSession(t);
  await passUntil(page, async () => new URL(page.url()).pathname === "/after");
  await heading(page, "How is it now?");
  await page.getByRole("slider", { name: "Stiffness" }).fill("6");
  await page.getByRole("slider", { name: "Urge to crack" }).fill("3");
  await page.getByRole("group", { name: "Slow head turns" }).getByLabel("Worse").check();
  await onward(page);
  await page.waitForURL("**/history");
  await askAgainLater(page);
  await page.getByText("What you marked as worse last time.").waitFor();
  assert.equal(await page.locator("main").getByText("Slow head turns").count(), 0, "the movement is not in any offer");
});

// The same asking as that of the session, once the neck may be moved again.
async function askAgainLater(page) {
  await page.clock.fastForward("02:00:00");
  await page.clock.resume();
  await page.goto("/");
  await ready(page);
  await ask(page, { places: ["Middle of neck"], stiffness: 6, urge: 3, minutes: 3 });
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/for-you");
}

test("a click without pain lets it go on", async (t) => {
  const { page } = await inSession(t);
  await page.getByRole("button", { name: "This hurts" }).click();
  await page.getByRole("button", { name: "A click without pain" }).click();
  await heading(page, "That is within what is fine. Go on if you like.");
});

test("a sign of stroke opens the emergency page at once, and it stands after a reload", async (t) => {
  const { page } = await inSession(t);
  await page.keyboard.press("n");
  await heading(page, "What is new?");
  await page.getByText("If this is happening now, call").waitFor();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Double vision or loss of sight" }).click();
  await heading(page, "Call an ambulance now");
  await page.goto("/session");
  await ready(page);
  await heading(page, "Call an ambulance now");
});

test("a tab that was killed goes on where it was", async (t) => {
  const { page } = await inSession(t);
  await passUntil(page, async () => /Slow head turns/.test(await folio(page)));
  await pass(page, 8);
  const again = await goOnInAnother(page, { look: checkAccessibility });
  assert.match(await folio(again), /Slow head turns, 2 of 3/);
});

test("without WebGL the figure is drawn pose by pose, and says so", async (t) => {
  const { page } = await visit(t, { as: comeToOffer });
  await page.addInitScript(withoutWebgl);
  await page.reload();
  await ready(page);
  await startRoutine(page, ROUTINE);
  await page.getByText("This browser draws without a graphics card").waitFor();
  await picture(page);
});

test("where there is no voice on the device, the page says so and shows every word", async (t) => {
  const { page } = await inSession(t);
  await page.getByText("This browser has no voice of its own").waitFor();
  await page.getByRole("img", { name: /Shoulder rolls/ }).waitFor();
});

test("the figure moves on its way and stands still when paused", async (t) => {
  // Every frame of half a minute is drawn: at a quarter of the dots that takes a quarter of the time.
  const { page } = await visit(t, { context: { deviceScaleFactor: 1 }, as: comeToOffer });
  await page.clock.install();
  // A busy machine takes seconds for a picture, which pauses a session whose clock goes on meanwhile.
  await stopTheClock(page);
  await startRoutine(page, ROUTINE);
  await picture(page, { toNextFrame: () => pass(page, 0.1) });
  await passUntil(page, async () => (await says(page)).includes("Roll"));
  const early = await canvas(page);
  await passUntil(page, async () => !early.equals(await canvas(page)), { atMost: 20 });
  await page.keyboard.press("Space");
  await heading(page, "Paused.");
  await pass(page, 1);
  const paused = await canvas(page);
  await pass(page, 1);
  assert.ok(paused.equals(await canvas(page)), "it stands still");
});

test("the graphics card and the processor draw the same figure", async (t) => {
  const limber = await startLimber();
  t.after(() => limber.stop());
  const pictures = [];
  for (const hasWebgl of [true, false]) {
    // Paused at its start and without motion, the figure is in one and the same pose.
    const { page } = await visit(t, { limber, reducedMotion: true, context: { deviceScaleFactor: 1 }, as: comeToOffer });
    if (!hasWebgl) await page.addInitScript(withoutWebgl);
    await page.clock.install();
    await page.reload();
    await ready(page);
    await stopTheClock(page);
    await startRoutine(page, ROUTINE);
    await page.keyboard.press("Space");
    await heading(page, "Paused.");
    await page.clock.resume();
    pictures.push(await picture(page, { isStill: true }));
  }
  const [card, processor] = pictures;
  assert.deepEqual(card.grid, processor.grid);
  // The processor draws coarser, and the edges of the pen differ: compared is the mean tone of small squares.
  const apart = card.tones.map((tone, place) => Math.abs(tone - processor.tones[place]));
  const mean = apart.reduce((sum, value) => sum + value, 0) / apart.length;
  const far = apart.filter((value) => value > 40).length / apart.length;
  t.diagnostic(`mean difference ${mean.toFixed(2)} of 255, ${(100 * far).toFixed(1)} % of squares far apart`);
  assert.ok(mean < 6 && far < 0.03, `mean ${mean}, far apart ${far}`);
});

function withoutWebgl() {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith("webgl") ? null : original.call(this, kind, ...rest);
  };
}

// Waits until there is a figure, if need be one that two looks find alike, then resolves with its picture as the mean tones of
// squares, 0 to 255.
async function picture(page, { toNextFrame = () => nextFrame(page), isStill = false } = {}) {
  await page.locator(".figure-canvas .loading").waitFor({ state: "detached" });
  let before;
  for (let look = 0; look < 100; look += 1) {
    const now = await canvas(page);
    const seen = await tones(page, now);
    if (new Set(seen.tones.map(Math.round)).size > 20 && (!isStill || before?.equals(now))) return seen;
    before = now;
    await toNextFrame();
  }
  throw new Error("there is no figure");
}

const nextFrame = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

// The figure as it is on the screen. A picture of the element itself would wait until it stands still, by a clock that may be ours.
async function canvas(page) {
  // On a busy machine without a graphics card the frames of a second that passed are still being drawn.
  return page.screenshot({ clip: await page.locator(".figure-picture canvas").boundingBox(), timeout: 120_000 });
}

function tones(page, png) {
  return page.evaluate(async (bytes) => {
    const SQUARE = 6;
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const grid = [Math.floor(bitmap.width / SQUARE), Math.floor(bitmap.height / SQUARE)];
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, grid[0] * SQUARE, grid[1] * SQUARE);
    const sums = new Float64Array(grid[0] * grid[1]);
    for (let pixel = 0; pixel * 4 < data.length; pixel += 1) {
      const [x, y] = [pixel % (grid[0] * SQUARE), Math.floor(pixel / (grid[0] * SQUARE))];
      const place = Math.floor(y / SQUARE) * grid[0] + Math.floor(x / SQUARE);
      sums[place] += (data[4 * pixel] + data[4 * pixel + 1] + data[4 * pixel + 2]) / 3;
    }
    return { grid, tones: [...sums].map((sum) => sum / SQUARE ** 2) };
  }, [...png]);
}
