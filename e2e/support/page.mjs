// What tests and measurements know of a page.

export const SIZES = {
  small: { width: 360, height: 740 },
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
};

/** Resolves once the app can be used: a page with its heading is there. Works also while the clock is in our hands. */
export async function ready(page) {
  await page.locator("#app main h1").first().waitFor({ state: "attached" });
}
