// The record on this computer: what the command line notes is in the page, and what is done in the page is in the record.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { entriesOf, limber, startLimber, temporaryFolder } from "../support/limber.mjs";
import { checkAccessibility, ready, screenshot, visit } from "../support/visit.mjs";
import { comeToRecommendation, heading, settleIn } from "../support/person.mjs";
import { until } from "../support/wait.mjs";

// The program ends before the page does, which then asks in vain until it is closed.
const isLost = (problem) => /ERR_|Failed to (fetch|load)|401/.test(problem);

const counts = (page) => page.locator(".taps .count").evaluateAll((all) => all.map((one) => parseInt(one.textContent, 10)));

async function withRecord(t) {
  const data = await temporaryFolder(t);
  const server = await startLimber({ data });
  t.after(() => server.stop());
  return { data, server };
}

const kinds = async (data) => (await entriesOf(data)).map((entry) => entry?.kind);

test("a crack noted on the command line is in the page within two seconds, and one from the page is in the record", async (t) => {
  const { data, server } = await withRecord(t);
  const { page } = await visit(t, { limber: server, expectErrors: isLost });
  await settleIn(page);
  await page.getByRole("link", { name: "Habit" }).click();
  await until(() => counts(page), ([cracks, urges]) => cracks === 0 && urges === 0);
  await until(() => kinds(data), (kinds) => kinds.includes("profile.set"));

  const took = [];
  for (const cracks of [1, 2, 3]) {
    // The page itself says when, so that the way from it to here does not count; and one moment in which the machine is busy neither.
    const shown = page.waitForFunction((cracks) => parseInt(document.querySelector(".taps .count").textContent, 10) === cracks && Date.now(), cracks);
    const noted = await limber("log", "crack", "neck", "--data", data);
    const notedAt = Date.now();
    assert.match(noted.stdout, /^Noted: a crack, neck, /);
    took.push((await (await shown).jsonValue()) - notedAt);
  }
  const median = took.toSorted((one, other) => one - other)[1];
  assert.ok(median < 2000, `the page showed them after ${took.join(", ")} ms`);

  await page.getByRole("button", { name: /I wanted to and didn’t/ }).first().click();
  await until(() => kinds(data), (kinds) => kinds.includes("habit.urge_resisted"));

  await page.goto("/settings");
  await ready(page);
  await page.getByText(`Kept also on this computer by Limber: ${data}.`).waitFor();
  await checkAccessibility(page);
  await screenshot(page, "settings-record");
});

test("a whole day in the page is in the record, and comes to another browser from there", async (t) => {
  const { data, server } = await withRecord(t);
  const first = await visit(t, { limber: server, expectErrors: isLost });
  await comeToRecommendation(first.page);
  await until(() => kinds(data), (kinds) => kinds.includes("routine.offered"));
  const kept = await kinds(data);
  for (const kind of ["profile.set", "relief.asked", "screen.answered"]) assert.ok(kept.includes(kind), `${kind} in ${kept}`);

  // A browser that was never here begins with the first run, and has all of it a moment later.
  const second = await visit(t, { limber: server, expectErrors: isLost });
  // The page waits for news once it has taken in what there is.
  await Promise.all([second.page.waitForRequest("**/exchange/wait"), second.page.reload()]);
  await second.page.goto("/settings");
  await second.page.getByText(new RegExp(`^${kept.length} entries are kept`)).waitFor();
});

test("what is erased in the page is erased in the record", async (t) => {
  const { data, server } = await withRecord(t);
  const { page } = await visit(t, { limber: server, expectErrors: isLost });
  await settleIn(page);
  await until(() => kinds(data), (kinds) => kinds.includes("profile.set"));
  await page.goto("/settings");
  await ready(page);
  await page.getByRole("button", { name: "Erase everything" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Erase everything" }).click();
  await heading(page, "A slower way to ease a stiff neck or back");
  await until(() => kinds(data), (kinds) => !kinds.includes("profile.set"));
});

test("the page goes on when the program ends, and catches up when it is back", async (t) => {
  const data = await temporaryFolder(t);
  const first = await startLimber({ data });
  const { page } = await visit(t, { limber: first, expectErrors: isLost });
  await settleIn(page);
  await page.getByRole("link", { name: "Habit" }).click();
  const cracked = page.getByRole("button", { name: /I cracked/ }).first();
  await cracked.waitFor();
  await first.stop();
  await cracked.click();
  await limber("log", "urge", "--data", data);
  const again = await startLimber({ data, port: first.port });
  t.after(() => again.stop());
  await until(() => kinds(data), (kinds) => kinds.includes("habit.cracked"), 60_000);
  await until(() => counts(page), ([cracks, urges]) => cracks === 1 && urges === 1);
});

test("a page of another origin gets neither the token nor the record", async (t) => {
  const { data, server } = await withRecord(t);
  const elsewhere = createServer((_, response) => response.setHeader("content-type", "text/html").end("<!doctype html><title>Elsewhere</title>"));
  await new Promise((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  t.after(() => elsewhere.close());
  const { page } = await visit(t, { limber: server, expectErrors: () => true });
  await page.goto(`http://127.0.0.1:${elsewhere.address().port}/`);
  const tried = await page.evaluate(async (target) => {
    const attempts = [
      ["hello", { method: "POST", headers: { "x-limber": "1" } }],
      ["hello", { method: "POST", mode: "no-cors", body: "{}" }],
      ["hello", { method: "POST", mode: "no-cors", credentials: "include", headers: { "x-limber": "1" } }],
      ["hello", { method: "GET" }],
      ["record", { method: "POST", mode: "no-cors", body: "{}" }],
      ["meet", { method: "POST", headers: { authorization: "Bearer guess" }, body: "{}" }],
    ];
    const read = async ([deed, options]) => {
      try {
        const answer = await fetch(`${target}/exchange/${deed}`, options);
        return `${answer.status} ${await answer.text()}`;
      } catch (error) {
        return error.name;
      }
    };
    return Promise.all(attempts.map(read));
  }, server.origin);
  // Either the browser does not ask, or the page is shown nothing: an answer that it may not read has no status and no text.
  for (const result of tried) assert.match(result, /^(TypeError|0 )$/);
  assert.deepEqual(await kinds(data), []);
});
