#include "machines.h"

namespace interleave::library {
namespace {

class Threads : public OnBothMachines {};
INSTANTIATE_TEST_SUITE_P(On, Threads, ::testing::Values(MachineKind::model, MachineKind::real),
                         machine_name);

TEST_P(Threads, ExcludeEachOtherWithALock) {
    EXPECT_EQ(output("import threading, sys\n"
                     "sys.setswitchinterval(0.0001)\n"
                     "lock = threading.Lock()\n"
                     "value = 0\n"
                     "def one(): return 1\n"
                     "def work():\n"
                     "    global value\n"
                     "    for _ in range(2000):\n"
                     "        with lock:\n"
                     "            old = value\n"
                     "            value = old + one()\n"
                     "ts = [threading.Thread(target=work) for _ in range(4)]\n"
                     "for t in ts: t.start()\n"
                     "for t in ts: t.join()\n"
                     "print(value)\n"),
              "8000\n");
}

TEST_P(Threads, GiveUpALockAfterItsTimeout) {
    EXPECT_EQ(
        output("import threading\n"
               "lock = threading.Lock()\n"
               "print(lock.acquire(), lock.locked())\n"
               "print(lock.acquire(False), lock.acquire(timeout=0.01), lock.acquire(timeout=0))\n"
               "lock.release()\n"
               "print(lock.locked(), lock.acquire(timeout=5))\n"),
        "True True\nFalse False False\nFalse True\n");
}

TEST_P(Threads, AreToldWhatTheyDoWrongWithALock) {
    EXPECT_EQ(output("import threading\n"
                     "lock = threading.Lock()\n"
                     "for wrong in (lock.release, lambda: lock.acquire(False, 1),\n"
                     "              lambda: lock.acquire(timeout=-2), threading.RLock().release):\n"
                     "    try:\n"
                     "        wrong()\n"
                     "    except Exception as error:\n"
                     "        print(type(error).__name__, error)\n"),
              "RuntimeError release unlocked lock\n"
              "ValueError can't specify a timeout for a non-blocking call\n"
              "ValueError timeout value must be a non-negative number\n"
              "RuntimeError cannot release un-acquired lock\n");
}

TEST_P(Threads, MayTakeAReentrantLockSeveralTimes) {
    EXPECT_EQ(output("import threading, time\n"
                     "lock = threading.RLock()\n"
                     "order = []\n"
                     "def other():\n"
                     "    print(lock.acquire(blocking=False))\n"
                     "    with lock:\n"
                     "        order.append('other')\n"
                     "with lock:\n"
                     "    with lock:\n"
                     "        t = threading.Thread(target=other)\n"
                     "        t.start()\n"
                     "    time.sleep(0.02)\n"
                     "    order.append('main')\n"
                     "t.join()\n"
                     "print(order)\n"),
              "False\n['main', 'other']\n");
}

TEST_P(Threads, WaitForAConditionAndGetItsLockBack) {
    EXPECT_EQ(output("import threading\n"
                     "condition = threading.Condition()\n"
                     "items = []\n"
                     "def consumer():\n"
                     "    with condition:\n"
                     "        condition.wait_for(lambda: items)\n"
                     "        print(items.pop(), condition._is_owned())\n"
                     "ts = [threading.Thread(target=consumer) for _ in range(3)]\n"
                     "for t in ts: t.start()\n"
                     "for i in range(3):\n"
                     "    with condition:\n"
                     "        items.append('item')\n"
                     "        condition.notify()\n"
                     "for t in ts: t.join()\n"
                     "with condition:\n"
                     "    print(condition.wait(0.01))\n"),
              "item True\nitem True\nitem True\nFalse\n");
}

TEST_P(Threads, ReportTheirUncaughtExceptionsAndTheProgramGoesOn) {
    const Ended ended = end_of_program(
        "import threading\n"
        "def work():\n"
        "    raise KeyError('k')\n"
        "t = threading.Thread(target=work, name='T')\n"
        "t.start()\n"
        "t.join()\n"
        "print('on')\n");
    EXPECT_EQ(ended.out, "on\n");
    EXPECT_EQ(ended.result.exit_status, 0);
    EXPECT_TRUE(ended.err.starts_with("Exception in thread T:\nTraceback")) << ended.err;
    EXPECT_TRUE(ended.err.ends_with("KeyError: 'k'\n")) << ended.err;
}

TEST_P(Threads, AreJoinedAtTheEndUnlessTheyAreDaemons) {
    EXPECT_EQ(output("import threading, time\n"
                     "def work(name, seconds):\n"
                     "    try:\n"
                     "        time.sleep(seconds)\n"
                     "        print(name)\n"
                     "    finally:\n"
                     "        print('finally', name)\n"
                     "threading.Thread(target=work, args=('daemon', 100), daemon=True).start()\n"
                     "threading.Thread(target=work, args=('joined', 0.02)).start()\n"
                     "print('main')\n"),
              "main\njoined\nfinally joined\n");
}

TEST_P(Threads, ThatComputeForEverAreDroppedWhenTheyAreDaemons) {
    EXPECT_EQ(output("import threading\n"
                     "def work():\n"
                     "    while True: pass\n"
                     "for _ in range(3): threading.Thread(target=work, daemon=True).start()\n"
                     "print('end')\n"),
              "end\n");
}

TEST_P(Threads, RunExitFunctionsBehindTheLastThread) {
    EXPECT_EQ(output("import atexit, threading, time\n"
                     "atexit.register(print, 'first registered')\n"
                     "atexit.register(print, 'last registered')\n"
                     "def work():\n"
                     "    time.sleep(0.01)\n"
                     "    print('thread')\n"
                     "threading.Thread(target=work).start()\n"),
              "thread\nlast registered\nfirst registered\n");
}

TEST_P(Threads, HaveAttributesOfTheirOwnInALocal) {
    EXPECT_EQ(output("import threading\n"
                     "class Mine(threading.local):\n"
                     "    count = 0\n"
                     "    def __init__(self, start):\n"
                     "        self.value = start\n"
                     "mine = Mine(7)\n"
                     "mine.value += 1\n"
                     "def work():\n"
                     "    print(mine.value, mine.count, hasattr(mine, 'extra'))\n"
                     "    mine.value = 100\n"
                     "mine.extra = 1\n"
                     "t = threading.Thread(target=work)\n"
                     "t.start(); t.join()\n"
                     "print(mine.value, mine.__dict__)\n"),
              "7 0 False\n8 {'value': 8, 'extra': 1}\n");
}

TEST_P(Threads, JoinWithATimeout) {
    EXPECT_EQ(output("import threading\n"
                     "go = threading.Event()\n"
                     "t = threading.Thread(target=go.wait)\n"
                     "t.start()\n"
                     "print(t.join(0.01), t.is_alive())\n"
                     "go.set()\n"
                     "t.join()\n"
                     "print(t.is_alive())\n"),
              "None True\nFalse\n");
}

TEST_P(Threads, StartThreadsThatStartThreads) {
    EXPECT_EQ(
        output("import threading\n"
               "total = []\n"
               "def work(depth):\n"
               "    total.append(depth)\n"
               "    if depth:\n"
               "        ts = [threading.Thread(target=work, args=(depth - 1,)) for _ in range(2)]\n"
               "        for t in ts: t.start()\n"
               "        for t in ts: t.join()\n"
               "work(4)\n"
               "print(len(total))\n"),
        "31\n");
}

TEST_P(Threads, KnowWhoTheyAre) {
    EXPECT_EQ(output("import threading\n"
                     "print(threading.get_ident() == threading.main_thread().ident)\n"
                     "seen = []\n"
                     "t = threading.Thread(target=lambda: seen.append(threading.get_ident()))\n"
                     "t.start(); t.join()\n"
                     "print(seen == [t.ident], t.ident != threading.get_ident())\n"),
              "True\nTrue True\n");
}

TEST_P(Threads, PassItemsThroughAQueue) {
    EXPECT_EQ(output("import threading, queue\n"
                     "q = queue.Queue(3)\n"
                     "def produce():\n"
                     "    for i in range(100): q.put(i)\n"
                     "    q.put(None)\n"
                     "threading.Thread(target=produce).start()\n"
                     "total = 0\n"
                     "while (item := q.get()) is not None: total += item\n"
                     "print(total)\n"
                     "try:\n"
                     "    q.get(timeout=0.01)\n"
                     "except queue.Empty:\n"
                     "    print('empty')\n"),
              "4950\nempty\n");
}

TEST_P(Threads, SleepAndSayWhatIsWrongWithTheTime) {
    EXPECT_EQ(output("import time\n"
                     "print(time.sleep(0), time.sleep(0.001), time.sleep(True * 0))\n"
                     "start = time.monotonic()\n"
                     "time.sleep(0.02)\n"
                     "print(time.monotonic() - start >= 0.02)\n"
                     "for wrong in (-1, 'x', float('nan')):\n"
                     "    try:\n"
                     "        time.sleep(wrong)\n"
                     "    except Exception as error:\n"
                     "        print(type(error).__name__, error)\n"),
              "None None None\nTrue\n"
              "ValueError sleep length must be non-negative\n"
              "TypeError 'str' object cannot be interpreted as an integer or float\n"
              "ValueError Invalid value NaN (not a number)\n");
}

TEST_P(Threads, SurviveMuchGarbageOfMany) {
    EXPECT_EQ(output("import threading\n"
                     "def work():\n"
                     "    for i in range(20_000):\n"
                     "        x = [str(i), {i: (i,)}]\n"
                     "ts = [threading.Thread(target=work) for _ in range(4)]\n"
                     "for t in ts: t.start()\n"
                     "for t in ts: t.join()\n"
                     "print('done')\n"),
              "done\n");
}

TEST_P(Threads, AskTheNetwork) {
    EXPECT_EQ(output("import _interleave\n"
                     "delay, status, body, headers = _interleave.network_request('GET', "
                     "'https://www.jython.org')\n"
                     "print(0.06 < delay < 0.12, status, len(body), headers['Content-Length'])\n"
                     "_interleave.io_wait(0.001)\n"
                     "try:\n"
                     "    _interleave.network_request('GET', 'http://nowhere.invalid')\n"
                     "except ConnectionError as error:\n"
                     "    print(error)\n"),
              "True 200 10966 10966\n[Errno -2] Name or service not known\n");
}

TEST_P(Threads, ThatWereJoinedLeaveTheirRoomToTheNext) {
    RunSettings few = settings();
    few.thread_limit = 2;
    const Ended ended = run_program(
        "import threading\n"
        "for _ in range(500):\n"
        "    t = threading.Thread(target=int)\n"
        "    t.start()\n"
        "    t.join()\n"
        "print('done')\n",
        few);
    EXPECT_EQ(ended.out, "done\n") << ended.err;
}

TEST_P(Threads, BeyondTheLimitAreAnErrorAndThereIsRoomAgainAfterwards) {
    RunSettings few = settings();
    few.thread_limit = 4;
    const Ended ended = run_program(
        "import threading\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "end = threading.Event()\n"
        "threads = []\n"
        "try:\n"
        "    while True:\n"
        "        t = threading.Thread(target=end.wait)\n"
        "        t.start()\n"
        "        threads.append(t)\n"
        "except RuntimeError as error:\n"
        "    print(len(threads), error, threading.active_count())\n"
        "try:\n"
        "    ThreadPoolExecutor().submit(print)\n"
        "except RuntimeError as error:\n"
        "    print(error)\n"
        "end.set()\n"
        "for t in threads: t.join()\n"
        "t = threading.Thread(target=print, args=('again',))\n"
        "t.start()\n"
        "t.join()\n",
        few);
    EXPECT_EQ(ended.out, "3 can't start new thread 4\ncan't start new thread\nagain\n");
    EXPECT_EQ(ended.err, "");
    EXPECT_EQ(ended.result.note, "");
}

TEST_P(Threads, OfPython39LoseIncrements) {
    RunSettings old = settings();
    old.python = machine::PythonVariant::python_3_9;
    const Ended ended = run_program(
        "import sys, threading\n"
        "sys.setswitchinterval(0.0001)\n"
        "counter = 0\n"
        "def work():\n"
        "    global counter\n"
        "    for _ in range(400_000): counter += 1\n"
        "ts = [threading.Thread(target=work) for _ in range(4)]\n"
        "for t in ts: t.start()\n"
        "for t in ts: t.join()\n"
        "print(counter < 1_600_000, exec('x = [0]; x[0] += 1'))\n",
        old);
    EXPECT_EQ(ended.out, "True None\n");
}

}  // namespace
}  // namespace interleave::library
