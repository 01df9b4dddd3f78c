// A journal as another device would have written it, by docs/formats/journal.md.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { ready } from "./page.mjs";

/** The text of a journal file with these entries, given as events in order. */
export function journalFile(entries) {
  const hash = checksum64();
  let checksum = hash("");
  const lines = entries.map((entry) => {
    const payload = JSON.stringify(entry);
    checksum = hash(`${payload}\n`);
    return `{"sum":"${checksum}","entry":${payload}}`;
  });
  const header = { limber: "journal", format: 1, app: "0.1.0", lines: lines.length, checksum };
  return `${[JSON.stringify(header), ...lines].join("\n")}\n`;
}

/** FNV-1a of 64 bits over all texts so far, in pieces that a processor multiplies at once: a large file has 50 million bytes. */
function checksum64() {
  // The prime is 2^40 + 0x1b3: by 2^40 the low half comes into the high one, 8 bits up.
  const PRIME_LOW = 0x1b3;
  let [high, low] = [0xcbf29ce4 | 0, 0x84222325 | 0];
  const hex = (half) => (half >>> 0).toString(16).padStart(8, "0");
  return (text) => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += 1) {
      low ^= bytes[at];
      const first = (low & 0xffff) * PRIME_LOW;
      const second = (low >>> 16) * PRIME_LOW + (first >>> 16);
      high = (Math.imul(high, PRIME_LOW) + (second >>> 16) + (low << 8)) | 0;
      low = ((second & 0xffff) << 16) | (first & 0xffff);
    }
    return hex(high) + hex(low);
  };
}

/** Imports entries on the settings page, which then says `done`. */
export async function importEntries(page, entries, done = "entries are new") {
  await page.goto("/settings");
  await ready(page);
  const file = join(tmpdir(), `limber-${process.pid}-${Math.random()}.jsonl`);
  await writeFile(file, journalFile(entries));
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText(done).waitFor();
}

/** The date of the page's today; or of a day so long before it. */
export async function dateOf(page, daysAgo = 0) {
  return page.evaluate((daysAgo) => {
    const day = new Date();
    day.setDate(day.getDate() - daysAgo);
    const pad = (number) => String(number).padStart(2, "0");
    return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
  }, daysAgo);
}

/**
 * Events of one device from `[{ daysAgo, hour, minute, kind, version, data }]`, in the zone of the page and before
 * its today.
 */
export async function eventsOf(page, taps) {
  return page.evaluate((taps) => {
    const pad = (number) => String(number).padStart(2, "0");
    const events = taps.map(({ daysAgo, hour, minute = 0, kind, version, data }) => {
      const at = new Date();
      at.setDate(at.getDate() - daysAgo);
      at.setHours(hour, minute, 0, 0);
      const date = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
      const local = `${date}T${pad(at.getHours())}:${pad(at.getMinutes())}:00`;
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return { hlc: [at.getTime(), 0], at: { instant: at.getTime(), local, zone: timeZone, offset: -at.getTimezoneOffset() }, kind, version, data };
    });
    events.sort((one, other) => one.hlc[0] - other.hlc[0]);
    return events.map((event, index) => ({ id: `00c0ffee00c0ffee-${index + 1}`, ...event }));
  }, taps);
}
