#include "machine/lock.h"

#include <gtest/gtest.h>

#include "fake_machine.h"
#include "machine/semaphore.h"

namespace interleave::machine {
namespace {

constexpr Instant at(std::int64_t microseconds) {
    return Instant{std::chrono::microseconds(microseconds)};
}

class Locks : public ::testing::Test {
protected:
    // What lock_acquire does when it must wait.
    void wait_for(Lock& wanted, StrandRunner& runner, Instant now) {
        wanted.begin_waiting(runner.id, now);
        runner.expect_wake_up();
    }

    FakeMachine machine;
    StrandRunner& first = machine.add();
    StrandRunner& second = machine.add();
    StrandRunner& third = machine.add();
    Lock lock;
};

TEST_F(Locks, AreHeldByOneStrandAtATime) {
    EXPECT_TRUE(lock.try_acquire(first.id));
    EXPECT_FALSE(lock.try_acquire(second.id));
    EXPECT_EQ(lock.owner(), first.id);
}

TEST_F(Locks, WakeAYoungWaiterAndLetANewcomerBarge) {
    ASSERT_TRUE(lock.try_acquire(first.id));
    wait_for(lock, second, at(0));
    lock.release(machine, first.id, at(500), true);
    EXPECT_EQ(machine.notified, std::vector{second.id});
    EXPECT_FALSE(lock.locked());
    EXPECT_TRUE(lock.try_acquire(third.id));
    EXPECT_FALSE(lock.try_acquire_woken(second.id));
}

TEST_F(Locks, AreHandedToAWaiterThatWasParkedForMoreThanAMillisecond) {
    ASSERT_TRUE(lock.try_acquire(first.id));
    wait_for(lock, second, at(0));
    lock.release(machine, first.id, at(1001), true);
    EXPECT_EQ(lock.owner(), second.id);
    EXPECT_FALSE(lock.try_acquire(third.id));
    EXPECT_TRUE(lock.try_acquire_woken(second.id));
}

TEST_F(Locks, ThatAreNotFairAreFreeHoweverLongAWaiterWasParked) {
    ASSERT_TRUE(lock.try_acquire(first.id));
    wait_for(lock, second, at(0));
    lock.release(machine, first.id, at(1'000'000), false);
    EXPECT_FALSE(lock.locked());
    EXPECT_TRUE(lock.try_acquire(first.id));
}

TEST_F(Locks, StillCountTheFirstParkingOfAWaiterThatLost) {
    ASSERT_TRUE(lock.try_acquire(first.id));
    wait_for(lock, second, at(0));
    lock.release(machine, first.id, at(900), true);
    ASSERT_TRUE(lock.try_acquire(third.id));
    ASSERT_FALSE(lock.try_acquire_woken(second.id));
    lock.wait_again(second.id, at(0));
    second.expect_wake_up();
    lock.release(machine, third.id, at(1500), true);
    EXPECT_EQ(lock.owner(), second.id);
}

TEST_F(Locks, WakeWaitersInOrderOfArrival) {
    ASSERT_TRUE(lock.try_acquire(first.id));
    wait_for(lock, third, at(0));
    wait_for(lock, second, at(1));
    lock.release(machine, first.id, at(2), true);
    ASSERT_TRUE(lock.try_acquire_woken(third.id));
    lock.release(machine, third.id, at(3), true);
    EXPECT_EQ(machine.notified, (std::vector{third.id, second.id}));
}

TEST_F(Locks, GoOnToTheNextWaiterWhenTheFirstWaitsNoMore) {
    ASSERT_TRUE(lock.try_acquire(first.id));
    wait_for(lock, second, at(0));
    wait_for(lock, third, at(0));
    ASSERT_TRUE(second.unpark(std::nullopt));  // something else ended its wait
    machine.notified.clear();
    lock.release(machine, first.id, at(2000), true);
    EXPECT_EQ(lock.owner(), third.id);
    EXPECT_EQ(machine.notified, std::vector{third.id});
}

TEST_F(Locks, ForgetAWaiterWhoseTimeIsOver) {
    ASSERT_TRUE(lock.try_acquire(first.id));
    wait_for(lock, second, at(0));
    lock.stop_waiting(second.id);
    lock.release(machine, first.id, at(2000), true);
    EXPECT_FALSE(lock.locked());
    EXPECT_TRUE(machine.notified.empty());
}

TEST_F(Locks, OfMultiprocessingCountToTheirValue) {
    Semaphore semaphore;
    semaphore.value = semaphore.max_value = 2;
    EXPECT_TRUE(semaphore.try_acquire(first.id));
    EXPECT_TRUE(semaphore.try_acquire(first.id));
    EXPECT_FALSE(semaphore.try_acquire(second.id));
    semaphore.release(machine, first.id);
    EXPECT_TRUE(semaphore.try_acquire(second.id));
}

TEST_F(Locks, OfMultiprocessingMayBeReentrant) {
    Semaphore semaphore;
    semaphore.value = 1;
    semaphore.recursive = true;
    EXPECT_TRUE(semaphore.try_acquire(first.id));
    EXPECT_TRUE(semaphore.try_acquire(first.id));
    EXPECT_EQ(semaphore.count, 2);
    EXPECT_TRUE(semaphore.is_mine(first.id));
    EXPECT_FALSE(semaphore.try_acquire(second.id));
}

}  // namespace
}  // namespace interleave::machine
