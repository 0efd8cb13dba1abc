// Locals that are deleted, or assigned on some of the paths only: see local_reads.h.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "language/compiler.h"
#include "language/local_reads.h"

namespace interleave::language {
namespace {

void expect_sure(std::string_view source) {
    for (const bool polls : {false, true}) {
        const auto code =
            compile(source, {.file_name = "test.py", .polls_within_statements = polls});
        ASSERT_TRUE(code.has_value()) << code.error().message << "\n" << source;
        const std::vector<std::string> found = unsure_reads(**code);
        EXPECT_TRUE(found.empty()) << found.front() << " in\n" << source;
    }
}

TEST(UnboundLocals, ADelInTryIsSeenByItsHandlersAndAfter) {
    for (const std::string_view source : {
             std::string_view(R"(def f(x):
    try:
        del x
        g()
    except E:
        x
    x
)"),
             std::string_view(R"(def f(x):
    try:
        del x
    finally:
        x
    x
)"),
             std::string_view(R"(def f(x):
    try:
        del x
        g()
    except E:
        pass
    else:
        x = 1
    finally:
        x
    x
)"),
             std::string_view(R"(def f(x):
    try:
        try:
            del x
        finally:
            g()
    finally:
        return x
)"),
             std::string_view(R"(def f(x):
    try:
        return g()
    finally:
        del x
        x
)"),
             std::string_view(R"(def f(x):
    try:
        del x
    except* E:
        x
    x
)"),
             std::string_view(R"(def f(x):
    try:
        x = 1
    except E as x:
        x
    x
)"),
             std::string_view(R"(def f(x):
    try:
        g()
    except E as x:
        if x: return x
    finally:
        x
)"),
             std::string_view(R"(def f(x):
    try:
        g()
    except* E as x:
        x
    x
)"),
             std::string_view(R"(def f(x):
    while g():
        try:
            del x
            continue
        finally:
            if x: break
    x
)"),
         }) {
        expect_sure(source);
    }
}

TEST(UnboundLocals, ADelInALoopIsSeenByItsNextRound) {
    for (const std::string_view source : {
             std::string_view(R"(def f(x):
    while g():
        x
        del x
    x
)"),
             std::string_view(R"(def f(x):
    for i in g():
        x
        del x, i
    else:
        x, i
    x, i
)"),
             std::string_view(R"(def f(x):
    for i in g():
        if i: del x
        elif x: break
        else: continue
    x
)"),
             std::string_view(R"(async def f(x):
    async for i in g():
        x
        del x
        i
        del i
    x, i
)"),
             std::string_view(R"(def f(x):
    for x in x:
        del x
    x
)"),
         }) {
        expect_sure(source);
    }
}

TEST(UnboundLocals, ADelInABranchIsSeenBehindIt) {
    for (const std::string_view source : {
             std::string_view(R"(def f(x):
    if g(): del x
    x
)"),
             std::string_view(R"(def f(x):
    if g(): del x
    else: x = 1
    x
)"),
             std::string_view(R"(def f(x):
    match g():
        case 1: del x
        case [x, y]: del y; x
        case _: y = 1
    x, y
)"),
             std::string_view(R"(def f(x):
    with g() as x:
        del x
        h()
    x
)"),
             std::string_view(R"(def f(x):
    with g() as y, h(y) as z:
        del x
    x, y, z
)"),
             std::string_view(R"(async def f(x):
    async with g() as y:
        return x
    x, y
)"),
             std::string_view(R"(def f(x):
    del (x, [y])
    x, y
)"),
             std::string_view(R"(def f(x):
    yield x
    try:
        yield
        del x
        yield
    except GeneratorExit:
        x
    x
)"),
         }) {
        expect_sure(source);
    }
}

TEST(UnboundLocals, AnOperandThatMayBeLeftOutAssignsNothing) {
    for (const std::string_view source : {
             std::string_view(R"(def f(a):
    a < 1 < (x := 2)
    x
)"),
             std::string_view(R"(def f(a):
    a < (x := 1) < (y := 2)
    return x, y
)"),
             std::string_view(R"(def f(a):
    a and (x := 1)
    x
)"),
             std::string_view(R"(def f(a):
    a or (x := 1) or (y := 2)
    return x, y
)"),
             std::string_view(R"(def f(a):
    return (x := 1) if a else x
)"),
             std::string_view(R"(def f(a):
    return 1 if a and (x := 1) else x
)"),
             std::string_view(R"(def f(a):
    (1 if a else (x := 1)), x
)"),
             std::string_view(R"(def f(a):
    if not (a and (x := 1)): x
    x
)"),
             std::string_view(R"(def f(a, b):
    if not (a and (x := 1)) or b: x
    else: x
)"),
             std::string_view(R"(def f(a, b):
    if (a or (x := 1)) and b: x
    elif x: x
    x
)"),
             std::string_view(R"(def f(a, b):
    while not (a and (x := b)) and b: x
    else: x
    x
)"),
             std::string_view(R"(def f(a):
    assert not (a and (x := 1)), x
    x
)"),
             std::string_view(R"(def f(a):
    assert a or (x := 1), x
    x
)"),
             std::string_view(R"(def f(a):
    match a:
        case 1 if a.b or (x := 1): x
        case _: x
    x
)"),
             std::string_view(R"(def f(a):
    return [x for x in a if x and (y := x)], y
)"),
             std::string_view(R"(def f(a):
    not (a and (x := 1) or (y := 2)) and (z := 3)
    x, y, z
)"),
             std::string_view(R"(def f(a, b):
    if a < 1 < (x := b) or (b is None and (y := a)): x, y
    else: x, y
)"),
         }) {
        expect_sure(source);
    }
}

// The analysis is not to be right by checking everything.
std::size_t checks(std::string_view source) {
    const auto code = compile(source, {.file_name = "test.py"});
    if (!code) return 99;
    return static_cast<std::size_t>(std::ranges::count((*code)->children.at(0)->instructions,
                                                       Opcode::check_local, &Instruction::opcode));
}

TEST(UnboundLocals, WhatSurelyHasAValueIsNotChecked) {
    EXPECT_EQ(
        checks("def f(a):\n    x = 1\n    try: y = x + a\n    except E: y = x\n    return y\n"),
        0U);
    EXPECT_EQ(checks("def f(a):\n    if a and (x := a): return x\n"), 0U);
    EXPECT_EQ(checks("def f(a):\n    if not (x := a): return x\n    return x\n"), 0U);
    EXPECT_EQ(checks("def f(a):\n    return (x := a) if a else (x := 1), x\n"), 0U);
    EXPECT_EQ(checks("def f(a):\n    while (x := a): a = x\n    else: return x\n"), 0U);
    EXPECT_EQ(checks("def f(a):\n    if a or not (x := 1): return 1\n    return x\n"), 0U);
}

// An empty read that is not checked would be found: this is what a check costs to leave out.
TEST(UnboundLocals, AreFoundWhenTheCheckIsMissing) {
    const auto code =
        compile("def f(a):\n    if a: x = 1\n    return x\n", {.file_name = "test.py"});
    ASSERT_TRUE(code.has_value());
    Code without = *(*code)->children.at(0);
    for (Instruction& one : without.instructions) {
        if (one.opcode == Opcode::check_local) one.opcode = Opcode::nop;
    }
    EXPECT_EQ(unsure_reads(without), std::vector<std::string>{"x at line 3"});
}

}  // namespace
}  // namespace interleave::language
