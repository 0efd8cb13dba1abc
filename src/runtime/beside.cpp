// What the eval loop does beside other strands, where that is more than a read or a write.

#include "runtime/beside.h"

#include <algorithm>

#include "runtime/containers.h"
#include "runtime/interpreter.h"
#include "runtime/iterators.h"

namespace interleave::runtime {

Owned* as_owned(Value value) {
    if (!value.is_object()) return nullptr;
    Object* const object = value.as_object();
    switch (object->kind) {
        case Kind::list: return static_cast<List*>(object);
        case Kind::dict: return static_cast<Dict*>(object);
        case Kind::set: return static_cast<Set*>(object);
        case Kind::iterator: return static_cast<Iterator*>(object);
        case Kind::instance: return static_cast<Instance*>(object);
        default: return nullptr;
    }
}

void take_over(Value value, std::uint32_t self) {
    Owned* const object = as_owned(value);
    if (object == nullptr || object->owner == self || object->owner == namespace_owner) return;
    const bool is_first = (object->flags & Object::was_passed_on) == 0;
    object->owner = is_first ? self : Owned::anybody;
    object->flags |= Object::was_passed_on;
}

void Interpreter::be_alone_for(Value changed) {
    strand_.be_alone();
    take_over(changed, self());
}

// Two strands that each add an attribute to the same instance would have the same slot. More room is made
// alone, as others may be writing into the room there is.
bool Interpreter::add_attribute_beside(Instance& instance, const InlineCache& cache, Value value) {
    const Hold hold(instance, self());
    if (!hold || instance.shape != cache.shape) return false;
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

// Held, because an append may be moving the items.
bool Interpreter::set_item_beside(List& list, std::int64_t index, Value value) const {
    const Hold hold(list, self());
    if (index < 0) index += list.size;
    if (!hold || index < 0 || index >= list.size) return false;
    write_shared(list.items[index], value);
    return true;
}

// From suspended or created to running. Mostly it is its own strand that goes on with it; then nobody
// else can change its state but one that is alone.
bool Interpreter::begin_beside(Generator& generator, GeneratorState state) const {
    GeneratorState running = GeneratorState::running;
    if (generator.owner == self()) {
        write_shared(generator.state, running);
        return true;
    }
    return generator.owner == Generator::anybody &&
           __atomic_compare_exchange(&generator.state, &state, &running, false, __ATOMIC_ACQUIRE,
                                     __ATOMIC_RELAXED);
}

// Held: a range's position and what is left of it belong together.
Interpreter::Next Interpreter::next_beside(Iterator& iterator, Value& to) const {
    const Hold hold(iterator, self());
    if (!hold) return Next::unknown;
    const std::int64_t index = iterator.index;
    if (iterator.advance == next_of_range) {
        if (iterator.limit <= 0) return Next::end;
        if (!Value::fits_small_int(index)) return Next::unknown;
        to = Value::small_int(index);
        if (--iterator.limit > 0) iterator.index += iterator.extra.as_small_int();
        return Next::item;
    }
    const bool is_list = iterator.advance == next_of_list;
    if (!is_list && iterator.advance != next_of_tuple) return Next::unknown;
    const Value source = iterator.source;
    if (source.is_empty()) return Next::end;
    const auto& list = static_cast<const List&>(*source.as_object());
    const auto& tuple = static_cast<const Tuple&>(*source.as_object());
    if (index >= (is_list ? read_shared(list.size) : tuple.size)) {
        iterator.source = Value();
        return Next::end;
    }
    to = is_list ? read_shared(read_shared(list.items)[index]) : tuple.items()[index];
    ++iterator.index;
    return Next::item;
}

namespace {

// Inert, or a tuple of such.
bool is_readable_item(Value value, const Types& types) {
    if (is_inert(value, types)) return true;
    const auto* const tuple = static_cast<const Tuple*>(value.as_object());
    return tuple->type == types.tuple &&
           std::all_of(tuple->items(), tuple->items() + tuple->size,
                       [&](Value item) { return is_inert(item, types); });
}

bool has_readable_items(const Object& container, const Types& types) {
    const auto is_readable = [&](Value value) { return is_readable_item(value, types); };
    if (container.type == types.list) {
        const auto& list = static_cast<const List&>(container);
        return std::all_of(list.items, list.items + list.size, is_readable);
    }
    if (container.type == types.dict) {
        const auto& dict = static_cast<const Dict&>(container);
        return std::all_of(dict.entries, dict.entries + dict.used, [&](const DictEntry& entry) {
            return is_readable(entry.key) && is_readable(read_shared(entry.value));
        });
    }
    if (container.type == types.set || container.type == types.frozenset) {
        const auto& set = static_cast<const Set&>(container);
        std::uint32_t position = 0;
        for (SetEntry* entry = nullptr; set_next(&set, position, entry);) {
            if (!is_readable(entry->key)) return false;
        }
        return true;
    }
    return false;
}

}  // namespace

bool Reading::take(Value value, const Types& types, std::uint32_t self) {
    if (is_readable_item(value, types)) return true;
    Object* const object = value.as_object();
    if (object->type == types.range) return true;
    const Owned* const container = as_owned(value);
    if (container == nullptr) return false;
    if (container->owner == Owned::anybody) {
        if (hold_.has_value()) return false;
        hold_.emplace(*container, self);
    } else if (container->owner != self) {
        return false;
    }
    return has_readable_items(*container, types);
}

Reading::Reading(Strand& strand, const Value* values, std::uint32_t count) {
    const Types& types = strand.process().types;
    const auto self = static_cast<std::uint32_t>(strand.id());
    for (std::uint32_t i = 0; i < count && may_; ++i) may_ = take(values[i], types, self);
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

// What iter() of it and what comes of it need: nobody changes it, or its own list does not mind.
bool Interpreter::iterates_beside(Value iterable) const {
    if (!iterable.is_object()) return false;
    const Object* object = iterable.as_object();
    if (!object->type->is_native) return false;
    switch (object->kind) {
        case Kind::list:
        case Kind::tuple:
        case Kind::range:
        case Kind::str:
        case Kind::bytes: return true;
        case Kind::dict_view: object = static_cast<const DictView*>(object)->dict; [[fallthrough]];
        case Kind::dict:
        case Kind::set: return static_cast<const Owned*>(object)->owner == self();
        case Kind::iterator: return advances_beside(static_cast<const Iterator&>(*object));
        default: return false;
    }
}

bool Interpreter::advances_beside(const Iterator& iterator) const {
    const Type* const type = iterator.type;
    if (iterator.owner != self() || !advances_natively(process_, iterator)) return false;
    if (type == types_.zip) {
        const auto* const parts = as_tuple(iterator.source);
        return parts == nullptr || std::all_of(parts->items(), parts->items() + parts->size,
                                               [&](Value part) { return iterates_beside(part); });
    }
    const bool is_known = type == types_.enumerate || type == types_.list_iterator ||
                          type == types_.tuple_iterator || type == types_.str_iterator ||
                          type == types_.str_ascii_iterator || type == types_.bytes_iterator ||
                          type == types_.set_iterator || type == types_.dict_keyiterator ||
                          type == types_.dict_valueiterator || type == types_.dict_itemiterator;
    return iterator.advance == next_of_range ||
           (is_known && (iterator.source.is_empty() || iterates_beside(iterator.source)));
}

bool Interpreter::unpack_beside(Value iterable, Value* to, std::uint32_t count) const {
    if (!iterable.is_object() || iterable.as_object()->type != types_.list) return false;
    const auto& list = static_cast<const List&>(*iterable.as_object());
    const Hold hold(list, self());
    if (!hold || list.size != count) return false;
    std::copy_n(list.items, count, to);
    return true;
}

bool Interpreter::slice_beside(Value container, Value key, Value& part) {
    if (!container.is_object() || !key.is_object() || key.as_object()->kind != Kind::slice) {
        return false;
    }
    const auto& slice = static_cast<const Slice&>(*key.as_object());
    const Value bounds[] = {slice.start, slice.stop, slice.step};
    if (!are_inert(bounds, 3)) return false;
    const Type* const type = container.as_object()->type;
    std::optional<Hold> hold;
    if (type == types_.list) {
        hold.emplace(static_cast<const List&>(*container.as_object()), self());
        if (!*hold) return false;
    } else if (type != types_.tuple && !is_inert(container, types_)) {
        return false;
    }
    part = get_item(strand_, container, key);
    return true;
}

Truth Interpreter::contains_beside(Value container, Value item) {
    if (!container.is_object() || !is_inert(item, types_)) return std::nullopt;
    const Type* const type = container.as_object()->type;
    if (type == types_.set || type == types_.frozenset) {
        auto* const set = static_cast<Set*>(container.as_object());
        if (type == types_.set && set->owner != self()) return std::nullopt;
        return set_contains_beside(strand_, set, item);
    }
    if (type != types_.list && type != types_.tuple) return std::nullopt;
    const Reading reading(strand_, &container, 1);
    return reading ? contains(strand_, container, item) : std::nullopt;
}

bool Interpreter::makes_beside(const Type& type, const Value* arguments,
                               std::uint32_t count) const {
    if (&type == types_.int_ || &type == types_.float_ || &type == types_.str ||
        &type == types_.bool_ || &type == types_.range) {
        return are_inert(arguments, count);
    }
    if (&type == types_.zip) {
        return std::all_of(arguments, arguments + count,
                           [&](Value value) { return iterates_beside(value); });
    }
    if (&type == types_.enumerate) {
        return count > 0 && iterates_beside(arguments[0]) && are_inert(arguments + 1, count - 1);
    }
    if (&type == types_.tuple || &type == types_.list) {
        if (count != 1 || !iterates_beside(arguments[0])) return count == 0;
        const Owned* const container = as_owned(arguments[0]);
        return container == nullptr || container->owner == self();
    }
    return count == 0 && (&type == types_.dict || &type == types_.set);
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
    if (type->is_native) return !has_keywords && makes_beside(*type, arguments, count);
    return type->type->plain_metaclass && !type->has_new && type->layout == Kind::instance &&
           !type->is_abstract && !type->has_finalizer &&
           type->construct == types_.object->construct &&
           is_prepared_function(process_.find_in_type(type, process_.names.__init__));
}

// iter() of what is iterated by its kind; empty: not one of those.
Value Interpreter::iterate_beside(Value iterable) {
    if (!iterable.is_object()) return {};
    if (iterable.as_object()->type == types_.generator) return iterable;
    return iterates_beside(iterable) ? iterate(strand_, iterable) : Value();
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
