// make bench: how fast programs run here, as ratios to a peer that runs the same file in the same go.
//
//   node tests/bench/run.mjs [--only TEXT] [native] [node] [chromium] [runs] [scenarios] [engine] [memory]
//                            [threads] [calibrated]
//
// native compares the command line with CPython 3.14; node and chromium compare the engine in
// WebAssembly with Pyodide, under Node.js and in the page; scenarios are whole runs of the built-in
// programs beside CPython, starts included; engine is what only we have (the model's speed, starts);
// memory is what large containers take, beside CPython; runs is what a thousand runs leave in the page;
// threads is what two threads of a process gain without a GIL (3.14t) and what one loses;
// calibrated is the model's elapsed time over the real machine's, with the costs of this computer.
//
// Each part ends with what it is meant to reach; a target that is missed makes the exit status 1.
//
// The rule: contestants take turns, because a machine's speed drifts. Every program is warmed up for a
// second, so that each virtual machine has compiled what it compiles, and then timed by itself for
// another one, seven times at least; the median counts. 2.00× means: twice as fast as the peer. The
// ratio of the shortest times is beside it: where they differ, the machine had other things to do.
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..");
const engine = join(project, "build", "native", "interleave");
const wasm_engine = join(project, "build", "wasm", "interleave.cjs");
const scenarios = join(project, "src", "scenarios");
const words = process.argv.slice(2);
const only = words.includes("--only") ? words.splice(words.indexOf("--only"), 2)[1] : "";
const wanted = (part) => words.length === 0 || words.includes(part);

const folder = mkdtempSync(join(tmpdir(), "interleave-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const timing = `
import time as _time
_until = _time.perf_counter() + 1.0
while _time.perf_counter() < _until:
    bench()
_times = []
_until = _time.perf_counter() + 1.0
while len(_times) < 7 or _time.perf_counter() < _until:
    _start = _time.perf_counter()
    _result = bench()
    _times.append(_time.perf_counter() - _start)
_times.sort()
print("result", _result)
print("median_ms", 1000 * _times[len(_times) // 2])
print("least_ms", 1000 * _times[0])
`;

const programs = readdirSync(join(here, "programs"))
  .filter((name) => name.endsWith(".py") && name.includes(only))
  .sort()
  .map((name) => ({
    name: basename(name, ".py"),
    text: readFileSync(join(here, "programs", name), "utf8") + timing,
  }));

// { result, ms, least } out of what a program printed.
function measured(output, name) {
  const result = output.match(/^result (.*)$/m)?.[1];
  const ms = Number(output.match(/^median_ms (.*)$/m)?.[1]);
  const least = Number(output.match(/^least_ms (.*)$/m)?.[1]);
  if (result === undefined || Number.isNaN(least)) throw new Error(`${name} failed:\n${output}`);
  return { result, ms, least };
}

function run(command, name) {
  const child = spawnSync(command[0], command.slice(1), { encoding: "utf8", timeout: 300_000 });
  return measured(child.stdout + child.stderr, name);
}

const geometric_mean = (ratios) =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

function target(text, is_met) {
  console.log(`  ${is_met ? "met" : "MISSED"}: ${text}`);
  if (!is_met) process.exitCode = 1;
}

// Prints a table of `ours` beside `theirs`, which are given a program and tell { result, ms, least }.
async function compare(title, peer, targets, ours, theirs) {
  console.log(`\n${title}${" ".repeat(30 - title.length)}interleave${peer.padStart(14)}   median    least`);
  const ratios = [];
  const least_ratios = [];
  for (const program of programs) {
    let mine;
    let other;
    try {
      mine = await ours(program);
      other = await theirs(program);
      if (mine.result !== other.result) throw new Error(`${mine.result} is not ${other.result}`);
    } catch (error) {
      target(`${program.name} runs: ${error.message}`, false);
      continue;
    }
    ratios.push(other.ms / mine.ms);
    least_ratios.push(other.least / mine.least);
    const shown = (ms) => `${ms.toFixed(2)} ms`.padStart(14);
    const times = [ratios, least_ratios].map((all) => `${all.at(-1).toFixed(2)}×`.padStart(9)).join("");
    console.log(`  ${program.name.padEnd(24)}${shown(mine.ms)}${shown(other.ms)}${times}`);
  }
  const least = Math.min(...ratios);
  const mean = geometric_mean(ratios);
  console.log(`  geometric mean ${mean.toFixed(2)}×, least ${least.toFixed(2)}×`);
  console.log(
    `  of the shortest times: ${geometric_mean(least_ratios).toFixed(2)}×, least ${Math.min(...least_ratios).toFixed(2)}×`,
  );
  target(`geometric mean at least ${targets.mean.toFixed(1)}×`, mean >= targets.mean);
  if (targets.least) target(`no program below ${targets.least}×`, least >= targets.least);
}

function file_of(program) {
  const file = join(folder, "program.py"); // never the name of a module that it imports
  writeFileSync(file, program.text);
  return file;
}

async function native() {
  await compare(
    "native",
    "CPython 3.14",
    { mean: 1 },
    (program) => run([engine, "run", file_of(program), "--machine", "real"], program.name),
    (program) => run(["python3", file_of(program)], program.name),
  );
}

const of_wasm = { mean: 1.5, least: 0.8 };

async function under_node() {
  await compare(
    "WebAssembly, Node.js",
    "Pyodide",
    of_wasm,
    (program) => run([process.execPath, wasm_engine, "run", file_of(program), "--machine", "real"], program.name),
    (program) => run([process.execPath, join(here, "pyodide.mjs"), file_of(program)], program.name),
  );
}

// Both in one browser: the page with the program typed into it, and a page that holds Pyodide.
async function in_chromium() {
  const { open, stop, serve_folder } = await import("../browser/harness.mjs");
  const peer = await serve_folder(join(here, "node_modules", "pyodide"));
  try {
    await compare(
      "WebAssembly, Chromium",
      "Pyodide",
      of_wasm,
      async (program) => {
        const visitor = await open({ link: "#s=crunch&v=sync&m=real" });
        try {
          await visitor.type_program(program.text);
          await visitor.run(300_000);
          return measured((await visitor.snapshot()).output, program.name);
        } finally {
          await visitor.close();
        }
      },
      async (program) => {
        const page = await peer.open();
        try {
          const output = await page.evaluate(async (text) => {
            const { loadPyodide } = await import("/pyodide.mjs");
            const lines = [];
            const python = await loadPyodide({ stdout: (line) => lines.push(line) });
            python.runPython(text);
            return lines.join("\n");
          }, program.text);
          return measured(output, program.name);
        } finally {
          await page.close();
        }
      },
    );
  } finally {
    await peer.close();
    await stop();
  }
}

// A thousand runs in one page, one after the other; the first hundred fill what is kept for good.
async function thousand_runs() {
  const { open, stop } = await import("../browser/harness.mjs");
  try {
    const visitor = await open({ link: "#s=crunch&v=sync&m=real" });
    const devtools = await visitor.page.createCDPSession();
    const left = async () => {
      await devtools.send("HeapProfiler.collectGarbage");
      const { usedSize } = await devtools.send("Runtime.getHeapUsage");
      return { workers: visitor.page.workers().length, bytes: usedSize };
    };
    await visitor.type_program(
      "import threading\nthread = threading.Thread(target=print, args=('in a thread',))\n" +
        "thread.start()\nthread.join()\nwords = [str(i) for i in range(1000)]\n",
    );
    const runs = async (count) => {
      const started = performance.now();
      for (let run = 0; run < count; run += 1) await visitor.run();
      return (performance.now() - started) / count;
    };
    await runs(100);
    const before = await left();
    const ms = await runs(1000);
    const after = await left();
    console.log(`\n1,000 runs in one page, Chromium: ${ms.toFixed(0)} ms each`);
    console.log(`  workers ${before.workers} before, ${after.workers} after`);
    const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;
    console.log(`  JavaScript's heap ${mebibytes(before.bytes)} before, ${mebibytes(after.bytes)} after`);
    target("no worker more", after.workers <= before.workers);
    target("not a kibibyte a run more", after.bytes - before.bytes < 1000 * 1024);
    // The memory of the page is fixed: had the runs left a tenth of a MiB each, there would be no room.
    await visitor.type_program("print(len([None] * 20_000_000))\n");
    await visitor.run();
    const { output } = await visitor.snapshot();
    target("room for a list of 160 MB afterwards", output.includes("20000000"));
    await visitor.close();
  } finally {
    await stop();
  }
}

// The most memory that a process had in use until its program said so, in KiB (Linux).
function peak_memory(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], command.slice(1), { stdio: ["ignore", "pipe", "inherit"] });
    child.on("exit", () => reject(new Error(`${command.join(" ")} ended`)));
    child.stdout.once("data", () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      child.removeAllListeners("exit");
      child.kill("SIGKILL");
      resolve(Number(/VmHWM:\s*(\d+)/.exec(status)[1]));
    });
  });
}

async function memory() {
  console.log(`\n${"memory, native".padEnd(40)}interleave  CPython 3.14`);
  const taken = async (text) => {
    const file = file_of({ text: `import time\n${text}\nprint("there", flush=True)\ntime.sleep(60)\n` });
    return [
      await peak_memory([engine, "run", file, "--machine", "real"]),
      await peak_memory(["python3", file]),
    ];
  };
  const empty = await taken("");
  const contents = {
    "a list of a million ints": "x = list(range(1_000_000))",
    "a dict of 100,000 strings": 'd = {f"key{i}": f"value{i}" for i in range(100_000)}',
  };
  const shown = (values) => values.map((value) => `${(value / 1024).toFixed(2)} MiB`.padStart(14)).join("");
  console.log(`  ${"an empty program".padEnd(32)}${shown(empty)}`);
  for (const [name, text] of Object.entries(contents)) {
    const [ours, theirs] = (await taken(text)).map((value, index) => value - empty[index]);
    console.log(`  ${name.padEnd(32)}${shown([ours, theirs])}${`${(ours / theirs).toFixed(2)}×`.padStart(9)}`);
    target(`${name} is no larger than CPython's`, ours <= theirs);
  }
}

function seconds(command) {
  const started = process.hrtime.bigint();
  const child = spawnSync(command[0], command.slice(1), {
    cwd: folder,
    env: { ...process.env, PYTHONPATH: join(project, "tests", "conformance", "stand_ins") },
    timeout: 120_000,
  });
  return child.status === 0 ? Number(process.hrtime.bigint() - started) / 1e9 : Number.NaN;
}

// Without a GIL: two threads beside each other against one after the other, and one against one under
// the GIL.
function free_threads() {
  console.log("\nthreads of one process, native      one at 3.14t/3.14   two at once");
  const times = (python) => {
    const command = ["run", join(here, "threads.py"), "--machine", "real", "--python", python];
    const { stdout } = spawnSync(engine, command, { encoding: "utf8" });
    return new Map(
      stdout.trim().split("\n").map((line) => {
        const [name, alone, beside] = line.split(" ");
        return [name, { alone: Number(alone), beside: Number(beside) }];
      }),
    );
  };
  const with_gil = times("3.14");
  for (const [name, { alone, beside }] of times("3.14t")) {
    const cost = alone / with_gil.get(name).alone;
    const gain = alone / beside;
    console.log(`  ${name.padEnd(38)}${cost.toFixed(2)}×      ${gain.toFixed(2)}×`);
    target(`one thread of ${name} costs at most 1.4×`, cost <= 1.4);
    const least = name === "shared_reads" ? 1.5 : 1.8;
    target(`two threads of ${name} are at least ${least}× one`, gain >= least);
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function whole_scenarios() {
  console.log(`\n${"scenarios, real machine".padEnd(34)}interleave  CPython 3.14`);
  const program = join(folder, "program.py");
  for (const scenario of readdirSync(scenarios)) {
    for (const file of readdirSync(join(scenarios, scenario)).filter((name) => name.endsWith(".py"))) {
      if (!`${scenario}/${file}`.includes(only)) continue;
      copyFileSync(join(scenarios, scenario, file), program);
      const times = { ours: [], theirs: [] };
      for (let round = 0; round < 5; round += 1) {
        times.ours.push(seconds([engine, "run", program, "--machine", "real"]));
        times.theirs.push(seconds(["python3", program]));
      }
      const shown = (values) => `${median(values).toFixed(3)} s`.padStart(12);
      console.log(`  ${`${scenario}/${file}`.padEnd(30)}${shown(times.ours)}${shown(times.theirs)}`);
    }
  }
}

// Starts, and the model machine's speed: host time of whole runs, the command's own start taken off; the
// shortest of several, for other programs can only add to it. In WebAssembly half as fast is enough.
function whole_engine() {
  engine_as("native", [engine], 1);
  engine_as("WebAssembly, Node.js", [process.execPath, wasm_engine], 0.5);
}

function engine_as(title, command, share) {
  console.log(`\nengine, ${title}`);
  const time_of = (text, options = []) => {
    const file = file_of({ text });
    const times = Array.from({ length: 7 }, () => seconds([...command, "run", file, "--machine", "model", ...options]));
    return Math.min(...times);
  };
  const output_of = (text, options, stream) => {
    const [program, ...before] = command;
    const child = spawnSync(program, [...before, "run", file_of({ text }), ...options], { encoding: "utf8" });
    return child[stream];
  };
  const say = (what, value) => console.log(`  ${what.padEnd(38)}${value}`);

  const nothing = time_of("pass\n");
  say("the command, empty program", `${(1000 * nothing).toFixed(2)} ms`);

  const one_by_one =
    "import multiprocessing, time\ntimes = []\nif __name__ == '__main__':\n    for _ in range(200):\n" +
    "        start = time.perf_counter()\n        child = multiprocessing.Process(target=int)\n" +
    "        child.start()\n        child.join()\n        times.append(time.perf_counter() - start)\n" +
    "    times.sort()\n    print(1000 * times[0], 1000 * times[100])\n";
  const [start_ms, usual_ms] = output_of(one_by_one, ["--machine", "real"], "stdout").split(" ").map(Number);
  say("start and end of a process", `${start_ms.toFixed(3)} ms, usually ${usual_ms.toFixed(3)} ms`);
  target(`a process starts in less than ${1 / share} ms`, start_ms < 1 / share);

  const beside = readFileSync(join(here, "processes.py"), "utf8");
  const [one, two] = output_of(beside, ["--machine", "real"], "stdout").split(" ").map(Number);
  say("two processes at once, against one", `${(one / two).toFixed(2)}×`);
  target("two processes are at least 1.9× one", one / two >= 1.9);

  const loops = 3_000_000;
  const looped = time_of(`for i in range(${loops}):\n    i + i\n`);
  const bytecodes = (3 * loops) / (looped - nothing) / 1e6;
  say("model, bytecodes a second", `${bytecodes.toFixed(0)} million`);
  target(`the model does ${30 * share} million bytecodes a second`, bytecodes >= 30 * share);

  const turns = 100_000;
  const sleepers =
    "import threading, time\n" +
    `def work():\n    for _ in range(${turns / 10}): time.sleep(0.001)\n` +
    "threads = [threading.Thread(target=work) for _ in range(10)]\n" +
    "for t in threads: t.start()\nfor t in threads: t.join()\n";
  const asleep = time_of(sleepers) - nothing;
  const stats = output_of(sleepers, ["--machine", "model", "--stats"], "stderr");
  const events = Number(stats.match(/^events +(\d+)$/m)[1]) / asleep / 1e6;
  say("model, scheduling events a second", `${events.toFixed(2)} million`);
  target(`the model does ${3 * share} million scheduling events a second`, events >= 3 * share);
  say("model, sleeps of threads a second", `${(turns / asleep / 1e6).toFixed(2)} million`);

  const many = (what, text, options) => say(what, `${time_of(text, options).toFixed(3)} s`);
  many(
    "10,000 asyncio tasks",
    "import asyncio\nasync def task(): await asyncio.sleep(0.01)\nasync def main(): await asyncio.gather(*[task() for _ in range(10000)])\nasyncio.run(main())\n",
  );
  many(
    "1,000 threads on 1,024 cores",
    "import threading, time\ndef work(): time.sleep(0.01)\nthreads = [threading.Thread(target=work) for _ in range(1000)]\nfor t in threads: t.start()\nfor t in threads: t.join()\n",
    ["--cores", "1024"],
  );
  many(
    "256 processes",
    'import multiprocessing\nif __name__ == "__main__":\n    children = [multiprocessing.Process(target=int) for _ in range(256)]\n' +
      "    for child in children: child.start()\n    for child in children: child.join()\n",
  );
}

// What Download and Crunch take on the model, with the costs of this computer, over what they take. In
// turns, and the least of several real times: other programs can only add to them.
function calibrated() {
  console.log("\nmodel's elapsed time over the real machine's, calibrated");
  const costs = join(folder, "costs.txt");
  if (spawnSync(engine, ["calibrate", costs]).status !== 0) throw new Error("calibrate failed");
  const cores = String(availableParallelism());
  const elapsed = (scenario, options) => {
    const child = spawnSync(engine, ["run", scenario, "--stats", ...options], { encoding: "utf8", cwd: folder });
    return Number(child.stderr.match(/^elapsed +([\d.]+) s$/m)[1]);
  };
  for (const scenario of ["download", "crunch"]) {
    for (const file of readdirSync(join(scenarios, scenario)).filter((name) => name.endsWith(".py"))) {
      const name = `${scenario}/${basename(file, ".py")}`;
      if (!name.includes(only)) continue;
      const real = Math.min(...Array.from({ length: 5 }, () => elapsed(name, ["--machine", "real"])));
      const model = elapsed(name, ["--machine", "model", "--cores", cores, "--cost", costs]);
      console.log(`  ${name.padEnd(30)}${`${real.toFixed(3)} s`.padStart(12)}${`${model.toFixed(3)} s`.padStart(12)}${`${(model / real).toFixed(2)}×`.padStart(9)}`);
      target(`the model's time of ${name} is within 15 %`, Math.abs(model / real - 1) <= 0.15);
    }
  }
}

if (wanted("native")) await native();
if (wanted("node")) await under_node();
if (wanted("chromium") && process.env.CHROMIUM) await in_chromium();
if (wanted("runs") && process.env.CHROMIUM) await thousand_runs();
if (wanted("scenarios")) whole_scenarios();
if (wanted("engine")) whole_engine();
if (wanted("threads")) free_threads();
if (wanted("memory")) await memory();
if (wanted("calibrated")) calibrated();
process.exit();
