#include "language/diagnostic.h"

#include <algorithm>

#include "language/keyword_suggestion.h"

namespace interleave::language {
namespace {

// The line as it is shown: without its indentation, which the carets must give up too.
struct ShownLine {
    std::string_view text;
    std::int32_t removed;  // code points, all of them one byte
};

ShownLine shown(std::string_view line) {
    const std::size_t start = std::min(line.find_first_not_of(" \t\f"), line.size());
    const std::size_t end = line.find_last_not_of(" \t\f\r");
    if (end == std::string_view::npos) return {"", static_cast<std::int32_t>(line.size())};
    return {line.substr(start, end + 1 - start), static_cast<std::int32_t>(start)};
}

std::string carets(const ShownLine& line, const Span& span) {
    const std::int32_t width = count_code_points(line.text);
    const std::int32_t from = std::clamp(span.column - line.removed, 0, width);
    const bool one_line = span.end_line == span.line;
    std::int32_t to = one_line ? span.end_column - line.removed : width;
    to = std::max(std::min(to, std::max(width, from + 1)), from + 1);
    std::string out(static_cast<std::size_t>(from), ' ');
    return out.append(static_cast<std::size_t>(to - from), '^');
}

}  // namespace

std::string_view exception_name(DiagnosticKind kind) {
    switch (kind) {
        case DiagnosticKind::syntax_error: return "SyntaxError";
        case DiagnosticKind::indentation_error: return "IndentationError";
        case DiagnosticKind::tab_error: return "TabError";
        case DiagnosticKind::memory_error: return "MemoryError";
        case DiagnosticKind::value_error: return "ValueError";
        case DiagnosticKind::syntax_warning: return "SyntaxWarning";
    }
    return "SyntaxError";
}

std::string format_diagnostic(const Diagnostic& found, std::string_view file_name,
                              std::string_view source) {
    const Diagnostic diagnostic = suggest_keyword(found, source).value_or(found);
    std::string out;
    if (diagnostic.span.line > 0) {
        out += "  File \"" + std::string(file_name) + "\", line " +
               std::to_string(diagnostic.span.line) + "\n";
        const Source text(source);
        const ShownLine line = shown(text.line(diagnostic.span.line));
        if (!line.text.empty()) {
            out += "    " + std::string(line.text) + "\n";
            // An error of the indentation is before what is shown.
            if (diagnostic.span.column >= line.removed) {
                out += "    " + carets(line, diagnostic.span) + "\n";
            }
        }
    }
    return out + std::string(exception_name(diagnostic.kind)) + ": " + diagnostic.message + "\n";
}

}  // namespace interleave::language
