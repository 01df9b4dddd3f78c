import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAccessibility, keptOffline, screenshot, SIZES, visit } from "../support/visit.mjs";

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

for (const size of Object.keys(SIZES)) {
  for (const dark of [false, true]) {
    const name = `${size}${dark ? "-dark" : ""}`;
    test(`the app opens: ${name}`, async (t) => {
      const { page, answer } = await visit(t, { size, dark });
      assert.equal(answer.status(), 200);
      assert.equal(answer.headers()["content-security-policy"], POLICY);
      assert.match(await page.title(), /Limber$/);
      await checkAccessibility(page);
      await screenshot(page, `first-page-${name}`);
    });
  }
}

test("a stranger's script and style are refused", async (t) => {
  const isRefusal = (problem) => problem.includes("Content Security Policy");
  const { page, problems } = await visit(t, { expectErrors: isRefusal });
  const refused = page.waitForEvent("console", (message) => isRefusal(message.text()));
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "globalThis.ranInline = true";
    document.head.append(script);
    document.body.setAttribute("style", "opacity: 0");
    return { script: globalThis.ranInline === true, style: getComputedStyle(document.body).opacity === "0" };
  });
  assert.deepEqual(ran, { script: false, style: false });
  await refused;
  assert.ok(problems.some(isRefusal));
});

test("a page inside the app can be opened by its address", async (t) => {
  const { answer } = await visit(t, { path: "/about" });
  assert.equal(answer.status(), 200);
});

test("the notices of others' work are there", async (t) => {
  const { page } = await visit(t);
  await keptOffline(page);
  await page.goto("/third-party-notices.html");
  assert.match(await page.textContent("body"), /wasm-bindgen .*: MIT OR Apache-2\.0/);
});
