#include "runtime/builtins.h"
#include "runtime/containers.h"
#include "runtime/numbers.h"
#include "runtime/str.h"

// abs bin chr divmod hex oct ord pow round

namespace interleave::runtime {
namespace {

// Built-in numbers are computed here; classes derived from them may have methods of their own.
bool is_builtin_number(const Process& process, Value value) {
    return is_number(value) && process.type_of(value)->is_native;
}

Value in_base(Strand& strand, Value value, int base, const char* prefix) {
    const Value number = whole_number(strand, value);
    if (number.is_error()) return number;
    std::string digits;
    if (!int_digits(strand, number, base, digits)) return Value::error();
    return str_value(strand.process(), (int_sign(number) < 0 ? "-" : "") + (prefix + digits));
}

Value builtin_bin(Strand& strand, const Arguments& arguments) {
    return in_base(strand, arguments[0], 2, "0b");
}
Value builtin_oct(Strand& strand, const Arguments& arguments) {
    return in_base(strand, arguments[0], 8, "0o");
}
Value builtin_hex(Strand& strand, const Arguments& arguments) {
    return in_base(strand, arguments[0], 16, "0x");
}

Value builtin_abs(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value value = arguments[0];
    if (is_builtin_number(process, value)) return number_abs(strand, value);
    const Value method = special_method(strand, value, process.names.__abs__);
    if (method.is_error()) return method;
    if (!method.is_empty()) return strand.tail_call(method, {value});
    return strand.raise(process.types.type_error,
                        "bad operand type for abs(): '" + type_name(process, value) + "'");
}

Value builtin_chr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value number = whole_number(strand, arguments[0]);
    if (number.is_error()) return number;
    const auto point = int64_of(number);
    if (!point || *point < 0 || *point > 0x10ffff) {
        return strand.raise(process.types.value_error, "chr() arg not in range(0x110000)");
    }
    return object_value(make_character(process, static_cast<char32_t>(*point)));
}

Value builtin_ord(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    std::size_t size = 0;
    const Value value = arguments[0];
    if (const Str* text = as_str(value)) {
        size = text->length;
        if (size == 1) return Value::small_int(text->at(0));
    } else if (const auto* bytes = as_kind<Bytes>(value, Kind::bytes)) {
        size = bytes->length;
        if (size == 1) return Value::small_int(bytes->data()[0]);
    } else if (const auto* array = as_kind<ByteArray>(value, Kind::bytearray)) {
        size = array->bytes.size();
        if (size == 1) return Value::small_int(array->bytes[0]);
    } else {
        return strand.raise(process.types.type_error, "ord() expected string of length 1, but " +
                                                          type_name(process, value) + " found");
    }
    return strand.raise(
        process.types.type_error,
        "ord() expected a character, but string of length " + std::to_string(size) + " found");
}

// What the operands say, asked in the operators' order (Objects/abstract.c, binary_op1); not_implemented:
// neither knows.
template <class AskLeft, class AskRight>
Value first_answer(bool right_first, AskLeft ask_left, AskRight ask_right) {
    if (right_first) {
        const Value result = ask_right();
        if (!result.is_not_implemented()) return result;
    }
    const Value result = ask_left();
    return !result.is_not_implemented() || right_first ? result : ask_right();
}

Value builtin_divmod(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value left = arguments[0];
    const Value right = arguments[1];
    if (is_builtin_number(process, left) && is_builtin_number(process, right)) {
        const Value result = number_divmod(strand, left, right);
        if (!result.is_not_implemented()) return result;
    }
    const Type* const left_type = process.type_of(left);
    const Type* const right_type = process.type_of(right);
    const Value method = process.find_in_type(left_type, process.names.__divmod__);
    Value reflected;
    if (left_type != right_type) {
        reflected = process.find_in_type(right_type, process.names.__rdivmod__);
    }
    const auto ask = [&](Value operand, Value asked, Value other) {
        return asked.is_empty() ? Value::not_implemented()
                                : call_special(strand, operand, asked, {other});
    };
    const Value result = first_answer(
        reflected_goes_first(process, left, right, process.names.__rdivmod__, reflected),
        [&] { return ask(left, method, right); }, [&] { return ask(right, reflected, left); });
    if (!result.is_not_implemented()) return result;
    return strand.raise(process.types.type_error, "unsupported operand type(s) for divmod(): '" +
                                                      type_name(process, left) + "' and '" +
                                                      type_name(process, right) + "'");
}

Value builtin_pow(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value values[3];
    if (!bind(strand, arguments, "pow", {{"base"}, {"exp"}, {"mod", Value::none()}}, values)) {
        return Value::error();
    }
    if (values[2].is_none()) {
        const Value result = binary_operation(strand, BinaryOperator::pow, values[0], values[1]);
        return result;
    }
    // As the operators do, it asks a subclass's reflected method first (3.14, typeobject.c, slot_nb_power).
    Value reflected;
    if (process.type_of(values[0]) != process.type_of(values[1]) &&
        !is_builtin_number(process, values[1])) {
        reflected = special_method(strand, values[1], process.names.__rpow__);
        if (reflected.is_error()) return reflected;
    }
    const auto ask_left = [&] {
        if (is_builtin_number(process, values[0])) {
            const bool knows = !is_int(values[0]) || !is_float(values[1]);
            return knows ? number_power(strand, values[0], values[1], values[2])
                         : Value::not_implemented();
        }
        const Value method = special_method(strand, values[0], process.names.__pow__);
        if (method.is_error()) return method;
        return method.is_empty() ? Value::not_implemented()
                                 : call_special(strand, values[0], method, {values[1], values[2]});
    };
    const auto ask_right = [&] {
        return reflected.is_empty()
                   ? Value::not_implemented()
                   : call_special(strand, values[1], reflected, {values[0], values[2]});
    };
    const Value result = first_answer(
        reflected_goes_first(process, values[0], values[1], process.names.__rpow__, reflected),
        ask_left, ask_right);
    if (!result.is_not_implemented()) return result;
    // A float refuses whatever the others are (Objects/floatobject.c, float_pow).
    if (is_float(values[1]) || is_float(values[2])) {
        return strand.raise(process.types.type_error,
                            "pow() 3rd argument not allowed unless all arguments are integers");
    }
    return strand.raise(process.types.type_error, "unsupported operand type(s) for ** or pow(): '" +
                                                      type_name(process, values[0]) + "', '" +
                                                      type_name(process, values[1]) + "', '" +
                                                      type_name(process, values[2]) + "'");
}

Value builtin_round(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count > 2) {
        return strand.raise(
            process.types.type_error,
            "round() takes at most 2 arguments (" + std::to_string(arguments.count) + " given)");
    }
    Value values[2];
    if (!bind(strand, arguments, "round", {{"number"}, {"ndigits", Value::none()}}, values)) {
        return Value::error();
    }
    if (is_builtin_number(process, values[0])) {
        const Value result = number_round(strand, values[0], values[1]);
        if (!result.is_not_implemented()) return result;
    }
    const Value method = special_method(strand, values[0], process.names.__round__);
    if (method.is_error()) return method;
    if (method.is_empty()) {
        return strand.raise(process.types.type_error, "type " + type_name(process, values[0]) +
                                                          " doesn't define __round__ method");
    }
    if (values[1].is_none()) return strand.tail_call(method, {values[0]});
    return strand.tail_call(method, {values[0], values[1]});
}

constexpr NativeSpec specs[] = {
    {"abs", builtin_abs, 1, 1, NativeSpec::pure},
    {"bin", builtin_bin, 1, 1, NativeSpec::pure},
    {"chr", builtin_chr, 1, 1, NativeSpec::pure},
    {"divmod", builtin_divmod, 2, 2, NativeSpec::pure},
    {"hex", builtin_hex, 1, 1, NativeSpec::pure},
    {"oct", builtin_oct, 1, 1, NativeSpec::pure},
    {"ord", builtin_ord, 1, 1, NativeSpec::pure},
    {"pow", builtin_pow, 0, 3, NativeSpec::keywords | NativeSpec::pure},
    {"round", builtin_round, 0, -1, NativeSpec::keywords | NativeSpec::pure},
};

}  // namespace

std::span<const NativeSpec> numeric_builtins() { return specs; }

}  // namespace interleave::runtime
