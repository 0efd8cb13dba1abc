// What opcodes do beyond their few hot lines; see interpreter.h.

#include <algorithm>
#include <format>

#include "base/check.h"
#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/frame_objects.h"
#include "runtime/generators.h"
#include "runtime/interpreter.h"
#include "runtime/iterators.h"
#include "runtime/str.h"

namespace interleave::runtime {

// Of an instance of a class of the program's: its __contains__ is a function of Python.
// ---- attributes

// A place that sees objects of two classes in turn keeps both: the cache of the class before comes
// back. False: this class is neither.
bool Interpreter::recall_cache(Frame& frame, std::uint16_t index, Value object) {
    if (!object.is_object() || object.as_object()->kind != Kind::instance) return false;
    const auto* instance = static_cast<const Instance*>(object.as_object());
    if (frame.code->older_caches.empty()) {
        frame.code->older_caches.resize(frame.code->caches.size());
    }
    InlineCache& older = frame.code->older_caches[index];
    std::swap(frame.code->caches[index], older);
    const InlineCache& cache = frame.code->caches[index];
    return cache.shape != nullptr && cache.shape == instance->shape &&
           cache.version == instance->type->version;
}

// A property whose getter is a plain function: the eval loop calls it like any other.
void Interpreter::cache_getter(InlineCache& cache, Value object, const Str* name) {
    if (!object.is_object() || object.as_object()->kind != Kind::instance) return;
    const auto* instance = static_cast<const Instance*>(object.as_object());
    const Type* type = instance->type;
    // With __getattr__, an AttributeError of the getter's is not the end.
    if (instance->shape == nullptr || type->has_getattribute || type->has_getattr) return;
    const auto* property = as_kind<Property>(process_.find_in_type(type, name), Kind::property);
    if (!is_plain_property(process_, property) ||
        as_kind<Function>(property->getter, Kind::function) == nullptr) {
        return;
    }
    cache.shape = instance->shape;
    cache.version = type->version;
    cache.value = property->getter;
}

// What a getter or __getattr__ was called for; see attribute_error_in_caller().
static Value asked_for(Process& process, const Found& found, Value object, Str* name) {
    if (found.is_getter) return tuple_value(process, {object, Value::object(name)});
    return tuple_value(process, {object, Value::object(name), Value::none()});
}

Outcome Interpreter::load_attribute(Frame& frame, const Instruction& in) {
    const Value object = frame.registers[in.b];
    Str* name = frame.code->names[in.c];
    InlineCache& cache = frame.code->caches[in.c];
    if (recall_cache(frame, in.c, object)) {
        if (cache.value.is_empty()) {
            frame.registers[in.a] =
                static_cast<const Instance*>(object.as_object())->slots[cache.slot];
            return Outcome::done;
        }
        Value values[2] = {Value(), object};
        return call(cache.value, values + 1, 1, nullptr, in.a, ReturnKind::value);
    }
    const Found found = lookup_attribute(strand_, object, name);
    switch (found.how) {
        case Found::How::raised: return Outcome::raised;
        case Found::How::missing: raise_no_attribute(strand_, object, name); return Outcome::raised;
        case Found::How::value: break;
        case Found::How::call: {
            cache_getter(cache, object, name);
            const Value keep = asked_for(process_, found, object, name);
            return call_found(found, in.a, ReturnKind::attribute, keep);
        }
    }
    frame.registers[in.a] = found.value;
    if (object.is_object()) {
        const Object* target = object.as_object();
        if (target->kind == Kind::instance) {
            const auto* instance = static_cast<const Instance*>(target);
            if (instance->shape != nullptr && !target->type->has_getattribute) {
                const int slot = instance->shape->find(name);
                const Value in_type = process_.find_in_type(target->type, name);
                if (slot >= 0 && (in_type.is_empty() || !is_data_descriptor(process_, in_type))) {
                    cache.shape = instance->shape;
                    cache.version = target->type->version;
                    cache.slot = static_cast<std::uint32_t>(slot);
                    cache.value = Value();
                }
            }
        } else if (target->kind == Kind::module) {
            const std::int64_t entry = dict_find(static_cast<const Module*>(target)->dict, name);
            if (entry >= 0) cache.slot = static_cast<std::uint32_t>(entry);
        }
    }
    return Outcome::done;
}

Outcome Interpreter::load_method(Frame& frame, const Instruction& in) {
    const Value object = frame.registers[in.b];
    Str* name = frame.code->names[in.c];
    Type* type = process_.type_of(object);
    const Kind kind = object.is_object() ? object.as_object()->kind : Kind::free_cell;
    if (kind == Kind::super) {
        const auto* super = static_cast<const Super*>(object.as_object());
        const Value method = find_above(*super, name);
        if (as_kind<Function>(method, Kind::function) != nullptr &&
            !(super->self.is_object() && super->self.as_object() == super->self_type)) {
            frame.registers[in.a] = method;
            frame.registers[in.a + 1] = super->self;
            return Outcome::done;
        }
    }
    const bool plain = kind != Kind::type && kind != Kind::module && kind != Kind::super &&
                       !type->has_getattribute;
    if (plain) {
        if (recall_cache(frame, in.c, object)) {
            frame.registers[in.a] = frame.code->caches[in.c].value;
            frame.registers[in.a + 1] = object;
            return Outcome::done;
        }
        const Value method = process_.find_in_type(type, name);
        const bool is_function = as_kind<Function>(method, Kind::function) != nullptr ||
                                 (as_kind<Native>(method, Kind::native) != nullptr &&
                                  static_cast<Native*>(method.as_object())->owner != nullptr);
        bool shadowed = false;
        if (is_function && object.is_object()) {
            shadowed = !instance_attribute(object.as_object(), name).is_empty();
            if (kind != Kind::instance && kind != Kind::exception && kind != Kind::function) {
                const Dict* side = process_.side_attributes(object.as_object(), false);
                shadowed = side != nullptr && !dict_get(side, name).is_empty();
            }
        }
        if (is_function && !shadowed) {
            frame.registers[in.a] = method;
            frame.registers[in.a + 1] = object;
            // Kinds with attributes beside them could shadow it later; only plain types are cached.
            const bool cacheable =
                kind == Kind::instance
                    ? static_cast<Instance*>(object.as_object())->shape != nullptr
                    : type->is_native && kind != Kind::exception && kind != Kind::function;
            if (cacheable && object.is_object()) {
                InlineCache& cache = frame.code->caches[in.c];
                cache.version = type->version;
                cache.shape = kind == Kind::instance
                                  ? static_cast<Instance*>(object.as_object())->shape
                                  : nullptr;
                cache.value = method;
            }
            return Outcome::done;
        }
    }
    const Found found = lookup_attribute(strand_, object, name);
    frame.registers[in.a + 1] = Value();
    switch (found.how) {
        case Found::How::raised: return Outcome::raised;
        case Found::How::missing: raise_no_attribute(strand_, object, name); return Outcome::raised;
        case Found::How::value: frame.registers[in.a] = found.value; return Outcome::done;
        case Found::How::call: break;
    }
    const Value keep = asked_for(process_, found, object, name);
    return call_found(found, in.a, ReturnKind::attribute, keep);
}

// Python/ceval.c, _Py_SpecialMethods: __exit__ is looked for before __enter__.
void Interpreter::raise_no_context_manager(Value object, const Str* name) {
    const Names& names = process_.names;
    const auto has = [&](const Str* method) {
        return !special_method(strand_, object, method).is_empty();
    };
    const bool is_async = name == names.__aenter__ || name == names.__aexit__;
    const Str* exit = is_async ? names.__aexit__ : names.__exit__;
    std::string message = std::format(
        "'{}' object does not support the {}context manager protocol (missed {} method)",
        full_type_name(process_, object), is_async ? "asynchronous " : "",
        utf8(has(exit) ? name : exit));
    if (has(is_async ? names.__enter__ : names.__aenter__) &&
        has(is_async ? names.__exit__ : names.__aexit__)) {
        message += std::format(
            " but it supports the {}context manager protocol. Did you mean to use '{}'?",
            is_async ? "" : "asynchronous ", is_async ? "with" : "async with");
    }
    strand_.raise(types_.type_error, message);
}

Outcome Interpreter::load_special(Frame& frame, const Instruction& in) {
    const Value object = frame.registers[in.b];
    Str* name = frame.code->names[in.c];
    const Value method = special_method(strand_, object, name);
    if (method.is_empty()) {
        raise_no_context_manager(object, name);
        return Outcome::raised;
    }
    const Found found = bind_found(strand_, method, object, process_.type_of(object));
    frame.registers[in.a + 1] = Value();
    if (found.how == Found::How::raised) return Outcome::raised;
    if (found.how == Found::How::call) {
        return call_found(found, in.a, ReturnKind::value, Value());
    }
    frame.registers[in.a] = found.value;
    return Outcome::done;
}

// True: done. False: `outcome` says what comes next.
bool Interpreter::store_attribute(Frame& frame, const Instruction& in, Outcome& outcome) {
    const Value object = frame.registers[in.a];
    const Value value = frame.registers[in.b];
    Str* name = frame.code->names[in.c];
    Type* type = process_.type_of(object);
    if (recall_cache(frame, in.c, object)) {
        auto* instance = static_cast<Instance*>(object.as_object());
        const InlineCache& cache = frame.code->caches[in.c];
        if (cache.next_shape == nullptr) {
            instance->slots[cache.slot] = value;
        } else {
            add_slot(process_, instance, cache.next_shape, value);
        }
        return true;
    }
    const Value in_type = process_.find_in_type(type, name);
    const auto* property = as_kind<Property>(in_type, Kind::property);
    if (type->has_setattr) {
        const Value setter = process_.find_in_type(type, process_.names.__setattr__);
        if (as_kind<Function>(setter, Kind::function) != nullptr) {
            Value values[4] = {Value(), object, Value::object(name), value};
            outcome = call(setter, values + 1, 3, nullptr, 0, ReturnKind::discard);
            return outcome == Outcome::done;
        }
    } else if (is_plain_property(process_, property) &&
               as_kind<Function>(property->setter, Kind::function) != nullptr) {
        Value values[3] = {Value(), object, value};
        outcome = call(property->setter, values + 1, 2, nullptr, 0, ReturnKind::discard);
        return outcome == Outcome::done;
    } else if (object.is_object() && object.as_object()->kind == Kind::instance &&
               in_type.is_empty() && type->has_instance_dict) {
        auto* instance = static_cast<Instance*>(object.as_object());
        InlineCache& cache = frame.code->caches[in.c];
        if (instance->shape != nullptr) {
            Shape* const before = instance->shape;
            const int slot = before->find(name);
            Shape* const next = slot >= 0 ? nullptr : next_shape(process_, before, name);
            if (slot >= 0 || next != nullptr) {
                cache.shape = before;
                cache.next_shape = next;
                cache.version = type->version;
                cache.slot = slot >= 0 ? static_cast<std::uint32_t>(slot) : next->count - 1;
                if (slot >= 0) {
                    instance->slots[slot] = value;
                } else {
                    add_slot(process_, instance, next, value);
                }
                return true;
            }
        }
    }
    if (set_attribute(strand_, object, name, value)) return true;
    outcome = Outcome::raised;
    return false;
}

// ---- unpacking and building

// The items of an iterable, but no more than `most` of one that does not say how many it has.
static bool first_items(Strand& strand, Value iterable, std::size_t most,
                        std::vector<Value>& items) {
    if (as_list(iterable) != nullptr || as_tuple(iterable) != nullptr ||
        as_dict(iterable) != nullptr) {
        return collect_items(strand, iterable, items);
    }
    const Value iterator = iterate(strand, iterable);
    if (iterator.is_error()) return false;
    while (items.size() < most) {
        const Value item = next_item(strand, iterator);
        if (item.is_error()) return false;
        if (item.is_empty()) break;
        items.push_back(item);
    }
    return true;
}

bool Interpreter::unpack(Value iterable, Value* to, std::uint32_t count) {
    std::vector<Value> items;
    if (!first_items(strand_, iterable, std::size_t{count} + 1, items)) {
        if (strand_.pending_is(types_.type_error)) {
            strand_.take_pending();
            strand_.raise(types_.type_error, std::format("cannot unpack non-iterable {} object",
                                                         type_name(process_, iterable)));
        }
        return false;
    }
    const Type* type = process_.type_of(iterable);
    return unpack_items(items, to, count,
                        type == types_.list || type == types_.tuple || type == types_.dict);
}

bool Interpreter::unpack_items(const std::vector<Value>& items, Value* to, std::uint32_t count,
                               bool knows_size) {
    if (items.size() == count) {
        std::copy(items.begin(), items.end(), to);
        return true;
    }
    strand_.raise(
        types_.value_error,
        items.size() < count
            ? std::format("not enough values to unpack (expected {}, got {})", count, items.size())
        : knows_size
            ? std::format("too many values to unpack (expected {}, got {})", count, items.size())
            : std::format("too many values to unpack (expected {})", count));
    return false;
}

bool Interpreter::unpack_star(Value iterable, Value* to, std::uint32_t before,
                              std::uint32_t after) {
    std::vector<Value> items;
    if (!collect_items(strand_, iterable, items)) return false;
    if (items.size() < before + after) {
        strand_.raise(types_.value_error,
                      std::format("not enough values to unpack (expected at least {}, got {})",
                                  before + after, items.size()));
        return false;
    }
    std::copy_n(items.begin(), before, to);
    const std::size_t middle = items.size() - before - after;
    to[before] = Value::object(make_list(process_, std::span(items).subspan(before, middle)));
    std::copy_n(items.end() - after, after, to + before + 1);
    return true;
}

// The source is iterated by the prelude, which may wait: `most` of its items, or all (0). The source's
// register may be a variable and stays as it is.
Outcome Interpreter::items_for_unpacking(Value iterable, std::uint32_t most) {
    const bool iterable_type =
        !special_method(strand_, iterable, process_.names.__iter__).is_empty() ||
        !special_method(strand_, iterable, process_.names.__getitem__).is_empty();
    if (!iterable_type) {
        strand_.raise(types_.type_error, std::format("cannot unpack non-iterable {} object",
                                                     type_name(process_, iterable)));
        return Outcome::raised;
    }
    Value values[3] = {Value(), iterable, Value::small_int(most)};
    return call(Value::object(process_.prelude_function(most == 0 ? "_items_of" : "_first_of")),
                values + 1, most == 0 ? 1 : 2, nullptr, 0, ReturnKind::unpacked);
}

Outcome Interpreter::finish_unpacking(Value items) {
    const Frame& frame = *strand_.frame_;
    const Instruction* const in = calling_instruction(frame);
    Value* const to = frame.registers + in->a;
    const List& list = *as_list(items);
    const bool done =
        in->opcode == Opcode::unpack_star
            ? unpack_star(items, to, in->c, in[1].a)
            : unpack_items(std::vector(list.items, list.items + list.size), to, in->c, false);
    return done ? Outcome::done : Outcome::raised;
}

// How messages name what is called (Objects/object.c, _PyObject_FunctionStr).
std::string Interpreter::function_text(Value callee) {
    const Str* name = as_str(find_attribute(strand_, callee, process_.names.__qualname__));
    if (name == nullptr) {  // Objects/object.c, _PyObject_FunctionStr
        const Str* shown = as_str(to_str(strand_, callee));
        if (shown != nullptr) return utf8(shown);
        strand_.take_pending();
        return type_name(process_, callee) + " object";
    }
    const Str* module = as_str(find_attribute(strand_, callee, process_.names.__module__));
    if (module == nullptr || equals_ascii(module, "builtins")) return utf8(name) + "()";
    return utf8(module) + "." + utf8(name) + "()";
}

bool Interpreter::extend_list(List* list, Value iterable, Value callee, Outcome& outcome,
                              std::uint16_t to) {
    if (iterates_natively(strand_, iterable)) {
        if (runtime::list_extend(strand_, list, iterable)) return true;
        outcome = Outcome::raised;
        return false;
    }
    const bool can_iterate =
        !special_method(strand_, iterable, process_.names.__iter__).is_empty() ||
        !special_method(strand_, iterable, process_.names.__getitem__).is_empty();
    if (!can_iterate) {
        strand_.raise(types_.type_error,
                      std::format("{} after * must be an iterable, not {}",
                                  callee.is_empty() ? "Value" : function_text(callee) + " argument",
                                  type_name(process_, iterable)));
        outcome = Outcome::raised;
        return false;
    }
    Value values[2] = {Value(), iterable};
    const char* const how = is_plain_iterator(process_, iterable) ? "_items_of" : "_list_from";
    outcome = call(Value::object(process_.prelude_function(how)), values + 1, 1, nullptr, to,
                   ReturnKind::extend);
    return outcome == Outcome::done;
}

bool Interpreter::merge_keywords(Dict* dict, Value mapping, Value callee) {
    Dict* source = plain_dict(process_, mapping);
    if (source == nullptr) {
        if (special_method(strand_, mapping, process_.names.keys).is_empty()) {
            strand_.raise(types_.type_error,
                          std::format("{} argument after ** must be a mapping, not {}",
                                      function_text(callee), type_name(process_, mapping)));
            return false;
        }
        source = make_dict(process_);
        if (!runtime::dict_update(strand_, source, mapping)) return false;
    }
    for (std::uint32_t i = 0; i < source->used; ++i) {
        const DictEntry& entry = source->entries[i];
        if (entry.key.is_empty()) continue;
        Str* key = as_str(entry.key);
        if (key == nullptr) {
            strand_.raise(types_.type_error, "keywords must be strings");
            return false;
        }
        key = process_.intern(key);
        if (dict_find(dict, key) >= 0) {
            strand_.raise(types_.type_error,
                          std::format("{} got multiple values for keyword argument '{}'",
                                      function_text(callee), utf8(key)));
            return false;
        }
        dict_set(process_, dict, key, entry.value);
    }
    return true;
}

Value Interpreter::make_function(Frame& frame, const Instruction& in) {
    Code* code = process_.child_code(*frame.code, in.b);
    auto* function = process_.heap.create<Function>(types_.function, Kind::function);
    const Value* extras = frame.registers + in.c;
    function->code = code;
    function->globals = frame.globals;
    if (frame.names != nullptr && frame.names != frame.globals && is_comprehension(*code) &&
        !frame.code->source->is_class_body) {
        // A part of code that exec() runs in a namespace of its own, which it sees.
        function->globals = dict_copy(process_, frame.globals);
        for (std::uint32_t i = 0; i < frame.names->used; ++i) {
            const DictEntry& entry = frame.names->entries[i];
            Str* name = as_str(entry.key);
            if (name != nullptr) dict_set(process_, function->globals, name, entry.value);
        }
    }
    function->defaults = as_tuple(extras[0]);
    function->keyword_defaults = as_dict(extras[1]);
    function->closure = as_tuple(extras[2]);
    function->annotate = extras[3];
    function->name = Value::object(code->name);
    function->qualified_name = Value::object(code->qualified_name);
    const Value module = dict_get(frame.globals, process_.names.__name__);
    function->module = module.is_empty() ? Value::none() : module;
    return Value::object(function);
}

// ---- classes

// Keyword arguments behind positional ones: their names; null: none.
Tuple* Interpreter::append_keywords(const Dict* named, std::vector<Value>& values) {
    if (named == nullptr || named->size == 0) return nullptr;
    std::vector<Value> keys;
    for (std::uint32_t i = 0; i < named->used; ++i) {
        if (named->entries[i].key.is_empty()) continue;
        keys.push_back(named->entries[i].key);
        values.push_back(named->entries[i].value);
    }
    return make_tuple(process_, keys);
}

Outcome Interpreter::build_class(Frame& frame, std::uint16_t to, Value body, Value name,
                                 Tuple* bases, Value keywords) {
    if ((frame.globals->flags & has_own_builtins) != 0) {
        const Value build = own_function(strand_, frame.globals, "__build_class__");
        if (build.is_error()) return Outcome::raised;
        if (as_kind<Native>(build, Kind::native) == nullptr) {
            Value arguments[6] = {Value(), build, body, name, Value::object(bases), keywords};
            return call(Value::object(process_.prelude_function("_build_class_by")), arguments + 1,
                        5, nullptr, to, ReturnKind::value);
        }
    }
    Tuple* const original_bases = bases;
    bool replaced = false;
    std::vector<Value> resolved;
    for (std::uint32_t i = 0; i < bases->size; ++i) {
        const Value base = bases->items()[i];
        if (as_type(base) != nullptr) {
            resolved.push_back(base);
            continue;
        }
        // class C(Generic[T]): the alias says which classes it stands for.
        if (const auto* alias = as_kind<GenericAlias>(base, Kind::generic_alias)) {
            resolved.push_back(alias->origin);
            replaced = true;
            continue;
        }
        const Value entries = find_attribute(strand_, base, process_.names.__mro_entries__);
        if (entries.is_error()) return Outcome::raised;
        if (entries.is_empty()) {
            resolved.push_back(base);
            continue;
        }
        const Value instead = strand_.call(entries, {Value::object(original_bases)});
        if (instead.is_error()) return Outcome::raised;
        const Tuple* const others = as_tuple(instead);
        if (others == nullptr) {
            strand_.raise(types_.type_error, "__mro_entries__ must return a tuple");
            return Outcome::raised;
        }
        resolved.insert(resolved.end(), others->items(), others->items() + others->size);
        replaced = true;
    }
    if (replaced) bases = make_tuple(process_, resolved);
    Type* metaclass = types_.type;
    Value explicit_metaclass;
    if (Dict* named = as_dict(keywords)) {
        explicit_metaclass = dict_get(named, process_.intern("metaclass"));
        if (!explicit_metaclass.is_empty()) {
            dict_delete(named, process_.intern("metaclass"));
            if (as_type(explicit_metaclass) != nullptr) metaclass = as_type(explicit_metaclass);
        }
    }
    if (explicit_metaclass.is_empty() && bases->size > 0) {
        metaclass = process_.type_of(bases->items()[0]);
    }
    metaclass = winning_metaclass(strand_, metaclass, bases);
    if (metaclass == nullptr) return Outcome::raised;
    Value names = Value::object(make_dict(process_));
    const Value prepare = process_.find_in_type(metaclass, process_.names.__prepare__);
    if (prepare != dict_get(types_.type->dict, process_.names.__prepare__)) {
        const Value bound =
            get_attribute(strand_, Value::object(metaclass), process_.names.__prepare__);
        if (bound.is_error()) return Outcome::raised;
        std::vector<Value> values{name, Value::object(bases)};
        Tuple* const named = append_keywords(as_dict(keywords), values);
        names = strand_.call(bound, values, named);
        if (names.is_error()) return Outcome::raised;
    }
    Dict* dict = as_dict(names);
    if (dict == nullptr) {
        strand_.raise(types_.type_error,
                      std::format("{}.__prepare__() must return a mapping, not {}",
                                  utf8(metaclass->name), type_name(process_, names)));
        return Outcome::raised;
    }
    const bool is_function =
        !explicit_metaclass.is_empty() && as_type(explicit_metaclass) == nullptr;
    const Value maker = is_function ? explicit_metaclass : Value::object(metaclass);
    auto* function = static_cast<Function*>(body.as_object());
    const Value keep =
        tuple_value(process_, {name, Value::object(bases), keywords, maker,
                               replaced ? Value::object(original_bases) : Value::none()});
    const Outcome outcome =
        call_function(function, nullptr, 0, nullptr, to, ReturnKind::class_body, keep);
    if (outcome == Outcome::pushed) strand_.frame_->names = dict;
    return outcome;
}

// Python/bltinmodule.c, builtin___build_class__.
static void raise_wrong_class_cell(Strand& strand, Value name, Value made, Value set) {
    std::string texts[3];
    if (!append_repr(strand, name, texts[0]) || !append_repr(strand, made, texts[1])) return;
    const Types& types = strand.process().types;
    if (set.is_empty()) {
        strand.raise(types.runtime_error,
                     std::format("__class__ not set defining {} as {}. Was __classcell__ "
                                 "propagated to type.__new__?",
                                 texts[0], texts[1]));
        return;
    }
    if (!append_repr(strand, set, texts[2])) return;
    strand.raise(types.type_error, std::format("__class__ set to {} defining {} as {}", texts[2],
                                               texts[0], texts[1]));
}

Outcome Interpreter::class_from_body(Value keep, Value cell, Dict* names, std::uint16_t to) {
    const Tuple* parts = as_tuple(keep);
    const Value name = parts->items()[0];
    const Value bases = parts->items()[1];
    const Dict* named = as_dict(parts->items()[2]);
    const Value maker = parts->items()[3];
    if (!parts->items()[4].is_none()) {
        dict_set(process_, names, process_.intern("__orig_bases__"), parts->items()[4]);
    }
    // type.__new__ puts the class into the cell, before __set_name__ and __init_subclass__ may ask.
    auto* const own = as_kind<Cell>(cell, Kind::cell);
    if (own != nullptr) dict_set(process_, names, process_.intern("__classcell__"), cell);
    std::vector<Value> values{name, bases, Value::object(names)};
    Tuple* const keywords = append_keywords(named, values);
    Value made;
    if (maker == Value::object(types_.type)) {
        const Arguments arguments{values.data(), 3, keywords, nullptr};
        made = make_class(strand_, types_.type, as_str(name), as_tuple(bases), names, &arguments);
    } else {
        made = strand_.call(maker, values, keywords);
    }
    if (made.is_error()) return Outcome::raised;
    if (own != nullptr && as_type(made) != nullptr && own->value != made) {
        raise_wrong_class_cell(strand_, name, made, own->value);
        return Outcome::raised;
    }
    strand_.frame_->registers[to] = made;
    return Outcome::done;
}

// ---- iteration and await

Outcome Interpreter::get_iterator(Value iterable, std::uint16_t to) {
    const bool generator = as_kind<Generator>(iterable, Kind::generator) != nullptr;
    if (generator && process_.type_of(iterable) == types_.generator) {
        strand_.frame_->registers[to] = iterable;
        return Outcome::done;
    }
    if (iterable.is_object()) {
        const Value method =
            process_.find_in_type(iterable.as_object()->type, process_.names.__iter__);
        if (as_kind<Function>(method, Kind::function) != nullptr) {
            Value values[2] = {Value(), iterable};
            return call(method, values + 1, 1, nullptr, to, ReturnKind::value);
        }
    }
    const Value iterator = iterate(strand_, iterable);
    if (iterator.is_error()) return Outcome::raised;
    strand_.frame_->registers[to] = iterator;
    return Outcome::done;
}

bool is_coroutine(Value value) {
    const auto* generator = as_kind<Generator>(value, Kind::generator);
    return generator != nullptr && (generator->flavour == GeneratorKind::coroutine ||
                                    generator->code->is_iterable_coroutine);
}

Outcome Interpreter::get_awaitable(Value value, unsigned how, std::uint16_t to) {
    if (const auto* generator = as_kind<Generator>(value, Kind::generator);
        generator != nullptr && generator->flavour == GeneratorKind::coroutine) {
        // A coroutine stops nowhere else than where it awaits.
        if (generator->state == GeneratorState::suspended) {
            strand_.raise(types_.runtime_error, "coroutine is being awaited already");
            return Outcome::raised;
        }
        strand_.frame_->registers[to] = value;
        return Outcome::done;
    }
    if (as_async_step(process_, value) != nullptr || is_coroutine(value)) {
        strand_.frame_->registers[to] = value;
        return Outcome::done;
    }
    const Value method = special_method(strand_, value, process_.names.__await__);
    if (method.is_empty()) {
        const std::string type = type_name(process_, value);
        strand_.raise(types_.type_error, std::format("'{}' object can't be awaited", type));
        if (how == 0) return Outcome::raised;
        const Value cause = how == 3 ? strand_.take_pending() : Value::none();
        if (strand_.has_pending()) strand_.take_pending();
        strand_.raise(
            types_.type_error,
            how == 1 ? std::format("'async with' received an object from __aenter__ that "
                                   "does not implement __await__: {}",
                                   type)
            : how == 2
                ? std::format("'async with' received an object from __aexit__ that "
                              "does not implement __await__: {}",
                              type)
                : std::format("'async for' received an invalid object from __anext__: {}", type));
        if (!cause.is_none()) {
            Exception* const error = strand_.pending();
            error->cause = error->context = cause;
            error->suppress_context = true;
        }
        return Outcome::raised;
    }
    Value values[2] = {Value(), value};
    return call(method, values + 1, 1, nullptr, to, ReturnKind::awaitable);
}

Outcome Interpreter::get_async_iterator(Value value, std::uint16_t to) {
    if (const auto* generator = as_kind<Generator>(value, Kind::generator);
        generator != nullptr && generator->flavour == GeneratorKind::async_generator) {
        strand_.frame_->registers[to] = value;
        return Outcome::done;
    }
    const Value method = special_method(strand_, value, process_.names.__aiter__);
    if (method.is_empty()) {
        strand_.raise(types_.type_error,
                      std::format("'async for' requires an object with __aiter__ method, got {}",
                                  type_name(process_, value)));
        return Outcome::raised;
    }
    Value values[2] = {Value(), value};
    return call(method, values + 1, 1, nullptr, to, ReturnKind::value);
}

Outcome Interpreter::get_async_next(Value iterator, std::uint16_t to) {
    if (auto* generator = as_kind<Generator>(iterator, Kind::generator);
        generator != nullptr && generator->flavour == GeneratorKind::async_generator) {
        const Value step = make_async_step(strand_, generator, AsyncStepKind::send, Value::none());
        if (step.is_error()) return Outcome::raised;
        strand_.frame_->registers[to] = step;
        return Outcome::done;
    }
    const Value method = special_method(strand_, iterator, process_.names.__anext__);
    if (method.is_empty()) {
        strand_.raise(
            types_.type_error,
            std::format("'async for' received an object from __aiter__ that does not implement "
                        "__anext__: {}",
                        type_name(process_, iterator)));
        return Outcome::raised;
    }
    Value values[2] = {Value(), iterator};
    return call(method, values + 1, 1, nullptr, to, ReturnKind::value);
}

// ---- exceptions

Outcome Interpreter::raise_value(Value value, Value cause, bool has_cause) {
    const auto instantiate = [&](Value from) {
        Type* type = as_type(from);
        if (type == nullptr || !type->is_exception) return from;
        return instantiate_exception(strand_, from, Value::none(), true);
    };
    value = instantiate(value);
    if (value.is_error()) return Outcome::raised;
    if (as_exception(value) == nullptr) {
        strand_.raise(types_.type_error, "exceptions must derive from BaseException");
        return Outcome::raised;
    }
    if (has_cause) {
        if (!cause.is_none()) {
            cause = instantiate(cause);
            if (cause.is_error()) return Outcome::raised;
            if (as_exception(cause) == nullptr) {
                strand_.raise(types_.type_error, "exception causes must derive from BaseException");
                return Outcome::raised;
            }
        }
        as_exception(value)->cause = cause;
        as_exception(value)->suppress_context = true;
    }
    // What is being handled takes the place of the context that the exception had.
    if (!strand_.handled_.is_empty() && strand_.handled_ != value) {
        as_exception(value)->context = Value::none();
    }
    strand_.raise(value);
    return Outcome::raised;
}

Truth Interpreter::matches(Value exception, Value condition) {
    const auto is_exception_type = [](Value v) {
        const Type* type = as_type(v);
        return type != nullptr && type->is_exception;
    };
    bool fine = is_exception_type(condition);
    if (const Tuple* several = as_tuple(condition)) {
        fine = std::all_of(several->items(), several->items() + several->size, is_exception_type);
    }
    if (!fine) {
        strand_.raise(types_.type_error,
                      "catching classes that do not inherit from BaseException is not allowed");
        return std::nullopt;
    }
    if (const Type* type = as_type(condition)) {
        return is_subtype(process_.type_of(exception), type);
    }
    return isinstance(strand_, exception, condition);
}

// Python/ceval.c, _PyEval_CheckExceptStarTypeValid; false: raised.
bool Interpreter::check_star_condition(Value condition) {
    const Tuple* several = as_tuple(condition);
    const Value* items = several != nullptr ? several->items() : &condition;
    const std::uint32_t count = several != nullptr ? several->size : 1;
    for (const Value item : std::span(items, count)) {
        const Type* type = as_type(item);
        if (type == nullptr || !type->is_exception) {
            strand_.raise(types_.type_error,
                          "catching classes that do not inherit from BaseException is not allowed");
            return false;
        }
    }
    for (const Value item : std::span(items, count)) {
        if (!is_subtype(as_type(item), types_.base_exception_group)) continue;
        strand_.raise(types_.type_error,
                      "catching ExceptionGroup with except* is not allowed. Use except instead.");
        return false;
    }
    return true;
}

// Python/ceval.c, _PyEval_ExceptionGroupMatch: what a split() of the program gave. False: raised.
static bool two_parts(Strand& strand, Value group, Value parts, Value& match, Value& rest) {
    if (parts.is_error()) return false;
    Process& process = strand.process();
    const std::string split = type_name(process, group) + ".split";
    const Tuple* pair = as_tuple(parts);
    if (pair == nullptr || pair->size < 2) {
        strand.raise(
            process.types.type_error,
            pair == nullptr
                ? std::format("{} must return a tuple, not {}", split, type_name(process, parts))
                : std::format("{} must return a 2-tuple, got tuple of size {}", split, pair->size));
        return false;
    }
    match = pair->items()[0];
    rest = pair->items()[1];
    for (const Value part : {match, rest}) {
        if (part.is_none() || as_exception(part) != nullptr) continue;
        strand.raise(process.types.type_error,
                     std::format("{} must return exceptions or None, not {}", split,
                                 type_name(process, part)));
        return false;
    }
    return true;
}

// part: what of `rest` matches, a group; rest: what remains. None: nothing.
bool Interpreter::match_group(Value& part, Value& rest, Value condition) {
    const bool is_group = is_instance(process_, rest, types_.base_exception_group);
    Value match;
    Value others;
    const Value split =
        is_group ? special_method(strand_, rest, process_.intern("split")) : Value();
    if (!split.is_empty() && as_kind<Native>(split, Kind::native) == nullptr) {
        const Value parts = call_special(strand_, rest, split, {condition});
        if (!two_parts(strand_, rest, parts, match, others)) return false;
    } else if (!split_group(strand_, rest, condition, match, others)) {
        return false;
    }
    if (!match.is_none() && !is_group) {
        // A bare exception is wrapped, so that handlers always see a group.
        const bool plain = is_instance(process_, match, types_.exception);
        const Value wrapped = match;
        match = make_group(process_, plain ? types_.exception_group : types_.base_exception_group,
                           Value::object(process_.empty_str), std::span(&wrapped, 1));
        as_exception(match)->arguments = tuple_value(
            process_, {Value::object(process_.empty_str), tuple_value(process_, {wrapped})});
        const Frame& frame = *strand_.frame_;  // Python/ceval.c, _PyEval_ExceptionGroupMatch
        const auto at = static_cast<std::uint32_t>(frame.pc - frame.code->instructions - 1);
        as_exception(match)->traceback.push_back({frame.code, at});
    }
    part = match;
    rest = others;
    return true;
}

// Objects/exceptions.c, _PyExc_PrepReraiseStar: what handlers raised anew stands beside what they
// raised again; the latter keeps its place in the original's nesting.
Value Interpreter::prepare_reraise_star(Value original, Value raised) {
    const List* list = as_list(raised);
    if (list->size == 0) return Value::none();
    if (!is_instance(process_, original, types_.base_exception_group)) return list->items[0];
    std::vector<Value> anew;
    std::vector<Value> again;
    for (std::uint32_t i = 0; i < list->size; ++i) {
        const bool same = is_same_but_for_its_parts(list->items[i], original);
        (same ? again : anew).push_back(list->items[i]);
    }
    if (!again.empty()) {
        const Value part = group_of_leaves(strand_, original, again);
        if (part.is_error() || anew.empty()) return part;
        if (!part.is_none()) anew.push_back(part);
    }
    if (anew.size() == 1) return anew.front();
    const bool plain = std::ranges::all_of(
        anew, [&](Value v) { return is_instance(process_, v, types_.exception); });
    return make_group(process_, plain ? types_.exception_group : types_.base_exception_group,
                      Value::object(process_.empty_str), anew);
}

}  // namespace interleave::runtime
