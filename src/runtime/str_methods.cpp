// str's methods that search, split, join, pad and replace.
#include <algorithm>

#include "runtime/beside.h"
#include "runtime/numbers.h"
#include "runtime/numbers_methods.h"
#include "runtime/str.h"
#include "runtime/text_search.h"
#include "runtime/unicode.h"

namespace interleave::runtime {

std::optional<std::int64_t> int_argument(Strand& strand, Value value) {
    Process& process = strand.process();
    if (!is_int(value) && special_method(strand, value, process.names.__index__).is_empty()) {
        strand.raise(process.types.type_error, "'" + type_name(process, value) +
                                                   "' object cannot be interpreted as an integer");
        return std::nullopt;
    }
    if (is_int(value) && !int64_of(value)) {
        strand.raise(process.types.overflow_error, "Python int too large to convert to C ssize_t");
        return std::nullopt;
    }
    return index_of(strand, value);
}

namespace {

char32_t point_of(char c) { return static_cast<unsigned char>(c); }
char32_t point_of(char32_t c) { return c; }

Value type_error(Strand& strand, const std::string& message) {
    return strand.raise(strand.process().types.type_error, message);
}
std::string name_of(Strand& strand, Value value) { return type_name(strand.process(), value); }

Value itself(Strand& strand, Str* text) { return Value::object(plain_str(strand.process(), text)); }

Value pieces_to_list(Strand& strand, const Str* text, const std::vector<Piece>& pieces) {
    Process& process = strand.process();
    std::vector<Value> items;
    items.reserve(pieces.size());
    for (const Piece piece : pieces) {
        items.push_back(Value::object(substring(process, text, piece.start, piece.end)));
    }
    strand.charge(pieces.size() + text->length / 64);
    return Value::object(make_list(process, items));
}

// ---- find, index, count, startswith

// Reads (sub, start, end) of find and its like; null: raised.
const Str* search_arguments(Strand& strand, const Arguments& arguments, const char* name,
                            std::int64_t& start, std::int64_t& end) {
    const Str* part = as_str(arguments[1]);
    if (part == nullptr) {
        type_error(strand, std::string(name) + "() argument 1 must be str, not " +
                               argument_type_name(strand.process(), arguments[1]));
        return nullptr;
    }
    if (!read_bounds(strand, arguments, 2, self_text(arguments)->length, start, end))
        return nullptr;
    strand.charge(self_text(arguments)->length / 64);
    return part;
}

using Finder = std::size_t (*)(const Str*, const Str*, std::size_t, std::size_t);

Value search(Strand& strand, const Arguments& arguments, const char* name, Finder finder,
             bool required) {
    std::int64_t start = 0;
    std::int64_t end = 0;
    const Str* part = search_arguments(strand, arguments, name, start, end);
    if (part == nullptr) return Value::error();
    std::size_t at = npos;
    if (start <= end) {
        at = finder(self_text(arguments), part, static_cast<std::size_t>(start),
                    static_cast<std::size_t>(end));
    }
    if (at != npos) return Value::small_int(static_cast<std::int64_t>(at));
    if (!required) return Value::small_int(-1);
    return strand.raise(strand.process().types.value_error, "substring not found");
}

Value str_find(Strand& strand, const Arguments& arguments) {
    return search(strand, arguments, "find", find_text, false);
}
Value str_rfind(Strand& strand, const Arguments& arguments) {
    return search(strand, arguments, "rfind", find_text_from_right, false);
}
Value str_index(Strand& strand, const Arguments& arguments) {
    return search(strand, arguments, "index", find_text, true);
}
Value str_rindex(Strand& strand, const Arguments& arguments) {
    return search(strand, arguments, "rindex", find_text_from_right, true);
}

Value str_count(Strand& strand, const Arguments& arguments) {
    std::int64_t start = 0;
    std::int64_t end = 0;
    const Str* part = search_arguments(strand, arguments, "count", start, end);
    if (part == nullptr) return Value::error();
    if (start > end) return Value::small_int(0);
    const std::size_t count = with_views(self_text(arguments), part, [&](auto text, auto piece) {
        return count_occurrences(
            text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)),
            piece);
    });
    return Value::small_int(static_cast<std::int64_t>(count));
}

bool matches_at(const Str* text, const Str* part, std::int64_t start, std::int64_t end,
                bool at_end) {
    if (start > end || part->length > end - start) return false;
    const std::int64_t at = at_end ? end - part->length : start;
    for (std::uint32_t i = 0; i < part->length; ++i) {
        if (text->at(static_cast<std::size_t>(at) + i) != part->at(i)) return false;
    }
    return true;
}

Value begins_or_ends(Strand& strand, const Arguments& arguments, const char* name, bool at_end) {
    const Str* text = self_text(arguments);
    std::int64_t start = 0;
    std::int64_t end = 0;
    if (!read_bounds(strand, arguments, 2, text->length, start, end)) return Value::error();
    if (const Str* part = as_str(arguments[1])) {
        return Value::boolean(matches_at(text, part, start, end, at_end));
    }
    const Tuple* choices = as_tuple(arguments[1]);
    if (choices == nullptr) {
        return type_error(strand, std::string(name) +
                                      " first arg must be str or a tuple of str, not " +
                                      name_of(strand, arguments[1]));
    }
    for (std::uint32_t i = 0; i < choices->size; ++i) {
        const Str* part = as_str(choices->items()[i]);
        if (part == nullptr) {
            return type_error(strand, std::string("tuple for ") + name +
                                          " must only contain str, not " +
                                          name_of(strand, choices->items()[i]));
        }
        if (matches_at(text, part, start, end, at_end)) return Value::boolean(true);
    }
    return Value::boolean(false);
}

Value str_startswith(Strand& strand, const Arguments& arguments) {
    return begins_or_ends(strand, arguments, "startswith", false);
}
Value str_endswith(Strand& strand, const Arguments& arguments) {
    return begins_or_ends(strand, arguments, "endswith", true);
}

// ---- split, partition, strip

Value split_text(Strand& strand, const Arguments& arguments, bool from_right) {
    const Str* text = self_text(arguments);
    Value values[2];
    if (!bind(strand, behind_first(arguments), from_right ? "rsplit" : "split",
              {{"sep", Value::none()}, {"maxsplit", Value::small_int(-1)}}, values)) {
        return Value::error();
    }
    const std::optional<std::int64_t> most = int_argument(strand, values[1]);
    if (!most) return Value::error();
    if (values[0].is_none()) {
        return pieces_to_list(
            strand, text, with_view(text, [&](auto view) {
                const auto is_space = [](auto c) { return unicode::is_space(point_of(c)); };
                return from_right ? split_at_spaces_from_right(view, *most, is_space)
                                  : split_at_spaces(view, *most, is_space);
            }));
    }
    const Str* separator = as_str(values[0]);
    if (separator == nullptr) {
        return type_error(strand, "must be str or None, not " + name_of(strand, values[0]));
    }
    if (separator->length == 0) {
        return strand.raise(strand.process().types.value_error, "empty separator");
    }
    return pieces_to_list(strand, text, with_views(text, separator, [&](auto view, auto part) {
                              return from_right ? split_from_right(view, part, *most)
                                                : split(view, part, *most);
                          }));
}
Value str_split(Strand& strand, const Arguments& arguments) {
    return split_text(strand, arguments, false);
}
Value str_rsplit(Strand& strand, const Arguments& arguments) {
    return split_text(strand, arguments, true);
}

bool is_line_break(char32_t point) {
    return (point >= U'\n' && point <= U'\r') || (point >= 0x1c && point <= 0x1e) ||
           point == 0x85 || point == 0x2028 || point == 0x2029;
}

Value str_splitlines(Strand& strand, const Arguments& arguments) {
    Value values[1];
    if (!bind(strand, behind_first(arguments), "splitlines", {{"keepends", Value::boolean(false)}},
              values)) {
        return Value::error();
    }
    const Truth keep_ends = truth(strand, values[0]);
    if (!keep_ends) return Value::error();
    const Str* text = self_text(arguments);
    return pieces_to_list(strand, text, with_view(text, [&](auto view) {
                              return split_lines(view, *keep_ends,
                                                 [](auto c) { return is_line_break(point_of(c)); });
                          }));
}

Value partition(Strand& strand, const Arguments& arguments, bool from_right) {
    Process& process = strand.process();
    Str* text = self_text(arguments);
    const Str* separator = as_str(arguments[1]);
    if (separator == nullptr) {
        return type_error(strand, "must be str, not " + name_of(strand, arguments[1]));
    }
    if (separator->length == 0) return strand.raise(process.types.value_error, "empty separator");
    const std::size_t at = from_right ? find_text_from_right(text, separator, 0, text->length)
                                      : find_text(text, separator, 0, text->length);
    const Value nothing = Value::object(make_latin1(process, {}));
    if (at == npos) {
        const Value all = itself(strand, text);
        return from_right ? tuple_value(process, {nothing, nothing, all})
                          : tuple_value(process, {all, nothing, nothing});
    }
    const Value head = Value::object(substring(process, text, 0, at));
    const Value tail =
        Value::object(substring(process, text, at + separator->length, text->length));
    return tuple_value(process, {head, arguments[1], tail});
}
Value str_partition(Strand& strand, const Arguments& arguments) {
    return partition(strand, arguments, false);
}
Value str_rpartition(Strand& strand, const Arguments& arguments) {
    return partition(strand, arguments, true);
}

Value strip_text(Strand& strand, const Arguments& arguments, const char* name, bool left,
                 bool right) {
    Str* text = self_text(arguments);
    const Value given = arguments.get(1, Value::none());
    const Str* characters = as_str(given);
    if (characters == nullptr && !given.is_none()) {
        return type_error(strand, std::string(name) + " arg must be None or str");
    }
    const auto unwanted = [&](char32_t point) {
        if (characters == nullptr) return unicode::is_space(point);
        for (std::uint32_t i = 0; i < characters->length; ++i) {
            if (characters->at(i) == point) return true;
        }
        return false;
    };
    std::size_t start = 0;
    std::size_t end = text->length;
    while (left && start < end && unwanted(text->at(start))) ++start;
    while (right && start < end && unwanted(text->at(end - 1))) --end;
    if (end - start == text->length) return itself(strand, text);
    return Value::object(substring(strand.process(), text, start, end));
}
Value str_strip(Strand& strand, const Arguments& arguments) {
    return strip_text(strand, arguments, "strip", true, true);
}
Value str_lstrip(Strand& strand, const Arguments& arguments) {
    return strip_text(strand, arguments, "lstrip", true, false);
}
Value str_rstrip(Strand& strand, const Arguments& arguments) {
    return strip_text(strand, arguments, "rstrip", false, true);
}

Value remove_end(Strand& strand, const Arguments& arguments, const char* name, bool at_end) {
    Str* text = self_text(arguments);
    const Str* part = as_str(arguments[1]);
    if (part == nullptr) {
        return type_error(strand, std::string(name) + "() argument must be str, not " +
                                      argument_type_name(strand.process(), arguments[1]));
    }
    if (part->length == 0 || !matches_at(text, part, 0, text->length, at_end)) {
        return itself(strand, text);
    }
    const std::size_t kept = text->length - part->length;
    return Value::object(at_end ? substring(strand.process(), text, 0, kept)
                                : substring(strand.process(), text, part->length, text->length));
}
Value str_removeprefix(Strand& strand, const Arguments& arguments) {
    return remove_end(strand, arguments, "removeprefix", false);
}
Value str_removesuffix(Strand& strand, const Arguments& arguments) {
    return remove_end(strand, arguments, "removesuffix", true);
}

// ---- join, replace

Value join_items(Strand& strand, const Str* separator, std::span<const Value> items) {
    Process& process = strand.process();
    if (items.size() == 1 && as_str(items[0]) != nullptr &&
        items[0].as_object()->type == process.types.str) {
        return items[0];
    }
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Str* item = as_str(items[i]);
        if (item == nullptr) {
            return type_error(strand, "sequence item " + std::to_string(i) +
                                          ": expected str instance, " + name_of(strand, items[i]) +
                                          " found");
        }
        bytes += (item->length + separator->length) * (item->wide ? sizeof(char32_t) : 1);
    }
    process.heap.check_room(bytes);
    strand.charge(items.size() + bytes / 256);
    TextBuilder builder;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i != 0) builder.append(separator);
        builder.append(as_str(items[i]));
    }
    return Value::object(builder.finish(process));
}

Value str_join(Strand& strand, const Arguments& arguments) {
    const Str* separator = self_text(arguments);
    if (const List* list = as_list(arguments[1])) {
        return join_items(strand, separator, std::span(list->items, list->size));
    }
    if (const Tuple* tuple = as_tuple(arguments[1])) {
        return join_items(strand, separator, std::span(tuple->items(), tuple->size));
    }
    if (!iterates_natively(strand, arguments[1])) {
        return strand.tail_call_prelude("_join", {arguments[0], arguments[1]});
    }
    std::vector<Value> items;
    if (!collect_items(strand, arguments[1], items)) return Value::error();
    return join_items(strand, separator, items);
}

Value str_replace(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count < 3) {
        return type_error(strand, "replace() takes at least 2 positional arguments (" +
                                      std::to_string(arguments.count - 1) + " given)");
    }
    Value values[3];
    if (!bind(strand, behind_first(arguments), "replace",
              {{""}, {""}, {"count", Value::small_int(-1)}}, values)) {
        return Value::error();
    }
    Str* text = self_text(arguments);
    const Str* old_part = as_str(values[0]);
    const Str* new_part = as_str(values[1]);
    if (old_part == nullptr || new_part == nullptr) {
        const bool first = old_part == nullptr;
        return type_error(strand,
                          std::string("replace() argument ") + (first ? "1" : "2") +
                              " must be str, not " +
                              argument_type_name(strand.process(), first ? values[0] : values[1]));
    }
    const std::optional<std::int64_t> most = int_argument(strand, values[2]);
    if (!most) return Value::error();
    if (*most == 0 ||
        (old_part->length != 0 && find_text(text, old_part, 0, text->length) == npos)) {
        return itself(strand, text);
    }
    if (*most < 0 && text->ascii && old_part->length == 1 && new_part->length == 1 &&
        new_part->ascii && text->length > 1) {
        Str* const replaced = new_narrow_str(process, text->length, true);
        std::ranges::replace_copy(narrow_view(text), replaced->narrow(), narrow_view(old_part)[0],
                                  narrow_view(new_part)[0]);
        strand.charge(text->length / 64);
        return Value::object(replaced);
    }
    TextBuilder builder;
    with_views(text, old_part, [&](auto view, auto part) {
        if (new_part->length > part.size()) {
            const std::size_t growth = new_part->length - part.size();
            process.heap.check_room(count_occurrences(view, part) * growth);
        }
        replace(
            view, part, *most,
            [&](std::size_t start, std::size_t end) { builder.append(text, start, end); },
            [&] { builder.append(new_part); });
    });
    strand.charge(builder.size() / 64);
    return Value::object(builder.finish(process));
}

// ---- padding

Value padded(Strand& strand, Str* text, std::int64_t left, std::int64_t right, char32_t fill) {
    const std::size_t total = static_cast<std::size_t>(left + right) + text->length;
    strand.process().heap.check_room(total);
    TextBuilder builder;
    builder.append_repeated(fill, static_cast<std::size_t>(left));
    builder.append(text);
    builder.append_repeated(fill, static_cast<std::size_t>(right));
    return Value::object(builder.finish(strand.process()));
}

enum class Justify { left, right, center };

Value justify(Strand& strand, const Arguments& arguments, Justify how) {
    Str* text = self_text(arguments);
    const std::optional<std::int64_t> width = int_argument(strand, arguments[1]);
    if (!width) return Value::error();
    char32_t fill = U' ';
    if (arguments.count > 2) {
        const Str* given = as_str(arguments[2]);
        if (given == nullptr) {
            return type_error(strand, "The fill character must be a unicode character, not " +
                                          name_of(strand, arguments[2]));
        }
        if (given->length != 1) {
            return type_error(strand, "The fill character must be exactly one character long");
        }
        fill = given->at(0);
    }
    const std::int64_t margin = *width - text->length;
    if (margin <= 0) return itself(strand, text);
    if (how == Justify::left) return padded(strand, text, 0, margin, fill);
    if (how == Justify::right) return padded(strand, text, margin, 0, fill);
    const std::int64_t left = margin / 2 + (margin & *width & 1);
    return padded(strand, text, left, margin - left, fill);
}
Value str_ljust(Strand& strand, const Arguments& arguments) {
    return justify(strand, arguments, Justify::left);
}
Value str_rjust(Strand& strand, const Arguments& arguments) {
    return justify(strand, arguments, Justify::right);
}
Value str_center(Strand& strand, const Arguments& arguments) {
    return justify(strand, arguments, Justify::center);
}

Value str_zfill(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Str* text = self_text(arguments);
    const std::optional<std::int64_t> width = int_argument(strand, arguments[1]);
    if (!width) return Value::error();
    const std::int64_t zeros = *width - text->length;
    if (zeros <= 0) return itself(strand, text);
    process.heap.check_room(static_cast<std::size_t>(*width));
    const bool sign = text->length > 0 && (text->at(0) == U'+' || text->at(0) == U'-');
    TextBuilder builder;
    if (sign) builder.append(text->at(0));
    builder.append_repeated(U'0', static_cast<std::size_t>(zeros));
    builder.append(text, sign ? 1 : 0, text->length);
    return Value::object(builder.finish(process));
}

Value str_expandtabs(Strand& strand, const Arguments& arguments) {
    Value values[1];
    if (!bind(strand, behind_first(arguments), "expandtabs", {{"tabsize", Value::small_int(8)}},
              values)) {
        return Value::error();
    }
    const std::optional<std::int64_t> size = int_argument(strand, values[0]);
    if (!size) return Value::error();
    const Str* text = self_text(arguments);
    TextBuilder builder;
    std::int64_t column = 0;
    for (std::size_t i = 0; i < text->length; ++i) {
        const char32_t point = text->at(i);
        if (point == U'\t') {
            if (*size <= 0) continue;
            const std::int64_t spaces = *size - column % *size;
            strand.process().heap.check_room(builder.size() + static_cast<std::size_t>(spaces));
            builder.append_repeated(U' ', static_cast<std::size_t>(spaces));
            column += spaces;
        } else {
            builder.append(point);
            column = point == U'\n' || point == U'\r' ? 0 : column + 1;
        }
    }
    return Value::object(builder.finish(strand.process()));
}

}  // namespace

void add_str_methods(Process& process) {
    constexpr std::uint8_t keywords = NativeSpec::keywords;
    constexpr NativeSpec methods[] = {
        {"find", str_find, 2, 4},
        {"rfind", str_rfind, 2, 4},
        {"index", str_index, 2, 4},
        {"rindex", str_rindex, 2, 4},
        {"count", str_count, 2, 4},
        {"startswith", str_startswith, 2, 4},
        {"endswith", str_endswith, 2, 4},
        {"split", str_split, 1, 3, keywords},
        {"rsplit", str_rsplit, 1, 3, keywords},
        {"splitlines", str_splitlines, 1, 2, keywords},
        {"partition", str_partition, 2, 2},
        {"rpartition", str_rpartition, 2, 2},
        {"strip", str_strip, 1, 2},
        {"lstrip", str_lstrip, 1, 2},
        {"rstrip", str_rstrip, 1, 2},
        {"removeprefix", str_removeprefix, 2, 2},
        {"removesuffix", str_removesuffix, 2, 2},
        {"join", str_join, 2, 2, NativeSpec::plain, read_beside<str_join>},
        {"replace", str_replace, 1, 4, keywords},
        {"ljust", str_ljust, 2, 3},
        {"rjust", str_rjust, 2, 3},
        {"center", str_center, 2, 3},
        {"zfill", str_zfill, 2, 2},
        {"expandtabs", str_expandtabs, 1, 2, keywords},
    };
    add_methods(process, process.types.str, methods);
}

}  // namespace interleave::runtime
