// Writes every script of a folder anew without comments, line breaks and long names of its own.
// node minify.mjs BEFORE AFTER
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";

const [before, after] = process.argv.slice(2);

for (const name of readdirSync(before)) {
  // boot.js holds the key that the data are signed with, by its own name and even where it is empty, for whoever wants to see it.
  const shorten = name !== "boot.js";
  const text = readFileSync(join(before, name), "utf8");
  const { code } = await minify(text, { module: true, compress: shorten && {}, mangle: shorten });
  writeFileSync(join(after, name), code);
}
