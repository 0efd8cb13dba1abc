// The global interpreter lock of one process. Python/ceval_gil.c, CPython 3.14.
//
// holder_ is one of
//   none      free. Whoever tries takes it: a newcomer may be faster than the waiter that was woken
//   a strand  it alone may run this process's bytecode and touch its heap
// A waiter that saw no switch during a whole interval asks the holder to let go (breaker_gil). A holder
// that lets go because it was asked waits until somebody else has held the GIL (forced switching), or
// it would win it back every time.
// Waiters are woken in order of arrival, where CPython leaves it to the operating system.
//
// In the free-threaded build there is none: everybody may have it at once, and nobody holds it.
//
// Rule: every member is called with the machine's SyncGuard held.
#pragma once

#include <cstdint>
#include <list>
#include <optional>
#include <set>

#include "base/time.h"

namespace interleave::machine {

class StrandRunner;
class Machine;

class Gil {
    struct Waiter {
        StrandRunner* runner = nullptr;
        std::uint64_t switches = 0;  // when its interval began
        std::multiset<Instant>::iterator request;
    };

public:
    // What a runner keeps for the GIL: its place among the waiters, if it waits.
    using Place = std::optional<std::list<Waiter>::iterator>;

    Gil(Machine& machine, bool enabled) : machine_(machine), enabled_(enabled) {}

    // True: `runner` holds it now and no longer waits.
    bool try_take(StrandRunner& runner);
    // From now on `runner` is told when it may try again; it gives the instant at which to call
    // waited_for_an_interval. To be called before every park.
    Instant begin_waiting(StrandRunner& runner, Instant now);
    // The interval is over: asks the holder to let go, unless there was a switch meanwhile.
    void waited_for_an_interval(StrandRunner& runner);
    void stop_waiting(StrandRunner& runner);
    // `runner` is about to end: nothing here refers to it any more.
    void forget(StrandRunner& runner);

    void release(StrandRunner& runner);
    // `runner` was asked to let go and does so; see may_want_again.
    void release_forced(StrandRunner& runner);
    // True once somebody else has held it since, or nobody is left who wants it.
    [[nodiscard]] bool may_want_again(const StrandRunner& runner) const;

    [[nodiscard]] StrandRunner* holder() const { return holder_; }
    // The strand that held it last, or holds it; negative: none has.
    [[nodiscard]] std::int64_t last_holder() const { return last_holder_; }
    [[nodiscard]] bool has_waiters() const { return !waiters_.empty(); }
    // The earliest instant at which a waiter will ask; never: nobody waits.
    [[nodiscard]] Instant next_request() const;

    Duration switch_interval{5'000'000};

private:
    void wake_first();

    Machine& machine_;
    const bool enabled_;
    StrandRunner* holder_ = nullptr;
    std::int64_t last_holder_ = -1;   // a StrandId: the strand itself may be gone
    StrandRunner* forced_ = nullptr;  // waits for the switch that it was forced to
    std::uint64_t switches_ = 0;
    std::list<Waiter> waiters_;        // in order of arrival
    std::multiset<Instant> requests_;  // of the waiters: when each will ask
};

}  // namespace interleave::machine
