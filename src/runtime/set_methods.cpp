#include "runtime/beside.h"
#include "runtime/containers.h"
#include "runtime/iterators.h"
#include "runtime/text.h"

#include <algorithm>

// The methods and operators of set and frozenset. Each follows CPython in which operand it runs
// through, since that decides the order of the result. Iterables of the program become lists first
// (prelude _set_call), so that they may wait.

namespace interleave::runtime {
namespace {

Set* self_of(const Arguments& arguments) { return static_cast<Set*>(arguments[0].as_object()); }

Set* empty_like(Process& process, const Set* set) {
    return make_set(process, is_frozen(process, set));
}

Value answer(Truth truth) { return truth ? Value::boolean(*truth) : Value::error(); }

// Methods take iterables of any kind. When one of them is the program's own, the whole call is done
// again by the prelude with lists in their place.
bool all_native(Strand& strand, const Arguments& arguments) {
    for (std::uint32_t i = 1; i < arguments.count; ++i) {
        if (!iterates_natively(strand, arguments[i])) return false;
    }
    return true;
}
Value call_with_lists(Strand& strand, const Arguments& arguments, const char* method) {
    std::vector<Value> others(arguments.values + 1, arguments.values + arguments.count);
    Process& process = strand.process();
    return strand.tail_call_prelude("_set_call",
                                    {arguments[0], str_value(process, method),
                                     object_value(runtime::make_tuple(process, others))});
}

Set* intersect(Strand& strand, Set* set, Value other) {
    Process& process = strand.process();
    Set* other_set = as_set(other);
    if (other_set == set) return set_copy(strand, set);
    Set* result = empty_like(process, set);
    if (other_set != nullptr) {
        Set* run = other_set;
        if (run->used > set->used) std::swap(run, set);
        std::uint32_t position = 0;
        SetEntry* entry = nullptr;
        while (set_next(run, position, entry)) {
            const SetEntry item = *entry;
            const Truth found = set_contains_hashed(strand, set, item.key, item.hash);
            if (!found) return nullptr;
            if (*found && !set_add_hashed(strand, result, item.key, item.hash)) return nullptr;
        }
        return result;
    }
    const Value iterator = iterate(strand, other);
    if (iterator.is_error()) return nullptr;
    for (;;) {
        const Value item = next_item(strand, iterator);
        if (item.is_error() || strand.should_stop()) return nullptr;
        if (item.is_empty()) return result;
        const auto item_hash = hash(strand, item);
        if (!item_hash) return nullptr;
        const Truth found = set_contains_hashed(strand, set, item, *item_hash);
        if (!found) return nullptr;
        if (*found && !set_add_hashed(strand, result, item, *item_hash)) return nullptr;
    }
}

bool remove_all(Strand& strand, Set* set, Value other) {
    Process& process = strand.process();
    Set* other_set = as_set(other);
    if (other_set == set) {
        set_clear(process, set);
        return true;
    }
    if (other_set != nullptr) {
        if ((other_set->used >> 3U) > set->used) {
            other_set = intersect(strand, set, other);
            if (other_set == nullptr) return false;
        }
        std::uint32_t position = 0;
        SetEntry* entry = nullptr;
        while (set_next(other_set, position, entry)) {
            if (!set_discard_hashed(strand, set, entry->key, entry->hash)) return false;
        }
    } else {
        std::vector<Value> items;
        if (!collect_items(strand, other, items)) return false;
        for (const Value item : items) {
            const auto item_hash = hash_for(strand, item, "a set element");
            if (!item_hash || !set_discard_hashed(strand, set, item, *item_hash)) return false;
        }
    }
    if (set->fill - set->used > set->mask / 4) {
        set_resize(process, set,
                   set->used > 50000 ? std::size_t{set->used} * 2 : std::size_t{set->used} * 4);
    }
    return true;
}

Set* subtract(Strand& strand, Set* set, Value other) {
    Set* other_set = as_set(other);
    Dict* dict = as_dict(other);
    if (dict != nullptr && !dict->type->is_native) dict = nullptr;
    const std::size_t other_size = other_set != nullptr ? other_set->used
                                   : dict != nullptr    ? dict->size
                                                        : 0;
    if ((other_set == nullptr && dict == nullptr) || (set->used >> 2U) > other_size) {
        Set* result = set_copy(strand, set);
        return remove_all(strand, result, other) ? result : nullptr;
    }
    Set* result = empty_like(strand.process(), set);
    std::uint32_t position = 0;
    SetEntry* entry = nullptr;
    while (set_next(set, position, entry)) {
        const SetEntry item = *entry;
        Truth found;
        if (other_set != nullptr) {
            found = set_contains_hashed(strand, other_set, item.key, item.hash);
        } else {
            const std::int64_t number = dict_lookup(strand, dict, item.key, item.hash);
            if (number != lookup_raised) found = number >= 0;
        }
        if (!found) return nullptr;
        if (!*found && !set_add_hashed(strand, result, item.key, item.hash)) return nullptr;
    }
    return result;
}

bool toggle(Strand& strand, Set* set, Value key, HashCode key_hash) {
    const Truth removed = set_discard_hashed(strand, set, key, key_hash);
    if (!removed) return false;
    return *removed || set_add_hashed(strand, set, key, key_hash).has_value();
}

bool toggle_all(Strand& strand, Set* set, Value other) {
    if (as_set(other) == set) {
        set_clear(strand.process(), set);
        return true;
    }
    if (const Dict* dict = as_dict(other); dict != nullptr && dict->type->is_native) {
        for (std::uint32_t i = dict_next(dict, 0); i < dict->used; i = dict_next(dict, i + 1)) {
            if (!toggle(strand, set, dict->entries[i].key, dict->entries[i].hash)) return false;
        }
        return true;
    }
    Set* other_set = as_set(other);
    if (other_set == nullptr) {
        other_set = make_set(strand.process());
        if (!set_update(strand, other_set, other)) return false;
    }
    std::uint32_t position = 0;
    SetEntry* entry = nullptr;
    while (set_next(other_set, position, entry)) {
        const SetEntry item = *entry;
        if (!toggle(strand, set, item.key, item.hash)) return false;
    }
    return true;
}

// Gives `set` the contents of `other`, which is thrown away.
void take_over(Set* set, Set* other) {
    std::swap(set->table, other->table);
    std::swap(set->mask, other->mask);
    std::swap(set->fill, other->fill);
    std::swap(set->used, other->used);
    ++set->version;
}

Truth is_subset(Strand& strand, const Set* part, Set* whole) {
    if (part->used > whole->used) return false;
    std::uint32_t position = 0;
    SetEntry* entry = nullptr;
    while (set_next(part, position, entry)) {
        const Truth found = set_contains_hashed(strand, whole, entry->key, entry->hash);
        if (!found || !*found) return found;
    }
    return true;
}

Set* as_temporary_set(Strand& strand, Value value) {
    if (Set* set = as_set(value)) return set;
    Set* set = make_set(strand.process());
    return set_update(strand, set, value) ? set : nullptr;
}

// ---- construction

Value fill_new(Strand& strand, Set* set, const Arguments& arguments, const char* name) {
    if (arguments.count > 2) {
        return raise_argument_count(strand, name, 0, 1, arguments.count - 1);
    }
    if (arguments.count == 1) return object_value(set);
    if (!iterates_natively(strand, arguments[1])) {
        return strand.tail_call_prelude("_set_fill", {object_value(set), arguments[1]});
    }
    return set_update(strand, set, arguments[1]) ? object_value(set) : Value::error();
}

Set* new_of_type(Process& process, Type* type, bool frozen) {
    Set* set = make_set(process, frozen);
    set->type = type;
    process.note_made(set);
    return set;
}

Value construct_set(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    Set* set = new_of_type(process, type, false);
    if (type != process.types.set &&
        !has_native_method(process, type, process.names.__init__, process.types.set)) {
        return object_value(set);
    }
    if (!refuse_keywords(strand, arguments, "set")) return Value::error();
    return fill_new(strand, set, arguments, "set");
}

Value construct_frozenset(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (!has_method_of_program(process, type, process.names.__init__) &&
        !refuse_keywords(strand, arguments, "frozenset")) {
        return Value::error();
    }
    if (type == process.types.frozenset) {
        if (arguments.count == 2 && as_set(arguments[1]) != nullptr &&
            process.type_of(arguments[1]) == type) {
            return arguments[1];
        }
    }
    return fill_new(strand, new_of_type(process, type, true), arguments, "frozenset");
}

Value set_init(Strand& strand, const Arguments& arguments) {
    set_clear(strand.process(), self_of(arguments));
    const Value result = fill_new(strand, self_of(arguments), arguments, "set");
    return result.is_object() ? Value::none() : result;
}

// For the prelude: adds to any set, frozen ones too.
Value set_fill_with(Strand& strand, const Arguments& arguments) {
    return set_update(strand, self_of(arguments), arguments[1]) ? arguments[0] : Value::error();
}

// ---- methods

Value set_add_method(Strand& strand, const Arguments& arguments) {
    return set_add(strand, self_of(arguments), arguments[1]) ? Value::none() : Value::error();
}
// Of its own set, which others neither read nor change while it is not alone.
bool is_own(Strand& strand, const Arguments& arguments) {
    return self_of(arguments)->owner == static_cast<std::uint32_t>(strand.id());
}
Value add_beside(Strand& strand, const Arguments& arguments) {
    return is_own(strand, arguments) && set_add_beside(strand, self_of(arguments), arguments[1])
               ? Value::none()
               : Value();
}
Value discard_beside(Strand& strand, const Arguments& arguments) {
    return is_own(strand, arguments) && set_discard_beside(strand, self_of(arguments), arguments[1])
               ? Value::none()
               : Value();
}
Value remove_beside(Strand& strand, const Arguments& arguments) {
    if (!is_own(strand, arguments)) return {};
    const Truth found = set_discard_beside(strand, self_of(arguments), arguments[1]);
    if (!found) return {};
    return *found ? Value::none() : raise_key_error(strand, arguments[1]);
}
Value set_discard(Strand& strand, const Arguments& arguments) {
    return set_remove(strand, self_of(arguments), arguments[1]) ? Value::none() : Value::error();
}
Value set_remove_method(Strand& strand, const Arguments& arguments) {
    const Truth found = set_remove(strand, self_of(arguments), arguments[1]);
    if (!found) return Value::error();
    return *found ? Value::none() : raise_key_error(strand, arguments[1]);
}
Value set_pop(Strand& strand, const Arguments& arguments) {
    Set* set = self_of(arguments);
    if (set->used == 0) {
        return strand.raise(strand.process().types.key_error, "pop from an empty set");
    }
    // A mutable set's `hash` is CPython's finger: where the last pop stopped.
    auto slot = static_cast<std::uint32_t>(static_cast<std::uint64_t>(set->hash) & set->mask);
    while (set->table[slot].key.is_empty() || set->table[slot].key.is_error()) {
        slot = slot == set->mask ? 0 : slot + 1;
    }
    const Value key = set->table[slot].key;
    set->table[slot] = {Value::error(), -1};
    --set->used;
    ++set->version;
    set->hash = slot + 1;
    return key;
}
Value set_clear_method(Strand& strand, const Arguments& arguments) {
    set_clear(strand.process(), self_of(arguments));
    return Value::none();
}
Value set_copy_method(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (process.type_of(arguments[0]) == process.types.frozenset) return arguments[0];
    return object_value(set_copy(strand, self_of(arguments)));
}
Value set_update_method(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) return call_with_lists(strand, arguments, "update");
    for (std::uint32_t i = 1; i < arguments.count; ++i) {
        if (!set_update(strand, self_of(arguments), arguments[i])) return Value::error();
    }
    return Value::none();
}
Value set_union(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) return call_with_lists(strand, arguments, "union");
    Set* result = set_copy(strand, self_of(arguments));
    for (std::uint32_t i = 1; i < arguments.count; ++i) {
        if (arguments[i] == arguments[0]) continue;
        if (!set_update(strand, result, arguments[i])) return Value::error();
    }
    return object_value(result);
}
Set* intersect_all(Strand& strand, const Arguments& arguments) {
    if (arguments.count == 1) return set_copy(strand, self_of(arguments));
    Set* result = self_of(arguments);
    for (std::uint32_t i = 1; i < arguments.count && result != nullptr; ++i) {
        result = intersect(strand, result, arguments[i]);
    }
    return result;
}
Value set_intersection(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) return call_with_lists(strand, arguments, "intersection");
    Set* result = intersect_all(strand, arguments);
    return result != nullptr ? object_value(result) : Value::error();
}
Value set_intersection_update(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) {
        return call_with_lists(strand, arguments, "intersection_update");
    }
    Set* result = intersect_all(strand, arguments);
    if (result == nullptr) return Value::error();
    take_over(self_of(arguments), result);
    return Value::none();
}
Value set_difference(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) return call_with_lists(strand, arguments, "difference");
    if (arguments.count == 1) return object_value(set_copy(strand, self_of(arguments)));
    Set* result = subtract(strand, self_of(arguments), arguments[1]);
    if (result == nullptr) return Value::error();
    for (std::uint32_t i = 2; i < arguments.count; ++i) {
        if (!remove_all(strand, result, arguments[i])) return Value::error();
    }
    return object_value(result);
}
Value set_difference_update(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) {
        return call_with_lists(strand, arguments, "difference_update");
    }
    for (std::uint32_t i = 1; i < arguments.count; ++i) {
        if (!remove_all(strand, self_of(arguments), arguments[i])) return Value::error();
    }
    return Value::none();
}
Value set_symmetric_difference(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) {
        return call_with_lists(strand, arguments, "symmetric_difference");
    }
    Set* result = empty_like(strand.process(), self_of(arguments));
    if (!set_update(strand, result, arguments[1])) return Value::error();
    if (!toggle_all(strand, result, arguments[0])) return Value::error();
    return object_value(result);
}
Value set_symmetric_difference_update(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) {
        return call_with_lists(strand, arguments, "symmetric_difference_update");
    }
    return toggle_all(strand, self_of(arguments), arguments[1]) ? Value::none() : Value::error();
}
Value set_issubset(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) return call_with_lists(strand, arguments, "issubset");
    Set* other = as_temporary_set(strand, arguments[1]);
    return other != nullptr ? answer(is_subset(strand, self_of(arguments), other)) : Value::error();
}
Value set_issuperset(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) return call_with_lists(strand, arguments, "issuperset");
    if (Set* other = as_set(arguments[1])) {
        return answer(is_subset(strand, other, self_of(arguments)));
    }
    std::vector<Value> items;
    if (!collect_items(strand, arguments[1], items)) return Value::error();
    for (const Value item : items) {
        const Truth found = set_contains(strand, self_of(arguments), item);
        if (!found || !*found) return answer(found);
    }
    return Value::boolean(true);
}
Value set_isdisjoint(Strand& strand, const Arguments& arguments) {
    if (!all_native(strand, arguments)) return call_with_lists(strand, arguments, "isdisjoint");
    Set* set = self_of(arguments);
    if (as_set(arguments[1]) == set) return Value::boolean(set->used == 0);
    std::vector<Value> items;
    if (!collect_items(strand, arguments[1], items)) return Value::error();
    for (const Value item : items) {
        const auto item_hash = hash_for(strand, item, "a set element");
        if (!item_hash) return Value::error();
        const Truth found = set_contains_hashed(strand, set, item, *item_hash);
        if (!found) return Value::error();
        if (*found) return Value::boolean(false);
    }
    return Value::boolean(true);
}

// ---- special methods

Value set_length(Strand&, const Arguments& arguments) {
    return Value::small_int(self_of(arguments)->used);
}
Value set_contains_method(Strand& strand, const Arguments& arguments) {
    return answer(set_contains(strand, self_of(arguments), arguments[1]));
}
Value set_iter(Strand& strand, const Arguments& arguments) {
    return iterate_set(strand, self_of(arguments));
}
Value set_hash(Strand& strand, const Arguments& arguments) {
    const auto code = container_hash(strand, arguments[0]);
    return code ? make_int(strand.process(), *code) : Value::error();
}
Value set_reduce(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    std::vector<Value> items;
    if (!collect_items(strand, arguments[0], items)) return Value::error();
    const Value list = object_value(make_list(process, items));
    const Value get_state = get_attribute(strand, arguments[0], process.intern("__getstate__"));
    const Value state = get_state.is_error() ? get_state : strand.call(get_state, {});
    if (state.is_error()) return state;
    return tuple_value(process, {object_value(process.type_of(arguments[0])),
                                 tuple_value(process, {list}), state});
}

template <BinaryOperator op>
Value set_operator(Strand& strand, const Arguments& arguments) {
    return container_binary(strand, op, arguments[0], arguments[1]);
}
template <BinaryOperator op>
Value set_reflected(Strand& strand, const Arguments& arguments) {
    return container_binary(strand, op, arguments[1], arguments[0]);
}
template <BinaryOperator op>
Value set_inplace_operator(Strand& strand, const Arguments& arguments) {
    return container_inplace(strand, op, arguments[0], arguments[1]);
}
template <CompareOperator op>
Value set_comparison(Strand& strand, const Arguments& arguments) {
    return container_compare(strand, op, arguments[0], arguments[1]);
}

constexpr NativeSpec common_specs[] = {
    {"__len__", set_length, 1, 1},
    {"__contains__", set_contains_method, 2, 2},
    {"__iter__", set_iter, 1, 1},
    {"__repr__", native_repr, 1, 1},
    {"__reduce__", set_reduce, 1, 1},
    {"__and__", set_operator<BinaryOperator::bit_and>, 2, 2},
    {"__rand__", set_reflected<BinaryOperator::bit_and>, 2, 2},
    {"__or__", set_operator<BinaryOperator::bit_or>, 2, 2},
    {"__ror__", set_reflected<BinaryOperator::bit_or>, 2, 2},
    {"__xor__", set_operator<BinaryOperator::bit_xor>, 2, 2},
    {"__rxor__", set_reflected<BinaryOperator::bit_xor>, 2, 2},
    {"__sub__", set_operator<BinaryOperator::sub>, 2, 2},
    {"__rsub__", set_reflected<BinaryOperator::sub>, 2, 2},
    {"__eq__", set_comparison<CompareOperator::eq>, 2, 2},
    {"__ne__", set_comparison<CompareOperator::ne>, 2, 2},
    {"__lt__", set_comparison<CompareOperator::lt>, 2, 2},
    {"__le__", set_comparison<CompareOperator::le>, 2, 2},
    {"__gt__", set_comparison<CompareOperator::gt>, 2, 2},
    {"__ge__", set_comparison<CompareOperator::ge>, 2, 2},
    {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method},
    {"copy", set_copy_method, 1, 1},
    {"union", set_union, 1, -1},
    {"intersection", set_intersection, 1, -1},
    {"difference", set_difference, 1, -1},
    {"symmetric_difference", set_symmetric_difference, 2, 2},
    {"issubset", set_issubset, 2, 2},
    {"issuperset", set_issuperset, 2, 2},
    {"isdisjoint", set_isdisjoint, 2, 2},
    {"_fill_with", set_fill_with, 2, 2},
};
constexpr NativeSpec mutable_specs[] = {
    {"__init__", set_init, 1, -1},
    {"__iand__", set_inplace_operator<BinaryOperator::bit_and>, 2, 2},
    {"__ior__", set_inplace_operator<BinaryOperator::bit_or>, 2, 2},
    {"__ixor__", set_inplace_operator<BinaryOperator::bit_xor>, 2, 2},
    {"__isub__", set_inplace_operator<BinaryOperator::sub>, 2, 2},
    {"add", set_add_method, 2, 2, NativeSpec::plain, add_beside},
    {"discard", set_discard, 2, 2, NativeSpec::plain, discard_beside},
    {"remove", set_remove_method, 2, 2, NativeSpec::plain, remove_beside},
    {"pop", set_pop, 1, 1},
    {"clear", set_clear_method, 1, 1},
    {"update", set_update_method, 1, -1},
    {"intersection_update", set_intersection_update, 1, -1},
    {"difference_update", set_difference_update, 1, -1},
    {"symmetric_difference_update", set_symmetric_difference_update, 2, 2},
};
constexpr NativeSpec frozen_specs[] = {{"__hash__", set_hash, 1, 1}};

}  // namespace

Value set_binary(Strand& strand, BinaryOperator op, Set* left, Set* right) {
    const Value other = object_value(right);
    Set* result = nullptr;
    switch (op) {
        case BinaryOperator::bit_and: result = intersect(strand, left, other); break;
        case BinaryOperator::sub: result = subtract(strand, left, other); break;
        case BinaryOperator::bit_or:
            result = set_copy(strand, left);
            if (left != right && !set_update(strand, result, other)) return Value::error();
            break;
        case BinaryOperator::bit_xor:
            result = empty_like(strand.process(), left);
            if (!set_update(strand, result, other) ||
                !toggle_all(strand, result, object_value(left))) {
                return Value::error();
            }
            break;
        default: return Value::not_implemented();
    }
    return result != nullptr ? object_value(result) : Value::error();
}

bool set_inplace(Strand& strand, BinaryOperator op, Set* left, Set* right) {
    const Value other = object_value(right);
    switch (op) {
        case BinaryOperator::bit_or: return set_update(strand, left, other);
        case BinaryOperator::sub: return remove_all(strand, left, other);
        case BinaryOperator::bit_xor: return toggle_all(strand, left, other);
        default: break;
    }
    Set* result = intersect(strand, left, other);
    if (result == nullptr) return false;
    take_over(left, result);
    return true;
}

Value set_compare(Strand& strand, CompareOperator op, Set* left, Set* right) {
    switch (op) {
        case CompareOperator::eq:
        case CompareOperator::ne: {
            const Truth same = left->used == right->used ? is_subset(strand, left, right) : false;
            return same ? Value::boolean(*same == (op == CompareOperator::eq)) : Value::error();
        }
        case CompareOperator::le: return answer(is_subset(strand, left, right));
        case CompareOperator::ge: return answer(is_subset(strand, right, left));
        case CompareOperator::lt:
            return answer(left->used < right->used ? is_subset(strand, left, right) : Truth(false));
        case CompareOperator::gt:
            return answer(left->used > right->used ? is_subset(strand, right, left) : Truth(false));
        default: return Value::not_implemented();
    }
}

void define_sets(Process& process) {
    Types& types = process.types;
    types.set = make_type(process, {"set", Kind::set, nullptr, construct_set}, common_specs);
    add_methods(process, types.set, mutable_specs);
    set_type_attribute(process, types.set, "__hash__", Value::none());
    types.frozenset =
        make_type(process, {"frozenset", Kind::set, nullptr, construct_frozenset}, common_specs);
    add_methods(process, types.frozenset, frozen_specs);
}

}  // namespace interleave::runtime
