// Functions, methods, descriptors, modules, cells and generators as objects: their types and
// attributes. (Objects/funcobject.c, methodobject.c, descrobject.c, genobject.c, moduleobject.c)

#include <array>
#include <format>

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/generators.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {

Value make_bound_method(Process& process, Value function, Value self) {
    auto* method = process.heap.create<BoundMethod>(process.types.method, Kind::bound_method);
    method->function = function;
    method->self = self;
    return Value::object(method);
}

// The compiler's own functions take no format; a program's takes VALUE (1).
Value call_annotate(Strand& strand, Value annotate) {
    const auto* function = as_kind<Function>(annotate, Kind::function);
    if (function != nullptr && function->code->source->positional == 0) {
        return strand.call(annotate, {});
    }
    return strand.call(annotate, {Value::small_int(1)});
}

namespace {

Function& function_of(const Arguments& arguments) {
    return *static_cast<Function*>(arguments[0].as_object());
}
Value or_none(Value value) { return value.is_empty() ? Value::none() : value; }

// ---- function
Value function_name(Strand&, const Arguments& a) { return function_of(a).name; }
Value function_set_name(Strand&, const Arguments& a) {
    function_of(a).name = a[1];
    return Value::none();
}
Value function_qualname(Strand&, const Arguments& a) { return function_of(a).qualified_name; }
Value function_set_qualname(Strand&, const Arguments& a) {
    function_of(a).qualified_name = a[1];
    return Value::none();
}
Value function_doc(Strand&, const Arguments& a) { return function_of(a).doc; }
Value function_set_doc(Strand&, const Arguments& a) {
    function_of(a).doc = a[1];
    return Value::none();
}
Value function_module(Strand&, const Arguments& a) { return or_none(function_of(a).module); }
Value function_set_module(Strand&, const Arguments& a) {
    function_of(a).module = a[1];
    return Value::none();
}
Value function_code(Strand&, const Arguments& a) { return Value::object(function_of(a).code); }
Value function_defaults(Strand&, const Arguments& a) {
    const Function& function = function_of(a);
    return function.defaults != nullptr ? Value::object(function.defaults) : Value::none();
}
Value function_set_defaults(Strand&, const Arguments& a) {
    function_of(a).defaults = as_tuple(a[1]);
    return Value::none();
}
Value function_kwdefaults(Strand&, const Arguments& a) {
    const Function& function = function_of(a);
    return function.keyword_defaults != nullptr ? Value::object(function.keyword_defaults)
                                                : Value::none();
}
Value function_globals(Strand&, const Arguments& a) {
    return Value::object(function_of(a).globals);
}
Value function_closure(Strand&, const Arguments& a) {
    const Function& function = function_of(a);
    return function.closure != nullptr ? Value::object(function.closure) : Value::none();
}
Value function_annotations(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    Function& function = function_of(a);
    if (function.attributes != nullptr) {
        const Value known = dict_get(function.attributes, process.names.__annotations__);
        if (!known.is_empty()) return known;
    }
    Value value = function.annotate.is_empty() || function.annotate.is_none()
                      ? Value::object(make_dict(process))
                      : call_annotate(strand, function.annotate);
    if (value.is_error()) return value;
    dict_set(process, instance_dict(process, &function), process.names.__annotations__, value);
    return value;
}
Value function_set_annotations(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    dict_set(process, instance_dict(process, &function_of(a)), process.names.__annotations__, a[1]);
    return Value::none();
}
Value function_annotate(Strand&, const Arguments& a) { return or_none(function_of(a).annotate); }
Value function_set_annotate(Strand&, const Arguments& a) {
    function_of(a).annotate = a[1];
    return Value::none();
}
Value function_type_params(Strand& strand, const Arguments& a) {
    const Value own = function_of(a).type_params;
    return own.is_empty() ? Value::object(strand.process().empty_tuple) : own;
}
Value function_set_type_params(Strand&, const Arguments& a) {
    function_of(a).type_params = a[1];
    return Value::none();
}
Value function_get(Strand& strand, const Arguments& a) {
    if (a[1].is_none()) return a[0];
    return make_bound_method(strand.process(), a[0], a[1]);
}
Value function_call(Strand& strand, const Arguments& a) {
    return strand.tail_call(a[0], std::span(a.values + 1, a.count - 1 + a.keyword_count()),
                            a.keyword_names);
}

constexpr NativeSpec function_methods[] = {
    {"__get__", function_get, 2, 3},
    {"__call__", function_call, 1, -1, NativeSpec::keywords},
};

// ---- bound methods and natives
BoundMethod& method_of(const Arguments& a) { return *static_cast<BoundMethod*>(a[0].as_object()); }
Value method_self(Strand&, const Arguments& a) { return method_of(a).self; }
Value method_func(Strand&, const Arguments& a) { return method_of(a).function; }
Value method_eq(Strand&, const Arguments& a) {
    const auto* other = as_kind<BoundMethod>(a[1], Kind::bound_method);
    if (other == nullptr) return Value::not_implemented();
    return Value::boolean(other->function == method_of(a).function &&
                          other->self == method_of(a).self);
}
Value method_getattr(Strand& strand, const Arguments& a) {
    return get_attribute(strand, method_of(a).function, strand.process().intern(as_str(a[1])));
}
constexpr NativeSpec method_methods[] = {
    {"__self__", method_self, 1, 1, NativeSpec::getter},
    {"__func__", method_func, 1, 1, NativeSpec::getter},
    {"__eq__", method_eq, 2, 2},
    {"__getattr__", method_getattr, 2, 2},
    {"__call__", function_call, 1, -1, NativeSpec::keywords},
};

Native& native_of(const Arguments& a) { return *static_cast<Native*>(a[0].as_object()); }
Value native_name(Strand& strand, const Arguments& a) {
    return str_value(strand.process(), native_of(a).name);
}
Value native_qualname(Strand& strand, const Arguments& a) {
    const Native& native = native_of(a);
    if (native.owner == nullptr) return str_value(strand.process(), native.name);
    return str_value(strand.process(), utf8(native.owner->qualified_name) + "." + native.name);
}
Value native_self(Strand&, const Arguments& a) { return or_none(native_of(a).bound); }
Value native_doc(Strand&, const Arguments&) { return Value::none(); }
Value native_module(Strand& strand, const Arguments& a) {
    const auto* module = as_kind<Module>(native_of(a).bound, Kind::module);
    return module != nullptr ? Value::object(module->name)
                             : Value::object(strand.process().intern("builtins"));
}
constexpr NativeSpec native_methods[] = {
    {"__name__", native_name, 1, 1, NativeSpec::getter},
    {"__qualname__", native_qualname, 1, 1, NativeSpec::getter},
    {"__self__", native_self, 1, 1, NativeSpec::getter},
    {"__doc__", native_doc, 1, 1, NativeSpec::getter},
    {"__module__", native_module, 1, 1, NativeSpec::getter},
    {"__call__", function_call, 1, -1, NativeSpec::keywords},
};

// ---- property, classmethod, staticmethod, super
Property& property_of(const Arguments& a) { return *static_cast<Property*>(a[0].as_object()); }

Value construct_property(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value values[5];
    if (!bind(strand, arguments, "property",
              {{"type"},
               {"fget", Value::none()},
               {"fset", Value::none()},
               {"fdel", Value::none()},
               {"doc", Value::none()}},
              values)) {
        return Value::error();
    }
    auto* property = process.heap.create<Property>(as_type(values[0]), Kind::property);
    property->getter = values[1];
    property->setter = values[2];
    property->deleter = values[3];
    property->doc = values[4];
    if (property->doc.is_none() && as_kind<Function>(values[1], Kind::function) != nullptr) {
        property->doc = static_cast<Function*>(values[1].as_object())->doc;
    }
    return Value::object(property);
}

Value copy_property(Strand& strand, const Arguments& arguments, Value Property::* part) {
    const Property& from = property_of(arguments);
    auto* property = strand.process().heap.create<Property>(from.type, Kind::property);
    property->getter = from.getter;
    property->setter = from.setter;
    property->deleter = from.deleter;
    property->doc = from.doc;
    property->*part = arguments[1];
    return Value::object(property);
}
Value property_getter(Strand& s, const Arguments& a) {
    return copy_property(s, a, &Property::getter);
}
Value property_setter(Strand& s, const Arguments& a) {
    return copy_property(s, a, &Property::setter);
}
Value property_deleter(Strand& s, const Arguments& a) {
    return copy_property(s, a, &Property::deleter);
}
Value property_fget(Strand&, const Arguments& a) { return or_none(property_of(a).getter); }
Value property_fset(Strand&, const Arguments& a) { return or_none(property_of(a).setter); }
Value property_fdel(Strand&, const Arguments& a) { return or_none(property_of(a).deleter); }
Value property_doc(Strand&, const Arguments& a) { return or_none(property_of(a).doc); }
Value property_get(Strand& strand, const Arguments& a) {
    if (a[1].is_none()) return a[0];
    return strand.tail_call(property_of(a).getter, {a[1]});
}
Value property_set(Strand& strand, const Arguments& a) {
    return strand.tail_call(property_of(a).setter, {a[1], a[2]});
}
constexpr NativeSpec property_methods[] = {
    {"getter", property_getter, 2, 2},
    {"setter", property_setter, 2, 2},
    {"deleter", property_deleter, 2, 2},
    {"fget", property_fget, 1, 1, NativeSpec::getter},
    {"fset", property_fset, 1, 1, NativeSpec::getter},
    {"fdel", property_fdel, 1, 1, NativeSpec::getter},
    {"__doc__", property_doc, 1, 1, NativeSpec::getter},
    {"__get__", property_get, 2, 3},
    {"__set__", property_set, 3, 3},
};

Value construct_class_method(Strand& strand, const Arguments& a) {
    auto* method = strand.process().heap.create<ClassMethod>(as_type(a[0]), Kind::class_method);
    method->function = a[1];
    return Value::object(method);
}
Value construct_static_method(Strand& strand, const Arguments& a) {
    auto* method = strand.process().heap.create<StaticMethod>(as_type(a[0]), Kind::static_method);
    method->function = a[1];
    return Value::object(method);
}
Value wrapped_function(Strand&, const Arguments& a) {
    if (const auto* method = as_kind<ClassMethod>(a[0], Kind::class_method))
        return method->function;
    return static_cast<StaticMethod*>(a[0].as_object())->function;
}
Value wrapped_attribute(Strand& strand, const Arguments& a) {
    return get_attribute(strand, wrapped_function(strand, a),
                         strand.process().intern(as_str(a[1])));
}
constexpr NativeSpec wrapper_methods[] = {
    {"__func__", wrapped_function, 1, 1, NativeSpec::getter},
    {"__wrapped__", wrapped_function, 1, 1, NativeSpec::getter},
    {"__getattr__", wrapped_attribute, 2, 2},
};

Value construct_super(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    if (a.count != 3) {
        return strand.raise(process.types.runtime_error, "super(): no arguments");
    }
    Type* start = as_type(a[1]);
    if (start == nullptr) {
        return strand.raise(
            process.types.type_error,
            std::format("super() argument 1 must be a type, not {}", type_name(process, a[1])));
    }
    auto* super = process.heap.create<Super>(process.types.super, Kind::super);
    super->start = start;
    super->self = a[2];
    Type* self_as_type = as_type(a[2]);
    super->self_type = self_as_type != nullptr && is_subtype(self_as_type, start)
                           ? self_as_type
                           : process.type_of(a[2]);
    if (!is_subtype(super->self_type, start)) {
        return strand.raise(
            process.types.type_error,
            std::format("super(type, obj): obj ({} {}) is not an instance or subtype "
                        "of type ({}).",
                        self_as_type != nullptr ? "type" : "instance of",
                        utf8((self_as_type != nullptr ? self_as_type : super->self_type)->name),
                        utf8(start->name)));
    }
    return Value::object(super);
}

// ---- modules, cells, code, generic aliases
Value construct_module(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    auto* module = process.heap.create<Module>(as_type(a[0]), Kind::module);
    module->name = process.intern(as_str(a[1]));
    module->dict = make_dict(process);
    dict_set(process, module->dict, process.names.__name__, a[1]);
    dict_set(process, module->dict, process.names.__doc__, a.get(2, Value::none()));
    return Value::object(module);
}
Value cell_contents(Strand& strand, const Arguments& a) {
    const Value value = static_cast<Cell*>(a[0].as_object())->value;
    if (value.is_empty()) return strand.raise(strand.process().types.value_error, "cell is empty");
    return value;
}
constexpr NativeSpec cell_methods[] = {{"cell_contents", cell_contents, 1, 1, NativeSpec::getter}};

const Code& code_of(const Arguments& a) { return *static_cast<Code*>(a[0].as_object()); }
Value code_name(Strand&, const Arguments& a) { return Value::object(code_of(a).name); }
Value code_qualname(Strand&, const Arguments& a) {
    return Value::object(code_of(a).qualified_name);
}
Value code_filename(Strand&, const Arguments& a) { return Value::object(code_of(a).file_name); }
Value code_firstlineno(Strand&, const Arguments& a) {
    return Value::small_int(code_of(a).source->first_line);
}
Value code_argcount(Strand&, const Arguments& a) {
    return Value::small_int(code_of(a).source->positional);
}
Value code_posonly(Strand&, const Arguments& a) {
    return Value::small_int(code_of(a).source->positional_only);
}
Value code_kwonly(Strand&, const Arguments& a) {
    return Value::small_int(code_of(a).source->keyword_only);
}
Value code_flags(Strand&, const Arguments& a) {
    const language::Code& code = *code_of(a).source;
    int flags = 3 | (code.has_varargs ? 4 : 0) | (code.has_varkeywords ? 8 : 0);
    if (code.is_coroutine && code.is_generator) {
        flags |= 0x200;
    } else if (code.is_coroutine) {
        flags |= 0x80;
    } else if (code.is_generator) {
        flags |= 0x20;
    }
    return Value::small_int(flags);
}
Value code_varnames(Strand& strand, const Arguments& a) {
    std::vector<Value> names;
    for (const std::string& name : code_of(a).source->locals) {
        names.push_back(str_value(strand.process(), name));
    }
    return Value::object(make_tuple(strand.process(), names));
}
Value code_freevars(Strand& strand, const Arguments& a) {
    std::vector<Value> names;
    for (const std::string& name : code_of(a).source->free_names) {
        names.push_back(str_value(strand.process(), name));
    }
    return Value::object(make_tuple(strand.process(), names));
}
constexpr NativeSpec code_methods[] = {
    {"co_freevars", code_freevars, 1, 1, NativeSpec::getter},
    {"co_name", code_name, 1, 1, NativeSpec::getter},
    {"co_qualname", code_qualname, 1, 1, NativeSpec::getter},
    {"co_filename", code_filename, 1, 1, NativeSpec::getter},
    {"co_firstlineno", code_firstlineno, 1, 1, NativeSpec::getter},
    {"co_argcount", code_argcount, 1, 1, NativeSpec::getter},
    {"co_posonlyargcount", code_posonly, 1, 1, NativeSpec::getter},
    {"co_kwonlyargcount", code_kwonly, 1, 1, NativeSpec::getter},
    {"co_flags", code_flags, 1, 1, NativeSpec::getter},
    {"co_varnames", code_varnames, 1, 1, NativeSpec::getter},
};

// ---- generators and coroutines
Generator* generator_of(const Arguments& a) { return static_cast<Generator*>(a[0].as_object()); }

Value generator_self(Strand&, const Arguments& a) { return a[0]; }
Value generator_next(Strand& strand, const Arguments& a) {
    return strand.resume_generator(generator_of(a), Value::none(), Value());
}
Value generator_send(Strand& strand, const Arguments& a) {
    return strand.resume_generator(generator_of(a), a[1], Value());
}

// throw(exception), throw(type), throw(type, value): the exception, or error().
Value exception_to_throw(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    const Value value = a[1];
    if (const Type* type = as_type(value); type != nullptr && type->is_exception) {
        const Value detail = a.get(2, Value::none());
        if (as_exception(detail) != nullptr) return detail;
        return detail.is_none() ? strand.call(value, {}) : strand.call(value, {detail});
    }
    if (as_exception(value) == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("exceptions must be classes or instances deriving from "
                                        "BaseException, not {}",
                                        type_name(process, value)));
    }
    return value;
}

Value generator_throw(Strand& strand, const Arguments& a) {
    const Value exception = exception_to_throw(strand, a);
    if (exception.is_error()) return exception;
    Generator* generator = generator_of(a);
    if (generator->state == GeneratorState::created) {
        generator->state = GeneratorState::finished;
        free_generator_frame(strand.process().heap, *generator);
    }
    return strand.resume_generator(generator, Value::none(), exception);
}

Value generator_close(Strand& strand, const Arguments& a) {
    Generator* generator = generator_of(a);
    if (generator->state == GeneratorState::finished) return Value::none();
    if (generator->state == GeneratorState::created) {
        generator->state = GeneratorState::finished;
        free_generator_frame(strand.process().heap, *generator);
        return Value::none();
    }
    return strand.tail_call_prelude("_close_generator", {a[0]});
}

Value generator_name(Strand&, const Arguments& a) { return generator_of(a)->name; }
Value generator_qualname(Strand&, const Arguments& a) { return generator_of(a)->qualified_name; }
Value generator_set_name(Strand&, const Arguments& a) {
    generator_of(a)->name = a[1];
    return Value::none();
}
Value generator_set_qualname(Strand&, const Arguments& a) {
    generator_of(a)->qualified_name = a[1];
    return Value::none();
}
Value generator_running(Strand&, const Arguments& a) {
    return Value::boolean(generator_of(a)->state == GeneratorState::running);
}
Value generator_suspended(Strand&, const Arguments& a) {
    return Value::boolean(generator_of(a)->state == GeneratorState::suspended);
}
// What it is delegating to: the iterator of the send loop it stands in.
Value generator_delegate(Strand&, const Arguments& a) {
    const Generator* generator = generator_of(a);
    if (generator->state != GeneratorState::suspended) return Value::none();
    const language::Instruction& at = generator->frame->pc[-1];
    if (at.opcode != language::Opcode::yield_delegated) return Value::none();
    return generator->frame->registers[at.c];
}
Value generator_code(Strand&, const Arguments& a) {
    const Generator* generator = generator_of(a);
    return generator->frame != nullptr ? Value::object(generator->frame->code) : Value::none();
}
Value generator_frame(Strand&, const Arguments& a) {
    // No frame objects; what programs ask is whether it has ended.
    return generator_of(a)->frame != nullptr ? Value::boolean(true) : Value::none();
}
Value generator_state(Strand& strand, const Arguments& a) {
    constexpr const char* states[] = {"CREATED", "SUSPENDED", "RUNNING", "CLOSED"};
    return str_value(strand.process(), states[static_cast<int>(generator_of(a)->state)]);
}

constexpr NativeSpec generator_methods[] = {
    {"__iter__", generator_self, 1, 1},
    {"__next__", generator_next, 1, 1},
    {"send", generator_send, 2, 2},
    {"throw", generator_throw, 2, 4},
    {"close", generator_close, 1, 1},
    {"gi_running", generator_running, 1, 1, NativeSpec::getter},
    {"gi_suspended", generator_suspended, 1, 1, NativeSpec::getter},
    {"gi_yieldfrom", generator_delegate, 1, 1, NativeSpec::getter},
    {"gi_frame", generator_frame, 1, 1, NativeSpec::getter},
    {"gi_code", generator_code, 1, 1, NativeSpec::getter},
    {"_state", generator_state, 1, 1, NativeSpec::getter},
};
constexpr NativeSpec coroutine_methods[] = {
    {"__await__", generator_self, 1, 1},
    {"send", generator_send, 2, 2},
    {"throw", generator_throw, 2, 4},
    {"close", generator_close, 1, 1},
    {"cr_running", generator_running, 1, 1, NativeSpec::getter},
    {"cr_suspended", generator_suspended, 1, 1, NativeSpec::getter},
    {"cr_await", generator_delegate, 1, 1, NativeSpec::getter},
    {"cr_frame", generator_frame, 1, 1, NativeSpec::getter},
    {"cr_code", generator_code, 1, 1, NativeSpec::getter},
    {"_state", generator_state, 1, 1, NativeSpec::getter},
};

Value async_next(Strand& strand, const Arguments& a) {
    return Value::object(
        make_async_step(strand.process(), generator_of(a), AsyncStepKind::send, Value::none()));
}
Value async_send(Strand& strand, const Arguments& a) {
    return Value::object(
        make_async_step(strand.process(), generator_of(a), AsyncStepKind::send, a[1]));
}
Value async_throw(Strand& strand, const Arguments& a) {
    const Value exception = exception_to_throw(strand, a);
    if (exception.is_error()) return exception;
    return Value::object(
        make_async_step(strand.process(), generator_of(a), AsyncStepKind::throw_, exception));
}
Value async_close(Strand& strand, const Arguments& a) {
    Generator* generator = generator_of(a);
    if (generator->state == GeneratorState::created) {
        generator->state = GeneratorState::finished;
        free_generator_frame(strand.process().heap, *generator);
    }
    return strand.tail_call_prelude("_close_async_generator", {a[0]});
}
constexpr NativeSpec async_generator_methods[] = {
    {"__aiter__", generator_self, 1, 1},
    {"__anext__", async_next, 1, 1},
    {"asend", async_send, 2, 2},
    {"athrow", async_throw, 2, 4},
    {"aclose", async_close, 1, 1},
    {"ag_running", generator_running, 1, 1, NativeSpec::getter},
    {"ag_await", generator_delegate, 1, 1, NativeSpec::getter},
    {"ag_frame", generator_frame, 1, 1, NativeSpec::getter},
    {"_state", generator_state, 1, 1, NativeSpec::getter},
};

Value step_send(Strand& strand, const Arguments& a) {
    return strand.tail_call_prelude("_send_step", {a[0]});
}
constexpr NativeSpec step_methods[] = {
    {"__await__", generator_self, 1, 1},
    {"__iter__", generator_self, 1, 1},
    {"__next__", step_send, 1, 1},
    {"send", step_send, 2, 2},
};

// ---- tracebacks: enough to walk and to show
Value traceback_line(Strand&, const Arguments& a) {
    const auto* traceback = static_cast<const Traceback*>(a[0].as_object());
    const auto& entries = as_exception(traceback->exception)->traceback;
    if (traceback->depth >= entries.size()) return Value::none();
    return Value::small_int(line_of(entries[entries.size() - 1 - traceback->depth]));
}
Value traceback_next(Strand& strand, const Arguments& a) {
    const auto* traceback = static_cast<const Traceback*>(a[0].as_object());
    const auto& entries = as_exception(traceback->exception)->traceback;
    if (traceback->depth + 1 >= entries.size()) return Value::none();
    auto* next =
        strand.process().heap.create<Traceback>(strand.process().types.traceback, Kind::traceback);
    next->exception = traceback->exception;
    next->depth = traceback->depth + 1;
    return Value::object(next);
}
// A frame object for what programs read of one: f_code, f_lineno, f_globals, f_back.
Value traceback_frame(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    const auto* traceback = static_cast<const Traceback*>(a[0].as_object());
    const auto& entries = as_exception(traceback->exception)->traceback;
    if (traceback->depth >= entries.size()) return Value::none();
    const TracebackEntry& entry = entries[entries.size() - 1 - traceback->depth];
    Instance* frame = make_instance(process, as_type(process.library_state.at("frame")));
    const auto set = [&](std::string_view name, Value value) {
        set_instance_attribute(process, frame, process.intern(name), value);
    };
    set("f_code", Value::object(entry.code));
    set("f_lineno", Value::small_int(line_of(entry)));
    set("f_locals", Value::object(make_dict(process)));
    set("f_back", Value::none());
    return Value::object(frame);
}
constexpr NativeSpec traceback_methods[] = {
    {"tb_lineno", traceback_line, 1, 1, NativeSpec::getter},
    {"tb_next", traceback_next, 1, 1, NativeSpec::getter},
    {"tb_frame", traceback_frame, 1, 1, NativeSpec::getter},
};

Value alias_origin(Strand&, const Arguments& a) {
    return static_cast<GenericAlias*>(a[0].as_object())->origin;
}
Value alias_arguments(Strand&, const Arguments& a) {
    return static_cast<GenericAlias*>(a[0].as_object())->arguments;
}
Value alias_call(Strand& strand, const Arguments& a) {
    return strand.tail_call(alias_origin(strand, a),
                            std::span(a.values + 1, a.count - 1 + a.keyword_count()),
                            a.keyword_names);
}
Value alias_getattr(Strand& strand, const Arguments& a) {
    return get_attribute(strand, alias_origin(strand, a), strand.process().intern(as_str(a[1])));
}
Value alias_or(Strand& strand, const Arguments& a) {
    return strand.tail_call_prelude("_union_of", {a[0], a[1]});
}
Value alias_eq(Strand& strand, const Arguments& a) {
    const auto* left = static_cast<const GenericAlias*>(a[0].as_object());
    const auto* right = as_kind<GenericAlias>(a[1], Kind::generic_alias);
    if (right == nullptr) return Value::not_implemented();
    if (!(left->origin == right->origin)) return Value::boolean(false);
    const Truth same = equals(strand, left->arguments, right->arguments);
    return same ? Value::boolean(*same) : Value::error();
}
constexpr NativeSpec alias_methods[] = {
    {"__origin__", alias_origin, 1, 1, NativeSpec::getter},
    {"__args__", alias_arguments, 1, 1, NativeSpec::getter},
    {"__call__", alias_call, 1, -1, NativeSpec::keywords},
    {"__getattr__", alias_getattr, 2, 2},
    {"__or__", alias_or, 2, 2},
    {"__ror__", alias_or, 2, 2},
    {"__eq__", alias_eq, 2, 2},
};

void define_function_types(Process& process) {
    Types& types = process.types;
    types.function = make_type(
        process, {.name = "function", .layout = Kind::function, .final = true}, function_methods);
    types.function->has_instance_dict = true;
    add_getset(process, types.function, "__name__", function_name, function_set_name);
    add_getset(process, types.function, "__qualname__", function_qualname, function_set_qualname);
    add_getset(process, types.function, "__doc__", function_doc, function_set_doc);
    add_getset(process, types.function, "__module__", function_module, function_set_module);
    add_getset(process, types.function, "__code__", function_code);
    add_getset(process, types.function, "__defaults__", function_defaults, function_set_defaults);
    add_getset(process, types.function, "__kwdefaults__", function_kwdefaults);
    add_getset(process, types.function, "__globals__", function_globals);
    add_getset(process, types.function, "__closure__", function_closure);
    add_getset(process, types.function, "__annotations__", function_annotations,
               function_set_annotations);
    add_getset(process, types.function, "__annotate__", function_annotate, function_set_annotate);
    add_getset(process, types.function, "__type_params__", function_type_params,
               function_set_type_params);
    type_modified(process, types.function);
    types.method = make_type(
        process, {.name = "method", .layout = Kind::bound_method, .final = true}, method_methods);
    types.builtin_function = make_type(
        process, {.name = "builtin_function_or_method", .layout = Kind::native, .final = true},
        native_methods);
    types.method_descriptor =
        make_type(process, {.name = "method_descriptor", .layout = Kind::native, .final = true},
                  native_methods);
    types.property = make_type(
        process, {.name = "property", .layout = Kind::property, .construct = construct_property},
        property_methods);
    types.class_method = make_type(
        process,
        {.name = "classmethod", .layout = Kind::class_method, .construct = construct_class_method},
        wrapper_methods);
    types.static_method = make_type(process,
                                    {.name = "staticmethod",
                                     .layout = Kind::static_method,
                                     .construct = construct_static_method},
                                    wrapper_methods);
    types.super =
        make_type(process, {.name = "super", .layout = Kind::super, .construct = construct_super});
}

}  // namespace

void define_generators(Process& process) {
    Types& types = process.types;
    types.generator =
        make_type(process, {.name = "generator", .layout = Kind::generator, .final = true},
                  generator_methods);
    types.coroutine =
        make_type(process, {.name = "coroutine", .layout = Kind::generator, .final = true},
                  coroutine_methods);
    types.async_generator =
        make_type(process, {.name = "async_generator", .layout = Kind::generator, .final = true},
                  async_generator_methods);
    for (Type* type : {types.generator, types.coroutine, types.async_generator}) {
        add_getset(process, type, "__name__", generator_name, generator_set_name);
        add_getset(process, type, "__qualname__", generator_qualname, generator_set_qualname);
        type_modified(process, type);
    }
    types.async_step = make_type(
        process, {.name = "async_generator_asend", .layout = Kind::iterator, .final = true},
        step_methods);
}

void define_functions(Process& process) {
    Types& types = process.types;
    define_function_types(process);
    define_generators(process);
    types.module = make_type(
        process, {.name = "module", .layout = Kind::module, .construct = construct_module});
    types.cell =
        make_type(process, {.name = "cell", .layout = Kind::cell, .final = true}, cell_methods);
    types.code =
        make_type(process, {.name = "code", .layout = Kind::code, .final = true}, code_methods);
    types.traceback =
        make_type(process, {.name = "traceback", .layout = Kind::traceback, .final = true},
                  traceback_methods);
    Type* frame = make_type(process, {.name = "frame", .layout = Kind::instance, .final = true});
    frame->has_instance_dict = true;
    process.library_state["frame"] = Value::object(frame);
    types.generic_alias = make_type(
        process, {.name = "GenericAlias", .layout = Kind::generic_alias, .module = "types"},
        alias_methods);
}

}  // namespace interleave::runtime
