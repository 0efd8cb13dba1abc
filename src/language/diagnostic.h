// What is wrong with a program's text, in CPython's words.
//
// The front end stops at the first error, as CPython does, so one Diagnostic is a complete answer.
// Its message is what str(SyntaxError.msg) is in CPython 3.14; programs, tests and people compare it.
#pragma once

#include <string>
#include <string_view>

#include "language/source.h"

namespace interleave::language {

enum class DiagnosticKind : std::uint8_t {
    syntax_error,
    indentation_error,
    tab_error,
    memory_error,  // nested too deeply ("Parser stack overflowed …")
    value_error,   // source code string cannot contain null bytes is SyntaxError; kept for the rest
    syntax_warning,  // never an error by itself; see ParsedModule::warnings
};

// SyntaxError.text, which depends on who found the error: the parser gives the line with its end, the
// tokenizer without; what is only found in the whole tree has the line of the file, if it is one.
enum class DiagnosticText : std::uint8_t { line_and_end, line, line_of_file };

struct Diagnostic {
    DiagnosticKind kind = DiagnosticKind::syntax_error;
    std::string message;
    // CPython's lineno, offset - 1, end_lineno, end_offset - 1. line 0: no location is known.
    Span span;
    DiagnosticText text = DiagnosticText::line_and_end;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// "SyntaxError", "IndentationError", …
[[nodiscard]] std::string_view exception_name(DiagnosticKind kind);

// As CPython prints an uncaught one, with a final newline:
//   File "x.py", line 3
//     if x = 1:
//        ^^^^^
// SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
[[nodiscard]] std::string format_diagnostic(const Diagnostic& diagnostic,
                                            std::string_view file_name, std::string_view source);

}  // namespace interleave::language
