#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"

namespace interleave::test {
namespace {

// The orders here are CPython's: they follow from its table and its hashes of ints.
TEST(Set, ShowsIntsInCPythonsOrder) {
    Evaluator python;
    EXPECT_EQ(python.value("set([1024, 8, 3, -1, 16])"), "{1024, 3, 8, 16, -1}");
    EXPECT_EQ(python.value("set({10: 1, 20: 2, 30: 3, 40: 4, 50: 5})"), "{50, 20, 40, 10, 30}");
    EXPECT_EQ(python.value("set(range(10, 0, -1)) | {100, 50}"),
              "{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 50}");
    EXPECT_EQ(python.value("[x for x in {i * 7919 % 103 for i in range(20)}][:8]"),
              "[0, 2, 7, 14, 19, 26, 31, 38]");
}

TEST(Set, PutsItemsWhereOthersWereRemoved) {
    Evaluator python;
    EXPECT_EQ(python.run("s = {0, 8, 16}\n"
                         "s.discard(8)\n"
                         "s.add(24)\n"
                         "print(s)\n"),
              "{0, 24, 16}\n");
}

TEST(Set, PopsFromWhereTheLastPopStopped) {
    Evaluator python;
    EXPECT_EQ(python.run("s = {1, 2, 3, 4}\n"
                         "print(s.pop(), s.pop())\n"
                         "s.add(1)\n"
                         "print(s.pop(), s)\n"),
              "1 2\n3 {1, 4}\n");
}

TEST(Set, CombinesWithAnyIterableInMethodsButWithSetsInOperators) {
    Evaluator python;
    EXPECT_EQ(python.value("{1, 2}.union([3], (x for x in 'a'))"), "{1, 2, 3, 'a'}");
    EXPECT_EQ(python.value("{1, 2} | [3]"),
              "TypeError: unsupported operand type(s) for |: 'set' and 'list'");
    EXPECT_EQ(python.value("{1, 2, 3}.symmetric_difference([3, 4])"), "{1, 2, 4}");
    EXPECT_EQ(
        python.value("{1, 2} < {1, 2, 3}, {1} <= {1}, {1}.isdisjoint({2}), {1}.issubset([1])"),
        "(True, True, True, True)");
}

TEST(Set, HashesFrozenSetsAsCPythonDoes) {
    Evaluator python;
    EXPECT_EQ(python.value("hash(frozenset([1, 2, 3])), hash(frozenset())"),
              "(-272375401224217160, 133146708735736)");
    EXPECT_EQ(python.value("{1} in {frozenset([1])}"), "True");
}

TEST(Set, NoticesThatItChangedWhileItWasRunThrough) {
    Evaluator python;
    EXPECT_EQ(python.run("s = {1, 2}\n"
                         "try:\n"
                         "    for x in s: s.add(x + 10)\n"
                         "except RuntimeError as e: print(e)\n"),
              "Set changed size during iteration\n");
}

TEST(Set, RefusesWhatCannotBeHashed) {
    Evaluator python;
    EXPECT_EQ(python.value("{[]}"),
              "TypeError: cannot use 'list' as a set element (unhashable type: 'list')");
    EXPECT_EQ(python.value("set().remove(1)"), "KeyError: 1");
}

}  // namespace
}  // namespace interleave::test
