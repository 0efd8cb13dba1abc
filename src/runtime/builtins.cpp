#include "runtime/builtins.h"

#include "runtime/attributes.h"
#include "runtime/iterators.h"

// The namespace of built-in names, and the natives that only the prelude sees.

namespace interleave::runtime {
namespace {

void add(Process& process, Dict* dict, std::string_view name, Value value) {
    dict_set(process, dict, process.intern(name), value);
}

void add_type(Process& process, std::string_view name, const Type* type) {
    if (type != nullptr) add(process, process.builtins, name, Value::object(type));
}

void add_types(Process& process) {
    const Types& types = process.types;
    const std::pair<std::string_view, const Type*> named[] = {
        {"object", types.object},
        {"type", types.type},
        {"int", types.int_},
        {"bool", types.bool_},
        {"float", types.float_},
        {"complex", types.complex},
        {"str", types.str},
        {"bytes", types.bytes},
        {"bytearray", types.bytearray},
        {"memoryview", types.memoryview},
        {"list", types.list},
        {"tuple", types.tuple},
        {"dict", types.dict},
        {"set", types.set},
        {"frozenset", types.frozenset},
        {"range", types.range},
        {"slice", types.slice},
        {"enumerate", types.enumerate},
        {"zip", types.zip},
        {"map", types.map},
        {"filter", types.filter},
        {"reversed", types.reversed},
        {"property", types.property},
        {"classmethod", types.class_method},
        {"staticmethod", types.static_method},
        {"super", types.super},
        {"ExceptionGroup", types.exception_group},
        {"EnvironmentError", types.os_error},
        {"IOError", types.os_error},
    };
    for (const auto& [name, type] : named) add_type(process, name, type);
#define INTERLEAVE_MEMBER(name, member, base) add_type(process, name, types.member);
    INTERLEAVE_EXCEPTIONS(INTERLEAVE_MEMBER)
#undef INTERLEAVE_MEMBER
}

// _exhaust(iterator): the prelude found its end.
Value exhaust_iterator(Strand&, const Arguments& arguments) {
    exhaust(*static_cast<Iterator*>(arguments[0].as_object()));
    return Value::none();
}

constexpr NativeSpec prelude_specs[] = {{"_exhaust", exhaust_iterator, 1, 1}};

}  // namespace

Value loaded_module_attribute(Process& process, std::string_view module, std::string_view name) {
    if (process.modules == nullptr) return {};
    const Value loaded = dict_get(process.modules, process.intern(module));
    const auto* found = as_kind<Module>(loaded, Kind::module);
    return found == nullptr ? Value() : dict_get(found->dict, process.intern(name));
}

void define_builtin_functions(Process& process) {
    add_types(process);
    Dict* builtins = process.builtins;
    for (const auto specs : {numeric_builtins(), object_builtins(), iteration_builtins(),
                             output_builtins(), frame_builtins()}) {
        for (const NativeSpec& spec : specs) {
            add(process, builtins, spec.name, Value::object(make_native(process, spec, nullptr)));
        }
    }
    add(process, builtins, "None", Value::none());
    add(process, builtins, "True", Value::boolean(true));
    add(process, builtins, "False", Value::boolean(false));
    add(process, builtins, "Ellipsis", Value::ellipsis());
    add(process, builtins, "NotImplemented", Value::not_implemented());
    add(process, builtins, "__debug__", Value::boolean(true));
    for (const NativeSpec& spec : prelude_specs) {
        add(process, process.prelude, spec.name,
            Value::object(make_native(process, spec, nullptr)));
    }
    define_running_sum(process);
    define_quitters(process);
}

}  // namespace interleave::runtime
