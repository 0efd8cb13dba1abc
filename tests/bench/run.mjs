// make bench: how long the scenarios' programs take on the real machine, next to CPython.
//
// The rule: what is compared runs in turns in one go (A, B, A, B …), because a machine's speed drifts;
// minimum and median are printed, never one figure. CPython's times hold its own start.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..");
const engine = join(project, "build", "native", "interleave");
const scenarios = join(project, "src", "scenarios");
const rounds = 5;
const only = process.argv[2] ?? "";

const folder = mkdtempSync(join(tmpdir(), "interleave-bench-"));
const program = join(folder, "program.py"); // a scenario's asyncio.py must not be what it imports
const contestants = {
  interleave: [engine, "run", program, "--machine", "real", "--cores", "2"],
  cpython: ["python3", program],
};

function seconds(command) {
  const started = process.hrtime.bigint();
  const run = spawnSync(command[0], command.slice(1), {
    cwd: folder,
    env: { ...process.env, PYTHONPATH: join(project, "tests", "conformance", "stand_ins") },
    timeout: 120_000,
  });
  return run.status === 0 ? Number(process.hrtime.bigint() - started) / 1e9 : Number.NaN;
}

const shown = (times) => {
  if (times.some(Number.isNaN)) return "failed".padStart(17);
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return `${sorted[0].toFixed(3)} / ${median.toFixed(3)} s`.padStart(17);
};

console.log(`${"program".padEnd(34)} ${Object.keys(contestants).map((name) => name.padStart(17)).join(" ")}   (minimum / median of ${rounds})`);
for (const scenario of readdirSync(scenarios)) {
  for (const file of readdirSync(join(scenarios, scenario)).filter((name) => name.endsWith(".py"))) {
    const name = `${scenario}/${file}`;
    if (!name.includes(only)) continue;
    copyFileSync(join(scenarios, scenario, file), program);
    const times = Object.fromEntries(Object.keys(contestants).map((key) => [key, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [key, command] of Object.entries(contestants)) times[key].push(seconds(command));
    }
    console.log(`${name.padEnd(34)} ${Object.values(times).map(shown).join(" ")}`);
  }
}
rmSync(folder, { recursive: true, force: true });
