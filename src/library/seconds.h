// A number of seconds, as time.sleep() and acquire() take it.
#pragma once

#include <optional>

#include "runtime/strand.h"

namespace interleave::library {

// Python/pytime.c, _PyTime_FromSecondsObject: an int or a float, no NaN, and so few that their nanoseconds
// fit 64 bits. Nothing: raised TypeError, ValueError or OverflowError.
[[nodiscard]] std::optional<double> read_seconds(runtime::Strand& strand, runtime::Value value);

}  // namespace interleave::library
