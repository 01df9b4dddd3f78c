// A journal as another device would have written it, by docs/formats/journal.md.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { ready } from "./page.mjs";

/** The text of a journal file with these entries, given as events in order. */
export function journalFile(entries) {
  let sum = 0xcbf29ce484222325n;
  const hash = (text) => {
    for (const byte of Buffer.from(text)) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
    return sum.toString(16).padStart(16, "0");
  };
  let checksum = hash("");
  const lines = entries.map((entry) => {
    const payload = JSON.stringify(entry);
    checksum = hash(`${payload}\n`);
    return `{"sum":"${checksum}","entry":${payload}}`;
  });
  const header = { limber: "journal", format: 1, app: "0.1.0", lines: lines.length, checksum };
  return `${[JSON.stringify(header), ...lines].join("\n")}\n`;
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
