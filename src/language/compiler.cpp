#include "language/compiler.h"

#include <algorithm>
#include <format>
#include <iterator>
#include <utility>

#include "base/check.h"
#include "language/function_compiler.h"
#include "language/parser.h"

namespace interleave::language {

FunctionCompiler::FunctionCompiler(const Compilation& compilation, const Scope& scope,
                                   std::string name, std::string qualified_name, bool long_jumps)
    : compilation_(compilation),
      scope_(scope),
      long_jumps_(long_jumps),
      code_(std::make_shared<Code>()),
      build_(*code_, compilation.options.polls_within_statements),
      notices_ends_((compilation.symbols.notices_ends() || scope.keeps_coroutines) &&
                    !compilation.options.is_library) {
    code_->name = std::move(name);
    code_->qualified_name = std::move(qualified_name);
    code_->file_name = std::string(compilation.options.file_name);
    code_->is_library = compilation.options.is_library;
    code_->notices_ends = compilation.symbols.notices_ends();
    code_->drops_promptly = notices_ends_;
    code_->is_class_body = scope.kind == ScopeKind::class_body;
    code_->uses_namespace = scope.kind == ScopeKind::class_body || scope.kind == ScopeKind::module;
    declare_locals();
}

// Registers: parameters in the scope's order, then other locals, then cells of a class body that are
// not symbols, then the closure.
void FunctionCompiler::declare_locals() {
    const auto add = [&](std::string_view name, bool is_cell) {
        if (locals_.contains(name)) return;
        const auto reg = static_cast<Register>(code_->locals.size());
        locals_.emplace(name, reg);
        is_cell_.emplace(name, is_cell);
        code_->locals.emplace_back(name);
    };
    if (scope_.kind == ScopeKind::annotations) add(".format", false);
    if (scope_.has_conditional_annotations) add(".reached", false);
    if (!code_->uses_namespace) {
        for (const Symbol& symbol : scope_.symbols) {
            if (symbol.scope == NameScope::local) add(symbol.name, false);
            if (symbol.scope == NameScope::cell) add(symbol.name, true);
        }
    }
    for (const std::string_view name : scope_.cells) add(name, true);
    for (const auto& [name, is_cell] : is_cell_) {
        if (is_cell) code_->cell_registers.push_back(locals_.at(name));
    }
    std::ranges::sort(code_->cell_registers);
    for (const std::string_view name : scope_.frees) {
        code_->free_names.emplace_back(name);
        if (locals_.contains(name)) continue;
        add(name, true);
    }
    build_.reserve_locals(code_->locals.size());
    assigned_.assign(code_->locals.size(), false);
    never_assigned_.assign(code_->locals.size(), false);
    for (const Symbol& symbol : scope_.symbols) {
        const auto local = locals_.find(symbol.name);
        if (symbol.is_deleted && local != locals_.end()) never_assigned_[local->second] = true;
    }
}

void FunctionCompiler::begin_body() {
    for (const Register reg : code_->cell_registers) build_.emit(Opcode::make_cell, reg);
    for (std::size_t i = 0; i < code_->free_names.size(); ++i) {
        build_.emit(Opcode::load_closure, locals_.at(code_->free_names[i]), i);
    }
    if (code_->is_generator || code_->is_coroutine) build_.emit(Opcode::return_generator);
}

std::shared_ptr<const Code> FunctionCompiler::finish() {
    CHECK(blocks_.empty());
    if (code_->register_count == 0) code_->register_count = 1;
    return code_;
}

FunctionCompiler::Variable FunctionCompiler::find(std::string_view source_name) {
    const std::string name = mangled(source_name);
    const NameScope where = scope_.resolve(source_name);
    if (code_->uses_namespace) {
        if (scope_.kind == ScopeKind::class_body) {
            if (where == NameScope::free) return {Place::class_cell, locals_.at(name)};
        }
        return {where == NameScope::global_explicit ? Place::global : Place::names, 0};
    }
    if (where == NameScope::global_implicit && scope_.can_see_class_scope) {
        // An annotation, a bound or an alias in a class body: the class's names go first.
        if (const auto names = locals_.find("__classdict__"); names != locals_.end()) {
            return {Place::class_name, names->second};
        }
    }
    if (where == NameScope::global_explicit || where == NameScope::global_implicit) {
        return {Place::global, 0};
    }
    const auto local = locals_.find(name);
    if (local == locals_.end()) return {Place::global, 0};
    return {is_cell_.at(local->first) ? Place::cell : Place::local, local->second};
}

Register FunctionCompiler::load_name(const Expression& at, std::string_view source_name,
                                     std::optional<Register> target) {
    const Variable variable = find(source_name);
    const std::string name = mangled(source_name);
    build_.set_position(at.span);
    switch (variable.place) {
        case Place::local:
            if (!assigned_[variable.reg]) {
                build_.emit(Opcode::check_local, variable.reg, build_.name(name));
                mark_assigned(variable.reg);
            }
            if (!target) return variable.reg;
            if (*target != variable.reg) build_.emit(Opcode::move, *target, variable.reg);
            return *target;
        case Place::cell: {
            const Register to = target_or_new(target);
            build_.emit(Opcode::load_cell, to, variable.reg, build_.name(name));
            return to;
        }
        case Place::class_cell: {
            const Register to = target_or_new(target);
            build_.emit(Opcode::load_class_cell, to, variable.reg, build_.name(name));
            return to;
        }
        case Place::class_name: {
            const Register to = target_or_new(target);
            build_.emit(Opcode::load_class_name, to, variable.reg, build_.name(name));
            return to;
        }
        case Place::global: {
            const Register to = target_or_new(target);
            build_.emit(Opcode::load_global, to, build_.name(name));
            return to;
        }
        case Place::names: break;
    }
    const Register to = target_or_new(target);
    build_.emit(Opcode::load_name, to, build_.name(name));
    return to;
}

void FunctionCompiler::store_name(std::string_view source_name, Register value) {
    const Variable variable = find(source_name);
    switch (variable.place) {
        case Place::local:
            if (variable.reg != value) build_.emit(Opcode::move, variable.reg, value);
            mark_assigned(variable.reg);
            return;
        case Place::cell: build_.emit(Opcode::store_cell, variable.reg, value); return;
        case Place::class_name:
        case Place::global:
            build_.emit(Opcode::store_global, value, build_.name(mangled(source_name)));
            return;
        case Place::class_cell: {
            // `nonlocal` in a class body writes the cell; a plain assignment the namespace.
            const Symbol* symbol = scope_.find(source_name);
            if (symbol != nullptr && symbol->is_declared_nonlocal) {
                build_.emit(Opcode::store_cell, variable.reg, value);
                return;
            }
            break;
        }
        case Place::names: break;
    }
    build_.emit(Opcode::store_name, value, build_.name(mangled(source_name)));
}

void FunctionCompiler::delete_name(std::string_view source_name) {
    const Variable variable = find(source_name);
    const std::string name = mangled(source_name);
    switch (variable.place) {
        case Place::local:
            build_.emit(Opcode::delete_local, variable.reg, build_.name(name), build_.mark());
            CHECK(never_assigned_[variable.reg]);
            return;
        case Place::cell:
            build_.emit(Opcode::delete_cell, variable.reg, build_.name(name), build_.mark());
            return;
        case Place::class_name:
        case Place::global:
            build_.emit(Opcode::delete_global, build_.name(name), 0, build_.mark());
            return;
        case Place::class_cell:
        case Place::names: break;
    }
    build_.emit(Opcode::delete_name, build_.name(name), 0, build_.mark());
}

void FunctionCompiler::mark_assigned(Register reg) {
    if (!never_assigned_[reg]) assigned_[reg] = true;
}

std::string FunctionCompiler::child_qualified_name(std::string_view name) const {
    // A name declared global starts anew; so do children of the module.
    const Symbol* symbol = scope_.find(name);
    if (symbol != nullptr && symbol->scope == NameScope::global_explicit) return std::string(name);
    if (scope_.kind == ScopeKind::module) return std::string(name);
    if (scope_.kind == ScopeKind::type_parameters) {
        const std::size_t dot = code_->qualified_name.rfind('.');
        if (dot == std::string::npos) return std::string(name);
        return std::format("{}.{}", code_->qualified_name.substr(0, dot), name);
    }
    if (is_inlined_comprehension(scope_.kind)) {
        const std::size_t own = code_->qualified_name.size() - code_->name.size();
        return code_->qualified_name.substr(0, own) + std::string(name);
    }
    if (scope_.kind == ScopeKind::class_body || scope_.kind == ScopeKind::generator_expression) {
        return std::format("{}.{}", code_->qualified_name, name);
    }
    return std::format("{}.<locals>.{}", code_->qualified_name, name);
}

void FunctionCompiler::not_yet(const Span& at, std::string_view what) {
    build_.set_position(at);
    build_.emit(Opcode::not_implemented,
                build_.constant({std::format("{} are not there yet", what)}));
}

std::shared_ptr<const Code> FunctionCompiler::module(const ParsedModule& parsed) {
    code_->first_line = 1;
    begin_body();
    if (parsed.mode == ParseMode::expression) {
        look_for_walrus(*parsed.expression);
        const Register value = expression(*parsed.expression);
        build_.emit(Opcode::return_, value);
        return finish();
    }
    if (!parsed.body.empty()) look_for_walrus(parsed.body);
    shows_expressions_ = parsed.mode == ParseMode::interactive;
    if (const Constant* doc = docstring_of(parsed.body); doc != nullptr && !shows_expressions_) {
        const Register value = load_constant({docstring_text(*doc)});
        build_.emit(Opcode::store_name, value, build_.name("__doc__"));
        build_.release(value);
    }
    annotate_body(compilation_.symbols.module_annotations(), "__annotate__");
    statements(parsed.body);
    build_.emit(Opcode::return_none);
    return finish();
}

namespace {

Diagnostic too_large(std::string_view what) {
    return {DiagnosticKind::memory_error, std::format("the program is too large: {}", what), {}};
}

std::vector<std::uint32_t> count_walruses(const Source& lines) {
    std::vector<std::uint32_t> counts(1);
    for (std::int32_t line = 1; line <= lines.line_count() + 1; ++line) {
        const std::string_view text = lines.line(line);
        const bool has_one = text.find(":=") != std::string_view::npos;
        counts.push_back(counts.back() + (has_one ? 1 : 0));
    }
    return counts;
}

}  // namespace

std::expected<std::shared_ptr<const Code>, Diagnostic> compile(std::string_view source,
                                                               const CompileOptions& options,
                                                               ParseMode mode) {
    auto parsed = parse(source, mode);
    if (!parsed) return std::unexpected(std::move(parsed.error()));
    auto symbols = build_symbol_table(*parsed);
    if (!symbols) {
        symbols.error().text = DiagnosticText::line_of_file;
        return std::unexpected(std::move(symbols.error()));
    }
    if (options.warnings != nullptr) {
        *options.warnings = std::move(parsed->warnings);
        std::ranges::copy(symbols->warnings(), std::back_inserter(*options.warnings));
    }
    std::vector<std::set<std::string>> self_attributes;
    const Source lines(source);
    const Compilation compilation{options, *symbols, lines, count_walruses(lines), self_attributes};
    for (const bool long_jumps : {false, true}) {
        try {
            self_attributes.clear();
            FunctionCompiler compiler(compilation, symbols->module(), "<module>", "<module>",
                                      long_jumps);
            return compiler.module(*parsed);
        } catch (const OperandOverflow& overflow) {
            if (!overflow.jump || long_jumps) break;
        }
    }
    return std::unexpected(
        too_large("one scope needs more than 65,535 names, constants or values"));
}

}  // namespace interleave::language
