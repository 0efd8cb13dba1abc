#include "language/compiler.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace interleave::language {
namespace {

std::shared_ptr<const Code> compiled(std::string_view source) {
    auto code = compile(source, {.file_name = "test.py"});
    EXPECT_TRUE(code.has_value());
    return code ? *code : nullptr;
}

std::size_t count(const Code& code, Opcode opcode) {
    return static_cast<std::size_t>(
        std::ranges::count(code.instructions, opcode, &Instruction::opcode));
}

TEST(Compiler, GivesEveryInstructionAPosition) {
    const auto code = compiled("x = 1\ny = x + f(2)\n");
    ASSERT_EQ(code->instructions.size(), code->positions.size());
    const auto call = std::ranges::find(code->instructions, Opcode::call, &Instruction::opcode);
    ASSERT_NE(call, code->instructions.end());
    const Span& span = code->positions[static_cast<std::size_t>(call - code->instructions.begin())];
    EXPECT_EQ(span.line, 2);
    EXPECT_EQ(span.column, 8);
    EXPECT_EQ(span.end_column, 12);
}

TEST(Compiler, PutsParametersIntoTheFirstRegisters) {
    const auto code = compiled("def f(a, /, b, *args, c=1, **rest):\n    local = a\n");
    const Code& function = *code->children.at(0);
    EXPECT_EQ(function.positional_only, 1);
    EXPECT_EQ(function.positional, 2);
    EXPECT_EQ(function.keyword_only, 1);
    EXPECT_TRUE(function.has_varargs);
    EXPECT_TRUE(function.has_varkeywords);
    const std::vector<std::string> expected{"a", "b", "c", "args", "rest", "local"};
    EXPECT_EQ(function.locals, expected);
}

TEST(Compiler, CollectsBehindStatementsWhereSomebodyMayNotice) {
    const std::string_view statements = "x = 1\ny = x\n";
    const auto collects = [&](std::string text, bool is_library = false) {
        text += statements;
        const auto code = compile(text, {.file_name = "test.py", .is_library = is_library});
        return code ? count(**code, Opcode::collect) : 99;
    };
    EXPECT_EQ(collects(""), 0U);
    EXPECT_EQ(collects("import math, weakref\n"), 2U);
    EXPECT_EQ(collects("from weakref import ref\n"), 2U);
    EXPECT_EQ(collects("import gc\n"), 2U);
    EXPECT_EQ(collects("import gc\n", true), 0U);
    EXPECT_EQ(collects("class C:\n    def __del__(self): pass\n"), 2U);
    EXPECT_EQ(collects("def g():\n    try:\n        yield\n    finally: pass\n"), 3U);
    EXPECT_EQ(collects("async def f(): pass\nz = f()\n"), 4U);
    EXPECT_EQ(collects("async def f(): pass\nasyncio.run(f())\n"), 0U);
    EXPECT_EQ(collects("@manager\ndef g():\n    with f(): yield\n"), 0U);
    EXPECT_EQ(collects("def g():\n    with f(): pass\n    yield\n"), 0U);
}

// What a handler reads (the iterator, the exit of a `with`, the exception handled before) is below `live`; the
// registers of the protected code are not.
TEST(Compiler, SaysWhatHandlersNeed) {
    const auto code = compiled(
        "def f(items):\n"
        "    for item in items:\n"
        "        with item:\n"
        "            try:\n"
        "                g(item)\n"
        "            except* KeyError as group:\n"
        "                h(group)\n");
    const Code& function = *code->children.at(0);
    ASSERT_FALSE(function.exceptions.empty());
    for (const ExceptionRange& range : function.exceptions) {
        EXPECT_GE(range.live, function.locals.size());
        const Instruction& first = function.instructions[range.handler];
        if (first.opcode == Opcode::pop_handled) EXPECT_LT(first.a, range.live);
    }
    for (std::uint32_t at = 0; at < function.instructions.size(); ++at) {
        const auto innermost = std::ranges::find_if(
            function.exceptions,
            [at](const ExceptionRange& r) { return at >= r.start && at < r.end; });
        if (function.instructions[at].opcode != Opcode::call ||
            innermost == function.exceptions.end())
            continue;
        EXPECT_GE(function.instructions[at].b, innermost->live);
    }
    EXPECT_FALSE(function.drops_promptly);
    EXPECT_TRUE(compiled("import weakref\ntry:\n    f()\nfinally:\n    g()\n")->drops_promptly);
}

TEST(Compiler, ChecksOnlyLocalsThatMayBeUnset) {
    const auto code = compiled(
        "def f(flag):\n"
        "    sure = 1\n"
        "    if flag:\n"
        "        maybe = 2\n"
        "    return sure + maybe\n");
    EXPECT_EQ(count(*code->children.at(0), Opcode::check_local), 1U);
}

TEST(Compiler, FusesComparisonsOfConditions) {
    const auto code = compiled("def f(n):\n    return n if n < 2 else 0\n");
    EXPECT_EQ(count(*code->children.at(0), Opcode::unless_lt_int), 1U);
    EXPECT_EQ(count(*code->children.at(0), Opcode::compare_lt), 0U);
}

TEST(Compiler, PollsAtBackwardJumpsOnly) {
    const auto code = compiled("def f():\n    while True:\n        pass\n");
    EXPECT_EQ(count(*code->children.at(0), Opcode::jump_back), 1U);
}

TEST(Compiler, CopiesOperandsOnlyInAScopeWithAWalrus) {
    const auto code = compiled(
        "def plain(n):\n    return n + n\n"
        "def walrus(n):\n    return n + (n := 1)\n");
    EXPECT_EQ(count(*code->children.at(0), Opcode::move), 0U);
    EXPECT_GE(count(*code->children.at(1), Opcode::move), 1U);
}

TEST(Compiler, SurvivesJumpsTooLongForAnOperand) {
    std::string source = "def f(xs):\n    for x in xs:\n";
    for (int i = 0; i < 20'000; ++i) source += "        a = x + x\n        b = a\n";
    source += "    return 1\n";
    EXPECT_NE(compiled(source), nullptr);
}

TEST(Compiler, SaysWhenAScopeNeedsTooManyConstants) {
    std::string source;
    for (int i = 0; i < 70'000; ++i) source += "x = " + std::to_string(100'000 + i) + "\n";
    const auto code = compile(source, {.file_name = "test.py"});
    ASSERT_FALSE(code.has_value());
    EXPECT_EQ(code.error().kind, DiagnosticKind::memory_error);
}

TEST(Compiler, ReportsTheFrontEndsErrors) {
    const auto code = compile("return 1\n", {.file_name = "test.py"});
    ASSERT_FALSE(code.has_value());
    EXPECT_EQ(code.error().message, "'return' outside function");
}

}  // namespace
}  // namespace interleave::language
