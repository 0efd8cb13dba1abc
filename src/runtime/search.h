// What reference counts tell CPython and tracing does not: whether the program can name an object, and
// how many references there are.
//
// The rule of the first: only what has a name is looked at, the variables of all frames and of modules,
// and what containers and instances that they lead to hold; never what lies in a frame's temporary
// registers, since it may be left over from an earlier expression. The search is bounded, and gives up
// with "no".
#pragma once

#include <functional>

#include "runtime/object.h"

namespace interleave::runtime {

[[nodiscard]] bool is_named(Process& process, const std::function<bool(const Object&)>& is_wanted);

// From objects that are alive and from variables; not from temporary registers.
[[nodiscard]] std::size_t count_references(Process& process, const Object& wanted);
[[nodiscard]] std::size_t count_variables(const Frame& frame, const Object& object);

}  // namespace interleave::runtime
