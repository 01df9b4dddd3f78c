import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { ready, visit } from "../support/visit.mjs";
import { journalFile } from "../support/journal.mjs";
import { comeToRecommendation, heading, settleIn } from "../support/person.mjs";

async function exported(page) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  return readFile(await (await download).path(), "utf8");
}

async function importText(page, text) {
  const file = join(tmpdir(), `limber-${process.pid}-${Math.random()}.jsonl`);
  await writeFile(file, text);
  await page.locator("input[type=file]").setInputFiles(file);
}

test("what was entered is exported and erased, and its file does not bring back what was erased", async (t) => {
  const { page } = await visit(t, { as: comeToRecommendation });
  await page.goto("/settings");
  await page.getByText(/\d+ entries are kept/).waitFor();
  const file = await exported(page);
  assert.match(file.split("\n")[0], /limber/i);

  await page.getByRole("button", { name: "Erase everything" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Erase everything" }).click();
  await heading(page, "A slower way to ease a stiff neck or back");
  await page.reload();
  await ready(page);
  await settleIn(page);
  await page.goto("/settings");
  await page.getByText("One entry is kept.").waitFor();
  await importText(page, file);
  await page.getByText("Nothing new was in the file.").waitFor();
  await page.getByText("One entry is kept.").waitFor();
});

test("a record moves to another browser as a file", async (t) => {
  const first = await visit(t, { as: comeToRecommendation });
  await first.page.goto("/settings");
  const file = await exported(first.page);

  const second = await visit(t, { limber: first.limber });
  await settleIn(second.page);
  await second.page.goto("/settings");
  await importText(second.page, file);
  await second.page.getByText(/\d+ entries are new/).waitFor();
  await importText(second.page, file);
  await second.page.getByText("Nothing new was in the file.").waitFor();
});

test("each file that cannot be imported is told apart, and nothing is lost", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.goto("/settings");
  const file = await exported(page);
  const told = (words) => page.getByText(words).waitFor();

  await importText(page, "a letter to a friend\n");
  await told("This file was not written by Limber.");
  await importText(page, file.replace(/"format":\s*1/, '"format":99'));
  await told("A newer version of Limber wrote this file.");
  await importText(page, file.slice(0, -40));
  await told("The end of this file is missing.");
  await importText(page, Buffer.alloc(65 << 20, "x"));
  await told("This file is larger than any Limber record.");
  await told("One entry is kept.");
});

test("a record of 50 MB is taken in, in a minute at most, and read again", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  page.setDefaultTimeout(60_000);
  const file = largeRecord();
  assert.ok(file.length > 50_000_000 && file.length < 64 << 20, `${file.length} bytes`);
  await page.goto("/settings");
  const began = Date.now();
  await importText(page, file);
  await page.getByText(/^25[,.]?000 entries are new/).waitFor();
  t.diagnostic(`taken in after ${Date.now() - began} ms`);
  await page.goto("/settings");
  await page.getByText(/25[,.]?001 entries are kept/).waitFor();
});

/** What somebody wrote about their activities 25,000 times, at length. */
function largeRecord() {
  const [ENTRIES, LETTERS, FIRST_MS] = [25_000, 1_900, Date.UTC(2020, 0, 1)];
  const words = "Carrying my daughter up the stairs. ".repeat(LETTERS / 36 + 1).slice(0, LETTERS);
  const entries = Array.from({ length: ENTRIES }, (_, index) => {
    const instant = FIRST_MS + index * 3_600_000;
    const at = { instant, local: new Date(instant).toISOString().slice(0, 19), zone: "UTC", offset: 0 };
    const data = { activities: [`${index} ${words}`] };
    return { id: `00c0ffee00c0ffee-${index + 1}`, hlc: [instant, 0], at, kind: "progress.activities_set", version: 1, data };
  });
  return journalFile(entries);
}

test("a browser that refuses storage is told of, and the app works", async (t) => {
  const { page } = await visit(t, { path: "/about", expectErrors: () => true });
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("refused", "SecurityError");
    };
  });
  await page.goto("/");
  await page.getByText("This browser keeps nothing for this page").waitFor();
  await settleIn(page);
});

test("a record of a newer version is left alone", async (t) => {
  // A page of the origin that is not the app asks for an icon that is not there.
  const { page } = await visit(t, { expectErrors: (problem) => problem.includes("404") });
  await settleIn(page);
  await page.goto("/version.json");
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("limber", 99);
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(request.error);
      }),
  );
  await page.goto("/");
  await heading(page, "This record is from a newer Limber");
});
