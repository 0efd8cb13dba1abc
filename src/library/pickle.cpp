// The format: a tag byte, then what the tag says. Numbers are LEB128 (signed ones zigzag first), texts
// and bytes have their length in front. Objects that can be shared get a number in order of their tags'
// appearance ("memo"), and 'r' refers to it.
//
//   N T F E n       None True False Ellipsis NotImplemented
//   i I f c         int in 64 bits; larger int as hex text; float; complex
//   s b a           str, bytes, bytearray                                       memo
//   l t d S Z       list, tuple, dict, set, frozenset: count, items             memo (t, Z: at the end)
//   R               range: start stop step
//   g               module text, qualified name text                            memo
//   m               bound method: self, name text
//   x               exception: class, arguments tuple, attributes or N          memo
//   o               instance: class, arguments of __new__, state or N           memo after __new__
//   u               the same for subclasses of list, dict, set: base value, state
//   k               in front of those two: the keyword arguments of __new__, a dict
//   v               __reduce__: callable, arguments, list items, pairs, setter or N, state
//                                                                               memo after the call
//   p               an object visible to all processes: its own tag, number     memo
//   P               what the program knows by a persistent id: the id
//   r               number of a memo
//
// Reading them back is in unpickle.cpp.

#include "library/pickle.h"

#include <algorithm>
#include <cstring>
#include <format>
#include <unordered_map>

#include "library/pickle_names.h"
#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/numbers.h"
#include "runtime/text.h"

namespace interleave::library {

using runtime::Dict;
using runtime::Kind;
using runtime::List;
using runtime::Object;
using runtime::Str;
using runtime::Tuple;

namespace {

// Its instances keep attributes outside of their __dict__.
bool has_slots(const Type* type) {
    return !std::ranges::all_of(type->mro, [](auto* base) { return base->slot_names.empty(); });
}

class Dumper {
public:
    Dumper(Strand& strand, std::string& bytes, const PicklingHooks& hooks)
        : strand_(strand), process_(strand.process()), bytes_(bytes), hooks_(hooks) {}

    bool value(Value value);

private:
    static constexpr int deepest = 300;  // it recurses on the C++ stack

    void tag(char tag) { bytes_ += tag; }
    void number(std::uint64_t number) {
        while (number >= 0x80) {
            bytes_ += static_cast<char>(number | 0x80);
            number >>= 7U;
        }
        bytes_ += static_cast<char>(number);
    }
    void text(std::string_view text) {
        number(text.size());
        bytes_ += text;
    }
    void remember(const Object* object) { memo_.emplace(object, memo_.size()); }

    bool known(Value value);  // by None and the like, or by the memo; else an object
    bool object(Value value);
    bool plain(Value value, Object* object);
    bool by_kind(Value value, Object* object);
    Value listed_reducer(const Type* type);
    bool class_(Value value);
    bool bound_method(Value value);
    bool integer(Value value);
    // Of a container `whole`.
    bool items(const Value* items, std::size_t count, Value whole);
    bool pairs(const Dict* dict, Value whole);
    bool set_items(const runtime::Set* set, Value whole);
    bool global(Value value, Value module, std::string name);
    bool reduced(Value value, Value reduction);
    bool proper(const Tuple* parts);
    bool parts_of(Value value, const Tuple* parts);
    bool made_new(Value value, Value arguments);
    bool rebuilt(Value value, Value reduction) {
        return !reduction.is_error() && reduced(value, reduction);
    }
    bool exception(Value value);
    bool arguments_of_new(Value value, Value& arguments, Value& keywords);
    bool in_c_without_a_state(const Type* type);
    bool instance(Value value);
    bool state(Value value);
    bool cannot(Value value) {
        const Type* const type = process_.type_of(value);
        if (type == process_.types.code || type == process_.types.memoryview) {
            strand_.raise(process_.types.type_error,
                          std::format("cannot pickle {} objects", runtime::utf8(type->name)));
            return false;
        }
        std::string name = runtime::utf8(type->name);
        const Str* const module = runtime::as_str(type->module);
        if (module != nullptr && !runtime::equals_ascii(module, "builtins") && type->is_immutable) {
            name = runtime::utf8(module) + "." + name;
        }
        strand_.raise(process_.types.type_error, std::format("cannot pickle '{}' object", name));
        return false;
    }
    bool refuse(const std::string& message) {
        strand_.raise(type_named(process_, "_interleave.PicklingError"), message);
        return false;
    }
    // The exception behind it is its context, as if it had been caught.
    bool refuse(const std::string& message, Value behind) {
        refuse(message);
        strand_.pending()->context = behind;
        return false;
    }
    bool refuse_item(std::string_view which, std::string_view expected, Value item) {
        return refuse(std::format("{} item of the tuple returned by __reduce__ must be {}, not {}",
                                  which, expected, shown_type(item)));
    }
    // "%T" of CPython's messages.
    std::string shown_type(Value value) { return runtime::full_type_name(process_.type_of(value)); }
    std::string repr(Value value) {
        std::string text;
        if (!runtime::append_repr(strand_, value, text)) strand_.take_pending();
        return text;
    }
    // What was being pickled, from the inside out, as notes of the exception (Modules/_pickle.c,
    // _PyErr_FormatNote); `part` is its state, its item 3, ...
    bool part_of(bool done, Value whole, std::string_view part);
    bool item_of(bool done, Value whole, Value key);
    bool object_of(bool done, Value whole) { return part_of(done, whole, "object"); }

    Strand& strand_;
    Process& process_;
    std::string& bytes_;
    const PicklingHooks& hooks_;
    std::unordered_map<const Object*, std::size_t> memo_;  // looked up only, never iterated
    int depth_ = 0;
};

bool Dumper::value(Value value) {
    if (!hooks_.persistent_id.is_empty()) {
        const Value id = strand_.call(hooks_.persistent_id, {value});
        if (id.is_error()) return false;
        if (!id.is_none()) return tag('P'), known(id);  // an id has none itself
    }
    return known(value);
}

bool Dumper::known(Value value) {
    if (value.is_none()) return tag('N'), true;
    if (value.is_true()) return tag('T'), true;
    if (value.is_false()) return tag('F'), true;
    if (value == Value::ellipsis()) return tag('E'), true;
    if (value.is_not_implemented()) return tag('n'), true;
    if (value.is_small_int()) return integer(value);
    if (value.is_real()) {
        tag('f');
        const double number = value.as_real();
        char raw[sizeof number];
        std::memcpy(raw, &number, sizeof number);
        bytes_.append(raw, sizeof raw);
        return true;
    }
    if (const auto known = memo_.find(value.as_object()); known != memo_.end()) {
        tag('r');
        number(known->second);
        return true;
    }
    if (++depth_ > deepest) {
        strand_.raise(process_.types.recursion_error,
                      "maximum recursion depth exceeded while pickling an object");
        return false;
    }
    const bool done = object(value);
    --depth_;
    return done;
}

bool Dumper::integer(Value value) {
    if (const auto small = runtime::int64_of(value)) {
        tag('i');
        number((static_cast<std::uint64_t>(*small) << 1U) ^
               static_cast<std::uint64_t>(*small >> 63));
        return true;
    }
    std::string digits;
    if (!runtime::int_digits(strand_, value, 16, digits)) return false;
    tag('I');
    text((runtime::int_sign(value) < 0 ? "-" : "") + digits);
    return true;
}

bool Dumper::part_of(bool done, Value whole, std::string_view part) {
    if (done) return true;
    const Value error = strand_.take_pending();
    const Type* const type = process_.type_of(whole);
    std::string name = runtime::utf8(type->qualified_name);
    const Str* const module = runtime::as_str(type->module);
    if (module != nullptr && !runtime::equals_ascii(module, "builtins") &&
        !runtime::equals_ascii(module, "__main__")) {
        name = runtime::utf8(module) + "." + name;
    }
    const Value note =
        runtime::str_value(process_, std::format("when serializing {} {}", name, part));
    const Value add = runtime::get_attribute(strand_, error, process_.names.add_note);
    if (!add.is_error()) strand_.call(add, {note});
    if (strand_.has_pending()) strand_.take_pending();
    strand_.raise(error);
    return false;
}

bool Dumper::item_of(bool done, Value whole, Value key) {
    if (done) return true;
    const Value error = strand_.take_pending();
    const std::string text = repr(key);
    strand_.raise(error);
    return part_of(false, whole, "item " + text);
}

bool Dumper::items(const Value* items, std::size_t count, Value whole) {
    for (std::size_t i = 0; i < count; ++i) {
        if (!part_of(value(items[i]), whole, std::format("item {}", i))) return false;
    }
    return true;
}

bool Dumper::pairs(const Dict* dict, Value whole) {
    number(dict->size);
    // A copy: __getstate__ and the like may change it meanwhile.
    std::vector<Value> flat;
    for (std::uint32_t i = 0; i < dict->used; ++i) {
        if (dict->entries[i].key.is_empty()) continue;
        flat.push_back(dict->entries[i].key);
        flat.push_back(dict->entries[i].value);
    }
    for (std::size_t i = 0; i < flat.size(); i += 2) {
        if (!value(flat[i]) || !item_of(value(flat[i + 1]), whole, flat[i])) return false;
    }
    return true;
}

bool Dumper::set_items(const runtime::Set* set, Value whole) {
    number(set->used);
    std::vector<Value> all;
    for (std::uint32_t i = 0; i <= set->mask && set->table != nullptr; ++i) {
        const Value key = set->table[i].key;
        if (!key.is_empty() && !key.is_error()) all.push_back(key);
    }
    return std::ranges::all_of(all,
                               [&](Value item) { return part_of(value(item), whole, "element"); });
}

// Objects of exactly the built-in types.
bool Dumper::plain(Value value, Object* object) {
    switch (object->kind) {
        case Kind::big_int: return integer(value);
        case Kind::complex: {
            const auto* const complex = static_cast<runtime::Complex*>(object);
            tag('c');
            return this->value(Value::real(complex->real)) &&
                   this->value(Value::real(complex->imaginary));
        }
        case Kind::str:
            remember(object);
            tag('s');
            text(runtime::utf8(static_cast<Str*>(object)));
            return true;
        case Kind::bytes:
        case Kind::bytearray:
            remember(object);
            tag(object->kind == Kind::bytes ? 'b' : 'a');
            text(*runtime::bytes_of(value));
            return true;
        case Kind::list: {
            remember(object);
            const auto* const list = static_cast<List*>(object);
            const std::vector<Value> all(list->items, list->items + list->size);
            tag('l');
            number(all.size());
            return items(all.data(), all.size(), value);
        }
        case Kind::tuple: {
            const auto* const tuple = static_cast<Tuple*>(object);
            tag('t');
            number(tuple->size);
            if (!items(tuple->items(), tuple->size, value)) return false;
            remember(object);
            return true;
        }
        case Kind::dict:
            remember(object);
            tag('d');
            return pairs(static_cast<Dict*>(object), value);
        case Kind::set: {
            const bool frozen = object->type == process_.types.frozenset;
            if (!frozen) remember(object);
            tag(frozen ? 'Z' : 'S');
            if (!set_items(static_cast<runtime::Set*>(object), value)) return false;
            if (frozen) remember(object);
            return true;
        }
        case Kind::range: {
            const auto* const range = static_cast<runtime::Range*>(object);
            tag('R');
            return this->value(range->start) && this->value(range->stop) &&
                   this->value(range->step);
        }
        default: return cannot(value);
    }
}

bool Dumper::object(Value value) {
    Object* const object = value.as_object();
    const runtime::Types& types = process_.types;
    for (const Type* const exact : {types.int_, types.str, types.bytes, types.bytearray, types.list,
                                    types.tuple, types.dict, types.set, types.frozenset}) {
        if (object->type == exact) return plain(value, object);
    }
    if (!hooks_.reducer_override.is_empty()) {
        const Value reduction = strand_.call(hooks_.reducer_override, {value});
        if (!reduction.is_not_implemented()) return rebuilt(value, reduction);
    }
    if (object->type == types.type) return class_(value);
    if (object->kind == Kind::function) {
        const auto* const function = static_cast<runtime::Function*>(object);
        const Str* const name = runtime::as_str(function->qualified_name);
        return global(value, function->module, name != nullptr ? runtime::utf8(name) : "");
    }
    const Value reducer = listed_reducer(object->type);
    if (reducer.is_error()) return false;
    if (!reducer.is_empty()) return rebuilt(value, strand_.call(reducer, {value}));
    return by_kind(value, object);
}

// What stands in a table in place of its __reduce__; empty: nothing.
Value Dumper::listed_reducer(const Type* type) {
    const Value key = Value::object(type);
    if (!hooks_.dispatch_table.is_empty()) {
        const Value found = runtime::get_item(strand_, hooks_.dispatch_table, key);
        if (!found.is_error() || !strand_.pending_is(process_.types.key_error)) return found;
        strand_.take_pending();
        return {};
    }
    if (hooks_.between_processes) {
        const char* const home = "multiprocessing.reduction";
        // It is there from the start to Python; here, from the first object that it knows.
        if (key == runtime::loaded_module_attribute(process_, "functools", "partial") &&
            module_named(strand_, home).is_empty() && import_nested(strand_, home).is_error()) {
            return Value::error();
        }
        const Value extra = runtime::loaded_module_attribute(process_, home, "_extra_reducers");
        if (auto* const functions = runtime::as_dict(extra); functions != nullptr) {
            const Value found = runtime::dict_get(strand_, functions, key);
            if (!found.is_empty()) return found;
        }
    }
    // A program that uses copyreg has imported it.
    const Value table = runtime::loaded_module_attribute(process_, "copyreg", "dispatch_table");
    auto* const functions = runtime::as_dict(table);
    return functions != nullptr ? runtime::dict_get(strand_, functions, key) : Value();
}

bool Dumper::class_(Value value) {
    const auto* const type = static_cast<Type*>(value.as_object());
    // Types of one object have no name that everybody finds.
    for (const Value only : {Value::none(), Value::ellipsis(), Value::not_implemented()}) {
        if (type != process_.type_of(only)) continue;
        const Value arguments = runtime::tuple_value(process_, {only});
        return reduced(
            value, runtime::tuple_value(process_, {Value::object(process_.types.type), arguments}));
    }
    return global(value, type->module, runtime::utf8(type->qualified_name));
}

bool Dumper::bound_method(Value value) {
    const auto* const method = static_cast<runtime::BoundMethod*>(value.as_object());
    const Value name = runtime::find_attribute(strand_, method->function, process_.names.__name__);
    const Str* const text_of_name = runtime::as_str(name);
    if (text_of_name == nullptr) return cannot(value);
    tag('m');
    // To CPython it is getattr(self, name).
    const Value pair = runtime::tuple_value(process_, {method->self, name});
    if (!object_of(part_of(item_of(this->value(method->self), pair, Value::small_int(0)), value,
                           "reconstructor arguments"),
                   value)) {
        return false;
    }
    text(runtime::utf8(text_of_name));
    return true;
}

bool Dumper::by_kind(Value value, Object* object) {
    switch (object->kind) {
        case Kind::type: return class_(value);
        case Kind::native: {
            const auto* const native = static_cast<runtime::Native*>(object);
            const auto* const module = runtime::as_kind<Module>(native->bound, Kind::module);
            if (native->owner != nullptr) {
                return global(value, native->owner->module,
                              runtime::utf8(native->owner->qualified_name) + "." + native->name);
            }
            const Value name = module != nullptr ? Value::object(module->name)
                                                 : runtime::str_value(process_, "builtins");
            return global(value, name, native->name);
        }
        case Kind::module: return cannot(value);
        case Kind::bound_method: return bound_method(value);
        case Kind::foreign:
            if (auto* const shared = find_state<SharedState>(value)) {
                remember(object);
                tag('p');
                tag(shared->pickle_tag());
                number(shared->send_copy(machine_of(strand_)));
                return true;
            }
            break;
        default: break;
    }
    if (object->type == process_.types.complex || object->type == process_.types.range) {
        return plain(value, object);
    }
    Value reduce = own_special(process_, object->type, "__reduce_ex__");
    if (!reduce.is_empty()) {
        return rebuilt(value, runtime::call_special(strand_, value, reduce, {hooks_.protocol}));
    }
    reduce = own_special(process_, object->type, "__reduce__");
    if (!reduce.is_empty()) {
        return rebuilt(value, runtime::call_special(strand_, value, reduce, {}));
    }
    if (object->kind == Kind::exception) return exception(value);
    return instance(value);
}

// By name, after a look whether the receiver would find the same thing there (Modules/_pickle.c,
// save_global).
bool Dumper::global(Value value, Value module, std::string name) {
    const Str* const module_text = runtime::as_str(module);
    std::string module_name = module_text != nullptr ? runtime::utf8(module_text) : "__main__";
    if (("." + name + ".").find(".<locals>.") != std::string::npos) {
        return refuse(std::format("Can't pickle local object {}", repr(value)));
    }
    Value home = module_named(strand_, module_name);
    if (home.is_empty()) home = import_nested(strand_, module_name);
    if (home.is_error()) {
        const runtime::Types& types = process_.types;
        if (!strand_.pending_is(types.import_error) && !strand_.pending_is(types.value_error)) {
            return false;
        }
        const Value error = strand_.take_pending();
        std::string reason;
        if (!runtime::append_str(strand_, error, reason)) return false;
        return refuse(std::format("Can't pickle {}: {}", repr(value), reason), error);
    }
    const Value found = attribute_at(strand_, home, name);
    if (found.is_error()) {
        if (!strand_.pending_is(process_.types.attribute_error)) return false;
        const Value error = strand_.take_pending();
        return refuse(
            std::format("Can't pickle {}: it's not found as {}.{}", repr(value), module_name, name),
            error);
    }
    if (found != value) {
        return refuse(std::format("Can't pickle {}: it's not the same object as {}.{}", repr(value),
                                  module_name, name));
    }
    // To CPython its two names are objects like all others.
    for (const std::string& part : {module_name, name}) {
        if (hooks_.persistent_id.is_empty()) break;
        const Value asked = runtime::str_value(process_, part);
        if (strand_.call(hooks_.persistent_id, {asked}).is_error()) return false;
    }
    if (module_name == "__mp_main__") module_name = "__main__";
    remember(value.as_object());
    tag('g');
    text(module_name);
    text(name);
    return true;
}

bool Dumper::reduced(Value value, Value reduction) {
    if (const Str* const name = runtime::as_str(reduction)) {
        const Value module = runtime::find_attribute(strand_, value, process_.names.__module__);
        return global(value, module, runtime::utf8(name));
    }
    const Tuple* const parts = runtime::as_tuple(reduction);
    if (parts == nullptr) {
        return object_of(
            refuse("__reduce__ must return a string or tuple, not " + shown_type(reduction)),
            value);
    }
    return object_of(proper(parts) && parts_of(value, parts), value);
}

bool Dumper::proper(const Tuple* parts) {
    if (parts->size < 2 || parts->size > 6) {
        return refuse("tuple returned by __reduce__ must contain 2 through 6 elements");
    }
    const Value* const all = parts->items();
    if (!runtime::is_callable(strand_, all[0])) return refuse_item("first", "callable", all[0]);
    if (runtime::as_tuple(all[1]) == nullptr) return refuse_item("second", "a tuple", all[1]);
    for (const std::uint32_t index : {3U, 4U}) {
        if (index >= parts->size || all[index].is_none()) continue;
        if (runtime::special_method(strand_, all[index], process_.names.__next__).is_empty()) {
            return refuse_item(index == 3 ? "fourth" : "fifth", "an iterator", all[index]);
        }
    }
    if (parts->size == 6 && !all[5].is_none() && !runtime::is_callable(strand_, all[5])) {
        return refuse_item("sixth", "callable", all[5]);
    }
    return true;
}

bool Dumper::parts_of(Value value, const Tuple* parts) {
    const auto part = [&](std::uint32_t index) {
        return index < parts->size ? parts->items()[index] : Value::none();
    };
    tag('v');
    const Value name = runtime::find_attribute(strand_, part(0), process_.names.__name__);
    const Str* const called = runtime::as_str(name);
    if (called != nullptr && runtime::equals_ascii(called, "__newobj__")) {
        const Value copyreg = import_nested(strand_, "copyreg");
        if (copyreg.is_error()) return false;
        const Value maker = attribute_at(strand_, copyreg, "__newobj__");
        if (maker.is_error() || !this->value(maker) || !made_new(value, part(1))) return false;
    } else if (!part_of(this->value(part(0)), value, "reconstructor") ||
               !part_of(this->value(part(1)), value, "reconstructor arguments")) {
        return false;
    }
    remember(value.as_object());
    std::vector<Value> listed;
    if (!part(3).is_none() && !runtime::collect_items(strand_, part(3), listed)) return false;
    number(listed.size());
    if (!items(listed.data(), listed.size(), value)) return false;
    std::vector<Value> mapped;
    if (!part(4).is_none() && !runtime::collect_items(strand_, part(4), mapped)) return false;
    number(mapped.size());
    for (const Value item : mapped) {
        const Tuple* const pair = runtime::as_tuple(item);
        if (pair == nullptr || pair->size != 2) {
            strand_.raise(process_.types.type_error, "dict items iterator must return 2-tuples");
            return false;
        }
        const Value key = pair->items()[0];
        if (!this->value(key) || !item_of(this->value(pair->items()[1]), value, key)) return false;
    }
    // A setter without a state is not asked.
    const Value setter = part(2).is_none() ? Value::none() : part(5);
    return part_of(this->value(setter), value, "state setter") &&
           part_of(this->value(part(2)), value, "state");
}

// The arguments of copyreg.__newobj__, which to CPython is not called but known.
bool Dumper::made_new(Value value, Value arguments) {
    const Tuple* const all = runtime::as_tuple(arguments);
    if (all->size == 0) return refuse("__newobj__ expected at least 1 argument, got 0");
    const Type* const type = runtime::as_type(all->items()[0]);
    if (type == nullptr) {
        return refuse("first argument to __newobj__() must be a class, not " +
                      shown_type(all->items()[0]));
    }
    if (type != process_.type_of(value)) {
        return refuse(std::format("first argument to __newobj__() must be {}, not {}",
                                  repr(Value::object(process_.type_of(value))),
                                  repr(all->items()[0])));
    }
    tag('t');
    number(all->size);
    if (!part_of(this->value(all->items()[0]), value, "class")) return false;
    for (std::uint32_t i = 1; i < all->size; ++i) {
        if (!part_of(item_of(this->value(all->items()[i]), arguments, Value::small_int(i - 1)),
                     value, "__new__ arguments")) {
            return false;
        }
    }
    remember(all);
    return true;
}

bool Dumper::exception(Value value) {
    const auto* const exception = static_cast<runtime::Exception*>(value.as_object());
    remember(value.as_object());
    tag('x');
    return object_of(
               part_of(this->value(Value::object(exception->type)), value, "reconstructor") &&
                   part_of(this->value(exception->arguments), value, "reconstructor arguments"),
               value) &&
           state(value);
}

// What __setstate__ or __dict__ will get: __getstate__(), or the attributes, or None.
bool Dumper::state(Value value) {
    const Type* const type = value.as_object()->type;
    Value get_state = own_special(process_, type, "__getstate__");
    if (get_state.is_empty() && has_slots(type)) {
        get_state = runtime::dict_get(process_.types.object->dict, process_.intern("__getstate__"));
    }
    if (!get_state.is_empty()) {
        const Value state = runtime::call_special(strand_, value, get_state, {});
        return !state.is_error() && object_of(part_of(this->value(state), value, "state"), value);
    }
    const Value attributes = runtime::find_attribute(strand_, value, process_.names.__dict__);
    const Dict* const dict = runtime::as_dict(attributes);
    if (dict == nullptr || dict->size == 0) return tag('N'), true;
    return object_of(part_of(this->value(attributes), value, "state"), value);
}

// Of its class's __new__; `keywords` stays empty when there are none. They are object's checks
// (Objects/typeobject.c, _PyObject_GetNewArguments).
bool Dumper::arguments_of_new(Value value, Value& arguments, Value& keywords) {
    Object* const object = value.as_object();
    const auto wrong = [&](std::string_view what, const char* expected, Value got) {
        strand_.raise(process_.types.type_error, std::format("{} a {}, not '{}'", what, expected,
                                                             runtime::type_name(process_, got)));
        return false;
    };
    const Value get_both = own_special(process_, object->type, "__getnewargs_ex__");
    const Value get_new = own_special(process_, object->type, "__getnewargs__");
    if (!get_both.is_empty()) {
        const Value both = runtime::call_special(strand_, value, get_both, {});
        if (both.is_error()) return false;
        const Tuple* const pair = runtime::as_tuple(both);
        if (pair == nullptr) return wrong("__getnewargs_ex__ should return", "tuple", both);
        if (pair->size != 2) {
            strand_.raise(process_.types.value_error,
                          std::format("__getnewargs_ex__ should return a tuple of length 2, not {}",
                                      pair->size));
            return false;
        }
        arguments = pair->items()[0];
        keywords = pair->items()[1];
        const std::string_view item = "item of the tuple returned by __getnewargs_ex__ must be";
        if (runtime::as_tuple(arguments) == nullptr) {
            return wrong(std::format("first {}", item), "tuple", arguments);
        }
        const Dict* const named = runtime::as_dict(keywords);
        if (named == nullptr) return wrong(std::format("second {}", item), "dict", keywords);
        if (named->size == 0) keywords = Value();
    } else if (!get_new.is_empty()) {
        arguments = runtime::call_special(strand_, value, get_new, {});
        if (arguments.is_error()) return false;
        if (runtime::as_tuple(arguments) == nullptr) {
            return wrong("__getnewargs__ should return", "tuple", arguments);
        }
    } else if (object->kind == Kind::tuple) {
        const auto* const tuple = static_cast<Tuple*>(object);
        const Value plain_tuple =
            Value::object(runtime::make_tuple(process_, std::span(tuple->items(), tuple->size)));
        arguments = runtime::tuple_value(process_, {plain_tuple});
    } else if (object->kind == Kind::str) {
        arguments = runtime::tuple_value(
            process_, {runtime::str_value(process_, runtime::utf8(static_cast<Str*>(object)))});
    } else if (runtime::is_int(value)) {
        arguments = runtime::tuple_value(process_, {runtime::plain_int(process_, value)});
    } else if (runtime::is_float(value)) {
        arguments = runtime::tuple_value(process_, {Value::real(runtime::float_of(value))});
    }
    return true;
}

// Of the library's classes in Python: what object's __reduce_ex__ refuses, because to CPython they are
// structures in C that do not say how they are pickled.
bool Dumper::in_c_without_a_state(const Type* type) {
    if (!own_special(process_, type, "__getstate__").is_empty()) return false;
    return std::ranges::any_of(type->mro, [&](const Type* base) {
        const Str* const home = runtime::as_str(base->module);
        const bool hidden = home != nullptr && runtime::equals_ascii(home, "builtins") &&
                            runtime::dict_get(process_.builtins, base->name) != Value::object(base);
        return hidden || (base->is_immutable && !base->is_native);
    });
}

bool Dumper::instance(Value value) {
    Object* const object = value.as_object();
    const bool container =
        object->kind == Kind::list || object->kind == Kind::dict || object->kind == Kind::set;
    Value arguments;
    Value keywords;
    if (!arguments_of_new(value, arguments, keywords)) return false;
    if (arguments.is_empty()) {
        if (object->kind != Kind::instance && !container) return cannot(value);
        arguments = Value::object(process_.empty_tuple);
    }
    if (in_c_without_a_state(object->type)) return cannot(value);
    const Type* const type = object->type;
    if (!keywords.is_empty()) {
        tag('k');
        if (!object_of(part_of(this->value(keywords), value, "__new__ keyword arguments"), value)) {
            return false;
        }
    }
    tag(container ? 'u' : 'o');
    if (!object_of(part_of(this->value(Value::object(type)), value, "class") &&
                       part_of(this->value(arguments), value, "__new__ arguments"),
                   value)) {
        return false;
    }
    remember(object);
    bool done = true;
    if (object->kind == Kind::list) {
        const auto* const list = static_cast<List*>(object);
        const std::vector<Value> all(list->items, list->items + list->size);
        number(all.size());
        done = items(all.data(), all.size(), value);
    } else if (object->kind == Kind::dict) {
        done = pairs(static_cast<Dict*>(object), value);
    } else if (object->kind == Kind::set) {
        done = set_items(static_cast<runtime::Set*>(object), value);
    }
    return object_of(done, value) && state(value);
}

}  // namespace

bool dump_freely(Strand& strand, Value value, std::string& bytes, const PicklingHooks& hooks) {
    return Dumper(strand, bytes, hooks).value(value);
}

bool dump(Strand& strand, Value value, std::string& bytes, const PicklingHooks& hooks) {
    if (!dump_freely(strand, value, bytes, hooks)) return false;
    StrandRunner& runner = runner_of(strand);
    runner.machine.spend(runner, runner.machine.costs().pickling(bytes.size()));
    runner.machine.record(runner, trace::EventKind::pickled,
                          static_cast<std::uint32_t>(bytes.size()));
    return true;
}

void define_pickle_errors(Process& process, Module& module) {
    runtime::TypeSpec spec{"PickleError", Kind::exception, process.types.exception,
                           nullptr,       false,           "_pickle"};
    Type* const base = define_type(process, module, spec, {});
    spec.base = base;
    spec.name = "PicklingError";
    define_type(process, module, spec, {});
    spec.name = "UnpicklingError";
    define_type(process, module, spec, {});
}

}  // namespace interleave::library
