#include <algorithm>
#include <cmath>
#include <limits>

#include "library/math_functions.h"
#include "runtime/containers.h"

// fsum, hypot, dist, sumprod and prod: exact to the last digit by carrying what rounding loses.

namespace interleave::library {

using namespace runtime;

namespace {

// A sum as the double nearest to it and what that leaves over.
struct Pair {
    double high = 0;
    double low = 0;
};
Pair fast_sum(double larger, double smaller) {
    const double sum = larger + smaller;
    return {sum, smaller - (sum - larger)};
}
Pair exact_sum(double a, double b) {
    const double sum = a + b;
    const double b_part = sum - a;
    const double a_part = sum - b_part;
    return {sum, (a - a_part) + (b - b_part)};
}
Pair exact_product(double a, double b) {
    const double product = a * b;
    return {product, std::fma(a, b, -product)};
}

// Three doubles that together hold a sum of products (triple length arithmetic).
struct Triple {
    double high = 0;
    double low = 0;
    double tiny = 0;
    void add_product(double a, double b) {
        const Pair product = exact_product(a, b);
        const Pair sum = exact_sum(high, product.high);
        const Pair rest_1 = exact_sum(low, product.low);
        const Pair rest_2 = exact_sum(rest_1.high, sum.low);
        high = sum.high;
        low = rest_2.high;
        tiny += rest_1.low + rest_2.low;
    }
    [[nodiscard]] double value() const {
        const Pair last = exact_sum(low, tiny);
        const Pair all = exact_sum(high, last.high);
        return all.high + (last.low + all.low);
    }
};

double norm_of_scaled(std::span<double> values, double largest, bool found_nan) {
    if (std::isinf(largest)) return largest;
    if (found_nan) return std::numeric_limits<double>::quiet_NaN();
    if (largest == 0.0 || values.size() <= 1) return largest;
    int exponent = 0;
    std::frexp(largest, &exponent);
    if (exponent < -1023) {
        // Subnormal: 2^-exponent would overflow, so scale in two steps.
        constexpr double smallest = std::numeric_limits<double>::min();
        for (double& value : values) value /= smallest;
        return smallest * norm_of_scaled(values, largest / smallest, found_nan);
    }
    const double scale = std::ldexp(1.0, -exponent);
    double sum = 1.0;
    double rest_1 = 0.0;
    double rest_2 = 0.0;
    for (double value : values) {
        value *= scale;
        const Pair square = exact_product(value, value);
        const Pair added = fast_sum(sum, square.high);
        sum = added.high;
        rest_1 += added.low;
        rest_2 += square.low;
    }
    double root = std::sqrt(sum - 1.0 + (rest_1 + rest_2));
    // One step of Newton's method with what is missing computed exactly.
    const Pair square = exact_product(-root, root);
    const Pair added = fast_sum(sum, square.high);
    sum = added.high;
    rest_1 += added.low;
    rest_2 += square.low;
    root += (sum - 1.0 + (rest_1 + rest_2)) / (2.0 * root);
    return root / scale;
}

bool to_doubles(Strand& strand, std::span<const Value> items, std::vector<double>& numbers) {
    for (const Value item : items) {
        const auto number = to_double(strand, item);
        if (!number) return false;
        numbers.push_back(*number);
    }
    return true;
}

Value math_hypot(Strand& strand, const Arguments& arguments) {
    std::vector<double> numbers;
    if (!to_doubles(strand, std::span(arguments.values, arguments.count), numbers)) {
        return Value::error();
    }
    return Value::real(vector_norm(numbers));
}

// The items of two iterables; those of the program go to the prelude and come back as lists.
bool both_native(Strand& strand, const Arguments& arguments) {
    return iterates_natively(strand, arguments[0]) && iterates_natively(strand, arguments[1]);
}
Value again_with_lists(Strand& strand, const Arguments& arguments) {
    return strand.tail_call_prelude("_call_with_lists",
                                    {object_value(arguments.callee), arguments[0], arguments[1]});
}

Value math_dist(Strand& strand, const Arguments& arguments) {
    if (!both_native(strand, arguments)) return again_with_lists(strand, arguments);
    std::vector<Value> from;
    std::vector<Value> to;
    if (!collect_items(strand, arguments[0], from) || !collect_items(strand, arguments[1], to)) {
        return Value::error();
    }
    if (from.size() != to.size()) {
        return strand.raise(strand.process().types.value_error,
                            "both points must have the same number of dimensions");
    }
    std::vector<double> first;
    std::vector<double> second;
    if (!to_doubles(strand, from, first) || !to_doubles(strand, to, second)) return Value::error();
    for (std::size_t i = 0; i < first.size(); ++i) first[i] -= second[i];
    return Value::real(vector_norm(first));
}

// Shewchuk's algorithm: partial sums that do not overlap, so that their sum is exact.
class ExactSum {
public:
    enum class Problem : std::uint8_t { none, overflow, opposite_infinities };
    Problem add(double number) {
        const double given = number;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < partials_.size(); ++i) {
            double partial = partials_[i];
            if (std::fabs(number) < std::fabs(partial)) std::swap(number, partial);
            const double sum = number + partial;
            const double rest = partial - (sum - number);
            if (rest != 0.0) partials_[kept++] = rest;
            number = sum;
        }
        partials_.resize(kept);
        if (number == 0.0) return Problem::none;
        if (std::isfinite(number)) {
            partials_.push_back(number);
            return Problem::none;
        }
        if (std::isfinite(given)) return Problem::overflow;
        if (std::isinf(given)) infinite_ += given;
        special_ += given;
        partials_.clear();
        return Problem::none;
    }
    [[nodiscard]] Problem problem() const {
        return special_ != 0.0 && std::isnan(infinite_) ? Problem::opposite_infinities
                                                        : Problem::none;
    }
    [[nodiscard]] double value() const {
        if (special_ != 0.0) return special_;
        std::size_t n = partials_.size();
        if (n == 0) return 0.0;
        double high = partials_[--n];
        double low = 0.0;
        while (n > 0) {
            const double x = high;
            const double y = partials_[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0.0) break;
        }
        // Half to even, judged by the partials below as well.
        if (n > 0 &&
            ((low < 0.0 && partials_[n - 1] < 0.0) || (low > 0.0 && partials_[n - 1] > 0.0))) {
            const double twice = low * 2.0;
            const double rounded = high + twice;
            if (twice == rounded - high) high = rounded;
        }
        return high;
    }

private:
    std::vector<double> partials_;
    double special_ = 0.0;
    double infinite_ = 0.0;
};

Value math_fsum(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (!iterates_natively(strand, arguments[0])) {
        return strand.tail_call_prelude("_call_with_list",
                                        {object_value(arguments.callee), arguments[0]});
    }
    std::vector<Value> items;
    if (!collect_items(strand, arguments[0], items)) return Value::error();
    ExactSum sum;
    for (const Value item : items) {
        const auto number = to_double(strand, item);
        if (!number) return Value::error();
        if (sum.add(*number) == ExactSum::Problem::overflow) {
            return strand.raise(process.types.overflow_error, "intermediate overflow in fsum");
        }
    }
    if (sum.problem() != ExactSum::Problem::none) {
        return strand.raise(process.types.value_error, "-inf + inf in fsum");
    }
    return Value::real(sum.value());
}

bool is_plain_int(const Process& process, Value value) {
    return process.type_of(value) == process.types.int_;
}

Value math_sumprod(Strand& strand, const Arguments& arguments) {
    if (!both_native(strand, arguments)) return again_with_lists(strand, arguments);
    Process& process = strand.process();
    std::vector<Value> first;
    std::vector<Value> second;
    if (!collect_items(strand, arguments[0], first) ||
        !collect_items(strand, arguments[1], second)) {
        return Value::error();
    }
    if (first.size() != second.size()) {
        return strand.raise(process.types.value_error, "Inputs are not the same length");
    }
    Value total = Value::small_int(0);
    const auto add = [&](Value item) {
        total = binary_operation(strand, BinaryOperator::add, total, item);
        return !total.is_error();
    };
    // Runs of floats (mixed with ints) are summed in triple length; the rest by Python's operators.
    Triple floats;
    bool has_floats = false;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const Value a = first[i];
        const Value b = second[i];
        const bool a_float = process.type_of(a) == process.types.float_;
        const bool b_float = process.type_of(b) == process.types.float_;
        if ((a_float || b_float) && (a_float || is_int(a)) && (b_float || is_int(b))) {
            const auto left = to_double(strand, a);
            const auto right = to_double(strand, b);
            if (!left || !right) return Value::error();
            Triple next = floats;
            next.add_product(*left, *right);
            if (std::isfinite(next.high)) {
                floats = next;
                has_floats = true;
                continue;
            }
        } else if (is_plain_int(process, a) && is_plain_int(process, b)) {
            // ints keep their own exact sum
        }
        if (has_floats) {
            if (!add(Value::real(floats.value()))) return Value::error();
            floats = {};
            has_floats = false;
        }
        const Value product = binary_operation(strand, BinaryOperator::mult, a, b);
        if (product.is_error() || !add(product)) return Value::error();
    }
    if (has_floats && !add(Value::real(floats.value()))) return Value::error();
    return total;
}

Value math_prod(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!bind(strand, arguments, "prod", {{"iterable"}, {"start", Value::small_int(1), true}},
              values)) {
        return Value::error();
    }
    if (!iterates_natively(strand, values[0])) {
        return strand.tail_call_prelude("_product", {values[0], values[1]});
    }
    const Value iterator = iterate(strand, values[0]);
    if (iterator.is_error()) return iterator;
    Value product = values[1];
    for (;;) {
        const Value item = next_item(strand, iterator);
        if (item.is_error() || strand.should_stop()) return Value::error();
        if (item.is_empty()) return product;
        product = binary_operation(strand, BinaryOperator::mult, product, item);
        if (product.is_error()) return product;
    }
}

constexpr NativeSpec specs[] = {
    {"dist", math_dist, 2, 2},       {"fsum", math_fsum, 1, 1},
    {"hypot", math_hypot, 0, -1},    {"prod", math_prod, 1, 1, NativeSpec::keywords},
    {"sumprod", math_sumprod, 2, 2},
};

}  // namespace

double vector_norm(std::span<double> values) {
    double largest = 0.0;
    bool found_nan = false;
    for (double& value : values) {
        value = std::fabs(value);
        found_nan = found_nan || std::isnan(value);
        largest = std::max(largest, value);  // a nan never is
    }
    return norm_of_scaled(values, largest, found_nan);
}

std::span<const NativeSpec> math_sum_functions() { return specs; }

}  // namespace interleave::library
