// _thread_native: locks and threads. Modules/_threadmodule.c, CPython 3.14. (The module `_thread` is
// python/_thread.py, which adds what is written in Python.)

#include <algorithm>
#include <format>

#include "library/lives.h"
#include "library/machine_access.h"
#include "library/native_modules.h"
#include "library/seconds.h"
#include "library/waitable.h"
#include "machine/lock.h"

namespace interleave::library {
namespace {

using machine::Completion;
using machine::Lock;
using runtime::bind;
using trace::EventKind;

// ---- Lock, RLock

struct LockState final : runtime::ForeignState, Waitable {
    Lock lock;
    std::int64_t count = 0;  // RLock: how often its owner holds it
    bool reentrant = false;
    std::uint32_t made_at = 0;  // line of the program

    [[nodiscard]] WaitedFor waited_for() const override {
        return {.kind = reentrant ? "RLock" : "Lock",
                .made_at = made_at,
                .holder = lock.owner(),
                .held_since = lock.line()};
    }
};

LockState& lock_of(Value self) { return state_of<LockState>(self); }

Value acquired(Strand& strand, LockState& state) {
    state.lock.taken_at(strand.user_line());
    if (state.reentrant) state.count = 1;
    return Value::boolean(true);
}

// `number` is the instant at which it began to wait.
Value lock_woken(Strand& strand, Wait& wait) {
    StrandRunner& runner = runner_of(strand);
    LockState& state = lock_of(wait.keep);
    const SyncGuard guard(runner.machine);
    if (wait.woken && state.lock.try_acquire_woken(runner.id)) return acquired(strand, state);
    if (!wait.woken) {
        state.lock.stop_waiting(runner.id);
        return Value::boolean(false);
    }
    state.lock.wait_again(runner.id, Instant{Duration(wait.number)});
    runner.expect_wake_up();
    return strand.wait(wait);
}

Value acquire_until(Strand& strand, Value self, bool blocking, std::optional<Duration> timeout) {
    StrandRunner& runner = runner_of(strand);
    LockState& state = lock_of(self);
    const Instant deadline = blocking ? deadline_after(strand, timeout) : never;
    const SyncGuard guard(runner.machine);
    if (state.reentrant && state.lock.owner() == runner.id) {
        ++state.count;
        return Value::boolean(true);
    }
    if (state.lock.try_acquire(runner.id)) return acquired(strand, state);
    if (!blocking) return Value::boolean(false);
    const Instant now = runner.machine.time_of(runner);
    state.lock.begin_waiting(runner.id, now);
    runner.expect_wake_up();
    return park(strand, EventKind::waiting_lock, deadline, &lock_woken, self, now.ns());
}

// acquire(blocking=True, timeout=-1)
Value lock_acquire(Strand& strand, const Arguments& arguments) {
    Value values[3];
    if (!bind(strand, arguments, "acquire",
              {{"self"}, {"blocking", Value::boolean(true)}, {"timeout", Value::small_int(-1)}},
              values)) {
        return Value::error();
    }
    const runtime::Truth blocking = runtime::truth(strand, values[1]);
    if (!blocking) return Value::error();
    const std::optional<double> timeout = read_seconds(strand, values[2]);
    if (!timeout) return Value::error();
    Process& process = strand.process();
    if (!*blocking && *timeout != -1) {
        return strand.raise(process.types.value_error,
                            "can't specify a timeout for a non-blocking call");
    }
    if (*timeout < 0 && *timeout != -1) {
        return strand.raise(process.types.value_error,
                            "timeout value must be a non-negative number");
    }
    if (*timeout > 9223372036.0) {
        return strand.raise(process.types.overflow_error, "timeout value is too large");
    }
    std::optional<Duration> limit;
    if (*timeout >= 0) limit = seconds_to_duration(*timeout);
    return acquire_until(strand, values[0], *blocking, limit);
}

Value lock_enter(Strand& strand, const Arguments& arguments) {
    return acquire_until(strand, arguments[0], true, std::nullopt);
}

Value release(Strand& strand, Value self) {
    StrandRunner& runner = runner_of(strand);
    LockState& state = lock_of(self);
    const SyncGuard guard(runner.machine);
    if (state.reentrant) {
        if (state.lock.owner() != runner.id) {
            return strand.raise(strand.process().types.runtime_error,
                                "cannot release un-acquired lock");
        }
        if (--state.count > 0) return Value::none();
    } else if (!state.lock.locked()) {
        return strand.raise(strand.process().types.runtime_error, "release unlocked lock");
    }
    state.lock.release(runner.machine, runner.id, runner.machine.time_of(runner),
                       has_fair_locks(runner.machine.settings().python));
    return Value::none();
}

Value lock_release(Strand& strand, const Arguments& arguments) {
    return release(strand, arguments[0]);
}

Value lock_exit(Strand& strand, const Arguments& arguments) {
    const Value released = release(strand, arguments[0]);
    return released.is_error() ? released : Value::none();
}

Value lock_locked(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    return bool_value(lock_of(arguments[0]).lock.locked());
}

std::string address(Strand& strand, Value self) {
    return std::format("{:#x}", strand.process().identity(self));
}

Value lock_repr(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    const LockState& state = lock_of(arguments[0]);
    const char* const status = state.lock.locked() ? "locked" : "unlocked";
    std::string text;
    if (state.reentrant) {
        const auto owner = state.lock.owner();
        text = std::format("<{} _thread.RLock object owner={} count={} at {}>", status,
                           owner ? thread_ident(*owner) : 0, state.count,
                           address(strand, arguments[0]));
    } else {
        text = std::format("<{} _thread.lock object at {}>", status, address(strand, arguments[0]));
    }
    return runtime::str_value(strand.process(), text);
}

Value make_lock(Strand& strand, const Arguments&) {
    auto state = std::make_unique<LockState>();
    state->made_at = strand.user_line();
    return make_foreign(strand.process(), type_named(strand.process(), "_thread_native.lock"),
                        std::move(state));
}

Value construct_lock(Strand& strand, const Arguments& arguments) {
    if (arguments.keyword_count() != 0) {
        return strand.raise(strand.process().types.type_error, "lock() takes no keyword arguments");
    }
    if (arguments.count > 1) {
        return strand.raise(strand.process().types.type_error,
                            std::format("lock expected 0 arguments, got {}", arguments.count - 1));
    }
    return make_lock(strand, arguments);
}

Value construct_rlock(Strand& strand, const Arguments&) {
    auto state = std::make_unique<LockState>();
    state->reentrant = true;
    state->made_at = strand.user_line();
    return make_foreign(strand.process(), type_named(strand.process(), "_thread_native.RLock"),
                        std::move(state));
}

Value rlock_is_owned(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    return bool_value(lock_of(arguments[0]).lock.owner() == runner_of(strand).id);
}

Value rlock_recursion_count(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    const LockState& state = lock_of(arguments[0]);
    const bool mine = state.lock.owner() == runner_of(strand).id;
    return Value::small_int(mine ? state.count : 0);
}

// Lets all levels go; gives what _acquire_restore wants.
Value rlock_release_save(Strand& strand, const Arguments& arguments) {
    LockState& state = lock_of(arguments[0]);
    std::int64_t count = 0;
    {
        const SyncGuard guard(machine_of(strand));
        if (state.lock.owner() != runner_of(strand).id) {
            return strand.raise(strand.process().types.runtime_error,
                                "cannot release un-acquired lock");
        }
        count = std::exchange(state.count, 1);
    }
    const Value released = release(strand, arguments[0]);
    return released.is_error() ? released : Value::small_int(count);
}

Value rlock_restored(Strand& strand, Wait& wait) {
    const std::int64_t count = wait.keep2.as_small_int();
    LockState& state = lock_of(wait.keep);
    const Value result = lock_woken(strand, wait);
    if (result.is_true()) state.count = count;
    return result.is_suspended() ? result : Value::none();
}

Value rlock_acquire_restore(Strand& strand, const Arguments& arguments) {
    StrandRunner& runner = runner_of(strand);
    LockState& state = lock_of(arguments[0]);
    const SyncGuard guard(runner.machine);
    if (state.lock.try_acquire(runner.id)) {
        acquired(strand, state);
        state.count = arguments[1].as_small_int();
        return Value::none();
    }
    const Instant now = runner.machine.time_of(runner);
    state.lock.begin_waiting(runner.id, now);
    runner.expect_wake_up();
    return park(strand, EventKind::waiting_lock, never, &rlock_restored, arguments[0], now.ns(),
                arguments[1]);
}

constexpr std::uint8_t interacts = NativeSpec::interacts;
constexpr NativeSpec lock_methods[] = {
    {"acquire", lock_acquire, 1, 3, interacts | NativeSpec::keywords},
    {"release", lock_release, 1, 1, interacts},
    {"locked", lock_locked, 1, 1, interacts},
    {"acquire_lock", lock_acquire, 1, 3, interacts | NativeSpec::keywords},
    {"release_lock", lock_release, 1, 1, interacts},
    {"__enter__", lock_enter, 1, 1, interacts},
    {"__exit__", lock_exit, 1, 4, interacts},
    {"__repr__", lock_repr, 1, 1},
};
constexpr NativeSpec rlock_methods[] = {
    {"_is_owned", rlock_is_owned, 1, 1, interacts},
    {"_recursion_count", rlock_recursion_count, 1, 1, interacts},
    {"_release_save", rlock_release_save, 1, 1, interacts},
    {"_acquire_restore", rlock_acquire_restore, 2, 2, interacts},
    {"acquire", lock_acquire, 1, 3, interacts | NativeSpec::keywords},
    {"release", lock_release, 1, 1, interacts},
    {"locked", lock_locked, 1, 1, interacts},
    {"__enter__", lock_enter, 1, 1, interacts},
    {"__exit__", lock_exit, 1, 4, interacts},
    {"__repr__", lock_repr, 1, 1},
};

// ---- threads

struct ThreadState final : runtime::ForeignState, Waitable {
    std::shared_ptr<Completion> completion;  // with the runner, which may be gone
    trace::StrandId id{};

    [[nodiscard]] WaitedFor waited_for() const override { return {.thread = id}; }
};

Value thread_joined(Strand& strand, Wait& wait) {
    StrandRunner& runner = runner_of(strand);
    Completion& completion = *state_of<ThreadState>(wait.keep).completion;
    const SyncGuard guard(runner.machine);
    if (completion.done) return Value::boolean(true);
    if (!wait.woken) {
        completion.waiters.remove(runner.id);
        return Value::boolean(false);
    }
    completion.waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return strand.wait(wait);
}

// join(timeout=None)
Value thread_join(Strand& strand, const Arguments& arguments) {
    std::optional<Duration> timeout;
    if (!read_timeout(strand, arguments.get(1), timeout)) return Value::error();
    const Instant deadline = deadline_after(strand, timeout);
    StrandRunner& runner = runner_of(strand);
    ThreadState& thread = state_of<ThreadState>(arguments[0]);
    Completion& completion = *thread.completion;
    const SyncGuard guard(runner.machine);
    if (completion.done) return Value::boolean(true);
    if (thread.id == strand.id()) {
        return strand.raise(strand.process().types.runtime_error, "Cannot join current thread");
    }
    completion.waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return park(strand, EventKind::waiting_join, deadline, &thread_joined, arguments[0]);
}

Value thread_is_done(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    return bool_value(state_of<ThreadState>(arguments[0]).completion->done);
}

Value thread_get_ident(Strand&, const Arguments& arguments) {
    return Value::small_int(thread_ident(state_of<ThreadState>(arguments[0]).id));
}

constexpr NativeSpec thread_methods[] = {
    {"join", thread_join, 1, 2, interacts},
    {"is_done", thread_is_done, 1, 1, interacts},
    {"ident", thread_get_ident, 1, 1, NativeSpec::getter},
};

// start_joinable_thread(function, name="", daemon=True)
Value start_joinable_thread(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value values[3];
    if (!bind(strand, arguments, "start_joinable_thread",
              {{"function"},
               {"name", Value::object(process.empty_str)},
               {"daemon", Value::boolean(true)}},
              values)) {
        return Value::error();
    }
    if (!runtime::is_callable(strand, values[0])) {
        return strand.raise(process.types.type_error, "thread function must be callable");
    }
    const runtime::Str* const name = runtime::as_str(values[1]);
    if (name == nullptr) return strand.raise(process.types.type_error, "name must be a str");
    StrandRunner& parent = runner_of(strand);
    const std::optional<machine::StartedStrand> started =
        parent.machine.start_strand(parent.process, runtime::utf8(name), values[2].is_true(),
                                    std::make_unique<ThreadLife>(process, values[0]), &parent);
    if (!started) {
        return strand.raise(process.types.runtime_error, "can't start new thread");
    }
    auto state = std::make_unique<ThreadState>();
    state->completion = started->completion;
    state->id = started->id;
    return make_foreign(process, type_named(process, "_thread_native._ThreadHandle"),
                        std::move(state));
}

// A call in another interpreter is made by the thread that makes it, whoever executes it.
Value get_ident(Strand& strand, const Arguments&) {
    const StrandRunner& runner = runner_of(strand);
    const bool acts = runner.process.main == &runner && runner.process.acts_for;
    return Value::small_int(thread_ident(acts ? *runner.process.acts_for : strand.id()));
}

Value main_thread_ident(Strand& strand, const Arguments&) {
    return Value::small_int(thread_ident(runner_of(strand).process.os_process().main_id));
}

Value is_subinterpreter(Strand& strand, const Arguments&) {
    return bool_value(runner_of(strand).process.owner != nullptr);
}

// _count(): threads that have not ended, but for the main one.
Value count_threads(Strand& strand, const Arguments&) {
    const StrandRunner& runner = runner_of(strand);
    const SyncGuard guard(runner.machine);
    const auto runs = [&](const StrandRunner* one) {
        return one != runner.process.main && !one->completion->done;
    };
    return Value::small_int(std::ranges::count_if(runner.process.runners, runs));
}

// ---- signals

// choose_signals(handled, ignored): sets of bits
Value choose_signals(Strand& strand, const Arguments& arguments) {
    const auto handled = runtime::int64_of(arguments[0]);
    const auto ignored = runtime::int64_of(arguments[1]);
    if (!handled || !ignored) {
        return strand.raise(strand.process().types.type_error, "sets of bits wanted");
    }
    const SyncGuard guard(machine_of(strand));
    machine::Signals& signals = runner_of(strand).process.os_process().signals;
    signals.handled = static_cast<std::uint64_t>(*handled);
    signals.ignored = static_cast<std::uint64_t>(*ignored);
    return Value::none();
}

// send_signal(number, wakes_main=False): to this process
Value send_signal(Strand& strand, const Arguments& arguments) {
    const auto number = runtime::int64_of(arguments[0]);
    if (!number || *number < 1 || *number >= machine::Signals::most) {
        return strand.raise(strand.process().types.value_error, "signal number out of range");
    }
    const StrandRunner& runner = runner_of(strand);
    const bool wakes_main = arguments.count > 1 && arguments[1].is_true();
    runner.machine.send_signal(runner.process.os_process().id, static_cast<int>(*number),
                               wakes_main);
    return Value::none();
}

// take_signals() -> a set of bits: those that have arrived
Value take_signals(Strand& strand, const Arguments&) {
    std::uint64_t arrived = 0;
    {
        const SyncGuard guard(machine_of(strand));
        arrived = std::exchange(runner_of(strand).process.os_process().signals.arrived, 0);
    }
    return runtime::make_int(strand.process(), static_cast<std::int64_t>(arrived));
}

// Modules/signalmodule.c, signal_default_int_handler
Value default_int_handler(Strand& strand, const Arguments&) {
    return strand.raise_with_arguments(strand.process().types.keyboard_interrupt, {});
}

// interrupt_thread(ident) -> whether there is such a thread: it calls _handle_signals() at its next poll
// point. What it waits for is not interrupted (Python/pystate.c, PyThreadState_SetAsyncExc).
Value interrupt_thread(Strand& strand, const Arguments& arguments) {
    const auto ident = runtime::int64_of(arguments[0]);
    const StrandRunner& runner = runner_of(strand);
    const SyncGuard guard(runner.machine);
    for (StrandRunner* const one : runner.process.runners) {
        if (ident != thread_ident(one->id) || one->completion->done) continue;
        one->set_breaker(runtime::breaker_signal);
        return Value::boolean(true);
    }
    return Value::boolean(false);
}

constexpr NativeSpec functions[] = {
    {"_count", count_threads, 0, 0, interacts},
    {"allocate_lock", make_lock, 0, 0},
    {"start_joinable_thread", start_joinable_thread, 1, 3, interacts | NativeSpec::keywords},
    {"get_ident", get_ident, 0, 0},
    {"get_native_id", get_ident, 0, 0},
    {"main_thread_ident", main_thread_ident, 0, 0},
    {"is_subinterpreter", is_subinterpreter, 0, 0},
    {"_choose_signals", choose_signals, 2, 2, interacts},
    {"_send_signal", send_signal, 1, 2, interacts},
    {"_take_signals", take_signals, 0, 0, interacts},
    {"default_int_handler", default_int_handler, 2, 2},
    {"_interrupt_thread", interrupt_thread, 1, 1, interacts},
};

}  // namespace

bool init_thread(Strand& strand, Module& module) {
    Process& process = strand.process();
    using runtime::Kind;
    runtime::TypeSpec lock{"lock", Kind::foreign, nullptr, construct_lock, true, "_thread"};
    runtime::TypeSpec rlock{"RLock", Kind::foreign, nullptr, construct_rlock, false, "_thread"};
    runtime::TypeSpec handle{"_ThreadHandle", Kind::foreign, nullptr, nullptr, true, "_thread"};
    Type* const lock_type = define_type(process, module, lock, lock_methods);
    runtime::set_module_attribute(process, module, "LockType", Value::object(lock_type));
    define_type(process, module, rlock, rlock_methods);
    define_type(process, module, handle, thread_methods);
    runtime::add_functions(process, module, functions);
    runtime::set_module_attribute(process, module, "TIMEOUT_MAX", Value::real(9223372036.0));
    runtime::set_module_attribute(process, module, "error",
                                  Value::object(process.types.runtime_error));
    return true;
}

}  // namespace interleave::library
