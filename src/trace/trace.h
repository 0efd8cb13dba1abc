// The trace of one run: who took part (strands, labels) and what happened (recorders).
//
// Each recorder has one writer: on the real machine every strand's thread has its own, the model
// machine has a single one. A strand's state events are written by its own recorder, in order of
// time; that is the rule from which lanes and spans follow. Readers (the page, exporters) may read
// at any time, without locks; see base/append_log.h for why.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/append_log.h"
#include "trace/event.h"

namespace interleave::trace {

// A stored event: absolute time, ready to use.
struct TimedEvent {
    Instant time;
    Event event;
};

struct StrandInfo {
    StrandId id{};
    ProcessId process{};
    std::string name;          // "MainThread", "Thread-1 (work)"
    std::string process_name;  // "MainProcess", "ForkServerPoolWorker-1"
};

class Recorder {
public:
    // `left` is how many events all recorders of the trace may still store.
    explicit Recorder(std::atomic<std::size_t>& left) : left_(left) {}

    // By the writer only. Costs tens of nanoseconds; a full trace counts what it leaves out.
    void record(Instant time, StrandId strand, EventKind kind, CoreId core, std::uint32_t detail);

    [[nodiscard]] std::size_t size() const { return events_.size(); }
    [[nodiscard]] TimedEvent operator[](std::size_t index) const;
    [[nodiscard]] std::size_t dropped() const { return dropped_.load(std::memory_order_relaxed); }

private:
    struct Base {
        std::size_t first_event = 0;  // from this event on, times count from `time`
        Instant time;
    };

    // Takes from `left_`, a piece at a time, so that recorders seldom meet there.
    [[nodiscard]] bool has_room();

    std::atomic<std::size_t>& left_;
    std::size_t room_ = 0;
    AppendLog<Event, 1024, 4096> events_;
    AppendLog<Base, 64, 1024> bases_;
    std::atomic<std::size_t> dropped_{0};  // a count and nothing behind it: relaxed
};

class Trace {
public:
    // `max_events` bounds what all recorders store together.
    explicit Trace(std::size_t max_events = 4'000'000) : left_(max_events) {}

    // Any thread. Ids are dense, in order of the calls. Nothing when 65,535 strands exist.
    [[nodiscard]] bool add_strand(ProcessId process, std::string name, std::string process_name,
                                  StrandId& id);
    // Any thread. The same text gives the same label; when 4,095 labels exist, "(more)".
    [[nodiscard]] LabelId intern(std::string_view text);
    // Any thread. Nullptr when 65,535 recorders exist.
    [[nodiscard]] Recorder* add_recorder();

    [[nodiscard]] std::size_t strand_count() const { return strands_.size(); }
    [[nodiscard]] const StrandInfo& strand(std::size_t index) const { return strands_[index]; }
    [[nodiscard]] std::size_t recorder_count() const { return recorders_.size(); }
    [[nodiscard]] const Recorder& recorder(std::size_t index) const { return *recorders_[index]; }
    [[nodiscard]] std::string_view label(LabelId id) const {
        return labels_[static_cast<std::size_t>(id)];
    }
    [[nodiscard]] std::size_t event_count() const;
    [[nodiscard]] std::size_t dropped() const;

private:
    std::atomic<std::size_t> left_;  // a number and nothing behind it: relaxed
    std::mutex adding_;  // taken by whoever adds a strand, label or recorder; never by readers
    AppendLog<StrandInfo, 256, 256> strands_;
    AppendLog<std::unique_ptr<Recorder>, 256, 256> recorders_;
    AppendLog<std::string, 256, 16> labels_;
    std::unordered_map<std::string, LabelId> label_ids_;
};

}  // namespace interleave::trace
