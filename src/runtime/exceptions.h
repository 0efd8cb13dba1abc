// Exceptions beyond what operations.h says.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/object.h"
#include "runtime/strand.h"

namespace interleave::runtime {

[[nodiscard]] Exception* as_exception(Value value);  // null when it is none

// warnings.warn(text, DeprecationWarning), told of the program's line that called the native. False:
// raised, as a filter of the program's wants.
bool warn_deprecated(Strand& strand, std::string_view text);

// What raise and throw() make of a class: cls() or cls(detail), cls(*detail) for a tuple. error(): that
// raised, or did not make an exception (names_class: its message shows the class of what it made).
Value instantiate_exception(Strand& strand, Value cls, Value detail, bool names_class = false);

// A group of at least one exception, and what each has inside; empty for what is no whole group.
[[nodiscard]] Value make_group(Process& process, Type* type, Value message,
                               std::span<const Value> items);
[[nodiscard]] std::span<const Value> group_items(const Exception& group);
[[nodiscard]] Value group_text(Process& process, const Exception& group);  // its message

// The parts of an exception (group) that satisfy `condition` and that do not; None for an empty part.
// False: raised.
bool split_group(Strand& strand, Value exception, Value condition, Value& match, Value& rest);

// For except*: whether a group is a part of the other, by what splitting copies; and the part of
// `group` whose leaves are those of `parts` (None: none of it; error(): raised).
[[nodiscard]] bool is_same_but_for_its_parts(Value part, Value group);
Value group_of_leaves(Strand& strand, Value group, std::span<const Value> parts);

// What an attribute like OSError.errno reads as; None where the exception has no such attribute.
[[nodiscard]] Value exception_member(Process& process, const Exception* exception,
                                     std::string_view name);
// Its __traceback__: None, or the object of its outermost entry, which stays the same one.
[[nodiscard]] Value traceback_of(Process& process, Exception& exception);
void clear_traceback(Exception& exception);
void define_exception_attributes(Process& process);
void define_exception_groups(Process& process);

// The last lines of its traceback: its type and text, and where a SyntaxError is.
[[nodiscard]] std::vector<std::string> format_exception_only(Strand& strand, Value exception);

// What sys.unraisablehook prints: its own stack without marks, its type and text.
[[nodiscard]] std::string format_unraisable(Strand& strand, Value exception);

// Line of a traceback entry, 1-based.
[[nodiscard]] std::int32_t line_of(const TracebackEntry& entry);

}  // namespace interleave::runtime
