// Routines of one's own: made by keyboard, begun with one tap, gone on with, saved as a file and taken in again.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { eventsOf, importEntries } from "../support/journal.mjs";
import { fitsItsWidth, focusOnHeading, heading, markPain, noneOfThese, onward, pathname, pressClosed, settleIn, settleInGerman, tabTo as tab } from "../support/person.mjs";
import { begun, goOnInAnother, pass, passUntil } from "../support/session.mjs";
import { checkAccessibility, LOOKS, ready, screenshot, visit } from "../support/visit.mjs";

const folio = (page) => page.locator(".stage .folio").textContent();
const routine = (page, name) => page.getByRole("region", { name, exact: true });
const made = (page) => page.locator("ol.own-steps > li");
const toPutIn = (page, name) => page.getByRole("button", { name: `Add ${name}`, exact: true });
const toRelief = (page) => page.locator("nav.tabs").getByRole("link", { name: "Relief" });

/** Waits until the focus is on an element of that kind with those words. */
async function focusOn(page, tag, ...words) {
  await page.waitForFunction(([tag, words]) => {
    const { activeElement } = document;
    return activeElement?.tagName === tag && words.every((word) => activeElement.textContent.includes(word));
  }, [tag, words]);
}

/** Moves the focus along until it is on a control of a kind with that name. */
const tabTo = (page, role, name, key) => tab(page, page.getByRole(role, { name }), key);

/** From a fresh profile to the list, through the safety check that comes first. */
async function comeToOwn(page, { pain = 0, age, years } = {}) {
  await settleIn(page, age ? { age } : {});
  await page.getByRole("link", { name: "My routines" }).click();
  await page.getByText("A routine comes after the safety check").waitFor();
  await onward(page);
  await markPain(page, pain);
  await noneOfThese(page, years ? { age: years } : {});
  await page.waitForURL("**/my-routines");
  await page.getByRole("button", { name: "Make a routine" }).waitFor();
}

const comeToOwnAtSeventy = (page) => comeToOwn(page, { age: "65 or older", years: 70 });

/** Makes a routine of movements by their names. */
async function make(page, name, movements) {
  await page.getByRole("button", { name: "Make a routine" }).click();
  await heading(page, "Make a routine");
  await page.getByLabel("What is it called?").fill(name);
  for (const [index, movement] of movements.entries()) {
    await toPutIn(page, movement).click();
    await made(page).nth(index).getByRole("heading", { name: movement }).waitFor();
  }
  await onward(page);
  await routine(page, name).waitFor();
}

async function start(page, name) {
  await routine(page, name).getByRole("button", { name: /^Start/ }).click();
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await begun(page);
}

async function openFile(page, content) {
  const file = join(tmpdir(), `limber-routine-${process.pid}-${Math.random()}.toml`);
  await writeFile(file, content);
  await page.locator("input[type=file]").setInputFiles(file);
}

async function saved(page, name) {
  const download = page.waitForEvent("download");
  await routine(page, name).getByRole("button", { name: /^Save as a file/ }).click();
  return readFile(await (await download).path(), "utf8");
}

test("by keyboard alone: made, put in order, dosed, kept, begun", async (t) => {
  const { page } = await visit(t, { size: "desktop", reducedMotion: true, as: comeToOwn });
  await focusOnHeading(page, "My routines");
  await tabTo(page, "button", "Make a routine");
  await page.keyboard.press("Enter");
  await focusOnHeading(page, "Make a routine");
  await tabTo(page, "textbox", "What is it called?");
  await page.keyboard.type("Before work");
  await tabTo(page, "button", /^Keep this routine/);
  await page.keyboard.press("Enter");
  await page.getByText("Add a movement first.").waitFor();
  for (const movement of ["Gentle brace", "Heel raises"]) {
    await tabTo(page, "button", `Add ${movement}`);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `In it ${movement}` }).waitFor();
  }
  assert.deepEqual(await made(page).getByRole("heading").allTextContents(), ["Gentle brace", "Heel raises"]);
  await tabTo(page, "button", "Up Heel raises", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Heel raises is now 1 of 2.").waitFor();
  assert.deepEqual(await made(page).getByRole("heading").allTextContents(), ["Heel raises", "Gentle brace"]);
  // At the top there is no way up, so the focus is on the way down.
  await focusOn(page, "BUTTON", "Down", "Heel raises");
  const times = made(page).first().getByLabel("Times");
  await times.focus();
  await page.keyboard.press("Home");
  assert.equal(await times.inputValue(), "1");
  await page.getByText(/^About \d+ minutes? in all$/).waitFor();
  await tabTo(page, "button", /^Keep this routine/);
  await page.keyboard.press("Enter");
  await focusOnHeading(page, "My routines");
  await tabTo(page, "button", /^Start, \d+ min Before work$/);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  assert.match(await folio(page), /Heel raises, 1 of 2/);
});

test("a routine that was broken off goes on where it was, and is in the history by its name", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOwn });
  await page.clock.install();
  await make(page, "At noon", ["Shoulder rolls", "Heel raises"]);
  await start(page, "At noon");
  await passUntil(page, async () => /Heel raises, 2 of 2/.test(await folio(page).catch(() => "")));
  await pass(page, 8);
  const again = await goOnInAnother(page);
  assert.match(await folio(again), /Heel raises, 2 of 2/);
  await again.goto("/history");
  await ready(again);
  await again.locator(".rows b", { hasText: "At noon" }).waitFor();
});

test("one tap without the day's card asks the card first, and then begins", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOwn });
  await page.clock.install();
  await make(page, "Later", ["Shoulder rolls"]);
  await page.clock.fastForward("31:00");
  await routine(page, "Later").getByRole("button", { name: /^Start/ }).click();
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/session");
  await page.getByText(/Shoulder rolls, 1 of 1/).waitFor();
});

test("a routine goes out as a file and comes in again, with its differences shown before it is taken", async (t) => {
  const { page } = await visit(t, { size: "desktop", as: comeToOwn });
  await make(page, "To share", ["Heel raises", "Shoulder rolls"]);
  const text = await saved(page, "To share");
  assert.match(text, /name = "To share"/);
  assert.doesNotMatch(text, /days/);
  await openFile(page, text);
  const offer = page.locator(".plan-offer");
  await offer.getByText("To share: Heel raises, Shoulder rolls").waitFor();
  await focusOn(page, "H3", "To share");
  await offer.getByRole("button", { name: "Leave it" }).click();
  await offer.waitFor({ state: "detached" });
  await focusOn(page, "BUTTON", "Open a routine file");

  const larger = text.replaceAll(/reps = \d+/g, "reps = 90").replaceAll("To share", "From a friend");
  await openFile(page, larger);
  await offer.getByText("Heel raises: 12 repetitions, not 90").waitFor();
  await checkAccessibility(page);
  await screenshot(page, "own-routines-differences-desktop");
  await offer.getByRole("button", { name: "Take it in" }).click();
  await offer.waitFor({ state: "detached" });
  await focusOn(page, "BUTTON", "Open a routine file");
  await routine(page, "From a friend").waitFor();
  assert.equal(await saved(page, "To share"), text, "taken in beside it, not over it");

  await routine(page, "From a friend").getByRole("button", { name: "Remove From a friend" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await routine(page, "From a friend").waitFor({ state: "detached" });
  await focusOnHeading(page, "My routines");
  await page.reload();
  await ready(page);
  await routine(page, "To share").waitFor();
});

test("a file that is no routine says why, and changes nothing", async (t) => {
  const { page } = await visit(t, { as: comeToOwn });
  for (const [content, words] of [
    ["x".repeat(70_000), "The file is larger than any plan."],
    [Buffer.from([0xff, 0xfe, 0x00]), "The file could not be read as a plan."],
    ["<html></html>", /^Line 1: /],
    ["format = 9\nname = \"x\"\n", "The file was made for a newer Limber."],
    ["format = 1\nname = \"x\"\n[[session]]\nname = \"s\"\nsteps = [{ movement = \"heel-rise\" }]\n", "Was “heel-raise” meant?"],
    ["format = 1\nname = \"x\"\n[[session]]\nname = \"s\"\nsteps = [{ movement = \"heel-raise\", sets = 4000000000 }]\n", /The dose of “heel-raise” cannot be done/],
  ]) {
    await openFile(page, content);
    await page.locator(".plan-import [role=status]").getByText(words).waitFor();
  }
  await page.getByText("There is no routine of yours yet.").waitFor();
  await page.locator(".plan-offer").waitFor({ state: "detached" });
});

test("what is being made outlives the safety check, and is gone once it is left", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOwn });
  await page.clock.install();
  await page.getByRole("button", { name: "Make a routine" }).click();
  await page.getByLabel("What is it called?").fill("Half done");
  await toPutIn(page, "Heel raises").click();
  await made(page).getByLabel("Times").selectOption("2");
  // Eight days without an entry: the whole safety check is due.
  await page.clock.fastForward(8 * 24 * 3_600_000);
  await toRelief(page).click();
  await page.getByRole("link", { name: "My routines" }).click();
  await page.getByText("What you have put together so far is still here afterwards.").waitFor();
  await onward(page);
  await markPain(page);
  await noneOfThese(page);
  await heading(page, "Make a routine");
  assert.equal(await page.getByLabel("What is it called?").inputValue(), "Half done");
  assert.deepEqual(await made(page).getByRole("heading").allTextContents(), ["Heel raises"]);
  assert.equal(await made(page).getByLabel("Times").inputValue(), "2");
  await page.getByRole("button", { name: "Leave it as it was" }).click();
  await heading(page, "My routines");
  await toRelief(page).click();
  await page.getByRole("link", { name: "My routines" }).click();
  await heading(page, "My routines");
  await page.getByText("There is no routine of yours yet.").waitFor();
});

test("the focus goes to a heading when what it was on is gone", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOwn });
  await page.getByRole("button", { name: "Make a routine" }).click();
  for (const movement of ["Shoulder rolls", "Heel raises"]) await toPutIn(page, movement).click();
  await page.getByRole("button", { name: "Take out Shoulder rolls" }).click();
  await focusOn(page, "H2", "Movements, in order");
  assert.deepEqual(await made(page).getByRole("heading").allTextContents(), ["Heel raises"]);
});

test("pressed twice it is kept once", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOwn });
  await page.getByRole("button", { name: "Make a routine" }).click();
  await page.getByLabel("What is it called?").fill("Once");
  await toPutIn(page, "Heel raises").click();
  await made(page).first().waitFor();
  const twice = (selector) => page.evaluate((selector) => {
    const button = document.querySelector(selector);
    button.click();
    button.click();
  }, selector);
  await twice(".signpost");
  await routine(page, "Once").waitFor();
  await openFile(page, (await saved(page, "Once")).replaceAll("Once", "From a file"));
  await page.locator(".plan-offer").waitFor();
  await twice(".plan-offer button.solid");
  await routine(page, "From a file").waitFor();
  await page.reload();
  await ready(page);
  for (const name of ["Once", "From a file"]) {
    await routine(page, name).first().waitFor();
    assert.equal(await routine(page, name).count(), 1, name);
  }
});

test("a page that is left while a file is read stays left", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOwn });
  await make(page, "To share", ["Heel raises"]);
  const text = await saved(page, "To share");
  await page.evaluate(() => {
    const { arrayBuffer } = Blob.prototype;
    Blob.prototype.arrayBuffer = function () {
      Blob.prototype.arrayBuffer = arrayBuffer;
      return new Promise((resolve) => { globalThis.readOn = () => resolve(arrayBuffer.call(this)); });
    };
  });
  await openFile(page, text);
  await page.waitForFunction(() => globalThis.readOn);
  await toRelief(page).click();
  await page.getByRole("link", { name: "My routines" }).click();
  await heading(page, "My routines");
  await page.evaluate(() => globalThis.readOn());
  // The same file again comes after it, and the page is as well as before.
  await openFile(page, text);
  await page.locator(".plan-offer").getByText("To share: Heel raises").waitFor();
  assert.equal(await page.locator(".plan-offer").count(), 1);
});

test("another name changes nothing of the doses that a file brought", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOwn });
  const steps = [{ movement: "heel-raise", sets: 9, reps: 90 }, { movement: "shoulder-rolls" }];
  const file = JSON.stringify({ format: 1, name: "Brought", session: [{ name: "Brought", steps }] });
  await importEntries(page, await eventsOf(page, [{ daysAgo: 1, hour: 12, kind: "routine.own_made", version: 1, data: { file } }]), "entry is new");
  await page.goto("/my-routines");
  await ready(page);
  await page.getByRole("button", { name: "Change Brought" }).click();
  await made(page).nth(1).waitFor();
  await page.getByLabel("What is it called?").fill("Named anew");
  await onward(page);
  const text = await saved(page, "Named anew");
  assert.match(text, /sets = 9/);
  assert.match(text, /reps = 90/);
  assert.equal(text.match(/reps/g).length, 1, text);
});

test("a session that cannot go on is ended, and the list says so", async (t) => {
  const { page, context } = await visit(t, { reducedMotion: true, as: comeToOwn });
  // Both count as one, and which of them was done the session does not say.
  await openFile(page, `format = 1
name = "With its own"
[[session]]
name = "With its own"
steps = [{ movement = "my-heels" }, { movement = "heel-raise" }]
[[movement]]
id = "my-heels"
like = "heel-raise"
name = "My heels"
`);
  await page.locator(".plan-offer").getByRole("button", { name: "Take it in" }).click();
  await start(page, "With its own");
  await page.close();
  const again = await context.newPage();
  await again.goto("/");
  await ready(again);
  await again.getByRole("link", { name: "Go on where you were?" }).click();
  await heading(again, "My routines");
  await again.getByText("Your last session could not go on as it was begun").waitFor();
  await toRelief(again).click();
  await heading(again, "Where is it, and how much?");
  await again.getByRole("link", { name: "Go on where you were?" }).waitFor({ state: "detached" });
});

test("by keyboard alone: a movement done one's own way, kept, shared, begun and gone on with", async (t) => {
  const { page } = await visit(t, { size: "desktop", reducedMotion: true, as: comeToOwn });
  await page.getByRole("button", { name: "Make a routine" }).click();
  await page.getByLabel("What is it called?").fill("By the window");
  await toPutIn(page, "Slow head turns").click();
  await made(page).first().waitFor();
  await tabTo(page, "button", "Do it your own way Slow head turns", "Shift+Tab");
  await page.keyboard.press("Enter");
  await focusOn(page, "P", "It counts as Slow head turns");
  await tabTo(page, "textbox", "What do you call it?");
  await page.keyboard.type("To the window");
  await made(page).getByRole("heading", { name: "To the window" }).waitFor();
  await made(page).getByText("Like Slow head turns").waitFor();
  await tabTo(page, "textbox", "What to attend to, 1");
  await page.keyboard.type("Only while it is pleasant.");
  await tabTo(page, "textbox", "What to attend to, 2");
  await tabTo(page, "combobox", "How far, how fast");
  await page.getByLabel("How far, how fast").selectOption("Slower, half as far as you go today");
  await page.getByText(/^About \d+ minutes? in all$/).waitFor();
  await tabTo(page, "button", /^Done$/);
  await page.keyboard.press("Enter");
  await focusOn(page, "BUTTON", "Change your own way", "To the window");
  await page.getByRole("button", { name: "In it Slow head turns", exact: true }).waitFor();
  await tabTo(page, "button", /^Keep this routine/);
  await page.keyboard.press("Enter");
  await focusOnHeading(page, "My routines");

  const text = await saved(page, "By the window");
  assert.match(text, /\[\[movement\]\]/);
  assert.match(text, /like = "neck-rotation-seated"/);
  assert.match(text, /name = "To the window"/);
  assert.match(text, /cues = \["Only while it is pleasant\."\]/);
  const other = await visit(t, { reducedMotion: true, as: comeToOwn });
  await openFile(other.page, text);
  await other.page.locator(".plan-offer").getByText("By the window: To the window").waitFor();

  await start(page, "By the window");
  assert.match(await folio(page), /To the window, 1 of 1/);
  const again = await goOnInAnother(page);
  assert.match(await folio(again), /To the window, 1 of 1/);
});

test("what is said of a movement outlives the safety check, and goes back to the known one with one button", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOwn });
  await page.clock.install();
  await page.getByRole("button", { name: "Make a routine" }).click();
  await toPutIn(page, "Heel raises").click();
  await page.getByRole("button", { name: "Do it your own way Heel raises" }).click();
  await page.getByLabel("What do you call it?").fill("My heels");
  await page.getByLabel("How do you begin?").fill("Behind the chair.");
  await made(page).getByRole("heading", { name: "My heels" }).waitFor();
  await page.clock.fastForward(8 * 24 * 3_600_000);
  await toRelief(page).click();
  await page.getByRole("link", { name: "My routines" }).click();
  await page.getByText("What you have put together so far is still here afterwards.").waitFor();
  await onward(page);
  await markPain(page);
  await noneOfThese(page);
  await heading(page, "Make a routine");
  await page.getByRole("button", { name: "Change your own way My heels" }).click();
  assert.equal(await page.getByLabel("What do you call it?").inputValue(), "My heels");
  assert.equal(await page.getByLabel("How do you begin?").inputValue(), "Behind the chair.");
  await page.getByRole("button", { name: "Back to Heel raises" }).click();
  await focusOn(page, "BUTTON", "Do it your own way", "Heel raises");
  assert.deepEqual(await made(page).getByRole("heading").allTextContents(), ["Heel raises"]);
  assert.equal(await made(page).getByText("Like Heel raises").count(), 0);
});

test("a movement done one's own way is there for another routine, and is ruled out with the known one", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOwnAtSeventy });
  const own = { id: "a", like: "heel-raise", name: "My heels" };
  const out = { id: "b", like: "standing-back-bend", name: "My bend" };
  const steps = [{ movement: "a" }, { movement: "b" }];
  const file = JSON.stringify({ format: 1, name: "Kept", session: [{ name: "Kept", steps }], movement: [own, out] });
  await importEntries(page, await eventsOf(page, [{ daysAgo: 1, hour: 12, kind: "routine.own_made", version: 1, data: { file } }]), "entry is new");
  await page.goto("/my-routines");
  await ready(page);
  await routine(page, "Kept").getByText("My bend, left out: your answers about yourself rule it out.").waitFor();
  await page.getByRole("button", { name: "Make a routine" }).click();
  await page.getByLabel("What is it called?").fill("Another");
  const yours = page.locator("section", { has: page.getByRole("heading", { level: 2, name: "Yours" }) });
  const bend = yours.locator("li", { has: page.getByRole("heading", { name: "My bend" }) });
  await bend.getByText("Not possible now: your answers about yourself rule it out.").waitFor();
  await toPutIn(page, "My heels").click();
  await made(page).getByRole("heading", { name: "My heels" }).waitFor();
  await page.getByRole("button", { name: "In it Heel raises" }).waitFor();
  await onward(page);
  await routine(page, "Another").getByText("My heels").first().waitFor();
  assert.doesNotMatch(await saved(page, "Another"), /My bend/);
});

test("what was chosen before the safety check is given up with it", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOwn });
  await page.clock.install();
  await make(page, "Given up", ["Heel raises"]);
  await page.clock.fastForward("31:00");
  await routine(page, "Given up").getByRole("button", { name: /^Start/ }).click();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await heading(page, "Where is it, and how much?");
  await page.evaluate(() => {
    history.pushState(null, "", "/session");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await page.waitForFunction(() => location.pathname !== "/session");
  assert.equal(await pathname(page), "/", "there is no session to begin, and so no card to ask for");
});

test("what may not be done says why in the library and in a routine that is kept", async (t) => {
  const { page } = await visit(t, { size: "desktop", reducedMotion: true, as: comeToOwnAtSeventy });
  await page.getByRole("button", { name: "Make a routine" }).click();
  const ruledOut = page.locator("ul.own-steps > li", { has: page.getByRole("heading", { name: "Small back bend" }) });
  await ruledOut.getByText("Not possible now: your answers about yourself rule it out.").waitFor();
  assert.equal(await ruledOut.getByRole("button").count(), 0);
  const early = page.locator("ul.own-steps > li", { has: page.getByRole("heading", { name: "Nod and float the head" }) });
  await early.getByText(/^Not possible now: /).waitFor();

  const steps = ["standing-back-bend", "heel-raise", "gone-with-an-update"].map((movement) => ({ movement, sets: 9 }));
  const file = JSON.stringify({ format: 1, name: "Kept", session: [{ name: "Kept", steps }] });
  await importEntries(page, await eventsOf(page, [{ daysAgo: 1, hour: 12, kind: "routine.own_made", version: 1, data: { file } }]), "entry is new");
  await page.goto("/my-routines");
  await ready(page);
  const kept = routine(page, "Kept");
  await kept.getByText("Small back bend, left out: your answers about yourself rule it out.").waitFor();
  await kept.getByText("“gone-with-an-update” is no longer part of Limber").waitFor();
  await kept.getByText("Heel raises: 3 sets, not 9").waitFor();
  await start(page, "Kept");
  assert.match(await folio(page), /Heel raises, 1 of 1/);
});

test("strong pain leaves nothing to begin but what is gentle", async (t) => {
  const { page } = await visit(t);
  await comeToOwn(page, { pain: 7 });
  await make(page, "Strong", ["Heel raises"]);
  await routine(page, "Strong").getByText("Not now: nothing of it may be done at the moment.").waitFor();
  await routine(page, "Strong").getByText("Heel raises, left out: you marked pain of 7 or more.").waitFor();
});

test("a movement of the library goes into a routine from its own page", async (t) => {
  const { page } = await visit(t, { as: comeToOwn });
  await make(page, "Morning", ["Shoulder rolls"]);
  await page.goto("/learn/movement/heel-raise");
  await ready(page);
  await page.getByText("No camera can follow this one: it moves too little.").waitFor();
  await page.getByRole("link", { name: "Add to a routine of mine" }).click();
  await heading(page, "Heel raises: into which routine?");
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Morning" }).click();
  await heading(page, "Change this routine");
  await made(page).nth(1).getByRole("heading", { name: "Heel raises" }).waitFor();
  await page.getByLabel("What is it called?").fill("");
  await pressClosed(page);
  await page.getByText("Give it a name first.").waitFor();
  await page.getByLabel("What is it called?").fill("Morning, longer");
  await onward(page);
  await page.waitForURL("**/my-routines");
  await routine(page, "Morning, longer").waitFor();
  await routine(page, "Morning").waitFor({ state: "detached" });
});

test("in German it fits a small phone", async (t) => {
  const { page } = await visit(t, { size: "small", locale: "de-DE" });
  await settleInGerman(page);
  await page.goto("/my-routines");
  await ready(page);
  await page.getByText("wie alles, was dich bewegt").waitFor();
  await fitsItsWidth(page);
});

test("in German the list and the editor fit a small phone", async (t) => {
  const { page } = await visit(t, { size: "small", as: comeToOwn });
  await make(page, "Morgens", ["Shoulder rolls", "Slow head turns", "Heel raises"]);
  await page.evaluate(() => localStorage.setItem("language", "de"));
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "Ändern Morgens" }).waitFor();
  await fitsItsWidth(page);
  await screenshot(page, "own-routines-list-small-de");
  await page.getByRole("button", { name: "Ändern Morgens" }).click();
  await made(page).nth(2).waitFor();
  await page.getByRole("button", { name: "Auf deine Art machen" }).nth(1).click();
  await page.getByLabel("Wie nennst du sie?").fill("Zum Fenster, solange es sich angenehm anfühlt");
  await checkAccessibility(page);
  await fitsItsWidth(page);
  await screenshot(page, "own-routines-editor-small-de", { fullPage: false });
});

for (const [size, dark] of LOOKS) {
  test(`the pages are accessible and fit: ${size}${dark ? ", in the dark" : ""}`, async (t) => {
    const { page } = await visit(t, { size, dark, as: comeToOwn });
    const look = async (name, options) => {
      await checkAccessibility(page);
      await fitsItsWidth(page);
      await screenshot(page, `own-routines-${name}-${size}${dark ? "-dark" : ""}`, options);
    };
    await look("empty");
    await make(page, "Before work", ["Shoulder rolls", "Slow head turns", "Heel raises"]);
    await routine(page, "Before work").locator(".still-figure canvas").first().waitFor();
    await look("list");
    await page.getByRole("button", { name: "Change Before work" }).click();
    await made(page).nth(2).waitFor();
    await look("editor", { fullPage: false });
    await page.getByRole("button", { name: "Do it your own way Slow head turns" }).click();
    await page.getByLabel("What do you call it?").fill("To the window");
    await page.getByLabel("What to attend to, 1").fill("Only while it is pleasant.");
    await page.getByLabel("What to attend to, 2").waitFor();
    await look("way", { fullPage: false });
  });
}
