// The limber program, serving a built app on a port of its own.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// `cargo xtask e2e` says where things are; by hand the usual places will do.
const PROGRAM = process.env.LIMBER_PROGRAM ?? fromRoot("target/debug/limber");
export const APP = process.env.LIMBER_APP ?? fromRoot("build/web");
export const SHOTS = process.env.LIMBER_SHOTS ?? fromRoot("build/shots");

/** Starts the program and resolves once it answers: `{ origin, port, stop }`. A port of 0 is any free one. */
export async function startLimber({ app = APP, port = 0 } = {}) {
  const process = spawn(PROGRAM, ["serve", "--app", app, "--port", String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => process.once("exit", resolve));
  const origin = await Promise.race([
    announcedOrigin(process.stdout),
    ended.then((code) => Promise.reject(new Error(`limber ended with ${code} before it answered`))),
  ]);
  const stop = async () => {
    process.kill("SIGTERM");
    await ended;
  };
  return { origin, port: Number(new URL(origin).port), stop };
}

async function announcedOrigin(stdout) {
  for await (const line of createInterface({ input: stdout })) {
    const origin = line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    if (origin) return origin;
  }
  throw new Error("limber said nothing about its address");
}
