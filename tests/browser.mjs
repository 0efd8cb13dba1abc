// Runs the browser tests, tests/browser/*.test.mjs, against build/page: node tests/browser.mjs
//
// Environment for them: CHROMIUM, the browser; PAGE, the folder to serve. They run one file after the
// other, as they measure times.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(join(here, "browser"))
  .filter((file) => file.endsWith(".test.mjs"))
  .sort()
  .map((file) => join(here, "browser", file));
if (files.length === 0) {
  console.log("browser (Chromium): 0 passed, 0 failed");
  process.exit(1);
}
const run = spawnSync(
  process.execPath,
  ["--test", "--test-concurrency=1", "--test-timeout=300000", "--test-reporter=spec", ...files],
  {
    encoding: "utf8",
    env: { PAGE: join(here, "..", "build", "page"), ...process.env },
    maxBuffer: 64 << 20,
    stdio: ["ignore", "pipe", "inherit"],
    timeout: 1_200_000,
  },
);
process.stdout.write(run.stdout ?? "");
const count = (word) => Number(run.stdout?.match(new RegExp(`^ℹ ${word} (\\d+)$`, "m"))?.[1] ?? 0);
const passed = count("pass");
const failed = count("fail") + count("cancelled") || (run.status === 0 ? 0 : 1);
console.log(`browser (Chromium): ${passed} passed, ${failed} failed`);
process.exit(run.status === 0 && passed > 0 && failed === 0 ? 0 : 1);
