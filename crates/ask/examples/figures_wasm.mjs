// Times answers in the engine that Chromium has, with the answers that the web build staged. Prints one figure a line:
// name; value; unit; limit.
import { readFileSync } from "node:fs";

const bytes = readFileSync(process.argv[2]);
const answers = readFileSync(process.argv[3] ?? new URL("../../../build/answers.bin", import.meta.url));
const file = readFileSync(new URL("../evaluation/held-out-1.toml", import.meta.url), "utf8");
const questions = [...file.matchAll(/^text = "(.*)"$/gm)].map(([, text]) => text);
const module = await WebAssembly.compile(bytes);
// The week's solver reads the browser's clock, so the module asks for it. Answers need none of it.
const unused = ({ module, name }) => {
  throw new Error(`answers came to ${module}.${name}`);
};
const imports = {};
for (const wanted of WebAssembly.Module.imports(module)) (imports[wanted.module] ??= {})[wanted.name] = () => unused(wanted);
const instance = await WebAssembly.instantiate(module, imports);
const { room, make, ask, memory } = instance.exports;

const write = (what) => {
  const from = room(what.length);
  new Uint8Array(memory.buffer, from, what.length).set(what);
};
const timed = (run) => {
  const from = performance.now();
  run();
  return performance.now() - from;
};
const middle = (times) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)];

const made = [];
for (let run = 0; run < 5; run += 1) {
  write(answers);
  made.push(timed(() => {
    if (make() === 0) throw new Error("the answers are those of another build");
  }));
}
const asked = questions.map((question) => {
  write(new TextEncoder().encode(question));
  return timed(ask);
});
const slowest = Math.max(...asked);
console.log(`answers, ready in WebAssembly, first of 5; ${made[0].toFixed(1)}; ms; 150`);
console.log(`answers, ready in WebAssembly, median of 5; ${middle(made).toFixed(1)}; ms; 150`);
console.log(`answer in WebAssembly, median of ${asked.length} questions; ${middle(asked).toFixed(3)}; ms; 5`);
console.log(`answer in WebAssembly, slowest question; ${slowest.toFixed(3)}; ms`);
console.log(`answers, memory of the module; ${(memory.buffer.byteLength / 1e6).toFixed(1)}; MB`);
