#include <algorithm>

#include "runtime/containers.h"
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

// A bound as an int64; beyond that, the nearest one that means the same.
bool bound(Strand& strand, Value value, std::int64_t otherwise, std::int64_t& result) {
    if (value.is_none()) {
        result = otherwise;
        return true;
    }
    if (value.is_small_int()) {
        result = value.as_small_int();
        return true;
    }
    Process& process = strand.process();
    if (is_int(value) && !int64_of(value)) {
        const Truth negative = compare(strand, CompareOperator::lt, value, Value::small_int(0));
        if (!negative) return false;
        result = *negative ? -INT64_MAX : INT64_MAX;
        return true;
    }
    if (!is_int(value) && special_method(strand, value, process.names.__index__).is_empty()) {
        strand.raise(process.types.type_error,
                     "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    const auto number = index_of(strand, value);
    if (!number) return false;
    result = std::max(*number, -INT64_MAX);
    return true;
}

Value slice_indices(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const auto size = index_of(strand, arguments[1]);
    if (!size) return Value::error();
    if (*size < 0) return strand.raise(process.types.value_error, "length should not be negative");
    const Slice* slice = self_of(arguments);
    std::int64_t step = 1;
    if (!bound(strand, slice->step, 1, step)) return Value::error();
    if (step == 0) return strand.raise(process.types.value_error, "slice step cannot be zero");
    const std::int64_t low = step < 0 ? -1 : 0;
    const std::int64_t high = step < 0 ? *size - 1 : *size;
    const auto resolve = [&](Value value, std::int64_t otherwise, std::int64_t& index) {
        if (!bound(strand, value, otherwise, index)) return false;
        if (value.is_none()) return true;
        if (index < 0) index += *size;
        index = std::clamp(index, low, high);
        return true;
    };
    std::int64_t start = 0;
    std::int64_t stop = 0;
    if (!resolve(slice->start, step < 0 ? high : low, start)) return Value::error();
    if (!resolve(slice->stop, step < 0 ? low : high, stop)) return Value::error();
    return tuple_value(
        process, {make_int(process, start), make_int(process, stop), make_int(process, step)});
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
    {"indices", slice_indices, 2, 2},
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
