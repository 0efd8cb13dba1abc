// _operator: how itemgetter, attrgetter and functools.partial are called (Modules/_operator.c and
// _functoolsmodule.c, CPython 3.14). The classes are in Python; what runs the program's code, or is rare, is
// left to their `_call`.

#include "library/native_modules.h"
#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/numbers.h"

namespace interleave::library {

using namespace runtime;

namespace {

Value attribute(Strand& strand, Value object, std::string_view name) {
    return get_attribute(strand, object, strand.process().intern(name));
}

// The call, by the class's Python.
Value call_in_python(Strand& strand, const Arguments& arguments) {
    const Value call = attribute(strand, Value::object(arguments[0].as_object()->type), "_call");
    if (call.is_error()) return call;
    return strand.tail_call(
        call, std::span(arguments.values, arguments.count + arguments.keyword_count()),
        arguments.keyword_names);
}

// Whether object[…] is a container's own.
bool has_native_items(Process& process, Value object) {
    if (!object.is_object()) return false;
    const Type* const type = object.as_object()->type;
    if (type->is_native) return true;
    return object.as_object()->kind != Kind::dict &&
           as_kind<Native>(process.find_in_type(type, process.names.__getitem__), Kind::native) !=
               nullptr;
}

// itemgetter.__call__(self, object)
Value call_itemgetter(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count != 2) {
        return raise_argument_count(strand, "itemgetter", 1, 1, arguments.count - 1);
    }
    if (!has_native_items(process, arguments[1])) return call_in_python(strand, arguments);
    const Value kept = attribute(strand, arguments[0], "_items");
    if (kept.is_error()) return kept;
    const Tuple* const keys = as_tuple(kept);
    if (keys == nullptr) return call_in_python(strand, arguments);
    if (keys->size == 1) return get_item(strand, arguments[1], keys->items()[0]);
    std::vector<Value> items;
    for (std::uint32_t i = 0; i < keys->size; ++i) {
        const Value item = get_item(strand, arguments[1], keys->items()[i]);
        if (item.is_error()) return item;
        items.push_back(item);
    }
    return Value::object(runtime::make_tuple(process, items));
}

// The item of a tuple; empty: there is none, or the key is no plain int.
Value item_of(const Tuple& tuple, Value key) {
    if (!key.is_small_int()) return {};
    std::int64_t place = key.as_small_int();
    if (place < 0) place += tuple.size;
    return place >= 0 && place < tuple.size ? tuple.items()[place] : Value();
}

// The same of a tuple, which cannot change, while other strands run.
Value call_itemgetter_beside(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count != 2 || process.type_of(arguments[1]) != process.types.tuple) return {};
    const Value kept = attribute(strand, arguments[0], "_items");
    const Tuple* const keys = as_tuple(kept);
    if (kept.is_error()) strand.take_pending();
    if (keys == nullptr) return {};
    const Tuple& tuple = *as_tuple(arguments[1]);
    if (keys->size == 1) return item_of(tuple, keys->items()[0]);
    std::vector<Value> items;
    for (std::uint32_t i = 0; i < keys->size; ++i) {
        items.push_back(item_of(tuple, keys->items()[i]));
        if (items.back().is_empty()) return {};
    }
    return Value::object(runtime::make_tuple(process, items));
}

// attrgetter.__call__(self, object)
Value call_attrgetter(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count != 2) {
        return raise_argument_count(strand, "attrgetter", 1, 1, arguments.count - 1);
    }
    const Value kept = attribute(strand, arguments[0], "_plain");
    if (kept.is_error()) return kept;
    if (kept.is_none()) return call_in_python(strand, arguments);
    const Value getter = dict_get(process.builtins, process.intern(std::string_view("getattr")));
    if (getter.is_empty()) return call_in_python(strand, arguments);
    return strand.tail_call(getter, {arguments[1], kept});
}

// The names of a partial's own keywords and of those that the call gives; null: one is in both.
Tuple* names_of_both(Process& process, const Dict& own, const Tuple* given) {
    std::vector<Value> names;
    for (std::uint32_t i = dict_next(&own, 0); i < own.used; i = dict_next(&own, i + 1)) {
        const Value name = own.entries[i].key;
        if (as_str(name) == nullptr) return nullptr;
        for (std::uint32_t k = 0; given != nullptr && k < given->size; ++k) {
            if (same_text(as_str(name), as_str(given->items()[k]))) return nullptr;
        }
        names.push_back(Value::object(process.intern(as_str(name))));
    }
    if (given != nullptr) names.insert(names.end(), given->items(), given->items() + given->size);
    return runtime::make_tuple(process, names);
}

// partial.__call__(self, *args, **keywords)
Value call_partial(Strand& strand, const Arguments& arguments) {
    const Value function = attribute(strand, arguments[0], "func");
    const Value kept = attribute(strand, arguments[0], "args");
    const Value kept_keywords = attribute(strand, arguments[0], "keywords");
    const Value missing = attribute(strand, arguments[0], "_missing");
    if (strand.has_pending()) return Value::error();
    const Tuple* const own = as_tuple(kept);
    const Dict* const own_keywords = as_dict(kept_keywords);
    const bool is_plain = missing.is_small_int() && missing.as_small_int() == 0;
    if (!is_plain || own == nullptr || own_keywords == nullptr) {
        return call_in_python(strand, arguments);
    }
    std::vector<Value> values(own->items(), own->items() + own->size);
    values.insert(values.end(), arguments.values + 1, arguments.values + arguments.count);
    Tuple* names = arguments.keyword_names;
    if (own_keywords->size > 0) {
        names = names_of_both(strand.process(), *own_keywords, names);
        if (names == nullptr) return call_in_python(strand, arguments);
        for (std::uint32_t i = dict_next(own_keywords, 0); i < own_keywords->used;
             i = dict_next(own_keywords, i + 1)) {
            values.push_back(own_keywords->entries[i].value);
        }
    }
    const Value* const given = arguments.values + arguments.count;
    values.insert(values.end(), given, given + arguments.keyword_count());
    return strand.tail_call(function, values, names);
}

constexpr NativeSpec itemgetter_call[] = {
    {"__call__", call_itemgetter, 1, -1, NativeSpec::plain, call_itemgetter_beside}};
constexpr NativeSpec attrgetter_call[] = {{"__call__", call_attrgetter, 1, -1}};
constexpr NativeSpec partial_call[] = {{"__call__", call_partial, 1, -1, NativeSpec::keywords}};

// with_…(cls): the class, which is called like this from now on.
template <const auto& specs>
Value give_call(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (!are_wanted(strand, arguments, {Wanted::type})) return Value::error();
    Type* const type = as_type(arguments[0]);
    if (type->is_native) {
        return strand.raise(process.types.type_error, "a class in Python is required");
    }
    add_methods(process, type, specs);
    type_modified(process, type);
    return arguments[0];
}

Value index(Strand& strand, const Arguments& arguments) {
    return runtime::whole_number(strand, arguments[0]);
}

constexpr NativeSpec functions[] = {
    {"index", index, 1, 1},
    {"with_attrgetter_call", give_call<attrgetter_call>, 1, 1},
    {"with_itemgetter_call", give_call<itemgetter_call>, 1, 1},
    {"with_partial_call", give_call<partial_call>, 1, 1},
};

}  // namespace

bool init_operator(Strand& strand, Module& module) {
    add_functions(strand.process(), module, functions);
    return true;
}

}  // namespace interleave::library
