// What CPython warns of although it compiles: Python/ast_preprocess.c for what leaves a `finally` (PEP
// 765), Python/codegen.c for the rest. The walk over the tree is the symbol table's, which says here
// what it meets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/ast.h"
#include "language/diagnostic.h"

namespace interleave::language {

class SyntaxWarnings {
public:
    // What a return, break or continue is directly in, as far as it matters to them.
    enum class Within : std::uint8_t { finally_, loop, function };
    class Inside {
    public:
        Inside(SyntaxWarnings& warnings, Within within) : warnings_(warnings) {
            warnings_.within_.push_back(within);
        }
        ~Inside() { warnings_.within_.pop_back(); }
        Inside(const Inside&) = delete;
        Inside& operator=(const Inside&) = delete;

    private:
        SyntaxWarnings& warnings_;
    };

    void jump(const Statement& statement);
    void assertion(const Assert& statement);
    void comparison(const Compare& comparison);
    void call(const Call& call);
    void subscript(const Subscript& subscript);

    // In CPython's order; afterwards there are none.
    [[nodiscard]] std::vector<Diagnostic> take();

private:
    void warn(const Span& span, std::string message);

    std::vector<Within> within_;
    std::vector<Diagnostic> of_finally_;  // the whole tree is looked through for these first
    std::vector<Diagnostic> others_;
};

}  // namespace interleave::language
