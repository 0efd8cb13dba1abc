// The one place that asks the host: clocks, in nanoseconds, how many cores it has, and threads.
#pragma once

#include <pthread.h>

#include <cstddef>
#include <cstdint>

namespace interleave::machine {

// Monotonic, from an arbitrary origin.
[[nodiscard]] std::int64_t host_time_ns();
// Since 1970.
[[nodiscard]] std::int64_t wall_time_ns();
[[nodiscard]] int host_cores();
// False on the browser's main thread, which must not wait for threads.
[[nodiscard]] bool may_block();

// A thread; its owner joins it or lets it go.
class HostThread {
public:
    using Main = void* (*)(void*);

    // False: the platform gives no more threads.
    [[nodiscard]] bool start(Main main, void* argument);
    void join();
    void detach();

private:
    pthread_t thread_{};
    bool started_ = false;
};

}  // namespace interleave::machine
