// Who waits for something, in order of arrival. The state of every lock, pipe and future is its own
// fields plus one of these.
//
// Rule: an entry names a strand by its id, and a strand may be gone, or may have stopped waiting by its
// deadline, when its turn comes; waking goes on to the next one then. A wake-up is only a hint to look
// again: the continuation of each wait checks what it waited for, and waits again when it is not there.
#pragma once

#include <algorithm>
#include <deque>
#include <optional>

#include "base/time.h"
#include "trace/event.h"

namespace interleave::machine {

class Machine;

// All with the machine's SyncGuard held.
class WaitQueue {
public:
    struct Waiter {
        trace::StrandId strand{};
        Instant since;
    };

    void add(trace::StrandId strand, Instant since) { waiters_.push_back({strand, since}); }
    // Woken, but what it waits for was taken by a newcomer: it is the next one again.
    void add_in_front(trace::StrandId strand, Instant since) {
        waiters_.push_front({strand, since});
    }
    void remove(trace::StrandId strand) {
        std::erase_if(waiters_, [&](const Waiter& waiter) { return waiter.strand == strand; });
    }
    [[nodiscard]] bool empty() const { return waiters_.empty(); }
    [[nodiscard]] std::size_t size() const { return waiters_.size(); }

    // Takes the first that still waits out of the queue and wakes it; nothing: nobody waits.
    // `waker` is shown in the trace.
    std::optional<Waiter> wake_first(Machine& machine, std::optional<trace::StrandId> waker);
    void wake_all(Machine& machine, std::optional<trace::StrandId> waker);

private:
    std::deque<Waiter> waiters_;
};

}  // namespace interleave::machine
