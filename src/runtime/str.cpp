#include "runtime/str.h"
#include "runtime/beside.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "base/check.h"
#include "runtime/bytes.h"
#include "runtime/format.h"
#include "runtime/numbers.h"
#include "runtime/text_search.h"
#include "runtime/unicode.h"

namespace interleave::runtime {
namespace {

constexpr std::size_t longest_text = std::size_t{1} << 31U;
constexpr char32_t narrow_limit = 0x100;
constexpr char32_t replacement = 0xfffd;

struct Decoded {
    char32_t point = replacement;
    std::size_t length = 1;
};

// One character of UTF-8 that is not ASCII; surrogates pass (WTF-8), malformed bytes are replaced.
Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto is_tail = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first >= 0xc2 && first < 0xe0 && is_tail(1)) {
        return {((first & 0x1fU) << 6U) | (byte(1) & 0x3fU), 2};
    }
    if (first >= 0xe0 && first < 0xf0 && is_tail(1) && is_tail(2)) {
        return {((first & 0x0fU) << 12U) | ((byte(1) & 0x3fU) << 6U) | (byte(2) & 0x3fU), 3};
    }
    if (first >= 0xf0 && first < 0xf5 && is_tail(1) && is_tail(2) && is_tail(3)) {
        return {((first & 0x07U) << 18U) | ((byte(1) & 0x3fU) << 12U) | ((byte(2) & 0x3fU) << 6U) |
                    (byte(3) & 0x3fU),
                4};
    }
    return {};
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
    constexpr std::uint64_t factor = 0x9e37'79b9'7f4a'7c15;
    hash = (hash ^ word) * factor;
    return hash ^ (hash >> 29U);
}

}  // namespace

// ---- making

bool is_ascii(std::string_view bytes) {
    constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080;
    std::uint64_t all = 0;
    std::size_t at = 0;
    for (; at + sizeof all <= bytes.size(); at += sizeof all) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        all |= word;
    }
    for (; at < bytes.size(); ++at) all |= static_cast<unsigned char>(bytes[at]);
    return (all & high_bits) == 0;
}

Str* new_narrow_str(Process& process, std::size_t length, bool ascii) {
    if (length > longest_text) throw OutOfMemory();
    Str* text = process.heap.create<Str>(process.types.str, Kind::str, length);
    text->length = static_cast<std::uint32_t>(length);
    text->ascii = ascii;
    return text;
}

Str* new_wide_str(Process& process, std::size_t length) {
    if (length > longest_text) throw OutOfMemory();
    Str* text = process.heap.create<Str>(process.types.str, Kind::str, length * sizeof(char32_t));
    text->length = static_cast<std::uint32_t>(length);
    text->wide = true;
    return text;
}

Str* make_character(Process& process, char32_t point) {
    if (point < narrow_limit) {
        Str*& place = process.single_characters[point];
        Str* character = read_shared(place);  // another strand may be making it too
        if (character == nullptr) {
            character = new_narrow_str(process, 1, point < 0x80);
            character->narrow()[0] = static_cast<std::uint8_t>(point);
            write_shared(place, character);
        }
        return character;
    }
    Str* text = new_wide_str(process, 1);
    text->points()[0] = point;
    return text;
}

Str* make_latin1(Process& process, std::string_view bytes) {
    if (bytes.empty() && process.empty_str != nullptr) return process.empty_str;
    if (bytes.size() == 1) return make_character(process, static_cast<unsigned char>(bytes[0]));
    Str* text = new_narrow_str(process, bytes.size(), is_ascii(bytes));
    std::ranges::copy(bytes, text->narrow());
    return text;
}

Str* make_str(Process& process, std::string_view utf8) {
    if (is_ascii(utf8)) return make_latin1(process, utf8);
    TextBuilder builder;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        const Decoded next = byte < 0x80 ? Decoded{byte, 1} : decode(utf8, at);
        builder.append(next.point);
        at += next.length;
    }
    return builder.finish(process);
}

Str* make_str(Process& process, std::span<const char32_t> points) {
    char32_t all_bits = 0;
    for (const char32_t point : points) all_bits |= point;
    if (points.empty() && process.empty_str != nullptr) return process.empty_str;
    if (points.size() == 1) return make_character(process, points[0]);
    if (all_bits >= narrow_limit) {
        Str* text = new_wide_str(process, points.size());
        std::ranges::copy(points, text->points());
        return text;
    }
    Str* text = new_narrow_str(process, points.size(), all_bits < 0x80);
    std::ranges::transform(points, text->narrow(),
                           [](char32_t point) { return static_cast<std::uint8_t>(point); });
    return text;
}

Str* substring(Process& process, const Str* text, std::size_t start, std::size_t end) {
    if (text->wide) return make_str(process, std::span(text->points() + start, end - start));
    return make_latin1(process, narrow_view(text).substr(start, end - start));
}

Str* plain_str(Process& process, Str* text) {
    if (text->type == process.types.str) return text;
    return substring(process, text, 0, text->length);
}

void TextBuilder::widen() {
    if (wide_) return;
    wide_ = true;
    points_.reserve(bytes_.size() + 1);
    for (const char c : bytes_) points_.push_back(static_cast<unsigned char>(c));
    bytes_.clear();
}

void TextBuilder::append(const Str* text, std::size_t start, std::size_t end) {
    if (text->wide) {
        widen();
        points_.append(text->points() + start, end - start);
        return;
    }
    const std::string_view bytes = narrow_view(text).substr(start, end - start);
    if (wide_) {
        for (const char c : bytes) points_.push_back(static_cast<unsigned char>(c));
        return;
    }
    bytes_ += bytes;
    if (!text->ascii) {
        for (const char c : bytes) all_bits_ |= static_cast<unsigned char>(c);
    }
}

void TextBuilder::append_ascii(std::string_view ascii) {
    if (!wide_) {
        bytes_ += ascii;
        return;
    }
    for (const char c : ascii) append(static_cast<unsigned char>(c));
}

void TextBuilder::append_repeated(char32_t point, std::size_t count) {
    if (point >= narrow_limit) widen();
    if (wide_) {
        points_.append(count, point);
    } else {
        bytes_.append(count, static_cast<char>(point));
        all_bits_ |= static_cast<unsigned char>(point);
    }
}

Str* TextBuilder::finish(Process& process) {
    // A character may have been replaced by nothing wide: make_str decides again.
    if (wide_) return make_str(process, std::span<const char32_t>(points_));
    if (bytes_.size() < 2) return make_latin1(process, bytes_);
    Str* text = new_narrow_str(process, bytes_.size(), all_bits_ < 0x80);
    std::ranges::copy(bytes_, text->narrow());
    return text;
}

namespace {

// Below this a copy costs less than what follows.
constexpr std::size_t shared_from_bytes = 256;

// `text += piece` in a loop would copy all of the text each time. So the second concatenation of a
// row puts the characters into a buffer with room, and the next ones write behind them. Texts never
// see more of the buffer than was theirs.
Str* continued(Process& process, const Str* left, const Str* right) {
    const std::size_t unit = left->wide ? sizeof(char32_t) : 1;
    const std::size_t start = left->length * unit;
    const std::size_t added = right->length * unit;
    StrBuffer* buffer = left->shared ? left->buffer() : nullptr;
    if (buffer == nullptr || buffer->used != start || buffer->capacity - start < added) {
        const std::size_t capacity = 2 * (start + added);
        if (capacity > longest_text) throw OutOfMemory();
        buffer = process.heap.create<StrBuffer>(process.types.object, Kind::str_buffer, capacity);
        buffer->capacity = static_cast<std::uint32_t>(capacity);
        std::memcpy(buffer->bytes(), left->narrow(), start);
    }
    // Before the buffer is written to: this may throw.
    Str* text = process.heap.create<Str>(process.types.str, Kind::str, sizeof(StrBuffer*));
    std::memcpy(buffer->bytes() + start, right->narrow(), added);
    buffer->used = static_cast<std::uint32_t>(start + added);
    text->wide = left->wide;
    text->ascii = left->ascii && right->ascii;
    text->shared = true;
    text->continued = true;
    text->length = left->length + right->length;
    text->buffer() = buffer;
    return text;
}

}  // namespace

Str* concatenate(Strand& strand, const Str* left, const Str* right) {
    Process& process = strand.process();
    if (left->length == 0 && right->type == process.types.str) return const_cast<Str*>(right);
    if (right->length == 0 && left->type == process.types.str) return const_cast<Str*>(left);
    const std::size_t length = std::size_t{left->length} + right->length;
    constexpr std::size_t characters_a_bytecode = 256;
    strand.charge(length / characters_a_bytecode);
    const bool is_row = left->continued && left->wide == right->wide && !Heap::is_attached();
    if (is_row && left->length >= shared_from_bytes) return continued(process, left, right);
    if (!left->wide && !right->wide) {
        Str* text = new_narrow_str(process, length, left->ascii && right->ascii);
        std::memcpy(text->narrow(), left->narrow(), left->length);
        std::memcpy(text->narrow() + left->length, right->narrow(), right->length);
        text->continued = true;
        return text;
    }
    Str* text = new_wide_str(process, length);
    for (std::size_t i = 0; i < left->length; ++i) text->points()[i] = left->at(i);
    for (std::size_t i = 0; i < right->length; ++i) text->points()[left->length + i] = right->at(i);
    text->continued = true;
    return text;
}

Value str_repeat(Strand& strand, const Str* text, std::int64_t times) {
    Process& process = strand.process();
    if (times <= 0 || text->length == 0) return Value::object(make_latin1(process, {}));
    if (times == 1 && text->type == process.types.str) return Value::object(text);
    if (static_cast<std::uint64_t>(times) > longest_text / text->length) throw OutOfMemory();
    const std::size_t length = static_cast<std::size_t>(times) * text->length;
    constexpr std::size_t characters_a_bytecode = 256;
    strand.charge(length / characters_a_bytecode);
    if (text->wide) {
        Str* result = new_wide_str(process, length);
        for (std::size_t i = 0; i < length; ++i)
            result->points()[i] = text->points()[i % text->length];
        return Value::object(result);
    }
    Str* result = new_narrow_str(process, length, text->ascii);
    std::uint8_t* const to = result->narrow();
    if (text->length == 1) {
        std::memset(to, text->narrow()[0], length);
        return Value::object(result);
    }
    std::memcpy(to, text->narrow(), text->length);
    for (std::size_t done = text->length; done < length;) {  // twice as much with each step
        const std::size_t more = std::min(done, length - done);
        std::memcpy(to + done, to, more);
        done += more;
    }
    return Value::object(result);
}

// ---- reading

std::u32string points_of(const Str* text) {
    if (text->wide) return {text->points(), text->length};
    return {text->narrow(), text->narrow() + text->length};
}

namespace {

template <class Push>
void put_utf8(char32_t point, Push push) {
    if (point < 0x80) {
        push(point);
    } else if (point < 0x800) {
        push(0xc0U | (point >> 6U));
        push(0x80U | (point & 0x3fU));
    } else if (point < 0x10000) {
        push(0xe0U | (point >> 12U));
        push(0x80U | ((point >> 6U) & 0x3fU));
        push(0x80U | (point & 0x3fU));
    } else {
        push(0xf0U | (point >> 18U));
        push(0x80U | ((point >> 12U) & 0x3fU));
        push(0x80U | ((point >> 6U) & 0x3fU));
        push(0x80U | (point & 0x3fU));
    }
}

}  // namespace

void append_utf8(std::string& utf8, char32_t point) {
    put_utf8(point, [&](char32_t byte) { utf8 += static_cast<char>(byte); });
}

void append_utf8(std::string& utf8, const Str* text) {
    if (text->ascii) {
        utf8 += text->ascii_view();
        return;
    }
    const std::size_t start = utf8.size();
    const std::size_t most_bytes = text->wide ? 4 : 2;
    utf8.resize_and_overwrite(start + text->length * most_bytes, [&](char* bytes, std::size_t) {
        char* to = bytes + start;
        for (std::size_t i = 0; i < text->length; ++i) {
            put_utf8(text->at(i), [&](char32_t byte) { *to++ = static_cast<char>(byte); });
        }
        return static_cast<std::size_t>(to - bytes);
    });
}

std::string utf8(const Str* text) {
    std::string result;
    append_utf8(result, text);
    return result;
}

bool same_text(const Str* left, const Str* right) {
    if (left == right) return true;
    if (left->length != right->length || left->wide != right->wide) return false;
    const HashCode left_hash = read_shared(left->hash);
    const HashCode right_hash = read_shared(right->hash);
    if (left_hash != right_hash && left_hash != Str::not_hashed && right_hash != Str::not_hashed) {
        return false;
    }
    const std::size_t width = left->wide ? sizeof(char32_t) : 1;
    return std::memcmp(left->narrow(), right->narrow(), left->length * width) == 0;
}

bool equals_ascii(const Str* text, std::string_view ascii) {
    return text->ascii && text->ascii_view() == ascii;
}

HashCode hash_text_bytes(std::string_view bytes) {
    std::uint64_t hash = mix(0x1234'5678'9abc'def1, bytes.size());
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= bytes.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        hash = mix(hash, word);
    }
    if (at < bytes.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, bytes.size() - at);
        hash = mix(hash, word);
    }
    hash ^= hash >> 32U;
    if (bytes.empty()) hash = 0;
    const auto result = static_cast<HashCode>(hash);
    return result == Str::not_hashed ? -2 : result;
}

HashCode str_hash(Str* text) {
    if (read_shared(text->hash) == Str::not_hashed) {
        const std::size_t bytes = text->length * (text->wide ? sizeof(char32_t) : 1);
        write_unordered(text->hash,
                        hash_text_bytes({reinterpret_cast<const char*>(text->narrow()), bytes}));
    }
    return text->hash;
}

int compare_text(const Str* left, const Str* right) {
    const std::size_t common = std::min(left->length, right->length);
    if (!left->wide && !right->wide) {
        const int order = std::memcmp(left->narrow(), right->narrow(), common);
        if (order != 0) return order;
    } else {
        for (std::size_t i = 0; i < common; ++i) {
            if (left->at(i) != right->at(i)) return left->at(i) < right->at(i) ? -1 : 1;
        }
    }
    return left->length < right->length ? -1 : left->length > right->length ? 1 : 0;
}

std::size_t find_text(const Str* text, const Str* needle, std::size_t start, std::size_t end) {
    if (start > end || needle->length > end - start) return npos;
    return with_views(text, needle, [&](auto hay, auto part) {
        const std::size_t at = find_part(hay.substr(0, end), part, start);
        return at == decltype(hay)::npos ? npos : at;
    });
}

std::size_t find_text_from_right(const Str* text, const Str* needle, std::size_t start,
                                 std::size_t end) {
    if (start > end || needle->length > end - start) return npos;
    return with_views(text, needle, [&](auto hay, auto part) {
        const std::size_t at = find_part_from_right(hay.substr(start, end - start), part);
        return at == decltype(hay)::npos ? npos : at + start;
    });
}

bool str_contains(const Str* text, const Str* item) {
    return find_text(text, item, 0, text->length) != npos;
}

Truth str_contains(Strand& strand, const Str* text, Value item) {
    if (const Str* part = as_str(item)) return str_contains(text, part);
    strand.raise(
        strand.process().types.type_error,
        "'in <string>' requires string as left operand, not " + type_name(strand.process(), item));
    return std::nullopt;
}

bool read_bounds(Strand& strand, const Arguments& arguments, std::size_t first, std::int64_t size,
                 std::int64_t& start, std::int64_t& end) {
    start = 0;
    end = size;
    std::int64_t* const bounds[] = {&start, &end};
    for (std::size_t i = 0; i < 2; ++i) {
        const Value value = arguments.get(first + i, Value::none());
        if (value.is_none()) continue;
        constexpr const char* message =
            "slice indices must be integers or None or have an __index__ method";
        if (!is_int(value) &&
            special_method(strand, value, strand.process().names.__index__).is_empty()) {
            strand.raise(strand.process().types.type_error, message);
            return false;
        }
        const Value whole = whole_number(strand, value);
        if (whole.is_error()) return false;
        // What is too large is clamped.
        std::int64_t bound = int64_of(whole).value_or(int_sign(whole) < 0 ? -size : size);
        if (bound < 0) bound = std::max<std::int64_t>(bound + size, 0);
        *bounds[i] = bound;
    }
    end = std::min(end, size);
    return true;
}

Value str_get_item(Strand& strand, Str* text, Value key) {
    Process& process = strand.process();
    if (const auto* slice = as_kind<Slice>(key, Kind::slice)) {
        SliceBounds bounds;
        if (!slice_bounds(strand, *slice, text->length, bounds)) return Value::error();
        if (bounds.count == text->length && bounds.step == 1) {
            return Value::object(plain_str(process, text));
        }
        const auto start = static_cast<std::size_t>(bounds.start);
        if (bounds.step == 1 || bounds.count == 0) {
            return Value::object(
                substring(process, text, bounds.count == 0 ? 0 : start,
                          bounds.count == 0 ? 0 : start + static_cast<std::size_t>(bounds.count)));
        }
        const auto point_at = [&](std::int64_t i) {
            return text->at(static_cast<std::size_t>(bounds.start + i * bounds.step));
        };
        strand.charge(static_cast<std::uint64_t>(bounds.count) / 64);
        if (text->ascii && bounds.count > 1) {
            Str* const taken =
                new_narrow_str(process, static_cast<std::size_t>(bounds.count), true);
            for (std::int64_t i = 0; i < bounds.count; ++i) {
                taken->narrow()[i] = static_cast<std::uint8_t>(point_at(i));
            }
            return Value::object(taken);
        }
        TextBuilder builder;
        for (std::int64_t i = 0; i < bounds.count; ++i) builder.append(point_at(i));
        return Value::object(builder.finish(process));
    }
    if (!is_int(key) && special_method(strand, key, process.names.__index__).is_empty()) {
        return strand.raise(process.types.type_error, "string indices must be integers, not '" +
                                                          type_name(process, key) + "'");
    }
    std::optional<std::int64_t> index = index_of(strand, key);
    if (!index) return Value::error();
    if (*index < 0) *index += text->length;
    if (*index < 0 || *index >= text->length) {
        return strand.raise(process.types.index_error, "string index out of range");
    }
    return Value::object(make_character(process, text->at(static_cast<std::size_t>(*index))));
}

// ---- repr

void append_escape(std::string& utf8, char32_t point) {
    constexpr std::string_view hex = "0123456789abcdef";
    const int digits = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
    utf8 += '\\';
    utf8 += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
        utf8 += hex[(point >> static_cast<unsigned>(shift)) & 15U];
    }
}

namespace {

// Whether repr() shows each character of the ASCII text as it is.
bool needs_no_escape(std::string_view ascii) {
    unsigned needed = 0;
    for (const char c : ascii) {
        const auto byte = static_cast<unsigned char>(c);
        needed |= static_cast<unsigned>(byte < ' ') | static_cast<unsigned>(byte == 0x7f) |
                  static_cast<unsigned>(c == '\'') | static_cast<unsigned>(c == '\\');
    }
    return needed == 0;
}

}  // namespace

void append_str_repr(std::string& utf8, const Str* text, bool ascii_only) {
    if (text->ascii && needs_no_escape(text->ascii_view())) {
        utf8 += '\'';
        utf8 += text->ascii_view();
        utf8 += '\'';
        return;
    }
    bool has_single = false;
    bool has_double = false;
    for (std::size_t i = 0; i < text->length; ++i) {
        has_single = has_single || text->at(i) == U'\'';
        has_double = has_double || text->at(i) == U'"';
    }
    const char quote = has_single && !has_double ? '"' : '\'';
    utf8 += quote;
    for (std::size_t i = 0; i < text->length; ++i) {
        const char32_t point = text->at(i);
        if (point == static_cast<char32_t>(quote) || point == U'\\') {
            utf8 += '\\';
            utf8 += static_cast<char>(point);
        } else if (point == U'\n') {
            utf8 += "\\n";
        } else if (point == U'\t') {
            utf8 += "\\t";
        } else if (point == U'\r') {
            utf8 += "\\r";
        } else if (point < 0x80 ? point >= U' ' && point != 0x7f
                                : !ascii_only && unicode::is_printable(point)) {
            append_utf8(utf8, point);
        } else {
            append_escape(utf8, point);
        }
    }
    utf8 += quote;
}

// ---- operators

namespace {

Value concatenation_error(Strand& strand, Value right) {
    Process& process = strand.process();
    return strand.raise(process.types.type_error, "can only concatenate str (not \"" +
                                                      type_name(process, right) + "\") to str");
}

}  // namespace

std::optional<std::int64_t> repeat_count(Strand& strand, Value times, Value& otherwise) {
    const Process& process = strand.process();
    if (!is_int(times) && special_method(strand, times, process.names.__index__).is_empty()) {
        otherwise =
            strand.raise(process.types.type_error, "can't multiply sequence by non-int of type '" +
                                                       type_name(process, times) + "'");
        return std::nullopt;
    }
    otherwise = Value::error();
    const Value whole = whole_number(strand, times);
    if (whole.is_error()) return std::nullopt;
    const std::optional<std::int64_t> count = int64_of(whole);
    if (!count) {
        strand.raise(process.types.overflow_error,
                     "cannot fit '" + type_name(process, times) + "' into an index-sized integer");
    }
    return count;
}

Value text_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    if (bytes_of(left) || (as_str(left) == nullptr && bytes_of(right))) {
        return bytes_binary(strand, op, left, right);
    }
    const Str* text = as_str(left);
    const Str* other = as_str(right);
    if (text == nullptr && other == nullptr) return Value::not_implemented();
    switch (op) {
        case BinaryOperator::add:
            if (text == nullptr) return Value::not_implemented();
            if (other == nullptr) return concatenation_error(strand, right);
            return Value::object(concatenate(strand, text, other));
        case BinaryOperator::mult: {
            const bool is_repeated = as_kind<List>(left, Kind::list) != nullptr ||
                                     as_kind<Tuple>(left, Kind::tuple) != nullptr;
            if (is_repeated) return Value::not_implemented();
            Value otherwise;
            const std::optional<std::int64_t> count =
                repeat_count(strand, text == nullptr ? left : right, otherwise);
            if (!count) return otherwise;
            return str_repeat(strand, text == nullptr ? other : text, *count);
        }
        case BinaryOperator::mod:
            if (text == nullptr) return Value::not_implemented();
            return percent_format(strand, text, right);
        default: return Value::not_implemented();
    }
}

Value text_compare(Strand& strand, CompareOperator op, Value left, Value right) {
    const Str* text = as_str(left);
    const Str* other = as_str(right);
    if (text == nullptr || other == nullptr) return bytes_compare(strand, op, left, right);
    switch (op) {
        case CompareOperator::eq: return Value::boolean(same_text(text, other));
        case CompareOperator::ne: return Value::boolean(!same_text(text, other));
        case CompareOperator::lt: return Value::boolean(compare_text(text, other) < 0);
        case CompareOperator::le: return Value::boolean(compare_text(text, other) <= 0);
        case CompareOperator::gt: return Value::boolean(compare_text(text, other) > 0);
        case CompareOperator::ge: return Value::boolean(compare_text(text, other) >= 0);
        default: return Value::not_implemented();
    }
}

}  // namespace interleave::runtime
