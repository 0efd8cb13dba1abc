#include "runtime/frame_objects.h"

#include <algorithm>
#include <format>
#include <iterator>

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/iterators.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {
namespace {

const Code& code_of(const Arguments& a) { return *static_cast<Code*>(a[0].as_object()); }
Value code_name(Strand&, const Arguments& a) { return Value::object(code_of(a).name); }
Value code_qualname(Strand&, const Arguments& a) {
    return Value::object(code_of(a).qualified_name);
}
Value code_filename(Strand&, const Arguments& a) { return Value::object(code_of(a).file_name); }
Value code_firstlineno(Strand&, const Arguments& a) {
    return Value::small_int(code_of(a).source->first_line);
}
Value code_argcount(Strand&, const Arguments& a) {
    return Value::small_int(code_of(a).source->positional);
}
Value code_posonly(Strand&, const Arguments& a) {
    return Value::small_int(code_of(a).source->positional_only);
}
Value code_kwonly(Strand&, const Arguments& a) {
    return Value::small_int(code_of(a).source->keyword_only);
}
Value code_flags(Strand&, const Arguments& a) {
    const language::Code& code = *code_of(a).source;
    int flags = 3 | (code.has_varargs ? 4 : 0) | (code.has_varkeywords ? 8 : 0);
    if (code.is_coroutine && code.is_generator) {
        flags |= 0x200;
    } else if (code.is_coroutine) {
        flags |= 0x80;
    } else if (code.is_generator) {
        flags |= 0x20;
    }
    if (code_of(a).is_iterable_coroutine) flags |= 0x100;
    return Value::small_int(flags);
}
Value names_of_registers(Process& process, const language::Code& code,
                         const std::vector<std::uint16_t>& registers) {
    std::vector<Value> names;
    names.reserve(registers.size());
    for (const std::uint16_t at : registers) {
        names.push_back(str_value(process, code.locals[at]));
    }
    return Value::object(make_tuple(process, names));
}

// The registers of the variables as CPython numbers them (Python/compile.c, dictbytype): parameters
// and what no inner function uses; the function's other cells by name; the closure's.
struct VariableOrder {
    std::vector<std::uint16_t> plain;
    std::vector<std::uint16_t> cells;  // those that are no parameters
    std::vector<std::uint16_t> free;
};

VariableOrder variable_order(const language::Code& code) {
    const std::size_t parameters = code.positional + code.keyword_only +
                                   (code.has_varargs ? 1U : 0U) + (code.has_varkeywords ? 1U : 0U);
    VariableOrder order;
    for (std::size_t at = 0; at < code.locals.size(); ++at) {
        const auto i = static_cast<std::uint16_t>(at);
        const bool is_cell = std::ranges::contains(code.cell_registers, i);
        const bool is_free = std::ranges::contains(code.free_names, code.locals[i]);
        auto& list = is_free ? order.free : is_cell && i >= parameters ? order.cells : order.plain;
        list.push_back(i);
    }
    std::ranges::sort(order.cells, {}, [&](std::uint16_t at) { return code.locals[at]; });
    return order;
}

Value code_varnames(Strand& strand, const Arguments& a) {
    const language::Code& code = *code_of(a).source;
    return names_of_registers(strand.process(), code, variable_order(code).plain);
}
Value code_freevars(Strand& strand, const Arguments& a) {
    std::vector<Value> names;
    for (const std::string& name : code_of(a).source->free_names) {
        names.push_back(str_value(strand.process(), name));
    }
    return Value::object(make_tuple(strand.process(), names));
}
Value code_names(Strand& strand, const Arguments& a) {
    std::vector<Value> names;
    for (const std::string& name : code_of(a).source->names) {
        names.push_back(Value::object(strand.process().intern(name)));
    }
    return Value::object(make_tuple(strand.process(), names));
}
Value code_cellvars(Strand& strand, const Arguments& a) {
    const language::Code& code = *code_of(a).source;
    const VariableOrder order = variable_order(code);
    std::vector<std::uint16_t> cells;
    std::ranges::copy_if(order.plain, std::back_inserter(cells), [&](std::uint16_t at) {
        return std::ranges::contains(code.cell_registers, at);
    });
    std::ranges::copy(order.cells, std::back_inserter(cells));
    return names_of_registers(strand.process(), code, cells);
}
Value code_consts(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    auto& code = *static_cast<Code*>(a[0].as_object());
    if (!code.is_prepared()) process.prepare(code);
    std::vector<Value> constants = code.constants;
    for (std::size_t i = 0; i < code.children.size(); ++i) {
        constants.push_back(Value::object(process.child_code(code, i)));
    }
    return Value::object(make_tuple(process, constants));
}
Value code_nlocals(Strand&, const Arguments& a) {
    const std::size_t count = variable_order(*code_of(a).source).plain.size();
    return Value::small_int(static_cast<std::int64_t>(count));
}
Value code_stacksize(Strand&, const Arguments& a) {
    return Value::small_int(code_of(a).source->register_count);
}
// Line, last line, column and end of each instruction; columns in characters.
Value code_positions(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    std::vector<Value> places;
    for (const language::Span& span : code_of(a).source->positions) {
        const std::int32_t numbers[] = {span.line, span.end_line, span.column, span.end_column};
        std::vector<Value> values;
        for (const std::int32_t number : numbers) {
            values.push_back(span.line != 0 ? Value::small_int(number) : Value::none());
        }
        places.push_back(Value::object(make_tuple(process, values)));
    }
    return iterate_tuple(strand, make_tuple(process, places));
}
constexpr NativeSpec code_methods[] = {
    {"co_positions", code_positions, 1, 1},
    {"co_names", code_names, 1, 1, NativeSpec::getter},
    {"co_cellvars", code_cellvars, 1, 1, NativeSpec::getter},
    {"co_consts", code_consts, 1, 1, NativeSpec::getter},
    {"co_nlocals", code_nlocals, 1, 1, NativeSpec::getter},
    {"co_stacksize", code_stacksize, 1, 1, NativeSpec::getter},
    {"co_freevars", code_freevars, 1, 1, NativeSpec::getter},
    {"co_name", code_name, 1, 1, NativeSpec::getter},
    {"co_qualname", code_qualname, 1, 1, NativeSpec::getter},
    {"co_filename", code_filename, 1, 1, NativeSpec::getter},
    {"co_firstlineno", code_firstlineno, 1, 1, NativeSpec::getter},
    {"co_argcount", code_argcount, 1, 1, NativeSpec::getter},
    {"co_posonlyargcount", code_posonly, 1, 1, NativeSpec::getter},
    {"co_kwonlyargcount", code_kwonly, 1, 1, NativeSpec::getter},
    {"co_flags", code_flags, 1, 1, NativeSpec::getter},
    {"co_varnames", code_varnames, 1, 1, NativeSpec::getter},
};

// ---- frames
Instance* make_frame(Process& process, Code* code, std::uint32_t instruction, Dict* globals,
                     Dict* locals) {
    Instance* made = make_instance(process, as_type(process.library_state.at("frame")));
    const auto set = [&](std::string_view name, Value value) {
        set_instance_attribute(process, made, process.intern(name), value);
    };
    set("f_code", Value::object(code));
    // What has not begun has no line yet: the one of its def.
    const std::int32_t line = line_of(TracebackEntry{code, instruction});
    set("f_lineno", Value::small_int(line != 0 ? line : code->source->first_line));
    set("f_lasti", Value::small_int(std::int64_t{2} * instruction));
    if (globals != nullptr) set("f_globals", Value::object(globals));
    set("f_locals", Value::object(locals));
    set("f_back", Value::none());
    return made;
}

Value frame_attribute(Strand& strand, const Arguments& a, std::string_view name) {
    return get_attribute(strand, a[0], strand.process().intern(name));
}
Value frame_builtins(Strand& strand, const Arguments&) {
    return Value::object(strand.process().builtins);
}
Value frame_nothing(Strand&, const Arguments&) { return Value::none(); }
Value frame_trace_lines(Strand&, const Arguments&) { return Value::boolean(true); }
Value frame_trace_opcodes(Strand&, const Arguments&) { return Value::boolean(false); }
Value frame_repr(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    const auto* code = as_kind<Code>(frame_attribute(strand, a, "f_code"), Kind::code);
    const Value line = frame_attribute(strand, a, "f_lineno");
    if (code == nullptr || line.is_error()) return Value::error();
    return str_value(process, std::format("<frame at {:#x}, file '{}', line {}, code {}>",
                                          process.identity(a[0]), utf8(code->file_name),
                                          line.as_small_int(), utf8(code->name)));
}
constexpr NativeSpec frame_methods[] = {
    {"__repr__", frame_repr, 1, 1},
    {"clear", frame_nothing, 1, 1},
    {"f_builtins", frame_builtins, 1, 1, NativeSpec::getter},
    {"f_trace", frame_nothing, 1, 1, NativeSpec::getter},
    {"f_trace_lines", frame_trace_lines, 1, 1, NativeSpec::getter},
    {"f_trace_opcodes", frame_trace_opcodes, 1, 1, NativeSpec::getter},
};

// ---- tracebacks: enough to walk and to show
Traceback& traceback_of(const Arguments& a) { return *static_cast<Traceback*>(a[0].as_object()); }
Value traceback_line(Strand&, const Arguments& a) {
    return Value::small_int(line_of(traceback_of(a).entry));
}
Value traceback_lasti(Strand&, const Arguments& a) {
    return Value::small_int(std::int64_t{2} * traceback_of(a).entry.instruction);
}
Value traceback_next(Strand&, const Arguments& a) { return traceback_of(a).next; }
Value traceback_frame(Strand& strand, const Arguments& a) {
    Traceback& traceback = traceback_of(a);
    if (traceback.frame.is_empty()) {
        traceback.frame = Value::object(make_frame_object(strand.process(), traceback.entry));
    }
    return traceback.frame;
}
constexpr NativeSpec traceback_methods[] = {
    {"tb_lineno", traceback_line, 1, 1, NativeSpec::getter},
    {"tb_lasti", traceback_lasti, 1, 1, NativeSpec::getter},
    {"tb_next", traceback_next, 1, 1, NativeSpec::getter},
    {"tb_frame", traceback_frame, 1, 1, NativeSpec::getter},
};

}  // namespace

Instance* make_frame_object(Process& process, const Frame& frame) {
    auto index = frame.pc - frame.code->instructions;
    if (index > 0) --index;
    return make_frame(process, frame.code, static_cast<std::uint32_t>(index), frame.globals,
                      locals_of(process, frame));
}

Instance* make_frame_object(Process& process, const TracebackEntry& entry) {
    return make_frame(process, entry.shown(), entry.instruction, nullptr, make_dict(process));
}

bool is_comprehension(const Code& code) {
    const std::string& name = code.source->name;
    return name == "<listcomp>" || name == "<setcomp>" || name == "<dictcomp>";
}

bool is_part_of_caller(const Frame& frame) {
    return frame.back != nullptr && is_comprehension(*frame.code);
}

Dict* locals_of(Process& process, const Frame& frame) {
    if (frame.names != nullptr) return frame.names;
    const language::Code& code = *frame.code->source;
    Dict* dict = is_part_of_caller(frame) ? dict_copy(process, locals_of(process, *frame.back))
                                          : make_dict(process);
    const VariableOrder order = variable_order(code);
    for (const auto* registers : {&order.plain, &order.cells, &order.free}) {
        for (const std::uint16_t i : *registers) {
            Value value = frame.registers[i];
            if (const auto* cell = as_kind<Cell>(value, Kind::cell)) value = cell->value;
            if (value.is_empty() || code.locals[i] == ".0") continue;
            dict_set(process, dict, process.intern(code.locals[i]), value);
        }
    }
    return dict;
}

std::size_t count_variables(const Code& code) {
    const VariableOrder order = variable_order(*code.source);
    return order.plain.size() + order.cells.size() + order.free.size();
}

void define_frame_objects(Process& process) {
    process.types.code =
        make_type(process, {.name = "code", .layout = Kind::code, .final = true}, code_methods);
    process.types.traceback =
        make_type(process, {.name = "traceback", .layout = Kind::traceback, .final = true},
                  traceback_methods);
    Type* frame = make_type(process, {.name = "frame", .layout = Kind::instance, .final = true},
                            frame_methods);
    frame->has_instance_dict = true;
    process.library_state["frame"] = Value::object(frame);
}

}  // namespace interleave::runtime
