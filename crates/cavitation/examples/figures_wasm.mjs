// Times what figures_wasm.rs exports in the engine that Chromium has. Prints one figure a line: name; value; unit; limit.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const bytes = readFileSync(process.argv[2]);
const { instance } = await WebAssembly.instantiate(bytes, {});
const cases = [["slow", 0.05, 0.02], ["fast", 0.3, 0.02], ["fast in thick fluid", 0.2, 0.1]];
for (const [name, speed, viscosity] of cases) {
  const times = [];
  for (let run = 0; run < 51; run += 1) {
    const from = performance.now();
    instance.exports.largest_radius_m(speed, viscosity, 0.03);
    times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  console.log(`30 ms of a joint in WebAssembly, ${name}; ${times[25].toFixed(3)}; ms; 10`);
}
console.log(`the model as a module of its own, compressed; ${Math.ceil(brotliCompressSync(bytes).length / 1000)}; kB; 150`);
