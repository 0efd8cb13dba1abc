// What a program sees of memory being freed: __del__, weak references and their callbacks.
//
// Memory is traced, so an object is found dead at a collection, not when its last reference goes. The
// moments are: a collection that memory asks for; gc.collect(); `del name` of an object that has
// something to say about its end; and the end of the program, for objects with __del__ that are left.
//
// The rules of a collection, as those of CPython's cycle collector (Python/gc.c): first the weak
// references to all that is unreachable are cleared, then unreachable objects with __del__ are kept
// for once more; callbacks and finalizers run behind the collection, as a frame of the strand that
// collected, so that they may wait. An object's __del__ is called once.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "runtime/heap.h"
#include "runtime/object.h"

namespace interleave::runtime {

class Process;

// The state of a weakref.ref: what it refers to is not traced.
class WeakReference final : public ForeignState {
public:
    explicit WeakReference(Object* referent, Value callback)
        : target(referent), callback(callback) {}
    void trace(Marker& marker) override { marker.visit(callback); }

    Object* target;  // null: dead
    Value callback;  // None: there is none
    std::optional<HashCode> hash;
};

class Finalization {
public:
    // An instance of a class with __del__ was made.
    void add_candidate(Object* object) { candidates_.push_back(object); }
    void add_reference(Foreign* reference) { references_.push_back(reference); }
    // The first living reference without callback of exactly this type, or null.
    [[nodiscard]] Foreign* find_reference(const Object* target, const Type* type) const;
    [[nodiscard]] std::vector<Value> references_to(const Object* target) const;

    // For the collector: `marker` has marked what is reachable; afterwards it must mark on from what
    // has been kept.
    void after_mark(Marker& marker);
    void trace(Marker& marker);

    // What is to be called, taken: pairs of callback and reference, and objects.
    [[nodiscard]] bool has_calls() const { return !callbacks_.empty() || !due_.empty(); }
    std::vector<std::pair<Value, Value>> take_callbacks() { return std::exchange(callbacks_, {}); }
    std::vector<Value> take_due() { return std::exchange(due_, {}); }
    // At the end of the program: all that have not been called, those of `first` before the others.
    std::vector<Value> take_candidates(const Dict* first);

    // Whether somebody would notice that this object has gone.
    [[nodiscard]] static bool is_noticed(Value value);
    // Asks for a collection at the next poll point because such an object may have; not so often that
    // a loop of `del` would do nothing else. `executed` is the strand's work so far.
    void request_for_deleted(Heap& heap, std::uint64_t executed);

private:
    std::vector<Object*> candidates_;
    std::vector<Foreign*> references_;
    std::vector<std::pair<Value, Value>> callbacks_;
    std::vector<Value> due_;
    std::uint32_t requests_ = 0;
    std::uint64_t last_request_ = 0;
};

[[nodiscard]] WeakReference* weak_reference(Value value);  // null: it is none

}  // namespace interleave::runtime
