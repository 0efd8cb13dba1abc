// _json's two halves: JSON text from values, values from JSON text. Modules/_json.c, CPython 3.14.
//
// Both keep where they are on a stack of their own, not on C++'s. So nothing overflows, and where the
// program must be asked (default=, object_hook=, a subclass's own items()) they stop, say what they
// want, and go on with the answer: it may wait, like any other call.
#pragma once

#include "library/machine_access.h"

namespace interleave::library {

// How deep containers may be within each other; CPython's C stack gives out at about this many.
inline constexpr std::size_t deepest_json = 50'000;
// Work of one value, in bytecodes, and how many characters are as much as one more.
inline constexpr std::size_t json_value_cost = 8;
inline constexpr std::size_t json_characters_a_bytecode = 32;
// How many values are handled between looking whether the run ends.
inline constexpr std::size_t json_values_between_looks = 1024;

void define_json_writer(Process& process, Module& module);
void define_json_reader(Process& process, Module& module);

}  // namespace interleave::library
