#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"

namespace interleave::test {
namespace {

TEST(Builtins, AddFloatsWithoutLosingWhatRoundingDrops) {
    Evaluator python;
    EXPECT_EQ(python.value("sum([0.1] * 10), sum([1e100, 1, -1e100]), sum([0.1, 0.2, 0.3], 0.5)"),
              "(1.0, 1.0, 1.1)");
    EXPECT_EQ(python.value("sum(x / 10 for x in range(10)), sum([[1], [2]], []), sum([2**62] * 3)"),
              "(4.5, [1, 2], 13835058055282163712)");
    EXPECT_EQ(python.value("sum(['a'], '')"),
              "TypeError: sum() can't sum strings [use ''.join(seq) instead]");
}

TEST(Builtins, FindTheFirstSmallestAndLargest) {
    Evaluator python;
    EXPECT_EQ(python.value("max('abc', 'xyz', key=len), min([3, 1], key=lambda x: -x), "
                           "max([], default=None), min(x for x in [4, 2])"),
              "('abc', 3, None, 2)");
    EXPECT_EQ(python.value("max(1, 'a')"),
              "TypeError: '>' not supported between instances of 'str' and 'int'");
    EXPECT_EQ(python.value("min([])"), "ValueError: min() iterable argument is empty");
    EXPECT_EQ(python.value("min(1, 2, default=3)"),
              "TypeError: Cannot specify a default for min() with multiple positional arguments");
}

TEST(Builtins, StopAtTheFirstItemThatDecides) {
    Evaluator python;
    EXPECT_EQ(python.run("def g():\n"
                         "    for x in (0, 1, 2):\n"
                         "        print(x)\n"
                         "        yield x\n"
                         "print(any(g()), all(g()))\n"),
              "0\n1\n0\nTrue False\n");
}

TEST(Builtins, ReadAttributesThatPropertiesCompute) {
    Evaluator python;
    EXPECT_EQ(
        python.run("class A:\n"
                   "    @property\n"
                   "    def good(self): return 1\n"
                   "    @property\n"
                   "    def bad(self): raise AttributeError('inside')\n"
                   "print(getattr(A(), 'good'), getattr(A(), 'bad', 2), hasattr(A(), 'bad'))\n"),
        "1 2 False\n");
    EXPECT_EQ(python.value("getattr(1, 2)"), "TypeError: attribute name must be string, not 'int'");
}

TEST(Builtins, PrintWritesOnceToTheRunAndPieceByPieceToObjects) {
    Evaluator python;
    EXPECT_EQ(python.run("class W:\n"
                         "    parts = []\n"
                         "    def write(self, text): self.parts.append(text)\n"
                         "print('a', 1, sep='-', end='.', file=W())\n"
                         "print(W.parts, 'b', sep='|', end='!')\n"),
              "['a', '-', '1', '.']|b!");
    EXPECT_EQ(python.value("print(sep=3)"), "TypeError: sep must be None or a string, not int");
}

TEST(Builtins, AskTheProgramsClasses) {
    Evaluator python;
    EXPECT_EQ(python.run("class A:\n"
                         "    def __abs__(self): return 'abs'\n"
                         "    def __round__(self, n=None): return ('round', n)\n"
                         "    def __rdivmod__(self, other): return 'rdivmod'\n"
                         "    def __index__(self): return 10\n"
                         "print(abs(A()), round(A()), round(A(), 2), divmod(1, A()), hex(A()))\n"),
              "abs ('round', None) ('round', 2) rdivmod 0xa\n");
}

TEST(Builtins, ConvertBetweenCharactersAndNumbers) {
    Evaluator python;
    EXPECT_EQ(python.value("chr(0x1f600), ord('\\U0001f600'), bin(-5), oct(8), hex(2**70)"),
              "('\xf0\x9f\x98\x80', 128512, '-0b101', '0o10', '0x400000000000000000')");
    EXPECT_EQ(python.value("ord('ab')"),
              "TypeError: ord() expected a character, but string of length 2 found");
    EXPECT_EQ(python.value("chr(-1)"), "ValueError: chr() arg not in range(0x110000)");
}

}  // namespace
}  // namespace interleave::test
