#include "runtime/world.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "runtime/strand.h"

namespace interleave::runtime {
namespace {

// A thread that is a member, with poll points where the test puts them.
struct Runner {
    explicit Runner(World& its_world) : world(its_world) {}
    void poll(bool needs_to_be_alone = false) {
        if ((breaker.load() & breaker_world) != 0) world.yield(member, needs_to_be_alone);
    }
    World& world;
    std::atomic<std::uint32_t> breaker{0};
    World::Member member{&breaker};
};

void on_threads(int count, const auto& run) {
    std::vector<std::thread> threads;
    threads.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) threads.emplace_back([&run, i] { run(i); });
    for (std::thread& thread : threads) thread.join();
}

TEST(World, LetsSeveralRunAtOnce) {
    World world(2);
    std::atomic<int> attached{0};
    on_threads(2, [&](int) {
        Runner runner(world);
        world.attach(runner.member);
        ++attached;
        while (attached.load() < 2) {}  // ends only when the other is attached too
        world.detach(runner.member);
    });
    EXPECT_EQ(attached.load(), 2);
}

TEST(World, StandsStillForOneThatIsAlone) {
    World world(4);
    std::atomic<int> beside{0};
    int counter = 0;  // no atomic: whoever changes it is alone
    on_threads(4, [&](int number) {
        Runner runner(world);
        for (int round = 0; round < 200; ++round) {
            world.attach(runner.member);
            ++beside;
            --beside;
            world.stop(runner.member);
            EXPECT_EQ(runner.member.mode(), World::Mode::alone);
            EXPECT_EQ(beside.load(), 0) << number;
            ++counter;
            world.detach(runner.member);
        }
    });
    EXPECT_EQ(counter, 4 * 200);
}

TEST(World, AttachesOneMoreThanThereAreCores) {
    World world(2);
    std::atomic<int> attached{0};
    std::atomic<int> most{0};
    on_threads(5, [&](int) {
        Runner runner(world);
        for (int round = 0; round < 100; ++round) {
            world.attach(runner.member);
            const int now = ++attached;
            for (int before = most.load();
                 before < now && !most.compare_exchange_weak(before, now);) {}
            --attached;
            world.detach(runner.member);
        }
    });
    EXPECT_LE(most.load(), 3);
}

TEST(World, GivesEverybodyATurn) {
    // Each runs until all have: none of them waits for ever, though only two may run, and though those
    // that run are alone again and again, after which they keep their turn.
    World world(1);
    std::atomic<int> have_run{0};
    on_threads(5, [&](int) {
        Runner runner(world);
        world.attach(runner.member);
        ++have_run;
        while (have_run.load() < 5) {
            world.stop(runner.member);
            runner.poll();
        }
        world.detach(runner.member);
    });
    EXPECT_EQ(have_run.load(), 5);
}

TEST(World, LetsInAtOnceWhoComesWhileThereIsACore) {
    // The one that runs lets go at most twice: asked for a place in the line, and for being alone.
    World world(1);
    Runner runner(world);
    world.attach(runner.member);
    for (const bool alone : {false, true, true}) {
        std::atomic<bool> came{false};
        std::thread other([&] {
            Runner second(world);
            if (alone) {
                world.stop(second.member);
            } else {
                world.attach(second.member);
            }
            came = true;
            world.detach(second.member);
        });
        int times_asked = 0;
        while (!came.load()) {
            if ((runner.breaker.load() & breaker_world) == 0) continue;
            ++times_asked;
            runner.poll();
        }
        other.join();
        EXPECT_LE(times_asked, 2) << alone;
    }
    world.detach(runner.member);
}

TEST(World, KeepsOneAloneUntilSomebodyAsks) {
    World world(2);
    Runner runner(world);
    world.attach(runner.member);
    world.stop(runner.member);
    runner.poll();
    EXPECT_EQ(runner.member.mode(), World::Mode::alone);
    std::thread other([&] {
        Runner second(world);
        world.attach(second.member);
        world.detach(second.member);
    });
    while ((runner.breaker.load() & breaker_world) == 0) std::this_thread::yield();
    runner.poll();
    EXPECT_EQ(runner.member.mode(), World::Mode::attached);
    other.join();
    world.detach(runner.member);
}

TEST(World, GivesAMemberThatMustBeAloneItsModeBack) {
    World world(2);
    Runner runner(world);
    world.stop(runner.member);
    std::atomic<bool> has_run{false};
    std::thread other([&] {
        Runner second(world);
        world.stop(second.member);
        has_run = true;
        world.detach(second.member);
    });
    while (!has_run) runner.poll(true);
    EXPECT_EQ(runner.member.mode(), World::Mode::alone);
    other.join();
    world.detach(runner.member);
}

TEST(World, LetsThoseInLineTakePartInTheWork) {
    World world(3);
    Runner runner(world);
    world.stop(runner.member);
    std::vector<std::thread> others;
    others.reserve(2);
    for (int i = 0; i < 2; ++i) {
        others.emplace_back([&] {
            Runner other(world);
            world.attach(other.member);
            world.detach(other.member);
        });
    }
    for (int round = 0; round < 50; ++round) {
        std::atomic<int> calls{0};
        world.work_together([&] {
            ++calls;
            while (calls.load() < 3)
                std::this_thread::yield();  // ends only when the others are in it
        });
        EXPECT_EQ(calls.load(), 3);
    }
    world.detach(runner.member);
    for (std::thread& other : others) other.join();
}

TEST(World, CallsNoMoreForHelpThanThereAreCores) {
    World world(1);
    Runner runner(world);
    world.stop(runner.member);
    std::thread other([&] {
        Runner second(world);
        world.attach(second.member);
        world.detach(second.member);
    });
    while ((runner.breaker.load() & breaker_world) == 0) std::this_thread::yield();
    int calls = 0;  // no atomic: it is one thread that calls
    world.work_together([&] { ++calls; });
    EXPECT_EQ(calls, 1);
    world.detach(runner.member);
    other.join();
}

}  // namespace
}  // namespace interleave::runtime
