#include "machine/strand_runner.h"

#include <utility>

#include "base/check.h"

namespace interleave::machine {

using runtime::Pause;
using trace::EventKind;

MachineStrand::MachineStrand(StrandRunner& its_runner, runtime::Value callable,
                             std::vector<runtime::Value> arguments)
    : Strand(*its_runner.process.interpreter, its_runner.id, callable, std::move(arguments)),
      runner(its_runner) {}

MachineStrand::MachineStrand(StrandRunner& its_runner, runtime::Code& code, runtime::Module& module)
    : Strand(*its_runner.process.interpreter, its_runner.id, code, module), runner(its_runner) {}

StrandRunner::StrandRunner(Machine& its_machine, MachineProcess& its_process,
                           trace::StrandId its_id, bool is_daemon, std::unique_ptr<Life> life,
                           std::optional<trace::StrandId> parent)
    : machine(its_machine),
      process(its_process),
      id(its_id),
      daemon(is_daemon),
      life_(std::move(life)),
      parent_(parent) {}

Step StrandRunner::step() {
    if (machine.ending(process) && state_ != State::finished) return leave();
    try {
        switch (state_) {
            case State::starting: return start();
            case State::wants_gil: return want_gil();
            case State::running: return run();
            case State::waiting: return wait();
            case State::working: return do_work();
            case State::gil_dropped: return wait_for_switch();
            case State::finished: break;
        }
    } catch (const runtime::OutOfMemory&) {
        // Bytecode raises MemoryError. Here an interpreter begins or ends, and cannot even do that.
        if (process.id == trace::ProcessId{}) {
            machine.end_run("Stopped: there was no memory left to begin or end the program.");
        } else {
            machine.end_process(process.id, 1);
        }
        return {};
    }
    return {Step::Kind::finished};
}

Step StrandRunner::start() {
    if (parent_) {
        machine.record(*this, EventKind::strand_started, static_cast<std::uint32_t>(*parent_));
    }
    if (process.interpreter == nullptr) {
        // Nobody else can be in here yet: other strands of a process are started by its main one.
        process.interpreter = std::make_unique<runtime::Process>(
            machine, process.id, machine.settings().memory_limit_bytes, machine.memory());
        process.interpreter->polls_within_statements =
            polls_within_statements(machine.settings().python, machine.has_real_cores());
        if (machine.runs_beside()) {
            process.interpreter->world = std::make_unique<runtime::World>(
                static_cast<std::size_t>(machine.settings().cores));
        }
    }
    state_ = State::wants_gil;
    return {};
}

Step StrandRunner::want_gil() {
    const SyncGuard guard(machine);
    Gil& gil = process.gil;
    const std::int64_t before = gil.last_holder();
    if (gil.try_take(*this)) {
        state_ = State::running;
        asks_for_gil_at_ = never;
        machine.began_running(*this);
        if (shown == EventKind::waiting_gil && before >= 0) {
            machine.record(*this, EventKind::gil_handed_over, static_cast<std::uint32_t>(before));
        }
        machine.record_state(*this, EventKind::running);
        return {};
    }
    const Instant now = machine.time_of(*this);
    if (shown != EventKind::waiting_gil) machine.record_state(*this, EventKind::waiting_gil);
    if (now >= asks_for_gil_at_) gil.waited_for_an_interval(*this);
    asks_for_gil_at_ = gil.begin_waiting(*this, now);
    return {Step::Kind::park, asks_for_gil_at_};
}

// Two steps by turns, because on the model machine what resume() led to may have to wait for its turn.
Step StrandRunner::run() {
    if (strand == nullptr) {
        std::unique_ptr<MachineStrand> first;
        {
            const runtime::World::Alone alone(process.interpreter->world.get());
            first = life_->next(*this, nullptr);
        }
        if (first == nullptr) return end_call();
        const SyncGuard guard(machine);
        replace_strand(std::move(first));
        return {};
    }
    if (!pause_) {
        // The budget ended at a poll point, so what was asked since then is seen there.
        const bool is_asked = std::exchange(at_poll_point_, false) &&
                              strand->breaker.load(std::memory_order_relaxed) != 0;
        pause_ = is_asked ? Pause::breaker : machine.resume(*this);
        at_poll_point_ = *pause_ == Pause::budget;
        return {};
    }
    switch (*std::exchange(pause_, std::nullopt)) {
        case Pause::finished: return end_call();
        case Pause::waiting: return begin_wait();
        case Pause::breaker: return serve_breaker();
        case Pause::budget:
        case Pause::interact: break;
    }
    return {};
}

// What must end (stop, terminate) is seen by step(); here is what goes on.
Step StrandRunner::serve_breaker() {
    clear_breaker(runtime::breaker_pause);
    const SyncGuard guard(machine);
    if (drop_gil_when_asked()) state_ = State::gil_dropped;
    return {};
}

bool StrandRunner::drop_gil_when_asked() {
    if ((strand->breaker.load(std::memory_order_relaxed) & runtime::breaker_gil) == 0) return false;
    clear_breaker(runtime::breaker_gil);
    if (!process.gil.has_waiters()) return false;
    machine.record(*this, EventKind::gil_forced, strand->user_line());
    machine.ended_running(*this);
    process.gil.release_forced(*this);
    machine.record_state(*this, EventKind::waiting_gil);
    return true;
}

Step StrandRunner::begin_wait() {
    const SyncGuard guard(machine);
    const runtime::Wait& wait = strand->wait_state();
    if (work != nullptr) {
        process.gil.release(*this);
        state_ = State::working;
        return {};
    }
    if (phase_ == WaitPhase::none) phase_ = WaitPhase::waiting;  // nobody wakes it: a sleep
    machine.ended_running(*this);
    // sleep(0) says "somebody else". By CPython's algorithm whoever waits for the GIL would only be
    // woken to find it taken again; there the time that a system call takes lets it slip in, here a loop
    // of such sleeps would never let anybody in.
    yields_gil_ = wait.deadline <= machine.time_of(*this) && wait.state == EventKind::sleeping;
    if (yields_gil_) {
        clear_breaker(runtime::breaker_gil);
        process.gil.release_forced(*this);
    } else {
        process.gil.release(*this);
    }
    machine.record_state(*this, wait.state, wait.label);
    state_ = State::waiting;
    if (std::exchange(executed_before_wait_, strand->executed()) != strand->executed()) {
        machine.somebody_goes_on();
    }
    if ((strand->breaker.load(std::memory_order_relaxed) & runtime::breaker_interrupts) != 0) {
        interrupt(0);
    }
    return {};
}

Step StrandRunner::wait() {
    const SyncGuard guard(machine);
    if (phase_ == WaitPhase::waiting) {
        const runtime::Wait& it = strand->wait_state();
        if (machine.time_of(*this) < it.deadline) {
            if (shown != it.state) machine.record_state(*this, it.state, it.label);
            return {Step::Kind::park, it.deadline};
        }
        phase_ = WaitPhase::timed_out;
    }
    if (phase_ == WaitPhase::interrupted) {
        strand->interrupt_wait();
        phase_ = WaitPhase::none;
        state_ = State::wants_gil;
        return {};
    }
    machine.somebody_goes_on();
    if (phase_ == WaitPhase::woken) {
        strand->wake();
        if (woken_by_) {
            machine.record(*this, EventKind::woken_by, static_cast<std::uint32_t>(*woken_by_));
        }
    } else {
        strand->time_out();
    }
    phase_ = WaitPhase::none;
    woken_by_.reset();
    state_ = State::wants_gil;
    if (std::exchange(yields_gil_, false) && !process.gil.may_want_again(*this)) {
        machine.record_state(*this, EventKind::waiting_gil);
        state_ = State::gil_dropped;
    }
    return {};
}

// The core is kept: to the timeline it goes on running.
Step StrandRunner::do_work() {
    if (const std::optional<Duration> cost = work->step()) {
        machine.spend(*this, *cost);
        return {};
    }
    const SyncGuard guard(machine);
    machine.ended_running(*this);
    strand->wake();
    state_ = State::wants_gil;
    return {};
}

Step StrandRunner::wait_for_switch() {
    const SyncGuard guard(machine);
    if (!process.gil.may_want_again(*this)) return {Step::Kind::park, never};
    asks_for_gil_at_ = machine.time_of(*this) + process.gil.switch_interval;  // state is recorded
    state_ = State::wants_gil;
    return {};
}

bool StrandRunner::unpark(std::optional<trace::StrandId> waker) {
    if (phase_ != WaitPhase::waiting && phase_ != WaitPhase::interrupted) return false;
    phase_ = WaitPhase::woken;
    woken_by_ = waker;
    machine.notify(*this);
    return true;
}

// While it waits, its strand is not touched by its own thread, which came to wait with the guard held.
bool StrandRunner::can_interrupt_wait() const {
    return state_ == State::waiting && phase_ == WaitPhase::waiting && !strand->is_nested();
}

void StrandRunner::interrupt(std::uint32_t bits) {
    if (strand == nullptr) return;
    set_breaker(bits);
    if (!can_interrupt_wait()) return;
    phase_ = WaitPhase::interrupted;
    machine.notify(*this);
}

// Invariant: others reach `strand` only with the guard held, and it is created and destroyed only by
//            its runner, which holds the GIL then and the guard while it takes the pointer away.
bool StrandRunner::set_breaker(std::uint32_t bit) {
    if (strand == nullptr) return false;
    return (strand->breaker.fetch_or(bit, std::memory_order_relaxed) & bit) == 0;
}

void StrandRunner::clear_breaker(std::uint32_t bit) {
    if (strand != nullptr) strand->breaker.fetch_and(~bit, std::memory_order_relaxed);
}

std::unique_ptr<MachineStrand> StrandRunner::replace_strand(std::unique_ptr<MachineStrand> next) {
    const Instant time = machine.time_of(*this);
    std::unique_ptr<MachineStrand> old = std::exchange(strand, std::move(next));
    at_poll_point_ = false;
    machine.strand_replaced(*this, time);
    if (process.main == this && process.signals.arrived != 0) set_breaker(runtime::breaker_signal);
    return old;
}

Step StrandRunner::end_call() {
    if (strand != nullptr) {
        const runtime::World::Alone alone(process.interpreter->world.get());
        machine.add_bytecodes(strand->executed());
        std::unique_ptr<MachineStrand> next = life_->next(*this, strand.get());
        std::unique_ptr<MachineStrand> old;  // one of its process's roots
        const SyncGuard guard(machine);
        old = replace_strand(std::move(next));
    }
    if (strand != nullptr) return {};
    if (process.main == this) machine.end_process(process.id, process.exit_code);
    return leave();
}

Step StrandRunner::leave() {
    {
        const SyncGuard guard(machine);
        if (is_running()) machine.ended_running(*this);
        process.gil.forget(*this);
        machine.record(*this, EventKind::finished, 0);
        if (strand != nullptr) {
            machine.add_bytecodes(strand->executed());
            process.abandoned.push_back(replace_strand(nullptr));
        }
        state_ = State::finished;
        std::erase(process.runners, this);
        process.os_process().cpu_time_of_the_left += cpu_time();
        left_last_ = process.runners.empty();
    }
    if (left_last_) process.tear_down();
    return {Step::Kind::finished};
}

Duration StrandRunner::cpu_time() const { return seat->cpu_time.until(machine.time_of(*this)); }

void StrandRunner::begin_nested_wait() { begin_wait(); }

bool StrandRunner::begin_nested_switch() {
    const SyncGuard guard(machine);
    if (!drop_gil_when_asked()) return false;
    state_ = State::gil_dropped;
    return true;
}

Step StrandRunner::nested_step() {
    if (state_ == State::running) return {Step::Kind::finished};
    if (machine.ending(process)) {
        const SyncGuard guard(machine);
        if (state_ == State::working) machine.ended_running(*this);
        state_ = State::wants_gil;
        phase_ = WaitPhase::none;
        if (process.gil.try_take(*this)) {
            machine.began_running(*this);
            state_ = State::running;
            return {Step::Kind::finished};
        }
        return {Step::Kind::park, process.gil.begin_waiting(*this, machine.time_of(*this))};
    }
    switch (state_) {
        case State::wants_gil: return want_gil();
        case State::waiting: return wait();
        case State::working: return do_work();
        case State::gil_dropped: return wait_for_switch();
        default: break;
    }
    CHECK(false);
    return {};
}

}  // namespace interleave::machine
