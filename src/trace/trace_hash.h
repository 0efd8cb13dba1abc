// One number for all that a trace holds, the same on every platform: the model machine's runs of one
// program with the same settings and seed have the same one, natively and in WebAssembly.
#pragma once

#include <cstdint>

#include "trace/trace.h"

namespace interleave::trace {

// Of the events as they were recorded, the strands' names and the labels; of a run that is over.
[[nodiscard]] std::uint64_t hash_of(const Trace& trace);

}  // namespace interleave::trace
