// A machine runs the strands of one run. It supplies the clock, parking and waking, starting strands
// and processes, and cores; locks, pipes, the GIL and everything else that waits are written once, above
// park and unpark, and are the same code on both machines.
//
// Rule: whatever several strands can see (the GIL, locks, pipes, the tables here) is read and changed
// only while a SyncGuard is held: one short lock for the whole machine. Python code, a heap or a slow
// call never runs under it. On the model machine, which has a single thread, it costs nothing.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "machine/cost_model.h"
#include "machine/deadlock.h"
#include "machine/gil.h"
#include "machine/network.h"
#include "machine/python_variant.h"
#include "machine/real_host.h"
#include "machine/wait_queue.h"
#include "runtime/host.h"
#include "runtime/process.h"
#include "runtime/strand.h"
#include "trace/trace.h"

namespace interleave::machine {

// Signals of one process, by number; bit N is signal N. A process can send them to itself and to others, as
// os.kill() does; outside there is nobody who would. Under the guard.
struct Signals {
    static constexpr int most = 64;
    static constexpr int interrupt = 2;
    // Child, continue, urgent, window: nobody minds; pipe and file size: as Python sets them.
    std::uint64_t ignored = 1U << 17U | 1U << 18U | 1U << 23U | 1U << 28U | 1U << 13U | 1U << 25U;
    std::uint64_t handled = 1U << interrupt;  // by the program, in its main strand
    std::uint64_t arrived = 0;                // and not handled yet
};

class Machine;
class StrandRunner;
class Life;

// What a machine needs of the library above it.
class ModuleFinder {
public:
    virtual ~ModuleFinder() = default;
    // Where Python modules come from. Any thread.
    virtual runtime::ModuleSource find(std::string_view dotted_name) = 0;
    virtual language::CodeCache& library_code() = 0;
    // Every strand waits, for ever: who for what? It reads the heaps of all processes, which nobody
    // else touches any more, and runs nothing of the program. Under the guard.
    virtual DeadlockReport read_deadlock(Machine& machine) = 0;
};

struct MachineSettings {
    int cores = 4;
    std::uint64_t seed = 1;
    std::size_t memory_limit_bytes = std::size_t{256} << 20U;      // a process
    std::size_t total_memory_bytes = memory_for_programs_bytes();  // all processes together
    std::size_t output_limit_bytes = std::size_t{16} << 20U;
    std::size_t thread_limit = SIZE_MAX;  // that live at once, all processes
    PythonVariant python = PythonVariant::python_3_14;
    CostModel costs;
    NetworkSettings network;
};

// Where the program's output goes. Under the guard, in order.
class OutputSink {
public:
    virtual ~OutputSink() = default;
    virtual bool append(runtime::OutputStream stream, Instant time,
                        std::string text) = 0;  // false: full
};

// Something that ends once: a thread, a process.
struct Completion {
    bool done = false;
    int code = 0;
    WaitQueue waiters;
};

// An interpreter and its GIL. It exists until the last of its strands has left it.
//
// To the operating system, `owner` decides what it is: none, and it is a process of its own, by its main
// interpreter; or it is one more interpreter of that process (PEP 734), with its pid, and ends with it.
struct MachineProcess {
    MachineProcess(Machine& machine, trace::ProcessId process_id, std::string process_name,
                   bool has_gil)
        : id(process_id), name(std::move(process_name)), gil(machine, has_gil) {}

    // The last of its strands has left. Not under the guard.
    void tear_down();

    const trace::ProcessId id;
    const std::string name;
    MachineProcess* owner = nullptr;  // never an owned one itself
    std::int64_t number = 0;          // among its owner's interpreters
    int parent_pid = 0;
    Signals signals;
    bool daemon = false;
    Gil gil;
    // Made by the main strand's first step, on its own thread, and destroyed behind the last strand.
    std::unique_ptr<runtime::Process> interpreter;
    StrandRunner* main = nullptr;
    trace::StrandId main_id{};  // its, for when it has left
    // Of an owned one, whose main strand runs calls in their callers' stead: whose it runs now. The main
    // strand's own.
    std::optional<trace::StrandId> acts_for;
    std::vector<StrandRunner*> runners;  // that have not left
    // Of strands that left in the middle: they refer to the interpreter, which is destroyed after them.
    // Shared only because that remembers how to delete what the runners make, MachineStrands.
    std::vector<std::shared_ptr<runtime::Strand>> abandoned;
    std::atomic<bool> ending{false};   // its strands leave at their next step; relaxed, as ending_
    int exit_code = 0;                 // as its main strand says; written by that one only
    int end_code = 0;                  // decided when it began to end; under the guard
    Duration cpu_time_of_the_left{0};  // of its interpreters' strands too; under the guard
    // The forkserver of its children, null before the first: done when it has imported the program, with
    // code 1 if it has ended over that. Neither machine can copy an interpreter, so the first child stands
    // for the server, and the others import the program too: silently, as a copy has done so already.
    // Under the guard, as what it points to.
    std::shared_ptr<Completion> forkserver;
    std::shared_ptr<Completion> stands_for;  // its parent's, of a first child; else null
    bool is_silent = false;                  // its main strand writes nothing; its own
    std::shared_ptr<Completion> end = std::make_shared<Completion>();  // shared with handles

    [[nodiscard]] const MachineProcess& os_process() const {
        return owner != nullptr ? *owner : *this;
    }
    [[nodiscard]] MachineProcess& os_process() { return owner != nullptr ? *owner : *this; }
    static constexpr int first_pid = 1000;
    [[nodiscard]] int pid() const { return first_pid + static_cast<int>(os_process().id); }
};

// What a handle keeps of a thread that was started; its runner may be gone at any moment.
struct StartedStrand {
    trace::StrandId id{};
    std::shared_ptr<Completion> completion;
};

struct ProcessSpec {
    std::string name;
    StartMethod method = StartMethod::forkserver;
    bool daemon = false;
};

class Machine : public runtime::Host {
public:
    Machine(const MachineSettings& settings, trace::Trace& trace, ModuleFinder& modules,
            OutputSink& output, bool shared_between_threads);

    // ---- runtime::Host
    Instant now(runtime::Strand& strand) override;
    bool write(runtime::Strand& strand, runtime::OutputStream stream,
               std::string_view utf8) override;
    runtime::ModuleSource find_module(std::string_view dotted_name) override;
    void uncaught(runtime::Strand& strand, std::uint32_t line) override;
    void expect_wake_up(runtime::Strand& strand) override;
    void wake(runtime::Strand& by, trace::StrandId id) override;
    language::CodeCache& library_code() override { return modules_.library_code(); }

    // ---- for natives, called by a running strand
    // Nothing: there cannot be more strands. `parent` is null for the first of a run.
    std::optional<StartedStrand> start_strand(MachineProcess& process, std::string name,
                                              bool daemon, std::unique_ptr<Life> life,
                                              StrandRunner* parent);
    MachineProcess* start_process(const ProcessSpec& spec, std::unique_ptr<Life> life,
                                  StrandRunner* parent);
    // By its number for programs. Null: there has never been one.
    [[nodiscard]] const MachineProcess* find_process(std::int64_t pid);
    // The strand's process, the first child of a forkserver, has imported the program.
    void forkserver_imported(StrandRunner& main);
    // One more interpreter in the process of `parent`. Null: as above, or there is no memory.
    MachineProcess* start_interpreter(std::int64_t number, std::unique_ptr<Life> life,
                                      StrandRunner& parent);
    // All strands of the process leave, and those of the interpreters that it owns; its exit code will
    // be `code`, unless it is ending already.
    void end_process(trace::ProcessId id, int code);
    // Whether it is handled, ignored, or ends the process, is for that to say; 9 always ends it. Its main
    // strand is woken for it, or, when the system gives it to another thread, handles it once it goes on.
    void send_signal(trace::ProcessId id, int number, bool wakes_main);
    // Costs that the interpreter does not see: virtual time on the model machine, nothing on the real
    // one, where things take what they take.
    virtual void spend(StrandRunner& runner, Duration cost) = 0;
    // Does a wait inside a nested call (Strand::call) work?
    [[nodiscard]] virtual bool waits_in_nested_calls() const { return true; }
    // How long the strand, all strands of the process so far, have had a core.
    [[nodiscard]] Duration cpu_time(const StrandRunner& runner);
    [[nodiscard]] Duration cpu_time(const MachineProcess& process);
    // What time.time() says at the start of the run.
    [[nodiscard]] virtual std::int64_t wall_time_at_start_ns() const = 0;
    [[nodiscard]] const CostModel& costs() const { return settings_.costs; }
    [[nodiscard]] const MachineSettings& settings() const { return settings_; }
    [[nodiscard]] const Network& network() const { return network_; }
    [[nodiscard]] trace::Trace& trace() { return trace_; }
    [[nodiscard]] runtime::MemoryBudget& memory() { return memory_; }
    [[nodiscard]] ModuleFinder& modules() { return modules_; }
    // Strands of a process may run at the same time, on threads of their own.
    [[nodiscard]] bool runs_beside() const {
        return has_real_cores() && !has_gil(settings_.python);
    }
    [[nodiscard]] bool has_real_cores() const { return shared_; }

    // ---- for strand runners and synchronisation objects
    // The runner's step is called again soon. Requires the guard.
    virtual void notify(StrandRunner& runner) = 0;
    // Runs the runner's strand for a while.
    virtual runtime::Pause resume(StrandRunner& runner) = 0;
    // `runner` holds the GIL from now on, or has let it go. Requires the guard.
    virtual void began_running(StrandRunner& runner) = 0;
    virtual void ended_running(StrandRunner& runner) = 0;
    // The runner has another strand now, or none; its time is still `time`.
    virtual void strand_replaced(StrandRunner& runner, Instant time) = 0;
    [[nodiscard]] virtual Instant time_of(const StrandRunner& runner) const = 0;
    [[nodiscard]] virtual trace::CoreId core_of(const StrandRunner& runner) const = 0;
    [[nodiscard]] bool ending(const MachineProcess& process) const {
        return ending_.load(std::memory_order_relaxed) ||
               process.ending.load(std::memory_order_relaxed);
    }
    // Null: it has left. Requires the guard.
    [[nodiscard]] StrandRunner* find(trace::StrandId id) const;
    // By StrandId, null for those that have left. Requires the guard.
    [[nodiscard]] std::span<const std::unique_ptr<StrandRunner>> runners() const {
        return runners_;
    }
    void record(StrandRunner& runner, trace::EventKind kind, std::uint32_t detail);
    // A state event, at the line that the program is at.
    void record_state(StrandRunner& runner, trace::EventKind kind, trace::LabelId label = {});
    void add_bytecodes(std::uint64_t count) {
        bytecodes_.fetch_add(count, std::memory_order_relaxed);
    }

    // A wait is over, or somebody begins to wait who has done something before. Requires the guard.
    void somebody_goes_on() { looked_for_garbage_ = false; }

    // ---- for whoever runs the machine
    // Starts the main process and runs everything to its end (or, in slices, see ModelMachine).
    [[nodiscard]] bool ending() const { return ending_.load(std::memory_order_relaxed); }
    // Asks every strand to leave. Any thread, any number of times. `note` says why.
    void end_run(std::string note);
    virtual void stop() = 0;
    [[nodiscard]] virtual Instant now() const = 0;

    [[nodiscard]] std::uint64_t bytecodes() const { return bytecodes_.load(); }
    // The main process came to its own end; else the run was ended from outside.
    [[nodiscard]] bool completed() const { return completed_; }
    [[nodiscard]] int exit_status() const { return exit_status_; }
    [[nodiscard]] Duration elapsed() const { return elapsed_; }
    [[nodiscard]] const std::string& note() const { return note_; }
    // Once the run has ended: what it ended with, if it was a deadlock.
    [[nodiscard]] const std::optional<DeadlockReport>& deadlock() const { return deadlock_; }

protected:
    friend class SyncGuard;

    // Nobody can run, but an object that CPython would have destroyed may be one whose end somebody waits
    // for: a pool, the end of a pipe. So every process collects its garbage and runs finalizers, and only
    // when nobody goes on for that either, it is a deadlock. True: somebody runs now. Requires the guard.
    bool look_for_garbage();
    // No strand can ever run again: writes why into the program's standard error, and ends the run. Requires
    // the guard since that was found: a stop or a signal would let strands go on, or leave.
    void end_deadlocked();
    // Gives the runner its seat and lets it begin at `parent`'s time plus `delay`. Requires the guard.
    // False: the platform has no thread for it.
    virtual bool launch(StrandRunner& runner, StrandRunner* parent, Duration delay) = 0;
    // The run is being ended. Requires the guard.
    virtual void run_is_ending() = 0;
    void ask_all_to_leave(std::uint32_t breaker_bit, const MachineProcess* process);
    [[nodiscard]] bool everybody_left() const { return alive_ == 0; }
    // `runner` has finished: who waits for it goes on, also for its process if it was the last there.
    // Together with what makes room for another thread: who was woken may start one. Requires the guard.
    void announce_end(StrandRunner& runner);
    void reap(StrandRunner& runner);  // requires the guard
    // Only when nothing runs any more: frees what the run left behind.
    void tear_down();

    MachineSettings settings_;
    trace::Trace& trace_;
    std::vector<std::unique_ptr<StrandRunner>> runners_;      // by StrandId; null: has left
    std::vector<std::unique_ptr<MachineProcess>> processes_;  // by ProcessId; null: has ended
    std::size_t alive_ = 0;                                   // runners whose end was not announced

private:
    MachineProcess& add_process(std::string name);
    // `process`, a child of `parent`, stands for the server if there is none. Requires the guard.
    static void join_forkserver(MachineProcess& process, MachineProcess& parent);
    void end_forkserver(const MachineProcess& process);  // requires the guard
    void end_process_guarded(MachineProcess& process, int code);
    void end_run_guarded(std::string note);
    std::optional<StartedStrand> add_runner(MachineProcess& process, std::string name, bool daemon,
                                            std::unique_ptr<Life> life, StrandRunner* parent,
                                            Duration delay);

    ModuleFinder& modules_;
    runtime::MemoryBudget memory_;
    Network network_;
    OutputSink& output_;
    std::size_t output_bytes_ = 0;
    bool looked_for_garbage_ = false;          // since somebody went on; under the guard
    std::atomic<std::uint64_t> bytecodes_{0};  // a sum; read when all have ended
    std::atomic<bool> ending_{false};          // who reads it relaxed soon reads it again
    bool completed_ = false;
    int exit_status_ = 0;
    Duration elapsed_{0};
    std::string note_;
    std::optional<DeadlockReport> deadlock_;
    const bool shared_;
    std::mutex sync_;
};

// Holds the machine's one lock.
class SyncGuard {
public:
    explicit SyncGuard(Machine& machine) : lock_(machine.sync_, std::defer_lock) {
        if (machine.shared_) lock_.lock();
    }
    [[nodiscard]] std::unique_lock<std::mutex>& lock() { return lock_; }

private:
    std::unique_lock<std::mutex> lock_;
};

}  // namespace interleave::machine
