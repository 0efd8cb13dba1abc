// What reference counts would have freed, among the objects that a collection has found dead.
//
// CPython frees an object with its last reference, and what that object alone held after it; objects that
// refer to each other wait for the cycle collector. Of what is dead the references from dead objects are all
// there are, so they can be counted afterwards: what has none is freed, and hands on. What is left over
// are cycles, and what hangs on them.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "runtime/heap.h"

namespace interleave::runtime {

class DeadCounts {
public:
    // Of more than that it would take too much of the host's memory and time to count.
    static constexpr std::size_t most_objects = 1'000'000;
    [[nodiscard]] static bool can_count(Heap& heap);

    // Of all that `heap` holds unmarked. What lost its last reference since the collection before goes in
    // the order of `noticed`, then (at this moment) of `dropped`, then of memory.
    DeadCounts(Heap& heap, const SideAttributes& side_attributes, std::span<Object* const> dropped,
               std::span<Object* const> noticed);

    [[nodiscard]] const std::vector<Object*>& freed() const { return freed_; }  // in order
    [[nodiscard]] const std::vector<Object*>& kept() const { return kept_; }

private:
    std::vector<Object*> referents(Object& object);
    void free(Object* object);

    const SideAttributes& side_attributes_;
    std::unordered_map<const Object*, std::uint32_t> counts_;  // references from dead objects
    std::vector<Object*> freed_;
    std::vector<Object*> kept_;
    Marker marker_;
};

}  // namespace interleave::runtime
