// multiprocessing's semaphores and locks: visible to all processes. Modules/_multiprocessing/semaphore.c.
//
// Rule: with the machine's SyncGuard held. A release adds one and wakes the first waiter, which tries
// again; a newcomer may be faster, as with POSIX semaphores.
#pragma once

#include <cstdint>
#include <optional>

#include "machine/wait_queue.h"

namespace interleave::machine {

struct Semaphore {
    std::int64_t value = 0;
    std::int64_t max_value = 1;
    bool recursive = false;
    std::optional<trace::StrandId> owner;  // the last that took it
    std::int64_t count = 0;                // how often the owner holds it
    std::uint32_t line = 0;                // at which the owner took it, for reports
    WaitQueue waiters;

    [[nodiscard]] bool is_mine(trace::StrandId strand) const {
        return count > 0 && owner == strand;
    }
    bool try_acquire(trace::StrandId strand, std::uint32_t at_line = 0) {
        if (recursive && is_mine(strand)) {
            ++count;
            return true;
        }
        if (value == 0) return false;
        --value;
        ++count;
        owner = strand;
        line = at_line;
        return true;
    }
    void release(Machine& machine, trace::StrandId by) {
        --count;
        ++value;
        waiters.wake_first(machine, by);
    }
};

}  // namespace interleave::machine
