// The codecs unicode_escape and raw_unicode_escape: Python's escapes without the quotes around them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "language/escapes.h"

namespace interleave::runtime {

[[nodiscard]] language::Escape unicode_escape_step(std::string_view bytes, std::size_t at);
// A backslash only counts where an even number stands before it.
[[nodiscard]] language::Escape raw_unicode_escape_step(std::string_view bytes, std::size_t at);

void append_unicode_escape(std::string& bytes, char32_t point);
void append_raw_unicode_escape(std::string& bytes, char32_t point);

}  // namespace interleave::runtime
