// Import statements. A module's body runs as a frame; the import instruction is executed again behind
// it, and then finds the module in sys.modules.

#include <format>

#include "runtime/attributes.h"
#include "runtime/beside.h"
#include "runtime/builtins.h"
#include "runtime/interpreter.h"

namespace interleave::runtime {
namespace {

Module* find_loaded(Process& process, std::string_view dotted) {
    const Value value = dict_get(process.modules, process.intern(dotted));
    return as_kind<Module>(value, Kind::module);
}

}  // namespace

// Another strand is running its body, which does not wait for this one in turn: then the module is taken
// as far as it is. In a nested call nothing can wait.
bool Interpreter::must_wait_for_import(const Module* module) const {
    const Module* wanted = module;
    for (std::size_t steps = 0; steps <= process_.imports.size(); ++steps) {
        const auto import = process_.imports.find(wanted);
        if (import == process_.imports.end()) return strand_.nesting_ == 0 && steps > 0;
        if (import->second.by == strand_.id()) return false;
        const auto waits = process_.import_waits.find(import->second.by);
        if (waits == process_.import_waits.end()) return strand_.nesting_ == 0;
        wanted = waits->second;
    }
    return false;
}

// done: `module` is there. pushed: its body (or a parent's) runs first. pause: another strand runs it.
Outcome Interpreter::load_module(std::string_view dotted, Module*& module) {
    const Value known = dict_get(process_.modules, process_.intern(dotted));
    module = as_kind<Module>(known, Kind::module);
    if (module != nullptr) {
        if (!must_wait_for_import(module)) return Outcome::done;
        process_.imports.find(module)->second.waiters.push_back(strand_.id());
        process_.import_waits[strand_.id()] = module;
        process_.host.expect_wake_up(strand_);
        Wait wait;
        wait.state = trace::EventKind::waiting_lock;
        wait.then = [](Strand& woken, Wait&) {
            woken.process().import_waits.erase(woken.id());
            return Value::none();  // and the import is executed again
        };
        strand_.wait(wait);
        return suspended(0, ReturnKind::discard, Value());
    }
    const ModuleSource source = process_.host.find_module(dotted);
    if (!source.exists()) {
        const std::string name(dotted);
        const std::size_t dot = name.rfind('.');
        const bool is_in_module =
            dot != std::string::npos && !process_.host.find_module(name.substr(0, dot)).is_package;
        const std::string reason = is_in_module
                                       ? std::format("No module named '{}'; '{}' is not a package",
                                                     name, name.substr(0, dot))
                                       : std::format("No module named '{}'", name);
        strand_.raise(types_.module_not_found_error, reason);
        set_instance_attribute(process_, strand_.pending(), process_.names.name,
                               str_value(process_, dotted));
        return Outcome::raised;
    }
    Str* name = process_.intern(dotted);
    module = process_.heap.create<Module>(types_.module, Kind::module);
    module->name = name;
    module->dict = make_dict(process_);
    const auto set = [&](Str* key, Value value) { dict_set(process_, module->dict, key, value); };
    const std::string package = source.is_package ? std::string(dotted)
                                : dotted.rfind('.') == std::string_view::npos
                                    ? std::string()
                                    : std::string(dotted.substr(0, dotted.rfind('.')));
    set(process_.names.__name__, Value::object(name));
    set(process_.names.__doc__, Value::none());
    set(process_.names.__package__, Value::object(process_.intern(package)));
    set(process_.names.__spec__, Value::none());
    set(process_.names.__builtins__, Value::object(process_.builtins));
    if (source.is_package) {
        set(process_.names.__path__, Value::object(make_list(process_)));
    }
    dict_set(process_, process_.modules, name, Value::object(module));
    if (const std::size_t dot = dotted.rfind('.'); dot != std::string_view::npos) {
        if (Module* parent = find_loaded(process_, dotted.substr(0, dot))) {
            dict_set(process_, parent->dict, process_.intern(dotted.substr(dot + 1)),
                     Value::object(module));
        }
    }
    if (source.native != nullptr && !source.native(strand_, *module)) {
        dict_delete(process_.modules, name);
        return Outcome::raised;
    }
    if (source.code == nullptr) return Outcome::done;
    set(process_.names.__file__, str_value(process_, source.code->file_name));
    Frame* frame = strand_.new_frame(process_.code_for(source.code));
    module->dict->owner = namespace_owner;
    frame->globals = module->dict;
    frame->names = module->dict;
    frame->return_kind = ReturnKind::module;
    process_.imports[module] = {strand_.id(), {}};
    frame->keep = Value::object(module);
    frame->back = strand_.frame_;
    strand_.frame_ = frame;
    ++strand_.depth_;
    return Outcome::pushed;
}

Outcome Interpreter::import_name(Frame& frame, const Instruction& in,
                                 const Instruction& extension) {
    std::string name = utf8(frame.code->names[in.b]);
    const std::uint16_t level = in.c;
    const bool has_names = extension.a != 0;
    if (level > 0) {
        const Str* package = as_str(dict_get(frame.globals, process_.names.__package__));
        std::string base = package != nullptr ? utf8(package) : std::string();
        if (base.empty()) {
            strand_.raise(types_.import_error,
                          "attempted relative import with no known parent package");
            return Outcome::raised;
        }
        for (std::uint16_t i = 1; i < level; ++i) {
            const std::size_t dot = base.rfind('.');
            if (dot == std::string::npos) {
                strand_.raise(types_.import_error,
                              "attempted relative import beyond top-level package");
                return Outcome::raised;
            }
            base.resize(dot);
        }
        name = name.empty() ? base : base + "." + name;
    }
    if ((frame.globals->flags & has_own_builtins) != 0) {
        const Value importer = own_function(strand_, frame.globals, "__import__");
        if (importer.is_error()) return Outcome::raised;
        if (as_kind<Native>(importer, Kind::native) == nullptr) {
            Value arguments[7] = {
                Value(),
                importer,
                Value::object(frame.code->names[in.b]),
                Value::object(frame.globals),
                frame.names != nullptr ? Value::object(frame.names) : Value::none(),
                has_names ? frame.code->constants[extension.a - 1U] : Value::none(),
                Value::small_int(level)};
            return call(Value::object(process_.prelude_function("_import_by")), arguments + 1, 6,
                        nullptr, in.a, ReturnKind::value);
        }
    }
    // Executed again behind every module that has to be run first.
    const Instruction* const again = frame.pc - 2;
    Module* module = nullptr;
    Module* top = nullptr;
    std::size_t end = 0;
    while (end != std::string::npos) {
        end = name.find('.', end == 0 ? 0 : end + 1);
        const Outcome outcome = load_module(std::string_view(name).substr(0, end), module);
        if (outcome == Outcome::pushed || outcome == Outcome::pause) frame.pc = again;
        if (outcome != Outcome::done) return outcome;
        if (top == nullptr) top = module;
    }
    if (has_names && !dict_get(module->dict, process_.names.__path__).is_empty()) {
        const auto* names =
            static_cast<const Tuple*>(frame.code->constants[extension.a - 1U].as_object());
        for (std::uint32_t i = 0; i < names->size; ++i) {
            Str* wanted = process_.intern(as_str(names->items()[i]));
            if (!dict_get(module->dict, wanted).is_empty()) continue;
            const std::string inner = utf8(module->name) + "." + utf8(wanted);
            if (!process_.host.find_module(inner).exists()) continue;
            Module* submodule = nullptr;
            const Outcome outcome = load_module(inner, submodule);
            if (outcome == Outcome::pushed || outcome == Outcome::pause) frame.pc = again;
            if (outcome != Outcome::done) return outcome;
        }
    }
    frame.registers[in.a] = Value::object(has_names ? module : top);
    return Outcome::done;
}

// Why a module of the library has no such name, ": ..." behind Python's message, where it says so to those
// who ask for the attribute; else empty.
static std::string reason_for_missing(Strand& strand, const Module* module, Str* name) {
    Process& process = strand.process();
    const Value asked = dict_get(module->dict, process.intern("__getattr__"));
    const auto* function = as_kind<Function>(asked, Kind::function);
    if (function == nullptr || !function->code->source->is_library) return {};
    if (!strand.call(asked, {Value::object(name)}).is_error()) return {};
    const auto* arguments = as_kind<Tuple>(strand.pending()->arguments, Kind::tuple);
    const Str* text = arguments->size == 1 ? as_str(arguments->items()[0]) : nullptr;
    strand.take_pending();
    if (text == nullptr) return {};
    const std::string message = utf8(text);
    const std::size_t behind =
        std::format("module '{}' has no attribute '{}'", utf8(module->name), utf8(name)).size();
    return message.size() > behind ? message.substr(behind) : std::string();
}

Value Interpreter::import_from(Value module, Str* name) {
    const Value value = find_attribute(strand_, module, name);
    if (!value.is_empty()) return value;
    const auto* from = as_kind<Module>(module, Kind::module);
    const std::string text = from != nullptr ? utf8(from->name) : "<unknown module name>";
    const Value inner = dict_get(process_.modules, process_.intern(text + "." + utf8(name)));
    if (!inner.is_empty()) return inner;
    std::vector<std::string> candidates;
    if (from != nullptr) {
        for (std::uint32_t i = 0; i < from->dict->used; ++i) {
            if (const Str* key = as_str(from->dict->entries[i].key))
                candidates.push_back(utf8(key));
        }
    }
    const std::string hint = suggestion(utf8(name), candidates);
    const std::string why =
        from != nullptr ? reason_for_missing(strand_, from, name) : std::string();
    strand_.raise(types_.import_error,
                  std::format("cannot import name '{}' from '{}' (unknown location){}", utf8(name),
                              text, why));
    Exception* error = strand_.pending();
    if (!hint.empty()) {
        set_instance_attribute(process_, error, process_.intern("_suggestion"),
                               str_value(process_, hint));
    }
    if (from != nullptr) {
        set_instance_attribute(process_, error, process_.names.name, Value::object(from->name));
        const Value file = dict_get(from->dict, process_.names.__file__);
        if (!file.is_empty()) {
            set_instance_attribute(process_, error, process_.names.path, file);
        }
    }
    set_instance_attribute(process_, error, process_.intern("name_from"), Value::object(name));
    return Value::error();
}

bool Interpreter::import_star(Frame& frame, Value from) {
    auto* module = as_kind<Module>(from, Kind::module);
    if (module == nullptr) return true;
    const Value all = dict_get(module->dict, process_.names.__all__);
    if (!all.is_empty()) {
        std::vector<Value> names;
        if (!collect_items(strand_, all, names)) return false;
        for (const Value name : names) {
            if (as_str(name) == nullptr) {
                strand_.raise(types_.type_error,
                              std::format("Item in {}.__all__ must be str, not {}",
                                          utf8(module->name), type_name(process_, name)));
                return false;
            }
            Str* key = process_.intern(as_str(name));
            const Value value = get_attribute(strand_, from, key);
            if (value.is_error()) return false;
            if (!set_item(strand_, Value::object(frame.names), Value::object(key), value)) {
                return false;
            }
        }
        return true;
    }
    for (std::uint32_t i = 0; i < module->dict->used; ++i) {
        const DictEntry& entry = module->dict->entries[i];
        Str* key = as_str(entry.key);
        if (key == nullptr || (key->length > 0 && key->at(0) == '_')) continue;
        if (!set_item(strand_, Value::object(frame.names), Value::object(process_.intern(key)),
                      entry.value)) {
            return false;
        }
    }
    return true;
}

}  // namespace interleave::runtime
