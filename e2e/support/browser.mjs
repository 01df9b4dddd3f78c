// The browser of a test file.
import { after } from "node:test";
import { launch } from "./chromium.mjs";

let launched;

/** One browser for all tests of a file, closed when they are done. */
export function browser() {
  launched ??= launch();
  return launched;
}

after(async () => (await launched)?.close());
