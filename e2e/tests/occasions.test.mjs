// Routines for an occasion: after the safety check, one tap to begin, and back where it was after a break.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fitsItsWidth, focusOnHeading, heading, markPain, noneOfThese, onward, settleIn, settleInGerman } from "../support/person.mjs";
import { begun, goOnInAnother, pass, passUntil } from "../support/session.mjs";
import { checkAccessibility, LOOKS, ready, screenshot, visit } from "../support/visit.mjs";

const NAMES = ["Getting up", "In a train or plane seat", "A stop on a long drive", "After sport", "Before bed"];

/** From a fresh profile to the occasions, through the safety check that comes first. */
async function comeToOccasions(page, { pain = 0 } = {}) {
  await settleIn(page);
  await page.getByRole("link", { name: "For an occasion" }).click();
  await page.getByText("A routine comes after the safety check").waitFor();
  await onward(page);
  await markPain(page, pain);
  await noneOfThese(page);
  await page.waitForURL("**/occasions");
  await page.getByRole("heading", { name: "Or", exact: true }).waitFor();
}

/** Opens an occasion, whichever the hour suggested. */
async function choose(page, name) {
  if ((await page.locator("main h1").textContent()) !== name) await page.getByRole("button", { name }).click();
  await heading(page, name);
}

/** Until every picture is drawn: those of the occasion before are gone at once. */
async function pictured(page) {
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll(".still-figure canvas")];
    const isDrawn = (canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value, index) => index % 4 === 3 && value > 0);
    };
    return pictures.length > 0 && pictures.every(isDrawn);
  });
}

async function begin(page) {
  await onward(page);
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await begun(page);
}

test("an occasion comes after the safety check, is begun with one tap, and goes on where it was", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOccasions });
  await page.clock.install();
  for (const name of NAMES) await choose(page, name);
  await choose(page, "Getting up");
  await begin(page);
  const folio = (of) => of.locator(".stage .folio").textContent();
  assert.match(await folio(page), /Stand up and walk, 1 of 4/);
  await passUntil(page, async () => /Shoulder rolls, 2 of 4/.test(await folio(page).catch(() => "")));
  await pass(page, 8);
  const again = await goOnInAnother(page);
  assert.match(await folio(again), /Shoulder rolls, 2 of 4/);
  await again.goto("/history");
  await ready(again);
  await again.locator(".rows b", { hasText: "Getting up" }).waitFor();
});

test("strong pain leaves nothing but what is gentle, and the page says why", async (t) => {
  const { page } = await visit(t);
  await comeToOccasions(page, { pain: 7 });
  await choose(page, "After sport");
  await page.getByText("Not now: too little of it would be left.").waitFor();
  await page.getByText("Movement where pain is 7 or more.").waitFor();
  assert.equal(await page.locator(".signpost").count(), 0);
});

test("a card that has run out on the page is asked anew, and leads into the session", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOccasions });
  await page.clock.install();
  await choose(page, "After sport");
  await page.clock.fastForward("31:00");
  await onward(page);
  await markPain(page);
  await noneOfThese(page);
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.getByText(/Stand up and walk, 1 of/).waitFor();
});

test("by keyboard alone: a length, another occasion, begun", async (t) => {
  const { page } = await visit(t, { reducedMotion: true, as: comeToOccasions });
  await choose(page, "Getting up");
  await page.getByRole("radio", { name: "5", exact: true }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.getByText("3 min", { exact: true }).waitFor();
  await page.getByRole("button", { name: "After sport" }).focus();
  await page.keyboard.press("Enter");
  await focusOnHeading(page, "After sport");
  await page.locator(".signpost").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/session");
  await page.getByRole("button", { name: "Pause" }).waitFor();
});

test("in German it fits a small phone", async (t) => {
  const { page } = await visit(t, { size: "small", locale: "de-DE" });
  await settleInGerman(page);
  await page.goto("/occasions");
  await ready(page);
  await page.getByText("wie alles, was dich bewegt").waitFor();
  await fitsItsWidth(page);
});

for (const [size, dark] of LOOKS) {
  test(`the page is accessible and fits: ${size}${dark ? ", in the dark" : ""}`, async (t) => {
    const { page } = await visit(t, { size, dark, as: comeToOccasions });
    await choose(page, "A stop on a long drive");
    await pictured(page);
    await checkAccessibility(page);
    await fitsItsWidth(page);
    await screenshot(page, `occasions-${size}${dark ? "-dark" : ""}`);
  });
}
