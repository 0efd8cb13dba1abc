// _sre: regular expressions for re/__init__.py, which has Pattern and Match; Modules/_sre/sre.c.
// A match is a tuple of its positions here: (start, end, start 1, end 1, ..., last group); -1: none.

#include <algorithm>
#include <format>

#include "library/machine_access.h"
#include "library/native_modules.h"
#include "library/regex_matcher.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/str.h"
#include "runtime/unicode.h"

namespace interleave::library {

using namespace runtime;

namespace {

struct ProgramState final : ForeignState {
    RegexProgram program;
};

constexpr std::uint64_t steps_in_a_bytecode = 3;  // one takes about 5 ns in CPython's sre [est]

// The GIL is kept during a match, as in CPython.
class StrandWatcher final : public RegexWatcher {
public:
    explicit StrandWatcher(Strand& strand) : strand_(strand) {}
    bool may_go_on(std::uint64_t steps) override {
        strand_.charge(steps / steps_in_a_bytecode);
        machine_of(strand_).long_native(strand_);
        return !strand_.should_stop();
    }
    void wants_memory(std::size_t bytes) override { strand_.process().heap.check_room(bytes); }

private:
    Strand& strand_;
};

// ---- program(code, sets, groups, loops, is for text, ascii case, first, first's argument)

// The ints of a list of them; false: raised.
bool read_numbers(Strand& strand, Value list, std::vector<std::uint32_t>& numbers) {
    const List* const items = as_list(list);
    if (items == nullptr) {
        strand.raise(strand.process().types.type_error, "a list of ints is required");
        return false;
    }
    for (std::uint32_t i = 0; i < items->size; ++i) {
        const auto number = int64_of(items->items[i]);
        if (!number || *number < 0 || *number > regex_unlimited) {
            strand.raise(strand.process().types.value_error, "invalid code");
            return false;
        }
        numbers.push_back(static_cast<std::uint32_t>(*number));
    }
    return true;
}

// [negate, number of ranges, first, last, ..., category * 4 + negated * 2 + ascii, ...]
bool read_set(std::span<const std::uint32_t> numbers, CharacterSet& set) {
    if (numbers.size() < 2 || (numbers.size() - 2) / 2 < numbers[1]) return false;
    const bool negate = numbers[0] != 0;
    const std::size_t behind = 2 + std::size_t{2} * numbers[1];
    for (std::size_t i = 2; i < behind; i += 2) set.add_range(numbers[i], numbers[i + 1]);
    for (const std::uint32_t item : numbers.subspan(behind)) {
        if (item >= 4U * CharacterSet::category_count) return false;
        set.add_category(static_cast<CharacterSet::Category>(item / 4), (item & 2U) != 0,
                         (item & 1U) != 0);
    }
    set.finish(negate);
    return true;
}

Value raise_invalid(Strand& strand) {
    return strand.raise(strand.process().types.runtime_error, "invalid SRE code");
}

Value make_program(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    auto state = std::make_unique<ProgramState>();
    RegexProgram& program = state->program;
    std::vector<std::uint32_t> numbers;
    if (!read_numbers(strand, arguments[0], numbers)) return Value::error();
    process.heap.check_room(numbers.size() * sizeof(RegexInstruction));
    for (std::size_t i = 0; i + 3 < numbers.size(); i += 4) {
        if (numbers[i] > static_cast<std::uint32_t>(RegexOp::fail)) return raise_invalid(strand);
        program.code.push_back(
            {static_cast<RegexOp>(numbers[i]), numbers[i + 1], numbers[i + 2], numbers[i + 3]});
    }
    const List* const sets = as_list(arguments[1]);
    if (sets == nullptr) return raise_invalid(strand);
    process.heap.check_room(sets->size * sizeof(CharacterSet));
    for (std::uint32_t i = 0; i < sets->size; ++i) {
        std::vector<std::uint32_t> items;
        if (!read_numbers(strand, sets->items[i], items)) return Value::error();
        if (!read_set(items, program.sets.emplace_back())) return raise_invalid(strand);
    }
    const std::uint32_t wanted[] = {2, 3, 6, 7};
    std::uint32_t found[4] = {};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto number = int64_of(arguments[wanted[i]]);
        if (!number || *number < 0 || *number > regex_unlimited) return raise_invalid(strand);
        found[i] = static_cast<std::uint32_t>(*number);
    }
    program.groups = found[0];
    program.loops = found[1];
    program.text = arguments[4].is_true();
    program.ascii_case = arguments[5].is_true();
    program.first = static_cast<RegexProgram::First>(std::min(found[2], 2U));
    program.first_argument = found[3];
    if (!program.is_sound()) return raise_invalid(strand);
    return make_foreign(process, type_named(process, "_sre.Program"), std::move(state));
}

// ---- matching

struct Subject {
    RegexText text;
    std::uint32_t start = 0;
};

bool read_subject(Strand& strand, const RegexProgram& program, const Arguments& arguments,
                  Subject& subject) {
    Process& process = strand.process();
    const Value value = arguments[1];
    RegexText& text = subject.text;
    if (const Str* string = as_str(value)) {
        if (!program.text) {
            strand.raise(process.types.type_error,
                         "cannot use a bytes pattern on a string-like object");
            return false;
        }
        text.length = string->length;
        if (string->wide) {
            text.wide = string->points();
        } else {
            text.narrow = string->narrow();
        }
    } else if (const auto bytes = bytes_of(value)) {
        if (program.text) {
            strand.raise(process.types.type_error,
                         "cannot use a string pattern on a bytes-like object");
            return false;
        }
        text.narrow = reinterpret_cast<const std::uint8_t*>(bytes->data());
        text.length = static_cast<std::uint32_t>(bytes->size());
    } else {
        strand.raise(process.types.type_error,
                     std::format("expected string or bytes-like object, got '{}'",
                                 type_name(process, value)));
        return false;
    }
    std::int64_t bounds[2] = {};
    for (std::size_t i = 0; i < 2; ++i) {
        const auto bound = index_of(strand, arguments[i + 2]);
        if (!bound) return false;
        bounds[i] = std::clamp<std::int64_t>(*bound, 0, text.length);
    }
    subject.start = static_cast<std::uint32_t>(bounds[0]);
    text.length = static_cast<std::uint32_t>(bounds[1]);
    return true;
}

// Where a part of the text begins and ends.
struct Place {
    std::uint32_t start = 0, end = 0;
};

std::size_t group_count(const RegexMatcher& matcher) { return matcher.marks().size() / 2; }

// Of the group of that index (the first is 0); nothing: it is not in the match.
std::optional<Place> group_place(const RegexMatcher& matcher, std::size_t index) {
    const std::uint32_t start = matcher.marks()[2 * index];
    const std::uint32_t end = matcher.marks()[2 * index + 1];
    if (start == RegexMatcher::unset || end == RegexMatcher::unset || end < start) return {};
    return Place{start, end};
}

Value positions(Process& process, const RegexMatcher& matcher) {
    std::vector<Value> numbers;
    numbers.reserve(2 * group_count(matcher) + 3);
    const auto add = [&](std::int64_t value) { numbers.push_back(Value::small_int(value)); };
    add(matcher.start());
    add(matcher.end());
    for (std::size_t i = 0; i < group_count(matcher); ++i) {
        const auto place = group_place(matcher, i);
        add(place ? std::int64_t{place->start} : -1);
        add(place ? std::int64_t{place->end} : -1);
    }
    add(matcher.last_group());
    return object_value(make_tuple(process, numbers));
}

std::uint32_t length_of(Value string) {
    const Str* const text = as_str(string);
    return text != nullptr ? text->length : static_cast<std::uint32_t>(bytes_of(string)->size());
}

// A part of what was searched: a str, or bytes. A bytearray may have become shorter in the meantime
// (Modules/_sre/sre.c, getslice).
Value part_of(Process& process, Value string, Place place) {
    place.end = std::min(place.end, length_of(string));
    place.start = std::min(place.start, place.end);
    if (const Str* const text = as_str(string)) {
        const bool is_whole = place.start == 0 && place.end == text->length;
        if (is_whole && text->type == process.types.str) return string;
        return object_value(substring(process, text, place.start, place.end));
    }
    const std::string_view bytes = *bytes_of(string);
    const bool is_whole = place.start == 0 && place.end == bytes.size();
    if (is_whole && process.type_of(string) == process.types.bytes) return string;
    return object_value(make_bytes(process, bytes.substr(place.start, place.end - place.start)));
}

Value group_or(Process& process, const RegexMatcher& matcher, std::size_t index, Value string,
               Value otherwise) {
    const auto place = group_place(matcher, index);
    return place ? part_of(process, string, *place) : otherwise;
}

// (self, string, pos, endpos) -> the match or None
template <RegexKind kind>
Value run_once(Strand& strand, const Arguments& arguments) {
    const RegexProgram& program = state_of<ProgramState>(arguments[0]).program;
    Subject subject;
    if (!read_subject(strand, program, arguments, subject)) return Value::error();
    StrandWatcher watcher(strand);
    RegexMatcher matcher(program, subject.text, watcher);
    const RegexResult result = matcher.run(kind, subject.start);
    strand.charge(matcher.steps() / steps_in_a_bytecode);
    if (result == RegexResult::given_up) return Value::error();
    return result == RegexResult::found ? positions(strand.process(), matcher) : Value::none();
}

// Calls found(matcher) for one match behind the other, at most `most` (0: all of them, less: none); false:
// raised.
template <class Found>
bool each_match(Strand& strand, const Arguments& arguments, std::int64_t most, Found found) {
    const RegexProgram& program = state_of<ProgramState>(arguments[0]).program;
    Subject subject;
    if (!read_subject(strand, program, arguments, subject)) return false;
    StrandWatcher watcher(strand);
    RegexMatcher matcher(program, subject.text, watcher);
    std::uint32_t start = subject.start;
    bool must_advance = false;
    std::int64_t count = 0;
    while (most == 0 || count < most) {
        const RegexResult result = matcher.run(RegexKind::search, start, must_advance);
        if (result == RegexResult::given_up) return false;
        if (result == RegexResult::none) break;
        found(matcher);
        start = matcher.end();
        must_advance = matcher.start() == matcher.end();
        ++count;
    }
    constexpr std::uint64_t bytecodes_a_match = 4;
    strand.charge(static_cast<std::uint64_t>(count) * bytecodes_a_match +
                  matcher.steps() / steps_in_a_bytecode);
    return true;
}

// all(self, string, pos, endpos, most) -> a list of matches
Value find_all(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const auto most = index_of(strand, arguments[4]);
    if (!most) return Value::error();
    List* const found = make_list(process);
    const bool is_done = each_match(strand, arguments, *most, [&](const RegexMatcher& matcher) {
        list_append(process, found, positions(process, matcher));
    });
    return is_done ? object_value(found) : Value::error();
}

// texts(self, string, pos, endpos) -> what findall() gives
Value find_texts(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value string = arguments[1];
    List* const found = make_list(process);
    std::vector<Value> texts;
    const bool is_done = each_match(strand, arguments, 0, [&](const RegexMatcher& matcher) {
        const std::size_t groups = group_count(matcher);
        if (groups == 0) {
            list_append(process, found, part_of(process, string, {matcher.start(), matcher.end()}));
            return;
        }
        const Value empty = part_of(process, string, {});
        if (groups == 1) {
            list_append(process, found, group_or(process, matcher, 0, string, empty));
            return;
        }
        texts.clear();
        for (std::size_t i = 0; i < groups; ++i) {
            texts.push_back(group_or(process, matcher, i, string, empty));
        }
        list_append(process, found, object_value(make_tuple(process, texts)));
    });
    return is_done ? object_value(found) : Value::error();
}

// parts(self, string, pos, endpos, most) -> what split() gives
Value split_parts(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value string = arguments[1];
    const auto most = index_of(strand, arguments[4]);
    if (!most) return Value::error();
    List* const parts = make_list(process);
    std::uint32_t last = 0;
    const bool is_done = each_match(strand, arguments, *most, [&](const RegexMatcher& matcher) {
        list_append(process, parts, part_of(process, string, {last, matcher.start()}));
        for (std::size_t i = 0; i < group_count(matcher); ++i) {
            list_append(process, parts, group_or(process, matcher, i, string, Value::none()));
        }
        last = matcher.end();
    });
    if (!is_done) return Value::error();
    list_append(process, parts, part_of(process, string, {last, length_of(string)}));
    return object_value(parts);
}

// replaced(self, str, pos, endpos, most, fill) -> what subn() gives; fill: a list of str, and of ints that
// are groups of the match.
Value replaced(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const RegexProgram& program = state_of<ProgramState>(arguments[0]).program;
    const Str* const text = as_str(arguments[1]);
    const auto most = index_of(strand, arguments[4]);
    if (!most) return Value::error();
    const List* const fill = as_list(arguments[5]);
    const auto is_filling = [&](Value part) {
        if (as_str(part) != nullptr) return true;
        return part.is_small_int() && part.as_small_int() >= 0 &&
               part.as_small_int() <= std::int64_t{program.groups};
    };
    if (text == nullptr || fill == nullptr ||
        !std::ranges::all_of(std::span(fill->items, fill->size), is_filling)) {
        return strand.raise(process.types.type_error,
                            "a str and a list of str and groups are required");
    }
    constexpr std::size_t check_every = 1024;
    TextBuilder builder;
    std::uint32_t last = 0;
    std::int64_t count = 0;
    const bool is_done = each_match(strand, arguments, *most, [&](const RegexMatcher& matcher) {
        builder.append(text, last, matcher.start());
        last = matcher.end();
        for (const Value part : std::span(fill->items, fill->size)) {
            if (const Str* const literal = as_str(part)) {
                builder.append(literal);
            } else if (part.as_small_int() == 0) {
                builder.append(text, matcher.start(), matcher.end());
            } else if (const auto place = group_place(
                           matcher, static_cast<std::size_t>(part.as_small_int()) - 1)) {
                builder.append(text, place->start, place->end);
            }
        }
        if (++count % check_every == 0) {
            process.heap.check_room(builder.size() * sizeof(char32_t));
        }
    });
    if (!is_done) return Value::error();
    strand.charge(static_cast<std::uint64_t>(count) * (fill->size + 2));
    Value result = arguments[1];
    if (count > 0) {
        builder.append(text, last, text->length);
        result = Value::object(builder.finish(process));
    }
    return object_value(make_tuple(process, {result, Value::small_int(count)}));
}

// group_texts(string, match, default) -> what Match.groups() gives
Value group_texts(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value string = arguments[0];
    const Tuple* const match = as_tuple(arguments[1]);
    if (match == nullptr || match->size < 3 || (as_str(string) == nullptr && !bytes_of(string))) {
        return strand.raise(process.types.type_error, "a text and a match are required");
    }
    std::vector<Value> texts;
    for (std::size_t i = 2; i + 2 < match->size; i += 2) {
        const auto start = int64_of(match->items()[i]);
        const auto end = int64_of(match->items()[i + 1]);
        texts.push_back(start && end && *start >= 0 ? part_of(process, string,
                                                              {static_cast<std::uint32_t>(*start),
                                                               static_cast<std::uint32_t>(*end)})
                                                    : arguments[2]);
    }
    strand.charge(texts.size());
    return object_value(make_tuple(process, texts));
}

// next(self, string, pos, endpos, must_advance) -> the next match or None
Value find_next(Strand& strand, const Arguments& arguments) {
    const RegexProgram& program = state_of<ProgramState>(arguments[0]).program;
    Subject subject;
    if (!read_subject(strand, program, arguments, subject)) return Value::error();
    StrandWatcher watcher(strand);
    RegexMatcher matcher(program, subject.text, watcher);
    const RegexResult result =
        matcher.run(RegexKind::search, subject.start, arguments[4].is_true());
    strand.charge(matcher.steps() / steps_in_a_bytecode);
    if (result == RegexResult::given_up) return Value::error();
    return result == RegexResult::found ? positions(strand.process(), matcher) : Value::none();
}

// key(character, ascii) -> what stands for it when case is ignored
Value key(Strand& strand, const Arguments& arguments) {
    const auto point = int64_of(arguments[0]);
    if (!point || *point < 0 || *point > 0x10ffff) return raise_invalid(strand);
    RegexProgram rules;
    rules.ascii_case = arguments[1].is_true();
    return Value::small_int(rules.key(static_cast<std::uint32_t>(*point)));
}

constexpr NativeSpec program_methods[] = {
    {"match", run_once<RegexKind::match>, 4, 4},
    {"fullmatch", run_once<RegexKind::full_match>, 4, 4},
    {"search", run_once<RegexKind::search>, 4, 4},
    {"all", find_all, 5, 5},
    {"texts", find_texts, 4, 4},
    {"parts", split_parts, 5, 5},
    {"replaced", replaced, 6, 6},
    {"next", find_next, 5, 5},
};
constexpr NativeSpec functions[] = {
    {"program", make_program, 8, 8},
    {"key", key, 2, 2},
    {"group_texts", group_texts, 3, 3},
};

Value cannot_be_made(Strand& strand, const Arguments&) {
    return strand.raise(strand.process().types.type_error,
                        "cannot create '_sre.Program' instances");
}

}  // namespace

bool init_sre(Strand& strand, Module& module) {
    Process& process = strand.process();
    define_type(process, module, {"Program", Kind::foreign, nullptr, cannot_be_made, true, "_sre"},
                program_methods);
    add_functions(process, module, functions);
    return true;
}

}  // namespace interleave::library
