// The types bytes and bytearray: construction, special methods, and what only bytearray does.
#include <algorithm>

#include "runtime/bytes.h"
#include "runtime/format.h"
#include "runtime/memoryview.h"
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

// ---- bytes(source, encoding, errors)

Value box(Process& process, Type* type, bool array, std::string_view bytes) {
    if (array) {
        ByteArray* object = make_bytearray(process, bytes);
        object->type = type;
        process.note_made(object);
        return Value::object(object);
    }
    Bytes* object = make_bytes(process, bytes);
    object->type = type;
    process.note_made(object);
    return Value::object(object);
}

// The numbers of a list of items; false: raised.
bool bytes_from_items(Strand& strand, std::span<const Value> items, bool array,
                      std::string& bytes) {
    for (const Value item : items) {
        const std::optional<std::int64_t> number =
            is_int(item) ? int64_of(item) : int_argument(strand, item);
        if (!number && strand.has_pending()) return false;
        if (!number || *number < 0 || *number > 255) {
            strand.raise(
                strand.process().types.value_error,
                array ? "byte must be in range(0, 256)" : "bytes must be in range(0, 256)");
            return false;
        }
        bytes += static_cast<char>(*number);
    }
    return true;
}

Value from_count(Strand& strand, Type* type, bool array, Value source) {
    Process& process = strand.process();
    const std::optional<std::int64_t> count =
        is_int(source) ? int64_of(source) : index_of(strand, source);
    if (!count) {
        if (strand.has_pending()) return Value::error();
        return strand.raise(process.types.overflow_error,
                            "cannot fit 'int' into an index-sized integer");
    }
    if (*count < 0) return strand.raise(process.types.value_error, "negative count");
    constexpr std::int64_t longest = std::int64_t{1} << 31U;
    if (*count > longest) throw OutOfMemory();
    const auto size = static_cast<std::size_t>(*count);
    if (array) {
        const Value made = box(process, type, array, {});
        change_bytearray(process, static_cast<ByteArray*>(made.as_object()), size,
                         [&](std::vector<std::uint8_t>& own) { own.resize(size); });
        return made;
    }
    process.heap.check_room(size * 2);
    return box(process, type, array, std::string(size, '\0'));
}

Value from_object(Strand& strand, Type* type, bool array, Value source) {
    Process& process = strand.process();
    // A bytearray asks for no __bytes__ (Objects/bytesobject.c, bytes_new_impl).
    const bool may_have_method = !array && !process.type_of(source)->is_native;
    const Value to_bytes =
        may_have_method ? special_method(strand, source, process.names.__bytes__) : Value();
    if (as_kind<Native>(to_bytes, Kind::native) == nullptr && !to_bytes.is_empty()) {
        const Value made = call_special(strand, source, to_bytes, {});
        if (made.is_error()) return made;
        const std::optional<std::string_view> view = bytes_of(made);
        if (view) return box(process, type, array, *view);
        return type_error(strand,
                          "__bytes__ returned non-bytes (type " + name_of(strand, made) + ")");
    }
    if (const std::optional<std::string_view> view = bytes_of(source)) {
        return box(process, type, array, std::string(*view));
    }
    if (const auto* view = as_kind<MemoryView>(source, Kind::memoryview)) {
        const auto copy = memoryview_copy(strand, *view);
        return copy ? box(process, type, array, *copy) : Value::error();
    }
    if (as_str(source) != nullptr) {
        return type_error(strand, "string argument without an encoding");
    }
    if (is_int(source) || !special_method(strand, source, process.names.__index__).is_empty()) {
        const Value made = from_count(strand, type, array, source);
        // As CPython: whose __index__ fails may still be an iterable.
        if (!made.is_error() || is_int(source) || !strand.pending_is(process.types.type_error)) {
            return made;
        }
        strand.take_pending();
    }
    std::vector<Value> items;
    if (iterates_natively(strand, source)) {
        if (!collect_items(strand, source, items)) return Value::error();
        std::string bytes;
        if (!bytes_from_items(strand, items, array, bytes)) return Value::error();
        return box(process, type, array, bytes);
    }
    const bool iterable = !special_method(strand, source, process.names.__iter__).is_empty() ||
                          !special_method(strand, source, process.names.__getitem__).is_empty();
    if (!iterable) {
        return type_error(strand, "cannot convert '" + name_of(strand, source) + "' object to " +
                                      (array ? "bytearray" : "bytes"));
    }
    return strand.tail_call_prelude("_bytes_from", {Value::object(type), source});
}

Value bytes_new(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    const bool array = is_subtype(type, process.types.bytearray);
    const std::string name = array ? "bytearray" : "bytes";
    constexpr std::uint32_t most = 3;
    if (arguments.count - 1 + arguments.keyword_count() > most) {
        return type_error(strand,
                          name + "() takes at most 3 arguments (" +
                              std::to_string(arguments.count - 1 + arguments.keyword_count()) +
                              " given)");
    }
    Value values[3];
    if (!bind(strand, behind_first(arguments), name.c_str(),
              {{"source", Value()}, {"encoding", Value()}, {"errors", Value()}}, values)) {
        return Value::error();
    }
    std::string codec[2] = {"utf-8", "strict"};
    for (std::size_t i = 1; i < 3; ++i) {
        if (values[i].is_empty()) continue;
        const Str* given = as_str(values[i]);
        if (given == nullptr) {
            return type_error(strand, name + "() argument '" + (i == 1 ? "encoding" : "errors") +
                                          "' must be str, not " +
                                          argument_type_name(strand.process(), values[i]));
        }
        codec[i - 1] = utf8(given);
    }
    const Str* text = as_str(values[0]);
    if (values[1].is_empty() && values[2].is_empty()) {
        if (values[0].is_empty()) return box(process, type, array, {});
        return from_object(strand, type, array, values[0]);
    }
    if (text == nullptr) {
        return type_error(strand, values[1].is_empty() ? "errors without a string argument"
                                                       : "encoding without a string argument");
    }
    if (values[1].is_empty()) return type_error(strand, "string argument without an encoding");
    const Value encoded = encode_text(strand, text, codec[0], codec[1]);
    if (encoded.is_error()) return encoded;
    return box(process, type, array, *bytes_of(encoded));
}

// ---- special methods

template <CompareOperator op>
Value bytes_compare_method(Strand& strand, const Arguments& arguments) {
    return bytes_compare(strand, op, arguments[0], arguments[1]);
}
Value bytes_add_method(Strand& strand, const Arguments& arguments) {
    return bytes_binary(strand, BinaryOperator::add, arguments[0], arguments[1]);
}
Value bytes_multiply(Strand& strand, const Arguments& arguments) {
    return bytes_repeat(strand, arguments[0], arguments[1]);
}
Value bytes_modulo(Strand& strand, const Arguments& arguments) {
    return bytes_binary(strand, BinaryOperator::mod, arguments[0], arguments[1]);
}
Value bytes_length(Strand&, const Arguments& arguments) {
    return Value::small_int(static_cast<std::int64_t>(bytes_of(arguments[0])->size()));
}
Value bytes_item(Strand& strand, const Arguments& arguments) {
    return bytes_get_item(strand, arguments[0], arguments[1]);
}
Value bytes_contains_method(Strand& strand, const Arguments& arguments) {
    const Truth result = bytes_contains(strand, arguments[0], arguments[1]);
    return result ? Value::boolean(*result) : Value::error();
}
Value bytes_iterate(Strand& strand, const Arguments& arguments) {
    return iterate(strand, arguments[0]);
}
Value bytes_hash_method(Strand& strand, const Arguments& arguments) {
    auto* bytes = as_kind<Bytes>(arguments[0], Kind::bytes);
    return make_int(strand.process(), bytes_hash(bytes));
}
Value bytes_itself(Strand& strand, const Arguments& arguments) {
    return Value::object(make_bytes(strand.process(), *bytes_of(arguments[0])));
}
Value bytes_getnewargs(Strand& strand, const Arguments& arguments) {
    return tuple_value(strand.process(), {bytes_itself(strand, arguments)});
}

// ---- bytearray

std::vector<std::uint8_t>& array_of(const Arguments& arguments) {
    return static_cast<ByteArray*>(arguments[0].as_object())->bytes;
}

Value array_set_item(Strand& strand, const Arguments& arguments) {
    auto* self = static_cast<ByteArray*>(arguments[0].as_object());
    return bytearray_set_item(strand, self, arguments[1], arguments[2]) ? Value::none()
                                                                        : Value::error();
}
Value array_delete_item(Strand& strand, const Arguments& arguments) {
    auto* self = static_cast<ByteArray*>(arguments[0].as_object());
    return bytearray_delete_item(strand, self, arguments[1]) ? Value::none() : Value::error();
}
Value array_iadd(Strand& strand, const Arguments& arguments) {
    return text_inplace(strand, BinaryOperator::add, arguments[0], arguments[1]);
}
Value array_imul(Strand& strand, const Arguments& arguments) {
    return text_inplace(strand, BinaryOperator::mult, arguments[0], arguments[1]);
}
Value array_append(Strand& strand, const Arguments& arguments) {
    const std::optional<std::uint8_t> byte = byte_value(strand, arguments[1]);
    if (!byte) return Value::error();
    auto* self = static_cast<ByteArray*>(arguments[0].as_object());
    if (!may_resize(strand, *self)) return Value::error();
    if (self->bytes.size() < self->bytes.capacity()) {
        self->bytes.push_back(*byte);
    } else {
        change_bytearray(strand.process(), self, 1,
                         [&](std::vector<std::uint8_t>& bytes) { bytes.push_back(*byte); });
    }
    return Value::none();
}

Value array_extend(Strand& strand, const Arguments& arguments) {
    const Value source = arguments[1];
    std::string items;
    if (const std::optional<std::string_view> view = bytes_of(source)) {
        items = *view;
    } else if (as_str(source) != nullptr) {
        return type_error(strand, "expected iterable of integers; got: 'str'");
    } else if (iterates_natively(strand, source)) {
        std::vector<Value> values;
        if (!collect_items(strand, source, values) ||
            !bytes_from_items(strand, values, true, items)) {
            return Value::error();
        }
    } else {
        const Names& names = strand.process().names;
        if (special_method(strand, source, names.__iter__).is_empty() &&
            special_method(strand, source, names.__getitem__).is_empty()) {
            return type_error(strand, "can't extend bytearray with " + name_of(strand, source));
        }
        return strand.tail_call_prelude("_bytearray_extend", {arguments[0], source});
    }
    auto* self = static_cast<ByteArray*>(arguments[0].as_object());
    if (!items.empty() && !may_resize(strand, *self)) return Value::error();
    change_bytearray(strand.process(), self, items.size(), [&](std::vector<std::uint8_t>& bytes) {
        bytes.insert(bytes.end(), items.begin(), items.end());
    });
    return Value::none();
}

Value array_insert(Strand& strand, const Arguments& arguments) {
    const std::optional<std::int64_t> index = int_argument(strand, arguments[1]);
    if (!index) return Value::error();
    const std::optional<std::uint8_t> byte = byte_value(strand, arguments[2]);
    if (!byte) return Value::error();
    const auto size = static_cast<std::int64_t>(array_of(arguments).size());
    const std::int64_t at = std::clamp<std::int64_t>(*index < 0 ? *index + size : *index, 0, size);
    auto* self = static_cast<ByteArray*>(arguments[0].as_object());
    if (!may_resize(strand, *self)) return Value::error();
    change_bytearray(strand.process(), self, 1,
                     [&](std::vector<std::uint8_t>& own) { own.insert(own.begin() + at, *byte); });
    return Value::none();
}

Value array_pop(Strand& strand, const Arguments& arguments) {
    const std::optional<std::int64_t> index =
        int_argument(strand, arguments.get(1, Value::small_int(-1)));
    if (!index) return Value::error();
    std::vector<std::uint8_t>& bytes = array_of(arguments);
    const auto size = static_cast<std::int64_t>(bytes.size());
    const Types& types = strand.process().types;
    if (size == 0) return strand.raise(types.index_error, "pop from empty bytearray");
    const std::int64_t at = *index < 0 ? *index + size : *index;
    if (at < 0 || at >= size) return strand.raise(types.index_error, "pop index out of range");
    if (!may_resize(strand, *static_cast<ByteArray*>(arguments[0].as_object()))) {
        return Value::error();
    }
    const std::uint8_t byte = bytes[static_cast<std::size_t>(at)];
    bytes.erase(bytes.begin() + at);
    return Value::small_int(byte);
}

Value array_resize(Strand& strand, const Arguments& arguments) {
    const std::optional<std::int64_t> size = int_argument(strand, arguments[1]);
    if (!size) return Value::error();
    if (*size < 0) {
        return strand.raise(strand.process().types.value_error,
                            "Can only resize to positive sizes, got " + std::to_string(*size));
    }
    constexpr std::int64_t longest = std::int64_t{1} << 31U;
    if (*size > longest) throw OutOfMemory();
    auto* array = static_cast<ByteArray*>(arguments[0].as_object());
    const auto wanted = static_cast<std::size_t>(*size);
    if (wanted != array->bytes.size() && !may_resize(strand, *array)) return Value::error();
    const std::size_t growth = wanted > array->bytes.size() ? wanted - array->bytes.size() : 0;
    change_bytearray(strand.process(), array, growth,
                     [&](std::vector<std::uint8_t>& own) { own.resize(wanted); });
    return Value::none();
}

Value array_remove(Strand& strand, const Arguments& arguments) {
    const std::optional<std::uint8_t> byte = byte_value(strand, arguments[1]);
    if (!byte) return Value::error();
    std::vector<std::uint8_t>& bytes = array_of(arguments);
    const auto at = std::ranges::find(bytes, *byte);
    if (at == bytes.end()) {
        return strand.raise(strand.process().types.value_error, "value not found in bytearray");
    }
    if (!may_resize(strand, *static_cast<ByteArray*>(arguments[0].as_object()))) {
        return Value::error();
    }
    bytes.erase(at);
    return Value::none();
}

Value array_clear(Strand& strand, const Arguments& arguments) {
    auto* self = static_cast<ByteArray*>(arguments[0].as_object());
    if (!self->bytes.empty() && !may_resize(strand, *self)) return Value::error();
    change_bytearray(strand.process(), self, 0, [](std::vector<std::uint8_t>& bytes) {
        std::vector<std::uint8_t>().swap(bytes);
    });
    return Value::none();
}
Value array_reverse(Strand&, const Arguments& arguments) {
    std::ranges::reverse(array_of(arguments));
    return Value::none();
}
Value array_copy(Strand& strand, const Arguments& arguments) {
    return Value::object(make_bytearray(strand.process(), *bytes_of(arguments[0])));
}

constexpr NativeSpec common_methods[] = {
    {"__add__", bytes_add_method, 2, 2},
    {"__mul__", bytes_multiply, 2, 2},
    {"__rmul__", bytes_multiply, 2, 2},
    {"__mod__", bytes_modulo, 2, 2},
    {"__eq__", bytes_compare_method<CompareOperator::eq>, 2, 2},
    {"__ne__", bytes_compare_method<CompareOperator::ne>, 2, 2},
    {"__lt__", bytes_compare_method<CompareOperator::lt>, 2, 2},
    {"__le__", bytes_compare_method<CompareOperator::le>, 2, 2},
    {"__gt__", bytes_compare_method<CompareOperator::gt>, 2, 2},
    {"__ge__", bytes_compare_method<CompareOperator::ge>, 2, 2},
    {"__len__", bytes_length, 1, 1},
    {"__getitem__", bytes_item, 2, 2},
    {"__contains__", bytes_contains_method, 2, 2},
    {"__iter__", bytes_iterate, 1, 1},
    {"__repr__", native_repr, 1, 1},
};

}  // namespace

void define_bytes(Process& process) {
    Types& types = process.types;
    constexpr NativeSpec bytes_only[] = {
        {"__hash__", bytes_hash_method, 1, 1},
        {"__bytes__", bytes_itself, 1, 1},
        {"__getnewargs__", bytes_getnewargs, 1, 1},
    };
    types.bytes = make_type(
        process, {.name = "bytes", .layout = Kind::bytes, .construct = bytes_new}, common_methods);
    add_methods(process, types.bytes, bytes_only);
    add_bytes_methods(process, types.bytes);

    constexpr NativeSpec array_only[] = {
        {"__setitem__", array_set_item, 3, 3},
        {"__delitem__", array_delete_item, 2, 2},
        {"__iadd__", array_iadd, 2, 2},
        {"__imul__", array_imul, 2, 2},
        {"append", array_append, 2, 2},
        {"extend", array_extend, 2, 2},
        {"insert", array_insert, 3, 3},
        {"pop", array_pop, 1, 2},
        {"resize", array_resize, 2, 2},
        {"remove", array_remove, 2, 2},
        {"clear", array_clear, 1, 1},
        {"reverse", array_reverse, 1, 1},
        {"copy", array_copy, 1, 1},
    };
    types.bytearray =
        make_type(process, {.name = "bytearray", .layout = Kind::bytearray, .construct = bytes_new},
                  common_methods);
    add_methods(process, types.bytearray, array_only);
    add_bytes_methods(process, types.bytearray);
    dict_set(process, types.bytearray->dict, process.names.__hash__, Value::none());
}

}  // namespace interleave::runtime
