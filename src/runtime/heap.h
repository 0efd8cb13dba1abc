// The heap of one process: non-moving mark and sweep.
//
// Why tracing: values are inline, so counting references would be the only memory traffic of most
// bytecodes; and threads of one process can share objects later without atomic counts.
// The one rule: a collection happens only at a poll point of an outermost eval loop (never inside an
// allocation), while every other strand of the process is parked or at a poll point itself. Natives
// may therefore hold raw Values and pointers as long as they run.
//
// Small objects and small buffers come from slabs by size class, the rest from the host's allocator.
// Both count against the limit: Out of it, create() and the buffer functions throw OutOfMemory, which
// the eval loop turns into MemoryError. Without a GIL (world.h) each strand takes small cells and
// buffers from an arena of its own, which is filled by the list. What the host gave (`held_`: slabs
// whole, used or not) is also covered by this heap's share of the run's budget.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <new>
#include <type_traits>
#include <vector>

#include "runtime/memory_budget.h"
#include "runtime/object.h"

namespace interleave::runtime {

struct OutOfMemory {};

// Collects what is reachable: the marking phase hands one to Process::trace_roots and to states.
class Marker {
public:
    void visit(Value value) {
        if (value.is_object()) visit(value.as_object());
    }
    void visit(Object* object) {
        if (object == nullptr) return;
        if (object == counted_) ++count_;
        if (object->marked) return;
        object->marked = true;
        pending_.push_back(object);
    }

private:
    friend class Heap;
    friend class Search;
    friend class DeadCounts;
    std::vector<Object*> pending_;
    const Object* counted_ = nullptr;  // whose visits
    std::size_t count_ = 0;
};

class World;

class Heap {
    static constexpr std::size_t slab_bytes = 64 * 1024;
    static constexpr std::size_t granule = 16;
    static constexpr std::size_t largest_small = 512;
    static constexpr std::size_t size_classes = largest_small / granule;

    struct FreeCell : Object {
        FreeCell* next = nullptr;
    };
    struct FreeBuffer {
        FreeBuffer* next = nullptr;
    };
    struct Buffer {
        void* memory = nullptr;
        std::size_t bytes = 0;
    };

public:
    // What a strand of a process without a GIL has for itself: also while it is alone, so that the objects of
    // different strands are seldom in the same line of a cache.
    class Arena {
    public:
        bool is_attached = false;              // its strand is: others run beside it
        std::uint32_t owner = Owned::anybody;  // its strand: of what is made here

    private:
        friend class Heap;
        std::array<FreeCell*, size_classes> cells_{};
        std::array<FreeBuffer*, size_classes> buffers_{};
        std::vector<Buffer> retired_;  // others may still read them
        std::ptrdiff_t used_ = 0;      // not yet in Heap::used_
        std::size_t room_ = 0;         // in Heap::held_, but not allocated yet
    };
    // Of the strand that this thread runs; null: it has none.
    static inline constinit thread_local Arena* arena = nullptr;
    // Others may be using this heap now.
    [[nodiscard]] static bool is_attached() { return arena != nullptr && arena->is_attached; }

    Heap(std::size_t limit_bytes, MemoryBudget& budget);
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    // A new T with `extra_bytes` behind it (uninitialised). Throws OutOfMemory.
    template <class T>
    T* create(Type* type, Kind kind, std::size_t extra_bytes = 0) {
        T* object = ::new (allocate(sizeof(T) + extra_bytes)) T();
        object->type = type;
        object->kind = kind;
        if constexpr (std::is_base_of_v<Owned, T>) {
            if (arena != nullptr) [[unlikely]]
                object->owner = arena->owner;
        }
        return object;
    }

    // Buffers that belong to an object and are freed when it is swept, with the size that they were
    // asked for. Throw OutOfMemory.
    [[nodiscard]] void* buffer(std::size_t bytes) {
        check_room(bytes);
        if (arena != nullptr) [[unlikely]]
            return buffer_beside(*arena, bytes);
        const std::size_t size_class = class_of_buffer(bytes);
        if (size_class < size_classes && free_buffers_[size_class] != nullptr) [[likely]] {
            FreeBuffer* const memory = free_buffers_[size_class];
            free_buffers_[size_class] = memory->next;
            __builtin_prefetch(memory->next);
            add_used(bytes);
            return memory;
        }
        return buffer_slowly(bytes);
    }
    [[nodiscard]] void* resize_buffer(void* old, std::size_t old_bytes, std::size_t new_bytes);
    void free_buffer(void* old, std::size_t bytes) {
        if (old == nullptr) return;
        if (arena != nullptr) [[unlikely]]
            return free_beside(*arena, old, bytes);
        take_used(bytes);
        const std::size_t size_class = class_of_buffer(bytes);
        if (size_class >= size_classes) {
            held_ -= bytes;
            return std::free(old);
        }
        free_buffers_[size_class] = ::new (old) FreeBuffer{free_buffers_[size_class]};
    }
    // The same for a buffer that other strands may be reading: freed by the next collection.
    void retire_buffer(void* old, std::size_t bytes);
    // What is left of an arena, back to the heap. Its strand is alone, or gone.
    void take_back(Arena& from);
    // Memory that something else owns but this process answers for (digits of big ints, ...).
    void charge(std::size_t bytes);
    void discharge(std::size_t bytes);

    // Throws OutOfMemory when `bytes` more would not fit: for natives, before they build large things.
    void check_room(std::size_t bytes) const {
        if (bytes > limit_ || used_bytes() > limit_ - bytes) throw OutOfMemory();
    }

    void request_collection() { next_collection_.store(0, std::memory_order_relaxed); }
    [[nodiscard]] bool wants_collection() const {
        return used_bytes() >= next_collection_.load(std::memory_order_relaxed);
    }
    [[nodiscard]] std::size_t used_bytes() const { return used_.load(std::memory_order_relaxed); }
    [[nodiscard]] std::size_t limit_bytes() const { return limit_; }
    [[nodiscard]] std::uint64_t collections() const { return collections_; }

    // `trace_roots(marker)` visits every root; `after_mark(mark_more)` sees who is marked, may visit
    // what lives only as long as that and call mark_more(marker), before the rest is freed, with the help of
    // those that wait for it in `world` (null: nobody).
    template <class TraceRoots, class AfterMark>
    void collect(World* world, TraceRoots trace_roots, AfterMark after_mark) {
        Marker marker;
        trace_roots(marker);
        mark_reachable(marker);
        after_mark(marker, [&] { mark_reachable(marker); });
        sweep(world);
    }
    // After one that frees all that is dead: how much may be in use before the next.
    void plan_collection();
    // Between marking and sweeping.
    template <class Action>
    void each_unmarked(Action action) {
        for (const Slab& slab : slabs_) {
            for (std::uint32_t i = 0; i < slab.cells; ++i) {
                auto* object =
                    reinterpret_cast<Object*>(slab.memory + std::size_t{i} * slab.cell_bytes);
                if (object->kind != Kind::free_cell && !object->marked) action(*object);
            }
        }
        for (const Large& large : large_) {
            if (!large.object->marked) action(*large.object);
        }
    }
    static void trace_frame(Frame& frame, Marker& marker);

private:
    friend class Search;
    friend class DeadCounts;
    struct Slab {
        std::byte* memory = nullptr;
        std::uint32_t cell_bytes = 0;
        std::uint32_t cells = 0;  // so far: memory behind them is not touched before it is needed
    };
    struct Large {
        Object* object = nullptr;
        std::size_t bytes = 0;
    };

    void* allocate(std::size_t bytes) {
        if (arena != nullptr) [[unlikely]]
            return allocate_beside(*arena, bytes);
        const std::size_t size_class = (bytes + granule - 1) / granule - 1;
        if (size_class < size_classes) [[likely]] {
            FreeCell* cell = free_[size_class];
            if (cell != nullptr) [[likely]] {
                free_[size_class] = cell->next;
                add_used((size_class + 1) * granule);
                return cell;
            }
        }
        return allocate_slowly(bytes);
    }
    void* allocate_slowly(std::size_t bytes);
    void* allocate_beside(Arena& from, std::size_t bytes);
    void* buffer_beside(Arena& from, std::size_t bytes);
    void free_beside(Arena& to, void* old, std::size_t bytes);
    void settle(Arena& of);  // requires the mutex, or to be alone
    // Not atomic: who writes is alone or has the mutex.
    void add_used(std::size_t bytes) {
        used_.store(used_bytes() + bytes, std::memory_order_relaxed);
    }
    void take_used(std::size_t bytes) {
        used_.store(used_bytes() - bytes, std::memory_order_relaxed);
    }
    void add_free_cells(std::size_t size_class);
    // size_classes or more: from the host's allocator, as all are that the address sanitizer watches.
    static std::size_t class_of_buffer(std::size_t bytes) {
#if __has_feature(address_sanitizer)
        return size_classes + bytes;
#else
        return (std::max<std::size_t>(bytes, 1) + granule - 1) / granule - 1;
#endif
    }
    void* buffer_slowly(std::size_t bytes);
    FreeBuffer* fresh_buffers(std::size_t size_class);
    struct Swept;
    void sweep_slabs(World* world);
    void sweep_slab(const Slab& slab, Swept& swept);
    void take_swept(Swept& from, std::vector<Buffer>& destroyed_alone);
    void* large_buffer_beside(Arena& from, std::size_t bytes);
    // Of the host, within the budget. Both throw OutOfMemory.
    void* host_memory(std::size_t bytes);
    void hold(std::size_t bytes) {
        if (bytes > share_ - held_) enlarge_share(bytes);
        held_ += bytes;
    }
    void enlarge_share(std::size_t bytes);
    void return_share();
    static void trace(Object& object, Marker& marker);
    static void mark_reachable(Marker& marker);
    void sweep(World* world);
    void destroy(Object& object);

    // Of everything below, for strands beside each other; one that is alone needs it not.
    std::mutex mutex_;
    std::array<FreeCell*, size_classes> free_{};
    std::array<FreeBuffer*, size_classes> free_buffers_{};
    // What the last sweep found, a list a slab: an arena takes one as a whole.
    std::array<std::vector<FreeCell*>, size_classes> free_lists_;
    std::array<std::vector<FreeBuffer*>, size_classes> free_buffer_lists_;
    std::vector<std::byte*> buffer_slabs_;
    std::byte* fresh_buffers_ = nullptr;  // of the last slab, what nobody has had yet
    std::byte* fresh_end_ = nullptr;
    std::vector<Slab> slabs_;
    std::array<std::uint32_t, size_classes>
        newest_slab_{};  // of each class: its number + 1; 0: none
    std::vector<Large> large_;
    MemoryBudget& budget_;
    std::size_t share_ = 0;  // of the budget
    std::size_t held_ = 0;   // of the host's memory; at most share_
    std::size_t limit_;
    // Read by every strand at its poll points, when the value of a moment ago does as well: relaxed.
    std::atomic<std::size_t> used_{0};
    std::size_t used_after_collection_ = 0;
    std::atomic<std::size_t> next_collection_;  // relaxed, as used_
    std::vector<Buffer> retired_;
    std::uint64_t collections_ = 0;
};

}  // namespace interleave::runtime
