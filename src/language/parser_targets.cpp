// Assignment targets. They are parsed as expressions and then checked and marked, since `a.b[c] = 1`
// is only known to be an assignment when its '=' is reached.

#include "language/parser_core.h"

namespace interleave::language {

// Marks an expression as a target; false when it cannot be one. A parenthesized starred expression
// cannot come here: the grammar has no such group.
bool Parser::to_target(Expression* expression, ExpressionContext context) {
    const auto all = [&](ExpressionList elements) {
        for (Expression* element : elements) {
            if (!to_target(element, context)) return false;
        }
        return true;
    };
    if (auto* name = try_as<Name>(expression)) {
        name->ctx = context;
        return true;
    }
    if (auto* attribute = try_as<Attribute>(expression)) {
        attribute->ctx = context;
        return true;
    }
    if (auto* subscript = try_as<Subscript>(expression)) {
        subscript->ctx = context;
        return true;
    }
    if (auto* list = try_as<List>(expression)) {
        list->ctx = context;
        return all(list->elts);
    }
    if (auto* tuple = try_as<Tuple>(expression)) {
        tuple->ctx = context;
        return all(tuple->elts);
    }
    if (auto* starred = try_as<Starred>(expression);
        starred != nullptr && context != ExpressionContext::del) {
        starred->ctx = context;
        return starred->value->kind != ExpressionKind::starred &&
               to_target(starred->value, context);
    }
    return false;
}

bool Parser::is_single_target(const Expression* expression) const {
    return expression->kind == ExpressionKind::name ||
           expression->kind == ExpressionKind::attribute ||
           expression->kind == ExpressionKind::subscript;
}

Expression* Parser::star_target() {
    const std::uint32_t start = position_;
    if (accept(Kind::star)) {
        if (at(Kind::star)) return give_up(start);
        Expression* value = star_target();
        if (value == nullptr) return give_up(start);
        auto* starred = make<Starred>(span_since(start));
        starred->value = value;
        starred->ctx = ExpressionContext::store;
        return starred;
    }
    Expression* target = primary();
    if (target == nullptr || !to_target(target, ExpressionContext::store)) return give_up(start);
    return target;
}

Expression* Parser::star_targets() {
    const std::uint32_t start = position_;
    Expression* first = star_target();
    if (first == nullptr) return nullptr;
    if (!at(Kind::comma)) return first;
    std::vector<Expression*> elements = {first};
    while (accept(Kind::comma)) {
        Expression* next = star_target();
        if (error_) return nullptr;
        if (next == nullptr) break;
        elements.push_back(next);
    }
    auto* tuple = make<Tuple>(span_since(start));
    tuple->elts = arena_.copy(elements);
    tuple->ctx = ExpressionContext::store;
    return tuple;
}

}  // namespace interleave::language
