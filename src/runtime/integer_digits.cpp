#include "runtime/integer_digits.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

namespace interleave::runtime {
namespace {

__extension__ typedef unsigned __int128 Word128;
// Holds a product of two digits.
using Word = std::conditional_t<sizeof(mp_digit) == 8, Word128, std::uint64_t>;

constexpr unsigned digit_bits = MP_DIGIT_BIT;

mp_digit low_digit(Word word) { return static_cast<mp_digit>(word) & MP_MASK; }

// The sum of left[i] * right[column - i] over the i in [first, last).
Word column_sum(const mp_digit* left, const mp_digit* right, std::size_t column, std::size_t first,
                std::size_t last) {
    Word sum = 0;
    for (std::size_t i = first; i < last; ++i) {
        sum += static_cast<Word>(left[i]) * right[column - i];
    }
    return sum;
}

}  // namespace

std::size_t trimmed(const mp_digit* digits, std::size_t count) {
    while (count > 0 && digits[count - 1] == 0) --count;
    return count;
}

int compare_digits(Digits left, Digits right) {
    if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
    for (std::size_t i = left.size(); i-- > 0;) {
        if (left[i] != right[i]) return left[i] < right[i] ? -1 : 1;
    }
    return 0;
}

namespace {

// Two digits of 28 bits at once, one in each half of a word, which is what WebAssembly adds fastest.
// How many digits it added: all of the shorter number's or all but one.
[[maybe_unused]] std::size_t add_pairs(Digits longer, Digits shorter, mp_digit* result,
                                       mp_digit& carry) {
    constexpr unsigned half = 32;
    constexpr unsigned bits = std::min(digit_bits, half - 1);  // digit_bits, where this is called
    constexpr std::uint64_t mask = std::uint64_t{MP_MASK} << half | MP_MASK;
    std::uint64_t over = 0;
    std::size_t i = 0;
    for (; i + 2 <= shorter.size(); i += 2) {
        std::uint64_t left = 0;
        std::uint64_t right = 0;
        std::memcpy(&left, &longer[i], sizeof left);
        std::memcpy(&right, &shorter[i], sizeof right);
        std::uint64_t sum = left + right + over;
        sum += (sum & (std::uint64_t{1} << bits)) << (half - bits);
        over = sum >> (half + bits);
        sum &= mask;
        std::memcpy(&result[i], &sum, sizeof sum);
    }
    carry = static_cast<mp_digit>(over);
    return i;
}

}  // namespace

std::size_t add_digits(Digits longer, Digits shorter, mp_digit* result) {
    mp_digit carry = 0;
    std::size_t i = 0;
    if constexpr (sizeof(mp_digit) == 4) i = add_pairs(longer, shorter, result, carry);
    for (; i < shorter.size(); ++i) {
        const mp_digit sum = longer[i] + shorter[i] + carry;
        result[i] = sum & MP_MASK;
        carry = sum >> digit_bits;
    }
    for (; i < longer.size(); ++i) {
        const mp_digit sum = longer[i] + carry;
        result[i] = sum & MP_MASK;
        carry = sum >> digit_bits;
    }
    if (carry != 0) result[i++] = carry;
    return i;
}

std::size_t subtract_digits(Digits larger, Digits smaller, mp_digit* result) {
    constexpr unsigned sign_bit = 8 * sizeof(mp_digit) - 1;
    mp_digit borrow = 0;
    std::size_t i = 0;
    for (; i < smaller.size(); ++i) {
        const mp_digit difference = larger[i] - smaller[i] - borrow;
        result[i] = difference & MP_MASK;
        borrow = difference >> sign_bit;
    }
    for (; i < larger.size(); ++i) {
        const mp_digit difference = larger[i] - borrow;
        result[i] = difference & MP_MASK;
        borrow = difference >> sign_bit;
    }
    return trimmed(result, larger.size());
}

std::size_t multiply_digits(Digits left, Digits right, mp_digit* result) {
    if (left.size() > right.size()) std::swap(left, right);
    if (left.size() == 1) {
        Word carry = 0;
        for (std::size_t i = 0; i < right.size(); ++i) {
            carry += static_cast<Word>(left[0]) * right[i];
            result[i] = low_digit(carry);
            carry >>= digit_bits;
        }
        result[right.size()] = low_digit(carry);
        return trimmed(result, right.size() + 1);
    }
    // Column by column: the products of one are added up before a digit is taken off.
    Word carry = 0;
    const std::size_t columns = left.size() + right.size() - 1;
    for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t first = column < right.size() ? 0 : column - right.size() + 1;
        const std::size_t last = std::min(column + 1, left.size());
        carry += column_sum(left.data(), right.data(), column, first, last);
        result[column] = low_digit(carry);
        carry >>= digit_bits;
    }
    result[columns] = low_digit(carry);
    return trimmed(result, columns + 1);
}

std::size_t square_digits(Digits number, mp_digit* result) {
    Word carry = 0;
    const std::size_t columns = 2 * number.size() - 1;
    for (std::size_t column = 0; column < columns; ++column) {
        // Each product of two different digits appears twice.
        const std::size_t first = column < number.size() ? 0 : column - number.size() + 1;
        const std::size_t last = (column + 1) / 2;
        carry += 2 * column_sum(number.data(), number.data(), column, first, last);
        if (column % 2 == 0) carry += static_cast<Word>(number[column / 2]) * number[column / 2];
        result[column] = low_digit(carry);
        carry >>= digit_bits;
    }
    result[columns] = low_digit(carry);
    return trimmed(result, columns + 1);
}

mp_digit divide_by_digit(Digits dividend, mp_digit divisor, mp_digit* quotient) {
    Word rest = 0;
    for (std::size_t i = dividend.size(); i-- > 0;) {
        rest = rest << digit_bits | dividend[i];
        const auto digit = static_cast<mp_digit>(rest / divisor);
        rest -= static_cast<Word>(digit) * divisor;
        quotient[i] = digit;
    }
    return static_cast<mp_digit>(rest);
}

namespace {

// digits << places into `to`, which has one digit more; places < digit_bits.
void shift_left(Digits digits, unsigned places, mp_digit* to) {
    Word carry = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        carry |= static_cast<Word>(digits[i]) << places;
        to[i] = low_digit(carry);
        carry >>= digit_bits;
    }
    to[digits.size()] = low_digit(carry);
}

void shift_right(mp_digit* digits, std::size_t count, unsigned places) {
    Word above = 0;
    for (std::size_t i = count; i-- > 0;) {
        const Word both = above << digit_bits | digits[i];
        above = digits[i] & ((mp_digit{1} << places) - 1);
        digits[i] = low_digit(both >> places);
    }
}

// rest -= factor * divisor, of which rest has one digit more; true: it became negative.
bool subtract_multiple(mp_digit* rest, Digits divisor, mp_digit factor) {
    constexpr unsigned sign_bit = 8 * sizeof(mp_digit) - 1;
    Word carry = 0;
    mp_digit borrow = 0;
    for (std::size_t i = 0; i < divisor.size(); ++i) {
        carry += static_cast<Word>(factor) * divisor[i];
        const mp_digit difference = rest[i] - low_digit(carry) - borrow;
        carry >>= digit_bits;
        rest[i] = difference & MP_MASK;
        borrow = difference >> sign_bit;
    }
    const mp_digit difference = rest[divisor.size()] - low_digit(carry) - borrow;
    rest[divisor.size()] = difference & MP_MASK;
    return (difference >> sign_bit) != 0;
}

}  // namespace

// Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D.
void divide_digits(Digits dividend, Digits divisor, mp_digit* quotient, mp_digit* work) {
    const std::size_t size = divisor.size();
    const unsigned places = digit_bits - static_cast<unsigned>(std::bit_width(divisor[size - 1]));
    mp_digit* const rest = work;
    mp_digit* const shifted = work + dividend.size() + 1;
    shift_left(dividend, places, rest);
    // Shifted, the divisor's highest bit is set, so its carry is 0: no room is needed for it.
    Word carry = 0;
    for (std::size_t i = 0; i < size; ++i) {
        carry |= static_cast<Word>(divisor[i]) << places;
        shifted[i] = low_digit(carry);
        carry >>= digit_bits;
    }
    const Digits by(shifted, size);
    const mp_digit first = by[size - 1];
    const mp_digit second = by[size - 2];
    for (std::size_t i = dividend.size() - size + 1; i-- > 0;) {
        const Word top = static_cast<Word>(rest[i + size]) << digit_bits | rest[i + size - 1];
        Word factor = top / first;
        Word left = top - factor * first;
        while (factor > MP_MASK || factor * second > (left << digit_bits | rest[i + size - 2])) {
            --factor;
            left += first;
            if (left > MP_MASK) break;
        }
        // At most one too large after that.
        if (subtract_multiple(rest + i, by, static_cast<mp_digit>(factor))) {
            --factor;
            mp_digit over = 0;
            for (std::size_t k = 0; k < size; ++k) {
                const mp_digit sum = rest[i + k] + by[k] + over;
                rest[i + k] = sum & MP_MASK;
                over = sum >> digit_bits;
            }
            rest[i + size] = (rest[i + size] + over) & MP_MASK;
        }
        if (quotient != nullptr) quotient[i] = static_cast<mp_digit>(factor);
    }
    shift_right(rest, size, places);
}

}  // namespace interleave::runtime
