#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"

namespace interleave::test {
namespace {

TEST(Sort, KeepsEqualItemsInTheirOrderAlsoInReverse) {
    Evaluator python;
    EXPECT_EQ(python.value("sorted(['b2', 'a1', 'b1', 'a2'], key=lambda s: s[0])"),
              "['a1', 'a2', 'b2', 'b1']");
    EXPECT_EQ(python.value("sorted(['b2', 'a1', 'b1', 'a2'], key=lambda s: s[0], reverse=True)"),
              "['b2', 'b1', 'a1', 'a2']");
}

// What CPython 3.14 prints for the same program: it compares as often, and leaves nans where it does.
TEST(Sort, ComparesAsOftenAsCPython) {
    Evaluator python;
    EXPECT_EQ(python.run("class K:\n"
                         "    count = 0\n"
                         "    def __init__(self, v): self.v = v\n"
                         "    def __lt__(self, other):\n"
                         "        K.count += 1\n"
                         "        return self.v < other.v\n"
                         "def count(values):\n"
                         "    K.count = 0\n"
                         "    result = [k.v for k in sorted([K(v) for v in values])]\n"
                         "    assert result == sorted(values)\n"
                         "    return K.count\n"
                         "print(count(range(1000)), count(range(1000, 0, -1)), count([1] * 500))\n"
                         "print(count([i * 7919 % 1009 for i in range(1000)]),\n"
                         "      count([i % 7 for i in range(777)]),\n"
                         "      count(list(range(500)) + list(range(400))))\n"),
              "999 999 499\n8628 4709 1720\n");
}

TEST(Sort, LeavesNansWhereCPythonLeavesThem) {
    Evaluator python;
    EXPECT_EQ(python.run("n = float('nan')\n"
                         "print(sorted([3.0, n, 1.0, 2.0, n, 0.5]))\n"),
              "[3.0, nan, 1.0, 2.0, nan, 0.5]\n");
}

TEST(Sort, LeavesAllItemsInTheListWhenAComparisonRaises) {
    Evaluator python;
    EXPECT_EQ(python.run("a = [3, 1, 'x', 2]\n"
                         "try: a.sort()\n"
                         "except TypeError as e: print(e, len(a))\n"),
              "'<' not supported between instances of 'str' and 'int' 4\n");
}

TEST(Sort, PassesOnWhatTheKeyFunctionRaises) {
    Evaluator python;
    EXPECT_EQ(python.run("def key(x): raise KeyError(x)\n"
                         "try: sorted([1], key=key)\n"
                         "except KeyError as e: print('KeyError', e)\n"),
              "KeyError 1\n");
}

}  // namespace
}  // namespace interleave::test
