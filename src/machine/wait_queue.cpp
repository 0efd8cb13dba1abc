#include "machine/wait_queue.h"

#include "machine/machine.h"
#include "machine/strand_runner.h"

namespace interleave::machine {

std::optional<WaitQueue::Waiter> WaitQueue::wake_first(Machine& machine,
                                                       std::optional<trace::StrandId> waker) {
    while (!waiters_.empty()) {
        const Waiter first = waiters_.front();
        waiters_.pop_front();
        StrandRunner* const runner = machine.find(first.strand);
        if (runner != nullptr && runner->unpark(waker)) return first;
    }
    return std::nullopt;
}

void WaitQueue::wake_all(Machine& machine, std::optional<trace::StrandId> waker) {
    while (wake_first(machine, waker)) {}
}

}  // namespace interleave::machine
