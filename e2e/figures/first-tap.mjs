// How soon a first visit can be used, and what kind of machine said so.
import assert from "node:assert/strict";
import { SIZES } from "../support/page.mjs";
import { markedAt, median, print } from "./figure.mjs";

const RUNS = 5;
const SLOW_DOWN = 4;
/** Some 100 ms on an ordinary processor. */
const ROUNDS = 35_000_000;

export async function firstTap(browser, origin) {
  const secs = [];
  const worked = [];
  for (let run = 0; run < RUNS; run += 1) {
    worked.push(await workMillis(browser));
    secs.push(await firstTapSecs(browser, origin));
  }
  print(`page ready for the first tap, ${SLOW_DOWN}x slower CPU, median of ${RUNS}`, median(secs).toFixed(3), "s", 1);
  print(`a fixed piece of work in this browser, not slowed down, between those, median of ${RUNS}`, median(worked).toFixed(0), "ms");
}

/** A first visit: nothing cached, from the start of the navigation to the app's own mark. */
async function firstTapSecs(browser, origin) {
  const context = await browser.newContext({ viewport: SIZES.phone });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
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
