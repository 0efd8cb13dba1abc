#include "language/tokenizer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace interleave::language {
namespace {

using Kind = TokenKind;

std::vector<Kind> kinds(std::string_view text) {
    const Source source(text);
    std::vector<Kind> out;
    for (const Token& token : tokenize(source).tokens) out.push_back(token.kind);
    return out;
}

TEST(Tokenizer, EndsEveryLineAndTheFile) {
    EXPECT_EQ(kinds("x"), (std::vector<Kind>{Kind::name, Kind::newline, Kind::end_of_file}));
}

TEST(Tokenizer, OpensAndClosesIndentedBlocks) {
    EXPECT_EQ(kinds("if a:\n    b\n\n  # comment\n    c\nd\n"),
              (std::vector<Kind>{Kind::kw_if, Kind::name, Kind::colon, Kind::newline, Kind::indent,
                                 Kind::name, Kind::newline, Kind::name, Kind::newline, Kind::dedent,
                                 Kind::name, Kind::newline, Kind::end_of_file}));
}

TEST(Tokenizer, TakesTheLongestOperator) {
    EXPECT_EQ(
        kinds("a **= b // c >> d := ..."),
        (std::vector<Kind>{Kind::name, Kind::double_star_equal, Kind::name, Kind::double_slash,
                           Kind::name, Kind::right_shift, Kind::name, Kind::colon_equal,
                           Kind::ellipsis, Kind::newline, Kind::end_of_file}));
}

TEST(Tokenizer, CountsOpenBracketsAfterEachToken) {
    const Source source("f([x])");
    std::vector<int> levels;
    for (const Token& token : tokenize(source).tokens) levels.push_back(token.level);
    EXPECT_EQ(levels, (std::vector<int>{0, 1, 2, 2, 1, 0, 0, 0}));
}

TEST(Tokenizer, CutsAnFStringIntoTextAndFields) {
    EXPECT_EQ(
        kinds("f'a{b!r:>{c}}d'"),
        (std::vector<Kind>{Kind::fstring_start, Kind::fstring_middle, Kind::left_brace, Kind::name,
                           Kind::exclamation, Kind::name, Kind::colon, Kind::fstring_middle,
                           Kind::left_brace, Kind::name, Kind::right_brace, Kind::fstring_middle,
                           Kind::right_brace, Kind::fstring_middle, Kind::fstring_end,
                           Kind::newline, Kind::end_of_file}));
}

TEST(Tokenizer, StopsAtTheFirstErrorWithTheErrorAsLastToken) {
    const Source source("x = 'abc\ny = 1\n");
    const TokenStream stream = tokenize(source);
    EXPECT_EQ(stream.tokens.back().kind, Kind::error);
    ASSERT_TRUE(stream.error);
    EXPECT_EQ(stream.error->diagnostic.message, "unterminated string literal (detected at line 1)");
}

TEST(Tokenizer, ReadsNamesBeyondAscii) {
    EXPECT_EQ(kinds("größe = λ"), (std::vector<Kind>{Kind::name, Kind::equal, Kind::name,
                                                     Kind::newline, Kind::end_of_file}));
}

TEST(Source, MakesEveryLineEndOneCharacterAndAddsTheLast) {
    const Source source("a\r\nb\rc");
    EXPECT_EQ(source.text(), "a\nb\nc\n");
    EXPECT_EQ(source.line(2), "b");
    EXPECT_EQ(source.line_count(), 3);
    EXPECT_TRUE(source.newline_added());
}

}  // namespace
}  // namespace interleave::language
