// What the operators, the heap and the text functions need of lists, tuples, dicts, sets, ranges and
// slices, beyond operations.h; and what the files of these types share.
//
// Rule: a container that calls back into Python (__eq__, __hash__) may find itself changed when the
// call returns; every loop over one re-reads its size and its buffer after each such call.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "runtime/operations.h"

namespace interleave::runtime {

// ---- for operators.cpp: not_implemented() when the operands are not theirs, or do not fit
Value container_binary(Strand& strand, BinaryOperator op, Value left, Value right);
// list += list *= set |= &= -= ^= dict |=: the left operand itself.
Value container_inplace(Strand& strand, BinaryOperator op, Value left, Value right);
Value container_compare(Strand& strand, CompareOperator op, Value left, Value right);
// Membership by the container's own rule; also str and bytes iterators and the like go the slow way,
// contains_by_iteration.
Truth container_contains(Strand& strand, Value container, Value item);
Truth contains_by_iteration(Strand& strand, Value iterable, Value item);
// tuple, frozenset, range, slice; the others raise TypeError "unhashable type".
std::optional<HashCode> container_hash(Strand& strand, Value value);

// ---- shared by the containers
// One level of comparing or hashing containers within containers. These recurse on the C++ stack, so
// RecursionError comes before its end; the levels are counted together with those of repr().
class Nesting {
public:
    explicit Nesting(Strand& strand) : strand_(strand) { strand.repr_active.push_back(nullptr); }
    ~Nesting() { strand_.repr_active.pop_back(); }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    // True, with the exception pending, when this is one level too many.
    [[nodiscard]] bool is_too_deep(const char* doing) const;

private:
    Strand& strand_;
};
// Unhashable keys say what they were to be ("a dict key", "a set element").
std::optional<HashCode> hash_for(Strand& strand, Value key, const char* role);
// Whether two values with equal hashes are equal; identity first.
Truth equal_keys(Strand& strand, Value left, Value right);
Value raise_key_error(Strand& strand, Value key);
[[nodiscard]] inline Value object_value(const Object* object) { return Value::object(object); }
// For definitions only: nothing has cached the type's attributes yet.
inline void set_type_attribute(Process& process, Type* type, std::string_view name, Value value) {
    dict_set(process, type->dict, process.intern(name), value);
}
Value raise_argument_count(Strand& strand, const char* function, std::size_t least,
                           std::size_t most, std::size_t given);
bool refuse_keywords(Strand& strand, const Arguments& arguments, const char* function);
// Whether the class has that method from the program: it may then mean keywords that this one ignores.
[[nodiscard]] bool has_method_of_program(Process& process, const Type* type, const Str* name);
// The native found in the type for `name`, when it is the one of `owner` (no class overrides it).
[[nodiscard]] bool has_native_method(Process& process, const Type* type, const Str* name,
                                     const Type* owner);
Value make_generic_alias(Strand& strand, Value origin, Value item);
Value class_getitem(Strand& strand, const Arguments& arguments);  // (type, item)

// list.cpp
void list_reserve(Process& process, List* list, std::size_t capacity);
void list_insert(Process& process, List* list, std::int64_t index, Value item);
void list_clear(Process& process, List* list);
// Replaces items [start, stop).
void list_replace(Process& process, List* list, std::size_t start, std::size_t stop,
                  std::span<const Value> items);
Value list_get_item(Strand& strand, List* list, Value key);
bool list_set_item(Strand& strand, List* list, Value key, Value value);  // empty value: delete
bool list_extend(Strand& strand, List* list, Value iterable);            // nested; false: raised
Value list_from(Strand& strand, Value iterable);                         // nested
Value list_concatenate(Strand& strand, Value left, Value right);
Value list_repeat(Strand& strand, const List* list, Value count);
bool list_repeat_in_place(Strand& strand, List* list, Value count);
// Sorts in place by keys (keys may be null: by the items themselves). False: raised; the items are
// then a permutation of what they were.
bool sort_values(Strand& strand, std::vector<Value>& items, std::vector<Value>* keys, bool reverse);

// tuple.cpp
Value tuple_get_item(Strand& strand, const Tuple* tuple, Value key);
// What a sequence is multiplied by; nothing: raised. It may run the program, which may change the sequence.
std::optional<std::int64_t> repetitions(Strand& strand, Value count);
// How many items so many of `size` make; nothing: raised.
std::optional<std::size_t> repetition(Strand& strand, std::size_t size, std::int64_t times);
Value compare_sequences(Strand& strand, CompareOperator op, Value left, Value right);
Value find_in_sequence(Strand& strand, const Arguments& arguments, const char* message);
Value count_in_sequence(Strand& strand, const Arguments& arguments);

// dict.cpp
constexpr std::int64_t absent = -1;
constexpr std::int64_t lookup_raised = -2;
std::int64_t dict_lookup(Strand& strand, Dict* dict, Value key, HashCode hash);
bool dict_set_hashed(Strand& strand, Dict* dict, Value key, Value value, HashCode hash);
void dict_delete_entry(Dict* dict, std::int64_t entry);
// The first live entry at or behind `entry`, or `dict->used`.
[[nodiscard]] std::uint32_t dict_next(const Dict* dict, std::uint32_t entry);
Value dict_get_item(Strand& strand, Dict* dict, Value key, bool resumable);
Value dict_binary_or(Strand& strand, Value left, Value right);
Truth dict_equal(Strand& strand, Dict* left, Dict* right);
Value view_binary(Strand& strand, BinaryOperator op, Value left, Value right);
Value view_compare(Strand& strand, CompareOperator op, Value left, Value right);
Truth view_contains(Strand& strand, DictView* view, Value item);
void define_dict(Process& process);
void define_dict_views(Process& process);

// set.cpp
Truth set_add_hashed(Strand& strand, Set* set, Value item, HashCode hash);
Truth set_contains_hashed(Strand& strand, Set* set, Value item, HashCode hash);
Truth set_discard_hashed(Strand& strand, Set* set, Value item, HashCode hash);
void set_clear(Process& process, Set* set);
void set_resize(Process& process, Set* set, std::size_t least_used);
bool set_update(Strand& strand, Set* set, Value iterable);  // nested; false: raised
[[nodiscard]] bool set_next(const Set* set, std::uint32_t& position, SetEntry*& entry);
[[nodiscard]] bool is_frozen(const Process& process, const Set* set);
Set* set_copy(Strand& strand, Set* set);  // of the basic type
// set_operations.cpp
Value set_binary(Strand& strand, BinaryOperator op, Set* left, Set* right);
bool set_inplace(Strand& strand, BinaryOperator op, Set* left, Set* right);
Value set_compare(Strand& strand, CompareOperator op, Set* left, Set* right);
HashCode frozenset_hash(Set* set);
void define_sets(Process& process);

// range.cpp, slice.cpp
Value range_item(Strand& strand, const Range* range, Value index);  // index in [0, length)
Value range_get_item(Strand& strand, const Range* range, Value key);
Truth range_contains(Strand& strand, const Range* range, Value item);
Truth range_equal(Strand& strand, const Range* left, const Range* right);
std::optional<HashCode> range_hash(Strand& strand, const Range* range);
void define_range(Process& process);
std::optional<HashCode> slice_hash(Strand& strand, const Slice* slice);
void define_slice(Process& process);
std::optional<HashCode> hash_values(Strand& strand, std::span<const Value> values, bool counted);

void define_list(Process& process);
void define_tuple(Process& process);

// Without a GIL, while other strands run (World). False: that is not for here; the caller is to be alone.
// `value` becomes empty when the key is not in there.
[[nodiscard]] bool dict_get_beside(Strand& strand, Dict* dict, Value key, Value& value);
[[nodiscard]] bool dict_set_beside(Strand& strand, Dict* dict, Value key, Value value);
// By one that holds the list.
Value list_take_last(Process& process, List* list);  // of one that is not empty
void list_append_beside(Process& process, List* list, Value value);
// To a list that is being made, which no other strand knows.
void list_append_unseen(Process& process, List* list, Value value);

}  // namespace interleave::runtime
