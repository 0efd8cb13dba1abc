#include "trace/spans.h"

#include <gtest/gtest.h>

#include "support/trace_builder.h"
#include "trace/statistics.h"

namespace interleave::trace {
namespace {

using test::TraceBuilder;
using enum EventKind;

TEST(Lanes, EndASpanWhereTheNextStateOfTheStrandBegins) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId main = build.strand("MainThread");
    build.at(0, main, running, 0, 3);
    build.at(100, main, waiting_io, -1, 4, "GET /");
    build.at(250, main, running, 1, 5);
    build.at(300, main, finished);
    Lanes lanes(trace, 2);
    EXPECT_TRUE(lanes.update(true));
    const StrandLane& lane = lanes.strands()[0];
    ASSERT_EQ(lane.spans.size(), 3U);
    EXPECT_EQ(lane.spans[1].state, waiting_io);
    EXPECT_EQ(lane.spans[1].start_ns, 100);
    EXPECT_EQ(lane.spans[1].end_ns, 250);
    EXPECT_EQ(lane.spans[1].line(), 4U);
    EXPECT_EQ(trace.label(lane.spans[1].label()), "GET /");
    EXPECT_FALSE(lane.open.has_value());
    EXPECT_EQ(lane.finished_ns, 300);
}

TEST(Lanes, KeepTheLastStateOpenWhileTheProgramRuns) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId main = build.strand("MainThread");
    build.at(10, main, running, 0);
    Lanes lanes(trace, 1);
    lanes.update(false);
    ASSERT_TRUE(lanes.strands()[0].open.has_value());
    EXPECT_EQ(lanes.strands()[0].open->start_ns, 10);
    ASSERT_TRUE(lanes.cores()[0].open.has_value());
    EXPECT_EQ(lanes.strands()[0].time_until(Instant{Duration(25)})[1], 15);
    build.at(30, main, waiting_io);
    lanes.update(false);
    EXPECT_EQ(lanes.strands()[0].spans.size(), 1U);
    EXPECT_EQ(lanes.strands()[0].open->state, waiting_io);
    EXPECT_FALSE(lanes.cores()[0].open.has_value());
}

TEST(Lanes, TakeWhatIsNewAtEachUpdateAndSayWhenThereIsNothing) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId main = build.strand("MainThread");
    Lanes lanes(trace, 1);
    EXPECT_TRUE(lanes.update(false));
    EXPECT_FALSE(lanes.update(false));
    build.at(0, main, running, 0);
    EXPECT_TRUE(lanes.update(false));
    EXPECT_FALSE(lanes.update(false));
}

TEST(Lanes, ShowACoreThatNothingEverRanOn) {
    Trace trace;
    Lanes lanes(trace, 4);
    lanes.update(true);
    EXPECT_EQ(lanes.cores().size(), 4U);
    EXPECT_EQ(lanes.cores()[3].spans.size(), 0U);
}

TEST(Lanes, PutTheRunningSpansOfSeveralRecordersInOrderOnTheirCore) {
    Trace trace;
    TraceBuilder first(trace);
    TraceBuilder second(trace);
    const StrandId a = first.strand("A");
    const StrandId b = second.strand("B");
    // B ran first on core 0, but its recorder is read after A's.
    second.at(0, b, running, 0);
    second.at(100, b, waiting_gil);
    first.at(100, a, running, 0);
    first.at(200, a, waiting_gil);
    Lanes lanes(trace, 1);
    lanes.update(false);
    lanes.update(false);
    const CoreLane& core = lanes.cores()[0];
    ASSERT_EQ(core.spans.size(), 2U);
    EXPECT_EQ(core.spans[0].partner, static_cast<std::uint16_t>(b));
    EXPECT_EQ(core.spans[1].partner, static_cast<std::uint16_t>(a));
}

TEST(Lanes, WaitOneUpdateForLateSpansOfACore) {
    Trace trace;
    TraceBuilder first(trace);
    TraceBuilder second(trace);
    const StrandId a = first.strand("A");
    const StrandId b = second.strand("B");
    first.at(100, a, running, 0);
    first.at(200, a, waiting_gil);
    Lanes lanes(trace, 1);
    lanes.update(false);
    second.at(0, b, running, 0);
    second.at(90, b, waiting_gil);
    lanes.update(false);
    lanes.update(true);
    ASSERT_EQ(lanes.cores()[0].spans.size(), 2U);
    EXPECT_EQ(lanes.cores()[0].spans[0].start_ns, 0);
    EXPECT_EQ(lanes.cores()[0].spans[1].start_ns, 100);
}

TEST(Lanes, ClipWhatOverlapsOnACoreButCountItInFull) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId a = build.strand("A");
    const StrandId b = build.strand("B");
    build.at(0, a, running, 0);
    build.at(90, b, running, 0);
    build.at(100, a, finished);
    build.at(200, b, finished);
    Lanes lanes(trace, 1);
    lanes.update(true);
    const CoreLane& core = lanes.cores()[0];
    ASSERT_EQ(core.spans.size(), 2U);
    EXPECT_EQ(core.spans[1].start_ns, 100);
    EXPECT_EQ(core.closed_time_ns[static_cast<std::size_t>(running)], 210);
}

TEST(Lanes, LeaveOutStatesThatLastedNoTime) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId a = build.strand("A");
    build.at(5, a, ready);
    build.at(5, a, running, 0);
    build.at(9, a, finished);
    Lanes lanes(trace, 1);
    lanes.update(true);
    EXPECT_EQ(lanes.strands()[0].spans.size(), 1U);
}

TEST(Lanes, KeepMarksForOutputAndExceptions) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId a = build.strand("A");
    build.at(5, a, output);
    build.at(6, a, woken_by);
    build.at(7, a, exception_raised);
    Lanes lanes(trace, 1);
    lanes.update(true);
    ASSERT_EQ(lanes.strands()[0].points.size(), 2U);
    EXPECT_EQ(lanes.strands()[0].points[1].kind, exception_raised);
}

TEST(Statistics, AreExactNanosecondsPerStatePerStrandAndPerCore) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId a = build.strand("A");
    const StrandId b = build.strand("B");
    build.at(0, a, running, 0);
    build.at(0, b, running, 1);
    build.at(333, a, waiting_io);
    build.at(500, b, waiting_gil);
    build.at(700, b, running, 0);
    build.at(1000, a, finished);
    build.at(1000, b, finished);
    Lanes lanes(trace, 3);
    lanes.update(true);
    const Statistics statistics = statistics_of(lanes, Instant{Duration(1000)});
    EXPECT_EQ(statistics.elapsed.count(), 1000);
    ASSERT_EQ(statistics.cores.size(), 3U);
    EXPECT_EQ(statistics.cores[0].busy.count(), 633);
    EXPECT_EQ(statistics.cores[1].busy.count(), 500);
    EXPECT_EQ(statistics.cores[2].busy.count(), 0);
    EXPECT_EQ(statistics.strands[0].time_ns[static_cast<std::size_t>(waiting_io)], 667);
    EXPECT_EQ(statistics.strands[1].time_ns[static_cast<std::size_t>(waiting_gil)], 200);
    EXPECT_EQ(statistics.all_strands_ns[static_cast<std::size_t>(running)], 1133);
    EXPECT_DOUBLE_EQ(statistics.busy_fraction(statistics.cores[1]), 0.5);
    EXPECT_DOUBLE_EQ(statistics.parallelism(), 1.133);
}

TEST(Statistics, CountOpenSpansUntilNow) {
    Trace trace;
    TraceBuilder build(trace);
    build.at(100, build.strand("A"), running, 0);
    Lanes lanes(trace, 1);
    lanes.update(false);
    EXPECT_EQ(statistics_of(lanes, Instant{Duration(400)}).cores[0].busy.count(), 300);
}

}  // namespace
}  // namespace interleave::trace
