#include "runtime/containers.h"
#include "runtime/iterators.h"
#include "runtime/text.h"

#include <algorithm>

// tuple, and what it shares with list.

namespace interleave::runtime {
namespace {

Tuple* self_of(const Arguments& arguments) { return static_cast<Tuple*>(arguments[0].as_object()); }

std::span<const Value> items_of(Value sequence) {
    if (const List* list = as_list(sequence)) return {list->items, list->size};
    const Tuple* tuple = as_tuple(sequence);
    return {tuple->items(), tuple->size};
}

// A tuple of any class; the shared empty one when it can be.
Value new_tuple(Process& process, Type* type, std::span<const Value> items) {
    Tuple* tuple = runtime::make_tuple(process, items);
    if (type == process.types.tuple) return object_value(tuple);
    if (items.empty()) tuple = process.heap.create<Tuple>(type, Kind::tuple);
    tuple->type = type;
    process.note_made(tuple);
    return object_value(tuple);
}

Value construct_tuple(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (!has_method_of_program(process, type, process.names.__init__) &&
        !refuse_keywords(strand, arguments, "tuple")) {
        return Value::error();
    }
    if (arguments.count > 2) {
        return raise_argument_count(strand, "tuple", 0, 1, arguments.count - 1);
    }
    if (arguments.count == 1) return new_tuple(process, type, {});
    const Value iterable = arguments[1];
    if (type == process.types.tuple && process.type_of(iterable) == type) return iterable;
    if (!iterates_natively(strand, iterable)) {
        if (type == process.types.tuple && is_plain_iterator(process, iterable)) {
            return strand.tail_call_prelude("_tuple_of", {iterable});
        }
        return strand.tail_call_prelude("_tuple_from", {arguments[0], iterable});
    }
    std::vector<Value> items;
    if (!collect_items(strand, iterable, items)) return Value::error();
    return new_tuple(process, type, items);
}

Value tuple_length(Strand&, const Arguments& arguments) {
    return Value::small_int(self_of(arguments)->size);
}
Value tuple_getitem(Strand& strand, const Arguments& arguments) {
    return tuple_get_item(strand, self_of(arguments), arguments[1]);
}
Value tuple_contains(Strand& strand, const Arguments& arguments) {
    const Truth found = container_contains(strand, arguments[0], arguments[1]);
    return found ? Value::boolean(*found) : Value::error();
}
Value tuple_iter(Strand& strand, const Arguments& arguments) {
    return iterate_tuple(strand, self_of(arguments));
}
Value tuple_hash(Strand& strand, const Arguments& arguments) {
    const auto code = container_hash(strand, arguments[0]);
    return code ? make_int(strand.process(), *code) : Value::error();
}
Value tuple_add(Strand& strand, const Arguments& arguments) {
    return container_binary(strand, BinaryOperator::add, arguments[0], arguments[1]);
}
Value tuple_mul(Strand& strand, const Arguments& arguments) {
    return container_binary(strand, BinaryOperator::mult, arguments[0], arguments[1]);
}
Value tuple_index(Strand& strand, const Arguments& arguments) {
    return find_in_sequence(strand, arguments, "tuple.index(x): x not in tuple");
}
Value tuple_getnewargs(Strand& strand, const Arguments& arguments) {
    const Tuple* tuple = self_of(arguments);
    Process& process = strand.process();
    return tuple_value(process,
                       {object_value(make_tuple(process, std::span(tuple->items(), tuple->size)))});
}
template <CompareOperator op>
Value tuple_comparison(Strand& strand, const Arguments& arguments) {
    return container_compare(strand, op, arguments[0], arguments[1]);
}

constexpr NativeSpec tuple_specs[] = {
    {"__len__", tuple_length, 1, 1},
    {"__getitem__", tuple_getitem, 2, 2},
    {"__contains__", tuple_contains, 2, 2},
    {"__iter__", tuple_iter, 1, 1},
    {"__repr__", native_repr, 1, 1},
    {"__hash__", tuple_hash, 1, 1},
    {"__add__", tuple_add, 2, 2},
    {"__mul__", tuple_mul, 2, 2},
    {"__rmul__", tuple_mul, 2, 2},
    {"__eq__", tuple_comparison<CompareOperator::eq>, 2, 2},
    {"__ne__", tuple_comparison<CompareOperator::ne>, 2, 2},
    {"__lt__", tuple_comparison<CompareOperator::lt>, 2, 2},
    {"__le__", tuple_comparison<CompareOperator::le>, 2, 2},
    {"__gt__", tuple_comparison<CompareOperator::gt>, 2, 2},
    {"__ge__", tuple_comparison<CompareOperator::ge>, 2, 2},
    {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method},
    {"__getnewargs__", tuple_getnewargs, 1, 1},
    {"index", tuple_index, 2, 4},
    {"count", count_in_sequence, 2, 2},
};

// A bound of index(x, start, stop), moved into the sequence.
bool clamp_index(Strand& strand, Value value, std::int64_t size, std::int64_t& index) {
    if (value.is_empty()) return true;
    const auto wanted = index_of(strand, value);
    if (!wanted) {
        // Beyond 64 bits means beyond either end.
        Process& process = strand.process();
        if (!is_int(value) && special_method(strand, value, process.names.__index__).is_empty()) {
            strand.take_pending();
            strand.raise(process.types.type_error,
                         "slice indices must be integers or have an __index__ method");
            return false;
        }
        if (!is_int(value) || !strand.pending_is(process.types.index_error)) return false;
        strand.take_pending();
        const Truth negative = compare(strand, CompareOperator::lt, value, Value::small_int(0));
        index = negative && *negative ? 0 : size;
        return true;
    }
    index = *wanted < 0 ? std::max<std::int64_t>(0, *wanted + size) : *wanted;
    return true;
}

}  // namespace

Tuple* make_tuple(Process& process, std::span<const Value> items) {
    if (items.empty() && process.empty_tuple != nullptr) return process.empty_tuple;
    auto* tuple =
        process.heap.create<Tuple>(process.types.tuple, Kind::tuple, items.size() * sizeof(Value));
    std::copy(items.begin(), items.end(), tuple->items());
    tuple->size = static_cast<std::uint32_t>(items.size());
    return tuple;
}

Value tuple_get_item(Strand& strand, const Tuple* tuple, Value key) {
    if (const Slice* slice = as_kind<Slice>(key, Kind::slice)) {
        SliceBounds bounds;
        if (!slice_bounds(strand, *slice, tuple->size, bounds)) return Value::error();
        if (bounds.count == tuple->size && bounds.step == 1 &&
            tuple->type == strand.process().types.tuple) {
            return object_value(tuple);
        }
        std::vector<Value> items;
        items.reserve(static_cast<std::size_t>(bounds.count));
        for (std::int64_t i = 0; i < bounds.count; ++i) {
            items.push_back(tuple->items()[bounds.start + i * bounds.step]);
        }
        return object_value(runtime::make_tuple(strand.process(), items));
    }
    std::int64_t index = 0;
    if (key.is_small_int()) {
        index = key.as_small_int();
    } else {
        const auto wanted = index_of(strand, key, "tuple indices must be integers or slices");
        if (!wanted) return Value::error();
        index = *wanted;
    }
    if (index < 0) index += tuple->size;
    if (index < 0 || index >= tuple->size) {
        return strand.raise(strand.process().types.index_error, "tuple index out of range");
    }
    return tuple->items()[index];
}

std::optional<std::int64_t> repetitions(Strand& strand, Value count) {
    Process& process = strand.process();
    if (!is_int(count) && special_method(strand, count, process.names.__index__).is_empty()) {
        strand.raise(process.types.type_error, "can't multiply sequence by non-int of type '" +
                                                   type_name(process, count) + "'");
        return std::nullopt;
    }
    const auto wanted = index_of(strand, count);
    if (!wanted) {
        if (!strand.pending_is(process.types.index_error)) return std::nullopt;
        strand.take_pending();
        strand.raise(process.types.overflow_error,
                     "cannot fit '" + type_name(process, count) + "' into an index-sized integer");
        return std::nullopt;
    }
    return wanted;
}

std::optional<std::size_t> repetition(Strand& strand, std::size_t size, std::int64_t times) {
    Process& process = strand.process();
    if (times <= 0 || size == 0) return 0;
    constexpr std::size_t most = UINT32_MAX / sizeof(Value);
    if (static_cast<std::uint64_t>(times) > most / size) {
        strand.raise(process.types.memory_error, "");
        return std::nullopt;
    }
    const std::size_t total = size * static_cast<std::size_t>(times);
    process.heap.check_room(total * sizeof(Value));
    return total;
}

Value compare_sequences(Strand& strand, CompareOperator op, Value left, Value right) {
    const bool equality = op == CompareOperator::eq || op == CompareOperator::ne;
    if (equality && items_of(left).size() != items_of(right).size()) {
        return Value::boolean(op == CompareOperator::ne);
    }
    // Sizes are read again each time: __eq__ may change lists.
    std::size_t index = 0;
    for (; index < items_of(left).size() && index < items_of(right).size(); ++index) {
        const Truth same = equals(strand, items_of(left)[index], items_of(right)[index]);
        if (!same) return Value::error();
        if (!*same) break;
    }
    const std::size_t left_size = items_of(left).size();
    const std::size_t right_size = items_of(right).size();
    if (index < left_size && index < right_size) {
        if (equality) return Value::boolean(op == CompareOperator::ne);
        return rich_compare(strand, op, items_of(left)[index], items_of(right)[index]);
    }
    switch (op) {
        case CompareOperator::eq: return Value::boolean(left_size == right_size);
        case CompareOperator::ne: return Value::boolean(left_size != right_size);
        case CompareOperator::lt: return Value::boolean(left_size < right_size);
        case CompareOperator::le: return Value::boolean(left_size <= right_size);
        case CompareOperator::gt: return Value::boolean(left_size > right_size);
        default: return Value::boolean(left_size >= right_size);
    }
}

Value find_in_sequence(Strand& strand, const Arguments& arguments, const char* message) {
    const auto size = static_cast<std::int64_t>(items_of(arguments[0]).size());
    std::int64_t start = 0;
    std::int64_t stop = INT64_MAX;
    if (!clamp_index(strand, arguments.get(2), size, start) ||
        !clamp_index(strand, arguments.get(3), size, stop)) {
        return Value::error();
    }
    for (std::int64_t i = start;
         i < stop && i < static_cast<std::int64_t>(items_of(arguments[0]).size()); ++i) {
        const Truth same =
            equals(strand, items_of(arguments[0])[static_cast<std::size_t>(i)], arguments[1]);
        if (!same) return Value::error();
        if (*same) return Value::small_int(i);
    }
    return strand.raise(strand.process().types.value_error, message);
}

Value count_in_sequence(Strand& strand, const Arguments& arguments) {
    std::int64_t count = 0;
    for (std::size_t i = 0; i < items_of(arguments[0]).size(); ++i) {
        const Truth same = equals(strand, items_of(arguments[0])[i], arguments[1]);
        if (!same) return Value::error();
        if (*same) ++count;
    }
    return Value::small_int(count);
}

void define_tuple(Process& process) {
    process.types.tuple =
        make_type(process, {"tuple", Kind::tuple, nullptr, construct_tuple}, tuple_specs);
}

}  // namespace interleave::runtime
