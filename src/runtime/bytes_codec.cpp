// str.encode and bytes.decode: the codecs and what becomes of errors.
//
// Positions in errors are CPython's: utf-8 reports the longest beginning of a sequence that could
// have been valid (Unicode's "maximal subpart"), ascii one byte, encoders a whole run of characters.
#include <algorithm>
#include <array>
#include <format>

#include "runtime/bytes.h"
#include "runtime/escape_codec.h"
#include "runtime/str.h"

namespace interleave::runtime {
namespace {

enum class Codec {
    utf8,
    utf8_signed,
    ascii,
    latin1,
    utf16,
    utf16_le,
    utf16_be,
    utf32,
    utf32_le,
    utf32_be,
    cp1252,
    unicode_escape,
    raw_unicode_escape
};

struct CodecName {
    std::string_view alias;
    Codec codec;
    std::string_view shown;  // in messages
};
constexpr CodecName codec_names[] = {
    {"utf_8", Codec::utf8, "utf-8"},
    {"utf8", Codec::utf8, "utf-8"},
    {"u8", Codec::utf8, "utf-8"},
    {"utf", Codec::utf8, "utf-8"},
    {"cp65001", Codec::utf8, "utf-8"},
    {"utf_8_sig", Codec::utf8_signed, "utf-8"},
    {"ascii", Codec::ascii, "ascii"},
    {"us_ascii", Codec::ascii, "ascii"},
    {"646", Codec::ascii, "ascii"},
    {"latin_1", Codec::latin1, "latin-1"},
    {"latin1", Codec::latin1, "latin-1"},
    {"latin", Codec::latin1, "latin-1"},
    {"l1", Codec::latin1, "latin-1"},
    {"iso_8859_1", Codec::latin1, "latin-1"},
    {"iso8859_1", Codec::latin1, "latin-1"},
    {"8859", Codec::latin1, "latin-1"},
    {"utf_16", Codec::utf16, "utf-16"},
    {"utf16", Codec::utf16, "utf-16"},
    {"u16", Codec::utf16, "utf-16"},
    {"utf_16_le", Codec::utf16_le, "utf-16-le"},
    {"utf_16_be", Codec::utf16_be, "utf-16-be"},
    {"utf_32", Codec::utf32, "utf-32"},
    {"utf32", Codec::utf32, "utf-32"},
    {"u32", Codec::utf32, "utf-32"},
    {"utf_32_le", Codec::utf32_le, "utf-32-le"},
    {"utf_32_be", Codec::utf32_be, "utf-32-be"},
    {"cp1252", Codec::cp1252, "charmap"},
    {"windows_1252", Codec::cp1252, "charmap"},
    {"1252", Codec::cp1252, "charmap"},
    {"unicode_escape", Codec::unicode_escape, "unicodeescape"},
    {"unicodeescape", Codec::unicode_escape, "unicodeescape"},
    {"raw_unicode_escape", Codec::raw_unicode_escape, "rawunicodeescape"},
    {"rawunicodeescape", Codec::raw_unicode_escape, "rawunicodeescape"},
};

// What cp1252 has in place of Latin-1's 0x80 to 0x9f; 0: nothing.
constexpr char32_t cp1252_points[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

// The byte, or -1.
int cp1252_byte(char32_t point) {
    if (point < 0x80 || (point >= 0xa0 && point < 0x100)) return static_cast<int>(point);
    const auto* const found = std::ranges::find(cp1252_points, point);
    const bool is_there = point != 0 && found != std::end(cp1252_points);
    return is_there ? static_cast<int>(0x80 + (found - std::begin(cp1252_points))) : -1;
}

const CodecName* find_codec(Strand& strand, std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') {
            plain += static_cast<char>(c + 32);
        } else {
            plain += c == '-' || c == ' ' ? '_' : c;
        }
    }
    for (const CodecName& entry : codec_names) {
        if (entry.alias == plain) return &entry;
    }
    strand.raise(strand.process().types.lookup_error, "unknown encoding: " + std::string(name));
    return nullptr;
}

Value unknown_handler(Strand& strand, std::string_view errors) {
    return strand.raise(strand.process().types.lookup_error,
                        std::format("unknown error handler name '{}'", errors));
}

bool is_surrogate(char32_t point) { return point >= 0xd800 && point < 0xe000; }
bool has_surrogate(const Str* text) {
    if (!text->wide) return false;
    return std::any_of(text->points(), text->points() + text->length, is_surrogate);
}

// ---- encoding

class Encoder {
public:
    Encoder(Strand& strand, const Str* text, const CodecName& codec, std::string_view errors)
        : strand_(strand), text_(text), codec_(codec), errors_(errors) {}

    bool run(std::string& bytes) {
        mark(bytes);
        bytes.reserve(bytes.size() + text_->length + text_->length / 2);
        for (std::size_t i = 0; i < text_->length;) {
            if (can_encode(text_->at(i))) {
                put(bytes, text_->at(i++));
                continue;
            }
            std::size_t end = i;
            while (end < text_->length && !can_encode(text_->at(end))) ++end;
            if (!handle(bytes, i, end)) return false;
            i = end;
        }
        return true;
    }

private:
    [[nodiscard]] bool can_encode(char32_t point) const {
        switch (codec_.codec) {
            case Codec::ascii: return point < 0x80;
            case Codec::latin1: return point < 0x100;
            case Codec::cp1252: return cp1252_byte(point) >= 0;
            case Codec::unicode_escape:
            case Codec::raw_unicode_escape: return true;
            default: return !is_surrogate(point);
        }
    }

    void mark(std::string& bytes) const {
        if (codec_.codec == Codec::utf8_signed) bytes += "\xef\xbb\xbf";
        if (codec_.codec == Codec::utf16) bytes += "\xff\xfe";
        if (codec_.codec == Codec::utf32) bytes += std::string_view("\xff\xfe\0\0", 4);
    }

    void put_unit(std::string& bytes, std::uint32_t unit, int size, bool big) const {
        for (int i = 0; i < size; ++i) {
            const int place = big ? size - 1 - i : i;
            bytes += static_cast<char>((unit >> static_cast<unsigned>(place * 8)) & 0xffU);
        }
    }

    void put(std::string& bytes, char32_t point) const {
        switch (codec_.codec) {
            case Codec::utf8:
            case Codec::utf8_signed: append_utf8(bytes, point); return;
            case Codec::ascii:
            case Codec::latin1: bytes += static_cast<char>(point); return;
            case Codec::cp1252: bytes += static_cast<char>(cp1252_byte(point)); return;
            case Codec::utf32:
            case Codec::utf32_le: put_unit(bytes, point, 4, false); return;
            case Codec::utf32_be: put_unit(bytes, point, 4, true); return;
            case Codec::unicode_escape: append_unicode_escape(bytes, point); return;
            case Codec::raw_unicode_escape: append_raw_unicode_escape(bytes, point); return;
            default: break;
        }
        const bool big = codec_.codec == Codec::utf16_be;
        if (point < 0x10000) {
            put_unit(bytes, point, 2, big);
            return;
        }
        const char32_t rest = point - 0x10000;
        put_unit(bytes, 0xd800U | (rest >> 10U), 2, big);
        put_unit(bytes, 0xdc00U | (rest & 0x3ffU), 2, big);
    }

    // Characters [start, end) cannot be encoded. False: raised.
    bool handle(std::string& bytes, std::size_t start, std::size_t end) {
        if (errors_ == "strict") return raise(start, end);
        if (errors_ == "ignore") return true;
        const bool is_utf = codec_.codec != Codec::ascii && codec_.codec != Codec::latin1 &&
                            codec_.codec != Codec::cp1252;
        for (std::size_t i = start; i < end; ++i) {
            const char32_t point = text_->at(i);
            if (errors_ == "replace") {
                put(bytes, U'?');
            } else if (errors_ == "backslashreplace") {
                std::string escape;
                append_escape(escape, point);
                for (const char c : escape) put(bytes, static_cast<unsigned char>(c));
            } else if (errors_ == "xmlcharrefreplace") {
                for (const char c : std::format("&#{};", static_cast<std::uint32_t>(point))) {
                    put(bytes, static_cast<unsigned char>(c));
                }
            } else if (errors_ == "surrogateescape") {
                if (point < 0xdc80 || point > 0xdcff) return raise(i, end);
                bytes += static_cast<char>(point - 0xdc00);
            } else if (errors_ == "surrogatepass") {
                if (!is_utf || !is_surrogate(point)) return raise(i, end);
                put(bytes, point);
            } else {
                unknown_handler(strand_, errors_);
                return false;
            }
        }
        return true;
    }

    bool raise(std::size_t start, std::size_t end) {
        Process& process = strand_.process();
        std::string_view reason = "surrogates not allowed";
        if (codec_.codec == Codec::ascii) reason = "ordinal not in range(128)";
        if (codec_.codec == Codec::latin1) reason = "ordinal not in range(256)";
        if (codec_.codec == Codec::cp1252) reason = "character maps to <undefined>";
        strand_.raise_with_arguments(
            process.types.unicode_encode_error,
            {str_value(process, codec_.shown), Value::object(text_),
             Value::small_int(static_cast<std::int64_t>(start)),
             Value::small_int(static_cast<std::int64_t>(end)), str_value(process, reason)});
        return false;
    }

    Strand& strand_;
    const Str* text_;
    const CodecName& codec_;
    std::string_view errors_;
};

// ---- decoding

// One step: a character or none, or an error over `length` bytes.
using Step = language::Escape;

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

inline Step utf8_step(std::string_view bytes, std::size_t at) {
    const unsigned first = byte_at(bytes, at);
    if (first < 0x80) return {first};
    if (first < 0xc2 || first > 0xf4) return {0, 1, "invalid start byte"};
    const std::size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    char32_t point = first & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i == bytes.size()) return {0, i, "unexpected end of data"};
        const unsigned next = byte_at(bytes, at + i);
        unsigned lowest = 0x80;
        unsigned highest = 0xbf;
        if (i == 1) {  // overlong forms, surrogates and what is beyond Unicode
            if (first == 0xe0) lowest = 0xa0;
            if (first == 0xed) highest = 0x9f;
            if (first == 0xf0) lowest = 0x90;
            if (first == 0xf4) highest = 0x8f;
        }
        if (next < lowest || next > highest) return {0, i, "invalid continuation byte"};
        point = (point << 6U) | (next & 0x3fU);
    }
    return {point, length};
}

// Valid UTF-8 as a text; null: it is not valid.
Str* text_of_valid_utf8(Process& process, std::string_view bytes) {
    std::size_t count = 0;
    char32_t all_bits = 0;
    for (std::size_t at = 0; at < bytes.size(); ++count) {
        const Step step = utf8_step(bytes, at);
        if (step.error != nullptr) return nullptr;
        all_bits |= step.point;
        at += step.length;
    }
    if (count < 2) return nullptr;  // texts that are shared
    const bool is_wide = all_bits >= 0x100;
    Str* const text =
        is_wide ? new_wide_str(process, count) : new_narrow_str(process, count, all_bits < 0x80);
    for (std::size_t i = 0, at = 0; i < count; ++i) {
        const Step step = utf8_step(bytes, at);
        if (is_wide) {
            text->points()[i] = step.point;
        } else {
            text->narrow()[i] = static_cast<std::uint8_t>(step.point);
        }
        at += step.length;
    }
    return text;
}

std::uint32_t unit_at(std::string_view bytes, std::size_t at, std::size_t size, bool big) {
    std::uint32_t unit = 0;
    for (std::size_t i = 0; i < size; ++i) {
        unit |= byte_at(bytes, at + i) << (8 * (big ? size - 1 - i : i));
    }
    return unit;
}

Step utf16_step(std::string_view bytes, std::size_t at, bool big) {
    if (at + 2 > bytes.size()) return {0, bytes.size() - at, "truncated data"};
    const std::uint32_t unit = unit_at(bytes, at, 2, big);
    if (!is_surrogate(unit)) return {unit, 2};
    if (unit >= 0xdc00) return {0, 2, "illegal encoding"};
    if (at + 4 > bytes.size()) return {0, bytes.size() - at, "unexpected end of data"};
    const std::uint32_t second = unit_at(bytes, at + 2, 2, big);
    if (second < 0xdc00 || second >= 0xe000) return {0, 2, "illegal UTF-16 surrogate"};
    return {0x10000U + ((unit & 0x3ffU) << 10U) + (second & 0x3ffU), 4};
}

Step utf32_step(std::string_view bytes, std::size_t at, bool big) {
    if (at + 4 > bytes.size()) return {0, bytes.size() - at, "truncated data"};
    const std::uint32_t unit = unit_at(bytes, at, 4, big);
    if (is_surrogate(unit))
        return {0, 4, "code point in surrogate code point range(0xd800, 0xe000)"};
    if (unit > 0x10ffff) return {0, 4, "code point not in range(0x110000)"};
    return {unit, 4};
}

class Decoder {
public:
    Decoder(Strand& strand, std::string_view bytes, const CodecName& codec, std::string_view errors)
        : strand_(strand), bytes_(bytes), codec_(codec), errors_(errors) {}

    Value run() {
        std::size_t at = skip_mark();
        TextBuilder builder;
        while (at < bytes_.size()) {
            const Step step = next(at);
            if (step.error == nullptr) {
                if (!step.is_nothing) builder.append(step.point);
                at += step.length;
            } else if (!handle(builder, at, step)) {
                return Value::error();
            }
        }
        return Value::object(builder.finish(strand_.process()));
    }

private:
    std::size_t skip_mark() {
        if (codec_.codec == Codec::utf8_signed && bytes_.starts_with("\xef\xbb\xbf")) return 3;
        if (codec_.codec == Codec::utf16 && bytes_.starts_with("\xff\xfe")) return 2;
        if (codec_.codec == Codec::utf16 && bytes_.starts_with("\xfe\xff")) {
            big_ = true;
            return 2;
        }
        if (codec_.codec == Codec::utf32 &&
            bytes_.starts_with(std::string_view("\xff\xfe\0\0", 4))) {
            return 4;
        }
        big_ = codec_.codec == Codec::utf16_be || codec_.codec == Codec::utf32_be;
        return 0;
    }

    [[nodiscard]] Step next(std::size_t at) const {
        switch (codec_.codec) {
            case Codec::utf8:
            case Codec::utf8_signed: return utf8_step(bytes_, at);
            case Codec::ascii:
                if (byte_at(bytes_, at) < 0x80) return {byte_at(bytes_, at)};
                return {0, 1, "ordinal not in range(128)"};
            case Codec::latin1: return {byte_at(bytes_, at)};
            case Codec::cp1252: {
                const char32_t byte = byte_at(bytes_, at);
                if (byte < 0x80 || byte >= 0xa0) return {byte};
                const char32_t point = cp1252_points[byte - 0x80];
                return point != 0 ? Step{point} : Step{0, 1, "character maps to <undefined>"};
            }
            case Codec::utf16:
            case Codec::utf16_le:
            case Codec::utf16_be: return utf16_step(bytes_, at, big_);
            case Codec::unicode_escape: return unicode_escape_step(bytes_, at);
            case Codec::raw_unicode_escape: return raw_unicode_escape_step(bytes_, at);
            default: return utf32_step(bytes_, at, big_);
        }
    }

    bool handle(TextBuilder& builder, std::size_t& at, const Step& step) {
        const std::size_t end = at + step.length;
        if (errors_ == "strict") return raise(at, end, step.error);
        if (errors_ == "replace") {
            builder.append(U'\ufffd');
        } else if (errors_ == "backslashreplace") {
            for (std::size_t i = at; i < end; ++i) {
                builder.append_ascii(std::format("\\x{:02x}", byte_at(bytes_, i)));
            }
        } else if (errors_ == "surrogateescape") {
            for (std::size_t i = at; i < end; ++i) {
                if (byte_at(bytes_, i) < 0x80) return raise(at, end, step.error);
                builder.append(0xdc00U + byte_at(bytes_, i));
            }
        } else if (errors_ == "surrogatepass") {
            const bool is_utf8 = codec_.codec == Codec::utf8 || codec_.codec == Codec::utf8_signed;
            const bool surrogate = is_utf8 && at + 3 <= bytes_.size() &&
                                   byte_at(bytes_, at) == 0xed && byte_at(bytes_, at + 1) >= 0xa0 &&
                                   byte_at(bytes_, at + 1) < 0xc0 &&
                                   (byte_at(bytes_, at + 2) & 0xc0U) == 0x80;
            if (!surrogate) return raise(at, end, step.error);
            builder.append(0xd000U | ((byte_at(bytes_, at + 1) & 0x3fU) << 6U) |
                           (byte_at(bytes_, at + 2) & 0x3fU));
            at += 3;
            return true;
        } else if (errors_ == "xmlcharrefreplace" || errors_ == "namereplace") {
            strand_.raise(strand_.process().types.type_error,
                          "don't know how to handle UnicodeDecodeError in error callback");
            return false;
        } else if (errors_ != "ignore") {
            unknown_handler(strand_, errors_);
            return false;
        }
        at = end;
        return true;
    }

    bool raise(std::size_t start, std::size_t end, const char* reason) {
        Process& process = strand_.process();
        const Value object = Value::object(make_bytes(process, bytes_));
        strand_.raise_with_arguments(
            process.types.unicode_decode_error,
            {str_value(process, shown()), object,
             Value::small_int(static_cast<std::int64_t>(start)),
             Value::small_int(static_cast<std::int64_t>(end)), str_value(process, reason)});
        return false;
    }

    // utf-16 and utf-32 are named with the byte order that they turned out to have.
    [[nodiscard]] std::string shown() const {
        const bool is_either = codec_.codec == Codec::utf16 || codec_.codec == Codec::utf32;
        return std::string(codec_.shown) + (!is_either ? "" : big_ ? "-be" : "-le");
    }

    Strand& strand_;
    std::string_view bytes_;
    const CodecName& codec_;
    std::string_view errors_;
    bool big_ = false;
};

}  // namespace

Value encode_text(Strand& strand, const Str* text, std::string_view encoding,
                  std::string_view errors) {
    const CodecName* codec = find_codec(strand, encoding);
    if (codec == nullptr) return Value::error();
    Process& process = strand.process();
    strand.charge(text->length / 64);
    if (text->ascii && codec->codec <= Codec::latin1 && codec->codec != Codec::utf8_signed) {
        return Value::object(make_bytes(process, text->ascii_view()));
    }
    constexpr std::size_t most_bytes_a_character = 4;
    process.heap.check_room(text->length * most_bytes_a_character);
    std::string bytes;
    if (codec->codec == Codec::utf8 && !has_surrogate(text)) {
        append_utf8(bytes, text);
        return Value::object(make_bytes(process, bytes));
    }
    Encoder encoder(strand, text, *codec, errors);
    if (!encoder.run(bytes)) return Value::error();
    return Value::object(make_bytes(process, bytes));
}

Value decode_bytes(Strand& strand, std::string_view bytes, std::string_view encoding,
                   std::string_view errors) {
    const CodecName* codec = find_codec(strand, encoding);
    if (codec == nullptr) return Value::error();
    strand.process().heap.check_room(bytes.size() * sizeof(char32_t));
    strand.charge(bytes.size() / 64);
    // What is ASCII, or may be anything, is the text as it stands.
    const bool is_narrow = codec->codec <= Codec::latin1 || codec->codec == Codec::cp1252;
    if (codec->codec == Codec::latin1 || (is_narrow && is_ascii(bytes))) {
        return Value::object(make_latin1(strand.process(), bytes));
    }
    if (codec->codec == Codec::utf8) {
        Str* const text = text_of_valid_utf8(strand.process(), bytes);
        if (text != nullptr) return Value::object(text);
    }
    Decoder decoder(strand, bytes, *codec, errors);
    return decoder.run();
}

std::string unicode_error_text(Strand& strand, const Exception* exception) {
    const Process& process = strand.process();
    const Tuple* arguments = as_tuple(exception->arguments);
    constexpr std::uint32_t argument_count = 5;
    if (arguments == nullptr || arguments->size != argument_count) return {};
    const Str* encoding = as_str(arguments->items()[0]);
    const std::int64_t start = int64_of(arguments->items()[2]).value_or(0);
    const std::int64_t end = int64_of(arguments->items()[3]).value_or(0);
    const Str* reason = as_str(arguments->items()[4]);
    if (encoding == nullptr || reason == nullptr) return {};
    const bool encodes = is_subtype(exception->type, process.types.unicode_encode_error);
    std::string what;
    if (end == start + 1 && start >= 0) {
        const auto at = static_cast<std::size_t>(start);
        if (const Str* text = as_str(arguments->items()[1]); text != nullptr && at < text->length) {
            append_escape(what, text->at(at));
            what = "character '" + what + "'";
        } else if (const auto bytes = bytes_of(arguments->items()[1]);
                   bytes && at < bytes->size()) {
            what = std::format("byte 0x{:02x}", byte_at(*bytes, at));
        }
        what += std::format(" in position {}", start);
    } else {
        what =
            std::format("{} in position {}-{}", encodes ? "characters" : "bytes", start, end - 1);
    }
    return std::format("'{}' codec can't {} {}: {}", utf8(encoding), encodes ? "encode" : "decode",
                       what, utf8(reason));
}

}  // namespace interleave::runtime
