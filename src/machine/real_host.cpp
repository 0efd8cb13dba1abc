#include "machine/real_host.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#ifdef __EMSCRIPTEN__
#include <emscripten/heap.h>
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

// More idle threads than that end: a program with very many gives the memory of their stacks back.
constexpr std::size_t kept_threads = 16;

// A browser that has as many workers as it wants begins no further one, and says nothing: Firefox
// stops at 512 for all pages of a host (dom.workers.maxPerDomain). The platform's own error comes
// first elsewhere.
#ifdef __EMSCRIPTEN__
constexpr std::size_t most_threads = 256;
#else
constexpr std::size_t most_threads = SIZE_MAX;
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

std::size_t memory_for_programs_bytes() {
#ifdef __EMSCRIPTEN__
    return emscripten_get_heap_max() / 2;
#else
    return std::size_t{4} << 30U;
#endif
}

bool may_block() {
#ifdef __EMSCRIPTEN__
    return !emscripten_is_main_browser_thread();
#else
    return true;
#endif
}

// ---- threads

struct ThreadPool::Work {
    explicit Work(Main the_main, void* the_argument) : main(the_main), argument(the_argument) {}

    Main main;
    void* argument;
    bool done = false;  // under the pool's mutex
};

struct ThreadPool::State {
    // One thread's life: what it is given, then whatever comes, until the pool closes.
    static void* work(void* argument);
    // Requires the mutex.
    [[nodiscard]] bool add_thread(const std::shared_ptr<State>& self);

    std::mutex mutex;
    std::condition_variable given;
    std::condition_variable finished;
    std::deque<std::shared_ptr<Work>> waiting;  // never more than there are idle threads
    std::size_t idle = 0;                       // threads that have nothing, or will soon
    std::size_t threads = 0;
    bool closing = false;
};

void* ThreadPool::State::work(void* argument) {
    const std::unique_ptr<std::shared_ptr<State>> self(
        static_cast<std::shared_ptr<State>*>(argument));
    State& state = **self;
    std::unique_lock lock(state.mutex);
    for (;;) {
        state.given.wait(lock, [&] { return !state.waiting.empty() || state.closing; });
        if (state.waiting.empty()) break;
        const std::shared_ptr<Work> work = state.waiting.front();
        state.waiting.pop_front();
        lock.unlock();
        work->main(work->argument);
        lock.lock();
        work->done = true;
        ++state.idle;
        state.finished.notify_all();
        if (state.idle > kept_threads) break;
    }
    --state.idle;
    --state.threads;
    state.finished.notify_all();
    return nullptr;
}

bool ThreadPool::State::add_thread(const std::shared_ptr<State>& self) {
    if (threads >= most_threads) return false;
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, stack_bytes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    auto argument = std::make_unique<std::shared_ptr<State>>(self);
    pthread_t thread{};
    const bool started = pthread_create(&thread, &attributes, &work, argument.get()) == 0;
    pthread_attr_destroy(&attributes);
    if (!started) return false;
    [[maybe_unused]] const auto* its = argument.release();
    ++idle;
    ++threads;
    return true;
}

ThreadPool::ThreadPool() : state_(std::make_shared<State>()) {}

ThreadPool::~ThreadPool() {
    std::unique_lock lock(state_->mutex);
    state_->closing = true;
    state_->given.notify_all();
    if (may_block()) state_->finished.wait(lock, [&] { return state_->threads == 0; });
}

void ThreadPool::warm(std::size_t count) {
    const std::scoped_lock lock(state_->mutex);
    while (state_->idle < count && state_->add_thread(state_)) {}
}

std::shared_ptr<ThreadPool::Work> ThreadPool::start(Main main, void* argument) {
    const std::scoped_lock lock(state_->mutex);
    if (state_->idle == 0 && !state_->add_thread(state_)) return nullptr;
    --state_->idle;
    state_->waiting.push_back(std::make_shared<Work>(main, argument));
    state_->given.notify_one();
    return state_->waiting.back();
}

bool HostThread::start(ThreadPool& pool, ThreadPool::Main main, void* argument) {
    pool_ = pool.state_;
    work_ = pool.start(main, argument);
    return work_ != nullptr;
}

void HostThread::join() {
    if (work_ == nullptr) return;
    std::unique_lock lock(pool_->mutex);
    pool_->finished.wait(lock, [&] { return work_->done; });
    work_ = nullptr;
}

void HostThread::detach() { work_ = nullptr; }

}  // namespace interleave::machine
