// The built-in functions, by the file that has them.
#pragma once

#include <span>

#include "language/diagnostic.h"
#include "runtime/native.h"
#include "runtime/operations.h"

namespace interleave::runtime {

[[nodiscard]] std::span<const NativeSpec> numeric_builtins();    // builtins_numbers.cpp
[[nodiscard]] std::span<const NativeSpec> object_builtins();     // builtins_objects.cpp
[[nodiscard]] std::span<const NativeSpec> iteration_builtins();  // builtins_iteration.cpp
[[nodiscard]] std::span<const NativeSpec> output_builtins();     // builtins_output.cpp
[[nodiscard]] std::span<const NativeSpec> frame_builtins();      // builtins_frames.cpp

// A flag of a dict of globals whose __builtins__ is the program's: code that runs with them finds these
// names, and no others. Decided where code is given its globals: exec(), eval(), types.FunctionType().
constexpr std::uint8_t has_own_builtins = 0x40;
// Gives them __builtins__ where they have none, those of the code that runs now.
void settle_builtins(Strand& strand, Dict* globals);
// The built-in thing of that name, of such globals or of any others; empty: none; or raised.
Value own_builtin(Strand& strand, const Dict* globals, Str* name);
// The same of what a statement calls, __import__ or __build_class__, which must be there.
Value own_function(Strand& strand, const Dict* globals, std::string_view name);

// What locals() gives: of the program's frame, or the library's, that called the native. builtins_frames.cpp
Value current_locals(Strand& strand);
// What dir() lists of an object whose class has no __dir__ of its own: sorted. builtins_objects.cpp
Value dir_names(Strand& strand, Value object);

// What the prelude's _tell_syntax_warnings takes: (message, line, column, end line, end column) of each.
Value warning_items(Process& process, std::span<const language::Diagnostic> warnings);

// What sum() needs to be fed item by item: the prelude's _Sum.
void define_running_sum(Process& process);
void define_quitters(Process& process);  // exit, quit: builtins_quit.cpp

// An attribute of an imported module, or empty: never imports, never raises.
Value loaded_module_attribute(Process& process, std::string_view module, std::string_view name);

}  // namespace interleave::runtime
