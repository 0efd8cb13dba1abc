// Any bytes as a program on the model machine, with small limits: it ends, or is stopped and leaves
// nothing behind. Only host time is bounded here: virtual time costs nothing.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "library/run.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace interleave;
    library::RunSettings settings;
    settings.own_thread = false;
    settings.cores = 2;
    settings.memory_limit_bytes = std::size_t{8} << 20U;
    settings.output_limit_bytes = 10'000;
    settings.trace_limit_events = 10'000;
    const auto run =
        library::start_run({reinterpret_cast<const char*>(bytes), size}, std::move(settings));
    constexpr int turns = 20;
    for (int turn = 0; turn < turns && !run->finished(); ++turn) {
        if (run->advance(std::chrono::milliseconds(5))) break;
    }
    return 0;
}
