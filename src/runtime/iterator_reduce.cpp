// What copy and pickle make of the built-in iterators (the __reduce__ and __setstate__ of each in
// CPython's Objects): the call that makes one like it, and the position to set.

#include <algorithm>

#include "runtime/containers.h"
#include "runtime/iterators.h"

namespace interleave::runtime {
namespace {

Iterator& iterator_of(const Arguments& arguments) {
    return *static_cast<Iterator*>(arguments[0].as_object());
}

Value builtin(Process& process, std::string_view name) {
    return dict_get(process.builtins, process.intern(name));
}

Value call_of(Process& process, Value function, std::initializer_list<Value> arguments) {
    return tuple_value(process, {function, tuple_value(process, arguments)});
}
Value call_of(Process& process, Value function, Value argument, std::int64_t state) {
    return tuple_value(process,
                       {function, tuple_value(process, {argument}), make_int(process, state)});
}

// Over a sequence by its position.
Value reduce_by_index(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Iterator& iterator = iterator_of(arguments);
    const Value iter = builtin(process, "iter");
    if (!iterator.source.is_empty()) return call_of(process, iter, iterator.source, iterator.index);
    const Types& types = process.types;
    const bool is_text =
        iterator.type == types.str_iterator || iterator.type == types.str_ascii_iterator;
    return call_of(process, iter,
                   {is_text                                ? Value::object(process.empty_str)
                    : iterator.type == types.list_iterator ? Value::object(make_list(process, {}))
                                                           : Value::object(process.empty_tuple)});
}

Value set_index(Strand& strand, const Arguments& arguments) {
    const auto index = index_of(strand, arguments[1]);
    if (!index) return Value::error();
    Iterator& iterator = iterator_of(arguments);
    if (iterator.source.is_empty()) return Value::none();
    iterator.index = std::max<std::int64_t>(*index, 0);
    return Value::none();
}

// Backwards: -1 is the end.
Value reduce_reversed(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Iterator& iterator = iterator_of(arguments);
    if (iterator.source.is_empty()) {
        return call_of(process, builtin(process, "iter"), {Value::object(make_list(process, {}))});
    }
    return call_of(process, Value::object(process.types.reversed), iterator.source, iterator.index);
}

Value set_reversed_index(Strand& strand, const Arguments& arguments) {
    const auto index = index_of(strand, arguments[1]);
    if (!index) return Value::error();
    Iterator& iterator = iterator_of(arguments);
    if (iterator.source.is_empty()) return Value::none();
    const auto size = length(strand, iterator.source);
    if (!size) return Value::error();
    iterator.index = std::clamp<std::int64_t>(*index, -1, *size - 1);
    return Value::none();
}

// Over what has no positions: the rest of the items, as a list.
Value reduce_to_list(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Iterator& iterator = iterator_of(arguments);
    Iterator* const rest = make_iterator(process, iterator.type, iterator.advance, iterator.source,
                                         iterator.limit, iterator.extra);
    rest->index = iterator.index;
    rest->flags |= always_native;
    std::vector<Value> items;
    if (!collect_items(strand, Value::object(rest), items)) return Value::error();
    return call_of(process, builtin(process, "iter"), {Value::object(make_list(process, items))});
}

Value reduce_range(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Iterator& iterator = iterator_of(arguments);
    const auto step = int64_of(iterator.extra).value_or(1);
    std::int64_t stop = iterator.index;  // just behind the last number, which fits
    if (iterator.limit > 0) stop += (iterator.limit - 1) * step + (step < 0 ? -1 : 1);
    const Value range = strand.call(
        Value::object(process.types.range),
        {make_int(process, iterator.index), make_int(process, stop), make_int(process, step)});
    if (range.is_error()) return range;
    return tuple_value(process,
                       {builtin(process, "iter"), tuple_value(process, {range}), Value::none()});
}

Value reduce_enumerate(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Iterator& iterator = iterator_of(arguments);
    const Value number =
        iterator.extra.is_empty() ? make_int(process, iterator.index) : iterator.extra;
    return call_of(process, Value::object(iterator.type), {iterator.source, number});
}

// zip and map: the iterators, for map behind the function; the state is `strict`.
Value reduce_parallel(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Iterator& iterator = iterator_of(arguments);
    const auto* const iterators = as_tuple(iterator.source);
    std::vector<Value> given;
    const Value function = function_of(iterator);
    if (!function.is_empty()) given.push_back(function);
    given.insert(given.end(), iterators->items(), iterators->items() + iterators->size);
    const Value values = Value::object(make_tuple(process, given));
    if ((iterator.limit & is_strict) == 0)
        return tuple_value(process, {Value::object(iterator.type), values});
    return tuple_value(process, {Value::object(iterator.type), values, Value::boolean(true)});
}

Value set_strict(Strand& strand, const Arguments& arguments) {
    const Truth strict = truth(strand, arguments[1]);
    if (!strict) return Value::error();
    std::int64_t& limit = iterator_of(arguments).limit;
    limit = *strict ? limit | is_strict : limit & ~is_strict;
    return Value::none();
}

Value reduce_filter(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Iterator& iterator = iterator_of(arguments);
    const Value function = function_of(iterator);
    const bool by_truth = function == Value::object(process.types.bool_);
    return call_of(process, Value::object(iterator.type),
                   {by_truth ? Value::none() : function, iterator.source});
}

Value reduce_callable(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Iterator& iterator = iterator_of(arguments);
    const Value iter = builtin(process, "iter");
    if (iterator.extra.is_empty()) {
        return call_of(process, iter, {Value::object(process.empty_tuple)});
    }
    return call_of(process, iter, {iterator.extra, iterator.source});
}

}  // namespace

void define_iterator_reductions(Process& process) {
    const Types& types = process.types;
    const auto add = [&](std::initializer_list<Type*> to, NativeFunction reduce,
                         NativeFunction set_state = nullptr) {
        const NativeSpec specs[] = {{"__reduce__", reduce, 1, 1},
                                    {"__setstate__", set_state, 2, 2}};
        for (Type* type : to) {
            add_methods(process, type, std::span(specs).first(set_state == nullptr ? 1 : 2));
        }
    };
    add({types.list_iterator, types.tuple_iterator, types.str_iterator, types.str_ascii_iterator,
         types.bytes_iterator, types.bytearray_iterator, types.iterator, types.longrange_iterator},
        reduce_by_index, set_index);
    add({types.list_reverseiterator, types.reversed}, reduce_reversed, set_reversed_index);
    add({types.set_iterator, types.dict_keyiterator, types.dict_valueiterator,
         types.dict_itemiterator, types.dict_reversekeyiterator, types.dict_reversevalueiterator,
         types.dict_reverseitemiterator},
        reduce_to_list);
    add({types.range_iterator}, reduce_range);
    add({types.enumerate}, reduce_enumerate);
    add({types.zip, types.map}, reduce_parallel, set_strict);
    add({types.filter}, reduce_filter);
    add({types.callable_iterator}, reduce_callable);
}

}  // namespace interleave::runtime
