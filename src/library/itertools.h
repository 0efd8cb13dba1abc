// What the files of itertools share: itertools_iterators.cpp and itertools_module.cpp.
#pragma once

#include "runtime/object.h"
#include "runtime/process.h"

namespace interleave::library {

// Whether iterating runs nothing of the program's, and in C++ not too deep.
[[nodiscard]] bool is_native_source(runtime::Strand& strand, runtime::Value iterable);
// accumulate, chain and the others that run over iterators, as far as that is so.
void define_native_forms(runtime::Process& process, runtime::Module& module);

}  // namespace interleave::library
