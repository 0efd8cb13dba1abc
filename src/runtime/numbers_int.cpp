// The types int and bool: construction, text to int, methods.
#include <algorithm>
#include <bit>
#include <cmath>

#include "runtime/bytes.h"
#include "runtime/format.h"
#include "runtime/integer_large.h"
#include "runtime/numbers.h"
#include "runtime/numbers_integer.h"
#include "runtime/numbers_methods.h"
#include "runtime/str.h"
#include "runtime/text.h"
#include "runtime/unicode.h"

namespace interleave::runtime {

bool number_text(Value value, std::string& ascii) {
    if (const std::optional<std::string_view> bytes = bytes_of(value)) {
        ascii = *bytes;
        return true;
    }
    const Str* text = as_str(value);
    if (text == nullptr) return false;
    ascii.reserve(text->length);
    for (std::uint32_t i = 0; i < text->length; ++i) {
        const char32_t point = text->at(i);
        const int digit = unicode::decimal_value(point);
        if (digit >= 0) {
            ascii += static_cast<char>('0' + digit);
        } else if (unicode::is_space(point)) {
            ascii += ' ';
        } else {
            ascii += point < 0x80 ? static_cast<char>(point) : '?';
        }
    }
    return true;
}

Value number_abs_method(Strand& strand, const Arguments& arguments) {
    return number_abs(strand, arguments[0]);
}
Value number_bool_method(Strand&, const Arguments& arguments) {
    return Value::boolean(number_truth(arguments[0]));
}
Value number_hash_method(Strand& strand, const Arguments& arguments) {
    return make_int(strand.process(), number_hash(arguments[0]));
}
Value number_itself(Strand& strand, const Arguments& arguments) {
    return number_unary(strand, UnaryOperator::u_add, arguments[0]);
}
Value number_getnewargs(Strand& strand, const Arguments& arguments) {
    return tuple_value(strand.process(), {number_itself(strand, arguments)});
}

void add_number_methods(Process& process, Type* type) {
    constexpr NativeSpec methods[] = {
        {"__abs__", number_abs_method, 1, 1},   {"__bool__", number_bool_method, 1, 1},
        {"__hash__", number_hash_method, 1, 1}, {"__repr__", native_repr, 1, 1},
        {"__format__", native_format, 2, 2},    {"__getnewargs__", number_getnewargs, 1, 1},
    };
    add_methods(process, type, methods);
}

namespace {

// ---- int(text, base)

struct LiteralText {
    bool negative = false;
    std::string digits;
};

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

// The base that a prefix like 0x stands for; 0: none.
int prefix_base(std::string_view text) {
    if (text.size() < 2 || text[0] != '0') return 0;
    switch (text[1] | 0x20) {
        case 'x': return 16;
        case 'o': return 8;
        case 'b': return 2;
        default: return 0;
    }
}

// False: malformed. `base` 0 becomes what the prefix says.
bool parse_literal(std::string_view text, int& base, LiteralText& literal) {
    constexpr std::string_view spaces = " \t\n\r\v\f";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return false;
    text = text.substr(first, text.find_last_not_of(spaces) - first + 1);
    if (text[0] == '+' || text[0] == '-') {
        literal.negative = text[0] == '-';
        text.remove_prefix(1);
    }
    const int prefix = prefix_base(text);
    bool zero_only = false;
    if (base == 0) {
        base = prefix == 0 ? 10 : prefix;
        zero_only = prefix == 0 && !text.empty() && text[0] == '0';
    }
    bool digit_before = false;
    if (prefix == base) {
        text.remove_prefix(2);
        digit_before = true;  // an underscore may follow the prefix
    }
    for (const char c : text) {
        if (c == '_') {
            if (!digit_before) return false;
            digit_before = false;
            continue;
        }
        if (digit_value(c) >= base || (zero_only && c != '0')) return false;
        literal.digits += c;
        digit_before = true;
    }
    return digit_before && !literal.digits.empty();
}

// "123" as it is written most of the time. Nothing: it needs a closer look.
std::optional<std::int64_t> plain_decimal(Value source) {
    const Str* const text = as_str(source);
    constexpr std::uint32_t most_digits = 14;  // a small int whatever they are
    if (text == nullptr || !text->ascii || text->length == 0 || text->length > most_digits) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    for (const char digit : text->ascii_view()) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

Value int_from_literal(Strand& strand, Value source, int base) {
    if (base == 10) {
        if (const auto number = plain_decimal(source)) return Value::small_int(*number);
    }
    Process& process = strand.process();
    std::string text;
    CHECK(number_text(source, text));
    LiteralText literal;
    const int given_base = base;
    if (!parse_literal(text, base, literal)) {
        std::string shown;
        // Whatever the bytes are in, they are shown as bytes.
        const auto bytes = bytes_of(source);
        const Value literal_text = bytes ? Value::object(make_bytes(process, *bytes)) : source;
        if (!append_native_repr(strand, literal_text, shown)) return Value::error();
        constexpr std::size_t most_shown = 200;
        Str* repr_text = make_str(process, shown);
        if (repr_text->length > most_shown)
            repr_text = substring(process, repr_text, 0, most_shown);
        return strand.raise(process.types.value_error, "invalid literal for int() with base " +
                                                           std::to_string(given_base) + ": " +
                                                           utf8(repr_text));
    }
    const std::size_t most_digits = most_int_digits(process);
    if (literal.digits.size() > most_digits && !std::has_single_bit(static_cast<unsigned>(base))) {
        return strand.raise(process.types.value_error,
                            "Exceeds the limit (" + std::to_string(most_digits) +
                                " digits) for integer string conversion: value has " +
                                std::to_string(literal.digits.size()) +
                                " digits; use sys.set_int_max_str_digits() to increase the limit");
    }
    strand.charge(literal.digits.size() / 8);
    IntegerWork work(strand);
    Integer number = work.from_digits(literal.digits, base);
    if (work.stopped()) return Value::error();
    if (literal.negative) check_integer(mp_neg(number.get(), number.get()));
    return make_int(process, number);
}

// ---- int(value)

Value box_int(Process& process, Type* type, Value value) {
    if (type == process.types.int_) return value;
    if (value.is_small_int()) {
        auto* boxed = process.heap.create<BoxedInt>(type, Kind::boxed_int);
        boxed->value = value;
        process.note_made(boxed);
        return Value::object(boxed);
    }
    const IntView view(value);
    const Value copy = make_int(process, Integer(view.get()));
    copy.as_object()->type = type;
    process.note_made(copy.as_object());
    return copy;
}

Value float_to_int(Strand& strand, Value value) {
    return number_round(strand, Value::real(std::trunc(float_of(value))), Value::none());
}

Value int_from_value(Strand& strand, Value value) {
    Process& process = strand.process();
    if (const auto number = plain_decimal(value)) return Value::small_int(*number);
    const bool native = process.type_of(value)->is_native;
    if (is_int(value) && native) return plain_int(process, value);
    if (is_float(value) && native) return float_to_int(strand, value);
    if (as_str(value) == nullptr && !bytes_of(value)) {
        const Value method = special_method(strand, value, process.names.__int__);
        if (method.is_error()) return method;
        if (!method.is_empty()) {
            const Value number = converted(strand, call_special(strand, value, method, {}),
                                           process.types.int_, "__int__");
            return number.is_error() ? number : plain_int(process, number);
        }
        if (!special_method(strand, value, process.names.__index__).is_empty()) {
            return whole_number(strand, value);
        }
        return strand.raise(process.types.type_error,
                            "int() argument must be a string, a bytes-like object or a real "
                            "number, not '" +
                                type_name(process, value) + "'");
    }
    return int_from_literal(strand, value, 10);
}

Value int_new(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (arguments.count == 2 && arguments.keyword_count() == 0 && type == process.types.int_) {
        return int_from_value(strand, arguments[1]);
    }
    Value values[2];
    if (!bind(strand, behind_first(arguments), "int",
              {{"", Value::small_int(0)}, {"base", Value()}}, values)) {
        return Value::error();
    }
    Value result;
    if (values[1].is_empty()) {
        result = int_from_value(strand, values[0]);
    } else {
        if (arguments.count < 2) {
            return strand.raise(process.types.type_error, "int() missing string argument");
        }
        // One that is too large is as wrong as any.
        const bool is_huge = is_int(values[1]) && !int64_of(values[1]);
        const auto base = is_huge ? std::optional<std::int64_t>(-1) : index_of(strand, values[1]);
        if (!base) return Value::error();
        if (*base != 0 && (*base < 2 || *base > 36)) {
            return strand.raise(process.types.value_error,
                                "int() base must be >= 2 and <= 36, or 0");
        }
        if (as_str(values[0]) == nullptr && !bytes_of(values[0])) {
            return strand.raise(process.types.type_error,
                                "int() can't convert non-string with explicit base");
        }
        result = int_from_literal(strand, values[0], static_cast<int>(*base));
    }
    if (result.is_error()) return result;
    return box_int(process, type, result);
}

Value bool_new(Strand& strand, const Arguments& arguments) {
    if (arguments.keyword_count() != 0) {
        return strand.raise(strand.process().types.type_error, "bool() takes no keyword arguments");
    }
    if (arguments.count > 2) {
        return strand.raise(
            strand.process().types.type_error,
            "bool expected at most 1 argument, got " + std::to_string(arguments.count - 1));
    }
    if (arguments.count < 2) return Value::boolean(false);
    const Truth result = truth(strand, arguments[1]);
    return result ? Value::boolean(*result) : Value::error();
}

// ---- methods

Value int_round(Strand& strand, const Arguments& arguments) {
    return number_round(strand, arguments[0], arguments.get(1, Value::none()));
}
Value int_float(Strand& strand, const Arguments& arguments) {
    const std::optional<double> result =
        to_double(strand, plain_int(strand.process(), arguments[0]));
    return result ? Value::real(*result) : Value::error();
}
Value int_zero(Strand&, const Arguments&) { return Value::small_int(0); }
Value int_one(Strand&, const Arguments&) { return Value::small_int(1); }
Value int_is_integer(Strand&, const Arguments&) { return Value::boolean(true); }

Value int_bit_length(Strand&, const Arguments& arguments) {
    const IntView view(arguments[0]);
    return Value::small_int(static_cast<std::int64_t>(bit_count(view.get())));
}
Value int_bit_count(Strand&, const Arguments& arguments) {
    const IntView view(arguments[0]);
    std::int64_t count = 0;
    for (int i = 0; i < view.get()->used; ++i) {
        count += std::popcount(static_cast<std::uint64_t>(view.get()->dp[i]));
    }
    return Value::small_int(count);
}
Value int_as_integer_ratio(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    return tuple_value(process, {plain_int(process, arguments[0]), Value::small_int(1)});
}

// "little" or "big"; nothing: raised.
std::optional<bool> little_endian(Strand& strand, Value order, const char* function) {
    const Types& types = strand.process().types;
    const Str* text = as_str(order);
    if (text == nullptr) {
        strand.raise(types.type_error, std::string(function) +
                                           "() argument 'byteorder' must be str, not " +
                                           argument_type_name(strand.process(), order));
        return std::nullopt;
    }
    if (equals_ascii(text, "little")) return true;
    if (equals_ascii(text, "big")) return false;
    strand.raise(types.value_error, "byteorder must be either 'little' or 'big'");
    return std::nullopt;
}

Value int_to_bytes(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Types& types = process.types;
    Value values[3];
    if (!bind(strand, behind_first(arguments), "to_bytes",
              {{"length", Value::small_int(1)},
               {"byteorder", Value()},
               {"signed", Value::boolean(false), true}},
              values)) {
        return Value::error();
    }
    const std::optional<std::int64_t> length = int_argument(strand, values[0]);
    if (!length) return Value::error();
    std::optional<bool> little = false;
    if (!values[1].is_empty()) little = little_endian(strand, values[1], "to_bytes");
    if (!little) return Value::error();
    const Truth is_signed = truth(strand, values[2]);
    if (!is_signed) return Value::error();
    if (*length < 0) {
        return strand.raise(types.value_error, "length argument must be non-negative");
    }
    const bool negative = int_sign(arguments[0]) < 0;
    if (negative && !*is_signed) {
        return strand.raise(types.overflow_error, "can't convert negative int to unsigned");
    }
    const IntView view(arguments[0]);
    std::size_t bits = bit_count(view.get());
    if (negative && static_cast<std::size_t>(mp_cnt_lsb(view.get())) == bits - 1) --bits;
    if (*is_signed && int_sign(arguments[0]) != 0) ++bits;
    const auto room = static_cast<std::uint64_t>(*length);
    if (bits > room * 8) return strand.raise(types.overflow_error, "int too big to convert");
    process.heap.check_room(room * 2);
    std::string bytes = to_bytes(view.get(), static_cast<std::size_t>(room));
    if (!*little) std::ranges::reverse(bytes);
    return Value::object(make_bytes(process, bytes));
}

// Class method: argument 0 is the class.
Value int_from_bytes(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value values[3];
    if (!bind(strand, behind_first(arguments), "from_bytes",
              {{"bytes"}, {"byteorder", Value()}, {"signed", Value::boolean(false), true}},
              values)) {
        return Value::error();
    }
    std::optional<bool> little = false;
    if (!values[1].is_empty()) little = little_endian(strand, values[1], "from_bytes");
    if (!little) return Value::error();
    const Truth is_signed = truth(strand, values[2]);
    if (!is_signed) return Value::error();
    std::string bytes;
    if (const std::optional<std::string_view> view = bytes_of(values[0])) {
        bytes = *view;
    } else if (as_str(values[0]) != nullptr || is_int(values[0])) {
        return strand.raise(
            process.types.type_error,
            "cannot convert '" + type_name(process, values[0]) + "' object to bytes");
    } else {
        const Value made = strand.call(Value::object(process.types.bytes), {values[0]});
        if (made.is_error()) return made;
        bytes = *bytes_of(made);
    }
    if (!*little) std::ranges::reverse(bytes);
    const Value result = make_int(process, from_bytes(bytes, *is_signed));
    Type* type = as_type(arguments[0]);
    if (type == process.types.int_) return result;
    return strand.tail_call(arguments[0], {result});
}

}  // namespace

Value int_from_str(Strand& strand, const Str* text, int base) {
    return int_from_literal(strand, Value::object(text), base);
}

void define_int(Process& process) {
    constexpr NativeSpec methods[] = {
        {"__and__", binary_method<BinaryOperator::bit_and, accepts_int>, 2, 2},
        {"__rand__", reflected_method<BinaryOperator::bit_and, accepts_int>, 2, 2},
        {"__or__", binary_method<BinaryOperator::bit_or, accepts_int>, 2, 2},
        {"__ror__", reflected_method<BinaryOperator::bit_or, accepts_int>, 2, 2},
        {"__xor__", binary_method<BinaryOperator::bit_xor, accepts_int>, 2, 2},
        {"__rxor__", reflected_method<BinaryOperator::bit_xor, accepts_int>, 2, 2},
        {"__lshift__", binary_method<BinaryOperator::l_shift, accepts_int>, 2, 2},
        {"__rlshift__", reflected_method<BinaryOperator::l_shift, accepts_int>, 2, 2},
        {"__rshift__", binary_method<BinaryOperator::r_shift, accepts_int>, 2, 2},
        {"__rrshift__", reflected_method<BinaryOperator::r_shift, accepts_int>, 2, 2},
        {"__invert__", unary_method<UnaryOperator::invert>, 1, 1},
        {"__int__", number_itself, 1, 1},
        {"__index__", number_itself, 1, 1},
        {"__trunc__", number_itself, 1, 1},
        {"__floor__", number_itself, 1, 1},
        {"__ceil__", number_itself, 1, 1},
        {"__round__", int_round, 1, 2},
        {"__float__", int_float, 1, 1},
        {"conjugate", number_itself, 1, 1},
        {"real", number_itself, 1, 1, NativeSpec::getter},
        {"numerator", number_itself, 1, 1, NativeSpec::getter},
        {"imag", int_zero, 1, 1, NativeSpec::getter},
        {"denominator", int_one, 1, 1, NativeSpec::getter},
        {"is_integer", int_is_integer, 1, 1},
        {"bit_length", int_bit_length, 1, 1},
        {"bit_count", int_bit_count, 1, 1},
        {"as_integer_ratio", int_as_integer_ratio, 1, 1},
        {"to_bytes", int_to_bytes, 1, 3, NativeSpec::keywords},
        {"from_bytes", int_from_bytes, 1, 3, NativeSpec::keywords | NativeSpec::class_method},
    };
    Types& types = process.types;
    types.int_ =
        make_type(process, {.name = "int", .layout = Kind::big_int, .construct = int_new}, methods);
    add_methods(process, types.int_, arithmetic_methods<accepts_int>);
    add_methods(process, types.int_, real_methods<accepts_int>);
    add_number_methods(process, types.int_);

    constexpr NativeSpec bool_methods[] = {
        {"__and__", binary_method<BinaryOperator::bit_and, accepts_int>, 2, 2},
        {"__rand__", reflected_method<BinaryOperator::bit_and, accepts_int>, 2, 2},
        {"__or__", binary_method<BinaryOperator::bit_or, accepts_int>, 2, 2},
        {"__ror__", reflected_method<BinaryOperator::bit_or, accepts_int>, 2, 2},
        {"__xor__", binary_method<BinaryOperator::bit_xor, accepts_int>, 2, 2},
        {"__rxor__", reflected_method<BinaryOperator::bit_xor, accepts_int>, 2, 2},
        {"__repr__", native_repr, 1, 1},
    };
    types.bool_ = make_type(process,
                            {.name = "bool",
                             .layout = Kind::big_int,
                             .base = types.int_,
                             .construct = bool_new,
                             .final = true},
                            bool_methods);
}

}  // namespace interleave::runtime
