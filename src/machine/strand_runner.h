// A strand's life above resume(), as a state machine that both machines execute: the real one in a
// loop that blocks, the model one by events in virtual time.
//
//   starting ──▶ wants_gil ──▶ running ──▶ finished
//                  ▲  ▲           │  │
//                  │  └ gil_dropped◀┘  (somebody asked for the GIL)
//                  ├──── waiting ◀────┤  (a native waits; the GIL is free meanwhile)
//                  └──── working ◀────┘  (a native computes without the GIL)
//
// step() does one transition and answers: call me again, park me until a deadline or until I am
// notified, or I am finished. Every step looks at the state of things afresh, so a notification too many
// does no harm, and one that comes between a step's answer and the parking must not be lost (that is
// the machine's part: see Seat).
//
// Rule: step() is called by one thread at a time; what others touch (wait_phase_) is under the guard.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "machine/machine.h"
#include "runtime/strand.h"
#include "trace/trace.h"

namespace interleave::machine {

// A strand that knows its runner: so natives, which get a Strand, find their machine.
class MachineStrand final : public runtime::Strand {
public:
    MachineStrand(StrandRunner& runner, runtime::Value callable,
                  std::vector<runtime::Value> arguments);
    MachineStrand(StrandRunner& runner, runtime::Code& code, runtime::Module& module);

    StrandRunner& runner;
};

// What a strand does between its start and its end: Python calls, one after the other.
class Life {
public:
    virtual ~Life() = default;
    // Called with the GIL held: at the beginning (`finished` null), and whenever what it ran has
    // finished. Null: the strand is over.
    virtual std::unique_ptr<MachineStrand> next(StrandRunner& runner, MachineStrand* finished) = 0;
};

// What a native computes without the GIL, as hashlib does with large inputs. The strand is running, on
// its core, and others of its process may run bytecode.
// The rule: it touches nothing of the interpreter; it has what it needs in itself.
class GilFreeWork {
public:
    virtual ~GilFreeWork() = default;
    // Does a piece of it, of about a millisecond, and says what that costs on the model machine.
    // Nothing: it was complete. After each piece the strand may be asked to stop.
    virtual std::optional<Duration> step() = 0;
};

// How long a strand has had a core: its CPU time. On the real machine that is the time in which it runs,
// as the timeline shows it; what the operating system gives to other programs meanwhile is in it too,
// because a browser tells nobody.
class CpuTime {
public:
    void core_taken(Instant time) { since_ = time; }
    void core_left(Instant time) {
        used_ = until(time);
        since_ = never;
    }
    [[nodiscard]] Duration until(Instant time) const {
        return since_ == never ? used_ : used_ + (time - since_);
    }

private:
    Duration used_{0};
    Instant since_ = never;  // never: it has none now
};

// What a machine keeps for a runner.
class Seat {
public:
    virtual ~Seat() = default;

    CpuTime cpu_time;
};

struct Step {
    enum class Kind : std::uint8_t { again, park, finished };
    Kind kind = Kind::again;
    Instant deadline = never;  // of a park
};

class StrandRunner {
public:
    StrandRunner(Machine& machine, MachineProcess& process, trace::StrandId id, bool daemon,
                 std::unique_ptr<Life> life, std::optional<trace::StrandId> parent);

    Step step();
    // The nested counterpart, for a wait inside a call on the C++ stack: it ends (Kind::finished) with
    // the GIL held again, also when the run ends meanwhile, so that the C++ stack can unwind.
    Step nested_step();
    void begin_nested_wait();
    // At a poll point inside a nested call. True: it let the GIL go; nested_step() gets it back.
    bool begin_nested_switch();

    // ---- for natives; see synchronisation.h
    // From now on unpark() ends the wait that this strand is about to begin. Requires the guard.
    void expect_wake_up() { phase_ = WaitPhase::waiting; }
    // Ends the strand's wait; false: it does not wait (any more). Requires the guard.
    bool unpark(std::optional<trace::StrandId> waker);
    // Label of the strand's next wait.
    trace::LabelId take_label() { return std::exchange(next_label, trace::LabelId{}); }

    // The strand does what these bits of breaker_interrupts ask for, soon, also while it waits; not
    // within a nested call. Requires the guard.
    void interrupt(std::uint32_t bits);
    [[nodiscard]] bool can_interrupt_wait() const;  // requires the guard
    bool set_breaker(std::uint32_t bit);            // true: it was not set. Requires the guard
    void clear_breaker(std::uint32_t bit);

    // It was the last of its process to leave.
    [[nodiscard]] bool left_last() const { return left_last_; }
    [[nodiscard]] bool is_running() const {
        return state_ == State::running || state_ == State::working;
    }
    [[nodiscard]] Duration cpu_time() const;  // requires the guard
    // It waits for something that only another strand can bring about.
    [[nodiscard]] bool waits_for_ever(const Step& step) const {
        return state_ == State::waiting && step.kind == Step::Kind::park && step.deadline == never;
    }

    Machine& machine;
    MachineProcess& process;
    const trace::StrandId id;
    const bool daemon;
    std::unique_ptr<MachineStrand> strand;
    std::shared_ptr<Completion> completion = std::make_shared<Completion>();  // shared with handles
    std::unique_ptr<Seat> seat;
    Gil::Place gil_place;  // the GIL's
    trace::Recorder* recorder = nullptr;
    trace::LabelId next_label{};
    trace::EventKind shown = trace::EventKind::ready;  // the last state that was recorded
    std::uint64_t requests = 0;                        // on the network, so far
    // Of the native that began the strand's wait; its continuation takes it away again.
    std::unique_ptr<GilFreeWork> work;

private:
    enum class State : std::uint8_t {
        starting,
        wants_gil,
        running,
        waiting,
        working,
        gil_dropped,
        finished
    };
    enum class WaitPhase : std::uint8_t { none, waiting, interrupted, woken, timed_out };

    Step start();
    Step want_gil();
    Step run();
    Step serve_breaker();
    Step begin_wait();
    Step wait();
    Step do_work();
    Step wait_for_switch();
    Step end_call();
    Step leave();
    bool drop_gil_when_asked();
    std::unique_ptr<MachineStrand> replace_strand(std::unique_ptr<MachineStrand> next);

    std::unique_ptr<Life> life_;
    std::optional<trace::StrandId> parent_;
    State state_ = State::starting;
    WaitPhase phase_ = WaitPhase::none;
    std::optional<trace::StrandId> woken_by_;
    std::optional<runtime::Pause> pause_;  // why resume() returned, when that is not served yet
    bool at_poll_point_ = false;           // where its budget ended
    bool yields_gil_ = false;              // its wait is over at once: others first
    bool left_last_ = false;
    std::uint64_t executed_before_wait_ = 0;
    Instant asks_for_gil_at_ = never;  // never: it has not begun to wait for the GIL
};

[[nodiscard]] inline StrandRunner& runner_of(runtime::Strand& strand) {
    return static_cast<MachineStrand&>(strand).runner;
}

}  // namespace interleave::machine
