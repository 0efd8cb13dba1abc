// The one place that asks the host: clocks, in nanoseconds, how many cores it has, and threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace interleave::machine {

// Monotonic, from an arbitrary origin.
[[nodiscard]] std::int64_t host_time_ns();
// Since 1970.
[[nodiscard]] std::int64_t wall_time_ns();
[[nodiscard]] int host_cores();
// What Python's processes may have together: in WebAssembly, whose memory is bounded, so much that
// threads, traces and the page have room beside them.
[[nodiscard]] std::size_t memory_for_programs_bytes();
// False on the browser's main thread, which must not wait for threads.
[[nodiscard]] bool may_block();

// Threads that outlive the runs they work for. A new thread costs a browser tens of milliseconds and
// a turn of the page's main thread; one that waits here costs a wake-up.
class ThreadPool {
public:
    using Main = void (*)(void*);

    ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;
    // Ends the threads that wait, and those that work when they have done so. Waits for them where
    // this thread may.
    ~ThreadPool();

    // Has at least so many threads waiting, or as many as the platform gives.
    void warm(std::size_t count);

private:
    friend class HostThread;
    struct Work;
    struct State;

    // Null: the platform gives no more threads.
    [[nodiscard]] std::shared_ptr<Work> start(Main main, void* argument);

    std::shared_ptr<State> state_;  // its threads have it too
};

// A piece of work on a thread of the pool's; its owner joins it or lets it go.
class HostThread {
public:
    // False: the platform gives no more threads.
    [[nodiscard]] bool start(ThreadPool& pool, ThreadPool::Main main, void* argument);
    void join();
    void detach();

private:
    std::shared_ptr<ThreadPool::State> pool_;
    std::shared_ptr<ThreadPool::Work> work_;
};

}  // namespace interleave::machine
