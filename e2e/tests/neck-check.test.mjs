// Neck check: what the camera sees comes back as numbers, a stop is a stop, and everything works without a camera.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PATIENT, lights, rememberStreams, withCamera } from "../support/camera.mjs";
import { film } from "../support/film.mjs";
import { eventsOf, importEntries } from "../support/journal.mjs";
import { entriesOf, startLimber, temporaryFolder } from "../support/limber.mjs";
import { fitsItsWidth, heading, markPain, noneOfThese, onward, settleIn, settleInGerman } from "../support/person.mjs";
import { checkAccessibility, screenshot, visit } from "../support/visit.mjs";
import { until } from "../support/wait.mjs";

const FIRST_WAY = "Turn your head slowly to the left, as far as is easy; stop before it pulls";
/** Nobody moves their head in a film, so that after 40 seconds the next way is asked for. */
const ANY_WAY = /as far as is easy; stop before it pulls$/;

/** The entries in the record that are still there. */
const record = async (data) => (await entriesOf(data)).filter((entry) => entry?.kind);

/** From a fresh profile to the page, with the day's safety check behind. */
async function comeToCheck(page) {
  await settleIn(page);
  await page.goto("/progress");
  await page.getByRole("main").getByRole("link", { name: "Neck check" }).click();
  await heading(page, "How far does your head go with ease?");
  await page.getByRole("button", { name: "First the safety check" }).click();
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/neck-check");
  await page.getByRole("button", { name: "Turn the camera on" }).waitFor();
}

/** With the scripts that were added to it. */
async function openAnew(page) {
  await page.reload();
  await page.getByRole("button", { name: "Turn the camera on" }).waitFor();
}

test("a face is found, straight ahead is taken, darkness is told, and a stop is kept as in a session", async (t) => {
  const path = await film(t, [{ seconds: 20 }, { seconds: 8, dark: true }]);
  const data = await temporaryFolder(t);
  const server = await startLimber({ data });
  t.after(() => server.stop());
  const isLost = (problem) => /ERR_|Failed to (fetch|load)|401/.test(problem);
  const { page, context } = await visit(t, { limber: server, browser: await withCamera(path), expectErrors: isLost, as: comeToCheck });
  await rememberStreams(context);
  await openAnew(page);
  await checkAccessibility(page);
  await screenshot(page, "neck-check-before");
  await onward(page);

  // The face, then straight ahead as zero, then the first way: only from here on is it a check.
  await page.getByRole("heading", { level: 1, name: FIRST_WAY }).waitFor(PATIENT);
  await screenshot(page, "neck-check-running");
  await checkAccessibility(page);
  await fitsItsWidth(page);
  assert.deepEqual(await lights(page), ["live"]);
  await until(() => record(data), (entries) => entries.some(({ kind }) => kind === "neck.check_begun"));

  // Darkness is told, and no angle is made up in it.
  await page.locator('[data-trouble*="Dark"]').waitFor(PATIENT);
  await page.locator(".neck-trouble", { hasText: "I can’t see you well: it is dark." }).waitFor();
  await screenshot(page, "neck-check-dark");

  // This hurts, one tap away: the questions of a session, and its stop.
  await page.getByRole("button", { name: "This hurts" }).click();
  await page.getByRole("button", { name: "An ache, a pull or soreness where it works" }).click();
  await page.getByRole("slider", { name: "How strong is it now?" }).fill("5");
  await page.getByRole("button", { name: "Tell Limber" }).click();
  await heading(page, "Stop here and rest today");
  await screenshot(page, "neck-check-stopped");
  assert.deepEqual(await lights(page), ["ended"], "the camera’s light is out");
  const kept = await until(() => record(data), (entries) => entries.some(({ kind }) => kind === "neck.checked"));
  const of = (kind) => kept.filter((entry) => entry.kind === kind).map((entry) => entry.data);
  const [begun] = kept.filter(({ kind }) => kind === "neck.check_begun");
  assert.deepEqual(of("session.stopped"), [{ session: begun.id, movement: "neck-rotation-seated", stop: "pain", severity: 5, starting_pain: 0 }]);
  assert.deepEqual(of("neck.checked"), [{ check: begun.id, ended: "ended_early", readings: [] }]);

  // It counted as a set of the day, and used the safety check up.
  await page.goto("/neck-check");
  await page.getByRole("button", { name: "First the safety check" }).waitFor();
});

test("a page that is left or hidden sees nothing more, and two people are one too many", async (t) => {
  const path = await film(t, [{ seconds: 8, beside: true }, { seconds: 25 }]);
  const { page, context } = await visit(t, { browser: await withCamera(path), size: "desktop" });
  await rememberStreams(context);
  await comeToCheck(page);
  await onward(page);
  await page.getByRole("heading", { level: 1, name: FIRST_WAY }).waitFor(PATIENT);
  await screenshot(page, "neck-check-running-desktop");
  // Hidden: it pauses, and goes on only when the person says so.
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  await heading(page, "Paused.");
  assert.deepEqual(await page.evaluate(() => globalThis.streams[0].getTracks().map((track) => track.enabled)), [false]);
  await page.evaluate(() => delete document.visibilityState);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("heading", { level: 1, name: ANY_WAY }).waitFor(PATIENT);
  // Past the page before the safety check, to the one that led here.
  await page.evaluate(() => history.go(-2));
  await heading(page, "Progress");
  assert.deepEqual(await lights(page), ["ended"], "the camera’s light is out once the page is left");
});

for (const [why, words, prepare] of [
  ["there is none", /No camera was found here/, () => delete Navigator.prototype.mediaDevices],
  ["it is refused", /The camera was not allowed/, () => {
    navigator.mediaDevices.getUserMedia = async () => Promise.reject(new DOMException("no", "NotAllowedError"));
  }],
  ["another program has it", /Another program is using the camera/, () => {
    navigator.mediaDevices.getUserMedia = async () => Promise.reject(new DOMException("busy", "NotReadableError"));
  }],
]) {
  test(`without a camera, because ${why}, a sentence says so and the app works as before`, async (t) => {
    const { page, context } = await visit(t, { size: "small", as: comeToCheck });
    await context.addInitScript(prepare);
    await openAnew(page);
    await onward(page);
    await page.getByText(words).waitFor();
    await page.getByRole("button", { name: "Turn the camera on" }).waitFor();
    await checkAccessibility(page);
    await fitsItsWidth(page);
    await page.getByRole("main").getByRole("link", { name: "Relief" }).click();
    await heading(page, "Where is it, and how much?");
  });
}

test("a camera that goes away is told", async (t) => {
  const path = await film(t, [{ seconds: 2, dark: true }]);
  const { page, context } = await visit(t, { browser: await withCamera(path), as: comeToCheck });
  await rememberStreams(context);
  await openAnew(page);
  await onward(page);
  await page.locator('[data-trouble*="Dark"]').waitFor(PATIENT);
  await page.evaluate(() => globalThis.streams[0].getTracks()[0].dispatchEvent(new Event("ended")));
  await page.getByText("The camera went away.").waitFor();
  assert.deepEqual(await lights(page), ["ended"]);
});

const reading = (motion, degrees, more = {}) => ({ motion, degrees, error_deg: 6, ...more });
const check = (daysAgo, counter, readings) => [
  { daysAgo, hour: 9, minute: 0, kind: "neck.check_begun", version: 1, data: { source: "camera", motions: ["neck.rotation.left"] } },
  { daysAgo, hour: 9, minute: 2, kind: "neck.checked", version: 1, data: { check: `00c0ffee00c0ffee-${counter}`, ended: "finished", readings } },
];
const PAST = [
  ...check(9, 1, [
    reading("neck.rotation.left", 40), reading("neck.rotation.right", 50), reading("neck.lateral.left", 28),
    reading("neck.lateral.right", 30), reading("neck.flexion", 38), reading("neck.extension", 20),
  ]),
  ...check(2, 3, [
    reading("neck.rotation.left", 54), reading("neck.rotation.right", 61, { at_least: true }), reading("neck.lateral.left", 24),
    reading("neck.lateral.right", 46), reading("neck.flexion", 41),
  ]),
];

for (const [size, dark] of [["phone", false], ["desktop", true]]) {
  test(`what came of checks is a picture with its table: ${size}${dark ? ", dark" : ""}`, async (t) => {
    const { page } = await visit(t, { size, dark });
    await settleIn(page);
    await importEntries(page, await eventsOf(page, PAST));
    await page.goto("/progress");
    await page.getByRole("main").getByRole("link", { name: "Neck check" }).click();
    await page.getByRole("heading", { name: "Tilting: 22° further to the right" }).waitFor();
    await page.getByText("Turning left: 14° more than on").waitFor();
    await page.getByText("Bowing: no clear change since").waitFor();
    await page.getByText("Show as table").click();
    await page.getByRole("cell", { name: "at least 61° ± 6°" }).waitFor();
    await checkAccessibility(page);
    await fitsItsWidth(page);
    await screenshot(page, `neck-check-result-${size}${dark ? "-dark" : ""}`);
  });
}

test("checks around a session tell in degrees what changed, and credit nothing", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  const [, left] = check(1, 1, [reading("neck.rotation.left", 40)]);
  const session = (minute, kind, data) => ({ daysAgo: 1, hour: 10, minute, kind: `session.${kind}`, version: 1, data });
  const later = check(1, 5, [reading("neck.rotation.left", 56)]).map((event) => ({ ...event, hour: 11 }));
  await importEntries(page, await eventsOf(page, [
    check(1, 1, [])[0], left,
    session(0, "started", { routine: "neck-turns", movements: [] }), session(5, "finished", { session: "00c0ffee00c0ffee-3", ended: "finished" }),
    ...later,
  ]));
  await page.goto("/neck-check");
  await page.getByText("Turning left: 16° more than on").waitFor();
  await page.getByText("A session lay between this check and the one before.").waitFor();
});

test("in German", async (t) => {
  const { page } = await visit(t, { locale: "de-DE", path: "/welcome" });
  await settleInGerman(page);
  await page.goto("/neck-check");
  await heading(page, "Wie weit geht dein Kopf ohne Mühe?");
  await page.getByRole("button", { name: "Erst der Sicherheitscheck" }).waitFor();
  await fitsItsWidth(page);
  await screenshot(page, "neck-check-german");
});
