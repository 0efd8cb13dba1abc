#include "runtime/finalization.h"

#include <algorithm>

#include "runtime/operations.h"

namespace interleave::runtime {
namespace {

WeakReference& state_of(const Foreign* reference) {
    return static_cast<WeakReference&>(*reference->state);
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

}  // namespace

WeakReference* weak_reference(Value value) {
    auto* foreign = as_kind<Foreign>(value, Kind::foreign);
    return foreign == nullptr ? nullptr : dynamic_cast<WeakReference*>(foreign->state.get());
}

Foreign* Finalization::find_reference(const Object* target, const Type* type) const {
    for (Foreign* reference : references_) {
        const WeakReference& state = state_of(reference);
        if (state.target == target && state.callback.is_none() && reference->type == type) {
            return reference;
        }
    }
    return nullptr;
}

std::vector<Value> Finalization::references_to(const Object* target) const {
    std::vector<Value> found;
    for (Foreign* reference : references_) {
        if (state_of(reference).target == target) found.push_back(Value::object(reference));
    }
    return found;
}

void Finalization::after_mark(Marker& marker) {
    std::erase_if(references_, [](const Foreign* reference) { return !reference->marked; });
    for (Foreign* reference : references_) {
        WeakReference& state = state_of(reference);
        if (state.target == nullptr || state.target->marked) continue;
        state.target = nullptr;
        if (state.callback.is_none()) continue;
        callbacks_.emplace_back(state.callback, Value::object(reference));
    }
    std::erase_if(references_, [](const Foreign* r) { return state_of(r).target == nullptr; });
    for (Object* candidate : candidates_) {
        if (!candidate->marked && has_an_end(*candidate)) due_.push_back(Value::object(candidate));
    }
    std::erase_if(candidates_, [](const Object* candidate) {
        const bool is_finished =
            candidate->kind == Kind::generator &&
            static_cast<const Generator*>(candidate)->state == GeneratorState::finished;
        return !candidate->marked || is_finished;
    });
    for (const Value object : due_) marker.visit(object);
}

void Finalization::trace(Marker& marker) {
    for (const Value object : due_) marker.visit(object);
    for (const auto& [callback, reference] : callbacks_) {
        marker.visit(callback);
        marker.visit(reference);
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

void Finalization::request_for_deleted(Heap& heap, std::uint64_t executed) {
    constexpr std::uint32_t always = 100;
    // Marking an object takes about as long as a few bytecodes; objects are 40 bytes and more.
    const std::uint64_t cost = heap.used_bytes() / 16;
    if (requests_ >= always && executed - last_request_ < cost) return;
    ++requests_;
    last_request_ = executed;
    heap.request_collection();
}

}  // namespace interleave::runtime
