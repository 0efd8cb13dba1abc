// "Did you mean 'for'?": a keyword that a typing mistake may hide, as CPython's tracebacks suggest it.
#pragma once

#include <optional>
#include <string_view>

#include "language/diagnostic.h"

namespace interleave::language {

// A better diagnostic when replacing one name on the line of an "invalid syntax" by a keyword that
// looks like it makes sense of the line.
[[nodiscard]] std::optional<Diagnostic> suggest_keyword(const Diagnostic& diagnostic,
                                                        std::string_view source);

}  // namespace interleave::language
