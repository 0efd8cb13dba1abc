// Exceptions beyond what operations.h says.
#pragma once

#include <string>

#include "runtime/object.h"
#include "runtime/strand.h"

namespace interleave::runtime {

[[nodiscard]] Exception* as_exception(Value value);  // null when it is none

// The parts of an exception (group) that satisfy `condition` and that do not; None for an empty part.
// False: raised.
bool split_group(Strand& strand, Value exception, Value condition, Value& match, Value& rest);

// Line of a traceback entry, 1-based.
[[nodiscard]] std::int32_t line_of(const TracebackEntry& entry);

}  // namespace interleave::runtime
