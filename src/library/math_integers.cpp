#include <bit>
#include <cmath>

#include "library/math_functions.h"
#include "runtime/containers.h"
#include "runtime/numbers.h"

// comb factorial gcd isqrt lcm perm: ints of any size, by Python's own operators.

namespace interleave::library {

using namespace runtime;

namespace {

Value calculate(Strand& strand, BinaryOperator op, Value left, Value right) {
    return left.is_error() || right.is_error() ? Value::error()
                                               : binary_operation(strand, op, left, right);
}

// first * (first + 1) * … * last, halving the range so that the factors stay of similar size.
Value product_of(Strand& strand, std::int64_t first, std::int64_t last) {
    if (first > last) return Value::small_int(1);
    if (strand.should_stop()) return Value::error();
    if (last - first < 8) {
        Value product = make_int(strand.process(), first);
        for (std::int64_t factor = first + 1; factor <= last; ++factor) {
            product = calculate(strand, BinaryOperator::mult, product,
                                make_int(strand.process(), factor));
        }
        return product;
    }
    const std::int64_t middle = first + (last - first) / 2;
    return calculate(strand, BinaryOperator::mult, product_of(strand, first, middle),
                     product_of(strand, middle + 1, last));
}

Value factorial_of(Strand& strand, Value number) {
    Process& process = strand.process();
    if (int_sign(number) < 0) {
        return strand.raise(process.types.value_error,
                            "factorial() not defined for negative values");
    }
    const auto count = int64_of(number);
    if (!count) {
        return strand.raise(process.types.overflow_error,
                            "factorial() argument should not exceed 9223372036854775807");
    }
    // log2(n!) is about n * (log2(n) - 1.44).
    const double size = static_cast<double>(*count);
    const double bits = size * std::max(1.0, std::log2(size + 2) - 1.44);
    constexpr double most_bits = 1 << 27;  // as powers, see int_arithmetic.cpp
    if (bits > most_bits) throw runtime::OutOfMemory();
    return product_of(strand, 2, *count);
}

Value math_factorial(Strand& strand, const Arguments& arguments) {
    const Value number = whole_number(strand, arguments[0]);
    return number.is_error() ? number : factorial_of(strand, number);
}

Value math_gcd(Strand& strand, const Arguments& arguments) {
    Value result = Value::small_int(0);
    for (std::uint32_t i = 0; i < arguments.count; ++i) {
        const Value number = whole_number(strand, arguments[i]);
        if (number.is_error()) return number;
        result = int_gcd(strand, result, number);
        if (result.is_error()) return result;
    }
    return result;
}

Value math_lcm(Strand& strand, const Arguments& arguments) {
    Value result = Value::small_int(1);
    for (std::uint32_t i = 0; i < arguments.count; ++i) {
        const Value number = whole_number(strand, arguments[i]);
        if (number.is_error()) return number;
        if (int_sign(number) == 0 || int_sign(result) == 0) {
            result = Value::small_int(0);
            continue;
        }
        const Value divisor = int_gcd(strand, result, number);
        result = calculate(strand, BinaryOperator::mult,
                           calculate(strand, BinaryOperator::floor_div, result, divisor), number);
        if (result.is_error()) return result;
        result = number_abs(strand, result);
    }
    return result;
}

std::int64_t small_root(std::int64_t number) {
    auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(number)));
    constexpr std::int64_t largest = 3037000499;  // root of 2^63 - 1
    root = std::min(root, largest);
    while (root * root > number) --root;
    while (root < largest && (root + 1) * (root + 1) <= number) ++root;
    return root;
}

Value math_isqrt(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value number = whole_number(strand, arguments[0]);
    if (number.is_error()) return number;
    if (int_sign(number) < 0) {
        return strand.raise(process.types.value_error, "isqrt() argument must be nonnegative");
    }
    if (const auto small = int64_of(number)) return make_int(process, small_root(*small));
    std::string digits;
    if (!int_digits(strand, number, 16, digits)) return Value::error();
    // Newton's method from above: 2 ** ceil(bits / 2) is never below the root.
    const auto bits = static_cast<std::int64_t>(digits.size()) * 4;
    Value root = calculate(strand, BinaryOperator::l_shift, Value::small_int(1),
                           make_int(process, (bits + 1) / 2));
    for (;;) {
        const Value quotient = calculate(strand, BinaryOperator::floor_div, number, root);
        const Value next =
            calculate(strand, BinaryOperator::r_shift,
                      calculate(strand, BinaryOperator::add, root, quotient), Value::small_int(1));
        if (next.is_error() || strand.should_stop()) return Value::error();
        const Truth smaller = compare(strand, CompareOperator::lt, next, root);
        if (!smaller) return Value::error();
        if (!*smaller) return root;
        root = next;
    }
}

// k of perm and comb: negative is an error, more than n gives 0; nothing: `result` is the answer.
std::optional<std::int64_t> selection(Strand& strand, Value n, Value k, const char* function,
                                      Value& result) {
    Process& process = strand.process();
    const auto refuse = [&](const char* name) {
        result = strand.raise(process.types.value_error,
                              std::string(name) + " must be a non-negative integer");
        return std::nullopt;
    };
    if (int_sign(n) < 0) return refuse("n");
    if (int_sign(k) < 0) return refuse("k");
    const Truth more = compare(strand, CompareOperator::gt, k, n);
    if (!more || *more) {
        result = more ? Value::small_int(0) : Value::error();
        return std::nullopt;
    }
    const auto count = int64_of(k);
    if (!count) {
        result = strand.raise(process.types.overflow_error,
                              std::string(function) + " must not exceed 9223372036854775807");
    }
    return count;
}

// n * (n - 1) * … (k factors)
Value falling_product(Strand& strand, Value n, std::int64_t k) {
    Process& process = strand.process();
    if (const auto small = int64_of(n)) return product_of(strand, *small - k + 1, *small);
    Value product = Value::small_int(1);
    for (std::int64_t i = 0; i < k; ++i) {
        product = calculate(strand, BinaryOperator::mult, product,
                            calculate(strand, BinaryOperator::sub, n, make_int(process, i)));
        if (product.is_error() || strand.should_stop()) return Value::error();
    }
    return product;
}

Value math_perm(Strand& strand, const Arguments& arguments) {
    const Value n = whole_number(strand, arguments[0]);
    if (n.is_error()) return n;
    if (arguments.get(1, Value::none()).is_none()) return factorial_of(strand, n);
    const Value k = whole_number(strand, arguments[1]);
    if (k.is_error()) return k;
    Value result;
    const auto count = selection(strand, n, k, "k", result);
    return count ? falling_product(strand, n, *count) : result;
}

Value math_comb(Strand& strand, const Arguments& arguments) {
    const Value n = whole_number(strand, arguments[0]);
    if (n.is_error()) return n;
    Value k = whole_number(strand, arguments[1]);
    if (k.is_error()) return k;
    Value result;
    // comb(n, k) == comb(n, n - k): take the smaller.
    if (int_sign(n) >= 0 && int_sign(k) >= 0) {
        const Value other = calculate(strand, BinaryOperator::sub, n, k);
        const Truth smaller = compare(strand, CompareOperator::lt, other, k);
        if (smaller && *smaller && int_sign(other) >= 0) k = other;
    }
    const auto count = selection(strand, n, k, "min(n - k, k)", result);
    if (!count) return result;
    return calculate(strand, BinaryOperator::floor_div, falling_product(strand, n, *count),
                     product_of(strand, 2, *count));
}

constexpr NativeSpec specs[] = {
    {"comb", math_comb, 2, 2}, {"factorial", math_factorial, 1, 1},
    {"gcd", math_gcd, 0, -1},  {"isqrt", math_isqrt, 1, 1},
    {"lcm", math_lcm, 0, -1},  {"perm", math_perm, 1, 2},
};

}  // namespace

std::span<const NativeSpec> math_integer_functions() { return specs; }

}  // namespace interleave::library
