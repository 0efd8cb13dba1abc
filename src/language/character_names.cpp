#include "language/character_names.h"

#include <array>
#include <string>

namespace interleave::language {
namespace {

// The Unicode Standard, 3.12: a syllable's name is its letters' short names.
constexpr std::array<std::string_view, 19> leading = {"G", "GG", "N", "D",  "DD", "R", "M",
                                                      "B", "BB", "S", "SS", "",   "J", "JJ",
                                                      "C", "K",  "T", "P",  "H"};
constexpr std::array<std::string_view, 21> vowels = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                                     "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                                     "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::array<std::string_view, 28> trailing = {
    "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
    "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};

// The longest of the letters that the text begins with.
template <std::size_t count>
std::size_t longest(const std::array<std::string_view, count>& letters, std::string_view& text) {
    std::size_t best = count;
    for (std::size_t i = 0; i < count; ++i) {
        if (text.starts_with(letters[i]) &&
            (best == count || letters[i].size() > letters[best].size())) {
            best = i;
        }
    }
    if (best < count) text.remove_prefix(letters[best].size());
    return best;
}

std::optional<char32_t> hangul_syllable(std::string_view name) {
    constexpr std::string_view prefix = "HANGUL SYLLABLE ";
    constexpr char32_t first = 0xAC00;
    if (!name.starts_with(prefix)) return std::nullopt;
    name.remove_prefix(prefix.size());
    const std::size_t l = longest(leading, name);
    const std::size_t v = longest(vowels, name);
    const std::size_t t = longest(trailing, name);
    if (l == leading.size() || v == vowels.size() || t == trailing.size() || !name.empty()) {
        return std::nullopt;
    }
    const std::size_t at = (l * vowels.size() + v) * trailing.size() + t;
    return first + static_cast<char32_t>(at);
}

std::optional<char32_t> numbered_character(const CharacterNames& table, std::string_view name) {
    for (const NumberedRun& run : table.numbered) {
        const std::string_view prefix = run.prefix;
        if (!name.starts_with(prefix)) continue;
        const std::string_view digits = name.substr(prefix.size());
        if (digits.size() < 4 || digits.size() > 5 || digits.front() == '0') continue;
        char32_t number = 0;
        bool fine = true;
        for (const char c : digits) {
            const bool letter = c >= 'A' && c <= 'F';
            fine &= letter || (c >= '0' && c <= '9');
            number = number * 16 + static_cast<char32_t>(letter ? c - 'A' + 10 : c - '0');
        }
        if (fine && number >= run.first && number - run.first < run.count) return number;
    }
    return std::nullopt;
}

// The numbers of a name's words as the table has them, the 0 at the end included; nothing: there is
// a word that no character has.
std::optional<std::string> encoded(const CharacterNames& table, std::string_view name) {
    if (name.contains('\n')) return std::nullopt;  // which ends words
    std::string result;
    while (true) {
        const std::size_t end = name.find(' ');
        const std::string word = "\n" + std::string(name.substr(0, end)) + "\n";
        const bool is_first = table.words.starts_with(std::string_view(word).substr(1));
        const std::size_t found = is_first ? 0 : table.words.find(word);
        if (found == std::string_view::npos || word.size() == 2) return std::nullopt;
        unsigned number = is_first ? 1 : 2;
        for (const char c : table.words.substr(0, found)) number += c == '\n' ? 1 : 0;
        if (number <= table.one_byte) {
            result += static_cast<char>(number);
        } else {
            const unsigned rest = number - table.one_byte - 1;
            result += static_cast<char>(table.one_byte + 1 + rest / 256);
            result += static_cast<char>(rest % 256);
        }
        if (end == std::string_view::npos) return result + '\0';
        name.remove_prefix(end + 1);
    }
}

}  // namespace

std::optional<char32_t> character_named(std::string_view name) {
    const CharacterNames table = character_names();
    for (const CharacterAlias& alias : table.aliases) {
        if (name == alias.name) return alias.character;
    }
    if (const auto syllable = hangul_syllable(name)) return syllable;
    if (const auto numbered = numbered_character(table, name)) return numbered;
    const auto wanted = encoded(table, name);
    if (!wanted) return std::nullopt;
    const std::string_view tokens(reinterpret_cast<const char*>(table.tokens.data()),
                                  table.tokens.size());
    std::size_t at = 0;
    for (const CharacterRun& run : table.runs) {
        for (std::uint32_t i = 0; i < run.count; ++i) {
            if (tokens.substr(at).starts_with(*wanted)) return run.first + i;
            while (tokens[at] != '\0') {
                at += static_cast<unsigned char>(tokens[at]) > table.one_byte ? 2 : 1;
            }
            ++at;
        }
    }
    return std::nullopt;
}

}  // namespace interleave::language
