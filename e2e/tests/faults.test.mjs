// What a device can do to the app: a full disk, a clock that is set back, no sound.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, heading, markPain, settleIn, tick } from "../support/person.mjs";
import { comeToSession } from "../support/session.mjs";
import { ready, visit } from "../support/visit.mjs";

const STROKE_SIGN = "An arm or leg on one side suddenly weak or numb";

test("on a full disk it says so, goes on, and an emergency holds all the same", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.evaluate(() => {
    // What a browser does when there is no room: a request fails, and the write is taken back. The disk here cannot be filled.
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...written) {
      const request = put.apply(this, written);
      this.transaction.abort();
      return request;
    };
  });
  await ask(page);
  await markPain(page);
  await page.getByText("The browser’s storage is full").waitFor();
  await tick(page, STROKE_SIGN);
  await heading(page, "Call an ambulance now");
});

test("a clock that is set back neither ends an emergency nor hides what was kept", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await ask(page);
  await markPain(page);
  await tick(page, STROKE_SIGN);
  await heading(page, "Call an ambulance now");
  await page.clock.setSystemTime(new Date(Date.now() - 400 * 86_400_000));
  await page.goto("/for-you");
  await ready(page);
  await heading(page, "Call an ambulance now");
  await page.getByRole("button", { name: "A doctor has checked this" }).click();
  await page.getByRole("button", { name: "Yes, a doctor has checked it" }).click();
  await heading(page, "Where is it, and how much?");
  // The clock comes back: what was said with the wrong one still ends what came before it.
  await page.clock.setSystemTime(new Date());
  await page.goto("/");
  await ready(page);
  await heading(page, "Where is it, and how much?");
});

test("without a voice and without sound the page says so, and every word is on it", async (t) => {
  const { page } = await visit(t);
  await page.addInitScript(() => {
    delete globalThis.AudioContext;
    delete globalThis.speechSynthesis;
    Object.defineProperty(globalThis, "speechSynthesis", { value: undefined });
  });
  await page.reload();
  await ready(page);
  await comeToSession(page);
  await page.getByText("This browser makes no sound here").waitFor();
  await page.waitForFunction(() => document.querySelector(".phase h1")?.textContent.includes("Roll"));
  assert.equal(await page.evaluate(() => typeof AudioContext), "undefined");
});
