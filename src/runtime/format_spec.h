// The format mini-language without objects: "[[fill]align][sign][z][#][0][width][grouping]
// [.precision[grouping]][type]" parsed, and numbers' digits laid out by it. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace interleave::runtime {

struct FormatSpec {
    char32_t fill = U' ';
    char32_t align = U'<';  // < > = ^
    char32_t sign = 0;      // + - space, or 0: none given
    bool no_negative_zero = false;
    bool alternate = false;
    std::int64_t width = -1;
    std::int64_t precision = -1;
    char32_t grouping = 0;           // , or _
    char32_t fraction_grouping = 0;  // , or _
    char32_t type = 0;
    bool align_given = false;
};
// An empty string: parsed. Otherwise the text of the ValueError.
[[nodiscard]] std::string parse_format_spec(std::u32string_view text, char32_t default_type,
                                            char32_t default_align, std::string_view type_name,
                                            FormatSpec& spec);
[[nodiscard]] std::string unknown_format_code(char32_t code, std::string_view type_name);

// A number's parts as ASCII: sign, prefix ("0x"), digits before the point, and all behind them.
struct NumberText {
    bool negative = false;
    std::string prefix;
    std::string digits;
    std::string rest;
};
// Splits what format_double made.
[[nodiscard]] NumberText split_number(std::string_view text);
// UTF-8.
[[nodiscard]] std::string layout_number(const NumberText& number, const FormatSpec& spec);
// Pads UTF-8 text of `length` characters to the width.
[[nodiscard]] std::string pad(std::string_view utf8, std::size_t length, const FormatSpec& spec);
// The digits of a double by spec.type and precision, without padding and grouping.
[[nodiscard]] std::string format_float_text(double value, const FormatSpec& spec);
// A finite or infinite double by spec.type (0: like repr, with a precision like g).
[[nodiscard]] std::string format_float_spec(double value, const FormatSpec& spec);

}  // namespace interleave::runtime
