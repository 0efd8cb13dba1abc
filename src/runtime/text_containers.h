// repr() of containers, which recurses: over their items, and through the items' own methods.
//
// Rule: what is being shown stands in Strand::repr_active, so that a container that holds itself ends
// as "[...]", also when the way there leads through a __repr__ of the program; and so that a deep one
// raises RecursionError before the C++ stack ends.
#pragma once

#include <string>

#include "runtime/operations.h"

namespace interleave::runtime {

[[nodiscard]] bool is_shown_container(Kind kind);  // list tuple dict set dict_view range slice
bool append_container(Strand& strand, Value value, std::string& utf8);

}  // namespace interleave::runtime
