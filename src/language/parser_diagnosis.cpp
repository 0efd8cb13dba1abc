// Better reasons than "invalid syntax" for what is wrong with an expression. They run in the second
// pass only, each in the place where CPython's grammar has the invalid_… rule of the same name.

#include <utility>

#include "language/parser_core.h"

namespace interleave::language {
namespace {

bool is_legacy_statement(const Expression* expression) {
    const auto* name = try_as<Name>(expression);
    return name != nullptr && (name->id == "print" || name->id == "exec");
}

}  // namespace

// A rule tried without looking for better reasons below it.
Expression* Parser::expression_without_diagnosis() {
    const Depth depth(*this);
    if (!depth.ok()) return nullptr;
    const bool before = std::exchange(diagnose_, false);
    const std::uint32_t start = position_;
    Expression* result = nullptr;
    if (at(Kind::kw_lambda)) {
        result = lambda();
    } else {
        result = disjunction();
        if (result != nullptr && at(Kind::kw_if)) result = conditional_tail(start, result);
    }
    diagnose_ = before;
    return result;
}

// "He said "hello" to me"
void Parser::invalid_quote_in_string(std::uint32_t start) {
    if (error_ || !at(Kind::string)) return;
    advance();
    std::vector<Expression*> inside;
    while (!at(Kind::string)) {
        Expression* expression = expression_without_diagnosis();
        if (expression == nullptr) break;
        inside.push_back(expression);
    }
    if (!error_ && !inside.empty() && at(Kind::string)) {
        raise(join(inside.front()->span, inside.back()->span),
              "invalid syntax. Is this intended to be part of the string?");
    }
    position_ = start;
}

// Stands behind the disjunction (null when there was none).
void Parser::invalid_expression(std::uint32_t start, Expression* disjunction_node) {
    const std::uint32_t after = position_;
    if (disjunction_node == nullptr) return invalid_statement_conditional(start);

    position_ = start;
    const std::string_view first = at(Kind::name) ? text_of(token()) : std::string_view();
    const bool guarded = first == "match" || first == "case" || first == "type" || first == "_" ||
                         (at(Kind::name) && kind_after(1) == Kind::string);
    position_ = after;
    if (!guarded) {
        const Expression* second = expression_without_diagnosis();
        if (error_) return;
        if (second != nullptr && !is_legacy_statement(disjunction_node) &&
            tokens_[position_ - 1].level > 0) {
            raise(join(disjunction_node->span, second->span),
                  "invalid syntax. Perhaps you forgot a comma?");
            return;
        }
        position_ = after;
    }
    if (!accept(Kind::kw_if)) return;
    const Expression* test = disjunction();
    if (test == nullptr || error_) return;
    if (!at(Kind::kw_else) && !at(Kind::colon)) {
        raise(join(disjunction_node->span, test->span), "expected 'else' after 'if' expression");
        return;
    }
    if (!accept(Kind::kw_else)) return;
    const std::uint32_t orelse = position_;
    const bool has_orelse = expression() != nullptr;
    position_ = orelse;
    if (!has_orelse && !error_) {
        raise_on_next("expected expression after 'else', but statement is given");
    }
}

// pass if x else y
void Parser::invalid_statement_conditional(std::uint32_t start) {
    position_ = start;
    const Span span = token().span;
    if (!accept(Kind::kw_pass) && !accept(Kind::kw_break) && !accept(Kind::kw_continue)) return;
    if (!accept(Kind::kw_if) || disjunction() == nullptr || !accept(Kind::kw_else)) return;
    if (simple_statement() == nullptr) return;
    raise(span, "expected expression before 'if', but statement is given");
}

// print "hello"
void Parser::invalid_legacy_expression(std::uint32_t start) {
    position_ = start;
    if (!at(Kind::name)) return;
    const Token& name = token();
    advance();
    // What follows any other name is parsed too: it may hold a reason, as it does for CPython. A row
    // of names would nest as deep as it is long, so that has an end.
    if (at(Kind::left_parenthesis) || depth_ > max_syntax_depth / 2) return;
    const Expression* operand = star_expressions();
    if (operand == nullptr || error_) return;
    const std::string text(text_of(name));
    if (text != "print" && text != "exec") return;
    raise(join(name.span, operand->span),
          "Missing parentheses in call to '" + text + "'. Did you mean " + text + "(...)?");
}

// `f"{lambda x: y}"`: the field's format specification begins where lambda's ':' stands.
void Parser::invalid_lambda_in_field(std::uint32_t start) {
    if (!at(Kind::fstring_middle) && !at(Kind::tstring_middle)) return;
    raise(join(tokens_[start].span, tokens_[position_ - 1].span),
          std::string(at(Kind::tstring_middle) ? "t" : "f") +
              "-string: lambda expressions are not allowed without parentheses");
}

// Stands behind an expression (null when there was none) that began at `start`.
void Parser::invalid_named_expression(std::uint32_t start, Expression* expression_node) {
    const std::uint32_t after = position_;
    if (expression_node != nullptr && accept(Kind::colon_equal) && expression() != nullptr) {
        raise(expression_node->span,
              "cannot use assignment expressions with " + expression_name(*expression_node));
    }
    position_ = start;
    if (!error_ && at(Kind::name) && kind_after(1) == Kind::equal) {
        const Span name = token().span;
        position_ += 2;
        const Expression* value = bitwise_or();
        if (value != nullptr && !at(Kind::equal) && !at(Kind::colon_equal)) {
            raise(join(name, value->span),
                  "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
    }
    position_ = start;
    const bool constant = at(Kind::kw_true) || at(Kind::kw_none) || at(Kind::kw_false);
    // A bitwise_or can only be followed by '=' when the whole expression is one, or ends in one that
    // its operator keeps apart; then nothing stands at `after`.
    if (!error_ && !constant && expression_node != nullptr && tokens_[after].kind == Kind::equal) {
        const Expression* leading =
            at(Kind::left_bracket) || at(Kind::left_parenthesis) ? atom() : nullptr;
        const bool excluded =
            leading != nullptr &&
            (leading->kind == ExpressionKind::list || leading->kind == ExpressionKind::tuple ||
             leading->kind == ExpressionKind::generator_exp);
        position_ = start;
        const Expression* left = excluded || error_ ? nullptr : bitwise_or();
        if (left != nullptr && accept(Kind::equal) && bitwise_or() != nullptr && !at(Kind::equal) &&
            !at(Kind::colon_equal)) {
            raise(left->span, "cannot assign to " + expression_name(*left) +
                                  " here. Maybe you meant '==' instead of '='?");
        }
    }
    position_ = after;
}

// (*a), (**a)
void Parser::invalid_group(std::uint32_t start) {
    position_ = start + 1;
    if (at(Kind::star)) {
        const Expression* starred = starred_expression();
        if (starred != nullptr && at(Kind::right_parenthesis)) {
            raise(starred->span, "cannot use starred expression here");
        }
    } else if (at(Kind::double_star)) {
        const Span stars = token().span;
        advance();
        if (expression() != nullptr && at(Kind::right_parenthesis)) {
            raise(stars, "cannot use double starred expression here");
        }
    }
    position_ = start;
}

// [*a for …], [a, b for …]; `start` is the bracket.
void Parser::invalid_comprehension(std::uint32_t start) {
    std::span<Comprehension* const> clauses;
    const bool parenthesis = tokens_[start].kind == Kind::left_parenthesis;
    position_ = start + 1;
    if (at(Kind::star)) {
        const Expression* starred = starred_expression();
        if (starred != nullptr && at_comprehension() && comprehensions(clauses)) {
            raise(starred->span, "iterable unpacking cannot be used in comprehension");
        }
    }
    position_ = start + 1;
    const Expression* first = error_ || parenthesis ? nullptr : star_named_expression();
    if (first != nullptr && at(Kind::comma)) {
        const Span comma = token().span;
        advance();
        std::vector<Expression*> rest;
        const bool listed = star_named_expressions(rest, Kind::end_of_file);
        if (listed && at_comprehension() && comprehensions(clauses)) {
            raise(join(first->span, rest.empty() ? comma : rest.back()->span),
                  "did you forget parentheses around the comprehension target?");
        }
    }
    position_ = start;
}

// `start` is the brace.
void Parser::invalid_dict(std::uint32_t start) {
    Expression* key = nullptr;
    Expression* value = nullptr;
    const auto invalid_pair = [this](bool may_lack_colon) {
        const std::uint32_t pair = position_;
        const Expression* key_alone = expression();
        if (key_alone == nullptr || error_) return;
        if (may_lack_colon && !at(Kind::colon)) {
            const Span& span = key_alone->span;
            raise({span.line, span.end_column - 1, span.end_line, -1},
                  "':' expected after dictionary key");
            return;
        }
        if (!at(Kind::colon)) return;
        const Span colon = token().span;
        advance();
        if (at(Kind::star)) {
            const Span star = token().span;
            advance();
            if (bitwise_or() != nullptr) {
                raise_from(star, "cannot use a starred expression in a dictionary value");
            }
        } else if (at(Kind::right_brace) || at(Kind::comma)) {
            raise(colon, "expression expected after dictionary key and ':'");
        }
        position_ = pair;
    };

    position_ = start + 1;
    std::uint32_t last_comma = 0;
    while (!error_ && key_value(key, value, nullptr) && at(Kind::comma)) {
        last_comma = position_;
        advance();
    }
    if (!error_ && last_comma != 0) {
        position_ = last_comma + 1;
        invalid_pair(true);
    }
    position_ = start + 1;
    if (!error_) invalid_pair(false);
    position_ = start + 1;
    std::span<Comprehension* const> clauses;
    if (!error_ && at(Kind::double_star)) {
        const Span stars = token().span;
        advance();
        if (bitwise_or() != nullptr && at_comprehension() && comprehensions(clauses) &&
            at(Kind::right_brace)) {
            raise(stars, "dict unpacking cannot be used in dict comprehension");
        }
    }
    position_ = start;
}

// `start` is `for` or the `async` before it.
void Parser::invalid_for_target(std::uint32_t start) {
    position_ = start;
    accept(Kind::kw_async);
    advance();
    if (Expression* targets = star_expressions()) raise_invalid_target(Targets::for_, targets);
    position_ = start;
}

}  // namespace interleave::language
