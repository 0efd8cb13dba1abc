// _interpreters' queues. CPython's Modules/_interpqueuesmodule.c; Lib/concurrent/interpreters/_queues.py
// is on top.

#include <algorithm>
#include <format>

#include "library/library_modules.h"
#include "library/parcel.h"
#include "library/waitable.h"

namespace interleave::library {

using runtime::Kind;
using trace::EventKind;

namespace {

// A handle; while there is one, there is the queue.
struct QueueState final : runtime::ForeignState, Waitable {
    QueueState(Machine& its_machine, trace::ProcessId process, std::int64_t its_id)
        : machine(its_machine), os_process(process), id(its_id) {}
    ~QueueState() override {
        const SyncGuard guard(machine);
        library_of(machine).interpreters.at(os_process).release({id});
    }
    QueueState(const QueueState&) = delete;
    QueueState& operator=(const QueueState&) = delete;

    [[nodiscard]] WaitedFor waited_for() const override { return {}; }
    // Requires the guard.
    [[nodiscard]] InterpreterQueue& queue() const {
        return *library_of(machine).interpreters.at(os_process).find_queue(id);
    }

    Machine& machine;
    const trace::ProcessId os_process;
    const std::int64_t id;
};

QueueState& handle_of(Value self) { return state_of<QueueState>(self); }

// The queue is held for it already.
Value make_handle(Strand& strand, std::int64_t id) {
    const StrandRunner& runner = runner_of(strand);
    return make_foreign(
        strand.process(), type_named(strand.process(), "_interpreters.QueueHandle"),
        std::make_unique<QueueState>(runner.machine, runner.process.os_process().id, id));
}

Unbound unbound_of(Value number, Unbound otherwise) {
    const std::int64_t given = runtime::int64_of(number).value_or(0);
    return given > 0 ? static_cast<Unbound>(given) : otherwise;
}

// create_queue(maxsize, unbound) -> handle
Value create_queue(Strand& strand, const Arguments& arguments) {
    const auto most = runtime::index_of(strand, arguments[0]);
    if (!most) return Value::error();
    std::int64_t id = 0;
    {
        const SyncGuard guard(machine_of(strand));
        Interpreters& interpreters = interpreters_of(strand);
        id = interpreters.add_queue(*most, unbound_of(arguments[1], Unbound::replace));
        interpreters.hold(id);
    }
    return make_handle(strand, id);
}

// bind_queue(id) -> handle
Value bind_queue(Strand& strand, const Arguments& arguments) {
    const std::int64_t id = runtime::int64_of(arguments[0]).value_or(-1);
    {
        const SyncGuard guard(machine_of(strand));
        Interpreters& interpreters = interpreters_of(strand);
        if (interpreters.find_queue(id) == nullptr) {
            return strand.raise(type_named(strand.process(), "_interpreters.QueueNotFoundError"),
                                std::format("queue {} not found", id));
        }
        interpreters.hold(id);
    }
    return make_handle(strand, id);
}

Value list_queues(Strand& strand, const Arguments&) {
    std::vector<std::int64_t> ids;
    {
        const SyncGuard guard(machine_of(strand));
        ids = interpreters_of(strand).queues();
    }
    std::vector<Value> values;
    values.reserve(ids.size());
    for (const std::int64_t id : ids) values.push_back(Value::small_int(id));
    return Value::object(runtime::make_list(strand.process(), values));
}

// So that parcels know queues, in this interpreter.
Value register_queue_type(Strand& strand, const Arguments& arguments) {
    if (runtime::as_type(arguments[0]) == nullptr) {
        return strand.raise(strand.process().types.type_error, "register_queue_type(type)");
    }
    strand.process().library_state["interpreters.Queue"] = arguments[0];
    return Value::none();
}

// put(parcel, unbound) -> was there room?
Value put(Strand& strand, const Arguments& arguments) {
    StrandRunner& runner = runner_of(strand);
    auto* const state = find_state<ParcelState>(arguments[1]);
    if (state == nullptr) {
        return strand.raise(strand.process().types.type_error, "put(parcel, int)");
    }
    Parcel& parcel = state->parcel;
    const SyncGuard guard(runner.machine);
    InterpreterQueue& queue = handle_of(arguments[0]).queue();
    if (queue.is_full()) return Value::boolean(false);
    const std::size_t size = parcel.bytes.size();
    InterpreterQueue::Item item{std::move(parcel), runner.process.number,
                                unbound_of(arguments[2], queue.unbound)};
    parcel = {};
    if (!interpreters_of(strand).put(queue, item, runner.id)) {
        parcel = *std::move(item.parcel);
        return strand.raise(strand.process().types.memory_error, "");
    }
    runner.machine.record(runner, EventKind::message_sent, static_cast<std::uint32_t>(size));
    return Value::boolean(true);
}

// take() -> a parcel; the number of what stands for it; None: the queue is empty
Value take(Strand& strand, const Arguments& arguments) {
    StrandRunner& runner = runner_of(strand);
    InterpreterQueue::Item item;
    {
        const SyncGuard guard(runner.machine);
        InterpreterQueue& queue = handle_of(arguments[0]).queue();
        if (queue.items.empty()) return Value::none();
        item = interpreters_of(strand).take(queue, runner.id);
        const std::size_t size = item.parcel ? item.parcel->bytes.size() : 0;
        runner.machine.record(runner, EventKind::message_received,
                              static_cast<std::uint32_t>(size));
    }
    return item.parcel ? make_parcel(strand, *std::move(item.parcel))
                       : Value::small_int(static_cast<std::int64_t>(item.unbound));
}

Value count(Strand&, const Arguments& arguments) {
    const QueueState& handle = handle_of(arguments[0]);
    const SyncGuard guard(handle.machine);
    return Value::small_int(static_cast<std::int64_t>(handle.queue().items.size()));
}

Value is_full(Strand&, const Arguments& arguments) {
    const QueueState& handle = handle_of(arguments[0]);
    const SyncGuard guard(handle.machine);
    return bool_value(handle.queue().is_full());
}

Value get_id(Strand&, const Arguments& arguments) {
    return Value::small_int(handle_of(arguments[0]).id);
}

Value get_maxsize(Strand& strand, const Arguments& arguments) {
    const QueueState& handle = handle_of(arguments[0]);
    const SyncGuard guard(handle.machine);
    return runtime::make_int(strand.process(), handle.queue().most);
}

Value get_unbound(Strand&, const Arguments& arguments) {
    const QueueState& handle = handle_of(arguments[0]);
    const SyncGuard guard(handle.machine);
    return Value::small_int(static_cast<std::int64_t>(handle.queue().unbound));
}

// CPython looks at the queue every _delay seconds, and sleeps between. So that a run whose strands all
// wait here is seen to be at its end, the strand parks until there is something to find, and then until
// it would have looked.
Value until_next_look(Strand& strand, Instant since, Duration every, Instant found) {
    if (every <= Duration(0)) return Value::none();
    const Duration passed = found - since + every - Duration(1);
    const std::int64_t looks = std::max<std::int64_t>(1, passed / every);
    return park(strand, EventKind::waiting_queue, since + looks * every, nullptr, Value());
}

Value can_go_on(Strand& strand, Wait& wait) {
    StrandRunner& runner = runner_of(strand);
    const QueueState& handle = handle_of(wait.keep);
    const auto* const times = runtime::as_tuple(wait.keep2);
    const bool reads = times->items()[0].is_true();
    {
        const SyncGuard guard(runner.machine);
        InterpreterQueue& queue = handle.queue();
        machine::WaitQueue& waiters = reads ? queue.readers : queue.writers;
        waiters.remove(runner.id);
        if (wait.interrupted) return Value::none();
        const bool is_in_vain = reads ? queue.items.empty() : queue.is_full();
        if (is_in_vain && wait.woken) {
            waiters.add(runner.id, runner.machine.time_of(runner));
            runner.expect_wake_up();
            return strand.wait(wait);
        }
    }
    const Instant found = wait.woken ? machine_of(strand).now(strand) : wait.deadline;
    return until_next_look(strand, Instant{Duration(wait.number)},
                           seconds_to_duration(times->items()[1].as_real()), found);
}

// wait(reads, end_ns, begin_ns, delay): until there is something to get, or room, as it looks at a multiple
// of `delay` seconds after `begin_ns`; or until the end, if it is not None
Value wait(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const auto end_ns = runtime::int64_of(arguments[2]);
    const auto begin_ns = runtime::int64_of(arguments[3]);
    std::optional<Duration> delay;
    if (!read_timeout(strand, arguments[4], delay)) return Value::error();
    if (!begin_ns || !delay) {
        return strand.raise(process.types.type_error, "wait(bool, ns or None, ns, seconds)");
    }
    StrandRunner& runner = runner_of(strand);
    const Instant begin{Duration(*begin_ns)};
    const Instant deadline = end_ns ? Instant{Duration(*end_ns)} : never;
    const bool reads = arguments[1].is_true();
    const Value times =
        runtime::tuple_value(process, {arguments[1], Value::real(to_seconds(*delay))});
    {
        const SyncGuard guard(runner.machine);
        InterpreterQueue& queue = handle_of(arguments[0]).queue();
        if (reads ? queue.items.empty() : queue.is_full()) {
            machine::WaitQueue& waiters = reads ? queue.readers : queue.writers;
            waiters.add(runner.id, runner.machine.time_of(runner));
            runner.expect_wake_up();
            return park(strand, EventKind::waiting_queue, deadline, &can_go_on, arguments[0],
                        *begin_ns, times);
        }
    }
    return until_next_look(strand, begin, *delay, machine_of(strand).now(strand));
}

constexpr std::uint8_t interacts = NativeSpec::interacts;
constexpr NativeSpec handle_methods[] = {
    {"put", put, 3, 3, interacts},
    {"take", take, 1, 1, interacts},
    {"wait", wait, 5, 5, interacts},
    {"count", count, 1, 1, interacts},
    {"is_full", is_full, 1, 1, interacts},
    {"id", get_id, 1, 1, NativeSpec::getter},
    {"maxsize", get_maxsize, 1, 1, NativeSpec::getter},
    {"unbound", get_unbound, 1, 1, NativeSpec::getter},
};
constexpr NativeSpec functions[] = {
    {"create_queue", create_queue, 2, 2, interacts},
    {"bind_queue", bind_queue, 1, 1, interacts},
    {"list_queues", list_queues, 0, 0, interacts},
    {"register_queue_type", register_queue_type, 1, 1},
};

}  // namespace

void define_interpreter_queues(Process& process, Module& module) {
    define_type(process, module,
                {"QueueHandle", Kind::foreign, nullptr, nullptr, true, "_interpreters"},
                handle_methods);
    runtime::add_functions(process, module, functions);
}

}  // namespace interleave::library
