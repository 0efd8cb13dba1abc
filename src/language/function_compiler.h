// Compiles one scope (module, function, class body, comprehension) to one Code. Internal to the
// compiler; its methods are spread over compiler.cpp (scopes, names), compile_expressions.cpp,
// compile_functions.cpp, compile_statements.cpp, compile_exceptions.cpp and compile_patterns.cpp.
//
// Two rules keep it right:
// - An instruction writes its result register last, so `x = x + 1` may target x directly; constructs
//   of several instructions go through a temporary (see is_single).
// - `assigned_` holds the locals that surely have a value here; reads of others are preceded by
//   check_local, which raises UnboundLocalError. What some `del` of the scope takes away is never among
//   them, so a set only grows along a path: where paths meet what is in all of them is right, and
//   wherever an exception, a `break` or the next round of a loop may come from, the set before is.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/ast.h"
#include "language/code.h"
#include "language/code_builder.h"
#include "language/compiler.h"
#include "language/source.h"
#include "language/symbol_table.h"

namespace interleave::language {

// What all scopes of one compilation share.
struct Compilation {
    const CompileOptions& options;
    const SymbolTable& symbols;
    const Source& source;
    // Entry n: how many `:=` the lines before line n + 1 hold.
    std::vector<std::uint32_t> walruses;
    // Of each class body around what is being compiled: the attributes that its methods give `self`.
    std::vector<std::set<std::string>>& self_attributes;

    [[nodiscard]] bool has_walrus(std::int32_t first_line, std::int32_t last_line) const {
        return walruses[static_cast<std::size_t>(last_line)] !=
               walruses[static_cast<std::size_t>(first_line) - 1];
    }
};

class FunctionCompiler {
public:
    FunctionCompiler(const Compilation& compilation, const Scope& scope, std::string name,
                     std::string qualified_name, bool long_jumps);

    // Each gives the finished code.
    std::shared_ptr<const Code> module(const ParsedModule& parsed);
    std::shared_ptr<const Code> function(const Arguments& arguments, StatementList body);
    std::shared_ptr<const Code> lambda(const Lambda& lambda);
    std::shared_ptr<const Code> comprehension(const Expression& comprehension);
    std::shared_ptr<const Code> class_body(const ClassDef& definition);
    struct Annotated {
        std::string name;
        const Expression* annotation;
    };
    std::shared_ptr<const Code> annotations(const std::vector<Annotated>& annotated);
    std::shared_ptr<const Code> lazy_value(const Expression& value);
    // The scope of `[T]`: makes the parameters, then what they belong to, and returns that.
    std::shared_ptr<const Code> type_parameters(const Statement& owner, TypeParamList parameters);

private:
    enum class Place : std::uint8_t { local, cell, global, names, class_cell, class_name };
    struct Variable {
        Place place = Place::global;
        Register reg = 0;
    };

    // A construct that control flow may leave early; innermost last.
    struct Block {
        enum class Kind : std::uint8_t { loop, finally_, with, handler };
        Kind kind = Kind::loop;
        Label* break_to = nullptr;
        Label* continue_to = nullptr;
        StatementList finalbody;
        // with: the exit function; handler: what was handled before; loop: the iterator, if it has one
        Register reg = 0;
        bool has_iterator = false;
        bool is_async = false;
        std::string_view name;            // handler: the variable to delete; empty: none
        std::vector<std::size_t> ranges;  // open protected ranges of this block, see Protected
    };
    // A protected range that is being written; pieces are cut out where inlined cleanup runs.
    struct Protected {
        std::uint32_t start = 0;
        bool open = true;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pieces;
        std::size_t blocks = 0;  // number of blocks around it: unwinding past that closes it
        Register live = 0;       // the first register of its own
    };
    using Assigned = std::vector<bool>;
    static Assigned both(const Assigned& left, const Assigned& right);

    // ---- compiler.cpp
    std::shared_ptr<const Code> finish();
    void declare_locals();
    void begin_body();  // cells, closure, generator
    Variable find(std::string_view source_name);
    Register load_name(const Expression& at, std::string_view name, std::optional<Register> target);
    void store_name(std::string_view name, Register value);
    void delete_name(std::string_view name);
    void mark_assigned(Register reg);
    std::string child_qualified_name(std::string_view name) const;
    template <class Write>
    std::shared_ptr<const Code> child_code(const Scope& scope, std::string name,
                                           std::string qualified_name, Write write);
    std::string mangled(std::string_view name) const { return mangle(scope_.private_name, name); }
    void look_for_walrus(StatementList body) {
        has_walrus_ = compilation_.has_walrus(body.front()->span.line, body.back()->span.end_line);
    }
    void look_for_walrus(const Expression& body) {
        has_walrus_ = compilation_.has_walrus(body.span.line, body.span.end_line);
    }
    void not_yet(const Span& at, std::string_view what);

    // ---- compile_expressions.cpp
    // The register that holds the value: `target` if given, else a local's own or a temporary.
    Register expression(const Expression& node, std::optional<Register> target = std::nullopt);
    Register into_new(const Expression& node);  // always a fresh temporary
    void into(const Expression& node, Register target) { (void)expression(node, target); }
    static Span from_name(const Span& whole, const Attribute& node);
    Register operand(const Expression& node);  // safe against later side effects
    void effect(const Expression& node);       // value not used
    Register constant(const Constant& node, std::optional<Register> target);
    static std::optional<CodeConstant> as_constant(const Expression& node);
    // Without tabs and the indentation that its lines have in common (_PyCompile_CleanDoc).
    static std::string docstring_text(const Constant& docstring);
    Register load_constant(CodeConstant constant, std::optional<Register> target = std::nullopt);
    Register target_or_new(std::optional<Register> target);
    static bool is_single(const Expression& node);
    static std::optional<std::int16_t> small_immediate(const Expression& node);
    Register bin_op(const BinOp& node, std::optional<Register> target);
    void binary(BinaryOperator op, Register to, Register left, const Expression& right);
    Register unary_op(const UnaryOp& node, std::optional<Register> target);
    Register bool_op(const BoolOp& node, std::optional<Register> target);
    Register compare(const Compare& node, std::optional<Register> target);
    void compare_one(CompareOperator op, Register to, Register left, Register right);
    Register if_exp(const IfExp& node, std::optional<Register> target);
    Register attribute(const Attribute& node, std::optional<Register> target);
    Register subscript(const Subscript& node, std::optional<Register> target);
    Register slice(const Slice& node, std::optional<Register> target);
    Register call(const Call& node, std::optional<Register> target);
    Register call_unpacked(const Call& node, std::optional<Register> target);
    void call_head(const Call& node, Register base);
    Register display(ExpressionList items, Opcode build, std::optional<Register> target);
    Register dict(const Dict& node, std::optional<Register> target);
    Register unpacked_list(ExpressionList items, std::optional<Register> callee = std::nullopt);
    Register tuple_of(ExpressionList items, std::optional<Register> target);
    Register keyword_dict(std::span<Keyword* const> keywords, Register callee);
    Register joined_str(const JoinedStr& node, std::optional<Register> target);
    Register interpolation(const Interpolation& node, std::optional<Register> target);
    Register template_str(const TemplateStr& node, std::optional<Register> target);
    void formatted_value(const FormattedValue& node, Register to);
    Register yield_(const Yield& node, std::optional<Register> target);
    Register await_value(Register value, int how, std::optional<Register> target);
    void send_loop(Register iterator, Register value);
    // `assigned_` is then right where the jump is not taken, and what they give is where it is.
    Assigned jump_when(bool truth, const Expression& test, Label& label);
    Assigned jump_when_operands(bool truth, const BoolOp& test, Label& label);
    Assigned jump_unless(const Expression& test, Label& label) {
        return jump_when(false, test, label);
    }
    Assigned jump_if(const Expression& test, Label& label) { return jump_when(true, test, label); }
    bool jump_unless_compare(const Compare& node, Label& label);

    // ---- compile_functions.cpp
    Register lambda_value(const Lambda& node, std::optional<Register> target);
    Register comprehension_value(const Expression& node, std::optional<Register> target);
    struct FunctionParts {
        const Arguments* arguments = nullptr;
        std::shared_ptr<const Code> code = nullptr;
        const Scope* scope = nullptr;
        std::shared_ptr<const Code> annotate = nullptr;  // may be null
        const Scope* annotate_scope = nullptr;
        std::optional<Register> only_default = std::nullopt;  // where there are no `arguments`
    };
    void make_function(const FunctionParts& parts, Register to);
    void closure_of(const Scope& scope, Register to);
    void defaults_of(const Arguments& arguments, Register to);
    Register function_object(const Statement& node, const FunctionFields& fields);
    Register class_object(const ClassDef& node, std::optional<Register> generic = std::nullopt);
    Register generic_base(Register parameters);
    Register generic_object(const Statement& node, TypeParamList parameters, std::string_view name);
    void function_def(const Statement& node, const FunctionFields& fields);
    void class_def(const ClassDef& node);
    void annotate_body(const Scope* annotations, const std::string& qualified_name);
    void type_alias(const TypeAlias& node);
    Register alias_object(const TypeAlias& node, std::optional<Register> parameters);
    void comprehension_clauses(const Expression& whole, std::span<Comprehension* const> generators,
                               std::size_t index, const std::function<void()>& innermost);

    // ---- compile_statements.cpp
    void statements(StatementList list);
    void statement(const Statement& node);
    void assign_to(const Expression& target, Register value);
    void unpack_to(ExpressionList targets, Register value);
    void assign(const Assign& node);
    void aug_assign(const AugAssign& node);
    void ann_assign(const AnnAssign& node);
    void delete_target(const Expression& target);
    void if_(const If& node);
    void while_(const While& node);
    void for_(const Statement& node, const ForFields& fields);
    void async_for(const AsyncFor& node);
    void for_iter(Register to, Register iterator, Label& end, Opcode opcode = Opcode::for_iter);
    void for_item(const Expression& target, Register item, Register iterator, Label& end);
    void return_(const Return& node);
    void leave(std::optional<Register> value);
    void assert_(const Assert& node);
    void import_(const Import& node);
    void import_from(const ImportFrom& node);
    void loop_exit(const Statement& node, bool is_break);

    // ---- compile_exceptions.cpp
    void raise(const Raise& node);
    void try_(const TryFields& fields, bool is_star);
    void try_finally(const TryFields& fields, bool is_star);
    void try_except(const TryFields& fields);
    void try_star(const TryFields& fields);
    void handler_body(const ExceptHandler& handler, Register exception, Register before);
    void with(const WithFields& fields, std::size_t index, bool is_async);
    void call_exit(Register exit, bool is_async, Register result,
                   std::optional<Register> exception);
    std::size_t open_range();
    void close_range(std::size_t range, std::uint32_t handler, Register exception);
    // Leaves the innermost blocks down to `depth`, running their cleanup inline.
    void unwind_to(std::size_t depth);

    // ---- compile_patterns.cpp
    void match(const Match& node);
    using Captures = std::vector<std::pair<std::string_view, Register>>;
    void pattern(const Pattern& node, Register subject, Label& fail, Captures& captures);
    void sequence_pattern(const MatchSequence& node, Register subject, Label& fail,
                          Captures& captures);
    void items_by_index(const MatchSequence& node, std::size_t star, Register subject, Label& fail,
                        Captures& captures);
    void mapping_pattern(const MatchMapping& node, Register subject, Label& fail,
                         Captures& captures);
    void class_pattern(const MatchClass& node, Register subject, Label& fail, Captures& captures);
    void or_pattern(const MatchOr& node, Register subject, Label& fail, Captures& captures);
    void capture(std::string_view name, Register value, Captures& captures);

    const Compilation& compilation_;
    const Scope& scope_;
    bool long_jumps_;
    std::shared_ptr<Code> code_;
    CodeBuilder build_;
    std::unordered_map<std::string_view, Register> locals_;  // also cells and the closure's
    std::unordered_map<std::string_view, bool> is_cell_;
    Assigned assigned_;        // by local register
    Assigned never_assigned_;  // locals that some `del` of this scope removes: always checked
    bool reachable_ = true;
    const bool notices_ends_;         // of anything, or of coroutines that this scope may forget
    bool shows_expressions_ = false;  // ParseMode::interactive
    // Of a module or class with conditional annotations: their numbers, and the register of the set of
    // those that were reached.
    std::unordered_map<const AnnAssign*, std::int64_t> annotation_numbers_;
    Register reached_annotations_ = 0;
    bool has_walrus_ = false;  // some `:=` in this scope: operands are copied before later ones run
    std::vector<Block> blocks_;
    std::vector<Protected> ranges_;
};

template <class Write>
std::shared_ptr<const Code> FunctionCompiler::child_code(const Scope& scope, std::string name,
                                                         std::string qualified_name, Write write) {
    try {
        FunctionCompiler compiler(compilation_, scope, name, qualified_name, false);
        return write(compiler);
    } catch (const OperandOverflow& overflow) {
        if (!overflow.jump) throw;
    }
    FunctionCompiler compiler(compilation_, scope, std::move(name), std::move(qualified_name),
                              true);
    return write(compiler);
}

}  // namespace interleave::language
