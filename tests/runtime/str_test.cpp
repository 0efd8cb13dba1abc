#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"
#include "runtime/str.h"
#include "runtime/text_search.h"
#include "runtime/unicode.h"

namespace interleave::runtime {
namespace {

using test::Evaluator;

TEST(Unicode, KnowsTheCategoriesBeyondLatin1) {
    EXPECT_TRUE(unicode::is_alpha(U'я'));
    EXPECT_TRUE(unicode::is_upper(0x10400));
    EXPECT_EQ(unicode::decimal_value(0x1d7df), 7);
    EXPECT_EQ(unicode::decimal_value(0x663), 3);
    EXPECT_FALSE(unicode::is_decimal(0xb2));
    EXPECT_TRUE(unicode::is_digit(0xb2));
    EXPECT_TRUE(unicode::is_numeric(0xbd));
    EXPECT_FALSE(unicode::is_printable(0xad));
}

TEST(Unicode, MapsCaseToSeveralCharacters) {
    EXPECT_EQ(unicode::to_upper(0xdf).count, 2U);
    EXPECT_EQ(unicode::to_upper(0xfb03).count, 3U);
    EXPECT_EQ(unicode::to_lower(0x130).count, 2U);
    EXPECT_EQ(unicode::to_title(0x1c6).points[0], char32_t{0x1c5});
    EXPECT_EQ(unicode::fold_case(0x1e9e).count, 2U);
}

TEST(TextSearch, SplitsFromBothEndsUpToALimit) {
    const std::string_view text = "a,b,c";
    EXPECT_EQ(split(text, std::string_view(","), -1).size(), 3U);
    EXPECT_EQ(split(text, std::string_view(","), 1)[1].start, 2U);
    EXPECT_EQ(split_from_right(text, std::string_view(","), 1)[0].end, 3U);
}

TEST(Str, IsNarrowWheneverItsCharactersAre) {
    Evaluator python;
    EXPECT_EQ(python.value("('é€'[0], 'é€'[:1] == 'é', hash('é€'[:1]) == hash('é'))"),
              "('é', True, True)");
    EXPECT_EQ(python.value("{'é': 1}['€é'[1:]]"), "1");
}

TEST(Str, QuotesAndEscapesLikeCPython) {
    Evaluator python;
    EXPECT_EQ(python.value(R"('it\'s', 'say "hi"', 'both \' and "')"),
              R"(("it's", 'say "hi"', 'both \' and "'))");
    EXPECT_EQ(python.value(R"('\x00\x7f\xad\n\t\\é€\ud800')"), R"('\x00\x7f\xad\n\t\\é€\ud800')");
    EXPECT_EQ(python.run("print(ascii('é€😀'))"), "'\\xe9\\u20ac\\U0001f600'\n");
}

TEST(Str, LowersAFinalSigmaInItsOwnWay) {
    Evaluator python;
    EXPECT_EQ(python.value("'ΑΣ'.lower(), 'ΣΑ'.lower(), 'ΑΣ.'.lower(), 'Σ'.lower()"),
              "('ας', 'σα', 'ας.', 'σ')");
}

TEST(Str, SplitsJoinsAndReplaces) {
    Evaluator python;
    EXPECT_EQ(python.value("' a  b '.split(), ' a  b '.split(' '), 'a-b-c'.rsplit('-', 1)"),
              "(['a', 'b'], ['', 'a', '', 'b', ''], ['a-b', 'c'])");
    EXPECT_EQ(python.value("', '.join(str(i) for i in range(3))"), "'0, 1, 2'");
    EXPECT_EQ(python.value("'-'.join(['a', 1])"),
              "TypeError: sequence item 1: expected str instance, int found");
    EXPECT_EQ(python.value("'abc'.replace('', '-', 2), 'aaa'.replace('aa', 'b')"),
              "('-a-bc', 'ba')");
    EXPECT_EQ(python.value("'a\\r\\nb\\x0bc\\u2028'.splitlines(True)"),
              R"(['a\r\n', 'b\x0b', 'c\u2028'])");
}

TEST(Str, ClampsTheBoundsOfSearches) {
    Evaluator python;
    EXPECT_EQ(python.value("'abc'.find('', 3), 'abc'.find('', 4), 'abc'.count('', 1), "
                           "'abc'.rfind('b', -2), 'abc'.startswith('', 4)"),
              "(3, -1, 3, 1, False)");
    EXPECT_EQ(python.value("'abc'.find('b', 10**30), 'abc'.index('x')"),
              "ValueError: substring not found");
}

TEST(Str, RefusesOtherTypesInCPythonsWords) {
    Evaluator python;
    EXPECT_EQ(python.value("'a' + 1"), "TypeError: can only concatenate str (not \"int\") to str");
    EXPECT_EQ(python.value("'a' * 'b'"),
              "TypeError: can't multiply sequence by non-int of type 'str'");
    EXPECT_EQ(python.value("1 in 'abc'"),
              "TypeError: 'in <string>' requires string as left operand, not int");
    EXPECT_EQ(python.value("'abc'['x']"), "TypeError: string indices must be integers, not 'str'");
    EXPECT_EQ(python.value("'abc'[3]"), "IndexError: string index out of range");
}

TEST(Str, RefusesWhatWouldNotFitTheMemory) {
    Evaluator python(std::size_t{64} << 20U);
    EXPECT_EQ(python.value("'a' * 10 ** 9").substr(0, 11), "MemoryError");
    EXPECT_EQ(python.value("('a' * 10 ** 6).replace('a', 'b' * 10 ** 4)").substr(0, 11),
              "MemoryError");
    EXPECT_EQ(python.value("'a'.center(10 ** 12)").substr(0, 11), "MemoryError");
}

TEST(Str, LetsASubclassKeepItsMethods) {
    Evaluator python;
    EXPECT_EQ(python.run("class Name(str):\n"
                         "    def upper(self):\n"
                         "        return super().upper() + '!'\n"
                         "name = Name('bob')\n"
                         "print(name.upper(), len(name), name + 'x', name == 'bob',\n"
                         "      type(name.lower()).__name__, f'{name:>5}', {name: 1}['bob'])\n"),
              "BOB! 3 bobx True str   bob 1\n");
}

TEST(Str, TranslatesByTables) {
    Evaluator python;
    EXPECT_EQ(python.value("'abc'.translate(str.maketrans('ab', 'xy', 'c'))"), "'xy'");
    EXPECT_EQ(python.value("'abc'.translate({97: None, 98: '€€', 99: 100})"), "'€€d'");
}

}  // namespace
}  // namespace interleave::runtime
