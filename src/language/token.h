// What the tokenizer cuts the text into. Keywords and operators have a kind each, so that the parser
// compares one byte; soft keywords (match, case, type, _) are names until the parser knows better.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "language/source.h"

namespace interleave::language {

enum class TokenKind : std::uint8_t {
    end_of_file,
    newline,
    indent,
    dedent,
    error,  // always the last token: see TokenStream::error
    name,
    number,
    string,
    fstring_start,  // the prefix and the opening quotes
    fstring_middle,
    fstring_end,
    tstring_start,
    tstring_middle,
    tstring_end,

    // Operators, in the order of operator_texts.
    left_parenthesis,
    right_parenthesis,
    left_bracket,
    right_bracket,
    left_brace,
    right_brace,
    colon,
    comma,
    semicolon,
    plus,
    minus,
    star,
    slash,
    vertical_bar,
    ampersand,
    less,
    greater,
    equal,
    dot,
    percent,
    tilde,
    circumflex,
    at,
    exclamation,
    equal_equal,
    not_equal,
    less_equal,
    greater_equal,
    left_shift,
    right_shift,
    double_star,
    double_slash,
    arrow,
    colon_equal,
    plus_equal,
    minus_equal,
    star_equal,
    slash_equal,
    percent_equal,
    ampersand_equal,
    vertical_bar_equal,
    circumflex_equal,
    at_equal,
    ellipsis,
    left_shift_equal,
    right_shift_equal,
    double_star_equal,
    double_slash_equal,
    less_greater,  // `<>`, only ever an error
    unknown,       // `$`, `?`, `` ` ``: never fits anywhere

    // Keywords, in the order of keyword_texts (alphabetical).
    kw_false,
    kw_none,
    kw_true,
    kw_and,
    kw_as,
    kw_assert,
    kw_async,
    kw_await,
    kw_break,
    kw_class,
    kw_continue,
    kw_def,
    kw_del,
    kw_elif,
    kw_else,
    kw_except,
    kw_finally,
    kw_for,
    kw_from,
    kw_global,
    kw_if,
    kw_import,
    kw_in,
    kw_is,
    kw_lambda,
    kw_nonlocal,
    kw_not,
    kw_or,
    kw_pass,
    kw_raise,
    kw_return,
    kw_try,
    kw_while,
    kw_with,
    kw_yield,
};

struct Token {
    TokenKind kind = TokenKind::end_of_file;
    // Open brackets after this token, as CPython counts them (f-string braces included).
    std::uint16_t level = 0;
    bool inside_string = false;  // an f-string or t-string is open behind this token
    std::uint32_t begin = 0;     // bytes in the source text
    std::uint32_t end = 0;
    // indent and dedent have no extent of their own: their column is where the tokenizer stood.
    Span span;
};

[[nodiscard]] std::span<const std::string_view> keywords();

// A keyword's kind, or TokenKind::name.
[[nodiscard]] TokenKind keyword_kind(std::string_view name);

}  // namespace interleave::language
