// Makes WebAssembly modules smaller in place: node shrink.mjs LIBRARY OPTIMISE SHRINK FEATURES FILE...
//
// One process for all of them: there are some 200, most of them small, and starting costs a second and a half each time.
import { readFile, rename, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [library, optimise, shrink, features, ...files] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(library));
binaryen.setOptimizeLevel(Number(optimise));
binaryen.setShrinkLevel(Number(shrink));
binaryen.setGenerateStackIR(true);
binaryen.setOptimizeStackIR(true);
const wanted = features.split(",").reduce((all, name) => all | binaryen.Features[name], binaryen.Features.MVP);
for (const file of files) {
  const module = binaryen.readBinary(new Uint8Array(await readFile(file)), wanted);
  module.optimize();
  // Beside it first: a process that is killed leaves the old one whole.
  await writeFile(`${file}.small`, module.emitBinary());
  await rename(`${file}.small`, file);
  module.dispose();
}
