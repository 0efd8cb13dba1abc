// How an exception is printed: CPython 3.14's traceback text (Lib/traceback.py,
// StackSummary.format_frame_summary, TracebackException.format), with source lines and carets.

#include <algorithm>
#include <format>

#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/exceptions.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/str.h"
#include "runtime/traceback_source.h"

namespace interleave::runtime {
namespace {

constexpr std::size_t repeats_shown =
    3;  // of the same frame in a row, as CPython's recursion cutoff

// The only source that is kept: the program's own file.
struct ProgramSource {
    std::string file;
    language::Source text;
    bool is_marked = true;  // with carets
};

void append_entry(std::string& out, const TracebackEntry& entry, const ProgramSource& source) {
    const language::Code& code = *entry.code->source;
    const std::int32_t line = line_of(entry);
    out += std::format("  File \"{}\", line {}, in {}\n", code.file_name, line,
                       entry.shown()->source->name);
    const bool is_kept =
        source.file.empty() ? !code.file_name.starts_with('<') : code.file_name == source.file;
    if (!is_kept) return;
    out += marked_source(source.text, source.is_marked && !entry.has_not_begun
                                          ? code.positions[entry.instruction]
                                          : language::Span{line, 0, line, 0});
}

void append_stack(std::string& out, const Exception& exception, const ProgramSource& source) {
    bool any = false;
    for (const TracebackEntry& entry : exception.traceback) any |= !entry.code->is_library;
    if (!any) return;
    out += "Traceback (most recent call last):\n";
    const TracebackEntry* last = nullptr;
    std::size_t repeats = 0;
    const auto end_repeats = [&] {
        if (repeats > repeats_shown) {
            out += std::format("  [Previous line repeated {} more time{}]\n",
                               repeats - repeats_shown, repeats - repeats_shown == 1 ? "" : "s");
        }
    };
    for (auto entry = exception.traceback.rbegin(); entry != exception.traceback.rend(); ++entry) {
        if (entry->code->is_library) continue;
        if (last != nullptr && last->code == entry->code && line_of(*last) == line_of(*entry)) {
            if (++repeats > repeats_shown) continue;
        } else {
            end_repeats();
            repeats = 1;
            last = &*entry;
        }
        append_entry(out, *entry, source);
    }
    end_repeats();
}

// The names that an object has, for suggestions; nothing when asking for them fails.
std::vector<std::string> names_of(Strand& strand, Value object) {
    const Process& process = strand.process();
    std::vector<std::string> names;
    const Value dir = dict_get(process.builtins, strand.process().intern("dir"));
    const Value listed = strand.call(dir, {object});
    const List* list = listed.is_error() ? nullptr : as_list(listed);
    if (list == nullptr) {
        if (strand.has_pending()) strand.take_pending();
        return names;
    }
    for (std::uint32_t i = 0; i < list->size; ++i) {
        if (const Str* name = as_str(list->items[i])) names.push_back(utf8(name));
    }
    return names;
}

// What the name of an AttributeError or NameError was probably meant to be, as TracebackException
// says it behind the message.
std::string hint_for(Strand& strand, const Exception& exception) {
    Process& process = strand.process();
    const Str* wanted = as_str(instance_attribute(&exception, process.names.name));
    if (wanted == nullptr) return {};
    const std::string name = utf8(wanted);
    if (is_subtype(exception.type, process.types.attribute_error)) {
        const Value object = instance_attribute(&exception, process.names.obj);
        if (object.is_empty()) return {};
        std::vector<std::string> names = names_of(strand, object);
        if (!name.starts_with('_')) {
            std::erase_if(names, [](const std::string& other) { return other.starts_with('_'); });
        }
        const std::string hint = suggestion(name, names);
        return hint.empty() ? hint : std::format(". Did you mean: '{}'?", hint);
    }
    const Value hint = instance_attribute(&exception, process.intern("_suggestion"));
    const bool is_module =
        !instance_attribute(&exception, process.intern("_forgotten_import")).is_empty();
    std::string text;
    if (!hint.is_empty()) text = std::format(". Did you mean: '{}'?", utf8(as_str(hint)));
    if (is_module && hint.is_empty()) {
        text = std::format(". Did you forget to import '{}'?", name);
    } else if (is_module) {
        text += std::format(" Or did you forget to import '{}'?", name);
    }
    return text;
}

void append_lines(std::vector<std::string>& lines, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

std::string utf8_text(std::u32string_view points) {
    std::string text;
    for (const char32_t point : points) append_utf8(text, point);
    return text;
}

// An int attribute of an exception, or -1.
std::int64_t number_of(Strand& strand, const Exception& exception, std::string_view name) {
    const Value value = exception_member(strand.process(), &exception, name);
    return value.is_small_int() ? value.as_small_int() : -1;
}

// Where a SyntaxError is, as TracebackException._format_syntax_error shows it; columns are 1-based.
std::string syntax_error_place(Strand& strand, const Exception& exception) {
    Process& process = strand.process();
    const Str* file = as_str(exception_member(process, &exception, "filename"));
    const std::int64_t line = number_of(strand, exception, "lineno");
    if (line < 0) return {};
    std::string out =
        std::format("  File \"{}\", line {}\n", file != nullptr ? utf8(file) : "<string>", line);
    const Str* text = as_str(exception_member(process, &exception, "text"));
    if (text == nullptr) return out;
    std::u32string whole;
    for (std::uint32_t i = 0; i < text->length; ++i) whole += text->at(i);
    while (!whole.empty() && whole.back() == U'\n') whole.pop_back();
    const std::size_t first = std::min(whole.find_first_not_of(U" \n\f"), whole.size());
    const auto spaces = static_cast<std::int64_t>(first);
    const std::u32string shown = whole.substr(first);
    out += "    " + utf8_text(shown) + "\n";
    std::int64_t from = number_of(strand, exception, "offset");
    if (from < 0) return out;
    std::int64_t to = static_cast<std::int64_t>(whole.size()) + 1;
    if (number_of(strand, exception, "end_lineno") == line) {
        to = number_of(strand, exception, "end_offset");
        if (to <= 0) to = from;
    }
    if (from > text->length && text->length > 0) {
        from = text->length;
        to = std::max(to, from);
    }
    if (from >= to) to = std::max(from + 1, to);
    const std::int64_t column = from - 1 - spaces;
    if (column < 0) return out;
    out += "    ";
    for (std::int64_t i = 0; i < column; ++i) {
        const bool is_tab = i < static_cast<std::int64_t>(shown.size()) &&
                            shown[static_cast<std::size_t>(i)] == U'\t';
        out += is_tab ? '\t' : ' ';
    }
    return out + std::string(static_cast<std::size_t>(to - from), '^') + "\n";
}

std::string shown_type_name(const Exception& exception) {
    const std::string name = utf8(exception.type->qualified_name);
    const Str* module = as_str(exception.type->module);
    const bool is_shown =
        module != nullptr && !equals_ascii(module, "builtins") && !equals_ascii(module, "__main__");
    return is_shown ? utf8(module) + "." + name : name;
}

// Lib/traceback.py, TracebackException.__init__: what is no sequence is shown as it is.
void append_notes(Strand& strand, std::vector<std::string>& lines, Value notes) {
    if (notes.is_empty() || notes.is_none()) return;
    const List* const list = as_list(notes);
    const Tuple* const tuple = as_tuple(notes);
    if (list == nullptr && tuple == nullptr) {
        std::string text;
        if (!append_repr(strand, notes, text)) {
            strand.take_pending();
            text = "<__notes__ repr() failed>";
        }
        return append_lines(lines, text + "\n");
    }
    // Copied, as what their __str__ does is up to the program.
    const Value* const first = list != nullptr ? list->items : tuple->items();
    const std::vector<Value> items(first, first + (list != nullptr ? list->size : tuple->size));
    for (const Value item : items) {
        std::string note;
        if (!append_str(strand, item, note)) {
            strand.take_pending();
            note = "<note str() failed>";
        }
        append_lines(lines, note + "\n");
    }
}

// Its type and text, with what is before and behind them: the lines of TracebackException's
// format_exception_only(), of which the text's own may have several.
std::vector<std::string> exception_lines(Strand& strand, const Exception& exception) {
    Process& process = strand.process();
    const std::string name = shown_type_name(exception);
    std::string text;
    std::string place;
    if (is_subtype(exception.type, process.types.syntax_error)) {
        place = syntax_error_place(strand, exception);
        const Str* message = as_str(exception_member(process, &exception, "msg"));
        const Str* file = as_str(exception_member(process, &exception, "filename"));
        text = message != nullptr ? utf8(message) : "<no detail available>";
        if (place.empty() && file != nullptr) text += std::format(" ({})", utf8(file));
    } else if (!append_str(strand, Value::object(&exception), text)) {
        strand.take_pending();
        text = "<exception str() failed>";
    }
    std::vector<std::string> lines;
    append_lines(lines, place);
    lines.push_back((text.empty() ? name : name + ": " + text) + hint_for(strand, exception) +
                    "\n");
    append_notes(strand, lines, instance_attribute(&exception, process.names.__notes__));
    return lines;
}

std::string exception_line(Strand& strand, const Exception& exception) {
    std::string all;
    for (const std::string& line : exception_lines(strand, exception)) all += line;
    return all;
}

ProgramSource program_source(Strand& strand) {
    Process& process = strand.process();
    const Str* source = as_str(process.library_state["source"]);
    const Str* file = as_str(loaded_module_attribute(process, "__main__", "__file__"));
    return {file != nullptr ? utf8(file) : std::string(),
            language::Source(source != nullptr ? utf8(source) : std::string()), true};
}

// The state of TracebackException.format: what is printed so far, and how deep in groups it is.
class Printer {
public:
    explicit Printer(Strand& strand) : strand_(strand), source_(program_source(strand)) {}

    std::string print(Value value) {
        chain(value);
        return std::move(out_);
    }

private:
    static constexpr std::size_t deepest_group = 10;
    static constexpr std::size_t widest_group = 15;

    // An exception behind its cause or context.
    void chain(Value value) {
        std::vector<const Exception*> chain;
        for (const Exception* at = as_exception(value); at != nullptr;) {
            // A member of a group is printed wherever it is.
            if (!chain.empty() && std::ranges::find(seen_, at) != seen_.end()) break;
            seen_.push_back(at);
            chain.push_back(at);
            const bool has_context = !at->context.is_none() && !at->suppress_context;
            at = !at->cause.is_none() ? as_exception(at->cause)
                 : has_context        ? as_exception(at->context)
                                      : nullptr;
        }
        while (!chain.empty()) {
            const Exception* exception = chain.back();
            chain.pop_back();
            one(*exception);
            if (chain.empty()) return;
            emit(!chain.back()->cause.is_none()
                     ? "\nThe above exception was the direct cause of the following exception:\n\n"
                     : "\nDuring handling of the above exception, another exception occurred:\n\n");
        }
    }

    void one(const Exception& exception) {
        if (is_subtype(exception.type, strand_.process().types.base_exception_group)) {
            if (depth_ > deepest_group) {
                emit(std::format("... (max_group_depth is {})\n", deepest_group));
            } else {
                group(exception);
            }
            return;
        }
        std::string text;
        append_stack(text, exception, source_);
        emit(text + exception_line(strand_, exception));
    }

    void group(const Exception& exception) {
        const bool is_top = depth_ == 0;
        if (is_top) ++depth_;
        std::string stack;
        append_stack(stack, exception, source_);
        if (!stack.empty()) {
            const std::size_t end = stack.find('\n') + 1;
            emit("Exception Group " + stack.substr(0, end), is_top ? '+' : '|');
            emit(std::string_view(stack).substr(end));
        }
        emit(exception_line(strand_, exception));
        const std::span<const Value> items = group_items(exception);
        need_close_ = false;
        const std::size_t shown = std::min(items.size(), widest_group + 1);
        for (std::size_t i = 0; i < shown; ++i) {
            const bool is_last = i + 1 == shown;
            const bool is_cut = i >= widest_group;
            if (is_last) need_close_ = true;
            out_ += std::format("{}{}+---------------- {} ----------------\n", indent(),
                                i == 0 ? "+-" : "  ", is_cut ? "..." : std::to_string(i + 1));
            ++depth_;
            if (is_cut) {
                const std::size_t more = items.size() - widest_group;
                emit(std::format("and {} more exception{}\n", more, more > 1 ? "s" : ""));
            } else {
                chain(items[i]);
            }
            if (is_last && need_close_) {
                out_ += indent() + "+------------------------------------\n";
                need_close_ = false;
            }
            --depth_;
        }
        if (is_top) depth_ = 0;
    }

    [[nodiscard]] std::string indent() const { return std::string(2 * depth_, ' '); }
    void emit(std::string_view text, char margin = '|') {
        const std::string lead = depth_ > 0 ? indent() + margin + " " : "";
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
            out_ += lead;
            out_ += text.substr(0, end);
            text.remove_prefix(end);
        }
    }

    Strand& strand_;
    ProgramSource source_;
    std::vector<const Exception*> seen_;
    std::string out_;
    std::size_t depth_ = 0;
    bool need_close_ = false;
};

}  // namespace

std::int32_t line_of(const TracebackEntry& entry) {
    const language::Code& code = *entry.code->source;
    return entry.has_not_begun ? code.first_line : code.positions[entry.instruction].line;
}

std::vector<std::string> format_exception_only(Strand& strand, Value exception) {
    return exception_lines(strand, *as_exception(exception));
}

// Python/errors.c, write_unraisable_exc_file
std::string format_unraisable(Strand& strand, Value value) {
    const Exception& exception = *as_exception(value);
    ProgramSource source = program_source(strand);
    source.is_marked = false;
    std::string text;
    append_stack(text, exception, source);
    text += shown_type_name(exception) + ": ";
    if (!append_str(strand, value, text)) {
        strand.take_pending();
        text += "<exception str() failed>";
    }
    return text + "\n";
}

std::string format_exception(Strand& strand, Value exception) {
    try {
        return Printer(strand).print(exception);
    } catch (const OutOfMemory&) {
        return "MemoryError\n";
    }
}

}  // namespace interleave::runtime
