// Posture watch: off until it is turned on, told against a place that was chosen, minutes alone in the record.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PATIENT, lights, rememberStreams, withCamera } from "../support/camera.mjs";
import { film } from "../support/film.mjs";
import { eventsOf, importEntries } from "../support/journal.mjs";
import { entriesOf, startLimber, temporaryFolder } from "../support/limber.mjs";
import { fitsItsWidth, heading, settleIn, settleInGerman } from "../support/person.mjs";
import { checkAccessibility, screenshot, visit } from "../support/visit.mjs";
import { until } from "../support/wait.mjs";

const watched = async (data) =>
  (await entriesOf(data)).filter((entry) => entry?.kind === "posture.watched").map((entry) => entry.data);

const reading = (page, words) => page.locator(`[data-reading*="${words}"]`).waitFor(PATIENT);

async function comeToWatch(page) {
  await settleIn(page);
  await page.goto("/set-up");
  await page.getByRole("main").getByRole("link", { name: "Posture watch" }).click();
  await heading(page, "A quiet eye on how you sit");
}

test("a place is chosen, what differs from it is told, darkness is no reading, and only minutes are kept", async (t) => {
  // Twice as near, then dark; played over and over, so that any of it may come first.
  const path = await film(t, [{ seconds: 24 }, { seconds: 16, nearer: 1.35 }, { seconds: 16, dark: true }]);
  const data = await temporaryFolder(t);
  const server = await startLimber({ data });
  t.after(() => server.stop());
  const isLost = (problem) => /ERR_|Failed to (fetch|load)|401/.test(problem);
  const { page, context } = await visit(t, { limber: server, browser: await withCamera(path), expectErrors: isLost });
  await rememberStreams(context);
  await comeToWatch(page);
  await checkAccessibility(page);
  await fitsItsWidth(page);
  await screenshot(page, "posture-before");
  await page.getByRole("button", { name: "Turn the camera on" }).click();
  await page.getByRole("heading", { level: 1, name: "How you sit now" }).waitFor(PATIENT);
  await reading(page, "AsChosen");
  await screenshot(page, "posture-as-chosen");
  await checkAccessibility(page);
  await fitsItsWidth(page);
  await reading(page, "Dark");
  await page.getByText("No reading: it is dark").waitFor();
  // Whichever of the two places was taken, the other one is nearer or further.
  await page.locator('[data-reading*="Closer"], [data-reading*="Back"]').waitFor(PATIENT);
  await screenshot(page, "posture-elsewhere");

  // Not seen: it pauses, the light is out, and it goes on when the person says so.
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  await page.getByText("Paused while this page was not seen; the camera is off").waitFor();
  assert.deepEqual(await lights(page), ["ended"]);
  await page.evaluate(() => delete document.visibilityState);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.locator("[data-reading]").waitFor(PATIENT);
  await page.getByRole("button", { name: "Turn it off" }).click();
  await heading(page, "A quiet eye on how you sit");
  assert.deepEqual(await lights(page), ["ended", "ended"]);

  const seen = (found) => new Set(found.flatMap(({ spent }) => spent.map(({ how }) => how)));
  const kept = await until(() => watched(data), (found) => seen(found).has("as_chosen") && seen(found).has("unclear"));
  for (const { date, hour, spent, ...rest } of kept) {
    assert.match(date, /^\d{4}-\d\d-\d\d$/);
    assert.ok(hour >= 0 && hour < 24);
    assert.deepEqual(Object.keys(rest), []);
    for (const entry of spent) assert.deepEqual(Object.keys(entry), ["how", "seconds"]);
  }
  await page.getByRole("heading", { name: "How you sat, by hour" }).waitFor();
});

test("the small window on top shows the watch, and closing it brings it back", async (t) => {
  const path = await film(t, [{ seconds: 20 }, { seconds: 12, dark: true }]);
  const { page, context } = await visit(t, { browser: await withCamera(path), size: "desktop" });
  await comeToWatch(page);
  await page.getByRole("button", { name: "Turn the camera on" }).click();
  await reading(page, "AsChosen");
  const coming = context.waitForEvent("page");
  await page.getByRole("button", { name: "Small window on top" }).click();
  const small = await coming;
  // It goes on there: what changes is told there.
  await small.getByText("No reading: it is dark").waitFor(PATIENT);
  await small.getByText("As you chose").waitFor(PATIENT);
  await screenshot(small, "posture-small");
  await small.getByRole("button", { name: "Pause" }).click();
  await small.getByText("Paused, and the camera is off").waitFor();
  await small.getByRole("button", { name: "Go on" }).click();
  await small.locator("[data-reading]").waitFor(PATIENT);
  await page.getByText("It runs in the small window.").waitFor();
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  await until(focused, (words) => words.startsWith("It runs in the small window."));
  await screenshot(page, "posture-in-small");
  await small.close();
  await page.locator(".posture-piece [data-reading]").waitFor(PATIENT);
  await until(focused, (words) => words === "Small window on top");
  // A page that is left takes its small window along.
  const again = context.waitForEvent("page");
  await page.getByRole("button", { name: "Small window on top" }).click();
  const second = await again;
  const closed = second.waitForEvent("close");
  await page.getByRole("link", { name: "Relief" }).first().click();
  await closed;
});

test("it pauses when the companion sees a locked screen, or another program at the camera, and goes on when asked", async (t) => {
  const path = await film(t, [{ seconds: 5 }]);
  const server = await startLimber({ data: await temporaryFolder(t) });
  t.after(() => server.stop());
  const isLost = (problem) => /ERR_|Failed to (fetch|load)|401/.test(problem);
  const { page, context } = await visit(t, { limber: server, browser: await withCamera(path), expectErrors: isLost });
  await rememberStreams(context);
  // The program is asked in earnest, and has no companion here.
  let seen = { locked: false, camera_programs: 1 };
  const asked = [];
  await page.route("**/exchange/desk", async (route) => {
    const answer = await route.fetch().catch(() => undefined);
    if (!answer) return;
    asked.push([answer.status(), await answer.json()]);
    await route.fulfill({ response: answer, json: seen });
  });
  await page.route("**/exchange/meet", async (route) => {
    const answer = await route.fetch().catch(() => undefined);
    if (answer) await route.fulfill({ response: answer, json: { ...(await answer.json()), companion: true } });
  });
  await comeToWatch(page);
  await page.getByRole("button", { name: "Turn the camera on" }).click();
  await reading(page, "AsChosen");
  const now = page.locator(".posture-now");
  for (const [pauses, words] of [
    [{ locked: true, camera_programs: 1 }, "Paused because the screen was locked"],
    [{ locked: false, camera_programs: 2 }, "Paused because another program uses the camera"],
  ]) {
    seen = pauses;
    await now.filter({ hasText: words }).waitFor(PATIENT);
    assert.ok((await lights(page)).every((state) => state === "ended"));
    seen = { locked: false, camera_programs: 1 };
    await page.getByRole("button", { name: "Go on" }).click();
    await page.locator("[data-reading]").waitFor(PATIENT);
  }
  assert.ok(asked.length > 0 && asked.every(([status, told]) => status === 200 && told === null), JSON.stringify(asked));
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

for (const [why, words, prepare] of [
  ["there is none", /No camera was found here/, () => delete Navigator.prototype.mediaDevices],
  ["it is refused", /The camera was not allowed/, () => {
    navigator.mediaDevices.getUserMedia = async () => Promise.reject(new DOMException("no", "NotAllowedError"));
  }],
]) {
  test(`without a camera, because ${why}, a sentence says so`, async (t) => {
    const { page, context } = await visit(t, { size: "small" });
    await context.addInitScript(prepare);
    await comeToWatch(page);
    await page.getByRole("button", { name: "Turn the camera on" }).click();
    await page.getByText(words).waitFor();
    await checkAccessibility(page);
    await fitsItsWidth(page);
  });
}

test("a camera that goes away is told", async (t) => {
  const path = await film(t, [{ seconds: 5 }]);
  const { page, context } = await visit(t, { browser: await withCamera(path) });
  await rememberStreams(context);
  await comeToWatch(page);
  await page.getByRole("button", { name: "Turn the camera on" }).click();
  await page.getByRole("heading", { level: 1, name: "How you sit now" }).waitFor(PATIENT);
  await page.evaluate(() => globalThis.streams[0].getTracks()[0].dispatchEvent(new Event("ended")));
  await page.getByText("The camera went away.").waitFor();
  assert.deepEqual(await lights(page), ["ended"]);
  // Another time is another place.
  await page.getByRole("button", { name: "Turn the camera on" }).click();
  await page.getByText("Sit as it feels good, and stay so for a moment").waitFor(PATIENT);
});

const dateOf = (daysAgo) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
const sat = (hour, spent) => ({
  daysAgo: 0, hour: 7, minute: hour, kind: "posture.watched", version: 1,
  data: { date: dateOf(1), hour, spent: Object.entries(spent).map(([how, seconds]) => ({ how, seconds })) },
});
const PAST = [
  sat(9, { as_chosen: 1800, closer: 900, nobody: 600 }), sat(10, { as_chosen: 1200, sunk: 1500, bowed: 300 }),
  sat(11, { as_chosen: 600, closer: 2400 }), sat(14, { back: 1800, aside: 600, unclear: 300 }),
];

for (const [size, dark] of [["phone", false], ["desktop", true]]) {
  test(`the hours of a day are a picture with its table: ${size}${dark ? ", dark" : ""}`, async (t) => {
    const { page } = await visit(t, { size, dark });
    await settleIn(page);
    await importEntries(page, await eventsOf(page, PAST));
    await page.goto("/posture");
    await page.getByRole("heading", { name: "How you sat, by hour" }).waitFor();
    await page.getByText("Show as table").click();
    await page.getByRole("columnheader", { name: "14" }).waitFor();
    await page.getByText("From: Waongenngarm").waitFor();
    await checkAccessibility(page);
    await fitsItsWidth(page);
    await screenshot(page, `posture-hours-${size}${dark ? "-dark" : ""}`);
  });
}

test("in German", async (t) => {
  const { page } = await visit(t, { locale: "de-DE", path: "/welcome" });
  await settleInGerman(page);
  await page.goto("/posture");
  await heading(page, "Ein ruhiger Blick darauf, wie du sitzt");
  await fitsItsWidth(page);
  await screenshot(page, "posture-german");
});
