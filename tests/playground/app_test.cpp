#include "playground/app.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "playground/snapshot.h"
#include "playground/totals_view.h"
#include "support/fake_run.h"
#include "support/small_catalogue.h"

namespace interleave::playground {
namespace {

using test::FakeMachine;
using test::FakeRun;

struct AppTest : testing::Test {
    FakeMachine machine;
    App app{Session(test::small_catalogue(), {true, 2}, [this](std::string source, auto settings) {
        return std::make_unique<FakeRun>(machine, std::move(source), std::move(settings));
    })};

    void finish() {
        reduce(app, StartRun{});
        for (int i = 0; i < 100 && app.session.active(); ++i) app.session.advance(Duration(0));
    }
};

TEST_F(AppTest, ZoomsAroundThePointer) {
    machine.elapsed = Duration(1'000'000);
    finish();
    const Stretch before = visible_stretch(app.timeline, app.session.end());
    const double under = before.from_ns + before.length_ns * 0.25;
    reduce(app, ZoomTimeline{4, 250, 1000});
    EXPECT_EQ(app.timeline.mode, ViewMode::free);
    EXPECT_NEAR(app.timeline.length_ns, before.length_ns / 4, 1);
    EXPECT_NEAR(app.timeline.from_ns + app.timeline.length_ns * 0.25, under, 1);
    reduce(app, FitTimeline{});
    EXPECT_EQ(app.timeline.mode, ViewMode::fit);
}

TEST_F(AppTest, NeverLosesSightOfTheRunHoweverFarItIsPannedOrZoomed) {
    machine.elapsed = Duration(1'000'000);
    finish();
    for (const Intent& intent :
         {Intent{PanTimeline{-1e9, 0, 1000}}, Intent{PanTimeline{1e9, 0, 1000}},
          Intent{ZoomTimeline{1e30, 500, 1000}}, Intent{ZoomTimeline{1e-30, 500, 1000}},
          Intent{PanTimeline{-1e9, 0, 1000}}}) {
        reduce(app, intent);
        EXPECT_LT(app.timeline.from_ns, 1'000'000);
        EXPECT_GT(app.timeline.from_ns + app.timeline.length_ns, 0);
        EXPECT_GE(app.timeline.length_ns, 50);
    }
}

TEST_F(AppTest, IgnoresZoomsThatMakeNoSense) {
    finish();
    const TimelineState before = app.timeline;
    reduce(app, ZoomTimeline{0, 0, 1000});
    reduce(app, ZoomTimeline{-1, 0, 1000});
    reduce(app, ZoomTimeline{std::numeric_limits<double>::quiet_NaN(), 0, 1000});
    reduce(app, ZoomTimeline{2, 0, 0});
    reduce(app, PanTimeline{5, 0, 0});
    EXPECT_EQ(app.timeline.mode, before.mode);
    EXPECT_EQ(app.timeline.length_ns, before.length_ns);
}

TEST_F(AppTest, GoesAlongWithARunThatIsZoomedInToAtItsEnd) {
    machine.steps = 1000;
    machine.elapsed = Duration(1'000'000);
    reduce(app, StartRun{});
    app.session.advance(Duration(0));
    reduce(app, ZoomTimeline{10, 1000, 1000});
    EXPECT_EQ(app.timeline.mode, ViewMode::follow);
    reduce(app, PanTimeline{300, 0, 1000});
    EXPECT_EQ(app.timeline.mode, ViewMode::free);
}

TEST_F(AppTest, ShowsAllOfANewRunAndForgetsOldNotices) {
    finish();
    reduce(app, ZoomTimeline{10, 100, 1000});
    reduce(app, OpenLink{"", "#cores=5000"});
    EXPECT_EQ(app.notices.size(), 1U);
    reduce(app, StartRun{});
    EXPECT_EQ(app.timeline.mode, ViewMode::fit);
    EXPECT_TRUE(app.notices.empty());
}

TEST_F(AppTest, SaysWhyALinksProgramCouldNotBeOpened) {
    reduce(app, OpenLink{"", "#s=crunch&code=abc"});
    reduce(app, OpenCode{std::nullopt, "It is damaged."});
    EXPECT_EQ(app.notices, std::vector<std::string>{"It is damaged."});
    EXPECT_FALSE(app.session.code_to_open().has_value());
    reduce(app, OpenLink{"", "#s=crunch&code=abc"});
    reduce(app, OpenCode{std::string(max_text_bytes + 1, 'x'), {}});
    EXPECT_EQ(app.notices.size(), 1U);
    EXPECT_FALSE(app.session.edited());
}

TEST_F(AppTest, TakesTheThemeFromALinkAndKeepsIt) {
    reduce(app, OpenLink{"?theme=dark", "#s=crunch"});
    EXPECT_TRUE(app.appearance.dark());
    EXPECT_EQ(link_of(app), "s=crunch&v=sync&theme=dark");
}

TEST_F(AppTest, FollowsTheSystemsColoursUntilAThemeIsChosen) {
    reduce(app, SystemTheme{true});
    EXPECT_TRUE(app.appearance.dark());
    reduce(app, SetTheme{Theme::light});
    EXPECT_FALSE(app.appearance.dark());
}

TEST_F(AppTest, SaysInOneSentenceThatAPageWithoutThreadsHasTheModelMachine) {
    EXPECT_EQ(standing_notice(app), "");
    const App alone{Session(test::small_catalogue(), {false, 2}, {})};
    const std::string sentence = standing_notice(alone);
    EXPECT_TRUE(sentence.contains("model machine"));
    EXPECT_EQ(std::ranges::count(sentence, '.'), 1);
}

TEST_F(AppTest, SaysInOneSentenceWhatIsDifferentInAnotherPython) {
    reduce(app, ChoosePython{machine::PythonVariant::python_3_14t});
    EXPECT_TRUE(standing_notice(app).starts_with("Python 3.14t has no GIL"));
    EXPECT_EQ(std::ranges::count(standing_notice(app), '.'), 2);  // one is 3.14t's
    reduce(app, ChoosePython{machine::PythonVariant::python_3_9});
    EXPECT_TRUE(standing_notice(app).starts_with("As in Python 3.9, "));
    reduce(app, ChoosePython{machine::PythonVariant::python_3_14});
    EXPECT_EQ(standing_notice(app), "");
}

TEST_F(AppTest, InvitesToRunSyncUntilThereIsAComparison) {
    reduce(app, ChooseVersion{"threading"});
    finish();
    EXPECT_EQ(totals_view(app).speed_up, "–");
    EXPECT_EQ(totals_view(app).speed_up_label, "run sync too, to compare");
    reduce(app, ChooseVersion{"sync"});
    machine.elapsed = Duration(3'000'000);
    finish();
    EXPECT_EQ(totals_view(app).speed_up, "");
    reduce(app, ChooseVersion{"threading"});
    machine.elapsed = Duration(1'000'000);
    finish();
    EXPECT_EQ(totals_view(app).speed_up, "3.0×");
    EXPECT_EQ(totals_view(app).speed_up_label, "the speed of sync (3.00 ms)");
}

TEST_F(AppTest, SaysHowARunEnded) {
    EXPECT_EQ(totals_view(app).status, "Ready.");
    finish();
    EXPECT_EQ(totals_view(app).status, "Finished sync in 1.00 ms.");
    EXPECT_EQ(totals_view(app).outcome, "");
    machine.steps = 1000;
    reduce(app, StartRun{});
    EXPECT_EQ(totals_view(app).status, "Running sync.");
    reduce(app, StopRun{});
    EXPECT_EQ(totals_view(app).status, "Stopping sync.");
    app.session.advance(Duration(0));
    EXPECT_EQ(totals_view(app).outcome, "stopped");
}

TEST_F(AppTest, ShowsHowBusyEachCoreWas) {
    machine.elapsed = Duration(1000);
    machine.play = [](test::TraceBuilder& build, int step) {
        if (step != 1) return;
        const auto main = build.strand("MainThread");
        build.at(0, main, trace::EventKind::running, 1);
        build.at(400, main, trace::EventKind::waiting_io);
        build.at(1000, main, trace::EventKind::finished);
    };
    finish();
    const TotalsView totals = totals_view(app);
    ASSERT_EQ(totals.cores.size(), 2U);
    EXPECT_EQ(totals.cores[0].percent, "0 %");
    EXPECT_EQ(totals.cores[1].percent, "40 %");
    EXPECT_EQ(totals.cores_label, "2 cores, 20 % busy");
}

TEST_F(AppTest, HasASnapshotWithItsChoicesLanesAndOutput) {
    machine.play = [](test::TraceBuilder& build, int step) {
        if (step != 1) return;
        const auto main = build.strand("Main\"Thread");
        build.at(0, main, trace::EventKind::running, 0);
        build.at(400, main, trace::EventKind::waiting_gil);
    };
    finish();
    const std::string json = snapshot_json(app);
    for (const char* part :
         {R"("phase":"finished")", R"("tier":"threaded")", R"("version":"sync")",
          R"("name":"Main\"Thread","process":"MainProcess","spans":2,"now":"waiting_gil")",
          R"("running":400)", R"("output":"hello\n")", R"("link":"s=download&v=sync")"}) {
        EXPECT_TRUE(json.contains(part)) << part << "\n" << json;
    }
    EXPECT_FALSE(json.contains(",}"));
    EXPECT_FALSE(json.contains("{,"));
}

TEST(OutputLines, JoinPiecesToLinesAndKeepErrorsApart) {
    OutputLines output;
    output.add(library::Stream::standard_output, "a");
    output.add(library::Stream::standard_output, "b\n\nc");
    output.add(library::Stream::standard_error, "oops\n");
    ASSERT_EQ(output.lines().size(), 4U);
    EXPECT_EQ(output.lines()[0].text, "ab");
    EXPECT_EQ(output.lines()[1].text, "");
    EXPECT_EQ(output.lines()[2].text, "c");
    EXPECT_EQ(output.lines()[3].stream, library::Stream::standard_error);
}

TEST(OutputLines, StaySmallHoweverMuchIsPrinted) {
    OutputLines output;
    for (int i = 0; i < 20'000; ++i) output.add(library::Stream::standard_output, "line\n");
    EXPECT_EQ(output.lines().size(), OutputLines::max_lines);
    EXPECT_EQ(output.left_out(), 20'000 - OutputLines::max_lines);
    output.add(library::Stream::standard_output, std::string(100'000, 'x'));
    output.add(library::Stream::standard_output, std::string(100'000, 'x'));
    EXPECT_LE(output.lines().back().text.size(), OutputLines::max_line_bytes + 3);
}

}  // namespace
}  // namespace interleave::playground
