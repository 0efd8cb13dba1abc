#include "library/regex_matcher.h"

#include <algorithm>
#include <cstring>

#include "base/check.h"

namespace interleave::library {

namespace {

constexpr std::uint64_t steps_between_questions = 10'000;

}  // namespace

RegexMatcher::RegexMatcher(const RegexProgram& program, const RegexText& text,
                           RegexWatcher& watcher)
    : program_(program),
      text_(text),
      watcher_(watcher),
      marks_(std::size_t{2} * program.groups, unset),
      loops_(program.loops) {}

RegexResult RegexMatcher::run(RegexKind kind, std::uint32_t start, bool must_advance) {
    kind_ = kind;
    stack_.clear();
    std::ranges::fill(marks_, unset);
    std::ranges::fill(loops_, Loop{});
    barrier_ = unset;
    last_group_ = 0;
    forbidden_ = must_advance ? start : unset;
    if (start > text_.length) return RegexResult::none;
    if (kind != RegexKind::search) return match_at(start);
    while (skip_to_candidate(start)) {
        const RegexResult result = match_at(start);
        if (result != RegexResult::none) return result;
        if (start == text_.length) break;
        ++start;
        forbidden_ = unset;
    }
    return RegexResult::none;
}

// The next position at which a match can begin; false: there is none.
bool RegexMatcher::skip_to_candidate(std::uint32_t& start) const {
    const std::uint32_t wanted = program_.first_argument;
    switch (program_.first) {
        case RegexProgram::First::unknown: return true;
        case RegexProgram::First::character: {
            if (text_.narrow != nullptr) {
                if (wanted > 0xff || start >= text_.length) return false;
                const void* const found = std::memchr(
                    text_.narrow + start, static_cast<int>(wanted), text_.length - start);
                if (found == nullptr) return false;
                start = static_cast<std::uint32_t>(static_cast<const std::uint8_t*>(found) -
                                                   text_.narrow);
                return true;
            }
            while (start < text_.length && text_.wide[start] != wanted) ++start;
            return start < text_.length;
        }
        case RegexProgram::First::set: {
            const CharacterSet& set = program_.sets[wanted];
            while (start < text_.length && !set.contains(text_[start])) ++start;
            return start < text_.length;
        }
    }
    return true;
}

// Where nothing is set; if it fails, nothing is set again.
RegexResult RegexMatcher::match_at(std::uint32_t start) {
    start_ = position_ = start;
    at_ = 0;
    for (;;) {
        if (++steps_ >= steps_between_questions) {
            if (!watcher_.may_go_on(steps_)) return RegexResult::given_up;
            steps_ = 0;
        }
        if (program_.code[at_].op == RegexOp::match) {
            const bool whole = kind_ != RegexKind::full_match || position_ == text_.length;
            if (whole && position_ != forbidden_) return RegexResult::found;
            if (!go_back()) return RegexResult::none;
        } else if (!step() && !go_back()) {
            return RegexResult::none;
        }
    }
}

void RegexMatcher::push(EntryKind kind, std::uint32_t at, std::uint32_t position,
                        std::uint32_t value) {
    if (stack_.size() == stack_.capacity() && stack_.capacity() >= 4096) {
        watcher_.wants_memory(3 * stack_.capacity() *
                              sizeof(Entry));  // as it will grow to twice that
    }
    stack_.push_back({kind, at, position, value});
}

// One instruction at position_.
bool RegexMatcher::step() {
    const RegexInstruction& in = program_.code[at_];
    switch (in.op) {
        case RegexOp::character:
        case RegexOp::character_ignore:
        case RegexOp::any:
        case RegexOp::any_all:
        case RegexOp::set:
        case RegexOp::set_ignore:
            if (position_ >= text_.length || !one(in, text_[position_])) return false;
            ++position_;
            ++at_;
            return true;
        case RegexOp::at: ++at_; return is_at(in);
        case RegexOp::jump: at_ = in.a; return true;
        case RegexOp::split:
            push(EntryKind::choice, in.a, position_);
            ++at_;
            return true;
        case RegexOp::mark:
            set_mark(in.a);
            ++at_;
            return true;
        case RegexOp::group:
        case RegexOp::group_ignore: ++at_; return repeat_group(in);
        case RegexOp::group_test: {
            const bool matched = marks_[2 * in.a - 2] != unset && marks_[2 * in.a - 1] != unset;
            at_ = matched ? at_ + 1 : in.b;
            return true;
        }
        case RegexOp::repeat: return repeat(in);
        case RegexOp::loop_enter:
            push(EntryKind::loop, in.a, loops_[in.a].count, loops_[in.a].last);
            loops_[in.a] = {};
            ++at_;
            return true;
        case RegexOp::loop: return loop(in);
        case RegexOp::look:
            push(EntryKind::barrier, at_, position_, barrier_);
            barrier_ = static_cast<std::uint32_t>(stack_.size() - 1);
            // Too near the beginning: it does not match, and go_back() knows what that means.
            if (position_ < in.a) return false;
            position_ -= in.a;
            ++at_;
            return true;
        case RegexOp::atomic:
            push(EntryKind::barrier, at_, position_, barrier_);
            barrier_ = static_cast<std::uint32_t>(stack_.size() - 1);
            ++at_;
            return true;
        case RegexOp::atomic_end:
            cut();
            ++at_;
            return true;
        case RegexOp::look_end: {
            const std::uint32_t look = stack_[barrier_].at;
            if (program_.code[look].b != 0) {
                // It matched but must not: undone to the barrier, which itself is passed over.
                while (stack_.size() - 1 > barrier_) {
                    const Entry entry = stack_.back();
                    stack_.pop_back();
                    if (entry.kind == EntryKind::mark || entry.kind == EntryKind::loop) {
                        retry(entry);
                    }
                }
                barrier_ = stack_.back().value;
                stack_.pop_back();
                return false;
            }
            position_ = cut().position;
            at_ = program_.code[look].c;
            return true;
        }
        case RegexOp::loop_data:
        case RegexOp::match:
        case RegexOp::fail: return false;
    }
    return false;
}

// Ends the innermost barrier: its choices are forgotten, old values stay. Gives the barrier's entry.
RegexMatcher::Entry RegexMatcher::cut() {
    CHECK(barrier_ < stack_.size());
    const Entry barrier = stack_[barrier_];
    const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(barrier_);
    const auto last = std::remove_if(first, stack_.end(), [](const Entry& entry) {
        return entry.kind != EntryKind::mark && entry.kind != EntryKind::loop;
    });
    stack_.erase(last, stack_.end());
    barrier_ = barrier.value;
    return barrier;
}

bool RegexMatcher::go_back() {
    while (!stack_.empty()) {
        const Entry entry = stack_.back();
        stack_.pop_back();
        if (retry(entry)) return true;
    }
    return false;
}

// Takes an entry back. True: it was a choice with something left to try, and everything is set for it.
bool RegexMatcher::retry(const Entry& entry) {
    switch (entry.kind) {
        case EntryKind::mark:
            marks_[entry.at] = entry.position;
            last_group_ = entry.value;
            return false;
        case EntryKind::loop: loops_[entry.at] = {entry.position, entry.value}; return false;
        case EntryKind::choice:
            at_ = entry.at;
            position_ = entry.position;
            return true;
        case EntryKind::greedy_repeat: {
            std::uint32_t last = entry.value;
            if (last <= entry.position) return false;
            --last;
            const RegexInstruction& next = program_.code[entry.at + 2];
            if (next.op == RegexOp::character) {
                // Only where the next character fits is it worth to go on.
                while (last > entry.position && (last >= text_.length || text_[last] != next.a)) {
                    --last;
                }
            }
            if (last > entry.position)
                push(EntryKind::greedy_repeat, entry.at, entry.position, last);
            position_ = last;
            at_ = entry.at + 2;
            return true;
        }
        case EntryKind::lazy_repeat: {
            const RegexInstruction& in = program_.code[entry.at];
            position_ = entry.position;
            if (entry.value >= in.b || position_ >= text_.length) return false;
            if (!one(program_.code[entry.at + 1], text_[position_])) return false;
            ++position_;
            push(EntryKind::lazy_repeat, entry.at, position_, entry.value + 1);
            at_ = entry.at + 2;
            return true;
        }
        case EntryKind::loop_more: {
            const RegexInstruction& in = program_.code[entry.at];
            const Loop& state = loops_[in.a];
            position_ = entry.position;
            if ((state.count >= in.c && in.c != regex_unlimited) || position_ == state.last) {
                return false;
            }
            iterate(entry.at, true);
            return true;
        }
        case EntryKind::barrier: {
            barrier_ = entry.value;
            const RegexInstruction& in = program_.code[entry.at];
            if (in.op != RegexOp::look || in.b == 0) return false;
            position_ = entry.position;  // it must not match, and does not
            at_ = in.c;
            return true;
        }
    }
    return false;
}

bool RegexMatcher::one(const RegexInstruction& in, std::uint32_t point) const {
    switch (in.op) {
        case RegexOp::character: return point == in.a;
        case RegexOp::character_ignore: return program_.key(point) == in.a;
        case RegexOp::any: return point != '\n';
        case RegexOp::any_all: return true;
        case RegexOp::set: return program_.sets[in.a].contains(point);
        case RegexOp::set_ignore:
            return program_.contains_ignoring_case(program_.sets[in.a], point);
        default: return false;
    }
}

bool RegexMatcher::is_word(std::uint32_t index, bool ascii) const {
    return index < text_.length &&
           CharacterSet::in_category(text_[index], CharacterSet::word, ascii);
}

bool RegexMatcher::is_at(const RegexInstruction& in) const {
    const std::uint32_t here = position_;
    switch (static_cast<RegexPosition>(in.a)) {
        case RegexPosition::begin: return here == 0;
        case RegexPosition::begin_line: return here == 0 || text_[here - 1] == '\n';
        case RegexPosition::end:
            return here == text_.length || (here + 1 == text_.length && text_[here] == '\n');
        case RegexPosition::end_line: return here == text_.length || text_[here] == '\n';
        case RegexPosition::end_text: return here == text_.length;
        case RegexPosition::boundary:
        case RegexPosition::no_boundary: {
            const bool before = here > 0 && is_word(here - 1, in.b != 0);
            const bool behind = is_word(here, in.b != 0);
            return (before != behind) ==
                   (static_cast<RegexPosition>(in.a) == RegexPosition::boundary);
        }
    }
    return false;
}

void RegexMatcher::set_mark(std::uint32_t mark) {
    push(EntryKind::mark, mark, marks_[mark], last_group_);
    marks_[mark] = position_;
    if (mark % 2 != 0) last_group_ = mark / 2 + 1;
}

bool RegexMatcher::repeat_group(const RegexInstruction& in) {
    const std::uint32_t start = marks_[2 * in.a - 2];
    const std::uint32_t end = marks_[2 * in.a - 1];
    if (start == unset || end == unset || end < start) return false;
    const std::uint32_t length = end - start;
    if (length > text_.length - position_) return false;
    steps_ += length / 16;
    for (std::uint32_t i = 0; i < length; ++i) {
        const std::uint32_t left = text_[start + i];
        const std::uint32_t right = text_[position_ + i];
        if (left == right) continue;
        if (in.op == RegexOp::group || program_.key(left) != program_.key(right)) return false;
    }
    position_ += length;
    return true;
}

// How often `what` matches from position_ on, at most `most` times.
std::uint32_t RegexMatcher::longest_run(const RegexInstruction& what, std::uint32_t most) {
    const std::uint32_t rest = std::min(most, text_.length - position_);
    const auto count = [&](auto matches) {
        const auto length_in = [&](const auto* from) {
            return static_cast<std::uint32_t>(std::find_if_not(from, from + rest, matches) - from);
        };
        return text_.narrow != nullptr ? length_in(text_.narrow + position_)
                                       : length_in(text_.wide + position_);
    };
    std::uint32_t length = 0;
    switch (what.op) {
        case RegexOp::any_all: length = rest; break;
        case RegexOp::any: length = count([](std::uint32_t point) { return point != '\n'; }); break;
        case RegexOp::character:
            length = count([&](std::uint32_t point) { return point == what.a; });
            break;
        case RegexOp::set:
            length = count([&set = program_.sets[what.a]](std::uint32_t point) {
                return set.contains(point);
            });
            break;
        default: length = count([&](std::uint32_t point) { return one(what, point); }); break;
    }
    steps_ += length / 8;
    return length;
}

bool RegexMatcher::repeat(const RegexInstruction& in) {
    const RegexInstruction& what = program_.code[at_ + 1];
    const auto mode = static_cast<RegexMode>(in.c);
    const std::uint32_t most = mode == RegexMode::lazy ? in.a : in.b;
    const std::uint32_t count = longest_run(what, most);
    if (count < in.a) return false;
    const std::uint32_t lowest = position_ + in.a;
    position_ += count;
    if (mode == RegexMode::lazy) {
        push(EntryKind::lazy_repeat, at_, position_, count);
    } else if (mode == RegexMode::greedy && count > in.a) {
        push(EntryKind::greedy_repeat, at_, lowest, position_);
    }
    at_ += 2;
    return true;
}

// At a loop's head, before its first repetition and behind each. sre's MAX_UNTIL and MIN_UNTIL: a
// repetition that took nothing is not followed by another.
bool RegexMatcher::loop(const RegexInstruction& in) {
    const Loop& state = loops_[in.a];
    const bool lazy = static_cast<RegexMode>(program_.code[at_ + 1].b) == RegexMode::lazy;
    if (state.count < in.b) {
        iterate(at_, false);
        return true;
    }
    if (lazy) {
        push(EntryKind::loop_more, at_, position_);
        at_ += 2;
        return true;
    }
    if ((state.count >= in.c && in.c != regex_unlimited) || position_ == state.last) {
        at_ += 2;
        return true;
    }
    push(EntryKind::choice, at_ + 2, position_);
    iterate(at_, true);
    return true;
}

void RegexMatcher::iterate(std::uint32_t at, bool remember) {
    const std::uint32_t which = program_.code[at].a;
    Loop& state = loops_[which];
    push(EntryKind::loop, which, state.count, state.last);
    ++state.count;
    if (remember) state.last = position_;
    at_ = program_.code[at + 1].a;
}

}  // namespace interleave::library
