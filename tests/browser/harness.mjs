// Opens the page in a real browser and uses it as a visitor would: with a mouse and a keyboard.
//
// A test waits for the page to be idle, looks at snapshot(), and presses what locate() finds. It never
// sleeps for a guessed time.
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const { chromium } = createRequire(join(root, "web/package.json"))("playwright-core");
const { serve } = await import(join(root, "web/serve.mjs"));

const folder = process.env.PAGE ?? join(root, "build/page");
const screenshots = join(root, "build/screenshots");

let browser;
const servers = [];

export async function start() {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  await mkdir(screenshots, { recursive: true });
}

export async function stop() {
  await browser?.close();
  for (const server of servers) await server.close();
}

const addresses = new Map();
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
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: pixel_ratio,
    colorScheme: dark ? "dark" : "light",
  });
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  if (prepare) await page.addInitScript(prepare);
  await page.goto(`${await address_of(isolated)}/${link}`);
  await page.waitForFunction(() => globalThis.interleave !== undefined, null, { timeout: 60_000 });
  const visitor = new Visitor(page, problems);
  await visitor.idle();
  return visitor;
}

// Another folder's files in the same browser, for benchmarks: open() gives a page of its own.
export async function serve_folder(other) {
  const server = await serve(other, { port: 0 });
  const open = async () => {
    const page = await browser.newPage();
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

  close = () => this.page.context().close();
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
  // Puts a text into the editor the way fingers do.
  async type_program(text) {
    await this.page.click(".cm-content");
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(text);
    await this.until((s) => s.text === text, "the typed text");
  }
}
