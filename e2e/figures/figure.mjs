// What every figure needs: how it is printed, and where the browser is.
import { ZONE } from "../support/limber.mjs";
import { SIZES } from "../support/page.mjs";

/** Prints a figure, as `cargo xtask bench` reads it. Without a limit it is only told. */
export function print(name, value, unit, limit) {
  console.log([name, value, unit, ...(limit === undefined ? [] : [limit])].join("; "));
}

/** Measures; what cannot be measured is a figure that is missing, and takes no other with it. */
export async function measured(what, measure) {
  try {
    await measure();
  } catch (error) {
    console.error(error);
    print(what, NaN, String(error.message).replace(/[;\s]+/g, " "));
  }
}

export function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}

/** When the app set a mark last, in milliseconds since the navigation began. */
export function markedAt(page, name) {
  return page.evaluate((name) => performance.getEntriesByName(name).at(-1).startTime, name);
}

/** A fresh profile of a person with a phone. */
export function newPerson(browser, origin) {
  return browser.newContext({ viewport: SIZES.phone, baseURL: origin, locale: "en-GB", timezoneId: ZONE });
}
