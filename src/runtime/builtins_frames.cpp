// The built-in functions that look at frames or make code: locals vars exec eval compile __import__.

#include <algorithm>
#include <format>
#include <optional>

#include "language/compiler.h"
#include "runtime/attributes.h"
#include "runtime/beside.h"
#include "runtime/builtins.h"
#include "runtime/bytes.h"
#include "runtime/frame_objects.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {

Value warning_items(Process& process, std::span<const language::Diagnostic> warnings) {
    List* const items = make_list(process);
    for (const language::Diagnostic& warning : warnings) {
        const language::Span& span = warning.span;
        list_append(
            process, items,
            tuple_value(process, {str_value(process, warning.message), Value::small_int(span.line),
                                  Value::small_int(span.column), Value::small_int(span.end_line),
                                  Value::small_int(span.end_column)}));
    }
    return Value::object(items);
}

Value current_locals(Strand& strand) {
    Process& process = strand.process();
    Dict* const names = locals_of(process, *strand.frame());
    if (names->type == process.types.dict) return Value::object(names);
    const Value mapping = find_attribute(strand, Value::object(names), process.intern("_mapping"));
    return mapping.is_empty() ? Value::object(names) : mapping;
}

namespace {

Value builtin_locals(Strand& strand, const Arguments&) { return current_locals(strand); }

Value builtin_vars(Strand& strand, const Arguments& arguments) {
    if (arguments.count == 0) return current_locals(strand);
    const Value dict = find_attribute(strand, arguments[0], strand.process().names.__dict__);
    if (!dict.is_empty()) return dict;
    return strand.raise(strand.process().types.type_error,
                        "vars() argument must have __dict__ attribute");
}

Value syntax_error_text(Process& process, const language::Diagnostic& diagnostic,
                        std::string_view source, std::string_view file, language::ParseMode mode) {
    if (diagnostic.text == language::DiagnosticText::line_of_file) {
        const Str* program = as_str(loaded_module_attribute(process, "__main__", "__file__"));
        if (program == nullptr || utf8(program) != file) return Value::none();
    }
    const language::Source lines(source);
    std::string text(lines.line(diagnostic.span.line));
    if (diagnostic.text == language::DiagnosticText::line) return str_value(process, text);
    // eval() is the only one that does not end the last line.
    const bool has_end = mode != language::ParseMode::expression || source.ends_with('\n') ||
                         diagnostic.span.line < lines.line_count();
    if (has_end && !text.ends_with('\n')) text += '\n';
    return str_value(process, text);
}

// SyntaxError(message, (file, line, column, text, end line, end column)), counted from 1.
void raise_syntax_error(Strand& strand, const language::Diagnostic& diagnostic,
                        std::string_view source, std::string_view file, language::ParseMode mode) {
    Process& process = strand.process();
    Type* type = process.types.syntax_error;
    if (diagnostic.kind == language::DiagnosticKind::indentation_error) {
        type = process.types.indentation_error;
    }
    if (diagnostic.kind == language::DiagnosticKind::tab_error) type = process.types.tab_error;
    const Value message = str_value(process, diagnostic.message);
    if (diagnostic.kind == language::DiagnosticKind::memory_error) {
        strand.raise_with_arguments(process.types.memory_error, {message});
        return;
    }
    const language::Span& span = diagnostic.span;
    strand.raise_with_arguments(
        type,
        {message, tuple_value(process, {str_value(process, file), Value::small_int(span.line),
                                        Value::small_int(span.column + 1),
                                        syntax_error_text(process, diagnostic, source, file, mode),
                                        Value::small_int(span.end_line),
                                        Value::small_int(span.end_column + 1)})});
}

// False: raised, as a filter of the program's wants.
bool tell_syntax_warnings(Strand& strand, std::span<const language::Diagnostic> warnings,
                          std::string_view file) {
    Process& process = strand.process();
    const Value tell = Value::object(process.prelude_function("_tell_syntax_warnings"));
    const Value result =
        strand.call(tell, {warning_items(process, warnings), str_value(process, file)});
    return !result.is_error();
}

// A code object from a str or bytes, or the code object itself; null: raised.
Code* code_from(Strand& strand, Value source, language::ParseMode mode, const char* function,
                std::string_view file) {
    if (auto* code = as_kind<Code>(source, Kind::code)) return code;
    Process& process = strand.process();
    if (const auto bytes = bytes_of(source)) {
        source = decode_bytes(strand, std::string(*bytes), "utf-8", "strict");
        if (source.is_error()) return nullptr;
    }
    const Str* text = as_str(source);
    if (text == nullptr) {
        strand.raise(
            process.types.type_error,
            std::format("{}() arg 1 must be a string, bytes or {}", function,
                        std::string_view(function) == "compile" ? "AST object" : "code object"));
        return nullptr;
    }
    std::string program = utf8(text);
    if (program.find('\0') != std::string::npos) {
        strand.raise(process.types.syntax_error, "source code string cannot contain null bytes");
        return nullptr;
    }
    if (mode == language::ParseMode::expression) {
        program.erase(0, program.find_first_not_of(" \t"));
    }
    std::vector<language::Diagnostic> warnings;
    auto code = language::compile(program,
                                  {.file_name = file,
                                   .polls_within_statements = process.polls_within_statements,
                                   .warnings = &warnings},
                                  mode);
    if (!code) {
        raise_syntax_error(strand, code.error(), program, file, mode);
        return nullptr;
    }
    if (!warnings.empty() && !tell_syntax_warnings(strand, warnings, file)) return nullptr;
    return process.code_for(*code);
}

// The cells for code's free variables (Python/bltinmodule.c, builtin_exec_impl); nothing: raised.
std::optional<Tuple*> closure_for(Strand& strand, const Code* code, bool is_code, Value closure,
                                  bool is_eval) {
    const auto refuse = [&](const std::string& message) {
        strand.raise(strand.process().types.type_error, message);
        return std::nullopt;
    };
    const std::size_t cells = code->source->free_names.size();
    if (is_eval) {
        if (cells == 0) return nullptr;
        return refuse("code object passed to eval() may not contain free variables");
    }
    if (!is_code || cells == 0) {
        if (closure.is_none()) return nullptr;
        return refuse(is_code ? "cannot use a closure with this code object"
                              : "closure can only be used when source is a code object");
    }
    Tuple* const given = as_tuple(closure);
    const auto is_cell = [](Value value) { return as_kind<Cell>(value, Kind::cell) != nullptr; };
    if (given == nullptr || given->size != cells ||
        !std::all_of(given->items(), given->items() + given->size, is_cell)) {
        return refuse(std::format("code object requires a closure of exactly length {}", cells));
    }
    return given;
}

bool is_mapping(Strand& strand, Value value) {
    return !special_method(strand, value, strand.process().names.__getitem__).is_empty();
}

// Runs code in namespaces: a function whose `attributes` are its namespace (see call_function).
Value run_code(Strand& strand, Code* code, bool is_code, Value globals, Value locals, Value closure,
               const char* function_name) {
    Process& process = strand.process();
    Dict* global = globals.is_none() ? strand.frame()->globals : as_dict(globals);
    Dict* local = nullptr;
    if (!locals.is_none()) {
        local = as_dict(locals);
    } else if (globals.is_none()) {
        local = locals_of(process, *strand.frame());
    } else {
        local = global;
    }
    if (global == nullptr) {
        const bool is_eval = std::string_view(function_name) == "eval";
        return strand.raise(
            process.types.type_error,
            is_eval ? std::string(is_mapping(strand, globals) ? "globals must be a real dict; try "
                                                                "eval(expr, {}, mapping)"
                                                              : "globals must be a dict")
                    : std::format("{}() globals must be a dict, not {}", function_name,
                                  type_name(process, globals)));
    }
    if (local == nullptr && is_mapping(strand, locals)) {
        const Value over = Value::object(process.prelude_function("_namespace_over"));
        local = as_dict(strand.call(over, {locals}));
        if (local == nullptr) return Value::error();
    }
    if (local == nullptr) {
        return strand.raise(process.types.type_error,
                            std::string_view(function_name) == "eval"
                                ? std::string("locals must be a mapping")
                                : std::format("locals must be a mapping or None, not {}",
                                              type_name(process, locals)));
    }
    const auto cells =
        closure_for(strand, code, is_code, closure, std::string_view(function_name) == "eval");
    if (!cells) return Value::error();
    settle_builtins(strand, global);
    auto* function = process.heap.create<Function>(process.types.function, Kind::function);
    function->code = code;
    function->closure = *cells;
    global->owner = namespace_owner;
    function->globals = global;
    function->attributes = local;
    function->name = Value::object(code->name);
    function->qualified_name = Value::object(code->qualified_name);
    // What was compiled for eval() has a value, which exec() does not give.
    if (is_code && std::string_view(function_name) == "exec") {
        return strand.tail_call_prelude("_run_for_none", {Value::object(function)});
    }
    return strand.tail_call(Value::object(function), {});
}

Value run_source(Strand& strand, const Arguments& arguments, language::ParseMode mode,
                 const char* name) {
    Value values[4];
    values[3] = Value::none();
    const Parameter source{"source"};
    const Parameter globals{"globals", Value::none()};
    const Parameter locals{"locals", Value::none()};
    const bool bound =
        std::string_view(name) == "eval"
            ? bind(strand, arguments, name, {source, globals, locals}, values)
            : bind(strand, arguments, name,
                   {source, globals, locals, {"closure", Value::none(), true}}, values);
    if (!bound) return Value::error();
    Code* code = code_from(strand, values[0], mode, name, "<string>");
    if (code == nullptr) return Value::error();
    const bool is_code = as_kind<Code>(values[0], Kind::code) != nullptr;
    return run_code(strand, code, is_code, values[1], values[2], values[3], name);
}

Value builtin_exec(Strand& strand, const Arguments& arguments) {
    return run_source(strand, arguments, language::ParseMode::module, "exec");
}
Value builtin_eval(Strand& strand, const Arguments& arguments) {
    return run_source(strand, arguments, language::ParseMode::expression, "eval");
}

Value builtin_compile(Strand& strand, const Arguments& arguments) {
    Value values[6];
    if (!bind(strand, arguments, "compile",
              {{"source"},
               {"filename"},
               {"mode"},
               {"flags", Value::small_int(0)},
               {"dont_inherit", Value::boolean(false)},
               {"optimize", Value::small_int(-1)}},
              values)) {
        return Value::error();
    }
    const Str* mode = as_str(values[2]);
    const Str* file = as_str(values[1]);
    if (file == nullptr && !bytes_of(values[1])) {
        return strand.raise(strand.process().types.type_error,
                            std::format("expected str, bytes or os.PathLike object, not {}",
                                        type_name(strand.process(), values[1])));
    }
    if (mode == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            "compile() argument 'mode' must be str, not " +
                                argument_type_name(strand.process(), values[2]));
    }
    auto parse_mode = language::ParseMode::module;
    if (equals_ascii(mode, "eval")) {
        parse_mode = language::ParseMode::expression;
    } else if (equals_ascii(mode, "single")) {
        parse_mode = language::ParseMode::interactive;
    } else if (!equals_ascii(mode, "exec")) {
        return strand.raise(strand.process().types.value_error,
                            "compile() mode must be 'exec', 'eval' or 'single'");
    }
    Code* code = code_from(strand, values[0], parse_mode, "compile",
                           file != nullptr ? utf8(file) : "<string>");
    return code != nullptr ? Value::object(code) : Value::error();
}

}  // namespace

void settle_builtins(Strand& strand, Dict* globals) {
    Process& process = strand.process();
    Value builtins = dict_get(globals, process.names.__builtins__);
    if (builtins.is_empty()) {
        const Frame* caller = strand.frame();
        if (caller != nullptr && (caller->globals->flags & has_own_builtins) != 0) {
            builtins = dict_get(caller->globals, process.names.__builtins__);
        }
        if (builtins.is_empty()) builtins = Value::object(process.builtins);
        dict_set(process, globals, process.names.__builtins__, builtins);
    }
    if (const auto* module = as_kind<Module>(builtins, Kind::module)) {
        builtins = Value::object(module->dict);
    }
    const bool is_own = as_dict(builtins) != process.builtins;
    globals->flags = static_cast<std::uint8_t>(is_own ? globals->flags | has_own_builtins
                                                      : globals->flags & ~has_own_builtins);
}

Value own_builtin(Strand& strand, const Dict* globals, Str* name) {
    Process& process = strand.process();
    const Value builtins = (globals->flags & has_own_builtins) != 0
                               ? dict_get(globals, process.names.__builtins__)
                               : Value();
    if (builtins.is_empty()) return dict_get(process.builtins, name);
    if (const auto* module = as_kind<Module>(builtins, Kind::module)) {
        return dict_get(module->dict, name);
    }
    if (as_dict(builtins) != nullptr && as_dict(builtins)->type == process.types.dict) {
        return dict_get(as_dict(builtins), name);
    }
    const Value value = get_item(strand, builtins, Value::object(name));
    if (!value.is_error() || !strand.pending_is(process.types.key_error)) return value;
    strand.take_pending();
    return Value();
}

Value own_function(Strand& strand, const Dict* globals, std::string_view name) {
    Process& process = strand.process();
    const Value function = own_builtin(strand, globals, process.intern(name));
    if (!function.is_empty()) return function;
    const Types& types = process.types;
    return strand.raise(name == "__import__" ? types.import_error : types.name_error,
                        std::format("{} not found", name));
}

namespace {

Value builtin_import(Strand& strand, const Arguments& arguments) {
    if (as_str(arguments[0]) == nullptr) {
        return strand.raise(strand.process().types.type_error, "module name must be a string");
    }
    Value values[5];
    if (!bind(strand, arguments, "__import__",
              {{"name"},
               {"globals", Value::none()},
               {"locals", Value::none()},
               {"fromlist", Value::object(strand.process().empty_tuple)},
               {"level", Value::small_int(0)}},
              values)) {
        return Value::error();
    }
    return strand.tail_call_prelude("_import_by_name", {values[0], values[3]});
}

// exit() and quit(), which CPython's site module makes for people at a prompt, and programs use.
Value builtin_exit(Strand& strand, const Arguments& arguments) {
    return strand.raise_with_arguments(strand.process().types.system_exit,
                                       {arguments.get(0, Value::none())});
}

Value builtin_breakpoint(Strand& strand, const Arguments& arguments) {
    const std::span<const Value> values(arguments.values,
                                        arguments.count + arguments.keyword_count());
    return strand.tail_call(Value::object(strand.process().prelude_function("_breakpoint")), values,
                            arguments.keyword_names);
}

constexpr NativeSpec frame_specs[] = {
    {"breakpoint", builtin_breakpoint, 0, -1, NativeSpec::keywords},
    {"exit", builtin_exit, 0, 1},
    {"quit", builtin_exit, 0, 1},
    {"locals", builtin_locals, 0, 0},
    {"vars", builtin_vars, 0, 1},
    {"exec", builtin_exec, 1, 3, NativeSpec::keywords},
    {"eval", builtin_eval, 1, 3, NativeSpec::keywords},
    {"compile", builtin_compile, 0, 6, NativeSpec::keywords},
    {"__import__", builtin_import, 1, 5, NativeSpec::keywords},
};

}  // namespace

std::span<const NativeSpec> frame_builtins() { return frame_specs; }

}  // namespace interleave::runtime
