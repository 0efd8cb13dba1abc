#include "runtime/integer_large.h"

#include <algorithm>
#include <bit>

#include "runtime/host.h"
#include "runtime/integer_digits.h"
#include "runtime/strand.h"

namespace interleave::runtime {
namespace {

constexpr auto digit_bits = static_cast<std::size_t>(MP_DIGIT_BIT);

// So many the library multiplies in some ten milliseconds, natively and in WebAssembly.
constexpr std::size_t most_library_digits = (std::size_t{1} << 18U) / digit_bits;
// Long division up to there: by divisors or to quotients of so many digits, and so many steps.
constexpr std::size_t most_divisor_digits = 160;
constexpr std::size_t most_division_steps = std::size_t{1} << 22U;

std::size_t size_of(const Integer& number) { return static_cast<std::size_t>(number.get()->used); }

Integer with_room(std::size_t digits) {
    constexpr std::size_t most = std::size_t{1} << 30U;
    if (digits > most) throw OutOfMemory();
    return Integer::with_room(static_cast<int>(std::max<std::size_t>(digits, 1)));
}

void set_size(Integer& number, std::size_t digits) {
    number.get()->used = static_cast<int>(trimmed(number.get()->dp, digits));
}

// The digits [first, last) of a number, without a copy.
class Part {
public:
    Part(const mp_int* number, std::size_t first, std::size_t last) {
        const auto used = static_cast<std::size_t>(number->used);
        const std::size_t end = std::min(last, used);
        if (first >= end) return;
        part_.dp = number->dp + first;
        part_.used = static_cast<int>(trimmed(part_.dp, end - first));
        part_.alloc = part_.used;
    }
    [[nodiscard]] const mp_int* get() const { return &part_; }

private:
    mp_int part_{};
};

Integer sum(const mp_int* left, const mp_int* right) {
    Integer result = with_room(static_cast<std::size_t>(std::max(left->used, right->used)) + 1);
    check_integer(mp_add(left, right, result.get()));
    return result;
}

// result += number * base^digits, into room that is there.
void add_at(Integer& result, const mp_int* number, std::size_t digits) {
    if (number->used == 0) return;
    mp_int* const to = result.get();
    const auto room = static_cast<std::size_t>(to->alloc);
    std::fill(to->dp + to->used, to->dp + room, mp_digit{0});
    const Digits upper(to->dp + digits, room - digits);
    mp_digit* const start = to->dp + digits;
    // The room holds the result, so nothing is carried out of it.
    add_digits(upper, digits_of(number), start);
    set_size(result, room);
}

// number * base^digits + low, where low has at most `digits` digits.
Integer joined(const mp_int* number, const mp_int* low, std::size_t digits) {
    Integer result = with_room(static_cast<std::size_t>(number->used) + digits);
    mp_int* const to = result.get();
    std::copy_n(low->dp, low->used, to->dp);
    std::fill(to->dp + low->used, to->dp + digits, mp_digit{0});
    std::copy_n(number->dp, number->used, to->dp + digits);
    set_size(result, static_cast<std::size_t>(number->used) + digits);
    return result;
}

Integer schoolbook_product(const mp_int* left, const mp_int* right) {
    Integer result = with_room(digits_of(left).size() + digits_of(right).size());
    const std::size_t size =
        left == right ? square_digits(digits_of(left), result.get()->dp)
                      : multiply_digits(digits_of(left), digits_of(right), result.get()->dp);
    result.get()->used = static_cast<int>(size);
    return result;
}

mp_sign product_sign(const mp_int* left, const mp_int* right) {
    return left->sign == right->sign ? MP_ZPOS : MP_NEG;
}

void give_sign(Integer& number, mp_sign sign) {
    number.get()->sign = number.zero() ? MP_ZPOS : sign;
}

}  // namespace

bool IntegerWork::stopped() const {
    if (strand_ == nullptr) return false;
    strand_->host().long_native(*strand_);
    return strand_->should_stop();
}

// ---- products

Integer IntegerWork::multiply(const mp_int* left, const mp_int* right) {
    if (left->used > right->used) std::swap(left, right);
    const auto less = static_cast<std::size_t>(left->used);
    const auto more = static_cast<std::size_t>(right->used);
    if (less == 0) return Integer();
    Integer result;
    if (less <= std::size_t{most_schoolbook_digits}) {
        // The longest ones take a moment, but no longer than adding them would.
        result = schoolbook_product(left, right);
    } else if (more <= most_library_digits) {
        result = with_room(less + more + 1);
        check_integer(left == right ? mp_sqr(left, result.get())
                                    : mp_mul(left, right, result.get()));
    } else if (stopped()) {
        return result;
    } else if (more >= 2 * less) {
        // Of very different lengths: the longer one in pieces.
        result = with_room(less + more + 1);
        for (std::size_t at = 0; at < more; at += less) {
            const Part piece(right, at, at + less);
            const Part factor(left, 0, less);
            add_at(result, multiply(piece.get(), factor.get()).get(), at);
        }
    } else {
        // Karatsuba.
        const std::size_t half = (more + 1) / 2;
        const Part left_low(left, 0, half);
        const Part left_high(left, half, less);
        const Part right_low(right, 0, half);
        const Part right_high(right, half, more);
        const Integer low = multiply(left_low.get(), right_low.get());
        const Integer high = multiply(left_high.get(), right_high.get());
        const Integer left_sum = sum(left_low.get(), left_high.get());
        const Integer right_sum = sum(right_low.get(), right_high.get());
        Integer middle = multiply(left_sum.get(), right_sum.get());
        if (stopped()) return result;
        check_integer(mp_sub(middle.get(), low.get(), middle.get()));
        check_integer(mp_sub(middle.get(), high.get(), middle.get()));
        result = with_room(less + more + 1);
        add_at(result, low.get(), 0);
        add_at(result, middle.get(), half);
        add_at(result, high.get(), 2 * half);
    }
    give_sign(result, product_sign(left, right));
    return result;
}

std::uint64_t product_cost(std::size_t left_bits, std::size_t right_bits) {
    constexpr std::size_t bits_a_word = 64;
    constexpr std::uint64_t word_products_a_bytecode = 16;
    constexpr std::uint64_t most_schoolbook_words = 64;
    std::uint64_t less = std::min(left_bits, right_bits) / bits_a_word + 1;
    const std::uint64_t more = std::max(left_bits, right_bits) / bits_a_word + 1;
    const std::uint64_t pieces = more / less;
    std::uint64_t products = 1;
    while (less > most_schoolbook_words) {
        less = (less + 1) / 2;
        products *= 3;
    }
    if (products == 1) return less * more / word_products_a_bytecode;
    return products * less * less * pieces / word_products_a_bytecode;
}

// ---- quotients

void IntegerWork::divide(const mp_int* dividend, const mp_int* divisor, Integer* quotient,
                         Integer* remainder) {
    const mp_sign sign = product_sign(dividend, divisor);
    Integer rest;
    divide_magnitudes(dividend, divisor, quotient, rest);
    if (quotient != nullptr) give_sign(*quotient, sign);
    give_sign(rest, dividend->sign);
    if (remainder != nullptr) *remainder = std::move(rest);
}

void IntegerWork::divide_floor(const mp_int* dividend, const mp_int* divisor, Integer* quotient,
                               Integer* remainder) {
    Integer rest;
    divide(dividend, divisor, quotient, &rest);
    if (!rest.zero() && rest.negative() != (divisor->sign == MP_NEG)) {
        if (quotient != nullptr) check_integer(mp_decr(quotient->get()));
        check_integer(mp_add(rest.get(), divisor, rest.get()));
    }
    if (remainder != nullptr) *remainder = std::move(rest);
}

namespace {

void divide_by_one_digit(const mp_int* dividend, mp_digit divisor, Integer* quotient,
                         Integer& remainder) {
    const Digits digits = digits_of(dividend);
    Integer result = with_room(digits.size());
    const mp_digit rest = divide_by_digit(digits, divisor, result.get()->dp);
    set_size(result, digits.size());
    if (quotient != nullptr) *quotient = std::move(result);
    remainder = with_room(1);
    remainder.get()->dp[0] = rest;
    set_size(remainder, 1);
}

void divide_by_hand(const mp_int* dividend, const mp_int* divisor, Integer* quotient,
                    Integer& remainder) {
    const Digits from = digits_of(dividend);
    const Digits by = digits_of(divisor);
    const std::size_t places = from.size() - by.size() + 1;
    Integer result = with_room(quotient != nullptr ? places : 1);
    remainder = with_room(from.size() + by.size() + 1);
    divide_digits(from, by, quotient != nullptr ? result.get()->dp : nullptr, remainder.get()->dp);
    set_size(remainder, by.size());
    if (quotient == nullptr) return;
    set_size(result, places);
    *quotient = std::move(result);
}

}  // namespace

// Signs are left out; neither `quotient` (may be null) nor `remainder` is an operand.
void IntegerWork::divide_magnitudes(const mp_int* dividend, const mp_int* divisor,
                                    Integer* quotient, Integer& remainder) {
    const auto size = static_cast<std::size_t>(divisor->used);
    if (compare_digits(digits_of(dividend), digits_of(divisor)) < 0) {
        if (quotient != nullptr) *quotient = Integer();
        remainder = Integer(dividend);
        remainder.get()->sign = MP_ZPOS;
        return;
    }
    if (size == 1) return divide_by_one_digit(dividend, divisor->dp[0], quotient, remainder);
    const std::size_t places = static_cast<std::size_t>(dividend->used) - size + 1;
    if (std::min(size, places) <= most_divisor_digits && size * places <= most_division_steps) {
        return divide_by_hand(dividend, divisor, quotient, remainder);
    }
    Integer result;
    if (stopped()) {
        remainder = Integer();
    } else if (2 * places < size) {
        // The highest digits tell a short quotient, or one a little too large.
        const std::size_t cut = size - places - 1;
        const Part dividend_top(dividend, cut, static_cast<std::size_t>(dividend->used));
        const Part divisor_top(divisor, cut, size);
        Integer unused;
        divide_magnitudes(dividend_top.get(), divisor_top.get(), &result, unused);
        const Part positive_dividend(dividend, 0, static_cast<std::size_t>(dividend->used));
        const Part positive(divisor, 0, size);
        const Integer product = multiply(result.get(), positive.get());
        if (stopped()) return;
        remainder = Integer();
        check_integer(mp_sub(positive_dividend.get(), product.get(), remainder.get()));
        while (remainder.negative()) {
            check_integer(mp_decr(result.get()));
            check_integer(mp_add(remainder.get(), positive.get(), remainder.get()));
        }
    } else {
        divide_in_blocks(dividend, divisor, result, remainder);
    }
    if (quotient != nullptr) *quotient = std::move(result);
}

// Burnikel and Ziegler, Fast Recursive Division (1998). The divisor is shifted until it has a number
// of digits that can be halved until it is short, the highest bit set; the dividend is divided in
// blocks of that size.
void IntegerWork::divide_in_blocks(const mp_int* dividend, const mp_int* divisor, Integer& quotient,
                                   Integer& remainder) {
    std::size_t short_size = static_cast<std::size_t>(divisor->used);
    unsigned halvings = 0;
    while (short_size > most_divisor_digits) {
        short_size = (short_size + 1) / 2;
        ++halvings;
    }
    const std::size_t size = short_size << halvings;
    const auto places = static_cast<int>(size * digit_bits - bit_count(divisor));
    Integer from;
    Integer by;
    check_integer(mp_mul_2d(dividend, places, from.get()));
    check_integer(mp_mul_2d(divisor, places, by.get()));
    from.get()->sign = MP_ZPOS;
    by.get()->sign = MP_ZPOS;
    const std::size_t blocks = bit_count(from.get()) / (size * digit_bits) + 1;
    quotient = with_room(blocks * size);
    quotient.get()->used = 0;
    Integer rest;
    for (std::size_t block = blocks; block-- > 0;) {
        const Part low(from.get(), block * size, (block + 1) * size);
        const Integer both = joined(rest.get(), low.get(), size);
        Integer part;
        divide_double(both, by, size, part, rest);
        if (stopped()) return;
        add_at(quotient, part.get(), block * size);
    }
    remainder = Integer();
    check_integer(mp_div_2d(rest.get(), places, remainder.get(), nullptr));
}

// A dividend below divisor * base^size by a divisor of `size` digits with the highest bit set.
void IntegerWork::divide_double(const Integer& dividend, const Integer& divisor, std::size_t size,
                                Integer& quotient, Integer& remainder) {
    if (size <= most_divisor_digits || size % 2 != 0) {
        return divide_magnitudes(dividend.get(), divisor.get(), &quotient, remainder);
    }
    if (stopped()) return;
    const std::size_t half = size / 2;
    const Part upper(dividend.get(), size, size_of(dividend));
    const Part middle(dividend.get(), half, size);
    const Part low(dividend.get(), 0, half);
    Integer high_part;
    Integer rest;
    divide_triple(upper.get(), middle.get(), divisor, half, high_part, rest);
    Integer low_part;
    Integer last_rest;
    divide_triple(rest.get(), low.get(), divisor, half, low_part, last_rest);
    if (stopped()) return;
    quotient = joined(high_part.get(), low_part.get(), half);
    remainder = std::move(last_rest);
}

// upper * base^half + low, of three halves, by a divisor of two.
void IntegerWork::divide_triple(const mp_int* upper, const mp_int* low, const Integer& divisor,
                                std::size_t half, Integer& quotient, Integer& remainder) {
    const Part divisor_high(divisor.get(), half, 2 * half);
    const Part divisor_low(divisor.get(), 0, half);
    const Integer high(divisor_high.get());
    const Part first(upper, half, static_cast<std::size_t>(upper->used));
    Integer rest;
    if (compare_digits(digits_of(first.get()), digits_of(divisor_high.get())) < 0) {
        divide_double(Integer(upper), high, half, quotient, rest);
    } else {
        // The largest that `half` digits hold.
        quotient = with_room(half);
        std::fill_n(quotient.get()->dp, half, static_cast<mp_digit>(MP_MASK));
        set_size(quotient, half);
        const Integer shifted = joined(divisor_high.get(), Integer().get(), half);
        check_integer(mp_sub(upper, shifted.get(), rest.get()));
        check_integer(mp_add(rest.get(), divisor_high.get(), rest.get()));
    }
    const Integer product = multiply(quotient.get(), divisor_low.get());
    if (stopped()) return;
    remainder = joined(rest.get(), low, half);
    check_integer(mp_sub(remainder.get(), product.get(), remainder.get()));
    while (remainder.negative()) {
        check_integer(mp_decr(quotient.get()));
        check_integer(mp_add(remainder.get(), divisor.get(), remainder.get()));
    }
}

Integer IntegerWork::greatest_common_divisor(const mp_int* left, const mp_int* right) {
    Integer larger(left);
    Integer smaller(right);
    larger.get()->sign = MP_ZPOS;
    smaller.get()->sign = MP_ZPOS;
    while (!smaller.zero() && !stopped()) {
        Integer rest;
        divide_magnitudes(larger.get(), smaller.get(), nullptr, rest);
        larger = std::move(smaller);
        smaller = std::move(rest);
    }
    return larger;
}

// ---- text

namespace {

constexpr std::string_view digit_characters = "0123456789abcdefghijklmnopqrstuvwxyz";

// The largest power of a base that is a digit, and its exponent.
struct Chunk {
    mp_digit scale = 1;
    std::size_t width = 0;
    explicit Chunk(int base) {
        while (scale <= MP_MASK / static_cast<mp_digit>(base)) {
            scale *= static_cast<mp_digit>(base);
            ++width;
        }
    }
};

// Beyond this text is cut in two: a division of halves costs less than digit by digit.
constexpr std::size_t most_text_chunks = 24;

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const int value = (c | 0x20) - 'a' + 10;
    CHECK(value >= 10 && value < 36);
    return value;
}

// Exactly `width` digits, a multiple of a chunk's, of a number that has no more.
void append_short_digits(const mp_int* number, int base, const Chunk& chunk, std::size_t width,
                         std::string& text) {
    const std::size_t start = text.size();
    text.resize(start + width, '0');
    Integer rest(number);
    for (std::size_t end = text.size(); !rest.zero(); end -= chunk.width) {
        mp_digit low = divide_by_digit(digits_of(rest.get()), chunk.scale, rest.get()->dp);
        set_size(rest, size_of(rest));
        for (std::size_t at = end; low != 0; low /= static_cast<mp_digit>(base)) {
            text[--at] = digit_characters[low % static_cast<mp_digit>(base)];
        }
    }
}

Integer short_number(std::string_view digits, int base, const Chunk& chunk) {
    Integer result = with_room(digits.size() / chunk.width + 2);
    mp_int* const number = result.get();
    number->used = 0;
    for (std::size_t at = 0; at < digits.size();) {
        mp_digit scale = 1;
        mp_digit value = 0;
        while (at < digits.size() && scale <= MP_MASK / static_cast<mp_digit>(base)) {
            scale *= static_cast<mp_digit>(base);
            value = value * static_cast<mp_digit>(base) +
                    static_cast<mp_digit>(digit_value(digits[at++]));
        }
        check_integer(mp_mul_d(number, scale, number));
        check_integer(mp_add_d(number, value, number));
    }
    return result;
}

std::string power_of_two_digits(const mp_int* number, int base) {
    const auto width = static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(base)));
    const std::size_t bits = bit_count(number);
    std::string text;
    text.reserve(bits / width + 1);
    for (std::size_t low = 0; low < bits; low += width) {
        text += digit_characters[bits_at(number, low) & static_cast<unsigned>(base - 1)];
    }
    std::ranges::reverse(text);
    return text;
}

}  // namespace

// base ** (width * 2 ** i), as far as they are not longer than `most_digits` digits and one more.
std::vector<Integer> IntegerWork::powers_for(int base, std::size_t width, std::size_t most_digits) {
    std::vector<Integer> powers;
    powers.push_back(short_number("1" + std::string(width, '0'), base, Chunk(base)));
    while (size_of(powers.back()) * 2 <= most_digits + 1 && !stopped()) {
        powers.push_back(square(powers.back().get()));
    }
    return powers;
}

// Exactly width * 2 ** level digits.
void IntegerWork::append_digits(const mp_int* number, int base, std::size_t width,
                                std::size_t level, std::span<const Integer> powers,
                                std::string& text) {
    if (stopped()) return;
    if (level == 0) return append_short_digits(number, base, Chunk(base), width, text);
    if (number->used == 0) {
        text.append(width << level, '0');
        return;
    }
    Integer high;
    Integer low;
    divide(number, powers[level - 1].get(), &high, &low);
    append_digits(high.get(), base, width, level - 1, powers, text);
    append_digits(low.get(), base, width, level - 1, powers, text);
}

std::string IntegerWork::to_digits(const mp_int* number, int base) {
    if (mp_iszero(number)) return "0";
    if (std::has_single_bit(static_cast<unsigned>(base))) return power_of_two_digits(number, base);
    const auto used = static_cast<std::size_t>(number->used);
    const Chunk chunk(base);
    std::string text;
    // A chunk holds a little less than a digit.
    if (used <= most_text_chunks) {
        append_short_digits(number, base, chunk, (used * 5 / 4 + 1) * chunk.width, text);
    } else {
        const std::size_t width = chunk.width * most_text_chunks;
        const std::vector<Integer> powers = powers_for(base, width, used);
        if (stopped()) return text;
        const Part magnitude(number, 0, used);
        append_digits(magnitude.get(), base, width, powers.size(), powers, text);
    }
    return text.substr(std::min(text.find_first_not_of('0'), text.size()));
}

Integer IntegerWork::from_digits(std::string_view digits, int base) {
    if (std::has_single_bit(static_cast<unsigned>(base))) {
        const auto width = static_cast<unsigned>(std::countr_zero(static_cast<unsigned>(base)));
        std::string bytes;
        unsigned pending = 0;
        unsigned pending_bits = 0;
        for (std::size_t i = digits.size(); i-- > 0;) {
            pending |= static_cast<unsigned>(digit_value(digits[i])) << pending_bits;
            pending_bits += width;
            if (pending_bits >= 8) {
                bytes += static_cast<char>(pending & 0xffU);
                pending >>= 8U;
                pending_bits -= 8;
            }
        }
        bytes += static_cast<char>(pending);
        return from_bytes(bytes, false);
    }
    const Chunk chunk(base);
    const std::size_t width = chunk.width * most_text_chunks;
    if (digits.size() <= width) return short_number(digits, base, chunk);
    return joined_text(digits, base, width, powers_for(base, width, digits.size() / chunk.width));
}

// Halves of digits.size() rounded up to width * 2 ** n.
Integer IntegerWork::joined_text(std::string_view digits, int base, std::size_t width,
                                 std::span<const Integer> powers) {
    if (digits.size() <= width) return short_number(digits, base, Chunk(base));
    if (stopped()) return Integer();
    std::size_t level = 0;
    while (level + 1 < powers.size() && (width << (level + 1)) < digits.size()) ++level;
    const std::size_t low_size = width << level;
    const Integer high =
        joined_text(digits.substr(0, digits.size() - low_size), base, width, powers);
    const Integer low = joined_text(digits.substr(digits.size() - low_size), base, width, powers);
    const Integer product = multiply(high.get(), powers[level].get());
    return sum(product.get(), low.get());
}

}  // namespace interleave::runtime
