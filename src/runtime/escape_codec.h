// The codecs unicode_escape and raw_unicode_escape: Python's escapes without the quotes around them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace interleave::runtime {

// What one escape, or one byte, stands for: a character or none, or an error over `length` bytes.
struct EscapeStep {
    char32_t point = 0;
    std::size_t length = 1;
    const char* error = nullptr;
    bool is_nothing = false;  // a backslash before a line's end
};

[[nodiscard]] EscapeStep unicode_escape_step(std::string_view bytes, std::size_t at);
// A backslash only counts where an even number stands before it.
[[nodiscard]] EscapeStep raw_unicode_escape_step(std::string_view bytes, std::size_t at);

void append_unicode_escape(std::string& bytes, char32_t point);
void append_raw_unicode_escape(std::string& bytes, char32_t point);

}  // namespace interleave::runtime
