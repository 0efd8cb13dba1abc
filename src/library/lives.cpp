#include "library/lives.h"

#include <format>

#include "base/check.h"
#include "library/library_modules.h"
#include "library/machine_access.h"
#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/exceptions.h"

namespace interleave::library {

using machine::MachineStrand;

namespace {

void write_error(MachineStrand& strand, std::string_view text) {
    strand.host().write(strand, runtime::OutputStream::standard_error, text);
}

// Where in the program an exception was raised, for the timeline.
std::uint32_t line_of_program(const runtime::Exception& exception) {
    for (const runtime::TracebackEntry& entry : exception.traceback) {
        if (!entry.code->is_library) return static_cast<std::uint32_t>(runtime::line_of(entry));
    }
    return 0;
}

// CPython's words for an import of what is not there do not say what is.
std::string modules_there(MachineStrand& strand, Value exception) {
    runtime::Process& process = strand.process();
    const auto* const error = runtime::as_exception(exception);
    if (!runtime::is_subtype(error->type, process.types.module_not_found_error)) return {};
    const auto* const wanted =
        runtime::as_str(runtime::instance_attribute(error, process.names.name));
    if (wanted == nullptr) return {};
    std::vector<std::string> names = module_names();
    std::erase_if(names, [](const std::string& name) { return name.starts_with('_'); });
    const std::string name = runtime::utf8(wanted);
    const std::string nearest = runtime::suggestion(name.substr(0, name.find('.')), names);
    std::string list;
    for (const std::string& each : names) list += (list.empty() ? "" : ", ") + each;
    return std::format("Interleave has no module '{}'{}; programs can import {}.\n", name,
                       nearest.empty() ? "" : std::format(" (the nearest is '{}')", nearest), list);
}

void report_uncaught(MachineStrand& strand, Value exception) {
    strand.host().uncaught(strand, line_of_program(*runtime::as_exception(exception)));
    write_error(strand, runtime::format_exception(strand, exception));
    write_error(strand, modules_there(strand, exception));
}

// sys.exit(value)'s meaning; Python/pythonrun.c, handle_system_exit.
int exit_status_of(MachineStrand& strand, Value exception) {
    const auto* const arguments = runtime::as_tuple(runtime::as_exception(exception)->arguments);
    const Value code = arguments == nullptr || arguments->size == 0 ? Value::none()
                       : arguments->size == 1                       ? arguments->items()[0]
                                                                    : Value::object(arguments);
    if (code.is_none()) return 0;
    if (runtime::is_int(code)) {
        return static_cast<int>(runtime::int64_of(code).value_or(-1) & 0xff);
    }
    std::string text;
    if (!runtime::append_str(strand, code, text)) {
        strand.take_pending();
        return 1;
    }
    write_error(strand, text + "\n");
    return 1;
}

// Has the program replaced sys.excepthook?
bool has_own_hook(Process& process) {
    const auto* const sys = runtime::as_kind<Module>(
        runtime::dict_get(process.modules, process.intern("sys")), runtime::Kind::module);
    if (sys == nullptr) return false;
    const auto value = [&](std::string_view name) {
        return runtime::dict_get(sys->dict, process.intern(name));
    };
    const Value hook = value("excepthook");
    return !hook.is_empty() && !hook.is_none() && hook.bits() != value("__excepthook__").bits();
}

// What the end of a strand's call means for its process's exit status. An exception that is left to
// the program's own sys.excepthook comes back in `unreported`.
int status_after(MachineStrand& finished, Value* unreported = nullptr) {
    if (!finished.result().is_error()) return 0;
    const Value exception = finished.take_pending();
    Process& process = finished.process();
    if (runtime::is_instance(process, exception, process.types.system_exit)) {
        return exit_status_of(finished, exception);
    }
    if (unreported != nullptr && has_own_hook(process)) {
        finished.host().uncaught(finished, line_of_program(*runtime::as_exception(exception)));
        *unreported = exception;
    } else {
        report_uncaught(finished, exception);
    }
    // CPython ends itself by the signal then, which shells and parents see as this.
    constexpr int ended_by_sigint = 130;
    const bool is_interrupt =
        runtime::is_instance(process, exception, process.types.keyboard_interrupt);
    return is_interrupt ? ended_by_sigint : 1;
}

std::unique_ptr<MachineStrand> run_module(StrandRunner& runner,
                                          const std::shared_ptr<const language::Code>& code,
                                          Module& module) {
    Process& process = *runner.process.interpreter;
    return std::make_unique<MachineStrand>(runner, *process.code_for(code), module);
}

// Tracebacks quote the program.
void keep_source(Process& process, const LibraryModules& library) {
    process.library_state["source"] = runtime::str_value(process, library.program.source);
}

Module& register_module(Process& process, std::string_view name, std::string_view file_name) {
    Module* const module = make_module(process, name, file_name);
    runtime::dict_set(process, process.modules, module->name, Value::object(module));
    return *module;
}

}  // namespace

ThreadLife::ThreadLife(Process& process, Value function) {
    // Any key that nobody else has, until the strand holds the function itself.
    key_ = "starting thread";
    while (process.library_state.contains(key_)) key_ += '+';
    process.library_state[key_] = function;
}

std::unique_ptr<MachineStrand> ThreadLife::next(StrandRunner& runner, MachineStrand* finished) {
    if (finished != nullptr) {
        if (!finished->result().is_error()) return nullptr;
        const Value exception = finished->take_pending();
        Process& process = finished->process();
        if (!runtime::is_instance(process, exception, process.types.system_exit)) {
            report_uncaught(*finished, exception);
        }
        return nullptr;
    }
    Process& process = *runner.process.interpreter;
    const Value function = process.library_state.at(key_);
    process.library_state.erase(key_);
    return std::make_unique<MachineStrand>(runner, function, std::vector<Value>());
}

std::unique_ptr<MachineStrand> MainLife::next(StrandRunner& runner, MachineStrand* finished) {
    Process& process = *runner.process.interpreter;
    LibraryModules& library = library_of(runner.machine);
    switch (stage_) {
        case Stage::start:
            keep_source(process, library);
            if (!library.program.warnings.empty()) {
                stage_ = Stage::warned;
                return std::make_unique<MachineStrand>(
                    runner, Value::object(process.prelude_function("_tell_syntax_warnings")),
                    std::vector<Value>{runtime::warning_items(process, library.program.warnings),
                                       runtime::str_value(process, library.program.file_name)});
            }
            [[fallthrough]];
        case Stage::warned:
            stage_ = Stage::body;
            return run_module(runner, library.program.code,
                              register_module(process, "__main__", library.program.file_name));
        case Stage::body: {
            stage_ = Stage::exit;
            Value unreported;
            runner.process.exit_code = status_after(*finished, &unreported);
            Module& end = register_module(process, "_main_end", "<_main_end.py>");
            if (!unreported.is_empty()) {
                runtime::dict_set(process, end.dict, process.intern("uncaught"), unreported);
            }
            // A program that ended for want of memory leaves room for the end of its process.
            if (process.heap.wants_collection()) process.collect();
            return run_module(runner, library.code_of("_main_end"), end);
        }
        case Stage::exit:
            if (finished->result().is_error()) {
                report_uncaught(*finished, finished->take_pending());
            }
            return nullptr;
    }
    return nullptr;
}

std::unique_ptr<MachineStrand> ChildLife::next(StrandRunner& runner, MachineStrand* finished) {
    Process& process = *runner.process.interpreter;
    LibraryModules& library = library_of(runner.machine);
    int& exit_code = runner.process.exit_code;
    switch (stage_) {
        case Stage::start:
            stage_ = Stage::main_module;
            keep_source(process, library);
            return run_module(runner, library.program.code,
                              register_module(process, "__mp_main__", library.program.file_name));
        case Stage::main_module:
            stage_ = Stage::child_main;
            runner.process.is_silent = false;
            if (finished->result().is_error()) {
                exit_code = status_after(*finished);
                return nullptr;
            }
            if (runner.process.stands_for != nullptr) runner.machine.forkserver_imported(runner);
            module_ = &register_module(process, "_child_main", "<_child_main.py>");
            runtime::dict_set(process, module_->dict, process.intern("payload"),
                              Value::object(runtime::make_bytes(process, payload_)));
            return run_module(runner, library.code_of("_child_main"), *module_);
        case Stage::child_main: {
            if (finished->result().is_error()) {
                exit_code = status_after(*finished);
                return nullptr;
            }
            const Value code = runtime::dict_get(module_->dict, process.intern("exit_code"));
            exit_code = static_cast<int>(runtime::int64_of(code).value_or(-1) & 0xff);
            return nullptr;
        }
    }
    return nullptr;
}

std::unique_ptr<MachineStrand> InterpreterLife::next(StrandRunner& runner,
                                                     MachineStrand* finished) {
    Process& process = *runner.process.interpreter;
    LibraryModules& library = library_of(runner.machine);
    const auto run_library = [&](const char* name) {
        Module& module = register_module(process, name, std::format("<{}.py>", name));
        return run_module(runner, library.code_of(name), module);
    };
    if (finished != nullptr && finished->result().is_error()) {
        report_uncaught(*finished, finished->take_pending());
    }
    switch (stage_) {
        case Stage::start:
            stage_ = Stage::serve;
            keep_source(process, library);
            register_module(process, "__main__", {});
            runner.machine.spend(runner, runner.machine.costs().interpreter_create);
            return run_library("_interpreter_main");
        case Stage::serve:
            stage_ = Stage::exit;
            runner.machine.spend(runner, runner.machine.costs().interpreter_close);
            return run_library("_main_end");
        case Stage::exit: break;
    }
    const machine::SyncGuard guard(runner.machine);
    library.interpreters.at(runner.process.os_process().id).unbind(runner.process.number);
    return nullptr;
}

}  // namespace interleave::library
