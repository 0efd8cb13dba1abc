#include "trace/levels.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace interleave::trace {
namespace {

// Spans of pseudo-random length (1..max_ns) and state, some with gaps between them.
Levels random_lane(std::size_t count, std::int64_t max_ns, bool gaps) {
    Levels lane;
    std::uint64_t state = 12345;
    const auto next = [&](std::uint64_t bound) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state >> 33U) % bound;
    };
    std::int64_t time = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (gaps) time += static_cast<std::int64_t>(next(static_cast<std::uint64_t>(max_ns)));
        const auto end =
            time + 1 + static_cast<std::int64_t>(next(static_cast<std::uint64_t>(max_ns)));
        lane.append({time, end, 0, 0, static_cast<EventKind>(next(8))});
        time = end;
    }
    return lane;
}

Visible look(const Levels& lane, double from, double to, double pixels) {
    Visible visible;
    lane.look({from, to, pixels / (to - from)}, visible);
    return visible;
}

TEST(Levels, ShowASpanThatIsWiderThanAPixelAsItself) {
    Levels lane;
    lane.append({0, 400, 0, 0, EventKind::running});
    lane.append({400, 1000, 0, 0, EventKind::waiting_io});
    const Visible visible = look(lane, 0, 1000, 100);
    ASSERT_EQ(visible.pieces.size(), 2U);
    EXPECT_EQ(visible.pieces[0].first_column, 0);
    EXPECT_EQ(visible.pieces[0].last_column, 40);
    EXPECT_EQ(visible.pieces[1].last_column, 100);
    EXPECT_EQ(visible.pieces[1].span, 1U);
    EXPECT_FALSE(visible.pieces[1].mixture.has_value());
}

TEST(Levels, MergeWhatIsNarrowerThanAPixelAndKeepTheTimeOfEachState) {
    Levels lane;
    for (int i = 0; i < 1000; ++i) {
        const std::int64_t at = i * 10;
        lane.append({at, at + 7, 0, 0, EventKind::running});
        lane.append({at + 7, at + 10, 0, 0, EventKind::waiting_gil});
    }
    const Visible visible = look(lane, 0, 10'000, 10);
    ASSERT_GE(visible.pieces.size(), 10U);
    ASSERT_LE(visible.pieces.size(), 20U);
    std::int64_t running = 0;
    std::int64_t waiting = 0;
    for (const Mixture& mixture : visible.mixtures) {
        running += mixture.time_ns[static_cast<std::size_t>(EventKind::running)];
        waiting += mixture.time_ns[static_cast<std::size_t>(EventKind::waiting_gil)];
    }
    EXPECT_EQ(running, 7000);
    EXPECT_EQ(waiting, 3000);
}

TEST(Levels, NeverGiveMoreThanTwoPiecesAColumnHoweverManySpansThereAre) {
    const Levels lane = random_lane(200'000, 1000, false);
    for (const double zoom : {1.0, 7.3, 100.0, 5000.0, 1e6}) {
        const double length = static_cast<double>(lane.back().end_ns) / zoom;
        const Visible visible = look(lane, length * 0.3, length * 1.3, 1500);
        EXPECT_LE(visible.pieces.size(), 3010U) << "zoom " << zoom;
        EXPECT_GT(visible.pieces.size(), 0U) << "zoom " << zoom;
    }
}

TEST(Levels, GivePiecesInOrderThatDoNotOverlapAtEveryZoom) {
    for (const bool gaps : {false, true}) {
        const Levels lane = random_lane(30'000, 777, gaps);
        const double length = static_cast<double>(lane.back().end_ns);
        for (double zoom = 1; zoom < 1e7; zoom *= 3.7) {
            const Visible visible = look(lane, length * 0.4, length * 0.4 + length / zoom, 900);
            std::int64_t column = INT64_MIN;
            for (const Piece& piece : visible.pieces) {
                ASSERT_LT(piece.first_column, piece.last_column);
                ASSERT_GE(piece.first_column, column);
                column = piece.last_column;
            }
        }
    }
}

TEST(Levels, LoseNoTimeWhenEverythingFitsIntoOnePixel) {
    const Levels lane = random_lane(10'007, 50, false);
    TimePerState expected{};
    for (std::size_t i = 0; i < lane.size(); ++i) {
        expected[static_cast<std::size_t>(lane[i].state)] += lane[i].duration_ns();
    }
    // One pixel is a little more than all of it.
    const double length = static_cast<double>(lane.back().end_ns) + 1;
    const Visible visible = look(lane, 0, length, 1);
    ASSERT_EQ(visible.mixtures.size(), 1U);
    EXPECT_EQ(visible.mixtures[0].time_ns, expected);
}

TEST(Levels, ShowTheNewestSpansThatNoSummaryCoversYet) {
    Levels lane;
    for (int i = 0; i < 37; ++i) lane.append({i * 10, i * 10 + 10, 0, 0, EventKind::running});
    const Visible visible = look(lane, 0, 370, 370);
    ASSERT_EQ(visible.pieces.size(), 37U);
    EXPECT_EQ(visible.pieces.back().last_column, 370);
}

TEST(Levels, FindTheSpanAtAnInstantAndNoneInAGap) {
    Levels lane;
    lane.append({0, 10, 0, 0, EventKind::running});
    lane.append({20, 30, 0, 0, EventKind::running});
    EXPECT_EQ(lane.at(0), 0U);
    EXPECT_EQ(lane.at(9), 0U);
    EXPECT_EQ(lane.at(10), std::nullopt);
    EXPECT_EQ(lane.at(29), 1U);
    EXPECT_EQ(lane.at(-1), std::nullopt);
    EXPECT_EQ(lane.at(30), std::nullopt);
}

TEST(Levels, ShareASpanThatStraddlesTwoColumnsBetweenThem) {
    Levels lane;
    lane.append({90, 130, 0, 0, EventKind::running});
    const Visible visible = look(lane, 0, 1000, 10);
    ASSERT_EQ(visible.mixtures.size(), 2U);
    EXPECT_EQ(visible.mixtures[0].time_ns[1], 10);
    EXPECT_EQ(visible.mixtures[1].time_ns[1], 30);
    EXPECT_EQ(visible.pieces[1].first_column, 1);
}

TEST(Viewport, CountsColumnsFromInstantZeroSoThatPanningDoesNotMoveThem) {
    const Viewport left{0, 100, 0.1};
    const Viewport right{37, 137, 0.1};
    EXPECT_EQ(left.column_of(55), right.column_of(55));
    EXPECT_EQ(left.column_of(-1), -1);
}

}  // namespace
}  // namespace interleave::trace
