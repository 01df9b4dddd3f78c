// Times the functions of figures_wasm.rs in the engine that Chromium has. Prints one figure a line: name; value; unit; limit.
import { readFile } from "node:fs/promises";

const EVENTS = 100_000;
const { instance } = await WebAssembly.instantiate(await readFile(process.argv[2]));
const { prepare, fold, decode } = instance.exports;

function bestMillis(run, expected) {
  let best = Infinity;
  for (let time = 0; time < 7; time += 1) {
    const start = performance.now();
    if (!expected(run())) throw new Error("the work was not done");
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

prepare(EVENTS);
console.log(`journal fold in WebAssembly, 100,000 events; ${bestMillis(fold, (sessions) => sessions > 0).toFixed(1)}; ms; 100`);
console.log(`journal decoded in WebAssembly, 100,000 events; ${bestMillis(decode, (read) => read === EVENTS).toFixed(1)}; ms`);
