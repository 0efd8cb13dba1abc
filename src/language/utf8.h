// UTF-8, one character at a time; also the "WTF-8" of lone surrogates, which Python strings may hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace interleave::language {

struct Utf8Character {
    char32_t value;
    std::uint32_t size;  // bytes; at least 1
};

// First character of non-empty, well-formed text (a stray byte comes back as itself).
[[nodiscard]] Utf8Character decode_utf8(std::string_view text);

void append_utf8(std::string& to, char32_t character);

struct EncodingError {
    std::size_t offset;
    std::string_view reason;  // as CPython's codec words it
};
[[nodiscard]] std::optional<EncodingError> find_encoding_error(std::string_view bytes);

}  // namespace interleave::language
