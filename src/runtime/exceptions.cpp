// Exceptions as objects, and how CPython prints them (Lib/traceback.py, Python/pythonrun.c).

#include "runtime/exceptions.h"

#include <algorithm>
#include <array>
#include <format>

#include "runtime/attributes.h"
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
    return Value::object(exception);
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

Value exception_construct(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
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
             (name == process.names.name || name == process.names.path));
        const Value init = process.find_in_type(type, process.names.__init__);
        const bool has_init = as_kind<Native>(init, Kind::native) == nullptr;
        if (!known && !has_init && !type->has_new) {
            return strand.raise(process.types.type_error,
                                std::format("{}() takes no keyword arguments", utf8(type->name)));
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

Value exception_str(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Exception* exception = as_exception(arguments[0]);
    const Tuple* args = as_tuple(exception->arguments);
    if (args->size == 0) return Value::object(process.empty_str);
    if (is_subtype(exception->type, process.types.base_exception_group) && args->size == 2) {
        const List* inner = as_list(args->items()[1]);
        const Tuple* inner_tuple = as_tuple(args->items()[1]);
        const std::uint32_t count = inner != nullptr         ? inner->size
                                    : inner_tuple != nullptr ? inner_tuple->size
                                                             : 0;
        std::string text;
        if (!append_str(strand, args->items()[0], text)) return Value::error();
        return str_value(
            process, std::format("{} ({} sub-exception{})", text, count, count == 1 ? "" : "s"));
    }
    if (is_subtype(exception->type, process.types.unicode_encode_error) && args->size == 5) {
        return strand.tail_call_prelude("_unicode_encode_error_text", {exception->arguments});
    }
    if (is_subtype(exception->type, process.types.unicode_decode_error) && args->size == 5) {
        return strand.tail_call_prelude("_unicode_decode_error_text", {exception->arguments});
    }
    if (is_os_error_pair(process, exception)) {
        std::string text = "[Errno ";
        if (!append_str(strand, args->items()[0], text)) return Value::error();
        text += "] ";
        if (!append_str(strand, args->items()[1], text)) return Value::error();
        const Value file = instance_attribute(exception, process.intern("filename"));
        if (!file.is_empty() && !file.is_none()) {
            text += ": ";
            if (!append_repr(strand, file, text)) return Value::error();
        }
        return str_value(process, text);
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
Value set_cause(Strand&, const Arguments& arguments) {
    as_exception(arguments[0])->cause = arguments[1];
    as_exception(arguments[0])->suppress_context = true;
    return Value::none();
}
Value get_context(Strand&, const Arguments& arguments) {
    return as_exception(arguments[0])->context;
}
Value set_context(Strand&, const Arguments& arguments) {
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
    Exception* exception = as_exception(arguments[0]);
    if (exception->traceback.empty()) return Value::none();
    auto* traceback =
        strand.process().heap.create<Traceback>(strand.process().types.traceback, Kind::traceback);
    traceback->exception = arguments[0];
    return Value::object(traceback);
}
Value set_traceback(Strand&, const Arguments& arguments) {
    if (arguments[1].is_none()) as_exception(arguments[0])->traceback.clear();
    return Value::none();
}
Value with_traceback(Strand&, const Arguments& arguments) { return arguments[0]; }
Value add_note(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (as_str(arguments[1]) == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("add_note() argument must be str, not {}",
                                        type_name(process, arguments[1])));
    }
    Exception* exception = as_exception(arguments[0]);
    List* notes = as_list(instance_attribute(exception, process.names.__notes__));
    if (notes == nullptr) {
        notes = make_list(process);
        set_instance_attribute(process, exception, process.names.__notes__, Value::object(notes));
    }
    list_append(process, notes, arguments[1]);
    return Value::none();
}
Value exception_setstate(Strand& strand, const Arguments& arguments) {
    if (const Dict* state = as_dict(arguments[1])) {
        for (std::uint32_t i = 0; i < state->used; ++i) {
            if (state->entries[i].key.is_empty()) continue;
            set_instance_attribute(strand.process(), as_exception(arguments[0]),
                                   strand.process().intern(as_str(state->entries[i].key)),
                                   state->entries[i].value);
        }
    }
    return Value::none();
}

constexpr NativeSpec exception_methods[] = {
    {"__init__", exception_init, 1, -1, NativeSpec::keywords},
    {"__str__", exception_str, 1, 1},
    {"__repr__", exception_repr, 1, 1},
    {"with_traceback", with_traceback, 2, 2},
    {"add_note", add_note, 2, 2},
    {"__setstate__", exception_setstate, 2, 2},
};

// ---- attributes of particular exceptions, from their arguments

Value argument_or_none(const Arguments& arguments, std::uint32_t index) {
    const Tuple* args = as_tuple(as_exception(arguments[0])->arguments);
    return index < args->size ? args->items()[index] : Value::none();
}
Value own_or(Strand& strand, const Arguments& arguments, Str* name, Value otherwise) {
    (void)strand;
    const Value own = instance_attribute(as_exception(arguments[0]), name);
    return own.is_empty() ? otherwise : own;
}
Value stop_value(Strand&, const Arguments& arguments) { return argument_or_none(arguments, 0); }
Value stop_value_set(Strand& strand, const Arguments& arguments) {
    as_exception(arguments[0])->arguments = tuple_value(strand.process(), {arguments[1]});
    return Value::none();
}
Value exit_code(Strand& strand, const Arguments& arguments) {
    const Tuple* args = as_tuple(as_exception(arguments[0])->arguments);
    if (args->size > 1) return Value::object(args);
    return own_or(strand, arguments, strand.process().names.code, argument_or_none(arguments, 0));
}
Value os_errno(Strand& strand, const Arguments& arguments) {
    const Tuple* args = as_tuple(as_exception(arguments[0])->arguments);
    return own_or(strand, arguments, strand.process().intern("errno"),
                  args->size >= 2 ? args->items()[0] : Value::none());
}
Value os_strerror(Strand& strand, const Arguments& arguments) {
    const Tuple* args = as_tuple(as_exception(arguments[0])->arguments);
    return own_or(strand, arguments, strand.process().intern("strerror"),
                  args->size >= 2 ? args->items()[1] : Value::none());
}
Value os_filename(Strand& strand, const Arguments& arguments) {
    return own_or(strand, arguments, strand.process().intern("filename"), Value::none());
}
Value group_message(Strand&, const Arguments& arguments) { return argument_or_none(arguments, 0); }
Value group_exceptions(Strand& strand, const Arguments& arguments) {
    std::vector<Value> items;
    if (!collect_items(strand, argument_or_none(arguments, 1), items)) return Value::error();
    return Value::object(runtime::make_tuple(strand.process(), items));
}

Value group_construct(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (arguments.count != 3 && type->has_new == false) {
        return strand.raise(
            process.types.type_error,
            std::format("BaseExceptionGroup.__new__() takes exactly 2 arguments ({} "
                        "given)",
                        arguments.count - 1));
    }
    if (as_str(arguments[1]) == nullptr) {
        return strand.raise(
            process.types.type_error,
            std::format("BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                        type_name(process, arguments[1])));
    }
    std::vector<Value> items;
    if (as_list(arguments[2]) == nullptr && as_tuple(arguments[2]) == nullptr) {
        return strand.raise(process.types.type_error,
                            "second argument (exceptions) must be a sequence");
    }
    if (!collect_items(strand, arguments[2], items)) return Value::error();
    if (items.empty()) {
        return strand.raise(process.types.value_error,
                            "second argument (exceptions) must be a non-empty sequence");
    }
    bool all_exceptions = true;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (as_exception(items[i]) == nullptr) {
            return strand.raise(
                process.types.value_error,
                std::format("Item {} of second argument (exceptions) is not an exception", i));
        }
        all_exceptions &= is_instance(process, items[i], process.types.exception);
    }
    if (!all_exceptions && is_subtype(type, process.types.exception)) {
        return strand.raise(process.types.type_error,
                            "Cannot nest BaseExceptions in an ExceptionGroup");
    }
    if (all_exceptions && type == process.types.base_exception_group) {
        type = process.types.exception_group;
    }
    const Value group = make_exception(process, type, {});
    as_exception(group)->arguments = tuple_value(process, {arguments[1], arguments[2]});
    return group;
}

Value make_group_like(Strand& strand, Exception* group, std::span<const Value> items) {
    Process& process = strand.process();
    const Tuple* args = as_tuple(group->arguments);
    const Value derive = special_method(strand, Value::object(group), process.intern("derive"));
    Value result;
    const Value list = Value::object(make_list(process, items));
    if (as_kind<Native>(derive, Kind::native) != nullptr || derive.is_empty()) {
        bool all_exceptions = true;
        for (const Value item : items) {
            all_exceptions &= is_instance(process, item, process.types.exception);
        }
        result = make_exception(
            process,
            all_exceptions ? process.types.exception_group : process.types.base_exception_group,
            {args->items()[0], list});
    } else {
        result = call_special(strand, Value::object(group), derive, {list});
    }
    if (Exception* made = as_exception(result)) {
        made->traceback = group->traceback;
        made->cause = group->cause;
        made->context = group->context;
        made->suppress_context = group->suppress_context;
        const Value notes = instance_attribute(group, process.names.__notes__);
        if (!notes.is_empty()) {
            set_instance_attribute(process, made, process.names.__notes__, notes);
        }
    }
    return result;
}

// Does the exception satisfy the condition: a type, a tuple of types, or a function of it.
Truth satisfies(Strand& strand, Value exception, Value condition) {
    if (as_type(condition) != nullptr || as_tuple(condition) != nullptr) {
        return isinstance(strand, exception, condition);
    }
    const Value result = strand.call(condition, {exception});
    if (result.is_error()) return std::nullopt;
    return truth(strand, result);
}

Value group_derive(Strand& strand, const Arguments& arguments) {
    std::vector<Value> items;
    if (!collect_items(strand, arguments[1], items)) return Value::error();
    return make_group_like(strand, as_exception(arguments[0]), items);
}

Value group_split(Strand& strand, const Arguments& arguments) {
    Value match;
    Value rest;
    if (!split_group(strand, arguments[0], arguments[1], match, rest)) return Value::error();
    return tuple_value(strand.process(), {match, rest});
}

Value group_subgroup(Strand& strand, const Arguments& arguments) {
    Value match;
    Value rest;
    if (!split_group(strand, arguments[0], arguments[1], match, rest)) return Value::error();
    return match;
}

constexpr NativeSpec group_methods[] = {
    {"split", group_split, 2, 2},
    {"subgroup", group_subgroup, 2, 2},
    {"derive", group_derive, 2, 2},
};

}  // namespace

// Both parts None when empty. A group keeps its nesting; a bare exception counts as a whole.
bool split_group(Strand& strand, Value exception, Value condition, Value& match, Value& rest) {
    Process& process = strand.process();
    match = rest = Value::none();
    const Truth whole = satisfies(strand, exception, condition);
    if (!whole) return false;
    if (*whole) {
        match = exception;
        return true;
    }
    if (!is_instance(process, exception, process.types.base_exception_group)) {
        rest = exception;
        return true;
    }
    std::vector<Value> items;
    Exception* group = as_exception(exception);
    if (!collect_items(strand, as_tuple(group->arguments)->items()[1], items)) return false;
    std::vector<Value> matching;
    std::vector<Value> others;
    for (const Value item : items) {
        Value inner_match;
        Value inner_rest;
        if (!split_group(strand, item, condition, inner_match, inner_rest)) return false;
        if (!inner_match.is_none()) matching.push_back(inner_match);
        if (!inner_rest.is_none()) others.push_back(inner_rest);
    }
    if (!matching.empty()) match = make_group_like(strand, group, matching);
    if (!others.empty()) rest = make_group_like(strand, group, others);
    return !match.is_error() && !rest.is_error();
}

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
    add_getset(process, types.stop_iteration, "value", stop_value, stop_value_set);
    add_getset(process, types.system_exit, "code", exit_code);
    add_getset(process, types.os_error, "errno", os_errno);
    add_getset(process, types.os_error, "strerror", os_strerror);
    add_getset(process, types.os_error, "filename", os_filename);

    types.base_exception_group->construct = group_construct;
    const NativeSpec make{"__new__", group_construct, 1, -1,
                          NativeSpec::keywords | NativeSpec::static_method};
    add_methods(process, types.base_exception_group, std::span(&make, 1));
    add_methods(process, types.base_exception_group, group_methods);
    add_getset(process, types.base_exception_group, "message", group_message);
    add_getset(process, types.base_exception_group, "exceptions", group_exceptions);
    // class ExceptionGroup(BaseExceptionGroup, Exception)
    Type* group = make_type(
        process,
        {.name = "ExceptionGroup", .layout = Kind::exception, .base = types.base_exception_group});
    group->bases = make_tuple(process, std::array{Value::object(types.base_exception_group),
                                                  Value::object(types.exception)});
    group->mro.insert(group->mro.begin() + 2, types.exception);
    types.exception->subclasses.push_back(group);
    types.exception_group = group;
    type_modified(process, types.base_exception);
}

}  // namespace interleave::runtime
