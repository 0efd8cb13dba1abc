// The totals of a run, as exact integers: how long it took, how busy each core was, what each strand
// spent its time on. Everything is read off the lanes, so it is right at any moment of a run.
#pragma once

#include <vector>

#include "trace/spans.h"

namespace interleave::trace {

struct CoreUse {
    CoreId core{};
    Duration busy{0};
};

struct StrandUse {
    StrandId strand{};
    TimePerState time_ns{};
    GilCounts gil;
};

struct Statistics {
    Duration elapsed{0};
    std::vector<CoreUse> cores;
    std::vector<StrandUse> strands;
    TimePerState all_strands_ns{};
    GilCounts gil;  // of all strands

    // Of `elapsed`, in [0, 1].
    [[nodiscard]] double busy_fraction(const CoreUse& core) const;
    // Running time of all cores over elapsed time: 2.0 means two cores' worth of work was done.
    [[nodiscard]] double parallelism() const;
};

[[nodiscard]] Statistics statistics_of(const Lanes& lanes, Instant now);

}  // namespace interleave::trace
