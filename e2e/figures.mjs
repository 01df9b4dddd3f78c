// What only a browser can measure, one figure a line: name; value; unit; limit. Run by `cargo xtask bench`.
import { launch } from "./support/browser.mjs";
import { startLimber } from "./support/limber.mjs";
import { ready, SIZES } from "./support/visit.mjs";

const RUNS = 5;
const SLOW_DOWN = 4;

const limber = await startLimber();
const browser = await launch();
try {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await firstTapSecs());
  times.sort((a, b) => a - b);
  console.log(`page ready for the first tap, ${SLOW_DOWN}x slower CPU, median of ${RUNS}; ${times[RUNS >> 1]}; s; 1`);
} finally {
  await browser.close();
  await limber.stop();
}

// A first visit: nothing cached, from the start of the navigation to the app's own mark.
async function firstTapSecs() {
  const context = await browser.newContext({ viewport: SIZES.phone });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
  await page.goto(limber.origin);
  await ready(page);
  const millis = await page.evaluate(() => performance.getEntriesByName("limber-ready")[0].startTime);
  await context.close();
  return millis / 1000;
}
