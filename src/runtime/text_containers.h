// repr() of what holds other objects recurses: over their items, and through the items' own methods.
//
// Rule: what is being shown stands in Strand::repr_active, so that a container that holds itself ends
// as "[...]", also when the way there leads through a __repr__ of the program; and so that a deep one
// raises RecursionError before the C++ stack ends.
#pragma once

#include <string>

#include "runtime/operations.h"
#include "runtime/strand.h"

namespace interleave::runtime {

// An object that holds others, while it is shown.
class Shown {
public:
    Shown(Strand& strand, const Object* object) : strand_(strand) {
        strand_.repr_active.push_back(object);
    }
    ~Shown() { strand_.repr_active.pop_back(); }
    Shown(const Shown&) = delete;
    Shown& operator=(const Shown&) = delete;
    // In too many others: a RecursionError is pending then.
    [[nodiscard]] bool is_too_deep() const;

private:
    Strand& strand_;
};

[[nodiscard]] bool is_shown_container(Kind kind);  // list tuple dict set dict_view range slice
bool append_container(Strand& strand, Value value, std::string& utf8);

}  // namespace interleave::runtime
