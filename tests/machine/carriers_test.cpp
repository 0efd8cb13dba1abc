#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "machine/carriers.h"

namespace interleave::machine {
namespace {

// A machine of calls that wait: each driver takes the next thing from the plan, until the plan is done.
// No member is atomic: carriers take turns.
class Plan {
public:
    explicit Plan(ThreadPool* threads) : carriers(threads, [this] { drive(); }) {}

    void drive() {
        while (next < steps.size()) steps[next++]();
    }
    // A call that waits: what it returns to goes on where it stood.
    void wait(std::size_t place) {
        ASSERT_TRUE(carriers.can_leave());
        carriers.leave(places[place]);
        EXPECT_EQ(places[place], nullptr);
    }
    void wake(std::size_t place) { carriers.go_on_with(*places[place]); }

    std::vector<std::function<void()>> steps;
    std::size_t next = 0;
    Carriers::Carrier* places[3] = {};
    std::string said;
    std::vector<std::thread::id> said_on;
    Carriers carriers;
};

TEST(Carriers, GoOnInTheOrderInWhichTheyAreAskedTo) {
    ThreadPool threads;
    Plan plan(&threads);
    const auto call = [&plan](std::size_t place, const char* name) {
        plan.said += std::string(name) + "( ";
        const std::thread::id before = std::this_thread::get_id();
        plan.wait(place);
        EXPECT_EQ(std::this_thread::get_id(), before);
        plan.said += std::string(")") + name + " ";
    };
    plan.steps = {
        [&] { call(0, "a"); }, [&] { call(1, "b"); }, [&] { plan.wake(0); },  // not the last first
        [&] { call(2, "c"); }, [&] { plan.wake(1); }, [&] { plan.wake(2); },
    };
    plan.drive();
    plan.carriers.end();
    EXPECT_EQ(plan.said, "a( b( )a c( )b )c ");
}

TEST(Carriers, UnwindWhatWaitsWhenTheMachineEnds) {
    ThreadPool threads;
    Plan plan(&threads);
    int unwound = 0;
    for (std::size_t place = 0; place < 3; ++place) {
        plan.steps.emplace_back([&plan, &unwound, place] {
            plan.wait(place);
            ++unwound;
        });
    }
    plan.drive();  // the third carrier finds the plan done
    plan.carriers.end();
    EXPECT_EQ(unwound, 3);
}

TEST(Carriers, AreNoneWithoutThreads) {
    Plan plan(nullptr);
    EXPECT_FALSE(plan.carriers.can_leave());
    plan.carriers.end();
}

TEST(Carriers, AreSoManyAtMost) {
    ThreadPool threads;
    Plan plan(&threads);
    std::vector<Carriers::Carrier*> places(100);
    std::size_t left = 0;
    std::function<void()> step = [&] {
        plan.steps.emplace_back(step);
        if (!plan.carriers.can_leave()) {
            plan.next = plan.steps.size();  // done
            return;
        }
        plan.carriers.leave(places[left++]);
    };
    plan.steps.emplace_back(step);
    plan.drive();
    plan.carriers.end();
    EXPECT_EQ(left, 64);
}

}  // namespace
}  // namespace interleave::machine
