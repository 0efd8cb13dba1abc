// Arithmetic on magnitudes: runs of digits, the least significant first, without leading zeros.
//
// Here the ints of programs spend their time: tens to some hundreds of digits, where a call of the
// library costs more in allocations than in arithmetic. Nothing is allocated: the caller has the room
// for the result. Longer numbers are cut up by integer_large.h.
#pragma once

#include <tommath.h>

#include <cstddef>
#include <span>

namespace interleave::runtime {

using Digits = std::span<const mp_digit>;

[[nodiscard]] inline Digits digits_of(const mp_int* number) {
    return {number->dp, static_cast<std::size_t>(number->used)};
}

// So many products of two digits fit into a word of twice a digit's size.
inline constexpr std::size_t most_factor_digits =
    (std::size_t{1} << (2 * (8 * sizeof(mp_digit) - MP_DIGIT_BIT))) - 1;

// Without leading zeros.
[[nodiscard]] std::size_t trimmed(const mp_digit* digits, std::size_t count);

// Negative, 0, positive.
[[nodiscard]] int compare_digits(Digits left, Digits right);

// Each returns how many digits its result has. The result may be one of the operands of add_digits,
// subtract_digits and divide_by_digit, and overlaps with none of the others.
std::size_t add_digits(Digits longer, Digits shorter, mp_digit* result);       // room: longer + 1
std::size_t subtract_digits(Digits larger, Digits smaller, mp_digit* result);  // room: larger
// Room: the sum of both sizes. One of the factors has at most most_factor_digits.
std::size_t multiply_digits(Digits left, Digits right, mp_digit* result);
// Room: twice the size, which is at most most_factor_digits.
std::size_t square_digits(Digits number, mp_digit* result);

// The remainder; `quotient` has room for as many digits as the dividend.
mp_digit divide_by_digit(Digits dividend, mp_digit divisor, mp_digit* quotient);

// Long division. The divisor has at least two digits and is not larger than the dividend. `work` has
// room for both and one digit more; the remainder is its first digits afterwards: as many as the
// divisor's, leading zeros included. `quotient`, if not null: dividend - divisor + 1 digits, all set.
void divide_digits(Digits dividend, Digits divisor, mp_digit* quotient, mp_digit* work);

}  // namespace interleave::runtime
