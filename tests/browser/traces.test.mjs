// The model machine's traces: of the same program with the same settings and seed they are the same here,
// natively and under Node.js.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { promisify } from "node:util";
import { root, stop, versions, with_page } from "./harness.mjs";

after(stop);

const engines = {
  native: [join(root, "build/native/interleave")],
  "Node.js": [process.execPath, join(root, "build/wasm/interleave.cjs")],
};

async function hash_of(engine, words) {
  const [command, ...first] = engines[engine];
  const { stderr } = await promisify(execFile)(command, [...first, "run", ...words, "--stats"]);
  const hash = stderr.match(/^hash +([0-9a-f]{16})$/m)?.[1];
  assert.ok(hash, `${engine} said: ${stderr}`);
  return hash;
}

// The link's settings, and the same as words of a command line.
const settings = [
  ["download", "REPEATS=6", "", []],
  ["crunch", "N=13", "&cores=7&seed=5", ["--cores", "7", "--seed", "5"]],
  ["crunch", "N=13", "&cost=windows-spawn&py=3.9", ["--cost", "windows-spawn", "--python", "3.9"]],
  ["download", "REPEATS=6", "&cost=server-64&py=3.14t", ["--cost", "server-64", "--python", "3.14t"]],
];

describe("the model's traces are the same in every version", () => {
  for (const [scenario, constant, link, options] of settings) {
    test(`${scenario}${link.replaceAll("&", ", ")}`, () =>
      with_page({ link: `#s=${scenario}&v=sync&m=model${link}&${constant}` }, async (visitor) => {
        for (const version of versions[scenario]) {
          await visitor.press(`version/${version}`);
          await visitor.idle();
          const { cores } = await visitor.snapshot();
          const words = [`${scenario}/${version}`, "--machine", "model", ...options, "--set", constant];
          if (!options.includes("--cores")) words.push("--cores", `${cores}`);
          const elsewhere = Promise.all(Object.keys(engines).map((engine) => hash_of(engine, words)));
          const { run } = await visitor.run();
          assert.equal(run.version, version);
          const hash = await visitor.page.evaluate(() => interleave.trace_hash());
          assert.deepEqual(await elsewhere, [hash, hash], words.join(" "));
        }
      }));
  }
});
