// The memory of all processes of a run together.
//
// Why: where memory cannot grow (a page with threads), processes that each stay within their own limit
// could together want more than there is, and an allocator that has nothing left ends the page. So a
// heap takes a share of the budget before it asks the host, and gives it back; a heap that gets no
// share raises MemoryError.
//
// It is a counter and nothing else: no other memory is published by it, so its order is relaxed.
#pragma once

#include <atomic>
#include <cstddef>

namespace interleave::runtime {

class MemoryBudget {
public:
    explicit MemoryBudget(std::size_t bytes) : bytes_(bytes), left_(bytes) {}

    enum class For : bool { small_objects, anything };

    // False: there is not so much left. The last part is for small objects alone, so that a program
    // that asked for too much at once has room to handle the MemoryError. Any thread.
    [[nodiscard]] bool take(std::size_t bytes, For purpose) {
        const std::size_t kept = purpose == For::small_objects ? 0 : bytes_ / 16;
        std::size_t left = left_.load(std::memory_order_relaxed);
        do {
            if (left < bytes + kept) return false;
        } while (!left_.compare_exchange_weak(left, left - bytes, std::memory_order_relaxed));
        return true;
    }
    void give_back(std::size_t bytes) { left_.fetch_add(bytes, std::memory_order_relaxed); }

    [[nodiscard]] std::size_t left() const { return left_.load(std::memory_order_relaxed); }
    // Heaps should look for garbage before they take more.
    [[nodiscard]] bool is_low() const { return left() < bytes_ / 4; }

private:
    const std::size_t bytes_;
    std::atomic<std::size_t> left_;  // a number and nothing behind it: relaxed
};

}  // namespace interleave::runtime
