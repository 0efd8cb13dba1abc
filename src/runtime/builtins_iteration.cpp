#include <cmath>
#include <utility>

#include "runtime/beside.h"
#include "runtime/builtins.h"
#include "runtime/containers.h"
#include "runtime/iterators.h"
#include "runtime/numbers.h"

// aiter all anext any iter max min next sorted sum

namespace interleave::runtime {
namespace {

Value raise_type_error(Strand& strand, const std::string& message) {
    return strand.raise(strand.process().types.type_error, message);
}

// ---- iter, next

// source: the sentinel; extra: the function
Value next_of_callable(Strand& strand, Iterator& iterator) {
    if (iterator.extra.is_empty()) return {};
    return strand.tail_call_prelude("_callable_next",
                                    {object_value(&iterator), iterator.extra, iterator.source});
}

Value builtin_iter(Strand& strand, const Arguments& arguments) {
    if (arguments.count == 1) return iterate(strand, arguments[0]);
    Process& process = strand.process();
    if (!is_callable(strand, arguments[0])) {
        return raise_type_error(strand, "iter(v, w): v must be callable");
    }
    return object_value(make_iterator(process, process.types.callable_iterator, next_of_callable,
                                      arguments[1], 0, arguments[0]));
}

Value builtin_next(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value iterator = arguments[0];
    const Value otherwise = arguments.get(1);
    auto* native = as_kind<Iterator>(iterator, Kind::iterator);
    if (native != nullptr && advances_natively(process, *native)) {
        const Value item = native->advance(strand, *native);
        if (!item.is_empty()) return item;
        if (!otherwise.is_empty()) return otherwise;
        return strand.raise_with_arguments(process.types.stop_iteration, {});
    }
    const Value method = special_method(strand, iterator, process.names.__next__);
    if (method.is_error()) return method;
    if (method.is_empty()) {
        return raise_type_error(strand,
                                "'" + type_name(process, iterator) + "' object is not an iterator");
    }
    if (otherwise.is_empty()) return strand.tail_call(method, {iterator});
    return strand.tail_call_prelude("_next_or", {iterator, otherwise});
}

Value builtin_aiter(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value method = special_method(strand, arguments[0], process.names.__aiter__);
    if (method.is_error()) return method;
    if (method.is_empty()) {
        return raise_type_error(
            strand, "'" + type_name(process, arguments[0]) + "' object is not an async iterable");
    }
    return strand.tail_call(method, {arguments[0]});
}

Value builtin_anext(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value method = special_method(strand, arguments[0], process.names.__anext__);
    if (method.is_error()) return method;
    if (method.is_empty()) {
        return raise_type_error(
            strand, "'" + type_name(process, arguments[0]) + "' object is not an async iterator");
    }
    if (arguments.count == 1) return strand.tail_call(method, {arguments[0]});
    return strand.tail_call_prelude("_anext_or", {arguments[0], arguments[1]});
}

// ---- all, any

// Whether an item with this truth is there.
Value search(Strand& strand, Value iterable, bool wanted, std::string_view prelude_name) {
    if (!iterates_natively(strand, iterable)) {
        return strand.tail_call_prelude(prelude_name, {iterable});
    }
    const Value iterator = iterate(strand, iterable);
    if (iterator.is_error()) return iterator;
    for (;;) {
        const Value item = next_item(strand, iterator);
        if (item.is_error() || strand.should_stop()) return Value::error();
        if (item.is_empty()) return Value::boolean(!wanted);
        const Truth is_true = truth(strand, item);
        if (!is_true) return Value::error();
        if (*is_true == wanted) return Value::boolean(wanted);
    }
}
Value builtin_any(Strand& strand, const Arguments& arguments) {
    return search(strand, arguments[0], true, "_any");
}
Value builtin_all(Strand& strand, const Arguments& arguments) {
    return search(strand, arguments[0], false, "_all");
}

// ---- min, max

bool is_plain_number(Value value) { return value.is_small_int() || value.is_real(); }

Value extreme(Strand& strand, const Arguments& arguments, CompareOperator op, const char* name) {
    Process& process = strand.process();
    if (arguments.count == 0) return raise_argument_count(strand, name, 1, SIZE_MAX, 0);
    Value key = Value::none();
    Value otherwise;
    for (std::uint32_t i = 0; i < arguments.keyword_count(); ++i) {
        const Str* keyword = as_str(arguments.keyword_names->items()[i]);
        const Value value = arguments[arguments.count + i];
        if (equals_ascii(keyword, "key")) {
            key = value;
        } else if (equals_ascii(keyword, "default")) {
            otherwise = value;
        } else {
            return raise_type_error(strand, std::string(name) +
                                                "() got an unexpected keyword argument '" +
                                                utf8(keyword) + "'");
        }
    }
    Value iterable = arguments[0];
    if (arguments.count > 1) {
        if (!otherwise.is_empty()) {
            return raise_type_error(strand, std::string("Cannot specify a default for ") + name +
                                                "() with multiple positional arguments");
        }
        const std::span values(arguments.values, arguments.count);
        if (key.is_none() && std::ranges::all_of(values, is_plain_number)) {
            Value best = values[0];
            for (const Value value : values.subspan(1)) {
                if (*compare(strand, op, value, best)) best = value;
            }
            return best;
        }
        iterable = object_value(make_tuple(process, values));
    }
    if (!key.is_none() || !iterates_natively(strand, iterable)) {
        return strand.tail_call_prelude(
            op == CompareOperator::lt ? "_min" : "_max",
            {iterable, key, otherwise.is_empty() ? Value::none() : otherwise,
             Value::boolean(!otherwise.is_empty())});
    }
    const Value iterator = iterate(strand, iterable);
    if (iterator.is_error()) return iterator;
    Value best = next_item(strand, iterator);
    if (best.is_error()) return best;
    if (best.is_empty()) {
        if (!otherwise.is_empty()) return otherwise;
        return strand.raise(process.types.value_error,
                            std::string(name) + "() iterable argument is empty");
    }
    for (std::uint64_t steps = 0;; ++steps) {
        const Value item = next_item(strand, iterator);
        if (item.is_error() || strand.should_stop()) return Value::error();
        if (item.is_empty()) {
            strand.charge(steps / 2);
            return best;
        }
        const Truth better = compare(strand, op, item, best);
        if (!better) return Value::error();
        if (*better) best = item;
    }
}
Value builtin_min(Strand& strand, const Arguments& arguments) {
    return extreme(strand, arguments, CompareOperator::lt, "min");
}
Value builtin_max(Strand& strand, const Arguments& arguments) {
    return extreme(strand, arguments, CompareOperator::gt, "max");
}

// ---- sorted

Value builtin_sorted(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count != 1) return raise_argument_count(strand, "sorted", 1, 1, arguments.count);
    Value values[3];
    if (!bind(
            strand, arguments, "sort",
            {{"iterable"}, {"key", Value::none(), true}, {"reverse", Value::boolean(false), true}},
            values)) {
        return Value::error();
    }
    const Truth reverse = truth(strand, values[2]);
    if (!reverse) return Value::error();
    if (!iterates_natively(strand, values[0])) {
        return strand.tail_call_prelude("_sorted",
                                        {values[0], values[1], Value::boolean(*reverse)});
    }
    std::vector<Value> items;
    if (!collect_items(strand, values[0], items)) return Value::error();
    if (!values[1].is_none()) {
        return strand.tail_call_prelude("_sorted_by_key", {object_value(make_list(process, items)),
                                                           values[1], Value::boolean(*reverse)});
    }
    if (!sort_values(strand, items, nullptr, *reverse)) return Value::error();
    return object_value(make_list(process, items));
}

// ---- sum

// A running sum by CPython's rules: ints as ints; floats with the error of each addition carried
// along (Neumaier), so that the result is right to the last digit; anything else by +, for good.
class RunningSum {
public:
    RunningSum(Process& process, Value start) : total_(start) {
        const Type* type = process.type_of(start);
        if (type == process.types.int_) mode_ = Mode::ints;
        if (type == process.types.float_) begin_floats(float_of(start));
        if (type == process.types.complex) begin_complexes(start);
    }
    bool add(Strand& strand, Value item) {
        if (mode_ == Mode::ints && item.is_small_int()) {
            // Apart from the total as long as it fits: no object a step.
            const std::int64_t number = item.as_small_int();
            if (ahead_ < INT64_MAX / 2 && ahead_ > INT64_MIN / 2) {
                ahead_ += number;
                return true;
            }
            if (!settle(strand)) return false;
            ahead_ = number;
            return true;
        }
        if (ahead_ != 0 && !settle(strand)) return false;
        if (mode_ == Mode::floats && item.is_real()) {
            real_.add(item.as_real());
            return true;
        }
        return add_slowly(strand, item);
    }
    [[nodiscard]] Value result(Strand& strand) {
        if (mode_ == Mode::floats) return Value::real(real_.total());
        if (mode_ == Mode::complexes) {
            return make_complex(strand.process(), real_.total(), imaginary_.total());
        }
        if (ahead_ != 0 && !settle(strand)) return Value::error();
        return total_;
    }
    void trace(Marker& marker) const { marker.visit(total_); }

private:
    enum class Mode : std::uint8_t { ints, floats, complexes, any };

    struct Compensated {
        double high = 0;
        double rest = 0;
        void add(double item) {
            const double sum = high + item;
            rest += std::fabs(high) >= std::fabs(item) ? (high - sum) + item : (item - sum) + high;
            high = sum;
        }
        [[nodiscard]] double total() const {
            return rest != 0 && std::isfinite(rest) ? high + rest : high;
        }
    };

    bool settle(Strand& strand) {
        const Value more = make_int(strand.process(), std::exchange(ahead_, 0));
        total_ = binary_operation(strand, BinaryOperator::add, total_, more);
        return !total_.is_error();
    }

    void begin_floats(double start) {
        mode_ = Mode::floats;
        real_ = {start};
    }
    void begin_complexes(Value start) {
        const auto* number = as_kind<Complex>(start, Kind::complex);
        mode_ = Mode::complexes;
        real_ = {number->real};
        imaginary_ = {number->imaginary};
    }
    bool add_slowly(Strand& strand, Value item) {
        Process& process = strand.process();
        const Type* type = process.type_of(item);
        if (mode_ == Mode::floats || mode_ == Mode::complexes) {
            if (type == process.types.float_) {
                real_.add(float_of(item));
                return true;
            }
            if (is_int(item)) {
                if (const auto number = int_to_double(item)) {
                    real_.add(*number);
                    return true;
                }
            }
            if (mode_ == Mode::complexes && type == process.types.complex) {
                const auto* number = as_kind<Complex>(item, Kind::complex);
                real_.add(number->real);
                imaginary_.add(number->imaginary);
                return true;
            }
            const bool is_first = mode_ == Mode::floats && type == process.types.complex;
            total_ = result(strand);
            mode_ = Mode::any;
            if (is_first) {
                total_ = binary_operation(strand, BinaryOperator::add, total_, item);
                if (total_.is_error()) return false;
                begin_complexes(total_);
                return true;
            }
        }
        total_ = binary_operation(strand, BinaryOperator::add, total_, item);
        if (total_.is_error()) return false;
        if (mode_ == Mode::ints && type != process.types.int_ && type != process.types.bool_) {
            mode_ = Mode::any;
            if (process.type_of(total_) == process.types.float_) begin_floats(float_of(total_));
            if (process.type_of(total_) == process.types.complex) begin_complexes(total_);
        }
        return true;
    }

    Mode mode_ = Mode::any;
    Value total_;
    std::int64_t ahead_ = 0;  // ints that are not in it yet
    Compensated real_, imaginary_;
};

struct RunningSumState : ForeignState {
    RunningSumState(Process& process, Value start) : sum(process, start) {}
    void trace(Marker& marker) override { sum.trace(marker); }
    RunningSum sum;
};

RunningSum& sum_of(const Arguments& arguments) {
    auto* foreign = static_cast<Foreign*>(arguments[0].as_object());
    return static_cast<RunningSumState*>(foreign->state.get())->sum;
}
Value construct_running_sum(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    auto* foreign = process.heap.create<Foreign>(as_type(arguments[0]), Kind::foreign);
    foreign->state = std::make_unique<RunningSumState>(process, arguments[1]);
    return object_value(foreign);
}
Value running_sum_add(Strand& strand, const Arguments& arguments) {
    return sum_of(arguments).add(strand, arguments[1]) ? Value::none() : Value::error();
}
Value running_sum_result(Strand& strand, const Arguments& arguments) {
    return sum_of(arguments).result(strand);
}
constexpr NativeSpec running_sum_specs[] = {
    {"add", running_sum_add, 2, 2},
    {"result", running_sum_result, 1, 1},
};

Value builtin_sum(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count == 0) {
        return raise_type_error(strand, "sum() takes at least 1 positional argument (0 given)");
    }
    Value values[2];
    if (!bind(strand, arguments, "sum", {{"iterable"}, {"start", Value::small_int(0)}}, values)) {
        return Value::error();
    }
    const Value start = values[1];
    if (as_str(start) != nullptr) {
        return raise_type_error(strand, "sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (as_kind<Bytes>(start, Kind::bytes) != nullptr) {
        return raise_type_error(strand, "sum() can't sum bytes [use b''.join(seq) instead]");
    }
    if (as_kind<ByteArray>(start, Kind::bytearray) != nullptr) {
        return raise_type_error(strand, "sum() can't sum bytearray [use b''.join(seq) instead]");
    }
    if (!iterates_natively(strand, values[0])) {
        return strand.tail_call_prelude("_sum", {values[0], start});
    }
    const Value iterator = iterate(strand, values[0]);
    if (iterator.is_error()) return iterator;
    RunningSum sum(process, start);
    for (std::uint64_t steps = 0;; ++steps) {
        const Value item = next_item(strand, iterator);
        if (item.is_error() || strand.should_stop()) return Value::error();
        if (item.is_empty()) {
            strand.charge(steps / 2);
            return sum.result(strand);
        }
        if (!sum.add(strand, item)) return Value::error();
    }
}

constexpr NativeSpec specs[] = {
    {"aiter", builtin_aiter, 1, 1},
    {"all", builtin_all, 1, 1, NativeSpec::plain, read_beside<builtin_all>},
    {"anext", builtin_anext, 1, 2},
    {"any", builtin_any, 1, 1, NativeSpec::plain, read_beside<builtin_any>},
    {"iter", builtin_iter, 1, 2},
    {"max", builtin_max, 0, -1, NativeSpec::keywords, read_beside<builtin_max>},
    {"min", builtin_min, 0, -1, NativeSpec::keywords, read_beside<builtin_min>},
    {"next", builtin_next, 1, 2},
    {"sorted", builtin_sorted, 0, -1, NativeSpec::keywords, read_beside<builtin_sorted>},
    {"sum", builtin_sum, 0, 2, NativeSpec::keywords, read_beside<builtin_sum>},
};

}  // namespace

void define_running_sum(Process& process) {
    Type* type = make_type(process, {"_Sum", Kind::foreign, nullptr, construct_running_sum, true},
                           running_sum_specs);
    dict_set(process, process.prelude, process.intern("_Sum"), object_value(type));
}

std::span<const NativeSpec> iteration_builtins() { return specs; }

}  // namespace interleave::runtime
