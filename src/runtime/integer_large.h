// Products, quotients and text of ints of any size, in less than quadratic time.
//
// The rule: nothing here works for longer than some 20 ms without asking whether to go on. Told to
// stop, it gives up: what it returns then means nothing, and the caller, who asks stopped() at the
// end, drops it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/numbers_integer.h"

namespace interleave::runtime {

class Strand;

// Beyond this the library multiplies faster (Karatsuba's and Toom's methods).
inline constexpr int most_schoolbook_digits = 80;

class IntegerWork {
public:
    explicit IntegerWork(Strand& strand) : strand_(&strand) {}
    // For what the compiler's limit of digits keeps short.
    static IntegerWork short_enough() { return IntegerWork(); }

    [[nodiscard]] bool stopped() const;

    [[nodiscard]] Integer multiply(const mp_int* left, const mp_int* right);
    [[nodiscard]] Integer square(const mp_int* number) { return multiply(number, number); }
    // Rounded to zero, the remainder with the dividend's sign. Either may be null; the divisor is
    // not 0.
    void divide(const mp_int* dividend, const mp_int* divisor, Integer* quotient,
                Integer* remainder);
    // Quotient rounded down, remainder with the divisor's sign.
    void divide_floor(const mp_int* dividend, const mp_int* divisor, Integer* quotient,
                      Integer* remainder);
    // The magnitude's digits, lower case.
    [[nodiscard]] std::string to_digits(const mp_int* number, int base);
    // Valid digits only, without sign.
    [[nodiscard]] Integer from_digits(std::string_view digits, int base);
    [[nodiscard]] Integer greatest_common_divisor(const mp_int* left, const mp_int* right);

private:
    IntegerWork() = default;
    void divide_magnitudes(const mp_int* dividend, const mp_int* divisor, Integer* quotient,
                           Integer& remainder);
    void divide_in_blocks(const mp_int* dividend, const mp_int* divisor, Integer& quotient,
                          Integer& remainder);
    void divide_double(const Integer& dividend, const Integer& divisor, std::size_t size,
                       Integer& quotient, Integer& remainder);
    void divide_triple(const mp_int* upper, const mp_int* low, const Integer& divisor,
                       std::size_t half, Integer& quotient, Integer& remainder);
    [[nodiscard]] std::vector<Integer> powers_for(int base, std::size_t width,
                                                  std::size_t most_digits);
    void append_digits(const mp_int* number, int base, std::size_t width, std::size_t level,
                       std::span<const Integer> powers, std::string& text);
    [[nodiscard]] Integer joined_text(std::string_view digits, int base, std::size_t width,
                                      std::span<const Integer> powers);

    Strand* strand_ = nullptr;
};

// How many bytecodes' worth of work a product of numbers of so many bits is, or a quotient.
[[nodiscard]] std::uint64_t product_cost(std::size_t left_bits, std::size_t right_bits);

}  // namespace interleave::runtime
