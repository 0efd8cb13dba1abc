#include "trace/chrome_trace.h"

#include <gtest/gtest.h>

#include "support/trace_builder.h"

namespace interleave::trace {
namespace {

using test::TraceBuilder;
using enum EventKind;

std::string exported(const Lanes& lanes, std::int64_t end_ns, std::size_t* pieces = nullptr) {
    std::string text;
    write_chrome_trace(lanes, Instant{Duration(end_ns)}, {"a \"quoted\" program"},
                       [&](std::string_view piece) {
                           text += piece;
                           if (pieces != nullptr) ++*pieces;
                       });
    return text;
}

TEST(ChromeTrace, WritesNanosecondsAsMicrosecondsWithThreeExactDecimals) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId main = build.strand("MainThread");
    build.at(1'234'567'891, main, running, 0, 12, "fib");
    build.at(9'007'199'254'740'993, main, finished);
    Lanes lanes(trace, 1);
    lanes.update(true);
    const std::string text = exported(lanes, 9'007'199'254'740'993);
    EXPECT_NE(text.find(R"("ts":1234567.891,"dur":9007198020173.102,"name":"running","cat":"state")"
                        R"(,"args":{"line":12,"label":"fib"})"),
              std::string::npos)
        << text;
}

TEST(ChromeTrace, NamesProcessesThreadsAndCores) {
    Trace trace;
    TraceBuilder build(trace);
    build.at(0, build.strand("MainThread"), running, 0);
    build.at(0, build.strand("MainThread", 1, "Worker-1"), running, 1);
    Lanes lanes(trace, 2);
    lanes.update(true);
    const std::string text = exported(lanes, 10);
    EXPECT_NE(text.find(R"("pid":1,"tid":0,"name":"process_name","args":{"name":"Worker-1"})"),
              std::string::npos);
    EXPECT_NE(text.find(R"("pid":1,"tid":1,"name":"thread_name","args":{"name":"MainThread"})"),
              std::string::npos);
    EXPECT_NE(text.find(R"("name":"thread_name","args":{"name":"Core 1"})"), std::string::npos);
}

TEST(ChromeTrace, ClosesAtTheEndWhatIsStillOpen) {
    Trace trace;
    TraceBuilder build(trace);
    build.at(1000, build.strand("MainThread"), waiting_lock);
    Lanes lanes(trace, 1);
    lanes.update(true);
    EXPECT_NE(exported(lanes, 3500).find(R"("ts":1.000,"dur":2.500,"name":"waiting_lock")"),
              std::string::npos);
}

TEST(ChromeTrace, IsTheSameBytesForTheSameTrace) {
    const auto once = [] {
        Trace trace;
        TraceBuilder build(trace);
        const StrandId a = build.strand("A");
        const StrandId b = build.strand("B", 1, "P");
        for (int i = 0; i < 100; ++i) {
            build.at(i * 10, i % 2 == 0 ? a : b, i % 3 == 0 ? running : waiting_gil, i % 2);
        }
        Lanes lanes(trace, 2);
        lanes.update(true);
        return exported(lanes, 1000);
    };
    EXPECT_EQ(once(), once());
}

TEST(ChromeTrace, SaysItsFormatVersionAndHowManyEventsItLeftOut) {
    Trace trace(2);
    TraceBuilder build(trace);
    const StrandId a = build.strand("A");
    for (int i = 0; i < 5; ++i) build.at(i, a, running, 0);
    Lanes lanes(trace, 1);
    lanes.update(true);
    const std::string text = exported(lanes, 5);
    EXPECT_NE(text.find(R"("format":"interleave","version":2,)"), std::string::npos);
    EXPECT_NE(text.find(R"("events_not_recorded":3)"), std::string::npos);
}

TEST(ChromeTrace, ComesInPiecesWhenItIsLong) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId a = build.strand("A");
    for (int i = 0; i < 20'000; ++i) build.at(i, a, i % 2 == 0 ? running : ready, 0);
    Lanes lanes(trace, 1);
    lanes.update(true);
    std::size_t pieces = 0;
    const std::string text = exported(lanes, 20'000, &pieces);
    EXPECT_GT(pieces, 10U);
    EXPECT_TRUE(text.ends_with("\n]}\n"));
}

TEST(JsonString, EscapesWhatJsonForbidsAndReplacesWhatIsNotUtf8) {
    EXPECT_EQ(json_string("a\"b\\c\n\x01"), "\"a\\\"b\\\\c\\n\\u0001\"");
    EXPECT_EQ(json_string("h\xc3\xa4 \xf0\x9f\x90\x8d"), "\"h\xc3\xa4 \xf0\x9f\x90\x8d\"");
    EXPECT_EQ(json_string("\xff\xc3"), "\"\xef\xbf\xbd\xef\xbf\xbd\"");
    EXPECT_EQ(json_string("\xed\xa0\x80"), "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
}

}  // namespace
}  // namespace interleave::trace
