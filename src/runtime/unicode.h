// Properties of Unicode characters (16.0.0, as CPython 3.14): what str.is*, case mapping and repr need.
#pragma once

#include <cstddef>
#include <cstdint>

namespace interleave::runtime::unicode {

[[nodiscard]] bool is_alpha(char32_t point);
[[nodiscard]] bool is_decimal(char32_t point);
[[nodiscard]] bool is_digit(char32_t point);
[[nodiscard]] bool is_numeric(char32_t point);
[[nodiscard]] bool is_lower(char32_t point);
[[nodiscard]] bool is_upper(char32_t point);
[[nodiscard]] bool is_title(char32_t point);
[[nodiscard]] bool is_space(char32_t point);
[[nodiscard]] bool is_printable(char32_t point);
[[nodiscard]] bool is_cased(char32_t point);
[[nodiscard]] bool is_case_ignorable(char32_t point);
[[nodiscard]] bool starts_identifier(char32_t point);
[[nodiscard]] bool continues_identifier(char32_t point);
// 0 to 9 of a decimal digit of any script; -1: it is none.
[[nodiscard]] int decimal_value(char32_t point);

// Full case mappings: up to three characters.
struct Mapped {
    char32_t points[3] = {};
    std::size_t count = 0;
};
[[nodiscard]] Mapped to_lower(char32_t point);
[[nodiscard]] Mapped to_upper(char32_t point);
[[nodiscard]] Mapped to_title(char32_t point);
[[nodiscard]] Mapped fold_case(char32_t point);

}  // namespace interleave::runtime::unicode
