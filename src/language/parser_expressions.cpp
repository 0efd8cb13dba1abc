// Expressions down to primaries, in the order of their precedence.

#include "language/parser_core.h"

namespace interleave::language {

// ---------------------------------------------------------------------------------------------
// Lists without brackets

Expression* Parser::star_expressions() {
    const std::uint32_t start = position_;
    Expression* first = star_expression();
    if (first == nullptr || !at(Kind::comma)) return first;
    std::vector<Expression*> elements = {first};
    while (accept(Kind::comma)) {
        const std::uint32_t after_comma = position_;
        Expression* next = star_expression();
        if (error_) return nullptr;
        if (next == nullptr) {
            position_ = after_comma;
            break;
        }
        elements.push_back(next);
    }
    auto* tuple = make<Tuple>(span_since(start));
    tuple->elts = arena_.copy(elements);
    return tuple;
}

Expression* Parser::star_expression() {
    const std::uint32_t start = position_;
    if (!accept(Kind::star)) return expression();
    Expression* value = bitwise_or();
    if (value == nullptr) return give_up(start);
    auto* starred = make<Starred>(span_since(start));
    starred->value = value;
    return starred;
}

Expression* Parser::expressions() {
    const std::uint32_t start = position_;
    Expression* first = expression();
    if (first == nullptr || !at(Kind::comma)) return first;
    std::vector<Expression*> elements = {first};
    while (accept(Kind::comma)) {
        const std::uint32_t after_comma = position_;
        Expression* next = expression();
        if (error_) return nullptr;
        if (next == nullptr) {
            position_ = after_comma;
            break;
        }
        elements.push_back(next);
    }
    auto* tuple = make<Tuple>(span_since(start));
    tuple->elts = arena_.copy(elements);
    return tuple;
}

Expression* Parser::star_named_expression() {
    return at(Kind::star) ? star_expression() : named_expression();
}

// Zero or more, comma-separated, with an optional last comma; `until` only ends it early.
bool Parser::star_named_expressions(std::vector<Expression*>& to, Kind until) {
    while (!at(until)) {
        Expression* element = star_named_expression();
        if (element == nullptr) return !error_;
        to.push_back(element);
        if (!accept(Kind::comma)) break;
    }
    return !error_;
}

// ---------------------------------------------------------------------------------------------
// Assignment expressions, conditionals, lambda, yield

Expression* Parser::walrus() {
    const std::uint32_t start = position_;
    const Token& name = token();
    position_ += 2;
    const Depth depth(*this);
    if (!depth.ok()) return nullptr;
    Expression* value = expression();
    if (value == nullptr) return give_up(start);
    auto* target = make<Name>(name.span);
    target->id = name_text(name);
    target->ctx = ExpressionContext::store;
    auto* named = make<NamedExpr>(span_since(start));
    named->target = target;
    named->value = value;
    return named;
}

Expression* Parser::named_expression() {
    const std::uint32_t start = position_;
    if (at(Kind::name) && kind_after(1) == Kind::colon_equal) return walrus();
    Expression* value = expression();
    if (diagnose_ && !error_) invalid_named_expression(start, value);
    if (error_ || value == nullptr) return nullptr;
    if (at(Kind::colon_equal)) return give_up(start);
    return value;
}

Expression* Parser::parse_expression() {
    const std::uint32_t start = position_;
    const Depth depth(*this);
    if (!depth.ok()) return nullptr;
    if (diagnose_) invalid_quote_in_string(start);
    if (error_) return nullptr;
    if (at(Kind::kw_lambda)) return lambda();
    Expression* body = disjunction();
    if (diagnose_ && !error_) {
        const std::uint32_t after = position_;
        invalid_expression(start, body);
        if (!error_) invalid_legacy_expression(start);
        position_ = after;
    }
    if (error_ || body == nullptr) return nullptr;
    return at(Kind::kw_if) ? conditional_tail(start, body) : body;
}

// `if b else c` after a body; without a match the body alone is the expression.
Expression* Parser::conditional_tail(std::uint32_t start, Expression* body) {
    const std::uint32_t before = position_;
    advance();
    Expression* test = disjunction();
    if (test != nullptr && accept(Kind::kw_else)) {
        if (Expression* orelse = expression()) {
            auto* conditional = make<IfExp>(span_since(start));
            conditional->test = test;
            conditional->body = body;
            conditional->orelse = orelse;
            return conditional;
        }
    }
    if (error_) return nullptr;
    position_ = before;
    return body;
}

Expression* Parser::lambda() {
    const std::uint32_t start = position_;
    advance();
    Arguments* args = parameters(Kind::colon);
    if (args == nullptr) return give_up(start);
    if (!accept(Kind::colon)) return give_up(start);
    if (diagnose_) invalid_lambda_in_field(start);
    if (error_) return nullptr;
    Expression* body = expression();
    if (body == nullptr) return give_up(start);
    auto* node = make<Lambda>(span_since(start));
    node->args = args;
    node->body = body;
    return node;
}

Expression* Parser::yield_expression() {
    const std::uint32_t start = position_;
    if (!accept(Kind::kw_yield)) return nullptr;
    if (at(Kind::kw_from)) {
        advance();
        if (Expression* value = expression()) {
            auto* node = make<YieldFrom>(span_since(start));
            node->value = value;
            return node;
        }
        if (error_) return nullptr;
        position_ = start + 1;
    }
    Expression* value = star_expressions();
    if (error_) return nullptr;
    auto* node = make<Yield>(span_since(start));
    node->value = value;
    return node;
}

Expression* Parser::annotated_value() {
    return at(Kind::kw_yield) ? yield_expression() : star_expressions();
}

// ---------------------------------------------------------------------------------------------
// Operators

Expression* Parser::parse_disjunction() {
    const std::uint32_t start = position_;
    Expression* first = conjunction();
    if (first == nullptr || !at(Kind::kw_or)) return first;
    std::vector<Expression*> values = {first};
    while (at(Kind::kw_or)) {
        const std::uint32_t before = position_;
        advance();
        Expression* next = conjunction();
        if (error_) return nullptr;
        if (next == nullptr) {
            position_ = before;
            break;
        }
        values.push_back(next);
    }
    if (values.size() == 1) return first;
    auto* node = make<BoolOp>(span_since(start));
    node->op = BooleanOperator::or_;
    node->values = arena_.copy(values);
    return node;
}

Expression* Parser::conjunction() {
    const std::uint32_t start = position_;
    Expression* first = inversion();
    if (first == nullptr || !at(Kind::kw_and)) return first;
    std::vector<Expression*> values = {first};
    while (at(Kind::kw_and)) {
        const std::uint32_t before = position_;
        advance();
        Expression* next = inversion();
        if (error_) return nullptr;
        if (next == nullptr) {
            position_ = before;
            break;
        }
        values.push_back(next);
    }
    if (values.size() == 1) return first;
    auto* node = make<BoolOp>(span_since(start));
    node->op = BooleanOperator::and_;
    node->values = arena_.copy(values);
    return node;
}

Expression* Parser::inversion() {
    if (!at(Kind::kw_not)) return comparison();
    const std::uint32_t start = position_;
    const Depth depth(*this);
    if (!depth.ok()) return nullptr;
    advance();
    Expression* operand = inversion();
    if (operand == nullptr) return give_up(start);
    auto* node = make<UnaryOp>(span_since(start));
    node->op = UnaryOperator::not_;
    node->operand = operand;
    return node;
}

// Consumes a comparison operator. False: there is none, nothing is consumed.
bool Parser::compare_operator(CompareOperator& op) {
    switch (kind()) {
        case Kind::equal_equal: op = CompareOperator::eq; break;
        case Kind::not_equal: op = CompareOperator::ne; break;
        case Kind::less_equal: op = CompareOperator::le; break;
        case Kind::less: op = CompareOperator::lt; break;
        case Kind::greater_equal: op = CompareOperator::ge; break;
        case Kind::greater: op = CompareOperator::gt; break;
        case Kind::kw_in: op = CompareOperator::in; break;
        case Kind::kw_not:
            if (kind_after(1) != Kind::kw_in) return false;
            op = CompareOperator::not_in;
            advance();
            break;
        case Kind::kw_is:
            op = CompareOperator::is;
            if (kind_after(1) == Kind::kw_not) {
                op = CompareOperator::is_not;
                advance();
            }
            break;
        case Kind::less_greater:
            raise(token().span, "invalid syntax.  Maybe you meant '!=' instead of '<>'?");
            return false;
        default: return false;
    }
    advance();
    return true;
}

Expression* Parser::comparison() {
    const std::uint32_t start = position_;
    Expression* left = bitwise_or();
    if (left == nullptr) return nullptr;
    std::vector<CompareOperator> ops;
    std::vector<Expression*> comparators;
    for (;;) {
        const std::uint32_t before = position_;
        CompareOperator op{};
        if (!compare_operator(op)) break;  // with error_ set for `<>`
        Expression* right = bitwise_or();
        if (right == nullptr && !error_ && op == CompareOperator::is_not) {  // `is (not …)`
            op = CompareOperator::is;
            position_ = before + 1;
            right = bitwise_or();
        }
        if (error_) return nullptr;
        if (right == nullptr) {
            position_ = before;
            break;
        }
        ops.push_back(op);
        comparators.push_back(right);
    }
    if (error_) return nullptr;
    if (ops.empty()) return left;
    auto* node = make<Compare>(span_since(start));
    node->left = left;
    node->ops = arena_.copy(ops);
    node->comparators = arena_.copy(comparators);
    return node;
}

namespace {

struct BinaryLevel {
    int level;  // -1: no binary operator
    BinaryOperator op;
};

constexpr int arithmetic_level = 4;
constexpr int highest_level = 5;

BinaryLevel binary_level(TokenKind kind) {
    switch (kind) {
        case TokenKind::vertical_bar: return {0, BinaryOperator::bit_or};
        case TokenKind::circumflex: return {1, BinaryOperator::bit_xor};
        case TokenKind::ampersand: return {2, BinaryOperator::bit_and};
        case TokenKind::left_shift: return {3, BinaryOperator::l_shift};
        case TokenKind::right_shift: return {3, BinaryOperator::r_shift};
        case TokenKind::plus: return {4, BinaryOperator::add};
        case TokenKind::minus: return {4, BinaryOperator::sub};
        case TokenKind::star: return {5, BinaryOperator::mult};
        case TokenKind::slash: return {5, BinaryOperator::div};
        case TokenKind::double_slash: return {5, BinaryOperator::floor_div};
        case TokenKind::percent: return {5, BinaryOperator::mod};
        case TokenKind::at: return {5, BinaryOperator::mat_mult};
        default: return {-1, BinaryOperator::add};
    }
}

}  // namespace

// Precedence climbing. Equal levels lean to the left in this loop, so that a sum of a hundred
// thousand terms costs no stack.
Expression* Parser::binary(int minimum) {
    const std::uint32_t start = position_;
    Expression* left = factor();
    if (left == nullptr) return nullptr;
    int maximum = highest_level;
    for (;;) {
        const auto [level, op] = binary_level(kind());
        // One that binds tighter than the last was tried in there and has no right operand. Tried again
        // by each level around it, operands in operands would take exponential time.
        if (level < minimum || level > maximum) return left;
        const std::uint32_t before = position_;
        advance();
        if (diagnose_ && level >= arithmetic_level && at(Kind::kw_not)) {
            const std::uint32_t not_token = position_;
            if (inversion() != nullptr) {
                raise(span_since(not_token), "'not' after an operator must be parenthesized");
            }
            if (error_) return nullptr;
            position_ = not_token;
        }
        Expression* right = binary(level + 1);
        if (error_) return nullptr;
        if (right == nullptr) {
            position_ = before;
            return left;
        }
        auto* node = make<BinOp>(span_since(start));
        node->left = left;
        node->op = op;
        node->right = right;
        left = node;
        maximum = level;
    }
}

Expression* Parser::factor() {
    UnaryOperator op{};
    switch (kind()) {
        case Kind::plus: op = UnaryOperator::u_add; break;
        case Kind::minus: op = UnaryOperator::u_sub; break;
        case Kind::tilde: op = UnaryOperator::invert; break;
        default: return power();
    }
    const std::uint32_t start = position_;
    const Depth depth(*this);
    if (!depth.ok()) return nullptr;
    advance();
    if (diagnose_ && at(Kind::kw_not)) {
        const std::uint32_t not_token = position_;
        advance();
        if (factor() != nullptr) {
            raise(span_since(not_token), "'not' after an operator must be parenthesized");
        }
        position_ = not_token;
    }
    Expression* operand = error_ ? nullptr : factor();
    if (operand == nullptr) return give_up(start);
    auto* node = make<UnaryOp>(span_since(start));
    node->op = op;
    node->operand = operand;
    return node;
}

Expression* Parser::power() {
    const std::uint32_t start = position_;
    Expression* base = nullptr;
    if (accept(Kind::kw_await)) {
        Expression* value = primary();
        if (value == nullptr) return give_up(start);
        auto* node = make<Await>(span_since(start));
        node->value = value;
        base = node;
    } else {
        base = primary();
    }
    if (base == nullptr || !at(Kind::double_star)) return base;
    const Depth depth(*this);
    if (!depth.ok()) return nullptr;
    const std::uint32_t before = position_;
    advance();
    Expression* exponent = factor();
    if (error_) return nullptr;
    if (exponent == nullptr) {
        position_ = before;
        return base;
    }
    auto* node = make<BinOp>(span_since(start));
    node->left = base;
    node->op = BinaryOperator::pow;
    node->right = exponent;
    return node;
}

// ---------------------------------------------------------------------------------------------
// Primaries

Expression* Parser::parse_primary() {
    const std::uint32_t start = position_;
    Expression* value = atom();
    for (int links = 0; value != nullptr; ++links) {
        Expression* longer = primary_tail(start, value);
        if (error_) return nullptr;
        if (longer == nullptr) break;
        if (links >= max_chain_length) {
            raise_too_deep();
            return nullptr;
        }
        value = longer;
    }
    return value;
}

// One `.name`, `(…)` or `[…]`; null when there is none, with nothing consumed.
Expression* Parser::primary_tail(std::uint32_t start, Expression* value) {
    const std::uint32_t before = position_;
    if (accept(Kind::dot)) {
        if (!at(Kind::name)) return give_up(before);
        const Token& name = token();
        advance();
        auto* node = make<Attribute>(span_since(start));
        node->value = value;
        node->attr = name_text(name);
        node->attr_span = name.span;
        return node;
    }
    if (at(Kind::left_parenthesis)) {
        Expression* result = call(start, value);
        return result != nullptr ? result : give_up(before);
    }
    if (accept(Kind::left_bracket)) {
        Expression* index = slices();
        if (index == nullptr || !accept(Kind::right_bracket)) return give_up(before);
        auto* node = make<Subscript>(span_since(start));
        node->value = value;
        node->slice = index;
        return node;
    }
    return nullptr;
}

Expression* Parser::slices() {
    const std::uint32_t start = position_;
    Expression* first = at(Kind::star) ? starred_expression() : slice();
    if (first == nullptr) return nullptr;
    if (!at(Kind::comma) && first->kind != ExpressionKind::starred) return first;
    std::vector<Expression*> elements = {first};
    while (accept(Kind::comma)) {
        if (at(Kind::right_bracket)) break;
        Expression* next = at(Kind::star) ? starred_expression() : slice();
        if (next == nullptr) return nullptr;
        elements.push_back(next);
    }
    auto* tuple = make<Tuple>(span_since(start));
    tuple->elts = arena_.copy(elements);
    return tuple;
}

Expression* Parser::slice() {
    const std::uint32_t start = position_;
    Expression* lower = nullptr;
    if (!at(Kind::colon)) {
        if (at(Kind::name) && kind_after(1) == Kind::colon_equal) return walrus();
        lower = expression();
        if (lower == nullptr) return nullptr;
        if (diagnose_ && (at(Kind::equal) || at(Kind::colon_equal))) {
            const std::uint32_t after = position_;
            invalid_named_expression(start, lower);
            if (error_) return nullptr;
            position_ = after;
        }
        if (!at(Kind::colon)) return lower;
    }
    advance();
    const auto optional_bound = [this] {
        const bool ends = at(Kind::colon) || at(Kind::comma) || at(Kind::right_bracket);
        return ends ? nullptr : expression();
    };
    auto* node = arena_.create<Slice>();
    node->lower = lower;
    node->upper = optional_bound();
    if (error_) return nullptr;
    if (accept(Kind::colon)) node->step = optional_bound();
    if (error_) return nullptr;
    node->span = span_since(start);
    return node;
}

// `*a` in a call or subscript: its operand may be any expression.
Expression* Parser::starred_expression() {
    const std::uint32_t start = position_;
    if (!accept(Kind::star)) return nullptr;
    Expression* value = expression();
    if (error_) return nullptr;
    if (diagnose_ && value == nullptr) {
        raise_at_furthest("Invalid star expression");
        return nullptr;
    }
    if (value == nullptr) return give_up(start);
    if (diagnose_ && at(Kind::equal)) {
        const std::uint32_t after = position_;
        advance();
        if (const Expression* assigned = expression()) {
            raise(join(tokens_[start].span, assigned->span),
                  "cannot assign to iterable argument unpacking");
        }
        if (error_) return nullptr;
        position_ = after;
    }
    auto* starred = make<Starred>(span_since(start));
    starred->value = value;
    return starred;
}

}  // namespace interleave::language
