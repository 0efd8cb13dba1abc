// The trace as Chrome Trace Event JSON, which Perfetto and chrome://tracing open.
//
// The one rule: the same lanes give the same bytes, everywhere. Times are therefore written with
// integer arithmetic (microseconds with three decimals are nanoseconds), strands in order of their
// ids, and nothing depends on a locale.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "trace/spans.h"

namespace interleave::trace {

// Called with consecutive pieces of the text.
using TextSink = std::function<void(std::string_view)>;

struct ChromeTraceSettings {
    std::string_view program;  // shown as the trace's title
    bool cores = true;         // also a track a core
};

// `end` closes what is still open. The cores are tracks of a process of their own.
void write_chrome_trace(const Lanes& lanes, Instant end, const ChromeTraceSettings& settings,
                        const TextSink& sink);

// The name that exports and the page's snapshot give a state: "running", "waiting_io".
[[nodiscard]] std::string_view name_of(EventKind kind);

// `text` as a JSON string, with its quotes. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace interleave::trace
