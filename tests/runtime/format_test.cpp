#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"
#include "runtime/format_spec.h"

namespace interleave::runtime {
namespace {

using test::Evaluator;

std::string laid_out(std::string_view number, std::u32string_view spec_text) {
    FormatSpec spec;
    const std::string error = parse_format_spec(spec_text, U'd', U'>', "int", spec);
    return error.empty() ? layout_number(split_number(number), spec) : error;
}

TEST(FormatSpec, GroupsDigitsAndZerosTogether) {
    EXPECT_EQ(laid_out("1234567", U",d"), "1,234,567");
    EXPECT_EQ(laid_out("1234567", U"015,"), "000,001,234,567");
    EXPECT_EQ(laid_out("1234567", U"016,"), "0,000,001,234,567");
    EXPECT_EQ(laid_out("-42", U"*^+9"), "***-42***");
    EXPECT_EQ(laid_out("-42", U"=9"), "-      42");
}

TEST(FormatSpec, SaysWhatIsWrong) {
    EXPECT_EQ(laid_out("1", U",_d"), "Cannot specify both ',' and '_'.");
    EXPECT_EQ(laid_out("1", U",x"), "Cannot specify ',' with 'x'.");
    EXPECT_EQ(laid_out("1", U"xx"), "Invalid format specifier 'xx' for object of type 'int'");
    EXPECT_EQ(laid_out("1", U"5."), "Format specifier missing precision");
}

TEST(Format, FollowsTheTypesOwnRules) {
    Evaluator python;
    EXPECT_EQ(python.value("format(255, '#010x'), format(3.14159, '.3'), format(1e16), "
                           "format('abc', '^7.2'), format(1+2j, '.1f')"),
              "('0x000000ff', '3.14', '1e+16', '  ab   ', '1.0+2.0j')");
    EXPECT_EQ(python.value("format('a', 'd')"),
              "ValueError: Unknown format code 'd' for object of type 'str'");
    EXPECT_EQ(python.value("format([], '5')"),
              "TypeError: unsupported format string passed to list.__format__");
}

TEST(Format, AsksTheProgramsClass) {
    Evaluator python;
    EXPECT_EQ(
        python.run("class Point:\n"
                   "    x = 5\n"
                   "    def __format__(self, spec):\n"
                   "        return f'<{spec}>'\n"
                   "print(f'{Point():wide}', '{0:{1}} {0.x!r:>3}'.format(Point(), 'deep'))\n"),
        "<wide> <deep>   5\n");
}

TEST(StrFormat, ReadsFieldsAsCPython) {
    Evaluator python;
    EXPECT_EQ(python.value("'{} {a[0]} {{}} {!r:>5}'.format(1, 'x', a=[7])"), "\"1 7 {}   'x'\"");
    EXPECT_EQ(python.value("'{} {0}'.format(1)"),
              "ValueError: cannot switch from automatic field numbering to manual field "
              "specification");
    EXPECT_EQ(python.value("'{'.format()"), "ValueError: Single '{' encountered in format string");
    EXPECT_EQ(python.value("'{1}'.format(1)"),
              "IndexError: Replacement index 1 out of range for positional args tuple");
    EXPECT_EQ(python.value("'{a}'.format_map({'a': 3})"), "'3'");
}

TEST(PercentFormat, TakesTuplesAndMappings) {
    Evaluator python;
    EXPECT_EQ(python.value("'%5.1f|%-5d|%05d|%#x|%s %r' % (3.14159, 4, -4, 255, 'a', 'b')"),
              "\"  3.1|4    |-0004|0xff|a 'b'\"");
    EXPECT_EQ(python.value("'%(a)s-%(b)03d' % {'a': 1, 'b': 2}"), "'1-002'");
    EXPECT_EQ(python.value("'%s' % (1, 2)"),
              "TypeError: not all arguments converted during string formatting");
    EXPECT_EQ(python.value("'%d' % 'x'"),
              "TypeError: %d format: a real number is required, not str");
    EXPECT_EQ(python.value("b'%s %d' % (b'a', 5)"), "b'a 5'");
}

TEST(Format, RefusesWidthsThatWouldNotFitTheMemory) {
    Evaluator python(std::size_t{64} << 20U);
    EXPECT_EQ(python.value("format(1, '999999999')").substr(0, 11), "MemoryError");
    EXPECT_EQ(python.value("'%999999999d' % 1").substr(0, 11), "MemoryError");
}

}  // namespace
}  // namespace interleave::runtime
