#include <algorithm>

#include "runtime/attributes.h"
#include "runtime/beside.h"
#include "runtime/builtins.h"
#include "runtime/containers.h"
#include "runtime/str.h"

// ascii callable delattr dir format getattr globals hasattr hash id isinstance issubclass len repr
// setattr vars

namespace interleave::runtime {
namespace {

Value truth_value(Truth truth) { return truth ? Value::boolean(*truth) : Value::error(); }

Value builtin_getattr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Str* name = attribute_name(strand, arguments[1]);
    if (name == nullptr) return Value::error();
    const Value object = arguments[0];
    const Value otherwise = arguments.get(2);
    const Found found = lookup_attribute(strand, object, name);
    switch (found.how) {
        case Found::How::value: return found.value;
        case Found::How::missing:
            return otherwise.is_empty() ? raise_no_attribute(strand, object, name) : otherwise;
        case Found::How::raised: break;
        case Found::How::call: {
            // A getter's AttributeError still asks __getattr__, which only the whole lookup does.
            if (found.is_getter && process.type_of(object)->has_getattr) {
                const Value value = get_attribute(strand, object, name);
                if (!value.is_error()) return value;
                break;
            }
            const std::span<const Value> call_arguments(found.arguments, found.count);
            if (otherwise.is_empty()) return strand.tail_call(found.value, call_arguments, nullptr);
            return strand.tail_call_prelude(
                "_attribute_or",
                {found.value, object_value(make_tuple(process, call_arguments)), otherwise});
        }
    }
    if (otherwise.is_empty() || !strand.pending_is(process.types.attribute_error)) {
        return Value::error();
    }
    strand.take_pending();
    return otherwise;
}

Value builtin_hasattr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Str* name = attribute_name(strand, arguments[1]);
    if (name == nullptr) return Value::error();
    const Found found = lookup_attribute(strand, arguments[0], name);
    if (found.how == Found::How::value) return Value::boolean(true);
    if (found.how == Found::How::missing) return Value::boolean(false);
    if (found.how == Found::How::call) {
        const Value value = get_attribute(strand, arguments[0], name);
        if (!value.is_error()) return Value::boolean(true);
    }
    if (!strand.pending_is(process.types.attribute_error)) return Value::error();
    strand.take_pending();
    return Value::boolean(false);
}

Value builtin_setattr(Strand& strand, const Arguments& arguments) {
    Str* name = attribute_name(strand, arguments[1]);
    if (name == nullptr) return Value::error();
    return set_attribute(strand, arguments[0], name, arguments[2]) ? Value::none() : Value::error();
}

Value builtin_delattr(Strand& strand, const Arguments& arguments) {
    Str* name = attribute_name(strand, arguments[1]);
    if (name == nullptr) return Value::error();
    return delete_attribute(strand, arguments[0], name) ? Value::none() : Value::error();
}

Value len_beside(Strand& strand, const Arguments& arguments) {
    if (!arguments[0].is_object()) return {};
    const Object* const object = arguments[0].as_object();
    if (!object->type->is_native) return {};
    switch (object->kind) {
        case Kind::list:
            return Value::small_int(read_shared(static_cast<const List*>(object)->size));
        case Kind::dict:
            return Value::small_int(read_shared(static_cast<const Dict*>(object)->size));
        case Kind::tuple: return Value::small_int(static_cast<const Tuple*>(object)->size);
        case Kind::set: {
            const auto* const set = static_cast<const Set*>(object);
            if (set->owner != static_cast<std::uint32_t>(strand.id())) return {};
            return Value::small_int(set->used);
        }
        case Kind::str: return Value::small_int(static_cast<const Str*>(object)->length);
        default: return {};
    }
}
// Where neither the class nor the instance has a say in it.
Value isinstance_beside(Strand& strand, const Arguments& arguments) {
    const Process& process = strand.process();
    const auto* wanted = as_kind<Type>(arguments[1], Kind::type);
    if (wanted == nullptr || wanted->type != process.types.type) return {};
    const Type* const type = process.type_of(arguments[0]);
    if (is_subtype(type, wanted)) return Value::boolean(true);
    return type->is_native ? Value::boolean(false) : Value();
}
Value builtin_len(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value value = arguments[0];
    if (value.is_object() && !value.as_object()->type->is_native) {
        const Value method = process.find_in_type(value.as_object()->type, process.names.__len__);
        if (as_kind<Function>(method, Kind::function) != nullptr) {
            return strand.tail_ask(value, method, ReturnKind::length);
        }
    }
    const auto size = length(strand, value);
    return size ? make_int(process, *size) : Value::error();
}
Value builtin_hash(Strand& strand, const Arguments& arguments) {
    const auto code = hash(strand, arguments[0]);
    return code ? make_int(strand.process(), *code) : Value::error();
}
Value builtin_id(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    return make_int_unsigned(process, process.identity(arguments[0]));
}
Value builtin_repr(Strand& strand, const Arguments& arguments) {
    const Value value = arguments[0];
    Process& process = strand.process();
    if (value.is_object() && value.as_object()->kind == Kind::instance) {
        Str* const name = process.names.__repr__;
        const Value method = process.find_in_type(value.as_object()->type, name);
        if (as_kind<Function>(method, Kind::function) != nullptr) {
            return strand.tail_ask(value, method, ReturnKind::text, Value::object(name));
        }
    }
    return repr(strand, value);
}
Value builtin_ascii(Strand& strand, const Arguments& arguments) {
    return ascii(strand, arguments[0]);
}
Value builtin_callable(Strand& strand, const Arguments& arguments) {
    return Value::boolean(is_callable(strand, arguments[0]));
}
Value builtin_isinstance(Strand& strand, const Arguments& arguments) {
    return truth_value(isinstance(strand, arguments[0], arguments[1]));
}
Value builtin_issubclass(Strand& strand, const Arguments& arguments) {
    return truth_value(issubclass(strand, arguments[0], arguments[1]));
}

Value builtin_format(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value spec = arguments.get(1, object_value(process.empty_str));
    if (as_str(spec) == nullptr) {
        return strand.raise(process.types.type_error, "format() argument 2 must be str, not " +
                                                          argument_type_name(process, spec));
    }
    return format(strand, arguments[0], spec);
}

Value builtin_globals(Strand& strand, const Arguments&) {
    const Frame* frame = strand.frame();
    return frame != nullptr ? object_value(frame->globals) : Value::none();
}

// Natives whose names begin with one underscore are there for the prelude alone.
bool is_for_prelude(const Type* type, Value name) {
    const Str* const text = as_str(name);
    return type != nullptr && type->is_native && text != nullptr && text->length > 1 &&
           text->at(0) == U'_' && text->at(1) != U'_';
}

// The keys of a dict of attributes; `owner`: of that class.
bool add_keys(Strand& strand, Set* names, const Dict* dict, const Type* owner = nullptr) {
    if (dict == nullptr) return true;
    for (std::uint32_t i = dict_next(dict, 0); i < dict->used; i = dict_next(dict, i + 1)) {
        const Value name = dict->entries[i].key;
        if (!is_for_prelude(owner, name) && !set_add(strand, names, name)) return false;
    }
    return true;
}

bool add_class_names(Strand& strand, Set* names, const Type* type) {
    const Process& process = strand.process();
    return std::ranges::all_of(type->mro, [&](const Type* base) {
        if (!add_keys(strand, names, base->dict, base)) return false;
        for (Str* slot : base->slot_names) {
            if (!set_add(strand, names, object_value(slot))) return false;
        }
        // Where object's own stands for that of the classes that have one.
        if (base != process.types.object || type->has_instance_dict) return true;
        return set_remove(strand, names, object_value(process.names.__dict__)).has_value();
    });
}

bool add_names_of(Strand& strand, Set* names, Value object) {
    if (const Type* type = as_type(object)) return add_class_names(strand, names, type);
    if (const auto* module = as_kind<Module>(object, Kind::module)) {
        return add_keys(strand, names, module->dict);
    }
    Process& process = strand.process();
    if (object.is_object()) {
        Object* self = object.as_object();
        if (self->kind == Kind::instance || self->kind == Kind::exception) {
            const auto* instance = static_cast<const Instance*>(self);
            if (instance->shape != nullptr) {
                for (Str* name : instance->shape->names) {
                    if (!set_add(strand, names, object_value(name))) return false;
                }
            }
            if (!add_keys(strand, names, instance->dict)) return false;
        } else if (!add_keys(strand, names, process.side_attributes(self, false))) {
            return false;
        }
    }
    return add_class_names(strand, names, process.type_of(object));
}

Value sorted_list(Strand& strand, Value iterable) {
    std::vector<Value> names;
    if (!collect_items(strand, iterable, names)) return Value::error();
    if (!sort_values(strand, names, nullptr, false)) return Value::error();
    return object_value(make_list(strand.process(), names));
}

Value builtin_dir(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count == 0) {
        Value names = current_locals(strand);
        if (as_dict(names) == nullptr) {
            const Value keys = get_attribute(strand, names, process.intern("keys"));
            names = keys.is_error() ? keys : strand.call(keys, {});
        }
        return names.is_error() ? names : sorted_list(strand, names);
    }
    if (const auto* module = as_kind<Module>(arguments[0], Kind::module)) {
        const Value own = dict_get(module->dict, process.names.__dir__);  // PEP 562
        const Value names = own.is_empty() ? Value() : strand.call(own, {});
        if (!own.is_empty()) return names.is_error() ? names : sorted_list(strand, names);
    }
    const Value method = special_method(strand, arguments[0], process.names.__dir__);
    if (method.is_error()) return method;
    if (as_kind<Function>(method, Kind::function) != nullptr) {
        const Value names = call_special(strand, arguments[0], method, {});
        return names.is_error() ? names : sorted_list(strand, names);
    }
    return dir_names(strand, arguments[0]);
}

constexpr NativeSpec specs[] = {
    {"ascii", builtin_ascii, 1, 1},
    {"callable", builtin_callable, 1, 1},
    {"delattr", builtin_delattr, 2, 2},
    {"dir", builtin_dir, 0, 1},
    {"format", builtin_format, 1, 2},
    {"getattr", builtin_getattr, 2, 3},
    {"globals", builtin_globals, 0, 0},
    {"hasattr", builtin_hasattr, 2, 2},
    {"hash", builtin_hash, 1, 1, NativeSpec::pure},
    {"id", builtin_id, 1, 1},
    {"isinstance", builtin_isinstance, 2, 2, NativeSpec::plain, isinstance_beside},
    {"issubclass", builtin_issubclass, 2, 2},
    {"len", builtin_len, 1, 1, NativeSpec::pure, len_beside},
    {"repr", builtin_repr, 1, 1, NativeSpec::pure},
    {"setattr", builtin_setattr, 3, 3},
};

}  // namespace

Value dir_names(Strand& strand, Value object) {
    Set* names = make_set(strand.process());
    if (!add_names_of(strand, names, object)) return Value::error();
    return sorted_list(strand, object_value(names));
}

std::span<const NativeSpec> object_builtins() { return specs; }

}  // namespace interleave::runtime
