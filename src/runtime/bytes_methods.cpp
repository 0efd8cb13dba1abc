// The methods that bytes and bytearray share. Results are of self's kind.
#include <algorithm>
#include <bitset>

#include "runtime/bytes.h"
#include "runtime/numbers.h"
#include "runtime/numbers_methods.h"
#include "runtime/str.h"
#include "runtime/text_search.h"

namespace interleave::runtime {
namespace {

using View = std::string_view;

Value type_error(Strand& strand, const std::string& message) {
    return strand.raise(strand.process().types.type_error, message);
}
Value value_error(Strand& strand, const char* message) {
    return strand.raise(strand.process().types.value_error, message);
}
std::string name_of(Strand& strand, Value value) { return type_name(strand.process(), value); }

View self_view(const Arguments& arguments) { return *bytes_of(arguments[0]); }

bool is_array(Value value) { return as_kind<ByteArray>(value, Kind::bytearray) != nullptr; }

Value like_self(Strand& strand, const Arguments& arguments, View bytes) {
    Process& process = strand.process();
    if (is_array(arguments[0])) return Value::object(make_bytearray(process, bytes));
    return Value::object(make_bytes(process, bytes));
}

// A bytes-like argument; nothing: raised.
std::optional<View> bytes_argument(Strand& strand, Value value) {
    const std::optional<View> view = bytes_of(value);
    if (!view) {
        type_error(strand, "a bytes-like object is required, not '" + name_of(strand, value) + "'");
    }
    return view;
}

Value pieces_to_list(Strand& strand, const Arguments& arguments, const std::vector<Piece>& pieces) {
    const View bytes = self_view(arguments);
    std::vector<Value> items;
    items.reserve(pieces.size());
    for (const Piece piece : pieces) {
        items.push_back(
            like_self(strand, arguments, bytes.substr(piece.start, piece.end - piece.start)));
    }
    strand.charge(pieces.size() + bytes.size() / 64);
    return Value::object(make_list(strand.process(), items));
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_alpha(char c) { return is_lower(c) || is_upper(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_alpha(c) || is_digit(c); }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
char to_lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }
char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 32) : c; }

// ---- searching

// The bounds of a search among arguments, from the third on; false: raised. What asks for them may run the
// program, so only what is left then counts.
bool search_bounds(Strand& strand, const Arguments& arguments, std::int64_t& start,
                   std::int64_t& end) {
    const auto size = static_cast<std::int64_t>(self_view(arguments).size());
    if (!read_bounds(strand, arguments, 2, size, start, end)) return false;
    end = std::min(end, static_cast<std::int64_t>(self_view(arguments).size()));
    return true;
}

// What is searched for: bytes, or one byte given as an int; false: raised.
bool search_item(Strand& strand, Value value, std::string& part) {
    if (const std::optional<View> view = bytes_of(value)) {
        part = *view;
        return true;
    }
    if (!is_int(value) &&
        special_method(strand, value, strand.process().names.__index__).is_empty()) {
        type_error(strand, "argument should be integer or bytes-like object, not '" +
                               name_of(strand, value) + "'");
        return false;
    }
    const std::optional<std::uint8_t> byte = byte_value(strand, value);
    if (byte) part = {static_cast<char>(*byte)};
    return byte.has_value();
}

Value search(Strand& strand, const Arguments& arguments, bool from_right, bool required) {
    std::string part;
    if (!search_item(strand, arguments[1], part)) return Value::error();
    std::int64_t start = 0;
    std::int64_t end = 0;
    if (!search_bounds(strand, arguments, start, end)) return Value::error();
    if (start <= end) {
        const View range = self_view(arguments).substr(static_cast<std::size_t>(start),
                                                       static_cast<std::size_t>(end - start));
        const std::size_t at = from_right ? find_part_from_right(range, std::string_view(part))
                                          : find_part(range, std::string_view(part));
        if (at != View::npos) return Value::small_int(start + static_cast<std::int64_t>(at));
    }
    if (!required) return Value::small_int(-1);
    return value_error(strand, "subsection not found");
}
Value bytes_find(Strand& strand, const Arguments& arguments) {
    return search(strand, arguments, false, false);
}
Value bytes_rfind(Strand& strand, const Arguments& arguments) {
    return search(strand, arguments, true, false);
}
Value bytes_index(Strand& strand, const Arguments& arguments) {
    return search(strand, arguments, false, true);
}
Value bytes_rindex(Strand& strand, const Arguments& arguments) {
    return search(strand, arguments, true, true);
}

Value bytes_count(Strand& strand, const Arguments& arguments) {
    std::string part;
    if (!search_item(strand, arguments[1], part)) return Value::error();
    std::int64_t start = 0;
    std::int64_t end = 0;
    if (!search_bounds(strand, arguments, start, end)) return Value::error();
    if (start > end) return Value::small_int(0);
    const View range = self_view(arguments).substr(static_cast<std::size_t>(start),
                                                   static_cast<std::size_t>(end - start));
    return Value::small_int(static_cast<std::int64_t>(count_occurrences(range, View(part))));
}

Value begins_or_ends(Strand& strand, const Arguments& arguments, const char* name, bool at_end) {
    std::int64_t start = 0;
    std::int64_t end = 0;
    if (!search_bounds(strand, arguments, start, end)) return Value::error();
    const auto matches = [&](View part) {
        if (start > end) return false;
        const View range = self_view(arguments).substr(static_cast<std::size_t>(start),
                                                       static_cast<std::size_t>(end - start));
        return at_end ? range.ends_with(part) : range.starts_with(part);
    };
    if (const std::optional<View> part = bytes_of(arguments[1])) {
        return Value::boolean(matches(*part));
    }
    const Tuple* choices = as_tuple(arguments[1]);
    if (choices == nullptr) {
        return type_error(strand, std::string(name) +
                                      " first arg must be bytes or a tuple of bytes, not " +
                                      name_of(strand, arguments[1]));
    }
    for (std::uint32_t i = 0; i < choices->size; ++i) {
        const std::optional<View> part = bytes_argument(strand, choices->items()[i]);
        if (!part) return Value::error();
        if (matches(*part)) return Value::boolean(true);
    }
    return Value::boolean(false);
}
Value bytes_startswith(Strand& strand, const Arguments& arguments) {
    return begins_or_ends(strand, arguments, "startswith", false);
}
Value bytes_endswith(Strand& strand, const Arguments& arguments) {
    return begins_or_ends(strand, arguments, "endswith", true);
}

// ---- splitting and joining

Value split_bytes(Strand& strand, const Arguments& arguments, bool from_right) {
    Value values[2];
    if (!bind(strand, behind_first(arguments), from_right ? "rsplit" : "split",
              {{"sep", Value::none()}, {"maxsplit", Value::small_int(-1)}}, values)) {
        return Value::error();
    }
    const std::optional<std::int64_t> most = int_argument(strand, values[1]);
    if (!most) return Value::error();
    const View bytes = self_view(arguments);
    if (values[0].is_none()) {
        return pieces_to_list(strand, arguments,
                              from_right ? split_at_spaces_from_right(bytes, *most, is_space)
                                         : split_at_spaces(bytes, *most, is_space));
    }
    const std::optional<View> separator = bytes_argument(strand, values[0]);
    if (!separator) return Value::error();
    if (separator->empty()) return value_error(strand, "empty separator");
    return pieces_to_list(
        strand, arguments,
        from_right ? split_from_right(bytes, *separator, *most) : split(bytes, *separator, *most));
}
Value bytes_split(Strand& strand, const Arguments& arguments) {
    return split_bytes(strand, arguments, false);
}
Value bytes_rsplit(Strand& strand, const Arguments& arguments) {
    return split_bytes(strand, arguments, true);
}
Value bytes_splitlines(Strand& strand, const Arguments& arguments) {
    Value values[1];
    if (!bind(strand, behind_first(arguments), "splitlines", {{"keepends", Value::boolean(false)}},
              values)) {
        return Value::error();
    }
    const Truth keep_ends = truth(strand, values[0]);
    if (!keep_ends) return Value::error();
    return pieces_to_list(strand, arguments,
                          split_lines(self_view(arguments), *keep_ends,
                                      [](char c) { return c == '\n' || c == '\r'; }));
}

Value partition(Strand& strand, const Arguments& arguments, bool from_right) {
    const std::optional<View> separator = bytes_argument(strand, arguments[1]);
    if (!separator) return Value::error();
    if (separator->empty()) return value_error(strand, "empty separator");
    const View bytes = self_view(arguments);
    const std::size_t at = from_right ? bytes.rfind(*separator) : bytes.find(*separator);
    const auto piece = [&](View part) { return like_self(strand, arguments, part); };
    if (at == View::npos) {
        const Value head = piece(from_right ? View() : bytes);
        return tuple_value(strand.process(), {head, piece({}), piece(from_right ? bytes : View())});
    }
    const Value head = piece(bytes.substr(0, at));
    const Value middle = piece(*separator);
    return tuple_value(strand.process(),
                       {head, middle, piece(bytes.substr(at + separator->size()))});
}
Value bytes_partition(Strand& strand, const Arguments& arguments) {
    return partition(strand, arguments, false);
}
Value bytes_rpartition(Strand& strand, const Arguments& arguments) {
    return partition(strand, arguments, true);
}

Value bytes_join(Strand& strand, const Arguments& arguments) {
    std::vector<Value> items;
    if (!iterates_natively(strand, arguments[1])) {
        return strand.tail_call_prelude("_join", {arguments[0], arguments[1]});
    }
    if (!collect_items(strand, arguments[1], items)) return Value::error();
    std::string result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::optional<View> item = bytes_of(items[i]);
        if (!item) {
            return type_error(strand, "sequence item " + std::to_string(i) +
                                          ": expected a bytes-like object, " +
                                          name_of(strand, items[i]) + " found");
        }
        if (i != 0) result += self_view(arguments);
        result += *item;
        strand.process().heap.check_room(result.size());
    }
    return like_self(strand, arguments, result);
}

Value bytes_replace(Strand& strand, const Arguments& arguments) {
    if (arguments.count < 3) {
        return type_error(strand, "replace expected at least 2 arguments, got " +
                                      std::to_string(arguments.count - 1));
    }
    const std::optional<View> old_part = bytes_argument(strand, arguments[1]);
    if (!old_part) return Value::error();
    const std::optional<View> new_part = bytes_argument(strand, arguments[2]);
    if (!new_part) return Value::error();
    const std::optional<std::int64_t> most =
        int_argument(strand, arguments.get(3, Value::small_int(-1)));
    if (!most) return Value::error();
    const View bytes = self_view(arguments);
    strand.process().heap.check_room(count_occurrences(bytes, *old_part) * new_part->size());
    std::string result;
    replace(
        bytes, *old_part, *most,
        [&](std::size_t start, std::size_t end) { result += bytes.substr(start, end - start); },
        [&] { result += *new_part; });
    return like_self(strand, arguments, result);
}

// ---- stripping and padding

Value strip_bytes(Strand& strand, const Arguments& arguments, bool left, bool right) {
    const Value given = arguments.get(1, Value::none());
    std::optional<View> unwanted;
    if (!given.is_none()) {
        unwanted = bytes_argument(strand, given);
        if (!unwanted) return Value::error();
    }
    const auto drops = [&](char c) {
        return unwanted ? unwanted->find(c) != View::npos : is_space(c);
    };
    View bytes = self_view(arguments);
    while (left && !bytes.empty() && drops(bytes.front())) bytes.remove_prefix(1);
    while (right && !bytes.empty() && drops(bytes.back())) bytes.remove_suffix(1);
    return like_self(strand, arguments, bytes);
}
Value bytes_strip(Strand& strand, const Arguments& arguments) {
    return strip_bytes(strand, arguments, true, true);
}
Value bytes_lstrip(Strand& strand, const Arguments& arguments) {
    return strip_bytes(strand, arguments, true, false);
}
Value bytes_rstrip(Strand& strand, const Arguments& arguments) {
    return strip_bytes(strand, arguments, false, true);
}

Value bytes_removeprefix(Strand& strand, const Arguments& arguments) {
    const std::optional<View> part = bytes_argument(strand, arguments[1]);
    if (!part) return Value::error();
    View bytes = self_view(arguments);
    if (bytes.starts_with(*part)) bytes.remove_prefix(part->size());
    return like_self(strand, arguments, bytes);
}
Value bytes_removesuffix(Strand& strand, const Arguments& arguments) {
    const std::optional<View> part = bytes_argument(strand, arguments[1]);
    if (!part) return Value::error();
    View bytes = self_view(arguments);
    if (bytes.ends_with(*part)) bytes.remove_suffix(part->size());
    return like_self(strand, arguments, bytes);
}

enum class Justify { left, right, center };

Value justify(Strand& strand, const Arguments& arguments, const char* name, Justify how) {
    const std::optional<std::int64_t> width = int_argument(strand, arguments[1]);
    if (!width) return Value::error();
    char fill = ' ';
    if (arguments.count > 2) {
        const std::optional<View> given = bytes_of(arguments[2]);
        if (!given) {
            return type_error(strand, std::string(name) +
                                          "() argument 2 must be a byte string of length 1, not " +
                                          argument_type_name(strand.process(), arguments[2]));
        }
        if (given->size() != 1) {
            return type_error(strand,
                              std::string(name) +
                                  "(): argument 2 must be a byte string of length 1, not a " +
                                  name_of(strand, arguments[2]) + " object of length " +
                                  std::to_string(given->size()));
        }
        fill = given->front();
    }
    const View bytes = self_view(arguments);
    const std::int64_t margin = *width - static_cast<std::int64_t>(bytes.size());
    if (margin <= 0) return like_self(strand, arguments, bytes);
    strand.process().heap.check_room(static_cast<std::size_t>(*width));
    std::int64_t left = 0;
    if (how == Justify::right) left = margin;
    if (how == Justify::center) left = margin / 2 + (margin & *width & 1);
    return like_self(strand, arguments,
                     std::string(static_cast<std::size_t>(left), fill) + std::string(bytes) +
                         std::string(static_cast<std::size_t>(margin - left), fill));
}
Value bytes_ljust(Strand& strand, const Arguments& arguments) {
    return justify(strand, arguments, "ljust", Justify::left);
}
Value bytes_rjust(Strand& strand, const Arguments& arguments) {
    return justify(strand, arguments, "rjust", Justify::right);
}
Value bytes_center(Strand& strand, const Arguments& arguments) {
    return justify(strand, arguments, "center", Justify::center);
}
Value bytes_zfill(Strand& strand, const Arguments& arguments) {
    const std::optional<std::int64_t> width = int_argument(strand, arguments[1]);
    if (!width) return Value::error();
    std::string bytes(self_view(arguments));
    const std::int64_t zeros = *width - static_cast<std::int64_t>(bytes.size());
    if (zeros > 0) {
        strand.process().heap.check_room(static_cast<std::size_t>(*width));
        const bool sign = !bytes.empty() && (bytes[0] == '+' || bytes[0] == '-');
        bytes.insert(sign ? 1 : 0, static_cast<std::size_t>(zeros), '0');
    }
    return like_self(strand, arguments, bytes);
}
Value bytes_expandtabs(Strand& strand, const Arguments& arguments) {
    Value values[1];
    if (!bind(strand, behind_first(arguments), "expandtabs", {{"tabsize", Value::small_int(8)}},
              values)) {
        return Value::error();
    }
    const std::optional<std::int64_t> size = int_argument(strand, values[0]);
    if (!size) return Value::error();
    std::string result;
    std::int64_t column = 0;
    for (const char c : self_view(arguments)) {
        if (c != '\t') {
            result += c;
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        } else if (*size > 0) {
            const std::int64_t spaces = *size - column % *size;
            strand.process().heap.check_room(result.size() + static_cast<std::size_t>(spaces));
            result.append(static_cast<std::size_t>(spaces), ' ');
            column += spaces;
        }
    }
    return like_self(strand, arguments, result);
}

// ---- characters

template <bool (*is_such)(char), bool when_empty = false>
Value all_bytes(Strand&, const Arguments& arguments) {
    const View bytes = self_view(arguments);
    if (bytes.empty()) return Value::boolean(when_empty);
    return Value::boolean(std::ranges::all_of(bytes, is_such));
}
template <bool (*wanted)(char), bool (*unwanted)(char)>
Value one_case(Strand&, const Arguments& arguments) {
    const View bytes = self_view(arguments);
    return Value::boolean(std::ranges::any_of(bytes, wanted) &&
                          std::ranges::none_of(bytes, unwanted));
}
Value bytes_istitle(Strand&, const Arguments& arguments) {
    bool found = false;
    bool inside = false;
    for (const char c : self_view(arguments)) {
        if ((is_upper(c) && inside) || (is_lower(c) && !inside)) return Value::boolean(false);
        inside = is_alpha(c);
        found = found || inside;
    }
    return Value::boolean(found);
}

template <char (*map)(char)>
Value mapped(Strand& strand, const Arguments& arguments) {
    std::string bytes(self_view(arguments));
    std::ranges::transform(bytes, bytes.begin(), map);
    return like_self(strand, arguments, bytes);
}
char swap_case(char c) { return is_upper(c) ? to_lower(c) : to_upper(c); }
Value bytes_capitalize(Strand& strand, const Arguments& arguments) {
    std::string bytes(self_view(arguments));
    std::ranges::transform(bytes, bytes.begin(), to_lower);
    if (!bytes.empty()) bytes[0] = to_upper(bytes[0]);
    return like_self(strand, arguments, bytes);
}
Value bytes_title(Strand& strand, const Arguments& arguments) {
    std::string bytes(self_view(arguments));
    bool inside = false;
    for (char& c : bytes) {
        c = inside ? to_lower(c) : to_upper(c);
        inside = is_alpha(c);
    }
    return like_self(strand, arguments, bytes);
}

// ---- translate, hex, decode

Value bytes_translate(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!bind(strand, behind_first(arguments), "translate", {{""}, {"delete", Value()}}, values)) {
        return Value::error();
    }
    std::optional<View> table;
    if (!values[0].is_none()) {
        table = bytes_argument(strand, values[0]);
        if (!table) return Value::error();
        if (table->size() != 256) {
            return value_error(strand, "translation table must be 256 characters long");
        }
    }
    std::bitset<256> dropped;
    if (!values[1].is_empty()) {
        const std::optional<View> given = bytes_argument(strand, values[1]);
        if (!given) return Value::error();
        for (const char c : *given) dropped.set(static_cast<unsigned char>(c));
    }
    std::string result;
    for (const char c : self_view(arguments)) {
        const auto byte = static_cast<unsigned char>(c);
        if (!dropped[byte]) result += table ? (*table)[byte] : c;
    }
    return like_self(strand, arguments, result);
}

Value bytes_maketrans(Strand& strand, const Arguments& arguments) {
    const std::optional<View> from = bytes_argument(strand, arguments[0]);
    if (!from) return Value::error();
    const std::optional<View> to = bytes_argument(strand, arguments[1]);
    if (!to) return Value::error();
    if (from->size() != to->size()) {
        return value_error(strand, "maketrans arguments must have same length");
    }
    std::string table;
    for (int i = 0; i < 256; ++i) table += static_cast<char>(i);
    for (std::size_t i = 0; i < from->size(); ++i) {
        table[static_cast<unsigned char>((*from)[i])] = (*to)[i];
    }
    return Value::object(make_bytes(strand.process(), table));
}

// The separator of hex(); false: raised, empty: none.
bool hex_separator(Strand& strand, Value given, std::string& separator) {
    if (given.is_empty()) return true;
    const Str* text = as_str(given);
    if (text != nullptr) {
        separator = utf8(text);
    } else if (const std::optional<View> bytes = bytes_of(given)) {
        separator = *bytes;
    } else {
        type_error(strand, "object of type '" + name_of(strand, given) + "' has no len()");
        return false;
    }
    if (text != nullptr ? text->length != 1 : separator.size() != 1) {
        value_error(strand, "sep must be length 1.");
        return false;
    }
    if (static_cast<unsigned char>(separator[0]) >= 0x80) {
        value_error(strand, "sep must be ASCII.");
        return false;
    }
    return true;
}

Value bytes_hex(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!bind(strand, behind_first(arguments), "hex",
              {{"sep", Value()}, {"bytes_per_sep", Value::small_int(1)}}, values)) {
        return Value::error();
    }
    std::string separator;
    if (!hex_separator(strand, values[0], separator)) return Value::error();
    const std::optional<std::int64_t> group = int_argument(strand, values[1]);
    if (!group) return Value::error();
    constexpr View digits = "0123456789abcdef";
    const View bytes = self_view(arguments);
    const auto size = static_cast<std::int64_t>(bytes.size());
    strand.process().heap.check_room(bytes.size() * 3);
    std::string text;
    for (std::int64_t i = 0; i < size; ++i) {
        // Groups count from the right; with a negative size from the left.
        const std::int64_t place = *group > 0 ? size - i : i;
        if (i > 0 && !separator.empty() && *group != 0 && place % *group == 0) text += separator;
        const auto byte = static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return str_value(strand.process(), text);
}

int hex_value(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    const char32_t lower = c | 0x20U;
    return lower >= U'a' && lower <= U'f' ? static_cast<int>(lower - U'a') + 10 : -1;
}

// Class method: argument 0 is the class.
Value bytes_fromhex(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    std::u32string text;
    if (const Str* given = as_str(arguments[1])) {
        text = points_of(given);
    } else if (const std::optional<View> bytes = bytes_of(arguments[1])) {
        for (const char c : *bytes) text += static_cast<unsigned char>(c);
    } else {
        return type_error(strand, "fromhex() argument must be str or bytes-like, not " +
                                      name_of(strand, arguments[1]));
    }
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] < 0x80 && is_space(static_cast<char>(text[i]))) {
            ++i;
            continue;
        }
        const int high = hex_value(text[i]);
        if (high >= 0 && i + 1 == text.size()) {
            return value_error(strand,
                               "fromhex() arg must contain an even number of hexadecimal digits");
        }
        const int low = high < 0 ? -1 : hex_value(text[i + 1]);
        if (high < 0 || low < 0) {
            return strand.raise(process.types.value_error,
                                "non-hexadecimal number found in fromhex() arg at position " +
                                    std::to_string(high < 0 ? i : i + 1));
        }
        result += static_cast<char>(high * 16 + low);
        i += 2;
    }
    const Type* type = as_type(arguments[0]);
    if (type == process.types.bytes) return Value::object(make_bytes(process, result));
    if (type == process.types.bytearray) return Value::object(make_bytearray(process, result));
    return strand.tail_call(arguments[0], {Value::object(make_bytes(process, result))});
}

Value bytes_decode(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!bind(strand, behind_first(arguments), "decode",
              {{"encoding", Value()}, {"errors", Value()}}, values)) {
        return Value::error();
    }
    std::string codec[2] = {"utf-8", "strict"};
    for (std::size_t i = 0; i < 2; ++i) {
        if (values[i].is_empty()) continue;
        const Str* given = as_str(values[i]);
        if (given == nullptr) {
            return type_error(strand, std::string("decode() argument '") +
                                          (i == 0 ? "encoding" : "errors") + "' must be str, not " +
                                          argument_type_name(strand.process(), values[i]));
        }
        codec[i] = utf8(given);
    }
    return decode_bytes(strand, self_view(arguments), codec[0], codec[1]);
}

constexpr std::uint8_t keywords = NativeSpec::keywords;
constexpr NativeSpec shared_methods[] = {
    {"find", bytes_find, 2, 4},
    {"rfind", bytes_rfind, 2, 4},
    {"index", bytes_index, 2, 4},
    {"rindex", bytes_rindex, 2, 4},
    {"count", bytes_count, 2, 4},
    {"startswith", bytes_startswith, 2, 4},
    {"endswith", bytes_endswith, 2, 4},
    {"split", bytes_split, 1, 3, keywords},
    {"rsplit", bytes_rsplit, 1, 3, keywords},
    {"splitlines", bytes_splitlines, 1, 2, keywords},
    {"partition", bytes_partition, 2, 2},
    {"rpartition", bytes_rpartition, 2, 2},
    {"join", bytes_join, 2, 2},
    {"replace", bytes_replace, 1, 4},
    {"strip", bytes_strip, 1, 2},
    {"lstrip", bytes_lstrip, 1, 2},
    {"rstrip", bytes_rstrip, 1, 2},
    {"removeprefix", bytes_removeprefix, 2, 2},
    {"removesuffix", bytes_removesuffix, 2, 2},
    {"ljust", bytes_ljust, 2, 3},
    {"rjust", bytes_rjust, 2, 3},
    {"center", bytes_center, 2, 3},
    {"zfill", bytes_zfill, 2, 2},
    {"expandtabs", bytes_expandtabs, 1, 2, keywords},
    {"isalpha", all_bytes<is_alpha>, 1, 1},
    {"isalnum", all_bytes<is_alphanumeric>, 1, 1},
    {"isdigit", all_bytes<is_digit>, 1, 1},
    {"isspace", all_bytes<is_space>, 1, 1},
    {"isascii", all_bytes<is_ascii, true>, 1, 1},
    {"islower", one_case<is_lower, is_upper>, 1, 1},
    {"isupper", one_case<is_upper, is_lower>, 1, 1},
    {"istitle", bytes_istitle, 1, 1},
    {"lower", mapped<to_lower>, 1, 1},
    {"upper", mapped<to_upper>, 1, 1},
    {"swapcase", mapped<swap_case>, 1, 1},
    {"capitalize", bytes_capitalize, 1, 1},
    {"title", bytes_title, 1, 1},
    {"translate", bytes_translate, 2, 3, keywords},
    {"maketrans", bytes_maketrans, 2, 2, NativeSpec::static_method},
    {"hex", bytes_hex, 1, 3, keywords},
    {"fromhex", bytes_fromhex, 2, 2, NativeSpec::class_method},
    {"decode", bytes_decode, 1, 3, keywords},
};

}  // namespace

void add_bytes_methods(Process& process, Type* type) { add_methods(process, type, shared_methods); }

}  // namespace interleave::runtime
