#include "runtime/beside.h"
#include "runtime/containers.h"
#include "runtime/text.h"

#include "runtime/attributes.h"
#include "runtime/iterators.h"

// The methods of dict. What runs over something of the program (an iterator that may wait) is left
// to the prelude: _dict_update and _dict_fromkeys.

namespace interleave::runtime {
namespace {

Dict* self_of(const Arguments& arguments) { return static_cast<Dict*>(arguments[0].as_object()); }

bool merge(Strand& strand, Dict* target, const Dict* source) {
    if (target == source) return true;
    for (std::uint32_t i = dict_next(source, 0); i < source->used; i = dict_next(source, i + 1)) {
        const DictEntry entry = source->entries[i];
        const std::uint32_t size = source->size;
        if (!dict_set_hashed(strand, target, entry.key, entry.value, entry.hash)) return false;
        if (source->size != size) {
            strand.raise(strand.process().types.runtime_error, "dict mutated during update");
            return false;
        }
    }
    strand.charge(source->size / 8);
    return true;
}

bool add_pair(Strand& strand, Dict* target, Value pair, std::int64_t position) {
    Process& process = strand.process();
    std::vector<Value> items;
    if (!collect_items(strand, pair, items)) {
        if (strand.pending_is(process.types.type_error)) {
            const Value iterator_check = special_method(strand, pair, process.names.__iter__);
            if (iterator_check.is_empty()) {
                strand.take_pending();
                strand.raise(process.types.type_error, "object is not iterable");
                const Value note =
                    str_value(process, "Cannot convert dictionary update sequence element #" +
                                           std::to_string(position) + " to a sequence");
                set_instance_attribute(process, strand.pending(), process.names.__notes__,
                                       object_value(make_list(process, std::span(&note, 1))));
            }
        }
        return false;
    }
    if (items.size() != 2) {
        strand.raise(process.types.value_error,
                     "dictionary update sequence element #" + std::to_string(position) +
                         " has length " + std::to_string(items.size()) + "; 2 is required");
        return false;
    }
    return dict_set(strand, target, items[0], items[1]);
}

bool has_keys(Strand& strand, Value value) {
    if (as_list(value) != nullptr || as_tuple(value) != nullptr) return false;
    return !find_attribute(strand, value, strand.process().names.keys).is_empty();
}

bool merge_mapping(Strand& strand, Dict* target, Value other) {
    Process& process = strand.process();
    const Value method = get_attribute(strand, other, process.names.keys);
    if (method.is_error()) return false;
    const Value keys = strand.call(method, {});
    if (keys.is_error()) return false;
    std::vector<Value> items;
    if (!collect_items(strand, keys, items)) return false;
    for (const Value key : items) {
        const Value value = get_item(strand, other, key);
        if (value.is_error() || !dict_set(strand, target, key, value)) return false;
    }
    return true;
}

bool merge_pairs(Strand& strand, Dict* target, Value pairs) {
    const Value iterator = iterate(strand, pairs);
    if (iterator.is_error()) return false;
    for (std::int64_t position = 0;; ++position) {
        const Value pair = next_item(strand, iterator);
        if (pair.is_error() || strand.should_stop()) return false;
        if (pair.is_empty()) return true;
        if (!add_pair(strand, target, pair, position)) return false;
    }
}

// A dict with the entries of another one, which a class with its own __iter__ is asked for.
Value copied(Strand& strand, const Dict* source) {
    Process& process = strand.process();
    if (plain_dict(process, object_value(source)) != nullptr) {
        return object_value(dict_copy(process, source));
    }
    Dict* result = make_dict(process);
    return merge_mapping(strand, result, object_value(source)) ? object_value(result)
                                                               : Value::error();
}

bool add_keywords(Strand& strand, Dict* target, const Arguments& arguments) {
    for (std::uint32_t i = 0; i < arguments.keyword_count(); ++i) {
        if (!dict_set(strand, target, arguments.keyword_names->items()[i],
                      arguments[arguments.count + i])) {
            return false;
        }
    }
    return true;
}

// Shared by dict(…), __init__ and update: argument 1 is the mapping or pairs, if any.
Value update_from_arguments(Strand& strand, Dict* dict, const Arguments& arguments,
                            const char* function, Value result) {
    Process& process = strand.process();
    if (arguments.count > 2) {
        return raise_argument_count(strand, function, 0, 1, arguments.count - 1);
    }
    if (arguments.count == 2) {
        const Value other = arguments[1];
        if (const Dict* source = plain_dict(process, other)) {
            if (!merge(strand, dict, source)) return Value::error();
        } else if (!has_keys(strand, other) && iterates_natively(strand, other)) {
            if (!merge_pairs(strand, dict, other)) return Value::error();
        } else {
            if (strand.has_pending()) return Value::error();
            Dict* keywords = make_dict(process);
            if (!add_keywords(strand, keywords, arguments)) return Value::error();
            return strand.tail_call_prelude(
                "_dict_update", {object_value(dict), other, object_value(keywords), result});
        }
    }
    return add_keywords(strand, dict, arguments) ? result : Value::error();
}

Value construct_dict(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    Dict* dict = process.heap.create<Dict>(type, Kind::dict);
    process.note_made(dict);
    // A class with an __init__ of its own decides what the arguments mean.
    if (type != process.types.dict &&
        !has_native_method(process, type, process.names.__init__, process.types.dict)) {
        return object_value(dict);
    }
    return update_from_arguments(strand, dict, arguments, "dict", object_value(dict));
}

Value dict_init(Strand& strand, const Arguments& arguments) {
    return update_from_arguments(strand, self_of(arguments), arguments, "dict", Value::none());
}

Value dict_update_method(Strand& strand, const Arguments& arguments) {
    return update_from_arguments(strand, self_of(arguments), arguments, "update", Value::none());
}

Value dict_add_pair(Strand& strand, const Arguments& arguments) {
    const bool done =
        add_pair(strand, self_of(arguments), arguments[1], arguments[2].as_small_int());
    return done ? Value::none() : Value::error();
}

Value dict_fromkeys(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value iterable = arguments[1];
    const Value value = arguments.get(2, Value::none());
    if (arguments[0] != object_value(process.types.dict) || !iterates_natively(strand, iterable)) {
        return strand.tail_call_prelude("_dict_fromkeys", {arguments[0], iterable, value});
    }
    Dict* dict = make_dict(process);
    // What has its hashes at hand is not asked for them again: dict_set_fromkeys and dict_dict_fromkeys.
    if (Set* set = as_set(iterable)) {
        std::uint32_t position = 0;
        SetEntry* entry = nullptr;
        while (set_next(set, position, entry)) {
            if (!dict_set_hashed(strand, dict, entry->key, value, entry->hash))
                return Value::error();
        }
        return object_value(dict);
    }
    if (const Dict* source = as_dict(iterable)) {
        for (std::uint32_t i = dict_next(source, 0); i < source->used;
             i = dict_next(source, i + 1)) {
            const DictEntry entry = source->entries[i];
            if (!dict_set_hashed(strand, dict, entry.key, value, entry.hash)) return Value::error();
        }
        return object_value(dict);
    }
    const Value iterator = iterate(strand, iterable);
    if (iterator.is_error()) return iterator;
    for (;;) {
        const Value key = next_item(strand, iterator);
        if (key.is_error() || strand.should_stop()) return Value::error();
        if (key.is_empty()) return object_value(dict);
        if (!dict_set(strand, dict, key, value)) return Value::error();
    }
}

Value get_beside(Strand& strand, const Arguments& arguments) {
    Value value;
    if (!dict_get_beside(strand, static_cast<Dict*>(arguments[0].as_object()), arguments[1],
                         value)) {
        return {};
    }
    return value.is_empty() ? arguments.get(2, Value::none()) : value;
}
Value dict_get_method(Strand& strand, const Arguments& arguments) {
    const Value value = dict_get(strand, self_of(arguments), arguments[1]);
    return value.is_empty() ? arguments.get(2, Value::none()) : value;
}

Value dict_setdefault(Strand& strand, const Arguments& arguments) {
    Dict* dict = self_of(arguments);
    const auto hash = hash_for(strand, arguments[1], "a dict key");
    if (!hash) return Value::error();
    const std::int64_t entry = dict_lookup(strand, dict, arguments[1], *hash);
    if (entry == lookup_raised) return Value::error();
    if (entry >= 0) return dict->entries[entry].value;
    const Value value = arguments.get(2, Value::none());
    return dict_set_hashed(strand, dict, arguments[1], value, *hash) ? value : Value::error();
}

Value setdefault_beside(Strand& strand, const Arguments& arguments) {
    Value value = arguments.get(2, Value::none());
    return dict_setdefault_beside(strand, self_of(arguments), arguments[1], value) ? value
                                                                                   : Value();
}

Value dict_pop(Strand& strand, const Arguments& arguments) {
    Dict* dict = self_of(arguments);
    std::int64_t entry = absent;
    if (dict->size != 0) {  // an empty dict does not even hash the key
        const auto hash = hash_for(strand, arguments[1], "a dict key");
        if (!hash) return Value::error();
        entry = dict_lookup(strand, dict, arguments[1], *hash);
    }
    if (entry == lookup_raised) return Value::error();
    if (entry < 0) {
        const Value otherwise = arguments.get(2);
        return otherwise.is_empty() ? raise_key_error(strand, arguments[1]) : otherwise;
    }
    const Value value = dict->entries[entry].value;
    dict_delete_entry(dict, entry);
    return value;
}

Value dict_popitem(Strand& strand, const Arguments& arguments) {
    Dict* dict = self_of(arguments);
    Process& process = strand.process();
    if (dict->size == 0) {
        return strand.raise(process.types.key_error, "popitem(): dictionary is empty");
    }
    std::uint32_t last = dict->used - 1;
    while (dict->entries[last].key.is_empty()) --last;
    const Value pair = tuple_value(process, {dict->entries[last].key, dict->entries[last].value});
    dict_delete_entry(dict, last);
    dict->used = last;  // so that the next one need not look past it again
    return pair;
}

Value dict_clear_method(Strand& strand, const Arguments& arguments) {
    dict_clear(strand.process(), self_of(arguments));
    return Value::none();
}
Value dict_copy_method(Strand& strand, const Arguments& arguments) {
    return copied(strand, self_of(arguments));
}

Value make_view(Strand& strand, const Arguments& arguments, DictViewKind kind, Type* type) {
    auto* view = strand.process().heap.create<DictView>(type, Kind::dict_view);
    view->dict = self_of(arguments);
    view->view = kind;
    return object_value(view);
}
Value dict_keys(Strand& strand, const Arguments& arguments) {
    return make_view(strand, arguments, DictViewKind::keys, strand.process().types.dict_keys);
}
Value dict_values(Strand& strand, const Arguments& arguments) {
    return make_view(strand, arguments, DictViewKind::values, strand.process().types.dict_values);
}
Value dict_items(Strand& strand, const Arguments& arguments) {
    return make_view(strand, arguments, DictViewKind::items, strand.process().types.dict_items);
}

Value dict_length(Strand&, const Arguments& arguments) {
    return Value::small_int(self_of(arguments)->size);
}
Value dict_contains(Strand& strand, const Arguments& arguments) {
    const Value value = dict_get(strand, self_of(arguments), arguments[1]);
    return value.is_error() ? value : Value::boolean(!value.is_empty());
}
Value dict_getitem(Strand& strand, const Arguments& arguments) {
    return dict_get_item(strand, self_of(arguments), arguments[1], true);
}
Value dict_setitem(Strand& strand, const Arguments& arguments) {
    return dict_set(strand, self_of(arguments), arguments[1], arguments[2]) ? Value::none()
                                                                            : Value::error();
}
Value dict_delitem(Strand& strand, const Arguments& arguments) {
    const Truth found = dict_delete(strand, self_of(arguments), arguments[1]);
    if (!found) return Value::error();
    return *found ? Value::none() : raise_key_error(strand, arguments[1]);
}
Value dict_iter(Strand& strand, const Arguments& arguments) {
    return iterate_dict(strand, self_of(arguments), DictViewKind::keys, false);
}
Value dict_reversed(Strand& strand, const Arguments& arguments) {
    return iterate_dict(strand, self_of(arguments), DictViewKind::keys, true);
}
Value dict_eq(Strand& strand, const Arguments& arguments) {
    return container_compare(strand, CompareOperator::eq, arguments[0], arguments[1]);
}
Value dict_ne(Strand& strand, const Arguments& arguments) {
    return container_compare(strand, CompareOperator::ne, arguments[0], arguments[1]);
}
Value dict_or(Strand& strand, const Arguments& arguments) {
    return dict_binary_or(strand, arguments[0], arguments[1]);
}
Value dict_ror(Strand& strand, const Arguments& arguments) {
    return dict_binary_or(strand, arguments[1], arguments[0]);
}
Value dict_ior(Strand& strand, const Arguments& arguments) {
    const Value values[2] = {arguments[0], arguments[1]};
    return update_from_arguments(strand, self_of(arguments), Arguments{values, 2}, "update",
                                 arguments[0]);
}

constexpr NativeSpec dict_specs[] = {
    {"__init__", dict_init, 1, -1, NativeSpec::keywords},
    {"__len__", dict_length, 1, 1},
    {"__contains__", dict_contains, 2, 2},
    {"__getitem__", dict_getitem, 2, 2},
    {"__setitem__", dict_setitem, 3, 3},
    {"__delitem__", dict_delitem, 2, 2},
    {"__iter__", dict_iter, 1, 1},
    {"__reversed__", dict_reversed, 1, 1},
    {"__repr__", native_repr, 1, 1},
    {"__eq__", dict_eq, 2, 2},
    {"__ne__", dict_ne, 2, 2},
    {"__or__", dict_or, 2, 2},
    {"__ror__", dict_ror, 2, 2},
    {"__ior__", dict_ior, 2, 2},
    {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method},
    {"get", dict_get_method, 2, 3, NativeSpec::plain, get_beside},
    {"setdefault", dict_setdefault, 2, 3, NativeSpec::plain, setdefault_beside},
    {"pop", dict_pop, 2, 3},
    {"popitem", dict_popitem, 1, 1},
    {"keys", dict_keys, 1, 1, NativeSpec::plain, dict_keys},
    {"values", dict_values, 1, 1, NativeSpec::plain, dict_values},
    {"items", dict_items, 1, 1, NativeSpec::plain, dict_items},
    {"update", dict_update_method, 1, -1, NativeSpec::keywords},
    {"fromkeys", dict_fromkeys, 2, 3, NativeSpec::class_method},
    {"clear", dict_clear_method, 1, 1},
    {"copy", dict_copy_method, 1, 1, NativeSpec::plain, read_beside<dict_copy_method>},
    {"_add_pair", dict_add_pair, 3, 3},  // for the prelude
};

}  // namespace

Dict* plain_dict(Process& process, Value value) {
    Dict* dict = as_dict(value);
    if (dict == nullptr) return nullptr;
    if (dict->type == process.types.dict) return dict;
    return has_native_method(process, dict->type, process.names.__iter__, process.types.dict)
               ? dict
               : nullptr;
}

bool dict_update(Strand& strand, Dict* dict, Value other) {
    if (const Dict* source = plain_dict(strand.process(), other)) {
        return merge(strand, dict, source);
    }
    if (has_keys(strand, other)) return merge_mapping(strand, dict, other);
    return !strand.has_pending() && merge_pairs(strand, dict, other);
}

Value dict_get_item(Strand& strand, Dict* dict, Value key, bool resumable) {
    const Value value = dict_get(strand, dict, key);
    if (!value.is_empty()) return value;
    Process& process = strand.process();
    if (dict->type != process.types.dict) {
        const Value self = object_value(dict);
        const Value missing = special_method(strand, self, process.names.__missing__);
        if (!missing.is_empty()) {
            if (resumable) return strand.tail_call(missing, {self, key});
            return strand.call(missing, {self, key});
        }
    }
    return raise_key_error(strand, key);
}

Value dict_binary_or(Strand& strand, Value left, Value right) {
    const Dict* first = as_dict(left);
    if (first == nullptr || as_dict(right) == nullptr) return Value::not_implemented();
    const Value result = copied(strand, first);
    if (result.is_error()) return result;
    return dict_update(strand, as_dict(result), right) ? result : Value::error();
}

Truth dict_equal(Strand& strand, Dict* left, Dict* right) {
    if (left == right) return true;
    if (left->size != right->size) return false;
    for (std::uint32_t i = dict_next(left, 0); i < left->used; i = dict_next(left, i + 1)) {
        const DictEntry entry = left->entries[i];
        const std::int64_t other = dict_lookup(strand, right, entry.key, entry.hash);
        if (other == lookup_raised) return std::nullopt;
        if (other < 0) return false;
        const Truth same = equals(strand, entry.value, right->entries[other].value);
        if (!same || !*same) return same;
    }
    return true;
}

void define_dict(Process& process) {
    process.types.dict =
        make_type(process, {"dict", Kind::dict, nullptr, construct_dict}, dict_specs);
    set_type_attribute(process, process.types.dict, "__hash__", Value::none());
}

}  // namespace interleave::runtime
