#include "runtime/format_spec.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <limits>

#include "runtime/float_text.h"
#include "runtime/str.h"

namespace interleave::runtime {
namespace {

bool is_align(char32_t c) { return c == U'<' || c == U'>' || c == U'=' || c == U'^'; }

class SpecReader {
public:
    explicit SpecReader(std::u32string_view text) : text_(text) {}
    [[nodiscard]] std::size_t left() const { return text_.size() - at_; }
    [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : 0;
    }
    bool take(char32_t wanted) {
        if (left() == 0 || peek() != wanted) return false;
        ++at_;
        return true;
    }
    char32_t take() { return text_[at_++]; }
    // Digits; -1: none, false: too many.
    bool number(std::int64_t& value) {
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
        std::int64_t result = 0;
        bool any = false;
        while (left() > 0 && peek() >= U'0' && peek() <= U'9') {
            const auto digit = static_cast<std::int64_t>(take() - U'0');
            if (result > (most - digit) / 10) return false;
            result = result * 10 + digit;
            any = true;
        }
        value = any ? result : -1;
        return true;
    }

private:
    std::u32string_view text_;
    std::size_t at_ = 0;
};

std::string code_text(char32_t code) {
    if (code > 32 && code < 128) return {static_cast<char>(code)};
    return std::format("\\x{:x}", static_cast<std::uint32_t>(code));
}

constexpr const char* both_separators = "Cannot specify both ',' and '_'.";

// , or _ behind the width or the precision. False: both of them.
bool read_grouping(SpecReader& reader, char32_t& grouping) {
    if (reader.take(U',')) grouping = U',';
    if (reader.left() > 0 && reader.peek() == U'_') {
        if (grouping != 0) return false;
        reader.take();
        grouping = U'_';
    }
    return !(reader.left() > 0 && reader.peek() == U',' && grouping == U'_');
}

std::string check_grouping(const FormatSpec& spec) {
    const auto refused = [&](char32_t separator) {
        return std::format("Cannot specify '{}' with '{}'.", static_cast<char>(separator),
                           code_text(spec.type));
    };
    if (spec.grouping != 0) {
        constexpr std::u32string_view any = U"deEfFgG%";
        constexpr std::u32string_view with_underscore = U"boxX";
        const bool allowed =
            spec.type == 0 || any.find(spec.type) != std::u32string_view::npos ||
            (spec.grouping == U'_' && with_underscore.find(spec.type) != std::u32string_view::npos);
        if (!allowed) return refused(spec.grouping);
    }
    if (spec.fraction_grouping != 0 && spec.type == U'n') return refused(spec.fraction_grouping);
    return {};
}

}  // namespace

std::string unknown_format_code(char32_t code, std::string_view type_name) {
    return std::format("Unknown format code '{}' for object of type '{}'", code_text(code),
                       type_name);
}

std::string parse_format_spec(std::u32string_view text, char32_t default_type,
                              char32_t default_align, std::string_view type_name,
                              FormatSpec& spec) {
    SpecReader reader(text);
    spec.type = default_type;
    spec.align = default_align;
    bool fill_given = false;
    if (reader.left() >= 2 && is_align(reader.peek(1))) {
        spec.fill = reader.take();
        spec.align = reader.take();
        fill_given = spec.align_given = true;
    } else if (reader.left() >= 1 && is_align(reader.peek())) {
        spec.align = reader.take();
        spec.align_given = true;
    }
    const char32_t next = reader.peek();
    if (reader.left() > 0 && (next == U'+' || next == U'-' || next == U' ')) {
        spec.sign = reader.take();
    }
    spec.no_negative_zero = reader.take(U'z');
    spec.alternate = reader.take(U'#');
    if (!fill_given && reader.take(U'0')) {
        spec.fill = U'0';
        if (!spec.align_given && default_align == U'>') spec.align = U'=';
    }
    constexpr const char* too_many = "Too many decimal digits in format string";
    if (!reader.number(spec.width)) return too_many;
    if (!read_grouping(reader, spec.grouping)) return both_separators;
    if (reader.take(U'.')) {
        if (!reader.number(spec.precision)) return too_many;
        if (!read_grouping(reader, spec.fraction_grouping)) return both_separators;
        if (spec.precision < 0 && spec.fraction_grouping == 0) {
            return "Format specifier missing precision";
        }
    }
    if (reader.left() > 1) {
        std::string shown;
        for (const char32_t point : text) append_utf8(shown, point);
        return std::format("Invalid format specifier '{}' for object of type '{}'", shown,
                           type_name);
    }
    if (reader.left() == 1) spec.type = reader.take();
    return check_grouping(spec);
}

NumberText split_number(std::string_view text) {
    NumberText number;
    if (!text.empty() && text[0] == '-') {
        number.negative = true;
        text.remove_prefix(1);
    }
    const auto end = std::ranges::find_if(text, [](char c) { return c < '0' || c > '9'; });
    number.digits.assign(text.begin(), end);
    number.rest.assign(end, text.end());
    return number;
}

namespace {

// Separators from the right, and zeros in front until there are `least` characters. A separator never
// comes first, so that there may be one character more.
std::string group_digits(std::string_view digits, char separator, std::size_t group,
                         std::size_t least) {
    std::string reversed;
    std::size_t in_group = 0;
    const auto push = [&](char digit) {
        if (in_group == group) {
            reversed += separator;
            in_group = 0;
        }
        reversed += digit;
        ++in_group;
    };
    for (std::size_t i = digits.size(); i-- > 0;) push(digits[i]);
    while (reversed.size() < least) push('0');
    std::ranges::reverse(reversed);
    return reversed;
}

// Digits behind the point in groups from the left.
std::string group_fraction(const std::string& rest, char separator) {
    if (rest.empty() || rest[0] != '.') return rest;
    constexpr std::size_t group = 3;
    std::string result = ".";
    std::size_t count = 0;
    std::size_t at = 1;
    for (; at < rest.size() && rest[at] >= '0' && rest[at] <= '9'; ++at, ++count) {
        if (count > 0 && count % group == 0) result += separator;
        result += rest[at];
    }
    return result + rest.substr(at);
}

void append_fill(std::string& text, char32_t fill, std::size_t count) {
    if (fill < 0x80) {
        text.append(count, static_cast<char>(fill));
        return;
    }
    for (std::size_t i = 0; i < count; ++i) append_utf8(text, fill);
}

}  // namespace

std::string layout_number(const NumberText& number, const FormatSpec& spec) {
    std::string sign;
    if (number.negative) {
        sign = "-";
    } else if (spec.sign == U'+' || spec.sign == U' ') {
        sign = static_cast<char>(spec.sign);
    }
    const bool binary =
        spec.type == U'b' || spec.type == U'o' || spec.type == U'x' || spec.type == U'X';
    const std::string rest =
        spec.fraction_grouping == 0
            ? number.rest
            : group_fraction(number.rest, static_cast<char>(spec.fraction_grouping));
    const std::size_t width = spec.width < 0 ? 0 : static_cast<std::size_t>(spec.width);
    const std::size_t fixed = sign.size() + number.prefix.size() + rest.size();
    std::string digits = number.digits;
    if (spec.grouping != 0 && !digits.empty()) {
        const bool zeros = spec.fill == U'0' && spec.align == U'=';
        digits = group_digits(digits, static_cast<char>(spec.grouping), binary ? 4 : 3,
                              zeros && width > fixed ? width - fixed : 0);
    }
    const std::size_t used = fixed + digits.size();
    const std::size_t padding = width > used ? width - used : 0;
    std::string text;
    const std::size_t left = spec.align == U'>' ? padding : spec.align == U'^' ? padding / 2 : 0;
    append_fill(text, spec.fill, left);
    text += sign + number.prefix;
    if (spec.align == U'=') append_fill(text, spec.fill, padding);
    text += digits + rest;
    if (spec.align != U'=') append_fill(text, spec.fill, padding - left);
    return text;
}

std::string pad(std::string_view utf8, std::size_t length, const FormatSpec& spec) {
    const std::size_t width = spec.width < 0 ? 0 : static_cast<std::size_t>(spec.width);
    const std::size_t padding = width > length ? width - length : 0;
    const std::size_t left = spec.align == U'>' ? padding : spec.align == U'^' ? padding / 2 : 0;
    std::string text;
    append_fill(text, spec.fill, left);
    text += utf8;
    append_fill(text, spec.fill, padding - left);
    return text;
}

std::string format_float_text(double value, const FormatSpec& spec) {
    constexpr std::int64_t default_precision = 6;
    FloatFormat format;
    char32_t code = spec.type;
    std::int64_t precision = spec.precision;
    const bool percent = code == U'%';
    if (code == 0) {
        format.add_dot_zero = true;
        code = precision < 0 ? U'r' : U'g';
    } else if (code == U'n') {
        code = U'g';
    } else if (percent) {
        code = U'f';
        value *= 100;
    }
    if (precision < 0) precision = default_precision;
    format.code = static_cast<char>(code);
    format.precision = static_cast<int>(precision);
    format.alternate = spec.alternate;
    format.no_negative_zero = spec.no_negative_zero;
    std::string text = format_double(value, format);
    if (percent) text += '%';
    return text;
}

std::string format_float_spec(double value, const FormatSpec& spec) {
    return layout_number(split_number(format_float_text(value, spec)), spec);
}

}  // namespace interleave::runtime
