// Conformance: what a program prints under CPython 3.14 is what it prints here, on every machine.
//
//   node tests/conformance/run.mjs [--record] [--only TEXT] [--kind KIND] [--verbose]
//
// Programs are tests/conformance/FOLDER/**/NAME.py, with CPython's recorded output in NAME.out beside it, and
// the scenarios' src/scenarios/SCENARIO/VERSION.py, recorded in scenarios/SCENARIO-VERSION.out. A
// NAME.status holds the exit status where it is not 0. Compared are stdout and exit status, exactly.
//
// The rule: the reference is CPython itself. Where a live 3.14 is at hand it runs too, and a recorded
// file that it does not reproduce is a failure. --record writes the files from it, and nothing else
// does.
//
// What a program may say about itself in comments on its first lines:
//   # order: free          CPython's own order of lines varies: sorted lines are compared
//   # machines: model      runs only on these (default: real free model wasm)
//   # limit: 30            seconds that a run may take (default 60)
//
// Machines: real and model natively; "free", the real one without a GIL (--python 3.14t), where a program
// that is correct with threads prints the same; and "wasm": the model machine as wasm under Node.js, where that
// has been built. Each scenario's model trace must also be the same, byte for byte, from run to run
// and in wasm.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, copyFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..");
const native_engine = join(project, "build", "native", "interleave");
const wasm_engine = join(project, "build", "wasm", "interleave.cjs");
const stand_ins = join(here, "stand_ins");
const workers = 2;

const words = process.argv.slice(2);
const record = words.includes("--record");
const verbose = words.includes("--verbose");
const kind_only = words.includes("--kind") ? words[words.indexOf("--kind") + 1] : "";
const only = words.includes("--only") ? words[words.indexOf("--only") + 1] : "";

// ---- programs ----

function programs_below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name === "stand_ins" || entry.name === "__pycache__" ? [] : programs_below(path);
    }
    return entry.name.endsWith(".py") ? [path] : [];
  });
}

function said(source, name) {
  for (const line of source.split("\n")) {
    if (!line.startsWith("#")) return undefined;
    const match = line.match(/^# *([a-z]+): *(.*?) *$/);
    if (match?.[1] === name) return match[2];
  }
  return undefined;
}

function describe(file, recorded) {
  const source = readFileSync(file, "utf8");
  return {
    file,
    name: relative(project, file),
    recorded: `${recorded}.out`,
    recorded_status: `${recorded}.status`,
    scenario: dirname(recorded) === join(here, "scenarios"),
    free_order: said(source, "order") === "free",
    machines: (said(source, "machines") ?? "real free model wasm").split(/ +/),
    limit_ms: 1000 * Number(said(source, "limit") ?? 60),
  };
}

function all_programs() {
  const own = programs_below(here)
    .filter((file) => dirname(file) !== here) // scripts about the programs
    .map((file) => describe(file, file.slice(0, -".py".length)));
  const scenarios = programs_below(join(project, "src", "scenarios")).map((file) => {
    const name = `${basename(dirname(file))}-${basename(file, ".py")}`;
    return describe(file, join(here, "scenarios", name));
  });
  return [...own, ...scenarios]
    .filter((program) => program.name.includes(only))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

// ---- running ----

function run(command, { cwd = project, limit_ms, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), {
      cwd,
      detached: true, // a group of its own, so that a program's processes end with it
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out = [];
    const err = [];
    let late = false;
    child.stdout.on("data", (piece) => out.push(piece));
    child.stderr.on("data", (piece) => err.push(piece));
    const timer = setTimeout(() => {
      late = true;
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has just ended.
      }
    }, limit_ms);
    child.on("error", (error) => err.push(Buffer.from(error.message)));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({
        output: Buffer.concat(out).toString("utf8"),
        errors: Buffer.concat(err).toString("utf8"),
        status: late ? `not finished after ${limit_ms / 1000} s` : (code ?? 128 + constants.signals[signal]),
      });
    });
  });
}

async function live_python() {
  for (const python of ["python3.14", "python3"]) {
    const answer = await run([python, "--version"], { limit_ms: 20_000 });
    if (answer.output.startsWith("Python 3.14.")) return python;
  }
  return undefined;
}

// Under a name and in a folder of its own: a scenario's asyncio.py must not be what it imports.
async function run_in_cpython(python, program) {
  const folder = mkdtempSync(join(tmpdir(), "interleave-cpython-"));
  try {
    copyFileSync(program.file, join(folder, "program.py"));
    return await run([python, "program.py"], {
      cwd: folder,
      limit_ms: 2 * program.limit_ms,
      env: { PYTHONPATH: stand_ins, PYTHONDONTWRITEBYTECODE: "1", PYTHONUTF8: "1" },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const engine_of = {
  real: (file) => [native_engine, "run", file, "--machine", "real"],
  free: (file) => [native_engine, "run", file, "--machine", "real", "--python", "3.14t"],
  model: (file) => [native_engine, "run", file, "--machine", "model"],
  wasm: (file) => [process.execPath, wasm_engine, "run", file, "--machine", "model"],
};

// ---- comparing ----

const in_order = (program, text) =>
  program.free_order ? text.split("\n").sort().join("\n") : text;

// undefined where equal, otherwise what to show.
function difference(program, expected, got) {
  const problems = [];
  if (String(expected.status) !== String(got.status)) {
    problems.push(`exit status ${got.status}, expected ${expected.status}`);
  }
  const want = in_order(program, expected.output).split("\n");
  const have = in_order(program, got.output).split("\n");
  const at = Array.from({ length: Math.max(want.length, have.length) }).findIndex(
    (_, line) => want[line] !== have[line],
  );
  if (at >= 0) {
    const shown = (line) => (line === undefined ? "(no more lines)" : JSON.stringify(line));
    problems.push(`line ${at + 1}: expected ${shown(want[at])}`);
    problems.push(`${" ".repeat(`line ${at + 1}:`.length)}      got ${shown(have[at])}`);
  }
  if (problems.length === 0) return undefined;
  const errors = got.errors?.trimEnd().split("\n").slice(-4).join("\n    ");
  return problems.join("\n    ") + (errors ? `\n    stderr: ${errors}` : "");
}

function recorded_result(program) {
  if (!existsSync(program.recorded)) return undefined;
  const status = existsSync(program.recorded_status)
    ? Number(readFileSync(program.recorded_status, "utf8"))
    : 0;
  return { output: readFileSync(program.recorded, "utf8"), status };
}

// ---- checks: each returns undefined or what is wrong ----

async function check_recording(python, program) {
  return difference(program, recorded_result(program), await run_in_cpython(python, program));
}

async function check_machine(program, machine) {
  const got = await run(engine_of[machine](program.file), { limit_ms: program.limit_ms });
  return difference(program, recorded_result(program), got);
}

async function check_trace(program, machines) {
  const folder = mkdtempSync(join(tmpdir(), "interleave-trace-"));
  try {
    const traces = [];
    for (const [index, machine] of machines.entries()) {
      const file = join(folder, `${index}.json`);
      const got = await run([...engine_of[machine](program.file), "--trace", file], {
        limit_ms: program.limit_ms,
      });
      if (!existsSync(file)) return `no trace was written\n    ${got.errors.trim()}`;
      traces.push(readFileSync(file));
    }
    const other = traces.findIndex((trace) => !trace.equals(traces[0]));
    if (other >= 0) {
      const at = traces[0].findIndex((byte, index) => byte !== traces[other][index]);
      return `the traces of ${machines[0]} and ${machines[other]} differ from byte ${at} on`;
    }
    return traces[0].length > 2 ? undefined : "the trace is empty";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function record_program(python, program) {
  const got = await run_in_cpython(python, program);
  if (typeof got.status !== "number") return `CPython: ${got.status}`;
  writeFileSync(program.recorded, got.output);
  if (got.status !== 0) writeFileSync(program.recorded_status, `${got.status}\n`);
  else rmSync(program.recorded_status, { force: true });
  console.log(`recorded ${relative(project, program.recorded)}`);
  return undefined;
}

function checks_of(program, python, has_wasm) {
  if (record) return [["record", () => record_program(python, program)]];
  if (!recorded_result(program)) {
    return [["recorded", async () => "no recorded output: run with --record"]];
  }
  const checks = [];
  if (python) checks.push(["cpython", () => check_recording(python, program)]);
  for (const machine of program.machines) {
    if (machine === "wasm" && !has_wasm) continue;
    checks.push([machine, () => check_machine(program, machine)]);
  }
  if (program.scenario) {
    const machines = ["model", "model", ...(has_wasm ? ["wasm"] : [])];
    checks.push(["trace", () => check_trace(program, machines)]);
  }
  return checks;
}

// ---- main ----

const python = await live_python();
const has_wasm = existsSync(wasm_engine);
if (record && !python) {
  console.error("conformance: --record needs CPython 3.14: cmake/in-toolchain.sh node tests/conformance/run.mjs --record");
  process.exit(2);
}
console.log(
  `  CPython 3.14: ${python ? "live, compared with the recorded files" : "not at hand, recorded files only"}; ` +
    `wasm: ${has_wasm ? "yes" : "not built"}`,
);
const queue = all_programs().flatMap((program) =>
  checks_of(program, python, has_wasm)
    .filter(([kind]) => !kind_only || kind === kind_only)
    .map(([kind, check]) => ({ program, kind, check })),
);
let passed = 0;
let failed = 0;
async function worker() {
  for (let task = queue.shift(); task; task = queue.shift()) {
    const started = Date.now();
    const problem = await task.check();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (problem) {
      failed += 1;
      console.log(`  FAILED ${task.program.name} [${task.kind}]\n    ${problem}`);
    } else {
      passed += 1;
      if (verbose) console.log(`  ok ${task.program.name} [${task.kind}] ${seconds} s`);
    }
  }
}
await Promise.all(Array.from({ length: workers }, worker));
console.log(`conformance: ${passed} passed, ${failed} failed`);
process.exit(failed || passed === 0 ? 1 : 0);
