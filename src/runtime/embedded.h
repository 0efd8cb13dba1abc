// The prelude's Python files, put into the executable at build time.
#pragma once

#include <span>

#include "base/embedded.h"

namespace interleave::runtime {

class Process;

[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

// Makes the prelude's functions in this process.
void define_prelude(Process& process);

}  // namespace interleave::runtime
