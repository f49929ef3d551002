// Shrinks every wasm file of a folder, in one Node: starting binaryen takes longer than most of the files.
// node optimize.mjs BEFORE AFTER
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import binaryen from "binaryen";

const [before, after] = process.argv.slice(2);
const known = binaryen.Features;
// Named one by one, never all of them: with all, binaryen writes compact imports, which browsers refuse.
const features =
  known.BulkMemory |
  known.BulkMemoryOpt |
  known.MutableGlobals |
  known.SignExt |
  known.NontrappingFPToInt |
  known.ReferenceTypes |
  known.Multivalue |
  known.CallIndirectOverlong;

// What `-Os` stands for. `-Oz` gives fewer bytes before compression and more after it.
binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(1);

for (const name of readdirSync(before)) {
  const module = binaryen.readBinary(readFileSync(join(before, name)), features);
  module.optimize();
  writeFileSync(join(after, name), module.emitBinary());
  module.dispose();
}
