// _struct: packing values into bytes by a format. Modules/_struct.c, CPython 3.14; struct.py is on top.
//
// Native formats ('@') have the sizes and alignments of 64-bit Linux on every platform, so that a
// program's results do not depend on where it runs.

#include <bit>
#include <cmath>
#include <cstring>
#include <format>
#include <limits>

#include "library/machine_access.h"
#include "library/native_modules.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/memoryview.h"
#include "runtime/numbers.h"

namespace interleave::library {

using namespace runtime;

namespace {

struct Item {
    char code = 'x';
    std::size_t size = 0;    // of one
    std::size_t count = 0;   // how often; for s and p their length
    std::size_t offset = 0;  // from the beginning
};
struct Layout {
    std::vector<Item> items;
    std::size_t size = 0;
    std::size_t values = 0;
    bool big_endian = false;
};

constexpr std::size_t longest = std::size_t{1} << 31U;

Value raise_error(Strand& strand, const std::string& message) {
    return strand.raise(type_named(strand.process(), "_struct.error"), message);
}

std::size_t size_of(char code, bool native) {
    switch (code) {
        case 'x':
        case 'c':
        case 'b':
        case 'B':
        case '?':
        case 's':
        case 'p': return 1;
        case 'h':
        case 'H':
        case 'e': return 2;
        case 'i':
        case 'I':
        case 'f': return 4;
        case 'l':
        case 'L': return native ? 8 : 4;
        case 'q':
        case 'Q':
        case 'd': return 8;
        case 'n':
        case 'N':
        case 'P': return native ? 8 : 0;
        default: return 0;
    }
}

class FormatReader {
public:
    FormatReader(Strand& strand, std::string_view text) : strand_(strand), text_(text) {}

    bool read(Layout& layout) {
        bool native = true;
        bool aligned = true;
        if (!text_.empty() && std::string_view("@=<>!").contains(text_[0])) {
            native = aligned = text_[0] == '@';
            layout.big_endian = text_[0] == '>' || text_[0] == '!';
            ++at_;
        }
        for (; at_ < text_.size(); ++at_) {
            if (std::string_view(" \t\n\r\f\v").contains(text_[at_])) continue;
            std::size_t count = 1;
            if (is_digit() && !read_count(count)) return false;
            const char code = text_[at_];
            const std::size_t size = size_of(code, native);
            if (code == '\0') return fail("embedded null character");
            if (size == 0) return fail("bad char in struct format");
            if (aligned) layout.size = (layout.size + size - 1) / size * size;
            if (count > (longest - layout.size) / size) return fail("total struct size too long");
            if (code != 'x') {
                layout.items.push_back({code, size, count, layout.size});
                layout.values += code == 's' || code == 'p' ? 1 : count;
            }
            layout.size += size * count;
        }
        return true;
    }

private:
    [[nodiscard]] bool is_digit() const {
        return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9';
    }
    bool read_count(std::size_t& count) {
        count = 0;
        for (; is_digit(); ++at_) {
            count = count * 10 + static_cast<std::size_t>(text_[at_] - '0');
            if (count > longest) return fail("total struct size too long");
        }
        return at_ < text_.size() || fail("repeat count given without format specifier");
    }
    bool fail(const char* message) {
        raise_error(strand_, message);
        return false;
    }

    Strand& strand_;
    std::string_view text_;
    std::size_t at_ = 0;
};

bool read_layout(Strand& strand, Value format, Layout& layout) {
    std::string text;
    if (const Str* name = as_str(format)) {
        text = utf8(name);
    } else if (const auto bytes = bytes_of(format)) {
        text = *bytes;
    } else {
        strand.raise(strand.process().types.type_error,
                     std::format("Struct() argument 1 must be a str or bytes object, not {}",
                                 type_name(strand.process(), format)));
        return false;
    }
    return FormatReader(strand, text).read(layout);
}

void store(char* to, std::uint64_t bits, std::size_t size, bool big_endian) {
    for (std::size_t i = 0; i < size; ++i) {
        to[big_endian ? size - 1 - i : i] = static_cast<char>(bits >> (8 * i));
    }
}
std::uint64_t fetch(const char* from, std::size_t size, bool big_endian) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const char byte = from[big_endian ? size - 1 - i : i];
        bits |= std::uint64_t{static_cast<unsigned char>(byte)} << (8 * i);
    }
    return bits;
}

// Half precision: PyFloat_Pack2, PyFloat_Unpack2. Nothing: too large.
std::optional<std::uint64_t> half_of(double number) {
    const std::uint64_t sign = std::signbit(number) ? 0x8000 : 0;
    if (std::isnan(number)) return sign | 0x7e00;
    if (std::isinf(number)) return sign | 0x7c00;
    if (number == 0) return sign;
    int exponent = 0;
    const double fraction = std::frexp(std::fabs(number), &exponent) * 2;  // [1, 2)
    --exponent;
    const bool small = exponent < -14;
    // In units of the last place; ties to even.
    double units = small ? std::ldexp(fraction, exponent + 24) : (fraction - 1) * 1024;
    units = std::nearbyint(units);
    auto bits = static_cast<std::uint64_t>(units);
    if (!small) bits += static_cast<std::uint64_t>(exponent + 15) << 10U;
    if (exponent > 15 || bits >= 0x7c00) return std::nullopt;
    return sign | bits;
}
double half_value(std::uint64_t bits) {
    const double sign = (bits & 0x8000U) != 0 ? -1 : 1;
    const auto exponent = static_cast<int>(bits >> 10U & 0x1fU);
    const auto fraction = static_cast<double>(bits & 0x3ffU);
    if (exponent == 31) {
        return fraction != 0 ? std::numeric_limits<double>::quiet_NaN()
                             : sign * std::numeric_limits<double>::infinity();
    }
    if (exponent == 0) return sign * std::ldexp(fraction, -24);
    return sign * std::ldexp(1024 + fraction, exponent - 25);
}

bool pack_float(Strand& strand, const Layout& layout, const Item& item, Value value, char* to) {
    if (!is_float(value) && !is_int(value) &&
        special_method(strand, value, strand.process().names.__float__).is_empty()) {
        raise_error(strand, "required argument is not a float");
        return false;
    }
    const auto number = to_double(strand, value);
    if (!number) return false;
    std::uint64_t bits = std::bit_cast<std::uint64_t>(*number);
    bool fits = true;
    if (item.code == 'f') {
        // Rounding may overflow, which the cast alone leaves undefined.
        fits = !std::isfinite(*number) || std::fabs(*number) < 0x1.ffffffp127;
        if (fits) bits = std::bit_cast<std::uint32_t>(static_cast<float>(*number));
    } else if (item.code == 'e') {
        const auto half = half_of(*number);
        fits = half.has_value();
        bits = half.value_or(0);
    }
    if (!fits) {
        strand.raise(strand.process().types.overflow_error,
                     std::format("float too large to pack with {} format", item.code));
        return false;
    }
    store(to, bits, item.size, layout.big_endian);
    return true;
}

// The number's 64 bits in two's complement, when it is in the item's range.
bool pack_int(Strand& strand, const Layout& layout, const Item& item, Value value, char* to) {
    Value number = value;
    if (!is_int(number)) {
        if (special_method(strand, value, strand.process().names.__index__).is_empty()) {
            raise_error(strand, "required argument is not an integer");
            return false;
        }
        number = whole_number(strand, value);
        if (number.is_error()) return false;
    }
    const bool is_signed = item.code >= 'a';
    const auto width = static_cast<unsigned>(8 * item.size);
    const std::uint64_t most =
        is_signed ? (std::uint64_t{1} << (width - 1)) - 1 : ~std::uint64_t{0} >> (64 - width);
    const std::int64_t least = is_signed ? -static_cast<std::int64_t>(most) - 1 : 0;
    std::uint64_t bits = 0;
    bool fits = false;
    if (const auto small = int64_of(number)) {
        bits = static_cast<std::uint64_t>(*small);
        fits = *small >= least && (*small < 0 || bits <= most);
    } else if (!is_signed && int_sign(number) > 0) {
        std::string digits;
        if (!int_digits(strand, number, 16, digits)) return false;
        fits = digits.size() <= 16 && width == 64;
        if (fits) bits = std::stoull(digits, nullptr, 16);
    }
    if (!fits) {
        raise_error(strand, item.code == 'P'
                                ? std::string("int too large to convert")
                                : std::format("'{}' format requires {} <= number <= {}", item.code,
                                              least, most));
        return false;
    }
    store(to, bits, item.size, layout.big_endian);
    return true;
}

bool pack_text(Strand& strand, const Item& item, Value value, char* to) {
    const auto bytes = bytes_of(value);
    if (!bytes) {
        raise_error(strand, std::format("argument for '{}' must be a bytes object", item.code));
        return false;
    }
    std::size_t room = item.count;
    if (item.code == 'p') {
        if (room == 0) return true;
        room = std::min<std::size_t>(room - 1, 255);
        *to++ = static_cast<char>(std::min(room, bytes->size()));
    }
    std::memcpy(to, bytes->data(), std::min(room, bytes->size()));
    return true;
}

bool pack_one(Strand& strand, const Layout& layout, const Item& item, Value value, char* to) {
    switch (item.code) {
        case 's':
        case 'p': return pack_text(strand, item, value, to);
        case 'c': {
            const auto* const bytes = as_kind<Bytes>(value, Kind::bytes);
            if (bytes == nullptr || bytes->length != 1) {
                raise_error(strand, "char format requires a bytes object of length 1");
                return false;
            }
            *to = bytes->view()[0];
            return true;
        }
        case '?': {
            const Truth is_true = truth(strand, value);
            if (!is_true) return false;
            *to = *is_true ? 1 : 0;
            return true;
        }
        case 'e':
        case 'f':
        case 'd': return pack_float(strand, layout, item, value, to);
        default: return pack_int(strand, layout, item, value, to);
    }
}

// Into `out`, which has the layout's size and is zero.
bool pack_all(Strand& strand, const Layout& layout, std::span<const Value> values, char* out,
              const char* function) {
    if (values.size() != layout.values) {
        raise_error(strand, std::format("{} expected {} items for packing (got {})", function,
                                        layout.values, values.size()));
        return false;
    }
    std::size_t next = 0;
    for (const Item& item : layout.items) {
        const std::size_t times = item.code == 's' || item.code == 'p' ? 1 : item.count;
        for (std::size_t i = 0; i < times; ++i) {
            if (!pack_one(strand, layout, item, values[next++],
                          out + item.offset + i * item.size)) {
                return false;
            }
        }
    }
    strand.charge(values.size());
    return true;
}

Value unpack_one(Process& process, const Layout& layout, const Item& item, const char* from) {
    switch (item.code) {
        case 's': return object_value(make_bytes(process, {from, item.count}));
        case 'p': {
            if (item.count == 0) return object_value(make_bytes(process, {}));
            const std::size_t length = static_cast<unsigned char>(*from);
            return object_value(make_bytes(process, {from + 1, std::min(length, item.count - 1)}));
        }
        case 'c': return object_value(make_bytes(process, {from, 1}));
        case '?': return Value::boolean(*from != 0);
        default: break;
    }
    const std::uint64_t bits = fetch(from, item.size, layout.big_endian);
    switch (item.code) {
        case 'e': return Value::real(half_value(bits));
        case 'f': return Value::real(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
        case 'd': return Value::real(std::bit_cast<double>(bits));
        default: break;
    }
    if (item.code < 'a') return make_int_unsigned(process, bits);
    const auto unused = static_cast<unsigned>(64 - 8 * item.size);
    return make_int(process, static_cast<std::int64_t>(bits << unused) >> unused);
}

Value unpack_all(Strand& strand, const Layout& layout, std::string_view bytes) {
    Process& process = strand.process();
    process.heap.check_room(layout.values * (sizeof(Value) + sizeof(Bytes)));
    std::vector<Value> values;
    values.reserve(layout.values);
    for (const Item& item : layout.items) {
        const std::size_t times = item.code == 's' || item.code == 'p' ? 1 : item.count;
        for (std::size_t i = 0; i < times; ++i) {
            values.push_back(
                unpack_one(process, layout, item, bytes.data() + item.offset + i * item.size));
        }
    }
    strand.charge(values.size());
    return object_value(make_tuple(process, values));
}

// Of an object of the program's what its __buffer__ gives (PEP 688), as long as the native runs.
std::optional<std::string_view> read_buffer(Strand& strand, Value value) {
    auto bytes = bytes_of(value);
    if (!bytes) {
        const Value method =
            runtime::special_method(strand, value, strand.process().intern("__buffer__"));
        if (!method.is_empty()) {
            const Value made = runtime::call_special(strand, value, method, {Value::small_int(0)});
            if (made.is_error()) return std::nullopt;
            bytes = bytes_of(made);
        }
    }
    if (!bytes) {
        strand.raise(strand.process().types.type_error,
                     std::format("a bytes-like object is required, not '{}'",
                                 type_name(strand.process(), value)));
    }
    return bytes;
}

// ---- the functions

Value calcsize(Strand& strand, const Arguments& arguments) {
    Layout layout;
    if (!read_layout(strand, arguments[0], layout)) return Value::error();
    return Value::small_int(static_cast<std::int64_t>(layout.size));
}

Value pack(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count == 0) {
        return strand.raise(process.types.type_error, "missing format argument");
    }
    Layout layout;
    if (!read_layout(strand, arguments[0], layout)) return Value::error();
    process.heap.check_room(2 * layout.size);
    std::string out(layout.size, '\0');
    if (!pack_all(strand, layout, {arguments.values + 1, arguments.count - 1}, out.data(),
                  "pack")) {
        return Value::error();
    }
    return object_value(make_bytes(process, out));
}

Value unpack(Strand& strand, const Arguments& arguments) {
    Layout layout;
    if (!read_layout(strand, arguments[0], layout)) return Value::error();
    const auto bytes = read_buffer(strand, arguments[1]);
    if (!bytes) return Value::error();
    if (bytes->size() != layout.size) {
        return raise_error(strand,
                           std::format("unpack requires a buffer of {} bytes", layout.size));
    }
    return unpack_all(strand, layout, *bytes);
}

// Where in a buffer of `size` bytes the layout lies; nothing: raised.
std::optional<std::size_t> place_of(Strand& strand, const Layout& layout, std::int64_t offset,
                                    std::size_t size, bool packs) {
    const auto length = static_cast<std::int64_t>(size);
    const auto needed = static_cast<std::int64_t>(layout.size);
    if (offset < 0) {
        if (offset + needed > 0) {
            raise_error(strand,
                        std::format("{} {} bytes at offset {}",
                                    packs ? "no space to pack" : "not enough data to unpack",
                                    needed, offset));
            return std::nullopt;
        }
        if (offset + length < 0) {
            raise_error(strand,
                        std::format("offset {} out of range for {}-byte buffer", offset, length));
            return std::nullopt;
        }
        offset += length;
    }
    if (length - offset < needed) {
        raise_error(strand, std::format("{} requires a buffer of at least {} bytes for {} {} bytes "
                                        "at offset {} (actual buffer size is {})",
                                        packs ? "pack_into" : "unpack_from",
                                        static_cast<std::uint64_t>(needed) +
                                            static_cast<std::uint64_t>(offset),
                                        packs ? "packing" : "unpacking", needed, offset, length));
        return std::nullopt;
    }
    return static_cast<std::size_t>(offset);
}

Value unpack_from(Strand& strand, const Arguments& arguments) {
    Value values[3];
    if (!bind(strand, arguments, "unpack_from",
              {{"format"}, {"buffer"}, {"offset", Value::small_int(0)}}, values)) {
        return Value::error();
    }
    Layout layout;
    if (!read_layout(strand, values[0], layout)) return Value::error();
    const auto offset = index_of(strand, values[2]);  // first: it may change the buffer
    if (!offset) return Value::error();
    const auto bytes = read_buffer(strand, values[1]);
    if (!bytes) return Value::error();
    const auto place = place_of(strand, layout, *offset, bytes->size(), false);
    return place ? unpack_all(strand, layout, bytes->substr(*place)) : Value::error();
}

// What packing into is an assignment to a slice of: views of bytes, and objects with a buffer.
bool is_writable_view(Strand& strand, Value value) {
    if (const auto* view = as_kind<runtime::MemoryView>(value, Kind::memoryview)) {
        return view->format == 'B' && !view->readonly;
    }
    return !runtime::special_method(strand, value, strand.process().intern("__buffer__"))
                .is_empty();
}

Value pack_into(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count < 3) {
        const bool no_buffer = arguments.count < 2;
        return strand.raise(process.types.type_error, no_buffer
                                                          ? "pack_into expected buffer argument"
                                                          : "pack_into expected offset argument");
    }
    Layout layout;
    if (!read_layout(strand, arguments[0], layout)) return Value::error();
    auto* const array = as_kind<ByteArray>(arguments[1], Kind::bytearray);
    const bool is_view = array == nullptr && is_writable_view(strand, arguments[1]);
    if (array == nullptr && !is_view) {
        return strand.raise(process.types.type_error,
                            std::format("argument must be read-write bytes-like object, not {}",
                                        type_name(process, arguments[1])));
    }
    const auto offset = index_of(strand, arguments[2]);
    if (!offset) return Value::error();
    const auto size = is_view ? runtime::length(strand, arguments[1])
                              : static_cast<std::int64_t>(array->bytes.size());
    if (!size) return Value::error();
    const auto place = place_of(strand, layout, *offset, static_cast<std::size_t>(*size), true);
    if (!place) return Value::error();
    // Packed beside it, as an __index__ may change the array.
    std::string out(layout.size, '\0');
    if (!pack_all(strand, layout, {arguments.values + 3, arguments.count - 3}, out.data(),
                  "pack_into")) {
        return Value::error();
    }
    if (is_view) {
        const auto start = static_cast<std::int64_t>(*place);
        const Value slice = runtime::make_slice(
            process, Value::small_int(start),
            Value::small_int(start + static_cast<std::int64_t>(out.size())), Value::none());
        const Value packed = Value::object(runtime::make_bytes(process, out));
        return runtime::set_item(strand, arguments[1], slice, packed) ? Value::none()
                                                                      : Value::error();
    }
    if (*place + out.size() <= array->bytes.size()) {
        std::memcpy(array->bytes.data() + *place, out.data(), out.size());
    }
    return Value::none();
}

constexpr NativeSpec functions[] = {
    {"calcsize", calcsize, 1, 1},    {"pack", pack, 0, -1},
    {"unpack", unpack, 2, 2},        {"unpack_from", unpack_from, 0, 3, NativeSpec::keywords},
    {"pack_into", pack_into, 1, -1},
};

}  // namespace

bool init_struct(Strand& strand, Module& module) {
    Process& process = strand.process();
    define_type(process, module,
                {"error", Kind::exception, process.types.exception, nullptr, false, "struct"}, {});
    add_functions(process, module, functions);
    return true;
}

}  // namespace interleave::library
