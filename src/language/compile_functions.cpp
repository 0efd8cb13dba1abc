// Functions, classes, comprehensions and type parameters; see function_compiler.h.

#include <algorithm>
#include <utility>

#include "language/function_compiler.h"

namespace interleave::language {

void FunctionCompiler::closure_of(const Scope& scope, Register to) {
    if (scope.frees.empty()) {
        build_.emit(Opcode::load_empty, to);
        return;
    }
    const Register mark = build_.mark();
    const Register first = build_.temporary(scope.frees.size());
    for (std::size_t i = 0; i < scope.frees.size(); ++i) {
        // The cell itself, not its content.
        build_.emit(Opcode::move, first + i, locals_.at(scope.frees[i]));
    }
    build_.emit(Opcode::build_tuple, to, first, scope.frees.size());
    build_.release(mark);
}

namespace {

std::string without_tabs(std::string_view text) {
    constexpr std::size_t tab_size = 8;
    std::string out;
    std::size_t column = 0;
    for (const char c : text) {
        if (c == '\t') {
            const std::size_t spaces = tab_size - column % tab_size;
            out.append(spaces, ' ');
            column += spaces;
            continue;
        }
        out += c;
        const bool continues = (static_cast<unsigned char>(c) & 0xc0U) == 0x80;  // a character
        column = c == '\n' || c == '\r' ? 0 : continues ? column : column + 1;
    }
    return out;
}

std::size_t spaces_at(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(' ', at), text.size()) - at;
}

}  // namespace

std::string FunctionCompiler::docstring_text(const Constant& docstring) {
    const std::string text = without_tabs(docstring.text);
    const auto line_after = [&](std::size_t at) {
        const std::size_t end = text.find('\n', at);
        return end == std::string::npos ? text.size() : end + 1;
    };
    // Of the lines behind the first that are not blank.
    std::size_t margin = text.size();
    for (std::size_t at = line_after(0); at < text.size(); at = line_after(at)) {
        const std::size_t spaces = spaces_at(text, at);
        const bool is_blank = at + spaces == text.size() || text[at + spaces] == '\n';
        if (!is_blank) margin = std::min(margin, spaces);
    }
    std::size_t at = spaces_at(text, 0);
    if (margin == text.size()) margin = 0;
    std::string out = text.substr(at, line_after(at) - at);
    for (at = line_after(at); at < text.size(); at = line_after(at)) {
        at += std::min(spaces_at(text, at), margin);
        out += text.substr(at, line_after(at) - at);
    }
    return out;
}

void FunctionCompiler::defaults_of(const Arguments& arguments, Register to) {
    if (arguments.defaults.empty()) {
        build_.emit(Opcode::load_empty, to);
    } else {
        tuple_of(arguments.defaults, to);
    }
    const auto keywords = static_cast<Register>(to + 1);
    bool any = false;
    for (std::size_t i = 0; i < arguments.kw_defaults.size(); ++i) {
        if (arguments.kw_defaults[i] == nullptr) continue;
        if (!any) build_.emit(Opcode::build_dict, keywords, keywords, 0);
        any = true;
        const Register mark = build_.mark();
        const Register pair = build_.temporary(2);
        load_constant({mangled(arguments.kwonlyargs[i]->arg)}, pair);
        into(*arguments.kw_defaults[i], static_cast<Register>(pair + 1));
        build_.emit(Opcode::dict_add, keywords, pair);
        build_.release(mark);
    }
    if (!any) build_.emit(Opcode::load_empty, keywords);
}

void FunctionCompiler::make_function(const FunctionParts& parts, Register to) {
    const Register mark = build_.mark();
    const Register extras = build_.temporary(4);
    if (parts.arguments != nullptr) {
        defaults_of(*parts.arguments, extras);
    } else {
        if (parts.only_default) {
            build_.emit(Opcode::build_tuple, extras, *parts.only_default, 1);
        } else {
            build_.emit(Opcode::load_empty, extras);
        }
        build_.emit(Opcode::load_empty, extras + 1);
    }
    closure_of(*parts.scope, static_cast<Register>(extras + 2));
    if (parts.annotate != nullptr) {
        make_function({.code = parts.annotate, .scope = parts.annotate_scope},
                      static_cast<Register>(extras + 3));
    } else {
        build_.emit(Opcode::load_empty, extras + 3);
    }
    build_.emit(Opcode::make_function, to, build_.child(parts.code), extras);
    build_.release(mark);
}

std::shared_ptr<const Code> FunctionCompiler::function(const Arguments& arguments,
                                                       StatementList body) {
    code_->positional_only = static_cast<std::uint16_t>(arguments.posonlyargs.size());
    code_->positional =
        static_cast<std::uint16_t>(arguments.posonlyargs.size() + arguments.args.size());
    code_->keyword_only = static_cast<std::uint16_t>(arguments.kwonlyargs.size());
    code_->has_varargs = arguments.vararg != nullptr;
    code_->has_varkeywords = arguments.kwarg != nullptr;
    code_->is_generator = scope_.is_generator;
    code_->is_coroutine = scope_.is_coroutine;
    for (std::size_t i = 0; i < scope_.symbols.size(); ++i) {
        const Symbol& symbol = scope_.symbols[i];
        if (symbol.is_parameter) mark_assigned(locals_.at(symbol.name));
    }
    if (const Constant* doc = docstring_of(body)) {
        code_->has_docstring = true;
        (void)build_.constant({docstring_text(*doc)});
    }
    look_for_walrus(body);
    begin_body();
    statements(body);
    if (reachable_) leave(std::nullopt);
    return finish();
}

std::shared_ptr<const Code> FunctionCompiler::lambda(const Lambda& lambda) {
    const Arguments& arguments = *lambda.args;
    code_->positional_only = static_cast<std::uint16_t>(arguments.posonlyargs.size());
    code_->positional =
        static_cast<std::uint16_t>(arguments.posonlyargs.size() + arguments.args.size());
    code_->keyword_only = static_cast<std::uint16_t>(arguments.kwonlyargs.size());
    code_->has_varargs = arguments.vararg != nullptr;
    code_->has_varkeywords = arguments.kwarg != nullptr;
    code_->is_generator = scope_.is_generator;
    code_->first_line = lambda.span.line;
    for (const Symbol& symbol : scope_.symbols) {
        if (symbol.is_parameter) mark_assigned(locals_.at(symbol.name));
    }
    build_.set_position(lambda.span);
    look_for_walrus(*lambda.body);
    begin_body();
    const Register value = expression(*lambda.body);
    build_.set_position(lambda.body->span);
    build_.emit(Opcode::return_, value);
    return finish();
}

Register FunctionCompiler::lambda_value(const Lambda& node, std::optional<Register> target) {
    const Scope& scope = compilation_.symbols.scope_of(&node);
    auto code = child_code(scope, "<lambda>", child_qualified_name("<lambda>"),
                           [&](FunctionCompiler& compiler) { return compiler.lambda(node); });
    const Register to = target_or_new(target);
    build_.set_position(node.span);
    make_function({.arguments = node.args, .code = std::move(code), .scope = &scope}, to);
    return to;
}

namespace {

struct ComprehensionParts {
    std::span<Comprehension* const> generators;
    std::string_view name;
};

ComprehensionParts parts_of(const Expression& node) {
    switch (node.kind) {
        case ExpressionKind::list_comp: return {as<ListComp>(node).generators, "<listcomp>"};
        case ExpressionKind::set_comp: return {as<SetComp>(node).generators, "<setcomp>"};
        case ExpressionKind::dict_comp: return {as<DictComp>(node).generators, "<dictcomp>"};
        default: break;
    }
    return {as<GeneratorExp>(node).generators, "<genexpr>"};
}

}  // namespace

Register FunctionCompiler::comprehension_value(const Expression& node,
                                               std::optional<Register> target) {
    const ComprehensionParts parts = parts_of(node);
    const Scope& scope = compilation_.symbols.scope_of(&node);
    const std::string name(parts.name);
    auto code =
        child_code(scope, name, child_qualified_name(name),
                   [&](FunctionCompiler& compiler) { return compiler.comprehension(node); });
    const bool is_coroutine = code->is_coroutine && !code->is_generator;
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    const Register base = build_.temporary(3);
    build_.set_position(node.span);
    make_function({.code = std::move(code), .scope = &scope}, base);
    const Comprehension& first = *parts.generators.front();
    const auto argument = static_cast<Register>(base + 2);
    into(*first.iter, argument);
    build_.set_position(first.iter->span);
    build_.emit(first.is_async ? Opcode::get_aiter : Opcode::get_iter, argument, argument);
    build_.set_position(node.span);
    build_.emit(Opcode::call, to, base, 1);
    if (is_coroutine) {
        build_.emit(Opcode::move, base, to);
        await_value(base, 0, to);
    }
    build_.release(mark);
    return to;
}

std::shared_ptr<const Code> FunctionCompiler::comprehension(const Expression& node) {
    const ComprehensionParts parts = parts_of(node);
    code_->positional = 1;
    code_->first_line = node.span.line;
    code_->is_generator = node.kind == ExpressionKind::generator_exp;
    code_->is_coroutine = scope_.is_coroutine;
    look_for_walrus(node);
    mark_assigned(0);
    build_.set_position(node.span);
    begin_body();
    std::optional<Register> result;
    if (!code_->is_generator) {
        result = build_.temporary();
        const Opcode build = node.kind == ExpressionKind::list_comp  ? Opcode::build_list
                             : node.kind == ExpressionKind::set_comp ? Opcode::build_set
                                                                     : Opcode::build_dict;
        build_.emit(build, *result, *result, 0);
    }
    comprehension_clauses(node, parts.generators, 0, [&] {
        const Register mark = build_.mark();
        if (const auto* dict = try_as<DictComp>(&node)) {
            const Register pair = build_.temporary(2);
            into(*dict->key, pair);
            into(*dict->value, static_cast<Register>(pair + 1));
            build_.emit(Opcode::dict_add, *result, pair);
        } else if (const auto* list = try_as<ListComp>(&node)) {
            build_.emit(Opcode::list_append, *result, expression(*list->elt));
        } else if (const auto* set = try_as<SetComp>(&node)) {
            const Register value = expression(*set->elt);
            build_.set_position(set->elt->span);
            build_.emit(Opcode::set_add, *result, value);
        } else {
            const Register value = into_new(*as<GeneratorExp>(node).elt);
            build_.emit(Opcode::yield_value, value, value);
        }
        build_.release(mark);
    });
    build_.set_position(node.span);
    if (result) {
        build_.emit(Opcode::return_, *result);
    } else {
        build_.emit(Opcode::return_none);
    }
    return finish();
}

void FunctionCompiler::comprehension_clauses(const Expression& whole,
                                             std::span<Comprehension* const> generators,
                                             std::size_t index,
                                             const std::function<void()>& innermost) {
    if (index == generators.size()) {
        innermost();
        return;
    }
    const Comprehension& clause = *generators[index];
    const Register mark = build_.mark();
    const Register iterator = build_.temporary();
    if (index == 0) {
        build_.emit(Opcode::move, iterator, 0);
    } else {
        into(*clause.iter, iterator);
        build_.set_position(clause.iter->span);
        build_.emit(clause.is_async ? Opcode::get_aiter : Opcode::get_iter, iterator, iterator);
    }
    Label next;
    Label end;
    Label stopped;
    const Register item = build_.temporary();
    build_.bind(next);
    build_.set_position(clause.is_async ? whole.span : clause.iter->span);
    std::size_t range = 0;
    if (clause.is_async) {
        range = open_range();
        build_.emit(Opcode::get_anext, item, iterator);
        await_value(item, 3, item);
        ranges_[range].pieces.emplace_back(ranges_[range].start, build_.here());
        ranges_[range].open = false;
    } else {
        for_item(*clause.target, item, iterator, end);
    }
    build_.set_position(clause.target->span);
    assign_to(*clause.target, item);
    for (const Expression* test : clause.ifs) (void)jump_unless(*test, next);
    comprehension_clauses(whole, generators, index + 1, innermost);
    build_.jump(Opcode::jump_back, 0, next);
    if (clause.is_async) {
        close_range(range, build_.here(), item);
        build_.jump(Opcode::end_async_for, item, stopped);
        build_.bind(stopped);
    } else {
        build_.bind(end);
    }
    build_.release(mark);
}

namespace {

// The bytes of a line between two columns, which count code points.
std::string_view columns(std::string_view line, std::int32_t from, std::int32_t to) {
    std::size_t start = line.size();
    std::int32_t column = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if ((static_cast<unsigned char>(line[i]) & 0xc0U) == 0x80) continue;
        if (column == from) start = i;
        if (column++ == to) return line.substr(start, i - start);
    }
    return line.substr(start);
}

// With `from __future__ import annotations` they are text: the program's own, in one line.
std::string text_of(const Source& source, const Expression& value) {
    if (const auto* constant = try_as<Constant>(&value);
        constant != nullptr && constant->value == ConstantKind::string) {
        return "'" + std::string(constant->text) + "'";
    }
    const Span& span = value.span;
    std::string text;
    for (std::int32_t line = span.line; line <= span.end_line; ++line) {
        std::string_view part = columns(source.line(line), line == span.line ? span.column : 0,
                                        line == span.end_line ? span.end_column : INT32_MAX);
        while (line > span.line && part.starts_with(' ')) part.remove_prefix(1);
        text += part;
    }
    return text;
}

}  // namespace

// __annotate__(format); where some are conditional it has the set of the numbers of those that were reached
// as the default of a second parameter (CPython: a cell, __conditional_annotations__).
std::shared_ptr<const Code> FunctionCompiler::annotations(const std::vector<Annotated>& annotated) {
    constexpr Register reached = 1;
    const bool is_conditional = scope_.has_conditional_annotations;
    code_->positional = code_->positional_only = is_conditional ? 2 : 1;
    mark_assigned(0);
    if (is_conditional) mark_assigned(reached);
    begin_body();
    const Register dict = build_.temporary();
    build_.emit(Opcode::build_dict, dict, dict, 0);
    std::int64_t number = 0;
    for (const auto& [name, value] : annotated) {
        const Register pair = build_.temporary(2);
        Label next;
        if (is_conditional) {
            load_constant({number++}, pair);
            build_.emit(Opcode::compare_in, pair, pair, reached);
            build_.jump(Opcode::jump_if_false, pair, next);
        }
        load_constant({name}, pair);
        const auto* starred = try_as<Starred>(value);
        if (compilation_.symbols.future_annotations()) {
            load_constant({text_of(compilation_.source, *value)}, static_cast<Register>(pair + 1));
        } else {
            into(starred != nullptr ? *starred->value : *value, static_cast<Register>(pair + 1));
            // *args: *Ts is what the only item of it is.
            if (starred != nullptr) build_.emit(Opcode::unpack, pair + 1, pair + 1, 1);
        }
        build_.emit(Opcode::dict_add, dict, pair);
        build_.bind(next);
        build_.release(pair);
    }
    build_.emit(Opcode::return_, dict);
    return finish();
}

// In front of the body of a module or class: its __annotate__, if it has annotations.
void FunctionCompiler::annotate_body(const Scope* annotations, const std::string& qualified_name) {
    if (annotations == nullptr || annotations->annotated.empty()) return;
    std::vector<Annotated> annotated;
    FunctionParts parts{.scope = annotations};
    for (const AnnAssign* statement : annotations->annotated) {
        if (annotations->has_conditional_annotations) {
            annotation_numbers_.emplace(statement, static_cast<std::int64_t>(annotated.size()));
        }
        annotated.push_back({mangled(as<Name>(*statement->target).id), statement->annotation});
    }
    if (annotations->has_conditional_annotations) {
        reached_annotations_ = build_.temporary();
        build_.emit(Opcode::build_set, reached_annotations_, reached_annotations_, 0);
        parts.only_default = reached_annotations_;
    }
    parts.code =
        child_code(*annotations, "__annotate__", qualified_name,
                   [&](FunctionCompiler& compiler) { return compiler.annotations(annotated); });
    const Register function = build_.temporary();
    make_function(parts, function);
    build_.emit(Opcode::store_name, function, build_.name("__annotate__"));
    build_.release(function);
}

std::shared_ptr<const Code> FunctionCompiler::lazy_value(const Expression& value) {
    begin_body();
    const auto* starred = try_as<Starred>(&value);
    const Register result = expression(starred != nullptr ? *starred->value : value);
    if (starred != nullptr) {  // *Ts = *tuple[int, str] is the only item of it
        const Register item = build_.temporary();
        build_.emit(Opcode::unpack, item, result, 1);
        build_.emit(Opcode::return_, item);
    } else {
        build_.emit(Opcode::return_, result);
    }
    return finish();
}

Register FunctionCompiler::function_object(const Statement& node, const FunctionFields& fields) {
    const Scope& scope = compilation_.symbols.scope_of(&node);
    FunctionParts parts;
    parts.arguments = fields.args;
    parts.scope = &scope;
    const std::string name(fields.name);
    parts.code =
        child_code(scope, name, child_qualified_name(fields.name), [&](FunctionCompiler& compiler) {
            compiler.code_->first_line = fields.decorator_list.empty()
                                             ? node.span.line
                                             : fields.decorator_list[0]->span.line;
            return compiler.function(*fields.args, fields.body);
        });
    std::vector<Annotated> annotated;
    const auto annotate = [&](const Arg* argument) {
        if (argument != nullptr && argument->annotation != nullptr) {
            annotated.push_back({mangled(argument->arg), argument->annotation});
        }
    };
    for (const Arg* argument : fields.args->posonlyargs) annotate(argument);
    for (const Arg* argument : fields.args->args) annotate(argument);
    annotate(fields.args->vararg);
    for (const Arg* argument : fields.args->kwonlyargs) annotate(argument);
    annotate(fields.args->kwarg);
    if (fields.returns != nullptr) annotated.push_back({"return", fields.returns});
    const Scope* annotate_scope = compilation_.symbols.find_scope(&node, ScopeRole::annotations);
    if (annotate_scope != nullptr && !annotated.empty()) {
        parts.annotate_scope = annotate_scope;
        parts.annotate =
            child_code(*annotate_scope, "__annotate__", child_qualified_name("__annotate__"),
                       [&](FunctionCompiler& compiler) { return compiler.annotations(annotated); });
    }
    const Register to = build_.temporary();
    build_.set_position(node.span);
    make_function(parts, to);
    return to;
}

void FunctionCompiler::function_def(const Statement& node, const FunctionFields& fields) {
    const Register mark = build_.mark();
    // Decorators are evaluated first, applied last to first; each needs its self slot.
    std::vector<Register> decorators;
    for (const Expression* decorator : fields.decorator_list) {
        decorators.push_back(build_.temporary(3));
        into(*decorator, decorators.back());
    }
    Register value = fields.type_params.empty()
                         ? function_object(node, fields)
                         : generic_object(node, fields.type_params, fields.name);
    for (std::size_t i = decorators.size(); i-- > 0;) {
        build_.set_position(fields.decorator_list[i]->span);
        build_.emit(Opcode::move, decorators[i] + 2, value);
        build_.emit(Opcode::call, decorators[i], decorators[i], 1);
        value = decorators[i];
    }
    build_.set_position(node.span);
    store_name(fields.name, value);
    build_.release(mark);
}

std::shared_ptr<const Code> FunctionCompiler::class_body(const ClassDef& definition) {
    code_->first_line = definition.span.line;
    look_for_walrus(definition.body);
    build_.set_position(definition.span);
    begin_body();
    // What annotations and the like see of the class: its namespace, once it is made the class's own.
    const auto class_dict = locals_.find("__classdict__");
    const bool shows_names = scope_.needs_class_dict && class_dict != locals_.end();
    if (shows_names) {
        const Register names = build_.temporary();
        build_.emit(Opcode::load_names, names);
        build_.emit(Opcode::store_cell, class_dict->second, names);
        build_.release(names);
    }
    const auto set = [&](std::string_view name, CodeConstant value) {
        const Register reg = load_constant(std::move(value));
        build_.emit(Opcode::store_name, reg, build_.name(name));
        build_.release(reg);
    };
    const Register module = build_.temporary();
    build_.emit(Opcode::load_global, module, build_.name("__name__"));
    build_.emit(Opcode::store_name, module, build_.name("__module__"));
    build_.release(module);
    set("__qualname__", {code_->qualified_name});
    const std::int32_t first_line = definition.decorator_list.empty()
                                        ? definition.span.line
                                        : definition.decorator_list.front()->span.line;
    set("__firstlineno__", {std::int64_t{first_line}});
    compilation_.self_attributes.emplace_back();
    if (const Constant* doc = docstring_of(definition.body)) set("__doc__", {docstring_text(*doc)});
    annotate_body(compilation_.symbols.find_scope(&definition, ScopeRole::annotations),
                  code_->qualified_name + ".__annotate__");
    statements(definition.body);
    TupleConstant self_attributes;
    for (const std::string& name : compilation_.self_attributes.back()) {
        self_attributes.items.push_back({name});
    }
    compilation_.self_attributes.pop_back();
    set("__static_attributes__", {std::move(self_attributes)});
    if (shows_names) {
        build_.emit(Opcode::store_name, class_dict->second, build_.name("__classdictcell__"));
    }
    // The class statement puts the class into this cell, for super() and __class__.
    if (const auto cell = locals_.find("__class__");
        scope_.needs_class_cell && cell != locals_.end()) {
        build_.emit(Opcode::return_, cell->second);
    } else {
        build_.emit(Opcode::return_none);
    }
    return finish();
}

// `generic`: what makes a class with type parameters generic, its last base.
Register FunctionCompiler::class_object(const ClassDef& node, std::optional<Register> generic) {
    const Scope& scope = compilation_.symbols.scope_of(&node);
    const std::string name(node.name);
    auto code = child_code(scope, name, child_qualified_name(node.name),
                           [&](FunctionCompiler& compiler) { return compiler.class_body(node); });
    const Register base = build_.temporary(2);
    build_.set_position(node.span);
    make_function({.code = std::move(code), .scope = &scope}, base);
    load_constant({name}, static_cast<Register>(base + 1));
    bool unpacks = false;
    for (const Expression* item : node.bases) unpacks |= item->kind == ExpressionKind::starred;
    for (const Keyword* keyword : node.keywords) unpacks |= keyword->arg.empty();
    if (unpacks) {
        const Register extras = build_.temporary(2);
        const Register list = unpacked_list(node.bases);
        if (generic) build_.emit(Opcode::list_append, list, *generic);
        build_.emit(Opcode::list_to_tuple, extras, list);
        build_.set_position(node.span);
        const Register keywords = keyword_dict(node.keywords, base);
        build_.emit(Opcode::move, extras + 1, keywords);
        build_.set_position(node.span);
        build_.emit(Opcode::build_class_unpacked, base, base);
        build_.release(static_cast<Register>(base + 1));
        return base;
    }
    TupleConstant names;
    for (const Expression* item : node.bases) into_new(*item);
    if (generic) build_.emit(Opcode::move, build_.temporary(), *generic);
    for (const Keyword* keyword : node.keywords) {
        names.items.push_back({std::string(keyword->arg)});
        into_new(*keyword->value);
    }
    build_.set_position(node.span);
    build_.emit(Opcode::build_class, base, base,
                node.bases.size() + (generic ? 1 : 0) + node.keywords.size());
    const bool has_keywords = !names.items.empty();
    build_.extension(has_keywords ? build_.constant({std::move(names)}) + 1U : 0U);
    build_.release(static_cast<Register>(base + 1));
    return base;
}

void FunctionCompiler::class_def(const ClassDef& node) {
    const Register mark = build_.mark();
    std::vector<Register> decorators;
    for (const Expression* decorator : node.decorator_list) {
        decorators.push_back(build_.temporary(3));
        into(*decorator, decorators.back());
    }
    Register value = node.type_params.empty() ? class_object(node)
                                              : generic_object(node, node.type_params, node.name);
    for (std::size_t i = decorators.size(); i-- > 0;) {
        build_.set_position(node.decorator_list[i]->span);
        build_.emit(Opcode::move, decorators[i] + 2, value);
        build_.emit(Opcode::call, decorators[i], decorators[i], 1);
        value = decorators[i];
    }
    build_.set_position(node.span);
    store_name(node.name, value);
    build_.release(mark);
}

// `def f[T]`, `class C[T]`: a function that makes the parameters and the thing itself, called at once.
Register FunctionCompiler::generic_object(const Statement& node, TypeParamList parameters,
                                          std::string_view name) {
    const Scope& scope = compilation_.symbols.scope_of(&node, ScopeRole::type_parameters);
    const std::string own_name = "<generic parameters of " + std::string(name) + ">";
    auto code = child_code(
        scope, own_name, child_qualified_name(own_name),
        [&](FunctionCompiler& compiler) { return compiler.type_parameters(node, parameters); });
    const Register base = build_.temporary(2);
    build_.set_position(node.span);
    make_function({.code = std::move(code), .scope = &scope}, base);
    build_.emit(Opcode::call, base, base, 0);
    build_.release(static_cast<Register>(base + 1));
    return base;
}

std::shared_ptr<const Code> FunctionCompiler::type_parameters(const Statement& owner,
                                                              TypeParamList parameters) {
    for (const Symbol& symbol : scope_.symbols) {
        if (symbol.is_parameter) mark_assigned(locals_.at(symbol.name));
    }
    begin_body();
    const Register list = build_.temporary();
    build_.emit(Opcode::build_list, list, list, 0);
    for (const TypeParam* parameter : parameters) {
        const Register parts = build_.temporary(3);
        build_.set_position(parameter->span);
        load_constant({std::string(parameter->name)}, parts);
        const auto lazily = [&](const Expression* value, ScopeRole role, Register to) {
            if (value == nullptr) {
                build_.emit(Opcode::load_none, to);
                return;
            }
            const Scope& scope = compilation_.symbols.scope_of(parameter, role);
            make_function(
                {.code = child_code(
                     scope, std::string(parameter->name), child_qualified_name(parameter->name),
                     [&](FunctionCompiler& compiler) { return compiler.lazy_value(*value); }),
                 .scope = &scope},
                to);
        };
        lazily(parameter->bound, ScopeRole::bound, static_cast<Register>(parts + 1));
        lazily(parameter->default_value, ScopeRole::default_value,
               static_cast<Register>(parts + 2));
        build_.emit(Opcode::make_type_param, parts, parts,
                    static_cast<std::size_t>(parameter->kind));
        store_name(parameter->name, parts);
        build_.emit(Opcode::list_append, list, parts);
        build_.release(parts);
    }
    const Register tuple = build_.temporary();
    build_.emit(Opcode::list_to_tuple, tuple, list);
    Register value = 0;
    if (const auto* alias = try_as<TypeAlias>(&owner)) {
        value = alias_object(*alias, tuple);
    } else {
        const FunctionFields* fields = function_of(owner);
        value = fields != nullptr ? function_object(owner, *fields)
                                  : class_object(as<ClassDef>(owner), generic_base(tuple));
        build_.emit(Opcode::store_attr, value, tuple, build_.name("__type_params__"));
    }
    build_.emit(Opcode::return_, value);
    return finish();
}

// Generic[T, U], of the tuple of parameters: made as they are, by typing.
Register FunctionCompiler::generic_base(Register parameters) {
    constexpr std::size_t base_kind = 3;  // after those of TypeParamKind
    const Register parts = build_.temporary(3);
    build_.emit(Opcode::move, parts, parameters);
    build_.emit(Opcode::load_none, parts + 1);
    build_.emit(Opcode::load_none, parts + 2);
    build_.emit(Opcode::make_type_param, parts, parts, base_kind);
    return parts;
}

Register FunctionCompiler::alias_object(const TypeAlias& node, std::optional<Register> parameters) {
    const Scope& scope = compilation_.symbols.scope_of(&node);
    const std::string name(as<Name>(*node.name).id);
    const Register parts = build_.temporary(3);
    load_constant({name}, parts);
    if (parameters) {
        build_.emit(Opcode::move, parts + 1, *parameters);
    } else {
        load_constant({TupleConstant{}}, static_cast<Register>(parts + 1));
    }
    make_function({.code = child_code(scope, name, child_qualified_name(name),
                                      [&](FunctionCompiler& compiler) {
                                          return compiler.lazy_value(*node.value);
                                      }),
                   .scope = &scope},
                  static_cast<Register>(parts + 2));
    build_.emit(Opcode::make_type_alias, parts, parts);
    build_.release(static_cast<Register>(parts + 1));
    return parts;
}

void FunctionCompiler::type_alias(const TypeAlias& node) {
    const Register mark = build_.mark();
    const std::string_view name = as<Name>(*node.name).id;
    build_.set_position(node.span);
    const Register value = node.type_params.empty() ? alias_object(node, std::nullopt)
                                                    : generic_object(node, node.type_params, name);
    store_name(name, value);
    build_.release(mark);
}

}  // namespace interleave::language
