// Follows CPython 3.14, Objects/unicodeobject.c, _PyUnicode_DecodeUnicodeEscapeInternal2.
#include "language/escapes.h"

#include <string>

#include "language/character_names.h"

namespace interleave::language {
namespace {

// \x41, \u0041, \U00000041: the digits behind two bytes.
Escape hexadecimal(std::string_view text, std::size_t at, std::size_t digits,
                   const char* truncated) {
    constexpr std::size_t start = 2;
    char32_t point = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const std::size_t place = at + start + i;
        const int digit = place < text.size() ? digit_value(text[place]) : 99;
        if (digit > 15) return {0, start + i, truncated};
        point = point * 16 + static_cast<char32_t>(digit);
    }
    if (point > 0x10ffff) return {0, start + digits, "illegal Unicode character"};
    return {point, start + digits};
}

Escape octal(std::string_view text, std::size_t at) {
    constexpr std::size_t most_digits = 3;
    Escape escape;
    while (escape.length <= most_digits && at + escape.length < text.size() &&
           is_octal(text[at + escape.length])) {
        escape.point = escape.point * 8 + static_cast<char32_t>(text[at + escape.length] - '0');
        ++escape.length;
    }
    return escape;
}

Escape named(std::string_view text, std::size_t at) {
    const char* const malformed = "malformed \\N character escape";
    if (at + 2 >= text.size() || text[at + 2] != '{') return {0, 2, malformed};
    const std::size_t end = text.find('}', at);
    if (end == std::string_view::npos) return {0, text.size() - at, malformed};
    const std::size_t length = end + 1 - at;
    std::string name(text.substr(at + 3, length - 4));
    if (name.empty()) return {0, 3, malformed};
    for (char& c : name) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    const auto point = character_named(name);
    if (!point) return {0, length, "unknown Unicode character name"};
    return {*point, length};
}

}  // namespace

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

bool is_octal(char c) { return c >= '0' && c <= '7'; }

Escape read_escape(std::string_view text, std::size_t at) {
    const char kind = text[at + 1];
    constexpr std::string_view letters = "\\'\"abfnrtv";
    constexpr std::string_view meanings = "\\'\"\a\b\f\n\r\t\v";
    if (const std::size_t found = letters.find(kind); found != std::string_view::npos) {
        return {static_cast<unsigned char>(meanings[found]), 2};
    }
    switch (kind) {
        case '\n': return {.length = 2, .is_nothing = true};
        case 'x': return hexadecimal(text, at, 2, "truncated \\xXX escape");
        case 'u': return hexadecimal(text, at, 4, "truncated \\uXXXX escape");
        case 'U': return hexadecimal(text, at, 8, "truncated \\UXXXXXXXX escape");
        case 'N': return named(text, at);
        default: break;
    }
    return is_octal(kind) ? octal(text, at) : Escape{U'\\'};
}

}  // namespace interleave::language
