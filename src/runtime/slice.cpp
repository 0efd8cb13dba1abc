#include <algorithm>

#include "runtime/containers.h"
#include "runtime/numbers.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

Slice* self_of(const Arguments& arguments) { return static_cast<Slice*>(arguments[0].as_object()); }

Value construct_slice(Strand& strand, const Arguments& arguments) {
    if (!refuse_keywords(strand, arguments, "slice")) return Value::error();
    if (arguments.count < 2 || arguments.count > 4) {
        return raise_argument_count(strand, "slice", 1, 3, arguments.count - 1);
    }
    Process& process = strand.process();
    if (arguments.count == 2)
        return make_slice(process, Value::none(), arguments[1], Value::none());
    return make_slice(process, arguments[1], arguments[2], arguments.get(3, Value::none()));
}

// Objects/sliceobject.c, evaluate_slice_index.
Value evaluate(Strand& strand, Value value) {
    if (value.is_small_int()) return value;
    Process& process = strand.process();
    if (!is_int(value) && special_method(strand, value, process.names.__index__).is_empty()) {
        return strand.raise(process.types.type_error,
                            "slice indices must be integers or None or have an __index__ method");
    }
    return whole_number(strand, value);
}

// A bound as an int64; beyond that, the nearest one that means the same.
bool bound(Strand& strand, Value value, std::int64_t otherwise, std::int64_t& result) {
    result = otherwise;
    if (value.is_none()) return true;
    const Value index = evaluate(strand, value);
    if (index.is_error()) return false;
    if (const auto number = int64_of(index)) {
        result = std::max(*number, -INT64_MAX);
        return true;
    }
    const Truth negative = compare(strand, CompareOperator::lt, index, Value::small_int(0));
    if (negative) result = *negative ? -INT64_MAX : INT64_MAX;
    return negative.has_value();
}

Value method_indices(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value length = whole_number(strand, arguments[1]);
    if (length.is_error()) return length;
    const Truth is_negative = compare(strand, CompareOperator::lt, length, Value::small_int(0));
    if (!is_negative) return Value::error();
    if (*is_negative) {
        return strand.raise(process.types.value_error, "length should not be negative");
    }
    const auto indices = slice_indices(strand, *self_of(arguments), length);
    if (!indices) return Value::error();
    const auto [start, stop, step] = *indices;
    return tuple_value(process, {start, stop, step});
}

Value slice_hash_method(Strand& strand, const Arguments& arguments) {
    const auto code = slice_hash(strand, self_of(arguments));
    return code ? make_int(strand.process(), *code) : Value::error();
}
Value slice_reduce(Strand& strand, const Arguments& arguments) {
    const Slice* slice = self_of(arguments);
    Process& process = strand.process();
    return tuple_value(process, {object_value(process.types.slice),
                                 tuple_value(process, {slice->start, slice->stop, slice->step})});
}
template <CompareOperator op>
Value slice_comparison(Strand& strand, const Arguments& arguments) {
    return container_compare(strand, op, arguments[0], arguments[1]);
}
Value slice_start(Strand&, const Arguments& arguments) { return self_of(arguments)->start; }
Value slice_stop(Strand&, const Arguments& arguments) { return self_of(arguments)->stop; }
Value slice_step(Strand&, const Arguments& arguments) { return self_of(arguments)->step; }

constexpr NativeSpec slice_specs[] = {
    {"indices", method_indices, 2, 2},
    {"__repr__", native_repr, 1, 1},
    {"__hash__", slice_hash_method, 1, 1},
    {"__reduce__", slice_reduce, 1, 1},
    {"__eq__", slice_comparison<CompareOperator::eq>, 2, 2},
    {"__ne__", slice_comparison<CompareOperator::ne>, 2, 2},
    {"__lt__", slice_comparison<CompareOperator::lt>, 2, 2},
    {"__le__", slice_comparison<CompareOperator::le>, 2, 2},
    {"__gt__", slice_comparison<CompareOperator::gt>, 2, 2},
    {"__ge__", slice_comparison<CompareOperator::ge>, 2, 2},
    {"start", slice_start, 1, 1, NativeSpec::getter},
    {"stop", slice_stop, 1, 1, NativeSpec::getter},
    {"step", slice_step, 1, 1, NativeSpec::getter},
};

}  // namespace

std::optional<std::array<Value, 3>> slice_indices(Strand& strand, const Slice& slice,
                                                  Value length) {
    const Value zero = Value::small_int(0);
    const auto is_below = [&](Value left, Value right) {
        return compare(strand, CompareOperator::lt, left, right);
    };
    const Value step = slice.step.is_none() ? Value::small_int(1) : evaluate(strand, slice.step);
    if (step.is_error()) return std::nullopt;
    if (step == zero) {
        strand.raise(strand.process().types.value_error, "slice step cannot be zero");
        return std::nullopt;
    }
    const Truth is_backward = is_below(step, zero);
    if (!is_backward) return std::nullopt;
    const Value lowest = Value::small_int(*is_backward ? -1 : 0);
    const Value highest =
        *is_backward ? binary_operation(strand, BinaryOperator::sub, length, Value::small_int(1))
                     : length;
    if (highest.is_error()) return std::nullopt;
    const auto resolve = [&](Value given, Value otherwise) -> Value {
        if (given.is_none()) return otherwise;
        Value index = evaluate(strand, given);
        if (index.is_error()) return index;
        const Truth from_end = is_below(index, zero);
        if (!from_end) return Value::error();
        if (*from_end) index = binary_operation(strand, BinaryOperator::add, index, length);
        if (index.is_error()) return index;
        const Truth too_low = is_below(index, lowest);
        const Truth too_high = is_below(highest, index);
        if (!too_low || !too_high) return Value::error();
        return *too_low ? lowest : *too_high ? highest : index;
    };
    const Value start = resolve(slice.start, *is_backward ? highest : lowest);
    if (start.is_error()) return std::nullopt;
    const Value stop = resolve(slice.stop, *is_backward ? lowest : highest);
    if (stop.is_error()) return std::nullopt;
    return std::array{start, stop, step};
}

Value make_slice(Process& process, Value start, Value stop, Value step) {
    auto* slice = process.heap.create<Slice>(process.types.slice, Kind::slice);
    slice->start = start;
    slice->stop = stop;
    slice->step = step;
    return object_value(slice);
}

std::optional<SliceNumbers> unpack_slice(Strand& strand, const Slice& slice) {
    SliceNumbers numbers;
    if (!bound(strand, slice.step, 1, numbers.step)) return std::nullopt;
    if (numbers.step == 0) {
        strand.raise(strand.process().types.value_error, "slice step cannot be zero");
        return std::nullopt;
    }
    const bool down = numbers.step < 0;
    if (!bound(strand, slice.start, down ? INT64_MAX : 0, numbers.start) ||
        !bound(strand, slice.stop, down ? -INT64_MAX : INT64_MAX, numbers.stop)) {
        return std::nullopt;
    }
    return numbers;
}

SliceBounds adjust_slice(const SliceNumbers& numbers, std::int64_t size) {
    const bool down = numbers.step < 0;
    const auto resolve = [&](std::int64_t index) {
        if (index < 0) {
            index += size;
            return index < 0 ? (down ? std::int64_t{-1} : std::int64_t{0}) : index;
        }
        return index >= size ? (down ? size - 1 : size) : index;
    };
    SliceBounds bounds{.start = resolve(numbers.start), .step = numbers.step};
    const std::int64_t stop = resolve(numbers.stop);
    if (down) {
        // -step cannot overflow: bound() keeps it above INT64_MIN.
        bounds.count = stop < bounds.start ? (bounds.start - stop - 1) / -bounds.step + 1 : 0;
    } else {
        bounds.count = bounds.start < stop ? (stop - bounds.start - 1) / bounds.step + 1 : 0;
    }
    return bounds;
}

bool slice_bounds(Strand& strand, const Slice& slice, std::int64_t size, SliceBounds& bounds) {
    const std::optional<SliceNumbers> numbers = unpack_slice(strand, slice);
    if (numbers) bounds = adjust_slice(*numbers, size);
    return numbers.has_value();
}

std::optional<HashCode> slice_hash(Strand& strand, const Slice* slice) {
    const Value parts[3] = {slice->start, slice->stop, slice->step};
    return hash_values(strand, parts, false);
}

void define_slice(Process& process) {
    process.types.slice =
        make_type(process, {"slice", Kind::slice, nullptr, construct_slice, true}, slice_specs);
}

}  // namespace interleave::runtime
