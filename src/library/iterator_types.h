// Types of iterators that are generators inside, as itertools' are (iterator_types.cpp).
#pragma once

#include "runtime/native.h"

namespace interleave::library {

// iterator_type(module, name, make, **attributes) -> a type for generators that are shown as iterators
// of their own type: __iter__ and __next__, but no send, throw or close.
runtime::Value iterator_type(runtime::Strand& strand, const runtime::Arguments& arguments);
// Such a type's call: what its function makes of the arguments, and returns retyped.
runtime::Value construct_by_make(runtime::Strand& strand, const runtime::Arguments& arguments);
// retype(generator, type): the generator, which is an instance of that iterator_type from now on.
runtime::Value retype(runtime::Strand& strand, const runtime::Arguments& arguments);

}  // namespace interleave::library
