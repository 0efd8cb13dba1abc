// format(): the rule of __format__, and how int, float, complex and str follow a format spec.
#include "runtime/format.h"

#include <cmath>
#include <format>
#include <limits>

#include "runtime/format_spec.h"
#include "runtime/numbers.h"
#include "runtime/str.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

Value value_error(Strand& strand, std::string_view message) {
    return strand.raise(strand.process().types.value_error, message);
}

// Parses; false: raised. Also refuses what would not fit the memory.
bool read_spec(Strand& strand, Value value, const Str* text, char32_t default_type,
               char32_t default_align, FormatSpec& spec) {
    const std::string error = parse_format_spec(points_of(text), default_type, default_align,
                                                type_name(strand.process(), value), spec);
    if (!error.empty()) {
        value_error(strand, error);
        return false;
    }
    constexpr std::size_t most_fill_bytes = 4;
    if (spec.width > 0) {
        constexpr auto most = std::int64_t{1} << 31U;
        if (spec.width > most) throw OutOfMemory();
        strand.process().heap.check_room(static_cast<std::size_t>(spec.width) * most_fill_bytes);
    }
    return true;
}

bool check_precision(Strand& strand, const FormatSpec& spec) {
    if (spec.precision > std::numeric_limits<int>::max()) {
        value_error(strand, "precision too big");
        return false;
    }
    if (spec.precision > 0) {
        strand.process().heap.check_room(static_cast<std::size_t>(spec.precision) * 2);
    }
    return true;
}

Value unknown_code(Strand& strand, Value value, const FormatSpec& spec) {
    return value_error(strand, unknown_format_code(spec.type, type_name(strand.process(), value)));
}

// ---- str

Value format_str(Strand& strand, Value value, const Str* spec_text) {
    FormatSpec spec;
    if (!read_spec(strand, value, spec_text, U's', U'<', spec)) return Value::error();
    if (spec.type != U's') return unknown_code(strand, value, spec);
    if (spec.sign != 0) {
        return value_error(strand, spec.sign == U' '
                                       ? "Space not allowed in string format specifier"
                                       : "Sign not allowed in string format specifier");
    }
    if (spec.no_negative_zero) {
        return value_error(strand,
                           "Negative zero coercion (z) not allowed in string format specifier");
    }
    if (spec.alternate) {
        return value_error(strand, "Alternate form (#) not allowed in string format specifier");
    }
    if (spec.align == U'=') {
        return value_error(strand, "'=' alignment not allowed in string format specifier");
    }
    Process& process = strand.process();
    const Str* text = as_str(value);
    std::size_t length = text->length;
    if (spec.precision >= 0 && static_cast<std::size_t>(spec.precision) < length) {
        length = static_cast<std::size_t>(spec.precision);
        text = substring(process, text, 0, length);
    }
    return str_value(process, pad(utf8(text), length, spec));
}

// ---- numbers

Value format_float(Strand& strand, double value, const FormatSpec& spec) {
    if (!check_precision(strand, spec)) return Value::error();
    return str_value(strand.process(), format_float_spec(value, spec));
}

Value format_character(Strand& strand, Value value, FormatSpec spec) {
    if (spec.sign != 0) {
        return value_error(strand, "Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate) {
        return value_error(strand,
                           "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    const std::optional<std::int64_t> point = int64_of(value);
    constexpr std::int64_t points = 0x110000;
    if (!point) {
        return strand.raise(strand.process().types.overflow_error,
                            "Python int too large to convert to C long");
    }
    if (*point < 0 || *point >= points) {
        return strand.raise(strand.process().types.overflow_error, "%c arg not in range(0x110000)");
    }
    std::string text;
    append_utf8(text, static_cast<char32_t>(*point));
    if (spec.align == U'=') spec.align = U'>';
    return str_value(strand.process(), pad(text, 1, spec));
}

Value format_integer(Strand& strand, Value value, const FormatSpec& spec) {
    if (spec.precision >= 0) {
        return value_error(strand, "Precision not allowed in integer format specifier");
    }
    if (spec.no_negative_zero) {
        return value_error(strand,
                           "Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (spec.type == U'c') return format_character(strand, value, spec);
    int base = 10;
    NumberText number;
    switch (spec.type) {
        case U'b': base = 2; break;
        case U'o': base = 8; break;
        case U'x':
        case U'X': base = 16; break;
        default: break;
    }
    if (spec.alternate && base != 10) {
        number.prefix = "0";
        number.prefix += static_cast<char>(spec.type);
    }
    if (!int_digits(strand, value, base, number.digits)) return Value::error();
    number.negative = int_sign(value) < 0;
    if (spec.type == U'X') {
        for (char& c : number.digits) {
            if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 32);
        }
    }
    return str_value(strand.process(), layout_number(number, spec));
}

bool is_float_code(char32_t code) {
    return std::u32string_view(U"eEfFgG%").find(code) != std::u32string_view::npos;
}

Value format_int(Strand& strand, Value value, const Str* spec_text) {
    FormatSpec spec;
    if (!read_spec(strand, value, spec_text, U'd', U'>', spec)) return Value::error();
    if (std::u32string_view(U"bcdoxXn").find(spec.type) != std::u32string_view::npos) {
        return format_integer(strand, value, spec);
    }
    if (!is_float_code(spec.type)) return unknown_code(strand, value, spec);
    const std::optional<double> number = int_to_double(value);
    if (number) return format_float(strand, *number, spec);
    return strand.raise(strand.process().types.overflow_error, "int too large to convert to float");
}

Value format_real(Strand& strand, Value value, const Str* spec_text) {
    FormatSpec spec;
    if (!read_spec(strand, value, spec_text, 0, U'>', spec)) return Value::error();
    if (spec.type != 0 && spec.type != U'n' && !is_float_code(spec.type)) {
        return unknown_code(strand, value, spec);
    }
    return format_float(strand, float_of(value), spec);
}

Value format_complex(Strand& strand, Value value, const Str* spec_text) {
    FormatSpec spec;
    if (!read_spec(strand, value, spec_text, 0, U'>', spec)) return Value::error();
    if (spec.type != 0 && spec.type != U'n' && (!is_float_code(spec.type) || spec.type == U'%')) {
        return unknown_code(strand, value, spec);
    }
    if (!check_precision(strand, spec)) return Value::error();
    if (spec.fill == U'0') {
        return value_error(strand, "Zero padding is not allowed in complex format specifier");
    }
    if (spec.align == U'=') {
        return value_error(strand, "'=' alignment flag is not allowed in complex format specifier");
    }
    const auto& number = *static_cast<const Complex*>(value.as_object());
    const bool like_repr = spec.type == 0;
    const bool imaginary_only = like_repr && number.real == 0 && !std::signbit(number.real);
    FormatSpec part = spec;
    part.width = -1;
    part.align = U'<';
    if (like_repr) part.type = spec.precision < 0 ? U'r' : U'g';
    std::string text;
    if (!imaginary_only) {
        text = format_float_spec(number.real, part);
        part.sign = U'+';
    }
    text += format_float_spec(number.imaginary, part) + "j";
    if (like_repr && !imaginary_only) text = "(" + text + ")";
    return str_value(strand.process(), pad(text, text.size(), spec));
}

Value format_by_kind(Strand& strand, Value value, const Str* spec) {
    if (spec->length == 0) return to_str(strand, value);
    if (as_str(value) != nullptr) return format_str(strand, value, spec);
    if (is_int(value)) return format_int(strand, value, spec);
    if (is_float(value)) return format_real(strand, value, spec);
    if (is_complex(value)) return format_complex(strand, value, spec);
    return strand.raise(strand.process().types.type_error, "unsupported format string passed to " +
                                                               type_name(strand.process(), value) +
                                                               ".__format__");
}

}  // namespace

Value native_format(Strand& strand, const Arguments& arguments) {
    const Str* spec = as_str(arguments[1]);
    if (spec == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            "__format__() argument must be str, not " +
                                argument_type_name(strand.process(), arguments[1]));
    }
    return format_by_kind(strand, arguments[0], spec);
}

Value format(Strand& strand, Value value, Value format_spec) {
    Process& process = strand.process();
    const Str* spec = as_str(format_spec);
    if (spec == nullptr) {
        return strand.raise(process.types.type_error, "format() argument 2 must be str, not " +
                                                          argument_type_name(process, format_spec));
    }
    const Str* text = as_str(value);
    if (spec->length == 0 && text != nullptr && text->type == process.types.str) return value;
    const Type* type = process.type_of(value);
    const Value method = process.find_in_type(type, process.names.__format__);
    const auto* native = as_kind<Native>(method, Kind::native);
    if (method.is_empty() || (native != nullptr && (native->function == native_format ||
                                                    native->owner == process.types.object))) {
        return format_by_kind(strand, value, spec);
    }
    const Value result = call_special(strand, value, method, {format_spec});
    if (result.is_error() || as_str(result) != nullptr) return result;
    return strand.raise(process.types.type_error,
                        "__format__ must return a str, not " + type_name(process, result));
}

}  // namespace interleave::runtime
