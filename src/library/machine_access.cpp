#include "library/machine_access.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace interleave::library {

using trace::EventKind;

Value make_foreign(Process& process, Type* type, std::unique_ptr<runtime::ForeignState> state) {
    auto* object = process.heap.create<runtime::Foreign>(type, runtime::Kind::foreign);
    object->state = std::move(state);
    process.note_made(object);
    return Value::object(object);
}

Type* define_type(Process& process, Module& module, const runtime::TypeSpec& spec,
                  std::span<const NativeSpec> methods) {
    Type* const type = runtime::make_type(process, spec, methods);
    const std::string name = runtime::utf8(module.name) + "." + spec.name;
    process.library_state[name] = Value::object(type);
    runtime::set_module_attribute(process, module, spec.name, Value::object(type));
    return type;
}

Type* type_named(Process& process, std::string_view qualified_name) {
    const auto found = process.library_state.find(std::string(qualified_name));
    CHECK(found != process.library_state.end());
    return static_cast<Type*>(found->second.as_object());
}

Module* make_module(Process& process, std::string_view name, std::string_view file_name) {
    auto* module = process.heap.create<Module>(process.types.module, runtime::Kind::module);
    module->name = process.intern(name);
    module->dict = runtime::make_dict(process);
    const auto set = [&](runtime::Str* key, Value value) {
        runtime::dict_set(process, module->dict, key, value);
    };
    set(process.names.__name__, Value::object(module->name));
    set(process.names.__doc__, Value::none());
    set(process.names.__package__, Value::none());
    set(process.names.__spec__, Value::none());
    // The module itself in a program, its dict in what exec() runs.
    const Value builtins = runtime::dict_get(process.modules, process.intern("builtins"));
    set(process.names.__builtins__,
        builtins.is_empty() ? Value::object(process.builtins) : builtins);
    if (!file_name.empty()) {
        set(process.names.__file__, runtime::str_value(process, file_name));
    }
    return module;
}

namespace {

// Nobody wakes it, so it was interrupted.
Value wait_is_over(Strand& strand, Wait& wait) {
    return wait.woken ? strand.wait(wait) : Value::none();
}

}  // namespace

Value park(Strand& strand, EventKind state, Instant deadline, Wait::Continue then, Value keep,
           std::int64_t number, Value keep2) {
    Wait wait;
    wait.state = state;
    wait.label = runner_of(strand).take_label();
    wait.deadline = deadline;
    wait.then = then != nullptr ? then : &wait_is_over;
    wait.keep = keep;
    wait.keep2 = keep2;
    wait.number = number;
    return strand.wait(wait);
}

Value work_without_gil(Strand& strand, std::unique_ptr<machine::GilFreeWork> work,
                       Wait::Continue then, Value keep, std::int64_t number, Value keep2) {
    runner_of(strand).work = std::move(work);
    return park(strand, EventKind::running, never, then, keep, number, keep2);
}

std::optional<EventKind> wait_kind(std::string_view word) {
    constexpr std::pair<std::string_view, EventKind> kinds[] = {
        {"io", EventKind::waiting_io},
        {"sleep", EventKind::sleeping},
        {"queue", EventKind::waiting_queue},
        {"lock", EventKind::waiting_lock},
        {"condition", EventKind::waiting_condition},
        {"join", EventKind::waiting_join},
        {"future", EventKind::waiting_condition},
        {"process", EventKind::waiting_process},
        {"barrier", EventKind::waiting_condition},
        {"event", EventKind::waiting_condition},
        {"message", EventKind::waiting_message},
    };
    for (const auto& [name, kind] : kinds) {
        if (name == word) return kind;
    }
    return std::nullopt;
}

Duration seconds_to_duration(double seconds) {
    constexpr double most = 9'000'000'000.0;  // 285 years: what fits Duration
    if (!(seconds > 0)) return Duration(0);
    // Rounded up, as CPython does: never to wake before the time.
    return Duration(static_cast<std::int64_t>(std::ceil(std::min(seconds, most) * 1e9)));
}

bool read_timeout(Strand& strand, Value seconds, std::optional<Duration>& timeout) {
    timeout.reset();
    if (seconds.is_empty() || seconds.is_none()) return true;
    const std::optional<double> number = runtime::to_double(strand, seconds);
    if (!number) return false;
    timeout = seconds_to_duration(*number);
    return true;
}

Instant deadline_after(Strand& strand, std::optional<Duration> timeout) {
    if (!timeout) return never;
    const Instant now = machine_of(strand).now(strand);
    if (*timeout > never - now) return never;
    return now + *timeout;
}

Value bool_value(bool truth) { return Value::boolean(truth); }

}  // namespace interleave::library
