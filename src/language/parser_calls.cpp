// Call arguments, also those of a class definition.

#include "language/parser_core.h"

namespace interleave::language {

// `(…)` behind a function: arguments, or one generator expression without brackets of its own.
Expression* Parser::call(std::uint32_t start, Expression* function) {
    const std::uint32_t open = position_;
    advance();
    auto* node = arena_.create<Call>();
    node->func = function;
    if (diagnose_ && at(Kind::star)) invalid_comprehension(open);
    if (error_) return nullptr;
    if (accept(Kind::right_parenthesis)) {
        node->span = span_since(start);
        return node;
    }
    CallArguments found;
    if (!arguments(found)) {
        // The first argument of `f(x for …)` was consumed and the `for` stands here.
        if (error_ || !found.before_comprehension) return nullptr;
        auto* generator = arena_.create<GeneratorExp>();
        generator->elt = found.args[0];
        if (!comprehensions(generator->generators) || !accept(Kind::right_parenthesis)) {
            if (diagnose_ && !error_) invalid_arguments(open + 1);
            return nullptr;
        }
        generator->span = span_since(open);
        found.args[0] = generator;
    } else if (!accept(Kind::right_parenthesis)) {
        return nullptr;
    }
    node->args = arena_.copy(found.args);
    node->keywords = arena_.copy(found.keywords);
    node->span = span_since(start);
    return node;
}

// Stands before the ')' when it is true. When it is false and one argument was found that a
// comprehension follows, it stands there (see call()); the caller gives up in any other case.
bool Parser::arguments(CallArguments& to) {
    const std::uint32_t start = position_;
    const bool any = argument_list(to);
    if (error_) return false;
    if (any) {
        if (at_comprehension() && to.all.size() == 1 && to.keywords.empty() &&
            to.args[0]->kind != ExpressionKind::starred) {
            to.before_comprehension = true;
            return false;
        }
        accept(Kind::comma);
        if (at(Kind::right_parenthesis)) return true;
    }
    if (diagnose_) invalid_arguments(start);
    return false;
}

// As many arguments as there are; the comma behind the last one is not consumed. The order is
// positional and starred, then keywords and starred, then keywords and double-starred.
bool Parser::argument_list(CallArguments& to) {
    int phase = 0;
    if (!argument(to, phase)) return false;
    while (at(Kind::comma)) {
        const std::uint32_t before = position_;
        advance();
        if (at(Kind::right_parenthesis) || !argument(to, phase)) {
            position_ = before;
            break;
        }
    }
    return !error_;
}

bool Parser::argument(CallArguments& to, int& phase) {
    const std::uint32_t start = position_;
    const auto add = [&](Expression* value) {
        to.args.push_back(value);
        to.all.push_back(value);
        return true;
    };
    const auto add_keyword = [&](std::string_view name, Expression* value) {
        auto* keyword = arena_.create<Keyword>();
        keyword->arg = name;
        keyword->value = value;
        keyword->span = span_since(start);
        to.keywords.push_back(keyword);
        to.all.push_back(value);
        return true;
    };
    if (at(Kind::star)) {
        if (phase == 2) return false;
        Expression* value = starred_expression();
        return value != nullptr ? add(value) : back(start);
    }
    if (at(Kind::double_star)) {
        if (diagnose_) invalid_keyword_argument();
        if (error_) return false;
        advance();
        Expression* value = expression();
        if (value == nullptr) return back(start);
        phase = 2;
        to.unpacked_keywords = true;
        return add_keyword({}, value);
    }
    if (at(Kind::name) && kind_after(1) == Kind::equal) {
        if (diagnose_) invalid_keyword_argument();
        if (error_) return false;
        const std::string_view name = name_text(token());
        position_ += 2;
        Expression* value = expression();
        if (value == nullptr) return back(start);
        phase = std::max(phase, 1);
        return add_keyword(name, value);
    }
    if (phase == 0) {
        Expression* value =
            at(Kind::name) && kind_after(1) == Kind::colon_equal ? walrus() : expression();
        if (error_) return false;
        if (value != nullptr && !at(Kind::colon_equal) && !at(Kind::equal)) return add(value);
        position_ = start;
    }
    if (diagnose_) invalid_keyword_argument();
    return back(start);
}

void Parser::invalid_keyword_argument() {
    const std::uint32_t start = position_;
    const Span first = token().span;
    if (at(Kind::kw_true) || at(Kind::kw_false) || at(Kind::kw_none)) {
        const std::string name(text_of(token()));
        if (kind_after(1) == Kind::equal) {
            raise(join(first, tokens_[start + 1].span), "cannot assign to " + name);
            return;
        }
    }
    const bool named = at(Kind::name) && kind_after(1) == Kind::equal;
    if (named) {
        position_ += 2;
        std::span<Comprehension* const> clauses;
        if (expression() != nullptr && at_comprehension() && comprehensions(clauses)) {
            raise(join(first, tokens_[start + 1].span),
                  "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
    } else if (accept(Kind::double_star)) {
        if (expression() != nullptr && accept(Kind::equal)) {
            if (const Expression* value = expression()) {
                raise(join(first, value->span), "cannot assign to keyword argument unpacking");
            }
        }
    } else if (const Expression* value = expression(); value != nullptr && at(Kind::equal)) {
        raise(join(value->span, token().span),
              "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    position_ = start;
}

void Parser::invalid_arguments(std::uint32_t start) {
    constexpr auto unparenthesized = "Generator expression must be parenthesized";
    std::span<Comprehension* const> clauses;
    CallArguments found;

    // f(a=1, **b, *c)
    position_ = start;
    if (argument_list(found) && !found.keywords.empty() && at(Kind::comma)) {
        const Span comma = token().span;
        advance();
        if (at(Kind::star) && starred_expression() != nullptr && !at(Kind::equal)) {
            raise_from(comma, "iterable argument unpacking follows keyword argument unpacking");
        }
    }
    if (error_) return;

    // f(x for x in y, 1)
    position_ = start;
    if (const Expression* element = expression();
        element != nullptr && at_comprehension() && comprehensions(clauses) && at(Kind::comma)) {
        raise(join(element->span, last_item_span(*clauses.back())), unparenthesized);
    }
    if (error_) return;

    // f(a=), f(b, a=)
    const auto missing_value = [this] {
        if (!at(Kind::name) || kind_after(1) != Kind::equal) return;
        const Kind next = kind_after(2);
        if (next != Kind::comma && next != Kind::right_parenthesis) return;
        raise(join(token().span, tokens_[position_ + 1].span),
              "expected argument value expression");
    };
    position_ = start;
    found = {};
    if (argument_list(found) && accept(Kind::comma)) missing_value();
    position_ = start;
    if (!error_) missing_value();
    if (error_) return;

    // f(1, x for x in y)
    position_ = start;
    found = {};
    if (!argument_list(found)) return;
    const std::uint32_t after = position_;
    if (at_comprehension() && comprehensions(clauses) && found.args.size() > 1) {
        raise(join(found.args.back()->span, last_item_span(*clauses.back())), unparenthesized);
    }
    position_ = after;
    if (error_ || !accept(Kind::comma)) return;
    if (const Expression* element = expression();
        element != nullptr && at_comprehension() && comprehensions(clauses)) {
        raise(join(element->span, last_item_span(*clauses.back())), unparenthesized);
    }
    if (error_) return;

    // f(a=1, b)
    position_ = after + 1;
    CallArguments rest;
    if (argument_list(rest)) {
        raise_at_furthest(found.unpacked_keywords
                              ? "positional argument follows keyword argument unpacking"
                              : "positional argument follows keyword argument");
    }
}

}  // namespace interleave::language
