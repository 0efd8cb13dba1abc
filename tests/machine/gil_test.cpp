#include "machine/gil.h"

#include <gtest/gtest.h>

#include "fake_machine.h"

namespace interleave::machine {
namespace {

class GilOfAProcess : public ::testing::Test {
protected:
    FakeMachine machine;
    Gil& gil = machine.process().gil;
    StrandRunner& first = machine.add();
    StrandRunner& second = machine.add();
    StrandRunner& third = machine.add();
    const Duration interval{5'000'000};
};

TEST_F(GilOfAProcess, IsHeldByOneStrandAtATime) {
    EXPECT_TRUE(gil.try_take(first));
    EXPECT_FALSE(gil.try_take(second));
    EXPECT_EQ(gil.holder(), &first);
}

TEST_F(GilOfAProcess, TellsAWaiterToAskAfterTheSwitchInterval) {
    ASSERT_TRUE(gil.try_take(first));
    EXPECT_EQ(gil.begin_waiting(second, Instant{}), Instant{interval});
    EXPECT_EQ(gil.next_request(), Instant{interval});
    gil.switch_interval = Duration(7);
    EXPECT_EQ(gil.begin_waiting(third, Instant{}), Instant{Duration(7)});
}

TEST_F(GilOfAProcess, WakesTheFirstWaiterWhenItIsReleased) {
    ASSERT_TRUE(gil.try_take(first));
    gil.begin_waiting(third, Instant{});
    gil.begin_waiting(second, Instant{});
    gil.release(first);
    EXPECT_EQ(machine.notified, std::vector{third.id});
    EXPECT_EQ(gil.holder(), nullptr);
}

TEST_F(GilOfAProcess, MayBeTakenByANewcomerBeforeTheWaiterThatWasWoken) {
    ASSERT_TRUE(gil.try_take(first));
    gil.begin_waiting(second, Instant{});
    gil.release(first);
    EXPECT_TRUE(gil.try_take(third));
    EXPECT_FALSE(gil.try_take(second));
    EXPECT_TRUE(gil.has_waiters());
}

TEST_F(GilOfAProcess, MakesAForcedHolderWaitUntilSomebodyElseHasHeldIt) {
    ASSERT_TRUE(gil.try_take(first));
    gil.begin_waiting(second, Instant{});
    gil.release_forced(first);
    EXPECT_FALSE(gil.may_want_again(first));
    machine.notified.clear();
    ASSERT_TRUE(gil.try_take(second));
    EXPECT_TRUE(gil.may_want_again(first));
    EXPECT_EQ(machine.notified, std::vector{first.id});
}

TEST_F(GilOfAProcess, LetsAForcedHolderGoOnWhenTheLastWaiterIsGone) {
    ASSERT_TRUE(gil.try_take(first));
    gil.begin_waiting(second, Instant{});
    gil.release_forced(first);
    gil.forget(second);
    EXPECT_TRUE(gil.may_want_again(first));
}

TEST_F(GilOfAProcess, IsReleasedByAStrandThatLeaves) {
    ASSERT_TRUE(gil.try_take(first));
    gil.begin_waiting(second, Instant{});
    gil.forget(first);
    EXPECT_TRUE(gil.try_take(second));
}

TEST_F(GilOfAProcess, WakesTheNextWaiterWhenTheOneThatWasWokenLeaves) {
    ASSERT_TRUE(gil.try_take(first));
    gil.begin_waiting(second, Instant{});
    gil.begin_waiting(third, Instant{});
    gil.release(first);
    machine.notified.clear();
    gil.forget(second);
    EXPECT_EQ(machine.notified, std::vector{third.id});
}

}  // namespace
}  // namespace interleave::machine
