// The run in a few figures and words, as they are shown.
#pragma once

#include <string>
#include <vector>

#include "playground/app.h"

namespace interleave::playground {

struct CoreBar {
    std::string name;     // "Core 0"
    std::string percent;  // "97 %"
    double busy = 0;      // in [0, 1]
};

struct TotalsView {
    std::string elapsed;         // "1.04 s"; empty before the first run
    std::string elapsed_label;   // "elapsed", "elapsed, in the model's time"
    std::string speed_up;        // "4.9×"; empty when there is nothing to compare with
    std::string speed_up_label;  // "faster than sync", or what to do to get a comparison
    std::vector<CoreBar> cores;
    std::string cores_label;  // "2 cores", "64 cores, 37 % busy"
    std::string status;       // a sentence: "Running threading.", "Finished in 1.04 s."
    std::string outcome;      // of a run that ended otherwise than well: "stopped", "exit status 1"
    bool failed = false;
};

[[nodiscard]] TotalsView totals_view(const App& app);

}  // namespace interleave::playground
