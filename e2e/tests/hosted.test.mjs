// The way to a phone: the same static files on an HTTPS host that is not ours.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { launch } from "../support/chromium.mjs";
import { startHost } from "../support/hosted.mjs";
import { APP, ZONE } from "../support/limber.mjs";
import { comeToRecommendation, fitsItsWidth, heading } from "../support/person.mjs";
import { keptOffline, ready, SIZES, watch } from "../support/visit.mjs";

const HEADERS = new URL("../../crates/server/strict-headers.txt", import.meta.url);

test("on a phone, from any HTTPS host, it leads to a routine and then works without the host", async (t) => {
  const host = await startHost(APP, await readFile(HEADERS, "utf8"));
  const browser = await launch({ args: [`--ignore-certificate-errors-spki-list=${host.trust}`] });
  t.after(async () => {
    await browser.close();
    host.stop();
  });
  const person = { baseURL: host.origin, viewport: SIZES.phone, deviceScaleFactor: 3, hasTouch: true, isMobile: true };
  const context = await browser.newContext({ ...person, locale: "en-GB", timezoneId: ZONE });
  const problems = watch(context, host.origin);
  const page = await context.newPage();
  await page.goto("/");
  await ready(page);
  assert.ok(await page.evaluate(() => isSecureContext));
  await comeToRecommendation(page);
  await fitsItsWidth(page);
  await keptOffline(page);
  await context.setOffline(true);
  await page.goto("/learn");
  await ready(page);
  await heading(page, "Library");
  assert.deepEqual(problems, []);
});
