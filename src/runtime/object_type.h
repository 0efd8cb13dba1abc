// What the type `object` gives every value (Objects/typeobject.c, object_methods and slots).
#pragma once

#include <span>

#include "runtime/native.h"

namespace interleave::runtime {

class Process;

[[nodiscard]] NativeFunction object_construct();
[[nodiscard]] std::span<const NativeSpec> object_methods();
// __class__ and __dict__.
void add_object_attributes(Process& process);
// Of object, and of each class whose instances get a __dict__ that its base's have not.
void add_dict_attribute(Process& process, Type* type);

}  // namespace interleave::runtime
