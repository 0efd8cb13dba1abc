// Names: globals, names of class bodies, and the errors about those that are not there.

#include <algorithm>
#include <format>

#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/exceptions.h"
#include "runtime/frame_objects.h"
#include "runtime/interpreter.h"
#include "runtime/str.h"

namespace interleave::runtime {
namespace {

// "self.name", when the method's object has what its name was looked for.
std::string self_attribute(Strand& strand, const Frame& frame, Str* name) {
    const language::Code& code = *frame.code->source;
    for (std::size_t i = 0; i < code.locals.size(); ++i) {
        if (code.locals[i] != "self") continue;
        Value self = frame.registers[i];
        if (const auto* cell = as_kind<Cell>(self, Kind::cell)) self = cell->value;
        if (self.is_empty()) return {};
        // Looked up without running anything of the program: the error may never be shown.
        Process& process = strand.process();
        const bool has_slots = self.is_object() && (self.as_object()->kind == Kind::instance ||
                                                    self.as_object()->kind == Kind::exception);
        const bool found = (has_slots && !instance_attribute(self.as_object(), name).is_empty()) ||
                           !process.find_in_type(process.type_of(self), name).is_empty();
        return found ? "self." + utf8(name) : std::string();
    }
    return {};
}

}  // namespace

Value Interpreter::load_global(Frame& frame, std::uint16_t index) {
    Str* name = frame.code->names[index];
    InlineCache& cache = frame.code->caches[index];
    std::int64_t entry = dict_find(frame.globals, name);
    if (entry >= 0) {
        cache.version = 0;
        cache.slot = static_cast<std::uint32_t>(entry);
        return frame.globals->entries[entry].value;
    }
    const bool has_own = (frame.globals->flags & has_own_builtins) != 0;
    entry = has_own ? -1 : dict_find(process_.builtins, name);
    if (entry >= 0) {
        // Of these globals alone: code may be run with others, and their versions are their own.
        cache.version = frame.globals->keys_version + 1;
        cache.value = Value::object(frame.globals);
        cache.slot = static_cast<std::uint32_t>(entry);
        return process_.builtins->entries[entry].value;
    }
    const Value value = own_builtin(strand_, frame.globals, name);
    return value.is_empty() ? raise_name_error(frame, name) : value;
}

Value Interpreter::load_name(Frame& frame, Str* name) {
    if (frame.names->type != types_.dict) {  // a namespace from __prepare__
        const Value value = get_item(strand_, Value::object(frame.names), Value::object(name));
        if (!value.is_error() || !strand_.pending_is(types_.key_error)) return value;
        strand_.take_pending();
    }
    return load_class_name(frame, frame.names, name);
}

// `names` is null when the cell of the class's namespace has something else.
Value Interpreter::load_class_name(Frame& frame, const Dict* names, Str* name) {
    for (const Dict* dict : {names, static_cast<const Dict*>(frame.globals)}) {
        const Value value = dict != nullptr ? dict_get(dict, name) : Value();
        if (!value.is_empty()) return value;
    }
    const Value value = own_builtin(strand_, frame.globals, name);
    return value.is_empty() ? raise_name_error(frame, name) : value;
}

Value Interpreter::raise_name_error(Frame& frame, Str* name) {
    std::vector<std::string> candidates;
    const language::Code& code = *frame.code->source;
    for (std::size_t i = 0; i < code.locals.size(); ++i) {
        if (!frame.registers[i].is_empty()) candidates.push_back(code.locals[i]);
    }
    for (const Dict* dict : {frame.globals, process_.builtins}) {
        for (std::uint32_t i = 0; i < dict->used; ++i) {
            if (const Str* key = as_str(dict->entries[i].key)) candidates.push_back(utf8(key));
        }
    }
    const std::string text = utf8(name);
    strand_.raise(types_.name_error, std::format("name '{}' is not defined", text));
    Exception* exception = strand_.pending();
    set_instance_attribute(process_, exception, process_.names.name, Value::object(name));
    std::string hint = self_attribute(strand_, frame, name);
    if (hint.empty()) hint = suggestion(text, candidates);
    if (!hint.empty()) {
        set_instance_attribute(process_, exception, process_.intern("_suggestion"),
                               str_value(process_, hint));
    }
    if (process_.host.find_module(text).exists()) {
        set_instance_attribute(process_, exception, process_.intern("_forgotten_import"),
                               Value::object(name));
    }
    return Value::error();
}

Value Interpreter::raise_unbound(Frame& frame, Str* name, bool is_free) {
    // A comprehension's body is part of the function around it, as its messages show (PEP 709).
    const Frame* function = &frame;
    while (is_free && is_part_of_caller(*function)) {
        function = function->back;
        is_free = std::ranges::contains(function->code->source->free_names, utf8(name));
    }
    if (is_free) {
        strand_.raise(
            types_.name_error,
            std::format("cannot access free variable '{}' where it is not associated with a "
                        "value in enclosing scope",
                        utf8(name)));
    } else {
        strand_.raise(
            types_.unbound_local_error,
            std::format("cannot access local variable '{}' where it is not associated with "
                        "a value",
                        utf8(name)));
    }
    return Value::error();
}

Value Interpreter::delete_name(Frame& frame, Str* name) {
    if (frame.names->type == types_.dict) return delete_global(frame.names, name);
    if (delete_item(strand_, Value::object(frame.names), Value::object(name))) return Value::none();
    if (!strand_.pending_is(types_.key_error)) return Value::error();
    strand_.take_pending();
    return strand_.raise(types_.name_error, std::format("name '{}' is not defined", utf8(name)));
}

Value Interpreter::delete_global(Dict* from, Str* name) {
    const Value value = dict_get(from, name);
    if (!value.is_empty()) {
        dict_delete(from, name);
        return value;
    }
    return strand_.raise(types_.name_error, std::format("name '{}' is not defined", utf8(name)));
}

}  // namespace interleave::runtime
