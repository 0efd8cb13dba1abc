// Runs the browser tests, tests/browser/*.test.mjs, against build/page, in one browser after the other:
// node tests/browser.mjs [Chromium|Firefox]... [--only TEXT]
//
// Environment for them: CHROMIUM and FIREFOX, the browsers; PAGE, the folder to serve. They run one file
// after the other, as they measure times. --only takes the tests whose name has this text in it.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(join(here, "browser"))
  .filter((file) => file.endsWith(".test.mjs"))
  .sort()
  .map((file) => join(here, "browser", file));
const words = process.argv.slice(2);
const at = words.indexOf("--only");
const pattern = at < 0 ? [] : ["--test-name-pattern", words.splice(at, 2)[1]];
const browsers = words.length > 0 ? words : ["Chromium", "Firefox"];

// Whether all went well; prints the closing line.
function run_in(browser) {
  const run = spawnSync(
    process.execPath,
    ["--test", "--test-concurrency=1", "--test-timeout=300000", "--test-reporter=spec", ...pattern, ...files],
    {
      encoding: "utf8",
      env: { PAGE: join(here, "..", "build", "page"), ...process.env, BROWSER_NAME: browser },
      maxBuffer: 64 << 20,
      stdio: ["ignore", "pipe", "inherit"],
      timeout: 1_200_000,
    },
  );
  process.stdout.write(run.stdout ?? "");
  const count = (word) => Number(run.stdout?.match(new RegExp(`^ℹ ${word} (\\d+)$`, "m"))?.[1] ?? 0);
  const passed = count("pass");
  const failed = count("fail") + count("cancelled") || (run.status === 0 ? 0 : 1);
  console.log(`browser (${browser}): ${passed} passed, ${failed} failed`);
  return run.status === 0 && passed > 0 && failed === 0;
}

const results = browsers.map(run_in);
process.exit(results.every(Boolean) ? 0 : 1);
