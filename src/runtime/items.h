// Items beyond operations.h.
#pragma once

#include "runtime/operations.h"

namespace interleave::runtime {

// container[key] for the eval loop: may come back suspended(), with the call of the program's
// __getitem__, __missing__ or __class_getitem__ asked for as a tail call.
Value get_item_resumably(Strand& strand, Value container, Value key);

// len() of a built-in kind, whatever its class defines; nothing: it is none of those.
std::optional<std::int64_t> native_length(const Process& process, Value value);

}  // namespace interleave::runtime
