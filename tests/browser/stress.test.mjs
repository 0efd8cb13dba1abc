// Hostile programs with real workers: those of tests/library/stress_test.cpp, which there run natively and
// many times. Whatever their threads do to each other, the page stays whole and nothing is left behind.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { root, stop, with_page } from "./harness.mjs";

after(stop);

const native_tests = readFileSync(join(root, "tests/library/stress_test.cpp"), "utf8");
const [, prologue] = native_tests.match(/prologue = R"\((.*?)\)";/s);
const programs = [...native_tests.matchAll(/\{"(\w+)", R"\((.*?)\)"\}/gs)].map(([, name, text]) => ({
  name,
  text: `${prologue}${text}print('fine')\n`,
}));

// More threads at once than any of them has: how many of theirs overlap is chance.
const crowd = { name: "Crowd", text: `${prologue}together(lambda k: None, 48)\nprint('fine')\n` };
// Memory's is bounded there, and takes all that a page has here: it comes last.
const bounded = programs.filter(({ name }) => name !== "Memory");

async function run(visitor, { name, text }, python) {
  await visitor.type_program(text);
  const { run, output } = await visitor.run();
  assert.equal(output, "fine\n", `${name} under ${python}`);
  assert.equal(run.exit_status, 0, `${name} under ${python}`);
  assert.equal(run.note, "", `${name} under ${python}`);
}

async function left_behind(visitor) {
  const { platform } = await visitor.snapshot();
  return { workers: visitor.page.workers().length, memory_bytes: platform.memory_bytes };
}

for (const python of ["3.14", "3.14t"]) {
  test(`hostile programs end as they should under ${python}, and leave nothing behind`, () =>
    with_page({ link: `#s=crunch&v=sync&py=${python}` }, async (visitor) => {
      assert.ok(bounded.length >= 10, "the native test's programs were not found");
      for (const program of [crowd, ...bounded]) await run(visitor, program, python);
      const before = await left_behind(visitor);
      for (const program of bounded) await run(visitor, program, python);
      const after = await left_behind(visitor);
      const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
      console.log(
        `${2 * bounded.length} hostile runs under ${python}: ${before.workers} workers and ` +
          `${mebibytes(before.memory_bytes)} after half of them, ${after.workers} and ` +
          `${mebibytes(after.memory_bytes)} at the end`,
      );
      assert.equal(after.workers, before.workers);
      // The allocator takes 16 MiB at a time.
      assert.ok(after.memory_bytes - before.memory_bytes < 17 * 2 ** 20, JSON.stringify([before, after]));
      await run(visitor, programs.find(({ name }) => name === "Memory"), python);
    }));
}
