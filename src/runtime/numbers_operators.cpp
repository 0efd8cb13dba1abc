// The operators of int, float and bool, and the built-in functions that are like operators.
#include <cmath>
#include <limits>

#include "runtime/float_text.h"
#include "runtime/numbers.h"
#include "runtime/numbers_integer.h"
#include "runtime/str.h"

namespace interleave::runtime {
namespace {

Value division_by_zero(Strand& strand) {
    return strand.raise(strand.process().types.zero_division_error, "division by zero");
}

// How many bytecodes' worth of work an operation on that many digits is.
void charge_for(Strand& strand, std::size_t left_bits, std::size_t right_bits) {
    constexpr std::size_t bits_a_word = 64;
    constexpr std::size_t word_products_a_bytecode = 16;
    strand.charge((left_bits / bits_a_word + 1) * (right_bits / bits_a_word + 1) /
                  word_products_a_bytecode);
}

// An int operand as it is used by one operation.
struct Operands {
    IntView left;
    IntView right;
    Operands(Value a, Value b) : left(a), right(b) {}
};

// ---- shifts and powers

Value shift_left(Strand& strand, Value left, Value right) {
    const int sign = int_sign(right);
    if (sign < 0) {
        return strand.raise(strand.process().types.value_error, "negative shift count");
    }
    if (int_sign(left) == 0 || sign == 0) return plain_int(strand.process(), left);
    const std::optional<std::int64_t> places = int64_of(right);
    if (!places) {
        return strand.raise(strand.process().types.overflow_error, "too many digits in integer");
    }
    const IntView view(left);
    const std::size_t bits = bit_count(view.get()) + static_cast<std::uint64_t>(*places);
    constexpr int spare_bits = 1024;
    if (bits > static_cast<std::size_t>(std::numeric_limits<int>::max() - spare_bits)) {
        throw OutOfMemory();
    }
    strand.process().heap.check_room(bits / 8 * 2);
    charge_for(strand, bits, 1);
    Integer result;
    check_integer(mp_mul_2d(view.get(), static_cast<int>(*places), result.get()));
    return make_int(strand.process(), std::move(result));
}

Value shift_right(Strand& strand, Value left, Value right) {
    if (int_sign(right) < 0) {
        return strand.raise(strand.process().types.value_error, "negative shift count");
    }
    const IntView view(left);
    const std::optional<std::int64_t> places = int64_of(right);
    if (!places || static_cast<std::uint64_t>(*places) >= bit_count(view.get()) + 1) {
        return Value::small_int(int_sign(left) < 0 ? -1 : 0);
    }
    Integer result;
    check_integer(mp_signed_rsh(view.get(), static_cast<int>(*places), result.get()));
    return make_int(strand.process(), std::move(result));
}

// About ten million decimal digits.
constexpr std::size_t largest_result_bits = std::size_t{1} << 25U;
constexpr std::size_t most_quick_bits = std::size_t{1} << 16U;

Value float_power(Strand& strand, double base, double exponent);

Value int_power(Strand& strand, Value left, Value right) {
    Process& process = strand.process();
    if (int_sign(right) < 0) {
        const std::optional<double> base = int_to_double(left);
        const std::optional<double> exponent = int_to_double(right);
        if (!base || !exponent) {
            return strand.raise(process.types.overflow_error, "int too large to convert to float");
        }
        return float_power(strand, *base, *exponent);
    }
    const std::optional<std::int64_t> base = int64_of(left);
    if (int_sign(right) == 0 || base == 1) return Value::small_int(1);
    if (base == 0) return Value::small_int(0);
    const IntView power(right);
    if (base == -1) return Value::small_int(mp_isodd(power.get()) ? -1 : 1);
    const std::optional<std::int64_t> exponent = int64_of(right);
    constexpr std::int64_t largest_exponent = std::numeric_limits<std::int32_t>::max();
    if (!exponent || *exponent > largest_exponent) throw OutOfMemory();

    const IntView factor(left);
    // The result has more bits than this; the last squaring needs twice its room.
    const std::size_t least_bits =
        (bit_count(factor.get()) - 1) * static_cast<std::size_t>(*exponent);
    if (least_bits > largest_result_bits) throw OutOfMemory();
    process.heap.check_room(least_bits / 8 * 2);
    charge_for(strand, least_bits, least_bits / 8);
    Integer result(1);
    if (base == 2) {
        check_integer(mp_2expt(result.get(), static_cast<int>(*exponent)));
        return make_int(process, std::move(result));
    }
    for (std::size_t bit = bit_count(power.get()); bit-- > 0;) {
        if (strand.should_stop()) return Value::error();
        check_integer(mp_sqr(result.get(), result.get()));
        if (((static_cast<std::uint64_t>(*exponent) >> bit) & 1U) != 0) {
            check_integer(mp_mul(result.get(), factor.get(), result.get()));
        }
    }
    return make_int(process, std::move(result));
}

// ---- ints

Value big_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    if (op == BinaryOperator::l_shift) return shift_left(strand, left, right);
    if (op == BinaryOperator::r_shift) return shift_right(strand, left, right);
    if (op == BinaryOperator::pow) return int_power(strand, left, right);
    const Operands operands(left, right);
    const mp_int* a = operands.left.get();
    const mp_int* b = operands.right.get();
    const std::size_t left_bits = bit_count(a);
    const std::size_t right_bits = bit_count(b);
    const bool multiplies = op == BinaryOperator::mult;
    Integer result =
        Integer::with_room(multiplies ? a->used + b->used + 2 : std::max(a->used, b->used) + 1);
    switch (op) {
        case BinaryOperator::add: check_integer(mp_add(a, b, result.get())); break;
        case BinaryOperator::sub: check_integer(mp_sub(a, b, result.get())); break;
        case BinaryOperator::mult:
            // What takes longer than a second is not begun: nothing could stop it.
            if (std::min(left_bits, right_bits) > most_quick_bits &&
                left_bits + right_bits > largest_result_bits) {
                throw OutOfMemory();
            }
            strand.process().heap.check_room((left_bits + right_bits) / 8 * 2);
            charge_for(strand, left_bits, right_bits);
            check_integer(mp_mul(a, b, result.get()));
            break;
        case BinaryOperator::bit_and: check_integer(mp_and(a, b, result.get())); break;
        case BinaryOperator::bit_or: check_integer(mp_or(a, b, result.get())); break;
        case BinaryOperator::bit_xor: check_integer(mp_xor(a, b, result.get())); break;
        case BinaryOperator::div: {
            if (mp_iszero(b)) return division_by_zero(strand);
            const std::optional<double> quotient = divide_to_double(a, b);
            if (quotient) return Value::real(*quotient);
            return strand.raise(strand.process().types.overflow_error,
                                "integer division result too large for a float");
        }
        case BinaryOperator::floor_div:
        case BinaryOperator::mod:
            if (mp_iszero(b)) return division_by_zero(strand);
            charge_for(strand, left_bits, right_bits);
            if (op == BinaryOperator::mod) divide_floor(a, b, nullptr, &result);
            if (op == BinaryOperator::floor_div) divide_floor(a, b, &result, nullptr);
            break;
        default: return Value::not_implemented();
    }
    return make_int(strand.process(), std::move(result));
}

std::int64_t floor_divide(std::int64_t left, std::int64_t right) {
    const std::int64_t quotient = left / right;
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}
std::int64_t floor_modulo(std::int64_t left, std::int64_t right) {
    const std::int64_t rest = left % right;
    return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

// Both operands inline: no intermediate result leaves 64 bits unnoticed.
Value small_binary(Strand& strand, BinaryOperator op, std::int64_t left, std::int64_t right) {
    Process& process = strand.process();
    const auto big = [&] {
        return big_binary(strand, op, Value::small_int(left), Value::small_int(right));
    };
    switch (op) {
        case BinaryOperator::add: return make_int(process, left + right);
        case BinaryOperator::sub: return make_int(process, left - right);
        case BinaryOperator::mult: {
            std::int64_t product = 0;
            if (__builtin_mul_overflow(left, right, &product)) return big();
            return make_int(process, product);
        }
        case BinaryOperator::div:
            if (right == 0) return division_by_zero(strand);
            return Value::real(static_cast<double>(left) / static_cast<double>(right));
        case BinaryOperator::floor_div:
            if (right == 0) return division_by_zero(strand);
            return make_int(process, floor_divide(left, right));
        case BinaryOperator::mod:
            if (right == 0) return division_by_zero(strand);
            return make_int(process, floor_modulo(left, right));
        case BinaryOperator::bit_and: return Value::small_int(left & right);
        case BinaryOperator::bit_or: return Value::small_int(left | right);
        case BinaryOperator::bit_xor: return Value::small_int(left ^ right);
        case BinaryOperator::r_shift:
            if (right < 0) return big();
            return Value::small_int(right > 63 ? (left < 0 ? -1 : 0) : left >> right);
        case BinaryOperator::l_shift: {
            constexpr std::int64_t safe_places = 15;  // 48 bits and 15 more
            if (right < 0 || right > safe_places) return big();
            return make_int(process, left * (std::int64_t{1} << right));
        }
        case BinaryOperator::pow: {
            if (right < 0) return big();
            std::int64_t result = 1;
            std::int64_t factor = left;
            for (std::int64_t rest = right; rest > 0; rest >>= 1) {
                if ((rest & 1) != 0 && __builtin_mul_overflow(result, factor, &result))
                    return big();
                if (rest > 1 && __builtin_mul_overflow(factor, factor, &factor)) return big();
            }
            return make_int(process, result);
        }
        default: return Value::not_implemented();
    }
}

Value int_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    if (left.is_boolean() && right.is_boolean()) {
        const bool a = left.is_true();
        const bool b = right.is_true();
        if (op == BinaryOperator::bit_and) return Value::boolean(a && b);
        if (op == BinaryOperator::bit_or) return Value::boolean(a || b);
        if (op == BinaryOperator::bit_xor) return Value::boolean(a != b);
    }
    if (as_kind<BigInt>(left, Kind::big_int) == nullptr &&
        as_kind<BigInt>(right, Kind::big_int) == nullptr) {
        return small_binary(strand, op, *int64_of(left), *int64_of(right));
    }
    return big_binary(strand, op, left, right);
}

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
    const Operands operands(left, right);
    return mp_cmp(operands.left.get(), operands.right.get());
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
        return small_binary(strand, op, left.as_small_int(), right.as_small_int());
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
        return make_int(process, std::move(result));
    }
    if (op == UnaryOperator::invert) {
        if (small) return make_int(process, ~*small);
        const IntView view(operand);
        Integer result;
        check_integer(mp_complement(view.get(), result.get()));
        return make_int(process, std::move(result));
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
        const Value quotient = int_binary(strand, BinaryOperator::floor_div, left, right);
        if (quotient.is_error()) return quotient;
        const Value rest = int_binary(strand, BinaryOperator::mod, left, right);
        return tuple_value(process, {quotient, rest});
    }
    double a = 0;
    double b = 0;
    if (!as_double(strand, left, a) || !as_double(strand, right, b)) return Value::error();
    if (b == 0) return division_by_zero(strand);
    const FloatQuotient result = float_divmod(a, b);
    return tuple_value(process, {Value::real(result.quotient), Value::real(result.remainder)});
}

// ---- pow() with a modulus

namespace {

__extension__ typedef unsigned __int128 Wide;

std::uint64_t power_modulo(std::uint64_t base, std::uint64_t exponent, std::uint64_t modulus) {
    Wide result = 1 % modulus;
    Wide factor = base % modulus;
    for (; exponent > 0; exponent >>= 1U) {
        if ((exponent & 1U) != 0) result = result * factor % modulus;
        factor = factor * factor % modulus;
    }
    return static_cast<std::uint64_t>(result);
}

Value modular_power(Strand& strand, Value left, Value right, Value modulus) {
    Process& process = strand.process();
    if (int_sign(modulus) == 0) {
        return strand.raise(process.types.value_error, "pow() 3rd argument cannot be 0");
    }
    const std::optional<std::int64_t> small_modulus = int64_of(modulus);
    if (small_modulus == 1 || small_modulus == -1) return Value::small_int(0);
    const std::optional<std::int64_t> exponent = int64_of(right);
    const std::optional<std::int64_t> base = int64_of(left);
    if (small_modulus && *small_modulus > 0 && exponent && *exponent >= 0 && base) {
        const std::uint64_t result = power_modulo(
            static_cast<std::uint64_t>(floor_modulo(*base, *small_modulus)),
            static_cast<std::uint64_t>(*exponent), static_cast<std::uint64_t>(*small_modulus));
        return make_int_unsigned(process, result);
    }
    const IntView modulus_view(modulus);
    const IntView exponent_view(right);
    const IntView base_view(left);
    Integer positive(modulus_view.get());
    positive.get()->sign = MP_ZPOS;
    Integer factor;
    divide_floor(base_view.get(), positive.get(), nullptr, &factor);
    Integer power(exponent_view.get());
    if (power.negative()) {
        Integer common;
        check_integer(mp_gcd(factor.get(), positive.get(), common.get()));
        if (mp_cmp_d(common.get(), 1) != MP_EQ) {
            return strand.raise(process.types.value_error,
                                "base is not invertible for the given modulus");
        }
        check_integer(mp_invmod(factor.get(), positive.get(), factor.get()));
        power.get()->sign = MP_ZPOS;
    }
    charge_for(strand, bit_count(positive.get()), bit_count(positive.get()));
    strand.charge(bit_count(power.get()));
    Integer result(1);
    for (std::size_t bit = bit_count(power.get()); bit-- > 0;) {
        if (strand.should_stop()) return Value::error();
        check_integer(mp_sqrmod(result.get(), positive.get(), result.get()));
        const std::size_t digit = bit / MP_DIGIT_BIT;
        if (((power.get()->dp[digit] >> (bit % MP_DIGIT_BIT)) & 1U) != 0) {
            check_integer(mp_mulmod(result.get(), factor.get(), positive.get(), result.get()));
        }
    }
    Integer reduced;
    divide_floor(result.get(), modulus_view.get(), nullptr, &reduced);
    return make_int(process, std::move(reduced));
}

}  // namespace

Value number_power(Strand& strand, Value left, Value right, Value modulus) {
    if (modulus.is_none()) return number_binary(strand, BinaryOperator::pow, left, right);
    if (is_int(left) && is_int(right) && is_int(modulus)) {
        return modular_power(strand, left, right, modulus);
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
    const Integer unit = from_digits("1" + std::string(static_cast<std::size_t>(places), '0'), 10);
    Integer quotient;
    Integer rest;
    divide_floor(view.get(), unit.get(), &quotient, &rest);
    Integer doubled;
    check_integer(mp_mul_2(rest.get(), doubled.get()));
    const mp_ord order = mp_cmp(doubled.get(), unit.get());
    if (order == MP_GT || (order == MP_EQ && mp_isodd(quotient.get()))) {
        check_integer(mp_incr(quotient.get()));
    }
    Integer result;
    check_integer(mp_mul(quotient.get(), unit.get(), result.get()));
    return make_int(process, std::move(result));
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
