// The type str: construction, encoding, translation, special methods.
#include <algorithm>
#include <format>

#include <array>
#include <optional>

#include "runtime/bytes.h"
#include "runtime/format.h"
#include "runtime/numbers.h"
#include "runtime/numbers_methods.h"
#include "runtime/str.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

Value type_error(Strand& strand, const std::string& message) {
    return strand.raise(strand.process().types.type_error, message);
}
std::string name_of(Strand& strand, Value value) { return type_name(strand.process(), value); }

// ---- str(object, encoding, errors)

Value box_str(Process& process, Type* type, Value text) {
    if (text.is_error() || type == process.types.str) return text;
    const Str* source = as_str(text);
    Str* copy = source->wide ? new_wide_str(process, source->length)
                             : new_narrow_str(process, source->length, source->ascii);
    const std::size_t width = source->wide ? sizeof(char32_t) : 1;
    std::copy_n(source->narrow(), source->length * width, copy->narrow());
    copy->type = type;
    process.note_made(copy);
    return Value::object(copy);
}

// A codec's name among arguments; false: raised.
bool codec_name(Strand& strand, Value value, const char* function, const char* parameter,
                std::string& name) {
    if (value.is_empty()) return true;
    const Str* text = as_str(value);
    if (text == nullptr) {
        // str() itself looks at its arguments in a way of its own.
        const bool is_str = std::string_view(function) == "str";
        type_error(
            strand,
            std::string(function) + "() argument '" + parameter + "' must be str, not " +
                (is_str ? name_of(strand, value) : argument_type_name(strand.process(), value)));
        return false;
    }
    name = utf8(text);
    return true;
}

Value str_new(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (arguments.count == 2 && arguments.keyword_count() == 0) {
        return box_str(process, type, to_str(strand, arguments[1]));
    }
    Value values[3];
    if (arguments.count > 4) {
        return strand.raise(
            strand.process().types.type_error,
            std::format("str expected at most 3 arguments, got {}", arguments.count - 1));
    }
    if (!bind(strand, behind_first(arguments), "str",
              {{"object", Value()}, {"encoding", Value()}, {"errors", Value()}}, values)) {
        return Value::error();
    }
    if (values[0].is_empty())
        return box_str(process, type, Value::object(make_latin1(process, {})));
    if (values[1].is_empty() && values[2].is_empty()) {
        return box_str(process, type, to_str(strand, values[0]));
    }
    std::string encoding = "utf-8";
    std::string errors = "strict";
    if (!codec_name(strand, values[1], "str", "encoding", encoding) ||
        !codec_name(strand, values[2], "str", "errors", errors)) {
        return Value::error();
    }
    if (as_str(values[0]) != nullptr) return type_error(strand, "decoding str is not supported");
    const std::optional<std::string_view> bytes = bytes_of(values[0]);
    if (!bytes) {
        return type_error(strand, "decoding to str: need a bytes-like object, " +
                                      name_of(strand, values[0]) + " found");
    }
    return box_str(process, type, decode_bytes(strand, *bytes, encoding, errors));
}

Value str_encode(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!bind(strand, behind_first(arguments), "encode",
              {{"encoding", Value()}, {"errors", Value()}}, values)) {
        return Value::error();
    }
    std::string encoding = "utf-8";
    std::string errors = "strict";
    if (!codec_name(strand, values[0], "encode", "encoding", encoding) ||
        !codec_name(strand, values[1], "encode", "errors", errors)) {
        return Value::error();
    }
    return encode_text(strand, self_text(arguments), encoding, errors);
}

// ---- translate, maketrans

// What the table says about a character; empty: nothing; error.
Value translation(Strand& strand, Value table, char32_t point) {
    const Value key = Value::small_int(static_cast<std::int64_t>(point));
    if (Dict* dict = as_dict(table); dict != nullptr && dict->type->is_native) {
        return dict_get(strand, dict, key);
    }
    const Value result = get_item(strand, table, key);
    if (result.is_error() && strand.pending_is(strand.process().types.lookup_error)) {
        strand.take_pending();
        return Value();
    }
    return result;
}

// The character that stands for an ASCII one by the table, if that is ASCII too.
std::optional<char> ascii_translation(Strand& strand, Value table, char from) {
    const Value to = translation(strand, table, static_cast<unsigned char>(from));
    if (to.is_empty()) return from;
    if (to.is_small_int() && to.as_small_int() >= 0 && to.as_small_int() < 0x80) {
        return static_cast<char>(to.as_small_int());
    }
    const Str* const text = as_str(to);
    if (text == nullptr || !text->ascii || text->length != 1) return std::nullopt;
    return text->ascii_view()[0];
}

// ASCII by a dict, which is asked once for each character; empty: something else comes of one, or an
// exception is pending.
Value translate_ascii(Strand& strand, std::string_view text, Value table) {
    constexpr char unknown = '\x80';
    std::array<char, 0x80> known;
    known.fill(unknown);
    std::string result(text.size(), unknown);
    for (std::size_t i = 0; i < text.size(); ++i) {
        char& to = known[static_cast<unsigned char>(text[i])];
        if (to == unknown) {
            const std::optional<char> asked = ascii_translation(strand, table, text[i]);
            if (!asked || strand.has_pending()) return {};
            to = *asked;
        }
        result[i] = to;
    }
    strand.charge(text.size() / 16);
    return Value::object(make_latin1(strand.process(), result));
}

Value str_translate(Strand& strand, const Arguments& arguments) {
    constexpr std::int64_t points = 0x110000;
    const Str* text = self_text(arguments);
    if (const Dict* const table = as_dict(arguments[1]);
        text->ascii && table != nullptr && table->type->is_native) {
        const Value translated = translate_ascii(strand, text->ascii_view(), arguments[1]);
        if (strand.has_pending()) return Value::error();
        if (!translated.is_empty()) return translated;
    }
    TextBuilder builder;
    for (std::size_t i = 0; i < text->length; ++i) {
        const Value to = translation(strand, arguments[1], text->at(i));
        if (to.is_error()) return to;
        if (to.is_empty()) {
            builder.append(text->at(i));
        } else if (const Str* replacement = as_str(to)) {
            builder.append(replacement);
        } else if (is_int(to)) {
            const std::optional<std::int64_t> point = int64_of(to);
            if (!point || *point < 0 || *point >= points) {
                return strand.raise(strand.process().types.value_error,
                                    "character mapping must be in range(0x110000)");
            }
            builder.append(static_cast<char32_t>(*point));
        } else if (!to.is_none()) {
            return type_error(strand, "character mapping must return integer, None or str");
        }
    }
    strand.charge(text->length);
    return Value::object(builder.finish(strand.process()));
}

// maketrans(dict): keys of one character become ints. The messages' missing spaces are CPython's.
Value table_from_dict(Strand& strand, const Dict* source) {
    Process& process = strand.process();
    Dict* table = make_dict(process);
    for (std::uint32_t i = 0; i < source->used; ++i) {
        const DictEntry& entry = source->entries[i];
        if (entry.key.is_empty()) continue;
        Value key = entry.key;
        if (const Str* text = as_str(key)) {
            if (text->length != 1) {
                return strand.raise(process.types.value_error,
                                    "string keys in translatetable must be of length 1");
            }
            key = Value::small_int(static_cast<std::int64_t>(text->at(0)));
        } else if (!is_int(key)) {
            return type_error(strand, "keys in translate table mustbe strings or integers");
        }
        if (!dict_set(strand, table, key, entry.value)) return Value::error();
    }
    return Value::object(table);
}

Value str_maketrans(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count == 1) {
        if (const Dict* source = as_dict(arguments[0])) return table_from_dict(strand, source);
        return type_error(strand, "if you give only one argument to maketrans it must be a dict");
    }
    const Str* parts[3] = {as_str(arguments[0])};
    for (std::uint32_t i = 1; i < arguments.count; ++i) {
        parts[i] = as_str(arguments[i]);
        if (parts[i] == nullptr) {
            return type_error(strand, "maketrans() argument " + std::to_string(i + 1) +
                                          " must be str, not " +
                                          argument_type_name(strand.process(), arguments[i]));
        }
    }
    if (parts[0] == nullptr) {
        return type_error(strand,
                          "first maketrans argument must be a string if there is a second "
                          "argument");
    }
    if (parts[0]->length != parts[1]->length) {
        return strand.raise(process.types.value_error,
                            "the first two maketrans arguments must have equal length");
    }
    Dict* table = make_dict(process);
    for (std::uint32_t i = 0; i < parts[0]->length; ++i) {
        if (!dict_set(strand, table, Value::small_int(static_cast<std::int64_t>(parts[0]->at(i))),
                      Value::small_int(static_cast<std::int64_t>(parts[1]->at(i))))) {
            return Value::error();
        }
    }
    for (std::uint32_t i = 0; parts[2] != nullptr && i < parts[2]->length; ++i) {
        if (!dict_set(strand, table, Value::small_int(static_cast<std::int64_t>(parts[2]->at(i))),
                      Value::none())) {
            return Value::error();
        }
    }
    return Value::object(table);
}

// ---- special methods

template <CompareOperator op>
Value str_compare_method(Strand& strand, const Arguments& arguments) {
    if (as_str(arguments[1]) == nullptr) return Value::not_implemented();
    return text_compare(strand, op, arguments[0], arguments[1]);
}
Value str_add(Strand& strand, const Arguments& arguments) {
    return text_binary(strand, BinaryOperator::add, arguments[0], arguments[1]);
}
Value str_multiply(Strand& strand, const Arguments& arguments) {
    Value otherwise;
    const std::optional<std::int64_t> count = repeat_count(strand, arguments[1], otherwise);
    return count ? str_repeat(strand, self_text(arguments), *count) : otherwise;
}
Value str_modulo(Strand& strand, const Arguments& arguments) {
    return percent_format(strand, self_text(arguments), arguments[1]);
}
Value str_rmodulo(Strand& strand, const Arguments& arguments) {
    const Str* text = as_str(arguments[1]);
    if (text == nullptr) return Value::not_implemented();
    return percent_format(strand, text, arguments[0]);
}
Value str_length(Strand&, const Arguments& arguments) {
    return Value::small_int(self_text(arguments)->length);
}
Value str_item(Strand& strand, const Arguments& arguments) {
    return str_get_item(strand, self_text(arguments), arguments[1]);
}
Value str_contains_method(Strand& strand, const Arguments& arguments) {
    const Truth result = str_contains(strand, self_text(arguments), arguments[1]);
    return result ? Value::boolean(*result) : Value::error();
}
Value str_hash_method(Strand& strand, const Arguments& arguments) {
    return make_int(strand.process(), str_hash(self_text(arguments)));
}
Value str_iterate(Strand& strand, const Arguments& arguments) {
    return iterate(strand, arguments[0]);
}
Value str_getnewargs(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    return tuple_value(process, {Value::object(plain_str(process, self_text(arguments)))});
}
Value str_format(Strand& strand, const Arguments& arguments) {
    return format_text(strand, self_text(arguments), behind_first(arguments), Value());
}
Value str_format_map(Strand& strand, const Arguments& arguments) {
    return format_text(strand, self_text(arguments), Arguments(), arguments[1]);
}

}  // namespace

void define_str(Process& process) {
    constexpr std::uint8_t keywords = NativeSpec::keywords;
    constexpr NativeSpec methods[] = {
        {"__add__", str_add, 2, 2},
        {"__mul__", str_multiply, 2, 2},
        {"__rmul__", str_multiply, 2, 2},
        {"__mod__", str_modulo, 2, 2},
        {"__rmod__", str_rmodulo, 2, 2},
        {"__eq__", str_compare_method<CompareOperator::eq>, 2, 2},
        {"__ne__", str_compare_method<CompareOperator::ne>, 2, 2},
        {"__lt__", str_compare_method<CompareOperator::lt>, 2, 2},
        {"__le__", str_compare_method<CompareOperator::le>, 2, 2},
        {"__gt__", str_compare_method<CompareOperator::gt>, 2, 2},
        {"__ge__", str_compare_method<CompareOperator::ge>, 2, 2},
        {"__len__", str_length, 1, 1},
        {"__getitem__", str_item, 2, 2},
        {"__contains__", str_contains_method, 2, 2},
        {"__hash__", str_hash_method, 1, 1},
        {"__iter__", str_iterate, 1, 1},
        {"__repr__", native_repr, 1, 1},
        {"__str__", native_str, 1, 1},
        {"__format__", native_format, 2, 2},
        {"__getnewargs__", str_getnewargs, 1, 1},
        {"encode", str_encode, 1, 3, keywords},
        {"translate", str_translate, 2, 2},
        {"maketrans", str_maketrans, 1, 3, NativeSpec::static_method},
        {"format", str_format, 1, -1, keywords},
        {"format_map", str_format_map, 2, 2},
    };
    process.types.str =
        make_type(process, {.name = "str", .layout = Kind::str, .construct = str_new}, methods);
    add_str_methods(process);
    add_str_case_methods(process);
}

void define_text(Process& process) {
    define_str(process);
    define_bytes(process);
}

}  // namespace interleave::runtime
