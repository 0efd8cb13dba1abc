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
// run are asked to let go at their next poll point (breaker_world). They keep their turn: they come
// before those that waited for a core, until one of these has waited for a whole turn. Who comes while
// there is a core for it has its turn at once, and waits only for what is being done at the moment.
//
// Hardly more strands are attached than there are cores, or one that the host has put aside would keep
// all others waiting. One more are: while the host hands a core over to one that slept, which it may do
// late or to a core that is taken, there is another to run.
//
// Rule: a Member is used by its own thread; everything shared is under the mutex, whose critical
// sections are a few lines. `granted` alone is also read without it, by a waiter that spins.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
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
        bool parked_ = false;         // under the mutex, with the next three
        // It had a core before it got into line and nobody has waited for that a whole turn, or there
        // was one for it when it came: it is served before those that had none.
        bool keeps_turn_ = false;
        bool turn_is_over_ = false;
        std::uint64_t turn_ = 0;  // its number; lower is older
        // Release by who grants, acquire by the waiter: what ran before happens before what runs now.
        std::atomic<bool> granted_{false};
        std::condition_variable changed_;
    };

    explicit World(std::size_t cores) : most_attached_(cores + 1) {}

    // From detached to attached, or from anything to alone. Blocks.
    void attach(Member& member) { enter(member, Mode::attached); }
    void stop(Member& member) { enter(member, Mode::alone); }
    void detach(Member& member);
    // At a poll point, when it was asked: lets those in line go first and has its mode back afterwards,
    // except that who was alone without needing it goes on attached.
    void yield(Member& member, bool needs_to_be_alone);

    // By one that is alone: `work` is called by it and, at the same time, by as many of those in line
    // as there are other cores. Returns when all calls have.
    void work_together(const std::function<void()>& work);

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
    void leave(Member& member);       // requires the mutex
    void begin_turn(Member& member);  // requires the mutex
    void serve_line();                // requires the mutex
    // Leaves, and comes back with its wish. Requires the mutex, which is let go meanwhile.
    void wait_in_line(Member& member, Mode wish, std::unique_lock<std::mutex>& lock);
    // Both require the mutex, which is let go meanwhile.
    void wait_for_grant(Member& member, std::unique_lock<std::mutex>& lock);
    void help(std::unique_lock<std::mutex>& lock);
    void end_oldest_turn();  // requires the mutex
    void ask(const Member& member);

    const std::size_t most_attached_;
    std::mutex mutex_;
    std::deque<Member*> line_;  // those that keep their turn, then the others; in order of arrival
    std::uint64_t turns_ = 0;
    std::vector<Member*> attached_;  // in order of arrival
    Member* alone_ = nullptr;
    const std::function<void()>* work_ = nullptr;  // of work_together()
    std::size_t may_help_ = 0;                     // so many more
    // How many do; the last one's results are seen by who finds 0.
    std::atomic<std::size_t> helping_{0};
    std::condition_variable helped_;
    std::atomic<bool> wants_help_{false};  // a hint to those that spin: relaxed
};

}  // namespace interleave::runtime
