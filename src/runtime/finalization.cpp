#include "runtime/finalization.h"

#include <algorithm>
#include <ranges>
#include <unordered_set>

#include "runtime/dead_counts.h"
#include "runtime/operations.h"

namespace interleave::runtime {
namespace {

WeakReference& state_of(const Foreign* reference) {
    return static_cast<WeakReference&>(*reference->state);
}

// Whether all who ask for a reference to its target get this one.
bool is_shared(const Foreign* reference) {
    return reference->type->is_native && state_of(reference).callback.is_none();
}

// Whether a suspended generator stands in a `try` or `with`.
bool is_in_a_block(const Generator& generator) {
    const Code& code = *generator.frame->code;
    const auto at = static_cast<std::uint32_t>(generator.frame->pc - code.instructions - 1);
    return std::ranges::any_of(code.source->exceptions, [&](const language::ExceptionRange& range) {
        return at >= range.start && at < range.end;
    });
}

// Whether anything happens when the object is dropped.
bool has_an_end(const Object& object) {
    if (object.kind != Kind::generator) return true;
    const auto& generator = static_cast<const Generator&>(object);
    if (generator.state == GeneratorState::created) {
        return generator.flavour == GeneratorKind::coroutine;
    }
    return generator.state == GeneratorState::suspended && is_in_a_block(generator);
}

// Whether CPython's cycle collector knows the object (Py_TPFLAGS_HAVE_GC).
bool is_tracked(const Object* object) {
    switch (object->kind) {
        case Kind::str:
        case Kind::str_buffer:
        case Kind::big_int:
        case Kind::boxed_int:
        case Kind::float_box:
        case Kind::complex:
        case Kind::bytes:
        case Kind::bytearray:
        case Kind::range:
        case Kind::code: return false;
        default: return true;
    }
}

// Marking an object takes about as long as a few bytecodes; objects are 40 bytes and more.
std::uint64_t cost_in_bytecodes(std::size_t heap_bytes) { return heap_bytes / 16; }

}  // namespace

// A place is asked each time for a start, so that what a long loop was not asked for is told behind it.
// Both limits are for loops: a place is not asked each time for what it never has, and those that have
// something to say each time do not take more than about half of the time once they have had a lot of it.
static constexpr std::uint32_t always = 50;

bool PromptCollections::is_due(const void* place, std::size_t heap_bytes, std::uint64_t executed,
                               bool of_anything) {
    constexpr std::uint64_t free_bytes = std::uint64_t{1} << 28U;
    Patience& patience = places_[place];
    if (!of_anything && (patience.collections >= 4 || collected_bytes_ > 2 * free_bytes)) {
        return false;
    }
    if (patience.to_skip > 0) {
        --patience.to_skip;
        return false;
    }
    const bool is_rationed = patience.collections >= always || collected_bytes_ > 8 * free_bytes;
    if (is_rationed && collected_bytes_ > free_bytes &&
        executed - last_ < cost_in_bytecodes(heap_bytes)) {
        return false;
    }
    return true;
}

void PromptCollections::note(const void* place, std::size_t heap_bytes, std::uint64_t executed,
                             bool has_found) {
    Patience& patience = places_[place];
    ++patience.collections;
    collected_bytes_ += heap_bytes;
    last_ = executed;
    patience.fruitless = has_found ? 0 : patience.fruitless + 1;
    if (patience.fruitless > always) skip(patience, patience.fruitless - always);
}

void PromptCollections::note_nothing_to_find(const void* place) {
    Patience& patience = places_[place];
    skip(patience, ++patience.in_vain);
}

void PromptCollections::skip(Patience& patience, std::uint32_t doublings) {
    patience.to_skip = std::uint32_t{1} << std::min(doublings, std::uint32_t{16});
}

WeakReference* weak_reference(Value value) {
    auto* foreign = as_kind<Foreign>(value, Kind::foreign);
    return foreign == nullptr ? nullptr : dynamic_cast<WeakReference*>(foreign->state.get());
}

void Finalization::add_reference(Foreign* reference) {
    references_.push_back(reference);
    if (is_shared(reference)) shared_references_.emplace(state_of(reference).target, reference);
    is_watching_.store(true, std::memory_order_relaxed);
}

Foreign* Finalization::find_shared_reference(const Object* target) const {
    const auto found = shared_references_.find(target);
    return found == shared_references_.end() ? nullptr : found->second;
}

std::vector<Value> Finalization::references_to(const Object* target) const {
    std::vector<Value> found;
    for (Foreign* reference : references_) {
        if (state_of(reference).target == target) found.push_back(Value::object(reference));
    }
    return found;
}

bool is_unstarted_coroutine(Value value) {
    const auto* const generator = as_kind<Generator>(value, Kind::generator);
    return generator != nullptr && generator->flavour == GeneratorKind::coroutine &&
           generator->state == GeneratorState::created;
}

bool Finalization::has_unstarted_coroutine() const {
    return std::ranges::any_of(candidates_, [](Object* candidate) {
        return is_unstarted_coroutine(Value::object(candidate));
    });
}

bool Finalization::has_ends() const {
    const auto is_dead = [](const Object* object) { return object != nullptr && !object->marked; };
    return std::ranges::any_of(candidates_, is_dead) ||
           std::ranges::any_of(references_, [&](const Foreign* reference) {
               return reference->marked && is_dead(state_of(reference).target);
           });
}

// Clears the weak references to what is not marked, also those that what is to be called holds.
void Finalization::clear_dead() {
    dropped_.clear();
    for (Foreign* reference : references_) {
        WeakReference& state = state_of(reference);
        if (state.target == nullptr || state.target->marked) continue;
        shared_references_.erase(state.target);
        state.target = nullptr;
        if (reference->marked) ++ends_;
    }
    std::erase_if(candidates_, [](const Object* candidate) {
        const bool is_finished =
            candidate->kind == Kind::generator &&
            static_cast<const Generator*>(candidate)->state == GeneratorState::finished;
        return !candidate->marked || is_finished;
    });
}

void Finalization::forget_references() {
    std::erase_if(references_, [this](const Foreign* reference) {
        const Object* target = state_of(reference).target;
        if (target != nullptr && reference->marked) return false;
        if (target != nullptr && is_shared(reference)) shared_references_.erase(target);
        return true;
    });
    is_watching_.store(!candidates_.empty() || !references_.empty(), std::memory_order_relaxed);
}

void Finalization::after_mark(Marker& marker, Heap& heap, const SideAttributes& side_attributes) {
    if (std::exchange(is_counting_, false) && DeadCounts::can_count(heap)) {
        const DeadCounts counts(heap, side_attributes, dropped_, candidates_);
        count_ = static_cast<std::size_t>(std::ranges::count_if(counts.kept(), is_tracked));
    }
    std::vector<Call> finalizers;
    for (Object* candidate : candidates_) {
        if (candidate->marked || !has_an_end(*candidate)) continue;
        finalizers.push_back({Value::none(), Value::object(candidate)});
    }
    for (Foreign* reference : references_) {
        const WeakReference& state = state_of(reference);
        if (!reference->marked || state.target == nullptr || state.target->marked) continue;
        if (!state.callback.is_none()) calls_.push_back({state.callback, Value::object(reference)});
    }
    ends_ += finalizers.size();
    calls_.insert(calls_.end(), finalizers.begin(), finalizers.end());
    clear_dead();
    trace(marker);
}

void Finalization::after_mark_counted(Marker& marker, Heap& heap,
                                      const SideAttributes& side_attributes) {
    if (!has_ends()) return clear_dead();
    if (!DeadCounts::can_count(heap)) return after_mark(marker, heap, side_attributes);
    const DeadCounts counts(heap, side_attributes, dropped_, candidates_);
    for (Object* object : counts.kept()) marker.visit(object);
    // Callbacks of the youngest reference first (Objects/weakrefobject.c, PyObject_ClearWeakRefs).
    std::unordered_map<const Object*, std::vector<Foreign*>> watched;
    for (Foreign* reference : references_) {
        const WeakReference& state = state_of(reference);
        if (reference->marked && !state.callback.is_none())
            watched[state.target].push_back(reference);
    }
    const std::unordered_set<const Object*> candidates(candidates_.begin(), candidates_.end());
    for (Object* object : counts.freed()) {
        if (candidates.contains(object) && has_an_end(*object)) {
            calls_.push_back({Value::none(), Value::object(object)});
            ++ends_;
        }
        const auto references = watched.find(object);
        if (references == watched.end()) continue;
        for (Foreign* reference : references->second | std::views::reverse) {
            calls_.push_back({state_of(reference).callback, Value::object(reference)});
        }
    }
    clear_dead();
    trace(marker);
}

void Finalization::trace(Marker& marker) {
    for (const Call& call : calls_) {
        marker.visit(call.callback);
        marker.visit(call.subject);
    }
}

std::vector<Value> Finalization::take_candidates(const Dict* first) {
    std::vector<Value> taken;
    for (std::uint32_t i = 0; i < first->used; ++i) {
        const Value value = first->entries[i].value;
        if (first->entries[i].key.is_empty() || !value.is_object()) continue;
        const auto place = std::ranges::find(candidates_, value.as_object());
        if (place == candidates_.end()) continue;
        candidates_.erase(place);
        if (has_an_end(*value.as_object())) taken.push_back(value);
    }
    for (Object* candidate : candidates_) {
        if (has_an_end(*candidate)) taken.push_back(Value::object(candidate));
    }
    candidates_.clear();
    return taken;
}

bool Finalization::is_noticed(Value value) {
    if (!value.is_object()) return false;
    const Object* object = value.as_object();
    if ((object->flags & Object::is_weakly_referenced) != 0) return true;
    if (object->kind == Kind::generator) return has_an_end(*object);
    return object->type->has_finalizer;
}

}  // namespace interleave::runtime
