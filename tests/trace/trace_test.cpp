#include "trace/trace.h"

#include <gtest/gtest.h>

namespace interleave::trace {
namespace {

TEST(Trace, BoundsWhatAllRecordersStoreTogether) {
    constexpr std::size_t limit = 3000;
    Trace trace(limit);
    Recorder* const first = trace.add_recorder();
    Recorder* const second = trace.add_recorder();
    for (int i = 0; i < 2000; ++i) {
        for (Recorder* const recorder : {first, second}) {
            recorder->record(Instant{Duration(i)}, StrandId{}, EventKind::running, CoreId{}, 0);
        }
    }
    EXPECT_EQ(trace.event_count(), limit);
    EXPECT_EQ(trace.dropped(), 1000U);
}

}  // namespace
}  // namespace interleave::trace
