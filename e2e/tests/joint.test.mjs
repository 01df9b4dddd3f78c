import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAccessibility, screenshot, SIZES, visit } from "../support/visit.mjs";

const AT = { path: "/learn/joint" };
const slider = (page, name) => page.getByRole("slider", { name });
const finding = (page) => page.locator(".joint-finding").textContent();

for (const size of Object.keys(SIZES)) {
  for (const dark of [false, true]) {
    test(`it is readable and fits: ${size}${dark ? ", dark" : ""}`, async (t) => {
      const { page } = await visit(t, { ...AT, size, dark });
      await page.getByRole("heading", { name: "Why it pops", level: 1 }).waitFor();
      await checkAccessibility(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${wider} px wider than the screen`);
      await screenshot(page, `joint-${size}${dark ? "-dark" : ""}`);
    });
  }
}

test("fast makes a cavity and slowly makes none, and the chart says so", async (t) => {
  const { page } = await visit(t, AT);
  assert.match(await finding(page), /A cavity forms/);
  await page.getByLabel("Slowly", { exact: true }).check();
  await page.getByText(/^No cavity forms/).waitFor();
  assert.match(await page.locator(".joint-chart").getAttribute("aria-label"), /No cavity forms/);
  assert.equal(await page.locator(".joint-chart .joint-gas").count(), 0);
  await page.getByLabel("Fast", { exact: true }).check();
  await page.getByText(/^A cavity forms/).waitFor();
  await page.getByText("makes a cavity from about").waitFor();
});

test("everything can be moved by keyboard, to the ends, and nothing breaks", async (t) => {
  const { page } = await visit(t, AT);
  for (const [speed, gap, fluid] of [["End", "Home", "Home"], ["End", "Home", "End"], ["Home", "End", "Home"], ["End", "End", "End"]]) {
    for (const [name, key] of [["Speed of opening", speed], ["Gap before", gap], ["Fluid, when it flows fast", fluid]]) {
      await slider(page, name).focus();
      await page.keyboard.press(key);
    }
    assert.match(await finding(page), /A cavity forms|No cavity forms|The model has no answer/);
  }
  const pull = slider(page, "Time since the start");
  await pull.focus();
  await page.keyboard.press("Home");
  assert.match(await pull.getAttribute("aria-valuetext"), /^0\.0 thousandths of a second$/);
  const drawn = await page.locator(".joint-section").getAttribute("aria-label");
  await page.keyboard.press("End");
  assert.notEqual(await page.locator(".joint-section").getAttribute("aria-label"), drawn);
});

test("the same data stand in a table", async (t) => {
  const { page } = await visit(t, AT);
  await page.getByText("Show as table").click();
  assert.equal(await page.locator(".as-table tbody tr").count(), 11);
  await checkAccessibility(page);
});

test("the sound plays only when it is asked for", async (t) => {
  const { page } = await visit(t);
  await page.evaluate(() => {
    globalThis.played = [];
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (...when) {
      const samples = this.buffer.getChannelData(0);
      globalThis.played.push(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0));
      return start.apply(this, when);
    };
    history.pushState(null, "", "/learn/joint");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await page.getByRole("heading", { name: "Why it pops", level: 1 }).waitFor();
  await slider(page, "Time since the start").press("End");
  assert.deepEqual(await page.evaluate(() => globalThis.played), []);
  await page.getByRole("button", { name: "Hear the computed sound" }).click();
  await page.waitForFunction(() => globalThis.played.length > 0);
  const [loudest] = await page.evaluate(() => globalThis.played);
  assert.ok(loudest > 0.001 && loudest <= 0.25, `loudest sample ${loudest}`);
});
