// Inside of the symbol table: one walk over the tree that records what each scope does with each name,
// then a resolution of every name outwards through its enclosing scopes.
//
// The walk never recurses deeper than the parser did: chains that lean to the left (a + b + …, a.b.c,
// elif after elif) are walked in loops.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "language/symbol_table.h"
#include "language/syntax_warnings.h"

namespace interleave::language {

class SymbolTableBuilder {
public:
    explicit SymbolTableBuilder(const ParsedModule& module) : module_(module) {}

    std::expected<SymbolTable, Diagnostic> build();

private:
    struct Directive {  // a `global` or `nonlocal` statement, or a := that acts as one
        Scope* scope;
        std::string_view name;
        Span span;
    };
    enum class Definition : std::uint8_t { assigned, deleted, parameter, imported, type_parameter };

    // Recording (symbol_table.cpp)
    bool fail(const Span& span, std::string message);
    std::string_view mangled(std::string_view name);
    Symbol& symbol(Scope& scope, std::string_view mangled_name, const Span& span);
    const Symbol* known(const Scope& scope, std::string_view name);
    void define(std::string_view name, const Span& span, Definition how = Definition::assigned);
    void use(std::string_view name, const Span& span);
    void note_call(const Call& call);
    bool check_name(std::string_view name, const Span& span, bool deleting);
    Scope& enter(ScopeKind kind, std::string_view name, const void* node, ScopeRole role);
    void reenter(Scope& scope);
    void leave();
    Scope& current() { return *stack_.back(); }
    bool in_async_function() {
        return current().kind == ScopeKind::function && current().is_coroutine;
    }

    // The walk (symbol_table_visit.cpp)
    void visit(StatementList body);
    void visit_within(SyntaxWarnings::Within within, StatementList body);
    void visit_protected(StatementList body);
    void visit(const Statement& statement);
    void visit_definition(const Statement& statement);
    void visit_function(const Statement& statement, const FunctionFields& function);
    void visit_class(const ClassDef& definition);
    void visit_type_alias(const TypeAlias& alias);
    void visit_annotated(const AnnAssign& statement);
    void visit_directive(NameList names, const Span& span, bool is_global);
    void visit_import(std::span<Alias* const> names, bool from);
    void visit_handlers(const TryFields& fields);
    void visit_all(ExpressionList expressions);
    void visit(const Expression* expression);  // null is nothing
    void visit_here(const Expression& expression);
    void visit_rest(const Expression& expression);
    void visit_name(const Name& name);
    void visit_lambda(const Lambda& lambda);
    void visit_named(const NamedExpr& named);
    void extend_named(const NamedExpr& named);
    void visit_comprehension(const Expression& node, ScopeKind kind, std::string_view name,
                             std::span<Comprehension* const> generators, const Expression* key,
                             const Expression* value);
    void visit_keywords(std::span<Keyword* const> keywords);
    void visit_pattern(const Pattern* pattern);
    void visit_defaults(const Arguments& arguments);
    void visit_parameters(const Arguments& arguments);
    void visit_parameter_annotations(const void* node, const FunctionFields& function);
    void visit_annotation(const AnnAssign& statement);
    void visit_type_parameters(TypeParamList parameters);
    Scope& enter_type_parameters(std::string_view name, const void* node, TypeParamList parameters,
                                 bool of_class);
    Scope& enter_lazy(ScopeKind kind, std::string_view name, const void* node, ScopeRole role);
    bool reject_in_annotation(std::string_view what, const Span& span);
    bool reject_in_comprehension(const Span& span);
    void check_future_imports();

    // Resolution (symbol_table.cpp)
    void resolve(Scope& scope);
    void resolve_symbol(Scope& scope, std::size_t index);
    bool resolve_outwards(Scope& scope, std::string_view name);
    const Scope* visible_class(const Scope& scope) const;
    bool resolve_nonlocal(Scope& scope, std::string_view name);
    void collect(Scope& scope);
    const Directive* directive_of(const Scope& scope, std::string_view name) const;

    const ParsedModule& module_;
    SymbolTable table_;
    std::vector<Scope*> stack_;
    std::vector<Directive> directives_;
    // Names of async functions; calls of any name whose value is kept; expressions whose value is taken by
    // who awaits it.
    std::unordered_set<std::string_view> async_names_;
    std::vector<std::pair<Scope*, std::string_view>> kept_calls_;
    std::unordered_set<const Expression*> taken_;
    std::string_view private_name_;
    std::optional<Diagnostic> error_;
    // State of the scope on top of stack_, saved and restored around inner ones.
    std::unordered_map<const Scope*, Scope*> annotation_scopes_;
    std::unordered_map<const Scope*, int> iterable_depth_;  // inside a comprehension's iterables
    SyntaxWarnings warnings_;
    bool in_iteration_target_ = false;
    bool in_unevaluated_annotation_ = false;
    // Of the function on top: in how many `try` and `with`, and whether it yields in one.
    std::uint32_t protection_depth_ = 0;
    bool yields_protected_ = false;
    std::uint32_t block_depth_ =
        0;  // how many lists of statements, in the body of the module or class
};

// What the compiler would stumble over although scopes are fine: break outside a loop, return outside
// a function, patterns that bind a name twice, … In the order in which CPython finds them.
[[nodiscard]] std::optional<Diagnostic> find_misplaced(const ParsedModule& module,
                                                       const SymbolTable& table);

// The left operand that a node's span starts with, when chains of such nodes may be long; else null.
[[nodiscard]] const Expression* left_operand(const Expression& expression);

}  // namespace interleave::language
