// _binascii: base64 and hexadecimal text, checksums. Modules/binascii.c, CPython 3.14.

#include <zlib.h>

#include <array>
#include <format>

#include "library/machine_access.h"
#include "library/native_modules.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"

namespace interleave::library {

using namespace runtime;

namespace {

constexpr std::string_view base64_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Value raise_error(Strand& strand, const std::string& message) {
    return strand.raise(type_named(strand.process(), "_binascii.Error"), message);
}

// Bytes, or ASCII text where that is allowed; nothing: raised.
std::optional<std::string_view> read(Strand& strand, Value value, bool text_allowed) {
    const Str* const text = as_str(value);
    if (text != nullptr && text_allowed) {
        if (text->ascii) return text->ascii_view();
        strand.raise(strand.process().types.value_error,
                     "string argument should contain only ASCII characters");
        return std::nullopt;
    }
    if (const auto bytes = bytes_of(value)) return bytes;
    const std::string type = type_name(strand.process(), value);
    strand.raise(
        strand.process().types.type_error,
        text_allowed
            ? std::format("argument should be bytes, buffer or ASCII string, not '{}'", type)
            : std::format("a bytes-like object is required, not '{}'", type));
    return std::nullopt;
}

Value result(Strand& strand, const std::string& bytes) {
    strand.charge(bytes.size() / 16);
    return object_value(make_bytes(strand.process(), bytes));
}

// b2a_base64(data, *, newline=True)
Value b2a_base64(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!bind(strand, arguments, "b2a_base64", {{"data"}, {"newline", Value::boolean(true), true}},
              values)) {
        return Value::error();
    }
    const auto data = read(strand, values[0], false);
    if (!data) return Value::error();
    const Truth newline = truth(strand, values[1]);
    if (!newline) return Value::error();
    strand.process().heap.check_room(3 * data->size());
    std::string text;
    text.reserve((data->size() + 2) / 3 * 4 + 1);
    for (std::size_t i = 0; i < data->size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, data->size() - i);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            bits = bits << 8U | (k < count ? static_cast<unsigned char>((*data)[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            text += k <= count ? base64_digits[bits >> (18 - 6 * k) & 63U] : '=';
        }
    }
    if (*newline) text += '\n';
    return result(strand, text);
}

class Base64Reader {
public:
    Base64Reader(Strand& strand, std::string_view text, bool strict)
        : strand_(strand), text_(text), strict_(strict) {
        values_.fill(64);
        for (unsigned i = 0; i < 64; ++i) {
            values_[static_cast<unsigned char>(base64_digits[i])] = static_cast<std::uint8_t>(i);
        }
    }

    // binascii_a2b_base64_impl
    bool read() {
        for (std::size_t i = 0; i < text_.size(); ++i) {
            const auto c = static_cast<unsigned char>(text_[i]);
            if (c == '=') {
                ++pads_;
                if (!strict_) continue;
                if (i == 0) return fail("Leading padding not allowed");
                if (position_ == 1) break;
                if (position_ == 0 || position_ + pads_ > 4) {
                    return fail("Excess padding not allowed");
                }
                continue;
            }
            if (values_[c] == 64) {
                if (strict_) return fail("Only base64 data is allowed");
                continue;
            }
            if (strict_ && pads_ > 0) {
                return fail(position_ + pads_ == 4 ? "Excess data after padding"
                                                   : "Discontinuous padding not allowed");
            }
            pads_ = 0;
            take(values_[c]);
        }
        if (position_ == 1) {
            return fail(std::format(
                "Invalid base64-encoded string: number of data characters ({}) cannot be 1 "
                "more than a multiple of 4",
                bytes.size() / 3 * 4 + 1));
        }
        if (position_ != 0 && position_ + pads_ < 4) return fail("Incorrect padding");
        return true;
    }

    std::string bytes;

private:
    void take(std::uint8_t six) {
        switch (position_) {
            case 0: break;
            case 1: bytes += static_cast<char>(left_ << 2U | six >> 4U); break;
            case 2: bytes += static_cast<char>((left_ & 15U) << 4U | six >> 2U); break;
            default: bytes += static_cast<char>((left_ & 3U) << 6U | six); break;
        }
        left_ = six;
        position_ = (position_ + 1) % 4;
    }
    bool fail(const std::string& message) {
        raise_error(strand_, message);
        return false;
    }

    Strand& strand_;
    std::string_view text_;
    bool strict_;
    std::array<std::uint8_t, 256> values_{};
    unsigned position_ = 0;  // in a group of four
    unsigned pads_ = 0;
    std::uint8_t left_ = 0;
};

// a2b_base64(data, *, strict_mode=False)
Value a2b_base64(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!bind(strand, arguments, "a2b_base64",
              {{"data"}, {"strict_mode", Value::boolean(false), true}}, values)) {
        return Value::error();
    }
    const auto text = read(strand, values[0], true);
    if (!text) return Value::error();
    const Truth strict = truth(strand, values[1]);
    if (!strict) return Value::error();
    strand.process().heap.check_room(2 * text->size());
    Base64Reader reader(strand, *text, *strict);
    return reader.read() ? result(strand, reader.bytes) : Value::error();
}

Value hexlify(Strand& strand, const Arguments& arguments) {
    const auto data = read(strand, arguments[0], false);
    if (!data) return Value::error();
    if (arguments.count > 1) {
        // With separators: bytes.hex does it.
        Process& process = strand.process();
        const Value made = strand.call(object_value(process.types.bytes), {arguments[0]});
        if (made.is_error()) return made;
        const Value hex = get_attribute(strand, made, process.intern("hex"));
        if (hex.is_error()) return hex;
        const Value text = strand.call(hex, {arguments.values + 1, arguments.count - 1});
        return text.is_error() ? text : result(strand, utf8(as_str(text)));
    }
    strand.process().heap.check_room(4 * data->size());
    std::string text;
    for (const char byte : *data) {
        constexpr std::string_view digits = "0123456789abcdef";
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 15U];
    }
    return result(strand, text);
}

Value unhexlify(Strand& strand, const Arguments& arguments) {
    const auto text = read(strand, arguments[0], true);
    if (!text) return Value::error();
    if (text->size() % 2 != 0) return raise_error(strand, "Odd-length string");
    const auto nibble = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        const char lower = static_cast<char>(c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    strand.process().heap.check_room(text->size());
    std::string bytes;
    for (std::size_t i = 0; i < text->size(); i += 2) {
        const int high = nibble((*text)[i]);
        const int low = nibble((*text)[i + 1]);
        if (high < 0 || low < 0) return raise_error(strand, "Non-hexadecimal digit found");
        bytes += static_cast<char>(high * 16 + low);
    }
    return result(strand, bytes);
}

using Sum = unsigned long (*)(unsigned long, const unsigned char*, unsigned int);

template <Sum sum, unsigned long start>
Value checksum(Strand& strand, const Arguments& arguments) {
    auto data = read(strand, arguments[0], false);
    if (!data) return Value::error();
    unsigned long value = start;
    if (arguments.count > 1) {
        const auto given = index_of(strand, arguments[1]);
        if (!given) return Value::error();
        value = static_cast<unsigned long>(*given) & 0xffff'ffffUL;
    }
    strand.charge(data->size() / 32);
    while (!data->empty()) {
        const std::string_view now = data->substr(0, 1U << 20U);
        value = sum(value, reinterpret_cast<const unsigned char*>(now.data()),
                    static_cast<unsigned int>(now.size()));
        data->remove_prefix(now.size());
    }
    return Value::small_int(static_cast<std::int64_t>(value));
}

constexpr NativeSpec functions[] = {
    {"b2a_base64", b2a_base64, 0, 1, NativeSpec::keywords},
    {"a2b_base64", a2b_base64, 0, 1, NativeSpec::keywords},
    {"hexlify", hexlify, 1, 3},
    {"b2a_hex", hexlify, 1, 3},
    {"unhexlify", unhexlify, 1, 1},
    {"a2b_hex", unhexlify, 1, 1},
    {"crc32", checksum<&::crc32, 0>, 1, 2},
    {"adler32", checksum<&::adler32, 1>, 1, 2},
};

}  // namespace

bool init_binascii(Strand& strand, Module& module) {
    Process& process = strand.process();
    TypeSpec spec{"Error", Kind::exception, process.types.value_error, nullptr, false, "binascii"};
    define_type(process, module, spec, {});
    spec.name = "Incomplete";
    spec.base = process.types.exception;
    define_type(process, module, spec, {});
    add_functions(process, module, functions);
    return true;
}

}  // namespace interleave::library
