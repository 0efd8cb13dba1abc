// What the eval loop does beside other strands, where that is more than a read or a write.

#include "runtime/beside.h"

#include <algorithm>

#include "runtime/containers.h"
#include "runtime/interpreter.h"
#include "runtime/iterators.h"

namespace interleave::runtime {

// Two strands that each add an attribute to the same instance would have the same slot. More room is made
// alone, as others may be writing into the room there is.
bool Interpreter::add_attribute_beside(Instance& instance, const InlineCache& cache, Value value) {
    const ObjectLock lock(instance);
    if (instance.shape != cache.shape) return false;
    if (cache.slot >= instance.capacity) {
        if (instance.capacity != 0) return false;
        const std::uint32_t capacity = instance.type->usual_slots;
        instance.slots = static_cast<Value*>(process_.heap.buffer(capacity * sizeof(Value)));
        instance.capacity = capacity;
    }
    write_shared(instance.slots[cache.slot], value);
    write_shared(instance.shape, cache.next_shape);
    return true;
}

// The lock, because an append may be moving the items.
bool Interpreter::set_item_beside(List& list, std::int64_t index, Value value) {
    const ObjectLock lock(list);
    if (index < 0) index += list.size;
    if (index < 0 || index >= list.size) return false;
    write_shared(list.items[index], value);
    return true;
}

// From suspended or created to running. Mostly it is its own strand that goes on with it; then nobody
// else can change its state but one that is alone.
bool Interpreter::begin_beside(Generator& generator, GeneratorState state) const {
    const auto self = static_cast<std::uint32_t>(strand_.id_);
    GeneratorState running = GeneratorState::running;
    if (generator.owner == self) {
        write_shared(generator.state, running);
        return true;
    }
    return generator.owner == Generator::anybody &&
           __atomic_compare_exchange(&generator.state, &state, &running, false, __ATOMIC_ACQUIRE,
                                     __ATOMIC_RELAXED);
}

// Under the lock: a range's position and what is left of it belong together.
Interpreter::Next Interpreter::next_beside(Iterator& iterator, Value& to) {
    const ObjectLock lock(iterator);
    const std::int64_t index = read_shared(iterator.index);
    if (iterator.advance == next_of_range) {
        const std::int64_t left = read_shared(iterator.limit);
        if (left <= 0) return Next::end;
        if (!Value::fits_small_int(index)) return Next::unknown;
        to = Value::small_int(index);
        write_unordered(iterator.limit, left - 1);
        if (left > 1) write_unordered(iterator.index, index + iterator.extra.as_small_int());
        return Next::item;
    }
    const bool is_list = iterator.advance == next_of_list;
    if (!is_list && iterator.advance != next_of_tuple) return Next::unknown;
    const Value source = read_shared(iterator.source);
    if (source.is_empty()) return Next::end;
    const auto& list = static_cast<const List&>(*source.as_object());
    const auto& tuple = static_cast<const Tuple&>(*source.as_object());
    if (index >= (is_list ? read_shared(list.size) : tuple.size)) {
        write_shared(iterator.source, Value());
        return Next::end;
    }
    to = is_list ? read_shared(read_shared(list.items)[index]) : tuple.items()[index];
    write_unordered(iterator.index, index + 1);
    return Next::item;
}

Value Interpreter::call_native_beside(const Native& native, const Arguments& arguments) {
    if (native.beside != nullptr) {
        const Value value = native.beside(strand_, arguments);
        if (!value.is_empty()) return value;
    }
    return native.pure && are_inert(arguments.values, arguments.count)
               ? native.function(strand_, arguments)
               : Value();
}

bool Interpreter::are_inert(const Value* values, std::uint32_t count) const {
    return std::all_of(values, values + count,
                       [&](Value value) { return is_inert(value, types_); });
}

namespace {

bool is_prepared_function(Value value) {
    const auto* const function = as_kind<Function>(value, Kind::function);
    return function != nullptr && function->code->is_prepared();
}

}  // namespace

// One that only keeps its arguments.
bool Interpreter::makes_plain_exception(const Type& type) {
    const bool has_more = std::ranges::any_of(
        std::initializer_list<const Type*>{types_.os_error, types_.import_error, types_.name_error,
                                           types_.attribute_error, types_.syntax_error,
                                           types_.unicode_error},
        [&](const Type* special) { return is_subtype(&type, special); });
    return !has_more && type.type->plain_metaclass && !type.has_new && !type.has_finalizer &&
           type.construct == types_.base_exception->construct &&
           as_kind<Native>(process_.find_in_type(&type, process_.names.__init__), Kind::native) !=
               nullptr;
}

// Frames, tuples and dicts of arguments are made; nothing is changed that others see.
bool Interpreter::may_call_beside(Value callee, const Value* arguments, std::uint32_t count,
                                  bool has_keywords) {
    if (!callee.is_object()) return false;
    if (is_prepared_function(callee)) return true;
    if (const auto* method = as_kind<BoundMethod>(callee, Kind::bound_method)) {
        return is_prepared_function(method->function);
    }
    const auto* const type = as_kind<Type>(callee, Kind::type);
    if (type == nullptr) return false;
    if (type->is_exception) return !has_keywords && makes_plain_exception(*type);
    if (type->is_native) {
        const bool makes_inert = type == types_.int_ || type == types_.float_ ||
                                 type == types_.str || type == types_.bool_ || type == types_.range;
        return makes_inert && are_inert(arguments, count);
    }
    return type->type->plain_metaclass && !type->has_new && type->layout == Kind::instance &&
           !type->is_abstract && !type->has_finalizer &&
           type->construct == types_.object->construct &&
           is_prepared_function(process_.find_in_type(type, process_.names.__init__));
}

// iter() of what is iterated by its kind; empty: not one of those.
Value Interpreter::iterate_beside(Value iterable) {
    if (!iterable.is_object()) return {};
    Object* const object = iterable.as_object();
    if (!object->type->is_native) return {};
    switch (object->kind) {
        case Kind::list: return iterate_list(strand_, static_cast<List*>(object));
        case Kind::tuple: return iterate_tuple(strand_, static_cast<Tuple*>(object));
        case Kind::range: return iterate_range(strand_, static_cast<Range*>(object));
        case Kind::generator: return object->type == types_.generator ? iterable : Value();
        default: return {};
    }
}

// Null: the place has seen no other class, or not this one.
const InlineCache* Interpreter::older_cache(const Frame& frame, std::uint16_t index, Value object) {
    if (!object.is_object() || object.as_object()->kind != Kind::instance ||
        frame.code->older_caches.empty()) {
        return nullptr;
    }
    const auto& instance = static_cast<const Instance&>(*object.as_object());
    const InlineCache& cache = frame.code->older_caches[index];
    return cache.shape != nullptr && cache.shape == read_shared(instance.shape) &&
                   cache.version == instance.type->version
               ? &cache
               : nullptr;
}

bool Interpreter::load_attribute_beside(Frame& frame, const Instruction& in) {
    const Value object = frame.registers[in.b];
    const InlineCache* const cache = older_cache(frame, in.c, object);
    if (cache == nullptr || !cache->value.is_empty()) return false;
    const auto& instance = static_cast<const Instance&>(*object.as_object());
    frame.registers[in.a] = read_shared(instance.slots[cache->slot]);
    return true;
}

bool Interpreter::load_method_beside(Frame& frame, const Instruction& in) {
    const Value object = frame.registers[in.b];
    const InlineCache* const cache = older_cache(frame, in.c, object);
    if (cache == nullptr || cache->value.is_empty()) return false;
    frame.registers[in.a] = cache->value;
    frame.registers[in.a + 1] = object;
    return true;
}

}  // namespace interleave::runtime
