// Statements with blocks.

#include "language/parser_core.h"

namespace interleave::language {

namespace {

std::string expected_block(std::string_view after, std::int32_t line) {
    return "expected an indented block after " + std::string(after) + " on line " +
           std::to_string(line);
}

}  // namespace

// What follows a ':'. `after` and `line` name the statement for "expected an indented block after …".
bool Parser::block(std::vector<Statement*>& to, std::string_view after, std::int32_t line) {
    const Depth depth(*this);
    if (!depth.ok()) return false;
    if (!accept(Kind::newline)) return simple_statements(to);
    if (!at(Kind::indent)) {
        if (diagnose_) {
            raise_at_furthest(expected_block(after, line), DiagnosticKind::indentation_error);
        }
        return false;
    }
    advance();
    return statements(to, Kind::dedent);
}

Statement* Parser::compound_statement() {
    const std::uint32_t start = position_;
    switch (kind()) {
        case Kind::kw_def: return function(start, false);
        case Kind::at: return decorated();
        case Kind::kw_async: return async_statement();
        case Kind::kw_if: return if_statement();
        case Kind::kw_class: return class_definition(start);
        case Kind::kw_with: return with_statement(start, false);
        case Kind::kw_for: return for_statement(start, false);
        case Kind::kw_try: return try_statement();
        case Kind::kw_while: return while_statement();
        case Kind::name: return at_name("match") ? match_statement() : nullptr;
        default: return nullptr;
    }
}

Statement* Parser::async_statement() {
    const std::uint32_t start = position_;
    switch (kind_after(1)) {
        case Kind::kw_def: advance(); return function(start, true);
        case Kind::kw_with: advance(); return with_statement(start, true);
        case Kind::kw_for: advance(); return for_statement(start, true);
        default: return nullptr;
    }
}

// ---------------------------------------------------------------------------------------------
// Functions and classes

Statement* Parser::decorated() {
    std::vector<Expression*> decorators;
    while (accept(Kind::at)) {
        Expression* decorator = named_expression();
        if (decorator == nullptr || !accept(Kind::newline)) return nullptr;
        decorators.push_back(decorator);
    }
    const std::uint32_t start = position_;
    Statement* definition = nullptr;
    if (at(Kind::kw_class)) {
        definition = class_definition(start);
    } else if (at(Kind::kw_def)) {
        definition = function(start, false);
    } else if (at(Kind::kw_async) && kind_after(1) == Kind::kw_def) {
        definition = async_statement();
    }
    if (definition != nullptr) set_decorators(*definition, decorators);
    return definition;
}

void Parser::set_decorators(Statement& statement, const std::vector<Expression*>& decorators) {
    const ExpressionList list = arena_.copy(decorators);
    if (auto* plain = try_as<FunctionDef>(&statement)) plain->decorator_list = list;
    if (auto* async = try_as<AsyncFunctionDef>(&statement)) async->decorator_list = list;
    if (auto* definition = try_as<ClassDef>(&statement)) definition->decorator_list = list;
}

// Stands at `def`; `start` is it or the `async` before it.
Statement* Parser::function(std::uint32_t start, bool is_async) {
    const std::int32_t line = token().span.line;
    advance();
    if (!at(Kind::name)) return nullptr;
    FunctionFields fields;
    fields.name = name_text(token());
    fields.name_span = token().span;
    advance();
    if (at(Kind::left_bracket) && !type_parameters(fields.type_params)) {
        if (diagnose_ && !error_) expect_forced(Kind::left_parenthesis, "(");
        return nullptr;
    }
    if (diagnose_ && !expect_forced(Kind::left_parenthesis, "(")) return nullptr;
    if (!diagnose_ && !accept(Kind::left_parenthesis)) return nullptr;
    fields.args = parameters(Kind::right_parenthesis);
    if (fields.args == nullptr || !accept(Kind::right_parenthesis)) return nullptr;
    if (at(Kind::arrow)) {
        advance();
        fields.returns = expression();
        if (fields.returns == nullptr) {
            if (!diagnose_ || error_) return nullptr;
            --position_;
        }
    }
    if (diagnose_ && !expect_forced(Kind::colon, ":")) return nullptr;
    if (!diagnose_ && !accept(Kind::colon)) return nullptr;
    std::vector<Statement*> body;
    if (!block(body, "function definition", line)) return nullptr;
    fields.body = arena_.copy(body);
    const Span span = span_since(start);
    if (is_async) {
        auto* definition = make<AsyncFunctionDef>(span);
        static_cast<FunctionFields&>(*definition) = fields;
        return definition;
    }
    auto* definition = make<FunctionDef>(span);
    static_cast<FunctionFields&>(*definition) = fields;
    return definition;
}

Statement* Parser::class_definition(std::uint32_t start) {
    const std::int32_t line = token().span.line;
    advance();
    if (!at(Kind::name)) return nullptr;
    auto* definition = arena_.create<ClassDef>();
    definition->name = name_text(token());
    definition->name_span = token().span;
    advance();
    if (at(Kind::left_bracket) && !type_parameters(definition->type_params)) return nullptr;
    if (accept(Kind::left_parenthesis) && !accept(Kind::right_parenthesis)) {
        CallArguments found;
        if (!arguments(found) || !accept(Kind::right_parenthesis)) return nullptr;
        definition->bases = arena_.copy(found.args);
        definition->keywords = arena_.copy(found.keywords);
    }
    if (!expected_colon_at_newline()) return nullptr;
    std::vector<Statement*> body;
    if (!block(body, "class definition", line)) return nullptr;
    definition->body = arena_.copy(body);
    definition->span = span_since(start);
    return definition;
}

bool Parser::type_parameters(TypeParamList& to) {
    const std::uint32_t start = position_;
    advance();
    if (diagnose_ && at(Kind::right_bracket)) {
        raise_from(token().span, "Type parameter list cannot be empty");
        return false;
    }
    std::vector<TypeParam*> list;
    while (!at(Kind::right_bracket)) {
        TypeParam* parameter = type_parameter();
        if (parameter == nullptr) return back(start);
        list.push_back(parameter);
        if (!accept(Kind::comma)) break;
    }
    if (list.empty() || !accept(Kind::right_bracket)) return back(start);
    to = arena_.copy(list);
    return true;
}

TypeParam* Parser::type_parameter() {
    const std::uint32_t start = position_;
    auto* parameter = arena_.create<TypeParam>();
    if (accept(Kind::star)) {
        parameter->kind = TypeParamKind::type_var_tuple;
    } else if (accept(Kind::double_star)) {
        parameter->kind = TypeParamKind::param_spec;
    }
    if (!at(Kind::name)) return nullptr;
    parameter->name = name_text(token());
    advance();
    if (at(Kind::colon)) {
        const Span colon = token().span;
        if (parameter->kind == TypeParamKind::type_var || diagnose_) {
            advance();
            parameter->bound = expression();
            if (parameter->bound == nullptr) return nullptr;
        }
        if (parameter->kind != TypeParamKind::type_var) {
            if (!diagnose_) return nullptr;
            const bool tuple = parameter->bound->kind == ExpressionKind::tuple;
            return raise_from(
                colon,
                std::string("cannot use ") + (tuple ? "constraints" : "bound") + " with " +
                    (parameter->kind == TypeParamKind::param_spec ? "ParamSpec" : "TypeVarTuple"));
        }
    }
    if (accept(Kind::equal)) {
        parameter->default_value =
            parameter->kind == TypeParamKind::type_var_tuple ? star_expression() : expression();
        if (parameter->default_value == nullptr) return nullptr;
    }
    parameter->span = span_since(start);
    return parameter;
}

// ---------------------------------------------------------------------------------------------
// if, while, for, with

// The chain is parsed in a loop and put together from its end.
Statement* Parser::if_statement() {
    struct Branch {
        std::uint32_t start;
        Expression* test;
        StatementList body;
    };
    std::vector<Branch> branches;
    for (std::string_view what = "'if' statement"; branches.empty() || at(Kind::kw_elif);
         what = "'elif' statement") {
        Branch branch{position_, nullptr, {}};
        const std::int32_t line = token().span.line;
        advance();
        branch.test = named_expression();
        if (branch.test == nullptr || !expected_colon_at_newline()) return nullptr;
        std::vector<Statement*> body;
        if (!block(body, what, line)) return nullptr;
        branch.body = arena_.copy(body);
        branches.push_back(branch);
    }
    std::vector<Statement*> orelse;
    if (at(Kind::kw_else) && !else_block(orelse)) return nullptr;
    StatementList rest = arena_.copy(orelse);
    If* statement = nullptr;
    const Span whole = span_since(branches.front().start);
    for (std::size_t i = branches.size(); i-- > 0;) {
        statement = make<If>(join(tokens_[branches[i].start].span, whole));
        statement->test = branches[i].test;
        statement->body = branches[i].body;
        statement->orelse = rest;
        rest = arena_.copy(std::vector<Statement*>{statement});
    }
    return statement;
}

bool Parser::else_block(std::vector<Statement*>& to) {
    const std::int32_t line = token().span.line;
    advance();
    if (!expect_forced(Kind::colon, ":")) return false;
    if (!block(to, "'else' statement", line)) return false;
    if (diagnose_ && at(Kind::kw_elif)) {
        raise_at_furthest("'elif' block follows an 'else' block");
        return false;
    }
    return true;
}

Statement* Parser::while_statement() {
    const std::uint32_t start = position_;
    const std::int32_t line = token().span.line;
    advance();
    auto* statement = arena_.create<While>();
    statement->test = named_expression();
    if (statement->test == nullptr || !expected_colon_at_newline()) return nullptr;
    std::vector<Statement*> body;
    std::vector<Statement*> orelse;
    if (!block(body, "'while' statement", line)) return nullptr;
    if (at(Kind::kw_else) && !else_block(orelse)) return nullptr;
    statement->body = arena_.copy(body);
    statement->orelse = arena_.copy(orelse);
    statement->span = span_since(start);
    return statement;
}

// Stands at `for`.
Statement* Parser::for_statement(std::uint32_t start, bool is_async) {
    const std::int32_t line = token().span.line;
    advance();
    ForFields fields;
    fields.target = star_targets();
    if (error_) return nullptr;
    if (fields.target == nullptr || !accept(Kind::kw_in)) {
        if (diagnose_) invalid_for_target(start);
        return nullptr;
    }
    fields.iter = star_expressions();
    if (fields.iter == nullptr || !expected_colon_at_newline()) return nullptr;
    std::vector<Statement*> body;
    std::vector<Statement*> orelse;
    if (!block(body, "'for' statement", line)) return nullptr;
    if (at(Kind::kw_else) && !else_block(orelse)) return nullptr;
    fields.body = arena_.copy(body);
    fields.orelse = arena_.copy(orelse);
    const Span span = span_since(start);
    if (is_async) {
        auto* statement = make<AsyncFor>(span);
        static_cast<ForFields&>(*statement) = fields;
        return statement;
    }
    auto* statement = make<For>(span);
    static_cast<ForFields&>(*statement) = fields;
    return statement;
}

WithItem* Parser::with_item() {
    auto* item = arena_.create<WithItem>();
    item->context_expr = expression();
    if (item->context_expr == nullptr) return nullptr;
    if (!at(Kind::kw_as)) return item;
    const auto at_end = [this] {
        return at(Kind::comma) || at(Kind::right_parenthesis) || at(Kind::colon);
    };
    const std::uint32_t before = position_;
    advance();
    item->optional_vars = star_target();
    if (error_) return nullptr;
    if (item->optional_vars != nullptr && at_end()) return item;
    if (diagnose_) {
        position_ = before + 1;
        Expression* target = expression();
        if (target != nullptr && at_end()) raise_invalid_target(Targets::star, target);
        if (error_) return nullptr;
    }
    position_ = before;
    item->optional_vars = nullptr;
    return item;
}

// Items up to `until`, which is not consumed: a ':' or the ')' of a parenthesized list.
bool Parser::with_items(std::vector<WithItem*>& items, Kind until) {
    for (;;) {
        WithItem* item = with_item();
        if (item == nullptr) return false;
        items.push_back(item);
        if (!accept(Kind::comma)) return at(until);
        if (until == Kind::right_parenthesis && at(until)) return true;
    }
}

// A head that only lacks its ':'.
void Parser::invalid_with_head(std::uint32_t head) {
    const auto item = [this](Expression* (Parser::*context)()) {
        if ((this->*context)() == nullptr) return false;
        const std::uint32_t before = position_;
        if (accept(Kind::kw_as) && star_target() == nullptr) position_ = before;
        return !error_;
    };
    position_ = head;
    bool matches = item(&Parser::expression);
    while (matches && accept(Kind::comma)) matches = item(&Parser::expression);
    if (!error_ && matches && at(Kind::newline)) raise_at_furthest("expected ':'");
    position_ = head;
    if (error_ || !accept(Kind::left_parenthesis)) return;
    matches = item(&Parser::expressions);
    while (matches && accept(Kind::comma) && !at(Kind::right_parenthesis)) {
        matches = item(&Parser::expressions);
    }
    if (!error_ && matches && accept(Kind::right_parenthesis) && at(Kind::newline)) {
        raise_at_furthest("expected ':'");
    }
}

// Stands at `with`.
Statement* Parser::with_statement(std::uint32_t start, bool is_async) {
    const std::int32_t line = token().span.line;
    advance();
    const std::uint32_t head = position_;
    std::vector<WithItem*> items;
    // `with (a, b):` reads as a list of items, `with (a, b) as c:` and `with (a)(b):` do not.
    bool listed = false;
    if (accept(Kind::left_parenthesis)) {
        listed = with_items(items, Kind::right_parenthesis) && accept(Kind::right_parenthesis);
        if (error_) return nullptr;
        listed = listed && accept(Kind::colon);
    }
    if (!listed) {
        position_ = head;
        items.clear();
        if (!with_items(items, Kind::colon)) {
            if (diagnose_ && !error_) invalid_with_head(head);
            return nullptr;
        }
        advance();
    }
    std::vector<Statement*> body;
    if (!block(body, "'with' statement", line)) return nullptr;
    WithFields fields;
    fields.items = arena_.copy(items);
    fields.body = arena_.copy(body);
    const Span span = span_since(start);
    if (is_async) {
        auto* statement = make<AsyncWith>(span);
        static_cast<WithFields&>(*statement) = fields;
        return statement;
    }
    auto* statement = make<With>(span);
    static_cast<WithFields&>(*statement) = fields;
    return statement;
}

// ---------------------------------------------------------------------------------------------
// try

bool Parser::finally_block(std::vector<Statement*>& to) {
    const std::int32_t line = token().span.line;
    advance();
    return expect_forced(Kind::colon, ":") && block(to, "'finally' statement", line);
}

Statement* Parser::try_statement() {
    const std::uint32_t start = position_;
    const std::int32_t line = token().span.line;
    advance();
    TryFields fields;
    std::vector<Statement*> body;
    if (!expect_forced(Kind::colon, ":") || !block(body, "'try' statement", line)) return nullptr;
    if (!at(Kind::kw_except) && !at(Kind::kw_finally)) {
        if (diagnose_) raise_at_furthest("expected 'except' or 'finally' block");
        return nullptr;
    }
    std::vector<ExceptHandler*> handlers;
    bool all_star = false;
    while (at(Kind::kw_except)) {
        const bool is_star = kind_after(1) == Kind::star;
        if (!handlers.empty() && is_star != all_star) {
            if (diagnose_) invalid_mixed_handlers();
            return nullptr;
        }
        ExceptHandler* handler = except_handler();
        if (handler == nullptr) return nullptr;
        all_star = is_star;
        handlers.push_back(handler);
    }
    std::vector<Statement*> orelse;
    std::vector<Statement*> finalbody;
    if (!handlers.empty() && at(Kind::kw_else) && !else_block(orelse)) return nullptr;
    if (at(Kind::kw_finally) && !finally_block(finalbody)) return nullptr;
    fields.body = arena_.copy(body);
    fields.handlers = arena_.copy(handlers);
    fields.orelse = arena_.copy(orelse);
    fields.finalbody = arena_.copy(finalbody);
    const Span span = span_since(start);
    if (all_star) {
        auto* statement = make<TryStar>(span);
        static_cast<TryFields&>(*statement) = fields;
        return statement;
    }
    auto* statement = make<Try>(span);
    static_cast<TryFields&>(*statement) = fields;
    return statement;
}

// `except*` after `except`, or the other way round.
void Parser::invalid_mixed_handlers() {
    const Span except = token().span;
    advance();
    const Span star = token().span;
    const bool is_star = accept(Kind::star);
    if ((is_star || !at(Kind::colon)) && expression() == nullptr) return;
    if (accept(Kind::kw_as) && !accept(Kind::name)) return;
    if (!at(Kind::colon)) return;
    raise(is_star ? join(except, star) : except,
          "cannot have both 'except' and 'except*' on the same 'try'");
}

// Several types need parentheses only when a name follows (PEP 758).
Expression* Parser::exception_types() {
    const std::uint32_t start = position_;
    Expression* first = expression();
    if (first == nullptr || !at(Kind::comma)) return first;
    position_ = start;
    Expression* several = expressions();
    if (error_ || at(Kind::colon)) return several;
    const bool are_several =
        several->kind == ExpressionKind::tuple && as<Tuple>(*several).elts.size() > 1;
    if (diagnose_ && are_several && at(Kind::kw_as) && kind_after(1) == Kind::name &&
        kind_after(2) == Kind::colon) {
        position_ += 2;
        raise_from(first->span, "multiple exception types must be parenthesized when using 'as'");
    }
    return nullptr;
}

ExceptHandler* Parser::except_handler() {
    const std::uint32_t start = position_;
    const std::int32_t line = token().span.line;
    advance();
    const bool is_star = accept(Kind::star);
    const std::string_view what = is_star ? "'except*' statement" : "'except' statement";
    auto* handler = arena_.create<ExceptHandler>();
    if (!at(Kind::colon) || is_star) {
        if (diagnose_ && is_star && (at(Kind::newline) || at(Kind::colon))) {
            return raise_at_furthest("expected one or more exception types");
        }
        if (diagnose_ && at(Kind::newline)) return raise_at_furthest("expected ':'");
        handler->type = exception_types();
        if (handler->type == nullptr) return nullptr;
        if (at(Kind::kw_as)) {
            advance();
            const std::uint32_t name = position_;
            const Expression* target = diagnose_ ? expression() : nullptr;
            if (error_) return nullptr;
            const bool is_name = position_ == name + 1 && tokens_[name].kind == Kind::name;
            if (target != nullptr && !is_name && accept(Kind::colon)) {
                return raise(target->span, std::string("cannot use ") +
                                               (is_star ? "except*" : "except") +
                                               " statement with " + expression_name(*target));
            }
            position_ = name;
            if (!at(Kind::name)) return nullptr;
            handler->name = name_text(token());
            advance();
        }
    }
    if (!expected_colon_at_newline()) return nullptr;
    std::vector<Statement*> body;
    if (!block(body, what, line)) return nullptr;
    handler->body = arena_.copy(body);
    handler->span = span_since(start);
    return handler;
}

}  // namespace interleave::language
