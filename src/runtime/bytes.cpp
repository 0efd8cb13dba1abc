#include "runtime/bytes.h"

#include <algorithm>
#include <cstring>

#include "base/check.h"
#include "runtime/beside.h"
#include "runtime/format.h"
#include "runtime/memoryview.h"
#include "runtime/numbers.h"
#include "runtime/str.h"

namespace interleave::runtime {

Bytes* make_bytes(Process& process, std::string_view bytes) {
    constexpr std::size_t longest = std::size_t{1} << 31U;
    if (bytes.size() > longest) throw OutOfMemory();
    auto* object = process.heap.create<Bytes>(process.types.bytes, Kind::bytes, bytes.size());
    object->length = static_cast<std::uint32_t>(bytes.size());
    std::ranges::copy(bytes, object->data());
    return object;
}

ByteArray* make_bytearray(Process& process, std::string_view bytes) {
    auto* object = process.heap.create<ByteArray>(process.types.bytearray, Kind::bytearray);
    change_bytearray(process, object, bytes.size(), [&](std::vector<std::uint8_t>& own) {
        own.assign(bytes.begin(), bytes.end());
    });
    return object;
}

void free_bytearray(Heap& heap, ByteArray& array) {
    heap.discharge(array.bytes.capacity());
    array.~ByteArray();
}

void make_room(Heap& heap, ByteArray& array, std::size_t bytes) {
    const std::size_t before = array.bytes.capacity();
    if (bytes <= before) return;
    // Reserved exactly, so that it can be charged before the host is asked.
    const std::size_t capacity = std::max(bytes, before * 2);
    heap.charge(capacity - before);
    try {
        array.bytes.reserve(capacity);
    } catch (...) {
        heap.discharge(capacity - before);
        throw;
    }
    CHECK(array.bytes.capacity() == capacity);
}

std::optional<std::string_view> bytes_of(Value value) {
    if (const auto* bytes = as_kind<Bytes>(value, Kind::bytes)) return bytes->view();
    if (const auto* array = as_kind<ByteArray>(value, Kind::bytearray)) {
        return std::string_view(reinterpret_cast<const char*>(array->bytes.data()),
                                array->bytes.size());
    }
    if (const auto* view = as_kind<MemoryView>(value, Kind::memoryview)) {
        return memoryview_bytes(*view);
    }
    return std::nullopt;
}

// As in CPython, where bytes and a text of the same bytes have the same one.
HashCode bytes_hash(Bytes* bytes) {
    if (read_shared(bytes->hash) == Str::not_hashed) {
        write_unordered(bytes->hash, hash_text_bytes(bytes->view()));
    }
    return bytes->hash;
}

void append_bytes_repr(std::string& utf8, std::string_view bytes, bool array) {
    constexpr std::string_view hex = "0123456789abcdef";
    const bool has_single = bytes.find('\'') != npos;
    const bool has_double = bytes.find('"') != npos;
    const char quote = has_single && !has_double ? '"' : '\'';
    utf8 += 'b';
    utf8 += quote;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        // A bytearray's text escapes the single quote whatever stands around it.
        if (c == quote || c == '\\' || (array && c == '\'')) {
            utf8 += '\\';
            utf8 += c;
        } else if (c == '\n') {
            utf8 += "\\n";
        } else if (c == '\t') {
            utf8 += "\\t";
        } else if (c == '\r') {
            utf8 += "\\r";
        } else if (byte >= 0x20 && byte < 0x7f) {
            utf8 += c;
        } else {
            utf8 += "\\x";
            utf8 += hex[byte >> 4U];
            utf8 += hex[byte & 15U];
        }
    }
    utf8 += quote;
}

namespace {

Value type_error(Strand& strand, const std::string& message) {
    return strand.raise(strand.process().types.type_error, message);
}

bool is_array(Value value) { return as_kind<ByteArray>(value, Kind::bytearray) != nullptr; }

Value like(Process& process, Value self, std::string_view bytes) {
    if (is_array(self)) return Value::object(make_bytearray(process, bytes));
    return Value::object(make_bytes(process, bytes));
}

// An index of one of its items; nothing: raised.
std::optional<std::size_t> read_index(Strand& strand, Value self, Value key) {
    Process& process = strand.process();
    const bool array = is_array(self);
    if (!is_int(key) && special_method(strand, key, process.names.__index__).is_empty()) {
        type_error(strand, std::string(array ? "bytearray" : "byte") +
                               " indices must be integers or slices, not " +
                               type_name(process, key));
        return std::nullopt;
    }
    if (is_int(key) && !int64_of(key)) {
        strand.raise(process.types.index_error, "cannot fit 'int' into an index-sized integer");
        return std::nullopt;
    }
    std::optional<std::int64_t> index = index_of(strand, key);
    if (!index) return std::nullopt;
    const auto length = static_cast<std::int64_t>(bytes_of(self)->size());
    if (*index < 0) *index += length;
    if (*index < 0 || *index >= length) {
        strand.raise(process.types.index_error,
                     array ? "bytearray index out of range" : "index out of range");
        return std::nullopt;
    }
    return static_cast<std::size_t>(*index);
}

// What is assigned to a slice; false: raised.
bool read_items(Strand& strand, Value value, std::string& bytes) {
    if (const std::optional<std::string_view> view = bytes_of(value)) {
        bytes = *view;
        return true;
    }
    constexpr const char* message =
        "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
    if (is_int(value) || as_str(value) != nullptr) {
        type_error(strand, message);
        return false;
    }
    const Value made = strand.call(Value::object(strand.process().types.bytearray), {value});
    if (made.is_error()) return false;
    bytes = *bytes_of(made);
    return true;
}

}  // namespace

std::optional<std::uint8_t> byte_value(Strand& strand, Value value) {
    const std::optional<std::int64_t> number =
        is_int(value) ? int64_of(value) : int_argument(strand, value);
    if (!number && strand.has_pending()) return std::nullopt;
    if (!number || *number < 0 || *number > 255) {
        strand.raise(strand.process().types.value_error, "byte must be in range(0, 256)");
        return std::nullopt;
    }
    return static_cast<std::uint8_t>(*number);
}

Value bytes_get_item(Strand& strand, Value self, Value key) {
    if (const auto* slice = as_kind<Slice>(key, Kind::slice)) {
        const auto numbers = unpack_slice(strand, *slice);
        if (!numbers) return Value::error();
        const std::string_view bytes = *bytes_of(self);
        const SliceBounds bounds = adjust_slice(*numbers, static_cast<std::int64_t>(bytes.size()));
        if (bounds.step == 1) {
            const std::size_t start =
                bounds.count == 0 ? 0 : static_cast<std::size_t>(bounds.start);
            return like(strand.process(), self,
                        bytes.substr(start, static_cast<std::size_t>(bounds.count)));
        }
        std::string items;
        for (std::int64_t i = 0; i < bounds.count; ++i) {
            items += bytes[static_cast<std::size_t>(bounds.start + i * bounds.step)];
        }
        return like(strand.process(), self, items);
    }
    const std::optional<std::size_t> index = read_index(strand, self, key);
    if (!index) return Value::error();
    return Value::small_int(static_cast<unsigned char>((*bytes_of(self))[*index]));
}

bool bytearray_set_item(Strand& strand, ByteArray* self, Value key, Value value) {
    const auto* slice = as_kind<Slice>(key, Kind::slice);
    if (slice == nullptr) {
        const std::optional<std::size_t> index = read_index(strand, Value::object(self), key);
        if (!index) return false;
        const std::optional<std::uint8_t> byte = byte_value(strand, value);
        if (!byte) return false;
        if (*index < self->bytes.size()) self->bytes[*index] = *byte;
        return true;
    }
    std::string items;
    if (!read_items(strand, value, items)) return false;
    const auto numbers = unpack_slice(strand, *slice);
    if (!numbers) return false;
    const SliceBounds bounds =
        adjust_slice(*numbers, static_cast<std::int64_t>(self->bytes.size()));
    if (bounds.step == 1) {
        const bool resizes = static_cast<std::int64_t>(items.size()) != bounds.count;
        if (resizes && !may_resize(strand, *self)) return false;
        change_bytearray(strand.process(), self, items.size(), [&](std::vector<std::uint8_t>& own) {
            const auto first = own.begin() + bounds.start;
            const auto at = own.erase(first, first + bounds.count);
            own.insert(at, items.begin(), items.end());
        });
        return true;
    }
    if (static_cast<std::int64_t>(items.size()) != bounds.count) {
        strand.raise(strand.process().types.value_error,
                     "attempt to assign bytes of size " + std::to_string(items.size()) +
                         " to extended slice of size " + std::to_string(bounds.count));
        return false;
    }
    for (std::int64_t i = 0; i < bounds.count; ++i) {
        self->bytes[static_cast<std::size_t>(bounds.start + i * bounds.step)] =
            static_cast<std::uint8_t>(items[static_cast<std::size_t>(i)]);
    }
    return true;
}

bool bytearray_delete_item(Strand& strand, ByteArray* self, Value key) {
    std::vector<bool> dropped;
    if (const auto* slice = as_kind<Slice>(key, Kind::slice)) {
        const auto numbers = unpack_slice(strand, *slice);
        if (!numbers) return false;
        dropped.resize(self->bytes.size());
        const SliceBounds bounds =
            adjust_slice(*numbers, static_cast<std::int64_t>(dropped.size()));
        for (std::int64_t i = 0; i < bounds.count; ++i) {
            dropped[static_cast<std::size_t>(bounds.start + i * bounds.step)] = true;
        }
    } else {
        const std::optional<std::size_t> index = read_index(strand, Value::object(self), key);
        if (!index) return false;
        dropped.resize(self->bytes.size());
        dropped[*index] = true;
    }
    const bool resizes = std::ranges::find(dropped, true) != dropped.end();
    if (resizes && !may_resize(strand, *self)) return false;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < self->bytes.size(); ++i) {
        if (!dropped[i]) self->bytes[kept++] = self->bytes[i];
    }
    self->bytes.resize(kept);
    return true;
}

Truth bytes_contains(Strand& strand, Value self, Value item) {
    const std::string_view bytes = *bytes_of(self);
    if (const std::optional<std::string_view> part = bytes_of(item)) {
        return bytes.find(*part) != npos;
    }
    if (!is_int(item) &&
        special_method(strand, item, strand.process().names.__index__).is_empty()) {
        type_error(strand, "a bytes-like object is required, not '" +
                               type_name(strand.process(), item) + "'");
        return std::nullopt;
    }
    const std::optional<std::uint8_t> byte = byte_value(strand, item);
    if (!byte) return std::nullopt;
    return bytes.find(static_cast<char>(*byte)) != npos;
}

namespace {

Value bytes_add(Strand& strand, Value left, Value right) {
    Process& process = strand.process();
    const std::optional<std::string_view> a = bytes_of(left);
    const std::optional<std::string_view> b = bytes_of(right);
    if (!a || as_kind<MemoryView>(left, Kind::memoryview) != nullptr) {
        return Value::not_implemented();
    }
    if (!b) {
        return type_error(strand, "can't concat " + type_name(process, right) + " to " +
                                      type_name(process, left));
    }
    process.heap.check_room(a->size() + b->size());
    strand.charge((a->size() + b->size()) / 256);
    return like(process, left, std::string(*a) + std::string(*b));
}

}  // namespace

Value bytes_repeat(Strand& strand, Value self, Value times) {
    Value otherwise;
    const std::optional<std::int64_t> count = repeat_count(strand, times, otherwise);
    if (!count) return otherwise;
    const std::string_view bytes = *bytes_of(self);
    if (*count <= 0 || bytes.empty()) return like(strand.process(), self, {});
    constexpr std::uint64_t longest = std::uint64_t{1} << 31U;
    if (static_cast<std::uint64_t>(*count) > longest / bytes.size()) throw OutOfMemory();
    const std::size_t length = static_cast<std::size_t>(*count) * bytes.size();
    strand.process().heap.check_room(length * 2);
    strand.charge(length / 256);
    std::string result;
    result.reserve(length);
    for (std::int64_t i = 0; i < *count; ++i) result += bytes;
    return like(strand.process(), self, result);
}

// A memoryview has bytes, but no *.
static bool is_repeatable(Value value) {
    return bytes_of(value) && as_kind<MemoryView>(value, Kind::memoryview) == nullptr;
}

Value bytes_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    switch (op) {
        case BinaryOperator::add: return bytes_add(strand, left, right);
        case BinaryOperator::mult:
            if (is_repeatable(left)) return bytes_repeat(strand, left, right);
            // A list or a tuple repeats itself, or says that it cannot.
            if (as_kind<List>(left, Kind::list) != nullptr ||
                as_kind<Tuple>(left, Kind::tuple) != nullptr || !is_repeatable(right)) {
                return Value::not_implemented();
            }
            return bytes_repeat(strand, right, left);
        case BinaryOperator::mod: {
            const std::optional<std::string_view> text = bytes_of(left);
            if (!text || as_kind<MemoryView>(left, Kind::memoryview) != nullptr) {
                return Value::not_implemented();
            }
            std::string result;
            if (!percent_format_bytes(strand, *text, right, result)) return Value::error();
            return like(strand.process(), left, result);
        }
        default: return Value::not_implemented();
    }
}

Value text_inplace(Strand& strand, BinaryOperator op, Value left, Value right) {
    auto* array = as_kind<ByteArray>(left, Kind::bytearray);
    if (array == nullptr) return Value::not_implemented();
    if (op != BinaryOperator::add && op != BinaryOperator::mult) return Value::not_implemented();
    const Value result = bytes_binary(strand, op, left, right);
    if (result.is_error() || result.is_not_implemented()) return result;
    auto* made = as_kind<ByteArray>(result, Kind::bytearray);
    if (made->bytes.size() != array->bytes.size() && !may_resize(strand, *array)) {
        return Value::error();
    }
    array->bytes.swap(made->bytes);
    return left;
}

Value bytes_compare(Strand&, CompareOperator op, Value left, Value right) {
    const std::optional<std::string_view> a = bytes_of(left);
    const std::optional<std::string_view> b = bytes_of(right);
    if (!a || !b) return Value::not_implemented();
    if (as_kind<MemoryView>(left, Kind::memoryview) != nullptr ||
        as_kind<MemoryView>(right, Kind::memoryview) != nullptr) {
        return Value::not_implemented();
    }
    const int order = a->compare(*b);
    switch (op) {
        case CompareOperator::eq: return Value::boolean(order == 0);
        case CompareOperator::ne: return Value::boolean(order != 0);
        case CompareOperator::lt: return Value::boolean(order < 0);
        case CompareOperator::le: return Value::boolean(order <= 0);
        case CompareOperator::gt: return Value::boolean(order > 0);
        case CompareOperator::ge: return Value::boolean(order >= 0);
        default: return Value::not_implemented();
    }
}

}  // namespace interleave::runtime
