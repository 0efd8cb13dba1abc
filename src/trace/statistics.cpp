#include "trace/statistics.h"

#include <algorithm>

namespace interleave::trace {

double Statistics::busy_fraction(const CoreUse& core) const {
    if (elapsed.count() <= 0) return 0;
    const double fraction =
        static_cast<double>(core.busy.count()) / static_cast<double>(elapsed.count());
    return std::clamp(fraction, 0.0, 1.0);
}

double Statistics::parallelism() const {
    if (elapsed.count() <= 0) return 0;
    std::int64_t busy_ns = 0;
    for (const CoreUse& core : cores) busy_ns += core.busy.count();
    return static_cast<double>(busy_ns) / static_cast<double>(elapsed.count());
}

Statistics statistics_of(const Lanes& lanes, Instant now) {
    Statistics statistics;
    statistics.elapsed = now.since_start;
    for (const CoreLane& lane : lanes.cores()) {
        const TimePerState time = lane.time_until(now);
        statistics.cores.push_back(
            {lane.core, Duration(time[static_cast<std::size_t>(EventKind::running)])});
    }
    for (const StrandLane& lane : lanes.strands()) {
        StrandUse use{lane.strand, lane.time_until(now), lane.gil};
        statistics.gil.requests += use.gil.requests;
        statistics.gil.forced += use.gil.forced;
        statistics.gil.handed_over += use.gil.handed_over;
        statistics.gil.longest_wait = std::max(statistics.gil.longest_wait, use.gil.longest_wait);
        for (std::size_t s = 0; s < state_count; ++s) {
            statistics.all_strands_ns[s] += use.time_ns[s];
        }
        statistics.strands.push_back(use);
    }
    return statistics;
}

}  // namespace interleave::trace
