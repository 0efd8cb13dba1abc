#include "machine/carriers.h"

#include <utility>

namespace interleave::machine {

namespace {

// The root among them. The same on every platform, as it decides what a program may do; the least is
// what a browser gives besides the workers of a page.
constexpr std::size_t most_carriers = 65;

}  // namespace

class Carriers::Carrier {
public:
    explicit Carrier(Carriers& its_owner) : owner(its_owner) {}

    Carriers& owner;
    HostThread thread;
    std::condition_variable turn;
    bool is_over = false;  // its thread drives no more; under the mutex
};

Carriers::Carriers(ThreadPool* threads, std::function<void()> drive)
    : threads_(threads), drive_(std::move(drive)) {
    carriers_.push_back(std::make_unique<Carrier>(*this));
    running_ = carriers_.front().get();
}

Carriers::~Carriers() = default;

bool Carriers::can_leave() {
    if (!idle_.empty()) return true;
    if (threads_ == nullptr || carriers_.size() == most_carriers) return false;
    auto carrier = std::make_unique<Carrier>(*this);
    if (!carrier->thread.start(*threads_, &carry, carrier.get())) return false;
    idle_.push_back(carrier.get());
    carriers_.push_back(std::move(carrier));
    return true;
}

void Carriers::leave(Carrier*& place) {
    Carrier& next = *idle_.back();
    idle_.pop_back();
    place = running_;
    hand_over(next);
    place = nullptr;
}

void Carriers::go_on_with(Carrier& that) {
    idle_.push_back(running_);
    hand_over(that);
}

void Carriers::hand_over(Carrier& next) {
    std::unique_lock lock(mutex_);
    Carrier* const self = std::exchange(running_, &next);
    next.turn.notify_one();
    self->turn.wait(lock, [&] { return running_ == self; });
}

void Carriers::carry(void* argument) {
    Carrier& self = *static_cast<Carrier*>(argument);
    Carriers& carriers = self.owner;
    {
        std::unique_lock lock(carriers.mutex_);
        self.turn.wait(lock, [&] { return carriers.running_ == &self; });
    }
    carriers.drive_();
    const std::scoped_lock lock(carriers.mutex_);
    self.is_over = true;
    Carrier& root = *carriers.carriers_.front();
    carriers.running_ = &root;
    root.turn.notify_one();
}

void Carriers::end() {
    const auto is_over = [&](const Carrier& carrier) {
        const std::scoped_lock lock(mutex_);
        return carrier.is_over;
    };
    for (std::size_t i = 1; i < carriers_.size(); ++i) {
        Carrier& carrier = *carriers_[i];
        if (!is_over(carrier)) hand_over(carrier);
        carrier.thread.join();
    }
    carriers_.resize(1);
    idle_.clear();
}

}  // namespace interleave::machine
