// Matches a RegexProgram against text by backtracking. Modules/_sre/sre_lib.h says what must come out.
//
// Everything that may have to be taken back is on one stack: choices (where to go on when the rest
// fails), and the old values of marks and loop counters. To fail is to pop down to a choice, restoring
// values on the way.
//
// Rule: a change of marks_, last_group_ or loops_ is logged on the stack before it is made; the stack
// never grows by recursion, and its memory is the process's (OutOfMemory is MemoryError there).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "library/regex_program.h"

namespace interleave::library {

// Whoever runs a matcher is asked now and then.
class RegexWatcher {
public:
    virtual ~RegexWatcher() = default;
    // After that many more steps; false: give up.
    virtual bool may_go_on(std::uint64_t steps) = 0;
    // May throw OutOfMemory.
    virtual void wants_memory(std::size_t bytes) = 0;
};

enum class RegexKind : std::uint8_t { match, full_match, search };
enum class RegexResult : std::uint8_t { none, found, given_up };

// Text in one byte or four a character.
struct RegexText {
    const std::uint8_t* narrow = nullptr;
    const char32_t* wide = nullptr;
    std::uint32_t length = 0;  // its part behind is not seen
    [[nodiscard]] std::uint32_t operator[](std::uint32_t index) const {
        return narrow != nullptr ? narrow[index] : wide[index];
    }
};

class RegexMatcher {
public:
    static constexpr std::uint32_t unset = 0xffff'ffff;

    RegexMatcher(const RegexProgram& program, const RegexText& text, RegexWatcher& watcher);

    // From `start` on. `must_advance`: an empty match at `start` does not count.
    RegexResult run(RegexKind kind, std::uint32_t start, bool must_advance = false);

    // Of the match that was found.
    [[nodiscard]] std::uint32_t start() const { return start_; }
    [[nodiscard]] std::uint32_t end() const { return position_; }
    [[nodiscard]] std::span<const std::uint32_t> marks() const { return marks_; }
    [[nodiscard]] std::uint32_t last_group() const { return last_group_; }  // 0: none
    // Steps that the watcher was not told of.
    [[nodiscard]] std::uint64_t steps() const { return steps_; }

private:
    enum class EntryKind : std::uint8_t {
        choice,         // at, position
        greedy_repeat,  // at, position: the lowest, value: the last one tried
        lazy_repeat,    // at, position, value: how often so far
        loop_more,      // at: the loop, position
        mark,           // at: which, position: its old value, value: the old last group
        loop,           // at: which, position: the old count, value: the old last position
        barrier,        // at: the look or atomic, position, value: the barrier below
    };
    struct Entry {
        EntryKind kind;
        std::uint32_t at;
        std::uint32_t position;
        std::uint32_t value;
    };
    struct Loop {
        std::uint32_t count = 0;
        std::uint32_t last = unset;  // where its last repetition began
    };

    RegexResult match_at(std::uint32_t start);
    bool step();  // false: it failed here
    bool go_back();
    bool retry(const Entry& entry);
    void push(EntryKind kind, std::uint32_t at, std::uint32_t position, std::uint32_t value = 0);
    [[nodiscard]] bool one(const RegexInstruction& instruction, std::uint32_t point) const;
    bool is_at(const RegexInstruction& instruction) const;
    bool repeat(const RegexInstruction& instruction);
    bool loop(const RegexInstruction& instruction);
    void iterate(std::uint32_t at, bool remember);
    bool repeat_group(const RegexInstruction& instruction);
    void set_mark(std::uint32_t mark);
    Entry cut();
    bool skip_to_candidate(std::uint32_t& start) const;
    [[nodiscard]] bool is_word(std::uint32_t index, bool ascii) const;
    [[nodiscard]] std::uint32_t longest_run(const RegexInstruction& what, std::uint32_t most);

    const RegexProgram& program_;
    RegexText text_;
    RegexWatcher& watcher_;
    RegexKind kind_ = RegexKind::match;
    std::uint32_t forbidden_ = unset;  // where the match may not end
    std::uint32_t start_ = 0;
    std::uint32_t position_ = 0;
    std::uint32_t at_ = 0;  // the instruction
    std::uint32_t last_group_ = 0;
    std::uint32_t barrier_ = unset;
    std::uint64_t steps_ = 0;
    std::vector<std::uint32_t> marks_;
    std::vector<Loop> loops_;
    std::vector<Entry> stack_;
};

}  // namespace interleave::library
