// The camera in a session: it counts, waits and says little, it is gone when it is not wanted, and without it everything is as before.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "../support/chromium.mjs";
import { withMadeUpEyes } from "../support/eyes.mjs";
import { film, withFilm } from "../support/film.mjs";
import { limber, startLimber, temporaryFolder } from "../support/limber.mjs";
import { fitsItsWidth, heading } from "../support/person.mjs";
import { comeToSession } from "../support/session.mjs";
import { checkAccessibility, ready, screenshot, SIZES, visit } from "../support/visit.mjs";

/** The side bend comes first in it: five times to each side. */
const ROUTINE = { routine: "Side-bends and chin glides" };
/** Networks load and run in a browser without a graphics card, on a machine that does other things too. */
const PATIENT = { timeout: 120_000 };
const ON = "Turn the camera on";
const OFF = "Turn the camera off";
/** Chromium's own picture, where nobody looks at it. */
const FAKE = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"];

const launched = [];
after(() => Promise.all(launched.map((browser) => browser.close())));

async function chromium(args) {
  const browser = await launch({ args });
  launched.push(browser);
  return browser;
}

/** Everything in the record of a program. */
async function record(data) {
  const { stdout } = await limber("export", "-", "--data", data);
  return stdout.split("\n").slice(1).filter(Boolean).map((line) => JSON.parse(line).entry).filter((entry) => entry?.kind);
}

async function until(ask, wanted, patienceMs = 15_000) {
  const start = Date.now();
  for (;;) {
    const found = await ask();
    if (wanted(found)) return found;
    assert.ok(Date.now() - start < patienceMs, `still ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Remembers what the page opened, to see afterwards whether its light is out. */
const rememberStreams = (context) =>
  context.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    globalThis.streams = [];
    devices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      globalThis.streams.push(stream);
      return stream;
    };
  });

const tracks = (page, what) => page.evaluate((what) => globalThis.streams.flatMap((stream) => stream.getTracks()).map((track) => track[what]), what);
const lights = (page) => tracks(page, "readyState");
const counted = async (page) => Number((await page.locator(".seen-count").textContent()).match(/\d+/)?.[0] ?? 0);
const folio = (page) => page.locator(".stage .folio").textContent();
const place = (page) => page.locator(".phase .note").textContent();
const turnOn = (page) => page.getByRole("button", { name: ON }).click();

/** In a session, with a record on disk beside it, and with eyes that are made up or real. */
async function inSession(t, { args = FAKE, eyes = "made up", prepare, ...options } = {}) {
  const data = await temporaryFolder(t);
  const server = await startLimber({ data });
  t.after(() => server.stop());
  const isLost = (problem) => /ERR_|Failed to (fetch|load)|401/.test(problem);
  const visited = await visit(t, { limber: server, browser: await chromium(args), expectErrors: isLost, reducedMotion: true, ...options });
  await rememberStreams(visited.context);
  if (eyes === "made up") await withMadeUpEyes(visited.context);
  if (prepare) await visited.context.addInitScript(prepare);
  await visited.page.reload();
  await ready(visited.page);
  await comeToSession(visited.page, ROUTINE);
  return { ...visited, data };
}

test("the head in a film is followed, counted and written down in counts and one angle, and the picture is kept nowhere", async (t) => {
  // 16 degrees to the left in the time of the figure, over and over.
  const path = await film(t, [
    { seconds: 1 }, { seconds: 3, tilt: [0, 16] }, { seconds: 1.5, tilt: 16 }, { seconds: 3, tilt: [16, 0] },
  ]);
  const { page, data } = await inSession(t, { args: withFilm(path), eyes: "real", size: "desktop" });
  await turnOn(page);
  await page.getByText("It stays in this tab.").waitFor(PATIENT);
  await page.waitForFunction(() => document.querySelector(".mirror-line")?.getAttribute("d"), null, PATIENT);
  assert.deepEqual(await lights(page), ["live"]);
  await until(() => counted(page), (count) => count >= 1, 60_000);
  await page.waitForFunction(() => /^Hold/.test(document.querySelector(".phase h1")?.textContent ?? ""), null, PATIENT);
  await screenshot(page, "camera-desktop");
  await checkAccessibility(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await screenshot(page, "camera-desktop-dark");
  await page.setViewportSize(SIZES.small);
  await screenshot(page, "camera-small-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await screenshot(page, "camera-small");
  await fitsItsWidth(page);
  for (const name of ["Pause", "This hurts", "Something new", "Skip"]) {
    await page.getByRole("button", { name, exact: true }).click({ trial: true });
  }
  await checkAccessibility(page);

  // The left side to its end. The film is not in step with the figure: one more or less may fall into its time.
  let last = 0;
  const planned = Number((await page.locator(".seen-count").textContent()).match(/of (\d+)/)[1]);
  await until(async () => {
    const now = /right/.test(await place(page));
    if (!now) last = Math.max(last, await counted(page));
    return now;
  }, Boolean, 120_000);
  t.diagnostic(`counted ${last} of ${planned}`);
  assert.ok(Math.abs(last - planned) <= 1, `counted ${last} of ${planned}`);
  // Who goes on to the left is told, and nothing is counted.
  await page.locator(".seen-words", { hasText: "The other side’s turn is now." }).waitFor({ timeout: 60_000 });
  assert.equal(await counted(page), 0);
  await page.getByRole("button", { name: "Skip" }).click();
  await until(() => folio(page), (words) => /2 of 2/.test(words));
  await page.getByRole("button", { name: "Skip" }).click();
  await heading(page, "How is it now?");
  assert.deepEqual(await lights(page), ["ended"], "the camera’s light is out after the session");
  await page.getByText(new RegExp(`Seen by the camera: \\d+ of ${planned}\\.`)).waitFor();

  const entries = await until(() => record(data), (entries) => entries.some(({ kind }) => kind === "movement.seen"));
  const seen = entries.filter(({ kind }) => kind === "movement.seen").map((entry) => entry.data);
  assert.equal(seen.length, 1);
  const [{ session, held_secs: held, reached, counted: kept, ...rest }] = seen;
  assert.deepEqual(rest, { movement: "neck-side-bend-seated", side: "left", planned });
  assert.equal(session, entries.find(({ kind }) => kind === "session.started").id);
  assert.ok(Math.abs(kept - planned) <= 1 && Number.isInteger(held) && held > 0, JSON.stringify(seen));
  t.diagnostic(JSON.stringify(seen));
  assert.equal(reached.angle, "head.tilt");
  assert.ok(reached.degrees >= 10 && reached.degrees <= 22, JSON.stringify(reached));
  assert.deepEqual(Object.keys(reached).sort(), ["angle", "degrees"]);
  assert.ok(JSON.stringify(entries).length < 40_000, "no picture is among it");

  await page.goto("/history");
  await page.getByText(/Seen by the camera: \d+ of \d+\./).waitFor();
});

test("a dark picture is told, nothing is advised in it, and the session goes on to its end", async (t) => {
  const path = await film(t, [{ seconds: 4, dark: true }]);
  const { page } = await inSession(t, { args: withFilm(path), eyes: "real", size: "small" });
  await turnOn(page);
  await page.locator('[data-trouble="Dark"]').waitFor(PATIENT);
  await page.getByText("I can’t see you well: it is dark.").waitFor();
  await checkAccessibility(page);
  await fitsItsWidth(page);
  await screenshot(page, "camera-dark-film");
  const before = await place(page);
  await until(() => place(page), (now) => now !== before, 60_000);
  assert.equal(await counted(page), 0);
  await page.getByRole("button", { name: OFF }).click();
  await until(() => lights(page), (all) => all.every((state) => state === "ended"));
  assert.equal(await page.locator(".mirror").count(), 0);
  await page.getByRole("button", { name: ON }).waitFor();
});

test("a hold waits for whoever is not there, six seconds at most, and a camera that goes away is told", async (t) => {
  const { page } = await inSession(t);
  await turnOn(page);
  // Still all the time, while the figure bends.
  await page.locator(".seen-words", { hasText: "I wait until you are there." }).waitFor(PATIENT);
  await screenshot(page, "camera-waits");
  const left = await page.locator(".ring .count").textContent();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  assert.equal(await page.locator(".ring .count").textContent(), left, "the ring stands still");
  await page.waitForFunction(() => !document.querySelector(".seen-words").textContent.includes("I wait"), null, { timeout: 8_000 });
  await page.evaluate(() => globalThis.streams.at(-1).getTracks()[0].dispatchEvent(new Event("ended")));
  await page.getByText("The camera went away. The session goes on without it.").waitFor();
  assert.equal(await page.locator(".mirror").count(), 0);
  assert.deepEqual(await lights(page), ["ended"]);
  const before = await place(page);
  await until(() => place(page), (now) => now !== before, 30_000);
});

test("a session that waits blinds the camera, a page that is hidden or left turns it off", async (t) => {
  const { page } = await inSession(t);
  await turnOn(page);
  await page.waitForFunction(() => document.querySelector(".mirror-line")?.getAttribute("d"), null, PATIENT);
  await page.getByRole("button", { name: "Pause" }).click();
  await until(() => tracks(page, "enabled"), (all) => all.every((enabled) => !enabled));
  assert.deepEqual(await lights(page), ["live"]);
  await page.getByRole("button", { name: "Go on" }).click();
  await until(() => tracks(page, "enabled"), (all) => all.every(Boolean));
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  await until(() => lights(page), (all) => all.every((state) => state === "ended"));
  await page.evaluate(() => delete document.visibilityState);
  await page.getByRole("button", { name: "Go on" }).click();
  await until(() => lights(page), (all) => all.at(-1) === "live");
  await page.goBack();
  await page.waitForURL((url) => url.pathname !== "/session");
  await until(() => lights(page), (all) => all.every((state) => state === "ended"));
});

test("a twist with a hand at the head pauses, is noted only where that was agreed, and counts only once it is confirmed", async (t) => {
  const { page, data } = await inSession(t, { size: "small" });
  await turnOn(page);
  await page.waitForFunction(() => document.querySelector(".mirror-line")?.getAttribute("d"), null, PATIENT);
  const twist = () =>
    page.evaluate(() => {
      const start = performance.now() / 1_000 + 1;
      globalThis.head = (seconds) => ({ turn: Math.min(Math.max((seconds - start) * 300, 0), 80), hand: true });
    });
  await twist();
  await heading(page, "Paused.");
  await page.getByText("Letting the neck go by itself is enough.").waitFor();
  await checkAccessibility(page);
  await screenshot(page, "camera-twist");
  await page.evaluate(() => (globalThis.head = () => ({})));
  await page.getByText("What the camera may do").click();
  await page.getByLabel("If it sees a twist with a hand at the head, note it as a crack").check();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Go on" }).click();
  assert.equal((await record(data)).filter(({ kind }) => kind === "habit.cracked").length, 0, "nothing was agreed yet");
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await twist();
  await page.getByText("It is noted under Habit as seen by the camera, unvalidated.").waitFor();
  const noted = await until(() => record(data), (entries) => entries.some(({ kind }) => kind === "habit.cracked"));
  const [{ version, data: details }] = noted.filter(({ kind }) => kind === "habit.cracked");
  assert.deepEqual({ version, details }, { version: 3, details: { region: "neck", seen_by: "camera" } });

  await page.goto("/habit");
  await page.getByText("Seen by the camera, unvalidated. Not counted.").waitFor();
  await checkAccessibility(page);
  await fitsItsWidth(page);
  await screenshot(page, "camera-habit");
  await page.getByRole("button", { name: /It was one/ }).click();
  await page.getByText("Seen by the camera, unvalidated. Not counted.").waitFor({ state: "detached" });

  // What was chosen on this device can be undone in the settings.
  await page.goto("/settings");
  const choice = page.getByRole("group", { name: "A twist with a hand at the head" });
  assert.ok(await choice.getByLabel("Noted as a crack").isChecked());
  await choice.getByLabel("Not noted").check();
  assert.equal(await page.evaluate(() => localStorage.getItem("camera-cracks")), "off");
});

test("a made-up head is counted exactly, two people end all advice, and the camera may turn on by itself", async (t) => {
  const { page, data } = await inSession(t, { prepare: () => localStorage.setItem("camera", "on") });
  await page.getByRole("button", { name: OFF }).waitFor();
  // In step with the figure: out with its way there, back with its way back.
  await page.evaluate(() => {
    let tilt = 0;
    globalThis.head = () => {
      const words = document.querySelector(".phase h1")?.textContent ?? "";
      const aim = /^Hold|towards the/.test(words) ? 15 : 0;
      tilt += Math.sign(aim - tilt) * Math.min(Math.abs(aim - tilt), 0.5);
      return globalThis.company ?? { tilt };
    };
  });
  await until(() => counted(page), (count) => count === 2, 60_000);
  await page.evaluate(() => (globalThis.company = "several"));
  await page.getByText("I can’t see you well: there are two people.").waitFor();
  await page.evaluate(() => (globalThis.company = undefined));
  await page.getByText("I can’t see you well").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Skip" }).click();
  await until(() => folio(page), (words) => /2 of 2/.test(words));
  const entries = await until(() => record(data), (entries) => entries.some(({ kind }) => kind === "movement.seen"));
  const seen = entries.find(({ kind }) => kind === "movement.seen").data;
  assert.ok(seen.counted >= 2 && seen.counted <= 4, JSON.stringify(seen));
});

for (const [why, words, prepare] of [
  ["there is none", /No camera was found here/, () => delete Navigator.prototype.mediaDevices],
  ["it is refused", /The camera was not allowed/, () => {
    navigator.mediaDevices.getUserMedia = async () => Promise.reject(new DOMException("no", "NotAllowedError"));
  }],
]) {
  test(`without a camera, because ${why}, a sentence says so and the session is as before`, async (t) => {
    const { page } = await inSession(t, { size: "small", prepare, eyes: "none" });
    await turnOn(page);
    await page.getByText(words).waitFor();
    await page.getByRole("button", { name: ON }).waitFor();
    await checkAccessibility(page);
    await fitsItsWidth(page);
    const before = await place(page);
    await until(() => place(page), (now) => now !== before, 60_000);
  });
}

test("in German", async (t) => {
  const { page } = await inSession(t, { size: "small" });
  await page.evaluate(() => localStorage.setItem("language", "de"));
  await page.reload();
  await page.locator(".player-resume .signpost").click();
  await page.getByRole("button", { name: "Die Kamera einschalten" }).click();
  await page.locator(".seen-words", { hasText: "Ich warte, bis du da bist." }).waitFor(PATIENT);
  await page.getByText(/Gesehen: 0 von \d/).waitFor();
  await fitsItsWidth(page);
  await screenshot(page, "camera-german");
  await page.goto("/settings");
  await page.getByRole("group", { name: "Kamera in Einheiten" }).getByLabel("Wenn ich sie einschalte").waitFor();
});
