// Runs a Python program to its end, for tests.
#pragma once

#include <sched.h>
#include <unistd.h>

#include <memory>
#include <string>
#include <vector>

#include "library/run.h"

namespace interleave::library {

inline RunSettings on_model(int cores = 4) {
    RunSettings settings;
    settings.machine = MachineKind::model;
    settings.cores = cores;
    settings.own_thread = false;
    return settings;
}

// As pages with threads have it.
inline RunSettings on_model_thread(int cores = 4) {
    RunSettings settings = on_model(cores);
    settings.own_thread = true;
    return settings;
}

inline RunSettings on_real() {
    RunSettings settings;
    settings.machine = MachineKind::real;
    settings.cores = 2;
    return settings;
}

struct Ended {
    std::string out;
    std::string err;
    RunResult result;
    std::unique_ptr<Run> run;
};

inline void wait_for(Run& run, const RunSettings& settings) {
    const bool in_slices = settings.machine == MachineKind::model && !settings.own_thread;
    while (!run.finished()) {
        if (in_slices) {
            run.advance(std::chrono::milliseconds(10));
        } else {
            usleep(100);  // the program has the cores
        }
    }
}

// Waits until the program has written so much.
inline void wait_for_output(Run& run, std::size_t pieces) {
    while (run.output_count() < pieces && !run.finished()) sched_yield();
}

inline Ended end_of(std::unique_ptr<Run> run, const RunSettings& settings) {
    wait_for(*run, settings);
    Ended ended;
    for (std::size_t i = 0; i < run->output_count(); ++i) {
        const OutputPiece& piece = run->output(i);
        (piece.stream == Stream::standard_output ? ended.out : ended.err) += piece.text;
    }
    ended.result = run->result();
    ended.run = std::move(run);
    return ended;
}

inline Ended run_program(std::string source, const RunSettings& settings = on_model()) {
    return end_of(start_run(std::move(source), settings), settings);
}

// Every event of the trace as text: equal texts are equal traces.
inline std::string trace_text(const Run& run) {
    const trace::Trace& trace = run.trace();
    std::string text;
    for (std::size_t i = 0; i < trace.recorder_count(); ++i) {
        const trace::Recorder& recorder = trace.recorder(i);
        for (std::size_t j = 0; j < recorder.size(); ++j) {
            const trace::TimedEvent timed = recorder[j];
            for (const std::int64_t number :
                 {timed.time.ns(), static_cast<std::int64_t>(timed.event.strand),
                  static_cast<std::int64_t>(timed.event.kind_and_core),
                  static_cast<std::int64_t>(timed.event.detail)}) {
                text += std::to_string(number) + " ";
            }
            text += "\n";
        }
    }
    return text;
}

inline std::size_t count_events(const Run& run, trace::EventKind kind) {
    std::size_t count = 0;
    const trace::Trace& trace = run.trace();
    for (std::size_t i = 0; i < trace.recorder_count(); ++i) {
        const trace::Recorder& recorder = trace.recorder(i);
        for (std::size_t j = 0; j < recorder.size(); ++j) {
            if (recorder[j].event.kind() == kind) ++count;
        }
    }
    return count;
}

}  // namespace interleave::library
