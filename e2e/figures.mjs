// What only a browser can measure, one figure a line: name; value; unit; limit. Run by `cargo xtask bench`.
import { measured } from "./figures/figure.mjs";
import { firstTap } from "./figures/first-tap.mjs";
import { frames } from "./figures/frames.mjs";
import { firstRecommendation } from "./figures/recommendation.mjs";
import { seeing } from "./figures/seeing.mjs";
import { tenYears } from "./figures/ten-years.mjs";
import { week } from "./figures/week.mjs";
import { launch } from "./support/chromium.mjs";
import { startLimber } from "./support/limber.mjs";

const limber = await startLimber();
const browser = await launch();
try {
  await measured("the first tap", () => firstTap(browser, limber.origin));
  await measured("the figure's frames", () => frames(browser, limber.origin));
  await measured("the first recommendation", () => firstRecommendation(browser, limber.origin));
  await measured("the plan of a week", () => week(browser, limber.origin));
  await measured("the camera's eyes", () => seeing(browser));
  await measured("ten years of journal", () => tenYears(browser, limber.origin));
} finally {
  await browser.close();
  await limber.stop();
}
