// The value of a number or string as it is written in the source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/ast.h"

namespace interleave::language {

// Letters before the quotes, lower-cased by meaning.
struct StringPrefix {
    bool bytes = false;
    bool raw = false;
    bool unicode = false;  // u"…"
    std::size_t size = 0;
};
[[nodiscard]] StringPrefix read_prefix(std::string_view token);

struct DecodedText {
    std::string value;
    std::string error;                   // empty: none
    std::optional<char> invalid_escape;  // first \x that is no escape: a warning
    std::string invalid_octal;           // first octal escape above \377: a warning
};

// The inside of a string literal (no prefix, no quotes).
[[nodiscard]] DecodedText decode_text(std::string_view inside, bool raw);
[[nodiscard]] DecodedText decode_bytes(std::string_view inside, bool raw);

// Fills a Constant from a number token; returns an error message or an empty string. The digits are
// copied into the arena.
[[nodiscard]] std::string read_number(std::string_view token, Arena& arena, Constant& constant);

}  // namespace interleave::language
