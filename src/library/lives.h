// What strands of a Python program do from start to end: a thread, the main thread of the program, the
// main thread of a child process. Python/pylifecycle.c, Lib/multiprocessing/spawn.py.
#pragma once

#include <memory>
#include <string>

#include "library/library_modules.h"
#include "machine/strand_runner.h"

namespace interleave::library {

// threading.get_ident(): never 0, in order of creation.
[[nodiscard]] inline std::int64_t thread_ident(trace::StrandId id) {
    return static_cast<std::int64_t>(id) + 1;
}

// A call of a Python function without arguments.
class ThreadLife final : public machine::Life {
public:
    // The function is kept alive by the process until the strand has begun.
    ThreadLife(runtime::Process& process, runtime::Value function);
    std::unique_ptr<machine::MachineStrand> next(machine::StrandRunner& runner,
                                                 machine::MachineStrand* finished) override;

private:
    std::string key_;  // in Process::library_state
};

// The main thread: the program's body, then what CPython does at exit (joining threads, atexit).
class MainLife final : public machine::Life {
public:
    std::unique_ptr<machine::MachineStrand> next(machine::StrandRunner& runner,
                                                 machine::MachineStrand* finished) override;

private:
    enum class Stage : std::uint8_t { start, warned, body, exit };
    Stage stage_ = Stage::start;
};

// A child process: the program's body again as __mp_main__, then multiprocessing._child_main(payload).
class ChildLife final : public machine::Life {
public:
    explicit ChildLife(std::string payload) : payload_(std::move(payload)) {}
    std::unique_ptr<machine::MachineStrand> next(machine::StrandRunner& runner,
                                                 machine::MachineStrand* finished) override;

private:
    enum class Stage : std::uint8_t { start, main_module, child_main };
    std::string payload_;
    Stage stage_ = Stage::start;
    runtime::Module* module_ = nullptr;  // of python/_child_main.py; a root of the process
};

// An interpreter beside the main one: it does what it is called for until it is closed, and then what the
// main interpreter does at exit.
class InterpreterLife final : public machine::Life {
public:
    std::unique_ptr<machine::MachineStrand> next(machine::StrandRunner& runner,
                                                 machine::MachineStrand* finished) override;

private:
    enum class Stage : std::uint8_t { start, serve, exit };
    Stage stage_ = Stage::start;
};

}  // namespace interleave::library
