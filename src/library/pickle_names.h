// How both halves of pickling, pickle.cpp and unpickle.cpp, look names up.
#pragma once

#include <string_view>

#include "library/pickle.h"

namespace interleave::library {

// Of sys.modules; empty when it is not there.
[[nodiscard]] Value module_named(Strand& strand, std::string_view name);
// A special method of the program or of a native class's own, not one that every object has.
[[nodiscard]] Value own_special(Process& process, const Type* type, std::string_view name);
// object.a.b of "a.b", where an empty part is a name like any other; error(): raised.
[[nodiscard]] Value attribute_at(Strand& strand, Value object, std::string_view path);

}  // namespace interleave::library
