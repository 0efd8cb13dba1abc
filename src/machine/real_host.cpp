#include "machine/real_host.h"

#include <algorithm>
#include <chrono>
#include <thread>

#ifdef __EMSCRIPTEN__
#include <emscripten/threading.h>
#endif

namespace interleave::machine {

namespace {

// Python calls do not use it; nested calls (comparisons, sort keys, repr) do, up to a limit of depth.
#ifdef __EMSCRIPTEN__
constexpr std::size_t stack_bytes = std::size_t{1} << 20U;
#else
constexpr std::size_t stack_bytes = std::size_t{16} << 20U;
#endif

}  // namespace

std::int64_t host_time_ns() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

std::int64_t wall_time_ns() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

int host_cores() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

bool may_block() {
#ifdef __EMSCRIPTEN__
    return !emscripten_is_main_browser_thread();
#else
    return true;
#endif
}

bool HostThread::start(Main main, void* argument) {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, stack_bytes);
    started_ = pthread_create(&thread_, &attributes, main, argument) == 0;
    pthread_attr_destroy(&attributes);
    return started_;
}

void HostThread::join() {
    if (started_) pthread_join(thread_, nullptr);
    started_ = false;
}

void HostThread::detach() {
    if (started_) pthread_detach(thread_);
    started_ = false;
}

}  // namespace interleave::machine
