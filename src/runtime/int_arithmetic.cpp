// The operators of ints, whatever their size.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "runtime/integer_digits.h"
#include "runtime/integer_large.h"
#include "runtime/numbers.h"
#include "runtime/numbers_integer.h"

namespace interleave::runtime {

Value division_by_zero(Strand& strand) {
    return strand.raise(strand.process().types.zero_division_error, "division by zero");
}

namespace {

// Products and powers beyond this are a MemoryError: 40 million decimal digits, half a minute's work.
constexpr std::size_t largest_result_bits = std::size_t{1} << 27U;

void charge_for(Strand& strand, std::size_t left_bits, std::size_t right_bits) {
    strand.charge(product_cost(left_bits, right_bits));
}

void check_result_bits(const Strand& strand, std::size_t bits) {
    if (bits > largest_result_bits) throw OutOfMemory();
    strand.process().heap.check_room(bits / 8 * 2);
}

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
    return make_int(strand.process(), result);
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
    return make_int(strand.process(), result);
}

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
    // The result has more bits than this.
    const std::size_t least_bits =
        (bit_count(factor.get()) - 1) * static_cast<std::size_t>(*exponent);
    check_result_bits(strand, least_bits);
    charge_for(strand, least_bits, least_bits);
    if (base == 2) {
        Integer result;
        check_integer(mp_2expt(result.get(), static_cast<int>(*exponent)));
        return make_int(process, result);
    }
    IntegerWork work(strand);
    Integer result(factor.get());
    for (std::size_t bit = bit_count(power.get()) - 1; bit-- > 0;) {
        result = work.square(result.get());
        if (((static_cast<std::uint64_t>(*exponent) >> bit) & 1U) != 0) {
            result = work.multiply(result.get(), factor.get());
        }
    }
    return work.stopped() ? Value::error() : make_int(process, result);
}

// ---- sums, products, quotients

Value add(Process& process, const mp_int* left, const mp_int* right, mp_sign right_sign) {
    Digits larger = digits_of(left);
    Digits smaller = digits_of(right);
    bool negative = left->sign == MP_NEG;
    if (left->sign == right_sign) {
        if (larger.size() < smaller.size()) std::swap(larger, smaller);
        const std::size_t room = larger.size() + 1;
        BigInt* const sum = new_big_int(process, room);
        const std::size_t size = add_digits(larger, smaller, digits_of(*sum));
        return finish_big_int(process, sum, room, size, negative);
    }
    if (compare_digits(larger, smaller) < 0) {
        std::swap(larger, smaller);
        negative = !negative;
    }
    BigInt* const difference = new_big_int(process, larger.size());
    const std::size_t size = subtract_digits(larger, smaller, digits_of(*difference));
    return finish_big_int(process, difference, larger.size(), size, negative);
}

Value multiply(Strand& strand, const mp_int* left, const mp_int* right) {
    const std::size_t bits = bit_count(left) + bit_count(right);
    check_result_bits(strand, bits);
    charge_for(strand, bit_count(left), bit_count(right));
    if (std::min(left->used, right->used) > most_schoolbook_digits) {
        IntegerWork work(strand);
        const Integer result = work.multiply(left, right);
        return work.stopped() ? Value::error() : make_int(strand.process(), result);
    }
    if (left->used == 0 || right->used == 0) return Value::small_int(0);
    const auto room = digits_of(left).size() + digits_of(right).size();
    BigInt* const product = new_big_int(strand.process(), room);
    const std::size_t size =
        left->dp == right->dp
            ? square_digits(digits_of(left), digits_of(*product))
            : multiply_digits(digits_of(left), digits_of(right), digits_of(*product));
    return finish_big_int(strand.process(), product, room, size, left->sign != right->sign);
}

struct Quotient {
    Value quotient;
    Value remainder;
};

// Both positive, no longer than usual: without an allocation besides the results.
bool divide_short(Process& process, const mp_int* left, const mp_int* right, Quotient& result) {
    constexpr std::size_t most_digits = 256;
    const Digits dividend = digits_of(left);
    const Digits divisor = digits_of(right);
    if (left->sign == MP_NEG || right->sign == MP_NEG || dividend.size() > most_digits ||
        compare_digits(dividend, divisor) < 0) {
        return false;
    }
    const std::size_t places = dividend.size() - divisor.size() + 1;
    BigInt* const quotient = new_big_int(process, places);
    mp_digit* const digits = digits_of(*quotient);
    std::array<mp_digit, 2 * most_digits + 1> work;
    if (divisor.size() == 1) {
        work[0] = divide_by_digit(dividend, divisor[0], digits);
    } else {
        divide_digits(dividend, divisor, digits, work.data());
    }
    result.quotient = finish_big_int(process, quotient, places, trimmed(digits, places), false);
    const std::size_t size = trimmed(work.data(), divisor.size());
    BigInt* const remainder = new_big_int(process, size);
    std::copy_n(work.data(), size, digits_of(*remainder));
    result.remainder = finish_big_int(process, remainder, size, size, false);
    return true;
}

// False: raised, or the run ends.
bool divide(Strand& strand, const mp_int* left, const mp_int* right, Quotient& result) {
    if (mp_iszero(right)) {
        division_by_zero(strand);
        return false;
    }
    Process& process = strand.process();
    charge_for(strand, bit_count(left), bit_count(right));
    if (divide_short(process, left, right, result)) return true;
    IntegerWork work(strand);
    Integer quotient;
    Integer remainder;
    work.divide_floor(left, right, &quotient, &remainder);
    if (work.stopped()) return false;
    result = {make_int(process, quotient), make_int(process, remainder)};
    return true;
}

Value big_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    if (op == BinaryOperator::l_shift) return shift_left(strand, left, right);
    if (op == BinaryOperator::r_shift) return shift_right(strand, left, right);
    if (op == BinaryOperator::pow) return int_power(strand, left, right);
    Process& process = strand.process();
    const IntView left_view(left);
    const IntView right_view(right);
    const mp_int* a = left_view.get();
    const mp_int* b = right_view.get();
    Quotient result;
    Integer bits;
    switch (op) {
        case BinaryOperator::add: return add(process, a, b, b->sign);
        case BinaryOperator::sub: return add(process, a, b, b->sign == MP_NEG ? MP_ZPOS : MP_NEG);
        case BinaryOperator::mult: return multiply(strand, a, b);
        case BinaryOperator::floor_div:
            return divide(strand, a, b, result) ? result.quotient : Value::error();
        case BinaryOperator::mod:
            return divide(strand, a, b, result) ? result.remainder : Value::error();
        case BinaryOperator::div: {
            if (mp_iszero(b)) return division_by_zero(strand);
            const std::optional<double> quotient = divide_to_double(a, b);
            if (quotient) return Value::real(*quotient);
            return strand.raise(process.types.overflow_error,
                                "integer division result too large for a float");
        }
        case BinaryOperator::bit_and: check_integer(mp_and(a, b, bits.get())); break;
        case BinaryOperator::bit_or: check_integer(mp_or(a, b, bits.get())); break;
        case BinaryOperator::bit_xor: check_integer(mp_xor(a, b, bits.get())); break;
        default: return Value::not_implemented();
    }
    return make_int(process, bits);
}

// ---- small ones

std::int64_t floor_divide(std::int64_t left, std::int64_t right) {
    const std::int64_t quotient = left / right;
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}
std::int64_t floor_modulo(std::int64_t left, std::int64_t right) {
    const std::int64_t rest = left % right;
    return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

bool is_big(Value value) { return as_kind<BigInt>(value, Kind::big_int) != nullptr; }

}  // namespace

// Both operands inline: no intermediate result leaves 64 bits unnoticed.
Value small_int_binary(Strand& strand, BinaryOperator op, std::int64_t left, std::int64_t right) {
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
    if (!is_big(left) && !is_big(right)) {
        return small_int_binary(strand, op, *int64_of(left), *int64_of(right));
    }
    return big_binary(strand, op, left, right);
}

Value int_divmod(Strand& strand, Value left, Value right) {
    const IntView left_view(left);
    const IntView right_view(right);
    Quotient result;
    if (!divide(strand, left_view.get(), right_view.get(), result)) return Value::error();
    return tuple_value(strand.process(), {result.quotient, result.remainder});
}

Value int_gcd(Strand& strand, Value left, Value right) {
    if (!is_big(left) && !is_big(right)) {
        return make_int(strand.process(), std::gcd(*int64_of(left), *int64_of(right)));
    }
    const IntView left_view(left);
    const IntView right_view(right);
    const std::size_t bits = std::min(bit_count(left_view.get()), bit_count(right_view.get()));
    charge_for(strand, bits, bits);
    IntegerWork work(strand);
    const Integer result = work.greatest_common_divisor(left_view.get(), right_view.get());
    return work.stopped() ? Value::error() : make_int(strand.process(), result);
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

bool bit_of(const mp_int* number, std::size_t bit) {
    return ((number->dp[bit / MP_DIGIT_BIT] >> (bit % MP_DIGIT_BIT)) & 1U) != 0;
}

// Powers of moduli of a usual size: products are reduced where they are made.
class ShortPower {
public:
    static constexpr std::size_t most_digits = 80;
    explicit ShortPower(Digits modulus)
        : modulus_(modulus),
          result_(modulus.size()),
          product_(2 * modulus.size()),
          work_(3 * modulus.size() + 1) {
        result_[0] = 1;
        size_ = 1;
    }
    void square() { reduce(square_digits(result(), product_.data())); }
    void multiply(Digits factor) { reduce(multiply_digits(result(), factor, product_.data())); }
    [[nodiscard]] Digits result() const { return {result_.data(), size_}; }

private:
    void reduce(std::size_t product_size) {
        const Digits product(product_.data(), product_size);
        if (compare_digits(product, modulus_) < 0) {
            std::ranges::copy(product, result_.begin());
            size_ = product_size;
            return;
        }
        divide_digits(product, modulus_, nullptr, work_.data());
        size_ = trimmed(work_.data(), modulus_.size());
        std::copy_n(work_.begin(), size_, result_.begin());
    }
    Digits modulus_;
    std::vector<mp_digit> result_;
    std::size_t size_;
    std::vector<mp_digit> product_;
    std::vector<mp_digit> work_;
};

// factor ** power % modulus of a factor below the modulus; the power is positive.
Integer long_power_modulo(IntegerWork& work, const Integer& factor, const mp_int* power,
                          const Integer& modulus) {
    const Digits modulus_digits = digits_of(modulus.get());
    const bool is_short = modulus_digits.size() >= 2 &&
                          modulus_digits.size() <= ShortPower::most_digits && !factor.zero();
    Integer result(1);
    if (is_short) {
        ShortPower short_power(modulus_digits);
        for (std::size_t bit = bit_count(power); bit-- > 0 && !work.stopped();) {
            if (short_power.result().empty()) break;
            short_power.square();
            if (!bit_of(power, bit) || short_power.result().empty()) continue;
            short_power.multiply(digits_of(factor.get()));
        }
        const Digits digits = short_power.result();
        result = Integer::with_room(static_cast<int>(digits.size()));
        std::ranges::copy(digits, result.get()->dp);
        result.get()->used = static_cast<int>(digits.size());
        return result;
    }
    for (std::size_t bit = bit_count(power); bit-- > 0 && !work.stopped();) {
        work.divide(work.square(result.get()).get(), modulus.get(), nullptr, &result);
        if (!bit_of(power, bit)) continue;
        const Integer product = work.multiply(result.get(), factor.get());
        work.divide(product.get(), modulus.get(), nullptr, &result);
    }
    return result;
}

// The inverse of a number below the modulus; false: there is none.
bool invert(IntegerWork& work, Integer& number, const Integer& modulus) {
    // Euclid's algorithm: factor * number = rest, modulo the modulus, for each of the pairs.
    Integer rest(number);
    Integer next(modulus);
    Integer factor(1);
    Integer next_factor;
    while (!next.zero() && !work.stopped()) {
        Integer quotient;
        Integer remainder;
        work.divide(rest.get(), next.get(), &quotient, &remainder);
        rest = std::exchange(next, remainder);
        Integer difference;
        check_integer(mp_sub(factor.get(), work.multiply(quotient.get(), next_factor.get()).get(),
                             difference.get()));
        factor = std::exchange(next_factor, difference);
    }
    if (mp_cmp_d(rest.get(), 1) != MP_EQ) return false;
    work.divide_floor(factor.get(), modulus.get(), nullptr, &number);
    return true;
}

}  // namespace

Value int_power_modulo(Strand& strand, Value left, Value right, Value modulus) {
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
    IntegerWork work(strand);
    Integer positive(modulus_view.get());
    positive.get()->sign = MP_ZPOS;
    Integer factor;
    work.divide_floor(base_view.get(), positive.get(), nullptr, &factor);
    const bool inverts = exponent_view.get()->sign == MP_NEG;
    if (inverts && !invert(work, factor, positive)) {
        if (work.stopped()) return Value::error();
        return strand.raise(process.types.value_error,
                            "base is not invertible for the given modulus");
    }
    charge_for(strand, bit_count(positive.get()), bit_count(positive.get()));
    strand.charge(bit_count(exponent_view.get()));
    const Integer result = long_power_modulo(work, factor, exponent_view.get(), positive);
    Integer reduced;
    work.divide_floor(result.get(), modulus_view.get(), nullptr, &reduced);
    return work.stopped() ? Value::error() : make_int(process, reduced);
}

}  // namespace interleave::runtime
