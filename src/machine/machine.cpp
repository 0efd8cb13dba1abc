#include "machine/machine.h"

#include <algorithm>
#include <format>
#include <utility>

#include "base/check.h"
#include "machine/strand_runner.h"

namespace interleave::machine {

using trace::EventKind;

Machine::Machine(const MachineSettings& settings, trace::Trace& trace, ModuleFinder& modules,
                 OutputSink& output, bool shared_between_threads)
    : settings_(settings),
      trace_(trace),
      modules_(modules),
      memory_(settings.total_memory_bytes),
      network_([&] {
          NetworkSettings network = settings.network;
          network.seed = settings.seed;
          return network;
      }()),
      output_(output),
      shared_(shared_between_threads) {}

// ---- runtime::Host

Instant Machine::now(runtime::Strand& strand) {
    StrandRunner& runner = runner_of(strand);
    spend(runner, settings_.costs.clock_tick);
    return time_of(runner);
}

bool Machine::write(runtime::Strand& strand, runtime::OutputStream stream, std::string_view utf8) {
    if (utf8.empty()) return true;
    StrandRunner& runner = runner_of(strand);
    if (runner.process.is_silent && runner.process.main == &runner) return true;
    bool full = false;
    {
        const SyncGuard guard(*this);
        if (ending()) return false;
        const std::size_t room = settings_.output_limit_bytes - output_bytes_;
        full = utf8.size() > room;
        std::string text(utf8.substr(0, room));
        output_bytes_ += text.size();
        record(runner, EventKind::output, static_cast<std::uint32_t>(text.size()));
        if (!text.empty() && !output_.append(stream, time_of(runner), std::move(text))) full = true;
    }
    if (!full) return true;
    end_run(std::format("Stopped: the program wrote more than {} bytes of output.",
                        settings_.output_limit_bytes));
    return false;
}

runtime::ModuleSource Machine::find_module(std::string_view dotted_name) {
    return modules_.find(dotted_name);
}

void Machine::uncaught(runtime::Strand& strand, std::uint32_t line) {
    record(runner_of(strand), EventKind::exception_raised, line);
}

void Machine::expect_wake_up(runtime::Strand& strand) {
    const SyncGuard guard(*this);
    runner_of(strand).expect_wake_up();
}

void Machine::wake(runtime::Strand& by, trace::StrandId id) {
    const SyncGuard guard(*this);
    if (StrandRunner* const runner = find(id)) runner->unpark(by.id());
}

// ---- strands and processes

std::optional<StartedStrand> Machine::add_runner(MachineProcess& process, std::string name,
                                                 bool daemon, std::unique_ptr<Life> life,
                                                 StrandRunner* parent, Duration delay) {
    const SyncGuard guard(*this);
    const bool too_late = ending(process) || (process.owner != nullptr && ending(*process.owner));
    if (too_late || alive_ >= settings_.thread_limit) return std::nullopt;
    trace::StrandId id{};
    if (!trace_.add_strand(process.id, std::move(name), process.name, id)) return std::nullopt;
    CHECK(static_cast<std::size_t>(id) == runners_.size());
    std::optional<trace::StrandId> parent_id;
    if (parent != nullptr) parent_id = parent->id;
    runners_.push_back(
        std::make_unique<StrandRunner>(*this, process, id, daemon, std::move(life), parent_id));
    StrandRunner& runner = *runners_.back();
    process.runners.push_back(&runner);
    if (process.main == nullptr) {
        process.main = &runner;
        process.main_id = id;
    }
    ++alive_;
    if (launch(runner, parent, delay)) return StartedStrand{id, runner.completion};
    if (process.main == &runner) process.main = nullptr;
    std::erase(process.runners, &runner);
    --alive_;
    reap(runner);
    return std::nullopt;
}

std::optional<StartedStrand> Machine::start_strand(MachineProcess& process, std::string name,
                                                   bool daemon, std::unique_ptr<Life> life,
                                                   StrandRunner* parent) {
    if (parent != nullptr) spend(*parent, settings_.costs.thread_start_in_parent);
    return add_runner(process, std::move(name), daemon, std::move(life), parent,
                      settings_.costs.thread_start_until_ready);
}

namespace {

// What an interpreter needs to begin. A bound and no promise: others may be faster.
constexpr std::size_t beginning_bytes = std::size_t{4} << 20U;

}  // namespace

// Requires the guard.
MachineProcess& Machine::add_process(std::string name) {
    const auto id = static_cast<trace::ProcessId>(processes_.size());
    processes_.push_back(
        std::make_unique<MachineProcess>(*this, id, std::move(name), has_gil(settings_.python)));
    return *processes_.back();
}

MachineProcess* Machine::start_process(const ProcessSpec& spec, std::unique_ptr<Life> life,
                                       StrandRunner* parent) {
    if (parent != nullptr && memory_.left() < beginning_bytes) return nullptr;
    MachineProcess* process = nullptr;
    Duration delay{0};
    if (parent != nullptr) {
        spend(*parent, settings_.costs.process_start_in_parent);
        delay = settings_.costs.process_start(spec.method);
    }
    {
        const SyncGuard guard(*this);
        process = &add_process(spec.name);
        process->daemon = spec.daemon;
        process->parent_pid = parent != nullptr ? parent->process.pid() : 1;
        process->is_silent = parent != nullptr && spec.method != StartMethod::spawn;
        if (parent != nullptr && spec.method == StartMethod::forkserver) {
            join_forkserver(*process, parent->process.os_process());
        }
    }
    if (process->stands_for != nullptr) delay = settings_.costs.forkserver_start;
    if (add_runner(*process, "MainThread", false, std::move(life), parent, delay)) return process;
    const SyncGuard guard(*this);
    end_forkserver(*process);
    return nullptr;
}

const MachineProcess* Machine::find_process(std::int64_t pid) {
    const SyncGuard guard(*this);
    const std::int64_t index = pid - MachineProcess::first_pid;
    if (index < 0 || index >= std::ssize(processes_)) return nullptr;
    // What one more interpreter of a process would have as its number is nobody's.
    const MachineProcess* const found = processes_[static_cast<std::size_t>(index)].get();
    return found->owner == nullptr ? found : nullptr;
}

void Machine::join_forkserver(MachineProcess& process, MachineProcess& parent) {
    std::shared_ptr<Completion>& server = parent.forkserver;
    if (server != nullptr && server->code == 0) return;
    server = std::make_shared<Completion>();
    process.stands_for = server;
    process.is_silent = false;
}

void Machine::end_forkserver(const MachineProcess& process) {
    if (process.stands_for == nullptr || process.stands_for->done) return;
    process.stands_for->done = true;
    process.stands_for->code = 1;
    process.stands_for->waiters.wake_all(*this, std::nullopt);
}

void Machine::forkserver_imported(StrandRunner& main) {
    {
        const SyncGuard guard(*this);
        Completion& imported = *main.process.stands_for;
        imported.done = true;
        imported.waiters.wake_all(*this, main.id);
    }
    spend(main, settings_.costs.process_start(StartMethod::forkserver));
}

MachineProcess* Machine::start_interpreter(std::int64_t number, std::unique_ptr<Life> life,
                                           StrandRunner& parent) {
    if (memory_.left() < beginning_bytes) return nullptr;
    MachineProcess* process = nullptr;
    {
        const SyncGuard guard(*this);
        MachineProcess& parents = parent.process;
        process = &add_process(std::format("interpreter {}", number));
        process->number = number;
        process->owner = parents.owner != nullptr ? parents.owner : &parents;
        process->parent_pid = parents.parent_pid;
        process->daemon = parents.daemon;
    }
    // Its strand takes the caller's place at once, as everything that it does later.
    const Duration delay = settings_.costs.wake_up;
    if (!add_runner(*process, "MainThread", false, std::move(life), &parent, delay)) return nullptr;
    return process;
}

void Machine::send_signal(trace::ProcessId id, int number, bool wakes_main) {
    constexpr int kill = 9;
    CHECK(number > 0 && number < Signals::most);
    const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(number);
    {
        const SyncGuard guard(*this);
        MachineProcess* const process = processes_[static_cast<std::size_t>(id)].get();
        if (process == nullptr || process->main == nullptr || ending(*process)) return;
        if (number != kill && (process->signals.ignored & bit) != 0) return;
        if (number != kill && (process->signals.handled & bit) != 0) {
            process->signals.arrived |= bit;
            process->main->set_breaker(runtime::breaker_signal);
            if (wakes_main) process->main->interrupt(0);
            return;
        }
    }
    end_process(id, -number);
}

void Machine::end_process(trace::ProcessId id, int code) {
    const SyncGuard guard(*this);
    MachineProcess& process = *processes_[static_cast<std::size_t>(id)];
    end_process_guarded(process, code);
    if (process.owner != nullptr) return;
    for (const std::unique_ptr<MachineProcess>& owned : processes_) {
        if (owned->owner == &process) end_process_guarded(*owned, code);
    }
}

void Machine::end_process_guarded(MachineProcess& process, int code) {
    if (process.ending.exchange(true)) return;
    process.end_code = code;
    ask_all_to_leave(runtime::breaker_terminate, &process);
}

void Machine::ask_all_to_leave(std::uint32_t breaker_bit, const MachineProcess* process) {
    for (const std::unique_ptr<StrandRunner>& runner : runners_) {
        if (runner == nullptr || (process != nullptr && &runner->process != process)) continue;
        runner->set_breaker(breaker_bit);
        notify(*runner);
    }
}

void MachineProcess::tear_down() {
    abandoned.clear();
    interpreter.reset();  // ends of pipes close here, and may wake others
}

void Machine::announce_end(StrandRunner& runner) {
    --alive_;
    runner.completion->done = true;
    runner.completion->waiters.wake_all(*this, runner.id);
    if (!runner.left_last()) return;
    MachineProcess& process = runner.process;
    end_forkserver(process);
    process.end->done = true;
    process.end->code = process.end_code;
    process.end->waiters.wake_all(*this, std::nullopt);
    if (process.id != trace::ProcessId{0}) return;
    if (!ending()) {
        completed_ = true;
        exit_status_ = process.end_code < 0 ? 128 - process.end_code : process.end_code;
        elapsed_ = now().since_start;
    }
    end_run_guarded({});
}

// ---- CPU time

Duration Machine::cpu_time(const StrandRunner& runner) {
    const SyncGuard guard(*this);
    return runner.cpu_time();
}

Duration Machine::cpu_time(const MachineProcess& process) {
    const SyncGuard guard(*this);
    const MachineProcess& whole = process.os_process();
    Duration sum = whole.cpu_time_of_the_left;
    for (const std::unique_ptr<MachineProcess>& part : processes_) {
        if (&part->os_process() != &whole) continue;
        for (const StrandRunner* const runner : part->runners) sum += runner->cpu_time();
    }
    return sum;
}

StrandRunner* Machine::find(trace::StrandId id) const {
    return runners_[static_cast<std::size_t>(id)].get();
}

void Machine::reap(StrandRunner& runner) { runners_[static_cast<std::size_t>(runner.id)].reset(); }

// ---- the trace

void Machine::record(StrandRunner& runner, EventKind kind, std::uint32_t detail) {
    runner.recorder->record(time_of(runner), runner.id, kind,
                            kind == EventKind::running ? core_of(runner) : trace::CoreId::no_core,
                            detail);
}

void Machine::record_state(StrandRunner& runner, EventKind kind, trace::LabelId label) {
    const std::uint32_t line = runner.strand != nullptr ? runner.strand->user_line() : 0;
    record(runner, kind, trace::pack_place(line, label));
    runner.shown = kind;
}

// ---- the end

void Machine::end_run(std::string note) {
    const SyncGuard guard(*this);
    end_run_guarded(std::move(note));
}

void Machine::end_run_guarded(std::string note) {
    if (ending_.exchange(true)) return;
    if (!note.empty()) {
        note_ = std::move(note);
        exit_status_ = 1;
    }
    if (elapsed_ == Duration(0)) elapsed_ = now().since_start;
    ask_all_to_leave(runtime::breaker_stop, nullptr);
    run_is_ending();
}

bool Machine::look_for_garbage() {
    if (std::exchange(looked_for_garbage_, true)) return false;
    bool is_looked_for = false;
    for (const std::unique_ptr<MachineProcess>& process : processes_) {
        const auto able = std::ranges::find_if(process->runners, &StrandRunner::can_interrupt_wait);
        if (able == process->runners.end()) continue;
        (*able)->interrupt(runtime::breaker_collect);
        if (process->signals.arrived != 0) process->main->interrupt(runtime::breaker_signal);
        is_looked_for = true;
    }
    return is_looked_for;
}

void Machine::end_deadlocked() {
    deadlock_ = modules_.read_deadlock(*this);
    for (const std::unique_ptr<StrandRunner>& runner : runners_) {
        if (runner == nullptr) continue;
        record(*runner, EventKind::deadlock_found,
               static_cast<std::uint32_t>(deadlock_->cycle.size()));
    }
    output_.append(runtime::OutputStream::standard_error, now(), text_of(*deadlock_));
    end_run_guarded("Deadlock: every thread waits, and nobody is left who could wake one.");
}

void Machine::tear_down() {
    for (const std::unique_ptr<MachineProcess>& process : processes_) {
        for (StrandRunner* const runner : process->runners) {
            if (runner->strand == nullptr) continue;
            add_bytecodes(runner->strand->executed());
            process->abandoned.push_back(std::move(runner->strand));
        }
        process->runners.clear();
    }
    // Whoever is woken by what follows is not found any more.
    for (std::unique_ptr<StrandRunner>& runner : runners_) runner.reset();
    alive_ = 0;
    for (const std::unique_ptr<MachineProcess>& process : processes_) {
        process->tear_down();
    }
}

}  // namespace interleave::machine
