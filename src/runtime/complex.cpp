// The type complex: arithmetic as CPython's (C99's Annex G, and a real operand stays real), text,
// construction and methods.
#include <cmath>
#include <format>
#include <limits>

#include "runtime/bytes.h"
#include "runtime/exceptions.h"
#include "runtime/float_text.h"
#include "runtime/numbers.h"
#include "runtime/numbers_methods.h"
#include "runtime/str.h"

namespace interleave::runtime {

Value make_complex(Process& process, double real, double imaginary) {
    auto* number = process.heap.create<Complex>(process.types.complex, Kind::complex);
    number->real = real;
    number->imaginary = imaginary;
    return Value::object(number);
}

std::string complex_repr(double real, double imaginary) {
    const std::string tail = format_double(imaginary, {.code = 'r'});
    if (real == 0 && !std::signbit(real)) return tail + "j";
    const bool sign_shown = tail[0] == '-';
    return "(" + format_double(real, {.code = 'r'}) + (sign_shown ? "" : "+") + tail + "j)";
}

namespace {

struct Pair {
    double real = 0;
    double imaginary = 0;
};

constexpr double infinity = std::numeric_limits<double>::infinity();

double boxed_infinity(double x) { return std::copysign(std::isinf(x) ? 1.0 : 0.0, x); }
double nan_to_zero(double x) { return std::isnan(x) ? std::copysign(0.0, x) : x; }
bool has_infinity(Pair z) { return std::isinf(z.real) || std::isinf(z.imaginary); }
bool is_finite(Pair z) { return std::isfinite(z.real) && std::isfinite(z.imaginary); }

Pair product(Pair z, Pair w) {
    const double ac = z.real * w.real;
    const double bd = z.imaginary * w.imaginary;
    const double ad = z.real * w.imaginary;
    const double bc = z.imaginary * w.real;
    const Pair result{ac - bd, ad + bc};
    if (!std::isnan(result.real) || !std::isnan(result.imaginary)) return result;
    // Infinities that came out as nan + nan j.
    bool again = false;
    if (has_infinity(z)) {
        z = {boxed_infinity(z.real), boxed_infinity(z.imaginary)};
        w = {nan_to_zero(w.real), nan_to_zero(w.imaginary)};
        again = true;
    }
    if (has_infinity(w)) {
        w = {boxed_infinity(w.real), boxed_infinity(w.imaginary)};
        z = {nan_to_zero(z.real), nan_to_zero(z.imaginary)};
        again = true;
    }
    if (!again && (std::isinf(ac) || std::isinf(bd) || std::isinf(ad) || std::isinf(bc))) {
        z = {nan_to_zero(z.real), nan_to_zero(z.imaginary)};
        w = {nan_to_zero(w.real), nan_to_zero(w.imaginary)};
        again = true;
    }
    if (!again) return result;
    return {infinity * (z.real * w.real - z.imaginary * w.imaginary),
            infinity * (z.real * w.imaginary + z.imaginary * w.real)};
}

// b is not 0.
Pair quotient(Pair a, Pair b) {
    const double real_size = std::fabs(b.real);
    const double imaginary_size = std::fabs(b.imaginary);
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    Pair result{nan, nan};
    if (real_size >= imaginary_size) {
        const double ratio = b.imaginary / b.real;
        const double denominator = b.real + b.imaginary * ratio;
        result = {(a.real + a.imaginary * ratio) / denominator,
                  (a.imaginary - a.real * ratio) / denominator};
    } else if (imaginary_size >= real_size) {
        const double ratio = b.real / b.imaginary;
        const double denominator = b.real * ratio + b.imaginary;
        result = {(a.real * ratio + a.imaginary) / denominator,
                  (a.imaginary * ratio - a.real) / denominator};
    }
    if (!std::isnan(result.real) || !std::isnan(result.imaginary)) return result;
    if (has_infinity(a) && is_finite(b)) {
        const double x = boxed_infinity(a.real);
        const double y = boxed_infinity(a.imaginary);
        return {infinity * (x * b.real + y * b.imaginary),
                infinity * (y * b.real - x * b.imaginary)};
    }
    if (has_infinity(b) && is_finite(a)) {
        const double x = boxed_infinity(b.real);
        const double y = boxed_infinity(b.imaginary);
        return {0.0 * (a.real * x + a.imaginary * y), 0.0 * (a.imaginary * x - a.real * y)};
    }
    return result;
}

// real / complex; b is not 0.
Pair real_quotient(double a, Pair b) {
    if (std::fabs(b.real) >= std::fabs(b.imaginary)) {
        const double ratio = b.imaginary / b.real;
        const double denominator = b.real + b.imaginary * ratio;
        return {a / denominator, (-a * ratio) / denominator};
    }
    if (std::fabs(b.imaginary) >= std::fabs(b.real)) {
        const double ratio = b.real / b.imaginary;
        const double denominator = b.real * ratio + b.imaginary;
        return {(a * ratio) / denominator, -a / denominator};
    }
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return {nan, nan};
}

Value zero_division(Strand& strand, const char* message) {
    return strand.raise(strand.process().types.zero_division_error, message);
}

Pair whole_power(Pair base, long exponent) {
    Pair result{1, 0};
    for (long rest = exponent, bit = 1; bit > 0 && rest >= bit; bit <<= 1) {
        if ((rest & bit) != 0) result = product(result, base);
        base = product(base, base);
    }
    return result;
}

Value power(Strand& strand, Pair base, Pair exponent) {
    constexpr double largest_whole = 100;
    Pair result{1, 0};
    const bool base_is_zero = base.real == 0 && base.imaginary == 0;
    constexpr const char* zero_message = "zero to a negative or complex power";
    if (exponent.imaginary == 0 && exponent.real == std::floor(exponent.real) &&
        std::fabs(exponent.real) <= largest_whole) {
        const auto whole = static_cast<long>(exponent.real);
        if (whole > 0) {
            result = whole_power(base, whole);
        } else {
            const Pair divisor = whole_power(base, -whole);
            if (divisor.real == 0 && divisor.imaginary == 0) {
                return zero_division(strand, zero_message);
            }
            result = quotient({1, 0}, divisor);
        }
    } else if (base_is_zero) {
        if (exponent.imaginary != 0 || exponent.real < 0) {
            return zero_division(strand, zero_message);
        }
        result = {0, 0};
    } else {
        const double size = std::hypot(base.real, base.imaginary);
        const double angle = std::atan2(base.imaginary, base.real);
        double length = std::pow(size, exponent.real);
        double phase = angle * exponent.real;
        if (exponent.imaginary != 0) {
            length *= std::exp(-angle * exponent.imaginary);
            phase += exponent.imaginary * std::log(size);
        }
        result = {length * std::cos(phase), length * std::sin(phase)};
    }
    if (has_infinity(result)) {
        return strand.raise(strand.process().types.overflow_error, "complex exponentiation");
    }
    return make_complex(strand.process(), result.real, result.imaginary);
}

// An operand: a complex number, or a real one that keeps being so.
struct Operand {
    Pair pair;
    bool real = false;
};

bool read_operand(Strand& strand, Value value, Operand& operand) {
    if (const auto* number = as_kind<Complex>(value, Kind::complex)) {
        operand.pair = {number->real, number->imaginary};
        return true;
    }
    const std::optional<double> number = is_float(value) ? float_of(value) : int_to_double(value);
    if (!number) {
        strand.raise(strand.process().types.overflow_error, "int too large to convert to float");
        return false;
    }
    operand = {{*number, 0}, true};
    return true;
}

Pair sum(const Operand& a, const Operand& b) {
    if (a.real) return {a.pair.real + b.pair.real, b.pair.imaginary};
    if (b.real) return {a.pair.real + b.pair.real, a.pair.imaginary};
    return {a.pair.real + b.pair.real, a.pair.imaginary + b.pair.imaginary};
}
Pair difference(const Operand& a, const Operand& b) {
    if (a.real) return {a.pair.real - b.pair.real, -b.pair.imaginary};
    if (b.real) return {a.pair.real - b.pair.real, a.pair.imaginary};
    return {a.pair.real - b.pair.real, a.pair.imaginary - b.pair.imaginary};
}
Pair product(const Operand& a, const Operand& b) {
    if (a.real) return {a.pair.real * b.pair.real, a.pair.real * b.pair.imaginary};
    if (b.real) return {a.pair.real * b.pair.real, a.pair.imaginary * b.pair.real};
    return product(a.pair, b.pair);
}

}  // namespace

Value complex_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    Operand a;
    Operand b;
    if (!read_operand(strand, left, a) || !read_operand(strand, right, b)) return Value::error();
    Pair result;
    switch (op) {
        case BinaryOperator::add: result = sum(a, b); break;
        case BinaryOperator::sub: result = difference(a, b); break;
        case BinaryOperator::mult: result = product(a, b); break;
        case BinaryOperator::div:
            if (b.pair.real == 0 && b.pair.imaginary == 0) {
                return zero_division(strand, "division by zero");
            }
            if (b.real) {
                result = {a.pair.real / b.pair.real, a.pair.imaginary / b.pair.real};
            } else {
                result = a.real ? real_quotient(a.pair.real, b.pair) : quotient(a.pair, b.pair);
            }
            break;
        case BinaryOperator::pow: return power(strand, a.pair, b.pair);
        default: return Value::not_implemented();
    }
    return make_complex(strand.process(), result.real, result.imaginary);
}

namespace {

// ---- complex(text)

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The length of the number that begins the text, its sign included; 0: none.
std::size_t number_length(std::string_view text) {
    std::size_t at = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
    for (const std::string_view word : {"infinity", "inf", "nan"}) {
        if (text.size() - at < word.size()) continue;
        bool same = true;
        for (std::size_t i = 0; i < word.size(); ++i) {
            same = same && (text[at + i] | 0x20) == word[i];
        }
        if (same) return at + word.size();
    }
    const auto skip_digits = [&] {
        const std::size_t start = at;
        while (at < text.size() && (is_digit(text[at]) || text[at] == '_')) ++at;
        return at > start;
    };
    bool any = skip_digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        any = skip_digits() || any;
    }
    if (!any) return 0;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        const std::size_t mantissa_end = at++;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        if (!skip_digits()) at = mantissa_end;
    }
    return at;
}

std::string_view strip(std::string_view text) {
    constexpr std::string_view spaces = " \t\n\r\v\f";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

// A number that ends the text with j, perhaps only a sign in front of it.
std::optional<double> imaginary_part(std::string_view text) {
    if (text.empty() || (text.back() | 0x20) != 'j') return std::nullopt;
    text.remove_suffix(1);
    if (text.empty() || text == "+") return 1.0;
    if (text == "-") return -1.0;
    if (number_length(text) != text.size()) return std::nullopt;
    return parse_double(text);
}

std::optional<Pair> parse_complex(std::string_view text) {
    text = strip(text);
    if (!text.empty() && text[0] == '(') {
        if (text.back() != ')' || text.size() < 2) return std::nullopt;
        text = strip(text.substr(1, text.size() - 2));
    }
    if (text.empty()) return std::nullopt;
    const std::size_t length = number_length(text);
    if (length != 0 && length < text.size() && (text[length] == '+' || text[length] == '-')) {
        const std::optional<double> real = parse_double(text.substr(0, length));
        const std::optional<double> imaginary = imaginary_part(text.substr(length));
        if (!real || !imaginary) return std::nullopt;
        return Pair{*real, *imaginary};
    }
    if (length == text.size()) {
        const std::optional<double> real = parse_double(text);
        if (!real) return std::nullopt;
        return Pair{*real, 0};
    }
    const std::optional<double> imaginary = imaginary_part(text);
    if (!imaginary) return std::nullopt;
    return Pair{0, *imaginary};
}

// ---- complex(real, imag)

// What the class of the value says by __complex__; empty: nothing.
Value by_method(Strand& strand, Value value) {
    Process& process = strand.process();
    if (is_number(value) && process.type_of(value)->is_native) return Value();
    const Value method = special_method(strand, value, process.intern("__complex__"));
    if (method.is_empty()) return Value();
    return converted(strand, call_special(strand, value, method, {}), process.types.complex,
                     "__complex__");
}

bool is_real_number(Strand& strand, Value value) {
    const Names& names = strand.process().names;
    return is_int(value) || is_float(value) ||
           !special_method(strand, value, names.__float__).is_empty() ||
           !special_method(strand, value, names.__index__).is_empty();
}

std::string not_a_real_number(Process& process, const char* part, Value value) {
    return std::format("complex() argument '{}' must be a real number, not {}", part,
                       type_name(process, value));
}

// Whether complex(real, imag) takes the argument as that part, if only with a warning; false: raised.
// What its __complex__ made is read in its place (`read`).
bool check_part(Strand& strand, const char* part, Value argument, Value read) {
    if (is_real_number(strand, argument)) return true;
    const std::string text = not_a_real_number(strand.process(), part, argument);
    if (is_complex(read)) return warn_deprecated(strand, text);
    strand.raise(strand.process().types.type_error, text);
    return false;
}

// Reads one part: a complex number or a real one; false: raised.
bool read_part(Strand& strand, Value value, Pair& pair) {
    if (const auto* number = as_kind<Complex>(value, Kind::complex)) {
        pair = {number->real, number->imaginary};
        return true;
    }
    const std::optional<double> real = to_double(strand, value);
    if (real) pair = {*real, 0};
    return real.has_value();
}

Value box_complex(Process& process, Type* type, Pair value) {
    const Value result = make_complex(process, value.real, value.imaginary);
    result.as_object()->type = type;
    process.note_made(result.as_object());
    return result;
}

Value complex_from_one(Strand& strand, Type* type, Value value) {
    Process& process = strand.process();
    if (as_str(value) != nullptr) {
        std::string text;
        CHECK(number_text(value, text));
        const std::optional<Pair> pair = parse_complex(text);
        if (pair) return box_complex(process, type, *pair);
        return strand.raise(process.types.value_error, "complex() arg is a malformed string");
    }
    const Value made = by_method(strand, value);
    if (made.is_error()) return made;
    if (!made.is_empty()) value = made;
    if (!is_complex(value) && !is_real_number(strand, value)) {
        return strand.raise(
            process.types.type_error,
            "complex() argument must be a string or a number, not " + type_name(process, value));
    }
    Pair pair;
    if (!read_part(strand, value, pair)) return Value::error();
    return box_complex(process, type, pair);
}

Value complex_new(Strand& strand, const Arguments& arguments) {
    Type* type = as_type(arguments[0]);
    Value values[2];
    if (!bind(strand, behind_first(arguments), "complex", {{"real", Value()}, {"imag", Value()}},
              values)) {
        return Value::error();
    }
    if (values[1].is_empty()) {
        if (values[0].is_empty()) return box_complex(strand.process(), type, {});
        return complex_from_one(strand, type, values[0]);
    }
    if (values[0].is_empty()) values[0] = Value::small_int(0);
    const Value argument = values[0];
    const Value made = by_method(strand, argument);
    if (made.is_error()) return made;
    if (!made.is_empty()) values[0] = made;
    if (!check_part(strand, "real", argument, values[0]) ||
        !check_part(strand, "imag", values[1], values[1])) {
        return Value::error();
    }
    Pair real;
    Pair imaginary;
    if (!read_part(strand, values[0], real) || !read_part(strand, values[1], imaginary)) {
        return Value::error();
    }
    if (is_complex(values[1])) real.real -= imaginary.imaginary;
    if (is_complex(values[0])) imaginary.real += real.imaginary;
    return box_complex(strand.process(), type, {real.real, imaginary.real});
}

// ---- methods

const Complex& self_of(const Arguments& arguments) {
    return *static_cast<const Complex*>(arguments[0].as_object());
}
Value complex_real(Strand&, const Arguments& arguments) {
    return Value::real(self_of(arguments).real);
}
Value complex_imag(Strand&, const Arguments& arguments) {
    return Value::real(self_of(arguments).imaginary);
}
Value complex_conjugate(Strand& strand, const Arguments& arguments) {
    const Complex& self = self_of(arguments);
    return make_complex(strand.process(), self.real, -self.imaginary);
}
Value complex_from_number(Strand& strand, const Arguments& arguments) {
    if (!is_complex(arguments[1]) && !is_real_number(strand, arguments[1]) &&
        special_method(strand, arguments[1], strand.process().intern("__complex__")).is_empty()) {
        return strand.raise(
            strand.process().types.type_error,
            "must be real number, not " + type_name(strand.process(), arguments[1]));
    }
    return strand.tail_call(arguments[0], {arguments[1]});
}
Value complex_getnewargs(Strand& strand, const Arguments& arguments) {
    const Complex& self = self_of(arguments);
    return tuple_value(strand.process(), {Value::real(self.real), Value::real(self.imaginary)});
}

}  // namespace

void define_complex(Process& process) {
    constexpr NativeSpec methods[] = {
        {"real", complex_real, 1, 1, NativeSpec::getter},
        {"imag", complex_imag, 1, 1, NativeSpec::getter},
        {"conjugate", complex_conjugate, 1, 1},
        {"__complex__", number_itself, 1, 1},
    };
    Type*& type = process.types.complex;
    type = make_type(
        process, {.name = "complex", .layout = Kind::complex, .construct = complex_new}, methods);
    add_methods(process, type, arithmetic_methods<accepts_number>);
    add_number_methods(process, type);
    constexpr NativeSpec own[] = {
        {"__getnewargs__", complex_getnewargs, 1, 1},
        {"from_number", complex_from_number, 2, 2, NativeSpec::class_method},
    };
    add_methods(process, type, own);
}

}  // namespace interleave::runtime
