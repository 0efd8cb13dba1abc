// A thousand runs one after another leave nothing behind: no memory, no thread, no open file.
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <iterator>

#include "program.h"

#if __has_feature(address_sanitizer)
#include <sanitizer/allocator_interface.h>
#elif defined(__GLIBC__)
#include <malloc.h>
#endif

namespace interleave::library {
namespace {

std::size_t allocated_bytes() {
#if __has_feature(address_sanitizer)
    return __sanitizer_get_current_allocated_bytes();
#elif defined(__GLIBC__)
    return mallinfo2().uordblks;
#else
    return 0;
#endif
}

std::size_t entries(const char* folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder),
                                                  std::filesystem::directory_iterator()));
}

struct Left {
    std::size_t bytes;
    std::size_t threads;
    std::size_t files;
};

Left left_now() {
    return {allocated_bytes(), entries("/proc/self/task"), entries("/proc/self/fd")};
}

// Every way to end: at the end, by an exception, in a deadlock, with a child process, when stopped.
constexpr std::array programs = {
    "import threading\n"
    "thread = threading.Thread(target=print, args=(1,))\n"
    "thread.start()\n"
    "thread.join()\n"
    "words = {str(i): 2 ** i for i in range(300)}\n",
    "def work():\n    yield 1 / 0\n"
    "list(work())\n",
    "import threading\n"
    "lock = threading.Lock()\n"
    "lock.acquire()\n"
    "lock.acquire()\n",
    "import multiprocessing\n"
    "if __name__ == '__main__':\n"
    "    child = multiprocessing.Process(target=int)\n"
    "    child.start()\n"
    "    child.join()\n",
    "print('on')\n"
    "while True: pass\n",
};

void run_once(std::size_t number, const std::shared_ptr<Engine>& engine) {
    RunSettings settings = number % 2 == 0 ? on_model() : on_real();
    settings.own_thread = true;
    settings.engine = engine;
    const char* const program = programs[number / 2 % programs.size()];
    std::unique_ptr<Run> run = start_run(program, settings);
    if (program == programs.back()) {
        wait_for_output(*run, 1);
        run->stop();
    }
    end_of(std::move(run), settings);
}

TEST(Leftovers, OfAThousandRunsAreNone) {
#ifdef __EMSCRIPTEN__
    GTEST_SKIP() << "make bench looks at what is left in the page";
#endif
    const auto engine = std::make_shared<Engine>();
    std::size_t number = 0;
    for (; number < 100; ++number) run_once(number, engine);
    const Left before = left_now();
    for (; number < 1100; ++number) run_once(number, engine);
    const Left after = left_now();
    EXPECT_LE(after.threads, before.threads);
    EXPECT_EQ(after.files, before.files);
    // The C library counts what its caches of each thread keep as in use; they fill in the course of
    // thousands of runs. The smallest thing that a run can leave, a process, has a hundred times as much.
    constexpr std::size_t tolerated = 128 * 1000;
    EXPECT_LE(after.bytes, before.bytes + tolerated);
}

}  // namespace
}  // namespace interleave::library
