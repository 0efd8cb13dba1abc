// mappingproxy: a read-only view of a mapping, what the __dict__ of a class is.
#pragma once

#include "runtime/operations.h"

namespace interleave::runtime {

Value make_mapping_proxy(Process& process, Value mapping);
void define_mapping_proxy(Process& process);

}  // namespace interleave::runtime
