// The service worker: one whole release at a time, also without a network.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { APP, startLimber } from "../support/limber.mjs";
import { settleIn } from "../support/person.mjs";
import { comeToSession } from "../support/session.mjs";
import { checkAccessibility, keptOffline, ready, screenshot, visit } from "../support/visit.mjs";

const isLostConnection = (problem) => /ERR_CONNECTION_|ERR_EMPTY_RESPONSE|Failed to fetch|update a ServiceWorker/.test(problem);

test("after the first visit the app opens without a server", async (t) => {
  const limber = await startLimber();
  const { page } = await visit(t, { limber, expectErrors: isLostConnection });
  await keptOffline(page);
  await limber.stop();
  for (const path of ["/", "/about", "/?from=home-screen"]) {
    const answer = await page.goto(path);
    assert.equal(answer.fromServiceWorker(), true, path);
    await ready(page);
  }
});

test("a new release waits for the end of a session, and is then taken at a press", async (t) => {
  const { page, oldVersion, replace } = await onTheOldRelease(t, comeToSession);
  await replace();
  await offerIsLoaded(page);
  assert.equal(await offer(page).count(), 0, "nothing is said in a session");
  assert.equal(await version(page), oldVersion, "the new one is fetched, and the old one still in use");
  await page.getByRole("button", { name: "End the session" }).click();
  await page.getByRole("button", { name: "Stop here" }).click();
  await page.waitForURL("**/after");
  assert.equal(await offer(page).count(), 0, "what follows a session belongs to it");
  await page.getByRole("link", { name: "Today" }).click();
  await page.waitForURL("**/history");
  await offer(page).waitFor();
  await checkAccessibility(page);
  await screenshot(page, "release-phone");
  assert.equal(await version(page), oldVersion, "nobody asked for it yet");
  await press(page);
  await openedAnew(page);
  assert.equal(await version(page), "next");
  assert.equal(await offer(page).count(), 0);
});

test("a reload in the middle of a session takes nothing, and the session goes on with the old release", async (t) => {
  const { page, oldVersion, replace } = await onTheOldRelease(t, comeToSession);
  await replace();
  await page.reload();
  await ready(page);
  await offerIsLoaded(page);
  assert.equal(await offer(page).count(), 0);
  assert.equal(await version(page), oldVersion);
});

test("a new release that waits is taken by itself when the app is opened, before anything has begun", async (t) => {
  const { page, context, oldVersion, replace } = await onTheOldRelease(t, settleIn);
  await replace();
  await offer(page).waitFor();
  await untouched(context);
  assert.equal(await version(page), oldVersion, "it came while the app was open");
  await page.goto("/");
  await page.waitForFunction(() => performance.getEntriesByType("navigation")[0]?.type === "reload");
  await ready(page);
  assert.equal(await version(page), "next");
});

test("a new release leaves the other tab alone, and is taken once that is closed", async (t) => {
  const { page, context, oldVersion, replace } = await onTheOldRelease(t, settleIn);
  const other = await context.newPage();
  await other.goto("/learn");
  await ready(other);
  await replace();
  await untouched(context);
  await page.goto("/");
  await ready(page);
  const others = page.getByText("Limber is open in another tab or window as well.");
  await others.waitFor();
  assert.deepEqual([await version(page), await version(other)], [oldVersion, oldVersion]);
  await press(page);
  await others.waitFor();
  await other.close();
  await press(page);
  await openedAnew(page);
  assert.equal(await version(page), "next");
});

/** Every look that a test takes at a page counts as a touch of it in Chromium: from the next page on, none does. */
const untouched = (context) =>
  context.addInitScript(() => {
    const userActivation = { hasBeenActive: false, isActive: false };
    Object.defineProperty(Navigator.prototype, "userActivation", { get: () => userActivation });
  });

test("a release with a foreign file is not taken", async (t) => {
  const old = await startLimber();
  const { page } = await visit(t, { limber: old, expectErrors: (problem) => isLostConnection(problem) || /another release/.test(problem) });
  await keptOffline(page);
  const oldVersion = await version(page);
  await old.stop();

  const mixed = await nextRelease(t);
  await writeFile(join(mixed, "version.json"), JSON.stringify({ version: "a third" }));
  const limber = await startLimber({ app: mixed, port: old.port });
  t.after(() => limber.stop());
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing)));
    await registration.update();
    const installing = await found;
    if (installing.state !== "redundant") await new Promise((resolve) => installing.addEventListener("statechange", resolve));
    return installing.state;
  });
  assert.equal(outcome, "redundant");
  await page.reload();
  assert.equal(await version(page), oldVersion);
});

/** Somebody who is on a release as far as `come` brings them; `replace` then puts another in its place, which the browser fetches. */
async function onTheOldRelease(t, come) {
  const old = await startLimber();
  const { page, context } = await visit(t, { limber: old, expectErrors: isLostConnection });
  await keptOffline(page);
  const oldVersion = await version(page);
  await come(page);
  const replace = async () => {
    await old.stop();
    const limber = await startLimber({ app: await nextRelease(t), port: old.port });
    t.after(() => limber.stop());
    await waitForNewRelease(page);
  };
  return { page, context, oldVersion, replace };
}

const offer = (page) => page.getByText("A new version of Limber is ready.");

/** Until the part is here that would make the offer. */
async function offerIsLoaded(page) {
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("split_release")));
  await page.waitForFunction(() => document.querySelectorAll("main > [role=status]").length > 0);
}

/**
 * Presses the offer. A worker that is answering when it is to go keeps the next one waiting: half a minute, and five where a browser is
 * watched as this one is. So everything that the page asks for has come first.
 */
async function press(page) {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => (globalThis.isTheOldPage = true));
  await page.getByRole("button", { name: "Use the new version" }).click();
}

async function openedAnew(page) {
  await page.waitForFunction(() => !globalThis.isTheOldPage);
  await ready(page);
}

function version(page) {
  return page.evaluate(async () => (await (await fetch("/version.json")).json()).version);
}

async function waitForNewRelease(page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing)));
    await registration.update();
    const installing = await found;
    while (installing.state === "installing") await new Promise((resolve) => installing.addEventListener("statechange", resolve, { once: true }));
    if (installing.state !== "installed") throw new Error(`the new release is ${installing.state}`);
  });
}

// A copy of the app whose version is "next", with everything that follows from it.
async function nextRelease(t) {
  const folder = await mkdtemp(join(tmpdir(), "limber-next-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(APP, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const text = JSON.stringify({ version: "next" });
  await writeFile(join(folder, "version.json"), text);
  const [line, ...code] = (await readFile(join(folder, "sw.js"), "utf8")).split("\n");
  const release = JSON.parse(line.slice(line.indexOf("{"), line.lastIndexOf("}") + 1));
  release.files["/version.json"] = createHash("sha256").update(text).digest("hex").slice(0, 12);
  release.id = "next";
  await writeFile(join(folder, "sw.js"), [`const RELEASE = ${JSON.stringify(release)};`, ...code].join("\n"));
  return folder;
}
