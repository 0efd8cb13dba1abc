// Threads of the host that take turns as one: at any moment exactly one of them runs, so what they do
// is a single thread's work in a fixed order. They exist for the model machine's C++ stacks. A native
// that makes a nested call has frames on the stack of the thread it runs on; when the strand must wait
// in there, the stack stays where it is with its carrier, and another carrier goes on with the machine.
//
//   the root (whoever calls run_events) ── drives ── a strand waits in a nested call: leave()
//   another carrier                     ── drives ── that strand's turn comes: go_on_with(the root)
//   the root                            ── the native goes on, ends, and the root drives again
//
// Invariant: a carrier's stack holds the frames of at most one strand's nested calls, and while it
// does, the carrier runs that strand or sleeps.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "machine/real_host.h"

namespace interleave::machine {

class Carriers {
public:
    class Carrier;

    // `drive` does the machine's work until the machine has ended. `threads`: null: there are none but
    // the root, so that nothing can be left.
    Carriers(ThreadPool* threads, std::function<void()> drive);
    ~Carriers();
    Carriers(const Carriers&) = delete;
    Carriers& operator=(const Carriers&) = delete;

    [[nodiscard]] bool have_threads() const { return threads_ != nullptr; }
    // False: there is no further thread.
    [[nodiscard]] bool can_leave();
    // Another carrier drives, until it calls go_on_with(*place), where `place` is the running one; then
    // this returns, and `place` is null again. Requires can_leave().
    void leave(Carrier*& place);
    // Called by who drives. Returns when this carrier is to drive again.
    void go_on_with(Carrier& that);
    // Called by the root when the machine has ended: what was left unwinds, and the threads go.
    void end();

private:
    static void carry(void* argument);
    void hand_over(Carrier& next);

    ThreadPool* threads_;
    std::function<void()> drive_;
    std::vector<std::unique_ptr<Carrier>> carriers_;  // the root first
    std::vector<Carrier*> idle_;                      // may drive next
    std::mutex mutex_;
    Carrier* running_;  // under the mutex
};

}  // namespace interleave::machine
