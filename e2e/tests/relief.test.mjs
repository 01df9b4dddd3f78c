import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "../support/visit.mjs";
import { ask, comeToRecommendation, heading, markPain, noneOfThese, pressClosed, settleIn } from "../support/person.mjs";

test("places are marked by their label or on the body, and both agree", async (t) => {
  const { page } = await visit(t, { size: "desktop" });
  await settleIn(page);
  const upperBack = page.getByRole("checkbox", { name: "Upper back" });
  await page.getByText("Upper back").click();
  assert.ok(await upperBack.isChecked());
  await page.locator(".zone.chosen").click();
  assert.ok(!(await upperBack.isChecked()));
  // The person's left is on the left: the body is seen from behind.
  const plate = page.locator(".body-plate");
  const { width, height } = await plate.boundingBox();
  await plate.click({ position: { x: width * 0.43, y: height * 0.33 } });
  assert.ok(await page.getByRole("checkbox", { name: "Left of neck" }).isChecked());
});

test("the rulers start empty and say what is missing", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await pressClosed(page);
  await page.getByText("Mark where it is on the body first.").waitFor();
  await page.getByText("Low back").click();
  await pressClosed(page);
  await page.getByText("None is an answer too.").waitFor();
  const stiffness = page.getByRole("slider", { name: "Stiffness" });
  assert.equal(await stiffness.getAttribute("aria-valuetext"), "not marked yet");
  await stiffness.focus();
  await page.keyboard.press("Home");
  assert.equal(await stiffness.getAttribute("aria-valuetext"), "0, none");
  await page.keyboard.press("End");
  assert.equal(await stiffness.getAttribute("aria-valuetext"), "10, very stiff");
});

test("wanting to crack it brings one line, which can be skipped", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.getByLabel("I want to crack it").check();
  const line = page.getByText("Spine surgeons advise against cracking");
  await line.waitFor();
  await page.getByRole("button", { name: "Skip" }).click();
  await line.waitFor({ state: "detached" });
});

test("with nothing to report it leads to a routine with its reasons and two others", async (t) => {
  const { page } = await visit(t, { size: "desktop", as: comeToRecommendation });
  await page.getByRole("heading", { name: "Why this one" }).waitFor();
  assert.equal(await page.locator(".rows > button").count(), 2);
  const first = await page.locator("main h1").textContent();
  await page.locator(".rows > button").first().click();
  await page.waitForFunction((first) => document.querySelector("main h1").textContent !== first, first);
  await page.getByText("When to stop and get help").click();
  await page.getByText("Limber cannot examine you").waitFor();
});

test("strong pain closes its place for today", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await ask(page, { places: ["Low back"] });
  await markPain(page, 8);
  await noneOfThese(page);
  await page.waitForURL("**/for-you");
  await page.getByRole("heading", { name: "Left out today" }).waitFor();
  await page.getByText("Movement where pain is 7 or more.").waitFor();
});
