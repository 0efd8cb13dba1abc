// _interleave's processes: starting and ending them, and waiting for several things at once.

#include "library/lives.h"
#include "library/shared_objects.h"
#include "runtime/bytes.h"

namespace interleave::library {

using machine::MachineProcess;
using runtime::Kind;
using trace::EventKind;

namespace {

ProcessHandle& handle_of(Value self) { return state_of<ProcessHandle>(self); }

machine::StartMethod start_method(const runtime::Str* name) {
    if (runtime::equals_ascii(name, "fork")) return machine::StartMethod::fork;
    if (runtime::equals_ascii(name, "spawn")) return machine::StartMethod::spawn;
    return machine::StartMethod::forkserver;
}

Value make_handle(Process& process, const MachineProcess& of) {
    auto handle = std::make_unique<ProcessHandle>();
    handle->id = of.id;
    handle->pid = of.pid();
    handle->end = of.end;
    handle->imported = of.stands_for;
    return make_foreign(process, type_named(process, "_interleave.ProcessHandle"),
                        std::move(handle));
}

// spawn_process(name, payload, method, daemon)
Value spawn_process(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const runtime::Str* const name = runtime::as_str(arguments[0]);
    const auto payload = runtime::bytes_of(arguments[1]);
    const runtime::Str* const method = runtime::as_str(arguments[2]);
    if (name == nullptr || !payload || method == nullptr) {
        return strand.raise(process.types.type_error, "spawn_process(str, bytes, str, bool)");
    }
    StrandRunner& parent = runner_of(strand);
    const MachineProcess* const child = parent.machine.start_process(
        {runtime::utf8(name), start_method(method), arguments[3].is_true()},
        std::make_unique<ChildLife>(std::string(*payload)), &parent);
    if (child == nullptr) {
        return strand.raise_with_arguments(
            process.types.blocking_io_error,
            {Value::small_int(11),
             runtime::str_value(process, "Resource temporarily unavailable")});
    }
    return make_handle(process, *child);
}

// process_of(pid) -> a handle, or None
Value process_of(Strand& strand, const Arguments& arguments) {
    const auto pid = runtime::index_of(strand, arguments[0]);
    if (!pid) return Value::error();
    const MachineProcess* const found = machine_of(strand).find_process(*pid);
    return found != nullptr ? make_handle(strand.process(), *found) : Value::none();
}

Value get_pid(Strand&, const Arguments& arguments) {
    return Value::small_int(handle_of(arguments[0]).pid);
}

Value get_exitcode(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    const machine::Completion& end = *handle_of(arguments[0]).end;
    return end.done ? Value::small_int(end.code) : Value::none();
}

Value is_alive(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    return bool_value(!handle_of(arguments[0]).end->done);
}

// Waits for one of a handle's completions to be done, and returns what `answer` makes of it.
using CompletionOf = machine::Completion& (*)(ProcessHandle&);

template <CompletionOf completion_of, Value (*answer)(const machine::Completion&)>
Value completed(Strand& strand, Wait& wait) {
    StrandRunner& runner = runner_of(strand);
    machine::Completion& completion = completion_of(handle_of(wait.keep));
    const SyncGuard guard(runner.machine);
    if (completion.done) return answer(completion);
    if (!wait.woken) {
        completion.waiters.remove(runner.id);
        return Value::boolean(false);
    }
    completion.waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return strand.wait(wait);
}

template <CompletionOf completion_of, Value (*answer)(const machine::Completion&)>
Value wait_for(Strand& strand, Value self, std::optional<Duration> timeout) {
    const Instant deadline = deadline_after(strand, timeout);
    StrandRunner& runner = runner_of(strand);
    machine::Completion& completion = completion_of(handle_of(self));
    const SyncGuard guard(runner.machine);
    if (completion.done) return answer(completion);
    if (timeout && *timeout == Duration(0)) return Value::boolean(false);
    completion.waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return park(strand, EventKind::waiting_process, deadline, &completed<completion_of, answer>,
                self);
}

machine::Completion& end_of(ProcessHandle& handle) { return *handle.end; }
machine::Completion& import_of(ProcessHandle& handle) { return *handle.imported; }
Value is_done(const machine::Completion&) { return Value::boolean(true); }
Value is_good(const machine::Completion& completion) { return bool_value(completion.code == 0); }

// join(timeout=None) -> has it ended?
Value join(Strand& strand, const Arguments& arguments) {
    std::optional<Duration> timeout;
    if (!read_timeout(strand, arguments.get(1), timeout)) return Value::error();
    return wait_for<end_of, is_done>(strand, arguments[0], timeout);
}

// served() -> False: the forkserver ended while it imported the program. Waits for that.
Value served(Strand& strand, const Arguments& arguments) {
    if (handle_of(arguments[0]).imported == nullptr) return Value::boolean(true);
    return wait_for<import_of, is_good>(strand, arguments[0], std::nullopt);
}

Value signal(Strand& strand, const Arguments& arguments) {
    const ProcessHandle& handle = handle_of(arguments[0]);
    const auto number = runtime::int64_of(arguments[1]);
    if (!number || *number < 1 || *number >= machine::Signals::most) {
        return strand.raise(strand.process().types.value_error, "signal number out of range");
    }
    if (!handle.end->done) {
        machine_of(strand).send_signal(handle.id, static_cast<int>(*number), true);
    }
    return Value::none();
}

constexpr std::uint8_t interacts = NativeSpec::interacts;
constexpr NativeSpec handle_methods[] = {
    {"pid", get_pid, 1, 1, NativeSpec::getter},
    {"exitcode", get_exitcode, 1, 1, NativeSpec::getter | NativeSpec::interacts},
    {"is_alive", is_alive, 1, 1, interacts},
    {"join", join, 1, 2, interacts},
    {"served", served, 1, 1, interacts},
    {"signal", signal, 2, 2, interacts},
};

// (pid, name, parent's pid, daemon)
Value current_process_info(Strand& strand, const Arguments&) {
    Process& process = strand.process();
    const MachineProcess& mine = runner_of(strand).process.os_process();
    return runtime::tuple_value(
        process, {Value::small_int(mine.pid()), runtime::str_value(process, mine.name),
                  Value::small_int(mine.parent_pid), Value::boolean(mine.daemon)});
}

// os._exit(): the strand waits for an end that comes at once.
Value os_exit(Strand& strand, const Arguments& arguments) {
    const auto status = runtime::index_of(strand, arguments[0]);
    if (!status) return Value::error();
    const StrandRunner& runner = runner_of(strand);
    runner.machine.end_process(runner.process.os_process().id, static_cast<int>(*status & 0xff));
    return park(strand, EventKind::sleeping, never, nullptr, Value::none());
}

// ---- wait_ends(ends, timeout)

machine::WaitQueue* queue_of(Value item) {
    if (auto* const end = find_state<PipeEnd>(item)) return &end->pipe().read_waiters;
    if (auto* const handle = find_state<ProcessHandle>(item)) return &handle->end->waiters;
    return nullptr;
}

bool is_ready(Value item) {
    if (auto* const end = find_state<PipeEnd>(item)) return end->closed() || end->pipe().readable();
    return handle_of(item).end->done;
}

// A list of those that are ready, or a wait. `wait` is the one that has just ended, if any.
Value ready_or_wait(Strand& strand, runtime::Tuple* ends, Instant deadline, Wait* wait) {
    StrandRunner& runner = runner_of(strand);
    const SyncGuard guard(runner.machine);
    const std::span<const Value> items(ends->items(), ends->size);
    if (wait != nullptr) {
        for (const Value item : items) queue_of(item)->remove(runner.id);
    }
    std::vector<Value> ready;
    for (const Value item : items) {
        if (is_ready(item)) ready.push_back(item);
    }
    const bool is_over = wait != nullptr ? !wait->woken : deadline == Instant{};
    if (!ready.empty() || is_over) {
        return Value::object(runtime::make_list(strand.process(), ready));
    }
    const Instant now = runner.machine.time_of(runner);
    for (const Value item : items) queue_of(item)->add(runner.id, now);
    runner.expect_wake_up();
    if (wait != nullptr) return strand.wait(*wait);
    return park(
        strand, EventKind::waiting_message, deadline,
        [](Strand& woken, Wait& ended) {
            return ready_or_wait(woken, runtime::as_tuple(ended.keep), ended.deadline, &ended);
        },
        Value::object(ends));
}

Value wait_ends(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    std::vector<Value> ends;
    if (!runtime::collect_items(strand, arguments[0], ends)) return Value::error();
    for (const Value end : ends) {
        if (queue_of(end) == nullptr) {
            return strand.raise(process.types.type_error,
                                "cannot wait for a " + runtime::type_name(process, end));
        }
    }
    std::optional<Duration> timeout;
    if (!read_timeout(strand, arguments.get(1), timeout)) return Value::error();
    // The earliest instant stands for "do not wait".
    const Instant deadline =
        timeout && *timeout == Duration(0) ? Instant{} : deadline_after(strand, timeout);
    return ready_or_wait(strand, runtime::make_tuple(process, ends), deadline, nullptr);
}

Value process_start_method(Strand& strand, const Arguments&) {
    return runtime::str_value(strand.process(),
                              machine::name_of(machine_of(strand).costs().start_method));
}

constexpr NativeSpec functions[] = {
    {"spawn_process", spawn_process, 4, 4, interacts},
    {"process_of", process_of, 1, 1, interacts},
    {"current_process_info", current_process_info, 0, 0},
    {"os_exit", os_exit, 1, 1, interacts},
    {"wait_ends", wait_ends, 1, 2, interacts},
    {"process_start_method", process_start_method, 0, 0},
};

}  // namespace

void define_processes(Process& process, Module& module) {
    define_type(process, module,
                {"ProcessHandle", Kind::foreign, nullptr, nullptr, true, "_interleave"},
                handle_methods);
    runtime::add_functions(process, module, functions);
}

}  // namespace interleave::library
