// text % values, for str and bytes: one reader, two kinds of output.
#include <algorithm>
#include <cmath>
#include <format>
#include <limits>

#include "runtime/bytes.h"
#include "runtime/float_text.h"
#include "runtime/format.h"
#include "runtime/format_spec.h"
#include "runtime/numbers.h"
#include "runtime/str.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

struct Conversion {
    bool left = false;
    bool plus = false;
    bool space = false;
    bool alternate = false;
    bool zero = false;
    std::int64_t width = -1;
    std::int64_t precision = -1;
    char32_t code = 0;
};

// What a conversion came to, before padding.
struct Piece {
    NumberText number;       // of numbers
    std::string text;        // of others: UTF-8, or bytes
    std::size_t length = 0;  // characters of `text`
    bool is_number = false;
};

bool is_integer_code(char32_t code) { return std::u32string_view(U"diuoxX").find(code) != npos; }
bool is_float_code(char32_t code) { return std::u32string_view(U"eEfFgG").find(code) != npos; }

class PercentFormatter {
public:
    PercentFormatter(Strand& strand, std::u32string_view text, Value values, bool bytes)
        : strand_(strand), types_(strand.process().types), text_(text), bytes_(bytes) {
        values_ = values;
        tuple_ = as_tuple(values);
        if (tuple_ == nullptr && as_str(values) == nullptr &&
            !(bytes && bytes_of(values).has_value()) &&
            !special_method(strand, values, strand.process().names.__getitem__).is_empty()) {
            mapping_ = values;
        }
    }

    bool run(std::string& output) {
        while (at_ < text_.size()) {
            const char32_t c = text_[at_++];
            if (c != U'%') {
                put(output, c);
                continue;
            }
            if (at_ < text_.size() && text_[at_] == U'%') {
                ++at_;
                output += '%';
                continue;
            }
            if (!convert_one(output)) return false;
            strand_.process().heap.check_room(output.size());
        }
        const bool left_over = tuple_ != nullptr ? next_ < tuple_->size : !used_single_;
        if (left_over && mapping_.is_empty()) {
            return type_error(bytes_ ? "not all arguments converted during bytes formatting"
                                     : "not all arguments converted during string formatting");
        }
        return true;
    }

private:
    bool type_error(std::string_view message) {
        strand_.raise(types_.type_error, message);
        return false;
    }
    bool value_error(std::string_view message) {
        strand_.raise(types_.value_error, message);
        return false;
    }
    std::string name_of(Value value) { return type_name(strand_.process(), value); }

    void put(std::string& output, char32_t point) const {
        if (bytes_) {
            output += static_cast<char>(point);
        } else {
            append_utf8(output, point);
        }
    }

    bool next_value(Value& value) {
        if (tuple_ != nullptr) {
            if (next_ < tuple_->size) {
                value = tuple_->items()[next_++];
                return true;
            }
        } else if (!used_single_) {
            used_single_ = true;
            value = values_;
            return true;
        }
        return type_error("not enough arguments for format string");
    }

    // (key): from here on the values come from the mapping.
    bool read_key() {
        if (mapping_.is_empty()) return type_error("format requires a mapping");
        const std::size_t start = ++at_;
        int open = 1;
        while (at_ < text_.size() && open > 0) {
            if (text_[at_] == U'(') ++open;
            if (text_[at_] == U')') --open;
            ++at_;
        }
        if (open > 0) return value_error("incomplete format key");
        std::string key;
        for (const char32_t point : text_.substr(start, at_ - 1 - start)) put(key, point);
        Process& process = strand_.process();
        const Value key_value =
            bytes_ ? Value::object(make_bytes(process, key)) : str_value(process, key);
        values_ = get_item(strand_, mapping_, key_value);
        tuple_ = nullptr;
        used_single_ = false;
        return !values_.is_error();
    }

    bool read_flags(Conversion& conversion) {
        for (; at_ < text_.size(); ++at_) {
            switch (text_[at_]) {
                case U'-': conversion.left = true; break;
                case U'+': conversion.plus = true; break;
                case U' ': conversion.space = true; break;
                case U'#': conversion.alternate = true; break;
                case U'0': conversion.zero = true; break;
                default: return true;
            }
        }
        return true;
    }

    // Digits or *. False: raised. Absent: stays -1.
    bool read_number(std::int64_t& number, const char* too_big) {
        if (at_ < text_.size() && text_[at_] == U'*') {
            ++at_;
            Value value;
            if (!next_value(value)) return false;
            if (!is_int(value)) return type_error("* wants int");
            const std::optional<std::int64_t> given = int64_of(value);
            if (!given || *given > std::numeric_limits<std::int32_t>::max()) {
                strand_.raise(types_.overflow_error,
                              "Python int too large to convert to C ssize_t");
                return false;
            }
            number = *given;
            return true;
        }
        for (; at_ < text_.size() && text_[at_] >= U'0' && text_[at_] <= U'9'; ++at_) {
            if (number < 0) number = 0;
            number = number * 10 + static_cast<std::int64_t>(text_[at_] - U'0');
            if (number > std::numeric_limits<std::int32_t>::max()) return value_error(too_big);
        }
        return true;
    }

    bool read_conversion(Conversion& conversion) {
        if (at_ < text_.size() && text_[at_] == U'(' && !read_key()) return false;
        if (!read_flags(conversion)) return false;
        const bool star = at_ < text_.size() && text_[at_] == U'*';
        if (!read_number(conversion.width, "width too big")) return false;
        if (star && conversion.width < 0) {
            conversion.left = true;
            conversion.width = -conversion.width;
        }
        if (at_ < text_.size() && text_[at_] == U'.') {
            ++at_;
            if (!read_number(conversion.precision, "precision too big")) return false;
            conversion.precision = std::max<std::int64_t>(conversion.precision, 0);
        }
        if (at_ < text_.size() &&
            (text_[at_] == U'h' || text_[at_] == U'l' || text_[at_] == U'L')) {
            ++at_;
        }
        if (at_ >= text_.size()) return value_error("incomplete format");
        conversion.code = text_[at_++];
        const std::int64_t most = std::max(conversion.width, conversion.precision);
        if (most > 0) strand_.process().heap.check_room(static_cast<std::size_t>(most) * 2);
        return true;
    }

    bool convert_one(std::string& output) {
        Conversion conversion;
        if (!read_conversion(conversion)) return false;
        Value value;
        if (!next_value(value)) return false;
        Piece piece;
        if (!convert(conversion, value, piece)) return false;
        write(conversion, piece, output);
        return true;
    }

    bool convert(const Conversion& conversion, Value value, Piece& piece) {
        const char32_t code = conversion.code;
        if (is_integer_code(code)) return convert_integer(conversion, value, piece);
        if (is_float_code(code)) return convert_float(conversion, value, piece);
        if (code == U'c')
            return bytes_ ? convert_byte(value, piece) : convert_character(value, piece);
        if (code == U's' || code == U'r' || code == U'a' || (bytes_ && code == U'b')) {
            return bytes_ ? convert_bytes(conversion, value, piece)
                          : convert_text(conversion, value, piece);
        }
        const bool shown = code >= 32 && code < 127;
        return value_error(std::format("unsupported format character '{}' (0x{:x}) at index {}",
                                       shown ? static_cast<char>(code) : '?',
                                       static_cast<std::uint32_t>(code), at_ - 1));
    }

    bool wrong_number(char32_t code, Value value) {
        const bool integer = code == U'o' || code == U'x' || code == U'X';
        return type_error(std::format("%{} format: {} is required, not {}", static_cast<char>(code),
                                      integer ? "an integer" : "a real number", name_of(value)));
    }

    // The int that %d and its like show; error: raised, empty: it is none.
    Value integer_of(char32_t code, Value value) {
        if (is_int(value)) return value;
        const Names& names = strand_.process().names;
        const bool exact = code == U'o' || code == U'x' || code == U'X';
        if (!exact && is_float(value)) {
            return number_round(strand_, Value::real(std::trunc(float_of(value))), Value::none());
        }
        if (as_str(value) != nullptr || bytes_of(value)) return Value();
        for (const Str* name : {exact ? names.__index__ : names.__int__, names.__index__}) {
            const Value method = special_method(strand_, value, name);
            if (method.is_empty()) continue;
            const Value result = call_special(strand_, value, method, {});
            return result.is_error() || is_int(result) ? result : Value();
        }
        return Value();
    }

    bool convert_integer(const Conversion& conversion, Value value, Piece& piece) {
        const Value number = integer_of(conversion.code, value);
        if (number.is_error()) return false;
        if (number.is_empty()) return wrong_number(conversion.code, value);
        int base = 10;
        if (conversion.code == U'o') base = 8;
        if (conversion.code == U'x' || conversion.code == U'X') base = 16;
        piece.is_number = true;
        piece.number.negative = int_sign(number) < 0;
        if (!int_digits(strand_, number, base, piece.number.digits)) return false;
        std::string& digits = piece.number.digits;
        const auto least =
            static_cast<std::size_t>(std::max<std::int64_t>(conversion.precision, 0));
        if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
        if (conversion.alternate && base != 10) {
            piece.number.prefix = {'0', static_cast<char>(conversion.code)};
        }
        if (conversion.code == U'X') {
            for (char& c : digits) {
                if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 32);
            }
        }
        return true;
    }

    bool convert_float(const Conversion& conversion, Value value, Piece& piece) {
        std::optional<double> number;
        if (is_float(value)) {
            number = float_of(value);
        } else {
            number = to_double(strand_, value);
            if (!number && bytes_ && strand_.pending_is(types_.type_error)) {
                strand_.take_pending();
                return type_error("float argument required, not " + name_of(value));
            }
            if (!number) return false;
        }
        constexpr std::int64_t default_precision = 6;
        const std::string text = format_double(
            *number, {.code = static_cast<char>(conversion.code),
                      .precision = static_cast<int>(
                          conversion.precision < 0 ? default_precision : conversion.precision),
                      .alternate = conversion.alternate});
        piece.number = split_number(text);
        piece.is_number = true;
        return true;
    }

    bool convert_text(const Conversion& conversion, Value value, Piece& piece) {
        Value text;
        switch (conversion.code) {
            case U's': text = to_str(strand_, value); break;
            case U'r': text = repr(strand_, value); break;
            default: text = ascii(strand_, value); break;
        }
        if (text.is_error()) return false;
        const Str* shown = as_str(text);
        const auto most = static_cast<std::uint64_t>(conversion.precision);
        if (conversion.precision >= 0 && most < shown->length) {
            shown = substring(strand_.process(), shown, 0, static_cast<std::size_t>(most));
        }
        piece.text = utf8(shown);
        piece.length = shown->length;
        return true;
    }

    bool convert_character(Value value, Piece& piece) {
        char32_t point = 0;
        if (const Str* text = as_str(value)) {
            if (text->length != 1) {
                return type_error(std::format(
                    "%c requires an int or a unicode character, not a string of length {}",
                    text->length));
            }
            point = text->at(0);
        } else {
            const Value number = integer_of(U'x', value);
            if (number.is_error()) return false;
            if (number.is_empty()) {
                return type_error("%c requires an int or a unicode character, not " +
                                  name_of(value));
            }
            constexpr std::int64_t points = 0x110000;
            const std::optional<std::int64_t> given = int64_of(number);
            if (!given || *given < 0 || *given >= points) {
                strand_.raise(types_.overflow_error, "%c arg not in range(0x110000)");
                return false;
            }
            point = static_cast<char32_t>(*given);
        }
        append_utf8(piece.text, point);
        piece.length = 1;
        return true;
    }

    bool convert_byte(Value value, Piece& piece) {
        piece.length = 1;
        if (const std::optional<std::string_view> given = bytes_of(value)) {
            if (given->size() == 1) {
                piece.text = *given;
                return true;
            }
            return type_error(
                std::format("%c requires an integer in range(256) or a single byte, "
                            "not a {} object of length {}",
                            name_of(value), given->size()));
        }
        const Value number = integer_of(U'x', value);
        if (number.is_error()) return false;
        if (number.is_empty()) {
            return type_error("%c requires an integer in range(256) or a single byte, not " +
                              name_of(value));
        }
        const std::optional<std::int64_t> byte = int64_of(number);
        if (!byte || *byte < 0 || *byte > 255) {
            strand_.raise(types_.overflow_error, "%c arg not in range(256)");
            return false;
        }
        piece.text = {static_cast<char>(*byte)};
        return true;
    }

    bool convert_bytes(const Conversion& conversion, Value value, Piece& piece) {
        if (conversion.code == U'a' || conversion.code == U'r') {
            const Value text = ascii(strand_, value);
            if (text.is_error()) return false;
            piece.text = as_str(text)->ascii_view();
        } else if (const std::optional<std::string_view> given = bytes_of(value)) {
            piece.text = *given;
        } else {
            const Value method = special_method(strand_, value, strand_.process().names.__bytes__);
            if (method.is_empty()) {
                return type_error(
                    "%b requires a bytes-like object, or an object that implements "
                    "__bytes__, not '" +
                    name_of(value) + "'");
            }
            const Value made = call_special(strand_, value, method, {});
            if (made.is_error()) return false;
            const std::optional<std::string_view> bytes = bytes_of(made);
            if (!bytes) {
                return type_error("__bytes__ returned non-bytes (type " + name_of(made) + ")");
            }
            piece.text = *bytes;
        }
        const auto most = static_cast<std::uint64_t>(conversion.precision);
        if (conversion.precision >= 0 && most < piece.text.size()) {
            piece.text.resize(static_cast<std::size_t>(most));
        }
        piece.length = piece.text.size();
        return true;
    }

    static void write(const Conversion& conversion, const Piece& piece, std::string& output) {
        FormatSpec spec;
        spec.width = conversion.width;
        spec.align = conversion.left ? U'<' : U'>';
        if (!piece.is_number) {
            output += pad(piece.text, piece.length, spec);
            return;
        }
        if (conversion.plus) {
            spec.sign = U'+';
        } else if (conversion.space) {
            spec.sign = U' ';
        }
        if (conversion.zero && !conversion.left) {
            spec.fill = U'0';
            spec.align = U'=';
        }
        output += layout_number(piece.number, spec);
    }

    Strand& strand_;
    const Types& types_;
    std::u32string_view text_;
    std::size_t at_ = 0;
    bool bytes_;
    Value values_;
    const Tuple* tuple_ = nullptr;
    std::uint32_t next_ = 0;
    bool used_single_ = false;
    Value mapping_;
};

}  // namespace

Value percent_format(Strand& strand, const Str* text, Value values) {
    const std::u32string points = points_of(text);
    PercentFormatter formatter(strand, points, values, false);
    std::string output;
    if (!formatter.run(output)) return Value::error();
    strand.charge(points.size() / 16);
    return str_value(strand.process(), output);
}

bool percent_format_bytes(Strand& strand, std::string_view text, Value values,
                          std::string& result) {
    std::u32string points;
    for (const char c : text) points += static_cast<unsigned char>(c);
    PercentFormatter formatter(strand, points, values, true);
    return formatter.run(result);
}

}  // namespace interleave::runtime
