#include "language/keyword_suggestion.h"

#include <algorithm>
#include <string>
#include <vector>

#include "language/parser.h"
#include "language/token.h"
#include "language/tokenizer.h"

namespace interleave::language {
namespace {

constexpr int max_names = 10;
constexpr std::size_t max_candidates = 3;
constexpr std::size_t max_line = 1024;
constexpr double least_similarity = 0.5;

// Characters in common runs, longest first (Ratcliff and Obershelp; Python's difflib).
std::size_t common_characters(std::string_view a, std::string_view b) {
    std::size_t best = 0;
    std::size_t best_a = 0;
    std::size_t best_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t size = 0;
            while (i + size < a.size() && j + size < b.size() && a[i + size] == b[j + size]) ++size;
            if (size <= best) continue;
            best = size;
            best_a = i;
            best_b = j;
        }
    }
    if (best == 0) return 0;
    return best + common_characters(a.substr(0, best_a), b.substr(0, best_b)) +
           common_characters(a.substr(best_a + best), b.substr(best_b + best));
}

std::vector<std::string_view> similar_keywords(std::string_view name) {
    struct Candidate {
        double similarity;
        std::string_view keyword;
    };
    std::vector<Candidate> candidates;
    for (const std::string_view keyword : keywords()) {
        const double similarity = 2.0 * static_cast<double>(common_characters(keyword, name)) /
                                  static_cast<double>(keyword.size() + name.size());
        if (similarity >= least_similarity) candidates.push_back({similarity, keyword});
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.keyword > b.keyword;
    });
    std::vector<std::string_view> out;
    for (const Candidate& candidate : candidates) {
        if (out.size() < max_candidates) out.push_back(candidate.keyword);
    }
    return out;
}

// The line is a statement, or would be one if more lines followed.
bool makes_sense(std::string_view line) {
    const auto parsed = parse(line);
    if (parsed) return true;
    const std::string_view message = parsed.error().message;
    return message.starts_with("expected an indented block") ||
           message.ends_with("was never closed");
}

}  // namespace

std::optional<Diagnostic> suggest_keyword(const Diagnostic& diagnostic, std::string_view source) {
    const bool unexplained =
        diagnostic.message == "invalid syntax" ||
        diagnostic.message.find("Perhaps you forgot a comma") != std::string::npos;
    if (!unexplained || diagnostic.kind != DiagnosticKind::syntax_error) return std::nullopt;
    const Source text(source);
    std::string_view line = text.line(diagnostic.span.line);
    const std::size_t indentation = std::min(line.find_first_not_of(" \t\f"), line.size());
    line.remove_prefix(indentation);
    if (line.empty() || line.size() > max_line) return std::nullopt;
    const Source line_alone(line);
    int names = 0;
    for (const Token& token : tokenize(line_alone).tokens) {
        if (token.kind != TokenKind::name) continue;
        if (++names > max_names) break;
        const std::string_view name = line.substr(token.begin, token.end - token.begin);
        for (const std::string_view keyword : similar_keywords(name)) {
            std::string changed(line);
            changed.replace(token.begin, name.size(), keyword);
            if (!makes_sense(changed)) continue;
            Diagnostic better = diagnostic;
            const auto shift = static_cast<std::int32_t>(indentation);
            better.message = "invalid syntax. Did you mean '" + std::string(keyword) + "'?";
            better.span = {diagnostic.span.line, token.span.column + shift, diagnostic.span.line,
                           token.span.end_column + shift};
            return better;
        }
    }
    return std::nullopt;
}

}  // namespace interleave::language
