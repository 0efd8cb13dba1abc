// What is said about programs that are not Python, compared with what CPython says.

#include "language/diagnostic.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "language/parser.h"
#include "language/recorded_errors.h"
#include "language/symbol_table.h"

namespace interleave::language {
namespace {

std::optional<Diagnostic> diagnose(std::string_view source) {
    const auto module = parse(source);
    if (!module) return module.error();
    const auto table = build_symbol_table(*module);
    if (!table) return table.error();
    return std::nullopt;
}

TEST(Diagnostics, AreThoseRecordedFromCPython) {
    for (const RecordedAnswer& recorded : recorded_answers) {
        SCOPED_TRACE(recorded.source);
        const std::optional<Diagnostic> found = diagnose(recorded.source);
        ASSERT_EQ(found.has_value(), *recorded.exception != '\0')
            << (found ? found->message : std::string());
        if (!found) continue;
        EXPECT_EQ(exception_name(found->kind), recorded.exception);
        EXPECT_EQ(found->message, recorded.message);
        EXPECT_EQ(found->span.line, recorded.line);
        EXPECT_EQ(found->span.column + 1, recorded.offset);
        EXPECT_EQ(found->span.end_line, recorded.end_line);
        EXPECT_EQ(found->span.end_column + 1, recorded.end_offset);
    }
}

TEST(Diagnostics, CountColumnsInCharactersNotInBytes) {
    const auto found = diagnose("größe = (1 2)\n");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->span, (Span{1, 9, 1, 12}));
}

TEST(Diagnostics, AreFormattedWithTheLineAndCaretsUnderTheMistake) {
    const std::string source = "x = 1\nif x = 2:\n    pass\n";
    EXPECT_EQ(format_diagnostic(*diagnose(source), "demo.py", source),
              "  File \"demo.py\", line 2\n"
              "    if x = 2:\n"
              "       ^^^^^\n"
              "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?\n");
}

TEST(Diagnostics, AreFormattedWithoutTheIndentationOfTheLine) {
    const std::string source = "def f():\n    return (1 2)\n";
    EXPECT_EQ(format_diagnostic(*diagnose(source), "demo.py", source),
              "  File \"demo.py\", line 2\n"
              "    return (1 2)\n"
              "            ^^^\n"
              "SyntaxError: invalid syntax. Perhaps you forgot a comma?\n");
}

TEST(Diagnostics, ShowAtLeastOneCaretForABracketThatIsNeverClosed) {
    const std::string source = "x = (1,\n";
    EXPECT_EQ(format_diagnostic(*diagnose(source), "demo.py", source),
              "  File \"demo.py\", line 1\n"
              "    x = (1,\n"
              "        ^\n"
              "SyntaxError: '(' was never closed\n");
}

TEST(Diagnostics, SuggestTheKeywordThatATypingMistakeHides) {
    const std::string source = "fro i in range(3):\n    pass\n";
    EXPECT_EQ(format_diagnostic(*diagnose(source), "demo.py", source),
              "  File \"demo.py\", line 1\n"
              "    fro i in range(3):\n"
              "    ^^^\n"
              "SyntaxError: invalid syntax. Did you mean 'for'?\n");
}

TEST(Diagnostics, SayThatTheSourceIsNotUtf8) {
    const auto found = diagnose("x = 1\ny = '\xff'\n");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->span.line, 2);
    EXPECT_TRUE(found->message.starts_with("Non-UTF-8 code starting with '\\xff' on line 2"));
}

TEST(Diagnostics, RejectNullBytes) {
    const auto found = diagnose(std::string_view("x = 1\0y", 7));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->message, "source code string cannot contain null bytes");
}

// Limits: each of these once exhausted somebody's stack.
std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

TEST(Limits, TwoHundredNestedBracketsAreTheMost) {
    EXPECT_FALSE(diagnose("x = " + repeated("(", 199) + "1" + repeated(")", 199)));
    const auto found = diagnose("x = " + repeated("(", 201));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->message, "too many nested parentheses");
}

TEST(Limits, AHundredLevelsOfIndentationAreTooMany) {
    std::string source;
    for (int i = 0; i < 101; ++i)
        source += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
    const auto found = diagnose(source);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->kind, DiagnosticKind::indentation_error);
    EXPECT_EQ(found->message, "too many levels of indentation");
}

TEST(Limits, DeepNestingIsAMemoryErrorAndNeverACrash) {
    const std::string deep[] = {"x = " + repeated("-", 100000) + "1",
                                "x = " + repeated("not ", 100000) + "1",
                                "x = " + repeated("lambda: ", 100000) + "1",
                                "x = " + repeated("a if b else ", 100000) + "c",
                                "x = 2" + repeated(" ** 2", 100000),
                                "x = a" + repeated(".b", 100000),
                                "x = a" + repeated("()", 100000)};
    for (const std::string& source : deep) {
        const auto found = diagnose(source);
        ASSERT_TRUE(found) << source.substr(0, 20);
        EXPECT_EQ(found->kind, DiagnosticKind::memory_error) << source.substr(0, 20);
    }
}

TEST(Limits, LongChainsThatNeedNoNestingAreAccepted) {
    EXPECT_FALSE(diagnose("x = " + repeated("1 + ", 100000) + "1"));
    EXPECT_FALSE(diagnose("if x: pass\n" + repeated("elif x: pass\n", 20000)));
    EXPECT_FALSE(diagnose("x = " + repeated("'a' ", 20000)));
    EXPECT_FALSE(diagnose("x = " + repeated("a < ", 20000) + "b"));
    EXPECT_FALSE(diagnose("x = a" + repeated(".b", 4000)));
}

TEST(Limits, BrokenNestedTextIsNotTriedAgainAtEveryLevel) {
    // Each of these would take 2^190 steps if a failed rule were tried anew by its callers.
    const std::string broken[] = {repeated("f(", 190) + "!" + repeated(")", 190),
                                  repeated("[", 190) + "!" + repeated("]", 190),
                                  repeated("{1: ", 190) + "!" + repeated("}", 190),
                                  repeated("(a if ", 190) + "!" + repeated(")", 190),
                                  repeated("f(x=", 190) + "!" + repeated(")", 190),
                                  repeated("a | b ^ c & d << e + f * (", 190),
                                  repeated("'a'(", 190) + "!" + repeated(")", 190)};
    for (const std::string& source : broken) EXPECT_TRUE(diagnose(source)) << source.substr(0, 20);
}

}  // namespace
}  // namespace interleave::language
