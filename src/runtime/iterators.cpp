#include "runtime/iterators.h"

#include <algorithm>

#include "runtime/attributes.h"
#include "runtime/beside.h"
#include "runtime/containers.h"

// The iterators of the built-in containers.

namespace interleave::runtime {
Value next_of_list(Strand&, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const List* list = static_cast<const List*>(iterator.source.as_object());
    if (iterator.index < read_shared(list->size)) {  // others may be appending
        return read_shared(read_shared(list->items)[iterator.index++]);
    }
    return exhaust(iterator);
}

Value next_of_tuple(Strand&, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const auto* tuple = static_cast<const Tuple*>(iterator.source.as_object());
    if (iterator.index < tuple->size) return tuple->items()[iterator.index++];
    return exhaust(iterator);
}

// index: the next number; limit: how many are left; extra: the step.
Value next_of_range(Strand& strand, Iterator& iterator) {
    if (iterator.limit <= 0) return {};
    const std::int64_t number = iterator.index;
    if (--iterator.limit > 0) iterator.index += iterator.extra.as_small_int();
    if (Value::fits_small_int(number)) return Value::small_int(number);
    return make_int(strand.process(), number);
}

namespace {

Value native_iterator(Process& process, Type* type, Iterator::Advance advance, Value source,
                      std::int64_t index = 0, std::int64_t limit = 0, Value extra = Value()) {
    Iterator* iterator = make_iterator(process, type, advance, source, limit, extra);
    iterator->index = index;
    iterator->flags |= always_native;
    return object_value(iterator);
}

Value next_of_list_reversed(Strand&, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const List* list = static_cast<const List*>(iterator.source.as_object());
    if (iterator.index >= 0 && iterator.index < list->size) return list->items[iterator.index--];
    iterator.index = -1;
    return exhaust(iterator);
}

Value next_of_str(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const auto* text = static_cast<const Str*>(iterator.source.as_object());
    if (iterator.index >= text->length) return exhaust(iterator);
    const auto index = static_cast<std::size_t>(iterator.index++);
    return object_value(make_character(strand.process(), text->at(index)));
}

Value next_of_bytes(Strand&, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const auto* bytes = static_cast<const Bytes*>(iterator.source.as_object());
    if (iterator.index >= bytes->length) return exhaust(iterator);
    return Value::small_int(bytes->data()[iterator.index++]);
}

Value next_of_bytearray(Strand&, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const auto* array = static_cast<const ByteArray*>(iterator.source.as_object());
    if (iterator.index >= std::ssize(array->bytes)) return exhaust(iterator);
    return Value::small_int(array->bytes[static_cast<std::size_t>(iterator.index++)]);
}

// index: the position in a range of large numbers.
Value next_of_long_range(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const auto* range = static_cast<const Range*>(iterator.source.as_object());
    const Value index = Value::small_int(iterator.index);
    const Truth more = compare(strand, CompareOperator::lt, index, range->length);
    if (!more) return Value::error();
    if (!*more) return exhaust(iterator);
    ++iterator.index;
    return range_item(strand, range, index);
}

// index: the next slot; limit: the size of the set at the start, -1 once it has changed;
// extra: how many are left.
Value next_of_set(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const auto* set = static_cast<const Set*>(iterator.source.as_object());
    if (iterator.limit != set->used) {
        iterator.limit = -1;
        return strand.raise(strand.process().types.runtime_error,
                            "Set changed size during iteration");
    }
    auto position = static_cast<std::uint32_t>(iterator.index);
    SetEntry* entry = nullptr;
    if (!set_next(set, position, entry)) return exhaust(iterator);
    iterator.index = position;
    iterator.extra = Value::small_int(iterator.extra.as_small_int() - 1);
    return entry->key;
}

bool is_ordered(const Dict& dict) {
    return std::ranges::any_of(dict.type->mro, [](const Type* type) {
        const Str* const module = as_str(type->module);
        return module != nullptr && equals_ascii(module, "collections") &&
               equals_ascii(type->name, "OrderedDict");
    });
}

// An OrderedDict's iterator knows the next key beforehand, and ends without a word behind the last.
void end_changed(Strand& strand, Iterator& iterator, const Dict& dict, const char* message) {
    const bool ordered = is_ordered(dict);
    if (ordered && iterator.extra.as_small_int() == 0) {
        iterator.source = Value();
        return;
    }
    strand.raise(strand.process().types.runtime_error,
                 ordered ? "OrderedDict mutated during iteration" : message);
}

// index: the next entry (backwards: the one before it); limit and extra as for sets. Null: the end, or
// with an exception pending raised.
template <bool backwards>
const DictEntry* next_entry(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return nullptr;
    const auto* dict = static_cast<const Dict*>(iterator.source.as_object());
    if (iterator.limit != dict->size) {
        iterator.limit = -1;
        end_changed(strand, iterator, *dict, "dictionary changed size during iteration");
        return nullptr;
    }
    std::int64_t index = iterator.index;
    if constexpr (backwards) {
        if (index >= dict->used) index = std::int64_t{dict->used} - 1;
        while (index >= 0 && dict->entries[index].key.is_empty()) --index;
        iterator.index = index - 1;
    } else {
        index = dict_next(dict, static_cast<std::uint32_t>(index));
        if (index >= dict->used) index = -1;
        iterator.index = index + 1;
    }
    if (index < 0) {
        exhaust(iterator);
        return nullptr;
    }
    const std::int64_t left = iterator.extra.as_small_int();
    if (left == 0) {  // keys were added in place of removed ones
        iterator.source = Value();
        end_changed(strand, iterator, *dict, "dictionary keys changed during iteration");
        return nullptr;
    }
    iterator.extra = Value::small_int(left - 1);
    return &dict->entries[index];
}

template <DictViewKind kind, bool backwards>
Value next_of_dict(Strand& strand, Iterator& iterator) {
    const DictEntry* entry = next_entry<backwards>(strand, iterator);
    if (entry == nullptr) return strand.has_pending() ? Value::error() : Value();
    if constexpr (kind == DictViewKind::keys) return entry->key;
    const Value value = read_shared(entry->value);  // of a variable, perhaps
    if constexpr (kind == DictViewKind::values) return value;
    return tuple_value(strand.process(), {entry->key, value});
}

template <DictViewKind kind>
Value dict_iterator(Process& process, Type* type, Dict* dict, bool reversed) {
    const Value left = Value::small_int(dict->size);
    if (reversed) {
        return native_iterator(process, type, next_of_dict<kind, true>, object_value(dict),
                               std::int64_t{dict->used} - 1, dict->size, left);
    }
    return native_iterator(process, type, next_of_dict<kind, false>, object_value(dict), 0,
                           dict->size, left);
}

Value next_of_sequence(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const Value index = Value::small_int(iterator.index++);
    return strand.tail_call_prelude("_sequence_item",
                                    {object_value(&iterator), iterator.source, index});
}

Value iterator_length_hint(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const std::int64_t left =
        remaining(process, *static_cast<const Iterator*>(arguments[0].as_object()));
    return left < 0 ? Value::not_implemented() : make_int(process, left);
}

Value sequence_length_hint(Strand& strand, const Arguments& arguments) {
    const auto* iterator = static_cast<const Iterator*>(arguments[0].as_object());
    if (iterator->source.is_empty()) return Value::small_int(0);
    if (special_method(strand, iterator->source, strand.process().names.__len__).is_empty()) {
        return Value::not_implemented();
    }
    const auto size = length(strand, iterator->source);
    if (!size) return Value::error();
    return make_int(strand.process(), std::max<std::int64_t>(*size - iterator->index, 0));
}

constexpr NativeSpec iterator_specs[] = {
    {"__iter__", iterator_self, 1, 1},
    {"__next__", iterator_next, 1, 1},
};
constexpr NativeSpec hint_specs[] = {{"__length_hint__", iterator_length_hint, 1, 1}};
constexpr NativeSpec sequence_specs[] = {{"__length_hint__", sequence_length_hint, 1, 1}};

}  // namespace

bool advances_items(const Iterator& iterator) {
    return iterator.advance == next_of_dict<DictViewKind::items, false>;
}

Parts parts_of_items(Strand& strand, Iterator& iterator, Value* to) {
    const DictEntry* entry = next_entry<false>(strand, iterator);
    if (entry == nullptr) return strand.has_pending() ? Parts::raised : Parts::end;
    to[0] = entry->key;
    to[1] = read_shared(entry->value);
    return Parts::written;
}

Iterator* make_iterator(Process& process, Type* type, Iterator::Advance advance, Value source,
                        std::int64_t limit, Value extra) {
    auto* iterator = process.heap.create<Iterator>(type, Kind::iterator);
    iterator->advance = advance;
    iterator->source = source;
    iterator->limit = limit;
    iterator->extra = extra;
    if (!type->is_native) [[unlikely]] {
        const auto* const next =
            as_kind<Native>(process.find_in_type(type, process.names.__next__), Kind::native);
        if (next == nullptr || next->function != iterator_next) {
            iterator->flags |= next_is_overridden;
        }
    }
    return iterator;
}

Value iterator_self(Strand&, const Arguments& arguments) { return arguments[0]; }

Value iterator_next(Strand& strand, const Arguments& arguments) {
    auto& iterator = *static_cast<Iterator*>(arguments[0].as_object());
    const Value item = iterator.advance(strand, iterator);
    if (!item.is_empty()) return item;
    return strand.raise_with_arguments(strand.process().types.stop_iteration, {});
}

Type* make_iterator_type(Process& process, const char* name, NativeFunction construct,
                         std::span<const NativeSpec> methods, const char* module) {
    Type* type =
        make_type(process, {name, Kind::iterator, nullptr, construct, construct == nullptr, module},
                  iterator_specs);
    if (!methods.empty()) add_methods(process, type, methods);
    return type;
}

bool advances_natively(const Process&, const Iterator& iterator) {
    return (iterator.flags & always_native) != 0;
}

bool can_run_over(Value source) {
    const auto* const iterator = as_kind<Iterator>(source, Kind::iterator);
    return iterator != nullptr && iterator->type->is_native &&
           (iterator->flags & always_native) != 0 &&
           (iterator->flags & nesting_bits) != nesting_bits;
}

void set_native_over(Iterator& iterator, Value source) {
    if ((iterator.flags & next_is_overridden) != 0) return;
    const std::uint8_t own = iterator.flags & nesting_bits;
    const auto over =
        static_cast<std::uint8_t>((source.as_object()->flags & nesting_bits) + nesting_unit);
    iterator.flags &= static_cast<std::uint8_t>(~nesting_bits);
    iterator.flags |= static_cast<std::uint8_t>(always_native | std::max(own, over));
}

bool is_plain_iterator(Process& process, Value iterable) {
    if (!iterable.is_object() || !iterable.as_object()->type->is_native) return false;
    const Object& object = *iterable.as_object();
    if (object.kind == Kind::generator) {
        return static_cast<const Generator&>(object).flavour == GeneratorKind::generator;
    }
    return object.kind == Kind::iterator &&
           process.find_in_type(object.type, process.names.__length_hint__).is_empty();
}

std::int64_t remaining(const Process& process, const Iterator& iterator) {
    const Types& types = process.types;
    if (iterator.type == types.range_iterator) {
        if (iterator.advance == next_of_range) return iterator.limit;
        return -1;
    }
    if (iterator.source.is_empty()) return 0;
    if (iterator.type == types.list_reverseiterator) return iterator.index + 1;
    if (iterator.extra.is_small_int()) {  // sets and dicts
        return iterator.limit < 0 ? 0 : iterator.extra.as_small_int();
    }
    const Object* source = iterator.source.as_object();
    std::int64_t size = -1;
    switch (source->kind) {
        case Kind::list: size = static_cast<const List*>(source)->size; break;
        case Kind::tuple: size = static_cast<const Tuple*>(source)->size; break;
        case Kind::str: size = static_cast<const Str*>(source)->length; break;
        case Kind::bytes: size = static_cast<const Bytes*>(source)->length; break;
        case Kind::bytearray:
            size = std::ssize(static_cast<const ByteArray*>(source)->bytes);
            break;
        default: return -1;
    }
    return size > iterator.index ? size - iterator.index : 0;
}

Value iterate_list(Strand& strand, List* list) {
    Process& process = strand.process();
    return native_iterator(process, process.types.list_iterator, next_of_list, object_value(list));
}
Value iterate_list_reversed(Strand& strand, List* list) {
    Process& process = strand.process();
    return native_iterator(process, process.types.list_reverseiterator, next_of_list_reversed,
                           object_value(list), std::int64_t{list->size} - 1);
}
Value iterate_tuple(Strand& strand, Tuple* tuple) {
    Process& process = strand.process();
    return native_iterator(process, process.types.tuple_iterator, next_of_tuple,
                           object_value(tuple));
}
Value iterate_text(Strand& strand, Value text) {
    Process& process = strand.process();
    switch (text.as_object()->kind) {
        case Kind::str:
            return native_iterator(
                process,
                as_str(text)->ascii ? process.types.str_ascii_iterator : process.types.str_iterator,
                next_of_str, text);
        case Kind::bytes:
            return native_iterator(process, process.types.bytes_iterator, next_of_bytes, text);
        default:
            return native_iterator(process, process.types.bytearray_iterator, next_of_bytearray,
                                   text);
    }
}
Value iterate_range(Strand& strand, Range* range) {
    Process& process = strand.process();
    Type* type = process.types.range_iterator;
    const auto start = int64_of(range->start);
    const auto step = range->step.is_small_int() ? int64_of(range->step) : std::nullopt;
    const auto count = range->length.is_small_int() ? int64_of(range->length) : std::nullopt;
    // The last number lies before stop, so if that fits, all of them do.
    if (start && step && count && int64_of(range->stop)) {
        return native_iterator(process, type, next_of_range, Value::none(), *start, *count,
                               range->step);
    }
    return native_iterator(process, process.types.longrange_iterator, next_of_long_range,
                           object_value(range));
}
Value iterate_set(Strand& strand, Set* set) {
    Process& process = strand.process();
    return native_iterator(process, process.types.set_iterator, next_of_set, object_value(set), 0,
                           set->used, Value::small_int(set->used));
}
Value iterate_dict(Strand& strand, Dict* dict, DictViewKind kind, bool reversed) {
    Process& process = strand.process();
    const Types& types = process.types;
    switch (kind) {
        case DictViewKind::keys:
            return dict_iterator<DictViewKind::keys>(
                process, reversed ? types.dict_reversekeyiterator : types.dict_keyiterator, dict,
                reversed);
        case DictViewKind::values:
            return dict_iterator<DictViewKind::values>(
                process, reversed ? types.dict_reversevalueiterator : types.dict_valueiterator,
                dict, reversed);
        case DictViewKind::items: break;
    }
    return dict_iterator<DictViewKind::items>(
        process, reversed ? types.dict_reverseitemiterator : types.dict_itemiterator, dict,
        reversed);
}
Value iterate_sequence(Strand& strand, Value sequence) {
    Process& process = strand.process();
    return object_value(make_iterator(process, process.types.iterator, next_of_sequence, sequence));
}

void define_iterators(Process& process) {
    Types& types = process.types;
    const std::pair<Type**, const char*> with_hint[] = {
        {&types.list_iterator, "list_iterator"},
        {&types.list_reverseiterator, "list_reverseiterator"},
        {&types.tuple_iterator, "tuple_iterator"},
        {&types.str_iterator, "str_iterator"},
        {&types.str_ascii_iterator, "str_ascii_iterator"},
        {&types.bytes_iterator, "bytes_iterator"},
        {&types.bytearray_iterator, "bytearray_iterator"},
        {&types.range_iterator, "range_iterator"},
        {&types.set_iterator, "set_iterator"},
        {&types.dict_keyiterator, "dict_keyiterator"},
        {&types.dict_valueiterator, "dict_valueiterator"},
        {&types.dict_itemiterator, "dict_itemiterator"},
        {&types.dict_reversekeyiterator, "dict_reversekeyiterator"},
        {&types.dict_reversevalueiterator, "dict_reversevalueiterator"},
        {&types.dict_reverseitemiterator, "dict_reverseitemiterator"},
        {&types.longrange_iterator, "longrange_iterator"},
    };
    for (const auto& [type, name] : with_hint) {
        *type = make_iterator_type(process, name, nullptr, hint_specs);
    }
    types.iterator = make_iterator_type(process, "iterator", nullptr, sequence_specs);
    types.callable_iterator = make_iterator_type(process, "callable_iterator");
    define_combinators(process);
    define_iterator_reductions(process);
}

}  // namespace interleave::runtime
