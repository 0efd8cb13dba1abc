// A list that one thread appends to while others read it, without locks.
//
// Invariant: items [0, size_) are written and never change again.
// Lemma:     a reader that loads size_ == n (acquire) sees every store made before the release
//            store of n; the writer constructs item n-1, and publishes its chunk, before that.
// Therefore: a reader may read [0, n) with plain loads, at any later time.
//
// Chunks never move and live as long as the log, so readers may keep pointers. Capacity is bounded:
// append() says so by returning false, and the caller makes that visible.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <utility>

#include "base/check.h"

namespace interleave {

template <class T, std::size_t chunk_items = 4096, std::size_t max_chunks = 4096>
class AppendLog {
public:
    AppendLog() = default;
    AppendLog(const AppendLog&) = delete;
    AppendLog& operator=(const AppendLog&) = delete;

    // By the writer only. False when the log is full; nothing is stored then.
    [[nodiscard]] bool append(T item) {
        const std::size_t index = size_.load(std::memory_order_relaxed);
        const std::size_t chunk = index / chunk_items;
        if (chunk == max_chunks) return false;
        if (!chunks_[chunk]) chunks_[chunk] = std::make_unique<Chunk>();
        (*chunks_[chunk])[index % chunk_items] = std::move(item);
        size_.store(index + 1, std::memory_order_release);
        return true;
    }

    [[nodiscard]] std::size_t size() const { return size_.load(std::memory_order_acquire); }

    // Requires index < a size() that this thread has seen.
    [[nodiscard]] const T& operator[](std::size_t index) const {
        return (*chunks_[index / chunk_items])[index % chunk_items];
    }

private:
    using Chunk = std::array<T, chunk_items>;

    std::array<std::unique_ptr<Chunk>, max_chunks> chunks_{};
    std::atomic<std::size_t> size_{0};
};

}  // namespace interleave
