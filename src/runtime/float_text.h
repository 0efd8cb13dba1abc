// Doubles as text and back: CPython's repr, its format codes, hexadecimal forms. Pure functions.
//
// Digits come from std::to_chars, which is exact and shortest in both standard libraries; only their
// layout is made here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace interleave::runtime {

struct FloatFormat {
    char code = 'r';         // e f g r (shortest), or E F G
    int precision = 6;       // not for r
    bool alternate = false;  // keep the point and trailing zeros
    bool add_dot_zero = false;
    bool no_negative_zero = false;
};
// With a '-' where it is negative; "inf", "nan" (INF, NAN for E F G).
[[nodiscard]] std::string format_double(double value, const FloatFormat& format);
// float(): surrounding ASCII whitespace, underscores, inf and nan; nothing: malformed.
[[nodiscard]] std::optional<double> parse_double(std::string_view text);
// Rounds half to even at that many decimals; exact, as CPython's round(). May be inf.
[[nodiscard]] double round_double(double value, int digits);
[[nodiscard]] std::string double_to_hex(double value);
enum class HexError { none, malformed, overflow };
[[nodiscard]] double double_from_hex(std::string_view text, HexError& error);

}  // namespace interleave::runtime
