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

Value positions(Process& process, const RegexMatcher& matcher) {
    const auto number = [](std::uint32_t value) {
        return Value::small_int(value == RegexMatcher::unset ? -1 : std::int64_t{value});
    };
    std::vector<Value> values = {number(matcher.start()), number(matcher.end())};
    const std::span<const std::uint32_t> marks = matcher.marks();
    for (std::size_t i = 0; i < marks.size(); i += 2) {
        const bool whole = marks[i] != RegexMatcher::unset && marks[i + 1] != RegexMatcher::unset &&
                           marks[i + 1] >= marks[i];
        values.push_back(number(whole ? marks[i] : RegexMatcher::unset));
        values.push_back(number(whole ? marks[i + 1] : RegexMatcher::unset));
    }
    values.push_back(Value::small_int(matcher.last_group()));
    return object_value(make_tuple(process, values));
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

// all(self, string, pos, endpos, most) -> a list of matches; most 0: all of them
Value find_all(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const RegexProgram& program = state_of<ProgramState>(arguments[0]).program;
    Subject subject;
    if (!read_subject(strand, program, arguments, subject)) return Value::error();
    const auto most = index_of(strand, arguments[4]);
    if (!most) return Value::error();
    StrandWatcher watcher(strand);
    RegexMatcher matcher(program, subject.text, watcher);
    List* const found = make_list(process);
    std::uint32_t start = subject.start;
    bool must_advance = false;
    std::uint64_t charged = 0;
    while (*most <= 0 || found->size < *most) {
        const RegexResult result = matcher.run(RegexKind::search, start, must_advance);
        if (result == RegexResult::given_up) return Value::error();
        if (result == RegexResult::none) break;
        list_append(process, found, positions(process, matcher));
        start = matcher.end();
        must_advance = matcher.start() == matcher.end();
        charged += 4;
    }
    strand.charge(charged + matcher.steps() / steps_in_a_bytecode);
    return object_value(found);
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

// replaced(string, found, fill): the string with what fill says, texts and places in a match, in place of
// each match that was found. None: this is for Python to do.
Value replaced(Strand& strand, const Arguments& arguments) {
    const Str* const text = as_str(arguments[0]);
    const List& found = *as_list(arguments[1]);
    const List& fill = *as_list(arguments[2]);
    if (text == nullptr) return Value::none();
    for (std::uint32_t i = 0; i < fill.size; ++i) {
        if (as_str(fill.items[i]) == nullptr && !fill.items[i].is_small_int()) {
            return Value::none();
        }
    }
    Process& process = strand.process();
    constexpr std::size_t check_every = 1024;
    TextBuilder builder;
    std::size_t last = 0;
    for (std::uint32_t i = 0; i < found.size; ++i) {
        const Tuple& match = *as_tuple(found.items[i]);
        const auto place = [&](std::int64_t at) {
            return match.items()[static_cast<std::size_t>(at)].as_small_int();
        };
        builder.append(text, last, static_cast<std::size_t>(place(0)));
        last = static_cast<std::size_t>(place(1));
        for (std::uint32_t k = 0; k < fill.size; ++k) {
            if (const Str* const part = as_str(fill.items[k])) {
                builder.append(part);
            } else if (const std::int64_t at = fill.items[k].as_small_int(); place(at) >= 0) {
                builder.append(text, static_cast<std::size_t>(place(at)),
                               static_cast<std::size_t>(place(at + 1)));
            }
        }
        if (i % check_every == 0) process.heap.check_room(builder.size() * sizeof(char32_t));
    }
    builder.append(text, last, text->length);
    strand.charge(found.size * std::uint64_t{fill.size + 2});
    return Value::object(builder.finish(process));
}

constexpr NativeSpec program_methods[] = {
    {"match", run_once<RegexKind::match>, 4, 4},
    {"fullmatch", run_once<RegexKind::full_match>, 4, 4},
    {"search", run_once<RegexKind::search>, 4, 4},
    {"all", find_all, 5, 5},
    {"next", find_next, 5, 5},
};
constexpr NativeSpec functions[] = {
    {"program", make_program, 8, 8},
    {"key", key, 2, 2},
    {"replaced", replaced, 3, 3},
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
