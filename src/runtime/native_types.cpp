// Built-in types, methods and functions, made from the tables of their files (native.h).

#include <algorithm>
#include <array>
#include <format>

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/native.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {
namespace {

// Whether a method fills a slot of CPython's type objects (Objects/typeobject.c, slotdefs): those
// are "slot wrappers", the others "methods".
bool is_slot_name(std::string_view name) {
    if (!name.starts_with("__") || !name.ends_with("__")) return false;
    constexpr std::string_view methods[] = {
        "__reduce__",   "__reduce_ex__",     "__getstate__",      "__setstate__",
        "__format__",   "__sizeof__",        "__dir__",           "__getnewargs__",
        "__complex__",  "__round__",         "__trunc__",         "__floor__",
        "__ceil__",     "__class_getitem__", "__init_subclass__", "__subclasshook__",
        "__reversed__", "__length_hint__",   "__enter__",         "__exit__",
        "__bytes__",    "__instancecheck__", "__subclasscheck__", "__prepare__",
        "__copy__",     "__deepcopy__",      "__subclasses__",    "__mro_entries__"};
    return std::ranges::find(methods, name) == std::end(methods);
}

// Slots that CPython has as methods besides (METH_COEXIST), because calls of those are faster.
bool is_also_method(std::string_view type, std::string_view name) {
    if (name == "__getitem__") return type == "list" || type == "dict";
    return name == "__contains__" && (type == "dict" || type == "set" || type == "frozenset");
}

}  // namespace

Native* make_native(Process& process, const NativeSpec& spec, Type* owner) {
    Type* type = process.types.builtin_function;
    if (owner != nullptr) {
        const bool is_slot =
            is_slot_name(spec.name) && !is_also_method(utf8(owner->name), spec.name);
        type = is_slot ? process.types.wrapper_descriptor : process.types.method_descriptor;
    }
    auto* native = process.heap.create<Native>(type, Kind::native);
    native->function = spec.function;
    native->name = spec.name;
    native->min_arguments = spec.min_arguments;
    native->max_arguments = spec.max_arguments;
    native->keywords = (spec.flags & NativeSpec::keywords) != 0;
    native->interacts = (spec.flags & NativeSpec::interacts) != 0;
    const Types& types = process.types;
    native->pure = (spec.flags & NativeSpec::pure) != 0 ||
                   (owner != nullptr && (owner == types.str || owner == types.bytes ||
                                         owner == types.int_ || owner == types.float_));
    native->beside = spec.beside;
    native->owner = owner;
    return native;
}

void add_methods(Process& process, Type* type, std::span<const NativeSpec> specs) {
    for (const NativeSpec& spec : specs) {
        if ((spec.flags & NativeSpec::getter) != 0) {
            add_getset(process, type, spec.name, spec.function);
            continue;
        }
        Native* native = make_native(process, spec, type);
        Value value = Value::object(native);
        if ((spec.flags & NativeSpec::class_method) != 0) {
            auto* method =
                process.heap.create<ClassMethod>(process.types.class_method, Kind::class_method);
            method->function = value;
            value = Value::object(method);
        } else if ((spec.flags & NativeSpec::static_method) != 0) {
            auto* method =
                process.heap.create<StaticMethod>(process.types.static_method, Kind::static_method);
            method->function = value;
            native->owner = nullptr;
            value = Value::object(method);
        }
        dict_set(process, type->dict, process.intern(spec.name), value);
    }
    type_modified(process, type);
}

void add_getset(Process& process, Type* type, std::string_view name, NativeFunction getter,
                NativeFunction setter) {
    auto* property = process.heap.create<Property>(process.types.getset_descriptor, Kind::property);
    property->owner = Value::object(type);
    Str* key = process.intern(name);
    const NativeSpec get{"getter", getter, 1, 1};
    property->getter = Value::object(make_native(process, get, nullptr));
    if (setter != nullptr) {
        const NativeSpec set{"setter", setter, 2, 2};
        property->setter = Value::object(make_native(process, set, nullptr));
    }
    property->doc = Value::none();
    property->name = Value::object(key);
    dict_set(process, type->dict, key, Value::object(property));
}

void add_functions(Process& process, Module& module, std::span<const NativeSpec> specs) {
    for (const NativeSpec& spec : specs) {
        Native* native = make_native(process, spec, nullptr);
        native->bound = Value::object(&module);
        dict_set(process, module.dict, process.intern(spec.name), Value::object(native));
    }
}

void set_module_attribute(Process& process, Module& module, std::string_view name, Value value) {
    dict_set(process, module.dict, process.intern(name), value);
}

namespace {

// T.__new__(S, …): only of a subtype S whose instances T can make (Objects/typeobject.c,
// tp_new_wrapper), or an object would get a layout that is not its type's.
Value checked_new(Strand& strand, const Arguments& arguments) {
    const Type* base = as_type(arguments.callee->bound);
    const auto refuse = [&](const std::string& message) {
        return strand.raise(strand.process().types.type_error,
                            utf8(base->name) + ".__new__" + message);
    };
    if (arguments.count == 0) return refuse("(): not enough arguments");
    const Type* type = as_type(arguments[0]);
    if (type == nullptr) {
        return refuse(std::format("(X): X is not a type object ({})",
                                  type_name(strand.process(), arguments[0])));
    }
    if (!is_subtype(type, base)) {
        return refuse(
            std::format("({0}): {0} is not a subtype of {1}", utf8(type->name), utf8(base->name)));
    }
    const Type* native = type;
    while (!native->is_native) native = native->base;
    if (native->construct != base->construct && base->layout != Kind::instance) {
        return refuse(std::format("({}) is not safe, use {}.__new__()", utf8(type->name),
                                  utf8(native->name)));
    }
    return base->construct(strand, arguments);
}

Type* early_type(Process& process, std::string_view name) {
    const Types& types = process.types;
    for (const auto& [early_name, early] :
         {std::pair<std::string_view, Type*>{"object", types.object},
          {"type", types.type},
          {"str", types.str},
          {"tuple", types.tuple},
          {"dict", types.dict},
          {"method_descriptor", types.method_descriptor},
          {"builtin_function_or_method", types.builtin_function},
          {"wrapper_descriptor", types.wrapper_descriptor},
          {"getset_descriptor", types.getset_descriptor},
          {"property", types.property},
          {"classmethod", types.class_method},
          {"staticmethod", types.static_method}}) {
        if (early_name == name && early != nullptr && early->dict == nullptr) return early;
    }
    return nullptr;
}

}  // namespace

void set_construct(Process& process, Type* type, NativeFunction construct) {
    type->construct = construct;
    const NativeSpec make{"__new__", checked_new, 0, -1,
                          NativeSpec::keywords | NativeSpec::static_method};
    add_methods(process, type, std::span(&make, 1));
    const Value method = dict_get(type->dict, process.intern(std::string_view("__new__")));
    const auto* wrapped = static_cast<const StaticMethod*>(method.as_object());
    static_cast<Native*>(wrapped->function.as_object())->bound = Value::object(type);
}

Type* make_type(Process& process, const TypeSpec& spec, std::span<const NativeSpec> methods) {
    Type* type = early_type(process, spec.name);
    if (type == nullptr) type = process.heap.create<Type>(process.types.type, Kind::type);
    type->name = process.intern(std::string_view(spec.name));
    type->qualified_name = type->name;
    type->module = Value::object(process.intern(std::string_view(spec.module)));
    type->layout = spec.layout;
    type->is_final = spec.final;
    type->dict = make_dict(process);
    Type* base = spec.base != nullptr ? spec.base : process.types.object;
    type->mro.push_back(type);
    if (base != type) {
        type->base = base;
        type->bases = make_tuple(process, std::array{Value::object(base)});
        type->mro.insert(type->mro.end(), base->mro.begin(), base->mro.end());
        type->is_exception = base->is_exception;
        type->collection = base->collection;
        base->subclasses.push_back(type);
    } else {
        type->bases = make_tuple(process, std::span<const Value>());
    }
    if (type->is_exception) type->construct = base->construct;
    type->root_shape = process.new_shape();
    type->has_instance_dict = type->is_exception;
    if (spec.construct != nullptr) set_construct(process, type, spec.construct);
    add_methods(process, type, methods);
    // As CPython's, each has one, of its own or computed by a getter.
    Str* const doc = process.intern(std::string_view("__doc__"));
    if (dict_get(type->dict, doc).is_empty()) {
        dict_set(process, type->dict, doc, Value::none());
    }
    return type;
}

}  // namespace interleave::runtime
