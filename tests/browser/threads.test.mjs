// Threads on the real machine, each on a worker of the browser: many at once, and more than there can be.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { stop, with_page } from "./harness.mjs";

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

for (const python of ["3.9", "3.14"]) {
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
