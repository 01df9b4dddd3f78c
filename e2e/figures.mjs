// What only a browser can measure, one figure a line: name; value; unit; limit. Run by `cargo xtask bench`.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./support/chromium.mjs";
import { ZONE, startLimber } from "./support/limber.mjs";
import { ready, SIZES } from "./support/page.mjs";
import { settleIn } from "./support/person.mjs";
import { comeToSession } from "./support/session.mjs";

const RUNS = 5;
const SLOW_DOWN = 4;
const FRAMES = 90;
const EVENTS = 100_000;

const limber = await startLimber();
const PERSON = { viewport: SIZES.phone, baseURL: limber.origin, locale: "en-GB", timezoneId: ZONE };
const browser = await launch();
try {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await firstTapSecs());
  print(`page ready for the first tap, ${SLOW_DOWN}x slower CPU, median of ${RUNS}`, median(times).toFixed(3), "s", 1);
  const { script, between } = await frameMillis();
  print(`figure, script a frame, median of ${FRAMES}`, script.toFixed(2), "ms", 2);
  print("figure, from frame to frame at 390x844 in software WebGL, median", between.toFixed(1), "ms", 33.4);
  const { read, folded } = await coldReadMillis();
  print(`journal of ${EVENTS} events read and decoded from IndexedDB`, read.toFixed(0), "ms");
  print("the same journal folded in the page", folded.toFixed(1), "ms", 100);
} finally {
  await browser.close();
  await limber.stop();
}

function print(name, value, unit, limit) {
  console.log([name, value, unit, ...(limit === undefined ? [] : [limit])].join("; "));
}

function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}

// A first visit: nothing cached, from the start of the navigation to the app's own mark.
async function firstTapSecs() {
  const context = await browser.newContext({ viewport: SIZES.phone });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
  await page.goto(limber.origin);
  await page.waitForFunction(() => performance.getEntriesByName("limber-ready").length > 0);
  const millis = await markedAt(page, "limber-ready");
  await context.close();
  return millis / 1000;
}

function markedAt(page, name) {
  return page.evaluate((name) => performance.getEntriesByName(name).at(-1).startTime, name);
}

// The figure on its way in a session, once it has found the fineness that this machine keeps up with.
async function frameMillis() {
  const context = await browser.newContext(PERSON);
  const page = await context.newPage();
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
  const frames = await page.evaluate(() => globalThis.frames);
  await context.close();
  const between = frames.slice(1).map(({ time }, place) => time - frames[place].time);
  return { script: median(frames.map(({ script }) => script)), between: median(between) };
}

// A record of ten years, taken in from a file, then read by a page that is opened anew.
async function coldReadMillis() {
  const folder = await mkdtemp(join(tmpdir(), "limber-"));
  const context = await browser.newContext(PERSON);
  try {
    const path = join(folder, "made-up.jsonl");
    const cargo = ["run", "--quiet", "--release", "--package", "journal", "--features", "synthetic", "--example", "synthetic_file"];
    const root = fileURLToPath(new URL("..", import.meta.url));
    execFileSync(process.env.CARGO ?? "cargo", [...cargo, "--", String(EVENTS), path], { cwd: root, stdio: "inherit" });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto("/");
    await ready(page);
    await settleIn(page);
    await page.goto("/settings");
    await page.locator("input[type=file]").setInputFiles(path);
    await page.getByText(`${EVENTS.toLocaleString("en-GB")} entries`).or(page.getByText(`${EVENTS} entries`)).waitFor();
    await page.goto("/settings");
    await ready(page);
    const [asked, read, folded] = [
      await markedAt(page, "limber-store-asked"),
      await markedAt(page, "limber-store-read"),
      await markedAt(page, "limber-folded"),
    ];
    assert.ok(asked < read && read < folded);
    return { read: read - asked, folded: folded - read };
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}
