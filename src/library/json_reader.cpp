// Values from JSON text: scan_once_unicode and scanstring_unicode in CPython's Modules/_json.c.

#include <array>
#include <format>

#include "library/json.h"
#include "runtime/containers.h"
#include "runtime/float_text.h"
#include "runtime/heap.h"
#include "runtime/numbers.h"
#include "runtime/str.h"

namespace interleave::library {

using namespace runtime;

namespace {

// What the reader wants of json/decoder.py: a hook's answer to a text or an object; or that it raises
// JSONDecodeError(*what).
enum class Request : std::uint8_t {
    nothing,
    parse_float,
    parse_int,
    parse_constant,
    object_hook,
    object_pairs_hook,
    error
};

struct Hooks {
    bool parse_float = false;
    bool parse_int = false;
    bool parse_constant = false;
    bool object_hook = false;
    bool object_pairs_hook = false;
    bool strict = true;
};

struct Level {
    Value container;  // a list; a dict, or a list of pairs
    Value key;        // objects: of the value that comes; empty: an array
    bool is_object = false;
};

class ReaderState : public ForeignState {
public:
    // (Request, value)
    virtual Value run(Strand& strand, Value given) = 0;
    [[nodiscard]] std::size_t at() const { return at_; }

protected:
    std::size_t at_ = 0;
};

template <class Char>
class Reader final : public ReaderState {
public:
    Reader(Str* text, const Char* characters, std::size_t start, const Hooks& hooks)
        : text_(text), characters_(characters), size_(text->length), hooks_(hooks) {
        at_ = start;
        from_ = start;
    }

    void trace(Marker& marker) override {
        marker.visit(text_);
        for (Str* const key : known_keys_) marker.visit(key);
        for (const Level& level : levels_) {
            marker.visit(level.container);
            marker.visit(level.key);
        }
    }

    Value run(Strand& strand, Value given) override;

private:
    enum class Outcome : std::uint8_t { value, begun, asks, raised };

    [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
        return at_ + ahead < size_ ? characters_[at_ + ahead] : U'\0';
    }
    [[nodiscard]] bool ended() const { return at_ >= size_; }
    static bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
    void skip_space() {
        while (at_ < size_) {
            const Char c = characters_[at_];
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') return;
            ++at_;
        }
    }
    Outcome asks(Request request, Value value) {
        request_ = request;
        value_ = value;
        return Outcome::asks;
    }
    Outcome error(Strand& strand, const char* message, std::size_t at) {
        Process& process = strand.process();
        return asks(Request::error,
                    tuple_value(process, {str_value(process, message), object_value(text_),
                                          Value::small_int(static_cast<std::int64_t>(at))}));
    }
    Outcome scan(Strand& strand);
    Outcome enter(Strand& strand, bool is_object);
    Outcome leave();
    Outcome property(Strand& strand);
    Outcome attach(Strand& strand);
    Outcome string(Strand& strand, bool is_key);
    Outcome escape(Strand& strand, TextBuilder& builder, std::size_t begin);
    bool code_unit(std::size_t at, char32_t& unit) const;
    Outcome number(Strand& strand);
    Outcome constant(Strand& strand);
    Value key_of(Process& process, std::size_t start, std::size_t end);
    std::string ascii(std::size_t start, std::size_t end) const {
        return {characters_ + start, characters_ + end};
    }

    Str* text_;
    const Char* characters_;
    std::size_t size_;
    Hooks hooks_;
    std::vector<Level> levels_;
    // Keys come again and again; the same object each time is less memory, and compared at a glance.
    std::array<Str*, 64> known_keys_{};
    Request request_ = Request::nothing;
    Value value_;  // read last
    std::size_t from_;
    std::size_t values_ = 0;
};

template <class Char>
Value Reader<Char>::run(Strand& strand, Value given) {
    Process& process = strand.process();
    Outcome outcome = Outcome::begun;
    if (request_ != Request::nothing) {
        if (request_ == Request::error) return Value::none();
        request_ = Request::nothing;
        value_ = given;
        outcome = Outcome::value;
    }
    for (;;) {
        if (outcome == Outcome::begun) outcome = scan(strand);
        if (outcome == Outcome::raised) return Value::error();
        const bool is_complete = outcome == Outcome::value && levels_.empty();
        if (is_complete || outcome == Outcome::asks) {
            strand.charge(values_ * json_value_cost + (at_ - from_) / json_characters_a_bytecode);
            values_ = 0;
            from_ = at_;
            return tuple_value(process, {Value::small_int(static_cast<std::int64_t>(request_)),
                                         std::exchange(value_, Value())});
        }
        if (outcome == Outcome::value) outcome = attach(strand);
        if (++values_ % json_values_between_looks == 0 && strand.should_stop())
            return Value::error();
    }
}

template <class Char>
Reader<Char>::Outcome Reader<Char>::scan(Strand& strand) {
    if (ended()) return error(strand, "Expecting value", at_);
    const char32_t c = peek();
    switch (c) {
        case '"': ++at_; return string(strand, false);
        case '{': ++at_; return enter(strand, true);
        case '[': ++at_; return enter(strand, false);
        case 'n':
        case 't':
        case 'f':
        case 'N':
        case 'I': return constant(strand);
        case '-':
            if (peek(1) == 'I') return constant(strand);
            return number(strand);
        default:
            if (is_digit(c)) return number(strand);
            return error(strand, "Expecting value", at_);
    }
}

template <class Char>
Reader<Char>::Outcome Reader<Char>::constant(Strand& strand) {
    struct Constant {
        std::string_view text;
        Value value;
        bool asks = false;
    };
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const Constant constants[] = {
        {"null", Value::none()},
        {"true", Value::boolean(true)},
        {"false", Value::boolean(false)},
        {"NaN", Value::real(std::numeric_limits<double>::quiet_NaN()), true},
        {"Infinity", Value::real(infinity), true},
        {"-Infinity", Value::real(-infinity), true}};
    for (const Constant& constant : constants) {
        const std::size_t length = constant.text.size();
        if (size_ - at_ < length ||
            !std::equal(constant.text.begin(), constant.text.end(), characters_ + at_))
            continue;
        at_ += length;
        if (constant.asks && hooks_.parse_constant)
            return asks(Request::parse_constant, str_value(strand.process(), constant.text));
        value_ = constant.value;
        return Outcome::value;
    }
    if (peek() == '-') return number(strand);
    return error(strand, "Expecting value", at_);
}

template <class Char>
Reader<Char>::Outcome Reader<Char>::number(Strand& strand) {
    Process& process = strand.process();
    const std::size_t start = at_;
    const bool is_negative = peek() == '-';
    std::size_t end = at_ + (is_negative ? 1 : 0);
    const auto digit_at = [&](std::size_t i) { return i < size_ && is_digit(characters_[i]); };
    if (!digit_at(end)) return error(strand, "Expecting value", start);
    if (characters_[end] == '0') {
        ++end;
    } else {
        while (digit_at(end)) ++end;
    }
    bool is_float = false;
    if (end < size_ && characters_[end] == '.' && digit_at(end + 1)) {
        is_float = true;
        for (end += 2; digit_at(end);) ++end;
    }
    if (end < size_ && (characters_[end] == 'e' || characters_[end] == 'E')) {
        std::size_t digits = end + 1;
        if (digits < size_ && (characters_[digits] == '+' || characters_[digits] == '-')) ++digits;
        if (digit_at(digits)) {
            is_float = true;
            for (end = digits; digit_at(end);) ++end;
        }
    }
    at_ = end;
    if (is_float ? hooks_.parse_float : hooks_.parse_int) {
        return asks(is_float ? Request::parse_float : Request::parse_int,
                    object_value(substring(process, text_, start, end)));
    }
    if (is_float) {
        value_ = Value::real(*parse_double(ascii(start, end)));
        return Outcome::value;
    }
    constexpr std::size_t surely_small = 14;
    if (end - start > surely_small) {
        value_ = int_from_str(strand, substring(process, text_, start, end), 10);
        return value_.is_error() ? Outcome::raised : Outcome::value;
    }
    std::int64_t magnitude = 0;
    for (std::size_t i = start + (is_negative ? 1 : 0); i < end; ++i) {
        magnitude = magnitude * 10 + static_cast<std::int64_t>(characters_[i] - '0');
    }
    value_ = Value::small_int(is_negative ? -magnitude : magnitude);
    return Outcome::value;
}

// ---- strings

template <class Char>
Value Reader<Char>::key_of(Process& process, std::size_t start, std::size_t end) {
    const std::size_t length = end - start;
    if (length == 0) return object_value(substring(process, text_, start, end));
    const std::size_t place =
        (length * 31 + characters_[start] * 7U + characters_[end - 1]) % known_keys_.size();
    Str*& known = known_keys_[place];
    bool is_known = known != nullptr && known->length == length;
    for (std::size_t i = 0; is_known && i < length; ++i) {
        is_known = known->at(i) == characters_[start + i];
    }
    if (!is_known) known = substring(process, text_, start, end);
    return object_value(known);
}

// Behind the opening quote.
template <class Char>
Reader<Char>::Outcome Reader<Char>::string(Strand& strand, bool is_key) {
    Process& process = strand.process();
    const std::size_t begin = at_ - 1;
    TextBuilder builder;
    bool is_built = false;
    for (;;) {
        const std::size_t start = at_;
        while (at_ < size_) {
            const Char c = characters_[at_];
            if (c == '"' || c == '\\') break;
            if (c < ' ' && hooks_.strict) return error(strand, "Invalid control character at", at_);
            ++at_;
        }
        if (ended()) return error(strand, "Unterminated string starting at", begin);
        const bool is_end = characters_[at_] == '"';
        if (is_end && !is_built) {
            value_ = is_key ? key_of(process, start, at_)
                            : object_value(substring(process, text_, start, at_));
            ++at_;
            return Outcome::value;
        }
        if (!is_built) process.heap.check_room(size_ - start);
        is_built = true;
        builder.append(text_, start, at_);
        ++at_;
        if (is_end) {
            value_ = object_value(builder.finish(process));
            return Outcome::value;
        }
        const Outcome outcome = escape(strand, builder, begin);
        if (outcome != Outcome::value) return outcome;
    }
}

// Behind a backslash.
template <class Char>
Reader<Char>::Outcome Reader<Char>::escape(Strand& strand, TextBuilder& builder,
                                           std::size_t begin) {
    if (ended()) return error(strand, "Unterminated string starting at", begin);
    const char32_t c = characters_[at_++];
    switch (c) {
        case '"':
        case '\\':
        case '/': builder.append(c); return Outcome::value;
        case 'b': builder.append(U'\b'); return Outcome::value;
        case 'f': builder.append(U'\f'); return Outcome::value;
        case 'n': builder.append(U'\n'); return Outcome::value;
        case 'r': builder.append(U'\r'); return Outcome::value;
        case 't': builder.append(U'\t'); return Outcome::value;
        case 'u': break;
        default: return error(strand, "Invalid \\escape", at_ - 2);
    }
    constexpr std::size_t digits = 4;
    constexpr std::size_t whole = 6;  // with the backslash and the u
    char32_t unit = 0;
    if (at_ + digits >= size_ || !code_unit(at_, unit))
        return error(strand, "Invalid \\uXXXX escape", at_ - 1);
    at_ += digits;
    const bool is_high = unit >= 0xd800 && unit < 0xdc00;
    if (is_high && at_ + whole < size_ && peek() == '\\' && peek(1) == 'u') {
        char32_t low = 0;
        if (!code_unit(at_ + 2, low)) return error(strand, "Invalid \\uXXXX escape", at_ + 1);
        if (low >= 0xdc00 && low < 0xe000) {
            unit = 0x10000 + ((unit - 0xd800) << 10U) + (low - 0xdc00);
            at_ += whole;
        }
    }
    builder.append(unit);
    return Outcome::value;
}

// Four hexadecimal digits, which are there.
template <class Char>
bool Reader<Char>::code_unit(std::size_t at, char32_t& unit) const {
    unit = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const char32_t c = characters_[i];
        const char32_t lower = c | 0x20U;
        if (is_digit(c)) {
            unit = unit * 16 + (c - '0');
        } else if (c < 0x80 && lower >= 'a' && lower <= 'f') {
            unit = unit * 16 + (lower - 'a' + 10);
        } else {
            return false;
        }
    }
    return true;
}

// ---- arrays and objects

// Behind the opening bracket.
template <class Char>
Reader<Char>::Outcome Reader<Char>::enter(Strand& strand, bool is_object) {
    Process& process = strand.process();
    if (levels_.size() >= deepest_json) {
        strand.raise(process.types.recursion_error,
                     std::format("maximum recursion depth exceeded while decoding a JSON {} from a "
                                 "unicode string",
                                 is_object ? "object" : "array"));
        return Outcome::raised;
    }
    Level level;
    level.is_object = is_object;
    level.container = is_object && !hooks_.object_pairs_hook ? object_value(make_dict(process))
                                                             : object_value(make_list(process));
    levels_.push_back(level);
    skip_space();
    if (peek() == (is_object ? U'}' : U']') && !ended()) return leave();
    return is_object ? property(strand) : Outcome::begun;
}

// At the closing bracket.
template <class Char>
Reader<Char>::Outcome Reader<Char>::leave() {
    ++at_;
    const Level level = levels_.back();
    levels_.pop_back();
    if (level.is_object && hooks_.object_pairs_hook)
        return asks(Request::object_pairs_hook, level.container);
    if (level.is_object && hooks_.object_hook) return asks(Request::object_hook, level.container);
    value_ = level.container;
    return Outcome::value;
}

// A property's name and colon, up to its value.
template <class Char>
Reader<Char>::Outcome Reader<Char>::property(Strand& strand) {
    if (ended() || peek() != '"')
        return error(strand, "Expecting property name enclosed in double quotes", at_);
    ++at_;
    const Outcome outcome = string(strand, true);
    if (outcome != Outcome::value) return outcome;
    levels_.back().key = value_;
    skip_space();
    if (ended() || peek() != ':') return error(strand, "Expecting ':' delimiter", at_);
    ++at_;
    skip_space();
    return Outcome::begun;
}

// value_ is complete: into its container with it, and on.
template <class Char>
Reader<Char>::Outcome Reader<Char>::attach(Strand& strand) {
    Process& process = strand.process();
    Level& level = levels_.back();
    if (!level.is_object) {
        list_append(process, as_list(level.container), value_);
    } else if (Dict* const dict = as_dict(level.container)) {
        dict_set(process, dict, as_str(level.key), value_);
    } else {
        list_append(process, as_list(level.container), tuple_value(process, {level.key, value_}));
    }
    skip_space();
    const char32_t closing = level.is_object ? U'}' : U']';
    if (!ended() && peek() == closing) return leave();
    if (ended() || peek() != ',') return error(strand, "Expecting ',' delimiter", at_);
    const std::size_t comma = at_++;
    skip_space();
    if (!ended() && peek() == closing) {
        return error(strand,
                     level.is_object ? "Illegal trailing comma before end of object"
                                     : "Illegal trailing comma before end of array",
                     comma);
    }
    return level.is_object ? property(strand) : Outcome::begun;
}

// ---- what Python sees

// reader(text, start, strict, parse_float, parse_int, parse_constant, object_hook, object_pairs_hook):
// the last five say whether there is such a hook
Value make_reader(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Str* const text = as_str(arguments[0]);
    if (text == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("first argument must be a string, not {}",
                                        type_name(process, arguments[0])));
    }
    const auto start = index_of(strand, arguments[1]);
    if (!start) return Value::error();
    if (*start < 0) return strand.raise(process.types.value_error, "idx cannot be negative");
    Hooks hooks;
    bool* const flags[] = {&hooks.strict,         &hooks.parse_float, &hooks.parse_int,
                           &hooks.parse_constant, &hooks.object_hook, &hooks.object_pairs_hook};
    std::size_t next = 2;
    for (bool* const flag : flags) {
        const Truth given = truth(strand, arguments[next++]);
        if (!given) return Value::error();
        *flag = *given;
    }
    const auto at = static_cast<std::size_t>(std::min<std::int64_t>(*start, UINT32_MAX));
    std::unique_ptr<ReaderState> state;
    if (text->wide) {
        state = std::make_unique<Reader<char32_t>>(text, text->points(), at, hooks);
    } else {
        state = std::make_unique<Reader<std::uint8_t>>(text, text->narrow(), at, hooks);
    }
    return make_foreign(process, type_named(process, "_json.Reader"), std::move(state));
}

Value reader_read(Strand& strand, const Arguments& arguments) {
    return state_of<ReaderState>(arguments[0]).run(strand, arguments.get(1, Value::none()));
}
Value reader_end(Strand& strand, const Arguments& arguments) {
    return make_int_unsigned(strand.process(), state_of<ReaderState>(arguments[0]).at());
}
Value cannot_be_made(Strand& strand, const Arguments&) {
    return strand.raise(strand.process().types.type_error,
                        "cannot create '_json.Reader' instances");
}

// skip_space(text, start) -> where something else begins
Value skip_space(Strand& strand, const Arguments& arguments) {
    const Str* const text = as_str(arguments[0]);
    const auto start = index_of(strand, arguments[1]);
    if (text == nullptr || !start || *start < 0) {
        return strand.has_pending() ? Value::error()
                                    : strand.raise(strand.process().types.type_error,
                                                   "a text and a position are required");
    }
    auto at = static_cast<std::uint64_t>(*start);
    while (at < text->length) {
        const char32_t c = text->at(static_cast<std::size_t>(at));
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') break;
        ++at;
    }
    return make_int_unsigned(strand.process(), at);
}

constexpr NativeSpec reader_methods[] = {
    {"read", reader_read, 1, 2},
    {"end", reader_end, 1, 1, NativeSpec::getter},
};
constexpr NativeSpec functions[] = {{"reader", make_reader, 8, 8},
                                    {"skip_space", skip_space, 2, 2}};

}  // namespace

void define_json_reader(Process& process, Module& module) {
    define_type(process, module, {"Reader", Kind::foreign, nullptr, cannot_be_made, true, "_json"},
                reader_methods);
    add_functions(process, module, functions);
}

}  // namespace interleave::library
