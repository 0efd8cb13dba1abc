// The page as a visitor finds it: it opens, draws, is pressed, typed into, linked to and left.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { is_firefox, stop, with_page } from "./harness.mjs";

after(stop);

describe("the page", () => {
  test("opens, draws, and says what to do next", () =>
    with_page({}, async (visitor) => {
      const snapshot = await visitor.snapshot();
      assert.equal(snapshot.tier, "threaded");
      assert.equal(snapshot.machine, "real");
      assert.equal(snapshot.phase, "empty");
      assert.deepEqual(snapshot.notices, []);
      assert.ok(snapshot.platform.drawing);
      assert.equal(snapshot.editor, snapshot.text);
      assert.ok(await visitor.locate("run"));
      await visitor.screenshot("opened");
    }));

  test("draws nothing while nothing changes", () =>
    with_page({}, async (visitor) => {
      const before = (await visitor.snapshot()).platform.frames;
      await visitor.page.evaluate(async () => {
        for (let frame = 0; frame < 30; frame += 1) await new Promise((done) => requestAnimationFrame(done));
      });
      assert.equal((await visitor.snapshot()).platform.frames, before);
    }));

  test("shows the example and the version that are picked, and links to them", () =>
    with_page({}, async (visitor) => {
      await visitor.press("version/threading");
      await visitor.idle();
      let snapshot = await visitor.snapshot();
      assert.equal(snapshot.version, "threading");
      assert.match(snapshot.editor, /import threading/);
      await visitor.press("example");
      await visitor.idle();
      await visitor.screenshot("examples");
      await visitor.press("example/crunch");
      await visitor.idle();
      snapshot = await visitor.snapshot();
      assert.equal(snapshot.scenario, "crunch");
      assert.equal(snapshot.version, "threading");
      await visitor.page.waitForFunction(() => location.hash.includes("s=crunch"));
      assert.equal(await visitor.link(), snapshot.link);
    }));

  test("moves a constant with its slider, in the text, and the slider with the text", () =>
    with_page({ link: "#s=crunch&v=sync&m=model" }, async (visitor) => {
      const old = (await visitor.snapshot()).parameters.find((p) => p.name === "N");
      await visitor.press("parameter/N", 0.2);
      await visitor.idle();
      const snapshot = await visitor.snapshot();
      const moved = snapshot.parameters.find((p) => p.name === "N");
      assert.notEqual(moved.literal, old.literal);
      assert.match(snapshot.editor, new RegExp(`^N = ${moved.literal} `, "m"));
      assert.equal(snapshot.edited, false);
      await visitor.type_program("N = 11  # 10..30\nprint(N)\n");
      assert.equal((await visitor.snapshot()).parameters[0].literal, "11");
    }));

  test("opens a link with everything in it", () =>
    with_page({ link: "#s=crunch&v=threading&m=model&cores=8&seed=3&N=15" }, async (visitor) => {
      const snapshot = await visitor.snapshot();
      assert.equal(snapshot.scenario, "crunch");
      assert.equal(snapshot.version, "threading");
      assert.equal(snapshot.machine, "model");
      assert.equal(snapshot.cores, 8);
      assert.equal(snapshot.seed, "3");
      assert.equal(snapshot.parameters.find((p) => p.name === "N").literal, "15");
      assert.equal(snapshot.link, "s=crunch&v=threading&m=model&cores=8&seed=3&N=15");
    }));

  test("offers the Pythons, says in a sentence what is different, and links to the one that is chosen", () =>
    with_page({ link: "#s=crunch&v=threading&m=model&N=12" }, async (visitor) => {
      for (const [python, sentence] of [
        ["3.14t", /^Python 3\.14t has no GIL: .*\.$/],
        ["3.9", /^As in Python 3\.9, .*\.$/],
      ]) {
        await visitor.press(`python/${python}`);
        await visitor.idle();
        const snapshot = await visitor.snapshot();
        assert.equal(snapshot.python, python);
        assert.equal(snapshot.notices.length, 1);
        assert.match(snapshot.notices[0], sentence);
        assert.match(snapshot.link, new RegExp(`&py=${python}&`));
        assert.equal((await visitor.run()).run.exit_status, 0);
      }
      await visitor.press("python/3.14");
      await visitor.idle();
      const snapshot = await visitor.snapshot();
      assert.deepEqual(snapshot.notices, []);
      assert.doesNotMatch(snapshot.link, /py=/);
    }));

  test("accepts a link as a query, and ignores the secret that hosts append", () =>
    with_page({ link: "?s=crunch&v=sync#?secret=abc" }, async (visitor) => {
      assert.equal((await visitor.snapshot()).scenario, "crunch");
    }));

  test("opens hostile links with a sentence and goes on working", async () => {
    const links = ["#s=..%2F..&v=%3Cscript%3E", "#code=AAAA", "#cores=1e9&seed=-1&m=x", `#code=${"A".repeat(90_000)}`, "#%E0%A4%A"];
    for (const link of links) {
      await with_page({ link }, async (visitor) => {
        const snapshot = await visitor.until((s) => s.notices.length > 0, "a sentence");
        for (const notice of snapshot.notices) assert.match(notice, /^[A-Z].*\.$/);
        assert.ok(snapshot.text.length > 0);
      });
    }
  });

  test("carries an edited program in its link, and opens it again", async () => {
    const program = 'print("von Hand: äöü")\n'.repeat(40);
    let link;
    await with_page({ link: "#s=crunch&v=sync" }, async (visitor) => {
      await visitor.type_program(program);
      await visitor.page.waitForFunction(() => location.hash.includes("code="));
      link = await visitor.link();
      assert.ok(link.length < 300, `the link has ${link.length} characters`);
    });
    await with_page({ link: `#${link}` }, async (visitor) => {
      const snapshot = await visitor.until((s) => s.edited, "the edited program");
      assert.equal(snapshot.editor, program);
      assert.deepEqual(snapshot.notices, []);
    });
  });

  const no_dark = is_firefox && "its driver cannot change the visitor's colours";
  test("follows the visitor's colours, and changes them", { skip: no_dark }, () =>
    with_page({ dark: true }, async (visitor) => {
      assert.equal((await visitor.snapshot()).dark, true);
      await visitor.page.click("#theme");
      await visitor.idle();
      assert.equal((await visitor.snapshot()).dark, false);
    }));

  test("takes its colours from a link", () =>
    with_page({ link: "#theme=dark" }, async (visitor) => {
      assert.equal((await visitor.snapshot()).dark, true);
      assert.equal(await visitor.page.evaluate(() => document.documentElement.dataset.theme), "dark");
    }));

  test("makes its text larger for a lecture hall", () =>
    with_page({}, async (visitor) => {
      const before = await visitor.locate("run");
      await visitor.page.click("#larger");
      await visitor.idle();
      await visitor.page.click("#larger");
      await visitor.idle();
      const larger = await visitor.locate("run");
      assert.ok(larger.height > before.height * 1.2);
      await visitor.screenshot("large_text");
    }));

  test("lets the keyboard in and out", () =>
    with_page({}, async (visitor) => {
      await visitor.page.focus("#splitter");
      await visitor.page.keyboard.press("Tab");
      assert.equal(await visitor.page.evaluate(() => document.activeElement.id), "canvas");
      await visitor.page.keyboard.press("Tab");
      assert.equal(await visitor.page.evaluate(() => document.activeElement.id), "plain-scenario");
    }));

  test("has a canvas of exactly the screen's pixels at any ratio", async () => {
    for (const pixel_ratio of [1, 1.25, 1.5, 2]) {
      await with_page({ pixel_ratio, width: 1237, height: 811 }, async (visitor) => {
        const [canvas, box] = await visitor.page.evaluate(() => {
          const element = document.getElementById("canvas");
          const { width, height } = element.getBoundingClientRect();
          return [[element.width, element.height], [width, height]];
        });
        assert.ok(Math.abs(canvas[0] - box[0] * pixel_ratio) <= 1, `${canvas} for ${box} at ${pixel_ratio}`);
        assert.ok(Math.abs(canvas[1] - box[1] * pixel_ratio) <= 1, `${canvas} for ${box} at ${pixel_ratio}`);
      });
    }
  });

  test("puts the program below the run on a narrow screen", () =>
    with_page({ width: 360, height: 800, pixel_ratio: 2 }, async (visitor) => {
      const { tools, stage, program, wide } = await visitor.page.evaluate(() => ({
        tools: [...document.querySelectorAll(".tools button")].map((it) => it.getBoundingClientRect().y),
        stage: document.getElementById("stage").getBoundingClientRect().bottom,
        program: document.getElementById("program").getBoundingClientRect().top,
        wide: document.documentElement.scrollWidth,
      }));
      assert.equal(new Set(tools).size, 1, "one row");
      assert.ok(program >= stage);
      assert.equal(wide, 360);
      for (const name of ["run", "version/sync", "timeline/empty", "machine/model", "python/3.14t"]) {
        const found = await visitor.locate(name);
        if (found) assert.ok(found.x >= 0 && found.x + found.width <= 360, name);
      }
    }));
});

describe("without cross-origin isolation", () => {
  test("the page says so in one sentence and runs on the model machine", () =>
    with_page({ isolated: false, link: "#s=crunch&v=multiprocessing&N=12" }, async (visitor) => {
      let snapshot = await visitor.snapshot();
      assert.equal(snapshot.tier, "single");
      assert.equal(snapshot.machine, "model");
      assert.equal(snapshot.notices.length, 1);
      assert.match(snapshot.notices[0], /^[^.]*model machine\.$/);
      await visitor.press("machine/model");
      snapshot = await visitor.run();
      assert.equal(snapshot.run.machine, "model");
      assert.equal(snapshot.run.exit_status, 0, snapshot.output);
      await visitor.screenshot("not_isolated");
    }));
});

describe("without WebGL2", () => {
  test("the plain elements run the program and show its output", () =>
    with_page(
      {
        link: "#s=crunch&v=sync&m=model&N=10",
        prepare: () => {
          HTMLCanvasElement.prototype.getContext = () => null;
        },
      },
      async (visitor) => {
        assert.equal((await visitor.snapshot()).platform.drawing, false);
        await visitor.page.select("#plain-version", "threading");
        await visitor.page.select("#plain-python", "3.14t");
        assert.equal((await visitor.snapshot()).python, "3.14t");
        await visitor.page.click("#plain-run");
        const snapshot = await visitor.until((s) => s.phase === "finished", "the end");
        assert.equal(snapshot.run.version, "threading");
        await visitor.idle();
        const shown = await visitor.page.$eval("#plain-output", (e) => e.textContent);
        assert.equal(shown, snapshot.output);
        assert.match(await visitor.page.$eval("#plain-notice", (e) => e.textContent), /WebGL2/);
        await visitor.screenshot("no_webgl");
      },
    ));

  test("a lost context is said, and drawn again when it comes back", () =>
    with_page({}, async (visitor) => {
      await visitor.page.evaluate(() => {
        const gl = document.getElementById("canvas").getContext("webgl2");
        globalThis.lose = gl.getExtension("WEBGL_lose_context");
        globalThis.lose.loseContext();
      });
      await visitor.page.waitForSelector("body.no-canvas");
      assert.equal((await visitor.snapshot()).platform.drawing, false);
      await visitor.page.evaluate(() => globalThis.lose.restoreContext());
      await visitor.page.waitForSelector("body:not(.no-canvas)");
      await visitor.idle();
      assert.equal((await visitor.snapshot()).platform.drawing, true);
      await visitor.screenshot("context_restored");
    }));
});
