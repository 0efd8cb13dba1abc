// The parser's inside: recursive descent over the whole grammar of Python 3.14.
//
// The rule that keeps it right: it behaves as CPython's PEG grammar does, because the error that a
// program gets depends on it.
//   - A function that does not match returns null (or false); its caller tries the next alternative
//     from where it stood. With error_ set there is no next alternative.
//   - An optional tail that does not match is given back: `1 +` is the expression `1`, and whoever
//     comes next stumbles over the `+`.
//   - furthest_ is the last token anybody has looked at. A program that fails without a better
//     reason gets "invalid syntax" there.
//   - A program that fails is parsed a second time with diagnose_ set. Then the functions that
//     correspond to CPython's invalid_… rules look for a better reason, in the order of its grammar.
//     The first pass pays nothing for them.
// Depth is counted wherever the descent can nest, so that no text can exhaust the C++ stack.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/ast.h"
#include "language/normalization.h"
#include "language/source.h"
#include "language/tokenizer.h"

namespace interleave::language {

// What one C++ stack must bear: about a kilobyte a level in the worst case.
constexpr int max_syntax_depth = 500;
// Trees lean this far to the left at most (a.b.c…, f()()…; not counted for binary operators).
constexpr int max_chain_length = 5000;

class Parser {
public:
    Parser(const Source& source, const TokenStream& stream, Arena& arena, bool diagnose,
           std::uint32_t furthest)
        : source_(source),
          stream_(stream),
          tokens_(stream.tokens),
          arena_(arena),
          diagnose_(diagnose),
          second_pass_(diagnose),
          furthest_(furthest) {}

    // False: error() says why, or nobody knows better than "invalid syntax".
    bool parse_module(ParsedModule& to);
    bool parse_expression_only(ParsedModule& to);

    const std::optional<Diagnostic>& error() const { return error_; }
    std::uint32_t furthest() const { return furthest_; }
    std::vector<Diagnostic> take_warnings() { return std::move(warnings_); }

private:
    using Kind = TokenKind;

    enum class Targets { star, del, for_ };

    // One level of nesting. While !ok() nothing may be parsed: error_ is set.
    class Depth {
    public:
        explicit Depth(Parser& parser) : parser_(parser) {
            if (++parser_.depth_ > max_syntax_depth) parser_.raise_too_deep();
        }
        ~Depth() { --parser_.depth_; }
        Depth(const Depth&) = delete;
        Depth& operator=(const Depth&) = delete;
        bool ok() const { return !parser_.error_; }

    private:
        Parser& parser_;
    };

    struct CallArguments {
        std::vector<Expression*> args;
        std::vector<Keyword*> keywords;
        std::vector<Expression*> all;  // every item's expression, in order (error reports)
        bool unpacked_keywords = false;
        bool before_comprehension = false;  // one plain argument, and a `for` behind it
    };

    // Tokens (parser_core.cpp)
    const Token& look(std::uint32_t index) {
        if (index > furthest_) furthest_ = index;
        const Token& token = tokens_[index];
        if (token.kind == Kind::error && !error_) raise_tokenizer_error();
        return token;
    }
    const Token& token() { return look(position_); }
    Kind kind() { return token().kind; }
    Kind kind_after(std::uint32_t ahead) {
        for (std::uint32_t i = 0; i < ahead; ++i) {
            const Kind passed = look(position_ + i).kind;
            if (passed == Kind::end_of_file || passed == Kind::error) return passed;
        }
        return look(position_ + ahead).kind;
    }
    bool at(Kind kind) { return token().kind == kind; }
    bool at_name(std::string_view name) { return at(Kind::name) && text_of(token()) == name; }
    void advance() { ++position_; }
    bool accept(Kind kind) {
        if (!at(kind)) return false;
        advance();
        return true;
    }
    bool back(std::uint32_t to) {  // for `return back(start)`
        position_ = to;
        return false;
    }
    std::nullptr_t give_up(std::uint32_t to) {
        position_ = to;
        return nullptr;
    }
    std::string_view text_of(const Token& token) const {
        return source_.text().substr(token.begin, token.end - token.begin);
    }
    std::string_view name_text(const Token& token) {
        const std::optional<std::string> normal = normalized_name(text_of(token));
        return arena_.copy(normal ? std::string_view(*normal) : text_of(token));
    }
    Span span_since(std::uint32_t first_token) const;

    template <class Node>
    Node* make(Span span) {
        Node* node = arena_.create<Node>();
        node->span = span;
        return node;
    }

    // Errors (parser_core.cpp). All of them return null/false for `return raise(…)`.
    std::nullptr_t raise(const Span& span, std::string message,
                         DiagnosticKind kind = DiagnosticKind::syntax_error);
    std::nullptr_t raise_at_furthest(std::string message,
                                     DiagnosticKind kind = DiagnosticKind::syntax_error);
    std::nullptr_t raise_on_next(std::string message) {
        return raise(token().span, std::move(message));
    }
    std::nullptr_t raise_from(const Span& from, std::string message);
    std::nullptr_t raise_invalid_target(Targets targets, Expression* expression);
    void raise_tokenizer_error();
    void raise_too_deep();
    bool expect_forced(Kind kind, std::string_view text);
    bool expected_colon_at_newline();
    void warn(const Span& span, std::string message);

    // Statements (parser_statements.cpp)
    bool statements(std::vector<Statement*>& to, Kind until);
    bool statement(std::vector<Statement*>& to);
    bool simple_statements(std::vector<Statement*>& to);
    Statement* simple_statement();
    Statement* keyword_statement();
    Statement* expression_statement();
    Statement* annotated_assignment(std::uint32_t start, Expression* target);
    Statement* assignment(std::uint32_t start, Expression* first);
    Statement* augmented_assignment(std::uint32_t start, Expression* target, BinaryOperator op);
    std::optional<BinaryOperator> augmented_operator();
    void invalid_assignment(std::uint32_t start);
    void invalid_statement_conditional(std::uint32_t start);
    Statement* return_statement();
    Statement* raise_statement();
    Statement* delete_statement();
    Statement* assert_statement();
    Statement* names_statement();
    Statement* type_alias();
    Statement* import_statement();
    Statement* import_from_statement();
    Alias* dotted_alias();
    Alias* from_alias();
    bool import_targets(std::vector<Alias*>& names);
    bool dotted_name(std::string_view& name);
    bool invalid_import_target();

    // Compound statements (parser_compound.cpp)
    bool block(std::vector<Statement*>& to, std::string_view after, std::int32_t line);
    Statement* compound_statement();
    Statement* decorated();
    Statement* async_statement();
    Statement* function(std::uint32_t start, bool is_async);
    Statement* class_definition(std::uint32_t start);
    Statement* if_statement();
    bool else_block(std::vector<Statement*>& to);
    Statement* while_statement();
    Statement* for_statement(std::uint32_t start, bool is_async);
    Statement* with_statement(std::uint32_t start, bool is_async);
    bool with_items(std::vector<WithItem*>& items, Kind until);
    WithItem* with_item();
    void invalid_with_head(std::uint32_t head);
    Statement* try_statement();
    bool finally_block(std::vector<Statement*>& to);
    Expression* exception_types();
    ExceptHandler* except_handler();
    void invalid_mixed_handlers();
    bool type_parameters(TypeParamList& to);
    TypeParam* type_parameter();
    void set_decorators(Statement& statement, const std::vector<Expression*>& decorators);

    // Parameters (parser_parameters.cpp)
    struct ParameterList;
    Arguments* parameters(Kind until);
    bool parameter(ParameterList& list);
    bool parameter_slash(ParameterList& list);
    bool parameter_star(ParameterList& list);
    bool parameter_double_star(ParameterList& list);
    Arg* parameter_name(bool annotated, bool star_annotation);
    bool parameter_default(Expression*& value, Kind until);
    bool end_of_parameter(Kind until);
    void invalid_parenthesized_parameters(Kind until);

    // match (parser_patterns.cpp)
    Statement* match_statement();
    MatchCase* case_block();
    Expression* subject();
    Pattern* patterns();
    Pattern* pattern();
    Pattern* or_pattern();
    Pattern* closed_pattern();
    Pattern* literal_pattern();
    Pattern* name_or_class_pattern();
    Pattern* class_pattern(std::uint32_t start, Expression* cls);
    Pattern* parenthesized_pattern();
    Pattern* mapping_pattern();
    bool sequence_items(std::vector<Pattern*>& to, Kind until);
    Pattern* maybe_star_pattern();
    bool capture_target(std::string_view& name);
    Expression* dotted_value();
    Expression* literal_expression();
    Expression* signed_number();
    Expression* mapping_key();

    // Expressions (parser_expressions.cpp)
    Expression* star_expressions();
    Expression* star_expression();
    Expression* star_named_expression();
    bool star_named_expressions(std::vector<Expression*>& to, Kind until);
    Expression* named_expression();
    Expression* walrus();
    Expression* expression() {
        return remembered(Rule::expression, [this] { return parse_expression(); });
    }
    Expression* parse_expression();
    Expression* expressions();
    Expression* conditional_tail(std::uint32_t start, Expression* body);
    Expression* lambda();
    Expression* yield_expression();
    Expression* annotated_value();  // yield_expr | star_expressions
    Expression* disjunction() {
        return remembered(Rule::disjunction, [this] { return parse_disjunction(); });
    }
    Expression* parse_disjunction();
    Expression* conjunction();
    Expression* inversion();
    Expression* comparison();
    bool compare_operator(CompareOperator& op);
    Expression* bitwise_or() {
        return remembered(Rule::bitwise_or, [this] { return binary(0); });
    }
    Expression* binary(int minimum);
    Expression* factor();
    Expression* power();
    Expression* primary() {
        return remembered(Rule::primary, [this] { return parse_primary(); });
    }
    Expression* parse_primary();
    Expression* primary_tail(std::uint32_t start, Expression* value);
    Expression* slices();
    Expression* slice();
    Expression* starred_expression();  // '*' expression, in calls and subscripts

    // Atoms (parser_atoms.cpp)
    Expression* atom();
    Expression* constant(ConstantKind kind);
    Expression* number();
    Expression* parenthesized();
    Expression* bracketed();
    Expression* braced();
    Expression* dict_or_comprehension(std::uint32_t start, Expression* first);
    Expression* set_or_comprehension(std::uint32_t start, Expression* first);
    bool key_value(Expression*& key, Expression*& value, Expression* parsed_key);
    bool at_comprehension() {
        return at(Kind::kw_for) || (at(Kind::kw_async) && kind_after(1) == Kind::kw_for);
    }
    bool comprehensions(std::span<Comprehension* const>& to);
    Comprehension* comprehension();

    // Calls (parser_calls.cpp)
    Expression* call(std::uint32_t start, Expression* function);
    bool arguments(CallArguments& to);
    bool argument_list(CallArguments& to);
    bool argument(CallArguments& to, int& phase);
    void invalid_keyword_argument();
    void invalid_arguments(std::uint32_t start);

    // Strings (parser_strings.cpp)
    struct StringPart;
    Expression* strings();
    bool string_part(std::vector<StringPart>& parts);
    bool formatted_string(std::vector<StringPart>& parts);
    bool format_parts(std::vector<Expression*>& to, bool is_template, bool raw, bool in_spec);
    std::string text_before_token(std::uint32_t from, std::uint32_t first);
    bool replacement_field(std::vector<Expression*>& to, bool is_template, bool raw, bool in_spec);
    void invalid_replacement_field(std::uint32_t start, bool is_template, bool raw);
    bool conversion(char& to, std::string_view letter);
    Expression* text_constant(std::string_view value, const Span& span);
    void report_escapes(const Token& token, std::optional<char> escape, const std::string& octal);
    Expression* concatenate(std::uint32_t start, const std::vector<StringPart>& parts);

    // Targets (parser_targets.cpp)
    bool to_target(Expression* expression, ExpressionContext context);
    Expression* star_targets();
    Expression* star_target();
    bool is_single_target(const Expression* expression) const;

    // Better reasons (parser_diagnosis.cpp); each may set error_, none moves position_.
    void invalid_expression(std::uint32_t start, Expression* disjunction_node);
    void invalid_legacy_expression(std::uint32_t start);
    void invalid_quote_in_string(std::uint32_t start);
    void invalid_named_expression(std::uint32_t start, Expression* expression_node);
    void invalid_comprehension(std::uint32_t start);
    void invalid_group(std::uint32_t start);
    void invalid_dict(std::uint32_t start);
    void invalid_for_target(std::uint32_t start);
    void invalid_lambda_in_field(std::uint32_t start);
    Expression* expression_without_diagnosis();

    // The second pass tries the same text in several ways, at every level of nesting; what a rule
    // answered for a place is kept, or the time would double with each level. CPython keeps it for
    // the same rules, and like there the answer does not depend on whether reasons were looked for.
    enum class Rule : std::uint8_t { expression, disjunction, bitwise_or, primary, arguments };
    struct Answer {
        Expression* expression = nullptr;
        std::uint32_t end = 0;
    };
    template <class Parse>
    Expression* remembered(Rule rule, const Parse& parse) {
        if (!second_pass_) return parse();
        const std::uint64_t key = (static_cast<std::uint64_t>(rule) << 32) | position_;
        if (const auto known = answers_.find(key); known != answers_.end()) {
            position_ = known->second.end;
            return known->second.expression;
        }
        Expression* result = parse();
        if (!error_) answers_[key] = {result, position_};
        return result;
    }

    const Source& source_;
    const TokenStream& stream_;
    const std::vector<Token>& tokens_;
    Arena& arena_;
    bool diagnose_;
    bool second_pass_;
    std::uint32_t furthest_;
    std::uint32_t position_ = 0;
    int depth_ = 0;
    std::optional<Diagnostic> error_;
    std::vector<Diagnostic> warnings_;
    std::unordered_map<std::uint64_t, Answer> answers_;
};

// "function call", "list comprehension", "literal", …
[[nodiscard]] std::string expression_name(const Expression& expression);
[[nodiscard]] Span last_item_span(const Comprehension& comprehension);

}  // namespace interleave::language
