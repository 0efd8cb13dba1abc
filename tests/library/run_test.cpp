#include "library/run.h"

#include <gtest/gtest.h>

#include "program.h"

namespace interleave::library {
namespace {

class Runs : public ::testing::TestWithParam<MachineKind> {
protected:
    static RunSettings settings() {
        return GetParam() == MachineKind::model ? on_model() : on_real();
    }
    static Ended run(std::string source) { return run_program(std::move(source), settings()); }
};
INSTANTIATE_TEST_SUITE_P(On, Runs, ::testing::Values(MachineKind::model, MachineKind::real),
                         [](const auto& test) {
                             return test.param == MachineKind::model ? "Model" : "Real";
                         });

TEST_P(Runs, GiveOutputInOrderAndByStream) {
    const Ended ended =
        run("import sys\n"
            "print('one')\n"
            "print('oops', file=sys.stderr)\n"
            "sys.stdout.write('two\\n')\n");
    EXPECT_EQ(ended.out, "one\ntwo\n");
    EXPECT_EQ(ended.err, "oops\n");
    EXPECT_EQ(ended.result.exit_status, 0);
    EXPECT_GT(ended.result.bytecodes, 0U);
    EXPECT_GT(ended.result.elapsed, Duration(0));
}

TEST_P(Runs, EndWithStatusOneAfterAnUncaughtException) {
    const Ended ended = run("def f():\n    raise ValueError('no')\nf()\n");
    EXPECT_EQ(ended.result.exit_status, 1);
    EXPECT_TRUE(ended.err.starts_with("Traceback (most recent call last):\n")) << ended.err;
    EXPECT_TRUE(ended.err.ends_with("ValueError: no\n")) << ended.err;
    EXPECT_EQ(count_events(*ended.run, trace::EventKind::exception_raised), 1U);
}

TEST_P(Runs, SayWhichModulesThereAreWhereAnImportedOneIsNot) {
    const Ended ended = run("import jsn\n");
    const std::size_t words = ended.err.find("ModuleNotFoundError: No module named 'jsn'\n");
    ASSERT_NE(words, std::string::npos) << ended.err;
    EXPECT_NE(
        ended.err.find("no module 'jsn' (the nearest is 'json'); programs can import ", words),
        std::string::npos)
        << ended.err;
    EXPECT_NE(ended.err.find("asyncio, ", words), std::string::npos) << ended.err;
}

TEST_P(Runs, EndWithTheStatusThatSysExitSays) {
    EXPECT_EQ(run("import sys\nsys.exit()\n").result.exit_status, 0);
    EXPECT_EQ(run("import sys\nsys.exit(7)\n").result.exit_status, 7);
    EXPECT_EQ(run("import sys\nsys.exit(257)\n").result.exit_status, 1);
    EXPECT_EQ(run("raise SystemExit(True)\n").result.exit_status, 1);
    const Ended text = run("import sys\nsys.exit('bye')\n");
    EXPECT_EQ(text.result.exit_status, 1);
    EXPECT_EQ(text.err, "bye\n");
}

TEST_P(Runs, OfAProgramThatDoesNotCompileAreFinishedWithItsError) {
    const Ended ended = run("x = = 1\n");
    EXPECT_EQ(ended.result.exit_status, 1);
    EXPECT_TRUE(ended.err.ends_with("SyntaxError: invalid syntax\n")) << ended.err;
}

TEST_P(Runs, ReplaceConstants) {
    RunSettings with = settings();
    with.constants = {{"SITES", "3"}, {"NAME", "'x'"}};
    EXPECT_EQ(run_program("SITES = 80  # 1..160\nNAME = 'a'\nprint(SITES, NAME)\n", with).out,
              "3 x\n");
}

TEST_P(Runs, PassArgumentsToTheProgram) {
    RunSettings with = settings();
    with.file_name = "prog.py";
    with.arguments = {"a", "b c"};
    EXPECT_EQ(run_program("import sys\nprint(sys.argv)\n", with).out, "['prog.py', 'a', 'b c']\n");
}

TEST_P(Runs, EndWithANoteWhenTheOutputLimitIsReached) {
    RunSettings with = settings();
    with.output_limit_bytes = 1000;
    const Ended ended = run_program("while True:\n    print('x' * 30)\n", with);
    EXPECT_EQ(ended.out.size(), 1000U);
    EXPECT_EQ(ended.result.note, "Stopped: the program wrote more than 1000 bytes of output.");
    EXPECT_EQ(ended.result.exit_status, 1);
}

TEST_P(Runs, RaiseMemoryErrorAtTheMemoryLimit) {
    RunSettings with = settings();
    with.memory_limit_bytes = std::size_t{16} << 20U;
    const Ended ended = run_program(
        "try:\n    x = [0]\n    while True:\n        x = x + x\nexcept MemoryError:\n    x = None\n"
        "    print('memory')\n",
        with);
    EXPECT_EQ(ended.out, "memory\n");
}

TEST_P(Runs, FindADeadlockAndSaySo) {
    const Ended ended =
        run("import threading\n"
            "lock = threading.Lock()\n"
            "lock.acquire()\n"
            "lock.acquire()\n");
    EXPECT_EQ(ended.result.note,
              "Deadlock: every thread waits, and nobody is left who could wake one.");
    EXPECT_EQ(ended.result.exit_status, 1);
    EXPECT_FALSE(ended.result.stopped);
}

TEST_P(Runs, FindADeadlockOfTwoThreadsAndAMainThreadThatJoinsThem) {
    const Ended ended =
        run("import threading, time\n"
            "a, b = threading.Lock(), threading.Lock()\n"
            "def work(first, second):\n"
            "    with first:\n"
            "        time.sleep(0.01)\n"
            "        with second:\n"
            "            pass\n"
            "x = threading.Thread(target=work, args=(a, b))\n"
            "y = threading.Thread(target=work, args=(b, a))\n"
            "x.start(); y.start(); x.join(); y.join()\n");
    EXPECT_TRUE(ended.result.note.starts_with("Deadlock")) << ended.result.note;
}

TEST_P(Runs, CanBeDroppedWhileTheyRun) {
    const std::unique_ptr<library::Run> run = start_run("while True: pass\n", settings());
    run->advance(std::chrono::milliseconds(1));
    EXPECT_FALSE(run->finished());
}

TEST_P(Runs, CountOutputOfEveryThread) {
    const Ended ended =
        run("import threading\n"
            "def work(n):\n"
            "    print(n)\n"
            "threads = [threading.Thread(target=work, args=(i,)) for i in range(9)]\n"
            "for t in threads: t.start()\n"
            "for t in threads: t.join()\n");
    EXPECT_EQ(count_events(*ended.run, trace::EventKind::output), 9U);
    EXPECT_EQ(ended.run->trace().strand_count(), 10U);
}

// ---- stop()

void expect_stopped(const RunSettings& settings, const char* source, std::size_t pieces = 0) {
    std::unique_ptr<library::Run> run = start_run(source, settings);
    if (settings.machine == MachineKind::model && !settings.own_thread) {
        run->advance(std::chrono::milliseconds(2));
    } else {
        wait_for_output(*run, pieces);
    }
    EXPECT_FALSE(run->finished());
    run->stop();
    const Ended ended = end_of(std::move(run), settings);
    EXPECT_TRUE(ended.result.stopped);
    EXPECT_EQ(ended.result.note, "");
}

constexpr const char* endless = "print('on')\nwhile True: pass\n";
constexpr const char* parked = "import threading\nprint('on')\nthreading.Event().wait(100)\n";
constexpr const char* many =
    "import threading\n"
    "def work():\n"
    "    while True: pass\n"
    "for i in range(8): threading.Thread(target=work).start()\n"
    "print('on')\n"
    "while True: pass\n";
constexpr const char* nested =
    "class C:\n"
    "    def __eq__(self, other):\n"
    "        print('on')\n"
    "        while True: pass\n"
    "C() in [1]\n";

TEST_P(Runs, StopAProgramThatComputes) { expect_stopped(settings(), endless, 1); }
TEST_P(Runs, StopAProgramWithManyThreads) { expect_stopped(settings(), many, 1); }

TEST(RealRuns, StopAProgramThatIsParked) { expect_stopped(on_real(), parked, 1); }
TEST(RealRuns, StopAProgramInsideANestedCall) { expect_stopped(on_real(), nested, 1); }

TEST(RealRuns, StopAProgramInsideOneOperationOfHugeInts) {
    // Each takes a minute and more.
    for (const char* operation : {"n * n", "n // (n >> 30_000_000)", "str(n)"}) {
        const std::string program =
            "import sys\nsys.set_int_max_str_digits(0)\n"
            "n = (1 << 60_000_000) - 1\nprint('on')\n" +
            std::string(operation);
        expect_stopped(on_real(), program.c_str(), 1);
    }
}

TEST(ModelRuns, StopOnAThreadOfTheirOwnToo) {
    expect_stopped(on_model_thread(), endless, 1);
    expect_stopped(on_model_thread(), nested, 1);
    expect_stopped(on_model_thread(),
                   "import threading, time\n"
                   "class C:\n"
                   "    def __eq__(self, other):\n"
                   "        while True: time.sleep(0.5)\n"
                   "for i in range(6): threading.Thread(target=[C()].index, args=(1,)).start()\n"
                   "print('on')\n"
                   "C() in [1]\n",
                   1);
}

TEST(RealRuns, StopChildProcessesToo) {
    expect_stopped(on_real(),
                   "import multiprocessing\n"
                   "def work():\n"
                   "    print('on')\n"
                   "    while True: pass\n"
                   "if __name__ == '__main__':\n"
                   "    p = multiprocessing.Process(target=work)\n"
                   "    p.start()\n"
                   "    p.join()\n",
                   1);
}

TEST(RealRuns, StopAtAnyMoment) {
    for (int i = 0; i < 15; ++i) {
        std::unique_ptr<library::Run> run = start_run(many, on_real());
        for (int j = 0; j < i * 60; ++j) sched_yield();
        run->stop();
        const Ended ended = end_of(std::move(run), on_real());
        EXPECT_TRUE(ended.result.stopped);
    }
}

TEST(ModelRuns, SayTheSameAgainAndAgain) {
    constexpr const char* program =
        "import threading, time, queue, _interleave\n"
        "q = queue.Queue(2)\n"
        "def work(n):\n"
        "    for i in range(5):\n"
        "        q.put((n, i, _interleave.network_request('GET', 'http://a.example')[0]))\n"
        "threads = [threading.Thread(target=work, args=(i,)) for i in range(7)]\n"
        "for t in threads: t.start()\n"
        "for i in range(35): print(q.get())\n";
    const Ended first = run_program(program, on_model(3));
    const Ended again = run_program(program, on_model(3));
    EXPECT_EQ(first.out, again.out);
    EXPECT_EQ(trace_text(*first.run), trace_text(*again.run));
    EXPECT_EQ(trace_text(*run_program(program, on_model_thread(3)).run), trace_text(*first.run));
    RunSettings other_seed = on_model(3);
    other_seed.seed = 2;
    EXPECT_NE(run_program(program, other_seed).out, first.out);
}

TEST(Constants, AreReplacedWhereTheyAreAssigned) {
    std::vector<std::string> unknown;
    EXPECT_EQ(with_constants("A = 1\nB = -2.5 # x\nC: int = 3\n",
                             {{"A", "10"}, {"B", "7"}, {"C", "(1, 2)"}}, unknown),
              "A = 10\nB = 7 # x\nC: int = (1, 2)\n");
    EXPECT_TRUE(unknown.empty());
}

TEST(Constants, KeepTheRestOfTheTextAsItIs) {
    std::vector<std::string> unknown;
    EXPECT_EQ(with_constants("S = 'grün'; T = 'x'  # é\nprint(S)", {{"T", "'y'"}}, unknown),
              "S = 'grün'; T = 'y'  # é\nprint(S)");
}

TEST(Constants, AreUnknownWhenTheyAreNotLiteralsOrNotThere) {
    std::vector<std::string> unknown;
    EXPECT_EQ(
        with_constants("A = f()\nB = 1\n",
                       {{"A", "1"}, {"Z", "1"}, {"B", "f()"}, {"B", "1; import os"}}, unknown),
        "A = f()\nB = 1\n");
    EXPECT_EQ(unknown, (std::vector<std::string>{"A", "Z", "B", "B"}));
}

}  // namespace
}  // namespace interleave::library
