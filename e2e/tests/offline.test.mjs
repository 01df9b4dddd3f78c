// The service worker: one whole release at a time, also without a network.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { APP, startLimber } from "../support/limber.mjs";
import { keptOffline, ready, visit } from "../support/visit.mjs";

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

test("a new release waits until the page lets it in", async (t) => {
  const old = await startLimber();
  const { page } = await visit(t, { limber: old, expectErrors: isLostConnection });
  await keptOffline(page);
  const oldVersion = await version(page);
  await old.stop();

  const limber = await startLimber({ app: await nextRelease(t), port: old.port });
  t.after(() => limber.stop());
  await waitForNewRelease(page);
  assert.equal(await version(page), oldVersion, "the new one is fetched, and the old one still in use");
  await page.reload();
  assert.equal(await version(page), oldVersion, "a reload in the middle of a session changes nothing");

  // A worker that is answering when it is to go keeps the next one waiting: half a minute, and five where a browser is watched as
  // this one is. So everything that the page asks for has come first.
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.getRegistration();
    const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    waiting.postMessage("SKIP_WAITING");
    await taken;
  });
  await page.reload();
  await ready(page);
  assert.equal(await version(page), "next");
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
