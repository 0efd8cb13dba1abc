#include "trace/spans.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace interleave::trace {

TimePerState Lane::time_until(Instant now) const {
    TimePerState time = closed_time_ns;
    if (open && now.ns() > open->start_ns) {
        time[static_cast<std::size_t>(open->state)] += now.ns() - open->start_ns;
    }
    return time;
}

Lanes::Lanes(const Trace& trace, int cores) : trace_(&trace) {
    for (int core = 0; core < cores; ++core) (void)core_lane(static_cast<std::uint16_t>(core));
}

bool Lanes::update(bool complete) {
    bool added = false;
    const std::size_t strand_count = trace_->strand_count();
    while (strands_.size() < strand_count) {
        StrandLane lane;
        lane.strand = static_cast<StrandId>(strands_.size());
        strands_.push_back(std::move(lane));
        added = true;
    }
    read_.resize(trace_->recorder_count(), 0);
    for (std::size_t i = 0; i < read_.size(); ++i) {
        const Recorder& recorder = trace_->recorder(i);
        const std::size_t size = recorder.size();
        added = added || size > read_[i];
        for (; read_[i] < size; ++read_[i]) take(recorder[read_[i]]);
    }
    lay_down_pending(complete);
    show_open_on_cores();
    return added;
}

void Lanes::take(const TimedEvent& timed) {
    const std::size_t strand = timed.event.strand;
    // Strands are added before they record; but the two lists are read one after the other.
    while (strands_.size() <= strand) {
        StrandLane lane;
        lane.strand = static_cast<StrandId>(strands_.size());
        strands_.push_back(std::move(lane));
    }
    StrandLane& lane = strands_[strand];
    const std::int64_t time_ns = timed.time.ns();
    end_ns_ = std::max(end_ns_, time_ns);
    const EventKind kind = timed.event.kind();
    if (!is_state(kind)) {
        if (kind == EventKind::gil_requested) ++lane.gil.requests;
        if (kind == EventKind::gil_forced) ++lane.gil.forced;
        if (kind == EventKind::gil_handed_over) ++lane.gil.handed_over;
        const bool worth_a_mark = kind == EventKind::exception_raised || kind == EventKind::mark ||
                                  kind == EventKind::output || kind == EventKind::gil_forced ||
                                  kind == EventKind::deadlock_found;
        if (worth_a_mark && lane.points.size() < max_points_per_strand) {
            lane.points.push_back({time_ns, kind, timed.event.detail});
        }
        return;
    }
    close(lane, time_ns);
    if (kind == EventKind::finished) {
        lane.finished_ns = time_ns;
        return;
    }
    const std::int64_t start_ns =
        std::max(time_ns, lane.spans.size() > 0 ? lane.spans.back().end_ns : std::int64_t{0});
    lane.open = Span{start_ns, start_ns, timed.event.detail,
                     static_cast<std::uint16_t>(timed.event.core()), kind};
}

void Lanes::close(StrandLane& lane, std::int64_t end_ns) {
    if (!lane.open) return;
    Span span = *lane.open;
    lane.open.reset();
    span.end_ns = std::max(end_ns, span.start_ns);
    // A state that lasted no time was left before anything could see it.
    if (span.end_ns == span.start_ns) return;
    lane.closed_time_ns[static_cast<std::size_t>(span.state)] += span.duration_ns();
    if (span.state == EventKind::waiting_gil) {
        lane.gil.longest_wait = std::max(lane.gil.longest_wait, Duration(span.duration_ns()));
    }
    lane.spans.append(span);
    ++span_count_;
    if (span.state != EventKind::running) return;
    CoreLane* const core = core_lane(span.partner);
    if (core == nullptr) return;
    core->closed_time_ns[static_cast<std::size_t>(span.state)] += span.duration_ns();
    std::vector<Span>& waiting = pending_[span.partner];
    span.partner = static_cast<std::uint16_t>(lane.strand);
    waiting.push_back(span);
}

CoreLane* Lanes::core_lane(std::uint16_t core) {
    if (core == static_cast<std::uint16_t>(CoreId::no_core)) return nullptr;
    while (cores_.size() <= core) {
        CoreLane lane;
        lane.core = static_cast<CoreId>(cores_.size());
        cores_.push_back(std::move(lane));
        pending_.emplace_back();
        pending_since_last_.push_back(0);
    }
    return &cores_[core];
}

void Lanes::lay_down_pending(bool complete) {
    for (std::size_t core = 0; core < cores_.size(); ++core) {
        std::vector<Span>& waiting = pending_[core];
        if (waiting.empty()) continue;
        // The newest instant that the last update knew of: what ends by then has waited long enough.
        std::int64_t settled_ns = INT64_MIN;
        for (std::size_t i = 0; i < pending_since_last_[core]; ++i) {
            settled_ns = std::max(settled_ns, waiting[i].end_ns);
        }
        std::ranges::stable_sort(waiting, {}, &Span::start_ns);
        std::size_t taken = 0;
        CoreLane& lane = cores_[core];
        for (; taken < waiting.size(); ++taken) {
            Span span = waiting[taken];
            if (!complete && span.end_ns > settled_ns) break;
            if (lane.spans.size() > 0) {
                span.start_ns = std::max(span.start_ns, lane.spans.back().end_ns);
            }
            if (span.start_ns >= span.end_ns) continue;
            lane.spans.append(span);
            ++span_count_;
        }
        waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(taken));
        pending_since_last_[core] = waiting.size();
    }
}

void Lanes::show_open_on_cores() {
    for (CoreLane& lane : cores_) lane.open.reset();
    for (const StrandLane& strand : strands_) {
        if (!strand.open || strand.open->state != EventKind::running) continue;
        if (strand.open->partner >= cores_.size()) continue;
        CoreLane& lane = cores_[strand.open->partner];
        Span span = *strand.open;
        span.partner = static_cast<std::uint16_t>(strand.strand);
        if (lane.spans.size() > 0) {
            span.start_ns = std::max(span.start_ns, lane.spans.back().end_ns);
        }
        // Of two that claim the core, the later one has it.
        if (!lane.open || lane.open->start_ns <= span.start_ns) lane.open = span;
    }
}

}  // namespace interleave::trace
