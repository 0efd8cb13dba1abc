// _itertools: count and repeat, and the steps from one selection to the next, of product, permutations
// and combinations (Modules/itertoolsmodule.c, CPython 3.14). These keep where they are in lists of small
// ints that nobody else sees.

#include <algorithm>
#include <array>
#include <format>

#include "library/itertools.h"
#include "library/native_modules.h"
#include "runtime/containers.h"
#include "runtime/iterators.h"

namespace interleave::library {

using namespace runtime;

namespace {

std::int64_t at(const List& list, std::size_t index) { return list.items[index].as_small_int(); }

void set(List& list, std::size_t index, std::int64_t number) {
    list.items[index] = Value::small_int(number);
}

// Its items are to be written before anything else is made.
Tuple* new_tuple(Process& process, std::size_t size) {
    Tuple* const made =
        process.heap.create<Tuple>(process.types.tuple, Kind::tuple, size * sizeof(Value));
    made->size = static_cast<std::uint32_t>(size);
    return made;
}

// pool[i] for the first `count` indices.
Value selection(Process& process, const Tuple& pool, const List& indices, std::size_t count) {
    Tuple* const made = new_tuple(process, count);
    for (std::size_t i = 0; i < count; ++i) {
        made->items()[i] = pool.items()[at(indices, i)];
    }
    return Value::object(made);
}

List* list_of_indices(Process& process, std::size_t count, std::int64_t first, std::int64_t step) {
    List* const list = make_list(process, {});
    for (std::size_t i = 0; i < count; ++i) {
        list_append(process, list, Value::small_int(first + step * static_cast<std::int64_t>(i)));
    }
    return list;
}

// ---- product: source the pools, extra the indices; index 0: before the first. Like an odometer, the last
// place is the fastest.

Value selection_of_pools(Process& process, const Tuple& pools, const List& indices) {
    Tuple* const made = new_tuple(process, pools.size);
    for (std::size_t i = 0; i < pools.size; ++i) {
        made->items()[i] = as_tuple(pools.items()[i])->items()[at(indices, i)];
    }
    return Value::object(made);
}

Value next_of_product(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const Tuple& pools = *as_tuple(iterator.source);
    List& indices = *as_list(iterator.extra);
    if (std::exchange(iterator.index, 1) == 0) {
        for (std::size_t i = 0; i < pools.size; ++i) {
            if (as_tuple(pools.items()[i])->size == 0) return exhaust(iterator);
        }
        return selection_of_pools(strand.process(), pools, indices);
    }
    std::size_t place = pools.size;
    for (;; --place) {
        if (place == 0) return exhaust(iterator);
        const std::int64_t index = at(indices, place - 1) + 1;
        if (index < as_tuple(pools.items()[place - 1])->size) {
            set(indices, place - 1, index);
            break;
        }
        set(indices, place - 1, 0);
    }
    return selection_of_pools(strand.process(), pools, indices);
}

Value native_iterator(Process& process, Value type, Iterator::Advance advance, Value source,
                      Value extra, std::int64_t limit = 0) {
    Iterator* const made = make_iterator(process, as_type(type), advance, source, limit, extra);
    made->flags |= always_native;
    return Value::object(made);
}

// (type, pools)
Value product(Strand& strand, const Arguments& arguments) {
    if (!are_wanted(strand, arguments, {Wanted::iterator_type, Wanted::tuple})) {
        return Value::error();
    }
    const Tuple& pools = *as_tuple(arguments[1]);
    for (const Value pool : std::span(pools.items(), pools.size)) {
        if (as_tuple(pool) == nullptr) {
            return strand.raise(strand.process().types.type_error, "pools are tuples");
        }
    }
    Process& process = strand.process();
    List* const indices = list_of_indices(process, pools.size, 0, 0);
    return native_iterator(process, arguments[0], next_of_product, arguments[1],
                           Value::object(indices));
}

// ---- permutations: source the pool, extra (indices, cycles); as many are selected as there are cycles

Value next_of_permutations(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const Tuple& pool = *as_tuple(iterator.source);
    List& indices = *as_list(as_tuple(iterator.extra)->items()[0]);
    List& cycles = *as_list(as_tuple(iterator.extra)->items()[1]);
    if (std::exchange(iterator.index, 1) == 0) {
        return selection(strand.process(), pool, indices, cycles.size);
    }
    const std::int64_t size = indices.size;
    for (std::size_t place = cycles.size; place-- > 0;) {
        const std::int64_t cycle = at(cycles, place) - 1;
        if (cycle > 0) {
            set(cycles, place, cycle);
            std::swap(indices.items[place], indices.items[size - cycle]);
            return selection(strand.process(), pool, indices, cycles.size);
        }
        std::rotate(indices.items + place, indices.items + place + 1, indices.items + size);
        set(cycles, place, size - static_cast<std::int64_t>(place));
    }
    return exhaust(iterator);
}

// (type, pool, count)
Value permutations(Strand& strand, const Arguments& arguments) {
    if (!are_wanted(strand, arguments, {Wanted::iterator_type, Wanted::tuple, Wanted::size})) {
        return Value::error();
    }
    Process& process = strand.process();
    const auto size = static_cast<std::int64_t>(as_tuple(arguments[1])->size);
    const std::int64_t count = arguments[2].as_small_int();
    const Value made =
        native_iterator(process, arguments[0], next_of_permutations, arguments[1], Value());
    auto& iterator = static_cast<Iterator&>(*made.as_object());
    if (count > size) {
        exhaust(iterator);
        return made;
    }
    List* const indices = list_of_indices(process, static_cast<std::size_t>(size), 0, 1);
    List* const cycles = list_of_indices(process, static_cast<std::size_t>(count), size, -1);
    iterator.extra = tuple_value(process, {Value::object(indices), Value::object(cycles)});
    return made;
}

// ---- combinations: source the pool, extra the indices; limit 1: an item may be selected again

Value next_of_combinations(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const Tuple& pool = *as_tuple(iterator.source);
    List& indices = *as_list(iterator.extra);
    const bool repeats = iterator.limit != 0;
    const std::size_t count = indices.size;
    if (std::exchange(iterator.index, 1) == 0) {
        return selection(strand.process(), pool, indices, count);
    }
    const auto last = [&](std::size_t place) {
        return static_cast<std::int64_t>(repeats ? pool.size - 1 : pool.size - count + place);
    };
    std::size_t place = count;
    while (place > 0 && at(indices, place - 1) == last(place - 1)) --place;
    if (place == 0) return exhaust(iterator);
    std::int64_t index = at(indices, place - 1) + 1;
    for (--place; place < count; ++place) {
        set(indices, place, index);
        if (!repeats) ++index;
    }
    return selection(strand.process(), pool, indices, count);
}

// (type, pool, count, repeats)
Value combinations(Strand& strand, const Arguments& arguments) {
    if (!are_wanted(strand, arguments, {Wanted::iterator_type, Wanted::tuple, Wanted::size})) {
        return Value::error();
    }
    Process& process = strand.process();
    const std::size_t size = as_tuple(arguments[1])->size;
    const std::int64_t count = arguments[2].as_small_int();
    const bool repeats = arguments[3].is_true();
    const Value made = native_iterator(process, arguments[0], next_of_combinations, arguments[1],
                                       Value(), repeats ? 1 : 0);
    auto& iterator = static_cast<Iterator&>(*made.as_object());
    if (repeats ? size == 0 && count > 0 : count > static_cast<std::int64_t>(size)) {
        exhaust(iterator);
        return made;
    }
    iterator.extra = Value::object(
        list_of_indices(process, static_cast<std::size_t>(count), 0, repeats ? 0 : 1));
    return made;
}

// ---- count: index the next number, limit the step; or, when they are no small ints, source the next
// number, extra the step

bool is_plain(Value value) { return value.is_small_int(); }

Value next_of_count(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_none()) {
        const Value number = make_int(strand.process(), iterator.index);
        if (__builtin_add_overflow(iterator.index, iterator.limit, &iterator.index)) {
            iterator.extra = make_int(strand.process(), iterator.limit);
            iterator.source = binary_operation(strand, BinaryOperator::add, number, iterator.extra);
        }
        return number;
    }
    const Value number = iterator.source;
    const Value next = binary_operation(strand, BinaryOperator::add, number, iterator.extra);
    if (next.is_error()) return next;
    iterator.source = next;
    return number;
}

bool is_number(Strand& strand, Value value) {
    const Process& process = strand.process();
    return is_int(value) || value.is_real() || as_kind<Object>(value, Kind::complex) != nullptr ||
           !special_method(strand, value, process.names.__index__).is_empty() ||
           !special_method(strand, value, process.names.__int__).is_empty() ||
           !special_method(strand, value, process.names.__float__).is_empty();
}

Value construct_count(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value values[3];
    if (!bind(strand, arguments, "count",
              {{"type"}, {"start", Value::small_int(0)}, {"step", Value::small_int(1)}}, values)) {
        return Value::error();
    }
    for (const Value number : {values[1], values[2]}) {
        if (!is_number(strand, number)) {
            return strand.raise(process.types.type_error, "a number is required");
        }
    }
    Iterator* const made = make_iterator(process, as_type(values[0]), next_of_count, Value::none());
    const auto as_plain = [](Value value) {
        return value.is_boolean() ? Value::small_int(value.is_true() ? 1 : 0) : value;
    };
    const Value start = as_plain(values[1]);
    if (is_plain(start) && is_plain(values[2])) {
        made->index = start.as_small_int();
        made->limit = values[2].as_small_int();
    } else {
        made->source = values[1];
        made->extra = values[2];
    }
    if ((made->flags & next_is_overridden) == 0) made->flags |= always_native;
    return Value::object(made);
}

Iterator& iterator_of(const Arguments& arguments) {
    return static_cast<Iterator&>(*arguments[0].as_object());
}

Value count_repr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Iterator& iterator = iterator_of(arguments);
    const bool is_small = iterator.source.is_none();
    const Value number = is_small ? make_int(process, iterator.index) : iterator.source;
    const Value step = is_small ? make_int(process, iterator.limit) : iterator.extra;
    std::string text = utf8(iterator.type->name) + "(";
    if (!append_repr(strand, number, text)) return Value::error();
    if (!(step.is_small_int() && step.as_small_int() == 1)) {
        text += ", ";
        if (!append_repr(strand, step, text)) return Value::error();
    }
    return str_value(process, text + ")");
}

// ---- repeat: source what, limit how often, -1 for ever

Value next_of_repeat(Strand&, Iterator& iterator) {
    if (iterator.limit == 0) return {};
    if (iterator.limit > 0) --iterator.limit;
    return iterator.source;
}

Value construct_repeat(Strand& strand, const Arguments& arguments) {
    Value values[3];
    if (!bind(strand, arguments, "repeat", {{"type"}, {"object"}, {"times", Value()}}, values)) {
        return Value::error();
    }
    std::int64_t times = -1;
    if (!values[2].is_empty()) {
        const auto given = index_of(strand, values[2]);
        if (!given) return Value::error();
        times = std::max<std::int64_t>(*given, 0);
    }
    Iterator* const made =
        make_iterator(strand.process(), as_type(values[0]), next_of_repeat, values[1], times);
    if ((made->flags & next_is_overridden) == 0) made->flags |= always_native;
    return Value::object(made);
}

Value repeat_repr(Strand& strand, const Arguments& arguments) {
    const Iterator& iterator = iterator_of(arguments);
    std::string text = utf8(iterator.type->name) + "(";
    if (!append_repr(strand, iterator.source, text)) return Value::error();
    if (iterator.limit >= 0) text += std::format(", {}", iterator.limit);
    return str_value(strand.process(), text + ")");
}

Value repeat_length_hint(Strand& strand, const Arguments& arguments) {
    const Iterator& iterator = iterator_of(arguments);
    if (iterator.limit >= 0) return make_int(strand.process(), iterator.limit);
    return strand.raise(strand.process().types.type_error, "len() of unsized object");
}

constexpr NativeSpec count_methods[] = {{"__repr__", count_repr, 1, 1}};
constexpr NativeSpec repeat_methods[] = {
    {"__length_hint__", repeat_length_hint, 1, 1},
    {"__repr__", repeat_repr, 1, 1},
};

constexpr NativeSpec functions[] = {
    {"combinations", combinations, 4, 4},
    {"permutations", permutations, 3, 3},
    {"product", product, 2, 2},
};

}  // namespace

bool init_itertools(Strand& strand, Module& module) {
    Process& process = strand.process();
    add_functions(process, module, functions);
    define_native_forms(process, module);
    const auto add_type = [&](const char* name, NativeFunction construct,
                              std::span<const NativeSpec> methods) {
        Type* const type = make_iterator_type(process, name, construct, methods, "itertools");
        set_module_attribute(process, module, name, Value::object(type));
    };
    add_type("count", construct_count, count_methods);
    add_type("repeat", construct_repeat, repeat_methods);
    return true;
}

}  // namespace interleave::library
