#include "runtime/world.h"

#include <algorithm>
#include <chrono>

#include "base/check.h"
#include "runtime/strand.h"

namespace interleave::runtime {
namespace {

// A turn of somebody else's is mostly shorter than a wake-up by the host.
constexpr int spins = 2'000;

// Who waits for a core of his own asks after so long, like a waiter for the GIL.
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
        first.granted_.store(true, std::memory_order_release);
        if (first.parked_) first.changed_.notify_one();
    }
    if (line_.empty()) return;
    if (alone_ != nullptr) return ask(*alone_);
    for (const Member* member : attached_) ask(*member);
}

void World::wait_in_line(Member& member, std::unique_lock<std::mutex>& lock) {
    serve_line();
    lock.unlock();
    for (int i = 0; i < spins; ++i) {
        if (member.granted_.load(std::memory_order_acquire)) break;
    }
    lock.lock();
    member.parked_ = true;
    const auto is_granted = [&] { return member.granted_.load(std::memory_order_relaxed); };
    while (!member.changed_.wait_for(lock, turn, is_granted)) {
        if (alone_ == nullptr && !attached_.empty()) ask(*attached_.front());
    }
    member.parked_ = false;
    member.granted_.store(false, std::memory_order_relaxed);
}

void World::enter(Member& member, Mode wish) {
    std::unique_lock lock(mutex_);
    leave(member);
    member.wish_ = wish;
    line_.push_back(&member);
    wait_in_line(member, lock);
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
    leave(member);
    member.wish_ = needs_to_be_alone ? Mode::alone : Mode::attached;
    line_.push_back(&member);
    wait_in_line(member, lock);
}

}  // namespace interleave::runtime
