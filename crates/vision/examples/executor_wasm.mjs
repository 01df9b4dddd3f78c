// Runs every operator in the engine that Chromium has, at each level that the module was compiled with, and fails where one
// differs from the simple operators. Prints one figure a line: name; value; unit; limit.
import { readFileSync } from "node:fs";

const most = 1e-4;
const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), {});
const { levels, count, largest_difference: largestDifference } = instance.exports;
for (let level = 0; level < levels(); level += 1) {
  const found = largestDifference(level);
  const name = ["scalar", "simd128"][level];
  console.log(`executor in WebAssembly, ${name}, largest difference in ${count()} cases; ${found.toExponential(1)}; ; ${most}`);
  if (!(found <= most)) process.exitCode = 1;
}
if (levels() < 2) console.log("# compiled without simd128");
