import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAccessibility, keptOffline, ready, screenshot, visit } from "../support/visit.mjs";
import { ask as askRelief, heading, onward, readToTheEnd, settleIn } from "../support/person.mjs";

const FIELD = "Your question";

async function ask(page, question) {
  await page.getByLabel(FIELD).fill(question);
  await page.getByLabel(FIELD).press("Enter");
}

async function openAsk(t, options = {}) {
  const visited = await visit(t, { path: "/learn/ask", ...options });
  await heading(visited.page, "What would you like to know?");
  return visited;
}

test("a question is answered with its sources, how sure it is, and what lies near", async (t) => {
  const { page } = await openAsk(t, { size: "desktop" });
  await checkAccessibility(page);
  await screenshot(page, "ask-start-desktop");
  await ask(page, "will i get arthritus from cracking");
  await heading(page, "Does cracking give you arthritis?");
  await page.getByRole("heading", { name: "Sources" }).waitFor();
  assert.ok((await page.locator(".sources > li").count()) >= 1);
  const link = page.locator(".sources a").first();
  if (await link.count()) {
    assert.match(await link.getAttribute("href"), /^https:\/\//);
    assert.match(await link.getAttribute("rel"), /noreferrer/);
  }
  assert.equal(await page.locator(".how-sure .evidence").count(), 1);
  await page.getByRole("link", { name: "Source 1", exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.matches(".sources > li:first-child"));
  assert.equal(new URL(page.url()).pathname, "/learn/ask", "the question is in no address");
  assert.equal(new URL(page.url()).hash, "", "a number leads down the page, not to another");
  await checkAccessibility(page);
  await screenshot(page, "ask-answer-desktop");
  await page.locator(".rows a").first().click();
  await page.waitForURL("**/learn/ask/*");
  await page.getByRole("heading", { name: "Sources" }).waitFor();
});

test("a link to a card opens it, and one to no card says so", async (t) => {
  const { page } = await visit(t, { path: "/learn/ask/is-it-bad", size: "small" });
  await heading(page, "Is it bad to crack my neck or back?");
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, "nothing is wider than 360");
  await checkAccessibility(page);
  await screenshot(page, "ask-card-small");
  await page.goto("/learn/ask/no-such-card");
  await ready(page);
  await heading(page, "There is no such page");
});

test("an answer leads to the page that is about it, or to the safety check", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.goto("/learn/ask/car-seat");
  await ready(page);
  await page.locator(".try a").click();
  await page.waitForURL("**/set-up/car");
  await page.goto("/learn/ask/sciatica");
  await ready(page);
  await page.locator(".try button").click();
  await page.waitForURL("**/check");
  await heading(page, "Today or in the past week");
});

test("what the sources do not cover is said, with the nearest cards", async (t) => {
  const { page } = await openAsk(t, { dark: true });
  await ask(page, "who won the world cup in 2018");
  await heading(page, "Not in my sources");
  await checkAccessibility(page);
  await screenshot(page, "ask-nothing-dark");
});

test("under an answer and under none stands the way to the safety check and to somebody to talk to", async (t) => {
  const { page } = await openAsk(t);
  for (const [question, words] of [["is it bad to crack my neck", "Is it bad to crack my neck or back?"], ["what is the capital of france", "Not in my sources"]]) {
    await ask(page, question);
    await heading(page, words);
    await page.getByRole("link", { name: "Somebody to talk to" }).waitFor();
    await page.locator(".ask-urgent").getByRole("button", { name: "Open the safety check" }).click();
    await page.waitForURL("**/check");
    await heading(page, "Today or in the past week");
    await page.getByRole("button", { name: "Back" }).click();
    await page.waitForURL("**/learn/ask");
  }
});

test("a red flag opens the safety check at its card, with the call band, and writes no answer", async (t) => {
  const { page } = await openAsk(t);
  await ask(page, "I can't feel anything when I wipe");
  await page.waitForURL("**/check");
  await page.getByText("Your question can be about something urgent").waitFor();
  await page.locator("a.call").first().waitFor();
  assert.equal(await page.locator("input[type=checkbox]:checked").count(), 0, "nothing is ticked");
  await checkAccessibility(page);
  await screenshot(page, "ask-red-flag");
  await page.getByRole("button", { name: "Back" }).click();
  await page.waitForURL("**/learn/ask");
  await page.goto("/");
  await settleIn(page);
  await askRelief(page);
  await heading(page, "Is there pain now, apart from stiffness?");
});

test("an emergency that a question led to before the first run stands", async (t) => {
  const { page } = await openAsk(t);
  await ask(page, "my face is drooping on one side");
  await page.waitForURL("**/check");
  await page.getByRole("checkbox", { name: "One side of the face suddenly drooping or numb" }).check();
  await readToTheEnd(page);
  await onward(page);
  await heading(page, "Call an ambulance now");
  for (const path of ["/", "/learn/ask", "/set-up", "/habit", "/for-you"]) {
    await page.goto(path);
    await ready(page);
    await heading(page, "Call an ambulance now");
  }
});

test("a ticked line leads to help, and an empty card back to the question", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.goto("/learn/ask");
  await ask(page, "my face is drooping on one side");
  await page.waitForURL("**/check");
  await page.getByRole("checkbox", { name: "One side of the face suddenly drooping or numb" }).check();
  await readToTheEnd(page);
  await onward(page);
  await heading(page, "Call an ambulance now");
});

test("a question about ending one's life opens the calm page", async (t) => {
  const { page } = await openAsk(t);
  await ask(page, "I want to die, the pain never stops");
  await page.waitForURL("**/talk");
  await heading(page, "If it all gets too much");
  assert.equal(await page.locator(".emergency").count(), 0, "calm, not red");
  await checkAccessibility(page);
  await screenshot(page, "ask-talk");
});

test("bad input gets a clear word, and code is shown as nothing but text", async (t) => {
  const { page } = await openAsk(t);
  await ask(page, "how do I loosen my neck ".repeat(850).slice(0, 20_000));
  await heading(page, "That is too long to answer");
  await ask(page, "Warum knackt mein Nacken, und ist das schlimm?");
  await heading(page, "Only English is understood here");
  await ask(page, "<img src=x onerror=alert(1)>");
  await heading(page, "There are no words in this");
  assert.equal(await page.locator("main img").count(), 0);
  await ask(page, "<b>is it bad</b> to crack my neck?");
  await heading(page, "Is it bad to crack my neck or back?");
});

test("it answers offline, also when Ask was never opened before", async (t) => {
  // Offline the page still looks for a program on this computer, in vain.
  const { page, context } = await visit(t, { expectErrors: (problem) => problem.includes("ERR_INTERNET_DISCONNECTED") });
  await settleIn(page);
  await keptOffline(page);
  await context.setOffline(true);
  await page.goto("/learn/ask");
  await ready(page);
  await ask(page, "best pillow for neck pain");
  await heading(page, "Which kind of pillow is best for neck pain?");
});

test("in German it says that cards are English", async (t) => {
  const { page } = await visit(t, { path: "/learn/ask", locale: "de-DE" });
  await heading(page, "Was möchtest du wissen?");
  await page.getByText("gibt es nur auf Englisch").waitFor();
  await checkAccessibility(page);
});
