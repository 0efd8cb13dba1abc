// match statements and their patterns.

#include "language/parser_core.h"

namespace interleave::language {

// `match` is a keyword only where a whole head follows; otherwise it is a name like any other and
// null says so.
Statement* Parser::match_statement() {
    const std::uint32_t start = position_;
    const std::int32_t line = token().span.line;
    advance();
    Expression* value = subject();
    if (value == nullptr || !expected_colon_at_newline()) return give_up(start);
    if (!accept(Kind::newline)) return give_up(start);
    if (!at(Kind::indent)) {
        if (diagnose_) {
            raise_at_furthest("expected an indented block after 'match' statement on line " +
                                  std::to_string(line),
                              DiagnosticKind::indentation_error);
        }
        return give_up(start);
    }
    advance();
    const Depth depth(*this);
    if (!depth.ok()) return nullptr;
    std::vector<MatchCase*> cases;
    while (at_name("case")) {
        MatchCase* one = case_block();
        if (one == nullptr) return give_up(start);
        cases.push_back(one);
    }
    if (cases.empty() || !accept(Kind::dedent)) return give_up(start);
    auto* statement = make<Match>(span_since(start));
    statement->subject = value;
    statement->cases = arena_.copy(cases);
    return statement;
}

Expression* Parser::subject() {
    const std::uint32_t start = position_;
    Expression* first = star_named_expression();
    if (first == nullptr) return nullptr;
    if (!at(Kind::comma)) return first->kind == ExpressionKind::starred ? nullptr : first;
    advance();
    std::vector<Expression*> elements = {first};
    if (!star_named_expressions(elements, Kind::colon)) return nullptr;
    auto* tuple = make<Tuple>(span_since(start));
    tuple->elts = arena_.copy(elements);
    return tuple;
}

MatchCase* Parser::case_block() {
    const std::int32_t line = token().span.line;
    advance();
    auto* one = arena_.create<MatchCase>();
    one->pattern = patterns();
    if (one->pattern == nullptr) return nullptr;
    if (accept(Kind::kw_if)) {
        one->guard = named_expression();
        if (one->guard == nullptr) return nullptr;
    }
    if (!expected_colon_at_newline()) return nullptr;
    std::vector<Statement*> body;
    if (!block(body, "'case' statement", line)) return nullptr;
    one->body = arena_.copy(body);
    return one;
}

// ---------------------------------------------------------------------------------------------

Pattern* Parser::maybe_star_pattern() {
    const std::uint32_t start = position_;
    if (!accept(Kind::star)) return pattern();
    auto* node = arena_.create<MatchStar>();
    if (at_name("_")) {
        advance();
    } else if (!capture_target(node->name)) {
        return give_up(start);
    }
    node->span = span_since(start);
    return node;
}

bool Parser::sequence_items(std::vector<Pattern*>& to, Kind until) {
    while (!at(until)) {
        Pattern* item = maybe_star_pattern();
        if (item == nullptr) return !error_;
        to.push_back(item);
        if (!accept(Kind::comma)) break;
    }
    return !error_;
}

// A whole case: also `case a, *b:`.
Pattern* Parser::patterns() {
    const std::uint32_t start = position_;
    Pattern* first = maybe_star_pattern();
    if (first == nullptr) return nullptr;
    if (!at(Kind::comma)) return first->kind == PatternKind::match_star ? nullptr : first;
    advance();
    std::vector<Pattern*> items = {first};
    if (!sequence_items(items, Kind::colon)) return nullptr;
    auto* node = make<MatchSequence>(span_since(start));
    node->patterns = arena_.copy(items);
    return node;
}

Pattern* Parser::pattern() {
    const std::uint32_t start = position_;
    const Depth depth(*this);
    if (!depth.ok()) return nullptr;
    Pattern* inner = or_pattern();
    if (inner == nullptr || !at(Kind::kw_as)) return inner;
    const std::uint32_t before = position_;
    advance();
    if (diagnose_ && at_name("_")) return raise(token().span, "cannot use '_' as a target");
    std::string_view name;
    if (capture_target(name)) {
        auto* node = make<MatchAs>(span_since(start));
        node->pattern = inner;
        node->name = name;
        return node;
    }
    if (diagnose_ && !error_) {
        if (const Expression* target = expression()) {
            return raise(target->span,
                         "cannot use " + expression_name(*target) + " as pattern target");
        }
    }
    if (error_) return nullptr;
    position_ = before;
    return inner;
}

Pattern* Parser::or_pattern() {
    const std::uint32_t start = position_;
    Pattern* first = closed_pattern();
    if (first == nullptr || !at(Kind::vertical_bar)) return first;
    std::vector<Pattern*> alternatives = {first};
    while (at(Kind::vertical_bar)) {
        const std::uint32_t before = position_;
        advance();
        Pattern* next = closed_pattern();
        if (error_) return nullptr;
        if (next == nullptr) {
            position_ = before;
            break;
        }
        alternatives.push_back(next);
    }
    if (alternatives.size() == 1) return first;
    auto* node = make<MatchOr>(span_since(start));
    node->patterns = arena_.copy(alternatives);
    return node;
}

Pattern* Parser::closed_pattern() {
    const std::uint32_t start = position_;
    switch (kind()) {
        case Kind::name: return name_or_class_pattern();
        case Kind::left_parenthesis: return parenthesized_pattern();
        case Kind::left_brace: return mapping_pattern();
        case Kind::left_bracket: {
            advance();
            std::vector<Pattern*> items;
            if (!sequence_items(items, Kind::right_bracket) || !accept(Kind::right_bracket)) {
                return give_up(start);
            }
            auto* node = make<MatchSequence>(span_since(start));
            node->patterns = arena_.copy(items);
            return node;
        }
        default: return literal_pattern();
    }
}

Pattern* Parser::literal_pattern() {
    const auto singleton = [this](ConstantKind value) {
        auto* node = make<MatchSingleton>(token().span);
        node->value = value;
        advance();
        return node;
    };
    if (at(Kind::kw_none)) return singleton(ConstantKind::none);
    if (at(Kind::kw_true)) return singleton(ConstantKind::true_);
    if (at(Kind::kw_false)) return singleton(ConstantKind::false_);
    Expression* value = literal_expression();
    if (value == nullptr) return nullptr;
    auto* node = make<MatchValue>(value->span);
    node->value = value;
    return node;
}

Expression* Parser::signed_number() {
    const std::uint32_t start = position_;
    const bool negative = accept(Kind::minus);
    if (!at(Kind::number)) return give_up(start);
    Expression* value = number();
    if (value == nullptr || !negative) return value;
    auto* node = make<UnaryOp>(span_since(start));
    node->op = UnaryOperator::u_sub;
    node->operand = value;
    return node;
}

// A number, a complex number written as a sum, or strings.
Expression* Parser::literal_expression() {
    const std::uint32_t start = position_;
    if (at(Kind::string) || at(Kind::fstring_start) || at(Kind::tstring_start)) return strings();
    Expression* real = signed_number();
    if (real == nullptr || (!at(Kind::plus) && !at(Kind::minus))) return real;
    const auto* unary = try_as<UnaryOp>(real);
    const auto& real_number = as<Constant>(unary != nullptr ? *unary->operand : *real);
    if (real_number.value == ConstantKind::imaginary) {
        return raise(real_number.span, "real number required in complex literal");
    }
    const BinaryOperator op = at(Kind::plus) ? BinaryOperator::add : BinaryOperator::sub;
    advance();
    if (!at(Kind::number)) return give_up(start);
    Expression* imaginary = number();
    if (imaginary == nullptr) return nullptr;
    if (as<Constant>(*imaginary).value != ConstantKind::imaginary) {
        return raise(imaginary->span, "imaginary number required in complex literal");
    }
    auto* node = make<BinOp>(span_since(start));
    node->left = real;
    node->op = op;
    node->right = imaginary;
    return node;
}

bool Parser::capture_target(std::string_view& name) {
    if (!at(Kind::name) || at_name("_")) return false;
    const Kind next = kind_after(1);
    if (next == Kind::dot || next == Kind::left_parenthesis || next == Kind::equal) return false;
    name = name_text(token());
    advance();
    return true;
}

// a.b.c, at least one dot unless `a(` follows.
Expression* Parser::dotted_value() {
    const std::uint32_t start = position_;
    auto* name = make<Name>(token().span);
    name->id = name_text(token());
    advance();
    Expression* value = name;
    for (int links = 0; at(Kind::dot); ++links) {
        if (links >= max_chain_length) {
            raise_too_deep();
            return nullptr;
        }
        advance();
        if (!at(Kind::name)) {
            --position_;
            break;
        }
        const Token& attribute_name = token();
        advance();
        auto* attribute = make<Attribute>(span_since(start));
        attribute->value = value;
        attribute->attr = name_text(attribute_name);
        attribute->attr_span = attribute_name.span;
        value = attribute;
    }
    return value;
}

Pattern* Parser::name_or_class_pattern() {
    const std::uint32_t start = position_;
    std::string_view name;
    if (capture_target(name)) {
        auto* node = make<MatchAs>(span_since(start));
        node->name = name;
        return node;
    }
    if (at_name("_")) {
        const Kind next = kind_after(1);
        if (next != Kind::dot && next != Kind::left_parenthesis) {
            auto* node = make<MatchAs>(token().span);
            advance();
            return node;
        }
    }
    Expression* value = dotted_value();
    if (value == nullptr) return nullptr;
    if (at(Kind::left_parenthesis)) return class_pattern(start, value);
    if (value->kind == ExpressionKind::name || at(Kind::equal)) return give_up(start);
    auto* node = make<MatchValue>(value->span);
    node->value = value;
    return node;
}

Pattern* Parser::class_pattern(std::uint32_t start, Expression* cls) {
    advance();
    std::vector<Pattern*> positional;
    std::vector<std::string_view> names;
    std::vector<Pattern*> values;
    std::vector<Pattern*> late;  // positional behind keywords
    while (!at(Kind::right_parenthesis)) {
        if (at(Kind::name) && kind_after(1) == Kind::equal) {
            if (!late.empty()) break;
            names.push_back(name_text(token()));
            position_ += 2;
            Pattern* value = pattern();
            if (value == nullptr) return give_up(start);
            values.push_back(value);
        } else {
            if (!names.empty() && !diagnose_) return give_up(start);
            Pattern* value = pattern();
            if (value == nullptr) {
                if (error_ || late.empty()) return give_up(start);
                break;
            }
            (names.empty() ? positional : late).push_back(value);
        }
        if (!accept(Kind::comma)) break;
    }
    if (!late.empty()) {
        return raise(join(late.front()->span, late.back()->span),
                     "positional patterns follow keyword patterns");
    }
    if (!accept(Kind::right_parenthesis)) return give_up(start);
    auto* node = make<MatchClass>(span_since(start));
    node->cls = cls;
    node->patterns = arena_.copy(positional);
    node->kwd_attrs = arena_.copy(names);
    node->kwd_patterns = arena_.copy(values);
    return node;
}

// (), (a), (a,), (a, *b)
Pattern* Parser::parenthesized_pattern() {
    const std::uint32_t start = position_;
    advance();
    std::vector<Pattern*> items;
    if (!sequence_items(items, Kind::right_parenthesis)) return nullptr;
    const bool trailing_comma = tokens_[position_ - 1].kind == Kind::comma;
    if (!accept(Kind::right_parenthesis)) return give_up(start);
    if (items.size() == 1 && !trailing_comma) {
        return items[0]->kind == PatternKind::match_star ? give_up(start) : items[0];
    }
    auto* node = make<MatchSequence>(span_since(start));
    node->patterns = arena_.copy(items);
    return node;
}

Expression* Parser::mapping_key() {
    if (at(Kind::kw_none)) return constant(ConstantKind::none);
    if (at(Kind::kw_true)) return constant(ConstantKind::true_);
    if (at(Kind::kw_false)) return constant(ConstantKind::false_);
    if (!at(Kind::name)) return literal_expression();
    Expression* value = dotted_value();
    return value != nullptr && value->kind == ExpressionKind::attribute ? value : nullptr;
}

Pattern* Parser::mapping_pattern() {
    const std::uint32_t start = position_;
    advance();
    std::vector<Expression*> keys;
    std::vector<Pattern*> values;
    std::string_view rest;
    while (!at(Kind::right_brace)) {
        if (accept(Kind::double_star)) {
            if (!capture_target(rest)) return give_up(start);
            accept(Kind::comma);
            break;
        }
        Expression* key = mapping_key();
        if (key == nullptr || !accept(Kind::colon)) return give_up(start);
        Pattern* value = pattern();
        if (value == nullptr) return give_up(start);
        keys.push_back(key);
        values.push_back(value);
        if (!accept(Kind::comma)) break;
    }
    if (!accept(Kind::right_brace)) return give_up(start);
    auto* node = make<MatchMapping>(span_since(start));
    node->keys = arena_.copy(keys);
    node->patterns = arena_.copy(values);
    node->rest = rest;
    return node;
}

}  // namespace interleave::language
