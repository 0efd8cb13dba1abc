// The walk over the tree. What it records, and in which order, is CPython's Python/symtable.c.

#include <algorithm>
#include <format>
#include <iterator>
#include <utility>

#include "language/symbol_table_builder.h"

namespace interleave::language {

const Expression* left_operand(const Expression& expression) {
    switch (expression.kind) {
        case ExpressionKind::bin_op: return as<BinOp>(expression).left;
        case ExpressionKind::attribute: return as<Attribute>(expression).value;
        case ExpressionKind::subscript: return as<Subscript>(expression).value;
        case ExpressionKind::call: return as<Call>(expression).func;
        default: return nullptr;
    }
}

// ---------------------------------------------------------------------------------------------
// Statements

void SymbolTableBuilder::visit(StatementList body) {
    ++block_depth_;
    for (const Statement* statement : body) {
        if (error_) return;
        visit(*statement);
    }
    --block_depth_;
}

void SymbolTableBuilder::visit_within(SyntaxWarnings::Within within, StatementList body) {
    const SyntaxWarnings::Inside inside(warnings_, within);
    visit(body);
}

void SymbolTableBuilder::visit_protected(StatementList body) {
    ++protection_depth_;
    visit(body);
    --protection_depth_;
}

void SymbolTableBuilder::visit(const Statement& statement) {
    switch (statement.kind) {
        case StatementKind::return_:
            visit(as<Return>(statement).value);
            if (as<Return>(statement).value != nullptr) current().has_return_value = true;
            warnings_.jump(statement);
            break;
        case StatementKind::delete_: visit_all(as<Delete>(statement).targets); break;
        case StatementKind::assign:
            visit_all(as<Assign>(statement).targets);
            visit(as<Assign>(statement).value);
            break;
        case StatementKind::aug_assign:
            visit(as<AugAssign>(statement).target);
            visit(as<AugAssign>(statement).value);
            break;
        case StatementKind::for_:
        case StatementKind::async_for: {
            if (statement.kind == StatementKind::async_for && !in_async_function()) {
                fail(statement.span, "'async for' outside async function");
                return;
            }
            const ForFields& fields = *for_of(statement);
            visit(fields.target);
            visit(fields.iter);
            visit_within(SyntaxWarnings::Within::loop, fields.body);
            visit(fields.orelse);
            break;
        }
        case StatementKind::while_:
            visit(as<While>(statement).test);
            visit_within(SyntaxWarnings::Within::loop, as<While>(statement).body);
            visit(as<While>(statement).orelse);
            break;
        case StatementKind::if_: {
            const If* branch = &as<If>(statement);
            for (;;) {
                visit(branch->test);
                visit(branch->body);
                const If* next =
                    branch->orelse.size() == 1 ? try_as<If>(branch->orelse.front()) : nullptr;
                if (next == nullptr) break;
                branch = next;
            }
            visit(branch->orelse);
            break;
        }
        case StatementKind::with:
        case StatementKind::async_with:
            if (statement.kind == StatementKind::async_with && !in_async_function()) {
                fail(statement.span, "'async with' outside async function");
                return;
            }
            for (const WithItem* item : with_of(statement)->items) {
                visit(item->context_expr);
                visit(item->optional_vars);
            }
            visit_protected(with_of(statement)->body);
            break;
        case StatementKind::match:
            visit(as<Match>(statement).subject);
            for (const MatchCase* one : as<Match>(statement).cases) {
                visit_pattern(one->pattern);
                visit(one->guard);
                visit(one->body);
            }
            break;
        case StatementKind::raise:
            visit(as<Raise>(statement).exc);
            visit(as<Raise>(statement).cause);
            break;
        case StatementKind::try_:
        case StatementKind::try_star: {
            const TryFields& fields = *try_of(statement);
            visit_protected(fields.body);
            visit_handlers(fields);
            visit(fields.orelse);
            visit_within(SyntaxWarnings::Within::finally_, fields.finalbody);
            break;
        }
        case StatementKind::assert_:
            warnings_.assertion(as<Assert>(statement));
            visit(as<Assert>(statement).test);
            visit(as<Assert>(statement).msg);
            break;
        case StatementKind::expr:
            // Who forgets a coroutine there is told at once.
            taken_.insert(as<Expr>(statement).value);
            visit(as<Expr>(statement).value);
            break;
        case StatementKind::pass: break;
        case StatementKind::break_:
        case StatementKind::continue_: warnings_.jump(statement); break;
        default: visit_definition(statement);
    }
}

void SymbolTableBuilder::visit_definition(const Statement& statement) {
    switch (statement.kind) {
        case StatementKind::function_def:
        case StatementKind::async_function_def:
            visit_function(statement, *function_of(statement));
            break;
        case StatementKind::class_def: visit_class(as<ClassDef>(statement)); break;
        case StatementKind::type_alias: visit_type_alias(as<TypeAlias>(statement)); break;
        case StatementKind::ann_assign: visit_annotated(as<AnnAssign>(statement)); break;
        case StatementKind::import: {
            const std::span<Alias* const> names = as<Import>(statement).names;
            visit_import(names, false);
            table_.notices_ends_ =
                table_.notices_ends_ || std::ranges::any_of(names, [](const Alias* a) {
                    return a->name == "weakref" || a->name == "gc";
                });
            break;
        }
        case StatementKind::import_from:
            visit_import(as<ImportFrom>(statement).names, true);
            table_.notices_ends_ =
                table_.notices_ends_ || as<ImportFrom>(statement).module == "weakref";
            break;
        case StatementKind::global:
            visit_directive(as<Global>(statement).names, statement.span, true);
            break;
        case StatementKind::nonlocal:
            visit_directive(as<Nonlocal>(statement).names, statement.span, false);
            break;
        default: CHECK(false && "a statement kind that the symbol table does not know");
    }
}

void SymbolTableBuilder::visit_handlers(const TryFields& fields) {
    for (const ExceptHandler* handler : fields.handlers) {
        visit(handler->type);
        if (!handler->name.empty()) define(handler->name, handler->span, Definition::deleted);
        visit(handler->body);
    }
}

void SymbolTableBuilder::visit_import(std::span<Alias* const> names, bool from) {
    for (const Alias* alias : names) {
        if (alias->name == "*") {
            if (current().kind != ScopeKind::module) {
                fail(alias->span, "import * only allowed at module level");
                return;
            }
            current().contains_import_star = true;
            continue;
        }
        std::string_view name = alias->asname.empty() ? alias->name : alias->asname;
        if (!from && alias->asname.empty()) name = name.substr(0, name.find('.'));
        define(name, alias->span, Definition::imported);
    }
}

void SymbolTableBuilder::visit_directive(NameList names, const Span& span, bool is_global) {
    const std::string what = is_global ? "global" : "nonlocal";
    for (const std::string_view name : names) {
        const std::string text(name);
        if (const Symbol* before = known(current(), name); before != nullptr && !error_) {
            if (before->is_parameter) {
                fail(span, std::format("name '{}' is parameter and {}", text, what));
            } else if (before->is_referenced) {
                fail(span, std::format("name '{}' is used prior to {} declaration", text, what));
            } else if (before->is_annotated) {
                fail(span, std::format("annotated name '{}' can't be {}", text, what));
            } else if (before->is_assigned) {
                fail(span,
                     std::format("name '{}' is assigned to before {} declaration", text, what));
            }
        }
        if (error_) return;
        Symbol& declared = symbol(current(), mangled(name), span);
        (is_global ? declared.is_declared_global : declared.is_declared_nonlocal) = true;
        directives_.push_back({&current(), declared.name, span});
    }
}

void SymbolTableBuilder::visit_annotated(const AnnAssign& statement) {
    if (const auto* name = try_as<Name>(statement.target)) {
        const Symbol* before = known(current(), name->id);
        const bool declared =
            before != nullptr && (before->is_declared_global || before->is_declared_nonlocal);
        if (declared && current().kind != ScopeKind::module && statement.simple) {
            fail(statement.span, "annotated name '" + std::string(name->id) + "' can't be " +
                                     (before->is_declared_global ? "global" : "nonlocal"));
            return;
        }
        if (statement.simple || statement.value != nullptr) {
            define(name->id, statement.target->span);
            if (error_) return;
            if (statement.simple) symbol(current(), mangled(name->id), {}).is_annotated = true;
        }
    } else {
        visit(statement.target);
    }
    visit_annotation(statement);
    visit(statement.value);
}

// ---------------------------------------------------------------------------------------------
// Functions, classes, type parameters

void SymbolTableBuilder::visit_defaults(const Arguments& arguments) {
    visit_all(arguments.defaults);
    visit_all(arguments.kw_defaults);
}

void SymbolTableBuilder::visit_parameters(const Arguments& arguments) {
    const auto add = [this](const Arg* arg) {
        if (arg != nullptr) define(arg->arg, arg->span, Definition::parameter);
    };
    for (const Arg* arg : arguments.posonlyargs) add(arg);
    for (const Arg* arg : arguments.args) add(arg);
    for (const Arg* arg : arguments.kwonlyargs) add(arg);
    add(arguments.vararg);
    add(arguments.kwarg);
    current().has_varargs = arguments.vararg != nullptr;
    current().has_varkeywords = arguments.kwarg != nullptr;
}

void SymbolTableBuilder::visit_function(const Statement& statement,
                                        const FunctionFields& function) {
    define(function.name, statement.span);
    visit_defaults(*function.args);
    visit_all(function.decorator_list);
    if (error_) return;
    const bool generic = !function.type_params.empty();
    if (generic) enter_type_parameters(function.name, &statement, function.type_params, false);
    visit_parameter_annotations(&statement, function);
    Scope& scope = enter(ScopeKind::function, function.name, &statement, ScopeRole::body);
    scope.is_coroutine = statement.kind == StatementKind::async_function_def;
    if (scope.is_coroutine) async_names_.insert(function.name);
    scope.has_docstring = docstring_of(function.body) != nullptr;
    visit_parameters(*function.args);
    const std::uint32_t depth = std::exchange(protection_depth_, 0);
    const bool yields_protected = std::exchange(yields_protected_, false);
    visit_within(SyntaxWarnings::Within::function, function.body);
    // One that a decorator takes (contextmanager, fixture) is ended by who runs it.
    const bool cleans_up = yields_protected_ && function.decorator_list.empty();
    table_.notices_ends_ = table_.notices_ends_ || cleans_up || function.name == "__del__";
    protection_depth_ = depth;
    yields_protected_ = yields_protected;
    leave();
    if (generic) leave();
}

void SymbolTableBuilder::visit_parameter_annotations(const void* node,
                                                     const FunctionFields& function) {
    const Arguments& args = *function.args;
    bool any = function.returns != nullptr;
    const auto each = [&args](const auto& action) {
        for (const Arg* arg : args.posonlyargs) action(arg);
        for (const Arg* arg : args.args) action(arg);
        if (args.vararg != nullptr) action(args.vararg);
        if (args.kwarg != nullptr) action(args.kwarg);
        for (const Arg* arg : args.kwonlyargs) action(arg);
    };
    each([&any](const Arg* arg) { any = any || arg->annotation != nullptr; });
    if (!any || error_) return;
    // With `from __future__ import annotations` they are texts, and refer to nothing.
    const bool before = std::exchange(in_unevaluated_annotation_,
                                      in_unevaluated_annotation_ || table_.future_annotations_);
    enter_lazy(ScopeKind::annotations, "__annotate__", node, ScopeRole::annotations);
    each([this](const Arg* arg) { visit(arg->annotation); });
    visit(function.returns);
    leave();
    in_unevaluated_annotation_ = before;
}

// An annotation of a variable. In a module or class all of them share one scope, which runs when
// somebody asks; in a function they are never evaluated, and only checked.
void SymbolTableBuilder::visit_annotation(const AnnAssign& statement) {
    if (error_) return;
    Scope& owner = current();
    const bool evaluated = owner.kind == ScopeKind::module || owner.kind == ScopeKind::class_body;
    if (evaluated) owner.contains_annotations = true;
    const bool before = in_unevaluated_annotation_;
    in_unevaluated_annotation_ = before || !evaluated || table_.future_annotations_;
    if (Scope*& scope = annotation_scopes_[&owner]; scope != nullptr) {
        reenter(*scope);
    } else {
        const void* node =
            &owner == table_.module_ ? static_cast<const void*>(&module_) : owner.node;
        const ScopeRole role = ScopeRole::annotations;
        Scope* const taken = evaluated ? nullptr : table_.by_node_[{node, role}];
        Scope& made = enter_lazy(ScopeKind::annotations, "__annotate__", node, role);
        annotation_scopes_[&owner] = &made;
        if (!evaluated) {  // leave no trace: a function's own annotations have this key
            owner.children.pop_back();
            if (taken != nullptr) {
                table_.by_node_[{node, role}] = taken;
            } else {
                table_.by_node_.erase({node, role});
            }
        }
        if (&owner == table_.module_) table_.module_annotations_ = &made;
    }
    if (statement.simple && evaluated) {
        current().annotated.push_back(&statement);
        current().has_conditional_annotations |= block_depth_ > 1;
    }
    visit(statement.annotation);
    leave();
    in_unevaluated_annotation_ = before;
}

Scope& SymbolTableBuilder::enter_lazy(ScopeKind kind, std::string_view name, const void* node,
                                      ScopeRole role) {
    const bool sees_class =
        current().kind == ScopeKind::class_body || current().can_see_class_scope;
    Scope& scope = enter(kind, name, node, role);
    scope.can_see_class_scope = sees_class;
    if (sees_class) use("__classdict__", {});
    return scope;
}

Scope& SymbolTableBuilder::enter_type_parameters(std::string_view name, const void* node,
                                                 TypeParamList parameters, bool of_class) {
    table_.names_->push_back("<generic parameters of " + std::string(name) + ">");
    Scope& scope = enter_lazy(ScopeKind::type_parameters, table_.names_->back(), node,
                              ScopeRole::type_parameters);
    if (of_class) {
        define(".type_params", {});
        use(".type_params", {});
        define(".generic_base", {});
        use(".generic_base", {});
    }
    visit_type_parameters(parameters);
    return scope;
}

void SymbolTableBuilder::visit_type_parameters(TypeParamList parameters) {
    for (const TypeParam* parameter : parameters) {
        define(parameter->name, parameter->span, Definition::type_parameter);
        if (error_) return;
        const auto lazy = [&](const Expression* value, ScopeRole role) {
            if (value == nullptr || error_) return;
            enter_lazy(ScopeKind::type_variable, parameter->name, parameter, role);
            visit(value);
            leave();
        };
        lazy(parameter->bound, ScopeRole::bound);
        lazy(parameter->default_value, ScopeRole::default_value);
    }
}

void SymbolTableBuilder::visit_class(const ClassDef& definition) {
    define(definition.name, definition.span);
    visit_all(definition.decorator_list);
    if (error_) return;
    const bool generic = !definition.type_params.empty();
    const std::string_view outer = private_name_;
    if (generic) {
        private_name_ = definition.name;
        enter_type_parameters(definition.name, &definition, definition.type_params, true);
    }
    visit_all(definition.bases);
    visit_keywords(definition.keywords);
    private_name_ = definition.name;
    Scope& scope = enter(ScopeKind::class_body, definition.name, &definition, ScopeRole::body);
    scope.has_docstring = docstring_of(definition.body) != nullptr;
    if (generic) {
        define("__type_params__", {});
        use(".type_params", {});
    }
    const std::uint32_t outer_depth = std::exchange(block_depth_, 0);
    visit(definition.body);
    block_depth_ = outer_depth;
    leave();
    if (generic) leave();
    private_name_ = outer;
}

void SymbolTableBuilder::visit_type_alias(const TypeAlias& alias) {
    visit(alias.name);
    if (error_) return;
    const std::string_view name = as<Name>(*alias.name).id;
    const bool generic = !alias.type_params.empty();
    if (generic) enter_type_parameters(name, &alias, alias.type_params, false);
    enter_lazy(ScopeKind::type_alias, name, &alias, ScopeRole::body);
    visit(alias.value);
    leave();
    if (generic) leave();
}

// ---------------------------------------------------------------------------------------------
// Expressions

void SymbolTableBuilder::visit_all(ExpressionList expressions) {
    for (const Expression* expression : expressions) visit(expression);
}

void SymbolTableBuilder::visit(const Expression* expression) {
    if (expression == nullptr || error_) return;
    std::vector<const Expression*> chain;
    while (const Expression* left = left_operand(*expression)) {
        chain.push_back(expression);
        expression = left;
    }
    visit_here(*expression);
    while (!chain.empty() && !error_) {
        visit_rest(*chain.back());
        chain.pop_back();
    }
}

// What remains of a node when its left operand was visited.
void SymbolTableBuilder::visit_rest(const Expression& expression) {
    switch (expression.kind) {
        case ExpressionKind::bin_op: visit(as<BinOp>(expression).right); break;
        case ExpressionKind::subscript:
            warnings_.subscript(as<Subscript>(expression));
            visit(as<Subscript>(expression).slice);
            break;
        case ExpressionKind::call:
            warnings_.call(as<Call>(expression));
            note_call(as<Call>(expression));
            visit_all(as<Call>(expression).args);
            visit_keywords(as<Call>(expression).keywords);
            break;
        case ExpressionKind::attribute: {
            const auto& attribute = as<Attribute>(expression);
            if (attribute.ctx != ExpressionContext::load) {
                check_name(attribute.attr, expression.span,
                           attribute.ctx == ExpressionContext::del);
            }
            break;
        }
        default: CHECK(false && "not a node with a left operand");
    }
}

void SymbolTableBuilder::visit_keywords(std::span<Keyword* const> keywords) {
    for (const Keyword* keyword : keywords) {
        if (!check_name(keyword->arg, keyword->span, false)) return;
        visit(keyword->value);
    }
}

void SymbolTableBuilder::visit_name(const Name& name) {
    if (name.ctx != ExpressionContext::load) {
        const bool deleting = name.ctx == ExpressionContext::del;
        if (deleting && !check_name(name.id, name.span, true)) return;
        return define(name.id, name.span, deleting ? Definition::deleted : Definition::assigned);
    }
    use(name.id, name.span);
    if (name.id == "super" && current().is_function_like()) use("__class__", name.span);
}

void SymbolTableBuilder::visit_here(const Expression& e) {
    switch (e.kind) {
        case ExpressionKind::bool_op: visit_all(as<BoolOp>(e).values); break;
        case ExpressionKind::named_expr: visit_named(as<NamedExpr>(e)); break;
        case ExpressionKind::unary_op: visit(as<UnaryOp>(e).operand); break;
        case ExpressionKind::lambda: visit_lambda(as<Lambda>(e)); break;
        case ExpressionKind::if_exp:
            visit(as<IfExp>(e).test);
            visit(as<IfExp>(e).body);
            visit(as<IfExp>(e).orelse);
            break;
        case ExpressionKind::dict:
            visit_all(as<Dict>(e).keys);
            visit_all(as<Dict>(e).values);
            break;
        case ExpressionKind::set: visit_all(as<Set>(e).elts); break;
        case ExpressionKind::list_comp:
            visit_comprehension(e, ScopeKind::list_comprehension, "<listcomp>",
                                as<ListComp>(e).generators, as<ListComp>(e).elt, nullptr);
            break;
        case ExpressionKind::set_comp:
            visit_comprehension(e, ScopeKind::set_comprehension, "<setcomp>",
                                as<SetComp>(e).generators, as<SetComp>(e).elt, nullptr);
            break;
        case ExpressionKind::dict_comp:
            visit_comprehension(e, ScopeKind::dict_comprehension, "<dictcomp>",
                                as<DictComp>(e).generators, as<DictComp>(e).key,
                                as<DictComp>(e).value);
            break;
        case ExpressionKind::generator_exp:
            visit_comprehension(e, ScopeKind::generator_expression, "<genexpr>",
                                as<GeneratorExp>(e).generators, as<GeneratorExp>(e).elt, nullptr);
            break;
        case ExpressionKind::await:
            if (!reject_in_annotation("await expression", e.span)) return;
            if (!current().is_function_like()) {
                fail(e.span, "'await' outside function");
                return;
            }
            if (!in_async_function() && !current().is_comprehension()) {
                fail(e.span, "'await' outside async function");
                return;
            }
            taken_.insert(as<Await>(e).value);
            visit(as<Await>(e).value);
            current().is_coroutine = true;
            break;
        case ExpressionKind::yield:
        case ExpressionKind::yield_from: {
            if (!reject_in_annotation("yield expression", e.span)) return;
            const auto* from = try_as<YieldFrom>(&e);
            visit(from != nullptr ? from->value : as<Yield>(e).value);
            current().is_generator = true;
            yields_protected_ = yields_protected_ || protection_depth_ > 0;
            if (!error_) reject_in_comprehension(e.span);
            break;
        }
        case ExpressionKind::compare:
            warnings_.comparison(as<Compare>(e));
            visit(as<Compare>(e).left);
            visit_all(as<Compare>(e).comparators);
            break;
        case ExpressionKind::formatted_value:
            visit(as<FormattedValue>(e).value);
            visit(as<FormattedValue>(e).format_spec);
            break;
        case ExpressionKind::interpolation:
            visit(as<Interpolation>(e).value);
            visit(as<Interpolation>(e).format_spec);
            break;
        case ExpressionKind::joined_str: visit_all(as<JoinedStr>(e).values); break;
        case ExpressionKind::template_str: visit_all(as<TemplateStr>(e).values); break;
        case ExpressionKind::starred: visit(as<Starred>(e).value); break;
        case ExpressionKind::name: visit_name(as<Name>(e)); break;
        case ExpressionKind::list: visit_all(as<List>(e).elts); break;
        case ExpressionKind::tuple: visit_all(as<Tuple>(e).elts); break;
        case ExpressionKind::slice:
            visit(as<Slice>(e).lower);
            visit(as<Slice>(e).upper);
            visit(as<Slice>(e).step);
            break;
        default: break;  // constants; nodes with a left operand never come here
    }
}

void SymbolTableBuilder::visit_lambda(const Lambda& lambda) {
    visit_defaults(*lambda.args);
    if (error_) return;
    const bool target_before = std::exchange(in_iteration_target_, false);
    enter(ScopeKind::lambda, "<lambda>", &lambda, ScopeRole::body);
    visit_parameters(*lambda.args);
    visit(lambda.body);
    leave();
    in_iteration_target_ = target_before;
}

void SymbolTableBuilder::visit_named(const NamedExpr& named) {
    if (!reject_in_annotation("named expression", named.span)) return;
    if (const auto found = iterable_depth_.find(&current());
        found != iterable_depth_.end() && found->second > 0) {
        fail(named.span,
             "assignment expression cannot be used in a comprehension iterable expression");
        return;
    }
    if (current().is_comprehension()) extend_named(named);
    visit(named.value);
    visit(named.target);
}

// A := inside a comprehension binds in the scope around all comprehensions.
void SymbolTableBuilder::extend_named(const NamedExpr& named) {
    const auto& target = as<Name>(*named.target);
    const std::string_view name = mangled(target.id);
    const Span& span = target.span;
    const auto declare = [&](Scope& owner, bool global) {
        Symbol& inner = symbol(current(), name, span);
        (global ? inner.is_declared_global : inner.is_declared_nonlocal) = true;
        directives_.push_back({&current(), name, span});
        Symbol& outer = symbol(owner, name, span);
        if (owner.kind == ScopeKind::module) {
            outer.is_declared_global = true;
        } else {
            outer.is_assigned = true;
        }
    };
    for (std::size_t i = stack_.size(); i-- > 0;) {
        Scope& owner = *stack_[i];
        const auto found = owner.index_.find(name);
        const Symbol* there = found == owner.index_.end() ? nullptr : &owner.symbols[found->second];
        if (owner.is_comprehension()) {
            if (there == nullptr || !there->is_iteration_variable || !there->is_assigned) continue;
            fail(span, "assignment expression cannot rebind comprehension iteration variable '" +
                           std::string(target.id) + "'");
            return;
        }
        const auto reject = [&](const char* where) {
            fail(span, std::string("assignment expression within a comprehension cannot be used ") +
                           where);
        };
        switch (owner.kind) {
            case ScopeKind::module: return declare(owner, true);
            case ScopeKind::class_body: return reject("in a class body");
            case ScopeKind::type_parameters: return reject("within the definition of a generic");
            case ScopeKind::type_alias: return reject("in a type alias");
            case ScopeKind::type_variable: return reject("in a TypeVar bound");
            case ScopeKind::annotations: return reject("within an annotation");
            default: return declare(owner, there != nullptr && there->is_declared_global);
        }
    }
}

bool SymbolTableBuilder::reject_in_annotation(std::string_view what, const Span& span) {
    const auto reject = [&](const char* where) {
        return fail(span, std::string(what) + " cannot be used within " + where);
    };
    switch (current().kind) {
        case ScopeKind::annotations: return reject("an annotation");
        case ScopeKind::type_alias: return reject("a type alias");
        case ScopeKind::type_parameters: return reject("the definition of a generic");
        case ScopeKind::type_variable: {
            const auto* parameter = static_cast<const TypeParam*>(current().node);
            const char* kinds[] = {"a TypeVar", "a ParamSpec", "a TypeVarTuple"};
            const bool is_bound = table_.find_scope(parameter, ScopeRole::bound) == &current();
            if (!is_bound) {
                return reject(
                    (std::string(kinds[static_cast<int>(parameter->kind)]) + " default").c_str());
            }
            return reject(parameter->bound->kind == ExpressionKind::tuple ? "a TypeVar constraint"
                                                                          : "a TypeVar bound");
        }
        default: return true;
    }
}

bool SymbolTableBuilder::reject_in_comprehension(const Span& span) {
    switch (current().kind) {
        case ScopeKind::list_comprehension: return fail(span, "'yield' inside list comprehension");
        case ScopeKind::set_comprehension: return fail(span, "'yield' inside set comprehension");
        case ScopeKind::dict_comprehension: return fail(span, "'yield' inside dict comprehension");
        case ScopeKind::generator_expression:
            return fail(span, "'yield' inside generator expression");
        default: return true;
    }
}

void SymbolTableBuilder::visit_comprehension(const Expression& node, ScopeKind kind,
                                             std::string_view name,
                                             std::span<Comprehension* const> generators,
                                             const Expression* key, const Expression* value) {
    const auto iterable = [this](const Expression* iter) {
        int& depth = iterable_depth_[&current()];
        ++depth;
        visit(iter);
        --iterable_depth_[&current()];
    };
    const auto target = [this](const Expression* expression) {
        const bool before = std::exchange(in_iteration_target_, true);
        visit(expression);
        in_iteration_target_ = before;
    };
    const bool target_before = std::exchange(in_iteration_target_, false);
    iterable(generators.front()->iter);  // evaluated outside
    if (error_) return;
    Scope& scope = enter(kind, name, &node, ScopeRole::body);
    scope.is_generator = kind == ScopeKind::generator_expression;
    if (generators.front()->is_async) scope.is_coroutine = true;
    symbol(scope, ".0", {}).is_parameter = true;
    target(generators.front()->target);
    visit_all(generators.front()->ifs);
    for (const Comprehension* clause : generators.subspan(1)) {
        target(clause->target);
        iterable(clause->iter);
        visit_all(clause->ifs);
        if (clause->is_async) scope.is_coroutine = true;
    }
    visit(value);
    visit(key);
    scope.is_async_comprehension = scope.is_coroutine && kind != ScopeKind::generator_expression;
    const bool makes_async = scope.is_async_comprehension;
    leave();
    if (makes_async && !in_async_function() && !current().is_comprehension()) {
        fail(node.span, "asynchronous comprehension outside of an asynchronous function");
        return;
    }
    if (makes_async) current().is_coroutine = true;
    in_iteration_target_ = target_before;
}

// ---------------------------------------------------------------------------------------------
// Patterns

void SymbolTableBuilder::visit_pattern(const Pattern* pattern) {
    if (pattern == nullptr || error_) return;
    const auto all = [this](PatternList patterns) {
        for (const Pattern* one : patterns) visit_pattern(one);
    };
    switch (pattern->kind) {
        case PatternKind::match_value: visit(as<MatchValue>(*pattern).value); break;
        case PatternKind::match_singleton: break;
        case PatternKind::match_sequence: all(as<MatchSequence>(*pattern).patterns); break;
        case PatternKind::match_mapping: {
            const auto& mapping = as<MatchMapping>(*pattern);
            visit_all(mapping.keys);
            all(mapping.patterns);
            if (!mapping.rest.empty()) define(mapping.rest, pattern->span);
            break;
        }
        case PatternKind::match_class: {
            const auto& match = as<MatchClass>(*pattern);
            visit(match.cls);
            all(match.patterns);
            for (const std::string_view name : match.kwd_attrs) {
                if (!check_name(name, pattern->span, false)) return;
            }
            all(match.kwd_patterns);
            break;
        }
        case PatternKind::match_star:
            if (!as<MatchStar>(*pattern).name.empty()) {
                define(as<MatchStar>(*pattern).name, pattern->span);
            }
            break;
        case PatternKind::match_as:
            visit_pattern(as<MatchAs>(*pattern).pattern);
            if (!as<MatchAs>(*pattern).name.empty()) {
                define(as<MatchAs>(*pattern).name, pattern->span);
            }
            break;
        case PatternKind::match_or: all(as<MatchOr>(*pattern).patterns); break;
    }
}

// ---------------------------------------------------------------------------------------------
// from __future__ import …

void SymbolTableBuilder::check_future_imports() {
    constexpr std::string_view features[] = {
        "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};
    bool first = true;
    bool beginning = true;
    for (const Statement* statement : module_.body) {
        const auto* import = try_as<ImportFrom>(statement);
        const bool future =
            import != nullptr && import->module == "__future__" && import->level == 0;
        const bool docstring = first && docstring_of(module_.body) != nullptr;
        first = false;
        if (!future) {
            beginning = beginning && docstring;
            continue;
        }
        if (!beginning) return;  // found again, and reported, by find_misplaced()
        for (const Alias* alias : import->names) {
            if (alias->name == "braces") {
                fail(alias->span, "not a chance");
                return;
            }
            if (std::find(std::begin(features), std::end(features), alias->name) ==
                std::end(features)) {
                fail(alias->span, "future feature " + std::string(alias->name) + " is not defined");
                return;
            }
            if (alias->name == "annotations") table_.future_annotations_ = true;
        }
    }
}

}  // namespace interleave::language
