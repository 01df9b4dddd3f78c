// A desktop for one test, with nothing of the machine's own: a session bus, an X server with real input, a notification server, and
// the companion beside a page of its own.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PROGRAM, ZONE, startLimber } from "./limber.mjs";
import { start } from "./process.mjs";
import { until } from "./wait.mjs";

const FOLDERS = { XDG_CONFIG_HOME: "config", XDG_STATE_HOME: "state", XDG_DATA_HOME: "data", XDG_RUNTIME_DIR: "runtime" };

/** Puts a desktop up, with a server of the page on it, which ends with the test. Its screen is `size` wide and high. */
export async function startDesktop(test, { size = "1024x768" } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "limber-desk-"));
  const programs = [];
  test.after(async () => {
    // The last one first: who ends still tells of it.
    for (const program of programs.toReversed()) await program.stop();
    await rm(folder, { recursive: true, force: true });
  });
  for (const name of Object.values(FOLDERS)) await mkdir(join(folder, name), { mode: 0o700 });
  const env = { PATH: process.env.PATH, HOME: folder, TZ: ZONE, LANG: "en_GB.UTF-8" };
  for (const [variable, name] of Object.entries(FOLDERS)) env[variable] = join(folder, name);

  const bus = start("dbus-daemon", ["--session", "--nofork", "--nopidfile", "--print-address=1", "--address", `unix:path=${folder}/bus`], { env, quiet: true });
  programs.push(bus);
  env.DBUS_SESSION_BUS_ADDRESS = await bus.says(/^unix:\S+/);
  // One bus stands in for both: nothing is said there to be of the system.
  env.DBUS_SYSTEM_BUS_ADDRESS = env.DBUS_SESSION_BUS_ADDRESS;
  const display = start("Xvfb", ["-displayfd", "1", "-screen", "0", `${size}x24`, "-nolisten", "tcp"], { env, quiet: true });
  programs.push(display);
  env.DISPLAY = `:${await display.says(/^\d+$/)}`;
  programs.push(start("dunst", ["-conf", "/dev/null"], { env, mute: true }));

  const data = join(env.XDG_DATA_HOME, "limber");
  const server = await startLimber({ data, env });
  programs.push(server);
  const desktop = new Desktop({ folder, programs, env, data, server });
  await until(() => desktop.run("dunstctl", "count").then(() => true, () => false), (answers) => answers);
  return desktop;
}

class Desktop {
  /** The folder of the record, the server that has it open, and what programs on it find in their environment. */
  data;
  server;
  env;
  #folder;
  #programs;

  constructor({ folder, programs, env, data, server }) {
    Object.assign(this, { data, server, env });
    [this.#folder, this.#programs] = [folder, programs];
  }

  /** Runs a program on the desktop to its end, and resolves with what it said. */
  async run(program, ...words) {
    return (await promisify(execFile)(program, words, { env: this.env, maxBuffer: 64 << 20 })).stdout;
  }

  /** Starts a program that ends with the desktop, or when it is told to. */
  start(program, ...words) {
    const started = start(program, words, { env: this.env, mute: true });
    this.#programs.push(started);
    return started;
  }

  /** Writes the companion's settings. */
  async settings(text) {
    await this.#write("config/limber", "desk.toml", text);
  }

  /** Lets the companion wake up in the middle of a day: so much sitting since the last break. */
  async sat(breakMs) {
    // Kept a little later than now, so that no time lies between.
    const wall = new Date(Date.now() + 15_000).toLocaleString("sv-SE", { timeZone: ZONE });
    const secs = Date.parse(`${wall.replace(" ", "T")}Z`) / 1_000;
    const day = Math.floor(secs / 86_400);
    const nothing = { standing: false, shifts_offered: 0, breaks_offered: 0, questions: 0, neck_sets: 0, last_neck_ago_ms: null, skips_in_a_row: 0, pause: null };
    const state = { version: 1, at: [day, secs % 86_400], shift_ms: 0, break_ms: breakMs, sitting_ms: breakMs, day, ...nothing };
    await this.#write("state/limber", "desk.json", JSON.stringify(state));
  }

  /**
   * Starts the companion and resolves once it is there; time passes for it `speed` times as fast. What it opens is written down: see
   * `opened`.
   */
  async companion({ speed = 1 } = {}) {
    const opener = await this.#write("", "opener", `#!/bin/sh\necho "$1" >> '${this.#folder}/opened'\n`, { mode: 0o755 });
    const words = ["desk", "--data", this.data, "--origin", this.server.origin, "--opener", opener, "--speed", String(speed)];
    const companion = start(PROGRAM, words, { env: this.env });
    this.#programs.push(companion);
    await companion.says(/^Limber's companion is watching/);
  }

  /** Asks the companion something, and resolves with its answer. */
  async ask(...words) {
    return JSON.parse(await this.run(PROGRAM, "break", ...words, "--json"));
  }

  /** Types a key, with the X server's own means. */
  async key() {
    await this.run("xdotool", "key", "shift");
  }

  /** How many notifications are on the screen. */
  async onScreen() {
    return Number(await this.run("dunstctl", "count", "displayed"));
  }

  /** The notifications that were shown and closed, the last one first: `{ title, body }`. */
  async shownAndClosed() {
    const [entries] = JSON.parse(await this.run("dunstctl", "history")).data;
    return entries.map(({ summary, body }) => ({ title: summary.data, body: body.data }));
  }

  /** Resolves with the address that was opened last, once one was. */
  async opened() {
    const read = () => readFile(join(this.#folder, "opened"), "utf8").catch(() => "");
    return (await until(read, (text) => text.endsWith("\n"))).trim().split("\n").at(-1);
  }

  async #write(under, name, text, options) {
    await mkdir(join(this.#folder, under), { recursive: true });
    const path = join(this.#folder, under, name);
    await writeFile(path, text, options);
    return path;
  }
}
