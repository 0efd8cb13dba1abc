// Text → tokens: indentation, joined lines, numbers, strings, nested f-strings (PEP 701) and
// t-strings (PEP 750).
//
// The whole text is cut at once and the first error ends it. That changes nothing that can be seen:
// CPython's parser also lets an error of the tokenizer anywhere in the file win over its own.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "language/diagnostic.h"
#include "language/source.h"
#include "language/token.h"

namespace interleave::language {

// CPython's limits.
constexpr int max_bracket_depth = 200;
constexpr int max_indentation_depth = 100;
constexpr int max_fstring_depth = 150;

struct TokenizerError {
    Diagnostic diagnostic;
    // It is reported even when the parser fails earlier in the file. The others (a wrong dedent, a
    // backslash before something, the end of the file inside brackets) only when they are reached.
    bool outranks_parser = true;
    // It stands inside an f-string. Then it does not win over an error that the parser found inside
    // one (a quirk of CPython's).
    bool inside_string = false;
};

struct OpenBracket {
    char bracket = '(';
    std::int32_t line = 0;
    std::int32_t column = 0;
};

struct TokenStream {
    std::vector<Token> tokens;  // ends with end_of_file or error
    std::optional<TokenizerError> error;
    std::optional<OpenBracket> unclosed;  // innermost one, when there is an error
    std::vector<Diagnostic> warnings;
};

[[nodiscard]] TokenStream tokenize(const Source& source);

}  // namespace interleave::language
