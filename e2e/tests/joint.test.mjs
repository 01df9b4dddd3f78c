import assert from "node:assert/strict";
import { test } from "node:test";
import { pass, stopTheClock } from "../support/session.mjs";
import { checkAccessibility, LOOKS, screenshot, visit } from "../support/visit.mjs";

const AT = { path: "/learn/joint" };
const slider = (page, name) => page.getByRole("slider", { name });
const finding = (page) => page.locator(".joint-finding").textContent();

for (const [size, dark] of LOOKS) {
  test(`it is readable and fits: ${size}${dark ? ", dark" : ""}`, async (t) => {
    const { page } = await visit(t, { ...AT, size, dark });
    await page.getByRole("heading", { name: "Why it pops", level: 1 }).waitFor();
    await checkAccessibility(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${wider} px wider than the screen`);
    await screenshot(page, `joint-${size}${dark ? "-dark" : ""}`);
  });
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

const GRIP = "Drag the surfaces apart";

/** The pressure that is told now; kPa. */
async function pressure(page) {
  const told = await page.locator(".joint-live").textContent();
  return Number(told.match(/pressure is ([−\d.]+) kPa/)[1].replace("−", "-"));
}

/** On the page, with a clock that goes only when it is let: the pace of a hand must not depend on the machine. */
async function comeToGrip(t, options = {}) {
  const { page } = await visit(t, options);
  await page.clock.install();
  await page.goto(AT.path);
  await slider(page, GRIP).waitFor();
  await stopTheClock(page);
  await slider(page, GRIP).scrollIntoViewIfNeeded();
  return page;
}

for (const size of ["phone", "desktop"]) {
  test(`the surfaces are dragged apart, slowly or fast, and the pressure falls meanwhile: ${size}`, async (t) => {
    const page = await comeToGrip(t, { size, reducedMotion: size === "phone" });
    const { x, y, width, height } = await slider(page, GRIP).boundingBox();
    /** From a surface, away from the other, in twenty steps; resolves with the pressures on the way. */
    const drag = async (from, way, secondsAStep) => {
      await page.mouse.move(x + width / 2, y + height * from);
      await page.mouse.down();
      const pressures = [await pressure(page)];
      for (let step = 1; step <= 20; step += 1) {
        await page.mouse.move(x + width / 2, y + height * from + way * 6 * step);
        pressures.push(await pressure(page));
        await pass(page, secondsAStep);
      }
      await page.mouse.up();
      return pressures;
    };
    const slow = await drag(0.3, -1, 0.2);
    assert.match(await finding(page), /^No cavity forms/);
    assert.equal(await slider(page, "Speed of opening").inputValue(), "2");
    assert.ok(Math.min(...slow) < slow[0], `it falls: ${slow}`);
    assert.equal(await slider(page, GRIP).getAttribute("aria-valuenow"), "100");
    const fast = await drag(0.7, 1, 0.005);
    assert.match(await finding(page), /^A cavity forms/);
    assert.equal(await slider(page, "Speed of opening").inputValue(), "10");
    assert.ok(Math.min(...fast) < Math.min(...slow), `${fast} falls further than ${slow}`);
    await page.getByRole("radio", { name: "Slowly" }).check();
    await page.getByText(/^No cavity forms/).waitFor();
    await screenshot(page, `joint-dragged-${size}`);
    // The check itself waits by the page's clock.
    await page.clock.resume();
    await checkAccessibility(page);
  });
}

test("the keys pull as a hand does, and the pace counts from the first of them", async (t) => {
  const page = await comeToGrip(t);
  const grip = slider(page, GRIP);
  await grip.focus();
  const pull = async (secondsAKey) => {
    await page.keyboard.press("Home");
    assert.equal(await grip.getAttribute("aria-valuenow"), "0");
    await pass(page, 5);
    for (let key = 0; key < 10; key += 1) {
      await page.keyboard.press("ArrowUp");
      await pass(page, secondsAKey);
    }
    assert.ok(Number(await grip.getAttribute("aria-valuenow")) > 30);
    assert.match(await grip.getAttribute("aria-valuetext"), /thousandths of a second in: the pressure is/);
    return finding(page);
  };
  assert.match(await pull(0.3), /^No cavity forms/);
  assert.match(await pull(0.005), /^A cavity forms/);
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
  for (const key of ["Home", "ArrowUp", "End"]) await slider(page, GRIP).press(key);
  assert.deepEqual(await page.evaluate(() => globalThis.played), [], "nothing sounds for a drag");
  await page.getByRole("button", { name: "Hear the computed sound" }).click();
  await page.waitForFunction(() => globalThis.played.length > 0);
  const [loudest] = await page.evaluate(() => globalThis.played);
  assert.ok(loudest > 0.001 && loudest <= 0.25, `loudest sample ${loudest}`);
});
