// What a program sees of memory being freed: __del__, weak references and their callbacks.
//
// Memory is traced, so an object is found dead at a collection, not when its last reference goes. The
// moments are: a collection that memory asks for; gc.collect(); `del name` of an object that has
// something to say about its end; the end of the program, for objects with __del__ that are left; and,
// in programs whose text shows that somebody may notice (SymbolTable::notices_ends), the end of each
// statement and function, while something is watched. A collection of a small program's heap takes some
// 100 µs, and places that never have anything to say are asked less and less often (PromptCollections).
//
// The rules of a full collection are those of CPython's cycle collector (Python/gc.c): first the weak
// references to all that is unreachable are cleared, then unreachable objects with __del__ are kept
// for once more. The others free only what counted references would have, in that order
// (dead_counts.h): an object's __del__ comes before the callbacks, and before what it alone held.
// Callbacks and finalizers run behind the collection, as a frame of the strand that collected, so that
// they may wait. An object's __del__ is called once.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
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

[[nodiscard]] bool is_unstarted_coroutine(Value value);

// When a strand collects at the ends of statements.
class PromptCollections {
public:
    // Whether to collect at this place. `heap_bytes`: in use; `executed`: the strand's work so far;
    // `of_anything`: for the ends that any object may have, not only of coroutines that nobody awaited: a
    // place that forgets one does so when it is first reached.
    [[nodiscard]] bool is_due(const void* place, std::size_t heap_bytes, std::uint64_t executed,
                              bool of_anything);
    // After a collection there, with what it was asked for: whether it found an end that somebody notices.
    void note(const void* place, std::size_t heap_bytes, std::uint64_t executed, bool has_found);
    // Instead of a collection there.
    void note_nothing_to_find(const void* place);

private:
    struct Patience {
        std::uint32_t collections = 0;
        std::uint32_t fruitless = 0;  // of them, in a row
        std::uint32_t in_vain = 0;    // asked when there was nothing to find
        std::uint32_t to_skip = 0;
    };
    static void skip(Patience& patience, std::uint32_t doublings);
    std::unordered_map<const void*, Patience> places_;
    std::uint64_t collected_bytes_ = 0;
    std::uint64_t last_ = 0;
};

class Finalization {
public:
    // An instance of a class with __del__ was made.
    void add_candidate(Object* object) {
        candidates_.push_back(object);
        is_watching_.store(true, std::memory_order_relaxed);
    }
    void add_reference(Foreign* reference);
    // This has just lost a reference: of what ends at the same moment, it goes before what is noted later.
    void note_dropped(Value value) {
        if (value.is_object() && dropped_.size() < most_dropped) {
            dropped_.push_back(value.as_object());
        }
    }
    // The next full collection is to count what CPython's cycle collector would have found; then: how much.
    void ask_for_count() { is_counting_ = true; }
    [[nodiscard]] std::size_t take_count() { return std::exchange(count_, 0); }
    // Whether anything is left whose end would be noticed. Read beside others.
    [[nodiscard]] bool is_watching() const { return is_watching_.load(std::memory_order_relaxed); }
    [[nodiscard]] bool has_unstarted_coroutine() const;
    // How many ends were noticed so far.
    [[nodiscard]] std::uint64_t ends() const { return ends_; }
    // The weakref.ref to this without callback, which all who ask for one share, or null
    // (Objects/weakrefobject.c, try_reuse_basic_ref).
    [[nodiscard]] Foreign* find_shared_reference(const Object* target) const;
    [[nodiscard]] std::vector<Value> references_to(const Object* target) const;

    // For the collector: `marker` has marked what is reachable; afterwards it must mark on from what
    // has been kept.
    void after_mark(Marker& marker, Heap& heap, const SideAttributes& side_attributes);
    // The same of a collection that frees what counted references would have: `heap` has the rest, of which
    // cycles stay, unless it is too much.
    void after_mark_counted(Marker& marker, Heap& heap, const SideAttributes& side_attributes);
    // Once what is to be called has been marked too: forgets the references that nobody holds.
    void forget_references();
    void trace(Marker& marker);

    // What is to be called, in order: a callback with its reference, or None and an object for its __del__.
    struct Call {
        Value callback;
        Value subject;
    };
    [[nodiscard]] bool has_calls() const { return !calls_.empty(); }
    std::vector<Call> take_calls() { return std::exchange(calls_, {}); }
    // At the end of the program: all that have not been called, those of `first` before the others.
    std::vector<Value> take_candidates(const Dict* first);

    // Whether somebody would notice that this object has gone.
    [[nodiscard]] static bool is_noticed(Value value);

private:
    static constexpr std::size_t most_dropped = 1000;

    [[nodiscard]] bool has_ends() const;
    void clear_dead();
    std::vector<Object*> candidates_;
    std::vector<Foreign*> references_;
    std::unordered_map<const Object*, Foreign*> shared_references_;  // by target; of those above
    bool is_counting_ = false;
    std::size_t count_ = 0;
    std::vector<Call> calls_;
    std::vector<Object*> dropped_;  // may be gone by now
    std::atomic<bool> is_watching_ = false;
    std::uint64_t ends_ = 0;
};

[[nodiscard]] WeakReference* weak_reference(Value value);  // null: it is none

}  // namespace interleave::runtime
