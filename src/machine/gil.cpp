#include "machine/gil.h"

#include "base/check.h"
#include "machine/machine.h"
#include "machine/strand_runner.h"

namespace interleave::machine {

bool Gil::try_take(StrandRunner& runner) {
    if (!enabled_) return true;
    if (holder_ != nullptr) return false;
    holder_ = &runner;
    stop_waiting(runner);
    runner.clear_breaker(runtime::breaker_gil);
    if (last_holder_ != static_cast<std::int64_t>(runner.id)) {
        last_holder_ = static_cast<std::int64_t>(runner.id);
        ++switches_;
    }
    if (forced_ != nullptr) {
        if (forced_ != &runner) machine_.notify(*forced_);
        forced_ = nullptr;
    }
    return true;
}

Instant Gil::begin_waiting(StrandRunner& runner, Instant now) {
    if (runner.gil_place) {
        requests_.erase((*runner.gil_place)->request);
    } else {
        runner.gil_place = waiters_.insert(waiters_.end(), Waiter{&runner, switches_, {}});
    }
    Waiter& waiter = **runner.gil_place;
    waiter.request = requests_.insert(now + switch_interval);
    waiter.switches = switches_;
    return *waiter.request;
}

void Gil::waited_for_an_interval(StrandRunner& runner) {
    if (!runner.gil_place || holder_ == nullptr) return;
    if ((*runner.gil_place)->switches != switches_) return;
    if (holder_->set_breaker(runtime::breaker_gil)) {
        machine_.record(runner, trace::EventKind::gil_requested,
                        static_cast<std::uint32_t>(holder_->id));
    }
}

void Gil::stop_waiting(StrandRunner& runner) {
    if (runner.gil_place) {
        requests_.erase((*runner.gil_place)->request);
        waiters_.erase(*runner.gil_place);
        runner.gil_place.reset();
    }
    if (waiters_.empty() && forced_ != nullptr && holder_ == nullptr) {
        machine_.notify(*forced_);
        forced_ = nullptr;
    }
}

void Gil::forget(StrandRunner& runner) {
    if (forced_ == &runner) forced_ = nullptr;
    if (holder_ == &runner) release(runner);
    stop_waiting(runner);
    if (holder_ == nullptr) wake_first();  // it may have been the one that was woken
}

void Gil::release(StrandRunner& runner) {
    if (!enabled_) return;
    CHECK(holder_ == &runner);
    holder_ = nullptr;
    wake_first();
}

void Gil::release_forced(StrandRunner& runner) {
    CHECK(forced_ == nullptr);
    release(runner);
    if (!waiters_.empty()) forced_ = &runner;
}

bool Gil::may_want_again(const StrandRunner& runner) const { return forced_ != &runner; }

void Gil::wake_first() {
    if (!waiters_.empty()) machine_.notify(*waiters_.front().runner);
}

Instant Gil::next_request() const { return requests_.empty() ? never : *requests_.begin(); }

}  // namespace interleave::machine
