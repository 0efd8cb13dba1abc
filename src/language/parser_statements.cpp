// Simple statements, and how statements follow each other.

#include "language/parser_core.h"

namespace interleave::language {

// One or more when `until` is dedent, any number when it is end_of_file. `until` is consumed.
bool Parser::statements(std::vector<Statement*>& to, Kind until) {
    if (until == Kind::dedent && !statement(to)) return false;
    while (!at(until)) {
        if (!statement(to)) return false;
    }
    advance();
    return !error_;
}

bool Parser::statement(std::vector<Statement*>& to) {
    const std::uint32_t start = position_;
    if (Statement* compound = compound_statement()) {
        to.push_back(compound);
        return true;
    }
    if (error_) return false;
    position_ = start;
    return simple_statements(to);
}

bool Parser::simple_statements(std::vector<Statement*>& to) {
    do {
        Statement* statement = simple_statement();
        if (statement == nullptr) return false;
        to.push_back(statement);
    } while (accept(Kind::semicolon) && !at(Kind::newline));
    return accept(Kind::newline);
}

Statement* Parser::simple_statement() {
    const std::uint32_t start = position_;
    Statement* statement = keyword_statement();
    if (statement != nullptr || error_) return statement;
    position_ = start;
    if (at_name("type") && kind_after(1) == Kind::name) {
        if (Statement* alias = type_alias()) return alias;
        if (error_) return nullptr;
        position_ = start;
    }
    return expression_statement();
}

// Statements that begin with a keyword of their own; null for any other.
Statement* Parser::keyword_statement() {
    const std::uint32_t start = position_;
    const auto word = [&]<class Node>(Node*) -> Statement* {
        if (diagnose_ && kind_after(1) == Kind::kw_if) {
            invalid_statement_conditional(start);
            if (error_) return nullptr;
            position_ = start;
        }
        const Span span = token().span;
        advance();
        return make<Node>(span);
    };
    switch (kind()) {
        case Kind::kw_pass: return word(static_cast<Pass*>(nullptr));
        case Kind::kw_break: return word(static_cast<Break*>(nullptr));
        case Kind::kw_continue: return word(static_cast<Continue*>(nullptr));
        case Kind::kw_return: return return_statement();
        case Kind::kw_raise: return raise_statement();
        case Kind::kw_del: return delete_statement();
        case Kind::kw_assert: return assert_statement();
        case Kind::kw_global:
        case Kind::kw_nonlocal: return names_statement();
        case Kind::kw_import: return import_statement();
        case Kind::kw_from: return import_from_statement();
        default: return nullptr;
    }
}

// ---------------------------------------------------------------------------------------------
// Expressions and assignments

Statement* Parser::expression_statement() {
    const std::uint32_t start = position_;
    if (at(Kind::kw_yield)) {
        Expression* value = yield_expression();
        if (value == nullptr) return nullptr;
        if (at(Kind::equal)) {
            if (diagnose_) raise(value->span, "assignment to yield expression not possible");
            return nullptr;
        }
        auto* statement = make<Expr>(value->span);
        statement->value = value;
        return statement;
    }
    Expression* value = star_expressions();
    if (error_) return nullptr;
    Statement* assigned = nullptr;
    if (value != nullptr) {
        const std::uint32_t after = position_;
        if (at(Kind::colon)) {
            assigned = annotated_assignment(start, value);
        } else if (at(Kind::equal)) {
            assigned = assignment(start, value);
        } else if (is_single_target(value)) {
            if (const std::optional<BinaryOperator> op = augmented_operator()) {
                return augmented_assignment(start, value, *op);  // the grammar commits here
            }
        }
        if (assigned != nullptr || error_) return assigned;
        position_ = after;
    }
    if (diagnose_) {
        const std::uint32_t after = position_;
        invalid_assignment(start);
        if (error_) return nullptr;
        position_ = after;
    }
    if (value == nullptr) return nullptr;
    auto* statement = make<Expr>(span_since(start));
    statement->value = value;
    return statement;
}

Statement* Parser::annotated_assignment(std::uint32_t start, Expression* target) {
    if (!is_single_target(target)) return nullptr;
    advance();
    Expression* annotation = expression();
    if (annotation == nullptr) return nullptr;
    Expression* value = nullptr;
    if (at(Kind::equal)) {
        const std::uint32_t before = position_;
        advance();
        value = annotated_value();
        if (error_) return nullptr;
        if (value == nullptr) position_ = before;
    }
    to_target(target, ExpressionContext::store);
    auto* statement = make<AnnAssign>(span_since(start));
    statement->target = target;
    statement->annotation = annotation;
    statement->value = value;
    statement->simple = target->kind == ExpressionKind::name && tokens_[start].kind == Kind::name;
    return statement;
}

Statement* Parser::assignment(std::uint32_t start, Expression* first) {
    std::vector<Expression*> targets;
    Expression* value = first;
    while (at(Kind::equal)) {
        if (!to_target(value, ExpressionContext::store)) return nullptr;
        const std::uint32_t before = position_;
        advance();
        Expression* next = annotated_value();
        if (error_) return nullptr;
        if (next == nullptr) {
            if (diagnose_ || targets.empty()) return nullptr;
            position_ = before;
            return nullptr;
        }
        targets.push_back(value);
        value = next;
    }
    auto* statement = make<Assign>(span_since(start));
    statement->targets = arena_.copy(targets);
    statement->value = value;
    return statement;
}

Statement* Parser::augmented_assignment(std::uint32_t start, Expression* target,
                                        BinaryOperator op) {
    Expression* value = annotated_value();
    if (value == nullptr) return nullptr;
    to_target(target, ExpressionContext::store);
    auto* statement = make<AugAssign>(span_since(start));
    statement->target = target;
    statement->op = op;
    statement->value = value;
    return statement;
}

// Consumes `+=` and its like.
std::optional<BinaryOperator> Parser::augmented_operator() {
    BinaryOperator op{};
    switch (kind()) {
        case Kind::plus_equal: op = BinaryOperator::add; break;
        case Kind::minus_equal: op = BinaryOperator::sub; break;
        case Kind::star_equal: op = BinaryOperator::mult; break;
        case Kind::at_equal: op = BinaryOperator::mat_mult; break;
        case Kind::slash_equal: op = BinaryOperator::div; break;
        case Kind::percent_equal: op = BinaryOperator::mod; break;
        case Kind::ampersand_equal: op = BinaryOperator::bit_and; break;
        case Kind::vertical_bar_equal: op = BinaryOperator::bit_or; break;
        case Kind::circumflex_equal: op = BinaryOperator::bit_xor; break;
        case Kind::left_shift_equal: op = BinaryOperator::l_shift; break;
        case Kind::right_shift_equal: op = BinaryOperator::r_shift; break;
        case Kind::double_star_equal: op = BinaryOperator::pow; break;
        case Kind::double_slash_equal: op = BinaryOperator::floor_div; break;
        default: return std::nullopt;
    }
    advance();
    return op;
}

void Parser::invalid_assignment(std::uint32_t start) {
    position_ = start;
    // (a, b): int
    if (at(Kind::left_parenthesis) || at(Kind::left_bracket)) {
        const Expression* target = atom();
        if (error_) return;
        const bool several = target != nullptr && (target->kind == ExpressionKind::list ||
                                                   target->kind == ExpressionKind::tuple);
        if (several && accept(Kind::colon) && expression() != nullptr) {
            raise(target->span,
                  "only single target (not " + expression_name(*target) + ") can be annotated");
        }
        if (error_) return;
        position_ = start;
    }
    // a, b: int
    const Expression* first = star_named_expression();
    if (error_) return;
    if (first != nullptr && accept(Kind::comma)) {
        std::vector<Expression*> rest;
        do {  // the rule allows several lists, which matters only for what is found in them
            rest.clear();
            if (!star_named_expressions(rest, Kind::colon)) return;
        } while (!rest.empty());
        if (accept(Kind::colon) && expression() != nullptr) {
            raise(first->span, "only single target (not tuple) can be annotated");
        }
        if (error_) return;
    }
    // f(): int
    position_ = start;
    const Expression* target = expression();
    if (target != nullptr && accept(Kind::colon) && expression() != nullptr) {
        raise(target->span, "illegal target for annotation");
    }
    if (error_) return;
    // a = f() = 1
    position_ = start;
    for (;;) {
        const std::uint32_t before = position_;
        const Expression* good = star_targets();
        if (error_) return;
        if (good != nullptr && accept(Kind::equal)) continue;
        position_ = before;
        break;
    }
    const std::uint32_t value_start = position_;
    Expression* bad = star_expressions();
    if (bad != nullptr && at(Kind::equal)) raise_invalid_target(Targets::star, bad);
    if (error_) return;
    position_ = value_start;
    const Expression* yielded = yield_expression();
    if (yielded != nullptr && at(Kind::equal)) {
        raise(yielded->span, "assignment to yield expression not possible");
    }
    if (error_) return;
    // f() += 1
    position_ = start;
    const Expression* augmented = star_expressions();
    if (augmented != nullptr && augmented_operator() && annotated_value() != nullptr) {
        raise(augmented->span, "'" + expression_name(*augmented) +
                                   "' is an illegal expression for augmented assignment");
    }
}

// ---------------------------------------------------------------------------------------------
// Keyword statements

Statement* Parser::return_statement() {
    const std::uint32_t start = position_;
    advance();
    Expression* value = star_expressions();
    if (error_) return nullptr;
    auto* statement = make<Return>(span_since(start));
    statement->value = value;
    return statement;
}

Statement* Parser::raise_statement() {
    const std::uint32_t start = position_;
    advance();
    Expression* exception = expression();
    if (error_) return nullptr;
    Expression* cause = nullptr;
    if (exception != nullptr && at(Kind::kw_from)) {
        const std::uint32_t before = position_;
        advance();
        cause = expression();
        if (error_) return nullptr;
        if (cause == nullptr) position_ = before;
    }
    auto* statement = make<Raise>(span_since(start));
    statement->exc = exception;
    statement->cause = cause;
    return statement;
}

Statement* Parser::delete_statement() {
    const std::uint32_t start = position_;
    advance();
    std::vector<Expression*> targets;
    for (;;) {
        const std::uint32_t before = position_;
        Expression* target = primary();
        if (error_) return nullptr;
        if (target == nullptr || !to_target(target, ExpressionContext::del)) {
            position_ = before;
            break;
        }
        targets.push_back(target);
        if (!accept(Kind::comma)) break;
    }
    if (!targets.empty() && (at(Kind::semicolon) || at(Kind::newline))) {
        auto* statement = make<Delete>(span_since(start));
        statement->targets = arena_.copy(targets);
        return statement;
    }
    if (diagnose_) {
        position_ = start + 1;
        if (Expression* all = star_expressions()) raise_invalid_target(Targets::del, all);
    }
    return nullptr;
}

Statement* Parser::assert_statement() {
    const std::uint32_t start = position_;
    advance();
    Expression* test = expression();
    if (test == nullptr) return nullptr;
    Expression* message = nullptr;
    if (at(Kind::comma)) {
        const std::uint32_t before = position_;
        advance();
        message = expression();
        if (error_) return nullptr;
        if (message == nullptr) position_ = before;
    }
    auto* statement = make<Assert>(span_since(start));
    statement->test = test;
    statement->msg = message;
    return statement;
}

// global and nonlocal
Statement* Parser::names_statement() {
    const std::uint32_t start = position_;
    const bool is_global = at(Kind::kw_global);
    advance();
    std::vector<std::string_view> names;
    for (;;) {
        if (!at(Kind::name)) {
            if (names.empty()) return nullptr;
            --position_;  // the comma is not ours
            break;
        }
        names.push_back(name_text(token()));
        advance();
        if (!accept(Kind::comma)) break;
    }
    if (is_global) {
        auto* statement = make<Global>(span_since(start));
        statement->names = arena_.copy(names);
        return statement;
    }
    auto* statement = make<Nonlocal>(span_since(start));
    statement->names = arena_.copy(names);
    return statement;
}

Statement* Parser::type_alias() {
    const std::uint32_t start = position_;
    advance();
    const Token& name = token();
    advance();
    TypeParamList type_params;
    if (at(Kind::left_bracket) && !type_parameters(type_params)) return nullptr;
    if (!accept(Kind::equal)) return nullptr;
    Expression* value = expression();
    if (value == nullptr) return nullptr;
    auto* target = make<Name>(name.span);
    target->id = name_text(name);
    target->ctx = ExpressionContext::store;
    auto* statement = make<TypeAlias>(span_since(start));
    statement->name = target;
    statement->type_params = type_params;
    statement->value = value;
    return statement;
}

// ---------------------------------------------------------------------------------------------
// Imports

bool Parser::dotted_name(std::string_view& name) {
    if (!at(Kind::name)) return false;
    std::string text(name_text(token()));
    advance();
    while (at(Kind::dot)) {
        advance();
        if (!at(Kind::name)) {
            --position_;
            break;
        }
        text += '.';
        text += name_text(token());
        advance();
    }
    name = arena_.copy(text);
    return true;
}

// Stands behind `as`. True: an error is set.
bool Parser::invalid_import_target() {
    const std::uint32_t start = position_;
    if (at(Kind::name)) {
        const Kind next = kind_after(1);
        if (next == Kind::comma || next == Kind::right_parenthesis || next == Kind::semicolon ||
            next == Kind::newline) {
            return false;
        }
    }
    if (const Expression* target = expression()) {
        raise(target->span, "cannot use " + expression_name(*target) + " as import target");
    }
    position_ = start;
    return error_.has_value();
}

Alias* Parser::dotted_alias() {
    const std::uint32_t start = position_;
    auto* alias = arena_.create<Alias>();
    if (!dotted_name(alias->name)) return nullptr;
    if (at(Kind::kw_as)) {
        advance();
        if (diagnose_ && invalid_import_target()) return nullptr;
        if (at(Kind::name)) {
            alias->asname = name_text(token());
            advance();
        } else {
            --position_;
        }
    }
    alias->span = span_since(start);
    return alias;
}

Alias* Parser::from_alias() {
    const std::uint32_t start = position_;
    if (!at(Kind::name)) return nullptr;
    auto* alias = arena_.create<Alias>();
    alias->name = name_text(token());
    advance();
    if (at(Kind::kw_as)) {
        advance();
        if (diagnose_ && invalid_import_target()) return nullptr;
        if (at(Kind::name)) {
            alias->asname = name_text(token());
            advance();
        } else {
            --position_;
        }
    }
    alias->span = span_since(start);
    return alias;
}

Statement* Parser::import_statement() {
    const std::uint32_t start = position_;
    advance();
    if (diagnose_ && at(Kind::newline)) {
        return raise_from(token().span, "Expected one or more names after 'import'");
    }
    std::vector<Alias*> names;
    for (;;) {
        Alias* alias = dotted_alias();
        if (error_) return nullptr;
        if (alias == nullptr) {
            if (names.empty()) return nullptr;
            --position_;
            break;
        }
        names.push_back(alias);
        if (!accept(Kind::comma)) break;
    }
    if (diagnose_ && at(Kind::kw_from)) {
        const std::uint32_t before = position_;
        std::string_view module;
        advance();
        if (dotted_name(module)) {
            return raise_from(tokens_[start].span,
                              "Did you mean to use 'from ... import ...' instead?");
        }
        position_ = before;
    }
    auto* statement = make<Import>(span_since(start));
    statement->names = arena_.copy(names);
    return statement;
}

bool Parser::import_targets(std::vector<Alias*>& names) {
    if (at(Kind::star)) {
        auto* alias = arena_.create<Alias>();
        alias->name = "*";
        alias->span = token().span;
        names.push_back(alias);
        advance();
        return true;
    }
    if (diagnose_ && at(Kind::newline)) {
        raise_from(token().span, "Expected one or more names after 'import'");
        return false;
    }
    const bool parenthesized = accept(Kind::left_parenthesis);
    for (;;) {
        Alias* alias = from_alias();
        if (error_) return false;
        if (alias == nullptr) {
            if (names.empty() || parenthesized)
                return parenthesized && !names.empty() && accept(Kind::right_parenthesis);
            if (diagnose_ && at(Kind::newline)) {
                raise_at_furthest("trailing comma not allowed without surrounding parentheses");
            }
            return false;
        }
        names.push_back(alias);
        if (!accept(Kind::comma)) return !parenthesized || accept(Kind::right_parenthesis);
    }
}

Statement* Parser::import_from_statement() {
    const std::uint32_t start = position_;
    advance();
    auto* statement = arena_.create<ImportFrom>();
    while (at(Kind::dot) || at(Kind::ellipsis)) {
        statement->level += at(Kind::dot) ? 1 : 3;
        advance();
    }
    if (!dotted_name(statement->module) && statement->level == 0) return nullptr;
    if (!accept(Kind::kw_import)) return nullptr;
    std::vector<Alias*> names;
    if (!import_targets(names)) return nullptr;
    statement->names = arena_.copy(names);
    statement->span = span_since(start);
    return statement;
}

}  // namespace interleave::language
