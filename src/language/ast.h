// The syntax tree of Python 3.14. Node and field names are those of CPython's `ast` module, so that
// its documentation is also this file's.
//
// One struct a node kind, told apart by `kind`; nodes are plain values in the Arena of the
// ParsedModule they belong to, and are never changed once parse() has returned. All string_views
// point into that arena too: the source text may go away before the tree does.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "language/arena.h"
#include "language/diagnostic.h"
#include "language/source.h"

namespace interleave::language {

// ---------------------------------------------------------------------------------------------
// Kinds

enum class ExpressionKind : std::uint8_t {
    bool_op,
    named_expr,
    bin_op,
    unary_op,
    lambda,
    if_exp,
    dict,
    set,
    list_comp,
    set_comp,
    dict_comp,
    generator_exp,
    await,
    yield,
    yield_from,
    compare,
    call,
    formatted_value,
    interpolation,
    joined_str,
    template_str,
    constant,
    attribute,
    subscript,
    starred,
    name,
    list,
    tuple,
    slice,
};

enum class StatementKind : std::uint8_t {
    function_def,
    async_function_def,
    class_def,
    return_,
    delete_,
    assign,
    type_alias,
    aug_assign,
    ann_assign,
    for_,
    async_for,
    while_,
    if_,
    with,
    async_with,
    match,
    raise,
    try_,
    try_star,
    assert_,
    import,
    import_from,
    global,
    nonlocal,
    expr,
    pass,
    break_,
    continue_,
};

enum class PatternKind : std::uint8_t {
    match_value,
    match_singleton,
    match_sequence,
    match_mapping,
    match_class,
    match_star,
    match_as,
    match_or,
};

enum class TypeParamKind : std::uint8_t { type_var, param_spec, type_var_tuple };

enum class ExpressionContext : std::uint8_t { load, store, del };
enum class BooleanOperator : std::uint8_t { and_, or_ };
enum class BinaryOperator : std::uint8_t {
    add,
    sub,
    mult,
    mat_mult,
    div,
    mod,
    pow,
    l_shift,
    r_shift,
    bit_or,
    bit_xor,
    bit_and,
    floor_div
};
enum class UnaryOperator : std::uint8_t { invert, not_, u_add, u_sub };
enum class CompareOperator : std::uint8_t { eq, ne, lt, le, gt, ge, is, is_not, in, not_in };

// ---------------------------------------------------------------------------------------------
// Bases

struct Expression {
    ExpressionKind kind;
    Span span;
};
struct Statement {
    StatementKind kind;
    Span span;
};
struct Pattern {
    PatternKind kind;
    Span span;
};

using ExpressionList = std::span<Expression* const>;  // an entry is null only where said so
using StatementList = std::span<Statement* const>;
using PatternList = std::span<Pattern* const>;
using NameList = std::span<const std::string_view>;

template <ExpressionKind tag_value>
struct ExpressionNode : Expression {
    static constexpr ExpressionKind tag = tag_value;
    ExpressionNode() : Expression{tag_value, {}} {}
};
template <StatementKind tag_value>
struct StatementNode : Statement {
    static constexpr StatementKind tag = tag_value;
    StatementNode() : Statement{tag_value, {}} {}
};
template <PatternKind tag_value>
struct PatternNode : Pattern {
    static constexpr PatternKind tag = tag_value;
    PatternNode() : Pattern{tag_value, {}} {}
};

// as<Name>(node): the node as what its kind says it is; a wrong guess is our bug.
template <class Node, class Base>
[[nodiscard]] const Node& as(const Base& node) {
    CHECK(node.kind == Node::tag);
    return static_cast<const Node&>(node);
}
// try_as<Name>(node): null when the node is null or of another kind.
template <class Node, class Base>
[[nodiscard]] const Node* try_as(const Base* node) {
    return node != nullptr && node->kind == Node::tag ? static_cast<const Node*>(node) : nullptr;
}
template <class Node, class Base>
[[nodiscard]] Node* try_as(Base* node) {
    return node != nullptr && node->kind == Node::tag ? static_cast<Node*>(node) : nullptr;
}

// ---------------------------------------------------------------------------------------------
// Parts that are neither expression nor statement

struct Arg {
    std::string_view arg;
    Expression* annotation = nullptr;  // may be Starred for *args
    Span span;
};

struct Arguments {
    std::span<Arg* const> posonlyargs;
    std::span<Arg* const> args;
    Arg* vararg = nullptr;
    std::span<Arg* const> kwonlyargs;
    ExpressionList kw_defaults;  // one for each of kwonlyargs, null where there is none
    Arg* kwarg = nullptr;
    ExpressionList defaults;  // of the last posonlyargs + args
};

struct Keyword {
    std::string_view arg;  // empty: **value
    Expression* value = nullptr;
    Span span;
};

struct Alias {
    std::string_view name;    // dotted; "*" in `from m import *`
    std::string_view asname;  // empty: none
    Span span;
};

struct WithItem {
    Expression* context_expr = nullptr;
    Expression* optional_vars = nullptr;  // may be null
};

struct Comprehension {  // one `for … in … if …` clause
    Expression* target = nullptr;
    Expression* iter = nullptr;
    ExpressionList ifs;
    bool is_async = false;
};

struct ExceptHandler {
    Expression* type = nullptr;  // null: bare except
    std::string_view name;       // empty: none
    StatementList body;
    Span span;
};

struct MatchCase {
    Pattern* pattern = nullptr;
    Expression* guard = nullptr;  // may be null
    StatementList body;
};

struct TypeParam {
    TypeParamKind kind = TypeParamKind::type_var;
    std::string_view name;
    Expression* bound = nullptr;          // type_var only; a Tuple means constraints; may be null
    Expression* default_value = nullptr;  // may be null
    Span span;
};
using TypeParamList = std::span<TypeParam* const>;

// ---------------------------------------------------------------------------------------------
// Expressions

struct BoolOp : ExpressionNode<ExpressionKind::bool_op> {
    BooleanOperator op = BooleanOperator::and_;
    ExpressionList values;  // at least two
};

struct NamedExpr : ExpressionNode<ExpressionKind::named_expr> {
    Expression* target = nullptr;  // always a Name (store)
    Expression* value = nullptr;
};

struct BinOp : ExpressionNode<ExpressionKind::bin_op> {
    Expression* left =
        nullptr;  // chains lean to the left and may be 100,000 deep: walk it in a loop
    BinaryOperator op = BinaryOperator::add;
    Expression* right = nullptr;
};

struct UnaryOp : ExpressionNode<ExpressionKind::unary_op> {
    UnaryOperator op = UnaryOperator::not_;
    Expression* operand = nullptr;
};

struct Lambda : ExpressionNode<ExpressionKind::lambda> {
    Arguments* args = nullptr;  // never null
    Expression* body = nullptr;
};

struct IfExp : ExpressionNode<ExpressionKind::if_exp> {
    Expression* test = nullptr;
    Expression* body = nullptr;
    Expression* orelse = nullptr;
};

struct Dict : ExpressionNode<ExpressionKind::dict> {
    ExpressionList keys;  // null entry: **value
    ExpressionList values;
};

struct Set : ExpressionNode<ExpressionKind::set> {
    ExpressionList elts;
};

struct ListComp : ExpressionNode<ExpressionKind::list_comp> {
    Expression* elt = nullptr;
    std::span<Comprehension* const> generators;
};

struct SetComp : ExpressionNode<ExpressionKind::set_comp> {
    Expression* elt = nullptr;
    std::span<Comprehension* const> generators;
};

struct DictComp : ExpressionNode<ExpressionKind::dict_comp> {
    Expression* key = nullptr;
    Expression* value = nullptr;
    std::span<Comprehension* const> generators;
};

struct GeneratorExp : ExpressionNode<ExpressionKind::generator_exp> {
    Expression* elt = nullptr;
    std::span<Comprehension* const> generators;
};

struct Await : ExpressionNode<ExpressionKind::await> {
    Expression* value = nullptr;
};

struct Yield : ExpressionNode<ExpressionKind::yield> {
    Expression* value = nullptr;  // may be null
};

struct YieldFrom : ExpressionNode<ExpressionKind::yield_from> {
    Expression* value = nullptr;
};

struct Compare : ExpressionNode<ExpressionKind::compare> {
    Expression* left = nullptr;
    std::span<const CompareOperator> ops;
    ExpressionList comparators;  // as many as ops
};

struct Call : ExpressionNode<ExpressionKind::call> {
    Expression* func = nullptr;
    ExpressionList args;  // Starred entries: *args
    std::span<Keyword* const> keywords;
};

struct FormattedValue : ExpressionNode<ExpressionKind::formatted_value> {
    Expression* value = nullptr;
    char conversion = 0;                // 0, 's', 'r' or 'a'
    Expression* format_spec = nullptr;  // a JoinedStr, or null
};

struct Interpolation : ExpressionNode<ExpressionKind::interpolation> {
    Expression* value = nullptr;
    std::string_view str;               // the expression's text
    char conversion = 0;                // 0, 's', 'r' or 'a'
    Expression* format_spec = nullptr;  // a JoinedStr, or null
};

struct JoinedStr : ExpressionNode<ExpressionKind::joined_str> {
    ExpressionList values;  // Constant strings and FormattedValues
};

struct TemplateStr : ExpressionNode<ExpressionKind::template_str> {
    ExpressionList values;  // Constant strings and Interpolations
};

enum class ConstantKind : std::uint8_t {
    none,
    true_,
    false_,
    ellipsis,
    integer,
    real,
    imaginary,
    string,
    bytes
};

struct Constant : ExpressionNode<ExpressionKind::constant> {
    ConstantKind value = ConstantKind::none;
    bool fits_int64 = false;   // integer
    std::uint8_t base = 10;    // integer: 2, 8, 10 or 16
    bool u_prefix = false;     // string: u"…"
    std::int64_t integer = 0;  // integer, when it fits
    double real = 0;           // real, imaginary
    // string: its value in UTF-8 (lone surrogates as three bytes, "WTF-8"; may hold NUL).
    // bytes: the bytes. integer: the digits in `base`, without prefix and underscores.
    std::string_view text;
};

struct Attribute : ExpressionNode<ExpressionKind::attribute> {
    Expression* value = nullptr;  // chains a.b.c… may be long: walk them in a loop
    std::string_view attr;
    ExpressionContext ctx = ExpressionContext::load;
    Span attr_span;  // of the name after the dot
};

struct Subscript : ExpressionNode<ExpressionKind::subscript> {
    Expression* value = nullptr;
    Expression* slice = nullptr;  // may be Slice, or a Tuple with Slice and Starred entries
    ExpressionContext ctx = ExpressionContext::load;
};

struct Starred : ExpressionNode<ExpressionKind::starred> {
    Expression* value = nullptr;
    ExpressionContext ctx = ExpressionContext::load;
};

struct Name : ExpressionNode<ExpressionKind::name> {
    std::string_view id;
    ExpressionContext ctx = ExpressionContext::load;
};

struct List : ExpressionNode<ExpressionKind::list> {
    ExpressionList elts;
    ExpressionContext ctx = ExpressionContext::load;
};

struct Tuple : ExpressionNode<ExpressionKind::tuple> {
    ExpressionList elts;
    ExpressionContext ctx = ExpressionContext::load;
};

struct Slice : ExpressionNode<ExpressionKind::slice> {
    Expression* lower = nullptr;  // each may be null
    Expression* upper = nullptr;
    Expression* step = nullptr;
};

// ---------------------------------------------------------------------------------------------
// Statements

// FunctionDef and AsyncFunctionDef have the same fields; function_of() below gives either.
struct FunctionFields {
    std::string_view name;
    Arguments* args = nullptr;  // never null
    StatementList body;
    ExpressionList decorator_list;
    Expression* returns = nullptr;  // may be null
    TypeParamList type_params;
    Span name_span;
};
struct FunctionDef : StatementNode<StatementKind::function_def>, FunctionFields {};
struct AsyncFunctionDef : StatementNode<StatementKind::async_function_def>, FunctionFields {};

struct ClassDef : StatementNode<StatementKind::class_def> {
    std::string_view name;
    ExpressionList bases;
    std::span<Keyword* const> keywords;
    StatementList body;
    ExpressionList decorator_list;
    TypeParamList type_params;
    Span name_span;
};

struct Return : StatementNode<StatementKind::return_> {
    Expression* value = nullptr;  // may be null
};

struct Delete : StatementNode<StatementKind::delete_> {
    ExpressionList targets;
};

struct Assign : StatementNode<StatementKind::assign> {
    ExpressionList targets;
    Expression* value = nullptr;
};

struct TypeAlias : StatementNode<StatementKind::type_alias> {
    Expression* name = nullptr;  // a Name (store)
    TypeParamList type_params;
    Expression* value = nullptr;
};

struct AugAssign : StatementNode<StatementKind::aug_assign> {
    Expression* target = nullptr;
    BinaryOperator op = BinaryOperator::add;
    Expression* value = nullptr;
};

struct AnnAssign : StatementNode<StatementKind::ann_assign> {
    Expression* target = nullptr;
    Expression* annotation = nullptr;
    Expression* value = nullptr;  // may be null
    bool simple = false;          // a name without parentheses
};

struct ForFields {
    Expression* target = nullptr;
    Expression* iter = nullptr;
    StatementList body;
    StatementList orelse;
};
struct For : StatementNode<StatementKind::for_>, ForFields {};
struct AsyncFor : StatementNode<StatementKind::async_for>, ForFields {};

struct While : StatementNode<StatementKind::while_> {
    Expression* test = nullptr;
    StatementList body;
    StatementList orelse;
};

// An elif is an If alone in orelse; chains may be thousands long: walk them in a loop.
struct If : StatementNode<StatementKind::if_> {
    Expression* test = nullptr;
    StatementList body;
    StatementList orelse;
};

struct WithFields {
    std::span<WithItem* const> items;
    StatementList body;
};
struct With : StatementNode<StatementKind::with>, WithFields {};
struct AsyncWith : StatementNode<StatementKind::async_with>, WithFields {};

struct Match : StatementNode<StatementKind::match> {
    Expression* subject = nullptr;
    std::span<MatchCase* const> cases;
};

struct Raise : StatementNode<StatementKind::raise> {
    Expression* exc = nullptr;    // may be null
    Expression* cause = nullptr;  // may be null
};

struct TryFields {
    StatementList body;
    std::span<ExceptHandler* const> handlers;
    StatementList orelse;
    StatementList finalbody;
};
struct Try : StatementNode<StatementKind::try_>, TryFields {};
struct TryStar : StatementNode<StatementKind::try_star>, TryFields {};

struct Assert : StatementNode<StatementKind::assert_> {
    Expression* test = nullptr;
    Expression* msg = nullptr;  // may be null
};

struct Import : StatementNode<StatementKind::import> {
    std::span<Alias* const> names;
};

struct ImportFrom : StatementNode<StatementKind::import_from> {
    std::string_view module;  // empty: `from . import x`
    std::span<Alias* const> names;
    std::int32_t level = 0;  // number of leading dots
};

struct Global : StatementNode<StatementKind::global> {
    NameList names;
};

struct Nonlocal : StatementNode<StatementKind::nonlocal> {
    NameList names;
};

struct Expr : StatementNode<StatementKind::expr> {
    Expression* value = nullptr;
};

struct Pass : StatementNode<StatementKind::pass> {};
struct Break : StatementNode<StatementKind::break_> {};
struct Continue : StatementNode<StatementKind::continue_> {};

// ---------------------------------------------------------------------------------------------
// Patterns

struct MatchValue : PatternNode<PatternKind::match_value> {
    Expression* value = nullptr;
};
struct MatchSingleton : PatternNode<PatternKind::match_singleton> {
    ConstantKind value = ConstantKind::none;  // none, true_ or false_
};
struct MatchSequence : PatternNode<PatternKind::match_sequence> {
    PatternList patterns;
};
struct MatchMapping : PatternNode<PatternKind::match_mapping> {
    ExpressionList keys;
    PatternList patterns;
    std::string_view rest;  // empty: none
};
struct MatchClass : PatternNode<PatternKind::match_class> {
    Expression* cls = nullptr;
    PatternList patterns;
    NameList kwd_attrs;
    PatternList kwd_patterns;
};
struct MatchStar : PatternNode<PatternKind::match_star> {
    std::string_view name;  // empty: `*_`
};
struct MatchAs : PatternNode<PatternKind::match_as> {
    Pattern* pattern = nullptr;  // may be null
    std::string_view name;       // empty with a null pattern: `_`
};
struct MatchOr : PatternNode<PatternKind::match_or> {
    PatternList patterns;
};

// ---------------------------------------------------------------------------------------------
// Whole programs

enum class ParseMode : std::uint8_t {
    module,       // compile(…, "exec")
    expression,   // compile(…, "eval")
    interactive,  // compile(…, "single"): one statement, whose expressions are shown
};

struct ParsedModule {
    ParseMode mode = ParseMode::module;
    StatementList body;                // module
    Expression* expression = nullptr;  // expression
    std::vector<Diagnostic> warnings;  // SyntaxWarnings, in order of appearance
    std::unique_ptr<Arena> arena;      // what everything above points into
};

// The fields that the two forms of a statement share; null when it is another kind of statement.
[[nodiscard]] inline const FunctionFields* function_of(const Statement& statement) {
    if (const auto* plain = try_as<FunctionDef>(&statement)) return plain;
    return try_as<AsyncFunctionDef>(&statement);
}
[[nodiscard]] inline const ForFields* for_of(const Statement& statement) {
    if (const auto* plain = try_as<For>(&statement)) return plain;
    return try_as<AsyncFor>(&statement);
}
[[nodiscard]] inline const WithFields* with_of(const Statement& statement) {
    if (const auto* plain = try_as<With>(&statement)) return plain;
    return try_as<AsyncWith>(&statement);
}
[[nodiscard]] inline const TryFields* try_of(const Statement& statement) {
    if (const auto* plain = try_as<Try>(&statement)) return plain;
    return try_as<TryStar>(&statement);
}

// The docstring's Constant when a body starts with one, else null.
[[nodiscard]] const Constant* docstring_of(StatementList body);

}  // namespace interleave::language
