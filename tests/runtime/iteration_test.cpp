#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"

namespace interleave::test {
namespace {

constexpr const char* classes =
    "class Count:\n"
    "    def __init__(self, n): self.n = n; self.i = 0\n"
    "    def __iter__(self): return self\n"
    "    def __next__(self):\n"
    "        if self.i >= self.n: raise StopIteration\n"
    "        self.i += 1\n"
    "        return self.i\n"
    "class Items:\n"
    "    def __len__(self): return 3\n"
    "    def __getitem__(self, i):\n"
    "        if i >= 3: raise IndexError\n"
    "        return i * 10\n";

TEST(Iteration, RunsThroughIteratorsOfTheProgram) {
    Evaluator python;
    EXPECT_EQ(
        python.run(
            std::string(classes) +
            "print(list(Count(3)), [*Items()], tuple(enumerate(Count(2), 5)))\n"
            "print(list(zip(Count(2), 'xyz')), list(map(lambda a, b: a * b, Count(3), [4, 5])))\n"
            "print(list(filter(lambda x: x % 2, Count(4))), list(reversed(Items())))\n"
            "print(2 in Count(3), 20 in Items(), next(Count(0), 'none'))\n"),
        "[1, 2, 3] [0, 10, 20] ((5, 1), (6, 2))\n"
        "[(1, 'x'), (2, 'y')] [4, 10]\n"
        "[1, 3] [20, 10, 0]\n"
        "True True none\n");
}

TEST(Iteration, StopsForGoodAtTheEnd) {
    Evaluator python;
    EXPECT_EQ(python.run("a = [1]\n"
                         "i = iter(a)\n"
                         "print(list(i))\n"
                         "a.append(2)\n"
                         "print(list(i))\n"),
              "[1]\n[]\n");
    EXPECT_EQ(python.value("next(iter([]))"), "StopIteration: ");
}

TEST(Iteration, CallsAFunctionUntilItReturnsTheSentinel) {
    Evaluator python;
    EXPECT_EQ(python.run(std::string(classes) + "i = iter(Count(9).__next__, 4)\n"
                                                "print(list(i), list(i))\n"),
              "[1, 2, 3] []\n");
    EXPECT_EQ(python.value("iter(1, 2)"), "TypeError: iter(v, w): v must be callable");
}

TEST(Zip, SaysWhichArgumentHasAnotherLengthWhenStrict) {
    Evaluator python;
    EXPECT_EQ(python.value("list(zip([1, 2], [1, 2], [1], strict=True))"),
              "ValueError: zip() argument 3 is shorter than arguments 1-2");
    EXPECT_EQ(python.value("list(zip((x for x in 'a'), 'ab', strict=True))"),
              "ValueError: zip() argument 2 is longer than argument 1");
    EXPECT_EQ(python.value("list(map(lambda a, b: a, [1], [1, 2], strict=True))"),
              "ValueError: map() argument 2 is longer than argument 1");
}

TEST(Map, EndsWhenItsFunctionRaisesStopIteration) {
    Evaluator python;
    EXPECT_EQ(python.run("def f(x):\n"
                         "    if x == 2: raise StopIteration\n"
                         "    return x\n"
                         "print(list(map(f, [1, 2, 3])))\n"),
              "[1]\n");
}

TEST(Iteration, SaysWhatCannotBeRunThrough) {
    Evaluator python;
    EXPECT_EQ(python.value("list(1)"), "TypeError: 'int' object is not iterable");
    EXPECT_EQ(python.value("next(1)"), "TypeError: 'int' object is not an iterator");
    EXPECT_EQ(python.value("reversed({1})"), "TypeError: 'set' object is not reversible");
}

}  // namespace
}  // namespace interleave::test
