// Two hours at a desk, recorded: `cargo xtask record`. The desktop, the panel with its tray, the notifications, the browser and the keys
// are real; time passes for the companion twenty times as fast. It leaves a film, pictures and the companion's log in build/recordings.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "./support/chromium.mjs";
import { startDesktop } from "./support/desktop.mjs";
import { SHOTS, ZONE } from "./support/limber.mjs";
import { heading, settleIn } from "./support/person.mjs";
import { until } from "./support/wait.mjs";

const SPEED = 20;
const SIZE = "1280x800";
const MINUTES = 120;
/** Whatever is waited for at the desk has come by then. */
const MOST_MINUTES = 2 * MINUTES;
const FOLDER = join(SHOTS, "../recordings");

async function record(lasting) {
  await mkdir(FOLDER, { recursive: true });
  const desktop = await startDesktop(lasting, { size: SIZE });
  desktop.env.XFCE_PANEL_MIGRATE_DEFAULT = "1";
  desktop.start("xfce4-panel", "--disable-wm-check");
  const page = await openPage(desktop, lasting);
  await settleIn(page);
  const film = desktop.start("ffmpeg", "-y", ...screenOf(desktop), "-c:v", "libvpx", "-b:v", "1M", join(FOLDER, "two-hours.webm"));
  await desktop.key();
  await desktop.companion({ speed: SPEED });
  await twoHours(new Person(desktop), desktop, page);
  await film.stop();
  const log = await desktop.ask("log");
  await writeFile(join(FOLDER, "two-hours.json"), `${JSON.stringify(log, null, 2)}\n`);
  checkLog(log);
  console.log(`In ${FOLDER}: two-hours.webm, two-hours.json and the pictures.`);
}

/** The page, in a window of the desktop. */
async function openPage(desktop, lasting) {
  const browser = await launch({ headless: false, env: desktop.env, args: ["--window-position=60,120", "--window-size=860,640"] });
  lasting.after(() => browser.close());
  const context = await browser.newContext({ baseURL: desktop.server.origin, viewport: null, locale: "en-GB", timezoneId: ZONE });
  const page = await context.newPage();
  await page.goto("/");
  return page;
}

const screenOf = (desktop) => ["-nostdin", "-loglevel", "error", "-f", "x11grab", "-framerate", "5", "-video_size", SIZE, "-i", desktop.env.DISPLAY];

/** Keeps a picture of the whole screen. */
const picture = (desktop, name) => desktop.run("ffmpeg", "-y", ...screenOf(desktop), "-frames:v", "1", join(FOLDER, `${name}.png`));

/** Somebody at the desk, whose minutes are those of the companion. */
class Person {
  #desktop;
  #began = Date.now();

  constructor(desktop) {
    this.#desktop = desktop;
  }

  /** Minutes since they sat down. */
  get minutes() {
    return ((Date.now() - this.#began) * SPEED) / 60_000;
  }

  /** Types, with a pause for a thought now and then, until something is so. */
  async type(isOver) {
    while (!(await isOver())) {
      assert.ok(this.minutes < MOST_MINUTES, "what is waited for does not come");
      for (let key = 0; key < 6; key += 1) {
        await this.#desktop.key();
        await this.rest(2);
      }
      await this.rest(10);
    }
  }

  /** Types until a prompt is shown. */
  async typeUntilAsked() {
    await this.type(async () => (await this.#desktop.ask("status")).doing === "shown");
    await until(() => this.#desktop.onScreen(), (count) => count === 1);
  }

  /** Touches nothing for so many seconds. */
  async rest(seconds) {
    await sleep((seconds * 1_000) / SPEED);
  }
}

const happened = async (desktop, event, about = {}) => {
  const isIt = (told) => told.event === event && Object.entries(about).every(([name, value]) => told[name] === value);
  return (await desktop.ask("log")).some(isIt);
};

async function twoHours(person, desktop, page) {
  const click = () => desktop.run("dunstctl", "action", "0");

  // A change of position after 25 minutes.
  await person.typeUntilAsked();
  await picture(desktop, "1-notification-change-of-position");
  await click();
  await until(() => happened(desktop, "taken", { kind: "shift" }), Boolean);

  // A break after 50, which opens its page.
  await person.typeUntilAsked();
  await picture(desktop, "2-notification-break");
  await click();
  await page.goto(await desktop.opened());
  await heading(page, "Stand up, walk a few steps, breathe out slowly");
  await picture(desktop, "3-break-page");
  await until(() => happened(desktop, "taken", { kind: "break" }), Boolean);

  // Six minutes without a key: away, or reading?
  await person.rest(6 * 60);
  await desktop.key();
  await until(async () => (await desktop.ask("status")).doing, (doing) => doing === "asking-resting");
  await until(() => desktop.onScreen(), (count) => count === 1);
  await picture(desktop, "4-are-you-back");
  await desktop.ask("rested");

  // Quiet was asked for when the next is due: it waits, and is not lost.
  await desktop.run("dunstctl", "set-paused", "true");
  await person.type(() => happened(desktop, "held-back", { why: "do-not-disturb" }));
  await picture(desktop, "5-do-not-disturb");
  await desktop.run("dunstctl", "set-paused", "false");
  await person.typeUntilAsked();
  await desktop.ask("skip");

  // The next is put off, and taken when it comes again.
  await person.typeUntilAsked();
  await desktop.ask("postpone");
  await person.typeUntilAsked();
  await click();
  await until(async () => (await desktop.ask("status")).doing, (doing) => doing !== "in-break");
  await person.type(() => person.minutes >= MINUTES);
  await page.goto("/breaks");
  await page.getByRole("heading", { name: "Day by day" }).waitFor();
  await picture(desktop, "6-what-the-two-hours-were-like");
}

function checkLog(log) {
  const count = (event) => log.filter((told) => told.event === event).length;
  assert.ok(count("offered") >= 5, `offered ${count("offered")} times`);
  assert.ok(count("taken") >= 3, `taken ${count("taken")} times`);
  const once = { "asked-resting": 1, "answered-resting": 1, skipped: 1, postponed: 1 };
  for (const [event, times] of Object.entries(once)) assert.equal(count(event), times, event);
}

const ends = [];
try {
  await record({ after: (end) => ends.unshift(end) });
} finally {
  for (const end of ends) await end();
}
