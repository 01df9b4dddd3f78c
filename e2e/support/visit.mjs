// A person's visit to the app: a fresh browser profile, and a record of all that went wrong.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import { browser } from "./browser.mjs";
import { SHOTS, ZONE, startLimber } from "./limber.mjs";
import { ready, SIZES } from "./page.mjs";
import { profileOf } from "./profile.mjs";

export { ready, SIZES };

/**
 * Opens the app for one test, at `path`, and closes everything with the test. Afterwards the test fails if the page made a
 * request beyond its origin, threw, logged an error or broke the content security policy.
 *
 * Options: `size` (a name in SIZES), `dark`, `reducedMotion`, `locale`, `timezone`, `limber` (a server to use), `browser` (one to use), `context`
 * (more for Playwright's newContext), `expectErrors` (a function that says which problems are meant to happen), and `as`, for tests
 * that begin where others do: a function that clicks its way there from a fresh profile. It does so once a file, and the visit goes
 * on where that led to, with what was kept on the way.
 */
export async function visit(test, options = {}) {
  const profile = options.as && (await profileOf(options.as, options.timezone, (come) => made(come, options)));
  const limber = options.limber ?? (await startLimber());
  const taken = { ...contextOptions(limber, options), ...profile?.at(limber.origin) };
  const context = await (options.browser ?? (await browser())).newContext(taken);
  const problems = watch(context, limber.origin);
  test.after(async () => {
    await context.close();
    if (!options.limber) await limber.stop();
    assert.deepEqual(problems.filter((problem) => !options.expectErrors?.(problem)), []);
  });
  const page = await context.newPage();
  const answer = await page.goto(options.path ?? profile?.path ?? "/");
  await ready(page);
  return { limber, context, page, answer, problems };
}

/** What `come` leaves behind, and where it ends. */
async function made(come, { timezone }) {
  const limber = await startLimber();
  const context = await (await browser()).newContext({ ...contextOptions(limber, { timezone, reducedMotion: true }), deviceScaleFactor: 1 });
  try {
    const problems = watch(context, limber.origin);
    const page = await context.newPage();
    await page.goto("/");
    await ready(page);
    await come(page);
    const { pathname } = new URL(page.url());
    const state = await context.storageState({ indexedDB: true });
    assert.deepEqual(problems, []);
    return { path: pathname, state };
  } finally {
    await context.close();
    await limber.stop();
  }
}

/** A time zone in which it is day, for what is another thing late at night. */
export function zoneByDay() {
  const hour = new Date().getUTCHours();
  if (hour < 6) return "Australia/Sydney";
  return hour < 18 ? "Europe/Dublin" : "America/Los_Angeles";
}

/**
 * Each width with one theme, for what a page is like in each of its states: the size and whether it is dark. Every page as it opens
 * is looked at small in both themes (everywhere.test.mjs).
 */
export const LOOKS = [["small", false], ["desktop", true]];

/** Resolves once the app is kept for use offline. */
export async function keptOffline(page) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state === "activated") return;
    await new Promise((resolve) => active.addEventListener("statechange", () => active.state === "activated" && resolve()));
  });
}

/** Fails with a list of what an accessibility check finds on the page as it is. */
export async function checkAccessibility(page) {
  // A colour on its way to another is neither of the two.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => {}));
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const shown = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  assert.deepEqual(shown, [], `axe on ${page.url()}`);
  const unnamed = await page.evaluate(() => {
    const says = (chart, part) => {
      const words = chart.querySelector(`:scope > ${part}`);
      return words instanceof SVGElement && words.textContent.trim() !== "";
    };
    const charts = [...document.querySelectorAll(".chart > svg")];
    return charts.filter((chart) => !says(chart, "title") || !says(chart, "desc")).map((chart) => chart.outerHTML.slice(0, 200));
  });
  assert.deepEqual(unnamed, [], `charts on ${page.url()} without a name or a description of their own`);
}

/**
 * Keeps a picture of the whole page in build/shots, or of what is on the screen: Chromium takes none of more than 16,384 pixels.
 * None where nobody will look at it: a large page takes a slow machine seconds.
 */
export async function screenshot(page, name, { fullPage = true } = {}) {
  if (process.env.CI) return;
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage });
}

function contextOptions(limber, { size = "phone", dark = false, reducedMotion = false, locale, timezone, context }) {
  return {
    baseURL: limber.origin,
    viewport: SIZES[size],
    deviceScaleFactor: size === "desktop" ? 1 : 2,
    hasTouch: size !== "desktop",
    colorScheme: dark ? "dark" : "light",
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
    locale: locale ?? "en-GB",
    timezoneId: timezone ?? ZONE,
    ...context,
  };
}

/** Gathers what goes wrong in a context. A broken content security policy is logged as an error by Chromium, so it ends up here too. */
export function watch(context, origin) {
  const problems = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["blob:", "data:"].includes(url.protocol)) problems.push(`request beyond the origin: ${url}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`thrown: ${error.error()}`));
  return problems;
}
