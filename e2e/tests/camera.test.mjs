// The camera in a session: it counts, waits and says little, it is gone when it is not wanted, and without it everything is as before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lights, PATIENT, rememberStreams, withCamera } from "../support/camera.mjs";
import { withMadeUpEyes } from "../support/eyes.mjs";
import { film } from "../support/film.mjs";
import { entriesOf, startLimber, temporaryFolder } from "../support/limber.mjs";
import { fitsItsWidth, heading } from "../support/person.mjs";
import { startOwnRoutine, toOwnRoutine } from "../support/session.mjs";
import { checkAccessibility, ready, screenshot, SIZES, visit } from "../support/visit.mjs";
import { until } from "../support/wait.mjs";

/** The side bend comes first: five times to each side. */
const toTheMovements = toOwnRoutine([{ movement: "neck-side-bend-seated", reps: 5 }, { movement: "chin-tuck-seated", reps: 7 }]);
const ON = "Turn the camera on";
const OFF = "Turn the camera off";

/** Everything in the record of a program that has not been erased. */
const record = async (data) => (await entriesOf(data)).filter((entry) => entry?.kind);
const tracks = (page, what) => page.evaluate((what) => globalThis.streams.flatMap((stream) => stream.getTracks()).map((track) => track[what]), what);
const counted = async (page) => Number((await page.locator(".seen-count").textContent()).match(/\d+/)?.[0] ?? 0);
const folio = (page) => page.locator(".stage .folio").textContent();
const place = (page) => page.locator(".phase .note").textContent();
const turnOn = (page) => page.getByRole("button", { name: ON }).click();

/** What takes long in the page, such as a picture or a check of it, is a jump of the session's clock, and it pauses then. */
async function goOn(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const paused = page.getByRole("heading", { name: "Paused." });
  if (await paused.isVisible()) {
    await page.getByRole("button", { name: "Go on" }).click();
    await paused.waitFor({ state: "detached" });
  }
}

/** Until the session is somewhere else, though it may have to be told to go on. */
async function untilElsewhere(page, before) {
  await until(async () => {
    await goOn(page);
    return place(page);
  }, (now) => now !== before, 60_000);
}

/** Until something is found in the picture. */
const untilFollowed = (page) => page.waitForFunction(() => document.querySelector(".mirror-line")?.getAttribute("d"), null, PATIENT);

/** In a session, with a record on disk beside it, and with eyes that are made up or real. */
async function inSession(t, { path, eyes = "made up", prepare, ...options } = {}) {
  const data = await temporaryFolder(t);
  const server = await startLimber({ data });
  t.after(() => server.stop());
  const isLost = (problem) => /ERR_|Failed to (fetch|load)|401/.test(problem);
  const visited = await visit(t, { limber: server, browser: await withCamera(path), expectErrors: isLost, reducedMotion: true, as: toTheMovements, ...options });
  await rememberStreams(visited.context);
  if (eyes === "made up") await withMadeUpEyes(visited.context);
  if (prepare) await visited.context.addInitScript(prepare);
  await visited.page.reload();
  await ready(visited.page);
  await startOwnRoutine(visited.page);
  return { ...visited, data };
}

test("the head in a film is followed, counted and written down in counts and one angle, and the picture is kept nowhere", async (t) => {
  // 16 degrees to the left in the time of the figure, over and over.
  const path = await film(t, [
    { seconds: 1 }, { seconds: 3, tilt: [0, 16] }, { seconds: 1.5, tilt: 16 }, { seconds: 3, tilt: [16, 0] },
  ]);
  const { context, page, data } = await inSession(t, { path, eyes: "real", size: "desktop" });
  const sent = [];
  context.on("request", (request) => sent.push(request.postDataBuffer()?.length ?? 0));
  await turnOn(page);
  await untilFollowed(page);
  await page.getByText("It stays in this tab.").waitFor();
  assert.deepEqual(await lights(page), ["live"]);

  // The left side to its end. Looking begins when the networks are there, and the film is not in step with the figure: what passed before
  // the first one is not missed, and one more or less may fall into the time.
  const repetition = async () => Number((await place(page)).match(/(\d+) of/)?.[1] ?? 0);
  await until(() => counted(page), (count) => count >= 1, 120_000);
  const missed = (await repetition()) - 1;
  const planned = Number((await page.locator(".seen-count").textContent()).match(/of (\d+)/)[1]);
  let last = 0;
  await until(async () => {
    const now = /right/.test(await place(page));
    if (!now) last = Math.max(last, await counted(page));
    return now;
  }, Boolean, 180_000);
  t.diagnostic(`counted ${last} of ${planned}, ${missed} before looking began`);
  assert.ok(planned - missed - 1 <= last && last <= planned + 1, `counted ${last} of ${planned}, ${missed} missed`);
  // Who goes on to the left is told, and nothing is counted.
  await page.locator(".seen-words", { hasText: "The other side’s turn is now." }).waitFor({ timeout: 60_000 });
  assert.equal(await counted(page), 0);

  await screenshot(page, "camera-desktop");
  await checkAccessibility(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await screenshot(page, "camera-desktop-dark");
  await page.setViewportSize(SIZES.small);
  await screenshot(page, "camera-small-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await goOn(page);
  await untilFollowed(page);
  await screenshot(page, "camera-small");
  await fitsItsWidth(page);
  await checkAccessibility(page);
  await goOn(page);
  for (const name of ["Pause", "This hurts", "Something new", "Skip"]) {
    await page.getByRole("button", { name, exact: true }).click({ trial: true });
  }
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
  assert.ok(Math.abs(kept - last) <= 1 && Number.isInteger(held) && held > 0, JSON.stringify(seen));
  t.diagnostic(JSON.stringify(seen));
  assert.equal(reached.angle, "head.tilt");
  assert.ok(reached.degrees >= 10 && reached.degrees <= 22, JSON.stringify(reached));
  assert.deepEqual(Object.keys(reached).sort(), ["angle", "degrees"]);
  assert.ok(JSON.stringify(entries).length < 40_000, "no picture is among it");
  assert.ok(sent.every((bytes) => bytes < 20_000), `no picture is sent: ${sent}`);

  await page.goto("/history");
  await page.getByText(/Seen by the camera: \d+ of \d+\./).waitFor();
});

test("a dark picture is told, nothing is advised in it, and the session goes on to its end", async (t) => {
  const path = await film(t, [{ seconds: 4, dark: true }]);
  const { page } = await inSession(t, { path, eyes: "real", size: "small" });
  await turnOn(page);
  await page.locator('[data-trouble="Dark"]').waitFor(PATIENT);
  await page.getByText("I can’t see you well: it is dark.").waitFor();
  await checkAccessibility(page);
  await fitsItsWidth(page);
  await screenshot(page, "camera-dark-film");
  const said = await page.evaluate(() => {
    const words = document.querySelector(".seen-words");
    globalThis.said = [];
    new MutationObserver(() => globalThis.said.push(words.textContent)).observe(words, { childList: true, characterData: true, subtree: true });
    return words.textContent;
  });
  await untilElsewhere(page, await place(page));
  assert.equal(await counted(page), 0);
  const known = [said, "", "The camera looks again when you go on."];
  assert.deepEqual((await page.evaluate(() => globalThis.said)).filter((words) => !known.includes(words)), [], "nothing is advised");
  await page.getByRole("button", { name: OFF }).click();
  await until(() => lights(page), (all) => all.every((state) => state === "ended"));
  assert.equal(await page.locator(".mirror").count(), 0);
  await page.getByRole("button", { name: ON }).waitFor();
});

test("a hold waits for whoever is not there, six seconds at most, and a camera that goes away is told", async (t) => {
  const { page } = await inSession(t);
  await turnOn(page);
  // Still all the time, while the figure bends.
  const waiting = page.locator(".seen-words", { hasText: "I wait until you are there." });
  await waiting.waitFor(PATIENT);
  const left = await page.locator(".ring .count").textContent();
  const start = Date.now();
  await page.waitForFunction(() => !document.querySelector(".seen-words").textContent.includes("I wait"), null, { timeout: 30_000 });
  const waitedMs = Date.now() - start;
  t.diagnostic(`waited ${waitedMs} ms`);
  assert.ok(!(await page.getByRole("heading", { name: "Paused." }).isVisible()), "it goes on, and was not paused");
  assert.ok(waitedMs > 3_000 && waitedMs < 9_000, `${waitedMs} ms`);
  const after = await page.locator(".ring .count").textContent();
  assert.ok(Number(left) - Number(after) <= 1, `the ring stood still meanwhile: ${left}, ${after}`);
  // The next hold, to look at.
  await waiting.waitFor(PATIENT);
  await screenshot(page, "camera-waits");
  await goOn(page);
  await page.evaluate(() => globalThis.streams.at(-1).getTracks()[0].dispatchEvent(new Event("ended")));
  await page.getByText("The camera went away. What was seen until then is kept").waitFor();
  assert.equal(await page.locator(".mirror").count(), 0);
  assert.deepEqual(await lights(page), ["ended"]);
  await untilElsewhere(page, await place(page));
});

test("who turns it on in a pause is asked for it then, and seen once the session goes on", async (t) => {
  const { page } = await inSession(t);
  await page.getByRole("button", { name: "Pause" }).click();
  await turnOn(page);
  await page.getByText("The camera looks again when you go on.").waitFor(PATIENT);
  await until(() => tracks(page, "enabled"), (all) => all.length === 1 && !all[0]);
  await page.getByRole("button", { name: "Go on" }).click();
  await untilFollowed(page);
  assert.equal(await page.evaluate(() => globalThis.streams.length), 1);
});

test("eyes that say nothing more hold nobody up", async (t) => {
  const { page } = await inSession(t);
  await turnOn(page);
  await untilFollowed(page);
  await page.evaluate(() => (globalThis.Worker.prototype.tell = () => {}));
  await page.locator('[data-trouble="Unclear"]').waitFor();
  await page.getByText("What looks at the picture could not be loaded").waitFor();
  assert.deepEqual(await lights(page), ["ended"]);
  await untilElsewhere(page, await place(page));
});

test("a session that waits blinds the camera, a page that is hidden or left turns it off", async (t) => {
  const { page } = await inSession(t);
  await turnOn(page);
  await untilFollowed(page);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByText("The camera looks again when you go on.").waitFor();
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
  await untilFollowed(page);
  // Again and again: a picture that comes late hides one.
  const twist = () =>
    page.evaluate(() => {
      const start = performance.now() / 1_000 + 1;
      globalThis.head = (seconds) => {
        const since = (seconds - start) % 4;
        return { turn: since < 0 ? 0 : Math.min(since * 300, 80), hand: true };
      };
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
  await untilFollowed(page);
  await twist();
  await page.getByText("It is noted under Habit as seen by the camera, unvalidated.").waitFor();
  await until(() => record(data), (entries) => entries.some(({ kind }) => kind === "habit.cracked"));
  const noted = (await record(data)).filter(({ kind }) => kind === "habit.cracked");
  assert.equal(noted.length, 1, "one twist, one note, and none of before it was agreed");
  const [{ version, data: details }] = noted;
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
  await untilFollowed(page);
  assert.equal(await page.evaluate(() => globalThis.streams.length), 1, "it is asked for once");
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
    await untilElsewhere(page, await place(page));
  });
}

test("in German", async (t) => {
  const { page } = await inSession(t, { size: "small" });
  await page.evaluate(() => localStorage.setItem("language", "de"));
  await page.reload();
  await page.locator(".player-resume .signpost").click();
  await until(() => folio(page), (words) => /^Ohr zur Schulter/.test(words));
  await page.getByRole("button", { name: "Die Kamera einschalten" }).click();
  await page.locator(".seen-words", { hasText: "Ich warte, bis du da bist." }).waitFor(PATIENT);
  await page.getByText(/Gesehen: 0 von \d/).waitFor();
  await fitsItsWidth(page);
  await screenshot(page, "camera-german");
  await page.goto("/settings");
  await page.getByRole("group", { name: "Kamera in Einheiten" }).getByLabel("Wenn ich sie einschalte").waitFor();
});
