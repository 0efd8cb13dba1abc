// A Python value in 64 bits: a float, a small int or a constant inline, anything else a pointer.
//
// NaN boxing. Every double except the tagged NaNs stands for itself; the top 16 bits tell the rest:
//   0xfff9  int, 48 bits, signed          0xfffa  Object*          0xfffb  a constant (None, True, ...)
// Arithmetic on ints and floats then allocates nothing, which is where CPython spends its time.
// Ints beyond 48 bits are BigInt objects; every int has exactly one form (small when it fits).
#pragma once

#include <bit>
#include <cstdint>

namespace interleave::runtime {

struct Object;

class Value {
public:
    // An absent value: an unset local, the end of an iterator, a missing dictionary entry.
    constexpr Value() : bits_(constant_bits(Constant::empty)) {}

    static constexpr std::int64_t max_small_int = (std::int64_t{1} << 47) - 1;
    static constexpr std::int64_t min_small_int = -(std::int64_t{1} << 47);
    [[nodiscard]] static constexpr bool fits_small_int(std::int64_t number) {
        return number >= min_small_int && number <= max_small_int;
    }

    // Requires fits_small_int(number); otherwise see make_int in numbers.h.
    [[nodiscard]] static constexpr Value small_int(std::int64_t number) {
        return Value(int_tag | (static_cast<std::uint64_t>(number) & payload_mask));
    }
    [[nodiscard]] static Value real(double number) {
        if (number != number) return Value(canonical_nan);
        return Value(std::bit_cast<std::uint64_t>(number));
    }
    [[nodiscard]] static Value object(const Object* pointer) {
        return Value(object_tag | reinterpret_cast<std::uintptr_t>(pointer));
    }
    [[nodiscard]] static constexpr Value none() { return Value(constant_bits(Constant::none)); }
    [[nodiscard]] static constexpr Value boolean(bool truth) {
        return Value(constant_bits(truth ? Constant::true_ : Constant::false_));
    }
    [[nodiscard]] static constexpr Value ellipsis() {
        return Value(constant_bits(Constant::ellipsis));
    }
    [[nodiscard]] static constexpr Value not_implemented() {
        return Value(constant_bits(Constant::not_implemented));
    }
    // What a native returns when it raised: the exception is pending in its strand.
    [[nodiscard]] static constexpr Value error() { return Value(constant_bits(Constant::error)); }
    // What a native returns when its result comes later: it asked its strand to call something in
    // its place (Strand::tail_call) or to wait (Strand::wait).
    [[nodiscard]] static constexpr Value suspended() {
        return Value(constant_bits(Constant::suspended));
    }

    [[nodiscard]] constexpr bool is_real() const { return bits_ < int_tag; }
    [[nodiscard]] constexpr bool is_small_int() const { return (bits_ >> 48U) == 0xfff9; }
    [[nodiscard]] constexpr bool is_object() const { return (bits_ >> 48U) == 0xfffa; }
    [[nodiscard]] constexpr bool is_none() const { return *this == none(); }
    [[nodiscard]] constexpr bool is_true() const { return *this == boolean(true); }
    [[nodiscard]] constexpr bool is_false() const { return *this == boolean(false); }
    [[nodiscard]] constexpr bool is_boolean() const { return is_true() || is_false(); }
    [[nodiscard]] constexpr bool is_empty() const { return *this == Value(); }
    [[nodiscard]] constexpr bool is_error() const { return *this == error(); }
    [[nodiscard]] constexpr bool is_suspended() const { return *this == suspended(); }
    [[nodiscard]] constexpr bool is_not_implemented() const { return *this == not_implemented(); }

    [[nodiscard]] constexpr std::int64_t as_small_int() const {
        return static_cast<std::int64_t>(bits_ << 16U) >> 16;
    }
    [[nodiscard]] double as_real() const { return std::bit_cast<double>(bits_); }
    [[nodiscard]] Object* as_object() const {
        return reinterpret_cast<Object*>(static_cast<std::uintptr_t>(bits_ & payload_mask));
    }

    // Identity, Python's `is`.
    friend constexpr bool operator==(Value, Value) = default;
    [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }

private:
    enum class Constant : std::uint8_t {
        empty,
        none,
        false_,
        true_,
        ellipsis,
        not_implemented,
        error,
        suspended
    };
    static constexpr std::uint64_t int_tag = 0xfff9'0000'0000'0000;
    static constexpr std::uint64_t object_tag = 0xfffa'0000'0000'0000;
    static constexpr std::uint64_t constant_tag = 0xfffb'0000'0000'0000;
    static constexpr std::uint64_t payload_mask = 0x0000'ffff'ffff'ffff;
    static constexpr std::uint64_t canonical_nan = 0x7ff8'0000'0000'0000;

    static constexpr std::uint64_t constant_bits(Constant constant) {
        return constant_tag | static_cast<std::uint64_t>(constant);
    }
    constexpr explicit Value(std::uint64_t bits) : bits_(bits) {}

    std::uint64_t bits_;
};
static_assert(sizeof(Value) == 8);

}  // namespace interleave::runtime
