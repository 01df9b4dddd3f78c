// Parts of the app that load when they are first opened.
import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { APP, startLimber } from "../support/limber.mjs";
import { heading, settleIn } from "../support/person.mjs";
import { checkAccessibility, keptOffline, screenshot, visit } from "../support/visit.mjs";

const PARTS = "/assets/split_";
const GALLERY = "/assets/split_gallery-";

/** The exchange with the program on this computer belongs to no page: it loads by itself, after the first one. */
const EXCHANGE = "/assets/split_exchange-";

/** The whole of a visit without the service worker, which fetches everything beforehand for use offline. */
const withoutWorker = { serviceWorkers: "block" };

const isMissingPart = (problem) => /404|CompileError|Incorrect response MIME type|HTTP status code is not ok/.test(problem);
const isLostConnection = (problem) => /ERR_CONNECTION_|ERR_EMPTY_RESPONSE|Failed to fetch|update a ServiceWorker/.test(problem);

test("a part is fetched when it is opened, once, and no sooner", async (t) => {
  const { page, context } = await visit(t, { context: withoutWorker });
  const fetched = await partsFetchedIn(page);
  context.on("request", (request) => isPart(request.url()) && fetched.push(request.url()));
  await settleIn(page);
  assert.deepEqual(fetched, [], "nothing of a part on the way to the first question");

  await open(page, "/gallery");
  await heading(page, "Components");
  assert.equal(fetched.filter((url) => url.includes(GALLERY)).length, 1);
  assert.equal(await focused(page), "Components", "the heading that came late has the focus");
  await page.getByRole("button", { name: "Stop here?" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Back" }).click();
  await checkAccessibility(page);

  await open(page, "/");
  await heading(page, "Where is it, and how much?");
  await open(page, "/gallery");
  await heading(page, "Components");
  assert.equal(fetched.filter((url) => url.includes(GALLERY)).length, 1, "what is here is not fetched again");
});

test("after the first visit every part opens without a server", async (t) => {
  const limber = await startLimber();
  const { page } = await visit(t, { limber, expectErrors: isLostConnection });
  await settleIn(page);
  await keptOffline(page);
  await limber.stop();
  for (const [path, words] of [["/gallery", "Components"], ["/learn", "Library"], ["/learn/risks", "What is known about cracking"], ["/settings", "Settings"]]) {
    await open(page, path);
    await heading(page, words);
  }
});

test("a part that cannot be had says so, and can be asked for again", async (t) => {
  // The server reads its files once, when it starts.
  const { folder, take, putBack } = await appThatLosesParts(t);
  await take();
  const lossy = await startLimber({ app: folder });
  const { page } = await visit(t, { limber: lossy, context: withoutWorker, expectErrors: isMissingPart });
  await settleIn(page);
  await open(page, "/gallery");
  await heading(page, "This part could not be loaded");
  assert.equal(await focused(page), "This part could not be loaded");
  await checkAccessibility(page);
  await screenshot(page, "part-missing");

  const refused = page.waitForResponse((answer) => answer.url().includes(GALLERY));
  await page.getByRole("button", { name: "Try again" }).click();
  assert.equal((await refused).status(), 404);
  await heading(page, "This part could not be loaded");

  await putBack();
  await lossy.stop();
  const whole = await startLimber({ app: folder, port: lossy.port });
  t.after(() => whole.stop());
  await page.getByRole("button", { name: "Try again" }).click();
  await heading(page, "Components");
  assert.equal(await focused(page), "Components");
});

test("a part whose stylesheet is lost is shown all the same, and the next part asks for it again", async (t) => {
  const STYLESHEET = "**/assets/setup-*.css";
  const { page } = await visit(t, { context: withoutWorker, expectErrors: (problem) => problem.includes("ERR_FAILED") });
  await settleIn(page);
  const has = () => page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes("/assets/setup-")));
  assert.ok(!(await has()), "the first page needs no stylesheet of parts");
  let lost = 0;
  await page.route(STYLESHEET, (route) => {
    lost += 1;
    return route.abort();
  });
  await open(page, "/gallery");
  await heading(page, "Components");
  assert.ok(lost >= 1 && !(await has()));
  await page.unroute(STYLESHEET);
  await open(page, "/learn");
  await heading(page, "Library");
  assert.ok(await has());
});

/** A part of a page. What parts share (`chunk_`) comes only with one of them. */
const isPart = (url) => url.includes(PARTS) && !url.includes(EXCHANGE);

function partsFetchedIn(page) {
  return page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name)).then((urls) => urls.filter(isPart));
}

/** Opens a page as a link inside the app does: the app stays, only the address changes. */
async function open(page, path) {
  await page.evaluate((path) => {
    history.pushState(null, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
}

/** The words that have the focus, as soon as a heading has it. */
async function focused(page) {
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  return page.evaluate(() => document.activeElement.textContent);
}

/** A copy of the app from which the gallery can be taken away, and put back. */
async function appThatLosesParts(t) {
  const folder = await mkdtemp(join(tmpdir(), "limber-parts-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(APP, folder, { recursive: true });
  const aside = await mkdtemp(join(tmpdir(), "limber-aside-"));
  t.after(() => rm(aside, { recursive: true }));
  const move = async (from, to) => {
    const names = (await readdir(from)).filter((name) => name.startsWith("split_gallery-"));
    for (const name of names) await rename(join(from, name), join(to, name));
  };
  return { folder, take: () => move(join(folder, "assets"), aside), putBack: () => move(aside, join(folder, "assets")) };
}
