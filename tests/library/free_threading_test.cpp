// 3.14t: no GIL. What threads do to each other is in stress_test.cpp, who may run in world_test.cpp.
#include <gtest/gtest.h>

#include "machines.h"

namespace interleave::library {
namespace {

class WithoutAGil : public ::testing::TestWithParam<MachineKind> {
protected:
    static std::string output(
        const char* source, machine::PythonVariant python = machine::PythonVariant::python_3_14t) {
        RunSettings settings = GetParam() == MachineKind::model ? on_model() : on_real();
        settings.python = python;
        const Ended ended = run_program(source, settings);
        EXPECT_EQ(ended.err, "");
        return ended.out;
    }
};
INSTANTIATE_TEST_SUITE_P(On, WithoutAGil, ::testing::Values(MachineKind::model, MachineKind::real),
                         machine_name);

TEST_P(WithoutAGil, SaysSo) {
    const char* const source =
        "import sys\nprint(sys._is_gil_enabled(), 'free-threading' in sys.version, sys.abiflags)\n";
    EXPECT_EQ(output(source), "False True t\n");
    EXPECT_EQ(output(source, machine::PythonVariant::python_3_14), "True False \n");
}

TEST_P(WithoutAGil, RunsTheLibraryAsWithOne) {
    EXPECT_EQ(output("import asyncio, queue, threading\n"
                     "from concurrent.futures import ThreadPoolExecutor\n"
                     "q = queue.Queue(3)\n"
                     "def produce():\n"
                     "    for i in range(50): q.put(i)\n"
                     "    q.put(None)\n"
                     "threading.Thread(target=produce).start()\n"
                     "print(sum(iter(q.get, None)))\n"
                     "with ThreadPoolExecutor(4) as pool: print(sum(pool.map(lambda x: x * x, "
                     "range(100))))\n"
                     "async def f(i): await asyncio.sleep(0.001 * (9 - i)); return i\n"
                     "async def main(): return await asyncio.gather(*map(f, range(9)))\n"
                     "print(asyncio.run(main()))\n"),
              "1225\n328350\n[0, 1, 2, 3, 4, 5, 6, 7, 8]\n");
}

// Two strands of one process with computations of the same length.
constexpr const char* two_threads =
    "import threading, time\n"
    "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\n"
    "start = time.perf_counter(); fib(22); fib(22)\n"
    "one_by_one = time.perf_counter() - start\n"
    "threads = [threading.Thread(target=fib, args=(22,)) for _ in range(2)]\n"
    "start = time.perf_counter()\n"
    "for t in threads: t.start()\n"
    "for t in threads: t.join()\n"
    "print(round(one_by_one / (time.perf_counter() - start), 1))\n";

std::string on_two_cores(const char* source, machine::PythonVariant python,
                         std::uint64_t seed = 1) {
    RunSettings settings = on_model(2);
    settings.python = python;
    settings.seed = seed;
    return run_program(source, settings).out;
}

TEST(FreeThreading, IsParallelInVirtualTime) {
    EXPECT_EQ(on_two_cores(two_threads, machine::PythonVariant::python_3_14), "1.0\n");
    const std::string gain = on_two_cores(two_threads, machine::PythonVariant::python_3_14t);
    EXPECT_GE(std::stod(gain), 1.9) << gain;
}

TEST(FreeThreading, LosesUpdatesOnTheModelTheSameWithTheSameSeed) {
    const char* const source =
        "import threading\n"
        "counter = 0\n"
        "def work():\n"
        "    global counter\n"
        "    for _ in range(10000): counter += 1\n"
        "threads = [threading.Thread(target=work) for _ in range(2)]\n"
        "for t in threads: t.start()\n"
        "for t in threads: t.join()\n"
        "print(counter)\n";
    EXPECT_EQ(on_two_cores(source, machine::PythonVariant::python_3_14), "20000\n");
    const std::string lost = on_two_cores(source, machine::PythonVariant::python_3_14t);
    EXPECT_LT(std::stoi(lost), 20000);
    EXPECT_GE(std::stoi(lost), 10000 - 1000);
    EXPECT_EQ(on_two_cores(source, machine::PythonVariant::python_3_14t), lost);
    EXPECT_NE(on_two_cores(source, machine::PythonVariant::python_3_14t, 2), lost);
}

}  // namespace
}  // namespace interleave::library
