// The prelude: natives that call back into the program, as a few lines of Python each.
//
// A native that may have to wait in the middle (sorted() with a key function, list() of a generator)
// ends in a tail call to one of these functions, which a strand can leave and resume at any bytecode.
// Rule: prelude files hold plain functions without defaults and closures; nothing is executed to
// define them.

#include "base/check.h"
#include "runtime/embedded.h"
#include "runtime/operations.h"
#include "runtime/process.h"

namespace interleave::runtime {

void define_prelude(Process& process) {
    for (const EmbeddedFile& file : embedded_files()) {
        const auto module = process.host.library_code().code_of(file);
        for (const auto& source : module->children) {
            Code* const code = process.code_for(source);
            CHECK(code->source->free_names.empty());
            auto* function = process.heap.create<Function>(process.types.function, Kind::function);
            function->code = code;
            function->globals = process.prelude;
            function->name = Value::object(code->name);
            function->qualified_name = Value::object(code->qualified_name);
            function->doc = Value::none();
            function->module = Value::object(process.intern("builtins"));
            dict_set(process, process.prelude, code->name, Value::object(function));
        }
    }
}

}  // namespace interleave::runtime
