// Programs running in the page: every version of both examples, on both machines, and being stopped.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { cores_busy, is_firefox, stop, versions, with_page } from "./harness.mjs";

after(stop);

// Small enough for a test, large enough to be seen: Firefox's clock has steps of 20 microseconds.
const sizes = { download: "REPEATS=4", crunch: "N=20" };

function check_run(snapshot, scenario, version) {
  const where = `${scenario}/${version}: ${snapshot.output}`;
  assert.equal(snapshot.run.exit_status, 0, where);
  assert.equal(snapshot.run.stopped, false, where);
  assert.notEqual(snapshot.output, "", where);
  assert.equal(snapshot.run.events_not_recorded, 0, where);
  const strands = snapshot.lanes.filter((lane) => lane.process);
  const processes = new Set(strands.map((lane) => lane.process));
  if (/process/.test(version)) assert.ok(processes.size > 2, where);
  else if (/interpreter/.test(version)) assert.ok(processes.has("interpreter 1"), where);
  else assert.equal(processes.size, 1, where);
  if (/thread/.test(version)) assert.ok(strands.length > 2, where);
  if (version === "sync" || version === "asyncio") assert.equal(strands.length, 1, where);
  // A thread that is late for the work ends within one step of a real clock.
  const idle = strands.filter((lane) => lane.spans === 0).map((lane) => lane.name);
  if (snapshot.run.machine === "model") assert.deepEqual(idle, [], where);
  else assert.ok(strands.length === 1 || idle.length < strands.length - 1, `${idle}: ${where}`);
  // Every nanosecond of a strand's life is some state, and running ones lie on a core.
  const running = (lanes) => lanes.reduce((sum, lane) => sum + (lane.ns.running ?? 0), 0);
  const cores = snapshot.lanes.filter((lane) => !lane.process);
  assert.ok(running(cores) > 0, where);
  assert.ok(running(cores) <= running(strands), where);
  if (scenario === "download") assert.ok(strands.some((lane) => lane.ns.waiting_io > 0), where);
}

for (const machine of ["model", "real"]) {
  describe(`on the ${machine} machine`, () => {
    for (const [scenario, size] of Object.entries(sizes)) {
      test(`${scenario} runs in every version and shows its lanes`, () =>
        with_page({ link: `#s=${scenario}&v=sync&m=${machine}&${size}` }, async (visitor) => {
          for (const version of versions[scenario]) {
            await visitor.press(`version/${version}`);
            await visitor.idle();
            const snapshot = await visitor.run();
            assert.equal(snapshot.run.version, version);
            assert.equal(snapshot.run.machine, machine);
            check_run(snapshot, scenario, version);
            await visitor.idle();
            assert.ok((await visitor.snapshot()).platform.rectangles > 0);
            await visitor.screenshot(`${scenario}_${version}_${machine}`);
          }
        }));
    }

    test("an endless loop is stopped at once, and the next run is clean", () =>
      with_page({ link: `#s=crunch&v=sync&m=${machine}` }, async (visitor) => {
        await visitor.type_program("while True:\n    pass\n");
        await visitor.press("run");
        await visitor.until((s) => s.phase === "running" && s.run.end_ns > 20e6, "the loop");
        // Measured inside the page, from the press to the end.
        await visitor.page.evaluate(() => {
          globalThis.stopped_after = new Promise((done) => {
            let began;
            addEventListener("pointerup", () => (began = performance.now()), { once: true, capture: true });
            const look = () => {
              if (interleave.snapshot().phase === "finished") done(performance.now() - began);
              else requestAnimationFrame(look);
            };
            look();
          });
        });
        await visitor.press("stop");
        const took = await visitor.page.evaluate(() => globalThis.stopped_after);
        console.log(`stop on the ${machine} machine: ${took.toFixed(0)} ms from the press to the end`);
        assert.ok(took < 500, `${took} ms`);
        assert.equal((await visitor.snapshot()).run.stopped, true);
        await visitor.type_program("print('clean')\n");
        const snapshot = await visitor.run();
        assert.equal(snapshot.output, "clean\n");
        assert.equal(snapshot.run.exit_status, 0);
      }));

    test("a program that raises shows its traceback and its exit status", () =>
      with_page({ link: `#s=crunch&v=sync&m=${machine}` }, async (visitor) => {
        await visitor.type_program("print('before')\n1 / 0\n");
        const snapshot = await visitor.run();
        assert.equal(snapshot.run.exit_status, 1);
        assert.match(snapshot.output, /before[\s\S]*Traceback[\s\S]*ZeroDivisionError: division by zero/);
        await visitor.idle();
        await visitor.screenshot(`error_${machine}`);
      }));
  });
}

test("the model machine gives the same lanes for the same seed", () =>
  with_page({ link: "#s=download&v=threading&m=model&REPEATS=4" }, async (visitor) => {
    const first = await visitor.run();
    const second = await visitor.run();
    assert.deepEqual(second.lanes, first.lanes);
    assert.equal(second.output, first.output);
  }));

test("a run says how much faster than sync it was", () =>
  with_page({ link: "#s=download&v=sync&m=model&REPEATS=10" }, async (visitor) => {
    const sync = await visitor.run();
    await visitor.press("version/threading");
    await visitor.idle();
    const threading = await visitor.run();
    const factor = sync.run.elapsed_ns / threading.run.elapsed_ns;
    assert.ok(Math.abs(threading.run.speed_up - factor) < 1e-9);
    assert.ok(factor > 2, `${factor}`);
    assert.match(threading.totals.speed_up, /×$/);
  }));

test("the pointer on a span says what it is and marks its line; wheel, keys and double click move", () =>
  with_page({ link: "#s=download&v=threading&m=model&REPEATS=4" }, async (visitor) => {
    await visitor.run();
    await visitor.idle();
    await visitor.hover("strand/1", 0.5);
    assert.ok(await visitor.locate("tooltip"));
    await visitor.page.waitForSelector(".cm-line.pointed");
    await visitor.screenshot("pointed");
    const all = (await visitor.snapshot()).timeline;
    await visitor.page.mouse.wheel({ deltaY: -300 });
    let zoomed = await visitor.until((s) => s.timeline.length_ns < all.length_ns, "the zoom");
    assert.equal(zoomed.timeline.mode, "free");
    await visitor.page.mouse.click(...(await visitor.point("strand/1", 0.5)));
    await visitor.page.keyboard.down("d");
    await visitor.until((s) => s.timeline.from_ns > zoomed.timeline.from_ns, "the pan");
    await visitor.page.keyboard.up("d");
    await visitor.idle();
    zoomed = await visitor.snapshot();
    await visitor.page.keyboard.down("s");
    await visitor.until((s) => s.timeline.length_ns > zoomed.timeline.length_ns, "the zoom out");
    await visitor.page.keyboard.up("s");
    await visitor.page.mouse.click(...(await visitor.point("timeline")), { count: 2 });
    await visitor.until((s) => s.timeline.mode === "fit", "all of it");
  }));

// Speed is the same code's in both, and measuring it takes long.
const measured = { skip: is_firefox && "measured in Chromium" };

test("Crunch on the real machine: processes use the cores, threads do not", measured, () =>
  // Long enough for what a run costs besides (the page's frames, the pool's start) not to count.
  with_page({ link: "#s=crunch&v=sync&N=32" }, async (visitor) => {
    const { cores } = await visitor.snapshot();
    const best = {};
    const running = {};
    for (let round = 0; round < 3; round += 1) {
      for (const version of ["sync", "threading", "multiprocessing"]) {
        await visitor.press(`version/${version}`);
        await visitor.idle();
        const { run } = await visitor.run();
        await visitor.idle();
        best[version] = Math.min(best[version] ?? Infinity, run.elapsed_ns);
        running[version] = Math.max(running[version] ?? 0, cores_busy(await visitor.snapshot()));
      }
    }
    const shown = ["sync", "threading", "multiprocessing"].map(
      (version) =>
        `${version} ${(best[version] / 1e6).toFixed(0)} ms ` +
        `(${(best.sync / best[version]).toFixed(2)}×, ${running[version].toFixed(2)} at once)`,
    );
    console.log(`Crunch in the page, ${cores} cores, best of 3: ${shown.join(", ")}`);
    await visitor.screenshot("crunch_real");
    assert.ok(running.sync <= 1, "one thread runs at most always");
    assert.ok(running.threading <= 1, "the GIL lets one thread run");
    if (cores >= 2) assert.ok(running.multiprocessing >= 1.6, "processes run at once");
  }));

test("100,000 spans pan and zoom smoothly", measured, () =>
  with_page({ link: "#s=crunch&v=sync&m=model", pixel_ratio: 2 }, async (visitor) => {
    await visitor.type_program(
      [
        "import threading",
        "lock = threading.Lock()",
        "def work():",
        "    for _ in range(6000):",
        "        with lock:",
        "            pass",
        "threads = [threading.Thread(target=work) for _ in range(6)]",
        "for thread in threads: thread.start()",
        "for thread in threads: thread.join()",
        "import asyncio, time",
        "for _ in range(40000): time.sleep(0.000001)",
        "",
      ].join("\n"),
    );
    const { run } = await visitor.run();
    await visitor.idle();
    const [x, y] = await visitor.point("timeline", 0.6);
    await visitor.page.mouse.move(x, y);
    const times = await visitor.page.evaluate(
      async ([clientX, clientY]) => {
        const canvas = document.getElementById("canvas");
        const frames = [];
        for (let i = 0; i < 120; i += 1) {
          canvas.dispatchEvent(
            new WheelEvent("wheel", { deltaY: i < 60 ? -40 : 40, deltaX: 10, clientX, clientY, bubbles: true, cancelable: true }),
          );
          await new Promise((done) => requestAnimationFrame(done));
          frames.push(interleave.snapshot().platform.frame_ms);
        }
        return frames.sort((a, b) => a - b);
      },
      [x, y],
    );
    console.log(
      `${run.spans} spans: a frame takes ${times[60].toFixed(1)} ms (median), ${times[114].toFixed(1)} ms (95 %)`,
    );
    assert.ok(run.spans > 100_000, `${run.spans} spans`);
    assert.ok(times[60] < 33, `${times[60]} ms`);
    await visitor.screenshot("many_spans");
  }));
