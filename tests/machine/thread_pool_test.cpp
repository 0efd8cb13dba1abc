#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <thread>
#include <vector>

#include "machine/real_host.h"

namespace interleave::machine {
namespace {

void note_thread(void* argument) {
    static_cast<std::atomic<std::thread::id>*>(argument)->store(std::this_thread::get_id());
}

TEST(ThreadPool, GivesTheNextWorkToTheThreadThatIsFree) {
    ThreadPool pool;
    std::atomic<std::thread::id> first;
    std::atomic<std::thread::id> second;
    for (std::atomic<std::thread::id>* const noted : {&first, &second}) {
        HostThread thread;
        ASSERT_TRUE(thread.start(pool, &note_thread, noted));
        thread.join();
    }
    EXPECT_NE(first.load(), std::this_thread::get_id());
    EXPECT_EQ(first.load(), second.load());
}

TEST(ThreadPool, RunsAsMuchAtOnceAsItIsGiven) {
    constexpr int count = 24;  // more than it keeps
    std::barrier everybody(count);
    ThreadPool pool;
    pool.warm(2);
    std::vector<HostThread> threads(count);
    for (int round = 0; round < 3; ++round) {
        for (HostThread& thread : threads) {
            ASSERT_TRUE(thread.start(
                pool, [](void* all) { static_cast<std::barrier<>*>(all)->arrive_and_wait(); },
                &everybody));
        }
        for (HostThread& thread : threads) thread.join();
    }
}

TEST(ThreadPool, LetsWorkThatNobodyJoinsFinish) {
    std::atomic<int> finished = 0;
    {
        ThreadPool pool;
        HostThread thread;
        ASSERT_TRUE(thread.start(
            pool, [](void* count) { ++*static_cast<std::atomic<int>*>(count); }, &finished));
        thread.detach();
    }
    EXPECT_EQ(finished.load(), 1);
}

}  // namespace
}  // namespace interleave::machine
