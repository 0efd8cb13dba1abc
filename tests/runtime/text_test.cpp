#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"

namespace interleave::runtime {
namespace {

using test::Evaluator;

TEST(Repr, ShowsContainersWithinThemselves) {
    Evaluator python;
    EXPECT_EQ(python.run("a = [1]\n"
                         "a.append(a)\n"
                         "d = {'a': a}\n"
                         "d['d'] = d\n"
                         "print(a, d)\n"),
              "[1, [...]] {'a': [1, [...]], 'd': {...}}\n");
}

TEST(Repr, SeesACycleThroughAMethodOfTheProgram) {
    Evaluator python;
    EXPECT_EQ(python.run("class Node:\n"
                         "    def __init__(self):\n"
                         "        self.items = [self]\n"
                         "    def __repr__(self):\n"
                         "        return f'Node({self.items!r})'\n"
                         "print(Node().items)\n"),
              "[Node([...])]\n");
}

TEST(Repr, EndsADeepNestingWithAnError) {
    Evaluator python;
    EXPECT_EQ(python.run("x = []\n"
                         "for i in range(100000):\n"
                         "    x = [x]\n"
                         "try:\n"
                         "    repr(x)\n"
                         "except RecursionError:\n"
                         "    print('too deep')\n"),
              "too deep\n");
}

TEST(Repr, ShowsEveryBuiltInKind) {
    Evaluator python;
    EXPECT_EQ(
        python.value("[None, True, ..., NotImplemented, (1,), (), set(), {1}, frozenset({2}), "
                     "range(3), range(0, 9, 2), slice(1, None), {}.keys(), {1: 2}.items()]"),
        "[None, True, Ellipsis, NotImplemented, (1,), (), set(), {1}, frozenset({2}), "
        "range(0, 3), range(0, 9, 2), slice(1, None, None), dict_keys([]), "
        "dict_items([(1, 2)])]");
    EXPECT_EQ(python.value("[int, len, str.upper, list[int], ValueError('x', 1), KeyError('k')]"),
              "[<class 'int'>, <built-in function len>, <method 'upper' of 'str' objects>, "
              "list[int], ValueError('x', 1), KeyError('k')]");
}

TEST(Repr, NamesClassesAndFunctionsOfTheProgram) {
    Evaluator python;
    const std::string text = python.run(
        "class C:\n"
        "    def f(self): pass\n"
        "def g(): yield\n"
        "print(C, C(), C().f, g, g(), sep='|')\n");
    EXPECT_EQ(text.substr(0, text.find(" object")), "<class '__main__.C'>|<__main__.C");
    EXPECT_NE(text.find("|<bound method C.f of <__main__.C object at 0x"), std::string::npos);
    EXPECT_NE(text.find("|<function g at 0x"), std::string::npos);
    EXPECT_NE(text.find("|<generator object g at 0x"), std::string::npos);
}

TEST(Str, PrefersStrToReprButNotInContainers) {
    Evaluator python;
    EXPECT_EQ(python.run("class A:\n"
                         "    def __repr__(self): return 'repr'\n"
                         "class B(A):\n"
                         "    def __str__(self): return 'str'\n"
                         "print(A(), B(), [B()], f'{B()} {B()!r}', str(B()))\n"),
              "repr str [repr] str repr str\n");
}

TEST(Repr, InsistsOnText) {
    Evaluator python;
    EXPECT_EQ(python.run("class A:\n"
                         "    def __repr__(self): return 5\n"
                         "try:\n"
                         "    print(A())\n"
                         "except TypeError as error:\n"
                         "    print(error)\n"),
              "__str__ returned non-string (type int)\n");
}

}  // namespace
}  // namespace interleave::runtime
