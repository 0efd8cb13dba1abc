// From source text to bytecode: the front end's only entrance for the layers above.
#pragma once

#include <expected>
#include <memory>
#include <string_view>
#include <vector>

#include "language/ast.h"
#include "language/code.h"
#include "language/diagnostic.h"

namespace interleave::language {

struct CompileOptions {
    std::string_view file_name = "<string>";
    bool is_library = false;  // hidden from tracebacks and from the timeline's lines
    // As CPython before 3.10: a strand may be switched away from in the middle of `counter += 1`.
    bool polls_within_statements = false;
    std::vector<Diagnostic>* warnings =
        nullptr;  // SyntaxWarnings of what compiles; null: not wanted
};

// The code of a whole module, or, in expression mode, code that returns the expression's value.
// Never fails by anything but the returned Diagnostic, whatever the source.
[[nodiscard]] std::expected<std::shared_ptr<const Code>, Diagnostic> compile(
    std::string_view source, const CompileOptions& options, ParseMode mode = ParseMode::module);

}  // namespace interleave::language
