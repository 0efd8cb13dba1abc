#include "runtime/world.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/check.h"
#include "runtime/strand.h"

namespace interleave::runtime {
namespace {

// What others do alone is mostly shorter than a wake-up by the host: about 20 us.
constexpr int spins = 20'000;

// Who waits for a core of his own asks after so long, like a waiter for the GIL. What others do alone
// in between does not end a turn: a core changes hands by a wake-up of the host, which costs more than
// most of what is done alone.
constexpr auto turn = std::chrono::milliseconds(5);

}  // namespace

void World::ask(const Member& member) {
    if (member.breaker_ != nullptr) {
        member.breaker_->fetch_or(breaker_world, std::memory_order_relaxed);
    }
}

void World::leave(Member& member) {
    if (alone_ == &member) alone_ = nullptr;
    std::erase(attached_, &member);
    member.mode_ = Mode::detached;
}

void World::begin_turn(Member& member) {
    member.turn_ = ++turns_;
    member.turn_is_over_ = false;
}

void World::serve_line() {
    while (!line_.empty() && alone_ == nullptr) {
        Member& first = *line_.front();
        if (first.wish_ == Mode::alone) {
            if (!attached_.empty()) break;
            alone_ = &first;
        } else {
            if (attached_.size() >= most_attached_) return;
            attached_.push_back(&first);
        }
        line_.pop_front();
        first.mode_ = first.wish_;
        if (!std::exchange(first.keeps_turn_, false)) begin_turn(first);
        first.granted_.store(true, std::memory_order_release);
        if (first.parked_) first.changed_.notify_one();
    }
    if (line_.empty()) return;
    if (alone_ != nullptr) return ask(*alone_);
    for (const Member* member : attached_) ask(*member);
}

void World::end_oldest_turn() {
    Member* oldest = alone_;
    for (Member* const member : attached_) {
        if (oldest == nullptr || member->turn_ < oldest->turn_) oldest = member;
    }
    // Nobody runs: whoever has a turn is on his way to it.
    if (oldest == nullptr) oldest = line_.front();
    oldest->turn_is_over_ = true;
    ask(*oldest);
}

void World::wait_in_line(Member& member, Mode wish, std::unique_lock<std::mutex>& lock) {
    const bool had_turn = member.mode_ != Mode::detached;
    leave(member);
    member.wish_ = wish;
    const auto newcomers = std::ranges::find(line_, false, &Member::keeps_turn_);
    if (had_turn) {
        member.keeps_turn_ = !std::exchange(member.turn_is_over_, false);
    } else {
        const auto in_line = static_cast<std::size_t>(newcomers - line_.begin());
        const std::size_t turns = attached_.size() + (alone_ != nullptr ? 1 : 0) + in_line;
        member.keeps_turn_ = turns < most_attached_;
        if (member.keeps_turn_) begin_turn(member);
    }
    line_.insert(member.keeps_turn_ ? newcomers : line_.end(), &member);
    serve_line();
    wait_for_grant(member, lock);
}

void World::wait_for_grant(Member& member, std::unique_lock<std::mutex>& lock) {
    const bool has_turn_left = member.keeps_turn_;
    const auto is_granted = [&] { return member.granted_.load(std::memory_order_relaxed); };
    const auto is_called = [&] { return is_granted() || may_help_ > 0; };
    while (!is_granted()) {
        lock.unlock();
        for (int i = 0; has_turn_left && i < spins; ++i) {
            if (member.granted_.load(std::memory_order_acquire) ||
                wants_help_.load(std::memory_order_relaxed)) {
                break;
            }
        }
        lock.lock();
        member.parked_ = true;
        if (!member.changed_.wait_for(lock, turn, is_called)) end_oldest_turn();
        member.parked_ = false;
        if (may_help_ > 0 && !is_granted()) help(lock);
    }
    member.granted_.store(false, std::memory_order_relaxed);
}

void World::help(std::unique_lock<std::mutex>& lock) {
    const std::function<void()>& work = *work_;
    wants_help_.store(--may_help_ > 0, std::memory_order_relaxed);
    helping_.fetch_add(1, std::memory_order_relaxed);
    lock.unlock();
    work();
    lock.lock();
    // Release, for one that waits without the mutex.
    if (helping_.fetch_sub(1, std::memory_order_release) == 1) helped_.notify_all();
}

void World::work_together(const std::function<void()>& work) {
    {
        const std::scoped_lock lock(mutex_);
        CHECK(alone_ != nullptr && work_ == nullptr);
        work_ = &work;
        may_help_ = most_attached_ - 2;  // a core is taken by who is alone
        wants_help_.store(may_help_ > 0, std::memory_order_relaxed);
        std::size_t called = 0;
        for (Member* const member : line_) {
            if (member->parked_ && called++ < may_help_) member->changed_.notify_one();
        }
    }
    work();
    {
        const std::scoped_lock lock(mutex_);
        may_help_ = 0;
        wants_help_.store(false, std::memory_order_relaxed);
    }
    for (int i = 0; i < spins; ++i) {
        if (helping_.load(std::memory_order_acquire) == 0) break;
    }
    std::unique_lock lock(mutex_);
    helped_.wait(lock, [&] { return helping_.load(std::memory_order_relaxed) == 0; });
    work_ = nullptr;
}

void World::enter(Member& member, Mode wish) {
    std::unique_lock lock(mutex_);
    wait_in_line(member, wish, lock);
}

void World::detach(Member& member) {
    const std::scoped_lock lock(mutex_);
    leave(member);
    serve_line();
}

void World::yield(Member& member, bool needs_to_be_alone) {
    CHECK(member.breaker_ != nullptr && member.mode_ != Mode::detached);
    std::unique_lock lock(mutex_);
    member.breaker_->fetch_and(~std::uint32_t{breaker_world}, std::memory_order_relaxed);
    if (line_.empty()) return;
    wait_in_line(member, needs_to_be_alone ? Mode::alone : Mode::attached, lock);
}

}  // namespace interleave::runtime
