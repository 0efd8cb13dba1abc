// The source lines under a traceback entry, and the marks under them:
//
//       return table["key"]["other"]
//              ~~~~~~~~~~~~^^^^^^^^^
//
// Follows CPython 3.14, Lib/traceback.py (StackSummary.format_frame_summary and
// _extract_caret_anchors_from_line_segment): the marked part is parsed again to find its operator,
// bracket or call, which is marked by ^ and the rest by ~; nothing is marked where that would say
// nothing.
#pragma once

#include <string>

#include "language/source.h"

namespace interleave::runtime {

// The lines of `span`, indented by four spaces, each with its newline; empty when there are none.
[[nodiscard]] std::string marked_source(const language::Source& source, const language::Span& span);

}  // namespace interleave::runtime
