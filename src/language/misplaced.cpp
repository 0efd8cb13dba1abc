// Programs that parse, and whose names make sense, but that cannot be compiled. CPython finds these
// while it generates code; here they are found in a walk of their own, in the same order, so that
// the compiler may assume a correct tree.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <utility>

#include "language/symbol_table_builder.h"

namespace interleave::language {
namespace {

// CPython's CO_MAXBLOCKS.
constexpr std::size_t max_nested_blocks = 21;

enum class CodeKind : std::uint8_t {
    module,
    class_body,
    function,
    async_function,
    lambda,
    generator
};
enum class Block : std::uint8_t { loop, other, except_star };

// One piece of code: what may stand in it, and what stands around the current statement.
struct Code {
    CodeKind kind = CodeKind::module;
    const Scope* scope = nullptr;
    std::vector<Block> blocks;

    bool is_function_like() const {
        return kind != CodeKind::module && kind != CodeKind::class_body;
    }
};

// A literal key of a mapping pattern: keys that Python holds equal have the same `equal`.
struct ConstantKey {
    std::string equal;
    std::string shown;  // repr()
};

std::string shown_real(double value) {
    std::array<char, 40> digits{};
    for (int precision = 1; precision <= 17; ++precision) {
        std::snprintf(digits.data(), digits.size(), "%.*g", precision, value);
        if (std::strtod(digits.data(), nullptr) == value) break;
    }
    return digits.data();
}

std::optional<ConstantKey> constant_key(const Expression& key) {
    const auto* negated = try_as<UnaryOp>(&key);
    const auto* constant = try_as<Constant>(negated != nullptr ? negated->operand : &key);
    if (constant == nullptr) return std::nullopt;
    const double sign = negated != nullptr ? -1 : 1;
    const auto number = [&](double value, const std::string& shown) {
        return ConstantKey{"number " + shown_real(value == 0 ? 0 : value * sign),
                           sign < 0 && value != 0 ? "-" + shown : shown};
    };
    switch (constant->value) {
        case ConstantKind::none: return ConstantKey{"None", "None"};
        case ConstantKind::true_: return number(1, "True");
        case ConstantKind::false_: return number(0, "False");
        case ConstantKind::integer: {
            if (!constant->fits_int64) {
                const std::string text(constant->text);
                return ConstantKey{"big " + std::to_string(constant->base) + text, text};
            }
            return number(static_cast<double>(constant->integer),
                          std::to_string(constant->integer));
        }
        case ConstantKind::real: {
            const std::string shown = shown_real(constant->real);
            const bool integral = shown.find_first_not_of("0123456789") == std::string::npos;
            return number(constant->real, integral ? shown + ".0" : shown);
        }
        case ConstantKind::imaginary:
            if (constant->real == 0) return number(0, "0j");
            return ConstantKey{"imaginary " + shown_real(constant->real * sign),
                               shown_real(constant->real * sign) + "j"};
        case ConstantKind::string:
            return ConstantKey{"str " + std::string(constant->text),
                               "'" + std::string(constant->text) + "'"};
        case ConstantKind::bytes:
            return ConstantKey{"bytes " + std::string(constant->text),
                               "b'" + std::string(constant->text) + "'"};
        case ConstantKind::ellipsis: break;
    }
    return std::nullopt;
}

class MisplacedFinder {
public:
    MisplacedFinder(const ParsedModule& module, const SymbolTable& table)
        : module_(module), table_(table) {}

    std::optional<Diagnostic> run() {
        Code code;
        code.scope = &table_.module();
        code_ = &code;
        if (module_.mode == ParseMode::expression) {
            expression(module_.expression);
            return std::move(error_);
        }
        statements(module_.body);
        return std::move(error_);
    }

private:
    bool fail(const Span& span, std::string message) {
        if (!error_) error_ = Diagnostic{DiagnosticKind::syntax_error, std::move(message), span};
        return false;
    }
    template <class Action>
    void within(CodeKind kind, const Scope* scope, const Action& action) {
        Code code;
        code.kind = kind;
        code.scope = scope;
        Code* const outer = std::exchange(code_, &code);
        action();
        code_ = outer;
    }
    void block(Block kind, StatementList body, const Span& span) {
        if (code_->blocks.size() >= max_nested_blocks) {
            fail(span, "too many statically nested blocks");
            return;
        }
        code_->blocks.push_back(kind);
        statements(body);
        code_->blocks.pop_back();
    }

    void statements(StatementList body) {
        for (const Statement* one : body) {
            if (error_) return;
            statement(*one);
        }
    }
    void statement(const Statement& s);
    void definition(const Statement& s);
    void function(const Statement& s, const FunctionFields& f);
    void class_definition(const ClassDef& definition);
    void type_parameters(TypeParamList parameters);
    void arguments(const Arguments& args);
    void annotations(const FunctionFields& f);
    void annotation(const Expression* e);
    void return_statement(const Return& statement);
    void jump(const Statement& s);
    void try_statement(const Statement& s);
    void future_import(const ImportFrom& import);

    void target(const Expression& e);
    void expression(const Expression* e);
    void here(const Expression& e);
    void rest(const Expression& e);
    void elements(ExpressionList list);
    void keywords(std::span<Keyword* const> list);
    void yield(const Expression& e);
    void comprehension(const Expression& e, std::span<Comprehension* const> generators,
                       const Expression* key, const Expression* value);

    void match(const Match& statement);
    void pattern(const Pattern& p, bool may_be_irrefutable, std::set<std::string_view>& names);
    void mapping(const MatchMapping& p, std::set<std::string_view>& names);
    void class_pattern(const MatchClass& p, std::set<std::string_view>& names);
    void sequence(const MatchSequence& p, std::set<std::string_view>& names);
    void alternatives(const MatchOr& p, bool may_be_irrefutable, std::set<std::string_view>& names);
    void bind(std::string_view name, const Span& span, std::set<std::string_view>& names);

    const ParsedModule& module_;
    const SymbolTable& table_;
    Code* code_ = nullptr;
    bool past_future_imports_ = false;
    std::optional<Diagnostic> error_;
};

// ---------------------------------------------------------------------------------------------
// Statements

void MisplacedFinder::statement(const Statement& s) {
    const auto* import = try_as<ImportFrom>(&s);
    const bool at_top = code_->kind == CodeKind::module && code_->blocks.empty();
    const bool future = import != nullptr && import->module == "__future__" && import->level == 0;
    const bool docstring = at_top && !module_.body.empty() && &s == module_.body.front() &&
                           docstring_of(module_.body) != nullptr;
    if (future && (past_future_imports_ || !at_top)) {
        fail(s.span, "from __future__ imports must occur at the beginning of the file");
        return;
    }
    if (!future && !docstring) past_future_imports_ = true;
    switch (s.kind) {
        case StatementKind::return_: return return_statement(as<Return>(s));
        case StatementKind::delete_:
            for (const Expression* one : as<Delete>(s).targets) expression(one);
            break;
        case StatementKind::assign:
            expression(as<Assign>(s).value);
            for (const Expression* one : as<Assign>(s).targets) target(*one);
            break;
        case StatementKind::aug_assign:
            target(*as<AugAssign>(s).target);
            expression(as<AugAssign>(s).value);
            break;
        case StatementKind::for_:
        case StatementKind::async_for: {
            const ForFields& fields = *for_of(s);
            expression(fields.iter);
            target(*fields.target);
            block(Block::loop, fields.body, s.span);
            statements(fields.orelse);
            break;
        }
        case StatementKind::while_:
            expression(as<While>(s).test);
            block(Block::loop, as<While>(s).body, s.span);
            statements(as<While>(s).orelse);
            break;
        case StatementKind::if_: {
            const If* branch = &as<If>(s);
            for (;;) {
                expression(branch->test);
                statements(branch->body);
                const If* next =
                    branch->orelse.size() == 1 ? try_as<If>(branch->orelse.front()) : nullptr;
                if (next == nullptr) break;
                branch = next;
            }
            statements(branch->orelse);
            break;
        }
        case StatementKind::with:
        case StatementKind::async_with:
            for (const WithItem* item : with_of(s)->items) {
                expression(item->context_expr);
                if (item->optional_vars != nullptr) target(*item->optional_vars);
            }
            block(Block::other, with_of(s)->body, s.span);
            break;
        case StatementKind::match: match(as<Match>(s)); break;
        case StatementKind::raise:
            expression(as<Raise>(s).exc);
            expression(as<Raise>(s).cause);
            break;
        case StatementKind::try_:
        case StatementKind::try_star: try_statement(s); break;
        case StatementKind::assert_:
            expression(as<Assert>(s).test);
            expression(as<Assert>(s).msg);
            break;
        case StatementKind::expr: expression(as<Expr>(s).value); break;
        case StatementKind::break_:
        case StatementKind::continue_: jump(s); break;
        default: definition(s);
    }
}

void MisplacedFinder::definition(const Statement& s) {
    switch (s.kind) {
        case StatementKind::function_def:
        case StatementKind::async_function_def: function(s, *function_of(s)); break;
        case StatementKind::class_def: class_definition(as<ClassDef>(s)); break;
        case StatementKind::type_alias:
            type_parameters(as<TypeAlias>(s).type_params);
            annotation(as<TypeAlias>(s).value);
            break;
        case StatementKind::ann_assign:
            expression(as<AnnAssign>(s).value);
            target(*as<AnnAssign>(s).target);
            annotation(as<AnnAssign>(s).annotation);
            break;
        default: break;  // import, global, nonlocal, pass
    }
}

void MisplacedFinder::return_statement(const Return& statement) {
    if (!code_->is_function_like()) {
        fail(statement.span, "'return' outside function");
        return;
    }
    if (statement.value != nullptr && code_->kind == CodeKind::async_function &&
        code_->scope->is_generator) {
        fail(statement.span, "'return' with value in async generator");
        return;
    }
    expression(statement.value);
    if (std::ranges::find(code_->blocks, Block::except_star) != code_->blocks.end()) {
        const bool constant = statement.value != nullptr &&
                              statement.value->kind == ExpressionKind::constant &&
                              statement.value->span.line == statement.span.line;
        fail(constant ? statement.value->span : statement.span,
             "'break', 'continue' and 'return' cannot appear in an except* block");
    }
}

void MisplacedFinder::jump(const Statement& s) {
    for (std::size_t i = code_->blocks.size(); i-- > 0;) {
        if (code_->blocks[i] == Block::loop) return;
        if (code_->blocks[i] == Block::except_star) {
            fail(s.span, "'break', 'continue' and 'return' cannot appear in an except* block");
            return;
        }
    }
    fail(s.span, s.kind == StatementKind::break_ ? "'break' outside loop"
                                                 : "'continue' not properly in loop");
}

void MisplacedFinder::try_statement(const Statement& s) {
    const TryFields& fields = *try_of(s);
    block(Block::other, fields.body, s.span);
    statements(fields.orelse);
    for (std::size_t i = 0; i < fields.handlers.size() && !error_; ++i) {
        const ExceptHandler& handler = *fields.handlers[i];
        if (handler.type == nullptr && i + 1 < fields.handlers.size()) {
            fail(handler.span, "default 'except:' must be last");
            return;
        }
        expression(handler.type);
        block(s.kind == StatementKind::try_star ? Block::except_star : Block::other, handler.body,
              handler.span);
    }
    block(Block::other, fields.finalbody, s.span);
}

// ---------------------------------------------------------------------------------------------
// Definitions

void MisplacedFinder::arguments(const Arguments& args) {
    for (const Expression* value : args.defaults) expression(value);
    for (const Expression* value : args.kw_defaults) expression(value);
}

// Annotations are code of their own, run when somebody asks for them.
void MisplacedFinder::annotation(const Expression* e) {
    if (e == nullptr || error_) return;
    within(CodeKind::lambda, code_->scope, [&] { expression(e); });
}

void MisplacedFinder::annotations(const FunctionFields& f) {
    const auto annotate = [this](const Arg* arg) {
        if (arg == nullptr || arg->annotation == nullptr) return;
        const auto* starred = try_as<Starred>(arg->annotation);  // only of *args
        annotation(starred != nullptr ? starred->value : arg->annotation);
    };
    for (const Arg* arg : f.args->posonlyargs) annotate(arg);
    for (const Arg* arg : f.args->args) annotate(arg);
    annotate(f.args->vararg);
    for (const Arg* arg : f.args->kwonlyargs) annotate(arg);
    annotate(f.args->kwarg);
    annotation(f.returns);
}

void MisplacedFinder::type_parameters(TypeParamList parameters) {
    bool seen_default = false;
    for (const TypeParam* parameter : parameters) {
        annotation(parameter->bound);
        const auto* starred = try_as<Starred>(parameter->default_value);
        annotation(starred != nullptr ? starred->value : parameter->default_value);
        if (parameter->default_value != nullptr) {
            seen_default = true;
        } else if (seen_default) {
            fail(parameter->span, "non-default type parameter '" + std::string(parameter->name) +
                                      "' follows default type parameter");
        }
        if (error_) return;
    }
}

void MisplacedFinder::function(const Statement& s, const FunctionFields& f) {
    for (const Expression* decorator : f.decorator_list) expression(decorator);
    arguments(*f.args);
    type_parameters(f.type_params);
    annotations(f);
    const bool is_async = s.kind == StatementKind::async_function_def;
    within(is_async ? CodeKind::async_function : CodeKind::function, table_.find_scope(&s),
           [&] { statements(f.body); });
}

void MisplacedFinder::class_definition(const ClassDef& definition) {
    for (const Expression* decorator : definition.decorator_list) expression(decorator);
    type_parameters(definition.type_params);
    within(CodeKind::class_body, table_.find_scope(&definition),
           [&] { statements(definition.body); });
    elements(definition.bases);
    keywords(definition.keywords);
}

// ---------------------------------------------------------------------------------------------
// Expressions

// Something that is assigned to.
void MisplacedFinder::target(const Expression& e) {
    if (error_) return;
    const auto unpack = [&](ExpressionList list) {
        bool starred = false;
        for (std::size_t i = 0; i < list.size() && !error_; ++i) {
            const auto* star = try_as<Starred>(list[i]);
            if (star != nullptr && starred) {
                fail(e.span, "multiple starred expressions in assignment");
                return;
            }
            if (star != nullptr && i >= 256) {
                fail(e.span, "too many expressions in star-unpacking assignment");
                return;
            }
            starred = starred || star != nullptr;
        }
        for (const Expression* one : list) {
            const auto* star = try_as<Starred>(one);
            target(star != nullptr ? *star->value : *one);
        }
    };
    if (const auto* tuple = try_as<Tuple>(&e)) return unpack(tuple->elts);
    if (const auto* list = try_as<List>(&e)) return unpack(list->elts);
    if (e.kind == ExpressionKind::starred) {
        fail(e.span, "starred assignment target must be in a list or tuple");
        return;
    }
    expression(&e);
}

void MisplacedFinder::elements(ExpressionList list) {
    for (const Expression* one : list) {
        const auto* starred = try_as<Starred>(one);
        expression(starred != nullptr ? starred->value : one);
    }
}

void MisplacedFinder::keywords(std::span<Keyword* const> list) {
    std::set<std::string_view> names;
    for (const Keyword* keyword : list) {
        if (!keyword->arg.empty() && !names.insert(keyword->arg).second) {
            fail(keyword->span, "keyword argument repeated: " + std::string(keyword->arg));
            return;
        }
    }
    for (const Keyword* keyword : list) expression(keyword->value);
}

void MisplacedFinder::expression(const Expression* e) {
    if (e == nullptr || error_) return;
    std::vector<const Expression*> chain;
    while (const Expression* left = left_operand(*e)) {
        chain.push_back(e);
        if (const auto* call = try_as<Call>(e); call != nullptr && call->keywords.size() > 1) {
            // Repeated keywords are found before the function is looked at.
            std::set<std::string_view> names;
            for (const Keyword* keyword : call->keywords) {
                if (!keyword->arg.empty() && !names.insert(keyword->arg).second) {
                    fail(keyword->span, "keyword argument repeated: " + std::string(keyword->arg));
                    return;
                }
            }
        }
        e = left;
    }
    here(*e);
    while (!chain.empty() && !error_) {
        rest(*chain.back());
        chain.pop_back();
    }
}

void MisplacedFinder::rest(const Expression& e) {
    switch (e.kind) {
        case ExpressionKind::bin_op: return expression(as<BinOp>(e).right);
        case ExpressionKind::subscript: return expression(as<Subscript>(e).slice);
        case ExpressionKind::call:
            elements(as<Call>(e).args);
            for (const Keyword* keyword : as<Call>(e).keywords) expression(keyword->value);
            return;
        default: return;
    }
}

void MisplacedFinder::yield(const Expression& e) {
    const auto* from = try_as<YieldFrom>(&e);
    if (!code_->is_function_like()) {
        fail(e.span,
             from != nullptr ? "'yield from' outside function" : "'yield' outside function");
        return;
    }
    if (from != nullptr && code_->kind == CodeKind::async_function) {
        fail(e.span, "'yield from' inside async function");
        return;
    }
    expression(from != nullptr ? from->value : as<Yield>(e).value);
}

void MisplacedFinder::comprehension(const Expression& e, std::span<Comprehension* const> generators,
                                    const Expression* key, const Expression* value) {
    const Scope* scope = table_.find_scope(&e);
    const bool generator = e.kind == ExpressionKind::generator_exp;
    expression(generators.front()->iter);
    const auto inside = [&] {
        for (std::size_t i = 0; i < generators.size() && !error_; ++i) {
            const Comprehension& clause = *generators[i];
            if (i > 0) expression(clause.iter);
            target(*clause.target);
            for (const Expression* condition : clause.ifs) expression(condition);
        }
        expression(key);
        expression(value);
    };
    within(generator ? CodeKind::generator : code_->kind, scope, inside);
}

void MisplacedFinder::here(const Expression& e) {
    const auto all = [this](ExpressionList list) {
        for (const Expression* one : list) expression(one);
    };
    switch (e.kind) {
        case ExpressionKind::bool_op: return all(as<BoolOp>(e).values);
        case ExpressionKind::named_expr: return expression(as<NamedExpr>(e).value);
        case ExpressionKind::unary_op: return expression(as<UnaryOp>(e).operand);
        case ExpressionKind::lambda:
            arguments(*as<Lambda>(e).args);
            return within(CodeKind::lambda, table_.find_scope(&e),
                          [&] { expression(as<Lambda>(e).body); });
        case ExpressionKind::if_exp:
            expression(as<IfExp>(e).test);
            expression(as<IfExp>(e).body);
            return expression(as<IfExp>(e).orelse);
        case ExpressionKind::dict: all(as<Dict>(e).keys); return all(as<Dict>(e).values);
        case ExpressionKind::set: return elements(as<Set>(e).elts);
        case ExpressionKind::list_comp:
            return comprehension(e, as<ListComp>(e).generators, as<ListComp>(e).elt, nullptr);
        case ExpressionKind::set_comp:
            return comprehension(e, as<SetComp>(e).generators, as<SetComp>(e).elt, nullptr);
        case ExpressionKind::dict_comp:
            return comprehension(e, as<DictComp>(e).generators, as<DictComp>(e).key,
                                 as<DictComp>(e).value);
        case ExpressionKind::generator_exp:
            return comprehension(e, as<GeneratorExp>(e).generators, as<GeneratorExp>(e).elt,
                                 nullptr);
        case ExpressionKind::await: return expression(as<Await>(e).value);
        case ExpressionKind::yield:
        case ExpressionKind::yield_from: return yield(e);
        case ExpressionKind::compare:
            expression(as<Compare>(e).left);
            return all(as<Compare>(e).comparators);
        case ExpressionKind::formatted_value:
            expression(as<FormattedValue>(e).value);
            return expression(as<FormattedValue>(e).format_spec);
        case ExpressionKind::interpolation:
            expression(as<Interpolation>(e).value);
            return expression(as<Interpolation>(e).format_spec);
        case ExpressionKind::joined_str: return all(as<JoinedStr>(e).values);
        case ExpressionKind::template_str: return all(as<TemplateStr>(e).values);
        case ExpressionKind::starred:
            fail(e.span, as<Starred>(e).ctx == ExpressionContext::store
                             ? "starred assignment target must be in a list or tuple"
                             : "can't use starred expression here");
            return;
        case ExpressionKind::list: return elements(as<List>(e).elts);
        case ExpressionKind::tuple: return elements(as<Tuple>(e).elts);
        case ExpressionKind::slice:
            expression(as<Slice>(e).lower);
            expression(as<Slice>(e).upper);
            return expression(as<Slice>(e).step);
        default: return;  // names and constants
    }
}

// ---------------------------------------------------------------------------------------------
// Patterns

void MisplacedFinder::match(const Match& statement) {
    expression(statement.subject);
    for (std::size_t i = 0; i < statement.cases.size() && !error_; ++i) {
        const MatchCase& one = *statement.cases[i];
        std::set<std::string_view> names;
        pattern(*one.pattern, one.guard != nullptr || i + 1 == statement.cases.size(), names);
        expression(one.guard);
        statements(one.body);
    }
}

void MisplacedFinder::bind(std::string_view name, const Span& span,
                           std::set<std::string_view>& names) {
    if (!names.insert(name).second) {
        fail(span, "multiple assignments to name '" + std::string(name) + "' in pattern");
    }
}

void MisplacedFinder::pattern(const Pattern& p, bool may_be_irrefutable,
                              std::set<std::string_view>& names) {
    if (error_) return;
    switch (p.kind) {
        case PatternKind::match_value: {
            const Expression& value = *as<MatchValue>(p).value;
            if (value.kind == ExpressionKind::joined_str ||
                value.kind == ExpressionKind::template_str) {
                fail(p.span, "patterns may only match literals and attribute lookups");
            }
            return;
        }
        case PatternKind::match_singleton: return;
        case PatternKind::match_sequence: return sequence(as<MatchSequence>(p), names);
        case PatternKind::match_mapping: return mapping(as<MatchMapping>(p), names);
        case PatternKind::match_class: return class_pattern(as<MatchClass>(p), names);
        case PatternKind::match_star:
            if (!as<MatchStar>(p).name.empty()) bind(as<MatchStar>(p).name, p.span, names);
            return;
        case PatternKind::match_as: {
            const auto& capture = as<MatchAs>(p);
            if (capture.pattern == nullptr && !may_be_irrefutable) {
                fail(p.span, capture.name.empty() ? "wildcard makes remaining patterns unreachable"
                                                  : "name capture '" + std::string(capture.name) +
                                                        "' makes remaining patterns unreachable");
                return;
            }
            if (capture.pattern != nullptr) pattern(*capture.pattern, may_be_irrefutable, names);
            if (!capture.name.empty() && !error_) bind(capture.name, p.span, names);
            return;
        }
        case PatternKind::match_or: return alternatives(as<MatchOr>(p), may_be_irrefutable, names);
    }
}

void MisplacedFinder::sequence(const MatchSequence& p, std::set<std::string_view>& names) {
    int stars = 0;
    for (const Pattern* one : p.patterns) stars += one->kind == PatternKind::match_star ? 1 : 0;
    if (stars > 1) {
        fail(p.span, "multiple starred names in sequence pattern");
        return;
    }
    for (const Pattern* one : p.patterns) pattern(*one, true, names);
}

void MisplacedFinder::alternatives(const MatchOr& p, bool may_be_irrefutable,
                                   std::set<std::string_view>& names) {
    std::set<std::string_view> bound;
    for (std::size_t i = 0; i < p.patterns.size() && !error_; ++i) {
        std::set<std::string_view> here;
        pattern(*p.patterns[i], may_be_irrefutable && i + 1 == p.patterns.size(), here);
        if (i == 0) {
            bound = here;
        } else if (here != bound && !error_) {
            fail(p.span, "alternative patterns bind different names");
        }
    }
    for (const std::string_view name : bound) {
        if (!error_) bind(name, p.span, names);
    }
}

void MisplacedFinder::mapping(const MatchMapping& p, std::set<std::string_view>& names) {
    std::set<std::string> seen;
    for (const Expression* key : p.keys) {
        if (key->kind == ExpressionKind::joined_str || key->kind == ExpressionKind::template_str) {
            fail(p.span, "mapping pattern keys may only match literals and attribute lookups");
            return;
        }
        const std::optional<ConstantKey> constant = constant_key(*key);
        if (constant && !seen.insert(constant->equal).second) {
            fail(p.span, "mapping pattern checks duplicate key (" + constant->shown + ")");
            return;
        }
    }
    for (const Pattern* one : p.patterns) pattern(*one, true, names);
    if (!p.rest.empty() && !error_) bind(p.rest, p.span, names);
}

void MisplacedFinder::class_pattern(const MatchClass& p, std::set<std::string_view>& names) {
    std::set<std::string_view> attributes;
    for (std::size_t i = 0; i < p.kwd_attrs.size(); ++i) {
        if (!attributes.insert(p.kwd_attrs[i]).second) {
            fail(p.kwd_patterns[i]->span,
                 "attribute name repeated in class pattern: " + std::string(p.kwd_attrs[i]));
            return;
        }
    }
    for (const Pattern* one : p.patterns) pattern(*one, true, names);
    for (const Pattern* one : p.kwd_patterns) pattern(*one, true, names);
}

}  // namespace

std::optional<Diagnostic> find_misplaced(const ParsedModule& module, const SymbolTable& table) {
    return MisplacedFinder(module, table).run();
}

}  // namespace interleave::language
