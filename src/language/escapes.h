// The escapes of texts, in literals and in the codec unicode_escape.
#pragma once

#include <cstddef>
#include <string_view>

namespace interleave::language {

// What one escape, or one byte, stands for: a character or none, or an error over `length` bytes.
struct Escape {
    char32_t point = 0;
    std::size_t length = 1;
    const char* error = nullptr;
    bool is_nothing = false;  // a backslash before a line's end
};

// A hexadecimal digit's value; 99: it is none.
[[nodiscard]] int digit_value(char c);
[[nodiscard]] bool is_octal(char c);
// At a backslash that more follows. One that begins no escape stands for itself, in a length of 1.
[[nodiscard]] Escape read_escape(std::string_view text, std::size_t at);

}  // namespace interleave::language
