// The page's views as JSON: what browser tests look at, and what the page's own elements show.
#pragma once

#include <string>

#include "playground/app.h"

namespace interleave::playground {

// What is chosen, and in what state the run is. Short: it is read after every change.
[[nodiscard]] std::string status_json(const App& app);

// All of it: choices, lanes with their states and times, totals, output, link.
[[nodiscard]] std::string snapshot_json(const App& app);

}  // namespace interleave::playground
