// _weakref: weakref.ref itself, and what gc and the end of a process need of the collector.
// (Objects/weakrefobject.c; the rules of collections are in runtime/finalization.h.)

#include <algorithm>
#include <format>

#include "library/native_modules.h"
#include "library/shared_objects.h"
#include "runtime/attributes.h"
#include "runtime/finalization.h"
#include "runtime/text.h"

namespace interleave::library {

using runtime::Arguments;
using runtime::Kind;
using runtime::Module;
using runtime::NativeSpec;
using runtime::Object;
using runtime::Process;
using runtime::Strand;
using runtime::Type;
using runtime::Value;
using runtime::WeakReference;

namespace {

WeakReference& reference_of(const Arguments& arguments) {
    return *runtime::weak_reference(arguments[0]);
}

bool has_weak_slot(const Type* type) {
    return type->has_instance_dict || std::ranges::any_of(type->mro, [](const Type* base) {
               return std::ranges::any_of(base->slot_names, [](const runtime::Str* name) {
                   return runtime::equals_ascii(name, "__weakref__");
               });
           });
}

// Which objects of CPython's have a list of weak references.
bool is_referable(Value value) {
    if (!value.is_object()) return false;
    const Object* object = value.as_object();
    switch (object->kind) {
        case Kind::set:
        case Kind::function:
        case Kind::native:
        case Kind::bound_method:
        case Kind::generator:
        case Kind::type:
        case Kind::module:
        case Kind::code:
        case Kind::memoryview:
        case Kind::generic_alias: return true;
        case Kind::foreign: return true;
        case Kind::instance: return has_weak_slot(object->type);
        case Kind::tuple:
        case Kind::big_int:
        case Kind::boxed_int:
        case Kind::bytes: return false;
        default: return !object->type->is_native && has_weak_slot(object->type);
    }
}

Value construct_ref(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    auto* type = runtime::as_type(arguments[0]);
    if (arguments.count < 2 || arguments.count > 3) {
        return strand.raise(
            process.types.type_error,
            std::format("ref expected at {} {} argument{}, got {}",
                        arguments.count < 2 ? "least" : "most", arguments.count < 2 ? 1 : 2,
                        arguments.count < 2 ? "" : "s", arguments.count - 1));
    }
    const Value target = arguments[1];
    const Value callback = arguments.get(2, Value::none());
    if (!is_referable(target)) {
        return strand.raise(process.types.type_error,
                            std::format("cannot create weak reference to '{}' object",
                                        runtime::type_name(process, target)));
    }
    if (callback.is_none() && type->is_native) {
        auto* known = process.finalization->find_shared_reference(target.as_object());
        if (known != nullptr) return Value::object(known);
    }
    const Value made =
        make_foreign(process, type, std::make_unique<WeakReference>(target.as_object(), callback));
    target.as_object()->flags |= Object::is_weakly_referenced;
    process.finalization->add_reference(static_cast<runtime::Foreign*>(made.as_object()));
    return made;
}

Value target_or_none(const WeakReference& reference) {
    return reference.target != nullptr ? Value::object(reference.target) : Value::none();
}

Value ref_init(Strand&, const Arguments&) { return Value::none(); }
Value ref_call(Strand&, const Arguments& arguments) {
    return target_or_none(reference_of(arguments));
}
Value ref_callback(Strand&, const Arguments& arguments) {
    const WeakReference& reference = reference_of(arguments);
    return reference.target != nullptr ? reference.callback : Value::none();
}

Value ref_eq(Strand& strand, const Arguments& arguments) {
    const WeakReference& left = reference_of(arguments);
    const WeakReference* right = runtime::weak_reference(arguments[1]);
    if (right == nullptr) return Value::not_implemented();
    if (left.target == nullptr || right->target == nullptr) {
        return Value::boolean(arguments[0] == arguments[1]);
    }
    return runtime::rich_compare(strand, runtime::CompareOperator::eq, Value::object(left.target),
                                 Value::object(right->target));
}

Value ref_hash(Strand& strand, const Arguments& arguments) {
    WeakReference& reference = reference_of(arguments);
    if (!reference.hash) {
        if (reference.target == nullptr) {
            return strand.raise(strand.process().types.type_error, "weak object has gone away");
        }
        reference.hash = runtime::hash(strand, Value::object(reference.target));
        if (!reference.hash) return Value::error();
    }
    return runtime::make_int(strand.process(), *reference.hash);
}

Value ref_repr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const WeakReference& reference = reference_of(arguments);
    const std::string at = runtime::address_text(process, arguments[0]);
    if (reference.target == nullptr) {
        return runtime::str_value(process, std::format("<weakref at {}; dead>", at));
    }
    const Value target = Value::object(reference.target);
    const Value name = runtime::find_attribute(strand, target, process.names.__name__);
    if (name.is_error()) return name;
    const runtime::Str* own = runtime::as_str(name);
    const std::string named = own != nullptr ? " (" + runtime::utf8(own) + ")" : "";
    return runtime::str_value(process, std::format("<weakref at {}; to '{}' at {}{}>", at,
                                                   runtime::full_type_name(process, target),
                                                   runtime::address_text(process, target), named));
}

constexpr NativeSpec ref_methods[] = {
    {"__init__", ref_init, 1, -1, NativeSpec::keywords},
    {"__call__", ref_call, 1, 1},
    {"__eq__", ref_eq, 2, 2},
    {"__hash__", ref_hash, 1, 1},
    {"__repr__", ref_repr, 1, 1},
    {"__callback__", ref_callback, 1, 1, NativeSpec::getter},
};

Value references_to(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (!arguments[0].is_object()) return Value::object(runtime::make_list(process));
    return Value::object(
        runtime::make_list(process, process.finalization->references_to(arguments[0].as_object())));
}

// At the next poll point, which the caller's next call of a function is; whether it is to count.
Value collect_soon(Strand& strand, const Arguments& arguments) {
    if (arguments[0].is_true()) strand.process().finalization->ask_for_count();
    strand.process().heap.request_collection();
    return Value::none();
}

Value take_count(Strand& strand, const Arguments&) {
    return runtime::make_int(
        strand.process(), static_cast<std::int64_t>(strand.process().finalization->take_count()));
}

// The objects whose __del__ has not been called: those that a namespace holds, then the others.
Value take_finalizable(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const runtime::Dict* names = runtime::as_dict(arguments[0]);
    if (names == nullptr) return strand.raise(process.types.type_error, "a dict is required");
    return Value::object(runtime::make_list(process, process.finalization->take_candidates(names)));
}

Value unraisable(Strand& strand, const Arguments& arguments) {
    return strand.tail_call_prelude("_ignore_finalizer", {arguments[0], arguments[1]});
}

constexpr NativeSpec functions[] = {
    {"unraisable", unraisable, 2, 2},
    {"getweakrefs", references_to, 1, 1},
    {"collect_soon", collect_soon, 1, 1},
    {"take_count", take_count, 0, 0},
    {"take_finalizable", take_finalizable, 1, 1},
};

}  // namespace

bool init_weakref(Strand& strand, Module& module) {
    Process& process = strand.process();
    Type* type = define_type(
        process, module, {"ReferenceType", Kind::foreign, nullptr, construct_ref, false, "weakref"},
        ref_methods);
    runtime::set_module_attribute(process, module, "ref", Value::object(type));
    runtime::add_functions(process, module, functions);
    return true;
}

}  // namespace interleave::library
