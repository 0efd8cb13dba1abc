// One program on one machine: what the command line and the page hold.
//
// start_run() returns at once; the program runs on threads of its own (real machine, or model machine
// with `own_thread`) or only inside advance() (model machine on a page without threads). The page
// never waits for any of these calls: everything a Run shows is read without locks that Python
// threads hold for long.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.h"
#include "language/code_cache.h"
#include "machine/cost_model.h"
#include "machine/deadlock.h"
#include "machine/python_variant.h"
#include "machine/real_host.h"
#include "trace/trace.h"

namespace interleave::library {

// What outlives a run, so that the next one starts at once: the library's code, and threads. It is
// destroyed after the runs that use it.
struct Engine {
    language::CodeCache code;
    machine::ThreadPool threads;

    // The library's files are compiled at their first import. A page does it ahead, in its spare time, a
    // step of a few milliseconds after the other.
    [[nodiscard]] static std::size_t preparation_steps();
    void prepare(std::size_t step);
};

enum class MachineKind : std::uint8_t { real, model };

struct RunSettings {
    MachineKind machine = MachineKind::model;
    int cores = 4;  // 1..1024 on the model machine; on the real one what os.cpu_count() says
    std::uint64_t seed = 1;
    machine::PythonVariant python = machine::PythonVariant::python_3_14;
    machine::CostModel costs;             // model machine
    std::size_t thread_limit = SIZE_MAX;  // alive at once; then "can't start new thread"
    bool own_thread = true;               // model machine: false = runs only inside advance()
    std::string file_name = "main.py";
    std::vector<std::string> arguments;  // sys.argv[1:]
    // NAME=VALUE: replaces the literal of a top-level constant in the source before it is compiled.
    std::vector<std::pair<std::string, std::string>> constants;
    std::size_t memory_limit_bytes = std::size_t{256} << 20U;               // a process
    std::size_t total_memory_bytes = machine::memory_for_programs_bytes();  // all of them
    std::size_t output_limit_bytes = std::size_t{16} << 20U;
    std::size_t trace_limit_events = 4'000'000;  // of the run
    std::shared_ptr<Engine> engine;              // null: one of this run's own
};

enum class Stream : std::uint8_t { standard_output, standard_error };

// A piece of the program's output, in the order in which it was written.
struct OutputPiece {
    Stream stream = Stream::standard_output;
    Instant time;
    std::string text;  // UTF-8
};

struct RunResult {
    int exit_status = 0;   // as CPython's: 0, 1 after an uncaught exception, n of sys.exit(n)
    bool stopped = false;  // by stop()
    Duration elapsed{0};   // of the whole program, in the machine's time
    std::uint64_t bytecodes = 0;  // executed, all processes
    std::uint64_t events = 0;     // of the model machine's scheduler
    std::string note;  // one sentence when the run ended in an unusual way (deadlock, limit)
    // Who waits for whom. Its text is in the output already.
    std::optional<machine::DeadlockReport> deadlock;
};

class Run {
public:
    virtual ~Run() = default;  // stops the program and waits for its threads

    // Asks every strand to end; returns at once. Any thread, any number of times.
    virtual void stop() = 0;
    [[nodiscard]] virtual bool finished() const = 0;
    // Once finished() is true.
    [[nodiscard]] virtual RunResult result() const = 0;
    // Only with own_thread == false: runs the model for about this much host time; true = finished.
    virtual bool advance(Duration host_budget) = 0;
    // Else: until the run has finished (true) or so much host time has passed.
    virtual bool wait(Duration host_time) = 0;
    // The machine's time now (real: measured; model: virtual).
    [[nodiscard]] virtual Instant now() const = 0;
    [[nodiscard]] virtual int cores() const = 0;
    [[nodiscard]] virtual const trace::Trace& trace() const = 0;
    // Lock-free for readers: pieces [0, output_count()).
    [[nodiscard]] virtual std::size_t output_count() const = 0;
    [[nodiscard]] virtual const OutputPiece& output(std::size_t index) const = 0;
};

// Never fails: a program that does not compile is a finished run whose output is the SyntaxError.
[[nodiscard]] std::unique_ptr<Run> start_run(std::string source, RunSettings settings);

// Applies `constants` of RunSettings to a source text; names that are not there, or values that are
// not one literal, come back in `unknown`.
[[nodiscard]] std::string with_constants(
    std::string_view source, const std::vector<std::pair<std::string, std::string>>& constants,
    std::vector<std::string>& unknown);

}  // namespace interleave::library
