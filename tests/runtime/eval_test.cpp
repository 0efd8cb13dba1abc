#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"

namespace interleave::runtime {
namespace {

using test::Evaluator;

TEST(Eval, CallsPythonFunctionsWithoutTheStackOfCpp) {
    Evaluator python;
    EXPECT_EQ(python.run("def depth(n):\n"
                         "    return 0 if n == 0 else 1 + depth(n - 1)\n"
                         "print(depth(900))\n"
                         "try:\n"
                         "    depth(5000)\n"
                         "except RecursionError as error:\n"
                         "    print(error)\n"),
              "900\nmaximum recursion depth exceeded\n");
}

TEST(Eval, EvaluatesOperandsBeforeLaterOnesChangeThem) {
    Evaluator python;
    EXPECT_EQ(python.run("def f():\n"
                         "    x = 1\n"
                         "    return x + (x := 10) + x\n"
                         "print(f())\n"),
              "21\n");
}

TEST(Eval, RunsFinallyOnEveryWayOut) {
    Evaluator python;
    EXPECT_EQ(python.run("log = []\n"
                         "def f(how):\n"
                         "    for i in range(2):\n"
                         "        try:\n"
                         "            if how == 'return': return 'r'\n"
                         "            if how == 'break': break\n"
                         "            if how == 'continue': continue\n"
                         "            if how == 'raise': raise KeyError(i)\n"
                         "        finally:\n"
                         "            log.append((how, i))\n"
                         "for how in ('return', 'break', 'continue', 'raise', 'none'):\n"
                         "    try: f(how)\n"
                         "    except KeyError as e: log.append(repr(e))\n"
                         "print(log)\n"),
              "[('return', 0), ('break', 0), ('continue', 0), ('continue', 1), ('raise', 0), "
              "'KeyError(0)', ('none', 0), ('none', 1)]\n");
}

TEST(Eval, ChainsExceptionsRaisedInHandlers) {
    Evaluator python;
    EXPECT_EQ(python.run("try:\n"
                         "    try: 1 / 0\n"
                         "    except ZeroDivisionError: raise KeyError('k')\n"
                         "except KeyError as e:\n"
                         "    print(type(e.__context__).__name__, e.__cause__)\n"),
              "ZeroDivisionError None\n");
}

TEST(Eval, ForgetsTheHandledExceptionBehindItsHandler) {
    Evaluator python;
    EXPECT_EQ(python.run("try: 1 / 0\n"
                         "except ZeroDivisionError: pass\n"
                         "try: raise ValueError\n"
                         "except ValueError as e: print(e.__context__)\n"),
              "None\n");
}

TEST(Eval, SeesClassAttributesThatChangeBehindACache) {
    Evaluator python;
    EXPECT_EQ(python.run("class C:\n"
                         "    def get(self): return 1\n"
                         "def f(c): return c.get()\n"
                         "c = C()\n"
                         "seen = [f(c), f(c)]\n"
                         "C.get = lambda self: 2\n"
                         "seen.append(f(c))\n"
                         "c.get = lambda: 3\n"
                         "seen.append(f(c))\n"
                         "C.x = property(lambda self: 'p')\n"
                         "print(seen, c.x)\n"),
              "[1, 1, 2, 3] p\n");
}

TEST(Eval, SeesGlobalsThatShadowBuiltInsLater) {
    Evaluator python;
    EXPECT_EQ(python.run("def f(): return len([1, 2])\n"
                         "seen = [f()]\n"
                         "def len(x): return 'mine'\n"
                         "seen.append(f())\n"
                         "del len\n"
                         "seen.append(f())\n"
                         "print(seen)\n"),
              "[2, 'mine', 2]\n");
}

TEST(Eval, SendsAndThrowsThroughDelegation) {
    Evaluator python;
    EXPECT_EQ(python.run("def inner():\n"
                         "    try:\n"
                         "        got = yield 1\n"
                         "        yield got\n"
                         "    except ValueError as e:\n"
                         "        yield 'caught ' + str(e)\n"
                         "    return 'end'\n"
                         "def outer():\n"
                         "    result = yield from inner()\n"
                         "    yield result\n"
                         "g = outer()\n"
                         "print(next(g), g.send('s'), g.throw(ValueError('v')), next(g))\n"),
              "1 s caught v end\n");
}

TEST(Eval, KeepsEachGeneratorsHandledExceptionToItself) {
    Evaluator python;
    EXPECT_EQ(python.run("def g():\n"
                         "    try: raise KeyError('inside')\n"
                         "    except KeyError:\n"
                         "        yield 1\n"
                         "        raise\n"
                         "it = g(); next(it)\n"
                         "try: raise ValueError\n"
                         "except ValueError as e: print(e.__context__)\n"
                         "try: next(it)\n"
                         "except KeyError as e: print(e)\n"),
              "None\n'inside'\n");
}

TEST(Eval, AwaitsAsyncGeneratorsAndContextManagers) {
    Evaluator python;
    EXPECT_EQ(python.run("class Manager:\n"
                         "    async def __aenter__(self): return 'in'\n"
                         "    async def __aexit__(self, *error): print(error[0]); return True\n"
                         "async def numbers():\n"
                         "    yield 1\n"
                         "    yield 2\n"
                         "async def main():\n"
                         "    async with Manager() as m:\n"
                         "        print(m, [n async for n in numbers()])\n"
                         "        raise KeyError\n"
                         "    return 'done'\n"
                         "try: main().send(None)\n"
                         "except StopIteration as e: print(e.value)\n"),
              "in [1, 2]\n<class 'KeyError'>\ndone\n");
}

TEST(Memory, IsReusedByProgramsThatDropWhatTheyMake) {
    Evaluator python(std::size_t{32} << 20U);
    EXPECT_EQ(python.run("for i in range(200):\n"
                         "    data = [[j] for j in range(5000)]\n"
                         "print(len(data))\n"),
              "5000\n");
}

TEST(Memory, RunsOutWithAnExceptionThatCanBeHandled) {
    Evaluator python(std::size_t{32} << 20U);
    EXPECT_EQ(python.run("def fill():\n"
                         "    data = []\n"
                         "    while True: data.append([1, 2, 3])\n"
                         "try: fill()\n"
                         "except MemoryError: print('full')\n"
                         "print(len([0] * 1000))\n"),
              "full\n1000\n");
}

TEST(Traceback, MarksTheExpressionThatRaised) {
    Evaluator python;
    const std::string text = python.run("def f(x):\n    return x.y\nf(1)\n");
    EXPECT_NE(text.find("File \"test.py\", line 2, in f\n"), std::string::npos) << text;
    EXPECT_NE(text.find("AttributeError: 'int' object has no attribute 'y'\n"), std::string::npos)
        << text;
}

}  // namespace
}  // namespace interleave::runtime
