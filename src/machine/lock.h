// threading.Lock and RLock. Python/lock.c, CPython 3.14 (PyMutex); where is_fair is false, as before
// 3.13.1, when locks were the platform's semaphores.
//
// A lock is one of
//   free            whoever tries takes it, also before a waiter that was just woken (barging)
//   held            by owner; waiters_ are parked in order of arrival
//   handed over     held, and handed_to_ is the waiter that was given it without having run yet
// release() gives the lock to the first waiter when that one has been parked for more than 1 ms; it
// only wakes a younger one, which tries again. Barging is quick, and handing over ends starvation. A lock
// that is not fair only wakes.
//
// Rule: with the machine's SyncGuard held.
#pragma once

#include <optional>

#include "machine/wait_queue.h"

namespace interleave::machine {

class Lock {
public:
    static constexpr Duration time_to_be_fair{1'000'000};

    [[nodiscard]] bool locked() const { return owner_.has_value(); }
    // Meaningful for reports and reentrant locks; any thread may release a plain one.
    [[nodiscard]] std::optional<trace::StrandId> owner() const { return owner_; }

    bool try_acquire(trace::StrandId strand) {
        if (owner_) return false;
        owner_ = strand;
        return true;
    }
    void begin_waiting(trace::StrandId strand, Instant now) { waiters_.add(strand, now); }
    // After a wake-up: true when it has the lock now. Else it may wait_again().
    bool try_acquire_woken(trace::StrandId strand) {
        if (handed_to_ == strand) {
            handed_to_.reset();
            return true;
        }
        return try_acquire(strand);
    }
    void wait_again(trace::StrandId strand, Instant since) { waiters_.add_in_front(strand, since); }
    void stop_waiting(trace::StrandId strand) { waiters_.remove(strand); }

    // The line at which its owner took it, for reports.
    void taken_at(std::uint32_t line) { line_ = line; }
    [[nodiscard]] std::uint32_t line() const { return line_; }

    // Requires locked().
    void release(Machine& machine, std::optional<trace::StrandId> by, Instant now, bool is_fair) {
        owner_.reset();
        const auto woken = waiters_.wake_first(machine, by);
        if (is_fair && woken && now - woken->since > time_to_be_fair) {
            owner_ = woken->strand;
            handed_to_ = woken->strand;
        }
    }

private:
    std::optional<trace::StrandId> owner_;
    std::optional<trace::StrandId> handed_to_;
    std::uint32_t line_ = 0;
    WaitQueue waiters_;
};

}  // namespace interleave::machine
