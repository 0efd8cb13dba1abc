#include "language/utf8.h"

namespace interleave::language {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

Utf8Character decode_utf8(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    std::uint32_t size = 1;
    char32_t value = first;
    if (first >= 0xF0) {
        size = 4;
        value = first & 0x07;
    } else if (first >= 0xE0) {
        size = 3;
        value = first & 0x0F;
    } else if (first >= 0xC0) {
        size = 2;
        value = first & 0x1F;
    }
    if (size > text.size()) return {first, 1};
    for (std::uint32_t i = 1; i < size; ++i) {
        if (!is_continuation(text[i])) return {first, 1};
        value = (value << 6) | (static_cast<unsigned char>(text[i]) & 0x3F);
    }
    return {value, size};
}

void append_utf8(std::string& to, char32_t character) {
    if (character < 0x80) {
        to += static_cast<char>(character);
    } else if (character < 0x800) {
        to += static_cast<char>(0xC0 | (character >> 6));
        to += static_cast<char>(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        to += static_cast<char>(0xE0 | (character >> 12));
        to += static_cast<char>(0x80 | ((character >> 6) & 0x3F));
        to += static_cast<char>(0x80 | (character & 0x3F));
    } else {
        to += static_cast<char>(0xF0 | (character >> 18));
        to += static_cast<char>(0x80 | ((character >> 12) & 0x3F));
        to += static_cast<char>(0x80 | ((character >> 6) & 0x3F));
        to += static_cast<char>(0x80 | (character & 0x3F));
    }
}

std::optional<EncodingError> find_encoding_error(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        if (first < 0x80) {
            ++i;
            continue;
        }
        const Utf8Character character = decode_utf8(bytes.substr(i));
        const char32_t value = character.value;
        const bool well_formed =
            (character.size == 2 && value >= 0x80) ||
            (character.size == 3 && value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) ||
            (character.size == 4 && value >= 0x10000 && value <= 0x10FFFF);
        if (!well_formed) {
            const bool starts = first >= 0xC2 && first <= 0xF4;
            return EncodingError{i, starts ? "invalid continuation byte" : "invalid start byte"};
        }
        i += character.size;
    }
    return std::nullopt;
}

}  // namespace interleave::language
