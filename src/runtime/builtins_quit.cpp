#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/exceptions.h"

// exit and quit: Lib/_sitebuiltins.py, Quitter. They are objects, so that a bare `exit` says what to do.

namespace interleave::runtime {
namespace {

Value quitter_call(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!bind(strand, arguments, "Quitter.__call__", {{"self"}, {"code", Value::none()}}, values)) {
        return Value::error();
    }
    return strand.raise_with_arguments(strand.process().types.system_exit, {values[1]});
}

Value quitter_repr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value name = find_attribute(strand, arguments[0], process.intern("name"));
    std::string text = "Use ";
    if (name.is_error() || !append_str(strand, name, text)) return Value::error();
    return str_value(process, text + "() or Ctrl-D (i.e. EOF) to exit");
}

constexpr NativeSpec methods[] = {
    {"__call__", quitter_call, 1, 2, NativeSpec::keywords},
    {"__repr__", quitter_repr, 1, 1},
};

}  // namespace

void define_quitters(Process& process) {
    Type* const type = make_type(
        process, {.name = "Quitter", .layout = Kind::instance, .module = "_sitebuiltins"}, methods);
    for (const char* const name : {"exit", "quit"}) {
        Instance* const made = make_instance(process, type);
        set_instance_attribute(process, made, process.intern(std::string_view("name")),
                               str_value(process, name));
        dict_set(process, process.builtins, process.intern(std::string_view(name)),
                 Value::object(made));
    }
}

}  // namespace interleave::runtime
