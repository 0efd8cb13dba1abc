#include "playground/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <format>

#include "base/check.h"

namespace interleave::playground {

namespace {

constexpr std::string_view digits = "0123456789";

bool is_capital_name(std::string_view name) {
    if (name.empty() || !(name[0] >= 'A' && name[0] <= 'Z')) return false;
    return std::ranges::all_of(
        name, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// A decimal number with Python's underscores; nothing when it is not one.
std::optional<double> number(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool between = i > 0 && i + 1 < text.size() && digits.contains(text[i - 1]) &&
                             digits.contains(text[i + 1]);
        if (text[i] == '_' && between) continue;
        plain += text[i];
    }
    std::string_view rest = plain;
    if (rest.starts_with('+')) rest.remove_prefix(1);
    if (rest.empty() || rest.find_first_not_of("0123456789.eE+-") != std::string_view::npos)
        return {};
    double value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc{} || end != rest.data() + rest.size() || !std::isfinite(value))
        return {};
    return value;
}

// Length of the string literal at the start of `text`, which begins with a quote; 0 when the line ends
// first. Triple-quoted strings are no parameters.
std::size_t string_length(std::string_view text) {
    const char quote = text[0];
    if (text.size() >= 3 && text[1] == quote && text[2] == quote) return 0;
    for (std::size_t i = 1; i < text.size() && text[i] != '\n'; ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            return i + 1;
        }
    }
    return 0;
}

// Goes over a text line by line and says of which lines the start is at top level: outside brackets
// and triple-quoted strings, and not continued from the line before.
class LineScanner {
public:
    explicit LineScanner(std::string_view text) : text_(text) {}

    // True while there is a line; it starts at `begin`.
    bool next(std::size_t& begin, bool& top_level) {
        if (position_ >= text_.size()) return false;
        begin = position_;
        top_level = depth_ == 0 && !in_string_ && !continued_;
        skip_line();
        return true;
    }

private:
    void skip_line() {
        continued_ = false;
        while (position_ < text_.size() && text_[position_] != '\n') {
            if (in_string_) {
                skip_in_triple_quotes();
                continue;
            }
            const char c = text_[position_];
            if (c == '#') {
                position_ = std::min(text_.find('\n', position_), text_.size());
                continue;
            }
            if (c == '"' || c == '\'') {
                start_string(c);
                continue;
            }
            if (c == '(' || c == '[' || c == '{') ++depth_;
            if ((c == ')' || c == ']' || c == '}') && depth_ > 0) --depth_;
            continued_ = c == '\\' && position_ + 1 < text_.size() && text_[position_ + 1] == '\n';
            ++position_;
        }
        if (position_ < text_.size()) ++position_;
    }
    void start_string(char quote) {
        if (text_.substr(position_).starts_with(std::string(3, quote))) {
            in_string_ = true;
            quote_ = quote;
            position_ += 3;
            return;
        }
        const std::size_t length = string_length(text_.substr(position_));
        position_ += std::max<std::size_t>(length, 1);
    }
    void skip_in_triple_quotes() {
        if (text_[position_] == '\\') {
            // Not past the end of the line: that is the caller's to see.
            position_ += position_ + 1 < text_.size() && text_[position_ + 1] != '\n' ? 2 : 1;
        } else if (text_.substr(position_).starts_with(std::string(3, quote_))) {
            in_string_ = false;
            position_ += 3;
        } else {
            ++position_;
        }
    }

    std::string_view text_;
    std::size_t position_ = 0;
    int depth_ = 0;
    bool in_string_ = false;
    bool continued_ = false;
    char quote_ = 0;
};

void read_range(std::string_view comment, Parameter& parameter) {
    comment = trimmed(comment);
    const std::size_t dots = comment.find("..");
    if (dots == std::string_view::npos) return;
    const std::string_view right = trimmed(comment.substr(dots + 2));
    const auto low = number(trimmed(comment.substr(0, dots)));
    const auto high = number(right.substr(0, right.find_first_not_of("0123456789._eE+-")));
    if (!low || !high || *low >= *high) return;
    parameter.low = low;
    parameter.high = high;
}

std::optional<Parameter> parameter_in(std::string_view line, std::size_t begin,
                                      std::uint32_t number_of_line) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || line.substr(equals).starts_with("==")) return {};
    const std::string_view name = trimmed(line.substr(0, equals));
    if (!is_capital_name(name) || line[0] == ' ' || line[0] == '\t') return {};
    const std::size_t first = line.find_first_not_of(" \t", equals + 1);
    if (first == std::string_view::npos) return {};
    std::string_view value = line.substr(first);
    std::string_view comment;
    const bool quoted = value[0] == '"' || value[0] == '\'';
    const std::size_t after = quoted ? string_length(value) : 0;
    if (const std::size_t hash = value.find('#', after); hash != std::string_view::npos) {
        comment = value.substr(hash + 1);
        value = value.substr(0, hash);
    }
    value = trimmed(value);
    const auto kind = kind_of_literal(value);
    if (!kind) return {};
    Parameter parameter{std::string(name), *kind,         std::string(value), 0, {}, {},
                        begin + first,     number_of_line};
    if (*kind == ParameterKind::truth) parameter.value = value == "True" ? 1 : 0;
    if (*kind == ParameterKind::integer || *kind == ParameterKind::real) {
        parameter.value = *number(value);
        read_range(comment, parameter);
    }
    return parameter;
}

std::string shortest(double value) {
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    CHECK(error == std::errc{});
    std::string text(buffer.data(), end);
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    return text;
}

}  // namespace

std::vector<Parameter> parameters_of(std::string_view text) {
    std::vector<Parameter> parameters;
    LineScanner scanner(text);
    std::size_t begin = 0;
    bool top_level = false;
    for (std::uint32_t line = 1; scanner.next(begin, top_level); ++line) {
        if (!top_level) continue;
        const std::string_view rest = text.substr(begin);
        auto parameter = parameter_in(rest.substr(0, rest.find('\n')), begin, line);
        if (!parameter) continue;
        const bool known = std::ranges::contains(parameters, parameter->name, &Parameter::name);
        if (!known) parameters.push_back(std::move(*parameter));
    }
    return parameters;
}

std::string with_literal(std::string_view text, const Parameter& parameter,
                         std::string_view literal) {
    CHECK(text.substr(parameter.begin).starts_with(parameter.literal));
    std::string changed(text.substr(0, parameter.begin));
    changed += literal;
    changed += text.substr(parameter.begin + parameter.literal.size());
    return changed;
}

std::optional<ParameterKind> kind_of_literal(std::string_view text) {
    if (text.empty() || text.contains('\n')) return {};
    if (text == "True" || text == "False") return ParameterKind::truth;
    if (text[0] == '"' || text[0] == '\'') {
        if (string_length(text) != text.size()) return {};
        return ParameterKind::text;
    }
    if (!number(text)) return {};
    const bool real = text.find_first_of(".eE") != std::string_view::npos;
    // Python has no leading zeros in its integers.
    const std::size_t first = text.find_first_of(digits);
    const bool zeros = text.size() > first + 1 && text[first] == '0' &&
                       text.find_first_not_of("0_", first) != std::string_view::npos;
    if (!real && zeros) return {};
    return real ? ParameterKind::real : ParameterKind::integer;
}

double step_of(const Parameter& parameter) {
    if (parameter.kind != ParameterKind::real) return 1;
    const double span = parameter.low ? *parameter.high - *parameter.low
                                      : std::max(std::abs(parameter.value), 1e-6) * 10;
    // A hundredth of the range, rounded down to 1, 2 or 5 times a power of ten.
    const double power = std::pow(10, std::floor(std::log10(span / 100)));
    const double mantissa = span / 100 / power;
    return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
}

std::string literal_for(const Parameter& parameter, double value) {
    if (!std::isfinite(value)) value = parameter.value;
    if (parameter.low) value = std::clamp(value, *parameter.low, *parameter.high);
    if (parameter.kind == ParameterKind::truth) return value != 0 ? "True" : "False";
    if (parameter.kind == ParameterKind::integer) {
        constexpr double most = 9e15;  // whole numbers are exact up to here
        return std::format("{}",
                           static_cast<std::int64_t>(std::round(std::clamp(value, -most, most))));
    }
    const double step = step_of(parameter);
    double rounded = std::round(value / step) * step;
    // Get rid of what binary fractions add: 0.30000000000000004.
    const double decimals = std::pow(10, std::max(0.0, -std::floor(std::log10(step))));
    rounded = std::round(rounded * decimals) / decimals;
    if (parameter.low) rounded = std::clamp(rounded, *parameter.low, *parameter.high);
    return shortest(rounded);
}

std::expected<std::string, std::string> literal_from_link(const Parameter& parameter,
                                                          std::string_view literal) {
    const auto kind = kind_of_literal(literal);
    const auto is_number = [](ParameterKind k) {
        return k == ParameterKind::integer || k == ParameterKind::real;
    };
    const bool fits = kind && (*kind == parameter.kind ||
                               (parameter.kind == ParameterKind::real && is_number(*kind)));
    if (!fits) {
        return std::unexpected(
            std::format("The link's value for {} is not one this program can "
                        "use, so it keeps {}.",
                        parameter.name, parameter.literal));
    }
    if (is_number(parameter.kind) && parameter.low) {
        const double value = *number(literal);
        if (value < *parameter.low || value > *parameter.high) return literal_for(parameter, value);
    }
    return std::string(literal);
}

}  // namespace interleave::playground
