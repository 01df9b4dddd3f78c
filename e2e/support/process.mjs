// A program beside the test, which neither waits for it for ever nor leaves it behind.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

/** How long a program may take until it says what it is asked for, and until it ends when it is told to. */
const SAYS_WITHIN_MS = 120_000;
const ENDS_WITHIN_MS = 20_000;

/**
 * Starts a program: `{ says, stop }`. `says(pattern)` resolves with the first match in its lines, and fails if it ends before; it is
 * asked at most once, and never of a `mute` one. What a `quiet` one complains of is for nobody.
 */
export function start(command, words, { env, mute = false, quiet = mute }) {
  const program = spawn(command, words, { env, stdio: ["ignore", mute ? "ignore" : "pipe", quiet ? "ignore" : "inherit"] });
  const ended = new Promise((resolve, reject) => {
    program.once("exit", resolve);
    program.once("error", reject);
  });
  // Whoever waits for a word of it hears of an error there.
  ended.catch(() => {});
  const end = () => program.kill();
  process.once("exit", end);
  const leave = () => {
    program.unref();
    program.stdout?.unref();
  };
  if (mute) leave();
  const says = async (pattern) => {
    const before = ended.then((code) => Promise.reject(new Error(`${command} ended with ${code} before it said ${pattern}`)));
    const late = sleep(SAYS_WITHIN_MS, undefined, { ref: false }).then(() => Promise.reject(new Error(`${command} does not say ${pattern}`)));
    try {
      return await Promise.race([firstMatch(program.stdout, pattern), before, late]);
    } finally {
      leave();
    }
  };
  const stop = async () => {
    process.off("exit", end);
    program.ref();
    program.kill("SIGTERM");
    const force = setTimeout(() => program.kill("SIGKILL"), ENDS_WITHIN_MS);
    // One that could not be started has nothing to end.
    await ended.catch(() => {});
    clearTimeout(force);
  };
  return { says, stop };
}

async function firstMatch(stdout, pattern) {
  for await (const line of createInterface({ input: stdout })) {
    const found = line.match(pattern);
    if (found) return found[0];
  }
  throw new Error(`nothing said ${pattern}`);
}
