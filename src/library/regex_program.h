// A regular expression as re/_compiler.py gives it: instructions for the matcher, and sets of characters.
//
// Why an engine of its own: a match must have exactly the results of CPython's sre, cost virtual time by
// the steps it takes (a careless pattern that holds the GIL for seconds is a lesson), end at once
// when the run is stopped, and have its memory counted; and it reads both forms of Str in place.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace interleave::library {

// The numbers are those of re/_compiler.py.
enum class RegexOp : std::uint8_t {
    match,             // the end
    character,         // a: the character
    character_ignore,  // a: its key, see RegexProgram::key
    any,               // all but a newline
    any_all,
    set,           // a: which
    set_ignore,    // a: which; any of the character's cases is in it
    at,            // a: a RegexPosition, b: ASCII only
    jump,          // a: to
    split,         // goes on; a: what to try otherwise
    mark,          // a: which; 2 * group - 2 begins it, 2 * group - 1 ends it
    group,         // a: which; its text again
    group_ignore,  // a: which
    group_test,    // a: which, b: where to go when it has not matched
    repeat,        // the next instruction a to b times; c: a RegexMode
    loop_enter,    // a: which loop
    loop,          // a: which, b: least, c: most; the next one is its data, behind that it goes on
    loop_data,     // a: the body's beginning, b: a RegexMode
    look,          // a: how far back, b: 1 when it must not match, c: behind it; ends with look_end
    look_end,      //
    atomic,        // ends with atomic_end
    atomic_end,    //
    fail,          //
};
enum class RegexMode : std::uint8_t { greedy, lazy, possessive };
enum class RegexPosition : std::uint8_t {
    begin,        // \A, ^
    begin_line,   // ^, multiline
    end,          // $
    end_line,     // $, multiline
    end_text,     // \Z
    boundary,     // \b
    no_boundary,  // \B
};

struct RegexInstruction {
    RegexOp op = RegexOp::fail;
    std::uint32_t a = 0, b = 0, c = 0;
};

inline constexpr std::uint32_t regex_unlimited = 0xffff'ffff;

class CharacterSet {
public:
    enum Category : std::uint8_t { digit, space, word, category_count };

    // Before the first use: any number of these, then finish().
    void add_range(std::uint32_t first, std::uint32_t last);
    void add_category(Category category, bool negated, bool ascii);
    void finish(bool negate);

    [[nodiscard]] bool contains(std::uint32_t point) const {
        return point < 256 ? low_[point] : contains_high(point);
    }
    [[nodiscard]] bool is_negated() const { return negate_; }
    [[nodiscard]] static bool in_category(std::uint32_t point, Category category, bool ascii);

private:
    struct CategoryItem {
        Category category;
        bool negated;
        bool ascii;
    };
    [[nodiscard]] bool contains_high(std::uint32_t point) const;

    std::bitset<256> low_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges_;  // sorted, beyond 255 as well
    std::vector<CategoryItem> categories_;
    bool negate_ = false;
};

struct RegexProgram {
    std::vector<RegexInstruction> code;
    std::vector<CharacterSet> sets;
    std::uint32_t groups = 0;
    std::uint32_t loops = 0;
    bool text = true;  // for str, else for bytes-like objects
    // What a match begins with, so that a search can skip: a character, a set, or nothing known.
    enum class First : std::uint8_t { unknown, character, set } first = First::unknown;
    std::uint32_t first_argument = 0;
    bool ascii_case = false;

    // Characters that differ in case only have the same key.
    [[nodiscard]] std::uint32_t key(std::uint32_t point) const;
    [[nodiscard]] bool contains_ignoring_case(const CharacterSet& set, std::uint32_t point) const;
    // Whether every jump, set, group and loop is there: what the matcher relies on.
    [[nodiscard]] bool is_sound() const;
};

}  // namespace interleave::library
