// Traces written by hand, for tests: a line an event, in the order in which it happens.
#pragma once

#include <string>
#include <utility>

#include "base/check.h"
#include "trace/trace.h"

namespace interleave::test {

class TraceBuilder {
public:
    explicit TraceBuilder(trace::Trace& trace) : trace_(trace), recorder_(trace.add_recorder()) {
        CHECK(recorder_ != nullptr);
    }

    trace::StrandId strand(std::string name, int process = 0,
                           std::string process_name = "MainProcess") {
        trace::StrandId id{};
        CHECK(trace_.add_strand(static_cast<trace::ProcessId>(process), std::move(name),
                                std::move(process_name), id));
        return id;
    }

    void at(std::int64_t ns, trace::StrandId strand, trace::EventKind kind, int core = -1,
            std::uint32_t line = 0, std::string_view label = {}) {
        const auto core_id = core < 0 ? trace::CoreId::no_core : static_cast<trace::CoreId>(core);
        const trace::LabelId id = label.empty() ? trace::LabelId{0} : trace_.intern(label);
        recorder_->record(Instant{Duration(ns)}, strand, kind, core_id,
                          trace::pack_place(line, id));
    }

private:
    trace::Trace& trace_;
    trace::Recorder* recorder_;
};

}  // namespace interleave::test
