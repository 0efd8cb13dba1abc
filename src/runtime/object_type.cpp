#include "runtime/object_type.h"

#include <format>

#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/operations.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

Value construct(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (type == nullptr) {
        return strand.raise(process.types.type_error, "object.__new__(X): X is not a type object");
    }
    if (type->layout != Kind::instance && type->layout != Kind::exception) {
        return strand.raise(
            process.types.type_error,
            std::format("object.__new__({0}) is not safe, use {0}.__new__()", utf8(type->name)));
    }
    // Extra arguments are for an __init__ or __new__ of the class; with neither, nobody takes them.
    const bool has_extra = arguments.count > 1 || arguments.keyword_count() > 0;
    if (has_extra && type->has_new && type->layout == Kind::instance) {
        return strand.raise(
            process.types.type_error,
            "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (has_extra && !type->has_new) {
        const Value init = process.find_in_type(type, process.names.__init__);
        if (const auto* native = as_kind<Native>(init, Kind::native);
            native != nullptr && native->owner == process.types.object) {
            return strand.raise(process.types.type_error,
                                std::format("{}() takes no arguments", utf8(type->name)));
        }
    }
    if (type->is_abstract) {
        return strand.tail_call_prelude("_refuse_abstract", {Value::object(type)});
    }
    if (type->layout == Kind::exception) return make_exception(process, type, {});
    return Value::object(make_instance(process, type));
}

Value object_init(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count == 1 && arguments.keyword_count() == 0) return Value::none();
    Type* type = process.type_of(arguments[0]);
    const Value init = process.find_in_type(type, process.names.__init__);
    const auto* native = as_kind<Native>(init, Kind::native);
    if (native == nullptr) {
        return strand.raise(process.types.type_error,
                            "object.__init__() takes exactly one argument (the instance to "
                            "initialize)");
    }
    if (!type->has_new && type->layout == Kind::instance && !type->is_native) {
        return strand.raise(
            process.types.type_error,
            std::format("{}.__init__() takes exactly one argument (the instance to initialize)",
                        utf8(type->name)));
    }
    return Value::none();
}

Value object_repr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Type* type = process.type_of(arguments[0]);
    const Str* module = as_str(type->module);
    std::string name = utf8(type->qualified_name);
    if (module != nullptr && !equals_ascii(module, "builtins")) name = utf8(module) + "." + name;
    return str_value(process,
                     std::format("<{} object at {:#x}>", name, process.identity(arguments[0])));
}

// object.__str__ is repr(); bytes and bytearray, which have their own in CPython, do without here.
Value object_str(Strand& strand, const Arguments& arguments) {
    const Type* const type = strand.process().type_of(arguments[0]);
    const bool is_bytes = type->layout == Kind::bytes || type->layout == Kind::bytearray;
    return is_bytes ? native_repr(strand, arguments) : repr(strand, arguments[0]);
}

Value object_eq(Strand&, const Arguments& arguments) {
    if (arguments[0] == arguments[1]) return Value::boolean(true);
    return Value::not_implemented();
}

Value object_ne(Strand& strand, const Arguments& arguments) {
    const Value equal = special_method(strand, arguments[0], strand.process().names.__eq__);
    const Value result = call_special(strand, arguments[0], equal, {arguments[1]});
    if (result.is_error() || result.is_not_implemented()) return result;
    const Truth is_equal = truth(strand, result);
    return is_equal ? Value::boolean(!*is_equal) : Value::error();
}

Value object_hash(Strand& strand, const Arguments& arguments) {
    return make_int(strand.process(),
                    static_cast<std::int64_t>(strand.process().identity(arguments[0]) >> 4U));
}

Value object_setattr(Strand& strand, const Arguments& arguments) {
    Str* name = attribute_name(strand, arguments[1]);
    if (name == nullptr) return Value::error();
    const bool done = set_attribute_plainly(strand, arguments[0], name, arguments[2]);
    return done ? Value::none() : Value::error();
}

Value object_delattr(Strand& strand, const Arguments& arguments) {
    Str* name = attribute_name(strand, arguments[1]);
    if (name == nullptr) return Value::error();
    const bool done = delete_attribute_plainly(strand, arguments[0], name);
    return done ? Value::none() : Value::error();
}

Value object_getattribute(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Str* name = attribute_name(strand, arguments[1]);
    if (name == nullptr) return Value::error();
    // The generic lookup, whatever __getattribute__ and __getattr__ the class has.
    Type* type = process.type_of(arguments[0]);
    const bool own = type->has_getattribute;
    const bool fallback = type->has_getattr;
    type->has_getattribute = false;
    type->has_getattr = false;
    const Found found = lookup_attribute(strand, arguments[0], name);
    type->has_getattribute = own;
    type->has_getattr = fallback;
    switch (found.how) {
        case Found::How::value: return found.value;
        case Found::How::raised: return Value::error();
        case Found::How::missing: return raise_no_attribute(strand, arguments[0], name);
        case Found::How::call: break;
    }
    return strand.tail_call(found.value, std::span(found.arguments, found.count), nullptr);
}

Value object_format(Strand& strand, const Arguments& arguments) {
    const Str* spec = as_str(arguments[1]);
    if (spec == nullptr || spec->length > 0) {
        return strand.raise(strand.process().types.type_error,
                            std::format("unsupported format string passed to {}.__format__",
                                        type_name(strand.process(), arguments[0])));
    }
    return to_str(strand, arguments[0]);
}

Value object_class(Strand& strand, const Arguments& arguments) {
    return Value::object(strand.process().type_of(arguments[0]));
}

// Whether instances of both have room for the same attributes.
bool same_slots(const Type* left, const Type* right) {
    const auto slots = [](const Type* type) {
        std::vector<const Str*> names;
        for (const Type* base : type->mro) {
            names.insert(names.end(), base->slot_names.begin(), base->slot_names.end());
        }
        return names;
    };
    return left->has_instance_dict == right->has_instance_dict && slots(left) == slots(right);
}

Value object_set_class(Strand& strand, const Arguments& arguments) {
    Type* type = as_type(arguments[1]);
    auto* instance = as_kind<Instance>(arguments[0], Kind::instance);
    if (type == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            std::format("__class__ must be set to a class, not '{}' object",
                                        type_name(strand.process(), arguments[1])));
    }
    auto* module = as_kind<Module>(arguments[0], Kind::module);
    if (module != nullptr && type->layout == Kind::module) {
        module->type = type;
        return Value::none();
    }
    if (instance == nullptr || type->is_native || type->layout != Kind::instance) {
        return strand.raise(strand.process().types.type_error,
                            "__class__ assignment only supported for mutable types or ModuleType "
                            "subclasses");
    }
    if (!same_slots(instance->type, type)) {
        return strand.raise(
            strand.process().types.type_error,
            std::format("__class__ assignment: '{}' object layout differs from '{}'",
                        utf8(type->name), utf8(instance->type->name)));
    }
    (void)instance_dict(strand.process(), instance);  // shapes belong to the old class
    instance->type = type;
    return Value::none();
}

Value object_dict(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Type* type = process.type_of(arguments[0]);
    const auto* module = as_kind<Module>(arguments[0], Kind::module);
    if (module != nullptr) return Value::object(module->dict);
    const bool is_function = as_kind<Function>(arguments[0], Kind::function) != nullptr;
    if (!is_function && (!arguments[0].is_object() || !type->has_instance_dict)) {
        return strand.raise(
            process.types.attribute_error,
            std::format("'{}' object has no attribute '__dict__'", utf8(type->name)));
    }
    return Value::object(instance_dict(process, arguments[0].as_object()));
}

Value object_set_dict(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Dict* dict = as_dict(arguments[1]);
    const Type* type = process.type_of(arguments[0]);
    if (dict == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("__dict__ must be set to a dictionary, not a '{}'",
                                        type_name(process, arguments[1])));
    }
    if (auto* function = as_kind<Function>(arguments[0], Kind::function)) {
        function->attributes = dict;
        return Value::none();
    }
    if (!arguments[0].is_object() || !type->has_instance_dict) {
        return strand.raise(
            process.types.attribute_error,
            std::format("'{}' object has no attribute '__dict__' and no __dict__ for setting "
                        "new attributes",
                        utf8(type->name)));
    }
    set_instance_dict(process, arguments[0].as_object(), dict);
    return Value::none();
}

Value object_delete_dict(Strand& strand, const Arguments& arguments) {
    const Value values[] = {Value(), arguments[0], Value::object(make_dict(strand.process()))};
    return object_set_dict(strand, {values + 1, 2, nullptr, nullptr});
}

Value object_init_subclass(Strand& strand, const Arguments& arguments) {
    if (arguments.keyword_count() > 0 || arguments.count > 1) {
        const Type* type = as_type(arguments[0]);
        return strand.raise(strand.process().types.type_error,
                            std::format("{}.__init_subclass__() takes no keyword arguments",
                                        type != nullptr ? utf8(type->qualified_name) : "object"));
    }
    return Value::none();
}

Value object_compare(Strand&, const Arguments&) { return Value::not_implemented(); }

Value object_subclasshook(Strand&, const Arguments&) { return Value::not_implemented(); }

Value object_reduce(Strand& strand, const Arguments& arguments) {
    return strand.raise(
        strand.process().types.type_error,
        std::format("cannot pickle '{}' object", type_name(strand.process(), arguments[0])));
}

// Whether copyreg.__newobj__ can make such an object again (object_getstate_default, copyreg.__reduce_ex__).
Value object_reduce_ex(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Type* type = process.type_of(arguments[0]);
    const Value reduce = process.find_in_type(type, process.names.__reduce__);
    const auto* native = as_kind<Native>(reduce, Kind::native);
    if (native == nullptr || native->owner != process.types.object) {
        const Value method = get_attribute(strand, arguments[0], process.names.__reduce__);
        return method.is_error() ? method : strand.tail_call(method, {});
    }
    switch (type->layout) {
        case Kind::instance:
        case Kind::exception:
        case Kind::list:
        case Kind::tuple:
        case Kind::dict:
        case Kind::set:
        case Kind::str:
        case Kind::bytes:
        case Kind::bytearray:
        case Kind::big_int:
        case Kind::boxed_int:
        case Kind::float_box:
        case Kind::complex: break;
        default: return object_reduce(strand, arguments);
    }
    return strand.tail_call_prelude("_reduce_object", {arguments[0]});
}
Value object_getstate(Strand& strand, const Arguments& arguments) {
    return strand.tail_call_prelude("_state_of", {arguments[0]});
}
Value object_sizeof(Strand& strand, const Arguments& arguments) {
    const Value size = loaded_module_attribute(strand.process(), "sys", "getsizeof");
    if (size.is_empty()) return Value::small_int(64);
    return strand.tail_call(size, {arguments[0]});
}

Value object_dir(Strand& strand, const Arguments& arguments) {
    return dir_names(strand, arguments[0]);
}

constexpr NativeSpec methods[] = {
    {"__init__", object_init, 1, -1, NativeSpec::keywords},
    {"__repr__", object_repr, 1, 1},
    {"__str__", object_str, 1, 1},
    {"__eq__", object_eq, 2, 2},
    {"__ne__", object_ne, 2, 2},
    {"__lt__", object_compare, 2, 2},
    {"__le__", object_compare, 2, 2},
    {"__gt__", object_compare, 2, 2},
    {"__ge__", object_compare, 2, 2},
    {"__hash__", object_hash, 1, 1},
    {"__setattr__", object_setattr, 3, 3},
    {"__delattr__", object_delattr, 2, 2},
    {"__getattribute__", object_getattribute, 2, 2},
    {"__format__", object_format, 2, 2},
    {"__init_subclass__", object_init_subclass, 1, -1,
     NativeSpec::keywords | NativeSpec::class_method},
    {"__subclasshook__", object_subclasshook, 2, 2, NativeSpec::class_method},
    {"__reduce__", object_reduce, 1, 1},
    {"__reduce_ex__", object_reduce_ex, 2, 2},
    {"__getstate__", object_getstate, 1, 1},
    {"__sizeof__", object_sizeof, 1, 1},
    {"__dir__", object_dir, 1, 1},
};

}  // namespace

NativeFunction object_construct() { return construct; }

std::span<const NativeSpec> object_methods() { return methods; }

void add_object_attributes(Process& process) {
    add_getset(process, process.types.object, "__class__", object_class, object_set_class);
    add_dict_attribute(process, process.types.object);
}

void add_dict_attribute(Process& process, Type* type) {
    add_getset(process, type, "__dict__", object_dict, object_set_dict);
    auto* property =
        as_kind<Property>(dict_get(type->dict, process.names.__dict__), Kind::property);
    const NativeSpec remove{"deleter", object_delete_dict, 1, 1};
    property->deleter = Value::object(make_native(process, remove, nullptr));
}

}  // namespace interleave::runtime
