// Iterators written in C++: their makers, and the rules that all of them keep.
//
// `Iterator::advance` gives the next item, empty at the end (for good: `source` is then empty), error,
// or suspended when the item comes from a call. It runs no Python code itself unless the iterator
// runs over something of the program: those ask for a tail call, so that what they run may wait.
#pragma once

#include "runtime/operations.h"

namespace interleave::runtime {

Value iterate_list(Strand& strand, List* list);
Value iterate_list_reversed(Strand& strand, List* list);
Value iterate_tuple(Strand& strand, Tuple* tuple);
Value iterate_range(Strand& strand, Range* range);
Value iterate_set(Strand& strand, Set* set);
Value iterate_dict(Strand& strand, Dict* dict, DictViewKind kind, bool reversed);
// str, bytes and bytearray, one character or number at a time.
Value iterate_text(Strand& strand, Value text);
// Anything with __getitem__ and no __iter__.
Value iterate_sequence(Strand& strand, Value sequence);

// Iterator::advance of those that loops use most; the eval loop knows them.
Value next_of_tuple(Strand& strand, Iterator& iterator);
Value next_of_list(Strand& strand, Iterator& iterator);
Value next_of_range(Strand& strand, Iterator& iterator);

// __iter__ and __next__ of every native iterator type.
Value iterator_self(Strand& strand, const Arguments& arguments);
Value iterator_next(Strand& strand, const Arguments& arguments);
// A type of native iterators: the two above and `methods`.
Type* make_iterator_type(Process& process, const char* name, NativeFunction construct = nullptr,
                         std::span<const NativeSpec> methods = {}, const char* module = "builtins");
// True when advancing the iterator runs no Python code and never suspends.
[[nodiscard]] bool advances_natively(const Process& process, const Iterator& iterator);
// Library modules mark their iterators that always advance natively (deque's, count's, ...) by this
// value in Object::flags.
constexpr std::uint8_t always_native = 0x80;
// An iterator that runs over others advances them on the C++ stack, so only some may be stacked: how
// deep it goes is in these bits. On top of the deepest one steps are taken in frames.
constexpr std::uint8_t nesting_unit = 0x08;
constexpr std::uint8_t nesting_bits = 0x38;
// Its class, the program's, has a __next__ of its own.
constexpr std::uint8_t next_is_overridden = 0x40;
// Whether an iterator that always advances natively may run over this one.
[[nodiscard]] bool can_run_over(Value source);
// It always advances natively, also over `source`, for which can_run_over() holds; unless its class says
// otherwise.
void set_native_over(Iterator& iterator, Value source);

// True for generators and those native iterators that may run the program's code and have no length to
// tell: what fills a list from them has nothing to ask before the first item.
[[nodiscard]] bool is_plain_iterator(Process& process, Value iterable);

// The rest of an iterator whose items are all ready, as operator.length_hint sees it; -1: unknown.
[[nodiscard]] std::int64_t remaining(const Process& process, const Iterator& iterator);

// Ends the iterator: nothing comes any more.
inline Value exhaust(Iterator& iterator) {
    iterator.source = Value();
    iterator.extra = Value();
    return {};
}

// The next item where a loop takes it apart at once: the parts of a zip's, an enumerate's or a dict's
// items', without the tuple. Unknown: `advance` is to say it.
enum class Parts : std::uint8_t { written, end, raised, unknown };
Parts next_parts(Strand& strand, Iterator& iterator, Value* to, std::uint32_t count);
[[nodiscard]] bool advances_items(const Iterator& iterator);  // of a dict, forwards
Parts parts_of_items(Strand& strand, Iterator& iterator, Value* to);

// zip, map and filter: what `limit` says. With steps, `extra` is the list of what it was and of the
// generator that takes the steps.
constexpr std::int64_t is_strict = 1;
constexpr std::int64_t has_steps = 2;
// The function of a map or filter; empty: it is a zip.
[[nodiscard]] Value function_of(const Iterator& iterator);

// enumerate, zip, map, filter, reversed (combinators.cpp)
void define_combinators(Process& process);
void define_iterator_reductions(Process& process);  // iterator_reduce.cpp

}  // namespace interleave::runtime
