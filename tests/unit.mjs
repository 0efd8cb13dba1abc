// Runs the unit tests' executables: node tests/unit.mjs NAME FOLDER [SUFFIX [TEST...]]
// GTEST_FILTER chooses among their tests, LIMIT_S is for long ones.
//
// The build says in FOLDER/list.txt what there is to run; one that is missing, crashes or says
// nothing about its tests counts as a failure.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [name, folder, suffix = "", ...chosen] = process.argv.slice(2);
const limit_ms = 1000 * Number(process.env.LIMIT_S ?? 300);

function run(test) {
  return new Promise((resolve) => {
    const file = join(folder, test + suffix);
    const command = suffix ? [process.execPath, file] : [file];
    const started = Date.now();
    const child = spawn(command[0], [...command.slice(1), "--gtest_color=no"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (piece) => (output += piece);
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const timer = setTimeout(() => {
      output += `\n${test}: not finished after ${limit_ms / 1000} s, ended\n`;
      child.kill("SIGKILL");
    }, limit_ms);
    child.on("error", (error) => (output += `${test}: ${error.message}\n`));
    child.on("close", (code) => {
      clearTimeout(timer);
      const count = (pattern) => Number(output.match(pattern)?.[1] ?? 0);
      const passed = count(/^\[ {2}PASSED {2}\] (\d+) test/m);
      let failed = count(/^\[ {2}FAILED {2}\] (\d+) test/m);
      if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
      resolve({ test, output, passed, failed, seconds: (Date.now() - started) / 1000 });
    });
  });
}

const tests = chosen.length
  ? chosen
  : readFileSync(join(folder, "list.txt"), "utf8").split("\n").filter(Boolean);
let passed = 0;
let failed = 0;
async function worker() {
  for (let test = tests.shift(); test; test = tests.shift()) {
    const result = await run(test);
    passed += result.passed;
    failed += result.failed;
    if (result.failed) process.stdout.write(result.output);
    console.log(
      `  ${test}: ${result.passed} passed, ${result.failed} failed (${result.seconds.toFixed(1)} s)`,
    );
  }
}
await Promise.all([worker(), worker()]);
console.log(`${name}: ${passed} passed, ${failed} failed`);
process.exit(failed || passed === 0 ? 1 : 0);
