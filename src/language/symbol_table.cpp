#include "language/symbol_table.h"

#include <algorithm>

#include "language/symbol_table_builder.h"

namespace interleave::language {

// ---------------------------------------------------------------------------------------------
// Reading

std::string mangle(std::string_view private_name, std::string_view name) {
    const std::size_t first = private_name.find_first_not_of('_');
    const bool mangles = first != std::string_view::npos && name.starts_with("__") &&
                         !name.ends_with("__") && name.find('.') == std::string_view::npos;
    if (!mangles) return std::string(name);
    return "_" + std::string(private_name.substr(first)) + std::string(name);
}

const Symbol* Scope::find(std::string_view source_name) const {
    auto found = index_.end();
    if (!private_name.empty() && source_name.starts_with("__")) {
        found = index_.find(mangle(private_name, source_name));
    } else {
        found = index_.find(source_name);
    }
    return found == index_.end() ? nullptr : &symbols[found->second];
}

NameScope Scope::resolve(std::string_view source_name) const {
    const Symbol* symbol = find(source_name);
    return symbol != nullptr ? symbol->scope : NameScope::global_implicit;
}

const Scope* SymbolTable::find_scope(const void* node, ScopeRole role) const {
    const auto found = by_node_.find({node, role});
    return found == by_node_.end() ? nullptr : found->second;
}

const Scope& SymbolTable::scope_of(const void* node, ScopeRole role) const {
    const Scope* scope = find_scope(node, role);
    CHECK(scope != nullptr);
    return *scope;
}

std::expected<SymbolTable, Diagnostic> build_symbol_table(const ParsedModule& module) {
    return SymbolTableBuilder(module).build();
}

// ---------------------------------------------------------------------------------------------
// Recording

bool SymbolTableBuilder::fail(const Span& span, std::string message) {
    if (!error_) error_ = Diagnostic{DiagnosticKind::syntax_error, std::move(message), span};
    return false;
}

std::string_view SymbolTableBuilder::mangled(std::string_view name) {
    if (private_name_.empty() || !name.starts_with("__")) return name;
    std::string text = mangle(private_name_, name);
    if (text == name) return name;
    table_.names_->push_back(std::move(text));
    return table_.names_->back();
}

Symbol& SymbolTableBuilder::symbol(Scope& scope, std::string_view mangled_name, const Span& span) {
    const auto [entry, is_new] =
        scope.index_.try_emplace(mangled_name, static_cast<std::uint32_t>(scope.symbols.size()));
    if (is_new) {
        Symbol& added = scope.symbols.emplace_back();
        added.name = mangled_name;
        added.first_span = span;
    }
    return scope.symbols[entry->second];
}

// Who calls an async function and keeps what it gives may forget to await it.
void SymbolTableBuilder::note_call(const Call& call) {
    const auto* const name = try_as<Name>(call.func);
    const auto* const attribute = try_as<Attribute>(call.func);
    if (name == nullptr && attribute == nullptr) return;
    const std::string_view called = name != nullptr ? name->id : attribute->attr;
    constexpr std::string_view takers[] = {"create_task", "ensure_future", "gather",
                                           "run",         "shield",        "run_until_complete",
                                           "wait",        "wait_for"};
    Scope* scope = &current();
    while (scope->is_comprehension()) scope = scope->parent;
    // A loop that runs refuses to run another.
    const bool refuses = scope->is_coroutine && called.starts_with("run");
    if (std::ranges::contains(takers, called) && !refuses) {
        for (const Expression* argument : call.args) taken_.insert(argument);
    }
    if (taken_.contains(&call)) return;
    constexpr std::string_view of_asyncio[] = {"acquire", "get",  "join",    "put",
                                               "sleep",   "wait", "wait_for"};
    if (scope->is_coroutine && std::ranges::contains(of_asyncio, called)) {
        scope->keeps_coroutines = true;
    }
    kept_calls_.emplace_back(scope, called);
}

const Symbol* SymbolTableBuilder::known(const Scope& scope, std::string_view name) {
    const auto found = scope.index_.find(mangled(name));
    return found == scope.index_.end() ? nullptr : &scope.symbols[found->second];
}

bool SymbolTableBuilder::check_name(std::string_view name, const Span& span, bool deleting) {
    if (name != "__debug__") return true;
    return fail(span, deleting ? "cannot delete __debug__" : "cannot assign to __debug__");
}

void SymbolTableBuilder::define(std::string_view name, const Span& span, Definition how) {
    if (error_ || in_unevaluated_annotation_ || !check_name(name, span, false)) return;
    Symbol& found = symbol(current(), mangled(name), span);
    if (how == Definition::parameter && found.is_parameter) {
        fail(span, "duplicate argument '" + std::string(name) + "' in function definition");
        return;
    }
    if (how == Definition::type_parameter && found.is_type_parameter) {
        fail(span, "duplicate type parameter '" + std::string(name) + "'");
        return;
    }
    if (in_iteration_target_) {
        if (found.is_declared_global || found.is_declared_nonlocal) {
            fail(span, "comprehension inner loop cannot rebind assignment expression target '" +
                           std::string(name) + "'");
            return;
        }
        found.is_iteration_variable = true;
    }
    found.is_parameter = found.is_parameter || how == Definition::parameter;
    found.is_deleted = found.is_deleted || how == Definition::deleted;
    found.is_imported = found.is_imported || how == Definition::imported;
    found.is_type_parameter = found.is_type_parameter || how == Definition::type_parameter;
    found.is_assigned = found.is_assigned || how != Definition::parameter;
}

void SymbolTableBuilder::use(std::string_view name, const Span& span) {
    if (error_ || in_unevaluated_annotation_) return;
    symbol(current(), mangled(name), span).is_referenced = true;
}

Scope& SymbolTableBuilder::enter(ScopeKind kind, std::string_view name, const void* node,
                                 ScopeRole role) {
    auto owned = std::make_unique<Scope>();
    Scope& scope = *owned;
    table_.scopes_.push_back(std::move(owned));
    scope.kind = kind;
    scope.name = name;
    scope.node = node;
    scope.private_name = private_name_;
    if (!stack_.empty()) {
        Scope& parent = current();
        scope.parent = &parent;
        scope.is_nested = parent.is_nested || parent.is_function_like();
        parent.children.push_back(&scope);
        // Inside a comprehension's iterable stays inside, however deep the scopes.
        iterable_depth_[&scope] = iterable_depth_[&parent];
    }
    table_.by_node_[{node, role}] = &scope;
    stack_.push_back(&scope);
    return scope;
}

void SymbolTableBuilder::reenter(Scope& scope) { stack_.push_back(&scope); }

void SymbolTableBuilder::leave() { stack_.pop_back(); }

std::expected<SymbolTable, Diagnostic> SymbolTableBuilder::build() {
    check_future_imports();
    table_.module_ = &enter(ScopeKind::module, "<module>", &module_, ScopeRole::body);
    if (module_.mode != ParseMode::expression) {
        current().has_docstring =
            module_.mode == ParseMode::module && docstring_of(module_.body) != nullptr;
        visit(module_.body);
    } else {
        visit(module_.expression);
    }
    leave();
    // Scopes were made in the order of the walk, parents before children. A name that is found in an
    // outer scope is entered in those between, which are then resolved already.
    for (std::size_t i = 0; i < table_.scopes_.size() && !error_; ++i) resolve(*table_.scopes_[i]);
    for (const auto& scope : table_.scopes_) collect(*scope);
    for (const auto& [scope, name] : kept_calls_) {
        scope->keeps_coroutines = scope->keeps_coroutines || async_names_.contains(name);
    }
    if (!error_) error_ = find_misplaced(module_, table_);
    if (error_) return std::unexpected(*std::move(error_));
    table_.warnings_ = warnings_.take();
    return std::move(table_);
}

// ---------------------------------------------------------------------------------------------
// Resolution

namespace {

bool is_bound(const Symbol& symbol) {
    return symbol.is_assigned || symbol.is_parameter || symbol.is_imported ||
           symbol.is_type_parameter;
}

bool is_class_cell(std::string_view name) { return name == "__class__" || name == "__classdict__"; }

}  // namespace

const SymbolTableBuilder::Directive* SymbolTableBuilder::directive_of(const Scope& scope,
                                                                      std::string_view name) const {
    for (const Directive& directive : directives_) {
        if (directive.scope == &scope && directive.name == name) return &directive;
    }
    return nullptr;
}

void SymbolTableBuilder::resolve(Scope& scope) {
    // By index: resolving may add free symbols to scopes further out, never to this one.
    for (std::size_t i = 0; i < scope.symbols.size() && !error_; ++i) resolve_symbol(scope, i);
}

// The class body whose names an annotation-like scope sees; null when there is none.
const Scope* SymbolTableBuilder::visible_class(const Scope& scope) const {
    const Scope* at = &scope;
    while (at != nullptr && at->can_see_class_scope) {
        if (at->parent != nullptr && at->parent->kind == ScopeKind::class_body) return at->parent;
        at = at->parent;
    }
    return nullptr;
}

void SymbolTableBuilder::resolve_symbol(Scope& scope, std::size_t index) {
    const std::string_view name = scope.symbols[index].name;
    const auto settle = [&](NameScope where) { scope.symbols[index].scope = where; };
    const Symbol symbol = scope.symbols[index];
    if (symbol.scope == NameScope::free || symbol.scope == NameScope::cell) return;
    const auto directive_span = [&] {
        const Directive* directive = directive_of(scope, name);
        return directive != nullptr ? directive->span : symbol.first_span;
    };
    if (symbol.is_declared_global) {
        if (symbol.is_declared_nonlocal) {
            fail(directive_span(), "name '" + std::string(name) + "' is nonlocal and global");
            return;
        }
        return settle(NameScope::global_explicit);
    }
    if (symbol.is_declared_nonlocal) {
        if (scope.kind == ScopeKind::module) {
            fail(directive_span(), "nonlocal declaration not allowed at module level");
        } else if (resolve_nonlocal(scope, name)) {
            settle(NameScope::free);
        } else {
            fail(directive_span(), "no binding for nonlocal '" + std::string(name) + "' found");
        }
        return;
    }
    if (is_bound(symbol)) return settle(NameScope::local);
    if (const Scope* seen = visible_class(scope)) {
        const auto found = seen->index_.find(name);
        if (found != seen->index_.end()) {
            const Symbol& in_class = seen->symbols[found->second];
            if (in_class.is_declared_global) return settle(NameScope::global_explicit);
            if (is_bound(in_class) && !in_class.is_declared_nonlocal) {
                return settle(NameScope::global_implicit);
            }
        }
    }
    settle(resolve_outwards(scope, name) ? NameScope::free : NameScope::global_implicit);
}

// True: an enclosing function-like scope binds the name, which is a cell there now and free in all
// scopes between.
bool SymbolTableBuilder::resolve_outwards(Scope& scope, std::string_view name) {
    Scope* owner = scope.parent;
    bool is_class_itself = is_inlined_comprehension(scope.kind);
    for (; owner != nullptr; owner = owner->parent) {
        if (owner->kind == ScopeKind::class_body && is_class_cell(name)) {
            // There is no class yet while its body runs: what is written there means a global.
            if (is_class_itself) return false;
            if (name == "__class__") owner->needs_class_cell = true;
            if (name == "__classdict__") owner->needs_class_dict = true;
            break;
        }
        is_class_itself = is_class_itself && is_inlined_comprehension(owner->kind);
        if (!owner->is_function_like()) continue;
        const auto found = owner->index_.find(name);
        if (found == owner->index_.end()) continue;
        Symbol& symbol = owner->symbols[found->second];
        if (symbol.is_declared_global) return false;
        if (symbol.is_declared_nonlocal || !is_bound(symbol)) continue;
        symbol.scope = NameScope::cell;
        break;
    }
    if (owner == nullptr) return false;
    for (Scope* between = scope.parent; between != owner; between = between->parent) {
        const bool had = between->index_.contains(name);
        Symbol& passed = symbol(*between, name, {});
        if (between->kind == ScopeKind::class_body && had &&
            (is_bound(passed) || passed.is_declared_global)) {
            passed.is_free_in_class = true;
        } else if (passed.scope != NameScope::free) {
            passed.scope = NameScope::free;
        }
    }
    return true;
}

bool SymbolTableBuilder::resolve_nonlocal(Scope& scope, std::string_view name) {
    for (const Scope* owner = scope.parent; owner != nullptr; owner = owner->parent) {
        if (owner->kind == ScopeKind::class_body && is_class_cell(name)) break;
        if (!owner->is_function_like()) continue;
        const auto found = owner->index_.find(name);
        if (found == owner->index_.end()) continue;
        const Symbol& symbol = owner->symbols[found->second];
        if (symbol.is_type_parameter) {
            const Directive* directive = directive_of(scope, name);
            fail(directive != nullptr ? directive->span : symbol.first_span,
                 "nonlocal binding not allowed for type parameter '" + std::string(name) + "'");
            return false;
        }
        if (symbol.is_declared_global) return false;
        if (is_bound(symbol) && !symbol.is_declared_nonlocal) break;
    }
    return resolve_outwards(scope, name);
}

void SymbolTableBuilder::collect(Scope& scope) {
    for (const Symbol& symbol : scope.symbols) {
        if (symbol.scope == NameScope::cell) scope.cells.push_back(symbol.name);
        if (symbol.scope == NameScope::free || symbol.is_free_in_class) {
            scope.frees.push_back(symbol.name);
        }
    }
    if (scope.needs_class_cell) scope.cells.push_back("__class__");
    if (scope.needs_class_dict) scope.cells.push_back("__classdict__");
    std::ranges::sort(scope.cells);
    std::ranges::sort(scope.frees);
}

}  // namespace interleave::language
