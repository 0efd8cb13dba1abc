#include "machine/real_machine.h"

#include <algorithm>

#include "base/check.h"

namespace interleave::machine {

using runtime::Pause;

namespace {

// So much at most between two looks at the state of things; the breaker is what interrupts a strand. A
// WebAssembly engine compiles the eval loop well once it has run for some time, but only who enters it
// again gets that: the first program of a page would run several times slower for seconds.
constexpr std::uint64_t budget_bytecodes = 1'000'000;

}  // namespace

struct RealMachine::RealSeat final : Seat {
    std::condition_variable changed;
    bool notified = false;
    bool parked_for_ever = false;
    int core = -1;
};

struct RealMachine::Worker {
    RealMachine& machine;
    HostThread thread{};
    trace::Recorder* recorder = nullptr;
    StrandRunner* runner = nullptr;  // what it runs; null: idle
    std::condition_variable changed;
};

RealMachine::RealSeat& RealMachine::seat_of(const StrandRunner& runner) {
    return static_cast<RealSeat&>(*runner.seat);
}

RealMachine::RealMachine(const MachineSettings& settings, trace::Trace& trace,
                         ModuleFinder& modules, OutputSink& output, ThreadPool& threads)
    : Machine(settings, trace, modules, output, true),
      threads_(threads),
      start_ns_(host_time_ns()),
      wall_start_ns_(wall_time_ns()),
      cores_taken_(static_cast<std::size_t>(std::max(settings.cores, 1))) {}

RealMachine::~RealMachine() {
    end_run({});
    wait_for_the_end();
}

Instant RealMachine::now() const { return Instant{Duration(host_time_ns() - start_ns_)}; }

// ---- workers

bool RealMachine::launch(StrandRunner& runner, StrandRunner*, Duration) {
    runner.seat = std::make_unique<RealSeat>();
    if (!idle_.empty()) {
        Worker& worker = *idle_.back();
        idle_.pop_back();
        runner.recorder = worker.recorder;
        worker.runner = &runner;
        worker.changed.notify_one();
        return true;
    }
    trace::Recorder* const recorder = trace_.add_recorder();
    if (recorder == nullptr) return false;
    auto worker = std::make_unique<Worker>(*this);
    worker->recorder = recorder;
    worker->runner = &runner;
    runner.recorder = recorder;
    if (!worker->thread.start(threads_, &work, worker.get())) return false;
    workers_.push_back(std::move(worker));
    return true;
}

void RealMachine::work(void* argument) {
    Worker& worker = *static_cast<Worker*>(argument);
    RealMachine& machine = worker.machine;
    StrandRunner* runner = nullptr;
    {
        const SyncGuard guard(machine);  // its creator has put it into workers_ by then
        runner = worker.runner;
    }
    while (runner != nullptr) {
        machine.run(*runner);
        SyncGuard guard(machine);
        machine.announce_end(*runner);
        machine.reap(*runner);
        machine.look_for_the_end();
        worker.runner = nullptr;
        machine.idle_.push_back(&worker);
        worker.changed.wait(guard.lock(),
                            [&] { return worker.runner != nullptr || machine.closing_; });
        runner = worker.runner;
    }
}

void RealMachine::run(StrandRunner& runner) {
    for (;;) {
        const Step step = runner.step();
        if (step.kind == Step::Kind::finished) return;
        if (step.kind == Step::Kind::park) park(runner, step);
    }
}

void RealMachine::wait_for_the_end() {
    {
        SyncGuard guard(*this);
        supervisor_.wait(guard.lock(), [&] { return everybody_left() || deadlocked_; });
        if (!everybody_left()) end_deadlocked();
        supervisor_.wait(guard.lock(), [&] { return everybody_left(); });
        closing_ = true;
        for (const std::unique_ptr<Worker>& worker : workers_) worker->changed.notify_all();
    }
    for (const std::unique_ptr<Worker>& worker : workers_) worker->thread.join();
    tear_down();
}

// ---- parking

void RealMachine::park(StrandRunner& runner, const Step& step) {
    RealSeat& seat = seat_of(runner);
    SyncGuard guard(*this);
    const auto notified = [&] { return seat.notified; };
    if (step.deadline == never) {
        if (!seat.notified && runner.waits_for_ever(step)) {
            seat.parked_for_ever = true;
            ++parked_for_ever_;
            look_for_the_end();
        }
        seat.changed.wait(guard.lock(), notified);
    } else {
        const Duration left = step.deadline - now();
        if (left > Duration(0)) {
            // A day at a time: some platforms overflow on far deadlines.
            seat.changed.wait_for(guard.lock(), std::min<Duration>(left, std::chrono::hours(24)),
                                  notified);
        }
    }
    seat.notified = false;
}

void RealMachine::notify(StrandRunner& runner) {
    RealSeat& seat = seat_of(runner);
    seat.notified = true;
    if (std::exchange(seat.parked_for_ever, false)) {
        --parked_for_ever_;
        deadlocked_ = false;
    }
    seat.changed.notify_one();
}

// The last strand to park, or to leave, finds that nobody can go on; as it holds the guard, ending the
// run is left to the supervisor.
void RealMachine::look_for_the_end() {
    if (!deadlocked_ && alive_ > 0 && parked_for_ever_ == alive_) deadlocked_ = !look_for_garbage();
    if (deadlocked_ || everybody_left()) supervisor_.notify_all();
}

void RealMachine::run_is_ending() {}

// ---- running

Pause RealMachine::resume(StrandRunner& runner) { return runner.strand->resume(budget_bytecodes); }

// The timeline's cores: a strand that runs takes the lowest free one of as many as the machine has.
void RealMachine::began_running(StrandRunner& runner) {
    seat_of(runner).cpu_time.core_taken(now());
    const auto free = std::ranges::find(cores_taken_, false);
    if (free == cores_taken_.end()) return;
    *free = true;
    seat_of(runner).core = static_cast<int>(free - cores_taken_.begin());
}

void RealMachine::ended_running(StrandRunner& runner) {
    seat_of(runner).cpu_time.core_left(now());
    const int core = std::exchange(seat_of(runner).core, -1);
    if (core >= 0) cores_taken_[static_cast<std::size_t>(core)] = false;
}

trace::CoreId RealMachine::core_of(const StrandRunner& runner) const {
    const int core = seat_of(runner).core;
    return core < 0 ? trace::CoreId::no_core : static_cast<trace::CoreId>(core);
}

// ---- nested calls: the C++ stack stays where it is, and the thread simply waits

void RealMachine::wait_in_nested_call(StrandRunner& runner) {
    for (;;) {
        const Step step = runner.nested_step();
        if (step.kind == Step::Kind::finished) return;
        if (step.kind == Step::Kind::park) park(runner, step);
    }
}

runtime::Value RealMachine::wait_nested(runtime::Strand& strand) {
    StrandRunner& runner = runner_of(strand);
    const bool has_gil = strand.process().world == nullptr;
    if (!has_gil) strand.leave_world();
    runner.begin_nested_wait();
    wait_in_nested_call(runner);
    if (!has_gil) strand.stop_world();
    if (ending(runner.process)) return runtime::Value::error();
    // The strand's own wait, so that what its continuation needs stays among the roots.
    auto& wait = const_cast<runtime::Wait&>(strand.wait_state());
    return wait.then != nullptr ? wait.then(strand, wait) : runtime::Value::none();
}

void RealMachine::poll_nested(runtime::Strand& strand) {
    StrandRunner& runner = runner_of(strand);
    if (runner.begin_nested_switch()) wait_in_nested_call(runner);
}

}  // namespace interleave::machine
