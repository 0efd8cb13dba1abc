// Follows CPython 3.14, Objects/unicodeobject.c: _PyUnicode_DecodeUnicodeEscapeInternal2 and its
// neighbours.
#include "runtime/escape_codec.h"

#include <cstdint>
#include <format>

#include "language/character_names.h"

namespace interleave::runtime {
namespace {

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// \x41, \u0041, \U00000041: the digits behind two bytes.
EscapeStep hexadecimal(std::string_view bytes, std::size_t at, std::size_t digits,
                       const char* truncated, const char* too_large = nullptr) {
    constexpr std::size_t start = 2;
    char32_t point = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const std::size_t place = at + start + i;
        const int digit = place < bytes.size() ? digit_of(bytes[place]) : -1;
        if (digit < 0) return {0, start + i, truncated};
        point = point * 16 + static_cast<char32_t>(digit);
    }
    if (point > 0x10ffff) return {0, start + digits, too_large};
    return {point, start + digits};
}

EscapeStep octal(std::string_view bytes, std::size_t at) {
    constexpr std::size_t most_digits = 3;
    EscapeStep step;
    while (step.length <= most_digits && at + step.length < bytes.size()) {
        const char c = bytes[at + step.length];
        if (c < '0' || c > '7') break;
        step.point = step.point * 8 + static_cast<char32_t>(c - '0');
        ++step.length;
    }
    return step;
}

EscapeStep named(std::string_view bytes, std::size_t at) {
    const char* const malformed = "malformed \\N character escape";
    if (at + 2 >= bytes.size() || bytes[at + 2] != '{') return {0, 2, malformed};
    const std::size_t end = bytes.find('}', at);
    if (end == std::string_view::npos) return {0, bytes.size() - at, malformed};
    const std::size_t length = end + 1 - at;
    if (length == 4) return {0, 3, malformed};
    const auto point = language::character_named(bytes.substr(at + 3, length - 4));
    if (!point) return {0, length, "unknown Unicode character name"};
    return {*point, length};
}

EscapeStep plain(std::string_view bytes, std::size_t at) {
    return {static_cast<unsigned char>(bytes[at])};
}

}  // namespace

EscapeStep unicode_escape_step(std::string_view bytes, std::size_t at) {
    if (bytes[at] != '\\') return plain(bytes, at);
    if (at + 1 == bytes.size()) return {0, 1, "\\ at end of string"};
    const char kind = bytes[at + 1];
    constexpr std::string_view letters = "\\'\"abfnrtv";
    constexpr std::string_view meanings = "\\'\"\a\b\f\n\r\t\v";
    if (const std::size_t found = letters.find(kind); found != std::string_view::npos) {
        return {static_cast<unsigned char>(meanings[found]), 2};
    }
    switch (kind) {
        case '\n': return {.length = 2, .is_nothing = true};
        case 'x': return hexadecimal(bytes, at, 2, "truncated \\xXX escape");
        case 'u': return hexadecimal(bytes, at, 4, "truncated \\uXXXX escape");
        case 'U':
            return hexadecimal(bytes, at, 8, "truncated \\UXXXXXXXX escape",
                               "illegal Unicode character");
        case 'N': return named(bytes, at);
        default: break;
    }
    const bool is_octal = kind >= '0' && kind <= '7';
    return is_octal ? octal(bytes, at) : plain(bytes, at);
}

EscapeStep raw_unicode_escape_step(std::string_view bytes, std::size_t at) {
    if (bytes[at] != '\\' || at + 1 == bytes.size()) return plain(bytes, at);
    std::size_t before = 0;
    while (before < at && bytes[at - before - 1] == '\\') ++before;
    if (before % 2 != 0) return plain(bytes, at);
    if (bytes[at + 1] == 'u') return hexadecimal(bytes, at, 4, "truncated \\uXXXX escape");
    if (bytes[at + 1] == 'U') {
        return hexadecimal(bytes, at, 8, "truncated \\UXXXXXXXX escape",
                           "\\Uxxxxxxxx out of range");
    }
    return plain(bytes, at);
}

void append_unicode_escape(std::string& bytes, char32_t point) {
    const auto number = static_cast<std::uint32_t>(point);
    if (point == '\t') {
        bytes += "\\t";
    } else if (point == '\n') {
        bytes += "\\n";
    } else if (point == '\r') {
        bytes += "\\r";
    } else if (point == '\\') {
        bytes += "\\\\";
    } else if (point >= 0x20 && point < 0x7f) {
        bytes += static_cast<char>(point);
    } else if (point < 0x100) {
        bytes += std::format("\\x{:02x}", number);
    } else {
        append_raw_unicode_escape(bytes, point);
    }
}

void append_raw_unicode_escape(std::string& bytes, char32_t point) {
    const auto number = static_cast<std::uint32_t>(point);
    if (point < 0x100) {
        bytes += static_cast<char>(point);
    } else if (point < 0x10000) {
        bytes += std::format("\\u{:04x}", number);
    } else {
        bytes += std::format("\\U{:08x}", number);
    }
}

}  // namespace interleave::runtime
