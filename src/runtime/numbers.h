// Python's numbers: int of any size, float, complex, bool, and their operators.
//
// An int has exactly one form: inline when Value::fits_small_int, else a BigInt. Everything here that
// makes an int goes through make_int or normalise, which keep that rule; is and == rely on it.
// Operators answer NotImplemented when an operand is no number, so that operators.cpp goes on.
#pragma once

#include "runtime/operations.h"

namespace interleave::runtime {

class Integer;

// An int, normalised: small when it fits.
Value make_int(Process& process, const Integer& number);
// The same without an Integer: room for digits to be written to, then what was made of them: `size`
// digits, without leading zeros.
BigInt* new_big_int(Process& process, std::size_t digits);
Value finish_big_int(Process& process, BigInt* made, std::size_t room, std::size_t size,
                     bool negative);

[[nodiscard]] inline bool is_complex(Value value) {
    return as_kind<Complex>(value, Kind::complex) != nullptr;
}
[[nodiscard]] inline bool is_number(Value value) {
    return is_int(value) || is_float(value) || is_complex(value);
}
// The int itself: without subclass (True -> 1, an IntEnum's member -> its value).
[[nodiscard]] Value plain_int(Process& process, Value value);
// True when the int is 0; -1, 0 or 1 by its sign.
[[nodiscard]] int int_sign(Value value);
// Its value as a double; nothing: too large.
[[nodiscard]] std::optional<double> int_to_double(Value value);
// The int nearest to zero from a finite double.
Value int_from_double(Process& process, double value);
Value make_complex(Process& process, double real, double imaginary);

// What a program's own __int__, __index__, __float__ or __complex__ gave: raises TypeError unless it is of
// the type, and warns that it should not be of a subclass (Objects/abstract.c, _PyNumber_Index, and others).
// `owner`: a value whose class is named before the method.
Value converted(Strand& strand, Value result, Type* type, const char* method,
                Value owner = Value());
// What the class of the value says by __float__; empty: it has none.
Value float_by_method(Strand& strand, Value value);
// An int of any size, by __index__ where needed; error: raised. `error_message`: what a TypeError says
// before ", not <type>", if not the usual.
Value whole_number(Strand& strand, Value value, const char* error_message = nullptr);
// int(text, base); `shown` is what the error message shows.
Value int_from_str(Strand& strand, const Str* text, int base);
// How many decimal digits int and str convert (sys.set_int_max_str_digits); the largest size_t: any.
[[nodiscard]] std::size_t most_int_digits(const Process& process);
inline constexpr const char* most_int_digits_key = "int_max_str_digits";  // of library_state
// Decimal text; false: a ValueError is pending (more digits than that).
bool append_int(Strand& strand, Value value, std::string& text);
// Digits without sign or prefix, bases 2 to 36, lower case; decimal: false when too long.
bool int_digits(Strand& strand, Value value, int base, std::string& digits);

// eq ne lt le gt ge of two numbers of one type, without a jump: for each operator, whether it holds
// when the numbers are less, equal, greater or unordered.
template <class Number>
[[nodiscard]] bool holds(CompareOperator op, Number left, Number right) {
    constexpr std::uint32_t ge = 0b0110, gt = 0b0100, le = 0b0011, lt = 0b0001, ne = 0b1101,
                            eq = 0b0010;
    constexpr std::uint32_t table = ge << 20U | gt << 16U | le << 12U | lt << 8U | ne << 4U | eq;
    const int order = 3 - 3 * (left < right) - 2 * (left == right) - (left > right);
    return (table >> (4U * static_cast<unsigned>(op) + static_cast<unsigned>(order)) & 1U) != 0;
}

// The halves of operators.cpp. NotImplemented: an operand is no number, or numbers do not do this.
Value number_binary(Strand& strand, BinaryOperator op, Value left, Value right);
Value number_compare(Strand& strand, CompareOperator op, Value left, Value right);
Value number_unary(Strand& strand, UnaryOperator op, Value operand);

// int_arithmetic.cpp: both operands are ints; so is the modulus.
Value int_binary(Strand& strand, BinaryOperator op, Value left, Value right);
Value small_int_binary(Strand& strand, BinaryOperator op, std::int64_t left, std::int64_t right);
Value int_divmod(Strand& strand, Value left, Value right);
// The greatest common divisor, not negative.
Value int_gcd(Strand& strand, Value left, Value right);
Value int_power_modulo(Strand& strand, Value left, Value right, Value modulus);
Value division_by_zero(Strand& strand);
// numbers_operators.cpp: of floats, which negative powers of ints are.
Value float_power(Strand& strand, double base, double exponent);

// The halves of built-in functions; NotImplemented as above. modulus None: pow(left, right).
Value number_power(Strand& strand, Value left, Value right, Value modulus);
Value number_divmod(Strand& strand, Value left, Value right);
Value number_abs(Strand& strand, Value value);
// `digits` None: to an int.
Value number_round(Strand& strand, Value value, Value digits);
[[nodiscard]] bool number_truth(Value value);
[[nodiscard]] HashCode number_hash(Value value);

// complex.cpp, called by number_binary
Value complex_binary(Strand& strand, BinaryOperator op, Value left, Value right);
[[nodiscard]] std::string complex_repr(double real, double imaginary);

// For define_numbers: numbers_int.cpp, numbers_float.cpp, complex.cpp
void define_int(Process& process);
void define_float(Process& process);
void define_complex(Process& process);

}  // namespace interleave::runtime
