// Which scope each name of a program belongs to: Python's static scoping, as CPython's symtable.
//
// Built once from a syntax tree and then only read. A scope is found by the tree node that opens it
// (its address), so the tree must outlive the table. Building also reports what is wrong with a
// program although it parses: misplaced return/yield/await/break/continue, contradicting global and
// nonlocal, duplicate parameters, and so on.
#pragma once

#include <cstdint>
#include <deque>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/ast.h"
#include "language/diagnostic.h"

namespace interleave::language {

enum class ScopeKind : std::uint8_t {
    module,
    function,              // FunctionDef, AsyncFunctionDef
    lambda,                // Lambda
    class_body,            // ClassDef
    list_comprehension,    // ListComp
    set_comprehension,     // SetComp
    dict_comprehension,    // DictComp
    generator_expression,  // GeneratorExp
    annotations,      // of a function's parameters, of a class body, of the module: __annotate__
    type_parameters,  // the [T] of def, class, type: runs at once, holds the parameters
    type_alias,       // value of `type X = …`, evaluated lazily
    type_variable,    // bound or default of a type parameter, evaluated lazily
};

// What CPython compiles into the scope around it: a scope that leaves no trace in names.
[[nodiscard]] constexpr bool is_inlined_comprehension(ScopeKind kind) {
    return kind == ScopeKind::list_comprehension || kind == ScopeKind::set_comprehension ||
           kind == ScopeKind::dict_comprehension;
}

// Several scopes may hang on one node; the role says which.
enum class ScopeRole : std::uint8_t {
    body,             // the node's own: function, class, lambda, comprehension, TypeAlias value
    annotations,      // FunctionDef/AsyncFunctionDef, ClassDef; for the module see SymbolTable
    type_parameters,  // FunctionDef/AsyncFunctionDef, ClassDef, TypeAlias
    bound,            // TypeParam
    default_value,    // TypeParam
};

enum class NameScope : std::uint8_t {
    local,            // a fast local; in a module or class body: the namespace dict
    cell,             // local, and captured by an inner scope
    free,             // belongs to an enclosing function (or to the class's __class__ cell)
    global_explicit,  // declared `global`
    global_implicit,  // not found statically: globals, then builtins
};

struct Symbol {
    std::string_view name;  // mangled (`_Class__x`)
    NameScope scope = NameScope::local;
    bool is_parameter = false;
    bool is_assigned = false;  // bound here in any way: =, for, import, def, except … as, del, :=
    bool is_deleted = false;   // by `del`, or at the end of `except … as`
    bool is_referenced = false;
    bool is_imported = false;
    bool is_annotated = false;
    bool is_declared_global = false;
    bool is_declared_nonlocal = false;
    bool is_iteration_variable = false;  // target of a comprehension's for
    bool is_type_parameter = false;
    // In a class body: a method needs the name as a free variable from *outside* the class, although
    // the body also binds it (the body then reads its dict first, then the cell: LOAD_CLASSDEREF).
    bool is_free_in_class = false;
    Span first_span;
};

class Scope {
public:
    ScopeKind kind = ScopeKind::module;
    std::string_view name;  // "<module>", "f", "<lambda>", "<listcomp>", "<genexpr>", …
    const void* node = nullptr;
    Scope* parent = nullptr;       // null for the module
    std::vector<Scope*> children;  // in order of appearance

    // In order of first appearance: parameters first, in CPython's order (positional-only,
    // positional, keyword-only, *args, **kwargs). A comprehension's first is ".0".
    std::vector<Symbol> symbols;
    // Names of this scope's cells and of what it must be handed from outside; sorted.
    // With symbol.is_free_in_class a class body's free variable may also be one of its locals.
    // "__class__" and "__classdict__" are cells of a class body that are not among its symbols.
    std::vector<std::string_view> cells;
    std::vector<std::string_view> frees;

    std::string_view private_name;  // innermost class's name, for mangling; empty outside classes

    bool is_nested = false;     // some enclosing scope is function-like
    bool is_generator = false;  // contains yield (or is a generator expression)
    bool is_coroutine = false;  // async def, or contains await (a comprehension that does)
    // Calls what may be an async function, and does not await it on the spot: it may be forgotten here.
    bool keeps_coroutines = false;
    bool has_return_value = false;
    bool has_varargs = false;
    bool has_varkeywords = false;
    bool needs_class_cell = false;     // class body: a method uses super() or __class__
    bool needs_class_dict = false;     // class body: an annotation or type scope sees its names
    bool can_see_class_scope = false;  // annotation-like scope directly inside a class body
    bool has_docstring = false;
    bool is_async_comprehension = false;  // contains `async for`, or await in a later position
    bool contains_annotations = false;    // module, class: some `x: T` statement
    // The scope of a module's or a class's annotations: the statements, in order; and whether some are
    // inside of others (if, for, …), so that which were reached is to be noted.
    std::vector<const AnnAssign*> annotated;
    bool has_conditional_annotations = false;
    bool contains_import_star = false;

    [[nodiscard]] bool is_function_like() const {
        return kind != ScopeKind::module && kind != ScopeKind::class_body;
    }
    [[nodiscard]] bool is_comprehension() const {
        return kind == ScopeKind::list_comprehension || kind == ScopeKind::set_comprehension ||
               kind == ScopeKind::dict_comprehension || kind == ScopeKind::generator_expression;
    }
    // By the name as written in the source (it is mangled here); null when the scope does not know it.
    [[nodiscard]] const Symbol* find(std::string_view source_name) const;
    // How a name is to be compiled; a name that the scope does not know is global_implicit.
    [[nodiscard]] NameScope resolve(std::string_view source_name) const;

private:
    friend class SymbolTableBuilder;
    std::unordered_map<std::string_view, std::uint32_t> index_;  // mangled name → symbols
};

class SymbolTable {
public:
    [[nodiscard]] const Scope& module() const { return *module_; }
    // Null when the module annotates nothing.
    [[nodiscard]] const Scope* module_annotations() const { return module_annotations_; }
    // The scope must exist (a CHECK); find_scope() when it need not.
    [[nodiscard]] const Scope& scope_of(const void* node, ScopeRole role = ScopeRole::body) const;
    [[nodiscard]] const Scope* find_scope(const void* node, ScopeRole role = ScopeRole::body) const;
    // `from __future__ import annotations`: annotations are their source text.
    [[nodiscard]] bool future_annotations() const { return future_annotations_; }
    // Somebody in the program may notice when objects go: by __del__, by weak references, by gc, by what a
    // generator does at its end.
    [[nodiscard]] bool notices_ends() const { return notices_ends_; }
    [[nodiscard]] const std::vector<Diagnostic>& warnings() const { return warnings_; }

private:
    friend class SymbolTableBuilder;
    struct Key {
        const void* node;
        ScopeRole role;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const {
            return std::hash<const void*>()(key.node) * 8 + static_cast<std::size_t>(key.role);
        }
    };
    std::deque<std::unique_ptr<Scope>> scopes_;
    std::unique_ptr<std::deque<std::string>> names_ =
        std::make_unique<std::deque<std::string>>();  // mangled names that the tree does not hold
    std::unordered_map<Key, Scope*, KeyHash> by_node_;
    Scope* module_ = nullptr;
    Scope* module_annotations_ = nullptr;
    bool future_annotations_ = false;
    bool notices_ends_ = false;
    std::vector<Diagnostic> warnings_;
};

[[nodiscard]] std::expected<SymbolTable, Diagnostic> build_symbol_table(const ParsedModule& module);

// `__x` inside `class _C` is `_C__x`; anything else comes back as it was. Also for attribute and
// keyword names, which are not symbols: mangle(scope.private_name, attr).
[[nodiscard]] std::string mangle(std::string_view private_name, std::string_view name);

}  // namespace interleave::language
