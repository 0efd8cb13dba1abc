#include "library/regex_program.h"

#include <algorithm>

#include "runtime/unicode.h"

namespace interleave::library {

namespace unicode = runtime::unicode;

void CharacterSet::add_range(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t point = first; point <= last && point < 256; ++point) low_.set(point);
    if (last >= 256) ranges_.emplace_back(std::max(first, 256U), last);
}

void CharacterSet::add_category(Category category, bool negated, bool ascii) {
    for (std::uint32_t point = 0; point < 256; ++point) {
        if (in_category(point, category, ascii) != negated) low_.set(point);
    }
    categories_.push_back({category, negated, ascii});
}

void CharacterSet::finish(bool negate) {
    negate_ = negate;
    if (negate) low_.flip();
    std::ranges::sort(ranges_);
}

bool CharacterSet::contains_high(std::uint32_t point) const {
    // The ranges may overlap, so all that begin at or before the point count; there are few.
    for (const auto& [first, last] : ranges_) {
        if (first > point) break;
        if (point <= last) return !negate_;
    }
    for (const CategoryItem& item : categories_) {
        if (in_category(point, item.category, item.ascii) != item.negated) return !negate_;
    }
    return negate_;
}

bool CharacterSet::in_category(std::uint32_t point, Category category, bool ascii) {
    if (point < 128 || ascii) {
        const auto in = [point](char from, char to) {
            return point >= static_cast<std::uint32_t>(from) &&
                   point <= static_cast<std::uint32_t>(to);
        };
        switch (category) {
            case digit: return in('0', '9');
            case space: return point == ' ' || in('\t', '\r') || (!ascii && in('\x1c', '\x1f'));
            case word: return in('a', 'z') || in('A', 'Z') || in('0', '9') || point == '_';
            case category_count: return false;
        }
    }
    const auto character = static_cast<char32_t>(point);
    switch (category) {
        case digit: return unicode::is_decimal(character);
        case space: return unicode::is_space(character);
        case word:
            return unicode::is_alpha(character) || unicode::is_decimal(character) ||
                   unicode::is_digit(character) || unicode::is_numeric(character);
        case category_count: break;
    }
    return false;
}

namespace {

// The simple mapping: full ones count by their first character, as in sre.
std::uint32_t first_of(const unicode::Mapped& mapped) { return mapped.points[0]; }

std::uint32_t lower_of(std::uint32_t point) {
    return first_of(unicode::to_lower(static_cast<char32_t>(point)));
}
std::uint32_t upper_of(std::uint32_t point) {
    const unicode::Mapped mapped = unicode::to_upper(static_cast<char32_t>(point));
    return mapped.count == 1 ? mapped.points[0] : point;
}

}  // namespace

std::uint32_t RegexProgram::key(std::uint32_t point) const {
    if (point < 128 || ascii_case) {
        return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
    }
    return lower_of(upper_of(lower_of(point)));
}

bool RegexProgram::contains_ignoring_case(const CharacterSet& set, std::uint32_t point) const {
    // Of a negated set none of the cases may be listed: [^a] has no A.
    const bool negated = set.is_negated();
    const auto lists = [&](std::uint32_t form) { return set.contains(form) != negated; };
    const std::uint32_t lower = key(point);
    if (lists(point) || lists(lower)) return !negated;
    if (ascii_case || lower < 128) {
        const bool letter = lower >= 'a' && lower <= 'z';
        const bool listed = (letter && lists(lower - ('a' - 'A'))) ||
                            (!ascii_case && lower == 'k' && lists(0x212a)) ||
                            (!ascii_case && lower == 's' && lists(0x17f)) ||
                            (!ascii_case && lower == 'i' && (lists(0x130) || lists(0x131)));
        return listed != negated;
    }
    return (lists(upper_of(point)) || lists(lower_of(point))) != negated;
}

bool RegexProgram::is_sound() const {
    const std::size_t size = code.size();
    if (size == 0 || groups > 1'000'000 || loops > 1'000'000) return false;
    if (first == First::set && first_argument >= sets.size()) return false;
    for (std::size_t i = 0; i < size; ++i) {
        const RegexInstruction& in = code[i];
        const bool last = i + 1 == size;
        switch (in.op) {
            case RegexOp::set:
            case RegexOp::set_ignore:
                if (in.a >= sets.size()) return false;
                break;
            case RegexOp::jump:
            case RegexOp::split:
            case RegexOp::loop_data:
                if (in.a >= size) return false;
                break;
            case RegexOp::mark:
                if (in.a >= 2 * groups) return false;
                break;
            case RegexOp::group:
            case RegexOp::group_ignore:
            case RegexOp::group_test:
                if (in.a == 0 || in.a > groups || in.b >= size) return false;
                break;
            case RegexOp::loop_enter:
            case RegexOp::loop:
                if (in.a >= loops) return false;
                if (in.op == RegexOp::loop && (last || code[i + 1].op != RegexOp::loop_data)) {
                    return false;
                }
                break;
            case RegexOp::look:
                if (in.c >= size) return false;
                break;
            case RegexOp::repeat: {
                if (last) return false;
                const RegexOp one = code[i + 1].op;
                if (one < RegexOp::character || one > RegexOp::set_ignore) return false;
                break;
            }
            default: break;
        }
        // Behind its last instruction nothing is executed.
        const bool ends =
            in.op == RegexOp::match || in.op == RegexOp::jump || in.op == RegexOp::fail;
        if (last && !ends) return false;
    }
    return true;
}

}  // namespace interleave::library
