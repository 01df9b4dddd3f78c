// A session in the browser: getting there, and letting its time pass.
import { ask, markPain, noneOfThese, onward, settleIn } from "./person.mjs";

/** From a fresh profile into a session of a routine that turns the head. */
export async function comeToSession(page, { routine = "Turns and rolls", minutes = 3 } = {}) {
  await settleIn(page);
  await ask(page, { places: ["Middle of neck"], stiffness: 6, urge: 1, minutes });
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/for-you");
  await startRoutine(page, routine);
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
