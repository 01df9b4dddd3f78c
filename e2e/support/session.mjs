// A session in the browser: getting there, and letting its time pass.
import { eventsOf, importEntries } from "./journal.mjs";
import { ready } from "./page.mjs";
import { ask, heading, markPain, noneOfThese, onward, settleIn } from "./person.mjs";

/** The routine of {@link comeToOffer}. */
export const ROUTINE = "Turns and rolls";

/** From a fresh profile into a session of a routine that turns the head. */
export async function comeToSession(page) {
  await comeToOffer(page);
  await startRoutine(page, ROUTINE);
}

/** From a fresh profile to the offer of such a routine. */
export async function comeToOffer(page) {
  await settleIn(page);
  // Of all that is for this asking the routine fits best, so it is among the three that are offered, whichever is drawn to come first.
  await ask(page, { places: ["Middle of neck"], stiffness: 6, urge: 3, minutes: 3 });
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/for-you");
  await page.getByRole("heading", { name: "Why this one" }).waitFor();
}

/** A function that goes from a fresh profile to where a routine of one's own, of these movements, can begin. */
export const toOwnRoutine = (steps) => async (page) => {
  await settleIn(page);
  const file = JSON.stringify({ format: 1, name: "Mine", session: [{ name: "Mine", steps }] });
  const made = { daysAgo: 1, hour: 12, kind: "routine.own_made", version: 1, data: { file } };
  await importEntries(page, await eventsOf(page, [made]), "entry is new");
  await page.goto("/my-routines");
  await ready(page);
  await page.getByText("A routine comes after the safety check").waitFor();
  await onward(page);
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/my-routines");
  await ownRoutine(page).waitFor();
};

const ownRoutine = (page) => page.getByRole("region", { name: "Mine", exact: true }).getByRole("button", { name: /^Start/ });

/** Begins that routine. */
export async function startOwnRoutine(page) {
  await ownRoutine(page).click();
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await begun(page);
}

/** Closes a page in the middle of its session, and goes on with that in another, which it resolves with. */
export async function goOnInAnother(page, { look = async () => {} } = {}) {
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto("/");
  await ready(again);
  await again.getByRole("link", { name: "Go on where you were?" }).click();
  await heading(again, "Go on where you were?");
  await look(again);
  await onward(again);
  await again.getByRole("button", { name: "Pause" }).waitFor();
  return again;
}

/** Opens a routine of the recommendation, which need not be the one that was drawn to come first. */
export async function chooseRoutine(page, routine) {
  await page.getByRole("heading", { name: "Why this one" }).waitFor();
  const first = await page.locator("main h1").textContent();
  if (first !== routine) await page.getByRole("button", { name: routine }).click();
  await page.getByRole("heading", { level: 1, name: routine }).waitFor();
}

/** Chooses a routine of the recommendation and starts it. */
export async function startRoutine(page, routine) {
  await chooseRoutine(page, routine);
  await onward(page);
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await begun(page);
}

/** A session begins once that is kept, and says so; a key pressed before that would be lost. */
export async function begun(page) {
  await page.waitForFunction(() => document.querySelector(".player [role=status]")?.textContent);
}

/** Stops the clock, which is in our hands already, some seconds on. Time then passes only in `pass`. */
export async function stopTheClock(page) {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 5_000);
}

/** Lets seconds pass, with a frame every half: to the app the machine is slow, and the test need not draw every picture. */
export async function pass(page, seconds) {
  for (let left = seconds * 1_000; left > 0; left -= FRAME_MILLIS) await page.clock.fastForward(Math.min(left, FRAME_MILLIS));
}

const FRAME_MILLIS = 500;

/** Lets time pass until something is true, a second at a time. */
export async function passUntil(page, isTrue, { atMost = 300 } = {}) {
  for (let seconds = 0; seconds < atMost; seconds += 1) {
    if (await isTrue()) return;
    await pass(page, 1);
  }
  throw new Error(`not so after ${atMost} seconds`);
}
