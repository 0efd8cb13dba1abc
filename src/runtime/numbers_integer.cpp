#include "runtime/numbers_integer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace interleave::runtime {
namespace {

constexpr int smallest_size = 4;  // digits
constexpr unsigned digit_bits = MP_DIGIT_BIT;

std::uint64_t digit(const mp_int* number, int index) {
    return index < number->used ? static_cast<std::uint64_t>(number->dp[index]) : 0;
}

bool any_bit_below(const mp_int* number, std::size_t limit) {
    if (mp_iszero(number)) return false;
    return static_cast<std::size_t>(mp_cnt_lsb(number)) < limit;
}

// An Integer whose magnitude's digits are given by bit(index), for bases of 2's powers and bytes.
void set_bits(Integer& integer, const std::string& little_endian) {
    mp_int* number = integer.get();
    const std::size_t digits = little_endian.size() * 8 / digit_bits + 1;
    if (digits > static_cast<std::size_t>(std::numeric_limits<int>::max()) / 64)
        throw OutOfMemory();
    check_integer(mp_grow(number, static_cast<int>(digits)));
    std::uint64_t pending = 0;
    unsigned pending_bits = 0;
    int used = 0;
    const auto push = [&](std::uint64_t value) {
        number->dp[used++] = static_cast<mp_digit>(value);
    };
    for (const char c : little_endian) {
        const std::uint64_t byte = static_cast<unsigned char>(c);
        pending |= byte << pending_bits;
        const unsigned room = 64 - pending_bits;
        pending_bits += 8;
        if (pending_bits >= digit_bits) {
            push(pending & MP_MASK);
            pending >>= digit_bits;
            if (room < 8) pending |= (byte >> room) << (64 - digit_bits);
            pending_bits -= digit_bits;
        }
    }
    push(pending & MP_MASK);
    number->used = used;
    mp_clamp(number);
}

}  // namespace

std::uint64_t bits_at(const mp_int* number, std::size_t low) {
    std::uint64_t result = 0;
    auto index = static_cast<int>(low / digit_bits);
    int shift = -static_cast<int>(low % digit_bits);
    constexpr int word_bits = 64;
    while (shift < word_bits && index < number->used) {
        const std::uint64_t value = digit(number, index);
        result |= shift < 0 ? value >> static_cast<unsigned>(-shift)
                            : value << static_cast<unsigned>(shift);
        shift += static_cast<int>(digit_bits);
        ++index;
    }
    return result;
}

Integer::Integer() { check_integer(mp_init_size(&number_, smallest_size)); }

Integer Integer::with_room(int digits) {
    Integer result{Nothing()};
    check_integer(mp_init_size(&result.number_, digits));
    return result;
}
Integer::Integer(std::int64_t number) : Integer() { mp_set_i64(&number_, number); }
Integer::Integer(const mp_int* number) { check_integer(mp_init_copy(&number_, number)); }

std::size_t bit_count(const mp_int* number) {
    return static_cast<std::size_t>(mp_count_bits(number));
}

std::optional<std::int64_t> to_int64(const mp_int* number) {
    const std::size_t bits = bit_count(number);
    constexpr std::size_t most = 63;
    const bool smallest = bits == most + 1 && number->sign == MP_NEG &&
                          static_cast<std::size_t>(mp_cnt_lsb(number)) == most;
    if (bits > most && !smallest) return std::nullopt;
    return mp_get_i64(number);
}

std::optional<double> to_double(const mp_int* number) {
    const std::size_t bits = bit_count(number);
    constexpr std::size_t most = std::numeric_limits<double>::max_exponent;
    if (bits > most) return std::nullopt;
    const std::size_t low = bits > 64 ? bits - 64 : 0;
    std::uint64_t top = bits_at(number, low);
    // The cut-off bits decide only a tie: one bit that stands for all of them is enough.
    if (any_bit_below(number, low)) top |= 1U;
    const double result = std::ldexp(static_cast<double>(top), static_cast<int>(low));
    if (std::isinf(result)) return std::nullopt;
    return number->sign == MP_NEG ? -result : result;
}

std::optional<double> divide_to_double(const mp_int* left, const mp_int* right) {
    const bool negative = (left->sign == MP_NEG) != (right->sign == MP_NEG);
    if (mp_iszero(left)) return negative ? -0.0 : 0.0;
    constexpr std::int64_t lowest = std::numeric_limits<double>::min_exponent;
    constexpr std::int64_t highest = std::numeric_limits<double>::max_exponent;
    constexpr int precision = std::numeric_limits<double>::digits;
    const auto difference =
        static_cast<std::int64_t>(bit_count(left)) - static_cast<std::int64_t>(bit_count(right));
    if (difference > highest) return std::nullopt;
    if (difference < lowest - precision - 1) return negative ? -0.0 : 0.0;

    // quotient = |left| / |right| * 2^-shift, with two or three bits more than needed.
    const std::int64_t shift = std::max(difference, lowest) - precision - 2;
    Integer dividend(left);
    Integer divisor(right);
    dividend.get()->sign = MP_ZPOS;
    divisor.get()->sign = MP_ZPOS;
    if (shift <= 0) {
        check_integer(mp_mul_2d(dividend.get(), static_cast<int>(-shift), dividend.get()));
    } else {
        check_integer(mp_mul_2d(divisor.get(), static_cast<int>(shift), divisor.get()));
    }
    Integer quotient;
    Integer remainder;
    check_integer(mp_div(dividend.get(), divisor.get(), quotient.get(), remainder.get()));
    std::uint64_t bits = bits_at(quotient.get(), 0);
    if (!remainder.zero()) bits |= 1U;
    // Round by hand: near the subnormal numbers fewer bits than 53 are kept.
    const std::int64_t length = std::bit_width(bits);
    const auto drop = static_cast<unsigned>(std::max(length, lowest - shift) - precision);
    const std::uint64_t half = std::uint64_t{1} << (drop - 1);
    const std::uint64_t low = bits & (half * 2 - 1);
    bits -= low;
    if (low > half || (low == half && (bits & (half * 2)) != 0)) bits += half * 2;
    const double result = std::ldexp(static_cast<double>(bits), static_cast<int>(shift));
    if (std::isinf(result)) return std::nullopt;
    return negative ? -result : result;
}

Integer integer_from_double(double value) {
    int exponent = 0;
    constexpr int precision = std::numeric_limits<double>::digits;
    const double fraction = std::frexp(std::trunc(value), &exponent);
    if (exponent <= 63) return Integer(static_cast<std::int64_t>(value));
    Integer result(static_cast<std::int64_t>(std::ldexp(fraction, precision)));
    check_integer(mp_mul_2d(result.get(), exponent - precision, result.get()));
    return result;
}

int compare_with_double(const mp_int* number, double value) {
    const double whole = std::trunc(value);
    const Integer other = integer_from_double(whole);
    const mp_ord order = mp_cmp(number, other.get());
    if (order != MP_EQ) return order == MP_LT ? -1 : 1;
    return whole < value ? -1 : whole > value ? 1 : 0;
}

std::int64_t hash_integer(const mp_int* number) {
    constexpr unsigned modulus_bits = 61;
    constexpr std::uint64_t modulus = (std::uint64_t{1} << modulus_bits) - 1;
    std::uint64_t hash = 0;
    for (int i = number->used - 1; i >= 0; --i) {
        hash = ((hash << digit_bits) & modulus) | (hash >> (modulus_bits - digit_bits));
        hash += digit(number, i);
        if (hash >= modulus) hash -= modulus;
    }
    const auto result = static_cast<std::int64_t>(hash);
    return number->sign == MP_NEG ? -result : result;
}

Integer from_bytes(std::string_view little_endian, bool is_signed) {
    Integer result;
    std::string bytes(little_endian);
    const bool negative =
        is_signed && !bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 0x80U) != 0;
    if (negative) {
        for (char& c : bytes) c = static_cast<char>(~c);
    }
    set_bits(result, bytes);
    if (negative) check_integer(mp_complement(result.get(), result.get()));
    return result;
}

std::string to_bytes(const mp_int* number, std::size_t length) {
    const bool negative = number->sign == MP_NEG;
    Integer magnitude(number);
    if (negative) check_integer(mp_complement(magnitude.get(), magnitude.get()));
    std::string bytes(length, '\0');
    for (std::size_t i = 0; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(bits_at(magnitude.get(), i * 8));
        bytes[i] = static_cast<char>(negative ? ~byte : byte);
    }
    return bytes;
}

}  // namespace interleave::runtime
