// Threads on the real machine, each on a worker of the browser: many at once, more than there can be, and
// side by side without a GIL.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { cores_busy, stop, with_page } from "./harness.mjs";

after(stop);

const barrier = `import threading

THREADS = 64
barrier = threading.Barrier(THREADS)
lock = threading.Lock()
total = 0


def work(number):
    global total
    barrier.wait()
    with lock:
        total += number


threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
`;

const too_many = `import threading

go = threading.Event()
threads = []
try:
    while len(threads) < 400:
        thread = threading.Thread(target=go.wait)
        thread.start()
        threads.append(thread)
except RuntimeError as error:
    print(f"{error}, with {len(threads)} of them")
go.set()
for thread in threads:
    thread.join()
`;

const endless = `import threading, time

held = threading.Lock()
held.acquire()


def compute():
    while True:
        pass


def wait():
    held.acquire()


def sleep():
    time.sleep(1000)


def start():
    while True:
        thread = threading.Thread(target=int)
        thread.start()
        thread.join()


for body in (compute, wait, sleep, start) * 4:
    threading.Thread(target=body).start()
print("all of them run")
`;

for (const python of ["3.14", "3.14t"]) {
  test(`Stop ends threads of ${python} that compute, wait, sleep and start others`, () =>
    with_page({ link: `#s=crunch&v=sync&py=${python}` }, async (visitor) => {
      await visitor.type_program(endless);
      for (let round = 0; round < 3; round += 1) {
        await visitor.press("run");
        await visitor.until((s) => s.phase === "running" && s.output !== "", "all threads");
        await visitor.press("stop");
        const snapshot = await visitor.until((s) => s.phase === "finished", "the end", 3000);
        assert.equal(snapshot.run.stopped, true);
        assert.equal(snapshot.output, "all of them run\n");
        await visitor.idle();
      }
      await visitor.type_program("print('clean')\n");
      assert.equal((await visitor.run()).output, "clean\n");
    }));

  test(`64 threads of ${python} wait for one another and add up, again and again`, () =>
    with_page({ link: `#s=crunch&v=sync&py=${python}` }, async (visitor) => {
      await visitor.type_program(barrier);
      for (let round = 0; round < 3; round += 1) {
        const snapshot = await visitor.run();
        assert.equal(snapshot.run.exit_status, 0, snapshot.output);
        assert.equal(snapshot.output, "2016\n");
        assert.equal(snapshot.lanes.filter((lane) => lane.process).length, 65);
      }
    }));
}

test("more threads than the browser gives are refused, as Python does it", () =>
  with_page({ link: "#s=crunch&v=sync" }, async (visitor) => {
    await visitor.type_program(too_many);
    for (let round = 0; round < 2; round += 1) {
      const snapshot = await visitor.run();
      assert.equal(snapshot.run.exit_status, 0, snapshot.output);
      const started = Number(snapshot.output.match(/^can't start new thread, with (\d+) of them\n$/)?.[1]);
      assert.ok(started >= 200 && started < 256, snapshot.output);
    }
    await visitor.type_program("print('clean')\n");
    assert.equal((await visitor.run()).output, "clean\n");
  }));

test("Crunch in threads of 3.14t: they use the cores", () =>
  with_page({ link: "#s=crunch&v=sync&py=3.14t&N=30" }, async (visitor) => {
    const { cores, python } = await visitor.snapshot();
    assert.equal(python, "3.14t");
    const best = {};
    let running = 0;
    for (let round = 0; round < 3; round += 1) {
      for (const version of ["sync", "threading"]) {
        await visitor.press(`version/${version}`);
        await visitor.idle();
        const { run } = await visitor.run();
        assert.equal(run.exit_status, 0);
        best[version] = Math.min(best[version] ?? Infinity, run.elapsed_ns);
        if (version === "threading") running = Math.max(running, cores_busy(await visitor.snapshot()));
      }
    }
    await visitor.idle();
    await visitor.screenshot("crunch_3.14t");
    console.log(
      `Crunch under 3.14t in the page, ${cores} cores, best of 3: sync ${(best.sync / 1e6).toFixed(0)} ms, ` +
        `threading ${(best.threading / 1e6).toFixed(0)} ms (${(best.sync / best.threading).toFixed(2)}×, ` +
        `${running.toFixed(2)} at once)`,
    );
    if (cores >= 2) assert.ok(running >= 1.6, `${running} threads ran at once`);
  }));
