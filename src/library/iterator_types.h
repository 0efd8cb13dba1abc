// Types of iterators that a function of the library makes, as itertools' are (iterator_types.cpp).
#pragma once

#include "runtime/native.h"

namespace interleave::library {

// iterator_type(module, name, make, **attributes) -> a type of iterators.
runtime::Value iterator_type(runtime::Strand& strand, const runtime::Arguments& arguments);
// Such a type's call: what its function makes of the arguments, and returns.
runtime::Value construct_by_make(runtime::Strand& strand, const runtime::Arguments& arguments);

}  // namespace interleave::library
