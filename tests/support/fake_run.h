// A run that plays a script: events and output at instants of a clock that the test moves.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "library/run.h"
#include "support/trace_builder.h"

namespace interleave::test {

// What the runs of one test have in common, so that it can look at them from outside.
struct FakeMachine {
    struct Started {
        std::string source;
        library::RunSettings settings;
    };
    std::vector<Started> started;
    // Called at each advance_all() of a run that has not finished.
    std::function<void(TraceBuilder&, int step)> play;
    Duration elapsed{1'000'000};
    int steps = 1;          // until it finishes by itself
    int steps_to_stop = 1;  // after stop()
    int alive = 0;          // runs that exist
};

class FakeRun : public library::Run {
public:
    FakeRun(FakeMachine& machine, std::string source, library::RunSettings settings)
        : machine_(machine), cores_(settings.cores), builder_(trace_), elapsed_(machine.elapsed) {
        machine_.started.push_back({std::move(source), std::move(settings)});
        ++machine_.alive;
    }
    FakeRun(const FakeRun&) = delete;
    FakeRun& operator=(const FakeRun&) = delete;
    ~FakeRun() override { --machine_.alive; }

    void stop() override { stopped_ = true; }
    [[nodiscard]] bool finished() const override {
        // Each look is a step: a run on threads of its own goes on between the frames.
        ++step_;
        if (machine_.play) machine_.play(builder_, step_);
        if (stopped_) return ++steps_since_stop_ >= machine_.steps_to_stop;
        return step_ >= machine_.steps;
    }
    [[nodiscard]] library::RunResult result() const override {
        library::RunResult result;
        result.stopped = stopped_;
        result.elapsed = elapsed_;
        return result;
    }
    bool advance(Duration) override { return false; }
    bool wait(Duration) override { return finished(); }
    [[nodiscard]] Instant now() const override { return Instant{elapsed_}; }
    [[nodiscard]] int cores() const override { return cores_; }
    [[nodiscard]] const trace::Trace& trace() const override { return trace_; }
    [[nodiscard]] std::size_t output_count() const override { return output_.size(); }
    [[nodiscard]] const library::OutputPiece& output(std::size_t index) const override {
        return output_[index];
    }

    std::vector<library::OutputPiece> output_{{library::Stream::standard_output, {}, "hello\n"}};

private:
    FakeMachine& machine_;
    int cores_;
    trace::Trace trace_;
    mutable TraceBuilder builder_;
    Duration elapsed_;
    mutable int step_ = 0;
    mutable int steps_since_stop_ = 0;
    bool stopped_ = false;
};

}  // namespace interleave::test
