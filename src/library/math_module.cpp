#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

#include "library/math_functions.h"
#include "library/native_modules.h"
#include "runtime/numbers.h"

// math. Results are those of the C library's functions; what they answer outside their domain
// becomes the exceptions, and the texts, of CPython 3.14.

namespace interleave::library {

using namespace runtime;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

Value raise_domain(Strand& strand, const std::string& text = "math domain error") {
    return strand.raise(strand.process().types.value_error, text);
}
Value raise_range(Strand& strand) {
    return strand.raise(strand.process().types.overflow_error, "math range error");
}

using Real = double (*)(double);

// A function of one number. `domain` is the message for arguments that it is not defined for;
// may_overflow: an infinite result of a finite argument is OverflowError, otherwise ValueError.
template <Real function, bool may_overflow>
Value one_argument(Strand& strand, const Arguments& arguments, const char* domain) {
    const auto x = to_double(strand, arguments[0]);
    if (!x) return Value::error();
    const double result = function(*x);
    if (std::isnan(result) && !std::isnan(*x)) {
        return domain == nullptr
                   ? raise_domain(strand)
                   : raise_domain(strand, std::string(domain) + ", got " + float_repr(*x));
    }
    if (std::isinf(result) && std::isfinite(*x)) {
        if (may_overflow) return raise_range(strand);
        return domain == nullptr
                   ? raise_domain(strand)
                   : raise_domain(strand, std::string(domain) + ", got " + float_repr(*x));
    }
    return Value::real(result);
}

#define INTERLEAVE_MATH(name, may_overflow, domain)                                         \
    Value math_##name(Strand& strand, const Arguments& arguments) {                         \
        return one_argument<static_cast<Real>(&std::name), may_overflow>(strand, arguments, \
                                                                         domain);           \
    }
INTERLEAVE_MATH(acos, false, "expected a number in range from -1 up to 1")
INTERLEAVE_MATH(acosh, false, "expected argument value not less than 1")
INTERLEAVE_MATH(asin, false, "expected a number in range from -1 up to 1")
INTERLEAVE_MATH(asinh, false, nullptr)
INTERLEAVE_MATH(atan, false, nullptr)
INTERLEAVE_MATH(atanh, false, "expected a number between -1 and 1")
INTERLEAVE_MATH(cbrt, false, nullptr)
INTERLEAVE_MATH(cos, false, "expected a finite input")
INTERLEAVE_MATH(cosh, true, nullptr)
INTERLEAVE_MATH(erf, false, nullptr)
INTERLEAVE_MATH(erfc, false, nullptr)
INTERLEAVE_MATH(exp, true, nullptr)
INTERLEAVE_MATH(exp2, true, nullptr)
INTERLEAVE_MATH(expm1, true, nullptr)
INTERLEAVE_MATH(fabs, false, nullptr)
INTERLEAVE_MATH(log1p, false, "expected argument value > -1")
INTERLEAVE_MATH(sin, false, "expected a finite input")
INTERLEAVE_MATH(sinh, true, nullptr)
INTERLEAVE_MATH(sqrt, false, "expected a nonnegative input")
INTERLEAVE_MATH(tan, false, "expected a finite input")
INTERLEAVE_MATH(tanh, false, nullptr)
#undef INTERLEAVE_MATH

// tgamma and lgamma of the C library differ in the last digit from platform to platform.
Value math_gamma(Strand& strand, const Arguments& arguments) {
    return one_argument<gamma_function, true>(strand, arguments,
                                              "expected a noninteger or positive integer");
}
Value math_lgamma(Strand& strand, const Arguments& arguments) {
    const auto x = to_double(strand, arguments[0]);
    if (!x) return Value::error();
    const double result = log_gamma_function(*x);
    if (std::isinf(result) && std::isfinite(*x)) {
        if (*x > 0) return raise_range(strand);
        return raise_domain(strand,
                            "expected a noninteger or positive integer, got " + float_repr(*x));
    }
    return Value::real(result);
}

Value math_degrees(Strand& strand, const Arguments& arguments) {
    const auto x = to_double(strand, arguments[0]);
    return x ? Value::real(*x * (180.0 / std::numbers::pi)) : Value::error();
}
Value math_radians(Strand& strand, const Arguments& arguments) {
    const auto x = to_double(strand, arguments[0]);
    return x ? Value::real(*x * (std::numbers::pi / 180.0)) : Value::error();
}

// ---- logarithms, which take ints of any size

template <Real function>
Value logarithm(Strand& strand, Value value) {
    if (is_int(value)) {
        if (int_sign(value) <= 0) return raise_domain(strand, "expected a positive input");
        if (const auto number = int_to_double(value)) return Value::real(function(*number));
        // mantissa * 2 ** shift
        Process& process = strand.process();
        std::string digits;
        if (!int_digits(strand, value, 16, digits)) return Value::error();
        const auto bits = static_cast<std::int64_t>(digits.size()) * 4 -
                          std::countl_zero(static_cast<std::uint8_t>(
                              digits[0] <= '9' ? digits[0] - '0' : digits[0] - 'a' + 10)) +
                          4;
        const Value divisor = binary_operation(strand, BinaryOperator::l_shift, Value::small_int(1),
                                               make_int(process, bits));
        if (divisor.is_error()) return divisor;
        const Value mantissa = binary_operation(strand, BinaryOperator::div, value, divisor);
        if (mantissa.is_error()) return mantissa;
        return Value::real(function(float_of(mantissa)) +
                           function(2.0) * static_cast<double>(bits));
    }
    const auto x = to_double(strand, value);
    if (!x) return Value::error();
    if (*x <= 0.0) return raise_domain(strand, "expected a positive input, got " + float_repr(*x));
    return Value::real(function(*x));
}

Value math_log(Strand& strand, const Arguments& arguments) {
    constexpr Real natural = static_cast<Real>(&std::log);
    const Value number = logarithm<natural>(strand, arguments[0]);
    if (number.is_error() || arguments.count == 1) return number;
    const Value base = logarithm<natural>(strand, arguments[1]);
    if (base.is_error()) return base;
    return binary_operation(strand, BinaryOperator::div, number, base);
}
Value math_log2(Strand& strand, const Arguments& arguments) {
    return logarithm<static_cast<Real>(&std::log2)>(strand, arguments[0]);
}
Value math_log10(Strand& strand, const Arguments& arguments) {
    return logarithm<static_cast<Real>(&std::log10)>(strand, arguments[0]);
}

// ---- rounding

template <Real function>
Value rounded(Strand& strand, const Arguments& arguments, const char* special) {
    Process& process = strand.process();
    const Value value = arguments[0];
    if (!value.is_real() && !is_float(value)) {
        const Value method =
            special_method(strand, value, process.intern(std::string_view(special)));
        if (method.is_error()) return method;
        if (!method.is_empty()) return strand.tail_call(method, {value});
    }
    const auto x = to_double(strand, value);
    if (!x) return Value::error();
    if (std::isnan(*x)) {
        return strand.raise(process.types.value_error, "cannot convert float NaN to integer");
    }
    if (std::isinf(*x)) {
        return strand.raise(process.types.overflow_error,
                            "cannot convert float infinity to integer");
    }
    return int_from_double(process, function(*x));
}
Value math_floor(Strand& strand, const Arguments& arguments) {
    return rounded<static_cast<Real>(&std::floor)>(strand, arguments, "__floor__");
}
Value math_ceil(Strand& strand, const Arguments& arguments) {
    return rounded<static_cast<Real>(&std::ceil)>(strand, arguments, "__ceil__");
}
Value math_trunc(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (is_float(arguments[0])) {
        return rounded<static_cast<Real>(&std::trunc)>(strand, arguments, "__trunc__");
    }
    const Value method = special_method(strand, arguments[0], process.names.__trunc__);
    if (method.is_error()) return method;
    if (!method.is_empty()) return strand.tail_call(method, {arguments[0]});
    return strand.raise(process.types.type_error, "type " + type_name(process, arguments[0]) +
                                                      " doesn't define __trunc__ method");
}

// ---- parts of doubles

Value math_frexp(Strand& strand, const Arguments& arguments) {
    const auto x = to_double(strand, arguments[0]);
    if (!x) return Value::error();
    int exponent = 0;
    const double mantissa = std::isfinite(*x) ? std::frexp(*x, &exponent) : *x;
    return tuple_value(strand.process(), {Value::real(mantissa), Value::small_int(exponent)});
}
Value math_ldexp(Strand& strand, const Arguments& arguments) {
    const auto x = to_double(strand, arguments[0]);
    if (!x) return Value::error();
    if (!is_int(arguments[1])) {
        return strand.raise(strand.process().types.type_error,
                            "Expected an int as second argument to ldexp.");
    }
    constexpr std::int64_t most = 100000;
    const auto wanted = int64_of(arguments[1]);
    const std::int64_t exponent =
        wanted ? std::clamp(*wanted, -most, most) : (int_sign(arguments[1]) < 0 ? -most : most);
    if (*x == 0.0 || !std::isfinite(*x)) return Value::real(*x);
    const double result = std::ldexp(*x, static_cast<int>(exponent));
    return std::isinf(result) ? raise_range(strand) : Value::real(result);
}
Value math_modf(Strand& strand, const Arguments& arguments) {
    const auto x = to_double(strand, arguments[0]);
    if (!x) return Value::error();
    double whole = 0.0;
    const double fraction = std::modf(*x, &whole);
    return tuple_value(strand.process(), {Value::real(fraction), Value::real(whole)});
}
Value math_ulp(Strand& strand, const Arguments& arguments) {
    const auto given = to_double(strand, arguments[0]);
    if (!given) return Value::error();
    if (std::isnan(*given)) return Value::real(*given);
    const double x = std::fabs(*given);
    if (std::isinf(x)) return Value::real(x);
    const double next = std::nextafter(x, infinite);
    if (std::isinf(next)) return Value::real(x - std::nextafter(x, -infinite));
    return Value::real(next - x);
}
Value math_nextafter(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value values[3];
    if (!bind(strand, arguments, "nextafter", {{"x"}, {"y"}, {"steps", Value::none(), true}},
              values)) {
        return Value::error();
    }
    const auto x = to_double(strand, values[0]);
    const auto y = x ? to_double(strand, values[1]) : std::nullopt;
    if (!y) return Value::error();
    if (values[2].is_none()) return Value::real(std::nextafter(*x, *y));
    if (!is_int(values[2])) {
        return strand.raise(
            process.types.type_error,
            "'" + type_name(process, values[2]) + "' object cannot be interpreted as an integer");
    }
    if (int_sign(values[2]) < 0) {
        return raise_domain(strand, "steps must be a non-negative integer");
    }
    if (std::isnan(*x) || std::isnan(*y)) return Value::real(std::isnan(*x) ? *x : *y);
    const auto wanted = int64_of(values[2]);
    const auto steps = static_cast<std::uint64_t>(wanted ? *wanted : INT64_MAX);
    if (steps == 0) return Value::real(*x);
    if (*x == *y) return Value::real(*y);
    // Doubles of one sign are ordered as their bits are.
    constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
    const auto x_bits = std::bit_cast<std::uint64_t>(*x);
    const auto y_bits = std::bit_cast<std::uint64_t>(*y);
    const std::uint64_t x_size = x_bits & ~sign;
    const std::uint64_t y_size = y_bits & ~sign;
    const auto from_size = [](std::uint64_t size, std::uint64_t of_sign) {
        return Value::real(std::bit_cast<double>(size | of_sign));
    };
    if (((x_bits ^ y_bits) & sign) != 0) {
        if (x_size + y_size <= steps) return Value::real(*y);
        if (x_size < steps) return from_size(steps - x_size, y_bits & sign);
        return from_size(x_size - steps, x_bits & sign);
    }
    if (x_size > y_size) {
        return x_size - y_size >= steps ? from_size(x_size - steps, x_bits & sign)
                                        : Value::real(*y);
    }
    return y_size - x_size >= steps ? from_size(x_size + steps, x_bits & sign) : Value::real(*y);
}

// ---- two and three numbers

struct TwoNumbers {
    double x = 0;
    double y = 0;
};
std::optional<TwoNumbers> two_numbers(Strand& strand, const Arguments& arguments) {
    const auto x = to_double(strand, arguments[0]);
    const auto y = x ? to_double(strand, arguments[1]) : std::nullopt;
    if (!y) return std::nullopt;
    return TwoNumbers{*x, *y};
}

Value math_atan2(Strand& strand, const Arguments& arguments) {
    const auto given = two_numbers(strand, arguments);
    return given ? Value::real(std::atan2(given->x, given->y)) : Value::error();
}
Value math_copysign(Strand& strand, const Arguments& arguments) {
    const auto given = two_numbers(strand, arguments);
    return given ? Value::real(std::copysign(given->x, given->y)) : Value::error();
}
Value math_fmod(Strand& strand, const Arguments& arguments) {
    const auto given = two_numbers(strand, arguments);
    if (!given) return Value::error();
    if (std::isinf(given->y) && std::isfinite(given->x)) return Value::real(given->x);
    const double result = std::fmod(given->x, given->y);
    if (std::isnan(result) && !std::isnan(given->x) && !std::isnan(given->y)) {
        return raise_domain(strand);
    }
    return Value::real(result);
}
Value math_remainder(Strand& strand, const Arguments& arguments) {
    const auto given = two_numbers(strand, arguments);
    if (!given) return Value::error();
    const double result = std::remainder(given->x, given->y);
    if (std::isnan(result) && !std::isnan(given->x) && !std::isnan(given->y)) {
        return raise_domain(strand);
    }
    return Value::real(result);
}
Value math_pow(Strand& strand, const Arguments& arguments) {
    const auto given = two_numbers(strand, arguments);
    if (!given) return Value::error();
    const auto [x, y] = *given;
    const double result = std::pow(x, y);
    if (std::isfinite(x) && std::isfinite(y)) {
        if (std::isnan(result) || (std::isinf(result) && x == 0.0)) return raise_domain(strand);
        if (std::isinf(result)) return raise_range(strand);
    }
    return Value::real(result);
}
Value math_fma(Strand& strand, const Arguments& arguments) {
    const auto given = two_numbers(strand, arguments);
    const auto z = given ? to_double(strand, arguments[2]) : std::nullopt;
    if (!z) return Value::error();
    const double result = std::fma(given->x, given->y, *z);
    if (std::isfinite(result)) return Value::real(result);
    if (std::isnan(result) && !std::isnan(given->x) && !std::isnan(given->y) && !std::isnan(*z)) {
        return raise_domain(strand, "invalid operation in fma");
    }
    if (std::isinf(result) && std::isfinite(given->x) && std::isfinite(given->y) &&
        std::isfinite(*z)) {
        return strand.raise(strand.process().types.overflow_error, "overflow in fma");
    }
    return Value::real(result);
}
Value math_isclose(Strand& strand, const Arguments& arguments) {
    if (arguments.count > 2) {
        return strand.raise(strand.process().types.type_error,
                            "isclose() takes exactly 2 positional arguments (" +
                                std::to_string(arguments.count) + " given)");
    }
    Value values[4];
    constexpr double usual = 1e-09;
    if (!bind(strand, arguments, "isclose",
              {{"a"},
               {"b"},
               {"rel_tol", Value::real(usual), true},
               {"abs_tol", Value::real(0), true}},
              values)) {
        return Value::error();
    }
    double numbers[4] = {};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto number = to_double(strand, values[i]);
        if (!number) return Value::error();
        numbers[i] = *number;
    }
    const auto [a, b, relative, absolute] = numbers;
    if (relative < 0.0 || absolute < 0.0) {
        return raise_domain(strand, "tolerances must be non-negative");
    }
    if (a == b) return Value::boolean(true);
    if (std::isinf(a) || std::isinf(b)) return Value::boolean(false);
    const double difference = std::fabs(b - a);
    return Value::boolean(difference <= std::fabs(relative * b) ||
                          difference <= std::fabs(relative * a) || difference <= absolute);
}

Value math_isfinite(Strand& strand, const Arguments& arguments) {
    const auto x = to_double(strand, arguments[0]);
    return x ? Value::boolean(std::isfinite(*x)) : Value::error();
}
Value math_isinf(Strand& strand, const Arguments& arguments) {
    const auto x = to_double(strand, arguments[0]);
    return x ? Value::boolean(std::isinf(*x)) : Value::error();
}
Value math_isnan(Strand& strand, const Arguments& arguments) {
    const auto x = to_double(strand, arguments[0]);
    return x ? Value::boolean(std::isnan(*x)) : Value::error();
}

constexpr NativeSpec specs[] = {
    {"acos", math_acos, 1, 1, NativeSpec::pure},
    {"acosh", math_acosh, 1, 1, NativeSpec::pure},
    {"asin", math_asin, 1, 1, NativeSpec::pure},
    {"asinh", math_asinh, 1, 1, NativeSpec::pure},
    {"atan", math_atan, 1, 1, NativeSpec::pure},
    {"atan2", math_atan2, 2, 2, NativeSpec::pure},
    {"atanh", math_atanh, 1, 1, NativeSpec::pure},
    {"cbrt", math_cbrt, 1, 1, NativeSpec::pure},
    {"ceil", math_ceil, 1, 1, NativeSpec::pure},
    {"copysign", math_copysign, 2, 2, NativeSpec::pure},
    {"cos", math_cos, 1, 1, NativeSpec::pure},
    {"cosh", math_cosh, 1, 1, NativeSpec::pure},
    {"degrees", math_degrees, 1, 1, NativeSpec::pure},
    {"erf", math_erf, 1, 1, NativeSpec::pure},
    {"erfc", math_erfc, 1, 1, NativeSpec::pure},
    {"exp", math_exp, 1, 1, NativeSpec::pure},
    {"exp2", math_exp2, 1, 1, NativeSpec::pure},
    {"expm1", math_expm1, 1, 1, NativeSpec::pure},
    {"fabs", math_fabs, 1, 1, NativeSpec::pure},
    {"floor", math_floor, 1, 1, NativeSpec::pure},
    {"fma", math_fma, 3, 3, NativeSpec::pure},
    {"fmod", math_fmod, 2, 2, NativeSpec::pure},
    {"frexp", math_frexp, 1, 1, NativeSpec::pure},
    {"gamma", math_gamma, 1, 1, NativeSpec::pure},
    {"isclose", math_isclose, 0, -1, NativeSpec::keywords | NativeSpec::pure},
    {"isfinite", math_isfinite, 1, 1, NativeSpec::pure},
    {"isinf", math_isinf, 1, 1, NativeSpec::pure},
    {"isnan", math_isnan, 1, 1, NativeSpec::pure},
    {"ldexp", math_ldexp, 2, 2, NativeSpec::pure},
    {"lgamma", math_lgamma, 1, 1, NativeSpec::pure},
    {"log", math_log, 1, 2, NativeSpec::pure},
    {"log10", math_log10, 1, 1, NativeSpec::pure},
    {"log1p", math_log1p, 1, 1, NativeSpec::pure},
    {"log2", math_log2, 1, 1, NativeSpec::pure},
    {"modf", math_modf, 1, 1, NativeSpec::pure},
    {"nextafter", math_nextafter, 2, 2, NativeSpec::keywords | NativeSpec::pure},
    {"pow", math_pow, 2, 2, NativeSpec::pure},
    {"radians", math_radians, 1, 1, NativeSpec::pure},
    {"remainder", math_remainder, 2, 2, NativeSpec::pure},
    {"sin", math_sin, 1, 1, NativeSpec::pure},
    {"sinh", math_sinh, 1, 1, NativeSpec::pure},
    {"sqrt", math_sqrt, 1, 1, NativeSpec::pure},
    {"tan", math_tan, 1, 1, NativeSpec::pure},
    {"tanh", math_tanh, 1, 1, NativeSpec::pure},
    {"trunc", math_trunc, 1, 1, NativeSpec::pure},
    {"ulp", math_ulp, 1, 1, NativeSpec::pure},
};

}  // namespace

bool init_math(Strand& strand, Module& module) {
    Process& process = strand.process();
    for (const auto functions :
         {std::span<const NativeSpec>(specs), math_sum_functions(), math_integer_functions()}) {
        add_functions(process, module, functions);
    }
    set_module_attribute(process, module, "pi", Value::real(std::numbers::pi));
    set_module_attribute(process, module, "e", Value::real(std::numbers::e));
    set_module_attribute(process, module, "tau", Value::real(2 * std::numbers::pi));
    set_module_attribute(process, module, "inf", Value::real(infinite));
    set_module_attribute(process, module, "nan",
                         Value::real(std::numeric_limits<double>::quiet_NaN()));
    return true;
}

}  // namespace interleave::library
