// collections.deque: a ring buffer. Each operation is one native call, so that threads that share a
// deque never see it half done; that is what queue.SimpleQueue and asyncio's ready list count on.
#pragma once

#include "runtime/operations.h"

namespace interleave::library {

class DequeState : public runtime::ForeignState {
public:
    explicit DequeState(runtime::Heap& heap) : heap_(heap) {}
    ~DequeState() override { heap_.discharge(items_.size() * sizeof(runtime::Value)); }
    DequeState(const DequeState&) = delete;
    DequeState& operator=(const DequeState&) = delete;
    void trace(runtime::Marker& marker) override;

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] runtime::Value& at(std::size_t index) {
        return items_[(first_ + index) & (items_.size() - 1)];
    }
    // With a full deque of limited length, the item at the other end falls out.
    void push_back(runtime::Value item);
    void push_front(runtime::Value item);
    runtime::Value pop_back();   // requires size() > 0
    runtime::Value pop_front();  // requires size() > 0
    void insert(std::size_t index, runtime::Value item);
    void erase(std::size_t index);
    void rotate(std::int64_t steps);
    void clear();

    std::optional<std::size_t> limit;  // maxlen
    std::uint64_t version = 0;         // grows with every change of size or order

private:
    void grow();

    runtime::Heap& heap_;
    std::vector<runtime::Value> items_;  // a power of two, or none
    std::size_t first_ = 0;
    std::size_t size_ = 0;
};

void define_deque(runtime::Process& process, runtime::Module& module);

}  // namespace interleave::library
