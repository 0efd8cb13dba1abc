#include <cstdint>

#include "machines.h"

namespace interleave::library {
namespace {

class InterpretersOf : public OnBothMachines {};
INSTANTIATE_TEST_SUITE_P(On, InterpretersOf,
                         ::testing::Values(MachineKind::model, MachineKind::real), machine_name);

TEST_P(InterpretersOf, AProcessKeepTheirNamespacesApart) {
    EXPECT_EQ(output("from concurrent import interpreters\n"
                     "one, two = interpreters.create(), interpreters.create()\n"
                     "x = 'main'\n"
                     "one.exec('x = 1')\n"
                     "two.exec('x = 2')\n"
                     "one.exec('x += 10; print(x)')\n"
                     "two.exec('print(x)')\n"
                     "print(x)\n"
                     "one.close(); two.close()\n"),
              "11\n2\nmain\n");
}

TEST_P(InterpretersOf, AProcessAreItAndItsThreads) {
    EXPECT_EQ(output("import os, threading\n"
                     "from concurrent import interpreters\n"
                     "def who(): import os, threading; return os.getpid(), threading.get_ident()\n"
                     "i = interpreters.create()\n"
                     "def check(): print(i.call(who) == (os.getpid(), threading.get_ident()))\n"
                     "check()\n"
                     "t = threading.Thread(target=check); t.start(); t.join()\n"
                     "i.close()\n"),
              "True\nTrue\n");
}

TEST_P(InterpretersOf, AProcessLeaveItsGilToOthersMeanwhile) {
    EXPECT_EQ(output("import threading, time\n"
                     "from concurrent import interpreters\n"
                     "i = interpreters.create()\n"
                     "q = interpreters.create_queue()\n"
                     "i.prepare_main(q=q)\n"
                     "t = threading.Thread(target=i.exec, args=('q.get(); print(\"got\")',))\n"
                     "t.start()\n"
                     "print('here')\n"
                     "q.put(1)\n"
                     "t.join(); i.close()\n"),
              "here\ngot\n");
}

TEST_P(InterpretersOf, AProcessEndWithIt) {
    const Ended ended = end_of_program(
        "import threading, time\n"
        "from concurrent import interpreters\n"
        "i, idle = interpreters.create(), interpreters.create()\n"
        "threading.Thread(target=i.exec, args=('while True: pass',), daemon=True).start()\n"
        "time.sleep(0.05)\n"
        "print('end')\n");
    EXPECT_EQ(ended.out, "end\n");
    EXPECT_TRUE(ended.err.contains("RuntimeWarning: remaining subinterpreters")) << ended.err;
    EXPECT_EQ(ended.result.exit_status, 0);
}

TEST_P(InterpretersOf, AChildProcessEndWithIt) {
    EXPECT_EQ(output("import multiprocessing, threading, time\n"
                     "from concurrent import interpreters\n"
                     "def work(how):\n"
                     "    i, idle = interpreters.create(), interpreters.create()\n"
                     "    code = 'while True: pass' if how else 'print(\"in it\", flush=True)'\n"
                     "    i.exec(code)\n"
                     "if __name__ == '__main__':\n"
                     "    p = multiprocessing.Process(target=work, args=(False,))\n"
                     "    p.start(); p.join(); print(p.exitcode)\n"
                     "    p = multiprocessing.Process(target=work, args=(True,))\n"
                     "    p.start(); time.sleep(0.3); p.terminate(); p.join()\n"
                     "    print(p.exitcode, interpreters.list_all())\n"),
              "in it\n0\n-15 [Interpreter(0)]\n");
}

TEST_P(InterpretersOf, AProcessCanEndIt) {
    const Ended ended = end_of_program(
        "from concurrent import interpreters\n"
        "i = interpreters.create()\n"
        "i.exec('import os; print(1, flush=True); os._exit(7)')\n"
        "print('not reached')\n");
    EXPECT_EQ(ended.out, "1\n");
    EXPECT_EQ(ended.result.exit_status, 7);
}

TEST_P(InterpretersOf, AProcessAreRefusedWhenThereAreNoMoreThreads) {
    RunSettings few = settings();
    few.thread_limit = 3;
    const Ended ended = run_program(
        "from concurrent import interpreters\n"
        "kept = []\n"
        "try:\n"
        "    while True: kept.append(interpreters.create())\n"
        "except interpreters.InterpreterError as error: print(len(kept), error)\n"
        "kept.pop().close()\n"
        "i = interpreters.create(); i.exec('print(\"again\")'); i.close(); kept[0].close()\n",
        few);
    EXPECT_EQ(ended.out, "2 interpreter creation failed\nagain\n") << ended.err;
}

TEST_P(InterpretersOf, APoolFailWithItWhenThereAreNoMoreThreads) {
    RunSettings few = settings();
    few.thread_limit = 20;
    const Ended ended = run_program(
        "from concurrent.futures import InterpreterPoolExecutor\n"
        "def f(n): return n\n"
        "if __name__ == '__main__':\n"
        "    try:\n"
        "        with InterpreterPoolExecutor(50) as pool: print(sum(pool.map(f, range(300))) > "
        "0)\n"
        "    except RuntimeError as error: print('refused')\n"
        "    with InterpreterPoolExecutor(2) as pool: print(sum(pool.map(f, range(9))))\n",
        few);
    EXPECT_TRUE(ended.out.ends_with("36\n")) << ended.out << ended.err;
    EXPECT_EQ(ended.result.exit_status, 0) << ended.err;
}

TEST_P(InterpretersOf, AProcessShareItsMemoryLimit) {
    RunSettings small = settings();
    small.total_memory_bytes = std::size_t{48} << 20U;
    const Ended ended = run_program(
        "from concurrent import interpreters\n"
        "q = interpreters.create_queue()\n"
        "text = 'x' * 1_000_000\n"
        "try:\n"
        "    while True: q.put(text)\n"
        "except MemoryError: print(5 < q.qsize() < 48)\n"
        "while not q.empty(): q.get()\n"
        "q.put(text); print(q.qsize())\n"
        "i = interpreters.create()\n"
        "try: i.exec('held = []\\nwhile True: held.append(bytearray(1_000_000))')\n"
        "except interpreters.ExecutionFailed as error: print(error.excinfo.type.__name__)\n"
        "i.exec('held.clear(); print(\"alive\")')\n"
        "i.close()\n",
        small);
    EXPECT_EQ(ended.out, "True\n1\nMemoryError\nalive\n") << ended.err;
}

TEST_P(InterpretersOf, AProcessComeAndGo) {
    EXPECT_EQ(output("from concurrent import interpreters\n"
                     "for n in range(150):\n"
                     "    i = interpreters.create()\n"
                     "    assert i.call(lambda n: n * 2, n) == 2 * n\n"
                     "    if n % 3: i.close()\n"
                     "    elif n % 2: del i\n"
                     "import gc; i = None; gc.collect()\n"
                     "print(interpreters.list_all(), interpreters.create().id)\n"),
              "[Interpreter(0)] 151\n");
}

TEST_P(InterpretersOf, AProcessCloseEachOther) {
    EXPECT_EQ(
        output(
            "from concurrent import interpreters\n"
            "i = interpreters.create()\n"
            "i.exec('from concurrent import interpreters as I; j = I.create(); k = I.create()')\n"
            "i.exec('j.exec(\"from concurrent import interpreters as I; m = I.create()\")')\n"
            "i.exec('import atexit; atexit.register(k.close)')\n"
            "i.close()\n"
            "import gc, time; gc.collect()\n"
            "while len(interpreters.list_all()) > 1: time.sleep(0.01); gc.collect()\n"
            "print(interpreters.list_all())\n"),
        "[Interpreter(0)]\n");
}

TEST_P(InterpretersOf, AProcessHoldQueuesThatHoldQueues) {
    EXPECT_EQ(output("from concurrent import interpreters\n"
                     "first = last = interpreters.create_queue()\n"
                     "for _ in range(5_000):\n"
                     "    q = interpreters.create_queue(); q.put(last); last = q\n"
                     "circle = interpreters.create_queue(); circle.put(circle)\n"
                     "import gc\n"
                     "q = last = None; gc.collect()\n"
                     "from concurrent.interpreters import _queues\n"
                     "print(len(_queues.list_all()), circle.get() is circle)\n"
                     "i = interpreters.create()\n"
                     "made = i.call(lambda: "
                     "__import__('concurrent.interpreters').interpreters.create_queue())\n"
                     "i.close()\n"
                     "made.put(1); print(made.get())\n"),
              "2 True\n1\n");
}

TEST_P(InterpretersOf, AProcessWaitForEachOtherForEver) {
    const Ended ended = end_of_program(
        "from concurrent import interpreters\n"
        "i, idle = interpreters.create(), interpreters.create()\n"
        "q = interpreters.create_queue()\n"
        "def take(q): q.get()\n"
        "i.call(take, q)\n");
    EXPECT_EQ(ended.out, "");
    EXPECT_TRUE(
        ended.err.contains("MainThread waits at line 5 in Interpreter.call(): for interpreter 1"))
        << ended.err;
    EXPECT_TRUE(ended.err.contains("interpreter 1 waits at line 4 in Queue.get(): q is empty"))
        << ended.err;
    EXPECT_EQ(ended.result.exit_status, 1);
}

TEST_P(InterpretersOf, AProcessAreDroppedWhereAWaitIsRefused) {
    const Ended ended = end_of_program(
        "from concurrent import interpreters\n"
        "i = interpreters.create()\n"
        "class Key:\n"
        "    def __init__(self, n): self.n = n\n"
        "    def __lt__(self, other):\n"
        "        i.exec('print(\"compared\")')\n"
        "        return self.n < other.n\n"
        "try: print([k.n for k in sorted([Key(2), Key(1)])])\n"
        "except RuntimeError as error: print(error)\n"
        "i.exec('print(\"after\")')\n"
        "i.close()\n");
    if (GetParam() == MachineKind::model) {
        EXPECT_EQ(ended.out,
                  "this call is inside another one, and cannot wait on the model machine of "
                  "a page without threads\nafter\n");
    } else {
        EXPECT_EQ(ended.out, "compared\n[1, 2]\nafter\n");
    }
    EXPECT_EQ(ended.result.exit_status, 0) << ended.err;
}

TEST_P(InterpretersOf, AProcessAreStoppedInEveryState) {
    const char* const states[] = {
        "while True: interpreters.create()\n",
        "while True: interpreters.create().close()\n",
        "i.exec('while True: pass')\n",
        "i.exec('import time; time.sleep(1000)')\n",
        "i.exec('from concurrent import interpreters as I; I.create().exec(\"while True: "
        "pass\")')\n",
        "q.get()\n",
        "q.get(timeout=1000)\n",
        "q.put(1); interpreters.create_queue(1).put(1); full = interpreters.create_queue(1)\n"
        "full.put(1); full.put(2)\n",
        "i.prepare_main(q=q); i.exec('q.get()')\n",
        "i.exec('import threading, time; threading.Thread(target=time.sleep, "
        "args=(1000,)).start()')\n"
        "i.close()\n",
        "i.exec('import threading\\ndef spin():\\n    while True: "
        "pass\\nthreading.Thread(target=spin).start()')\n",
        "while True: i.call(len, [1])\n",
        "i.exec('import atexit\\ndef spin():\\n    while True: pass\\natexit.register(spin)')\n",
        "from concurrent.futures import InterpreterPoolExecutor\n"
        "with InterpreterPoolExecutor(3) as pool: list(pool.map(eval, ['[0 for x in iter(int, "
        "1)]'] * 9))\n",
        "sorted([3, 1, 2], key=lambda n: [0 for _ in iter(int, 1)])\n",
    };
    for (const char* const state : states) {
        RunSettings how = settings();
        how.own_thread = true;
        const auto run =
            start_run(std::string("from concurrent import interpreters\n"
                                  "i = interpreters.create(); q = interpreters.create_queue()\n"
                                  "print('begun', flush=True)\n") +
                          state,
                      how);
        wait_for_output(*run, 1);
        for (int i = 0; i < 2'000; ++i) sched_yield();  // into the state
        run->stop();
        wait_for(*run, how);
        const RunResult result = run->result();
        // A thousand seconds may have passed on the model machine.
        const bool is_over = GetParam() == MachineKind::model;
        EXPECT_TRUE(result.stopped || result.deadlock || is_over) << state;
    }
}

// A stop that comes between the last one's wait and the report of the deadlock takes it back: by then the
// strands may be leaving.
TEST_P(InterpretersOf, AProcessAreStoppedWhereADeadlockIsFound) {
    for (int spins = 0; spins < 60; ++spins) {
        RunSettings how = settings();
        how.own_thread = true;
        const auto run = start_run(
            "from concurrent import interpreters\n"
            "i = interpreters.create(); q = interpreters.create_queue()\n"
            "print('begun', flush=True)\n"
            "q.get()\n",
            how);
        wait_for_output(*run, 1);
        for (int i = 0; i < 10 * spins; ++i) sched_yield();
        run->stop();
        wait_for(*run, how);
        const RunResult result = run->result();
        EXPECT_TRUE(result.stopped || result.deadlock) << spins;
    }
}

TEST_P(InterpretersOf, AProcessAreNoMatterWhatTheirModuleIsAskedFor) {
    const Ended ended = end_of_program(
        "import _interpreters as n\n"
        "from concurrent import interpreters\n"
        "def attempt(f, *args):\n"
        "    try: f(*args)\n"
        "    except Exception as error: return type(error).__name__\n"
        "h = n.create_queue(0, 3)\n"
        "i = interpreters.create()\n"
        "sent = n.pack(1, True); h.put(sent, 0)\n"
        "values = (None, 1, -1, 2.5, 'x', b'y', (), (1,), [], {}, len, int, h, sent, "
        "(sent,), n)\n"
        "functions = [getattr(n, name) for name in dir(n) if name[0] != '_' and"
        " name not in ('create', 'next_call')]\n"
        "functions += [h.put, h.wait, h.take, h.count]\n"
        "for f in functions:\n"
        "    for count in range(6):\n"
        "        for k, value in enumerate(values):\n"
        "            args = [values[(k + j * 5) % len(values)] for j in range(count)]\n"
        "            if f is h.wait and args and args[0] is True: continue\n"
        "            attempt(f, *args)\n"
        "print(attempt(n.unpack, sent), attempt(n.next_call), attempt(n.answer, ()))\n"
        "j = interpreters.create()\n"
        "try: j.exec('import _interpreters as n; n.answer((n.pack(\"done\", True),)); "
        "print(1)')\n"
        "except Exception as error: print(type(error))\n"
        "import time; time.sleep(0.05)\n"
        "import sys; sys.modules.pop('concurrent.interpreters')\n"
        "print('there')\n");
    EXPECT_EQ(ended.out, "ValueError None InterpreterError\n1\nthere\n");
    EXPECT_TRUE(ended.err.contains("nobody asked")) << ended.err;
}

TEST(Interpreters, ShowTheirLanesByTheirNames) {
    const Ended ended = run_program(
        "from concurrent import interpreters\n"
        "i = interpreters.create(); i.exec('pass'); i.close()\n");
    std::string names;
    for (std::size_t i = 0; i < ended.run->trace().strand_count(); ++i) {
        names += ended.run->trace().strand(i).process_name + "\n";
    }
    EXPECT_EQ(names, "MainProcess\ninterpreter 1\n");
}

TEST(Interpreters, RunTheSameEveryTime) {
    constexpr const char* program =
        "import time\n"
        "from concurrent.futures import InterpreterPoolExecutor\n"
        "def work(n):\n"
        "    for i in range(1000 * n): pass\n"
        "    return n\n"
        "if __name__ == '__main__':\n"
        "    with InterpreterPoolExecutor(3) as pool: print(list(pool.map(work, range(9))))\n";
    EXPECT_EQ(trace_text(*run_program(program).run), trace_text(*run_program(program).run));
}

std::int64_t elapsed_ms(const char* source) {
    const Ended ended = run_program(source, on_model(4));
    EXPECT_EQ(ended.err, "");
    return ended.result.elapsed.count() / 1'000'000;
}

// Four calls at once on four cores; beside the work is what CPython takes to make four interpreters.
TEST(ModelInterpreters, ComputeAtTheSameTime) {
    const std::int64_t alone = elapsed_ms(
        "def work(n):\n"
        "    for i in range(n): pass\n"
        "for _ in range(4): work(10_000_000)\n");
    const std::int64_t pool = elapsed_ms(
        "from concurrent.futures import InterpreterPoolExecutor\n"
        "def work(n):\n"
        "    for i in range(n): pass\n"
        "if __name__ == '__main__':\n"
        "    with InterpreterPoolExecutor(4) as pool: list(pool.map(work, [10_000_000] * 4))\n");
    EXPECT_GE(pool - alone / 4, 30);
    EXPECT_LE(pool - alone / 4, 40);
}

TEST(ModelInterpreters, AreCalledInMicroseconds) {
    const Ended ended = run_program(
        "import time\n"
        "from concurrent import interpreters\n"
        "begin = time.perf_counter_ns()\n"
        "i = interpreters.create()\n"
        "made = time.perf_counter_ns()\n"
        "i.call(lambda: 1)\n"
        "called = time.perf_counter_ns()\n"
        "for _ in range(100): i.call(lambda: 1)\n"
        "done = time.perf_counter_ns()\n"
        "i.close()\n"
        "print((made - begin) // 1_000_000, (time.perf_counter_ns() - done) // 100_000, (done - "
        "called) // "
        "100_000)\n");
    EXPECT_TRUE(ended.out.starts_with("6 13 ")) << ended.out;
    const long call_us = std::stol(ended.out.substr(5));
    EXPECT_GE(call_us, 10);
    EXPECT_LE(call_us, 40);
}

// As in CPython: who waits for a queue looks every 10 ms.
TEST(ModelInterpreters, LookAtQueuesNowAndThen) {
    const Ended ended = run_program(
        "import threading, time\n"
        "from concurrent import interpreters\n"
        "q = interpreters.create_queue()\n"
        "threading.Timer(0.033, q.put, (1,)).start()\n"
        "begin = time.perf_counter_ns()\n"
        "q.get()\n"
        "print((time.perf_counter_ns() - begin) // 1_000_000)\n"
        "begin = time.perf_counter_ns()\n"
        "try: q.get(timeout=2)\n"
        "except interpreters.QueueEmpty: print((time.perf_counter_ns() - begin) // 1_000_000)\n");
    EXPECT_EQ(ended.out, "40\n2000\n");
}

TEST(Run, ShowsWhatAnUncaughtExceptionOfItsOwnKindSays) {
    const Ended ended = run_program(
        "class E(Exception):\n"
        "    def __str__(self): return 'said ' + super().__str__()\n"
        "raise E(1)\n");
    EXPECT_TRUE(ended.err.ends_with("E: said 1\n")) << ended.err;
}

}  // namespace
}  // namespace interleave::library
