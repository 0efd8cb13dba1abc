// _interpreters: what concurrent.interpreters is made of. CPython's Modules/_interpretersmodule.c and
// _interpqueuesmodule.c.

#include <algorithm>
#include <format>
#include <span>

#include "library/library_modules.h"
#include "library/lives.h"
#include "library/native_modules.h"
#include "library/parcel.h"
#include "library/waitable.h"

namespace interleave::library {

using machine::MachineProcess;
using runtime::Kind;
using trace::EventKind;
using State = Interpreter::State;

namespace {

Value raise_error(Strand& strand, const char* type, const std::string& message) {
    return strand.raise(type_named(strand.process(), std::string("_interpreters.") + type),
                        message);
}

Value raise_not_found(Strand& strand, std::int64_t id) {
    return raise_error(strand, "InterpreterNotFoundError",
                       std::format("unrecognized interpreter ID {}", id));
}

std::int64_t current_number(Strand& strand) { return runner_of(strand).process.number; }

Value raise_wrong(Strand& strand, const char* what) {
    return strand.raise(strand.process().types.type_error, what);
}

bool are_parcels(Value tuple) {
    const auto* const values = runtime::as_tuple(tuple);
    if (values == nullptr) return false;
    return std::ranges::all_of(std::span(values->items(), values->size), [](Value value) {
        return find_state<ParcelState>(value) != nullptr;
    });
}

// Out of Python's hands.
std::vector<Parcel> take_parcels(Value tuple) {
    std::vector<Parcel> parcels;
    const auto* const values = runtime::as_tuple(tuple);
    parcels.reserve(values->size);
    for (std::uint32_t i = 0; i < values->size; ++i) {
        parcels.push_back(std::exchange(state_of<ParcelState>(values->items()[i]).parcel, {}));
    }
    return parcels;
}

// Into its hands.
Value give_parcels(Strand& strand, std::vector<Parcel> parcels) {
    std::vector<Value> values;
    values.reserve(parcels.size());
    for (Parcel& parcel : parcels) values.push_back(make_parcel(strand, std::move(parcel)));
    return Value::object(runtime::make_tuple(strand.process(), values));
}

// ---- calling an interpreter

// What a caller waits for.
struct CallState final : runtime::ForeignState, Waitable {
    std::int64_t id = 0;
    std::uint64_t number = 0;
    trace::ProcessId process{};
    std::shared_ptr<machine::Completion> end;

    [[nodiscard]] WaitedFor waited_for() const override { return {.interpreter = process}; }
};

Value answered(Strand& strand, Wait& wait) {
    StrandRunner& runner = runner_of(strand);
    const auto& call = state_of<CallState>(wait.keep);
    std::vector<Parcel> answer;
    {
        const SyncGuard guard(runner.machine);
        Interpreters& interpreters = interpreters_of(strand);
        Interpreter* const interpreter = interpreters.find_until_the_end(call.id);
        const bool is_there = interpreter != nullptr && interpreter->calls == call.number;
        if (wait.interrupted) {
            if (is_there) interpreter->caller.remove(runner.id);
            return Value::none();
        }
        if (!is_there || interpreter->state != State::answered) {
            if (is_there && !call.end->done) {
                interpreter->caller.add(runner.id, runner.machine.time_of(runner));
                runner.expect_wake_up();
                return strand.wait(wait);
            }
            if (is_there) interpreters.forget(call.id);
            return raise_error(strand, "InterpreterError",
                               std::format("interpreter {} ended in the middle", call.id));
        }
        call.end->waiters.remove(runner.id);
        answer = interpreters.take_answer(call.id);
    }
    return give_parcels(strand, std::move(answer));
}

// Where the strand may not wait, nothing may be begun that somebody must wait for. Empty: it may.
Value refuse_to_wait(Strand& strand) {
    const bool may_wait = !strand.is_nested() || machine_of(strand).waits_in_nested_calls();
    return may_wait ? Value() : strand.host().wait_nested(strand);
}

Value make_call(Strand& strand, std::int64_t id) {
    auto state = std::make_unique<CallState>();
    state->id = id;
    return make_foreign(strand.process(), type_named(strand.process(), "_interpreters.Call"),
                        std::move(state));
}

// `call` is the present one; who waits for it is woken by the answer, or by the interpreter's end.
// Requires the guard.
void begin_waiting(Strand& strand, Value call, Interpreter& interpreter) {
    StrandRunner& runner = runner_of(strand);
    auto& state = state_of<CallState>(call);
    state.number = interpreter.calls;
    state.process = interpreter.process;
    state.end = interpreter.end;
    const Instant now = runner.machine.time_of(runner);
    interpreter.caller.add(runner.id, now);
    interpreter.end->waiters.add(runner.id, now);
    runner.expect_wake_up();
    // Its strand was faster than who made it.
    if (interpreter.state == State::answered) interpreter.caller.wake_all(runner.machine, {});
}

// create() -> what its strand answered: (a parcel with the id,)
Value create(Strand& strand, const Arguments&) {
    if (const Value refusal = refuse_to_wait(strand); !refusal.is_empty()) return refusal;
    StrandRunner& runner = runner_of(strand);
    std::int64_t id = 0;
    {
        const SyncGuard guard(runner.machine);
        id = interpreters_of(strand).add();
    }
    const Value call = make_call(strand, id);
    const MachineProcess* const made =
        runner.machine.start_interpreter(id, std::make_unique<InterpreterLife>(), runner);
    {
        const SyncGuard guard(runner.machine);
        Interpreters& interpreters = interpreters_of(strand);
        if (made == nullptr) {
            interpreters.forget(id);
        } else {
            Interpreter& interpreter = *interpreters.find_until_the_end(id);
            interpreter.process = made->id;
            interpreter.end = made->end;
            begin_waiting(strand, call, interpreter);
        }
    }
    if (made == nullptr) {
        return raise_error(strand, "InterpreterError", "interpreter creation failed");
    }
    return park(strand, EventKind::waiting_process, never, &answered, call);
}

std::int64_t number_in(const Arguments& arguments, std::size_t index) {
    return runtime::int64_of(arguments[index]).value_or(-1);
}

// request(id, operation, parcels) -> parcels
Value request(Strand& strand, const Arguments& arguments) {
    const std::int64_t id = number_in(arguments, 0);
    const runtime::Str* const operation = runtime::as_str(arguments[1]);
    if (operation == nullptr || !are_parcels(arguments[2])) {
        return raise_wrong(strand, "request(int, str, parcels)");
    }
    if (const Value refusal = refuse_to_wait(strand); !refusal.is_empty()) return refusal;
    StrandRunner& runner = runner_of(strand);
    const auto& mine = runner.process;
    const bool acts = mine.main == &runner && mine.acts_for;
    const Value call = make_call(strand, id);
    {
        const SyncGuard guard(runner.machine);
        Interpreter* const interpreter = interpreters_of(strand).find(id);
        if (interpreter == nullptr) return raise_not_found(strand, id);
        if (interpreter->is_busy()) {
            return raise_error(strand, "InterpreterError", "interpreter already running");
        }
        interpreter->state = State::asked;
        ++interpreter->calls;
        interpreter->call = {runtime::utf8(operation), take_parcels(arguments[2]),
                             acts ? *mine.acts_for : runner.id};
        interpreter->server.wake_all(runner.machine, runner.id);
        begin_waiting(strand, call, *interpreter);
    }
    return park(strand, EventKind::waiting_process, never, &answered, call);
}

// ---- being the interpreter

Value stop_waiting_for_a_call(Strand& strand) {
    StrandRunner& runner = runner_of(strand);
    const SyncGuard guard(runner.machine);
    Interpreter* const me = interpreters_of(strand).find(runner.process.number);
    if (me != nullptr) me->server.remove(runner.id);
    return Value::none();
}

// next_call() -> (operation, parcels); None: it is being closed
Value next_call(Strand& strand, const Arguments&) {
    StrandRunner& runner = runner_of(strand);
    InterpreterCall call;
    {
        const SyncGuard guard(runner.machine);
        Interpreter* const me = interpreters_of(strand).find(runner.process.number);
        runner.process.acts_for.reset();
        if (me == nullptr) return Value::none();
        if (me->state != State::asked) {
            me->server.add(runner.id, runner.machine.time_of(runner));
            runner.expect_wake_up();
            return park(
                strand, EventKind::waiting_message, never,
                [](Strand& woken, Wait& wait) {
                    return wait.interrupted ? stop_waiting_for_a_call(woken) : next_call(woken, {});
                },
                Value::none());
        }
        me->state = State::running;
        call = std::exchange(me->call, {});
        runner.process.acts_for = call.caller;
    }
    Process& process = strand.process();
    const Value operation = runtime::str_value(process, call.operation);
    const Value parts = give_parcels(strand, std::move(call.parts));
    return runtime::tuple_value(process, {operation, parts});
}

// answer(parcels)
Value answer(Strand& strand, const Arguments& arguments) {
    StrandRunner& runner = runner_of(strand);
    if (!are_parcels(arguments[0])) return raise_wrong(strand, "answer(parcels)");
    const SyncGuard guard(runner.machine);
    const Interpreter* const me = interpreters_of(strand).find(runner.process.number);
    if (me == nullptr || (me->state != State::starting && me->state != State::running)) {
        return raise_error(strand, "InterpreterError", "nobody asked");
    }
    interpreters_of(strand).answer(runner.process.number, take_parcels(arguments[0]), runner.id);
    return Value::none();
}

// ---- looking at interpreters, and their end

Value ids_to_list(Strand& strand, const std::vector<std::int64_t>& ids) {
    Process& process = strand.process();
    std::vector<Value> values;
    values.reserve(ids.size());
    for (const std::int64_t id : ids) values.push_back(Value::small_int(id));
    return Value::object(runtime::make_list(process, values));
}

Value current(Strand& strand, const Arguments&) { return Value::small_int(current_number(strand)); }

// list_all(), without the main one
Value list_all(Strand& strand, const Arguments&) {
    std::vector<std::int64_t> ids;
    {
        const SyncGuard guard(machine_of(strand));
        ids = interpreters_of(strand).all();
    }
    return ids_to_list(strand, ids);
}

Value closing(Strand& strand, const Arguments&) {
    std::vector<std::int64_t> ids;
    {
        const SyncGuard guard(machine_of(strand));
        ids = interpreters_of(strand).closing();
    }
    return ids_to_list(strand, ids);
}

Value is_running(Strand& strand, const Arguments& arguments) {
    const std::int64_t id = number_in(arguments, 0);
    const SyncGuard guard(machine_of(strand));
    const Interpreter* const interpreter = interpreters_of(strand).find(id);
    return interpreter != nullptr ? bool_value(interpreter->is_busy())
                                  : raise_not_found(strand, id);
}

struct ReferenceState final : runtime::ForeignState {
    ReferenceState(Machine& its_machine, trace::ProcessId process, std::int64_t its_id)
        : machine(its_machine), os_process(process), id(its_id) {}
    ~ReferenceState() override {
        const SyncGuard guard(machine);
        library_of(machine).interpreters.at(os_process).remove_reference(id);
    }
    ReferenceState(const ReferenceState&) = delete;
    ReferenceState& operator=(const ReferenceState&) = delete;

    Machine& machine;
    const trace::ProcessId os_process;
    const std::int64_t id;
};

// reference(id): the interpreter is closed when none is left
Value reference(Strand& strand, const Arguments& arguments) {
    const std::int64_t id = number_in(arguments, 0);
    StrandRunner& runner = runner_of(strand);
    {
        const SyncGuard guard(runner.machine);
        if (interpreters_of(strand).find(id) == nullptr) return raise_not_found(strand, id);
        interpreters_of(strand).add_reference(id);
    }
    return make_foreign(
        strand.process(), type_named(strand.process(), "_interpreters.Reference"),
        std::make_unique<ReferenceState>(runner.machine, runner.process.os_process().id, id));
}

Value destroyed(Strand& strand, Wait& wait) {
    StrandRunner& runner = runner_of(strand);
    const auto& call = state_of<CallState>(wait.keep);
    const SyncGuard guard(runner.machine);
    if (wait.interrupted) {
        call.end->waiters.remove(runner.id);
        return Value::none();
    }
    if (!call.end->done) {
        call.end->waiters.add(runner.id, runner.machine.time_of(runner));
        runner.expect_wake_up();
        return strand.wait(wait);
    }
    interpreters_of(strand).forget(call.id);
    return Value::none();
}

// destroy(id): of one that is closing already, waits for its end
Value destroy(Strand& strand, const Arguments& arguments) {
    if (const Value refusal = refuse_to_wait(strand); !refusal.is_empty()) return refusal;
    const std::int64_t id = number_in(arguments, 0);
    StrandRunner& runner = runner_of(strand);
    const Value call = make_call(strand, id);
    {
        const SyncGuard guard(runner.machine);
        Interpreters& interpreters = interpreters_of(strand);
        Interpreter* const interpreter = interpreters.find_until_the_end(id);
        if (interpreter == nullptr || interpreter->end == nullptr) {
            return raise_not_found(strand, id);
        }
        if (id == current_number(strand)) {
            return raise_error(strand, "InterpreterError",
                               "cannot destroy the current interpreter");
        }
        if (interpreter->is_busy() && !interpreter->end->done) {
            return raise_error(strand, "InterpreterError", "interpreter running");
        }
        if (interpreter->end->done) {
            interpreters.forget(id);
            return Value::none();
        }
        if (interpreter->state == State::idle) interpreters.close(id, runner.id);
        begin_waiting(strand, call, *interpreter);
    }
    return park(strand, EventKind::waiting_process, never, &destroyed, call);
}

// ---- values

Value pack_value(Strand& strand, const Arguments& arguments) {
    return pack(strand, arguments[0],
                arguments[1].is_true() ? Crossing::anything : Crossing::shareable_only);
}

Value unpack_value(Strand& strand, const Arguments& arguments) {
    const auto* const state = find_state<ParcelState>(arguments[0]);
    return state != nullptr ? unpack(strand, state->parcel) : raise_wrong(strand, "unpack(parcel)");
}

Value is_shareable_value(Strand& strand, const Arguments& arguments) {
    return bool_value(is_shareable(strand.process(), arguments[0]));
}

Value text_or_none(Strand& strand, const char* text) {
    return text != nullptr ? runtime::str_value(strand.process(), text) : Value::none();
}

Value stateless_problem_of(Strand& strand, const Arguments& arguments) {
    const auto* const function = runtime::as_kind<runtime::Function>(arguments[0], Kind::function);
    if (function == nullptr) return raise_wrong(strand, "stateless_problem(function)");
    return text_or_none(strand, stateless_problem(strand.process(), *function));
}

Value script_problem_of(Strand& strand, const Arguments& arguments) {
    const auto* const code = runtime::as_kind<runtime::Code>(arguments[0], Kind::code);
    if (code == nullptr) return raise_wrong(strand, "script_problem(code)");
    return text_or_none(strand, script_problem(*code->source));
}

// program() -> (code, file name)
Value program(Strand& strand, const Arguments&) {
    Process& process = strand.process();
    const Program& program = library_of(machine_of(strand)).program;
    return runtime::tuple_value(process, {Value::object(process.code_for(program.code)),
                                          runtime::str_value(process, program.file_name)});
}

// What unpickling finds in __main__ if that has not got it itself.
Value set_fake_main(Strand& strand, const Arguments& arguments) {
    strand.process().library_state["fake main"] = arguments[0];
    return Value::none();
}

// The price of importing concurrent.futures in a new interpreter.
Value pool_imported(Strand& strand, const Arguments&) {
    StrandRunner& runner = runner_of(strand);
    if (runner.process.owner != nullptr) {
        runner.machine.spend(runner, runner.machine.costs().interpreter_pool_import);
    }
    return Value::none();
}

constexpr std::uint8_t interacts = NativeSpec::interacts;
constexpr NativeSpec functions[] = {
    {"create", create, 0, 0, interacts},
    {"request", request, 3, 3, interacts},
    {"next_call", next_call, 0, 0, interacts},
    {"answer", answer, 1, 1, interacts},
    {"current", current, 0, 0},
    {"list_all", list_all, 0, 0, interacts},
    {"closing", closing, 0, 0, interacts},
    {"is_running", is_running, 1, 1, interacts},
    {"reference", reference, 1, 1, interacts},
    {"destroy", destroy, 1, 1, interacts},
    {"pack", pack_value, 2, 2, interacts},
    {"unpack", unpack_value, 1, 1, interacts},
    {"is_shareable", is_shareable_value, 1, 1},
    {"stateless_problem", stateless_problem_of, 1, 1},
    {"script_problem", script_problem_of, 1, 1},
    {"program", program, 0, 0},
    {"set_fake_main", set_fake_main, 1, 1},
    {"pool_imported", pool_imported, 0, 0},
};

}  // namespace

bool init_interpreters(Strand& strand, Module& module) {
    Process& process = strand.process();
    const auto exception = [&](const char* name, Type* base) {
        return define_type(process, module,
                           {name, Kind::exception, base, nullptr, false, "concurrent.interpreters"},
                           {});
    };
    Type* const error = exception("InterpreterError", process.types.exception);
    exception("InterpreterNotFoundError", error);
    exception("NotShareableError", process.types.type_error);
    Type* const queue_error = exception("QueueError", process.types.runtime_error);
    exception("QueueNotFoundError", queue_error);
    for (const char* const name : {"Call", "Parcel", "Reference"}) {
        define_type(process, module, {name, Kind::foreign, nullptr, nullptr, true, "_interpreters"},
                    {});
    }
    define_interpreter_queues(process, module);
    runtime::add_functions(process, module, functions);
    return true;
}

}  // namespace interleave::library
