// Memory of one syntax tree: nodes are placed one after another and go away together.
//
// Nothing placed here has a destructor that matters; create() checks that. Addresses never move, so
// a node's address is its identity (the symbol table is keyed by it).
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace interleave::language {

class Arena {
public:
    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    Arena(Arena&&) = default;
    Arena& operator=(Arena&&) = default;

    template <class T>
    T* create() {
        static_assert(std::is_trivially_destructible_v<T>);
        return ::new (allocate(sizeof(T), alignof(T))) T();
    }

    template <class T>
    std::span<const T> copy(const std::vector<T>& items) {
        static_assert(std::is_trivially_copyable_v<T>);
        if (items.empty()) return {};
        T* to = static_cast<T*>(allocate(sizeof(T) * items.size(), alignof(T)));
        std::uninitialized_copy(items.begin(), items.end(), to);
        return {to, items.size()};
    }

    std::string_view copy(std::string_view text) {
        if (text.empty()) return {};
        char* to = static_cast<char*>(allocate(text.size(), 1));
        std::copy(text.begin(), text.end(), to);
        return {to, text.size()};
    }

private:
    void* allocate(std::size_t size, std::size_t alignment) {
        std::size_t start = (used_ + alignment - 1) & ~(alignment - 1);
        if (blocks_.empty() || start + size > capacity_) {
            capacity_ = std::max(size, next_block_);
            next_block_ = std::min<std::size_t>(next_block_ * 2, 1 << 20);
            blocks_.push_back(std::make_unique<std::byte[]>(capacity_));
            start = 0;
        }
        used_ = start + size;
        return blocks_.back().get() + start;
    }

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t capacity_ = 0;
    std::size_t used_ = 0;
    std::size_t next_block_ = 4096;
};

}  // namespace interleave::language
