// Exceptions as objects, and how CPython prints them (Lib/traceback.py, Python/pythonrun.c).

#include "runtime/exceptions.h"

#include <algorithm>
#include <array>
#include <format>

#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {

Exception* as_exception(Value value) { return as_kind<Exception>(value, Kind::exception); }

Value make_exception(Process& process, Type* type, std::initializer_list<Value> arguments) {
    auto* exception = process.heap.create<Exception>(type, Kind::exception);
    exception->shape = type->root_shape;
    exception->arguments =
        Value::object(make_tuple(process, std::span(arguments.begin(), arguments.size())));
    exception->cause = exception->context = Value::none();
    exception->traceback_object = Value::none();
    process.note_made(exception);
    return Value::object(exception);
}

Value traceback_of(Process& process, Exception& exception) {
    const auto* known = as_kind<Traceback>(exception.traceback_object, Kind::traceback);
    std::uint32_t made = known == nullptr ? 0 : known->depth + 1;
    for (; made < exception.traceback.size(); ++made) {
        auto* traceback = process.heap.create<Traceback>(process.types.traceback, Kind::traceback);
        traceback->entry = exception.traceback[made];
        traceback->depth = made;
        traceback->next = exception.traceback_object;
        exception.traceback_object = Value::object(traceback);
    }
    return exception.traceback_object;
}

void clear_traceback(Exception& exception) {
    exception.traceback.clear();
    exception.traceback_object = Value::none();
}

bool warn_deprecated(Strand& strand, std::string_view text) {
    Process& process = strand.process();
    const Value tell = Value::object(process.prelude_function("_deprecated"));
    return !strand.call(tell, {str_value(process, text)}).is_error();
}

Value instantiate_exception(Strand& strand, Value cls, Value detail, bool names_class) {
    const Tuple* several = as_tuple(detail);
    const Value made = several != nullptr
                           ? strand.call(cls, std::span(several->items(), several->size), nullptr)
                       : detail.is_none() ? strand.call(cls, {})
                                          : strand.call(cls, {detail});
    if (made.is_error() || as_exception(made) != nullptr) return made;
    const Value text = repr(strand, cls);
    if (text.is_error()) return text;
    return strand.raise(
        strand.process().types.type_error,
        std::format("calling {} should have returned an instance of BaseException, not {}",
                    utf8(as_str(text)),
                    names_class
                        ? std::format("<class '{}'>", full_type_name(strand.process(), made))
                        : type_name(strand.process(), made)));
}

namespace {

// OSError(2, "…") is a FileNotFoundError (Objects/exceptions.c, errnomap).
Type* os_error_of(const Process& process, Value number) {
    const Types& types = process.types;
    switch (int64_of(number).value_or(0)) {
        case 1:
        case 13: return types.permission_error;
        case 2: return types.file_not_found_error;
        case 3: return types.process_lookup_error;
        case 4: return types.interrupted_error;
        case 10: return types.child_process_error;
        case 11:
        case 114:
        case 115: return types.blocking_io_error;
        case 17: return types.file_exists_error;
        case 20: return types.not_a_directory_error;
        case 21: return types.is_a_directory_error;
        case 32:
        case 108: return types.broken_pipe_error;
        case 103: return types.connection_aborted_error;
        case 104: return types.connection_reset_error;
        case 110: return types.timeout_error;
        case 111: return types.connection_refused_error;
        default: return types.os_error;
    }
}

// UnicodeDecodeError and its relatives take exactly their parts, of the right types.
bool has_unicode_arguments(Strand& strand, const Type* type, const Arguments& arguments) {
    const Types& types = strand.process().types;
    const bool decodes = is_subtype(type, types.unicode_decode_error);
    const bool translates = is_subtype(type, types.unicode_translate_error);
    if (!decodes && !translates && !is_subtype(type, types.unicode_encode_error)) return true;
    const std::uint32_t wanted = translates ? 4 : 5;
    const std::uint32_t given = arguments.count - 1;
    if (given != wanted) {
        strand.raise(types.type_error,
                     std::format("function takes exactly {} arguments ({} given)", wanted, given));
        return false;
    }
    for (std::uint32_t i = 0; i < wanted; ++i) {
        const Value argument = arguments[i + 1];
        const std::uint32_t role = translates ? i + 1 : i;  // encoding object start end reason
        const bool is_number = role == 2 || role == 3;
        const bool is_bytes = role == 1 && decodes;
        if (is_number && !is_int(argument)) {
            strand.raise(types.type_error,
                         std::format("'{}' object cannot be interpreted as an integer",
                                     type_name(strand.process(), argument)));
            return false;
        }
        if (!is_number && !is_bytes && as_str(argument) == nullptr) {
            strand.raise(types.type_error,
                         std::format("argument {} must be str, not {}", i + 1,
                                     argument_type_name(strand.process(), argument)));
            return false;
        }
        if (is_bytes && !bytes_of(argument)) {
            strand.raise(types.type_error, std::format("a bytes-like object is required, not '{}'",
                                                       type_name(strand.process(), argument)));
            return false;
        }
    }
    return true;
}

Value exception_construct(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (type == nullptr || !type->is_exception) {
        const std::string name = type != nullptr ? utf8(type->name) : "X";
        return strand.raise(
            process.types.type_error,
            type == nullptr
                ? std::string("BaseException.__new__(X): X is not a type object")
                : std::format("BaseException.__new__({0}): {0} is not a subtype of BaseException",
                              name));
    }
    // An __init__ of the program's may give the base's others.
    const Value init = process.find_in_type(type, process.names.__init__);
    if (as_kind<Native>(init, Kind::native) != nullptr &&
        !has_unicode_arguments(strand, type, arguments)) {
        return Value::error();
    }
    if (type == process.types.os_error && arguments.count >= 3) {
        type = os_error_of(process, arguments[1]);
    }
    const Value value = make_exception(process, type, {});
    Exception* exception = as_exception(value);
    std::span<const Value> positional(arguments.values + 1, arguments.count - 1);
    if (is_subtype(type, process.types.os_error) && positional.size() >= 3) {
        // OSError(errno, text, filename): args keeps the first two (oserror_init).
        set_instance_attribute(process, exception, process.intern("filename"), positional[2]);
        if (positional.size() >= 5) {
            set_instance_attribute(process, exception, process.intern("filename2"), positional[4]);
        }
        positional = positional.first(2);
    }
    exception->arguments = Value::object(make_tuple(process, positional));
    // Known keyword arguments of built-in exceptions become attributes.
    for (std::uint32_t i = 0; i < arguments.keyword_count(); ++i) {
        Str* name = as_str(arguments.keyword_names->items()[i]);
        const bool known =
            (is_subtype(type, process.types.attribute_error) &&
             (name == process.names.name || name == process.names.obj)) ||
            (is_subtype(type, process.types.name_error) && name == process.names.name) ||
            (is_subtype(type, process.types.import_error) &&
             (name == process.names.name || name == process.names.path ||
              equals_ascii(name, "name_from")));
        const bool has_init = as_kind<Native>(init, Kind::native) == nullptr;
        if (!known && !has_init && !type->has_new) {
            const bool takes_some = is_subtype(type, process.types.attribute_error) ||
                                    is_subtype(type, process.types.name_error) ||
                                    is_subtype(type, process.types.import_error);
            return strand.raise(
                process.types.type_error,
                takes_some ? std::format("{}() got an unexpected keyword argument '{}'",
                                         utf8(type->name), utf8(name))
                           : std::format("{}() takes no keyword arguments", utf8(type->name)));
        }
        if (known) {
            set_instance_attribute(process, exception, name, arguments.values[arguments.count + i]);
        }
    }
    return value;
}

Value exception_init(Strand& strand, const Arguments& arguments) {
    Exception* exception = as_exception(arguments[0]);
    if (exception == nullptr) return Value::none();
    if (is_subtype(exception->type, strand.process().types.os_error)) return Value::none();
    exception->arguments = Value::object(
        make_tuple(strand.process(), std::span(arguments.values + 1, arguments.count - 1)));
    return Value::none();
}

// OSError(errno, text) prints "[Errno 2] text".
bool is_os_error_pair(const Process& process, const Exception* exception) {
    return is_subtype(exception->type, process.types.os_error) &&
           as_tuple(exception->arguments)->size >= 2;
}

// Which function of the prelude shows it; null: it is no Unicode error with all its arguments.
const char* unicode_error_text_of(const Process& process, const Exception* exception) {
    const std::uint32_t count = as_tuple(exception->arguments)->size;
    const Types& types = process.types;
    if (is_subtype(exception->type, types.unicode_encode_error) && count == 5) {
        return "_unicode_encode_error_text";
    }
    if (is_subtype(exception->type, types.unicode_decode_error) && count == 5) {
        return "_unicode_decode_error_text";
    }
    if (is_subtype(exception->type, types.unicode_translate_error) && count == 4) {
        return "_unicode_translate_error_text";
    }
    return nullptr;
}
Value unicode_error_parts(Process& process, const Exception* exception) {
    std::vector<Value> parts;
    for (const char* name : {"encoding", "object", "start", "end", "reason"}) {
        parts.push_back(exception_member(process, exception, name));
    }
    return Value::object(make_tuple(process, parts));
}

// "message (file.py, line 3)"
Value syntax_error_text(Strand& strand, const Exception* exception) {
    Process& process = strand.process();
    std::string text;
    const Value message = exception_member(process, exception, "msg");
    if (!append_str(strand, message, text)) return Value::error();
    const Str* file = as_str(exception_member(process, exception, "filename"));
    const Value line = exception_member(process, exception, "lineno");
    std::string where;
    if (file != nullptr) {
        where = utf8(file);
        where.erase(0, where.rfind('/') + 1);
    }
    if (is_int(line)) {
        if (!where.empty()) where += ", ";
        where += "line ";
        if (!append_str(strand, line, where)) return Value::error();
    }
    return str_value(process, where.empty() ? text : text + " (" + where + ")");
}

Value exception_str(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Exception* exception = as_exception(arguments[0]);
    const Tuple* args = as_tuple(exception->arguments);
    if (args->size == 0) return Value::object(process.empty_str);
    if (const char* text = unicode_error_text_of(process, exception)) {
        return strand.tail_call_prelude(text, {unicode_error_parts(process, exception)});
    }
    if (is_os_error_pair(process, exception)) {
        std::string text = "[Errno ";
        const Value number = exception_member(process, exception, "errno");
        if (!append_str(strand, number, text)) return Value::error();
        text += "] ";
        const Value reason = exception_member(process, exception, "strerror");
        if (!append_str(strand, reason, text)) return Value::error();
        const char* before = ": ";
        for (const char* name : {"filename", "filename2"}) {
            const Value file = exception_member(process, exception, name);
            if (file.is_none()) continue;
            text += before;
            if (!append_repr(strand, file, text)) return Value::error();
            before = " -> ";
        }
        return str_value(process, text);
    }
    if (is_subtype(exception->type, process.types.syntax_error)) {
        return syntax_error_text(strand, exception);
    }
    if (is_subtype(exception->type, process.types.key_error) && args->size == 1) {
        return repr(strand, args->items()[0]);
    }
    if (args->size == 1) return to_str(strand, args->items()[0]);
    return repr(strand, exception->arguments);
}

Value exception_repr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Exception* exception = as_exception(arguments[0]);
    const Tuple* args = as_tuple(exception->arguments);
    std::string text = utf8(exception->type->name) + "(";
    for (std::uint32_t i = 0; i < args->size; ++i) {
        if (i > 0) text += ", ";
        if (!append_repr(strand, args->items()[i], text)) return Value::error();
    }
    return str_value(process, text + ")");
}

Value get_args(Strand&, const Arguments& arguments) {
    return as_exception(arguments[0])->arguments;
}
Value set_args(Strand& strand, const Arguments& arguments) {
    std::vector<Value> items;
    if (!collect_items(strand, arguments[1], items)) return Value::error();
    as_exception(arguments[0])->arguments =
        Value::object(runtime::make_tuple(strand.process(), items));
    return Value::none();
}
Value get_cause(Strand&, const Arguments& arguments) { return as_exception(arguments[0])->cause; }
bool is_exception_or_none(Strand& strand, Value value, const char* what) {
    if (value.is_none() || as_exception(value) != nullptr) return true;
    strand.raise(strand.process().types.type_error,
                 std::format("exception {} must be None or derive from BaseException", what));
    return false;
}
Value set_cause(Strand& strand, const Arguments& arguments) {
    if (!is_exception_or_none(strand, arguments[1], "cause")) return Value::error();
    as_exception(arguments[0])->cause = arguments[1];
    as_exception(arguments[0])->suppress_context = true;
    return Value::none();
}
Value get_context(Strand&, const Arguments& arguments) {
    return as_exception(arguments[0])->context;
}
Value set_context(Strand& strand, const Arguments& arguments) {
    if (!is_exception_or_none(strand, arguments[1], "context")) return Value::error();
    as_exception(arguments[0])->context = arguments[1];
    return Value::none();
}
Value get_suppress(Strand&, const Arguments& arguments) {
    return Value::boolean(as_exception(arguments[0])->suppress_context);
}
Value set_suppress(Strand& strand, const Arguments& arguments) {
    as_exception(arguments[0])->suppress_context = truth(strand, arguments[1]).value_or(false);
    return Value::none();
}
Value get_traceback(Strand& strand, const Arguments& arguments) {
    return traceback_of(strand.process(), *as_exception(arguments[0]));
}
Value set_traceback(Strand& strand, const Arguments& arguments) {
    Exception* exception = as_exception(arguments[0]);
    if (arguments[1].is_none()) {
        clear_traceback(*exception);
        return Value::none();
    }
    const auto* traceback = as_kind<Traceback>(arguments[1], Kind::traceback);
    if (traceback == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            "__traceback__ must be a traceback or None");
    }
    exception->traceback.clear();
    for (; traceback != nullptr; traceback = as_kind<Traceback>(traceback->next, Kind::traceback)) {
        exception->traceback.push_back(traceback->entry);
    }
    std::ranges::reverse(exception->traceback);
    exception->traceback_object = arguments[1];
    return Value::none();
}
Value with_traceback(Strand& strand, const Arguments& arguments) {
    return set_traceback(strand, arguments).is_error() ? Value::error() : arguments[0];
}
Value add_note(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (as_str(arguments[1]) == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("add_note() argument must be str, not {}",
                                        argument_type_name(process, arguments[1])));
    }
    Exception* exception = as_exception(arguments[0]);
    const Value there = instance_attribute(exception, process.names.__notes__);
    List* notes = as_list(there);
    if (notes == nullptr && !there.is_empty()) {
        return strand.raise(process.types.type_error, "Cannot add note: __notes__ is not a list");
    }
    if (notes == nullptr) {
        notes = make_list(process);
        set_instance_attribute(process, exception, process.names.__notes__, Value::object(notes));
    }
    list_append(process, notes, arguments[1]);
    return Value::none();
}
Value exception_setstate(Strand& strand, const Arguments& arguments) {
    if (arguments[1].is_none()) return Value::none();
    const Dict* state = as_dict(arguments[1]);
    if (state == nullptr) {
        return strand.raise(strand.process().types.type_error, "state is not a dictionary");
    }
    for (std::uint32_t i = 0; i < state->used; ++i) {
        if (state->entries[i].key.is_empty()) continue;
        Str* name = attribute_name(strand, state->entries[i].key);
        if (name == nullptr) return Value::error();
        set_instance_attribute(strand.process(), as_exception(arguments[0]), name,
                               state->entries[i].value);
    }
    return Value::none();
}

Value exception_reduce(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Exception* exception = as_exception(arguments[0]);
    const Value type = Value::object(exception->type);
    Dict* attributes = instance_dict(process, exception);
    if (attributes->size == 0) return tuple_value(process, {type, exception->arguments});
    return tuple_value(process, {type, exception->arguments, Value::object(attributes)});
}

constexpr NativeSpec exception_methods[] = {
    {"__reduce__", exception_reduce, 1, 1},
    {"__init__", exception_init, 1, -1, NativeSpec::keywords},
    {"__str__", exception_str, 1, 1},
    {"__repr__", exception_repr, 1, 1},
    {"with_traceback", with_traceback, 2, 2},
    {"add_note", add_note, 2, 2},
    {"__setstate__", exception_setstate, 2, 2},
};

}  // namespace

void define_exceptions(Process& process) {
    Types& types = process.types;
#define INTERLEAVE_MEMBER(python_name, member, parent)                                             \
    types.member = make_type(                                                                      \
        process, {.name = python_name,                                                             \
                  .layout = Kind::exception,                                                       \
                  .base = types.parent,                                                            \
                  .construct = #member == std::string_view("base_exception") ? exception_construct \
                                                                             : nullptr});          \
    if (std::string_view(#member) == "base_exception") {                                           \
        types.member->is_exception = true;                                                         \
        types.member->has_instance_dict = true;                                                    \
    }
    INTERLEAVE_EXCEPTIONS(INTERLEAVE_MEMBER)
#undef INTERLEAVE_MEMBER
    add_methods(process, types.base_exception, exception_methods);
    add_getset(process, types.base_exception, "args", get_args, set_args);
    add_getset(process, types.base_exception, "__cause__", get_cause, set_cause);
    add_getset(process, types.base_exception, "__context__", get_context, set_context);
    add_getset(process, types.base_exception, "__suppress_context__", get_suppress, set_suppress);
    add_getset(process, types.base_exception, "__traceback__", get_traceback, set_traceback);
    define_exception_attributes(process);

    define_exception_groups(process);
    type_modified(process, types.base_exception);
}

}  // namespace interleave::runtime
