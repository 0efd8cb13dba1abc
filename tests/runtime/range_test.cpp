#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"

namespace interleave::test {
namespace {

TEST(Range, CountsInBothDirectionsWithIntsOfAnySize) {
    Evaluator python;
    EXPECT_EQ(python.value("list(range(5, 0, -2)), list(range(-3)), len(range(2, 20, 5))"),
              "([5, 3, 1], [], 4)");
    EXPECT_EQ(python.value("list(range(10**20, 10**20 + 2)), 10**29 in range(10**30)"),
              "([100000000000000000000, 100000000000000000001], True)");
    EXPECT_EQ(python.value("len(range(10**30))"),
              "OverflowError: Python int too large to convert to C ssize_t");
    EXPECT_EQ(python.value("range(1, 2, 0)"), "ValueError: range() arg 3 must not be zero");
}

TEST(Range, IsSlicedToARange) {
    Evaluator python;
    EXPECT_EQ(python.value("range(10)[2:8:3], range(10)[::-1], range(5)[-1], range(3)[7:]"),
              "(range(2, 8, 3), range(9, -1, -1), 4, range(3, 3))");
    EXPECT_EQ(python.value("range(3)[5]"), "IndexError: range object index out of range");
}

TEST(Range, EqualsRangesWithTheSameNumbers) {
    Evaluator python;
    EXPECT_EQ(python.value("range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), "
                           "hash(range(3)) == hash(range(0, 3, 1))"),
              "(True, True, True)");
}

TEST(Slice, FitsItsBoundsToALength) {
    Evaluator python;
    EXPECT_EQ(python.value("slice(1, 5, 2).indices(4), slice(None, None, -1).indices(3)"),
              "((1, 4, 2), (2, -1, -1))");
    EXPECT_EQ(python.value("slice(1).indices(-1)"), "ValueError: length should not be negative");
    EXPECT_EQ(python.value("[1][slice('a')]"),
              "TypeError: slice indices must be integers or None or have an __index__ method");
}

}  // namespace
}  // namespace interleave::test
