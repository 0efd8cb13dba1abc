#include "runtime/heap.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <utility>

#include "base/check.h"
#include "runtime/bytes.h"
#include "runtime/generators.h"
#include "runtime/memoryview.h"
#include "runtime/numbers.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/strand.h"
#include "runtime/world.h"

namespace interleave::runtime {
namespace {

// A first collection is not worth its time before this much is in use.
constexpr std::size_t first_collection_bytes = std::size_t{8} << 20U;

// By so much a heap's share of the budget grows at least, and so much more than it needs it may keep.
constexpr std::size_t share_step_bytes = std::size_t{256} << 10U;

}  // namespace

Heap::Heap(std::size_t limit_bytes, MemoryBudget& budget)
    : budget_(budget),
      limit_(limit_bytes),
      next_collection_(std::min(first_collection_bytes, limit_bytes / 2)) {}

Heap::~Heap() {
    for (const Buffer& buffer : retired_) free_buffer(buffer.memory, buffer.bytes);
    for (const Slab& slab : slabs_) {
        for (std::uint32_t i = 0; i < slab.cells; ++i) {
            auto* object =
                reinterpret_cast<Object*>(slab.memory + std::size_t{i} * slab.cell_bytes);
            if (object->kind != Kind::free_cell) destroy(*object);
        }
        std::free(slab.memory);
    }
    for (const Large& large : large_) {
        destroy(*large.object);
        std::free(large.object);
    }
    for (std::byte* const slab : buffer_slabs_) std::free(slab);
    budget_.give_back(share_);
}

void Heap::enlarge_share(std::size_t bytes) {
    const std::size_t missing = bytes - (share_ - held_);
    const std::size_t step = std::max(missing, share_step_bytes);
    const auto purpose =
        bytes <= slab_bytes ? MemoryBudget::For::small_objects : MemoryBudget::For::anything;
    if (budget_.take(step, purpose)) {
        share_ += step;
    } else if (budget_.take(missing, purpose)) {
        share_ += missing;
    } else {
        throw OutOfMemory();
    }
    // A quarter more than what was alive last: often enough to find garbage in time, and seldom enough
    // that the search does not take all of the time.
    if (budget_.is_low() && used_bytes() > used_after_collection_ + used_after_collection_ / 4) {
        request_collection();
    }
}

void Heap::return_share() {
    if (share_ - held_ <= 2 * share_step_bytes) return;
    budget_.give_back(share_ - held_ - share_step_bytes);
    share_ = held_ + share_step_bytes;
}

void* Heap::host_memory(std::size_t bytes) {
    hold(bytes);
    void* const memory = std::malloc(bytes);
    if (memory == nullptr) {
        held_ -= bytes;
        throw OutOfMemory();
    }
    return memory;
}

void* Heap::allocate_slowly(std::size_t bytes) {
    const std::size_t size_class = (bytes + granule - 1) / granule - 1;
    if (size_class >= size_classes) {
        check_room(bytes);
        void* memory = host_memory(bytes);
        large_.push_back({static_cast<Object*>(memory), bytes});
        add_used(bytes);
        return memory;
    }
    // A cell must have room for what links it when it is free.
    constexpr std::size_t smallest = (sizeof(FreeCell) + granule - 1) / granule;
    if (size_class + 1 < smallest) return allocate(smallest * granule);
    add_free_cells(size_class);
    return allocate(bytes);
}

// A few at a time: a process that starts needs a few of every size.
void Heap::add_free_cells(std::size_t size_class) {
    if (std::vector<FreeCell*>& lists = free_lists_[size_class]; !lists.empty()) {
        free_[size_class] = lists.back();
        lists.pop_back();
        return;
    }
    constexpr std::uint32_t most_cells = 32;
    const auto cell_bytes = static_cast<std::uint32_t>((size_class + 1) * granule);
    const auto cells_a_slab = static_cast<std::uint32_t>(slab_bytes / cell_bytes);
    std::uint32_t& newest = newest_slab_[size_class];
    if (newest == 0 || slabs_[newest - 1].cells == cells_a_slab) {
        check_room(slab_bytes);
        slabs_.push_back({static_cast<std::byte*>(host_memory(slab_bytes)), cell_bytes, 0});
        newest = static_cast<std::uint32_t>(slabs_.size());
    }
    Slab& slab = slabs_[newest - 1];
    const std::uint32_t first = slab.cells;
    slab.cells = std::min(first + most_cells, cells_a_slab);
    // Backwards, so that cells are handed out in order of address.
    for (std::uint32_t i = slab.cells; i-- > first;) {
        auto* cell = ::new (slab.memory + std::size_t{i} * cell_bytes) FreeCell();
        cell->next = free_[size_class];
        free_[size_class] = cell;
    }
}

void* Heap::buffer_slowly(std::size_t bytes) {
    const std::size_t size_class = class_of_buffer(bytes);
    void* memory = nullptr;
    if (size_class >= size_classes) {
        memory = host_memory(bytes);
    } else {
        FreeBuffer* const first = fresh_buffers(size_class);
        free_buffers_[size_class] = first->next;
        memory = first;
    }
    add_used(bytes);
    return memory;
}

// A list of one at least.
Heap::FreeBuffer* Heap::fresh_buffers(std::size_t size_class) {
    if (std::vector<FreeBuffer*>& lists = free_buffer_lists_[size_class]; !lists.empty()) {
        FreeBuffer* const first = lists.back();
        lists.pop_back();
        return first;
    }
    const std::size_t rounded = (size_class + 1) * granule;
    if (static_cast<std::size_t>(fresh_end_ - fresh_buffers_) < rounded) {
        check_room(slab_bytes);
        auto* slab = static_cast<std::byte*>(host_memory(slab_bytes));
        buffer_slabs_.push_back(slab);
        fresh_buffers_ = slab;
        fresh_end_ = slab + slab_bytes;
    }
    return ::new (std::exchange(fresh_buffers_, fresh_buffers_ + rounded)) FreeBuffer();
}

void* Heap::resize_buffer(void* old, std::size_t old_bytes, std::size_t new_bytes) {
    if (old == nullptr) return buffer(new_bytes);
    CHECK(!is_attached());  // beside others, readers would be left behind: see retire_buffer
    if (std::min(class_of_buffer(old_bytes), class_of_buffer(new_bytes)) < size_classes) {
        if (class_of_buffer(old_bytes) == class_of_buffer(new_bytes)) {
            add_used(new_bytes - old_bytes);
            return old;
        }
        void* const memory = buffer(new_bytes);
        std::memcpy(memory, old, std::min(old_bytes, new_bytes));
        free_buffer(old, old_bytes);
        return memory;
    }
    if (new_bytes > old_bytes) {
        check_room(new_bytes - old_bytes);
        // A large buffer that grows is for a moment there twice.
        hold(new_bytes);
        held_ -= new_bytes;
    }
    void* memory = std::realloc(old, new_bytes);
    if (memory == nullptr) throw OutOfMemory();
    add_used(new_bytes - old_bytes);
    held_ += new_bytes - old_bytes;
    return memory;
}

void Heap::charge(std::size_t bytes) {
    CHECK(!is_attached());
    check_room(bytes);
    hold(bytes);
    add_used(bytes);
}

void Heap::discharge(std::size_t bytes) {
    CHECK(!is_attached());
    take_used(bytes);
    held_ -= bytes;
}

// ---- beside other strands

namespace {

// An arena takes as many cells of a size at once as fit into this, or at least some.
constexpr std::size_t refill_bytes = 16 * 1024;
constexpr std::size_t least_refill = 8;
// So much of the budget at once for large buffers.
constexpr std::size_t room_step_bytes = 512 * 1024;

std::size_t refill_count(std::size_t cell_bytes) {
    return std::max(refill_bytes / cell_bytes, least_refill);
}

}  // namespace

void Heap::settle(Arena& of) {
    used_.store(used_bytes() + static_cast<std::size_t>(std::exchange(of.used_, 0)),
                std::memory_order_relaxed);
    held_ -= std::exchange(of.room_, 0);
}

void* Heap::allocate_beside(Arena& from, std::size_t bytes) {
    constexpr std::size_t smallest = (sizeof(FreeCell) + granule - 1) / granule;
    const std::size_t size_class = std::max((bytes + granule - 1) / granule, smallest) - 1;
    if (size_class >= size_classes) {
        const std::scoped_lock lock(mutex_);
        return allocate_slowly(bytes);
    }
    FreeCell*& free = from.cells_[size_class];
    if (free == nullptr) {
        const std::scoped_lock lock(mutex_);
        settle(from);
        if (free_[size_class] == nullptr) add_free_cells(size_class);
        free = std::exchange(free_[size_class], nullptr);
    }
    from.used_ += static_cast<std::ptrdiff_t>((size_class + 1) * granule);
    return std::exchange(free, free->next);
}

void* Heap::buffer_beside(Arena& from, std::size_t bytes) {
    const std::size_t size_class = class_of_buffer(bytes);
    if (size_class >= size_classes) return large_buffer_beside(from, bytes);
    FreeBuffer*& free = from.buffers_[size_class];
    if (free == nullptr) {
        const std::scoped_lock lock(mutex_);
        settle(from);
        free = std::exchange(free_buffers_[size_class], nullptr);
        if (free == nullptr && !free_buffer_lists_[size_class].empty()) {
            free = fresh_buffers(size_class);
        }
        const std::size_t wanted = free == nullptr ? refill_count((size_class + 1) * granule) : 0;
        for (std::size_t count = 0; count < wanted; ++count) {
            FreeBuffer* const more = fresh_buffers(size_class);
            more->next = free;
            free = more;
        }
    }
    from.used_ += static_cast<std::ptrdiff_t>(bytes);
    __builtin_prefetch(free->next);
    return std::exchange(free, free->next);
}

void* Heap::large_buffer_beside(Arena& from, std::size_t bytes) {
    if (bytes > from.room_) {
        const std::scoped_lock lock(mutex_);
        settle(from);
        const std::size_t room = std::max(bytes, room_step_bytes);
        hold(room);
        from.room_ = room;
    }
    void* const memory = std::malloc(bytes);
    if (memory == nullptr) throw OutOfMemory();
    from.room_ -= bytes;
    from.used_ += static_cast<std::ptrdiff_t>(bytes);
    return memory;
}

void Heap::free_beside(Arena& to, void* old, std::size_t bytes) {
    const std::size_t size_class = class_of_buffer(bytes);
    to.used_ -= static_cast<std::ptrdiff_t>(bytes);
    if (size_class >= size_classes) {
        to.room_ += bytes;
        return std::free(old);
    }
    to.buffers_[size_class] = ::new (old) FreeBuffer{to.buffers_[size_class]};
}

void Heap::retire_buffer(void* old, std::size_t bytes) {
    if (!is_attached()) return free_buffer(old, bytes);
    if (old != nullptr) arena->retired_.push_back({old, bytes});
}

// Lists as they are: to walk through them would take longer than all else that a collection does alone.
void Heap::take_back(Arena& from) {
    settle(from);
    for (std::size_t i = 0; i < size_classes; ++i) {
        if (FreeCell* const cells = std::exchange(from.cells_[i], nullptr)) {
            free_lists_[i].push_back(cells);
        }
        if (FreeBuffer* const buffers = std::exchange(from.buffers_[i], nullptr)) {
            free_buffer_lists_[i].push_back(buffers);
        }
    }
    retired_.insert(retired_.end(), from.retired_.begin(), from.retired_.end());
    from.retired_.clear();
}

void Heap::mark_reachable(Marker& marker) {
    while (!marker.pending_.empty()) {
        Object* object = marker.pending_.back();
        marker.pending_.pop_back();
        trace(*object, marker);
    }
}

void Heap::trace_frame(Frame& frame, Marker& marker) {
    marker.visit(frame.code);
    marker.visit(frame.function);
    marker.visit(frame.globals);
    marker.visit(frame.names);
    marker.visit(frame.generator);
    marker.visit(frame.keep);
    marker.visit(frame.outer_handled);
    for (std::uint32_t i = 0; i < frame.register_count; ++i) marker.visit(frame.registers[i]);
}

namespace {

void trace_code(Code& code, Marker& marker) {
    for (const Value constant : code.constants) marker.visit(constant);
    for (Str* name : code.names) marker.visit(name);
    for (const InlineCache& cache : code.caches) marker.visit(cache.value);
    for (const InlineCache& cache : code.older_caches) marker.visit(cache.value);
    for (Code* child : code.children) marker.visit(child);
    marker.visit(code.name);
    marker.visit(code.qualified_name);
    marker.visit(code.file_name);
}

void trace_function(Function& function, Marker& marker) {
    marker.visit(function.code);
    marker.visit(function.globals);
    marker.visit(function.defaults);
    marker.visit(function.keyword_defaults);
    marker.visit(function.closure);
    marker.visit(function.name);
    marker.visit(function.qualified_name);
    marker.visit(function.doc);
    marker.visit(function.module);
    marker.visit(function.annotate);
    marker.visit(function.annotations);
    marker.visit(function.type_params);
    marker.visit(function.attributes);
}

void trace_type(Type& type, Marker& marker) {
    marker.visit(type.name);
    marker.visit(type.qualified_name);
    marker.visit(type.module);
    marker.visit(type.bases);
    for (Type* base : type.mro) marker.visit(base);
    marker.visit(type.dict);
    // Subclasses are kept alive by their base: a class is rarely dropped while its base lives.
    for (Type* subclass : type.subclasses) marker.visit(subclass);
    for (Str* name : type.slot_names) marker.visit(name);
}

void trace_instance(Instance& instance, Marker& marker) {
    if (instance.shape != nullptr) {
        for (std::uint32_t i = 0; i < instance.shape->count; ++i) marker.visit(instance.slots[i]);
    }
    if (instance.shape == nullptr && instance.slots != nullptr) {  // of __slots__, beside the dict
        for (std::uint32_t i = 0; i < instance.capacity; ++i) marker.visit(instance.slots[i]);
    }
    marker.visit(instance.dict);
}

void trace_generator(Generator& generator, Marker& marker) {
    if (generator.frame != nullptr) Heap::trace_frame(*generator.frame, marker);
    marker.visit(generator.name);
    marker.visit(generator.qualified_name);
    marker.visit(generator.handled);
    marker.visit(generator.awaiting);
    marker.visit(generator.at_end);
    marker.visit(generator.code);
}

}  // namespace

void Heap::trace(Object& object, Marker& marker) {
    marker.visit(object.type);
    switch (object.kind) {
        case Kind::list: {
            const auto& list = static_cast<List&>(object);
            for (std::uint32_t i = 0; i < list.size; ++i) marker.visit(list.items[i]);
            return;
        }
        case Kind::tuple: {
            const auto& tuple = static_cast<Tuple&>(object);
            for (std::uint32_t i = 0; i < tuple.size; ++i) marker.visit(tuple.items()[i]);
            return;
        }
        case Kind::dict: {
            const auto& dict = static_cast<Dict&>(object);
            for (std::uint32_t i = 0; i < dict.used; ++i) {
                marker.visit(dict.entries[i].key);
                marker.visit(dict.entries[i].value);
            }
            return;
        }
        case Kind::set: {
            const auto& set = static_cast<Set&>(object);
            for (std::uint32_t i = 0; set.table != nullptr && i <= set.mask; ++i) {
                marker.visit(set.table[i].key);
            }
            return;
        }
        case Kind::range: {
            const auto& range = static_cast<Range&>(object);
            for (const Value v : {range.start, range.stop, range.step, range.length})
                marker.visit(v);
            return;
        }
        case Kind::slice: {
            const auto& slice = static_cast<Slice&>(object);
            for (const Value v : {slice.start, slice.stop, slice.step}) marker.visit(v);
            return;
        }
        case Kind::cell: marker.visit(static_cast<Cell&>(object).value); return;
        case Kind::boxed_int: marker.visit(static_cast<BoxedInt&>(object).value); return;
        case Kind::iterator: {
            const auto& iterator = static_cast<Iterator&>(object);
            marker.visit(iterator.source);
            marker.visit(iterator.extra);
            return;
        }
        case Kind::dict_view: marker.visit(static_cast<DictView&>(object).dict); return;
        case Kind::code: trace_code(static_cast<Code&>(object), marker); return;
        case Kind::function: trace_function(static_cast<Function&>(object), marker); return;
        case Kind::native: {
            const auto& native = static_cast<Native&>(object);
            marker.visit(native.owner);
            marker.visit(native.bound);
            return;
        }
        case Kind::bound_method: {
            const auto& method = static_cast<BoundMethod&>(object);
            marker.visit(method.function);
            marker.visit(method.self);
            return;
        }
        case Kind::property: {
            const auto& property = static_cast<Property&>(object);
            for (const Value v : {property.getter, property.setter, property.deleter, property.doc,
                                  property.name, property.owner}) {
                marker.visit(v);
            }
            return;
        }
        case Kind::class_method: marker.visit(static_cast<ClassMethod&>(object).function); return;
        case Kind::static_method: marker.visit(static_cast<StaticMethod&>(object).function); return;
        case Kind::super: {
            const auto& super = static_cast<Super&>(object);
            marker.visit(super.start);
            marker.visit(super.self);
            marker.visit(super.self_type);
            return;
        }
        case Kind::generic_alias: {
            const auto& alias = static_cast<GenericAlias&>(object);
            marker.visit(alias.origin);
            marker.visit(alias.arguments);
            return;
        }
        case Kind::type: trace_type(static_cast<Type&>(object), marker); return;
        case Kind::instance: trace_instance(static_cast<Instance&>(object), marker); return;
        case Kind::exception: {
            auto& exception = static_cast<Exception&>(object);
            trace_instance(exception, marker);
            for (const Value v :
                 {exception.arguments, exception.cause, exception.context,
                  exception.traceback_object, exception.group, exception.variables}) {
                marker.visit(v);
            }
            for (const TracebackEntry& entry : exception.traceback) {
                marker.visit(entry.code);
                marker.visit(entry.function);
            }
            return;
        }
        case Kind::traceback: {
            const auto& traceback = static_cast<Traceback&>(object);
            marker.visit(traceback.entry.code);
            marker.visit(traceback.entry.function);
            marker.visit(traceback.next);
            marker.visit(traceback.frame);
            return;
        }
        case Kind::module: {
            const auto& module = static_cast<Module&>(object);
            marker.visit(module.dict);
            marker.visit(module.name);
            return;
        }
        case Kind::generator: trace_generator(static_cast<Generator&>(object), marker); return;
        case Kind::foreign: {
            const auto& foreign = static_cast<Foreign&>(object);
            if (foreign.state) foreign.state->trace(marker);
            return;
        }
        case Kind::str: {
            const auto& text = static_cast<const Str&>(object);
            if (text.shared) marker.visit(text.buffer());
            return;
        }
        case Kind::memoryview: marker.visit(static_cast<MemoryView&>(object).owner); return;
        case Kind::free_cell:
        case Kind::str_buffer:
        case Kind::big_int:
        case Kind::float_box:
        case Kind::complex:
        case Kind::bytes:
        case Kind::bytearray: return;
    }
}

namespace {

// For fewer nobody is woken.
constexpr std::size_t slabs_worth_help = 16;

// Those whose end is no matter of their own memory alone.
bool is_destroyed_alone(Kind kind) {
    return kind == Kind::code || kind == Kind::type || kind == Kind::bytearray ||
           kind == Kind::foreign;
}

}  // namespace

// Frees what the object owns outside its cell.
void Heap::destroy(Object& object) {
    switch (object.kind) {
        case Kind::list: {
            auto& list = static_cast<List&>(object);
            free_buffer(list.items, list.capacity * sizeof(Value));
            return;
        }
        case Kind::dict: dict_free(*this, static_cast<Dict&>(object)); return;
        case Kind::set: set_free(*this, static_cast<Set&>(object)); return;
        case Kind::bytearray: free_bytearray(*this, static_cast<ByteArray&>(object)); return;
        case Kind::code: {
            auto& code = static_cast<Code&>(object);
            if (code.source != nullptr) discharge(bytes_of(*code.source));
            delete[] code.instructions;
            code.~Code();
            return;
        }
        case Kind::type: static_cast<Type&>(object).~Type(); return;
        case Kind::instance: {
            auto& instance = static_cast<Instance&>(object);
            free_buffer(instance.slots, instance.capacity * sizeof(Value));
            return;
        }
        case Kind::exception: {
            auto& exception = static_cast<Exception&>(object);
            free_buffer(exception.slots, exception.capacity * sizeof(Value));
            exception.~Exception();
            return;
        }
        case Kind::generator: {
            auto& generator = static_cast<Generator&>(object);
            if (generator.frame != nullptr) free_generator_frame(*this, generator);
            return;
        }
        case Kind::foreign: static_cast<Foreign&>(object).~Foreign(); return;
        default: return;
    }
}

// What one of those that sweep has found, before it is the heap's.
struct Heap::Swept {
    Arena arena;  // takes the buffers of what is destroyed
    std::array<std::vector<FreeCell*>, size_classes> cells;  // a list a slab
    std::array<std::vector<FreeBuffer*>, size_classes> buffers;
    std::vector<Buffer>
        shared;  // objects whose end concerns more than their memory, and their cells
};

void Heap::sweep_slab(const Slab& slab, Swept& swept) {
    FreeCell* free = nullptr;
    for (std::uint32_t i = slab.cells; i-- > 0;) {
        auto* object = reinterpret_cast<Object*>(slab.memory + std::size_t{i} * slab.cell_bytes);
        if (object->marked) {
            object->marked = false;
            continue;
        }
        if (object->kind != Kind::free_cell) {
            if (is_destroyed_alone(object->kind)) {
                swept.shared.push_back({object, slab.cell_bytes});
                continue;
            }
            destroy(*object);
            swept.arena.used_ -= slab.cell_bytes;
        }
        auto* cell = ::new (object) FreeCell();
        cell->next = free;
        free = cell;
    }
    if (free != nullptr) swept.cells[slab.cell_bytes / granule - 1].push_back(free);
    for (std::size_t i = 0; i < size_classes; ++i) {
        FreeBuffer* const buffers = std::exchange(swept.arena.buffers_[i], nullptr);
        if (buffers != nullptr) swept.buffers[i].push_back(buffers);
    }
}

void Heap::take_swept(Swept& from, std::vector<Buffer>& destroyed_alone) {
    const std::scoped_lock lock(mutex_);
    settle(from.arena);
    for (std::size_t i = 0; i < size_classes; ++i) {
        std::ranges::copy(from.cells[i], std::back_inserter(free_lists_[i]));
        std::ranges::copy(from.buffers[i], std::back_inserter(free_buffer_lists_[i]));
    }
    destroyed_alone.insert(destroyed_alone.end(), from.shared.begin(), from.shared.end());
}

void Heap::sweep_slabs(World* world) {
    // Who takes a number has that slab. Nothing is published by it: relaxed.
    std::atomic<std::size_t> left{slabs_.size()};
    std::vector<Buffer> destroyed_alone;
    const auto take_part = [&] {
        Swept swept;
        Arena* const own = std::exchange(arena, &swept.arena);
        while (true) {
            std::size_t number = left.load(std::memory_order_relaxed);
            while (number > 0 &&
                   !left.compare_exchange_weak(number, number - 1, std::memory_order_relaxed)) {}
            if (number == 0) break;
            sweep_slab(slabs_[number - 1], swept);
        }
        arena = own;
        take_swept(swept, destroyed_alone);
    };
    if (world != nullptr && slabs_.size() >= slabs_worth_help) {
        world->work_together(take_part);
    } else {
        take_part();
    }
    for (const Buffer& cell : destroyed_alone) {
        destroy(*static_cast<Object*>(cell.memory));
        take_used(cell.bytes);
        const std::size_t size_class = cell.bytes / granule - 1;
        auto* const freed = ::new (cell.memory) FreeCell();
        freed->next = free_[size_class];
        free_[size_class] = freed;
    }
}

void Heap::sweep(World* world) {
    ++collections_;
    for (const Buffer& buffer : std::exchange(retired_, {})) {
        free_buffer(buffer.memory, buffer.bytes);
    }
    free_.fill(nullptr);
    for (std::vector<FreeCell*>& lists : free_lists_) lists.clear();
    sweep_slabs(world);
    std::erase_if(large_, [&](const Large& large) {
        if (large.object->marked) {
            large.object->marked = false;
            return false;
        }
        destroy(*large.object);
        take_used(large.bytes);
        held_ -= large.bytes;
        std::free(large.object);
        return true;
    });
    return_share();
}

void Heap::plan_collection() {
    const std::size_t used = used_bytes();
    used_after_collection_ = used;
    next_collection_ = std::min(std::max(first_collection_bytes, used * 2),
                                std::max(used + (limit_ - std::min(used, limit_)) / 2, used));
}

}  // namespace interleave::runtime
