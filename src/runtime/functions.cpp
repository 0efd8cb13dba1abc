// Functions, methods, descriptors, modules, cells and generators as objects: their types and
// attributes. (Objects/funcobject.c, methodobject.c, descrobject.c, genobject.c, moduleobject.c)

#include <algorithm>
#include <array>
#include <format>

#include "runtime/attributes.h"
#include "runtime/beside.h"
#include "runtime/builtins.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/frame_objects.h"
#include "runtime/generators.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {

Value make_bound_method(Process& process, Value function, Value self) {
    Type* type = process.types.method;
    if (const auto* native = as_kind<Native>(function, Kind::native)) {
        type = native->type == process.types.wrapper_descriptor ? process.types.method_wrapper
                                                                : process.types.builtin_function;
    }
    auto* method = process.heap.create<BoundMethod>(type, Kind::bound_method);
    method->function = function;
    method->self = self;
    return Value::object(method);
}

Value call_annotate(Strand& strand, Value annotate) {
    return strand.call(annotate, {Value::small_int(1)});
}

namespace {

Function& function_of(const Arguments& arguments) {
    return *static_cast<Function*>(arguments[0].as_object());
}
Value or_none(Value value) { return value.is_empty() ? Value::none() : value; }
Value refuse(Strand& strand, std::string_view message) {
    return strand.raise(strand.process().types.type_error, message);
}

// ---- function
Value function_name(Strand&, const Arguments& a) { return function_of(a).name; }
Value set_function_name(Strand& strand, const Arguments& a, Value Function::* part,
                        const char* name) {
    if (as_str(a[1]) == nullptr) {
        return refuse(strand, std::format("{} must be set to a string object", name));
    }
    function_of(a).*part = a[1];
    return Value::none();
}
Value function_set_name(Strand& strand, const Arguments& a) {
    return set_function_name(strand, a, &Function::name, "__name__");
}
Value function_qualname(Strand&, const Arguments& a) { return function_of(a).qualified_name; }
Value function_set_qualname(Strand& strand, const Arguments& a) {
    return set_function_name(strand, a, &Function::qualified_name, "__qualname__");
}
Value doc_of(Process& process, Function& function) {
    if (function.doc.is_empty()) function.doc = process.docstring(*function.code);
    return function.doc;
}
Value function_doc(Strand& strand, const Arguments& a) {
    return doc_of(strand.process(), function_of(a));
}
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
Value function_set_code(Strand& strand, const Arguments& a) {
    auto* code = as_kind<Code>(a[1], Kind::code);
    if (code == nullptr) return refuse(strand, "__code__ must be set to a code object");
    Function& function = function_of(a);
    const std::size_t cells = function.closure != nullptr ? function.closure->size : 0;
    if (code->source->free_names.size() != cells) {
        return strand.raise(
            strand.process().types.value_error,
            std::format("{}() requires a code object with {} free vars, not {}",
                        utf8(as_str(function.name)), cells, code->source->free_names.size()));
    }
    function.code = code;
    return Value::none();
}
Value function_defaults(Strand&, const Arguments& a) {
    const Function& function = function_of(a);
    return function.defaults != nullptr ? Value::object(function.defaults) : Value::none();
}
Value function_set_defaults(Strand& strand, const Arguments& a) {
    if (!a[1].is_none() && as_tuple(a[1]) == nullptr) {
        return refuse(strand, "__defaults__ must be set to a tuple object");
    }
    function_of(a).defaults = as_tuple(a[1]);
    return Value::none();
}
Value function_kwdefaults(Strand&, const Arguments& a) {
    const Function& function = function_of(a);
    return function.keyword_defaults != nullptr ? Value::object(function.keyword_defaults)
                                                : Value::none();
}
Value function_set_kwdefaults(Strand& strand, const Arguments& a) {
    if (!a[1].is_none() && as_dict(a[1]) == nullptr) {
        return refuse(strand, "__kwdefaults__ must be set to a dict object");
    }
    function_of(a).keyword_defaults = as_dict(a[1]);
    return Value::none();
}
Value function_globals(Strand&, const Arguments& a) {
    return Value::object(function_of(a).globals);
}
Value function_builtins(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    const Dict* globals = function_of(a).globals;
    if ((globals->flags & has_own_builtins) == 0) return Value::object(process.builtins);
    const Value own = dict_get(globals, process.names.__builtins__);
    if (const auto* module = as_kind<Module>(own, Kind::module)) return Value::object(module->dict);
    return own.is_empty() ? Value::object(process.builtins) : own;
}
Value function_closure(Strand&, const Arguments& a) {
    const Function& function = function_of(a);
    return function.closure != nullptr ? Value::object(function.closure) : Value::none();
}
Value function_annotations(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    Function& function = function_of(a);
    if (!function.annotations.is_empty()) return function.annotations;
    Value value = function.annotate.is_empty() || function.annotate.is_none()
                      ? Value::object(make_dict(process))
                      : call_annotate(strand, function.annotate);
    if (value.is_error()) return value;
    function.annotations = value;
    return value;
}
// Objects/moduleobject.c
Value module_annotate(Strand& strand, const Arguments& a) {
    const Dict* const names = static_cast<Module*>(a[0].as_object())->dict;
    const Value annotate = dict_get(names, strand.process().names.__annotate__);
    return annotate.is_empty() ? Value::none() : annotate;
}
template <Str* Names::* name>
Value module_set(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    dict_set(process, static_cast<Module*>(a[0].as_object())->dict, process.names.*name, a[1]);
    return Value::none();
}
Value module_annotations(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    Dict* const names = static_cast<Module*>(a[0].as_object())->dict;
    const Value known = dict_get(names, process.names.__annotations__);
    if (!known.is_empty()) return known;
    const Value annotate = module_annotate(strand, a);
    const Value value =
        annotate.is_none() ? Value::object(make_dict(process)) : call_annotate(strand, annotate);
    if (!value.is_error()) dict_set(process, names, process.names.__annotations__, value);
    return value;
}
Value function_set_annotations(Strand& strand, const Arguments& a) {
    if (!a[1].is_none() && as_dict(a[1]) == nullptr) {
        return refuse(strand, "__annotations__ must be set to a dict object");
    }
    function_of(a).annotate = Value::none();
    function_of(a).annotations = a[1].is_none() ? Value() : a[1];
    return Value::none();
}
Value function_annotate(Strand&, const Arguments& a) { return or_none(function_of(a).annotate); }
Value function_set_annotate(Strand& strand, const Arguments& a) {
    if (!a[1].is_none() && !is_callable(strand, a[1])) {
        return refuse(strand, "__annotate__ must be callable or None");
    }
    function_of(a).annotate = a[1];
    if (!a[1].is_none()) function_of(a).annotations = Value();
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

// types.FunctionType(code, globals, name, argdefs, closure, kwdefaults)
Value construct_function(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value values[7];
    if (!bind(strand, arguments, "function",
              {{"type"},
               {"code"},
               {"globals"},
               {"name", Value::none()},
               {"argdefs", Value::none()},
               {"closure", Value::none()},
               {"kwdefaults", Value::none()}},
              values)) {
        return Value::error();
    }
    auto* code = as_kind<Code>(values[1], Kind::code);
    Dict* globals = as_dict(values[2]);
    if (code == nullptr || globals == nullptr) {
        return refuse(strand, std::format("function() argument '{}' must be {}, not {}",
                                          code == nullptr ? "code" : "globals",
                                          code == nullptr ? "code" : "dict",
                                          type_name(process, values[code == nullptr ? 1 : 2])));
    }
    const std::size_t cells = code->source->free_names.size();
    Tuple* closure = as_tuple(values[5]);
    if (closure == nullptr && (cells > 0 || !values[5].is_none())) {
        return refuse(strand, cells > 0 ? "arg 5 (closure) must be tuple"
                                        : "arg 5 (closure) must be None or tuple");
    }
    const std::size_t given = closure != nullptr ? closure->size : 0;
    if (given != cells) {
        return strand.raise(process.types.value_error,
                            std::format("{} requires closure of length {}, not {}",
                                        utf8(code->name), cells, given));
    }
    for (std::size_t i = 0; i < given; ++i) {
        if (as_kind<Cell>(closure->items()[i], Kind::cell) != nullptr) continue;
        return refuse(strand, std::format("arg 5 (closure) expected cell, found {}",
                                          type_name(process, closure->items()[i])));
    }
    settle_builtins(strand, globals);
    auto* function = process.heap.create<Function>(process.types.function, Kind::function);
    function->code = code;
    globals->owner = namespace_owner;
    function->globals = globals;
    function->defaults = as_tuple(values[4]);
    function->keyword_defaults = as_dict(values[6]);
    function->closure = closure;
    function->name = values[3].is_none() ? Value::object(code->name) : values[3];
    function->qualified_name = Value::object(code->qualified_name);
    function->module = or_none(dict_get(globals, process.names.__name__));
    return Value::object(function);
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
    Str* name = attribute_name(strand, a[1]);
    return name != nullptr ? get_attribute(strand, method_of(a).function, name) : Value::error();
}
// types.MethodType(function, self)
Value construct_method(Strand& strand, const Arguments& a) {
    if (a.count != 3 || a.keyword_count() > 0) {
        return refuse(strand, std::format("method expected 2 arguments, got {}", a.count - 1));
    }
    if (!is_callable(strand, a[1])) return refuse(strand, "first argument must be callable");
    if (a[2].is_none()) return refuse(strand, "instance must not be None");
    auto* method = strand.process().heap.create<BoundMethod>(strand.process().types.method,
                                                             Kind::bound_method);
    method->function = a[1];
    method->self = a[2];
    return Value::object(method);
}

Value method_doc(Strand& strand, const Arguments& a) {
    return get_attribute(strand, method_of(a).function, strand.process().names.__doc__);
}
constexpr NativeSpec method_methods[] = {
    {"__doc__", method_doc, 1, 1, NativeSpec::getter},
    {"__self__", method_self, 1, 1, NativeSpec::getter},
    {"__func__", method_func, 1, 1, NativeSpec::getter},
    {"__eq__", method_eq, 2, 2},
    {"__getattr__", method_getattr, 2, 2},
    {"__call__", function_call, 1, -1, NativeSpec::keywords},
};

// A native, also as a method bound to an object: both are built-in functions to a program.
Native& native_of(const Arguments& a) {
    const auto* method = as_kind<BoundMethod>(a[0], Kind::bound_method);
    return *static_cast<Native*>(method != nullptr ? method->function.as_object()
                                                   : a[0].as_object());
}
Value native_name(Strand& strand, const Arguments& a) {
    return str_value(strand.process(), native_of(a).name);
}
Value native_qualname(Strand& strand, const Arguments& a) {
    const Native& native = native_of(a);
    if (native.owner == nullptr) return str_value(strand.process(), native.name);
    return str_value(strand.process(), utf8(native.owner->qualified_name) + "." + native.name);
}
Value native_self(Strand& strand, const Arguments& a) {
    if (const auto* method = as_kind<BoundMethod>(a[0], Kind::bound_method)) return method->self;
    const Native& native = native_of(a);
    if (!native.bound.is_empty() || native.owner != nullptr) return or_none(native.bound);
    Process& process = strand.process();
    return or_none(dict_get(process.modules, process.intern(std::string_view("builtins"))));
}
Value native_objclass(Strand&, const Arguments& a) {
    const Native& native = native_of(a);
    return native.owner != nullptr ? Value::object(native.owner) : Value::none();
}
Value native_get(Strand& strand, const Arguments& a) {
    if (a[1].is_none()) return a[0];
    return make_bound_method(strand.process(), a[0], a[1]);
}
Value native_doc(Strand&, const Arguments&) { return Value::none(); }
Value native_module(Strand& strand, const Arguments& a) {
    if (as_kind<BoundMethod>(a[0], Kind::bound_method) != nullptr) return Value::none();
    const auto* module = as_kind<Module>(native_of(a).bound, Kind::module);
    return module != nullptr ? Value::object(module->name)
                             : Value::object(strand.process().intern("builtins"));
}
Value native_signature(Strand&, const Arguments&) { return Value::none(); }
constexpr NativeSpec native_methods[] = {
    {"__name__", native_name, 1, 1, NativeSpec::getter},
    {"__qualname__", native_qualname, 1, 1, NativeSpec::getter},
    {"__doc__", native_doc, 1, 1, NativeSpec::getter},
    {"__text_signature__", native_signature, 1, 1, NativeSpec::getter},
    {"__call__", function_call, 1, -1, NativeSpec::keywords},
};
// Of those that stand for themselves or are bound.
constexpr NativeSpec bound_native_methods[] = {
    {"__self__", native_self, 1, 1, NativeSpec::getter},
    {"__module__", native_module, 1, 1, NativeSpec::getter},
};
// Of those in a type.
constexpr NativeSpec descriptor_methods[] = {
    {"__objclass__", native_objclass, 1, 1, NativeSpec::getter},
    {"__get__", native_get, 2, 3},
};

// ---- classmethod, staticmethod, super
Value refuse_wrapped(Strand& strand, const char* type, const Arguments& a) {
    if (a.keyword_count() > 0) {
        return refuse(strand, std::format("{}() takes no keyword arguments", type));
    }
    return refuse(strand, std::format("{} expected 1 argument, got {}", type, a.count - 1));
}
Value construct_class_method(Strand& strand, const Arguments& a) {
    if (a.count != 2 || a.keyword_count() > 0) return refuse_wrapped(strand, "classmethod", a);
    auto* method = strand.process().heap.create<ClassMethod>(as_type(a[0]), Kind::class_method);
    method->function = a[1];
    return Value::object(method);
}
Value construct_static_method(Strand& strand, const Arguments& a) {
    if (a.count != 2 || a.keyword_count() > 0) return refuse_wrapped(strand, "staticmethod", a);
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
    Str* name = attribute_name(strand, a[1]);
    return name != nullptr ? get_attribute(strand, wrapped_function(strand, a), name)
                           : Value::error();
}
Value class_method_get(Strand& strand, const Arguments& a) {
    const Value type = a.count > 2 ? a[2] : Value::object(strand.process().type_of(a[1]));
    return make_bound_method(strand.process(), wrapped_function(strand, a), type);
}
Value static_method_get(Strand& strand, const Arguments& a) { return wrapped_function(strand, a); }
Value static_method_call(Strand& strand, const Arguments& a) {
    return strand.tail_call(wrapped_function(strand, a),
                            std::span(a.values + 1, a.count - 1 + a.keyword_count()),
                            a.keyword_names);
}
constexpr NativeSpec class_method_methods[] = {{"__get__", class_method_get, 2, 3}};
constexpr NativeSpec static_method_methods[] = {
    {"__get__", static_method_get, 2, 3},
    {"__call__", static_method_call, 1, -1, NativeSpec::keywords},
};
Value wrapped_init(Strand&, const Arguments& a) {
    if (auto* method = as_kind<ClassMethod>(a[0], Kind::class_method)) method->function = a[1];
    else static_cast<StaticMethod*>(a[0].as_object())->function = a[1];
    return Value::none();
}
Value wrapped_doc(Strand& strand, const Arguments& a) {
    return get_attribute(strand, wrapped_function(strand, a), strand.process().names.__doc__);
}
constexpr NativeSpec wrapper_methods[] = {
    {"__doc__", wrapped_doc, 1, 1, NativeSpec::getter},
    {"__init__", wrapped_init, 2, 2},
    {"__func__", wrapped_function, 1, 1, NativeSpec::getter},
    {"__wrapped__", wrapped_function, 1, 1, NativeSpec::getter},
    {"__getattr__", wrapped_attribute, 2, 2},
};

// Without self it is unbound: for __get__.
Value make_super(Strand& strand, Type* start, Value self) {
    Process& process = strand.process();
    auto* super = process.heap.create<Super>(process.types.super, Kind::super);
    super->start = start;
    if (self.is_empty()) return Value::object(super);
    super->self = self;
    Type* self_as_type = as_type(self);
    super->self_type = self_as_type != nullptr && is_subtype(self_as_type, start)
                           ? self_as_type
                           : process.type_of(self);
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

// super() without arguments: of the calling function its cell __class__ and its first argument.
Value construct_super_of_caller(Strand& strand) {
    Process& process = strand.process();
    const auto fail = [&](std::string_view what) {
        return strand.raise(process.types.runtime_error, std::format("super(): {}", what));
    };
    const Frame* frame = strand.frame();
    while (is_part_of_caller(*frame)) frame = frame->back;
    const language::Code& code = *frame->code->source;
    if (code.positional == 0) return fail("no arguments");
    Value self = frame->registers[0];
    if (const auto* cell = as_kind<Cell>(self, Kind::cell)) self = cell->value;
    if (self.is_empty()) return fail("arg[0] deleted");
    const auto name = std::ranges::find(code.free_names, "__class__");
    if (name == code.free_names.end()) return fail("__class__ cell not found");
    const auto index = static_cast<std::size_t>(name - code.free_names.begin());
    const Value start =
        static_cast<Cell*>(frame->function->closure->items()[index].as_object())->value;
    if (start.is_empty()) return fail("empty __class__ cell");
    if (as_type(start) == nullptr) {
        return fail(std::format("__class__ is not a type ({})", type_name(process, start)));
    }
    return make_super(strand, as_type(start), self);
}

Value construct_super(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    if (a.count == 1) return construct_super_of_caller(strand);
    if (a.count > 3) {
        return strand.raise(
            process.types.type_error,
            std::format("super() expected at most 2 arguments, got {}", a.count - 1));
    }
    Type* start = as_type(a[1]);
    if (start == nullptr) {
        return strand.raise(
            process.types.type_error,
            std::format("super() argument 1 must be a type, not {}", type_name(process, a[1])));
    }
    return make_super(strand, start, a.count == 2 || a[2].is_none() ? Value() : a[2]);
}

Super& super_of(const Arguments& a) { return *static_cast<Super*>(a[0].as_object()); }
Value super_this_class(Strand&, const Arguments& a) { return Value::object(super_of(a).start); }
Value super_self(Strand&, const Arguments& a) { return or_none(super_of(a).self); }
Value super_self_class(Strand&, const Arguments& a) {
    const Type* type = super_of(a).self_type;
    return type != nullptr ? Value::object(type) : Value::none();
}
Value super_get(Strand& strand, const Arguments& a) {
    if (a[1].is_none() || !super_of(a).self.is_empty()) return a[0];
    return strand.tail_call(Value::object(strand.process().types.super),
                            {Value::object(super_of(a).start), a[1]});
}
constexpr NativeSpec super_methods[] = {
    {"__thisclass__", super_this_class, 1, 1, NativeSpec::getter},
    {"__self__", super_self, 1, 1, NativeSpec::getter},
    {"__self_class__", super_self_class, 1, 1, NativeSpec::getter},
    {"__get__", super_get, 2, 3},
};

// ---- modules, cells, generic aliases
// Objects/moduleobject.c, module___init___impl.
Value module_init(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    Value values[3];
    if (!bind(strand, a, "module", {{"self"}, {"name"}, {"doc", Value::none()}}, values)) {
        return Value::error();
    }
    Str* name = as_str(values[1]);
    if (name == nullptr) {
        return refuse(strand, std::format("module() argument 'name' must be str, not {}",
                                          argument_type_name(process, values[1])));
    }
    auto* module = static_cast<Module*>(values[0].as_object());
    module->name = process.intern(name);
    dict_set(process, module->dict, process.names.__name__, values[1]);
    dict_set(process, module->dict, process.names.__doc__, values[2]);
    for (Str* const unknown :
         {process.names.__package__, process.intern("__loader__"), process.names.__spec__}) {
        dict_set(process, module->dict, unknown, Value::none());
    }
    return values[0];
}
Value module_init_for_none(Strand& strand, const Arguments& a) {
    return module_init(strand, a).is_error() ? Value::error() : Value::none();
}
// What module.__new__ makes has nothing in it yet.
Value construct_module(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    auto* module = process.heap.create<Module>(as_type(a[0]), Kind::module);
    module->name = process.intern(std::string_view("?"));
    module->dict = make_dict(process);
    if (a.callee != nullptr) return Value::object(module);
    std::vector<Value> values(a.values, a.values + a.count + a.keyword_count());
    values[0] = Value::object(module);
    return module_init(strand, Arguments{values.data(), a.count, a.keyword_names, nullptr});
}
constexpr NativeSpec module_methods[] = {
    {"__init__", module_init_for_none, 1, -1, NativeSpec::keywords},
};
Value cell_contents(Strand& strand, const Arguments& a) {
    const Value value = static_cast<Cell*>(a[0].as_object())->value;
    if (value.is_empty()) return strand.raise(strand.process().types.value_error, "Cell is empty");
    return value;
}
Value cell_set_contents(Strand&, const Arguments& a) {
    static_cast<Cell*>(a[0].as_object())->value = a[1];
    return Value::none();
}
Value construct_cell(Strand& strand, const Arguments& a) {
    auto* cell = strand.process().heap.create<Cell>(strand.process().types.cell, Kind::cell);
    if (a.count > 1) cell->value = a[1];
    return Value::object(cell);
}
Value alias_origin(Strand&, const Arguments& a) {
    return static_cast<GenericAlias*>(a[0].as_object())->origin;
}
Value alias_arguments(Strand&, const Arguments& a) {
    return static_cast<GenericAlias*>(a[0].as_object())->arguments;
}
// Of an alias of an alias, too, and so on: there may be more of them than calls fit into each other.
Value innermost_origin(const Arguments& a) {
    Value origin = a[0];
    while (const auto* alias = as_kind<GenericAlias>(origin, Kind::generic_alias)) {
        origin = alias->origin;
    }
    return origin;
}
Value alias_call(Strand& strand, const Arguments& a) {
    return strand.tail_call(innermost_origin(a),
                            std::span(a.values + 1, a.count - 1 + a.keyword_count()),
                            a.keyword_names);
}
Value alias_getattr(Strand& strand, const Arguments& a) {
    Str* name = attribute_name(strand, a[1]);
    return name != nullptr ? get_attribute(strand, innermost_origin(a), name) : Value::error();
}
Value alias_doc(Strand& strand, const Arguments& a) {
    return get_attribute(strand, innermost_origin(a), strand.process().names.__doc__);
}
Value alias_or(Strand& strand, const Arguments& a) {
    return strand.tail_call_prelude("_union_of", {a[0], a[1]});
}
Value alias_ror(Strand& strand, const Arguments& a) {
    return strand.tail_call_prelude("_union_of", {a[1], a[0]});
}
Value alias_hash(Strand& strand, const Arguments& a) {
    const auto origin = hash(strand, alias_origin(strand, a));
    const auto arguments = hash(strand, alias_arguments(strand, a));
    if (!origin || !arguments) return Value::error();
    return make_int(strand.process(), *origin ^ *arguments);
}
Value alias_eq(Strand& strand, const Arguments& a) {
    const auto* left = static_cast<const GenericAlias*>(a[0].as_object());
    const auto* right = as_kind<GenericAlias>(a[1], Kind::generic_alias);
    if (right == nullptr) return Value::not_implemented();
    if (!(left->origin == right->origin)) return Value::boolean(false);
    const Truth same = equals(strand, left->arguments, right->arguments);
    return same ? Value::boolean(*same) : Value::error();
}
Value construct_alias(Strand& strand, const Arguments& a) {
    if (a.count != 3 || a.keyword_count() > 0) {
        return refuse(strand,
                      std::format("GenericAlias expected 2 arguments, got {}", a.count - 1));
    }
    return make_generic_alias(strand, a[1], a[2]);
}
// Only where typing is there, there are type variables.
Value alias_parameters(Strand& strand, const Arguments& a) {
    const Value find = loaded_module_attribute(strand.process(), "typing", "_parameters_of");
    if (find.is_empty()) return tuple_value(strand.process(), {});
    return strand.tail_call(find, {alias_arguments(strand, a)});
}
Value alias_getitem(Strand& strand, const Arguments& a) {
    const Value with = loaded_module_attribute(strand.process(), "typing", "_alias_with");
    if (!with.is_empty()) return strand.tail_call(with, {a[0], a[1]});
    std::string text;
    if (!append_repr(strand, a[0], text)) return Value::error();
    return refuse(strand, text + " is not a generic class");
}
Value alias_iter(Strand& strand, const Arguments& a) {
    return strand.tail_call_prelude("_unpacked_alias", {a[0]});
}
Value alias_reduce(Strand& strand, const Arguments& a) {
    const auto* alias = static_cast<const GenericAlias*>(a[0].as_object());
    Process& process = strand.process();
    return tuple_value(process, {Value::object(process.types.generic_alias),
                                 tuple_value(process, {alias->origin, alias->arguments})});
}
constexpr NativeSpec alias_methods[] = {
    {"__iter__", alias_iter, 1, 1},
    {"__reduce__", alias_reduce, 1, 1},
    {"__parameters__", alias_parameters, 1, 1, NativeSpec::getter},
    {"__getitem__", alias_getitem, 2, 2},
    {"__origin__", alias_origin, 1, 1, NativeSpec::getter},
    {"__args__", alias_arguments, 1, 1, NativeSpec::getter},
    {"__call__", alias_call, 1, -1, NativeSpec::keywords},
    {"__doc__", alias_doc, 1, 1, NativeSpec::getter},
    {"__getattr__", alias_getattr, 2, 2},
    {"__or__", alias_or, 2, 2},
    {"__ror__", alias_ror, 2, 2},
    {"__hash__", alias_hash, 1, 1},
    {"__eq__", alias_eq, 2, 2},
};

void define_function_types(Process& process) {
    Types& types = process.types;
    types.function = make_type(process,
                               {.name = "function",
                                .layout = Kind::function,
                                .construct = construct_function,
                                .final = true},
                               function_methods);
    types.function->has_instance_dict = true;
    add_getset(process, types.function, "__name__", function_name, function_set_name);
    add_getset(process, types.function, "__qualname__", function_qualname, function_set_qualname);
    add_getset(process, types.function, "__doc__", function_doc, function_set_doc);
    add_getset(process, types.function, "__module__", function_module, function_set_module);
    add_getset(process, types.function, "__code__", function_code, function_set_code);
    add_getset(process, types.function, "__defaults__", function_defaults, function_set_defaults);
    add_getset(process, types.function, "__kwdefaults__", function_kwdefaults,
               function_set_kwdefaults);
    add_getset(process, types.function, "__globals__", function_globals);
    add_getset(process, types.function, "__builtins__", function_builtins);
    add_getset(process, types.function, "__closure__", function_closure);
    add_getset(process, types.function, "__annotations__", function_annotations,
               function_set_annotations);
    add_getset(process, types.function, "__annotate__", function_annotate, function_set_annotate);
    add_getset(process, types.function, "__type_params__", function_type_params,
               function_set_type_params);
    type_modified(process, types.function);
    types.method = make_type(process,
                             {.name = "method",
                              .layout = Kind::bound_method,
                              .construct = construct_method,
                              .final = true},
                             method_methods);
    types.builtin_function = make_type(
        process, {.name = "builtin_function_or_method", .layout = Kind::native, .final = true},
        native_methods);
    add_methods(process, types.builtin_function, bound_native_methods);
    types.method_wrapper =
        make_type(process, {.name = "method-wrapper", .layout = Kind::bound_method, .final = true},
                  native_methods);
    add_methods(process, types.method_wrapper, bound_native_methods);
    add_methods(process, types.method_wrapper, std::span(descriptor_methods).first(1));
    types.method_descriptor =
        make_type(process, {.name = "method_descriptor", .layout = Kind::native, .final = true},
                  native_methods);
    add_methods(process, types.method_descriptor, descriptor_methods);
    types.wrapper_descriptor =
        make_type(process, {.name = "wrapper_descriptor", .layout = Kind::native, .final = true},
                  native_methods);
    add_methods(process, types.wrapper_descriptor, descriptor_methods);
    define_properties(process);
    types.class_method = make_type(
        process,
        {.name = "classmethod", .layout = Kind::class_method, .construct = construct_class_method},
        wrapper_methods);
    types.static_method = make_type(process,
                                    {.name = "staticmethod",
                                     .layout = Kind::static_method,
                                     .construct = construct_static_method},
                                    wrapper_methods);
    add_methods(process, types.class_method, class_method_methods);
    add_methods(process, types.static_method, static_method_methods);
    types.super =
        make_type(process, {.name = "super", .layout = Kind::super, .construct = construct_super},
                  super_methods);
}

}  // namespace

void define_functions(Process& process) {
    Types& types = process.types;
    define_function_types(process);
    define_generators(process);
    types.module = make_type(
        process, {.name = "module", .layout = Kind::module, .construct = construct_module},
        module_methods);
    add_getset(process, types.module, "__annotations__", module_annotations,
               module_set<&Names::__annotations__>);
    add_getset(process, types.module, "__annotate__", module_annotate,
               module_set<&Names::__annotate__>);
    types.cell = make_type(
        process, {.name = "cell", .layout = Kind::cell, .construct = construct_cell, .final = true},
        {});
    add_getset(process, types.cell, "cell_contents", cell_contents, cell_set_contents);
    define_frame_objects(process);
    types.generic_alias = make_type(process,
                                    {.name = "GenericAlias",
                                     .layout = Kind::generic_alias,
                                     .construct = construct_alias,
                                     .module = "types"},
                                    alias_methods);
}

}  // namespace interleave::runtime
