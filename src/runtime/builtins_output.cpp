#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/containers.h"
#include "runtime/str.h"

// print, input, open

namespace interleave::runtime {
namespace {

// Where print() writes: one of the run's own streams, or an object of the program.
struct Target {
    bool is_stream = true;
    OutputStream stream = OutputStream::standard_output;
    Value object;
};

Target target_of(Process& process, Value file) {
    const Value own_output = loaded_module_attribute(process, "sys", "__stdout__");
    const Value own_error = loaded_module_attribute(process, "sys", "__stderr__");
    if (file.is_none()) {
        file = loaded_module_attribute(process, "sys", "stdout");
        if (file.is_empty()) return {};  // sys has not even been imported
    }
    if (!own_output.is_empty() && file == own_output) return {};
    if (!own_error.is_empty() && file == own_error) return {true, OutputStream::standard_error, {}};
    return {false, OutputStream::standard_output, file};
}

// sep and end: None means the default; nothing: raised.
std::optional<Value> text_argument(Strand& strand, Value value, const char* name,
                                   std::string_view otherwise) {
    Process& process = strand.process();
    if (value.is_none()) return str_value(process, otherwise);
    if (as_str(value) != nullptr) return value;
    strand.raise(process.types.type_error,
                 std::string(name) + " must be None or a string, not " + type_name(process, value));
    return std::nullopt;
}

Value builtin_print(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value options[4] = {Value::none(), Value::none(), Value::none(), Value::boolean(false)};
    constexpr std::string_view names[4] = {"sep", "end", "file", "flush"};
    for (std::uint32_t i = 0; i < arguments.keyword_count(); ++i) {
        const Str* name = as_str(arguments.keyword_names->items()[i]);
        std::size_t option = 0;
        while (option < 4 && !equals_ascii(name, names[option])) ++option;
        if (option == 4) {
            return strand.raise(process.types.type_error,
                                "print() got an unexpected keyword argument '" + utf8(name) + "'" +
                                    meant(utf8(name), {names, names + 4}));
        }
        options[option] = arguments[arguments.count + i];
    }
    const Target target = target_of(process, options[2]);
    if (!target.is_stream && target.object.is_none()) return Value::none();
    const auto separator = text_argument(strand, options[0], "sep", " ");
    if (!separator) return Value::error();
    const auto end = text_argument(strand, options[1], "end", "\n");
    if (!end) return Value::error();
    if (!target.is_stream) {
        const Value texts =
            object_value(make_tuple(process, std::span(arguments.values, arguments.count)));
        const Truth flush = truth(strand, options[3]);
        if (!flush) return Value::error();
        return strand.tail_call_prelude(
            "_print", {target.object, texts, *separator, *end, Value::boolean(*flush)});
    }
    std::string text;
    for (std::uint32_t i = 0; i < arguments.count; ++i) {
        if (i > 0) append_utf8(text, as_str(*separator));
        if (!append_str(strand, arguments[i], text)) {
            // What stands before it is out already.
            strand.host().write(strand, target.stream, text);
            return Value::error();
        }
    }
    append_utf8(text, as_str(*end));
    strand.charge(text.size() / 16);
    strand.host().write(strand, target.stream, text);
    return Value::none();
}

// Files are the library's matter: io.open.
Value builtin_open(Strand& strand, const Arguments& arguments) {
    const Value function = Value::object(strand.process().prelude_function("_open"));
    const std::size_t count = arguments.count + arguments.keyword_count();
    return strand.tail_call(function, std::span(arguments.values, count), arguments.keyword_names);
}

Value builtin_input(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const auto is_own = [&](std::string_view name) {
        return loaded_module_attribute(process, "sys", name) ==
               loaded_module_attribute(process, "sys", "__" + std::string(name) + "__");
    };
    if (!is_own("stdin") || !is_own("stdout")) {
        return strand.tail_call_prelude(
            "_input",
            {object_value(make_tuple(process, std::span(arguments.values, arguments.count)))});
    }
    if (arguments.count == 1) {
        std::string prompt;
        if (!append_str(strand, arguments[0], prompt)) return Value::error();
        strand.host().write(strand, OutputStream::standard_output, prompt);
    }
    return strand.raise(process.types.eof_error, "EOF when reading a line");
}

constexpr NativeSpec specs[] = {
    {"input", builtin_input, 0, 1, NativeSpec::interacts},
    {"open", builtin_open, 0, -1, NativeSpec::keywords},
    {"print", builtin_print, 0, -1, NativeSpec::keywords | NativeSpec::interacts},
};

}  // namespace

std::span<const NativeSpec> output_builtins() { return specs; }

}  // namespace interleave::runtime
