#include "runtime/dead_counts.h"

#include <algorithm>
#include <ranges>
#include <unordered_set>
#include <utility>

namespace interleave::runtime {
namespace {

constexpr std::uint32_t is_freed = UINT32_MAX;

// An event loop will end it, and until then it has what it holds.
bool is_ended_later(const Object& object) {
    if (object.kind != Kind::generator) return false;
    const auto& generator = static_cast<const Generator&>(object);
    return generator.flavour == GeneratorKind::async_generator &&
           generator.state == GeneratorState::suspended;
}

}  // namespace

bool DeadCounts::can_count(Heap& heap) {
    std::size_t dead = 0;
    heap.each_unmarked([&dead](const Object&) { ++dead; });
    return dead <= most_objects;
}

DeadCounts::DeadCounts(Heap& heap, const SideAttributes& side_attributes,
                       std::span<Object* const> dropped, std::span<Object* const> noticed)
    : side_attributes_(side_attributes) {
    heap.each_unmarked([this](Object& object) {
        kept_.push_back(&object);
        counts_.emplace(&object, 0);
    });
    for (Object* object : kept_) {
        for (const Object* referent : referents(*object)) ++counts_[referent];
    }
    const auto free_uncounted = [this](Object* object) {
        const auto count = counts_.find(object);  // none: it lives
        if (count != counts_.end() && count->second == 0) free(object);
    };
    const std::unordered_set<const Object*> dropped_now(dropped.begin(), dropped.end());
    for (Object* object : noticed) {
        if (!dropped_now.contains(object)) free_uncounted(object);
    }
    std::ranges::for_each(dropped, free_uncounted);
    std::ranges::for_each(kept_, free_uncounted);
    std::erase_if(kept_, [this](const Object* object) { return counts_[object] == is_freed; });
}

// Those that are dead too, each once, in the order in which CPython lets them go.
std::vector<Object*> DeadCounts::referents(Object& object) {
    Heap::trace(object, marker_);
    std::vector<Object*> found = std::exchange(marker_.pending_, {});
    for (Object* referent : found) referent->marked = false;
    // A frame knows its generator, but does not own it.
    if (object.kind == Kind::generator) std::erase(found, &object);
    // Objects/listobject.c, list_dealloc; Objects/tupleobject.c, tuple_dealloc; Python/frame.c,
    // _PyFrame_ClearLocals
    if (object.kind == Kind::list || object.kind == Kind::tuple || object.kind == Kind::generator) {
        std::ranges::reverse(found);
    }
    // Objects/typeobject.c, subtype_dealloc: before what the base holds.
    const auto attributes = side_attributes_.find(&object);
    if (attributes != side_attributes_.end() && !attributes->second->marked) {
        found.insert(found.begin(), attributes->second);
    }
    return found;
}

// And what it alone held: at once, before its next referent.
void DeadCounts::free(Object* object) {
    counts_[object] = 1;
    std::vector<Object*> losing{object};  // a reference
    while (!losing.empty()) {
        Object* const next = losing.back();
        losing.pop_back();
        std::uint32_t& count = counts_[next];
        if (--count > 0) continue;
        count = is_freed;
        freed_.push_back(next);
        if (is_ended_later(*next)) continue;
        std::ranges::copy(referents(*next) | std::views::reverse, std::back_inserter(losing));
    }
}

}  // namespace interleave::runtime
