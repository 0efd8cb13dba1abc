// What a strand can wait for says of itself what a report about a deadlock wants to know.
#pragma once

#include <cstdint>
#include <optional>

#include "trace/event.h"

namespace interleave::library {

struct WaitedFor {
    const char* kind = "";      // of a lock: "Lock"; empty: nothing that can be held
    std::uint32_t made_at = 0;  // line of the program; 0: not known
    std::optional<trace::StrandId> holder{};
    std::uint32_t held_since = 0;
    std::optional<trace::StrandId> thread{};  // whose end it is
    std::optional<trace::ProcessId> process{};
    std::optional<trace::ProcessId> interpreter{};  // that runs a call
    bool is_full_pipe = false;
};

// A second base of a ForeignState.
class Waitable {
public:
    virtual ~Waitable() = default;
    // Requires the guard.
    [[nodiscard]] virtual WaitedFor waited_for() const = 0;
};

}  // namespace interleave::library
