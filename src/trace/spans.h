// The trace as lanes: what each strand and each core did, from when until when.
//
// Lanes owns no events: update() drains what the recorders have got since the last call, so the page
// calls it every frame while the program still runs. A strand's span ends where its next state begins;
// until then it is `open`. A core's lane is made of the `running` spans that name the core.
//
// The one rule: spans of a lane are in order and never overlap. For strands that follows from the
// trace's own rule. For cores it does not: several recorders feed one core's lane, each a little later
// than its clock says. So running spans wait in `pending_` for one more update before they are laid
// down in order of time, and what still overlaps is clipped (the strand's own lane stays exact).
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "trace/levels.h"
#include "trace/trace.h"

namespace interleave::trace {

struct Lane {
    Levels spans;
    std::optional<Span> open;  // began, has no end yet; end_ns is its start
    TimePerState closed_time_ns{};

    // In each state until `now`: the open span counts as if it ended then.
    [[nodiscard]] TimePerState time_until(Instant now) const;
};

// Something that happened in an instant, worth a mark: output, an exception, a forced GIL release.
struct Point {
    std::int64_t time_ns = 0;
    EventKind kind = EventKind::mark;
    std::uint32_t detail = 0;
};

// What a strand had to do with its process's GIL.
struct GilCounts {
    std::uint64_t requests = 0;     // asked the holder to let it go
    std::uint64_t forced = 0;       // let it go because it was asked
    std::uint64_t handed_over = 0;  // got it after it had waited
    Duration longest_wait{0};
};

struct StrandLane : Lane {
    StrandId strand{};
    GilCounts gil;
    std::optional<std::int64_t> finished_ns;
    std::vector<Point> points;
};

struct CoreLane : Lane {
    CoreId core{};
};

class Lanes {
public:
    static constexpr std::size_t max_points_per_strand = 20'000;

    // `cores` lanes are there from the start, so that an idle core can be seen.
    Lanes(const Trace& trace, int cores);

    // Drains the recorders. `complete`: nothing will be written any more, so nothing has to wait.
    // True when something was added.
    bool update(bool complete);

    [[nodiscard]] const Trace& trace() const { return *trace_; }
    // By StrandId; a strand that has not been seen in any event yet has no spans.
    [[nodiscard]] const std::deque<StrandLane>& strands() const { return strands_; }
    [[nodiscard]] const std::deque<CoreLane>& cores() const { return cores_; }
    // The latest instant that any event names.
    [[nodiscard]] Instant end() const { return Instant{Duration(end_ns_)}; }
    [[nodiscard]] std::size_t span_count() const { return span_count_; }
    [[nodiscard]] std::size_t dropped() const { return trace_->dropped(); }

private:
    void take(const TimedEvent& timed);
    void close(StrandLane& lane, std::int64_t end_ns);
    CoreLane* core_lane(std::uint16_t core);
    void lay_down_pending(bool complete);
    void show_open_on_cores();

    const Trace* trace_;
    std::vector<std::size_t> read_;  // events taken, by recorder
    std::deque<StrandLane> strands_;
    std::deque<CoreLane> cores_;
    std::vector<std::vector<Span>> pending_;       // by core; partner = strand
    std::vector<std::size_t> pending_since_last_;  // of those, how many an update has seen before
    std::int64_t end_ns_ = 0;
    std::size_t span_count_ = 0;
};

}  // namespace interleave::trace
