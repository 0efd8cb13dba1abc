#include "language/parser_core.h"

#include <algorithm>

#include "language/parser.h"
#include "language/utf8.h"

namespace interleave::language {

// ---------------------------------------------------------------------------------------------
// Errors

std::nullptr_t Parser::raise(const Span& span, std::string message, DiagnosticKind kind) {
    if (error_) return nullptr;
    error_ = Diagnostic{kind, std::move(message), span};
    if (span.end_line > span.line) {  // CPython measures the end column along the first line
        const std::int32_t width = count_code_points(source_.line(span.line));
        error_->span.end_column = std::min(span.end_column, width);
    }
    return nullptr;
}

std::nullptr_t Parser::raise_at_furthest(std::string message, DiagnosticKind kind) {
    return raise(tokens_[furthest_].span, std::move(message), kind);
}

// From a place to where the tokenizer stands.
std::nullptr_t Parser::raise_from(const Span& from, std::string message) {
    const Span& last = tokens_[furthest_].span;
    return raise({from.line, from.column, last.end_line, last.end_column - 1}, std::move(message));
}

void Parser::raise_tokenizer_error() {
    CHECK(stream_.error.has_value());
    error_ = stream_.error->diagnostic;
}

void Parser::raise_too_deep() {
    raise({}, "Parser stack overflowed - Python source too complex to parse",
          DiagnosticKind::memory_error);
}

// A token without which there is no statement: an error in either pass.
bool Parser::expect_forced(Kind kind, std::string_view text) {
    if (error_) return false;
    if (accept(kind)) return true;
    raise(token().span, "expected '" + std::string(text) + "'");
    return false;
}

// ':' after a statement's head. In the second pass a missing one is named when the line ends there.
bool Parser::expected_colon_at_newline() {
    if (accept(Kind::colon)) return true;
    if (diagnose_ && at(Kind::newline)) raise_at_furthest("expected ':'");
    return false;
}

void Parser::warn(const Span& span, std::string message) {
    if (!diagnose_) warnings_.push_back({DiagnosticKind::syntax_warning, std::move(message), span});
}

// From a token to the last one consumed, line ends and dedents left out.
Span Parser::span_since(std::uint32_t first_token) const {
    std::uint32_t last = position_ > 0 ? position_ - 1 : 0;
    while (last > first_token) {
        const Kind kind = tokens_[last].kind;
        if (kind != Kind::newline && kind != Kind::indent && kind != Kind::dedent) break;
        --last;
    }
    return join(tokens_[first_token].span, tokens_[last].span);
}

std::nullptr_t Parser::raise_invalid_target(Targets targets, Expression* expression) {
    struct Finder {
        Targets targets;
        Expression* find(Expression* e) const {  // NOLINT: depth is bounded by max_syntax_depth
            if (const auto* list = try_as<List>(e)) return find_in(list->elts);
            if (const auto* tuple = try_as<Tuple>(e)) return find_in(tuple->elts);
            if (const auto* starred = try_as<Starred>(e)) {
                return targets == Targets::del ? e : find(starred->value);
            }
            if (const auto* compare = try_as<Compare>(e);
                compare != nullptr && targets == Targets::for_) {
                return compare->ops[0] == CompareOperator::in ? find(compare->left) : nullptr;
            }
            const bool fits = e->kind == ExpressionKind::name ||
                              e->kind == ExpressionKind::subscript ||
                              e->kind == ExpressionKind::attribute;
            return fits ? nullptr : e;
        }
        Expression* find_in(ExpressionList elements) const {
            for (Expression* element : elements) {
                if (Expression* found = find(element)) return found;
            }
            return nullptr;
        }
    };
    if (error_) return nullptr;
    if (Expression* found = Finder{targets}.find(expression)) {
        raise(found->span, (targets == Targets::del ? "cannot delete " : "cannot assign to ") +
                               expression_name(*found));
    }
    return nullptr;
}

std::string expression_name(const Expression& expression) {
    switch (expression.kind) {
        case ExpressionKind::attribute: return "attribute";
        case ExpressionKind::subscript: return "subscript";
        case ExpressionKind::starred: return "starred";
        case ExpressionKind::name: return "name";
        case ExpressionKind::list: return "list";
        case ExpressionKind::tuple: return "tuple";
        case ExpressionKind::lambda: return "lambda";
        case ExpressionKind::call: return "function call";
        case ExpressionKind::bool_op:
        case ExpressionKind::bin_op:
        case ExpressionKind::unary_op: return "expression";
        case ExpressionKind::generator_exp: return "generator expression";
        case ExpressionKind::yield:
        case ExpressionKind::yield_from: return "yield expression";
        case ExpressionKind::await: return "await expression";
        case ExpressionKind::list_comp: return "list comprehension";
        case ExpressionKind::set_comp: return "set comprehension";
        case ExpressionKind::dict_comp: return "dict comprehension";
        case ExpressionKind::dict: return "dict literal";
        case ExpressionKind::set: return "set display";
        case ExpressionKind::joined_str:
        case ExpressionKind::formatted_value: return "f-string expression";
        case ExpressionKind::template_str:
        case ExpressionKind::interpolation: return "t-string expression";
        case ExpressionKind::compare: return "comparison";
        case ExpressionKind::if_exp: return "conditional expression";
        case ExpressionKind::named_expr: return "named expression";
        case ExpressionKind::slice: return "slice";
        case ExpressionKind::constant: break;
    }
    switch (as<Constant>(expression).value) {
        case ConstantKind::none: return "None";
        case ConstantKind::true_: return "True";
        case ConstantKind::false_: return "False";
        case ConstantKind::ellipsis: return "ellipsis";
        default: return "literal";
    }
}

Span last_item_span(const Comprehension& comprehension) {
    return comprehension.ifs.empty() ? comprehension.iter->span : comprehension.ifs.back()->span;
}

// ---------------------------------------------------------------------------------------------
// Whole programs

bool Parser::parse_module(ParsedModule& to) {
    std::vector<Statement*> body;
    if (!statements(body, Kind::end_of_file)) return false;
    to.body = arena_.copy(body);
    return !error_;
}

bool Parser::parse_expression_only(ParsedModule& to) {
    to.expression = expressions();
    if (to.expression == nullptr) return false;
    while (accept(Kind::newline)) {}
    return at(Kind::end_of_file) && !error_;
}

namespace {

bool parse_with(Parser& parser, ParsedModule& module) {
    return module.mode == ParseMode::expression ? parser.parse_expression_only(module)
                                                : parser.parse_module(module);
}

// The parser failed without a reason of its own.
Diagnostic unexplained(const TokenStream& stream, const Token& last) {
    if (last.kind == TokenKind::indent || last.kind == TokenKind::dedent) {
        return {DiagnosticKind::indentation_error,
                last.kind == TokenKind::indent ? "unexpected indent" : "unexpected unindent",
                last.span};
    }
    if (last.kind == TokenKind::error) return stream.error->diagnostic;
    Diagnostic diagnostic{DiagnosticKind::syntax_error, "invalid syntax", last.span};
    if (last.kind == TokenKind::end_of_file)
        diagnostic.span.column = diagnostic.span.end_column = -1;
    return diagnostic;
}

// A tokenizer's error further on wins over the parser's, and so does a bracket that was open on an
// earlier line and never closed.
Diagnostic outranked(const TokenStream& stream, const Token& last, Diagnostic diagnostic) {
    if (!stream.error || diagnostic == stream.error->diagnostic) return diagnostic;
    if (stream.error->inside_string && last.inside_string) return diagnostic;
    if (stream.error->outranks_parser) return stream.error->diagnostic;
    if (stream.unclosed && last.span.line > stream.unclosed->line) {
        const OpenBracket& open = *stream.unclosed;
        return {DiagnosticKind::syntax_error,
                std::string("'") + open.bracket + "' was never closed",
                {open.line, open.column, open.line, -1},
                DiagnosticText::line};
    }
    return diagnostic;
}

std::optional<Diagnostic> check_bytes(std::string_view source) {
    if (source.find('\0') != std::string_view::npos) {
        return Diagnostic{
            DiagnosticKind::syntax_error, "source code string cannot contain null bytes", {}};
    }
    const std::optional<EncodingError> error = find_encoding_error(source);
    if (!error) return std::nullopt;
    std::int32_t line = 1;
    for (const char c : source.substr(0, error->offset)) line += c == '\n' ? 1 : 0;
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(source[error->offset]);
    return Diagnostic{DiagnosticKind::syntax_error,
                      std::string("Non-UTF-8 code starting with '\\x") + digits[byte >> 4] +
                          digits[byte & 15] + "' on line " + std::to_string(line) +
                          ", but no encoding declared; see "
                          "https://peps.python.org/pep-0263/ for details",
                      {line, 0, line, -1}};
}

bool is_compound(const Statement& statement) {
    switch (statement.kind) {
        case StatementKind::function_def:
        case StatementKind::async_function_def:
        case StatementKind::class_def:
        case StatementKind::if_:
        case StatementKind::while_:
        case StatementKind::for_:
        case StatementKind::async_for:
        case StatementKind::with:
        case StatementKind::async_with:
        case StatementKind::try_:
        case StatementKind::try_star:
        case StatementKind::match: return true;
        default: return false;
    }
}

// Why a program cannot have been typed at a prompt: it must be one compound statement, ended by a line
// or a block's end, or one line of simple ones.
std::optional<Diagnostic> not_interactive(const ParsedModule& module, std::string_view source,
                                          const TokenStream& stream) {
    const auto invalid = [](const Span& span) {
        return Diagnostic{DiagnosticKind::syntax_error, "invalid syntax", span};
    };
    const Token& end = stream.tokens.back();
    Span behind = end.span;
    behind.column = behind.end_column = -1;
    if (module.body.empty()) return invalid(behind);
    if (is_compound(*module.body[0])) {
        if (module.body.size() > 1) return invalid(module.body[1]->span);
        const bool is_ended = source.ends_with('\n');
        const bool ends_block = stream.tokens.size() > 1 && (&end)[-1].kind == TokenKind::dedent;
        return is_ended || ends_block ? std::nullopt : std::optional(invalid(behind));
    }
    const auto newline =
        std::ranges::find(stream.tokens, TokenKind::newline, [](const Token& t) { return t.kind; });
    for (std::size_t i = 1; i < module.body.size() && newline != stream.tokens.end(); ++i) {
        if (module.body[i]->span.line <= newline->span.line) continue;
        return Diagnostic{DiagnosticKind::syntax_error,
                          "multiple statements found while compiling a single statement",
                          module.body[i - 1]->span};
    }
    return std::nullopt;
}

}  // namespace

std::expected<ParsedModule, Diagnostic> parse(std::string_view source_bytes, ParseMode mode) {
    if (std::optional<Diagnostic> error = check_bytes(source_bytes)) {
        return std::unexpected(*std::move(error));
    }
    const Source source(mode == ParseMode::expression
                            ? source_bytes.substr(std::min(source_bytes.find_first_not_of(" \t"),
                                                           source_bytes.size()))
                            : source_bytes);
    const TokenStream stream = tokenize(source);
    ParsedModule module;
    module.mode = mode;
    module.arena = std::make_unique<Arena>();
    Parser first(source, stream, *module.arena, false, 0);
    if (parse_with(first, module)) {
        if (mode == ParseMode::interactive) {
            if (auto error = not_interactive(module, source_bytes, stream)) {
                return std::unexpected(*std::move(error));
            }
        }
        module.warnings = stream.warnings;
        for (Diagnostic& warning : first.take_warnings())
            module.warnings.push_back(std::move(warning));
        // CPython reads as it parses, and so comes upon both in the order of the text.
        std::ranges::stable_sort(module.warnings, {}, [](const Diagnostic& warning) {
            return std::pair(warning.span.line, warning.span.column);
        });
        return module;
    }
    const Token& last = stream.tokens[first.furthest()];
    if (first.error()) return std::unexpected(outranked(stream, last, *first.error()));
    *module.arena = Arena();
    Parser second(source, stream, *module.arena, true, first.furthest());
    parse_with(second, module);
    const Token& second_last = stream.tokens[second.furthest()];
    if (second.error()) return std::unexpected(outranked(stream, second_last, *second.error()));
    Diagnostic reason = unexplained(stream, last);
    if (mode == ParseMode::expression && source.text().empty()) reason.span = {0, -1, 0, -1};
    if (mode == ParseMode::expression && last.kind == TokenKind::newline &&
        !source_bytes.ends_with('\n') && last.span.line == source.line_count()) {
        // The end of a line that nobody wrote has no place; exec() and files write it.
        reason.span.column = reason.span.end_column = -1;
    }
    if (reason.kind == DiagnosticKind::indentation_error) return std::unexpected(std::move(reason));
    return std::unexpected(outranked(stream, second_last, std::move(reason)));
}

const Constant* docstring_of(StatementList body) {
    if (body.empty()) return nullptr;
    const auto* statement = try_as<Expr>(body.front());
    if (statement == nullptr) return nullptr;
    const auto* constant = try_as<Constant>(statement->value);
    return constant != nullptr && constant->value == ConstantKind::string ? constant : nullptr;
}

}  // namespace interleave::language
