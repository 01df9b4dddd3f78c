// The player: a whole session, its stops, and coming back to it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { heading, onward } from "../support/person.mjs";
import { comeToSession, pass, passUntil } from "../support/session.mjs";
import { checkAccessibility, ready, screenshot, visit } from "../support/visit.mjs";

const says = (page) => page.locator(".phase h1").innerText();
const folio = (page) => page.locator(".stage .folio").textContent();
const secondsLeft = async (page) => Number(await page.locator(".ring .count").textContent());

// Without motion in between, so that minutes of fake time need only a few pictures.
async function inSession(t, options = {}) {
  const visited = await visit(t, { reducedMotion: true, ...options });
  await visited.page.clock.install();
  await comeToSession(visited.page);
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
});

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
  const { page, context } = await inSession(t);
  await passUntil(page, async () => /Slow head turns/.test(await folio(page)));
  await pass(page, 8);
  await page.close();
  const again = await context.newPage();
  await again.goto("/");
  await ready(again);
  await again.getByRole("link", { name: "Go on where you were?" }).click();
  await heading(again, "Go on where you were?");
  await checkAccessibility(again);
  await onward(again);
  await again.getByRole("button", { name: "Pause" }).waitFor();
  assert.match(await folio(again), /Slow head turns, 2 of 3/);
});

test("without WebGL the figure is drawn pose by pose, and says so", async (t) => {
  const { page } = await visit(t);
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith("webgl") ? null : original.call(this, kind, ...rest);
    };
  });
  await page.reload();
  await ready(page);
  await comeToSession(page);
  await page.getByText("This browser draws without a graphics card").waitFor();
  await page.waitForFunction(() => {
    const canvas = document.querySelector(".figure-picture canvas");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.some((value, index) => index % 4 === 3 && value > 0);
  });
});

test("where there is no voice on the device, the page says so and shows every word", async (t) => {
  const { page } = await inSession(t);
  await page.getByText("This browser has no voice of its own").waitFor();
  await page.getByRole("img", { name: /Shoulder rolls/ }).waitFor();
});

test("the figure moves, and its script takes little of each frame", async (t) => {
  const { page } = await visit(t);
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame.bind(window);
    globalThis.frames_ms = [];
    window.requestAnimationFrame = (draw) =>
      request((time) => {
        const before = performance.now();
        draw(time);
        globalThis.frames_ms.push(performance.now() - before);
      });
  });
  await page.reload();
  await ready(page);
  await comeToSession(page);
  await page.waitForFunction(() => document.querySelector(".phase h1")?.textContent.includes("Roll"), null, { timeout: 60_000 });
  await page.evaluate(() => (globalThis.frames_ms.length = 0));
  await page.waitForFunction(() => globalThis.frames_ms.length >= 60, null, { timeout: 60_000 });
  const [median, all] = await page.evaluate(() => {
    const sorted = [...globalThis.frames_ms].sort((one, other) => one - other);
    return [sorted[sorted.length >> 1], sorted.length];
  });
  t.diagnostic(`script a frame: ${median.toFixed(2)} ms, the median of ${all}`);
  assert.ok(median <= 2, `${median} ms`);
});
