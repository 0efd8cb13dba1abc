// Opens the page in a real browser and uses it as a visitor would: with a mouse and a keyboard.
//
// BROWSER_NAME says in which: Chromium without a window, or Firefox on a screen of its own (Xvfb), as
// without one it has no WebGL. A test waits for the page to be idle, looks at snapshot(), and presses
// what locate() finds. It never sleeps for a guessed time.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const root = resolve(here, "../..");
const driver = createRequire(join(root, "web/package.json")).resolve("puppeteer-core");
const { default: puppeteer } = await import(pathToFileURL(driver).href);
const { serve } = await import(join(root, "web/serve.mjs"));

const of_both = ["sync", "asyncio", "threading", "multiprocessing", "futures_threads", "futures_processes"];
export const versions = { download: of_both, crunch: [...of_both, "futures_interpreters"] };

export const is_firefox = process.env.BROWSER_NAME === "Firefox";
const folder = process.env.PAGE ?? join(root, "build/page");
const screenshots = join(root, "build/screenshots", is_firefox ? "firefox" : "");

// A call into the page may take as long as a program that it waits for.
const protocolTimeout = 600_000;

let launched;
let screen;
const servers = [];
const addresses = new Map();

// A screen in memory; resolves to its name.
async function open_screen() {
  screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const failed = once(screen, "exit").then(() => {
    throw new Error("Xvfb did not start");
  });
  const [number] = await Promise.race([once(screen.stdio[3], "data"), failed]);
  failed.catch(() => {}); // It ends when the tests do.
  return `:${String(number).trim()}`;
}

const launch_chromium = () =>
  puppeteer.launch({
    browser: "chrome",
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    protocolTimeout,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });

const launch_firefox = async () =>
  puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: false,
    protocolTimeout,
    env: { ...process.env, DISPLAY: await open_screen(), LIBGL_ALWAYS_SOFTWARE: "1" },
    extraPrefsFirefox: {
      "webgl.force-enabled": true,
      // A page's colours there are the browser's, not a test's.
      "layout.css.prefers-color-scheme.content-override": 1,
    },
  });

// Started when the first page is opened: a file of which no test was chosen needs none.
const browser = () =>
  (launched ??= mkdir(screenshots, { recursive: true }).then(is_firefox ? launch_firefox : launch_chromium));

// Whoever opens a page afterwards has a new browser.
export async function stop() {
  await (await launched)?.close();
  screen?.kill();
  for (const server of servers.splice(0)) await server.close();
  launched = undefined;
  screen = undefined;
  addresses.clear();
}

async function address_of(isolated) {
  if (!addresses.has(isolated)) {
    const server = await serve(folder, { port: 0, isolated });
    servers.push(server);
    addresses.set(isolated, server.address);
  }
  return addresses.get(isolated);
}

// Opens the page and waits until it stands still. `prepare` runs in the page before its own script.
export async function open({
  link = "",
  isolated = true,
  dark = false,
  width = 1440,
  height = 900,
  pixel_ratio = 1,
  prepare,
} = {}) {
  const context = await (await browser()).createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: pixel_ratio });
  if (!is_firefox) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  }
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error?.stack ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  if (prepare) await page.evaluateOnNewDocument(prepare);
  await page.goto(`${await address_of(isolated)}/${link}`);
  await page.waitForFunction(() => globalThis.interleave !== undefined, { timeout: 60_000 });
  const visitor = new Visitor(page, problems);
  await visitor.idle();
  return visitor;
}

// Opens it for as long as `use` takes; what the page's console calls an error is a failure.
export async function with_page(options, use) {
  const visitor = await open(options);
  try {
    await use(visitor);
    assert.deepEqual(visitor.problems, [], "the page reported errors");
  } finally {
    await visitor.close();
  }
}

// How many cores a run's strands kept busy, on average: time is only looked at as a part of itself, so
// that other work on this machine changes nothing.
export const cores_busy = (snapshot) =>
  snapshot.lanes
    .filter((lane) => !lane.process)
    .reduce((sum, lane) => sum + (lane.ns.running ?? 0), 0) / snapshot.run.elapsed_ns;

// Another folder's files in the same browser, for benchmarks: open() gives a page of its own.
export async function serve_folder(other) {
  const server = await serve(other, { port: 0 });
  const open = async () => {
    const page = await (await browser()).newPage();
    await page.goto(`${server.address}/package.json`);
    return page;
  };
  return { open, close: () => server.close() };
}

class Visitor {
  constructor(page, problems) {
    this.page = page;
    this.problems = problems;
  }

  close = () => this.page.browserContext().close();
  idle = () => this.page.evaluate(() => interleave.when_idle());
  snapshot = () => this.page.evaluate(() => interleave.snapshot());
  locate = (name) => this.page.evaluate((n) => interleave.locate(n), name);
  link = () => this.page.evaluate(() => location.hash.slice(1));
  screenshot = (name) => this.page.screenshot({ path: join(screenshots, `${name}.png`) });

  // Where in the named rectangle: 0.5, 0.5 is its middle.
  async point(name, across = 0.5, down = 0.5) {
    const found = await this.locate(name);
    if (!found) throw new Error(`there is no ${name} on the canvas`);
    return [found.x + found.width * across, found.y + found.height * down];
  }
  async press(name, across, down) {
    await this.page.mouse.click(...(await this.point(name, across, down)));
    // The frames that see the button go down and up.
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 4; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    });
  }
  async hover(name, across, down) {
    await this.page.mouse.move(...(await this.point(name, across, down)));
    await this.idle();
  }
  // A condition on the snapshot.
  async until(condition, what, timeout = 30_000) {
    const limit = performance.now() + timeout;
    for (;;) {
      const snapshot = await this.snapshot();
      if (condition(snapshot)) return snapshot;
      if (performance.now() > limit) {
        throw new Error(`${what} did not come: ${JSON.stringify(snapshot).slice(0, 2000)}`);
      }
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  }
  // Presses Run and waits for the end. The page says when it is there: asking again and again would
  // take the cores from the program.
  async run(timeout = 120_000) {
    const { run } = await this.snapshot();
    const number = (run?.number ?? 0) + 1;
    await this.press("run");
    let timer;
    const late = new Promise((_, fail) => {
      timer = setTimeout(() => fail(new Error(`the run was not over after ${timeout} ms`)), timeout);
    });
    await Promise.race([this.idle(), late]).finally(() => clearTimeout(timer));
    return this.until((s) => s.run?.number === number && s.phase === "finished", "the end", 1000);
  }
  // Puts a text into the editor in place of what is there, as a paste does.
  async type_program(text) {
    await this.page.focus(".cm-content");
    await this.page.keyboard.down("Control");
    await this.page.keyboard.press("a");
    await this.page.keyboard.up("Control");
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      // Firefox makes a clipboard of its own, from the other two.
      const contents = { clipboardData, dataType: "text/plain", data: pasted };
      document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", { ...contents, bubbles: true, cancelable: true }),
      );
    }, text);
    await this.until((s) => s.text === text, "the pasted text");
  }
}
