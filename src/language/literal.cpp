#include "language/literal.h"

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <utility>

#include "language/escapes.h"
#include "language/utf8.h"

namespace interleave::language {
namespace {

constexpr std::size_t max_decimal_digits = 4300;  // sys.get_int_max_str_digits()

// Decodes the escapes of a str literal. `position` counts what CPython's decoder counts: it sees
// every character beyond ASCII as a ten-character \U escape.
class TextDecoder {
public:
    explicit TextDecoder(std::string_view text) : text_(text) {}

    DecodedText run() {
        while (at_ < text_.size() && out_.error.empty()) {
            if (text_[at_] == '\\') {
                escape();
            } else if (static_cast<unsigned char>(text_[at_]) < 128) {
                out_.value += text_[at_++];
                ++position_;
            } else {
                const std::uint32_t size = decode_utf8(text_.substr(at_)).size;
                out_.value += text_.substr(at_, size);
                at_ += size;
                position_ += 10;
            }
        }
        return std::move(out_);
    }

private:
    void fail(std::size_t length, const std::string& reason) {
        out_.error = "(unicode error) 'unicodeescape' codec can't decode ";
        out_.error += "bytes in position " + std::to_string(position_) + "-" +
                      std::to_string(position_ + length - 1);
        out_.error += ": " + reason;
    }
    void take(std::size_t length) {
        at_ += length;
        position_ += length;
    }

    void escape() {
        // At the end (before a field of an f-string) or before a character beyond ASCII it is just
        // a backslash; the decoder sees \u005c.
        if (at_ + 1 >= text_.size() || static_cast<unsigned char>(text_[at_ + 1]) >= 128) {
            out_.value += '\\';
            ++at_;
            position_ += 6;
            return;
        }
        const char c = text_[at_ + 1];
        const Escape escape = read_escape(text_, at_);
        if (escape.error != nullptr) return fail(escape.length, escape.error);
        if (escape.length == 1 && !out_.invalid_escape) out_.invalid_escape = c;
        if (is_octal(c) && escape.point > 0377 && out_.invalid_octal.empty()) {
            out_.invalid_octal = text_.substr(at_, escape.length);
        }
        if (!escape.is_nothing) append_utf8(out_.value, escape.point);
        take(escape.length);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t position_ = 0;
    DecodedText out_;
};

std::string without_underscores(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != '_') out += c;
    }
    return out;
}

std::string read_integer(std::string_view digits, Arena& arena, Constant& constant) {
    constant.value = ConstantKind::integer;
    constant.base = 10;
    if (digits.size() > 1 && digits[0] == '0') {
        const char radix = static_cast<char>(digits[1] | 0x20);
        constant.base = radix == 'x' ? 16 : radix == 'o' ? 8 : radix == 'b' ? 2 : 10;
        if (constant.base != 10) digits.remove_prefix(2);
    }
    while (digits.size() > 1 && digits[0] == '0') digits.remove_prefix(1);
    if (constant.base == 10 && digits.size() > max_decimal_digits) {
        return "Exceeds the limit (4300 digits) for integer string conversion: value has " +
               std::to_string(digits.size()) +
               " digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
               "hexadecimal for huge integer literals to avoid decimal conversion limits.";
    }
    constant.text = arena.copy(digits);
    constexpr std::int64_t max = std::numeric_limits<std::int64_t>::max();
    std::int64_t value = 0;
    constant.fits_int64 = true;
    for (const char c : digits) {
        const std::int64_t digit = digit_value(c);
        if (value > (max - digit) / constant.base) {
            constant.fits_int64 = false;
            return {};
        }
        value = value * constant.base + digit;
    }
    constant.integer = value;
    return {};
}

}  // namespace

StringPrefix read_prefix(std::string_view token) {
    StringPrefix prefix;
    for (; token[prefix.size] != '\'' && token[prefix.size] != '"'; ++prefix.size) {
        const char letter = static_cast<char>(token[prefix.size] | 0x20);
        if (letter == 'b') prefix.bytes = true;
        if (letter == 'r') prefix.raw = true;
        if (letter == 'u') prefix.unicode = token[prefix.size] == 'u';
    }
    return prefix;
}

DecodedText decode_text(std::string_view inside, bool raw) {
    if (raw || inside.find('\\') == std::string_view::npos)
        return {std::string(inside), {}, {}, {}};
    return TextDecoder(inside).run();
}

DecodedText decode_bytes(std::string_view inside, bool raw) {
    DecodedText out;
    for (std::size_t at = 0; at < inside.size();) {
        const char c = inside[at];
        if (static_cast<unsigned char>(c) >= 128) {
            out.error = "bytes can only contain ASCII literal characters";
            return out;
        }
        if (c != '\\' || raw) {
            out.value += c;
            ++at;
            continue;
        }
        const char escaped = at + 1 < inside.size() ? inside[at + 1] : '\0';
        constexpr std::string_view letters = "\\'\"abfnrtv";
        constexpr std::string_view values = "\\'\"\a\b\f\n\r\t\v";
        if (const std::size_t known = letters.find(escaped); known != std::string_view::npos) {
            out.value += values[known];
            at += 2;
        } else if (escaped == '\n') {
            at += 2;
        } else if (is_octal(escaped)) {
            std::size_t size = 1;
            int value = 0;
            while (size < 4 && at + size < inside.size() && is_octal(inside[at + size])) {
                value = value * 8 + (inside[at + size] - '0');
                ++size;
            }
            if (value > 0377 && out.invalid_octal.empty())
                out.invalid_octal = inside.substr(at, size);
            out.value += static_cast<char>(value & 0xFF);
            at += size;
        } else if (escaped == 'x') {
            if (at + 3 >= inside.size() || digit_value(inside[at + 2]) > 15 ||
                digit_value(inside[at + 3]) > 15) {
                out.error = "(value error) invalid \\x escape at position " + std::to_string(at);
                return out;
            }
            out.value +=
                static_cast<char>(digit_value(inside[at + 2]) * 16 + digit_value(inside[at + 3]));
            at += 4;
        } else {
            if (!out.invalid_escape) out.invalid_escape = escaped;
            out.value += '\\';
            ++at;
        }
    }
    return out;
}

std::string read_number(std::string_view token, Arena& arena, Constant& constant) {
    const std::string digits = without_underscores(token);
    const bool prefixed = digits.size() > 1 && digits[0] == '0' &&
                          std::string_view("xXoObB").find(digits[1]) != std::string_view::npos;
    const bool imaginary = !prefixed && (digits.back() | 0x20) == 'j';
    if (!prefixed && (imaginary || digits.find_first_of(".eE") != std::string::npos)) {
        constant.value = imaginary ? ConstantKind::imaginary : ConstantKind::real;
        constant.real = std::strtod(digits.c_str(), nullptr);
        return {};
    }
    return read_integer(digits, arena, constant);
}

}  // namespace interleave::language
