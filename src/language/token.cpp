#include "language/token.h"

#include <algorithm>
#include <array>

namespace interleave::language {
namespace {

constexpr std::array<std::string_view, 35> keyword_texts = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

static_assert(std::ranges::is_sorted(keyword_texts));

}  // namespace

std::span<const std::string_view> keywords() { return keyword_texts; }

TokenKind keyword_kind(std::string_view name) {
    if (name.size() < 2 || name.size() > 8) return TokenKind::name;
    const auto found = std::ranges::lower_bound(keyword_texts, name);
    if (found == keyword_texts.end() || *found != name) return TokenKind::name;
    return static_cast<TokenKind>(static_cast<int>(TokenKind::kw_false) +
                                  (found - keyword_texts.begin()));
}

}  // namespace interleave::language
