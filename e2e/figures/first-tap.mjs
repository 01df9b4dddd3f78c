// How soon a first visit can be used, and what kind of machine said so.
import assert from "node:assert/strict";
import { SIZES } from "../support/page.mjs";
import { markedAt, median, print } from "./figure.mjs";

const RUNS = 5;
const SLOW_DOWN = 4;
/** A chain of some 210 million cycles: {@link ORDINARY_MILLIS} at 2.1 GHz, which is an ordinary laptop that saves power. */
const ROUNDS = 35_000_000;
const ORDINARY_MILLIS = 100;

/**
 * The limit is meant for an ordinary machine, slowed down fourfold. A machine that is slow by itself, or has to share its cores, is
 * slowed down by so much less that the fixed piece of work takes as long there, as others calibrate it too. One that is slower still
 * cannot be made faster: then the figure is more than it should be, and a figure within the limit holds all the same.
 */
export async function firstTap(browser, origin) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const before = await workMillis(browser);
    const rate = Math.max(1, (SLOW_DOWN * ORDINARY_MILLIS) / before);
    const secs = await firstTapSecs(browser, origin, rate);
    runs.push({ rate, secs, asItIs: await firstTapSecs(browser, origin, SLOW_DOWN), worked: (before + (await workMillis(browser))) / 2 });
  }
  const of = (name, digits) => median(runs.map((run) => run[name])).toFixed(digits);
  print(`page ready for the first tap, an ordinary CPU ${SLOW_DOWN}x slower (here ${of("rate", 1)}x), median of ${RUNS}`, of("secs", 3), "s", 1);
  print(`the same with this CPU ${SLOW_DOWN}x slower, median of ${RUNS}`, of("asItIs", 3), "s");
  print(`a fixed piece of work in this browser, not slowed down (${ORDINARY_MILLIS} on the ordinary CPU), median of ${RUNS}`, of("worked", 0), "ms");
}

/** A first visit: nothing cached, from the start of the navigation to the app's own mark. */
async function firstTapSecs(browser, origin, rate) {
  const context = await browser.newContext({ viewport: SIZES.phone });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    await page.goto(origin);
    await page.waitForFunction(() => performance.getEntriesByName("limber-ready").length > 0);
    return (await markedAt(page, "limber-ready")) / 1000;
  } finally {
    await context.close();
  }
}

let expected;

/** Each round needs the one before it, and the end is looked at, so that none can be left out. */
async function workMillis(browser) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const { millis, end } = await page.evaluate((rounds) => {
      const began = performance.now();
      let end = 1;
      for (let round = 0; round < rounds; round += 1) end = (Math.imul(end ^ (end >>> 15), 0x2c1b3c6d) + round) | 0;
      return { millis: performance.now() - began, end };
    }, ROUNDS);
    expected ??= end;
    assert.equal(end, expected, "the same work every time");
    return millis;
  } finally {
    await context.close();
  }
}
