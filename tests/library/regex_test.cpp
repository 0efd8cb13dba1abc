// The engine of re by itself: what re/_compiler.py would give it, written by hand.

#include "library/regex_matcher.h"

#include <gtest/gtest.h>

#include <string_view>

namespace interleave::library {
namespace {

class Patience final : public RegexWatcher {
public:
    explicit Patience(int questions) : questions_(questions) {}
    bool may_go_on(std::uint64_t) override { return questions_-- > 0; }
    void wants_memory(std::size_t) override {}

private:
    int questions_;
};

RegexText text_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), nullptr,
            static_cast<std::uint32_t>(text.size())};
}

// (a+)+b
RegexProgram nested_repeats() {
    RegexProgram program;
    program.groups = 1;
    program.loops = 1;
    program.code = {
        {RegexOp::loop_enter, 0},
        {RegexOp::jump, 6},
        {RegexOp::mark, 0},
        {RegexOp::repeat, 1, regex_unlimited, 0},
        {RegexOp::character, 'a'},
        {RegexOp::mark, 1},
        {RegexOp::loop, 0, 1, regex_unlimited},
        {RegexOp::loop_data, 2, 0},
        {RegexOp::character, 'b'},
        {RegexOp::match},
    };
    return program;
}

TEST(Regex, FindsAMatchAndItsGroups) {
    const RegexProgram program = nested_repeats();
    ASSERT_TRUE(program.is_sound());
    Patience watcher(10);
    RegexMatcher matcher(program, text_of("xaab"), watcher);
    EXPECT_EQ(matcher.run(RegexKind::search, 0), RegexResult::found);
    EXPECT_EQ(matcher.start(), 1U);
    EXPECT_EQ(matcher.end(), 4U);
    EXPECT_EQ(matcher.marks()[0], 1U);
    EXPECT_EQ(matcher.marks()[1], 3U);
    EXPECT_EQ(matcher.last_group(), 1U);
    EXPECT_EQ(matcher.run(RegexKind::match, 0), RegexResult::none);
}

TEST(Regex, GivesUpWhenItsWatcherSaysSo) {
    const RegexProgram program = nested_repeats();
    Patience watcher(3);
    RegexMatcher matcher(program, text_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"), watcher);
    EXPECT_EQ(matcher.run(RegexKind::match, 0), RegexResult::given_up);
}

TEST(Regex, RefusesProgramsThatWouldLeaveTheirCode) {
    RegexProgram program = nested_repeats();
    program.code[1].a = 99;
    EXPECT_FALSE(program.is_sound());
    program = nested_repeats();
    program.code.pop_back();
    EXPECT_FALSE(program.is_sound());
    program = nested_repeats();
    program.loops = 0;
    EXPECT_FALSE(program.is_sound());
}

}  // namespace
}  // namespace interleave::library
