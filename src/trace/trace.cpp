#include "trace/trace.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace interleave::trace {

void Recorder::record(Instant time, StrandId strand, EventKind kind, CoreId core,
                      std::uint32_t detail) {
    if (!has_room()) {
        dropped_.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    const std::size_t base_count = bases_.size();
    std::int64_t since = 0;
    if (base_count > 0) since = (time - bases_[base_count - 1].time).count();
    if (base_count == 0 || since < 0 || since > std::numeric_limits<std::uint32_t>::max()) {
        if (!bases_.append({events_.size(), time})) {
            dropped_.fetch_add(1, std::memory_order_relaxed);
            return;
        }
        since = 0;
    }
    const Event event{static_cast<std::uint32_t>(since), static_cast<std::uint16_t>(strand),
                      pack(kind, core), detail};
    if (events_.append(event)) {
        --room_;
    } else {
        dropped_.fetch_add(1, std::memory_order_relaxed);
    }
}

bool Recorder::has_room() {
    constexpr std::size_t piece = 1024;
    if (room_ > 0) return true;
    std::size_t left = left_.load(std::memory_order_relaxed);
    do {
        room_ = std::min(left, piece);
    } while (!left_.compare_exchange_weak(left, left - room_, std::memory_order_relaxed));
    return room_ > 0;
}

TimedEvent Recorder::operator[](std::size_t index) const {
    // The last base whose first event is not after this one: binary search over few entries.
    std::size_t low = 0;
    std::size_t high = bases_.size();
    while (high - low > 1) {
        const std::size_t middle = (low + high) / 2;
        (bases_[middle].first_event <= index ? low : high) = middle;
    }
    const Event& event = events_[index];
    return {bases_[low].time + Duration(event.time_ns), event};
}

bool Trace::add_strand(ProcessId process, std::string name, std::string process_name,
                       StrandId& id) {
    const std::scoped_lock lock(adding_);
    if (strands_.size() > std::numeric_limits<std::uint16_t>::max()) return false;
    id = static_cast<StrandId>(strands_.size());
    return strands_.append({id, process, std::move(name), std::move(process_name)});
}

LabelId Trace::intern(std::string_view text) {
    constexpr std::size_t max_labels = 4095;
    const std::scoped_lock lock(adding_);
    if (labels_.size() == 0) {
        CHECK(labels_.append(std::string()));
        label_ids_.emplace(std::string(), LabelId{0});
    }
    std::string key(labels_.size() < max_labels ? text : std::string_view("(more)"));
    if (const auto known = label_ids_.find(std::string(text)); known != label_ids_.end()) {
        return known->second;
    }
    if (const auto known = label_ids_.find(key); known != label_ids_.end()) return known->second;
    const auto id = static_cast<LabelId>(labels_.size());
    CHECK(labels_.append(key));
    label_ids_.emplace(std::move(key), id);
    return id;
}

Recorder* Trace::add_recorder() {
    const std::scoped_lock lock(adding_);
    auto recorder = std::make_unique<Recorder>(left_);
    Recorder* const added = recorder.get();
    return recorders_.append(std::move(recorder)) ? added : nullptr;
}

std::size_t Trace::event_count() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < recorders_.size(); ++i) count += recorders_[i]->size();
    return count;
}

std::size_t Trace::dropped() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < recorders_.size(); ++i) count += recorders_[i]->dropped();
    return count;
}

}  // namespace interleave::trace
