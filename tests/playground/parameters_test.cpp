#include "playground/parameters.h"

#include <gtest/gtest.h>

namespace interleave::playground {
namespace {

TEST(Parameters, AreTopLevelConstantsInCapitalsWithALiteral) {
    const auto parameters = parameters_of(
        "import time\n"
        "SITES = 80  # 1..160\n"
        "DELAY=0.089 # 0.001..0.5, seconds\n"
        "NAME = 'a # b'\n"
        "FAST = True\n"
        "lower = 3\n"
        "COMPUTED = 2 * SITES\n"
        "LIST = [1, 2]\n"
        "def f():\n"
        "    INNER = 4\n");
    ASSERT_EQ(parameters.size(), 4U);
    EXPECT_EQ(parameters[0].name, "SITES");
    EXPECT_EQ(parameters[0].kind, ParameterKind::integer);
    EXPECT_EQ(parameters[0].value, 80);
    EXPECT_EQ(parameters[0].low, 1);
    EXPECT_EQ(parameters[0].high, 160);
    EXPECT_EQ(parameters[0].line, 2U);
    EXPECT_EQ(parameters[1].kind, ParameterKind::real);
    EXPECT_EQ(parameters[1].low, 0.001);
    EXPECT_EQ(parameters[1].high, 0.5);
    EXPECT_EQ(parameters[2].literal, "'a # b'");
    EXPECT_EQ(parameters[3].value, 1);
}

TEST(Parameters, AreNotFoundInsideStringsBracketsOrContinuedLines) {
    EXPECT_TRUE(parameters_of("text = '''\nSITES = 80\n'''\n").empty());
    EXPECT_TRUE(parameters_of("f(\nSITES = 80\n)\n").empty());
    EXPECT_TRUE(parameters_of("x = 1 + \\\nSITES = 80\n").empty());
    EXPECT_EQ(parameters_of("'''doc\n'''\nSITES = 80\n").size(), 1U);
    EXPECT_EQ(parameters_of("s = 'it\\'s (' # (\nSITES = 80\n").size(), 1U);
    EXPECT_EQ(parameters_of("# '''\nSITES = 80").size(), 1U);
}

TEST(Parameters, OfANameThatIsAssignedTwiceAreTheFirst) {
    const auto parameters = parameters_of("N = 1\nN = 2\n");
    ASSERT_EQ(parameters.size(), 1U);
    EXPECT_EQ(parameters[0].literal, "1");
}

TEST(Parameters, ChangeTheirLiteralInTheTextAndNothingElse) {
    const std::string text = "# x\nSITES   =  80   # 1..160  \nprint(SITES)\n";
    const auto parameters = parameters_of(text);
    ASSERT_EQ(parameters.size(), 1U);
    EXPECT_EQ(with_literal(text, parameters[0], "7"),
              "# x\nSITES   =  7   # 1..160  \nprint(SITES)\n");
}

TEST(Parameters, IgnoreARangeThatMakesNoSense) {
    for (const char* comment : {"160..1", "..", "a..b", "1..", "1", "3..3", "nan..inf"}) {
        const auto parameters = parameters_of(std::string("N = 1 # ") + comment);
        ASSERT_EQ(parameters.size(), 1U) << comment;
        EXPECT_FALSE(parameters[0].low.has_value()) << comment;
    }
}

TEST(Parameters, KeepAMovedControlInItsRangeAndFreeOfBinaryFractions) {
    const auto parameters = parameters_of("N = 5 # 1..10\nD = 0.1 # 0.0..1.0\nB = False\n");
    EXPECT_EQ(literal_for(parameters[0], 99), "10");
    EXPECT_EQ(literal_for(parameters[0], 3.4), "3");
    EXPECT_EQ(literal_for(parameters[1], 0.1 + 0.2), "0.3");
    EXPECT_EQ(literal_for(parameters[1], 1.0), "1.0");
    EXPECT_EQ(literal_for(parameters[2], 1), "True");
}

TEST(Parameters, KnowWhatIsExactlyOneLiteral) {
    EXPECT_EQ(kind_of_literal("1_000"), ParameterKind::integer);
    EXPECT_EQ(kind_of_literal("-3"), ParameterKind::integer);
    EXPECT_EQ(kind_of_literal("0"), ParameterKind::integer);
    EXPECT_EQ(kind_of_literal("1e-3"), ParameterKind::real);
    EXPECT_EQ(kind_of_literal("'x'"), ParameterKind::text);
    for (const char* bad : {"", "007", "1 + 1", "'a' 'b'", "f()", "1\n", "'", "'''a'''", "_1", "1_",
                            "1__0", "None", "--1", "1e", "1e999", "\"a\"; import os"}) {
        EXPECT_EQ(kind_of_literal(bad), std::nullopt) << bad;
    }
}

TEST(Parameters, TakeFromALinkOnlyWhatFitsTheirKindAndRange) {
    const auto parameters = parameters_of("N = 5 # 1..10\nD = 0.5\nS = 'x'\n");
    EXPECT_EQ(literal_from_link(parameters[0], "7"), "7");
    EXPECT_EQ(literal_from_link(parameters[0], "11"), "10");
    EXPECT_EQ(literal_from_link(parameters[1], "2"), "2");
    EXPECT_FALSE(literal_from_link(parameters[0], "'7'").has_value());
    EXPECT_FALSE(literal_from_link(parameters[2], "'x'; import os").has_value());
    EXPECT_EQ(literal_from_link(parameters[0], "x").error(),
              "The link's value for N is not one this program can use, so it keeps 5.");
}

}  // namespace
}  // namespace interleave::playground
