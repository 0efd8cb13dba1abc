#include "base/random.h"

#include <gtest/gtest.h>

namespace interleave {
namespace {

TEST(Random, GivesThePublishedSequenceOfSplitMix64) {
    // From Vigna's splitmix64.c, seed 1234567.
    Random random(1234567);
    EXPECT_EQ(random.next(), 6457827717110365317U);
    EXPECT_EQ(random.next(), 3203168211198807973U);
    EXPECT_EQ(random.next(), 9817491932198370423U);
}

TEST(Random, RepeatsItselfWithTheSameSeedAndNotWithAnother) {
    Random first(1);
    Random again(1);
    Random other(2);
    const std::uint64_t drawn = first.next();
    EXPECT_EQ(again.next(), drawn);
    EXPECT_NE(other.next(), drawn);
}

TEST(Random, StaysBelowItsBoundAndReachesEveryValue) {
    Random random(7);
    bool seen[5] = {};
    for (int i = 0; i < 200; ++i) {
        const std::uint64_t value = random.below(5);
        ASSERT_LT(value, 5U);
        seen[value] = true;
    }
    for (const bool each : seen) EXPECT_TRUE(each);
}

}  // namespace
}  // namespace interleave
