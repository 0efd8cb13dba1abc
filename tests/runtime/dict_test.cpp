#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"

namespace interleave::test {
namespace {

TEST(Dict, KeepsTheOrderOfInsertion) {
    Evaluator python;
    EXPECT_EQ(python.run("d = {'b': 1, 'a': 2}\n"
                         "d['c'] = 3\n"
                         "d['b'] = 4\n"
                         "del d['a']\n"
                         "d['a'] = 5\n"
                         "print(d, list(reversed(d)), d.popitem(), d)\n"),
              "{'b': 4, 'c': 3} ['a', 'c', 'b'] ('a', 5) {'b': 4, 'c': 3}\n");
}

TEST(Dict, FindsEveryKeyAfterManyInsertionsAndDeletions) {
    Evaluator python;
    EXPECT_EQ(python.run("d = {}\n"
                         "for i in range(20000): d[i * 1024] = i\n"
                         "for i in range(0, 20000, 3): del d[i * 1024]\n"
                         "for i in range(0, 20000, 6): d[i * 1024] = -i\n"
                         "print(len(d), sum(d.values()),\n"
                         "      all((i * 1024 in d) == (i % 3 != 0 or i % 6 == 0)\n"
                         "          for i in range(20000)))\n"),
              "16667 99990001 True\n");
}

TEST(Dict, HoldsNumbersThatAreEqualOnce) {
    Evaluator python;
    EXPECT_EQ(python.value("{1: 'a', 1.0: 'b', True: 'c'}"), "{1: 'c'}");
}

TEST(Dict, AsksForHashAndEqualityOfTheProgramsClasses) {
    Evaluator python;
    EXPECT_EQ(python.run("class K:\n"
                         "    def __init__(self, v): self.v = v\n"
                         "    def __hash__(self): return self.v % 2\n"
                         "    def __eq__(self, other): return self.v == other.v\n"
                         "d = {K(i % 4): i for i in range(12)}\n"
                         "print(len(d), d[K(3)], K(5) in d)\n"),
              "4 11 False\n");
}

TEST(Dict, NoticesThatItChangedWhileItWasRunThrough) {
    Evaluator python;
    EXPECT_EQ(python.run("d = {1: 1}\n"
                         "try:\n"
                         "    for k in d: d[k + 1] = 1\n"
                         "except RuntimeError as e: print(e)\n"
                         "d = {i: i for i in range(5)}\n"
                         "try:\n"
                         "    for k in d:\n"
                         "        del d[k]\n"
                         "        d[k + 10] = 1\n"
                         "except RuntimeError as e: print(e)\n"),
              "dictionary changed size during iteration\n"
              "dictionary keys changed during iteration\n");
}

TEST(Dict, AsksMissingInSubclassesForSubscriptsOnly) {
    Evaluator python;
    EXPECT_EQ(python.run("class M(dict):\n"
                         "    def __missing__(self, key): return key * 2\n"
                         "m = M(a=1)\n"
                         "print(m['a'], m['zz'], m.get('zz'), m)\n"),
              "1 zzzz None {'a': 1}\n");
}

TEST(Dict, IsMadeFromPairsMappingsAndKeywords) {
    Evaluator python;
    EXPECT_EQ(python.value("dict([(1, 2), 'ab'], c=3)"), "{1: 2, 'a': 'b', 'c': 3}");
    EXPECT_EQ(python.value("dict((i, i * i) for i in range(3))"), "{0: 0, 1: 1, 2: 4}");
    EXPECT_EQ(python.value("dict([(1,)])"),
              "ValueError: dictionary update sequence element #0 has length 1; 2 is required");
    EXPECT_EQ(python.value("{[]: 1}"),
              "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')");
}

TEST(Dict, HasViewsThatAreSets) {
    Evaluator python;
    EXPECT_EQ(
        python.value("{1: 2, 3: 4}.keys() & [3, 5], {1: 2}.items() | {9}, {1: 2}.keys() - {1}"),
        "({3}, {9, (1, 2)}, set())");
    EXPECT_EQ(python.value("{1: 2}.keys() <= {1: 5, 2: 6}.keys(), (1, 2) in {1: 2}.items()"),
              "(True, True)");
}

TEST(Dict, MergesWithTheRightOneWinning) {
    Evaluator python;
    EXPECT_EQ(python.value("{1: 'a', 2: 'b'} | {2: 'c', 3: 'd'}"), "{1: 'a', 2: 'c', 3: 'd'}");
    EXPECT_EQ(python.value("{} | []"),
              "TypeError: unsupported operand type(s) for |: 'dict' and 'list'");
}

}  // namespace
}  // namespace interleave::test
