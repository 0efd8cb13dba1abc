// JSON text from values: encoder_listencode_obj and its relatives in CPython's Modules/_json.c.

#include <array>
#include <charconv>
#include <format>
#include <unordered_set>

#include "library/json.h"
#include "runtime/containers.h"
#include "runtime/heap.h"
#include "runtime/numbers.h"
#include "runtime/str.h"

namespace interleave::library {

using namespace runtime;

namespace {

// What the writer wants of json/encoder.py. `object`: what to write in an object's place; `sequence`,
// `mapping`: a list of its items.
enum class Request : std::uint8_t { nothing, object, sequence, mapping };

struct Options {
    bool indents = false;
    const Str* indent = nullptr;
    const Str* item_separator = nullptr;
    const Str* key_separator = nullptr;
    bool sort_keys = false;
    bool skip_keys = false;
    bool ensure_ascii = true;
    bool allow_nan = true;
    bool check_circular = true;
};

// Something that has begun and not ended.
struct Level {
    enum class Form : std::uint8_t { sequence, mapping, pairs, object };
    Form form = Form::sequence;
    bool is_first = true;
    std::uint32_t at = 0;  // what comes next
    Value container;       // what the program calls it
    Value items;           // what its items come from: itself, or a list made of it
    Value key;             // mappings: of what is being written
};

class WriterState final : public ForeignState {
public:
    explicit WriterState(const Options& options) : options_(options) {
        for (unsigned c = 0; c < plain_.size(); ++c) {
            plain_[c] = c >= ' ' && c != '"' && c != '\\' && (c <= '~' || !options.ensure_ascii);
        }
    }
    void trace(Marker& marker) override;
    // (Request, the object it is about), or (nothing, the text)
    Value run(Strand& strand, Value next);
    Value answer(Strand& strand, Value value);
    // What was being written when an exception came, as notes of it.
    void explain(Strand& strand, Value exception);

private:
    enum class Outcome : std::uint8_t { done, raised, asks };

    Outcome write(Strand& strand, Value value);
    Outcome write_object(Strand& strand, Value value);
    bool enter(Strand& strand, Level::Form form, Value container, Value items);
    void leave();
    bool is_open(const Object* object) const;
    bool next_item(Strand& strand, Value& next);
    bool next_pair(Strand& strand, Value& next);
    bool sort(Strand& strand, Value& items);
    bool write_key(Strand& strand, Value key, bool& skipped);
    bool write_float(Strand& strand, double number);
    bool write_int(Strand& strand, Value value);
    void write_text(const Process& process, const Str* text);
    void write_escape(char32_t point);
    void begin_item(Level& level);
    void end(const Level& level, char closing);
    void new_line(std::size_t depth);
    Value asks(Strand& strand, Request request, Value object);
    Value fail(Strand& strand);

    Options options_;
    std::array<bool, 256> plain_{};
    std::vector<Level> levels_;
    // The containers of `levels_` beyond the first few, which a look finds quicker.
    static constexpr std::size_t looked_through = 16;
    std::unordered_set<const Object*> deep_;
    TextBuilder text_;
    Request request_ = Request::nothing;
    Value asked_;
    std::size_t values_ = 0;
    std::size_t charged_ = 0;  // characters of text_
};

void WriterState::trace(Marker& marker) {
    for (const Str* const text : {options_.indent, options_.item_separator, options_.key_separator})
        marker.visit(const_cast<Str*>(text));
    for (const Level& level : levels_) {
        marker.visit(level.container);
        marker.visit(level.items);
        marker.visit(level.key);
    }
    marker.visit(asked_);
}

Value WriterState::run(Strand& strand, Value next) {
    for (;;) {
        if (!next.is_empty()) {
            switch (write(strand, next)) {
                case Outcome::done: break;
                case Outcome::raised: return fail(strand);
                case Outcome::asks: return asks(strand, request_, asked_);
            }
            next = Value();
            if (++values_ % json_values_between_looks == 0 && strand.should_stop())
                return Value::error();
        } else if (levels_.empty()) {
            const Value made = object_value(text_.finish(strand.process()));
            const Value result = asks(strand, Request::nothing, made);
            text_ = TextBuilder();  // for another value
            charged_ = 0;
            return result;
        } else {
            const Level::Form form = levels_.back().form;
            if (form == Level::Form::object) {
                leave();
            } else if (form == Level::Form::sequence ? !next_item(strand, next)
                                                     : !next_pair(strand, next)) {
                return fail(strand);
            }
        }
    }
}

Value WriterState::answer(Strand& strand, Value value) {
    const Request request = std::exchange(request_, Request::nothing);
    const Value asked = std::exchange(asked_, Value());
    if (request == Request::nothing) return Value::none();
    if (request == Request::object) return run(strand, value);
    Process& process = strand.process();
    if (as_list(value) == nullptr) {
        strand.raise(process.types.type_error, "items() returned non-list");
        return fail(strand);
    }
    if (as_list(value)->size == 0) {
        text_.append_ascii(request == Request::sequence ? "[]" : "{}");
        return run(strand, Value());
    }
    const bool is_mapping = request == Request::mapping;
    if (is_mapping && options_.sort_keys && !sort(strand, value)) return fail(strand);
    const auto form = is_mapping ? Level::Form::pairs : Level::Form::sequence;
    return enter(strand, form, asked, value) ? run(strand, Value()) : fail(strand);
}

Value WriterState::asks(Strand& strand, Request request, Value object) {
    strand.charge(values_ * json_value_cost +
                  (text_.size() - charged_) / json_characters_a_bytecode);
    values_ = 0;
    charged_ = text_.size();
    return tuple_value(strand.process(),
                       {Value::small_int(static_cast<std::int64_t>(request)), object});
}

Value WriterState::fail(Strand& strand) {
    if (strand.has_pending()) {
        const Value exception = strand.take_pending();
        explain(strand, exception);
        return strand.raise(exception);
    }
    return Value::error();
}

void WriterState::explain(Strand& strand, Value exception) {
    Process& process = strand.process();
    // default() itself failed: its object has not begun.
    if (request_ == Request::object && !levels_.empty()) leave();
    request_ = Request::nothing;
    const Value add_note = find_attribute(strand, exception, process.intern("add_note"));
    for (; !levels_.empty() && !add_note.is_empty(); leave()) {
        const Level& level = levels_.back();
        const std::string name = type_name(process, level.container);
        std::string note;
        if (level.form == Level::Form::object) {
            note = std::format("when serializing {} object", name);
        } else if (level.form == Level::Form::sequence) {
            note = std::format("when serializing {} item {}", name, level.at - 1);
        } else if (level.key.is_empty()) {
            continue;  // it was the key
        } else {
            std::string key;
            if (!append_repr(strand, level.key, key)) strand.take_pending();
            note = std::format("when serializing {} item {}", name, key);
        }
        if (strand.call(add_note, {str_value(process, note)}).is_error()) return;
    }
}

// ---- values

WriterState::Outcome WriterState::write(Strand& strand, Value value) {
    if (const Str* const text = as_str(value)) {
        write_text(strand.process(), text);
    } else if (value.is_none()) {
        text_.append_ascii("null");
    } else if (value.is_boolean()) {
        text_.append_ascii(value.is_true() ? "true" : "false");
    } else if (is_int(value)) {
        return write_int(strand, value) ? Outcome::done : Outcome::raised;
    } else if (is_float(value)) {
        return write_float(strand, float_of(value)) ? Outcome::done : Outcome::raised;
    } else {
        return write_object(strand, value);
    }
    return Outcome::done;
}

WriterState::Outcome WriterState::write_object(Strand& strand, Value value) {
    Process& process = strand.process();
    const Types& types = process.types;
    const auto iterates_as = [&](const Type* owner) {
        const Type* const type = process.type_of(value);
        return type == owner || has_native_method(process, type, process.names.__iter__, owner);
    };
    const auto enters = [&](Level::Form form, Value items) {
        return enter(strand, form, value, items) ? Outcome::done : Outcome::raised;
    };
    Request request = Request::object;
    if (const List* const list = as_list(value)) {
        request = Request::sequence;
        if (iterates_as(types.list)) {
            if (list->size == 0) return text_.append_ascii("[]"), Outcome::done;
            return enters(Level::Form::sequence, value);
        }
    } else if (const Tuple* const tuple = as_tuple(value)) {
        request = Request::sequence;
        if (iterates_as(types.tuple)) {
            if (tuple->size == 0) return text_.append_ascii("[]"), Outcome::done;
            return enters(Level::Form::sequence, value);
        }
    } else if (const Dict* const dict = as_dict(value)) {
        request = Request::mapping;
        if (dict->size == 0) return text_.append_ascii("{}"), Outcome::done;
        const bool is_plain =
            dict->type == types.dict ||
            has_native_method(process, dict->type, process.intern("items"), types.dict);
        Value items = value;
        if (is_plain && options_.sort_keys) {
            return sort(strand, items) ? enters(Level::Form::pairs, items) : Outcome::raised;
        }
        if (is_plain) return enters(Level::Form::mapping, items);
    } else if (!enter(strand, Level::Form::object, value, value)) {
        return Outcome::raised;
    }
    request_ = request;
    asked_ = value;
    return Outcome::asks;
}

bool WriterState::write_int(Strand& strand, Value value) {
    const Value plain = plain_int(strand.process(), value);
    if (!plain.is_small_int()) {
        std::string digits;
        if (!append_int(strand, plain, digits)) return false;
        text_.append_ascii(digits);
        return true;
    }
    std::array<char, 24> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), plain.as_small_int());
    text_.append_ascii({digits.data(), end.ptr});
    return true;
}

bool WriterState::write_float(Strand& strand, double number) {
    const bool is_finite = number - number == 0;
    if (is_finite) {
        text_.append_ascii(float_repr(number));
        return true;
    }
    if (!options_.allow_nan) {
        strand.raise(strand.process().types.value_error,
                     "Out of range float values are not JSON compliant: " + float_repr(number));
        return false;
    }
    text_.append_ascii(number != number ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    return true;
}

void WriterState::write_text(const Process& process, const Str* text) {
    constexpr std::size_t longest_escape = 12;
    process.heap.check_room(2 * text_.size() + longest_escape * text->length);
    text_.append_ascii("\"");
    std::size_t start = 0;
    for (std::size_t i = 0; i < text->length; ++i) {
        const char32_t point = text->at(i);
        if (point < plain_.size() ? plain_[point] : !options_.ensure_ascii) continue;
        text_.append(text, start, i);
        write_escape(point);
        start = i + 1;
    }
    text_.append(text, start, text->length);
    text_.append_ascii("\"");
}

void WriterState::write_escape(char32_t point) {
    switch (point) {
        case '"': return text_.append_ascii("\\\"");
        case '\\': return text_.append_ascii("\\\\");
        case '\b': return text_.append_ascii("\\b");
        case '\f': return text_.append_ascii("\\f");
        case '\n': return text_.append_ascii("\\n");
        case '\r': return text_.append_ascii("\\r");
        case '\t': return text_.append_ascii("\\t");
        default: break;
    }
    const auto unit = [&](unsigned code) { text_.append_ascii(std::format("\\u{:04x}", code)); };
    if (point < 0x10000) return unit(point);
    const char32_t rest = point - 0x10000;
    unit(0xd800U | rest >> 10U);
    unit(0xdc00U | (rest & 0x3ffU));
}

// ---- containers

bool WriterState::is_open(const Object* object) const {
    const std::size_t near = std::min(levels_.size(), looked_through);
    for (std::size_t i = 0; i < near; ++i) {
        if (levels_[i].container.as_object() == object) return true;
    }
    return deep_.contains(object);
}

bool WriterState::enter(Strand& strand, Level::Form form, Value container, Value items) {
    const Types& types = strand.process().types;
    if (options_.check_circular && container.is_object() && is_open(container.as_object())) {
        strand.raise(types.value_error, "Circular reference detected");
        return false;
    }
    if (levels_.size() >= deepest_json) {
        strand.raise(types.recursion_error,
                     "maximum recursion depth exceeded while encoding a JSON object");
        return false;
    }
    if (levels_.size() >= looked_through && options_.check_circular && container.is_object())
        deep_.insert(container.as_object());
    Level level;
    level.form = form;
    level.container = container;
    level.items = items;
    levels_.push_back(level);
    if (form != Level::Form::object) text_.append_ascii(form == Level::Form::sequence ? "[" : "{");
    return true;
}

void WriterState::leave() {
    const Value container = levels_.back().container;
    levels_.pop_back();
    if (levels_.size() >= looked_through && options_.check_circular && container.is_object())
        deep_.erase(container.as_object());
}

void WriterState::new_line(std::size_t depth) {
    text_.append(U'\n');
    for (std::size_t i = 0; i < depth; ++i) text_.append(options_.indent);
}

void WriterState::begin_item(Level& level) {
    if (!level.is_first) text_.append(options_.item_separator);
    level.is_first = false;
    if (!options_.indents) return;
    // Not the objects that stand for others: they are no level of the text.
    std::size_t depth = 0;
    for (const Level& open : levels_) depth += open.form == Level::Form::object ? 0U : 1U;
    new_line(depth);
}

void WriterState::end(const Level& level, char closing) {
    if (options_.indents && !level.is_first) {
        std::size_t depth = 0;
        for (const Level& open : levels_) depth += open.form == Level::Form::object ? 0U : 1U;
        new_line(depth - 1);
    }
    text_.append(static_cast<char32_t>(closing));
    leave();
}

// The next item of the innermost level, or its end (then `next` stays empty). False: raised.
bool WriterState::next_item(Strand& strand, Value& next) {
    Level& level = levels_.back();
    strand.process().heap.check_room(2 * text_.size());
    // default() may have changed the list.
    const List* const list = as_list(level.items);
    const Tuple* const tuple = as_tuple(level.items);
    if (level.at >= (list != nullptr ? list->size : tuple->size)) {
        end(level, ']');
        return true;
    }
    next = list != nullptr ? list->items[level.at] : tuple->items()[level.at];
    ++level.at;
    begin_item(level);
    return true;
}

bool WriterState::next_pair(Strand& strand, Value& next) {
    Level& level = levels_.back();
    strand.process().heap.check_room(2 * text_.size());
    level.key = Value();
    Value key;
    Value value;
    if (const Dict* const dict = as_dict(level.items)) {
        level.at = dict_next(dict, level.at);
        if (level.at >= dict->used) return end(level, '}'), true;
        key = dict->entries[level.at].key;
        value = dict->entries[level.at].value;
    } else {
        const List* const pairs = as_list(level.items);
        if (level.at >= pairs->size) return end(level, '}'), true;
        const Tuple* const pair = as_tuple(pairs->items[level.at]);
        if (pair == nullptr || pair->size != 2) {
            strand.raise(strand.process().types.value_error, "items must return 2-tuples");
            return false;
        }
        key = pair->items()[0];
        value = pair->items()[1];
    }
    ++level.at;
    bool skipped = false;
    if (!write_key(strand, key, skipped)) return false;
    if (skipped) return true;
    level.key = key;
    text_.append(options_.key_separator);
    next = value;
    return true;
}

bool WriterState::write_key(Strand& strand, Value key, bool& skipped) {
    const Process& process = strand.process();
    if (const Str* const text = as_str(key)) {
        begin_item(levels_.back());
        write_text(process, text);
        return true;
    }
    const bool is_scalar = key.is_none() || key.is_boolean() || is_int(key) || is_float(key);
    if (!is_scalar) {
        skipped = options_.skip_keys;
        if (skipped) return true;
        strand.raise(process.types.type_error,
                     std::format("keys must be str, int, float, bool or None, not {}",
                                 type_name(process, key)));
        return false;
    }
    begin_item(levels_.back());
    text_.append_ascii("\"");
    if (write(strand, key) == Outcome::raised) return false;
    text_.append_ascii("\"");
    return true;
}

// A dict, or a list of pairs, becomes a list of pairs in order of their keys.
bool WriterState::sort(Strand& strand, Value& items) {
    Process& process = strand.process();
    std::vector<Value> keys;
    std::vector<Value> pairs;
    if (const Dict* const dict = as_dict(items)) {
        process.heap.check_room(dict->size * (sizeof(Tuple) + 4 * sizeof(Value)));
        for (std::uint32_t i = dict_next(dict, 0); i < dict->used; i = dict_next(dict, i + 1)) {
            keys.push_back(dict->entries[i].key);
            pairs.push_back(tuple_value(process, {dict->entries[i].key, dict->entries[i].value}));
        }
    } else {
        for (std::uint32_t i = 0; i < as_list(items)->size; ++i) {
            const Value pair = as_list(items)->items[i];
            const Tuple* const tuple = as_tuple(pair);
            keys.push_back(tuple != nullptr && tuple->size > 0 ? tuple->items()[0] : pair);
            pairs.push_back(pair);
        }
    }
    if (!sort_values(strand, pairs, &keys, false)) return false;
    items = object_value(make_list(process, pairs));
    return true;
}

// ---- what Python sees

// writer(indent, item separator, key separator, sort_keys, skipkeys, ensure_ascii, allow_nan,
//        check_circular)
Value make_writer(Strand& strand, const Arguments& arguments) {
    Options options;
    options.indents = !arguments[0].is_none();
    options.indent = as_str(arguments[0]);
    options.item_separator = as_str(arguments[1]);
    options.key_separator = as_str(arguments[2]);
    if ((options.indents && options.indent == nullptr) || options.item_separator == nullptr ||
        options.key_separator == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            "indent and separators must be strings");
    }
    bool* const flags[] = {&options.sort_keys, &options.skip_keys, &options.ensure_ascii,
                           &options.allow_nan, &options.check_circular};
    std::size_t next = 3;
    for (bool* const flag : flags) {
        const Truth given = truth(strand, arguments[next++]);
        if (!given) return Value::error();
        *flag = *given;
    }
    return make_foreign(strand.process(), type_named(strand.process(), "_json.Writer"),
                        std::make_unique<WriterState>(options));
}

Value writer_write(Strand& strand, const Arguments& arguments) {
    return state_of<WriterState>(arguments[0]).run(strand, arguments[1]);
}
Value writer_answer(Strand& strand, const Arguments& arguments) {
    return state_of<WriterState>(arguments[0]).answer(strand, arguments[1]);
}
Value writer_explain(Strand& strand, const Arguments& arguments) {
    state_of<WriterState>(arguments[0]).explain(strand, arguments[1]);
    return strand.has_pending() ? Value::error() : Value::none();
}
Value cannot_be_made(Strand& strand, const Arguments&) {
    return strand.raise(strand.process().types.type_error,
                        "cannot create '_json.Writer' instances");
}

constexpr NativeSpec writer_methods[] = {
    {"write", writer_write, 2, 2},
    {"answer", writer_answer, 2, 2},
    {"explain", writer_explain, 2, 2},
};
constexpr NativeSpec functions[] = {{"writer", make_writer, 8, 8}};

}  // namespace

void define_json_writer(Process& process, Module& module) {
    define_type(process, module, {"Writer", Kind::foreign, nullptr, cannot_be_made, true, "_json"},
                writer_methods);
    add_functions(process, module, functions);
}

}  // namespace interleave::library
