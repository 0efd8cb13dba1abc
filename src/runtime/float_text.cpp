#include "runtime/float_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>

#include "base/check.h"

namespace interleave::runtime {
namespace {

// A double has no more digits than these behind the point (fixed), or in all (scientific): beyond
// them there are zeros, which are cheaper to append than to compute.
constexpr int most_fixed_digits = 1100;
constexpr int most_significant_digits = 800;
constexpr std::size_t buffer_bytes = 1600;

// 0.d1d2d3... * 10^point
struct Decimal {
    std::string digits;
    int point = 0;
};

// `precision` digits behind the first; negative: the shortest that read back.
Decimal to_decimal(double value, int precision) {
    char buffer[buffer_bytes];
    const int wanted = std::min(precision, most_significant_digits);
    const std::to_chars_result result =
        precision < 0
            ? std::to_chars(buffer, buffer + buffer_bytes, value, std::chars_format::scientific)
            : std::to_chars(buffer, buffer + buffer_bytes, value, std::chars_format::scientific,
                            wanted);
    CHECK(result.ec == std::errc());
    const std::string_view text(buffer, static_cast<std::size_t>(result.ptr - buffer));
    const std::size_t exponent_at = text.find('e');
    Decimal decimal;
    for (const char c : text.substr(0, exponent_at)) {
        if (c != '.') decimal.digits += c;
    }
    if (precision > wanted)
        decimal.digits.append(static_cast<std::size_t>(precision - wanted), '0');
    int exponent = 0;
    const char* first = text.data() + exponent_at + 1;
    if (*first == '+') ++first;
    std::from_chars(first, text.data() + text.size(), exponent);
    decimal.point = exponent + 1;
    return decimal;
}

std::string exponent_text(int exponent) {
    std::string text = exponent < 0 ? "e-" : "e+";
    const std::string digits = std::to_string(std::abs(exponent));
    if (digits.size() < 2) text += '0';
    return text + digits;
}

std::string fixed_text(double value, int precision) {
    const int wanted = std::min(precision, most_fixed_digits);
    char buffer[buffer_bytes];
    const auto result =
        std::to_chars(buffer, buffer + buffer_bytes, value, std::chars_format::fixed, wanted);
    CHECK(result.ec == std::errc());
    std::string text(buffer, result.ptr);
    if (precision > wanted) text.append(static_cast<std::size_t>(precision - wanted), '0');
    return text;
}

std::string scientific_text(double value, int precision, bool alternate) {
    const Decimal decimal = to_decimal(value, precision);
    std::string text(1, decimal.digits[0]);
    if (precision > 0 || alternate) text += '.';
    text.append(decimal.digits, 1);
    return text + exponent_text(decimal.point - 1);
}

// g and r: fixed or scientific, whichever suits; no trailing zeros unless `alternate`.
std::string general_text(double value, const FloatFormat& format) {
    const bool shortest = format.code == 'r';
    const int precision = std::max(format.precision, 1);
    Decimal decimal = to_decimal(value, shortest ? -1 : precision - 1);
    if (value == 0) decimal = {.digits = "0", .point = 1};
    while (decimal.digits.size() > 1 && decimal.digits.back() == '0') decimal.digits.pop_back();

    constexpr int repr_limit = 16;
    const int limit = shortest ? repr_limit : precision - (format.add_dot_zero ? 1 : 0);
    const bool exponent = decimal.point <= -4 || decimal.point > limit;
    if (format.alternate && !shortest) {
        const auto wanted = static_cast<std::size_t>(precision);
        if (decimal.digits.size() < wanted) decimal.digits.resize(wanted, '0');
    }
    const auto digits = static_cast<int>(decimal.digits.size());
    std::string text;
    if (exponent) {
        text = decimal.digits.substr(0, 1);
        if (digits > 1 || format.alternate) text += '.';
        text.append(decimal.digits, 1);
        return text + exponent_text(decimal.point - 1);
    }
    if (decimal.point <= 0) {
        text = "0.";
        text.append(static_cast<std::size_t>(-decimal.point), '0');
        return text + decimal.digits;
    }
    if (digits <= decimal.point) {
        text = decimal.digits;
        text.append(static_cast<std::size_t>(decimal.point - digits), '0');
        if (format.add_dot_zero) return text + ".0";
        if (format.alternate) text += '.';
        return text;
    }
    const auto point = static_cast<std::size_t>(decimal.point);
    return decimal.digits.substr(0, point) + '.' + decimal.digits.substr(point);
}

bool all_zero(std::string_view text) {
    for (const char c : text) {
        if (c == 'e') break;
        if (c >= '1' && c <= '9') return false;
    }
    return true;
}

constexpr std::string_view spaces = " \t\n\r\v\f";

std::string_view strip(std::string_view text) {
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    return std::ranges::equal(text, lower, {}, [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
}

// Underscores only between digits; false: misplaced.
bool without_underscores(std::string_view text, std::string& result) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            result += text[i];
        } else if (i == 0 || i + 1 == text.size() || !is_digit(text[i - 1]) ||
                   !is_digit(text[i + 1])) {
            return false;
        }
    }
    return true;
}

// [sign] digits [. digits] [e [sign] digits]
bool is_decimal_literal(std::string_view text) {
    std::size_t at = 0;
    const auto skip_digits = [&] {
        const std::size_t start = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        return at - start;
    };
    const auto skip_sign = [&] {
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    };
    skip_sign();
    std::size_t digits = skip_digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        digits += skip_digits();
    }
    if (digits == 0) return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        skip_sign();
        if (skip_digits() == 0) return false;
    }
    return at == text.size();
}

}  // namespace

std::string format_double(double value, const FloatFormat& format) {
    const bool upper = format.code >= 'A' && format.code <= 'Z';
    const char code = upper ? static_cast<char>(format.code + 32) : format.code;
    if (std::isnan(value)) return upper ? "NAN" : "nan";
    bool negative = std::signbit(value);
    const double magnitude = std::fabs(value);
    std::string text;
    if (std::isinf(value)) {
        text = "inf";
    } else if (code == 'f') {
        text = fixed_text(magnitude, format.precision);
        if (format.alternate && format.precision == 0) text += '.';
    } else if (code == 'e') {
        text = scientific_text(magnitude, format.precision, format.alternate);
    } else {
        FloatFormat lower = format;
        lower.code = code;
        text = general_text(magnitude, lower);
    }
    if (format.no_negative_zero && !std::isinf(value) && all_zero(text)) negative = false;
    if (upper) {
        for (char& c : text) {
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
        }
    }
    return negative ? "-" + text : text;
}

std::optional<double> parse_double(std::string_view text) {
    text = strip(text);
    std::string_view unsigned_text = text;
    bool negative = false;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        negative = text[0] == '-';
        unsigned_text.remove_prefix(1);
    }
    if (equals_ignoring_case(unsigned_text, "inf") ||
        equals_ignoring_case(unsigned_text, "infinity")) {
        const double infinity = std::numeric_limits<double>::infinity();
        return negative ? -infinity : infinity;
    }
    if (equals_ignoring_case(unsigned_text, "nan")) return std::numeric_limits<double>::quiet_NaN();
    std::string plain;
    if (!without_underscores(text, plain) || !is_decimal_literal(plain)) return std::nullopt;
    return std::strtod(plain.c_str(), nullptr);
}

double round_double(double value, int digits) {
    // As CPython: nothing to round, or everything.
    constexpr int most = 323;
    constexpr int least = -308;
    if (!std::isfinite(value) || value == 0 || digits > most) return value;
    if (digits < least) return std::copysign(0.0, value);
    if (digits >= 0) {
        return std::strtod(format_double(value, {.code = 'f', .precision = digits}).c_str(),
                           nullptr);
    }
    // to_chars cannot round in front of the point: round its exact digits, half to even.
    std::string text = fixed_text(std::fabs(value), most_fixed_digits);
    const std::size_t point = text.find('.');
    const auto cut = static_cast<std::size_t>(-digits);
    if (cut > point) return std::copysign(0.0, value);
    std::string kept = "0" + text.substr(0, point - cut);
    const std::string dropped = text.substr(point - cut, cut) + text.substr(point + 1);
    const bool rest = dropped.find_first_not_of('0', 1) != std::string::npos;
    const bool odd = ((kept.back() - '0') & 1) != 0;
    if (dropped[0] > '5' || (dropped[0] == '5' && (rest || odd))) {
        std::size_t at = kept.size() - 1;
        while (kept[at] == '9') kept[at--] = '0';
        ++kept[at];
    }
    kept += 'e' + std::to_string(cut);
    return std::copysign(std::strtod(kept.c_str(), nullptr), value);
}

std::string double_to_hex(double value) {
    if (!std::isfinite(value)) return format_double(value, {});
    std::string text = std::signbit(value) ? "-0x" : "0x";
    if (value == 0) return text + "0.0p+0";
    constexpr int lowest_exponent = -1022;
    constexpr int mantissa_bits = 52;
    int exponent = 0;
    const double fraction = std::frexp(std::fabs(value), &exponent);  // [0.5, 1)
    const int shift = std::max(0, lowest_exponent - (exponent - 1));
    exponent += shift - 1;
    const auto mantissa =
        static_cast<std::uint64_t>(std::ldexp(fraction, mantissa_bits + 1 - shift));
    text += static_cast<char>('0' + (mantissa >> mantissa_bits));
    text += '.';
    for (int at = mantissa_bits - 4; at >= 0; at -= 4) {
        text += "0123456789abcdef"[(mantissa >> static_cast<unsigned>(at)) & 15U];
    }
    text += exponent < 0 ? "p-" : "p+";
    return text + std::to_string(std::abs(exponent));
}

namespace {

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Significant bits of a hexadecimal text: the first 60, and whether any behind them is set.
struct HexDigits {
    std::uint64_t mantissa = 0;
    std::int64_t exponent = 0;  // value = mantissa * 2^exponent
    bool sticky = false;
    bool any = false;

    void add(int digit, bool behind_point) {
        any = true;
        if ((mantissa >> 56U) == 0) {
            mantissa = mantissa * 16 + static_cast<unsigned>(digit);
            if (behind_point) exponent -= 4;
        } else {
            sticky = sticky || digit != 0;
            if (!behind_point) exponent += 4;
        }
    }
};

// mantissa * 2^exponent, rounded half to even once.
double scale(HexDigits digits, HexError& error) {
    if (digits.mantissa == 0) return 0;
    const int bits = std::numeric_limits<std::uint64_t>::digits - __builtin_clzll(digits.mantissa);
    constexpr int precision = 53;
    constexpr int lowest = -1074;
    if (digits.exponent + bits > 1024) {
        error = HexError::overflow;
        return 0;
    }
    if (digits.exponent + bits < lowest - 1) return 0;
    const std::int64_t drop = std::max<std::int64_t>(bits - precision, lowest - digits.exponent);
    if (drop > 0) {
        const auto places = static_cast<unsigned>(drop);
        const std::uint64_t half = std::uint64_t{1} << (places - 1);
        const std::uint64_t low = digits.mantissa & (half * 2 - 1);
        digits.mantissa = places > 63 ? 0 : digits.mantissa >> places;
        if (low > half || (low == half && (digits.sticky || (digits.mantissa & 1U) != 0))) {
            ++digits.mantissa;
        }
        digits.exponent += drop;
    }
    const double result =
        std::ldexp(static_cast<double>(digits.mantissa), static_cast<int>(digits.exponent));
    if (std::isinf(result)) error = HexError::overflow;
    return result;
}

}  // namespace

double double_from_hex(std::string_view text, HexError& error) {
    error = HexError::none;
    text = strip(text);
    std::size_t at = 0;
    bool negative = false;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) negative = text[at++] == '-';
    const auto with_sign = [&](double value) { return negative ? -value : value; };
    const std::string_view word = text.substr(at);
    if (equals_ignoring_case(word, "inf") || equals_ignoring_case(word, "infinity")) {
        return with_sign(std::numeric_limits<double>::infinity());
    }
    if (equals_ignoring_case(word, "nan")) return std::numeric_limits<double>::quiet_NaN();
    if (word.size() > 1 && word[0] == '0' && (word[1] | 0x20) == 'x') at += 2;

    HexDigits digits;
    for (; at < text.size() && hex_value(text[at]) >= 0; ++at)
        digits.add(hex_value(text[at]), false);
    if (at < text.size() && text[at] == '.') {
        for (++at; at < text.size() && hex_value(text[at]) >= 0; ++at) {
            digits.add(hex_value(text[at]), true);
        }
    }
    bool good = digits.any;
    if (good && at < text.size() && (text[at] | 0x20) == 'p') {
        ++at;
        std::int64_t exponent = 0;
        const bool minus = at < text.size() && text[at] == '-';
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        const std::size_t start = at;
        constexpr std::int64_t enough = 1'000'000'000'000;
        for (; at < text.size() && is_digit(text[at]); ++at) {
            exponent = std::min(exponent * 10 + (text[at] - '0'), enough);
        }
        good = at > start;
        digits.exponent += minus ? -exponent : exponent;
    }
    if (!good || at != text.size()) {
        error = HexError::malformed;
        return 0;
    }
    return with_sign(scale(digits, error));
}

}  // namespace interleave::runtime
