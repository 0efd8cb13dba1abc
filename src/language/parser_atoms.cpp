// Names, literals and everything in brackets.

#include "language/literal.h"
#include "language/parser_core.h"

namespace interleave::language {

Expression* Parser::constant(ConstantKind kind) {
    auto* node = make<Constant>(token().span);
    node->value = kind;
    advance();
    return node;
}

Expression* Parser::number() {
    auto* node = make<Constant>(token().span);
    std::string problem = read_number(text_of(token()), arena_, *node);
    if (!problem.empty()) return raise(token().span, std::move(problem));
    advance();
    return node;
}

Expression* Parser::atom() {
    switch (kind()) {
        case Kind::name: {
            auto* node = make<Name>(token().span);
            node->id = name_text(token());
            advance();
            return node;
        }
        case Kind::kw_true: return constant(ConstantKind::true_);
        case Kind::kw_false: return constant(ConstantKind::false_);
        case Kind::kw_none: return constant(ConstantKind::none);
        case Kind::ellipsis: return constant(ConstantKind::ellipsis);
        case Kind::number: return number();
        case Kind::string:
        case Kind::fstring_start:
        case Kind::tstring_start: return strings();
        case Kind::left_parenthesis: return parenthesized();
        case Kind::left_bracket: return bracketed();
        case Kind::left_brace: return braced();
        default: return nullptr;
    }
}

// (), (a), (a, b), (yield), (a for …)
Expression* Parser::parenthesized() {
    const std::uint32_t start = position_;
    advance();
    std::vector<Expression*> elements;
    const auto tuple = [&]() -> Expression* {
        if (!accept(Kind::right_parenthesis)) return give_up(start);
        auto* node = make<Tuple>(span_since(start));
        node->elts = arena_.copy(elements);
        return node;
    };
    const auto no_match = [&]() -> Expression* {
        position_ = start;
        if (diagnose_ && !error_) invalid_group(start);
        if (diagnose_ && !error_) invalid_comprehension(start);
        return give_up(start);
    };
    if (at(Kind::right_parenthesis)) return tuple();
    if (at(Kind::kw_yield)) {
        Expression* value = yield_expression();
        if (value == nullptr || !accept(Kind::right_parenthesis)) return give_up(start);
        return value;
    }
    Expression* first = star_named_expression();
    if (first == nullptr) return error_ ? nullptr : no_match();
    if (accept(Kind::comma)) {
        elements.push_back(first);
        if (!star_named_expressions(elements, Kind::right_parenthesis)) return nullptr;
        if (Expression* node = tuple()) return node;
        return no_match();
    }
    if (first->kind == ExpressionKind::starred) return no_match();
    if (accept(Kind::right_parenthesis)) return first;
    if (!at_comprehension()) return no_match();
    auto* node = arena_.create<GeneratorExp>();
    node->elt = first;
    if (!comprehensions(node->generators) || !accept(Kind::right_parenthesis)) {
        return error_ ? nullptr : no_match();
    }
    node->span = span_since(start);
    return node;
}

Expression* Parser::bracketed() {
    const std::uint32_t start = position_;
    advance();
    const auto no_match = [&]() -> Expression* {
        if (diagnose_ && !error_) invalid_comprehension(start);
        return give_up(start);
    };
    std::vector<Expression*> elements;
    if (!star_named_expressions(elements, Kind::right_bracket)) return nullptr;
    if (accept(Kind::right_bracket)) {
        auto* node = make<List>(span_since(start));
        node->elts = arena_.copy(elements);
        return node;
    }
    const bool one_plain = elements.size() == 1 && elements[0]->kind != ExpressionKind::starred &&
                           tokens_[position_ - 1].kind != Kind::comma;
    if (!one_plain || !at_comprehension()) return no_match();
    auto* node = arena_.create<ListComp>();
    node->elt = elements[0];
    if (!comprehensions(node->generators) || !accept(Kind::right_bracket)) {
        return error_ ? nullptr : no_match();
    }
    node->span = span_since(start);
    return node;
}

// {}, dicts, sets and their comprehensions; which of them is known after the first element.
Expression* Parser::braced() {
    const std::uint32_t start = position_;
    advance();
    const auto no_match = [&]() -> Expression* {
        if (diagnose_ && !error_) invalid_dict(start);
        if (diagnose_ && !error_) invalid_comprehension(start);
        return give_up(start);
    };
    if (accept(Kind::right_brace)) return make<Dict>(span_since(start));
    Expression* first = nullptr;  // parsed once: parsing it again would double at every nesting
    bool is_set = at(Kind::star) || (at(Kind::name) && kind_after(1) == Kind::colon_equal);
    if (!is_set && !at(Kind::double_star)) {
        first = expression();
        if (first == nullptr) return error_ ? nullptr : no_match();
        is_set = !at(Kind::colon);
        if (diagnose_ && is_set) invalid_named_expression(start + 1, first);
        if (error_) return nullptr;
    }
    Expression* result =
        is_set ? set_or_comprehension(start, first) : dict_or_comprehension(start, first);
    return result != nullptr || error_ ? result : no_match();
}

// `key: value` or `**mapping`; `parsed_key` when the key is already behind us.
bool Parser::key_value(Expression*& key, Expression*& value, Expression* parsed_key) {
    const std::uint32_t start = position_;
    if (parsed_key == nullptr && accept(Kind::double_star)) {
        key = nullptr;
        value = bitwise_or();
        return value != nullptr || back(start);
    }
    key = parsed_key != nullptr ? parsed_key : expression();
    if (key == nullptr || !accept(Kind::colon)) return back(start);
    value = expression();
    return value != nullptr || back(start);
}

Expression* Parser::dict_or_comprehension(std::uint32_t start, Expression* first) {
    std::vector<Expression*> keys;
    std::vector<Expression*> values;
    while (!at(Kind::right_brace)) {
        Expression* key = nullptr;
        Expression* value = nullptr;
        if (!key_value(key, value, keys.empty() ? first : nullptr)) return nullptr;
        keys.push_back(key);
        values.push_back(value);
        if (!accept(Kind::comma)) break;
    }
    if (accept(Kind::right_brace)) {
        auto* node = make<Dict>(span_since(start));
        node->keys = arena_.copy(keys);
        node->values = arena_.copy(values);
        return node;
    }
    const bool one_pair =
        keys.size() == 1 && keys[0] != nullptr && tokens_[position_ - 1].kind != Kind::comma;
    if (!one_pair || !at_comprehension()) return nullptr;
    auto* node = arena_.create<DictComp>();
    node->key = keys[0];
    node->value = values[0];
    if (!comprehensions(node->generators) || !accept(Kind::right_brace)) return nullptr;
    node->span = span_since(start);
    return node;
}

Expression* Parser::set_or_comprehension(std::uint32_t start, Expression* first) {
    std::vector<Expression*> elements;
    if (first != nullptr) elements.push_back(first);
    if (first == nullptr || accept(Kind::comma)) {
        if (!star_named_expressions(elements, Kind::right_brace)) return nullptr;
    }
    if (elements.empty()) return nullptr;
    if (accept(Kind::right_brace)) {
        auto* node = make<Set>(span_since(start));
        node->elts = arena_.copy(elements);
        return node;
    }
    const bool one_plain = elements.size() == 1 && elements[0]->kind != ExpressionKind::starred &&
                           tokens_[position_ - 1].kind != Kind::comma;
    if (!one_plain || !at_comprehension()) return nullptr;
    auto* node = arena_.create<SetComp>();
    node->elt = elements[0];
    if (!comprehensions(node->generators) || !accept(Kind::right_brace)) return nullptr;
    node->span = span_since(start);
    return node;
}

// ---------------------------------------------------------------------------------------------
// for … in … if …

bool Parser::comprehensions(std::span<Comprehension* const>& to) {
    std::vector<Comprehension*> clauses;
    while (at_comprehension()) {
        Comprehension* clause = comprehension();
        if (clause == nullptr) return false;
        clauses.push_back(clause);
    }
    to = arena_.copy(clauses);
    return !clauses.empty();
}

Comprehension* Parser::comprehension() {
    const std::uint32_t start = position_;
    auto* clause = arena_.create<Comprehension>();
    clause->is_async = accept(Kind::kw_async);
    advance();  // for
    const std::uint32_t after_for = position_;
    clause->target = star_targets();
    if (error_) return nullptr;
    if (clause->target == nullptr || !accept(Kind::kw_in)) {
        if (!diagnose_) return nullptr;
        position_ = after_for;
        bool variables = bitwise_or() != nullptr;
        while (variables && !error_ && accept(Kind::comma)) {
            if (bitwise_or() == nullptr) break;
        }
        if (variables && !error_ && !at(Kind::kw_in)) {
            raise_at_furthest("'in' expected after for-loop variables");
        }
        if (!error_) invalid_for_target(start);
        return nullptr;
    }
    clause->iter = disjunction();
    if (clause->iter == nullptr) return nullptr;
    std::vector<Expression*> conditions;
    while (at(Kind::kw_if)) {
        const std::uint32_t before = position_;
        advance();
        Expression* condition = disjunction();
        if (error_) return nullptr;
        if (condition == nullptr) {
            position_ = before;
            break;
        }
        conditions.push_back(condition);
    }
    clause->ifs = arena_.copy(conditions);
    return clause;
}

}  // namespace interleave::language
