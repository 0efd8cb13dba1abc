#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"

namespace interleave::test {
namespace {

TEST(List, IsIndexedFromBothEnds) {
    Evaluator python;
    EXPECT_EQ(python.value("[1, 2, 3][-1]"), "3");
    EXPECT_EQ(python.value("[1, 2, 3][3]"), "IndexError: list index out of range");
    EXPECT_EQ(python.value("[1]['a']"),
              "TypeError: list indices must be integers or slices, not str");
    EXPECT_EQ(python.value("[1][10**30]"),
              "IndexError: cannot fit 'int' into an index-sized integer");
}

TEST(List, IsSlicedInEveryDirection) {
    Evaluator python;
    EXPECT_EQ(python.value("[0, 1, 2, 3, 4][1:4:2]"), "[1, 3]");
    EXPECT_EQ(python.value("[0, 1, 2, 3, 4][::-2]"), "[4, 2, 0]");
    EXPECT_EQ(python.value("[0, 1, 2][5:1]"), "[]");
    EXPECT_EQ(python.value("[0, 1, 2][-100:10**30]"), "[0, 1, 2]");
    EXPECT_EQ(python.value("[0][::0]"), "ValueError: slice step cannot be zero");
}

TEST(List, AssignsToSlices) {
    Evaluator python;
    EXPECT_EQ(python.run("a = [0, 1, 2, 3]\n"
                         "a[1:3] = 'xyz'\n"
                         "print(a)\n"
                         "a[::2] = [7, 8, 9]\n"
                         "print(a)\n"
                         "del a[::2]\n"
                         "print(a)\n"
                         "a[1:1] = a\n"
                         "print(a)\n"),
              "[0, 'x', 'y', 'z', 3]\n[7, 'x', 8, 'z', 9]\n['x', 'z']\n['x', 'x', 'z', 'z']\n");
    EXPECT_EQ(python.value("[1, 2].__setitem__(slice(None, None, 2), [1, 2, 3])"),
              "ValueError: attempt to assign sequence of size 3 to extended slice of size 1");
}

TEST(List, GrowsWhileItIsRunThrough) {
    Evaluator python;
    EXPECT_EQ(python.run("a = [1, 2]\n"
                         "for x in a:\n"
                         "    if len(a) < 5: a.append(x * 10)\n"
                         "print(a)\n"),
              "[1, 2, 10, 20, 100]\n");
}

TEST(List, ComparesItemByItem) {
    Evaluator python;
    EXPECT_EQ(python.value("[1, 2] < [1, 3], [1] < [1, 0], [1.0] == [1], [1] == (1,)"),
              "(True, True, True, False)");
    EXPECT_EQ(python.value("[1, 2] < [1, 'a']"),
              "TypeError: '<' not supported between instances of 'int' and 'str'");
}

TEST(List, MayBeSubclassedWithAnInitialiserOfItsOwn) {
    Evaluator python;
    EXPECT_EQ(python.run("class L(list):\n"
                         "    def __init__(self, n):\n"
                         "        super().__init__(range(n))\n"
                         "        self.tag = 't'\n"
                         "    def append(self, x): super().append(x * 2)\n"
                         "l = L(2)\n"
                         "l.append(5)\n"
                         "print(l, l.tag, type(l + []) is list)\n"),
              "[0, 1, 10] t True\n");
}

TEST(List, TakesItemsOfGeneratorsInEveryMethodThatTakesAnIterable) {
    Evaluator python;
    EXPECT_EQ(python.run("def g():\n"
                         "    yield 1\n"
                         "    yield 2\n"
                         "a = list(g())\n"
                         "a.extend(g())\n"
                         "a += g()\n"
                         "a[:0] = g()\n"
                         "print(a, tuple(g()))\n"),
              "[1, 2, 1, 2, 1, 2, 1, 2] (1, 2)\n");
}

TEST(Tuple, HashesAsCPythonDoes) {
    Evaluator python;
    EXPECT_EQ(python.value("hash((1, 2, 3)), hash(())"),
              "(529344067295497451, 5740354900026072187)");
}

TEST(List, SaysWhatItCannotDo) {
    Evaluator python;
    EXPECT_EQ(python.value("[] + ()"),
              "TypeError: can only concatenate list (not \"tuple\") to list");
    EXPECT_EQ(python.value("[] * 'a'"),
              "TypeError: can't multiply sequence by non-int of type 'str'");
    EXPECT_EQ(python.value("[].pop()"), "IndexError: pop from empty list");
    EXPECT_EQ(python.value("[].remove(1)"), "ValueError: list.remove(x): x not in list");
}

}  // namespace
}  // namespace interleave::test
