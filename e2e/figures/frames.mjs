// The figure on its way in a session.
import { ready } from "../support/page.mjs";
import { comeToSession } from "../support/session.mjs";
import { median, newPerson, print } from "./figure.mjs";

const FRAMES = 90;

export async function frames(browser, origin) {
  const context = await newPerson(browser, origin);
  try {
    const drawn = await framesOf(await context.newPage());
    const between = drawn.slice(1).map(({ time }, place) => time - drawn[place].time);
    print(`figure, script a frame, median of ${FRAMES}`, median(drawn.map(({ script }) => script)).toFixed(2), "ms", 2);
    print("figure, from frame to frame at 390x844 in software WebGL, median", median(between).toFixed(1), "ms", 33.4);
  } finally {
    await context.close();
  }
}

/** Once it has found the fineness that this machine keeps up with. */
async function framesOf(page) {
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame.bind(window);
    globalThis.frames = [];
    window.requestAnimationFrame = (draw) =>
      request((time) => {
        const before = performance.now();
        draw(time);
        const script = performance.now() - before;
        // Whoever waits in the page asks for frames too: what belongs to one picture is taken together.
        const last = globalThis.frames.at(-1);
        if (last?.time === time) last.script += script;
        else globalThis.frames.push({ time, script });
      });
  });
  await page.goto("/");
  await ready(page);
  await comeToSession(page);
  const isMoving = () => page.waitForFunction(() => document.querySelector(".phase h1")?.textContent.includes("Roll"));
  await isMoving();
  // Three windows of frames in which the picture may get coarser.
  await page.waitForFunction(() => globalThis.frames.length > 150, null, { timeout: 60_000 });
  await isMoving();
  await page.evaluate(() => (globalThis.frames.length = 0));
  await page.waitForFunction((count) => globalThis.frames.length > count, FRAMES, { timeout: 60_000 });
  return page.evaluate(() => globalThis.frames);
}
