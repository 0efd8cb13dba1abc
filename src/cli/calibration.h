// Measures this engine on the computer at hand, so that the model machine's times become those of the
// real one: interleave calibrate.
#pragma once

#include <expected>
#include <string>

#include "cli/commands.h"
#include "machine/cost_model.h"

namespace interleave::cli {

// Takes some seconds, and says on standard error how it gets on. The error is a sentence.
[[nodiscard]] std::expected<machine::CostModel, std::string> measured_costs(const Sinks& sinks);

}  // namespace interleave::cli
