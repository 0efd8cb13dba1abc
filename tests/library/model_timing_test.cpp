// The model machine's time is exact, so these tests say how long things take.

#include <gtest/gtest.h>

#include "program.h"
#include "trace/statistics.h"

namespace interleave::library {
namespace {

std::int64_t elapsed_us(const char* source, int cores = 4) {
    const Ended ended = run_program(source, on_model(cores));
    EXPECT_EQ(ended.err, "");
    EXPECT_EQ(ended.result.note, "");
    return ended.result.elapsed.count() / 1000;
}

TEST(ModelTime, PassesWhileAProgramSleeps) {
    const std::int64_t time = elapsed_us("import time\ntime.sleep(1)\ntime.sleep(0.5)\n");
    EXPECT_GE(time, 1'500'000);
    EXPECT_LE(time, 1'500'100);
}

TEST(ModelTime, IsTheSameForThreadsThatSleepTogether) {
    const std::int64_t time = elapsed_us(
        "import threading, time\n"
        "threads = [threading.Thread(target=time.sleep, args=(1,)) for _ in range(100)]\n"
        "for t in threads: t.start()\n"
        "for t in threads: t.join()\n",
        1);
    EXPECT_GE(time, 1'000'000);
    EXPECT_LE(time, 1'020'000);
}

// How often the program went round in each of two threads, as it printed it.
constexpr const char* two_spinners =
    "import threading, time\n"
    "def spin(n):\n"
    "    while n: n -= 1\n"
    "a = threading.Thread(target=spin, args=(1_000_000,))\n"
    "b = threading.Thread(target=spin, args=(1_000_000,))\n"
    "a.start(); b.start(); a.join(); b.join()\n";
constexpr const char* one_spinner_twice =
    "def spin(n):\n"
    "    while n: n -= 1\n"
    "spin(1_000_000); spin(1_000_000)\n";

TEST(ModelTime, IsNotSavedByThreadsThatCompute) {
    const std::int64_t alone = elapsed_us(one_spinner_twice);
    const std::int64_t threads = elapsed_us(two_spinners);
    EXPECT_GE(threads, alone);
    EXPECT_LE(threads, alone * 105 / 100);
}

TEST(ModelGil, ChangesHandsEverySwitchInterval) {
    const Ended ended = run_program(two_spinners, on_model(4));
    const std::size_t switches = count_events(*ended.run, trace::EventKind::gil_forced);
    const auto intervals = static_cast<std::size_t>(ended.result.elapsed.count() / 5'000'000);
    EXPECT_GE(switches + 2, intervals);
    EXPECT_LE(switches, intervals + 2);
}

TEST(ModelGil, ChangesHandsMoreOftenWithAShorterInterval) {
    const auto switches = [](const char* interval) {
        const std::string source =
            std::string("import sys\nsys.setswitchinterval(") + interval + ")\n" + two_spinners;
        return count_events(*run_program(source, on_model(4)).run, trace::EventKind::gil_forced);
    };
    EXPECT_GE(switches("0.0005"), switches("0.005") * 8);
}

// Beazley's convoy effect: each return from a short wait costs a whole interval.
TEST(ModelGil, MakesAThreadThatWaitsShortlyWaitLongBesideOneThatComputes) {
    constexpr const char* program =
        "import threading, time\n"
        "done = False\n"
        "def spin():\n"
        "    while not done: pass\n"
        "t = threading.Thread(target=spin, daemon=True)\n"
        "t.start()\n"
        "start = time.monotonic_ns()\n"
        "for _ in range(10): time.sleep(0.001)\n"
        "print((time.monotonic_ns() - start) // 10_000)\n"
        "done = True\n";
    const Ended ended = run_program(program, on_model(4));
    const long each_us = std::stol(ended.out);
    EXPECT_GE(each_us, 6'000);
    EXPECT_LE(each_us, 6'200);
}

TEST(ModelGil, LetsAStartedThreadRunFirst) {
    const Ended ended = run_program(
        "import threading\n"
        "for i in range(3):\n"
        "    threading.Thread(target=print, args=(i,)).start()\n"
        "    print('started', i)\n");
    EXPECT_EQ(ended.out, "0\nstarted 0\n1\nstarted 1\n2\nstarted 2\n");
}

TEST(ModelGil, LosesNoPlainIncrement) {
    const Ended ended = run_program(
        "import threading, sys\n"
        "sys.setswitchinterval(0.00001)\n"
        "counter = 0\n"
        "def work():\n"
        "    global counter\n"
        "    for _ in range(20_000): counter += 1\n"
        "ts = [threading.Thread(target=work) for _ in range(4)]\n"
        "for t in ts: t.start()\n"
        "for t in ts: t.join()\n"
        "print(counter)\n");
    EXPECT_EQ(ended.out, "80000\n");
}

RunSettings as_python_3_9(RunSettings settings) {
    settings.python = machine::PythonVariant::python_3_9;
    return settings;
}

TEST(ModelGil, LosesPlainIncrementsInPython39) {
    constexpr const char* program =
        "import threading\n"
        "counter = 0\n"
        "def work():\n"
        "    global counter\n"
        "    for _ in range(300_000): counter += 1\n"
        "ts = [threading.Thread(target=work) for _ in range(4)]\n"
        "for t in ts: t.start()\n"
        "for t in ts: t.join()\n"
        "print(counter)\n";
    EXPECT_EQ(run_program(program, on_model(4)).out, "1200000\n");
    const long counted = std::stol(run_program(program, as_python_3_9(on_model(4))).out);
    EXPECT_GE(counted, 300'000);
    EXPECT_LE(counted, 1'000'000);
}

// Whoever computes with a lock takes it back at once, for twenty rounds of 5 ms each.
constexpr const char* greedy =
    "import threading, time\n"
    "lock = threading.Lock()\n"
    "order = ''\n"
    "def take_it_all():\n"
    "    global order\n"
    "    for _ in range(20):\n"
    "        with lock:\n"
    "            end = time.perf_counter() + 0.005\n"
    "            while time.perf_counter() < end: pass\n"
    "        order += 'g'\n"
    "def want_it_once():\n"
    "    global order\n"
    "    time.sleep(0.001)\n"
    "    with lock: order += 'W'\n"
    "ts = [threading.Thread(target=f) for f in (take_it_all, want_it_once)]\n"
    "for t in ts: t.start()\n"
    "for t in ts: t.join()\n"
    "print(order)\n";

TEST(ModelLock, IsWonBackByItsReleaserInPython39AndGoesToTheOneWhoWaitsIn314) {
    EXPECT_EQ(run_program(greedy, as_python_3_9(on_model(4))).out, "ggggggggggggggggggggW\n");
    const std::string fair = run_program(greedy, on_model(4)).out;
    EXPECT_LE(fair.find('W'), 6U) << fair;
}

TEST(ModelGil, SaysInItsTraceWhoAskedWhoWasForcedAndWhoGotIt) {
    const Ended ended = run_program(two_spinners, on_model(4));
    const std::size_t forced = count_events(*ended.run, trace::EventKind::gil_forced);
    EXPECT_EQ(count_events(*ended.run, trace::EventKind::gil_requested), forced);
    EXPECT_GE(count_events(*ended.run, trace::EventKind::gil_handed_over), forced);
    trace::Lanes lanes(ended.run->trace(), 4);
    lanes.update(true);
    const trace::Statistics statistics = trace::statistics_of(lanes, Instant{ended.result.elapsed});
    EXPECT_EQ(statistics.gil.forced, forced);
    EXPECT_GE(statistics.gil.longest_wait, Duration(5'000'000));
    EXPECT_LE(statistics.gil.longest_wait, Duration(11'000'000));
}

TEST(ModelCosts, DecideHowProcessesStart) {
    constexpr const char* program =
        "import multiprocessing, os\n"
        "if __name__ == '__main__':\n"
        "    p = multiprocessing.Process(target=int)\n"
        "    p.start(); p.join()\n"
        "    print(multiprocessing.get_start_method())\n";
    const auto with = [&](std::string_view name) {
        RunSettings settings = on_model();
        settings.costs = machine::cost_preset(name)->costs;
        return run_program(program, settings);
    };
    EXPECT_EQ(with("laptop").out, "forkserver\n");
    EXPECT_EQ(with("laptop-fork").out, "fork\n");
    EXPECT_EQ(with("windows-spawn").out, "spawn\n");
    EXPECT_LT(with("laptop-fork").result.elapsed * 10, with("windows-spawn").result.elapsed);
}

constexpr const char* four_processes =
    "import multiprocessing\n"
    "def spin():\n"
    "    n = 3_000_000\n"
    "    while n: n -= 1\n"
    "if __name__ == '__main__':\n"
    "    ps = [multiprocessing.Process(target=spin) for _ in range(4)]\n"
    "    for p in ps: p.start()\n"
    "    for p in ps: p.join()\n";

TEST(ModelCores, RunProcessesAtTheSameTime) {
    const std::int64_t one = elapsed_us(four_processes, 1);
    const std::int64_t two = elapsed_us(four_processes, 2);
    const std::int64_t four = elapsed_us(four_processes, 4);
    const std::int64_t start = 42'000;
    EXPECT_NEAR(static_cast<double>(two - start), static_cast<double>(one - start) / 2, 9e3);
    EXPECT_NEAR(static_cast<double>(four - start), static_cast<double>(one - start) / 4, 9e3);
}

TEST(ModelCores, AreSharedInTimeSlicesByWhoIsReady) {
    const Ended ended = run_program(four_processes, on_model(1));
    // Four strands take turns of 4 ms.
    const std::size_t turns = count_events(*ended.run, trace::EventKind::ready);
    const auto slices =
        static_cast<std::size_t>((ended.result.elapsed.count() - 85'000'000) / 4'000'000);
    EXPECT_GE(turns + 10, slices);
    EXPECT_LE(turns, slices + 40);
}

TEST(ModelCores, MayBeAThousand) {
    const Ended ended = run_program(
        "import threading, time\n"
        "ts = [threading.Thread(target=time.sleep, args=(0.1,)) for _ in range(1000)]\n"
        "for t in ts: t.start()\n"
        "for t in ts: t.join()\n"
        "print(len(ts))\n",
        on_model(1024));
    EXPECT_EQ(ended.out, "1000\n");
}

TEST(ModelProcesses, ThatWantToBeSeenAtTheSameTimeDoNotPutEachOtherOffForEver) {
    const Ended ended = run_program(
        "import multiprocessing\n"
        "def work(queue, number): queue.put(number)\n"
        "if __name__ == '__main__':\n"
        "    queue = multiprocessing.Queue()\n"
        "    ps = [multiprocessing.Process(target=work, args=(queue, i)) for i in range(64)]\n"
        "    for p in ps: p.start()\n"
        "    print(sum(queue.get() for _ in ps))\n"
        "    for p in ps: p.join()\n",
        on_model(64));
    EXPECT_EQ(ended.out, "2016\n");
}

// The first start() of a forkserver waits for the server and its import of the program.
TEST(ModelProcesses, StartAsFastAsTheirMethodAllows) {
    EXPECT_EQ(run_program("import multiprocessing, time\n"
                          "if __name__ == '__main__':\n"
                          "    for n in range(3):\n"
                          "        p = multiprocessing.Process(target=abs, args=(1,))\n"
                          "        begin = time.perf_counter()\n"
                          "        p.start()\n"
                          "        print(round((time.perf_counter() - begin) * 1000), end=' ')\n"
                          "        p.join()\n"
                          "        print(round((time.perf_counter() - begin) * 1000))\n"
                          "else:\n"
                          "    time.sleep(0.1 if multiprocessing.current_process().name"
                          " == 'Process-1' else 0)\n")
                  .out,
              "139 141\n1 3\n1 3\n");
    const auto start = [](const char* method) {
        const std::string source = std::string(
                                       "import multiprocessing\n"
                                       "if __name__ == '__main__':\n"
                                       "    context = multiprocessing.get_context('") +
                                   method +
                                   "')\n"
                                   "    p = context.Process(target=abs, args=(1,))\n"
                                   "    p.start()\n"
                                   "    p.join()\n";
        return elapsed_us(source.c_str()) / 1000;
    };
    EXPECT_NEAR(static_cast<double>(start("forkserver")), 41, 2);
    EXPECT_NEAR(static_cast<double>(start("spawn")), 96, 2);
}

TEST(ModelClock, TicksWithEveryReading) {
    const Ended ended = run_program(
        "import time\n"
        "times = [time.monotonic_ns() for _ in range(1000)]\n"
        "print(all(a < b for a, b in zip(times, times[1:])))\n");
    EXPECT_EQ(ended.out, "True\n");
}

TEST(ModelClock, BeginsAtAFixedDate) {
    EXPECT_EQ(run_program("import time\nprint(time.strftime('%Y-%m-%d %H:%M:%S'))\n").out,
              "2026-01-01 00:00:00\n");
}

TEST(ModelClock, WakesEqualSleepsInTheirOrder) {
    const Ended ended = run_program(
        "import threading, time\n"
        "def work(n):\n"
        "    time.sleep(0.1)\n"
        "    print(n, end=' ')\n"
        "ts = [threading.Thread(target=work, args=(i,)) for i in range(6)]\n"
        "for t in ts: t.start()\n"
        "for t in ts: t.join()\n");
    EXPECT_EQ(ended.out, "0 1 2 3 4 5 ");
}

// A special method is a call as others are: threads switch in it.
TEST(ModelMachine, LosesUpdatesInsideAnOperator) {
    constexpr const char* program =
        "import threading\n"
        "class Counter:\n"
        "    value = 0\n"
        "    def __iadd__(self, amount):\n"
        "        self.value = self.value + amount\n"
        "        return self\n"
        "counter = Counter()\n"
        "def work():\n"
        "    global counter\n"
        "    for _ in range(1000): counter += 1\n"
        "threads = [threading.Thread(target=work) for _ in range(4)]\n"
        "for thread in threads: thread.start()\n"
        "for thread in threads: thread.join()\n"
        "print('lost' if counter.value < 4000 else 'none lost')\n";
    EXPECT_EQ(run_program(program, on_model()).out, "none lost\n");
    RunSettings without_gil = on_model();
    without_gil.python = machine::PythonVariant::python_3_14t;
    EXPECT_EQ(run_program(program, without_gil).out, "lost\n");
}

constexpr const char* waits_in_comparisons =
    "import time, threading\n"
    "class Slow:\n"
    "    def __init__(self, seconds): self.seconds = seconds\n"
    "    def __eq__(self, other):\n"
    "        time.sleep(self.seconds)\n"
    "        return True\n"
    "def work(seconds):\n"
    "    print(Slow(seconds) in [1], seconds, round(time.perf_counter(), 3))\n"
    "threads = [threading.Thread(target=work, args=(n,)) for n in (3, 1, 4, 2)]\n"
    "for thread in threads: thread.start()\n"
    "for thread in threads: thread.join()\n";

// The last that began to wait is not the first that goes on.
TEST(ModelMachine, WaitsInsideANestedCall) {
    const Ended ended = run_program(waits_in_comparisons, on_model_thread());
    EXPECT_EQ(ended.out, "True 1 1.0\nTrue 2 2.0\nTrue 3 3.0\nTrue 4 4.0\n") << ended.err;
    const Ended again = run_program(waits_in_comparisons, on_model_thread());
    EXPECT_EQ(trace_text(*again.run), trace_text(*ended.run));
}

TEST(ModelMachine, LetsOthersHaveTheGilWhileANestedCallWaits) {
    const Ended ended = run_program(
        "import threading, time\n"
        "lock = threading.Lock()\n"
        "class Guarded:\n"
        "    def __str__(self):\n"
        "        with lock: return f'held {holder} {round(time.perf_counter(), 3)}'\n"
        "holder = None\n"
        "def hold():\n"
        "    global holder\n"
        "    with lock:\n"
        "        begun.set(); time.sleep(2); holder = 'before'\n"
        "begun = threading.Event()\n"
        "threading.Thread(target=hold).start()\n"
        "begun.wait()\n"
        "print(Guarded())\n",
        on_model_thread());
    EXPECT_EQ(ended.out, "held before 2.0\n") << ended.err;
}

TEST(ModelMachine, SaysWhatANestedCallWaitsForInADeadlock) {
    const Ended ended = run_program(
        "import threading\n"
        "lock = threading.Lock()\n"
        "class Guarded:\n"
        "    def __eq__(self, other):\n"
        "        with lock: return True\n"
        "lock.acquire()\n"
        "Guarded() in [1]\n",
        on_model_thread());
    EXPECT_EQ(ended.result.exit_status, 1);
    EXPECT_NE(ended.err.find("MainThread waits at line 5 for lock (Lock, line 2)"),
              std::string::npos)
        << ended.err;
}

TEST(ModelMachine, EndsProcessesThatWaitInNestedCalls) {
    const Ended ended = run_program(
        "import multiprocessing, time\n"
        "class Slow:\n"
        "    def __eq__(self, other): time.sleep(1000); return True\n"
        "def work():\n"
        "    try: Slow() in [1]\n"
        "    finally: print('not reached')\n"
        "if __name__ == '__main__':\n"
        "    process = multiprocessing.Process(target=work)\n"
        "    process.start(); time.sleep(1); process.terminate(); process.join()\n"
        "    print(process.exitcode)\n"
        "    multiprocessing.Process(target=work, daemon=True).start(); time.sleep(1)\n",
        on_model_thread());
    EXPECT_EQ(ended.out, "-15\n") << ended.err;
    EXPECT_EQ(ended.result.exit_status, 0);
    EXPECT_LT(ended.result.elapsed, std::chrono::seconds(4));
}

TEST(ModelMachine, SaysThatTooManyNestedCallsWait) {
    const Ended ended = run_program(
        "import threading, time\n"
        "class Slow:\n"
        "    def __eq__(self, other): time.sleep(1); return True\n"
        "said = []\n"
        "def work():\n"
        "    try: Slow() in [1]\n"
        "    except RuntimeError as error: said.append(str(error))\n"
        "threads = [threading.Thread(target=work) for _ in range(70)]\n"
        "for thread in threads: thread.start()\n"
        "for thread in threads: thread.join()\n"
        "print(len(said), *set(said))\n",
        on_model_thread());
    EXPECT_EQ(ended.out, "6 too many calls wait inside other calls on the model machine\n")
        << ended.err;
}

TEST(ModelMachine, WaitsForMethodsThatOperatorsCall) {
    const Ended ended = run_program(
        "import time\n"
        "asked = []\n"
        "def answer(name, value):\n"
        "    asked.append(name)\n"
        "    time.sleep(1)\n"
        "    return value\n"
        "class C:\n"
        "    def __add__(self, other): return answer('add', NotImplemented)\n"
        "    def __eq__(self, other): return answer('eq', False)\n"
        "    def __lt__(self, other): return answer('lt', True)\n"
        "    def __bool__(self): return answer('bool', True)\n"
        "    def __repr__(self): return answer('repr', 'C')\n"
        "    def __delitem__(self, key): answer('del', None)\n"
        "class D:\n"
        "    def __radd__(self, other): return answer('radd', 'sum')\n"
        "start = time.monotonic()\n"
        "c = C()\n"
        "print(c + D(), c == 1, c != 1, c in [1, 2])\n"
        "if c < 1 and c: print(c, [c, (c,)], f'{c!r:>3}', '%s' % c)\n"
        "del c[0]\n"
        "print(' '.join(asked))\n"
        "print(round(time.monotonic() - start))\n",
        on_model_thread());
    EXPECT_EQ(ended.out,
              "sum False True False\n"
              "C [C, (C,)]   C C\n"
              "add radd eq eq eq eq lt bool repr repr repr repr repr del\n"
              "14\n");
}

TEST(ModelMachine, RaisesWhatAWaitingMethodRaisedWhereItWasCalled) {
    const Ended ended = run_program(
        "import time\n"
        "class C:\n"
        "    def __str__(self):\n"
        "        time.sleep(1)\n"
        "        raise KeyError('gone')\n"
        "try:\n"
        "    print('before', C())\n"
        "except KeyError as error:\n"
        "    line = error.__traceback__.tb_lineno\n"
        "    print(error, line, hasattr(C(), 'x'), str(1))\n",
        on_model_thread());
    EXPECT_EQ(ended.out, "before 'gone' 7 False 1\n");
}

TEST(ModelMachine, RefusesToWaitInsideANestedCallWithoutThreads) {
    const Ended ended = run_program(
        "import time\n"
        "class C:\n"
        "    def __eq__(self, other):\n"
        "        time.sleep(1)\n"
        "        return True\n"
        "try:\n"
        "    print(C() in [1])\n"
        "except RuntimeError as error:\n"
        "    print(error)\n");
    EXPECT_EQ(ended.out,
              "this call is inside another one, and cannot wait on the model machine of a page "
              "without threads\n");
}

}  // namespace
}  // namespace interleave::library
