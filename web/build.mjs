// Bundles the page: node build.mjs [FOLDER]; the folder is build/page unless it is named.
//
// The wasm programs and the fonts are put there by the rest of the build; this script leaves them.
import { build } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "../build/page"));

await mkdir(out, { recursive: true });
await build({
  entryPoints: [join(here, "source/main.js"), join(here, "style.css")],
  outdir: out,
  entryNames: "[name]",
  bundle: true,
  format: "esm",
  target: ["chrome112", "firefox121", "safari17"],
  minify: true,
  sourcemap: true,
  // These are loaded when they are needed, from beside the page.
  external: ["./interleave-*.js", "fonts/*"],
  logLevel: "warning",
});
for (const file of ["index.html", "icon.svg"]) await copyFile(join(here, file), join(out, file));
