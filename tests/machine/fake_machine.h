// A machine for tests of what is above park and unpark: time stands still, and who would be called
// again is a list.
#pragma once

#include <memory>
#include <vector>

#include "machine/machine.h"
#include "machine/strand_runner.h"

namespace interleave::machine {

class NoModules final : public ModuleFinder {
public:
    runtime::ModuleSource find(std::string_view) override { return {}; }
    language::CodeCache& library_code() override { return library_code_; }
    DeadlockReport read_deadlock(Machine&) override { return {}; }

private:
    language::CodeCache library_code_;
};

class NoOutput final : public OutputSink {
public:
    bool append(runtime::OutputStream, Instant, std::string) override { return true; }
};

class FakeMachine final : public Machine {
public:
    FakeMachine() : Machine({}, trace_of_run_, modules_, output_, false) {
        process_ =
            std::make_unique<MachineProcess>(*this, trace::ProcessId{0}, "MainProcess", true);
    }
    ~FakeMachine() override { tear_down(); }

    // A strand in the one process, without a program.
    StrandRunner& add() {
        static_cast<void>(start_strand(*process_, "strand", false, nullptr, nullptr));
        return *runners_.back();
    }
    [[nodiscard]] MachineProcess& process() { return *process_; }

    std::vector<trace::StrandId> notified;
    Instant time;

    void spend(StrandRunner&, Duration) override {}
    void notify(StrandRunner& runner) override { notified.push_back(runner.id); }
    runtime::Pause resume(StrandRunner&) override { return runtime::Pause::finished; }
    void began_running(StrandRunner&) override {}
    void ended_running(StrandRunner&) override {}
    void strand_replaced(StrandRunner&, Instant) override {}
    [[nodiscard]] Instant time_of(const StrandRunner&) const override { return time; }
    [[nodiscard]] trace::CoreId core_of(const StrandRunner&) const override {
        return trace::CoreId::no_core;
    }
    [[nodiscard]] std::int64_t wall_time_at_start_ns() const override { return 0; }
    [[nodiscard]] Instant now() const override { return time; }
    void stop() override {}
    runtime::Value wait_nested(runtime::Strand&) override { return runtime::Value::none(); }
    void poll_nested(runtime::Strand&) override {}

protected:
    bool launch(StrandRunner& runner, StrandRunner*, Duration) override {
        runner.recorder = recorder_;
        return true;
    }
    void run_is_ending() override {}

private:
    trace::Trace trace_of_run_;
    trace::Recorder* recorder_ = trace_of_run_.add_recorder();
    NoModules modules_;
    NoOutput output_;
    std::unique_ptr<MachineProcess> process_;
};

}  // namespace interleave::machine
