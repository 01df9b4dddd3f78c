// A record of ten years: read by a page that is opened anew, shown by every main page, and made into a report.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ready } from "../support/page.mjs";
import { settleIn } from "../support/person.mjs";
import { markedAt, measured, median, newPerson, print } from "./figure.mjs";
import { recommendation } from "./recommendation.mjs";
import { takePlan } from "./week.mjs";

const EVENTS = 100_000;
const OPENINGS = 3;
const PAGE_LIMIT_MS = 150;
const REPORT_LIMIT_MS = 1000;
const PAGES = ["/", "/habit", "/programme", "/what-helps", "/progress", "/report", "/see-someone", "/my-routines", "/history", "/breaks"];
/** Knows nothing of the record. */
const ELSEWHERE = "/about";

export async function tenYears(browser, origin) {
  const folder = await mkdtemp(join(tmpdir(), "limber-"));
  const context = await newPerson(browser, origin);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await live(page, join(folder, "made-up.jsonl"));
    await measured("a journal of ten years, read and folded", () => start(page));
    await measured("the pages with a journal of ten years", () => pages(page));
    await measured("the report of ten years", () => report(page));
    await measured("the recommendation after ten years", () => recommendation(page, `after ${EVENTS} events`));
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}

/** Takes in ten years that end today or yesterday, and a plan for this week. */
async function live(page, path) {
  const cargo = ["run", "--quiet", "--release", "--package", "journal", "--features", "synthetic", "--example", "synthetic_file"];
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const now = String(Date.now());
  execFileSync(process.env.CARGO ?? "cargo", [...cargo, "--", String(EVENTS), path, now], { cwd: root, stdio: "inherit" });
  await page.goto("/");
  await ready(page);
  await settleIn(page);
  await page.goto("/settings");
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByText(`${EVENTS.toLocaleString("en-GB")} entries`).or(page.getByText(`${EVENTS} entries`)).waitFor();
  await takePlan(page);
}

/** From nothing: every event is read from the disk, decoded and folded. */
async function start(page) {
  await page.goto("/settings");
  await ready(page);
  const [asked, read, folded] = [
    await markedAt(page, "limber-store-asked"),
    await markedAt(page, "limber-store-read"),
    await markedAt(page, "limber-folded"),
  ];
  assert.ok(asked < read && read < folded);
  print(`journal of ${EVENTS} events read and decoded from IndexedDB`, (read - asked).toFixed(0), "ms");
  print("the same journal folded in the page", (folded - read).toFixed(1), "ms", 100);
}

/** Each page for the first time, when its part comes and its folds begin at the beginning, and then from what is kept of those. */
async function pages(page) {
  const cold = new Map();
  for (const path of PAGES) cold.set(path, await openedMillis(page, path));
  for (const path of PAGES) {
    const warm = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) warm.push(await openedMillis(page, path));
    print(`page ${path} after ${EVENTS} events, median of ${OPENINGS}`, median(warm).toFixed(0), "ms", PAGE_LIMIT_MS);
    print(`page ${path}, the first time, with its part`, cold.get(path).toFixed(0), "ms");
  }
}

/** From another page, as a link inside the app leads there, until its heading has been drawn. */
async function openedMillis(page, path) {
  await open(page, ELSEWHERE);
  return open(page, path);
}

function open(page, path) {
  return page.evaluate(async (path) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5_000 }));
    const earlier = document.querySelector("main h1");
    // What the page before still had to do is not this one's.
    await idle();
    const began = performance.now();
    history.pushState(null, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
    const heading = () => document.querySelector("main h1");
    while (!heading()?.textContent || heading() === earlier) {
      await frame();
      if (performance.now() - began > 60_000) throw new Error(`${path} does not come`);
    }
    if (location.pathname !== path) throw new Error(`${path} leads to ${location.pathname}`);
    // After a frame the page is laid out, and what comes behind the frame comes once it is drawn.
    await frame();
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - began;
  }, path);
}

/** The second PDF: the writer and its fonts have come with the first. */
async function report(page) {
  await page.goto("/report");
  await ready(page);
  const first = await savedMillis(page);
  const second = await savedMillis(page);
  print("a second PDF of the report, from click to file, in the browser", second.toFixed(0), "ms", REPORT_LIMIT_MS);
  print("the first one, with its part and fonts", first.toFixed(0), "ms");
}

async function savedMillis(page) {
  const button = page.getByRole("button", { name: "PDF", exact: true });
  await button.waitFor();
  const began = performance.now();
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  await download.path();
  return performance.now() - began;
}
