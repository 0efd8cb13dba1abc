// A syntax tree as one line of text, for tests: (Kind field=value …), in the manner of ast.dump().
// Empty lists and absent nodes are left out. With positions: (Kind@line:column-line:column …).
#pragma once

#include <string>

#include "language/ast.h"

namespace interleave::language {

[[nodiscard]] std::string dump(const ParsedModule& module, bool positions = false);

}  // namespace interleave::language
