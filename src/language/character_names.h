// Characters by their Unicode names, for \N{...}.
//
// The names of some 34,000 characters are made of some 13,500 words. `words` has these, the most
// frequent first, each ended by a line feed; a name is the numbers of its words and a 0. A number up
// to `one_byte` is a byte; others are two, the first of them above it. `runs` says which characters
// the names are of, in order.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace interleave::language {

struct CharacterRun {
    char32_t first;
    std::uint32_t count;
};

struct NumberedRun {  // "CJK UNIFIED IDEOGRAPH-4E00"
    const char* prefix;
    char32_t first;
    std::uint32_t count;
};

struct CharacterAlias {
    const char* name;
    char32_t character;
};

struct CharacterNames {
    std::string_view words;
    std::span<const unsigned char> tokens;
    std::span<const CharacterRun> runs;
    std::span<const NumberedRun> numbered;
    std::span<const CharacterAlias> aliases;
    unsigned one_byte;
};

// Generated when the project is built (cmake/character_names.py).
CharacterNames character_names();

// The character of a name in capitals. Reads through the whole table: literals seldom have any.
std::optional<char32_t> character_named(std::string_view name);

}  // namespace interleave::language
