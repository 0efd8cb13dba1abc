// What the command line says. Parsing only: nothing is opened or run here.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "library/run.h"

namespace interleave::cli {

enum class Command : std::uint8_t { run, list, show, calibrate, help, version };

struct Options {
    Command command = Command::help;
    std::string program;  // run: a file, or SCENARIO/VERSION; show: SCENARIO/VERSION
    library::RunSettings settings;
    std::optional<std::string> trace_file;
    std::optional<std::string> cost_file;  // run: to be read; calibrate: to be written
    bool statistics = false;
};

// The error is one sentence for people.
[[nodiscard]] std::expected<Options, std::string> parse_options(
    std::span<const std::string_view> arguments);

[[nodiscard]] std::string_view usage();

}  // namespace interleave::cli
