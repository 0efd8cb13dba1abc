// The built-in functions, by the file that has them.
#pragma once

#include <span>

#include "runtime/native.h"
#include "runtime/operations.h"

namespace interleave::runtime {

[[nodiscard]] std::span<const NativeSpec> numeric_builtins();    // builtins_numbers.cpp
[[nodiscard]] std::span<const NativeSpec> object_builtins();     // builtins_objects.cpp
[[nodiscard]] std::span<const NativeSpec> iteration_builtins();  // builtins_iteration.cpp
[[nodiscard]] std::span<const NativeSpec> output_builtins();     // builtins_output.cpp
[[nodiscard]] std::span<const NativeSpec> frame_builtins();      // builtins_frames.cpp

// What sum() needs to be fed item by item: the prelude's _Sum.
void define_running_sum(Process& process);
void define_quitters(Process& process);  // exit, quit: builtins_quit.cpp

// An attribute of an imported module, or empty: never imports, never raises.
Value loaded_module_attribute(Process& process, std::string_view module, std::string_view name);

}  // namespace interleave::runtime
