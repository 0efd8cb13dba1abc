#include "trace/trace_hash.h"

#include <gtest/gtest.h>

#include "support/trace_builder.h"

namespace interleave::trace {
namespace {

using test::TraceBuilder;
using enum EventKind;

std::uint64_t hash_with(std::int64_t start_ns, std::uint32_t line, std::string_view label,
                        std::string name) {
    Trace trace;
    TraceBuilder build(trace);
    const StrandId main = build.strand(std::move(name));
    build.at(start_ns, main, running, 0, line, label);
    build.at(2'000, main, finished);
    return hash_of(trace);
}

TEST(TraceHash, IsTheSameForTheSameTraceOnEveryPlatform) {
    EXPECT_EQ(hash_with(1'000, 12, "fib", "MainThread"), 0x6809e4728aff9cd6U);
}

TEST(TraceHash, ChangesWithTimesPlacesLabelsAndNames) {
    const std::uint64_t hash = hash_with(1'000, 12, "fib", "MainThread");
    EXPECT_NE(hash_with(1'001, 12, "fib", "MainThread"), hash);
    EXPECT_NE(hash_with(1'000, 13, "fib", "MainThread"), hash);
    EXPECT_NE(hash_with(1'000, 12, "fab", "MainThread"), hash);
    EXPECT_NE(hash_with(1'000, 12, "fib", "Thread-1"), hash);
}

}  // namespace
}  // namespace interleave::trace
