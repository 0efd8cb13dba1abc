// The tables are made by cmake/unicode_tables.py, which says how to make them again.
#include "runtime/unicode.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "language/identifier_characters.h"

namespace interleave::runtime::unicode {
namespace {

// first, first + step, ... : count characters.
struct Run {
    char32_t first;
    std::uint16_t count;
    std::uint16_t step;
};
struct MappedRun {
    char32_t first;
    std::uint16_t count;
    std::uint16_t step;
    std::int32_t delta;
};
struct Special {
    char32_t point;
    char32_t to[3];
};

#include "runtime/unicode_tables.inc"

template <class Any>
bool holds(const Any& run, char32_t point) {
    if (point < run.first) return false;
    const char32_t distance = point - run.first;
    return distance % run.step == 0 && distance / run.step < run.count;
}

bool find(std::span<const Run> runs, char32_t point) {
    const auto after = std::ranges::upper_bound(runs, point, {}, &Run::first);
    return after != runs.begin() && holds(*std::prev(after), point);
}

Mapped map(std::span<const MappedRun> runs, std::span<const Special> specials, char32_t point) {
    const auto special = std::ranges::lower_bound(specials, point, {}, &Special::point);
    if (special != specials.end() && special->point == point) {
        Mapped result;
        for (const char32_t to : special->to) {
            if (to != 0) result.points[result.count++] = to;
        }
        return result;
    }
    // Runs of different distances interleave, by a handful at most.
    constexpr int most_interleaved = 8;
    auto run = std::ranges::upper_bound(runs, point, {}, &MappedRun::first);
    for (int i = 0; i < most_interleaved && run != runs.begin(); ++i) {
        --run;
        if (holds(*run, point)) {
            return {{static_cast<char32_t>(static_cast<std::int32_t>(point) + run->delta)}, 1};
        }
    }
    return {{point}, 1};
}

constexpr bool ascii_letter(char32_t point) {
    return (point | 0x20U) >= U'a' && (point | 0x20U) <= U'z';
}
constexpr bool ascii_digit(char32_t point) { return point >= U'0' && point <= U'9'; }
constexpr char32_t ascii_limit = 0x80;

}  // namespace

bool is_alpha(char32_t point) {
    return point < ascii_limit ? ascii_letter(point) : find(alpha_runs, point);
}
bool is_decimal(char32_t point) {
    return point < ascii_limit ? ascii_digit(point) : find(decimal_runs, point);
}
bool is_digit(char32_t point) {
    return point < ascii_limit ? ascii_digit(point) : find(digit_runs, point);
}
bool is_numeric(char32_t point) {
    return point < ascii_limit ? ascii_digit(point) : find(numeric_runs, point);
}
bool is_lower(char32_t point) {
    return point < ascii_limit ? point >= U'a' && point <= U'z' : find(lower_runs, point);
}
bool is_upper(char32_t point) {
    return point < ascii_limit ? point >= U'A' && point <= U'Z' : find(upper_runs, point);
}
bool is_title(char32_t point) { return point >= ascii_limit && find(title_runs, point); }
bool is_space(char32_t point) {
    if (point < ascii_limit) {
        return point == U' ' || (point >= 9 && point <= 13) || (point >= 0x1c && point <= 0x1f);
    }
    return find(space_runs, point);
}
bool is_printable(char32_t point) {
    if (point < ascii_limit) return point >= U' ' && point != 0x7f;
    const bool is_surrogate = point >= 0xd800 && point < 0xe000;  // not in the language's texts
    return !is_surrogate && language::is_printable(point);
}
bool is_cased(char32_t point) { return is_lower(point) || is_upper(point) || is_title(point); }
bool is_case_ignorable(char32_t point) { return find(ignorable_runs, point); }
bool starts_identifier(char32_t point) {
    return point < ascii_limit ? ascii_letter(point) || point == U'_'
                               : language::starts_identifier(point);
}
bool continues_identifier(char32_t point) {
    return point < ascii_limit
               ? ascii_letter(point) || ascii_digit(point) || point == U'_'
               : language::starts_identifier(point) || language::continues_identifier(point);
}

int decimal_value(char32_t point) {
    if (point < ascii_limit) return ascii_digit(point) ? static_cast<int>(point - U'0') : -1;
    const std::span<const Run> runs = decimal_runs;
    const auto after = std::ranges::upper_bound(runs, point, {}, &Run::first);
    if (after == runs.begin() || !holds(*std::prev(after), point)) return -1;
    return static_cast<int>((point - std::prev(after)->first) % 10);  // runs are whole scripts
}

Mapped to_lower(char32_t point) {
    if (point < ascii_limit) return {{is_upper(point) ? point + 32 : point}, 1};
    return map(to_lower_runs, to_lower_special, point);
}
Mapped to_upper(char32_t point) {
    if (point < ascii_limit) return {{is_lower(point) ? point - 32 : point}, 1};
    return map(to_upper_runs, to_upper_special, point);
}
Mapped to_title(char32_t point) {
    if (point < ascii_limit) return to_upper(point);
    return map(to_title_runs, to_title_special, point);
}
Mapped fold_case(char32_t point) {
    if (point < ascii_limit) return to_lower(point);
    return map(to_folded_runs, to_folded_special, point);
}

}  // namespace interleave::runtime::unicode
