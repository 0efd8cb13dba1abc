// The commands. Output goes to the given sinks, so that tests need no process of their own.
#pragma once

#include <functional>
#include <string_view>

#include "cli/options.h"

namespace interleave::cli {

// Called with bytes as they come, in order.
struct Sinks {
    std::function<void(std::string_view)> standard_output;
    std::function<void(std::string_view)> standard_error;
};

// The exit status: the program's own for run; 2 when the command line or a file is wrong.
[[nodiscard]] int execute(const Options& options, const Sinks& sinks);
[[nodiscard]] int execute(std::span<const std::string_view> arguments, const Sinks& sinks);

}  // namespace interleave::cli
