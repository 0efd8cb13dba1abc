// Time as the whole project counts it: int64 nanoseconds, an Instant since the start of a run and
// Durations between instants. Nothing here reads a clock: instants come from a machine.
#pragma once

#include <compare>
#include <cstdint>
// For std::chrono's durations: <chrono> itself, with calendars and their formatting, takes a compiler
// a second, and every file includes this one. Whoever reads clocks includes it.
#include <mutex>

namespace interleave {

using Duration = std::chrono::nanoseconds;

struct Instant {
    Duration since_start{0};

    friend auto operator<=>(const Instant&, const Instant&) = default;
    friend Instant operator+(Instant instant, Duration duration) {
        return {instant.since_start + duration};
    }
    friend Duration operator-(Instant later, Instant earlier) {
        return later.since_start - earlier.since_start;
    }
    [[nodiscard]] std::int64_t ns() const { return since_start.count(); }
};

// Later than every deadline: what "no timeout" waits for.
inline constexpr Instant never{Duration::max()};

}  // namespace interleave
