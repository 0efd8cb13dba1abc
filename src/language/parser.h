// Source text in, syntax tree or the first error out. The only entrance to the front end's first half.
#pragma once

#include <expected>
#include <string_view>

#include "language/ast.h"
#include "language/diagnostic.h"

namespace interleave::language {

// Linear in the length of the source; never recurses deeper than a fixed limit, whatever it is given.
[[nodiscard]] std::expected<ParsedModule, Diagnostic> parse(std::string_view source,
                                                            ParseMode mode = ParseMode::module);

}  // namespace interleave::language
