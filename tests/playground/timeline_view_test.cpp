#include "playground/timeline_view.h"

#include <gtest/gtest.h>

#include <cmath>

#include "playground/format.h"
#include "support/trace_builder.h"

namespace interleave::playground {
namespace {

using test::TraceBuilder;
using trace::Lanes;
using trace::StrandId;
using trace::Trace;
using enum trace::EventKind;

constexpr Instant at(std::int64_t ns) { return Instant{Duration(ns)}; }

// One process with two threads on one core: A runs, then waits for I/O; B waits for the GIL, then runs.
struct TwoThreads : testing::Test {
    Trace trace;
    TraceBuilder build{trace};
    StrandId a = build.strand("A");
    StrandId b = build.strand("B");
    TimelineArea area{1000, 400, 1, 1};
    TimelineState state{.mode = ViewMode::free, .from_ns = 0, .length_ns = 1000};

    void SetUp() override {
        build.at(0, a, running, 0, 12, "fib");
        build.at(0, b, waiting_gil);
        build.at(500, a, waiting_io, -1, 13);
        build.at(500, b, running, 0, 12);
    }
    TimelineView view() {
        Lanes lanes(trace, 1);
        lanes.update(true);
        return timeline_view(lanes, at(1000), state, area);
    }
};

TEST_F(TwoThreads, HaveARowForTheCoreAndOneForEachThreadUnderHeadings) {
    const TimelineView v = view();
    ASSERT_EQ(v.rows.size(), 5U);
    EXPECT_EQ(v.rows[0].name, "Cores");
    EXPECT_EQ(v.rows[1].kind, Row::Kind::core);
    EXPECT_EQ(v.rows[2].name, "MainProcess");
    EXPECT_EQ(v.rows[3].name, "A");
    EXPECT_EQ(v.rows[4].name, "B");
}

TEST_F(TwoThreads, AreDrawnWithTheColourOfTheirState) {
    const TimelineView v = view();
    ASSERT_EQ(v.rectangles.size(), 6U);
    const auto& first = v.rectangles[2];
    EXPECT_EQ(first.category, Category::running);
    EXPECT_EQ(first.x0, 0);
    EXPECT_EQ(first.x1, 500);
    EXPECT_EQ(v.rectangles[3].category, Category::io);
    EXPECT_EQ(v.rectangles[3].x1, 1000);
    EXPECT_EQ(v.rectangles[4].category, Category::gil);
}

TEST_F(TwoThreads, SayWhatASpanIsWhereThereIsRoomAndALetterWhereThereIsLess) {
    TimelineView v = view();
    ASSERT_GE(v.letters.size(), 4U);
    EXPECT_EQ(v.letters[2].text, "running · line 12");
    area.width = 60;
    v = view();
    EXPECT_EQ(v.letters[2].text, "R");
    EXPECT_EQ(v.letters[3].text, "I");
    EXPECT_EQ(v.letters[4].text, "G");
    area.width = 20;
    EXPECT_TRUE(view().letters.empty());
}

TEST_F(TwoThreads, LieOnWholeDevicePixelsAtFractionalRatios) {
    area.pixel_ratio = 1.5;
    area.height = 333;
    for (const SpanRectangle& r : view().rectangles) {
        for (const float edge : {r.x0, r.x1, r.y0, r.y1}) EXPECT_EQ(edge, std::floor(edge));
        EXPECT_LT(r.x0, r.x1);
        EXPECT_LT(r.y0, r.y1);
    }
    EXPECT_EQ(view().rectangles[2].x1, 750);
}

TEST_F(TwoThreads, TellThePointerWhatItIsOnSinceWhenAndAtWhichLine) {
    const Row row = view().rows[3];
    state.pointer_x = 250;
    state.pointer_y = row.y + 2;
    const TimelineView v = view();
    ASSERT_TRUE(v.pointed.has_value());
    EXPECT_EQ(v.pointed->title, "A · running on core 0");
    ASSERT_EQ(v.pointed->facts.size(), 2U);
    EXPECT_EQ(v.pointed->facts[0], "since 0 s, for 500 ns");
    EXPECT_EQ(v.pointed->facts[1], "line 12: fib");
    EXPECT_EQ(v.pointed->line, 12U);
    state.pointer_x = 750;
    EXPECT_EQ(view().pointed->title, "A · waiting for I/O");
    EXPECT_EQ(view().pointed->line, 13U);
}

TEST_F(TwoThreads, TellThePointerOnACoreWhoRunsThere) {
    state.pointer_x = 600;
    state.pointer_y = view().rows[1].y + 1;
    EXPECT_EQ(view().pointed->title, "Core 0 · B");
}

TEST_F(TwoThreads, ShowNothingUnderAPointerThatIsNotOnASpan) {
    state.pointer_x = 250;
    state.pointer_y = 399;
    EXPECT_FALSE(view().pointed.has_value());
}

TEST_F(TwoThreads, AreNotDrawnWhenTheyAreScrolledAway) {
    area.height = 40;
    state.scroll = 1e9;
    const TimelineView v = view();
    EXPECT_LT(v.rows[0].y, 0);
    EXPECT_DOUBLE_EQ(v.scroll, v.content_height - area.height);
    EXPECT_LT(v.rectangles.size(), 6U);
}

TEST(TimelineView, ShowsManyShortSpansInAColumnAsShares) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId a = build.strand("A");
    for (int i = 0; i < 10'000; ++i) {
        build.at(i * 100, a, running, 0);
        build.at(i * 100 + 50, a, waiting_gil);
    }
    build.at(1'000'000, a, finished);
    Lanes lanes(trace, 1);
    lanes.update(true);
    TimelineState state{.mode = ViewMode::free, .from_ns = 0, .length_ns = 1'000'000};
    const TimelineArea area{100, 300, 1, 1};
    TimelineView view = timeline_view(lanes, at(1'000'000), state, area);
    EXPECT_LE(view.rectangles.size(), 2U * 2U * 101U);
    double work = 0;
    double gil = 0;
    const Row row = view.rows.back();
    for (const SpanRectangle& r : view.rectangles) {
        if (r.y1 <= row.y) continue;  // the core's
        EXPECT_TRUE(r.mixed);
        (r.category == Category::running ? work : gil) += r.y1 - r.y0;
    }
    EXPECT_NEAR(work, gil, work * 0.1);
    state.pointer_x = 50;
    state.pointer_y = row.y + 1;
    view = timeline_view(lanes, at(1'000'000), state, area);
    ASSERT_TRUE(view.pointed.has_value());
    EXPECT_EQ(view.pointed->title, "A · many short spans");
    EXPECT_EQ(view.pointed->facts[1], "50 % running");
    EXPECT_EQ(view.pointed->facts[2], "50 % waiting for the GIL");
}

TEST(TimelineView, CostsPixelsAndNotSpans) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId a = build.strand("A");
    for (int i = 0; i < 200'000; ++i) build.at(i * 10, a, i % 2 == 0 ? running : waiting_io, 0);
    Lanes lanes(trace, 1);
    lanes.update(true);
    for (const double length : {2e6, 1e5, 1e3, 100.0}) {
        const TimelineState state{.mode = ViewMode::free, .from_ns = 5e5, .length_ns = length};
        const TimelineView view = timeline_view(lanes, at(2'000'000), state, {800, 300, 2, 1});
        EXPECT_LE(view.rectangles.size(), 1600U * 2 * 3) << length;
    }
}

TEST(TimelineView, GivesAProcessOfOneStrandARowWithItsOwnName) {
    Trace trace;
    TraceBuilder build(trace);
    (void)build.strand("MainThread", 0, "MainProcess");
    (void)build.strand("MainThread", 1, "Worker-1");
    (void)build.strand("MainThread", 2, "Worker-2");
    (void)build.strand("Feeder", 2, "Worker-2");
    Lanes lanes(trace, 1);
    lanes.update(true);
    std::vector<std::string> names;
    for (const Row& row : rows_of(lanes)) names.push_back(row.name);
    EXPECT_EQ(names, (std::vector<std::string>{"Cores", "Core 0", "Processes", "MainProcess",
                                               "Worker-1", "Worker-2", "MainThread", "Feeder"}));
}

TEST(TimelineView, PutsInterpretersUnderAHeadingOfTheirOwn) {
    Trace trace;
    TraceBuilder build(trace);
    (void)build.strand("MainThread", 0, "MainProcess");
    (void)build.strand("pool_0", 0, "MainProcess");
    (void)build.strand("MainThread", 1, "interpreter 1");
    (void)build.strand("MainThread", 2, "interpreter 2");
    (void)build.strand("MainThread", 3, "Worker-1");
    Lanes lanes(trace, 1);
    lanes.update(true);
    std::vector<std::string> names;
    for (const Row& row : rows_of(lanes)) names.push_back(row.name);
    EXPECT_EQ(names, (std::vector<std::string>{"Cores", "Core 0", "MainProcess", "MainThread",
                                               "pool_0", "Interpreters", "interpreter 1",
                                               "interpreter 2", "Processes", "Worker-1"}));
}

TEST(TimelineView, NamesTheProcessAndNotItsMainThreadOnACore) {
    Trace trace;
    TraceBuilder build(trace);
    build.at(0, build.strand("MainThread", 1, "Worker-1"), running, 0);
    Lanes lanes(trace, 1);
    lanes.update(true);
    TimelineState state{.mode = ViewMode::free, .from_ns = 0, .length_ns = 100};
    state.pointer_x = 10;
    state.pointer_y = 30;
    const TimelineView view = timeline_view(lanes, at(100), state, {400, 300, 1, 1});
    ASSERT_TRUE(view.pointed.has_value());
    EXPECT_EQ(view.pointed->title, "Core 0 · Worker-1");
}

TEST(TimelineView, FitsAllOfTheRunOrFollowsItsEnd) {
    EXPECT_EQ(visible_stretch({.mode = ViewMode::fit}, at(1000)).from_ns, 0);
    EXPECT_GT(visible_stretch({.mode = ViewMode::fit}, at(1000)).length_ns, 1000);
    const Stretch followed =
        visible_stretch({.mode = ViewMode::follow, .length_ns = 100}, at(1000));
    EXPECT_EQ(followed.length_ns, 100);
    EXPECT_GT(followed.from_ns + followed.length_ns, 1000);
    EXPECT_LT(followed.from_ns, 1000);
}

TEST(Ticks, AreRoundTimesInOneUnitApartEnoughToBeRead) {
    for (double length = 100; length < 1e12; length *= 3.3) {
        const auto ticks = ticks_of({length * 0.37, length}, 900, 1);
        ASSERT_GE(ticks.size(), 2U) << length;
        for (std::size_t i = 1; i < ticks.size(); ++i) {
            EXPECT_GE(ticks[i].x - ticks[i - 1].x, 90) << length;
            EXPECT_NE(ticks[i].label, ticks[i - 1].label) << length;
        }
    }
}

TEST(Format, GivesDurationsThreeDigits) {
    EXPECT_EQ(format_duration(0), "0 s");
    EXPECT_EQ(format_duration(789), "789 ns");
    EXPECT_EQ(format_duration(4'560), "4.56 µs");
    EXPECT_EQ(format_duration(12'340'000), "12.3 ms");
    EXPECT_EQ(format_duration(353'400'000), "353 ms");
    EXPECT_EQ(format_duration(999'999'999), "1.00 s");
    EXPECT_EQ(format_duration(1'040'000'000), "1.04 s");
    EXPECT_EQ(format_duration(83'456'000'000), "83.5 s");
    EXPECT_EQ(format_duration(123'456'000'000), "123 s");
}

TEST(Format, GivesAllTicksOfAnAxisOneUnit) {
    EXPECT_EQ(format_tick(0, 100, 1000), "0");
    EXPECT_EQ(format_tick(200'000'000, 200'000'000, 1'200'000'000), "0.2 s");
    EXPECT_EQ(format_tick(1'200'000'000, 200'000'000, 1'200'000'000), "1.2 s");
    EXPECT_EQ(format_tick(20'000'000, 20'000'000, 90'000'000), "20 ms");
    EXPECT_EQ(format_tick(350'000, 50'000, 600'000), "350 µs");
    EXPECT_EQ(format_tick(1'000'250'000, 50'000, 1'000'500'000), "1.00025 s");
    EXPECT_EQ(format_tick(150, 50, 500), "150 ns");
}

TEST(Format, RoundsStepsUpToOneTwoOrFive) {
    EXPECT_EQ(round_step(0.1), 1);
    EXPECT_EQ(round_step(1.5), 2);
    EXPECT_EQ(round_step(210), 500);
    EXPECT_EQ(round_step(5001), 10000);
}

TEST(Format, WritesFactorsAndShares) {
    EXPECT_EQ(format_factor(4.93), "4.9×");
    EXPECT_EQ(format_factor(12.3), "12×");
    EXPECT_EQ(format_factor(0.98), "0.98×");
    EXPECT_EQ(format_percent(0.366), "37 %");
    EXPECT_EQ(format_percent(0.001), "<1 %");
    EXPECT_EQ(format_percent(0), "0 %");
}

TEST(Look, TellsEveryWaitingCategoryByAPatternAndALetterOfItsOwn) {
    for (const CategoryLook& one : looks) {
        EXPECT_EQ(one.category, looks[static_cast<std::size_t>(one.category)].category);
        for (const CategoryLook& other : looks) {
            if (one.category == other.category) continue;
            EXPECT_NE(one.letter, other.letter);
            EXPECT_NE(one.pattern, other.pattern);
        }
    }
    EXPECT_EQ(look_of(Category::running).pattern, Pattern::solid);
}

}  // namespace
}  // namespace interleave::playground
