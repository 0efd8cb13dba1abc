#include "machine/deadlock.h"

#include <gtest/gtest.h>

namespace interleave::machine {
namespace {

DeadlockParty party(std::string name, std::vector<std::size_t> waits_for) {
    DeadlockParty made;
    made.name = std::move(name);
    made.waits_for = std::move(waits_for);
    return made;
}

TEST(Deadlock, OfPartiesThatWaitInAChainHasNoCycle) {
    EXPECT_TRUE(find_cycle({party("A", {1}), party("B", {2}), party("C", {})}).empty());
    EXPECT_TRUE(find_cycle({}).empty());
}

TEST(Deadlock, OfOnePartyThatWaitsForItselfIsACycleOfOne) {
    EXPECT_EQ(find_cycle({party("A", {}), party("B", {1})}), (std::vector<std::size_t>{1}));
}

TEST(Deadlock, HasACycleWithoutThoseWhoOnlyWaitForIt) {
    EXPECT_EQ(find_cycle({party("Main", {1}), party("A", {3, 2}), party("B", {1}), party("C", {})}),
              (std::vector<std::size_t>{1, 2}));
}

TEST(Deadlock, IsFoundInVeryLongChains) {
    std::vector<DeadlockParty> parties;
    constexpr std::size_t count = 50'000;
    parties.reserve(count);
    for (std::size_t i = 0; i < count; ++i) parties.push_back(party("T", {(i + 1) % count}));
    EXPECT_EQ(find_cycle(parties).size(), count);
}

TEST(Deadlock, IsToldInSentences) {
    DeadlockReport report;
    report.parties = {party("MainThread", {1}), party("Thread-1", {2}), party("Thread-2", {1}),
                      party("Feeder", {})};
    report.parties[0].line = 9;
    report.parties[0].waits = "for Thread-1 to end";
    report.parties[1].line = 5;
    report.parties[1].waits = "for b (Lock, line 2)";
    report.parties[1].holds = {{"a (Lock, line 1)", 4}, {"c (Lock, line 3)", 0}};
    report.parties[2].waits = "for a (Lock, line 1)";
    report.cycle = find_cycle(report.parties);
    EXPECT_EQ(
        text_of(report),
        "Deadlock: nobody can ever run again.\n"
        "  Thread-1 waits at line 5 for b (Lock, line 2); it holds a (Lock, line 1) since line "
        "4 and c (Lock, line 3).\n"
        "  Thread-2 waits for a (Lock, line 1).\n"
        "  MainThread waits at line 9 for Thread-1 to end.\n"
        "  Without work: Feeder.\n"
        "  The cycle: Thread-1 -> Thread-2 -> Thread-1.\n");
}

TEST(Deadlock, OfVeryManyIsToldShortly) {
    DeadlockReport report;
    for (std::size_t i = 0; i < 1'000; ++i) {
        report.parties.push_back(party("T" + std::to_string(i), {(i + 1) % 1'000}));
        report.parties.back().line = 1;
    }
    report.cycle = find_cycle(report.parties);
    const std::string text = text_of(report);
    EXPECT_LT(text.size(), 3'000U);
    EXPECT_NE(text.find("976 more wait"), text.npos);
}

}  // namespace
}  // namespace interleave::machine
