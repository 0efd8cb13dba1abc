// The object protocol: what Python's operators and built-in functions do with any value.
//
// All of these answer at once; where a class of the program is involved they make a nested call
// (Strand::call). The eval loop takes the hot and the waiting cases itself and comes here for the
// rest. Functions that return Value return error() with an exception pending; `Truth` and bool ones
// say so beside them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/ast.h"
#include "runtime/native.h"
#include "runtime/object.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {

using language::BinaryOperator;
using language::CompareOperator;
using language::UnaryOperator;

// Nothing: an exception is pending.
using Truth = std::optional<bool>;

// ---- operators (operators.cpp)
Value binary_operation(Strand& strand, BinaryOperator op, Value left, Value right);
Value inplace_operation(Strand& strand, BinaryOperator op, Value left, Value right);
Value unary_operation(Strand& strand, UnaryOperator op, Value operand);
// eq ne lt le gt ge only; the result may be any value.
Value rich_compare(Strand& strand, CompareOperator op, Value left, Value right);
Truth compare(Strand& strand, CompareOperator op, Value left, Value right);  // its truth
Truth equals(Strand& strand, Value left, Value right);  // identity first, as containers do
Truth contains(Strand& strand, Value container, Value item);
Truth truth(Strand& strand, Value value);
Truth checked_truth(Strand& strand, Value result);  // of __bool__
// The method that an operator asks first, of a left operand whose class is the program's; empty: none, or
// the right operand is asked before it. `as_in_place`: it is __iadd__ or the like. `negated`: it is __eq__,
// for !=.
Value first_asked(Process& process, BinaryOperator op, bool in_place, Value left, Value right,
                  bool& as_in_place);
Value first_asked(Process& process, CompareOperator op, Value left, Value right, bool& negated);
// Only a right operand's class that overrides the reflected method goes first (Objects/typeobject.c,
// method_is_overloaded). `reflected`: the method as its class has it; empty: none.
bool reflected_goes_first(Process& process, Value left, Value right, const Str* name,
                          Value reflected);
Value unary_method(Process& process, UnaryOperator op, Value operand);
// The operator's value when that one has said NotImplemented.
Value operate_after(Strand& strand, BinaryOperator op, bool in_place, bool as_in_place, Value left,
                    Value right);
Value compare_after(Strand& strand, CompareOperator op, Value left, Value right);
std::optional<HashCode> hash(Strand& strand, Value value);

// ---- attributes (attributes.cpp)
Value get_attribute(Strand& strand, Value object, Str* name);
// Empty when there is none (AttributeError is swallowed).
Value find_attribute(Strand& strand, Value object, Str* name);
Value find_path(Strand& strand, Value object, std::string_view path);      // of "a.b": object.a.b
bool set_attribute(Strand& strand, Value object, Str* name, Value value);  // false: raised
bool delete_attribute(Strand& strand, Value object, Str* name);            // false: raised
// A special method of the value's type, unbound; empty when it has none.
Value special_method(Strand& strand, Value object, const Str* name);
// Calls a special method with self bound; the value must have it.
Value call_special(Strand& strand, Value object, Value method,
                   std::initializer_list<Value> arguments);

// ---- items (items.cpp)
Value get_item(Strand& strand, Value container, Value key);
bool set_item(Strand& strand, Value container, Value key, Value value);  // false: raised
bool delete_item(Strand& strand, Value container, Value key);            // false: raised
std::optional<std::int64_t> length(Strand& strand, Value value);
std::optional<std::int64_t> checked_length(Strand& strand, Value result);  // of __len__
// A slice's numbers as they are written; nothing: raised. What asks for them may run the program, which may
// change what is sliced: its size is to be read behind this (Objects/sliceobject.c, PySlice_Unpack).
struct SliceNumbers {
    std::int64_t start = 0, stop = 0, step = 1;
};
std::optional<SliceNumbers> unpack_slice(Strand& strand, const Slice& slice);
// Which items they select of `size`: PySlice_AdjustIndices.
struct SliceBounds {
    std::int64_t start = 0, step = 1, count = 0;
};
[[nodiscard]] SliceBounds adjust_slice(const SliceNumbers& numbers, std::int64_t size);
// Both, of what cannot change; false: raised.
bool slice_bounds(Strand& strand, const Slice& slice, std::int64_t size, SliceBounds& bounds);
// Start, stop and step of any size (_PySlice_GetLongIndices); nothing: raised.
std::optional<std::array<Value, 3>> slice_indices(Strand& strand, const Slice& slice, Value length);
// __index__: an int that fits 64 bits; nothing: raised. `what` completes "… indices must be integers".
std::optional<std::int64_t> index_of(Strand& strand, Value value,
                                     const char* error_message = nullptr);

// ---- iteration (iteration.cpp)
Value iterate(Strand& strand, Value iterable);  // iter()
// The next item, empty at the end, error. Nested: what it runs over must not wait.
Value next_item(Strand& strand, Value iterator);
// True for values whose iteration runs no Python code: list, tuple, str, dict, set, range, native
// iterators over those. Natives take these themselves and leave the others to the prelude.
bool iterates_natively(Strand& strand, Value iterable);
// Appends all items of an iterable to `items` (nested); false: raised.
bool collect_items(Strand& strand, Value iterable, std::vector<Value>& items);

// ---- text (text.cpp, format.cpp)
Value repr(Strand& strand, Value value);    // a Str
Value to_str(Strand& strand, Value value);  // a Str
Value ascii(Strand& strand, Value value);
Value format(Strand& strand, Value value, Value format_spec);  // format_spec: a Str; a Str
// Appends repr() or str() to UTF-8 text; false: raised.
bool append_repr(Strand& strand, Value value, std::string& utf8);
bool append_str(Strand& strand, Value value, std::string& utf8);

// ---- types
[[nodiscard]] bool is_subtype(const Type* type, const Type* base);
[[nodiscard]] inline bool is_instance(const Process& process, Value value, const Type* type) {
    return is_subtype(process.type_of(value), type);
}
Truth isinstance(Strand& strand, Value value, Value class_or_tuple);
Truth issubclass(Strand& strand, Value type, Value class_or_tuple);
[[nodiscard]] std::string type_name(const Process& process, Value value);  // 'int', for messages
// The same, but "None" for None: of an argument of the wrong type (Python/getargs.c).
[[nodiscard]] std::string argument_type_name(const Process& process, Value value);
// With its module, unless that is builtins or __main__ (PyType_GetFullyQualifiedName).
[[nodiscard]] std::string full_type_name(const Process& process, Value value);
// A module of the library names in its __in_c__ what CPython has in C, where messages are worded otherwise.
[[nodiscard]] bool is_listed_in_c(const Process& process, const Dict* globals, const Str* name);
[[nodiscard]] bool is_callable(Strand& strand, Value value);

template <class T>
[[nodiscard]] T* as_kind(Value value, Kind kind) {  // null when it is something else
    if (!value.is_object() || value.as_object()->kind != kind) return nullptr;
    return static_cast<T*>(value.as_object());
}
[[nodiscard]] inline Str* as_str(Value v) { return as_kind<Str>(v, Kind::str); }
[[nodiscard]] inline List* as_list(Value v) { return as_kind<List>(v, Kind::list); }
[[nodiscard]] inline Tuple* as_tuple(Value v) { return as_kind<Tuple>(v, Kind::tuple); }
[[nodiscard]] inline Dict* as_dict(Value v) { return as_kind<Dict>(v, Kind::dict); }
[[nodiscard]] inline Set* as_set(Value v) { return as_kind<Set>(v, Kind::set); }
[[nodiscard]] inline Type* as_type(Value v) { return as_kind<Type>(v, Kind::type); }

// ---- str (str.cpp)
Str* make_str(Process& process, std::string_view utf8);             // any UTF-8 (WTF-8)
Str* make_str(Process& process, std::span<const char32_t> points);  // narrowed when possible
[[nodiscard]] inline Value str_value(Process& process, std::string_view utf8) {
    return Value::object(make_str(process, utf8));
}
Str* make_character(Process& process, char32_t point);
std::string utf8(const Str* text);
Str* concatenate(Strand& strand, const Str* left, const Str* right);
[[nodiscard]] bool same_text(const Str* left, const Str* right);
[[nodiscard]] bool equals_ascii(const Str* text, std::string_view ascii);
HashCode str_hash(Str* text);

// ---- numbers (numbers.cpp)
Value make_int(Process& process, std::int64_t number);  // small or BigInt
Value make_int_unsigned(Process& process, std::uint64_t number);
Value make_int_from_text(Process& process, std::string_view digits, int base);  // valid digits
// An int's value (bool and subclasses included) when it fits 64 bits.
[[nodiscard]] std::optional<std::int64_t> int64_of(Value value);
// int, bool, BigInt, subclass instances
[[nodiscard]] inline bool is_int(Value value) {
    if (value.is_small_int() || value.is_boolean()) return true;
    if (!value.is_object()) return false;
    const Kind kind = value.as_object()->kind;
    return kind == Kind::big_int || kind == Kind::boxed_int;
}
// float or subclass
[[nodiscard]] inline bool is_float(Value value) {
    return value.is_real() || as_kind<FloatBox>(value, Kind::float_box) != nullptr;
}
[[nodiscard]] double float_of(Value value);  // requires is_float
// int or float (or __float__, __index__) to double; nothing: raised.
std::optional<double> to_double(Strand& strand, Value value);
std::string float_repr(double value);
HashCode hash_double(double value);
HashCode hash_int(Value value);

// ---- containers
List* make_list(Process& process, std::span<const Value> items = {});
void list_append(Process& process, List* list, Value item);
Tuple* make_tuple(Process& process, std::span<const Value> items);
// Exact matches, so that std::make_tuple, found through the arguments' namespace, never is the better one.
inline Tuple* make_tuple(Process& process, std::span<Value> items) {
    return make_tuple(process, std::span<const Value>(items));
}
inline Tuple* make_tuple(Process& process, std::vector<Value>& items) {
    return make_tuple(process, std::span<const Value>(items));
}
inline Tuple* make_tuple(Process& process, const std::vector<Value>& items) {
    return make_tuple(process, std::span<const Value>(items));
}
template <std::size_t size>
Tuple* make_tuple(Process& process, std::array<Value, size>&& items) {
    return make_tuple(process, std::span<const Value>(items));
}
[[nodiscard]] inline Value tuple_value(Process& process, std::initializer_list<Value> items) {
    return Value::object(make_tuple(process, std::span(items.begin(), items.size())));
}
Dict* make_dict(Process& process);
Set* make_set(Process& process, bool frozen = false);
Bytes* make_bytes(Process& process, std::string_view bytes);
Value make_range(Strand& strand, Value start, Value stop, Value step);
Value make_slice(Process& process, Value start, Value stop, Value step);
Iterator* make_iterator(Process& process, Type* type, Iterator::Advance advance, Value source,
                        std::int64_t limit = 0, Value extra = Value());

// dict (dict.cpp). Str keys never run Python code; the others may (nested).
Value dict_get(Strand& strand, Dict* dict, Value key);              // empty: absent
bool dict_set(Strand& strand, Dict* dict, Value key, Value value);  // false: raised
Truth dict_delete(Strand& strand, Dict* dict, Value key);           // false: it was not there
Value dict_get(const Dict* dict, const Str* interned_name);         // empty: absent; never raises
void dict_set(Process& process, Dict* dict, Str* name, Value value);
bool dict_delete(Dict* dict, const Str* name);
// The entry number of a str key, or -1: for caches.
std::int64_t dict_find(const Dict* dict, const Str* name);
void dict_clear(Process& process, Dict* dict);
// Itself, unless its class changed what iterating over it means (Objects/dictobject.c, dict_merge).
// Null: its entries are not what the mapping has.
Dict* plain_dict(Process& process, Value value);
bool dict_update(Strand& strand, Dict* dict, Value other);  // mapping or pairs; false: raised
Dict* dict_copy(Process& process, const Dict* dict);
void dict_free(Heap& heap, Dict& dict);

Truth set_add(Strand& strand, Set* set, Value item);  // true: it was new
Truth set_contains(Strand& strand, Set* set, Value item);
Truth set_remove(Strand& strand, Set* set, Value item);  // false: it was not there
void set_free(Heap& heap, Set& set);

// ---- exceptions (exceptions.cpp)
Value make_exception(Process& process, Type* type, std::initializer_list<Value> arguments);
// CPython's text for the uncaught exception, traceback included, ending in a newline.
std::string format_exception(Strand& strand, Value exception);

// Each file that defines built-in types registers them here, in this order (bootstrap.cpp).
void define_object_and_type(Process& process);
void define_numbers(Process& process);
void define_text(Process& process);        // str, bytes, bytearray
void define_containers(Process& process);  // list, tuple, dict, set, frozenset, range, slice, views
void define_iterators(Process& process);
void define_properties(Process& process);  // property and the descriptors of types
void define_functions(Process& process);   // function, method, property, generator, ...
void define_exceptions(Process& process);
void define_builtin_functions(Process& process);

}  // namespace interleave::runtime
