// Unicode's normalization form KC (UAX #15), of names alone. Every character is replaced by its own
// normal form, which is in the tables; what then is left to do is canonical: all is taken apart, marks
// are put in order, and all is put together again. The tables are made by cmake/unicode_tables.py.

#include "language/normalization.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>

#include "language/utf8.h"

namespace interleave::language {
namespace {

struct Moved {  // the form of each is one character, at the same distance
    char32_t first;
    std::uint32_t count;
    std::int32_t distance;
};

struct Spelled {
    char32_t character;
    std::u32string_view form;
};

struct Combining {
    char32_t first;
    std::uint32_t count;
    std::uint8_t kind;  // the canonical combining class
};

struct Composite {  // sorted by its parts
    char32_t first;
    char32_t second;
    char32_t whole;
};

struct Index {  // of a composite; sorted by what that is
    std::uint16_t at;
};

#include "language/normalization_tables.inc"

// The row of a table of runs that holds the character, or null.
template <typename Run>
const Run* find_run(std::span<const Run> runs, char32_t character) {
    const auto* after = std::ranges::upper_bound(runs, character, {}, &Run::first).base();
    if (after == runs.data()) return nullptr;
    const Run& run = *std::prev(after);
    return character - run.first < run.count ? &run : nullptr;
}

std::uint8_t combining_class(char32_t character) {
    const Combining* run = find_run<Combining>(combining, character);
    return run == nullptr ? 0 : run->kind;
}

// ---- Hangul syllables, by arithmetic (The Unicode Standard, 3.12)

constexpr char32_t syllable_base = 0xAC00;
constexpr char32_t leading_base = 0x1100;
constexpr char32_t vowel_base = 0x1161;
constexpr char32_t trailing_base = 0x11A7;
constexpr char32_t leading_count = 19;
constexpr char32_t vowel_count = 21;
constexpr char32_t trailing_count = 28;
constexpr char32_t syllable_count = leading_count * vowel_count * trailing_count;

bool is_syllable(char32_t character) { return character - syllable_base < syllable_count; }

void append_syllable_parts(std::u32string& to, char32_t syllable) {
    const char32_t index = syllable - syllable_base;
    to.push_back(leading_base + index / (vowel_count * trailing_count));
    to.push_back(vowel_base + index % (vowel_count * trailing_count) / trailing_count);
    if (index % trailing_count != 0) to.push_back(trailing_base + index % trailing_count);
}

// 0: the two make no syllable.
char32_t syllable_of(char32_t first, char32_t second) {
    if (first - leading_base < leading_count && second - vowel_base < vowel_count) {
        return syllable_base +
               ((first - leading_base) * vowel_count + (second - vowel_base)) * trailing_count;
    }
    const bool is_open = is_syllable(first) && (first - syllable_base) % trailing_count == 0;
    if (is_open && second > trailing_base && second - trailing_base < trailing_count) {
        return first + (second - trailing_base);
    }
    return 0;
}

// ---- the three steps

void append_parts(std::u32string& to, char32_t character) {
    if (is_syllable(character)) return append_syllable_parts(to, character);
    const auto whole = [](Index index) { return composites[index.at].whole; };
    const auto* index = std::ranges::lower_bound(by_whole, character, {}, whole);
    if (index == std::end(by_whole) || whole(*index) != character) {
        to += character;
        return;
    }
    append_parts(to, composites[index->at].first);
    append_parts(to, composites[index->at].second);
}

void append_form(std::u32string& to, char32_t character) {
    if (const Moved* run = find_run<Moved>(moved, character)) {
        return append_parts(to, character + static_cast<char32_t>(run->distance));
    }
    const auto* row = std::ranges::lower_bound(spelled, character, {}, &Spelled::character);
    if (row == std::end(spelled) || row->character != character) {
        return append_parts(to, character);
    }
    for (const char32_t part : row->form) append_parts(to, part);
}

void put_marks_in_order(std::u32string& text) {
    const auto is_mark = [](char32_t character) { return combining_class(character) != 0; };
    for (auto at = text.begin(); at != text.end();) {
        at = std::find_if(at, text.end(), is_mark);
        const auto end = std::find_if_not(at, text.end(), is_mark);
        std::stable_sort(at, end, [](char32_t a, char32_t b) {
            return combining_class(a) < combining_class(b);
        });
        at = end;
    }
}

// 0: the two are no composite.
char32_t composed(char32_t first, char32_t second) {
    if (const char32_t syllable = syllable_of(first, second)) return syllable;
    const auto parts = [](const Composite& composite) {
        return std::pair(composite.first, composite.second);
    };
    const auto* row = std::ranges::lower_bound(composites, std::pair(first, second), {}, parts);
    return row != std::end(composites) && parts(*row) == std::pair(first, second) ? row->whole : 0;
}

// A character joins the last starter unless one between them has its class or a higher one.
std::u32string put_together(std::u32string_view parts) {
    std::u32string text;
    std::size_t starter = std::u32string::npos;
    std::uint8_t last_class = 0;
    for (const char32_t character : parts) {
        const std::uint8_t own = combining_class(character);
        const bool adjacent = starter + 1 == text.size();
        if (starter != std::u32string::npos && (adjacent || last_class < own)) {
            if (const char32_t whole = composed(text[starter], character)) {
                text[starter] = whole;
                continue;
            }
        }
        if (own == 0) starter = text.size();
        last_class = own;
        text += character;
    }
    return text;
}

}  // namespace

std::optional<std::string> normalized_name(std::string_view name) {
    if (std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        return std::nullopt;
    }
    std::u32string parts;
    for (std::size_t at = 0; at < name.size();) {
        const Utf8Character character = decode_utf8(name.substr(at));
        append_form(parts, character.value);
        at += character.size;
    }
    put_marks_in_order(parts);
    std::string normal;
    for (const char32_t character : put_together(parts)) append_utf8(normal, character);
    if (normal == name) return std::nullopt;
    return normal;
}

}  // namespace interleave::language
