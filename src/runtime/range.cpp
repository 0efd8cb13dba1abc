#include <cmath>

#include "runtime/containers.h"
#include "runtime/iterators.h"
#include "runtime/numbers.h"
#include "runtime/text.h"

// range: three ints of any size. Nearly all are small; those are computed in 64 bits, the others by
// Python's own operators.

namespace interleave::runtime {
namespace {

constexpr std::int64_t large = std::int64_t{1} << 61;

// The value of an int of which sums and differences fit 64 bits.
std::optional<std::int64_t> moderate(Value value) {
    const auto number = int64_of(value);
    if (!number || *number > large || *number < -large) return std::nullopt;
    return number;
}

Range* self_of(const Arguments& arguments) { return static_cast<Range*>(arguments[0].as_object()); }

Value calculate(Strand& strand, BinaryOperator op, Value left, Value right) {
    return left.is_error() || right.is_error() ? Value::error()
                                               : binary_operation(strand, op, left, right);
}

Truth is_positive(Strand& strand, Value number) {
    if (const auto small = int64_of(number)) return *small > 0;
    return compare(strand, CompareOperator::gt, number, Value::small_int(0));
}

Value range_length(Strand& strand, Value start, Value stop, Value step) {
    Process& process = strand.process();
    const auto first = moderate(start);
    const auto last = moderate(stop);
    const auto by = moderate(step);
    if (first && last && by) {
        if (*by > 0) return make_int(process, *first < *last ? (*last - *first - 1) / *by + 1 : 0);
        return make_int(process, *first > *last ? (*first - *last - 1) / -*by + 1 : 0);
    }
    const Truth upwards = is_positive(strand, step);
    if (!upwards) return Value::error();
    const Value low = *upwards ? start : stop;
    const Value high = *upwards ? stop : start;
    const Value size =
        *upwards ? step : calculate(strand, BinaryOperator::sub, Value::small_int(0), step);
    const Value distance = calculate(strand, BinaryOperator::sub, high, low);
    if (distance.is_error()) return distance;
    const Truth any = is_positive(strand, distance);
    if (!any) return Value::error();
    if (!*any) return Value::small_int(0);
    const Value steps =
        calculate(strand, BinaryOperator::floor_div,
                  calculate(strand, BinaryOperator::sub, distance, Value::small_int(1)), size);
    return calculate(strand, BinaryOperator::add, steps, Value::small_int(1));
}

Value as_int(Strand& strand, Value value) {
    return value.is_small_int() ? value : whole_number(strand, value);
}

Range* new_range(Process& process, Value start, Value stop, Value step, Value length) {
    auto* range = process.heap.create<Range>(process.types.range, Kind::range);
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->length = length;
    return range;
}

Value construct_range(Strand& strand, const Arguments& arguments) {
    if (!refuse_keywords(strand, arguments, "range")) return Value::error();
    if (arguments.count < 2 || arguments.count > 4) {
        return raise_argument_count(strand, "range", 1, 3, arguments.count - 1);
    }
    if (arguments.count == 2) {
        return make_range(strand, Value::small_int(0), arguments[1], Value::small_int(1));
    }
    return make_range(strand, arguments[1], arguments[2], arguments.get(3, Value::small_int(1)));
}

// Objects/rangeobject.c, compute_slice.
Value slice_of_range(Strand& strand, const Range* range, const Slice& slice) {
    const auto indices = slice_indices(strand, slice, range->length);
    if (!indices) return Value::error();
    const auto [first, last, every] = *indices;
    const Value start = range_item(strand, range, first);
    const Value stop = range_item(strand, range, last);
    const Value step = calculate(strand, BinaryOperator::mult, every, range->step);
    if (start.is_error() || stop.is_error() || step.is_error()) return Value::error();
    return make_range(strand, start, stop, step);
}

// ---- methods

Value range_getitem(Strand& strand, const Arguments& arguments) {
    return range_get_item(strand, self_of(arguments), arguments[1]);
}
Value range_len(Strand& strand, const Arguments& arguments) {
    const auto size = length(strand, arguments[0]);
    return size ? make_int(strand.process(), *size) : Value::error();
}
Value range_bool(Strand& strand, const Arguments& arguments) {
    const Truth any = is_positive(strand, self_of(arguments)->length);
    return any ? Value::boolean(*any) : Value::error();
}
Value range_iter(Strand& strand, const Arguments& arguments) {
    return iterate_range(strand, self_of(arguments));
}
Value range_reversed(Strand& strand, const Arguments& arguments) {
    const Range* range = self_of(arguments);
    Process& process = strand.process();
    const Value last = range_item(
        strand, range, calculate(strand, BinaryOperator::sub, range->length, Value::small_int(1)));
    const Value stop = calculate(strand, BinaryOperator::sub, range->start, range->step);
    const Value step = calculate(strand, BinaryOperator::sub, Value::small_int(0), range->step);
    if (last.is_error() || stop.is_error() || step.is_error()) return Value::error();
    return iterate_range(strand, new_range(process, last, stop, step, range->length));
}
// Objects/rangeobject.c, range_contains: another class may have an __eq__ of its own.
bool is_found_by_arithmetic(const Process& process, Value item) {
    return is_int(item) && (item.is_small_int() || item.is_boolean() ||
                            process.type_of(item) == process.types.int_);
}
Value range_contains_method(Strand& strand, const Arguments& arguments) {
    const Truth found = range_contains(strand, self_of(arguments), arguments[1]);
    return found ? Value::boolean(*found) : Value::error();
}
Value range_index(Strand& strand, const Arguments& arguments) {
    const Range* range = self_of(arguments);
    Process& process = strand.process();
    if (!is_found_by_arithmetic(process, arguments[1])) {
        return strand.tail_call_prelude("_sequence_index", {arguments[0], arguments[1]});
    }
    const Truth found = range_contains(strand, range, arguments[1]);
    if (!found) return Value::error();
    if (!*found) {
        return strand.raise(process.types.value_error, "range.index(x): x not in range");
    }
    return calculate(strand, BinaryOperator::floor_div,
                     calculate(strand, BinaryOperator::sub, arguments[1], range->start),
                     range->step);
}
Value range_count(Strand& strand, const Arguments& arguments) {
    if (!is_found_by_arithmetic(strand.process(), arguments[1])) {
        return strand.tail_call_prelude("_sequence_count", {arguments[0], arguments[1]});
    }
    const Truth found = range_contains(strand, self_of(arguments), arguments[1]);
    return found ? Value::small_int(*found ? 1 : 0) : Value::error();
}
Value range_hash_method(Strand& strand, const Arguments& arguments) {
    const auto code = range_hash(strand, self_of(arguments));
    return code ? make_int(strand.process(), *code) : Value::error();
}
Value range_eq(Strand& strand, const Arguments& arguments) {
    return container_compare(strand, CompareOperator::eq, arguments[0], arguments[1]);
}
Value range_ne(Strand& strand, const Arguments& arguments) {
    return container_compare(strand, CompareOperator::ne, arguments[0], arguments[1]);
}
Value range_reduce(Strand& strand, const Arguments& arguments) {
    const Range* range = self_of(arguments);
    Process& process = strand.process();
    return tuple_value(process, {object_value(process.types.range),
                                 tuple_value(process, {range->start, range->stop, range->step})});
}
Value range_start(Strand&, const Arguments& arguments) { return self_of(arguments)->start; }
Value range_stop(Strand&, const Arguments& arguments) { return self_of(arguments)->stop; }
Value range_step(Strand&, const Arguments& arguments) { return self_of(arguments)->step; }

constexpr NativeSpec range_specs[] = {
    {"__getitem__", range_getitem, 2, 2},
    {"__len__", range_len, 1, 1},
    {"__bool__", range_bool, 1, 1},
    {"__iter__", range_iter, 1, 1},
    {"__reversed__", range_reversed, 1, 1},
    {"__contains__", range_contains_method, 2, 2},
    {"__repr__", native_repr, 1, 1},
    {"__hash__", range_hash_method, 1, 1},
    {"__eq__", range_eq, 2, 2},
    {"__ne__", range_ne, 2, 2},
    {"__reduce__", range_reduce, 1, 1},
    {"index", range_index, 2, 2},
    {"count", range_count, 2, 2},
    {"start", range_start, 1, 1, NativeSpec::getter},
    {"stop", range_stop, 1, 1, NativeSpec::getter},
    {"step", range_step, 1, 1, NativeSpec::getter},
};

}  // namespace

Value make_range(Strand& strand, Value start, Value stop, Value step) {
    start = as_int(strand, start);
    if (start.is_error()) return start;
    stop = as_int(strand, stop);
    if (stop.is_error()) return stop;
    step = as_int(strand, step);
    if (step.is_error()) return step;
    Process& process = strand.process();
    if (step == Value::small_int(0)) {
        return strand.raise(process.types.value_error, "range() arg 3 must not be zero");
    }
    const Value length = range_length(strand, start, stop, step);
    if (length.is_error()) return length;
    return object_value(new_range(process, start, stop, step, length));
}

Value range_item(Strand& strand, const Range* range, Value index) {
    if (index.is_error()) return index;
    const auto start = moderate(range->start);
    const auto step = moderate(range->step);
    const auto stop = moderate(range->stop);
    const auto at = moderate(index);
    // Within the range nothing exceeds what lies between start and stop.
    if (start && step && stop && at && (range->length != Value::small_int(0))) {
        return make_int(strand.process(), *start + *at * *step);
    }
    return calculate(strand, BinaryOperator::add, range->start,
                     calculate(strand, BinaryOperator::mult, index, range->step));
}

Value range_get_item(Strand& strand, const Range* range, Value key) {
    Process& process = strand.process();
    if (const Slice* slice = as_kind<Slice>(key, Kind::slice)) {
        return slice_of_range(strand, range, *slice);
    }
    if (!is_int(key) && special_method(strand, key, process.names.__index__).is_empty()) {
        return strand.raise(
            process.types.type_error,
            "range indices must be integers or slices, not " + type_name(process, key));
    }
    Value index = as_int(strand, key);
    if (index.is_error()) return index;
    const Truth negative = compare(strand, CompareOperator::lt, index, Value::small_int(0));
    if (!negative) return Value::error();
    if (*negative) index = calculate(strand, BinaryOperator::add, index, range->length);
    if (index.is_error()) return index;
    const Truth low = compare(strand, CompareOperator::lt, index, Value::small_int(0));
    const Truth high = compare(strand, CompareOperator::ge, index, range->length);
    if (!low || !high) return Value::error();
    if (*low || *high) {
        return strand.raise(process.types.index_error, "range object index out of range");
    }
    return range_item(strand, range, index);
}

Truth range_contains(Strand& strand, const Range* range, Value item) {
    Process& process = strand.process();
    if (!is_found_by_arithmetic(process, item)) {
        if (is_float(item)) {  // equal to at most one int
            const double number = float_of(item);
            if (std::trunc(number) != number || std::isinf(number)) return false;
            if (std::fabs(number) < 9e15) {
                return range_contains(strand, range,
                                      make_int(process, static_cast<std::int64_t>(number)));
            }
        }
        return contains_by_iteration(strand, object_value(range), item);
    }
    const auto start = moderate(range->start);
    const auto stop = moderate(range->stop);
    const auto step = moderate(range->step);
    if (start && stop && step) {
        const auto number = moderate(item);
        if (!number) return false;
        if (*step > 0 ? *number < *start || *number >= *stop
                      : *number > *start || *number <= *stop) {
            return false;
        }
        return (*number - *start) % *step == 0;
    }
    const Truth upwards = is_positive(strand, range->step);
    if (!upwards) return std::nullopt;
    const auto behind = *upwards ? CompareOperator::le : CompareOperator::ge;
    const auto before = *upwards ? CompareOperator::lt : CompareOperator::gt;
    const Truth in = compare(strand, behind, range->start, item);
    if (!in || !*in) return in;
    const Truth below = compare(strand, before, item, range->stop);
    if (!below || !*below) return below;
    const Value rest =
        calculate(strand, BinaryOperator::mod,
                  calculate(strand, BinaryOperator::sub, item, range->start), range->step);
    if (rest.is_error()) return std::nullopt;
    return rest == Value::small_int(0);
}

Truth range_equal(Strand& strand, const Range* left, const Range* right) {
    const Truth same_length = equals(strand, left->length, right->length);
    if (!same_length || !*same_length) return same_length;
    if (left->length == Value::small_int(0)) return true;
    const Truth same_start = equals(strand, left->start, right->start);
    if (!same_start || !*same_start) return same_start;
    if (left->length == Value::small_int(1)) return true;
    return equals(strand, left->step, right->step);
}

std::optional<HashCode> range_hash(Strand& strand, const Range* range) {
    Value parts[3] = {range->length, Value::none(), Value::none()};
    if (range->length != Value::small_int(0)) {
        parts[1] = range->start;
        if (range->length != Value::small_int(1)) parts[2] = range->step;
    }
    return hash_values(strand, parts, true);
}

void define_range(Process& process) {
    process.types.range =
        make_type(process, {"range", Kind::range, nullptr, construct_range, true}, range_specs);
}

}  // namespace interleave::runtime
