// Parameters of functions and lambdas.

#include "language/parser_core.h"

namespace interleave::language {

struct Parser::ParameterList {
    Kind until = Kind::right_parenthesis;  // colon: a lambda's, without annotations
    std::vector<Arg*> posonlyargs;
    std::vector<Arg*> args;
    std::vector<Arg*> kwonlyargs;
    std::vector<Expression*> defaults;
    std::vector<Expression*> kw_defaults;
    Arg* vararg = nullptr;
    Arg* kwarg = nullptr;
    bool slash = false;
    bool star = false;

    bool is_lambda() const { return until == Kind::colon; }
};

// Never null but for an error or no match. An empty list matches.
Arguments* Parser::parameters(Kind until) {
    const std::uint32_t start = position_;
    ParameterList list;
    list.until = until;
    while (!at(until)) {
        if (list.kwarg != nullptr || !parameter(list)) {
            const bool plain_so_far = !list.star && !list.slash && list.defaults.empty();
            if (diagnose_ && !error_ && plain_so_far) invalid_parenthesized_parameters(until);
            return give_up(start);
        }
    }
    auto* arguments = arena_.create<Arguments>();
    arguments->posonlyargs = arena_.copy(list.posonlyargs);
    arguments->args = arena_.copy(list.args);
    arguments->vararg = list.vararg;
    arguments->kwonlyargs = arena_.copy(list.kwonlyargs);
    arguments->kw_defaults = arena_.copy(list.kw_defaults);
    arguments->kwarg = list.kwarg;
    arguments->defaults = arena_.copy(list.defaults);
    return arguments;
}

// A parameter ends with a comma, which is consumed, or before the end of the list.
bool Parser::end_of_parameter(Kind until) { return accept(Kind::comma) || at(until); }

Arg* Parser::parameter_name(bool annotated, bool star_annotation) {
    const std::uint32_t start = position_;
    if (!at(Kind::name)) return nullptr;
    auto* arg = arena_.create<Arg>();
    arg->arg = name_text(token());
    advance();
    if (annotated && accept(Kind::colon)) {
        arg->annotation = star_annotation ? star_expression() : expression();
        if (arg->annotation == nullptr) return nullptr;
    }
    arg->span = span_since(start);
    return arg;
}

bool Parser::parameter_default(Expression*& value, Kind until) {
    if (!at(Kind::equal)) return true;
    const Span equal = token().span;
    advance();
    value = expression();
    if (value != nullptr) return true;
    // CPython has one such rule, for functions; lambdas share it, and their ':' does not count.
    if (diagnose_ && !error_ && (at(Kind::comma) || at(Kind::right_parenthesis))) {
        raise(equal, "expected default value expression");
    }
    static_cast<void>(until);
    return false;
}

bool Parser::parameter(ParameterList& list) {
    if (at(Kind::slash)) return parameter_slash(list);
    if (at(Kind::star)) return parameter_star(list);
    if (at(Kind::double_star)) return parameter_double_star(list);
    Arg* arg = parameter_name(!list.is_lambda(), false);
    if (arg == nullptr) return false;
    Expression* value = nullptr;
    if (!parameter_default(value, list.until) || !end_of_parameter(list.until)) return false;
    if (list.star) {
        list.kwonlyargs.push_back(arg);
        list.kw_defaults.push_back(value);
        return true;
    }
    if (value == nullptr && !list.defaults.empty()) {
        if (diagnose_) {
            raise(arg->span, "parameter without a default follows parameter with a default");
        }
        return false;
    }
    list.args.push_back(arg);
    if (value != nullptr) list.defaults.push_back(value);
    return true;
}

bool Parser::parameter_slash(ParameterList& list) {
    const Span slash = token().span;
    const auto reject = [&](const char* message) {
        if (diagnose_) raise(slash, message);
        return false;
    };
    if (list.slash) return reject("/ may appear only once");
    if (list.star) return reject("/ must be ahead of *");
    if (list.args.empty()) {
        if (diagnose_ && kind_after(1) == Kind::comma)
            return reject("at least one argument must precede /");
        return false;
    }
    advance();
    if (diagnose_ && at(Kind::star)) {
        raise(token().span, "expected comma between / and *");
        return false;
    }
    list.slash = true;
    list.posonlyargs = std::move(list.args);
    list.args.clear();
    return end_of_parameter(list.until);
}

bool Parser::parameter_star(ParameterList& list) {
    const Span star = token().span;
    if (list.star) {
        const Kind next = kind_after(1);
        if (diagnose_ && (next == Kind::name || next == Kind::comma)) {
            raise(star, "* argument may appear only once");
        }
        return false;
    }
    advance();
    list.star = true;
    if (at(Kind::name)) {
        list.vararg = parameter_name(!list.is_lambda(), true);
        if (list.vararg == nullptr) return false;
        if (diagnose_ && at(Kind::equal)) {
            raise(token().span, "var-positional argument cannot have default value");
        }
        return !error_ && end_of_parameter(list.until);
    }
    const bool comma = at(Kind::comma);
    const Kind next = comma ? kind_after(1) : kind();
    if (next == list.until || (comma && next == Kind::double_star)) {
        if (!diagnose_) return false;
        if (comma) advance();
        if (list.is_lambda()) {
            raise_at_furthest("named arguments must follow bare *");
        } else {
            raise(star, "named arguments must follow bare *");
        }
        return false;
    }
    return accept(Kind::comma) && (at(Kind::name) || (diagnose_ && at(Kind::slash)));
}

bool Parser::parameter_double_star(ParameterList& list) {
    advance();
    list.kwarg = parameter_name(!list.is_lambda(), false);
    if (list.kwarg == nullptr) return false;
    if (diagnose_ && at(Kind::equal)) {
        raise(token().span, "var-keyword argument cannot have default value");
        return false;
    }
    if (!end_of_parameter(list.until)) return false;
    if (!diagnose_ || at(list.until)) return true;
    Span next = token().span;
    if (at(Kind::name)) {
        const Arg* arg = parameter_name(!list.is_lambda(), false);
        if (arg == nullptr) return false;
        next = arg->span;
    } else if (!at(Kind::star) && !at(Kind::double_star) && !at(Kind::slash)) {
        return false;
    }
    raise(next, "arguments cannot follow var-keyword argument");
    return false;
}

// def f((a, b)), lambda (a, b): …; stands where the list stopped to match.
void Parser::invalid_parenthesized_parameters(Kind until) {
    const Kind before = tokens_[position_ - 1].kind;
    const bool first = before == Kind::left_parenthesis || before == Kind::kw_lambda;
    if (!at(Kind::left_parenthesis) || (!first && before != Kind::comma)) return;
    const std::uint32_t open = position_;
    advance();
    bool any = false;
    while (at(Kind::name)) {
        if (parameter_name(until == Kind::right_parenthesis, false) == nullptr) return;
        any = true;
        if (!accept(Kind::comma)) break;
    }
    if (!any || !at(Kind::right_parenthesis)) return;
    raise(join(tokens_[open].span, token().span),
          until == Kind::colon ? "Lambda expression parameters cannot be parenthesized"
                               : "Function parameters cannot be parenthesized");
}

}  // namespace interleave::language
