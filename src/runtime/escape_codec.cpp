// Follows CPython 3.14, Objects/unicodeobject.c: _PyUnicode_DecodeUnicodeEscapeInternal2 and its
// neighbours.
#include "runtime/escape_codec.h"

#include <cstdint>
#include <format>

namespace interleave::runtime {

using language::Escape;

namespace {

Escape plain(std::string_view bytes, std::size_t at) {
    return {static_cast<unsigned char>(bytes[at])};
}

}  // namespace

Escape unicode_escape_step(std::string_view bytes, std::size_t at) {
    if (bytes[at] != '\\') return plain(bytes, at);
    if (at + 1 == bytes.size()) return {0, 1, "\\ at end of string"};
    return language::read_escape(bytes, at);
}

Escape raw_unicode_escape_step(std::string_view bytes, std::size_t at) {
    if (bytes[at] != '\\' || at + 1 == bytes.size()) return plain(bytes, at);
    std::size_t before = 0;
    while (before < at && bytes[at - before - 1] == '\\') ++before;
    const char kind = bytes[at + 1];
    if (before % 2 != 0 || (kind != 'u' && kind != 'U')) return plain(bytes, at);
    Escape escape = language::read_escape(bytes, at);
    constexpr std::size_t whole_length = 10;
    if (escape.error != nullptr && escape.length == whole_length) {
        escape.error = "\\Uxxxxxxxx out of range";
    }
    return escape;
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
