// Integers of any size: libtommath's mp_int as a value, with the rules of Python's operators.
//
// An Integer owns its digits; an IntView shows any Python int as a const mp_int without allocating: a
// BigInt's digits are where libtommath can read them. integer_large.h has what may take long.
// Memory: whoever may make something large asks Heap::check_room first; a failed allocation here
// throws OutOfMemory.
#pragma once

#include <tommath.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "runtime/heap.h"

namespace interleave::runtime {

[[nodiscard]] inline mp_digit* digits_of(BigInt& number) {
    return reinterpret_cast<mp_digit*>(&number + 1);
}

// For results of libtommath: memory is the only thing that may fail.
inline void check_integer(mp_err result) {
    if (result == MP_OKAY) return;
    CHECK(result == MP_MEM);
    throw OutOfMemory();
}

class Integer {
public:
    Integer();
    // 0, with room for a result of so many digits: it is then not moved as it grows.
    static Integer with_room(int digits);
    explicit Integer(std::int64_t number);
    explicit Integer(const mp_int* number);
    Integer(const Integer& other) : Integer(other.get()) {}
    Integer(Integer&& other) noexcept : number_(other.number_) { other.number_ = {}; }
    Integer& operator=(Integer other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Integer() {
        if (number_.dp != nullptr) mp_clear(&number_);
    }

    [[nodiscard]] const mp_int* get() const { return &number_; }
    [[nodiscard]] mp_int* get() { return &number_; }
    [[nodiscard]] bool negative() const { return number_.sign == MP_NEG; }
    [[nodiscard]] bool zero() const { return number_.used == 0; }

private:
    struct Nothing {};
    explicit Integer(Nothing) {}

    mp_int number_{};
};

// Any Python int as an mp_int. Small ones sit in the view's own digits. Valid as long as the int.
class IntView {
public:
    explicit IntView(Value value);  // requires is_int(value)
    IntView(const IntView&) = delete;
    IntView& operator=(const IntView&) = delete;
    [[nodiscard]] const mp_int* get() const { return &number_; }

private:
    static constexpr int digit_count = 64 / MP_DIGIT_BIT + 1;
    mp_digit digits_[digit_count];
    mp_int number_{};
};

[[nodiscard]] std::size_t bit_count(const mp_int* number);  // of its magnitude
[[nodiscard]] std::optional<std::int64_t> to_int64(const mp_int* number);
// Rounded half to even; nothing: beyond the largest double.
[[nodiscard]] std::optional<double> to_double(const mp_int* number);
// left / right rounded once; nothing: too large. right is not 0.
[[nodiscard]] std::optional<double> divide_to_double(const mp_int* left, const mp_int* right);
// The integral part of a finite double.
[[nodiscard]] Integer integer_from_double(double value);
// Negative, 0, positive: number against a finite double, exactly.
[[nodiscard]] int compare_with_double(const mp_int* number, double value);
// Modulo 2^61 - 1, CPython's hash without the special case of -1.
[[nodiscard]] std::int64_t hash_integer(const mp_int* number);

// Bits [low, low + 64) of the magnitude.
[[nodiscard]] std::uint64_t bits_at(const mp_int* number, std::size_t low);
// Two's complement, little endian. to_bytes needs the number to fit.
[[nodiscard]] Integer from_bytes(std::string_view little_endian, bool is_signed);
[[nodiscard]] std::string to_bytes(const mp_int* number, std::size_t length);

}  // namespace interleave::runtime
