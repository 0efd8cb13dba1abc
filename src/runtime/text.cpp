#include "runtime/text.h"

#include <algorithm>
#include <format>
#include <span>

#include "language/code.h"
#include "runtime/bytes.h"
#include "runtime/native.h"
#include "runtime/numbers.h"
#include "runtime/str.h"
#include "runtime/text_containers.h"

namespace interleave::runtime {

bool is_listed_in_c(const Process& process, const Dict* globals, const Str* name) {
    const Tuple* const listed = as_tuple(dict_get(globals, process.names.__in_c__));
    if (listed == nullptr) return false;
    const std::span<const Value> items(listed->items(), listed->size);
    return std::ranges::any_of(items, [&](Value item) { return utf8(as_str(item)) == utf8(name); });
}

std::string type_name(const Process& process, Value value) {
    return name_in_messages(process, process.type_of(value));
}

std::string name_in_messages(const Process& process, const Type* type) {
    const Str* const module = as_str(type->module);
    if (module == nullptr || process.modules == nullptr || utf8(module) == "builtins") {
        return utf8(type->name);
    }
    const auto* const loaded = as_kind<Module>(dict_get(process.modules, module), Kind::module);
    // What a library class says of its module ("_io") is a module that only CPython has.
    const std::string_view name = module->ascii ? module->ascii_view() : std::string_view();
    const bool only_there =
        name.starts_with('_') && !name.starts_with("__") &&
        (loaded == nullptr || dict_get(loaded->dict, process.names.__file__).is_empty());
    return type->is_immutable || only_there ? utf8(module) + "." + utf8(type->name)
                                            : utf8(type->name);
}

std::string argument_type_name(const Process& process, Value value) {
    return value.is_none() ? "None" : type_name(process, value);
}

std::string full_type_name(const Process& process, Value value) {
    const Type* type = process.type_of(value);
    const Str* module = as_str(type->module);
    const std::string name = utf8(type->qualified_name);
    const bool is_plain =
        module == nullptr || equals_ascii(module, "builtins") || equals_ascii(module, "__main__");
    return is_plain ? name : utf8(module) + "." + name;
}

std::string full_type_name(const Type* type) {
    const Str* module = as_str(type->module);
    std::string name = utf8(type->qualified_name);
    if (module == nullptr || equals_ascii(module, "builtins")) return name;
    return utf8(module) + "." + name;
}

std::string address_text(Process& process, Value value) {
    return std::format("{:#x}", process.identity(value));
}

namespace {

std::string text_of(Value value) {
    const Str* text = as_str(value);
    return text == nullptr ? "?" : utf8(text);
}
std::string text_of(const Str* text) { return text == nullptr ? "?" : utf8(text); }

// "<kind name at 0x...>"
std::string at_address(Process& process, const std::string& what, Value value) {
    return "<" + what + " at " + address_text(process, value) + ">";
}

std::string native_text(Process& process, const Native& native) {
    const std::string_view name = native.name;
    if (native.owner != nullptr) {
        const bool slot = native.type == process.types.wrapper_descriptor;
        return std::format("<{} '{}' of '{}' objects>", slot ? "slot wrapper" : "method", name,
                           utf8(native.owner->name));
    }
    if (as_type(native.bound) != nullptr) {
        return std::format("<built-in method {} of type object at {}>", name,
                           address_text(process, native.bound));
    }
    return std::format("<built-in function {}>", name);
}

// What it says is its name, whatever it is (Objects/classobject.c, method_repr); empty: raised.
std::string name_of_function(Strand& strand, Value function) {
    const Names& names = strand.process().names;
    for (Str* const name : {names.__qualname__, names.__name__}) {
        const Value said = find_attribute(strand, function, name);
        if (said.is_error()) return {};
        if (!said.is_empty()) return as_str(said) != nullptr ? utf8(as_str(said)) : "?";
    }
    return "?";
}

bool append_bound_method(Strand& strand, const BoundMethod& method, std::string& utf8) {
    Process& process = strand.process();
    const auto* native = as_kind<Native>(method.function, Kind::native);
    if (native != nullptr && method.type != process.types.method) {
        const bool slot = method.type == process.types.method_wrapper;
        const std::string of = std::format(" of {} object at {}>", type_name(process, method.self),
                                           address_text(process, method.self));
        utf8 += slot ? std::format("<method-wrapper '{}'", native->name)
                     : std::format("<built-in method {}", native->name);
        utf8 += of;
        return true;
    }
    const Shown shown(strand, &method);
    if (shown.is_too_deep()) return false;
    utf8 += "<bound method " + name_of_function(strand, method.function) + " of ";
    if (strand.has_pending()) return false;
    if (!append_repr(strand, method.self, utf8)) return false;
    utf8 += '>';
    return true;
}

std::string module_text(const Process& process, const Module& module) {
    std::string text = "<module '" + text_of(module.name) + "'";
    const Value file =
        module.dict == nullptr ? Value() : dict_get(module.dict, process.names.__file__);
    if (const Str* path = as_str(file)) return text + " from '" + utf8(path) + "'>";
    // What was imported has a __package__; the program's own, and what it made itself, has none.
    const bool is_made = module.dict == nullptr ||
                         as_str(dict_get(module.dict, process.names.__package__)) == nullptr;
    const bool is_main = module.name != nullptr && equals_ascii(module.name, "__main__");
    return text + (is_main || is_made ? ">" : " (built-in)>");
}

std::string generator_text(Process& process, const Generator& generator) {
    constexpr std::string_view names[] = {"generator", "coroutine", "async_generator"};
    return at_address(process,
                      std::string(names[static_cast<std::size_t>(generator.flavour)]) + " object " +
                          text_of(generator.qualified_name),
                      Value::object(&generator));
}

std::string cell_text(Process& process, const Cell& cell) {
    const std::string head = "<cell at " + address_text(process, Value::object(&cell)) + ": ";
    if (cell.value.is_empty()) return head + "empty>";
    return head + type_name(process, cell.value) + " object at " +
           address_text(process, cell.value) + ">";
}

std::string super_text(const Process& process, const Super& object) {
    const std::string start = utf8(object.start->name);
    if (object.self.is_empty()) return "<super: <class '" + start + "'>, NULL>";
    const Type* type =
        object.self_type == nullptr ? process.type_of(object.self) : object.self_type;
    return "<super: <class '" + start + "'>, <" + utf8(type->name) + " object>>";
}

// int[str] shows "int", not "<class 'int'>".
bool append_type_argument(Strand& strand, Value value, std::string& utf8) {
    if (value.is_none()) {
        utf8 += "None";
    } else if (value == Value::ellipsis()) {
        utf8 += "...";
    } else if (const Type* type = as_type(value)) {
        utf8 += full_type_name(type);
    } else if (const List* list = as_list(value)) {
        const Shown shown(strand, list);
        if (shown.is_too_deep()) return false;
        utf8 += '[';
        for (std::uint32_t i = 0; i < list->size; ++i) {
            if (i > 0) utf8 += ", ";
            if (!append_type_argument(strand, list->items[i], utf8)) return false;
        }
        utf8 += ']';
    } else {
        return append_repr(strand, value, utf8);
    }
    return true;
}

bool append_alias(Strand& strand, const GenericAlias& alias, std::string& utf8) {
    const Shown shown(strand, &alias);
    if (shown.is_too_deep()) return false;
    if (!append_type_argument(strand, alias.origin, utf8)) return false;
    utf8 += '[';
    const Tuple* arguments = as_tuple(alias.arguments);
    if (arguments == nullptr) {
        if (!append_type_argument(strand, alias.arguments, utf8)) return false;
    } else if (arguments->size == 0) {
        utf8 += "()";
    } else {
        for (std::uint32_t i = 0; i < arguments->size; ++i) {
            if (i > 0) utf8 += ", ";
            if (!append_type_argument(strand, arguments->items()[i], utf8)) return false;
        }
    }
    utf8 += ']';
    return true;
}

// What is not an object: constants and inline numbers.
void append_inline(Value value, std::string& utf8) {
    if (value.is_small_int()) {
        utf8 += std::to_string(value.as_small_int());
    } else if (value.is_real()) {
        utf8 += float_repr(value.as_real());
    } else if (value.is_boolean()) {
        utf8 += value.is_true() ? "True" : "False";
    } else if (value.is_none()) {
        utf8 += "None";
    } else if (value.is_not_implemented()) {
        utf8 += "NotImplemented";
    } else if (value == Value::ellipsis()) {
        utf8 += "Ellipsis";
    } else {
        utf8 += "<empty>";
    }
}

// Numbers and text. False: not one of them, or raised (then `raised`).
bool append_scalar(Strand& strand, Value value, std::string& utf8, bool& raised) {
    Object* object = value.as_object();
    switch (object->kind) {
        case Kind::str: append_str_repr(utf8, static_cast<Str*>(object)); return true;
        case Kind::big_int:
        case Kind::boxed_int: raised = !append_int(strand, value, utf8); return true;
        case Kind::float_box:
            utf8 += float_repr(static_cast<FloatBox*>(object)->value);
            return true;
        case Kind::complex: {
            const auto* number = static_cast<Complex*>(object);
            utf8 += complex_repr(number->real, number->imaginary);
            return true;
        }
        case Kind::bytes: append_bytes_repr(utf8, static_cast<Bytes*>(object)->view()); return true;
        case Kind::bytearray:
            utf8 += runtime::utf8(object->type->name) + "(";
            append_bytes_repr(utf8, *bytes_of(value), true);
            utf8 += ')';
            return true;
        default: return false;
    }
}

bool append_function_like(Strand& strand, Value value, std::string& utf8) {
    Process& process = strand.process();
    Object* object = value.as_object();
    switch (object->kind) {
        case Kind::function:
            utf8 += at_address(
                process, "function " + text_of(static_cast<Function*>(object)->qualified_name),
                value);
            return true;
        case Kind::native: utf8 += native_text(process, *static_cast<Native*>(object)); return true;
        case Kind::bound_method:
            return append_bound_method(strand, *static_cast<BoundMethod*>(object), utf8);
        case Kind::class_method:
        case Kind::static_method: {
            const Shown shown(strand, object);
            if (shown.is_too_deep()) return false;
            const bool is_class = object->kind == Kind::class_method;
            utf8 += is_class ? "<classmethod(" : "<staticmethod(";
            const Value function = is_class ? static_cast<ClassMethod*>(object)->function
                                            : static_cast<StaticMethod*>(object)->function;
            if (!append_repr(strand, function, utf8)) return false;
            utf8 += ")>";
            return true;
        }
        case Kind::code: {
            const auto* code = static_cast<Code*>(object);
            utf8 += std::format("<code object {} at {}, file \"{}\", line {}>", text_of(code->name),
                                address_text(process, value), text_of(code->file_name),
                                code->source->first_line);
            return true;
        }
        default: return false;
    }
}

// Everything else that is shown by what it is.
bool append_other(Strand& strand, Value value, std::string& utf8) {
    Process& process = strand.process();
    Object* object = value.as_object();
    switch (object->kind) {
        case Kind::function:
        case Kind::native:
        case Kind::bound_method:
        case Kind::class_method:
        case Kind::static_method:
        case Kind::code: return append_function_like(strand, value, utf8);
        case Kind::type:
            utf8 += "<class '" + full_type_name(static_cast<Type*>(object)) + "'>";
            return true;
        case Kind::module: utf8 += module_text(process, *static_cast<Module*>(object)); return true;
        case Kind::generator:
            utf8 += generator_text(process, *static_cast<Generator*>(object));
            return true;
        case Kind::cell: utf8 += cell_text(process, *static_cast<Cell*>(object)); return true;
        case Kind::super: utf8 += super_text(process, *static_cast<Super*>(object)); return true;
        case Kind::generic_alias:
            return append_alias(strand, *static_cast<GenericAlias*>(object), utf8);
        case Kind::memoryview: utf8 += at_address(process, "memory", value); return true;
        default:
            utf8 += at_address(process, full_type_name(object->type) + " object", value);
            return true;
    }
}

// True when a __repr__ or __str__ found in a type shows the kind as this file does.
bool is_own(const Process& process, Value method, NativeFunction own) {
    if (method.is_empty()) return true;
    const auto* native = as_kind<Native>(method, Kind::native);
    return native != nullptr && (native->function == own || native->owner == process.types.object);
}

Value call_for_text(Strand& strand, Value value, Value method, std::string_view name) {
    const Value result = call_special(strand, value, method, {});
    return result.is_error() ? result : checked_text(strand, result, name);
}

bool append_result(Value text, std::string& utf8) {
    if (text.is_error()) return false;
    append_utf8(utf8, as_str(text));
    return true;
}

// The type's __repr__ when the program or a library has defined it; empty: by kind.
Value repr_method(Process& process, Value value) {
    const Value method = process.find_in_type(process.type_of(value), process.names.__repr__);
    return is_own(process, method, native_repr) ? Value() : method;
}
Value str_method(Process& process, Value value) {
    const Value method = process.find_in_type(process.type_of(value), process.names.__str__);
    return is_own(process, method, native_str) ? Value() : method;
}

}  // namespace

bool append_native_repr(Strand& strand, Value value, std::string& utf8) {
    if (!value.is_object()) {
        append_inline(value, utf8);
        return true;
    }
    bool raised = false;
    if (append_scalar(strand, value, utf8, raised)) return !raised;
    if (is_shown_container(value.as_object()->kind)) return append_container(strand, value, utf8);
    return append_other(strand, value, utf8);
}

bool append_repr(Strand& strand, Value value, std::string& utf8) {
    if (!value.is_object()) {
        append_inline(value, utf8);
        return true;
    }
    const Value method = repr_method(strand.process(), value);
    if (method.is_empty()) return append_native_repr(strand, value, utf8);
    return append_result(call_for_text(strand, value, method, "__repr__"), utf8);
}

Value repr(Strand& strand, Value value) {
    if (value.is_object()) {
        const Value method = repr_method(strand.process(), value);
        if (!method.is_empty()) return call_for_text(strand, value, method, "__repr__");
    }
    std::string text;
    if (!append_native_repr(strand, value, text)) return Value::error();
    return str_value(strand.process(), text);
}

namespace {

// Of the types whose str() is not repr()'s business: a subclass's __repr__ does not change it.
bool has_own_str(Value value) {
    const Kind kind = value.as_object()->kind;
    return kind == Kind::bytes || kind == Kind::bytearray;
}
Value native_text(Strand& strand, Value value) {
    std::string text;
    if (!append_native_repr(strand, value, text)) return Value::error();
    return str_value(strand.process(), text);
}

}  // namespace

Value to_str(Strand& strand, Value value) {
    Process& process = strand.process();
    Str* text = as_str(value);
    if (text != nullptr && text->type == process.types.str) return value;
    if (!value.is_object()) return repr(strand, value);
    const Value method = str_method(process, value);
    if (!method.is_empty()) return call_for_text(strand, value, method, "__str__");
    if (text != nullptr) return Value::object(plain_str(process, text));
    if (has_own_str(value)) return native_text(strand, value);
    const Value shown_by = repr_method(process, value);
    if (!shown_by.is_empty()) return call_for_text(strand, value, shown_by, "__str__");
    return repr(strand, value);
}

bool append_str(Strand& strand, Value value, std::string& utf8) {
    if (!value.is_object()) {
        append_inline(value, utf8);
        return true;
    }
    return append_result(to_str(strand, value), utf8);
}

Value ascii(Strand& strand, Value value) {
    const Value shown = repr(strand, value);
    if (shown.is_error()) return shown;
    const Str* text = as_str(shown);
    if (text->ascii) return shown;
    std::string result;
    for (std::uint32_t i = 0; i < text->length; ++i) {
        const char32_t point = text->at(i);
        if (point < 0x80) {
            result += static_cast<char>(point);
        } else {
            append_escape(result, point);
        }
    }
    return str_value(strand.process(), result);
}

Value native_repr(Strand& strand, const Arguments& arguments) {
    return native_text(strand, arguments[0]);
}

void define_reprs(Process& process) {
    constexpr NativeSpec method{"__repr__", native_repr, 1, 1};
    const Types& types = process.types;
    for (Type* const type :
         {types.none, types.ellipsis, types.not_implemented, types.function, types.builtin_function,
          types.method_descriptor, types.wrapper_descriptor, types.method, types.method_wrapper,
          types.static_method, types.class_method, types.code, types.cell, types.super,
          types.module, types.generator, types.coroutine, types.async_generator,
          types.generic_alias}) {
        add_methods(process, type, std::span(&method, 1));
    }
}

Value checked_text(Strand& strand, Value result, std::string_view name) {
    if (as_str(result) != nullptr) return result;
    return strand.raise(
        strand.process().types.type_error,
        std::format("{} returned non-string (type {})", name, type_name(strand.process(), result)));
}

Value native_str(Strand& strand, const Arguments& arguments) {
    if (Str* text = as_str(arguments[0])) {
        return Value::object(plain_str(strand.process(), text));
    }
    if (arguments[0].is_object() && has_own_str(arguments[0]))
        return native_text(strand, arguments[0]);
    return repr(strand, arguments[0]);
}

}  // namespace interleave::runtime
