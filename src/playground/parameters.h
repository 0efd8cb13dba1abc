// The parameters of a program: its top-level constants in capitals with a literal value.
//
//     SITES = 80        # 1..160
//
// The one rule: the text is the only place where a parameter lives. A control shows what
// parameters_of() reads, and moving it replaces the literal in the text and touches nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::playground {

enum class ParameterKind : std::uint8_t { integer, real, text, truth };

struct Parameter {
    std::string name;
    ParameterKind kind = ParameterKind::integer;
    std::string literal;        // as it stands in the text
    double value = 0;           // of an integer, a real or a truth (0 or 1)
    std::optional<double> low;  // both or neither
    std::optional<double> high;
    std::size_t begin = 0;  // of the literal, in the text
    std::uint32_t line = 0;

    friend bool operator==(const Parameter&, const Parameter&) = default;
};

// In the order of the text. Of a name that is assigned twice at top level, the first one.
[[nodiscard]] std::vector<Parameter> parameters_of(std::string_view text);

// The text with another literal in the place of the parameter's.
[[nodiscard]] std::string with_literal(std::string_view text, const Parameter& parameter,
                                       std::string_view literal);

// What kind of literal a text is, if it is exactly one.
[[nodiscard]] std::optional<ParameterKind> kind_of_literal(std::string_view text);

// The literal for a value that a control was moved to: rounded and kept in the parameter's range.
[[nodiscard]] std::string literal_for(const Parameter& parameter, double value);

// How far one press of a stepper moves the value.
[[nodiscard]] double step_of(const Parameter& parameter);

// A literal out of a link, for this parameter: itself, or the nearest that is in range, or a sentence
// that says why it cannot be used.
[[nodiscard]] std::expected<std::string, std::string> literal_from_link(const Parameter& parameter,
                                                                        std::string_view literal);

}  // namespace interleave::playground
