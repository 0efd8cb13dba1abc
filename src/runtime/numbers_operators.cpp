// The operators of int, float and bool, and the built-in functions that are like operators.
#include <cmath>
#include <limits>

#include "runtime/exceptions.h"
#include "runtime/float_text.h"
#include "runtime/integer_large.h"
#include "runtime/numbers.h"
#include "runtime/numbers_integer.h"
#include "runtime/str.h"

namespace interleave::runtime {
namespace {

// ---- floats

struct FloatQuotient {
    double quotient;
    double remainder;
};

// CPython's float divmod: the remainder has the divisor's sign, the quotient is integral.
FloatQuotient float_divmod(double left, double right) {
    double remainder = std::fmod(left, right);
    double quotient = (left - remainder) / right;
    if (remainder != 0) {
        if ((right < 0) != (remainder < 0)) {
            remainder += right;
            quotient -= 1;
        }
    } else {
        remainder = std::copysign(0.0, right);
    }
    if (quotient == 0) return {std::copysign(0.0, left / right), remainder};
    double whole = std::floor(quotient);
    if (quotient - whole > 0.5) whole += 1;
    return {whole, remainder};
}

Value power_overflow(Strand& strand) {
    constexpr std::int64_t erange = 34;
    return strand.raise_with_arguments(
        strand.process().types.overflow_error,
        {Value::small_int(erange), str_value(strand.process(), "Numerical result out of range")});
}

}  // namespace

Value float_power(Strand& strand, double base, double exponent) {
    if (exponent == 0 || base == 1) return Value::real(1);
    if (std::isnan(base)) return Value::real(base);
    if (std::isnan(exponent)) return Value::real(exponent);
    if (base == 0 && exponent < 0 && !std::isinf(exponent)) {
        return strand.raise(strand.process().types.zero_division_error, "zero to a negative power");
    }
    if (base < 0 && std::isfinite(base) && std::isfinite(exponent) &&
        exponent != std::floor(exponent)) {
        return complex_binary(strand, BinaryOperator::pow, make_complex(strand.process(), base, 0),
                              make_complex(strand.process(), exponent, 0));
    }
    const double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent)) {
        return power_overflow(strand);
    }
    return Value::real(result);
}

namespace {

Value float_binary(Strand& strand, BinaryOperator op, double left, double right) {
    switch (op) {
        case BinaryOperator::add: return Value::real(left + right);
        case BinaryOperator::sub: return Value::real(left - right);
        case BinaryOperator::mult: return Value::real(left * right);
        case BinaryOperator::div:
            if (right == 0) return division_by_zero(strand);
            return Value::real(left / right);
        case BinaryOperator::floor_div:
            if (right == 0) return division_by_zero(strand);
            return Value::real(float_divmod(left, right).quotient);
        case BinaryOperator::mod:
            if (right == 0) return division_by_zero(strand);
            return Value::real(float_divmod(left, right).remainder);
        case BinaryOperator::pow: return float_power(strand, left, right);
        default: return Value::not_implemented();
    }
}

// An int or float operand of float arithmetic; false: an OverflowError is pending.
bool as_double(Strand& strand, Value value, double& result) {
    if (is_float(value)) {
        result = float_of(value);
        return true;
    }
    const std::optional<double> number = int_to_double(value);
    if (!number) {
        strand.raise(strand.process().types.overflow_error, "int too large to convert to float");
        return false;
    }
    result = *number;
    return true;
}

// Negative, 0, positive; 2: not comparable (nan).
constexpr int unordered = 2;

int compare_doubles(double left, double right) {
    if (left < right) return -1;
    if (left > right) return 1;
    return left == right ? 0 : unordered;
}

int compare_int_with_double(Value left, double right) {
    if (std::isnan(right)) return unordered;
    if (std::isinf(right)) return right > 0 ? -1 : 1;
    if (as_kind<BigInt>(left, Kind::big_int) == nullptr) {
        return compare_doubles(static_cast<double>(*int64_of(left)), right);
    }
    const IntView view(left);
    return compare_with_double(view.get(), right);
}

int compare_numbers(Value left, Value right) {
    const bool left_int = is_int(left);
    const bool right_int = is_int(right);
    if (!left_int && !right_int) return compare_doubles(float_of(left), float_of(right));
    if (left_int && !right_int) return compare_int_with_double(left, float_of(right));
    if (!left_int) {
        const int order = compare_int_with_double(right, float_of(left));
        return order == unordered ? unordered : -order;
    }
    if (as_kind<BigInt>(left, Kind::big_int) == nullptr &&
        as_kind<BigInt>(right, Kind::big_int) == nullptr) {
        const std::int64_t a = *int64_of(left);
        const std::int64_t b = *int64_of(right);
        return a < b ? -1 : a > b ? 1 : 0;
    }
    const IntView left_view(left);
    const IntView right_view(right);
    return mp_cmp(left_view.get(), right_view.get());
}

// Equality with a complex number on one side.
bool complex_equals(Value left, Value right) {
    if (!is_complex(left)) std::swap(left, right);
    const auto* number = as_kind<Complex>(left, Kind::complex);
    if (const auto* other = as_kind<Complex>(right, Kind::complex)) {
        return number->real == other->real && number->imaginary == other->imaginary;
    }
    return number->imaginary == 0 && compare_numbers(right, Value::real(number->real)) == 0;
}

}  // namespace

Value number_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    if (left.is_small_int() && right.is_small_int()) {
        return small_int_binary(strand, op, left.as_small_int(), right.as_small_int());
    }
    if (left.is_real() && right.is_real()) {
        return float_binary(strand, op, left.as_real(), right.as_real());
    }
    if (!is_number(left) || !is_number(right)) return Value::not_implemented();
    if (is_complex(left) || is_complex(right)) return complex_binary(strand, op, left, right);
    if (is_int(left) && is_int(right)) return int_binary(strand, op, left, right);
    double a = 0;
    double b = 0;
    if (!as_double(strand, left, a) || !as_double(strand, right, b)) return Value::error();
    return float_binary(strand, op, a, b);
}

Value number_compare(Strand&, CompareOperator op, Value left, Value right) {
    if (!is_number(left) || !is_number(right)) return Value::not_implemented();
    if (is_complex(left) || is_complex(right)) {
        if (op == CompareOperator::eq) return Value::boolean(complex_equals(left, right));
        if (op == CompareOperator::ne) return Value::boolean(!complex_equals(left, right));
        return Value::not_implemented();
    }
    const int order = compare_numbers(left, right);
    const bool ordered = order != unordered;
    switch (op) {
        case CompareOperator::eq: return Value::boolean(order == 0);
        case CompareOperator::ne: return Value::boolean(order != 0);
        case CompareOperator::lt: return Value::boolean(ordered && order < 0);
        case CompareOperator::le: return Value::boolean(ordered && order <= 0);
        case CompareOperator::gt: return Value::boolean(ordered && order > 0);
        case CompareOperator::ge: return Value::boolean(ordered && order >= 0);
        default: return Value::not_implemented();
    }
}

// Objects/boolobject.c, bool_invert
constexpr std::string_view inverted_bool =
    "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns "
    "the "
    "bitwise inversion of the underlying int object and is usually not what you expect from "
    "negating "
    "a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise "
    "inversion of the underlying int.";

Value number_unary(Strand& strand, UnaryOperator op, Value operand) {
    Process& process = strand.process();
    if (is_float(operand)) {
        if (op == UnaryOperator::u_sub) return Value::real(-float_of(operand));
        if (op == UnaryOperator::u_add) return Value::real(float_of(operand));
        return Value::not_implemented();
    }
    if (const auto* number = as_kind<Complex>(operand, Kind::complex)) {
        if (op == UnaryOperator::u_add)
            return make_complex(process, number->real, number->imaginary);
        if (op == UnaryOperator::u_sub) {
            return make_complex(process, -number->real, -number->imaginary);
        }
        return Value::not_implemented();
    }
    if (!is_int(operand)) return Value::not_implemented();
    const std::optional<std::int64_t> small = int64_of(operand);
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    if (op == UnaryOperator::u_add) return plain_int(process, operand);
    if (op == UnaryOperator::u_sub) {
        if (small && *small != least) return make_int(process, -*small);
        const IntView view(operand);
        Integer result;
        check_integer(mp_neg(view.get(), result.get()));
        return make_int(process, result);
    }
    if (op == UnaryOperator::invert) {
        if (operand.is_boolean() && !warn_deprecated(strand, inverted_bool)) return Value::error();
        if (small) return make_int(process, ~*small);
        const IntView view(operand);
        Integer result;
        check_integer(mp_complement(view.get(), result.get()));
        return make_int(process, result);
    }
    return Value::not_implemented();
}

Value number_abs(Strand& strand, Value value) {
    if (is_float(value)) return Value::real(std::fabs(float_of(value)));
    if (const auto* number = as_kind<Complex>(value, Kind::complex)) {
        const double result = std::hypot(number->real, number->imaginary);
        if (std::isinf(result) && std::isfinite(number->real) && std::isfinite(number->imaginary)) {
            return strand.raise(strand.process().types.overflow_error, "absolute value too large");
        }
        return Value::real(result);
    }
    if (!is_int(value)) return Value::not_implemented();
    if (int_sign(value) < 0) return number_unary(strand, UnaryOperator::u_sub, value);
    return plain_int(strand.process(), value);
}

Value number_divmod(Strand& strand, Value left, Value right) {
    if (!is_number(left) || !is_number(right) || is_complex(left) || is_complex(right)) {
        return Value::not_implemented();
    }
    Process& process = strand.process();
    if (is_int(left) && is_int(right)) {
        return int_divmod(strand, left, right);
    }
    double a = 0;
    double b = 0;
    if (!as_double(strand, left, a) || !as_double(strand, right, b)) return Value::error();
    if (b == 0) return division_by_zero(strand);
    const FloatQuotient result = float_divmod(a, b);
    return tuple_value(process, {Value::real(result.quotient), Value::real(result.remainder)});
}

Value number_power(Strand& strand, Value left, Value right, Value modulus) {
    if (modulus.is_none()) return number_binary(strand, BinaryOperator::pow, left, right);
    if (is_int(left) && is_int(right) && is_int(modulus)) {
        return int_power_modulo(strand, left, right, modulus);
    }
    // The first float or complex refuses, whatever the others are; a class of the program may not.
    const Types& types = strand.process().types;
    for (const Value operand : {left, right, modulus}) {
        if (is_float(operand)) {
            return strand.raise(types.type_error,
                                "pow() 3rd argument not allowed unless all arguments are integers");
        }
        if (is_complex(operand) && is_number(left) && is_number(right))
            return strand.raise(types.value_error, "complex modulo");
        if (!strand.process().type_of(operand)->is_native) break;
    }
    return Value::not_implemented();
}

// ---- round()

namespace {

Value float_to_int(Strand& strand, double value) {
    const Types& types = strand.process().types;
    if (std::isnan(value)) {
        return strand.raise(types.value_error, "cannot convert float NaN to integer");
    }
    if (std::isinf(value)) {
        return strand.raise(types.overflow_error, "cannot convert float infinity to integer");
    }
    return int_from_double(strand.process(), value);
}

// To a multiple of 10^places, a tie to the even one.
Value round_int(Strand& strand, Value value, std::int64_t places) {
    Process& process = strand.process();
    const IntView view(value);
    constexpr std::int64_t digits_a_bit = 3;
    if (places > static_cast<std::int64_t>(bit_count(view.get())) / digits_a_bit + 2) {
        return Value::small_int(0);
    }
    IntegerWork work(strand);
    const Integer unit =
        work.from_digits("1" + std::string(static_cast<std::size_t>(places), '0'), 10);
    Integer quotient;
    Integer rest;
    work.divide_floor(view.get(), unit.get(), &quotient, &rest);
    if (work.stopped()) return Value::error();
    Integer doubled;
    check_integer(mp_mul_2(rest.get(), doubled.get()));
    const mp_ord order = mp_cmp(doubled.get(), unit.get());
    if (order == MP_GT || (order == MP_EQ && mp_isodd(quotient.get()))) {
        check_integer(mp_incr(quotient.get()));
    }
    const Integer result = work.multiply(quotient.get(), unit.get());
    return work.stopped() ? Value::error() : make_int(process, result);
}

// ndigits, which may be of any size: clamped to what makes a difference.
std::optional<std::int64_t> round_places(Strand& strand, Value digits) {
    if (is_int(digits)) {
        if (const std::optional<std::int64_t> places = int64_of(digits)) return places;
        constexpr std::int64_t plenty = std::int64_t{1} << 40;
        return int_sign(digits) * plenty;
    }
    return index_of(strand, digits);
}

}  // namespace

Value number_round(Strand& strand, Value value, Value digits) {
    if (!is_int(value) && !is_float(value)) return Value::not_implemented();
    std::int64_t places = 0;
    if (!digits.is_none()) {
        const std::optional<std::int64_t> given = round_places(strand, digits);
        if (!given) return Value::error();
        places = *given;
    }
    if (is_int(value)) {
        if (places >= 0) return plain_int(strand.process(), value);
        return round_int(strand, value, -places);
    }
    const double number = float_of(value);
    if (digits.is_none()) return float_to_int(strand, std::nearbyint(number));
    constexpr std::int64_t most = 1000;
    const double result =
        round_double(number, static_cast<int>(std::max(-most, std::min(most, places))));
    if (std::isinf(result) && std::isfinite(number)) {
        return strand.raise(strand.process().types.overflow_error,
                            "rounded value too large to represent");
    }
    return Value::real(result);
}

}  // namespace interleave::runtime
