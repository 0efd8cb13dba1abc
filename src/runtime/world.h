// Who runs in a process that has no GIL (CPython 3.14t).
//
// A strand is, as in PEP 703 (Include/cpython/pystate.h, _Py_THREAD_ATTACHED),
//   detached   it waits or has not begun: it touches nothing of the interpreter
//   attached   it runs beside others, and does only what is safe beside others: the eval loop's own
//              few lines (see "Without a GIL" in src/README.md)
//   alone      it runs and nobody else does: everything else, natives and collections included
// CPython stops the world for rare things and locks objects for all others. Here natives need no
// locks, because the world stands still for them; what programs do most runs attached.
//
// A strand that becomes alone stays so until somebody asks: a program with one thread that computes
// pays for nothing. Who wants to run and may not waits in line, in order of arrival, and those that
// run are asked to let go at their next poll point (breaker_world). No more strands are attached than
// there are cores, or one that the host has put aside would keep all others waiting.
//
// Rule: a Member is used by its own thread; everything shared is under the mutex, whose critical
// sections are a few lines. `granted` alone is also read without it, by a waiter that spins.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <vector>

#include "base/time.h"

namespace interleave::runtime {

class World {
public:
    enum class Mode : std::uint8_t { detached, attached, alone };

    class Member {
    public:
        // `breaker` is told (breaker_world) when others wait; null: it has no poll points.
        explicit Member(std::atomic<std::uint32_t>* breaker) : breaker_(breaker) {}
        [[nodiscard]] Mode mode() const { return mode_; }

    private:
        friend class World;
        std::atomic<std::uint32_t>* breaker_;
        Mode mode_ = Mode::detached;
        Mode wish_ = Mode::detached;  // while it waits in line; under the mutex
        bool parked_ = false;         // under the mutex
        // Release by who grants, acquire by the waiter: what ran before happens before what runs now.
        std::atomic<bool> granted_{false};
        std::condition_variable changed_;
    };

    // `most_attached` strands may run at once.
    explicit World(std::size_t most_attached) : most_attached_(most_attached) {}

    // From detached to attached, or from anything to alone. Blocks.
    void attach(Member& member) { enter(member, Mode::attached); }
    void stop(Member& member) { enter(member, Mode::alone); }
    void detach(Member& member);
    // At a poll point, when it was asked: lets those in line go first and has its mode back afterwards,
    // except that who was alone without needing it goes on attached.
    void yield(Member& member, bool needs_to_be_alone);

    // Alone for as long as it lives, on a thread that runs no strand at the moment.
    class Alone {
    public:
        explicit Alone(World* world) : world_(world) {
            if (world_ != nullptr) world_->stop(member_);
        }
        ~Alone() {
            if (world_ != nullptr) world_->detach(member_);
        }
        Alone(const Alone&) = delete;
        Alone& operator=(const Alone&) = delete;

    private:
        World* world_;  // null: there is a GIL, and its holder needs nothing
        Member member_{nullptr};
    };

private:
    void enter(Member& member, Mode wish);
    void leave(Member& member);  // requires the mutex
    void serve_line();           // requires the mutex
    void wait_in_line(Member& member, std::unique_lock<std::mutex>& lock);
    void ask(const Member& member);

    const std::size_t most_attached_;
    std::mutex mutex_;
    std::deque<Member*> line_;
    std::vector<Member*> attached_;  // in order of arrival
    Member* alone_ = nullptr;
};

}  // namespace interleave::runtime
