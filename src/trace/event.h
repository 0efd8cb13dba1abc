// What happened: the one stream of small events that everything on the page is derived from.
//
// An event is 12 bytes, so that ten million of them stay in reach. Its time is relative to the base
// of its chunk (see recorder.h); `detail` means what the kind says.
#pragma once

#include <cstdint>

#include "base/time.h"

namespace interleave::trace {

// Written into every exported trace; grows by one whenever the meaning of an event changes.
inline constexpr int format_version = 2;

// Dense, in order of creation; 0 is the main thread of the main process.
enum class StrandId : std::uint16_t {};
enum class ProcessId : std::uint16_t {};
// no_core: a wait, or a strand that runs while every core of the real machine is taken.
enum class CoreId : std::uint16_t { no_core = 0x3ff };
// Index into Trace::label(); 0 is the empty label.
enum class LabelId : std::uint16_t {};

enum class EventKind : std::uint8_t {
    // States: the strand is in this state from now on. detail = line:20 | label:12.
    ready,    // could run, has no core yet
    running,  // on `core`
    waiting_gil,
    waiting_lock,
    waiting_queue,
    waiting_condition,  // condition, event, barrier, future
    waiting_join,       // for a thread to end
    waiting_io,
    sleeping,
    waiting_process,  // for a process to end
    waiting_message,  // for a pipe
    finished,
    // Points: they change no state.
    strand_started,    // detail = parent strand
    woken_by,          // detail = the strand that woke this one
    task_switched,     // detail = asyncio task id, 0 none
    message_sent,      // detail = bytes
    message_received,  // detail = bytes
    pickled,           // detail = bytes
    output,            // detail = bytes
    exception_raised,  // detail = line; uncaught in its strand
    gil_requested,     // detail = the strand that holds it
    gil_forced,        // gave the GIL up because it was asked to; detail = line
    mark,              // detail = label
    deadlock_found,  // this strand waits for ever; detail = how many are in the cycle, 0: there is none
    trace_full,      // detail = events that were not recorded
    gil_handed_over,  // this strand, which waited for the GIL, has it now; detail = who had it before
};
inline constexpr EventKind last_state = EventKind::finished;

[[nodiscard]] constexpr bool is_state(EventKind kind) { return kind <= last_state; }

struct Event {
    std::uint32_t time_ns = 0;  // since the base of the chunk
    std::uint16_t strand = 0;
    std::uint16_t kind_and_core = 0;  // kind:6 | core:10
    std::uint32_t detail = 0;

    [[nodiscard]] EventKind kind() const { return static_cast<EventKind>(kind_and_core >> 10U); }
    [[nodiscard]] CoreId core() const { return static_cast<CoreId>(kind_and_core & 0x3ffU); }
    // Of a state event.
    [[nodiscard]] std::uint32_t line() const { return detail >> 12U; }
    [[nodiscard]] LabelId label() const { return static_cast<LabelId>(detail & 0xfffU); }
};
static_assert(sizeof(Event) == 12);

[[nodiscard]] constexpr std::uint16_t pack(EventKind kind, CoreId core) {
    return static_cast<std::uint16_t>((static_cast<unsigned>(kind) << 10U) |
                                      (static_cast<unsigned>(core) & 0x3ffU));
}
// Lines beyond 2^20 - 1 are shown as that line.
[[nodiscard]] constexpr std::uint32_t pack_place(std::uint32_t line, LabelId label) {
    constexpr std::uint32_t max_line = (1U << 20U) - 1;
    return ((line < max_line ? line : max_line) << 12U) |
           (static_cast<std::uint32_t>(label) & 0xfffU);
}

}  // namespace interleave::trace
