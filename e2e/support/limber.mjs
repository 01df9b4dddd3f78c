// The limber program, serving a built app on a port of its own.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { start } from "./process.mjs";

const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the person of the tests is. The program and the browser are on one computer: where their zones differ, so does what is today. */
export const ZONE = "Europe/Oslo";
const ENV = { ...process.env, TZ: ZONE };

// `cargo xtask e2e` says where things are; by hand the usual places will do.
export const PROGRAM = process.env.LIMBER_PROGRAM ?? fromRoot("target/debug/limber");
export const APP = process.env.LIMBER_APP ?? fromRoot("build/web");
export const SHOTS = process.env.LIMBER_SHOTS ?? fromRoot("build/shots");

/**
 * Starts the program and resolves once it answers: `{ origin, port, stop }`. A port of 0 is any free one. It keeps no record unless
 * `data` names a folder for one.
 */
export async function startLimber({ app = APP, port = 0, data, env = ENV } = {}) {
  const record = data ? ["--data", data] : [];
  const program = start(PROGRAM, ["serve", "--app", app, "--port", String(port), ...record], { env });
  const origin = await program.says(/http:\/\/127\.0\.0\.1:\d+/);
  return { origin, port: Number(new URL(origin).port), stop: program.stop };
}

/** Runs the program to its end and resolves with `{ stdout, stderr }`; fails if it does. */
export const limber = (...words) => promisify(execFile)(PROGRAM, words, { env: ENV, maxBuffer: 64 << 20 });

/** A folder that goes with the test. */
export async function temporaryFolder(test) {
  const folder = await mkdtemp(join(tmpdir(), "limber-"));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What a record on this computer holds, an entry each, as the command line exports it. */
export async function entriesOf(data) {
  const { stdout } = await limber("export", "-", "--data", data);
  return stdout.split("\n").slice(1).filter(Boolean).map((line) => JSON.parse(line).entry);
}
