// A session in the browser: getting there, and letting its time pass.
import { ready } from "./page.mjs";
import { ask, markPain, noneOfThese, onward, settleIn } from "./person.mjs";

/** From a fresh profile into a session of a routine that turns the head. */
export async function comeToSession(page, { routine = "Turns and rolls", minutes = 3 } = {}) {
  await settleIn(page);
  await comeToOffers(page, minutes);
  // Which routine comes first is drawn, and three are shown: another asking draws anew.
  for (let asking = 1; !(await isOffered(page, routine)); asking += 1) {
    if (asking === MOST_ASKINGS) throw new Error(`${routine} was never offered`);
    await page.goto("/");
    await ready(page);
    await comeToOffers(page, minutes);
  }
  await startRoutine(page, routine);
}

const MOST_ASKINGS = 12;

async function comeToOffers(page, minutes) {
  await ask(page, { places: ["Middle of neck"], stiffness: 6, urge: 1, minutes });
  await page.waitForURL(/\/(check|for-you)$/);
  if (new URL(page.url()).pathname === "/check") {
    await markPain(page);
    await noneOfThese(page);
    await page.waitForURL("**/for-you");
  }
}

async function isOffered(page, routine) {
  await page.getByRole("heading", { name: "Why this one" }).waitFor();
  return (await page.locator("main").innerText()).includes(routine);
}

/** Chooses a routine of the recommendation and starts it. */
export async function startRoutine(page, routine) {
  const first = await page.locator("main h1").textContent();
  if (!first.includes(routine)) await page.getByRole("button", { name: routine }).click();
  await onward(page);
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
}

/** Takes the clock into our hands. Time then passes only in `pass`. */
export async function stopTheClock(page) {
  await page.clock.install();
  await page.clock.pauseAt(new Date(Date.now() + 1_000));
}

/** Lets seconds pass, frame by frame. */
export async function pass(page, seconds) {
  await page.clock.runFor(seconds * 1_000);
}

/** Lets time pass until something is true, a second at a time. */
export async function passUntil(page, isTrue, { atMost = 300 } = {}) {
  for (let seconds = 0; seconds < atMost; seconds += 1) {
    if (await isTrue()) return;
    await pass(page, 1);
  }
  throw new Error(`not so after ${atMost} seconds`);
}
