// How an exception is printed: CPython 3.14's traceback text (Lib/traceback.py,
// StackSummary.format_frame_summary, TracebackException.format), with source lines and carets.

#include <algorithm>
#include <format>

#include "runtime/attributes.h"
#include "runtime/exceptions.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/traceback_source.h"

namespace interleave::runtime {
namespace {

constexpr std::size_t repeats_shown =
    3;  // of the same frame in a row, as CPython's recursion cutoff

void append_entry(std::string& out, const TracebackEntry& entry, const language::Source& source) {
    const language::Code& code = *entry.code->source;
    const language::Span& span = code.positions[entry.instruction];
    out += std::format("  File \"{}\", line {}, in {}\n", code.file_name, span.line,
                       entry.shown()->source->name);
    if (code.file_name == "<string>") return;  // exec and eval: no source is kept
    out += marked_source(source, span);
}

void append_stack(std::string& out, const Exception& exception, const language::Source& source) {
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

std::string exception_line(Strand& strand, const Exception& exception) {
    Process& process = strand.process();
    std::string name = utf8(exception.type->qualified_name);
    const Str* module = as_str(exception.type->module);
    if (module != nullptr && !equals_ascii(module, "builtins") &&
        !equals_ascii(module, "__main__")) {
        name = utf8(module) + "." + name;
    }
    std::string text;
    if (!append_str(strand, Value::object(&exception), text)) {
        strand.take_pending();
        text = "<exception str() failed>";
    }
    std::string line = text.empty() ? name : name + ": " + text;
    line += hint_for(strand, exception);
    line += "\n";
    if (const List* notes = as_list(instance_attribute(&exception, process.names.__notes__))) {
        for (std::uint32_t i = 0; i < notes->size; ++i) {
            std::string note;
            if (append_str(strand, notes->items[i], note)) line += note + "\n";
        }
    }
    return line;
}

std::string program_text(Strand& strand) {
    const Str* source = as_str(strand.process().library_state["source"]);
    return source != nullptr ? utf8(source) : std::string();
}

class Printer {
public:
    explicit Printer(Strand& strand) : strand_(strand), source_(program_text(strand)) {}

    std::string print(Value value, int depth = 0) {
        Exception* exception = as_exception(value);
        if (exception == nullptr || depth > 50) return {};
        if (std::ranges::find(seen_, exception) != seen_.end()) return {};
        seen_.push_back(exception);
        std::string out;
        if (!exception->cause.is_none()) {
            out += print(exception->cause, depth + 1);
            if (!out.empty()) {
                out += "\nThe above exception was the direct cause of the following exception:\n\n";
            }
        } else if (!exception->context.is_none() && !exception->suppress_context) {
            out += print(exception->context, depth + 1);
            if (!out.empty()) {
                out += "\nDuring handling of the above exception, another exception occurred:\n\n";
            }
        }
        const Process& process = strand_.process();
        if (is_subtype(exception->type, process.types.base_exception_group)) {
            return out + group(*exception, depth);
        }
        append_stack(out, *exception, source_);
        return out + exception_line(strand_, *exception);
    }

private:
    std::string group(const Exception& exception, int depth) {
        std::string head;
        append_stack(head, exception, source_);
        const std::string prefix = "Traceback";
        if (head.starts_with(prefix)) head.insert(0, "Exception Group ");
        head += exception_line(strand_, exception);
        std::string out;
        const auto indent = [&](std::string_view text, std::string_view lead) {
            while (!text.empty()) {
                const std::size_t end = text.find('\n');
                out += std::format("  {} {}\n", lead, text.substr(0, end));
                if (end == std::string_view::npos) break;
                text.remove_prefix(end + 1);
            }
        };
        const bool top = depth == 0;
        if (top && head.starts_with("Exception Group ")) head.insert(0, "+ ");
        std::size_t start = 0;
        if (top) {
            const std::size_t end = head.find('\n');
            out += "  " + head.substr(0, end + 1);
            start = end + 1;
        }
        indent(std::string_view(head).substr(start), "|");
        std::vector<Value> items;
        if (!collect_items(strand_, as_tuple(exception.arguments)->items()[1], items)) {
            strand_.take_pending();
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            out += std::format("  {}---------------- {} ----------------\n", i == 0 ? "+-+" : "  +",
                               i + 1);
            std::string_view text;
            const std::string inner = print(items[i], depth + 1);
            text = inner;
            while (!text.empty()) {
                const std::size_t end = text.find('\n');
                out += std::format("    | {}\n", text.substr(0, end));
                if (end == std::string_view::npos) break;
                text.remove_prefix(end + 1);
            }
        }
        return out + "    +------------------------------------\n";
    }

    Strand& strand_;
    language::Source source_;
    std::vector<const Exception*> seen_;
};

}  // namespace

std::int32_t line_of(const TracebackEntry& entry) {
    return entry.code->source->positions[entry.instruction].line;
}

std::string format_exception(Strand& strand, Value exception) {
    try {
        return Printer(strand).print(exception);
    } catch (const OutOfMemory&) {
        return "MemoryError\n";
    }
}

}  // namespace interleave::runtime
