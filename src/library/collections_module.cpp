// _collections: deque and defaultdict; how Counter counts and a named tuple's fields are read. The rest of
// `collections` is Python.

#include <algorithm>
#include <format>

#include "library/deque.h"
#include "library/native_modules.h"
#include "runtime/attributes.h"
#include "runtime/containers.h"

namespace interleave::library {

using namespace runtime;

namespace {

constexpr const char* type_key = "_collections.defaultdict";

// The factory is kept among the object's side attributes, under a name no program can write.
Str* factory_name(Process& process) { return process.intern(std::string_view("default factory")); }

Value factory_of(Process& process, Value mapping) {
    const Dict* attributes = process.side_attributes(mapping.as_object(), false);
    const Value factory =
        attributes == nullptr ? Value() : dict_get(attributes, factory_name(process));
    return factory.is_empty() ? Value::none() : factory;
}

void set_factory(Process& process, Value mapping, Value factory) {
    dict_set(process, process.side_attributes(mapping.as_object(), true), factory_name(process),
             factory);
}

Value new_defaultdict(Process& process, Type* type, Value factory) {
    const Value mapping = object_value(process.heap.create<Dict>(type, Kind::dict));
    process.note_made(mapping.as_object());
    if (!factory.is_none()) set_factory(process, mapping, factory);
    return mapping;
}

// (self, factory, *what dict() takes, **keywords)
Value fill(Strand& strand, Value self, const Arguments& arguments, Value result) {
    Process& process = strand.process();
    const Value factory = arguments.get(1, Value::none());
    if (!factory.is_none() && !is_callable(strand, factory)) {
        return strand.raise(process.types.type_error, "first argument must be callable or None");
    }
    if (!factory.is_none()) set_factory(process, self, factory);
    if (arguments.count <= 2 && arguments.keyword_count() == 0) return result;
    std::vector<Value> rest = {self};
    for (std::uint32_t i = std::min(2U, arguments.count);
         i < arguments.count + arguments.keyword_count(); ++i) {
        rest.push_back(arguments[i]);
    }
    const Value update =
        dict_get(process.types.dict->dict, process.intern(std::string_view("update")));
    const Value done = strand.call(update, rest, arguments.keyword_names);
    return done.is_error() ? done : result;
}

Value construct_defaultdict(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    const Value self = new_defaultdict(process, type, Value::none());
    Type* own = as_type(process.library_state.at(type_key));
    if (type != own && !has_native_method(process, type, process.names.__init__, own)) return self;
    return fill(strand, self, arguments, self);
}
Value defaultdict_init(Strand& strand, const Arguments& arguments) {
    return fill(strand, arguments[0], arguments, Value::none());
}

Value defaultdict_missing(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Types& types = process.types;
    const Value factory = factory_of(process, arguments[0]);
    if (factory.is_none()) return raise_key_error(strand, arguments[1]);
    Value value;
    if (factory == object_value(types.list)) value = object_value(make_list(process));
    if (factory == object_value(types.int_)) value = Value::small_int(0);
    if (factory == object_value(types.dict)) value = object_value(make_dict(process));
    if (factory == object_value(types.set)) value = object_value(make_set(process));
    if (value.is_empty()) {
        return strand.tail_call_prelude("_default_missing", {arguments[0], arguments[1], factory});
    }
    return dict_set(strand, as_dict(arguments[0]), arguments[1], value) ? value : Value::error();
}

Value defaultdict_repr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    // As dict.__repr__ does, which also knows about recursion.
    const Value shown =
        strand.call(dict_get(process.types.dict->dict, process.names.__repr__), {arguments[0]});
    if (shown.is_error()) return shown;
    std::string text = utf8(process.type_of(arguments[0])->name) + "(";
    // A factory may show the dictionary again: a method of it does.
    const Value factory = factory_of(process, arguments[0]);
    auto& active = strand.repr_active;
    if (factory.is_object() && std::ranges::contains(active, factory.as_object())) {
        text += "...";
    } else {
        if (factory.is_object()) active.push_back(factory.as_object());
        const bool done = append_repr(strand, factory, text);
        if (factory.is_object()) active.pop_back();
        if (!done) return Value::error();
    }
    return str_value(process, text + ", " + utf8(as_str(shown)) + ")");
}

Value defaultdict_copy(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = process.type_of(arguments[0]);
    const Value factory = factory_of(process, arguments[0]);
    if (!type->is_native) return strand.tail_call(object_value(type), {factory, arguments[0]});
    const Value copy = new_defaultdict(process, type, factory);
    return dict_update(strand, as_dict(copy), arguments[0]) ? copy : Value::error();
}

Value merged(Strand& strand, Value left, Value right, Value self) {
    Process& process = strand.process();
    if (as_dict(left) == nullptr || as_dict(right) == nullptr) return Value::not_implemented();
    const Value result = new_defaultdict(process, as_type(process.library_state.at(type_key)),
                                         factory_of(process, self));
    const bool done =
        dict_update(strand, as_dict(result), left) && dict_update(strand, as_dict(result), right);
    return done ? result : Value::error();
}
Value defaultdict_or(Strand& strand, const Arguments& arguments) {
    return merged(strand, arguments[0], arguments[1], arguments[0]);
}
Value defaultdict_ror(Strand& strand, const Arguments& arguments) {
    return merged(strand, arguments[1], arguments[0], arguments[0]);
}

Value defaultdict_reduce(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value factory = factory_of(process, arguments[0]);
    const Value constructor_arguments =
        factory.is_none() ? object_value(process.empty_tuple) : tuple_value(process, {factory});
    std::vector<Value> pairs;
    const Dict* dict = as_dict(arguments[0]);
    for (std::uint32_t i = dict_next(dict, 0); i < dict->used; i = dict_next(dict, i + 1)) {
        pairs.push_back(tuple_value(process, {dict->entries[i].key, dict->entries[i].value}));
    }
    const Value iterator = iterate(strand, object_value(make_list(process, pairs)));
    return tuple_value(process, {object_value(process.type_of(arguments[0])), constructor_arguments,
                                 Value::none(), Value::none(), iterator});
}

Value get_factory(Strand& strand, const Arguments& arguments) {
    return factory_of(strand.process(), arguments[0]);
}
Value change_factory(Strand& strand, const Arguments& arguments) {
    set_factory(strand.process(), arguments[0], arguments[1]);
    return Value::none();
}
// A member of C's is None when it has been deleted.
Value forget_factory(Strand& strand, const Arguments& arguments) {
    set_factory(strand.process(), arguments[0], Value::none());
    return Value::none();
}
constexpr NativeSpec factory_deleter = {"default_factory", forget_factory, 1, 1};

// count_elements(counter, iterable): False when either is not plain enough, and nothing was counted
// (Modules/_collectionsmodule.c, _count_elements).
Value count_elements(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Dict* const counts = as_dict(arguments[0]);
    const Str* const get = process.intern(std::string_view("get"));
    if (counts == nullptr || !iterates_natively(strand, arguments[1]) ||
        !has_native_method(process, counts->type, get, process.types.dict) ||
        !has_native_method(process, counts->type, process.names.__setitem__, process.types.dict)) {
        return Value::boolean(false);
    }
    const Value iterator = iterate(strand, arguments[1]);
    if (iterator.is_error()) return iterator;
    for (std::uint64_t steps = 0;; ++steps) {
        const Value element = next_item(strand, iterator);
        if (element.is_error() || strand.should_stop()) return Value::error();
        if (element.is_empty()) {
            strand.charge(steps);
            return Value::boolean(true);
        }
        const auto code = hash(strand, element);
        if (!code) return Value::error();
        const std::int64_t entry = dict_lookup(strand, counts, element, *code);
        if (entry == lookup_raised) return Value::error();
        const Value old = entry < 0 ? Value::small_int(0) : counts->entries[entry].value;
        const Value count = binary_operation(strand, BinaryOperator::add, old, Value::small_int(1));
        if (count.is_error()) return count;
        if (!dict_set_hashed(strand, counts, element, count, *code)) return Value::error();
    }
}

// What a named tuple's field is read by; its place is what the native is bound to.
Value get_field(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const auto place = static_cast<std::size_t>(arguments.callee->bound.as_small_int());
    const Tuple* const tuple = as_tuple(arguments[0]);
    if (tuple == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("descriptor for index '{}' for tuple subclasses doesn't "
                                        "apply to '{}' object",
                                        place, type_name(process, arguments[0])));
    }
    if (place < tuple->size) return tuple->items()[place];
    return strand.raise(process.types.index_error, "tuple index out of range");
}

// field_getter(place)
Value field_getter(Strand& strand, const Arguments& arguments) {
    auto* const getter = strand.process().heap.create<Native>(arguments.callee->type, Kind::native);
    getter->function = get_field;
    getter->name = "field";
    getter->min_arguments = 1;
    getter->max_arguments = 1;
    getter->pure = true;
    getter->bound = arguments[0];
    return object_value(getter);
}

constexpr NativeSpec functions[] = {
    {"count_elements", count_elements, 2, 2},
    {"field_getter", field_getter, 1, 1},
};

constexpr NativeSpec defaultdict_specs[] = {
    {"__init__", defaultdict_init, 1, -1, NativeSpec::keywords},
    {"__missing__", defaultdict_missing, 2, 2},
    {"__repr__", defaultdict_repr, 1, 1},
    {"__or__", defaultdict_or, 2, 2},
    {"__ror__", defaultdict_ror, 2, 2},
    {"__copy__", defaultdict_copy, 1, 1},
    {"__reduce__", defaultdict_reduce, 1, 1},
    {"copy", defaultdict_copy, 1, 1},
};

}  // namespace

bool init_collections(Strand& strand, Module& module) {
    Process& process = strand.process();
    define_deque(process, module);
    TypeSpec spec{"defaultdict", Kind::dict, process.types.dict, construct_defaultdict};
    spec.module = "collections";
    Type* type = make_type(process, spec, defaultdict_specs);
    add_getset(process, type, "default_factory", get_factory, change_factory);
    const Value factory =
        process.find_in_type(type, process.intern(std::string_view("default_factory")));
    as_kind<Property>(factory, Kind::property)->deleter =
        object_value(make_native(process, factory_deleter, type));
    process.library_state[type_key] = object_value(type);
    set_module_attribute(process, module, "defaultdict", object_value(type));
    add_functions(process, module, functions);
    return true;
}

}  // namespace interleave::library
