#include "runtime/memoryview.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <format>

#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/iterators.h"
#include "runtime/numbers.h"
#include "runtime/numbers_integer.h"
#include "runtime/search.h"
#include "runtime/str.h"
#include "runtime/text.h"

namespace interleave::runtime {

bool may_resize(Strand& strand, ByteArray& array) {
    if (!array.exported) return true;
    Process& process = strand.process();
    const bool viewed = is_named(process, [&](const Object& object) {
        if (object.kind != Kind::memoryview) return false;
        const Value owner = static_cast<const MemoryView&>(object).owner;
        return owner.is_object() && owner.as_object() == &array;
    });
    array.exported = viewed;
    if (viewed) {
        strand.raise(process.types.buffer_error,
                     "Existing exports of data: object cannot be re-sized");
    }
    return !viewed;
}

namespace {

MemoryView* view_of(const Arguments& arguments) {
    return static_cast<MemoryView*>(arguments[0].as_object());
}

std::string_view owner_bytes(const MemoryView& view) {
    return view.owner.is_empty() ? std::string_view() : *bytes_of(view.owner);
}

bool is_inside(const MemoryView& view) {
    if (view.count == 0) return true;
    const auto first = static_cast<std::int64_t>(view.offset);
    const std::int64_t last = first + (view.count - 1) * view.stride;
    const auto size = static_cast<std::int64_t>(owner_bytes(view).size());
    return std::min(first, last) >= 0 && std::max(first, last) + view.item_bytes <= size;
}

bool is_contiguous(const MemoryView& view) {
    return view.stride == view.item_bytes || view.count <= 1;
}

// False: raised.
bool check_usable(Strand& strand, const MemoryView& view) {
    if (view.owner.is_empty()) {
        strand.raise(strand.process().types.value_error,
                     "operation forbidden on released memoryview object");
        return false;
    }
    if (!is_inside(view)) {
        strand.raise(strand.process().types.buffer_error,
                     "the bytearray under the memoryview has become smaller");
        return false;
    }
    return true;
}

// The size of an item; 0: not a format that a view can have.
std::uint8_t size_of_format(char format) {
    switch (format) {
        case 'c':
        case 'b':
        case 'B':
        case '?': return 1;
        case 'h':
        case 'H': return 2;
        case 'i':
        case 'I':
        case 'f': return 4;
        case 'l':
        case 'L':
        case 'q':
        case 'Q':
        case 'n':
        case 'N':
        case 'd': return 8;
        default: return 0;
    }
}

bool is_signed_format(char format) {
    return std::string_view("bhilqn").find(format) != std::string_view::npos;
}

Value unpack(Process& process, const MemoryView& view, const char* at) {
    switch (view.format) {
        case 'c': return Value::object(make_bytes(process, std::string_view(at, 1)));
        case '?': return Value::boolean(*at != 0);
        case 'f': {
            float number = 0;
            std::memcpy(&number, at, sizeof number);
            return Value::real(number);
        }
        case 'd': {
            double number = 0;
            std::memcpy(&number, at, sizeof number);
            return Value::real(number);
        }
        default: break;
    }
    return make_int(
        process, from_bytes(std::string_view(at, view.item_bytes), is_signed_format(view.format)));
}

bool raise_invalid(Strand& strand, const MemoryView& view, bool value) {
    const Types& types = strand.process().types;
    strand.raise(value ? types.value_error : types.type_error,
                 std::format("memoryview: invalid {} for format '{}'", value ? "value" : "type",
                             view.format));
    return false;
}

bool pack_int(Strand& strand, const MemoryView& view, Value value, char* at) {
    if (!is_int(value)) {
        const Value method = special_method(strand, value, strand.process().names.__index__);
        if (method.is_empty()) return raise_invalid(strand, view, false);
        value = call_special(strand, value, method, {});
        if (value.is_error()) return false;
        if (!is_int(value)) return raise_invalid(strand, view, false);
    }
    const IntView number(value);
    const std::size_t bits = std::size_t{8} * view.item_bytes;
    const bool negative = number.get()->sign == MP_NEG && number.get()->used > 0;
    bool fits = bit_count(number.get()) <= bits;
    if (is_signed_format(view.format)) {
        // -2^(n-1) is the one that needs n bits.
        fits = bit_count(number.get()) < bits;
        if (!fits && negative && bit_count(number.get()) == bits) {
            Integer next;
            check_integer(mp_add_d(number.get(), 1, next.get()));
            fits = bit_count(next.get()) < bits;
        }
    } else {
        fits = fits && !negative;
    }
    if (!fits) return raise_invalid(strand, view, true);
    const std::string bytes = to_bytes(number.get(), view.item_bytes);
    std::ranges::copy(bytes, at);
    return true;
}

bool pack(Strand& strand, const MemoryView& view, Value value, char* at) {
    switch (view.format) {
        case 'c': {
            const auto* bytes = as_kind<Bytes>(value, Kind::bytes);
            if (bytes == nullptr) return raise_invalid(strand, view, false);
            if (bytes->length != 1) return raise_invalid(strand, view, true);
            *at = bytes->view()[0];
            return true;
        }
        case '?': {
            const Truth is_true = truth(strand, value);
            if (!is_true) return false;
            *at = *is_true ? 1 : 0;
            return true;
        }
        case 'f':
        case 'd': {
            const auto number = to_double(strand, value);
            if (!number) {
                if (!strand.pending_is(strand.process().types.type_error)) return false;
                strand.take_pending();
                return raise_invalid(strand, view, false);
            }
            if (view.format == 'd') {
                std::memcpy(at, &*number, sizeof(double));
            } else {
                const auto narrow = static_cast<float>(*number);
                std::memcpy(at, &narrow, sizeof narrow);
            }
            return true;
        }
        default: return pack_int(strand, view, value, at);
    }
}

// The bytes of the owner from the view's first item on; writable ones only of a bytearray.
const char* item_at(const MemoryView& view, std::int64_t index) {
    return owner_bytes(view).data() + static_cast<std::int64_t>(view.offset) + index * view.stride;
}
char* writable_at(const MemoryView& view, std::int64_t index) {
    auto* array = as_kind<ByteArray>(view.owner, Kind::bytearray);
    return reinterpret_cast<char*>(array->bytes.data()) + static_cast<std::int64_t>(view.offset) +
           index * view.stride;
}

MemoryView* make_view(Process& process, const MemoryView& like) {
    auto* view = process.heap.create<MemoryView>(process.types.memoryview, Kind::memoryview);
    view->owner = like.owner;
    if (auto* array = as_kind<ByteArray>(like.owner, Kind::bytearray)) array->exported = true;
    view->offset = like.offset;
    view->count = like.count;
    view->stride = like.stride;
    view->format = like.format;
    view->item_bytes = like.item_bytes;
    view->readonly = like.readonly;
    return view;
}

Value construct_memoryview(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value values[2];
    if (!bind(strand, arguments, "memoryview", {{"type"}, {"object"}}, values)) {
        return Value::error();
    }
    if (const auto* other = as_kind<MemoryView>(values[1], Kind::memoryview)) {
        if (!check_usable(strand, *other)) return Value::error();
        return Value::object(make_view(process, *other));
    }
    const auto bytes = bytes_of(values[1]);
    if (!bytes) {
        return strand.raise(process.types.type_error,
                            std::format("memoryview: a bytes-like object is required, not '{}'",
                                        type_name(process, values[1])));
    }
    MemoryView view;
    view.owner = values[1];
    view.count = static_cast<std::int64_t>(bytes->size());
    view.readonly = as_kind<Bytes>(values[1], Kind::bytes) != nullptr;
    return Value::object(make_view(process, view));
}

// The item that an int key means; nothing: raised.
std::optional<std::int64_t> read_index(Strand& strand, const MemoryView& view, Value key) {
    const auto index = index_of(strand, key);
    if (!index) return std::nullopt;
    if (!check_usable(strand, view)) return std::nullopt;  // __index__ may have released it
    const std::int64_t place = *index < 0 ? *index + view.count : *index;
    if (place < 0 || place >= view.count) {
        strand.raise(strand.process().types.index_error, "index out of bounds on dimension 1");
        return std::nullopt;
    }
    return place;
}

bool is_index(Strand& strand, Value key) {
    return is_int(key) || !special_method(strand, key, strand.process().names.__index__).is_empty();
}

Value raise_bad_key(Strand& strand, Value key) {
    Process& process = strand.process();
    if (const Tuple* several = as_tuple(key)) {
        return strand.raise(
            process.types.type_error,
            std::format("cannot index 1-dimension view with {}-element tuple", several->size));
    }
    return strand.raise(process.types.type_error, "memoryview: invalid slice key");
}

// The part of the view that a slice selects; false: raised.
bool slice_of(Strand& strand, const MemoryView& view, const Slice& slice, MemoryView& part) {
    part.owner = view.owner;  // before an __index__ may release the view
    SliceBounds bounds;
    if (!slice_bounds(strand, slice, view.count, bounds)) return false;
    part.format = view.format;
    part.item_bytes = view.item_bytes;
    part.readonly = view.readonly;
    part.count = bounds.count;
    part.stride = view.stride * bounds.step;
    part.offset = bounds.count == 0
                      ? view.offset
                      : static_cast<std::size_t>(static_cast<std::int64_t>(view.offset) +
                                                 bounds.start * view.stride);
    return true;
}

Value memoryview_getitem(Strand& strand, const Arguments& arguments) {
    const MemoryView* view = view_of(arguments);
    if (!check_usable(strand, *view)) return Value::error();
    const Value key = arguments[1];
    if (key == Value::ellipsis()) return arguments[0];
    if (const auto* slice = as_kind<Slice>(key, Kind::slice)) {
        MemoryView part;
        if (!slice_of(strand, *view, *slice, part)) return Value::error();
        return Value::object(make_view(strand.process(), part));
    }
    if (!is_index(strand, key)) return raise_bad_key(strand, key);
    const auto index = read_index(strand, *view, key);
    return index ? unpack(strand.process(), *view, item_at(*view, *index)) : Value::error();
}

Value set_slice(Strand& strand, const MemoryView& part, Value value) {
    Process& process = strand.process();
    std::string bytes;
    char format = 'B';
    if (const auto* from = as_kind<MemoryView>(value, Kind::memoryview)) {
        const auto copy = memoryview_copy(strand, *from);
        if (!copy) return Value::error();
        bytes = *copy;
        format = from->format;
    } else if (const auto own = bytes_of(value)) {
        bytes = *own;
    } else {
        return strand.raise(
            process.types.type_error,
            std::format("a bytes-like object is required, not '{}'", type_name(process, value)));
    }
    const auto wanted = static_cast<std::size_t>(part.count) * part.item_bytes;
    if (bytes.size() != wanted || format != part.format) {
        return strand.raise(process.types.value_error,
                            "memoryview assignment: lvalue and rvalue have different structures");
    }
    for (std::int64_t i = 0; i < part.count; ++i) {
        std::memcpy(writable_at(part, i), bytes.data() + i * part.item_bytes, part.item_bytes);
    }
    return Value::none();
}

Value memoryview_setitem(Strand& strand, const Arguments& arguments) {
    const MemoryView* view = view_of(arguments);
    Process& process = strand.process();
    if (!check_usable(strand, *view)) return Value::error();
    if (view->readonly) {
        return strand.raise(process.types.type_error, "cannot modify read-only memory");
    }
    const Value key = arguments[1];
    if (const auto* slice = as_kind<Slice>(key, Kind::slice)) {
        MemoryView part;
        if (!slice_of(strand, *view, *slice, part) || !check_usable(strand, *view)) {
            return Value::error();
        }
        return set_slice(strand, part, arguments[2]);
    }
    if (!is_index(strand, key)) return raise_bad_key(strand, key);
    const auto index = read_index(strand, *view, key);
    if (!index) return Value::error();
    // What the value's __index__ did may have changed the owner.
    char packed[8] = {};
    if (!pack(strand, *view, arguments[2], packed)) return Value::error();
    if (!check_usable(strand, *view)) return Value::error();
    std::memcpy(writable_at(*view, *index), packed, view->item_bytes);
    return Value::none();
}

Value memoryview_delitem(Strand& strand, const Arguments& arguments) {
    const MemoryView* view = view_of(arguments);
    if (!check_usable(strand, *view)) return Value::error();
    return strand.raise(strand.process().types.type_error,
                        view->readonly ? "cannot modify read-only memory" : "cannot delete memory");
}

Value memoryview_len(Strand& strand, const Arguments& arguments) {
    const MemoryView* view = view_of(arguments);
    return check_usable(strand, *view) ? make_int(strand.process(), view->count) : Value::error();
}

Value advance_memory_iterator(Strand& strand, Iterator& iterator) {
    const auto* view = as_kind<MemoryView>(iterator.source, Kind::memoryview);
    if (view == nullptr) return {};
    if (!check_usable(strand, *view)) return Value::error();
    if (iterator.index >= view->count) return exhaust(iterator);
    return unpack(strand.process(), *view, item_at(*view, iterator.index++));
}

Value memoryview_iter(Strand& strand, const Arguments& arguments) {
    if (!check_usable(strand, *view_of(arguments))) return Value::error();
    Process& process = strand.process();
    Type* type = as_type(process.library_state.at("memory_iterator"));
    Iterator* iterator = make_iterator(process, type, advance_memory_iterator, arguments[0]);
    iterator->flags |= always_native;
    return Value::object(iterator);
}

Value memoryview_tolist(Strand& strand, const Arguments& arguments) {
    const MemoryView* view = view_of(arguments);
    if (!check_usable(strand, *view)) return Value::error();
    std::vector<Value> items;
    items.reserve(static_cast<std::size_t>(view->count));
    for (std::int64_t i = 0; i < view->count; ++i) {
        items.push_back(unpack(strand.process(), *view, item_at(*view, i)));
    }
    return Value::object(make_list(strand.process(), items));
}

Value memoryview_tobytes(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!bind(strand, arguments, "tobytes", {{"self"}, {"order", Value::none()}}, values)) {
        return Value::error();
    }
    const auto copy = memoryview_copy(strand, *view_of(arguments));
    return copy ? Value::object(make_bytes(strand.process(), *copy)) : Value::error();
}

Value memoryview_hex(Strand& strand, const Arguments& arguments) {
    const auto copy = memoryview_copy(strand, *view_of(arguments));
    if (!copy) return Value::error();
    Process& process = strand.process();
    const Value bytes = Value::object(make_bytes(process, *copy));
    const Value method = get_attribute(strand, bytes, process.intern("hex"));
    return strand.tail_call(
        method, std::span(arguments.values + 1, arguments.count - 1 + arguments.keyword_count()),
        arguments.keyword_names);
}

Value memoryview_cast(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const MemoryView* view = view_of(arguments);
    Value values[3];
    if (!bind(strand, arguments, "cast", {{"self"}, {"format"}, {"shape", Value()}}, values) ||
        !check_usable(strand, *view)) {
        return Value::error();
    }
    const Str* text = as_str(values[1]);
    if (text == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("memoryview: format argument must be a string, not {}",
                                        type_name(process, values[1])));
    }
    if (!values[2].is_empty()) {
        return strand.raise(process.types.not_implemented_error,
                            "memoryview: only views of one dimension are supported");
    }
    std::string name = utf8(text);
    if (name.size() == 2 && name[0] == '@') name.erase(0, 1);
    const std::uint8_t size = name.size() == 1 ? size_of_format(name[0]) : 0;
    if (size == 0) {
        return strand.raise(process.types.value_error,
                            "memoryview: destination format must be a native single character "
                            "format prefixed with an optional '@'");
    }
    if (!is_contiguous(*view)) {
        return strand.raise(process.types.type_error,
                            "memoryview: casts are restricted to C-contiguous views");
    }
    const auto is_byte = [](char format) {
        return format == 'B' || format == 'b' || format == 'c';
    };
    if (!is_byte(view->format) && !is_byte(name[0])) {
        return strand.raise(process.types.type_error,
                            "memoryview: cannot cast between two non-byte formats");
    }
    const std::int64_t bytes = view->count * view->item_bytes;
    if (bytes % size != 0) {
        return strand.raise(process.types.type_error,
                            "memoryview: length is not a multiple of itemsize");
    }
    MemoryView* made = make_view(process, *view);
    made->format = name[0];
    made->item_bytes = size;
    made->stride = size;
    made->count = bytes / size;
    return Value::object(made);
}

Value memoryview_release(Strand&, const Arguments& arguments) {
    view_of(arguments)->owner = Value();
    return Value::none();
}
Value memoryview_enter(Strand& strand, const Arguments& arguments) {
    return check_usable(strand, *view_of(arguments)) ? arguments[0] : Value::error();
}

Value memoryview_toreadonly(Strand& strand, const Arguments& arguments) {
    const MemoryView* view = view_of(arguments);
    if (!check_usable(strand, *view)) return Value::error();
    MemoryView* made = make_view(strand.process(), *view);
    made->readonly = true;
    return Value::object(made);
}

Value memoryview_repr(Strand& strand, const Arguments& arguments) {
    return str_value(
        strand.process(),
        std::format("<{}memory at {}>", view_of(arguments)->owner.is_empty() ? "released " : "",
                    address_text(strand.process(), arguments[0])));
}

Value memoryview_eq(Strand& strand, const Arguments& arguments) {
    return memoryview_equal(strand, arguments[0], arguments[1]);
}

Value memoryview_hash(Strand& strand, const Arguments& arguments) {
    const MemoryView* view = view_of(arguments);
    Process& process = strand.process();
    const auto copy = memoryview_copy(strand, *view);
    if (!copy) return Value::error();
    if (!view->readonly) {
        return strand.raise(process.types.value_error, "cannot hash writable memoryview object");
    }
    if (view->item_bytes != 1 || view->format == '?') {
        return strand.raise(process.types.value_error,
                            "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    const auto code = hash(strand, Value::object(make_bytes(process, *copy)));
    return code ? make_int(process, *code) : Value::error();
}

// index() and count(), by equality of the items.
Value memoryview_find(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value list = memoryview_tolist(strand, Arguments{arguments.values, 1});
    if (list.is_error()) return list;
    const Value method = get_attribute(strand, list, process.intern(arguments.callee->name));
    return strand.tail_call(method, std::span(arguments.values + 1, arguments.count - 1), nullptr);
}

// ---- attributes: all but `obj` and these of a released view raise
enum class Attribute : std::uint8_t {
    obj,
    nbytes,
    readonly,
    itemsize,
    format,
    ndim,
    shape,
    strides,
    suboffsets,
    contiguous
};

template <Attribute which>
Value attribute(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const MemoryView* view = view_of(arguments);
    if (!check_usable(strand, *view)) return Value::error();
    switch (which) {
        case Attribute::obj: return view->owner;
        case Attribute::nbytes: return make_int(process, view->count * view->item_bytes);
        case Attribute::readonly: return Value::boolean(view->readonly);
        case Attribute::itemsize: return Value::small_int(view->item_bytes);
        case Attribute::format: return str_value(process, std::string(1, view->format));
        case Attribute::ndim: return Value::small_int(1);
        case Attribute::shape: return tuple_value(process, {make_int(process, view->count)});
        case Attribute::strides: return tuple_value(process, {make_int(process, view->stride)});
        case Attribute::suboffsets: return Value::object(process.empty_tuple);
        case Attribute::contiguous: return Value::boolean(is_contiguous(*view));
    }
    return Value::none();
}

constexpr NativeSpec memoryview_methods[] = {
    {"__getitem__", memoryview_getitem, 2, 2},
    {"__setitem__", memoryview_setitem, 3, 3},
    {"__delitem__", memoryview_delitem, 2, 2},
    {"__len__", memoryview_len, 1, 1},
    {"__iter__", memoryview_iter, 1, 1},
    {"__repr__", memoryview_repr, 1, 1},
    {"__eq__", memoryview_eq, 2, 2},
    {"__hash__", memoryview_hash, 1, 1},
    {"__enter__", memoryview_enter, 1, 1},
    {"__exit__", memoryview_release, 1, 4},
    {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method},
    {"release", memoryview_release, 1, 1},
    {"tobytes", memoryview_tobytes, 1, -1, NativeSpec::keywords},
    {"tolist", memoryview_tolist, 1, 1},
    {"hex", memoryview_hex, 1, -1, NativeSpec::keywords},
    {"cast", memoryview_cast, 1, -1, NativeSpec::keywords},
    {"toreadonly", memoryview_toreadonly, 1, 1},
    {"index", memoryview_find, 2, 4},
    {"count", memoryview_find, 2, 2},
    {"obj", attribute<Attribute::obj>, 1, 1, NativeSpec::getter},
    {"nbytes", attribute<Attribute::nbytes>, 1, 1, NativeSpec::getter},
    {"readonly", attribute<Attribute::readonly>, 1, 1, NativeSpec::getter},
    {"itemsize", attribute<Attribute::itemsize>, 1, 1, NativeSpec::getter},
    {"format", attribute<Attribute::format>, 1, 1, NativeSpec::getter},
    {"ndim", attribute<Attribute::ndim>, 1, 1, NativeSpec::getter},
    {"shape", attribute<Attribute::shape>, 1, 1, NativeSpec::getter},
    {"strides", attribute<Attribute::strides>, 1, 1, NativeSpec::getter},
    {"suboffsets", attribute<Attribute::suboffsets>, 1, 1, NativeSpec::getter},
    {"c_contiguous", attribute<Attribute::contiguous>, 1, 1, NativeSpec::getter},
    {"f_contiguous", attribute<Attribute::contiguous>, 1, 1, NativeSpec::getter},
    {"contiguous", attribute<Attribute::contiguous>, 1, 1, NativeSpec::getter},
};

}  // namespace

std::optional<std::string_view> memoryview_bytes(const MemoryView& view) {
    if (view.owner.is_empty() || !is_contiguous(view) || !is_inside(view)) return std::nullopt;
    return owner_bytes(view).substr(view.count == 0 ? 0 : view.offset,
                                    static_cast<std::size_t>(view.count) * view.item_bytes);
}

std::optional<std::string> memoryview_copy(Strand& strand, const MemoryView& view) {
    if (!check_usable(strand, view)) return std::nullopt;
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(view.count) * view.item_bytes);
    for (std::int64_t i = 0; i < view.count; ++i) bytes.append(item_at(view, i), view.item_bytes);
    return bytes;
}

Value memoryview_equal(Strand& strand, Value left, Value right) {
    const auto* view = as_kind<MemoryView>(left, Kind::memoryview);
    const auto* other = as_kind<MemoryView>(right, Kind::memoryview);
    if (view == nullptr) return memoryview_equal(strand, right, left);
    if (view->owner.is_empty() || (other != nullptr && other->owner.is_empty())) {
        return Value::boolean(left == right);
    }
    const auto bytes = other == nullptr ? bytes_of(right) : std::nullopt;
    if (other == nullptr && !bytes) return Value::not_implemented();
    const char format = other != nullptr ? other->format : 'B';
    if (format != view->format) {
        // The same numbers in different sizes are equal.
        const Value items = memoryview_tolist(strand, Arguments{&left, 1});
        const Value others = other != nullptr
                                 ? memoryview_tolist(strand, Arguments{&right, 1})
                                 : strand.call(Value::object(strand.process().types.list), {right});
        if (items.is_error() || others.is_error()) return Value::error();
        const Truth same = equals(strand, items, others);
        return same ? Value::boolean(*same) : Value::error();
    }
    const auto own = memoryview_copy(strand, *view);
    if (!own) return Value::error();
    if (other == nullptr) return Value::boolean(*own == *bytes);
    const auto its = memoryview_copy(strand, *other);
    return its ? Value::boolean(*own == *its) : Value::error();
}

void define_memoryview(Process& process) {
    process.types.memoryview = make_type(process,
                                         {.name = "memoryview",
                                          .layout = Kind::memoryview,
                                          .construct = construct_memoryview,
                                          .final = true},
                                         memoryview_methods);
    process.library_state["memory_iterator"] =
        Value::object(make_iterator_type(process, "memory_iterator"));
}

}  // namespace interleave::runtime
