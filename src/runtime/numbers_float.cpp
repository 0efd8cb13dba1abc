// The type float: construction and methods.
#include <cmath>

#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/float_text.h"
#include "runtime/numbers.h"
#include "runtime/numbers_integer.h"
#include "runtime/numbers_methods.h"
#include "runtime/str.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

Value box_float(Process& process, Type* type, double value) {
    if (type == process.types.float_) return Value::real(value);
    auto* boxed = process.heap.create<FloatBox>(type, Kind::float_box);
    boxed->value = value;
    process.note_made(boxed);
    return Value::object(boxed);
}

std::optional<double> float_from_text(Strand& strand, Value source) {
    std::string text;
    CHECK(number_text(source, text));
    const std::optional<double> result = parse_double(text);
    if (result) return result;
    std::string shown;
    if (append_native_repr(strand, source, shown)) {
        strand.raise(strand.process().types.value_error,
                     "could not convert string to float: " + shown);
    }
    return std::nullopt;
}

std::optional<double> float_from_value(Strand& strand, Value value) {
    Process& process = strand.process();
    const bool native = process.type_of(value)->is_native;
    if (is_float(value) && native) return float_of(value);
    const bool is_text = as_str(value) != nullptr || bytes_of(value).has_value();
    if (!native) {
        const Value by_method = float_by_method(strand, value);
        if (by_method.is_error()) return std::nullopt;
        if (!by_method.is_empty()) return float_of(by_method);
    }
    if (is_text) return float_from_text(strand, value);
    const bool convertible = is_float(value) || is_int(value) ||
                             !special_method(strand, value, process.names.__float__).is_empty() ||
                             !special_method(strand, value, process.names.__index__).is_empty();
    if (!convertible) {
        strand.raise(process.types.type_error,
                     "float() argument must be a string or a real number, not '" +
                         type_name(process, value) + "'");
        return std::nullopt;
    }
    return to_double(strand, value);
}

Value float_new(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.keyword_count() != 0 &&
        !has_method_of_program(process, as_type(arguments[0]), process.names.__init__)) {
        return strand.raise(process.types.type_error, "float() takes no keyword arguments");
    }
    if (arguments.count > 2) {
        return strand.raise(process.types.type_error, "float expected at most 1 argument, got " +
                                                          std::to_string(arguments.count - 1));
    }
    std::optional<double> value = 0.0;
    if (arguments.count == 2) value = float_from_value(strand, arguments[1]);
    if (!value) return Value::error();
    return box_float(process, as_type(arguments[0]), *value);
}

Value float_from_number(Strand& strand, const Arguments& arguments) {
    const std::optional<double> value = to_double(strand, arguments[1]);
    if (!value) return Value::error();
    return box_float(strand.process(), as_type(arguments[0]), *value);
}

Value float_int(Strand& strand, const Arguments& arguments) {
    return number_round(strand, Value::real(std::trunc(float_of(arguments[0]))), Value::none());
}
Value float_floor(Strand& strand, const Arguments& arguments) {
    return number_round(strand, Value::real(std::floor(float_of(arguments[0]))), Value::none());
}
Value float_ceil(Strand& strand, const Arguments& arguments) {
    return number_round(strand, Value::real(std::ceil(float_of(arguments[0]))), Value::none());
}
Value float_round(Strand& strand, const Arguments& arguments) {
    return number_round(strand, arguments[0], arguments.get(1, Value::none()));
}
Value float_is_integer(Strand&, const Arguments& arguments) {
    const double value = float_of(arguments[0]);
    return Value::boolean(std::isfinite(value) && std::floor(value) == value);
}
Value float_zero(Strand&, const Arguments&) { return Value::real(0); }

Value float_as_integer_ratio(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const double value = float_of(arguments[0]);
    if (std::isinf(value)) {
        return strand.raise(process.types.overflow_error,
                            "cannot convert Infinity to integer ratio");
    }
    if (std::isnan(value)) {
        return strand.raise(process.types.value_error, "cannot convert NaN to integer ratio");
    }
    int exponent = 0;
    double fraction = std::frexp(value, &exponent);
    while (fraction != std::floor(fraction)) {
        fraction *= 2;
        --exponent;
    }
    Integer numerator(static_cast<std::int64_t>(fraction));
    Integer denominator(1);
    mp_int* scaled = exponent > 0 ? numerator.get() : denominator.get();
    check_integer(mp_mul_2d(scaled, std::abs(exponent), scaled));
    const Value top = make_int(process, numerator);
    return tuple_value(process, {top, make_int(process, denominator)});
}

Value float_hex(Strand& strand, const Arguments& arguments) {
    return str_value(strand.process(), double_to_hex(float_of(arguments[0])));
}
// Class method: argument 0 is the class.
Value float_fromhex(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Str* text = as_str(arguments[1]);
    if (text == nullptr) {
        return strand.raise(process.types.type_error, "bad argument type for built-in operation");
    }
    HexError error{};
    const double value = double_from_hex(utf8(text), error);
    if (error == HexError::malformed) {
        return strand.raise(process.types.value_error, "invalid hexadecimal floating-point string");
    }
    if (error == HexError::overflow) {
        return strand.raise(process.types.overflow_error,
                            "hexadecimal value too large to represent as a float");
    }
    if (as_type(arguments[0]) == process.types.float_) return Value::real(value);
    return strand.tail_call(arguments[0], {Value::real(value)});
}

}  // namespace

void define_float(Process& process) {
    constexpr NativeSpec methods[] = {
        {"__float__", number_itself, 1, 1},
        {"__int__", float_int, 1, 1},
        {"__trunc__", float_int, 1, 1},
        {"__floor__", float_floor, 1, 1},
        {"__ceil__", float_ceil, 1, 1},
        {"__round__", float_round, 1, 2},
        {"conjugate", number_itself, 1, 1},
        {"real", number_itself, 1, 1, NativeSpec::getter},
        {"imag", float_zero, 1, 1, NativeSpec::getter},
        {"is_integer", float_is_integer, 1, 1},
        {"as_integer_ratio", float_as_integer_ratio, 1, 1},
        {"hex", float_hex, 1, 1},
        {"fromhex", float_fromhex, 2, 2, NativeSpec::class_method},
        {"from_number", float_from_number, 2, 2, NativeSpec::class_method},
    };
    Types& types = process.types;
    types.float_ = make_type(
        process, {.name = "float", .layout = Kind::float_box, .construct = float_new}, methods);
    add_methods(process, types.float_, arithmetic_methods<accepts_float>);
    add_methods(process, types.float_, real_methods<accepts_float>);
    add_number_methods(process, types.float_);
}

}  // namespace interleave::runtime
