// Programs that hang under CPython: what the report says, on both machines. As deadlock.cpp reads the
// library's objects by the names of their attributes, everything that it tells is here.
#include "machines.h"

namespace interleave::library {
namespace {

class Deadlocks : public OnBothMachines {
protected:
    static std::string report(const char* source) {
        const Ended ended = end_of_program(source);
        EXPECT_TRUE(ended.result.note.starts_with("Deadlock: ")) << ended.result.note;
        EXPECT_EQ(ended.result.exit_status, 1);
        EXPECT_TRUE(ended.result.deadlock.has_value());
        return ended.err;
    }
};
INSTANTIATE_TEST_SUITE_P(On, Deadlocks, ::testing::Values(MachineKind::model, MachineKind::real),
                         machine_name);

TEST_P(Deadlocks, OfTwoThreadsWithTwoLocks) {
    EXPECT_EQ(report("import threading, time\n"
                     "lock_a = threading.Lock()\n"
                     "lock_b = threading.Lock()\n"
                     "def one():\n"
                     "    with lock_a:\n"
                     "        time.sleep(0.1)\n"
                     "        with lock_b:\n"
                     "            pass\n"
                     "def two():\n"
                     "    with lock_b:\n"
                     "        time.sleep(0.1)\n"
                     "        with lock_a:\n"
                     "            pass\n"
                     "ts = [threading.Thread(target=one), threading.Thread(target=two)]\n"
                     "for t in ts: t.start()\n"
                     "for t in ts: t.join()\n"),
              "Deadlock: nobody can ever run again.\n"
              "  Thread-1 (one) waits at line 7 for lock_b (Lock, line 3); it holds lock_a "
              "(Lock, line 2) since line 5.\n"
              "  Thread-2 (two) waits at line 12 for lock_a (Lock, line 2); it holds lock_b "
              "(Lock, line 3) since line 10.\n"
              "  MainThread waits at line 16 for Thread-1 (one) to end.\n"
              "  The cycle: Thread-1 (one) -> Thread-2 (two) -> Thread-1 (one).\n");
}

TEST_P(Deadlocks, OfPhilosophersNamesTheirForks) {
    EXPECT_EQ(report("import threading, time\n"
                     "def eat(i, left, right):\n"
                     "    with left:\n"
                     "        time.sleep(0.1)\n"
                     "        with right:\n"
                     "            pass\n"
                     "def main():\n"
                     "    forks = [threading.Lock() for _ in range(3)]\n"
                     "    ts = [threading.Thread(target=eat, args=(i, forks[i], forks[(i + 1) % "
                     "3]), name=f\"P{i}\") for i in range(3)]\n"
                     "    for t in ts: t.start()\n"
                     "    for t in ts: t.join()\n"
                     "main()\n"),
              "Deadlock: nobody can ever run again.\n"
              "  P0 waits at line 5 for forks[1] (Lock, line 8); it holds forks[0] (Lock, line "
              "8) since line 3.\n"
              "  P1 waits at line 5 for forks[2] (Lock, line 8); it holds forks[1] (Lock, line "
              "8) since line 3.\n"
              "  P2 waits at line 5 for forks[0] (Lock, line 8); it holds forks[2] (Lock, line "
              "8) since line 3.\n"
              "  MainThread waits at line 11 for P0 to end.\n"
              "  The cycle: P0 -> P1 -> P2 -> P0.\n");
}

TEST_P(Deadlocks, OfQueuesEventsSemaphoresBarriersAndConditionsSaysWhatIsMissing) {
    EXPECT_EQ(report("import queue, threading\n"
                     "jobs = queue.Queue()\n"
                     "full = queue.Queue(maxsize=1)\n"
                     "full.put(1)\n"
                     "ready = threading.Event()\n"
                     "permits = threading.Semaphore(0)\n"
                     "meeting = threading.Barrier(2)\n"
                     "changed = threading.Condition()\n"
                     "def on_changed():\n"
                     "    with changed:\n"
                     "        changed.wait()\n"
                     "def twice():\n"
                     "    lock = threading.Lock()\n"
                     "    lock.acquire()\n"
                     "    lock.acquire()\n"
                     "def start(f):\n"
                     "    threading.Thread(target=lambda: f()).start()\n"
                     "start(jobs.get)\n"
                     "start(lambda: full.put(2))\n"
                     "start(ready.wait)\n"
                     "start(permits.acquire)\n"
                     "start(meeting.wait)\n"
                     "start(on_changed)\n"
                     "start(twice)\n"
                     "start(full.join)\n"),
              "Deadlock: nobody can ever run again.\n"
              "  Thread-7 (<lambda>) waits at line 15 for lock (Lock, line 13); it holds lock "
              "(Lock, line 13) since line 14.\n"
              "  MainThread waits for Thread-1 (<lambda>) to end.\n"
              "  Thread-1 (<lambda>) waits at line 17 in Queue.get(): jobs is empty.\n"
              "  Thread-2 (<lambda>) waits at line 19 in Queue.put(): full is full.\n"
              "  Thread-3 (<lambda>) waits at line 17 in Event.wait(): ready is not set.\n"
              "  Thread-4 (<lambda>) waits at line 17 in Semaphore.acquire(): permits is at 0.\n"
              "  Thread-5 (<lambda>) waits at line 17 in Barrier.wait(): 1 of 2 have come to "
              "meeting.\n"
              "  Thread-6 (<lambda>) waits at line 11 in Condition.wait(): nobody notifies "
              "changed.\n"
              "  Thread-8 (<lambda>) waits at line 17 in Queue.join(): task_done() is missing "
              "for 1 item of full.\n"
              "  The cycle: Thread-7 (<lambda>) -> Thread-7 (<lambda>).\n");
}

TEST_P(Deadlocks, OfAPoolsJobThatWaitsForItsOwnPool) {
    EXPECT_EQ(report("from concurrent.futures import ThreadPoolExecutor\n"
                     "pool = ThreadPoolExecutor(max_workers=1)\n"
                     "def inner():\n"
                     "    return 1\n"
                     "def outer():\n"
                     "    return pool.submit(inner).result()\n"
                     "print(pool.submit(outer).result())\n"),
              "Deadlock: nobody can ever run again.\n"
              "  ThreadPoolExecutor-0_0 waits at line 6 in Future.result(): its job waits for "
              "its pool's only worker.\n"
              "  MainThread waits at line 7 in Future.result(): its job runs in "
              "ThreadPoolExecutor-0_0.\n"
              "  The cycle: ThreadPoolExecutor-0_0 -> ThreadPoolExecutor-0_0.\n");
}

TEST_P(Deadlocks, OfJobsThatWaitForEachOther) {
    EXPECT_EQ(report("from concurrent.futures import ThreadPoolExecutor\n"
                     "import time\n"
                     "def wait_on_b():\n"
                     "    time.sleep(1)\n"
                     "    return b.result()\n"
                     "def wait_on_a():\n"
                     "    time.sleep(1)\n"
                     "    return a.result()\n"
                     "with ThreadPoolExecutor(max_workers=2) as executor:\n"
                     "    a = executor.submit(wait_on_b)\n"
                     "    b = executor.submit(wait_on_a)\n"),
              "Deadlock: nobody can ever run again.\n"
              "  ThreadPoolExecutor-0_0 waits at line 5 in Future.result(): its job runs in "
              "ThreadPoolExecutor-0_1.\n"
              "  ThreadPoolExecutor-0_1 waits at line 8 in Future.result(): its job runs in "
              "ThreadPoolExecutor-0_0.\n"
              "  MainThread waits at line 9 at the end of its ThreadPoolExecutor: for "
              "ThreadPoolExecutor-0_0 to end.\n"
              "  The cycle: ThreadPoolExecutor-0_0 -> ThreadPoolExecutor-0_1 -> "
              "ThreadPoolExecutor-0_0.\n");
}

TEST_P(Deadlocks, OfTasksNamesThemAndTheirLocks) {
    EXPECT_EQ(report("import asyncio\n"
                     "async def worker(first, second):\n"
                     "    async with first:\n"
                     "        await asyncio.sleep(0.1)\n"
                     "        async with second:\n"
                     "            pass\n"
                     "async def main():\n"
                     "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                     "    queue = asyncio.Queue()\n"
                     "    async def getter():\n"
                     "        return await queue.get()\n"
                     "    g = asyncio.create_task(getter(), name=\"getter\")\n"
                     "    await asyncio.gather(worker(a, b), worker(b, a))\n"
                     "asyncio.run(main())\n"),
              "Deadlock: nobody can ever run again.\n"
              "  Task-2 (worker) waits at line 5 for b (Lock); it holds a (Lock) since line 3.\n"
              "  Task-3 (worker) waits at line 5 for a (Lock); it holds b (Lock) since line 3.\n"
              "  MainThread waits at line 14 in its event loop, whose tasks all wait.\n"
              "  Task-1 (main) waits at line 13 for the tasks of gather().\n"
              "  getter (main.<locals>.getter) waits at line 11 in Queue.get(): queue is empty.\n"
              "  The cycle: Task-2 (worker) -> Task-3 (worker) -> Task-2 (worker).\n");
}

TEST_P(Deadlocks, OfAThreadThatWaitsForItsOwnEventLoop) {
    EXPECT_EQ(report("import asyncio\n"
                     "async def other():\n"
                     "    return 1\n"
                     "async def main():\n"
                     "    loop = asyncio.get_running_loop()\n"
                     "    f = asyncio.run_coroutine_threadsafe(other(), loop)\n"
                     "    print(f.result())\n"
                     "asyncio.run(main())\n"),
              "Deadlock: nobody can ever run again.\n"
              "  MainThread waits at line 7 in Future.result(): nobody completes the future, and "
              "its event loop stands still.\n"
              "  There is no cycle: nobody is left to wake them.\n");
}

TEST_P(Deadlocks, OfATaskGroup) {
    EXPECT_EQ(report("import asyncio\n"
                     "async def main():\n"
                     "    async with asyncio.TaskGroup() as g:\n"
                     "        g.create_task(asyncio.Event().wait())\n"
                     "        f = asyncio.get_running_loop().create_future()\n"
                     "        g.create_task(waits(f))\n"
                     "async def waits(f):\n"
                     "    await f\n"
                     "asyncio.run(main())\n"),
              "Deadlock: nobody can ever run again.\n"
              "  MainThread waits at line 9 in its event loop, whose tasks all wait.\n"
              "  Task-1 (main) waits at line 3 at the end of its TaskGroup.\n"
              "  Task-2 (Event.wait) waits in Event.wait(): the event is not set.\n"
              "  Task-3 (waits) waits at line 8 for f, which nobody completes.\n"
              "  There is no cycle: nobody is left to wake them.\n");
}

TEST_P(Deadlocks, OfAProcessThatIsJoinedBeforeItsQueueIsRead) {
    EXPECT_EQ(report("import multiprocessing as mp\n"
                     "def child(q):\n"
                     "    q.put(\"x\" * 1000000)\n"
                     "if __name__ == \"__main__\":\n"
                     "    q = mp.Queue()\n"
                     "    p = mp.Process(target=child, args=(q,))\n"
                     "    p.start()\n"
                     "    p.join()\n"
                     "    q.get()\n"),
              "Deadlock: nobody can ever run again.\n"
              "  MainThread waits at line 8 for Process-1 to end.\n"
              "  Process-1 waits for QueueFeederThread of Process-1 to end.\n"
              "  QueueFeederThread of Process-1 waits until somebody reads what fills its pipe.\n"
              "  There is no cycle: nobody is left to wake them.\n");
}

TEST_P(Deadlocks, OfTwoProcessesWithTwoLocks) {
    EXPECT_EQ(report("import multiprocessing as mp, time\n"
                     "def child(a, b):\n"
                     "    with b:\n"
                     "        time.sleep(0.2)\n"
                     "        with a:\n"
                     "            pass\n"
                     "if __name__ == \"__main__\":\n"
                     "    a, b = mp.Lock(), mp.Lock()\n"
                     "    p = mp.Process(target=child, args=(a, b))\n"
                     "    p.start()\n"
                     "    with a:\n"
                     "        time.sleep(0.3)\n"
                     "        with b:\n"
                     "            pass\n"
                     "    p.join()\n"),
              "Deadlock: nobody can ever run again.\n"
              "  MainThread waits at line 13 for b (Lock, line 8); it holds a (Lock, line 8) "
              "since line 11.\n"
              "  Process-1 waits at line 5 for a (Lock, line 8); it holds b (Lock, line 8) since "
              "line 3.\n"
              "  The cycle: MainThread -> Process-1 -> MainThread.\n");
}

TEST_P(Deadlocks, OfALockWhoseHolderHasEnded) {
    EXPECT_EQ(report("import threading\n"
                     "lock = threading.Lock()\n"
                     "def take():\n"
                     "    lock.acquire()\n"
                     "t = threading.Thread(target=take, name=\"Taker\")\n"
                     "t.start(); t.join()\n"
                     "lock.acquire()\n"),
              "Deadlock: nobody can ever run again.\n"
              "  MainThread waits at line 7 for lock (Lock, line 2), which Taker took at line 4 "
              "and never released.\n"
              "  There is no cycle: nobody is left to wake them.\n");
}

// ---- when an object that CPython would have destroyed is what somebody waits for

class Garbage : public OnBothMachines {};
INSTANTIATE_TEST_SUITE_P(On, Garbage, ::testing::Values(MachineKind::model, MachineKind::real),
                         machine_name);

TEST_P(Garbage, IsCollectedBeforeADeadlockIsReported) {
    EXPECT_EQ(output("import threading\n"
                     "class Owner:\n"
                     "    def __init__(self, lock): self.lock = lock; lock.acquire()\n"
                     "    def __del__(self): self.lock.release()\n"
                     "def hold(lock): Owner(lock)\n"
                     "lock = threading.Lock()\n"
                     "for i in range(3):\n"
                     "    hold(lock)\n"
                     "    lock.acquire()\n"
                     "    print(i)\n"
                     "    lock.release()\n"),
              "0\n1\n2\n");
}

TEST_P(Garbage, EndsThePoolsWhoseThreadsSomebodyJoins) {
    EXPECT_EQ(output("import threading\n"
                     "from concurrent.futures import ThreadPoolExecutor\n"
                     "def work(): return list(ThreadPoolExecutor(2).map(str, range(3)))\n"
                     "print(work())\n"
                     "for t in threading.enumerate():\n"
                     "    if t is not threading.current_thread(): t.join()\n"
                     "print(threading.active_count())\n"),
              "['0', '1', '2']\n1\n");
}

TEST_P(Garbage, OfOneProcessEndsTheWaitOfAnother) {
    EXPECT_EQ(output("import multiprocessing as mp\n"
                     "def child(end):\n"
                     "    try: end.recv()\n"
                     "    except EOFError: print('end', flush=True)\n"
                     "def start():\n"
                     "    reader, writer = mp.Pipe(duplex=False)\n"
                     "    p = mp.Process(target=child, args=(reader,)); p.start()\n"
                     "    return p\n"
                     "if __name__ == '__main__':\n"
                     "    start().join()\n"),
              "end\n");
}

TEST_P(Garbage, IsLookedForAgainWhenItsEndChangedSomething) {
    EXPECT_EQ(output("import threading\n"
                     "class Link:\n"
                     "    def __init__(self, event, next): self.event, self.next = event, next\n"
                     "    def __del__(self): self.event.set()\n"
                     "keep = []\n"
                     "class First(Link):\n"
                     "    def __del__(self): keep.clear()\n"
                     "def make(event):\n"
                     "    keep.append(Link(event, None))\n"
                     "    First(None, None)\n"
                     "event = threading.Event()\n"
                     "make(event)\n"
                     "print(event.wait())\n"),
              "True\n");
}

TEST_P(Garbage, ThatHelpsNobodyLeavesTheDeadlock) {
    const Ended ended = end_of_program(
        "import threading\n"
        "class Noisy:\n"
        "    def __del__(self): print('gone')\n"
        "def make(): Noisy()\n"
        "make()\n"
        "threading.Lock().__enter__()\n"
        "lock = threading.Lock()\n"
        "lock.acquire()\n"
        "lock.acquire()\n");
    EXPECT_EQ(ended.out, "gone\n");
    EXPECT_TRUE(ended.result.note.starts_with("Deadlock: ")) << ended.result.note;
}

TEST_P(Garbage, MayRaiseWhereItIsFoundWithoutEndingTheWait) {
    const Ended ended = end_of_program(
        "import threading\n"
        "class Bad:\n"
        "    def __init__(self, lock): self.lock = lock\n"
        "    def __del__(self):\n"
        "        self.lock.release()\n"
        "        raise ValueError('in a finalizer')\n"
        "lock = threading.Lock()\n"
        "lock.acquire()\n"
        "def make(): Bad(lock)\n"
        "make()\n"
        "print(lock.acquire())\n");
    EXPECT_EQ(ended.out, "True\n");
    EXPECT_NE(ended.err.find("ValueError: in a finalizer"), std::string::npos) << ended.err;
    EXPECT_EQ(ended.result.exit_status, 0);
}

}  // namespace
}  // namespace interleave::library
