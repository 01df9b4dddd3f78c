import assert from "node:assert/strict";
import { test } from "node:test";
import { ready, visit } from "../support/visit.mjs";
import { countrySuggested, heading, onward, pressClosed, settleIn } from "../support/person.mjs";

test("every way in leads to first run until it is done, and never again after", async (t) => {
  const { page } = await visit(t, { path: "/for-you", timezone: "Europe/Dublin" });
  await heading(page, "A slower way to ease a stiff neck or back");
  assert.equal(new URL(page.url()).pathname, "/welcome");
  await countrySuggested(page);
  assert.equal(await page.getByLabel("Country").inputValue(), "IE", "the zone suggests the country");
  await settleIn(page);
  await page.reload();
  await ready(page);
  await heading(page, "Where is it, and how much?");
});

test("what is missing is said, and nothing is chosen beforehand", async (t) => {
  const { page } = await visit(t);
  assert.equal(await page.locator("input[type=radio]:checked").count(), 0);
  await countrySuggested(page);
  await pressClosed(page);
  await page.getByText("Choose your age first").waitFor();
  assert.equal(new URL(page.url()).pathname, "/welcome");
});

test("someone under 18 is told who it is for", async (t) => {
  const { page } = await visit(t);
  await page.getByLabel("Under 18").check();
  await page.getByText("Limber is for adults").waitFor();
});

test("it says that it is a preview", async (t) => {
  const { page } = await visit(t);
  await page.getByText("Preview: safety rules not yet reviewed by a clinician.").waitFor();
  await page.goto("/about");
  await page.getByText("Preview: safety rules not yet reviewed by a clinician.").waitFor();
});

test("a German browser is greeted in German, with the English beneath each safety question", async (t) => {
  const { page } = await visit(t, { locale: "de-DE", timezone: "Europe/Berlin" });
  assert.equal(await page.locator("html").getAttribute("lang"), "de");
  await page.getByLabel("18 bis 39").check();
  await onward(page);
  await page.locator(".body-plate").waitFor();
  for (const slider of await page.getByRole("slider").all()) await slider.fill("5");
  await page.getByRole("checkbox").first().check({ force: true });
  await onward(page);
  await heading(page, "Ist da jetzt Schmerz");
  await page.getByRole("slider").fill("1");
  await onward(page);
  await page.getByText("One side of the face suddenly drooping or numb").waitFor();
  await page.getByText("Eine Gesichtshälfte hing plötzlich").waitFor();
  await page.getByText("keine medizinische Fachperson geprüft").waitFor();
});
