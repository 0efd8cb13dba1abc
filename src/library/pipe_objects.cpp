// _interleave.pipe(): the ends of one-way message channels. Lib/multiprocessing/connection.py is on top.

#include "library/shared_objects.h"
#include "runtime/bytes.h"

namespace interleave::library {

using trace::EventKind;

void PipeEnd::close(std::optional<trace::StrandId> by) {
    const SyncGuard guard(machine_);
    if (std::exchange(closed_, true)) return;
    if (reads_) {
        shared_->pipe.close_reader(machine_, by);
    } else {
        shared_->pipe.close_writer(machine_, by);
    }
}

std::uint64_t PipeEnd::send_copy(Machine& machine) {
    const SyncGuard guard(machine);
    ++(reads_ ? shared_->pipe.readers : shared_->pipe.writers);  // the copy that is on its way
    return share(machine, shared_);
}

namespace {

PipeEnd& end_of(Value self) { return state_of<PipeEnd>(self); }

Value raise_closed(Strand& strand) {
    return strand.raise(strand.process().types.os_error, "handle is closed");
}

void received(StrandRunner& runner, std::size_t bytes) {
    runner.machine.spend(runner, runner.machine.costs().pipe_transfer(bytes));
    runner.machine.record(runner, EventKind::message_received, static_cast<std::uint32_t>(bytes));
}

// The next message, EOFError, or a wait. Requires the guard.
Value receive_or_wait(Strand& strand, Value self) {
    StrandRunner& runner = runner_of(strand);
    PipeEnd& end = end_of(self);
    if (end.closed()) return raise_closed(strand);
    machine::Pipe& pipe = end.pipe();
    if (!pipe.messages.empty()) {
        const std::string message = pipe.receive(runner.machine, runner.id);
        received(runner, message.size());
        return Value::object(runtime::make_bytes(strand.process(), message));
    }
    if (pipe.writers == 0) return strand.raise_with_arguments(strand.process().types.eof_error, {});
    pipe.read_waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return park(
        strand, EventKind::waiting_message, never,
        [](Strand& woken, Wait& wait) {
            const SyncGuard guard(machine_of(woken));
            if (wait.interrupted) {
                end_of(wait.keep).pipe().read_waiters.remove(woken.id());
                return Value::none();
            }
            return receive_or_wait(woken, wait.keep);
        },
        self);
}

Value recv_bytes(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    return receive_or_wait(strand, arguments[0]);
}

Value polled(Strand& strand, Wait& wait) {
    StrandRunner& runner = runner_of(strand);
    PipeEnd& end = end_of(wait.keep);
    const SyncGuard guard(runner.machine);
    if (!wait.interrupted && end.closed()) return raise_closed(strand);
    if (!wait.interrupted && end.pipe().readable()) return Value::boolean(true);
    if (!wait.woken) {
        end.pipe().read_waiters.remove(runner.id);
        return Value::boolean(false);
    }
    end.pipe().read_waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return strand.wait(wait);
}

// poll(timeout=0.0); None: for ever
Value poll(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!runtime::bind(strand, arguments, "poll", {{"self"}, {"timeout", Value::real(0.0)}},
                       values)) {
        return Value::error();
    }
    std::optional<Duration> timeout;
    if (!read_timeout(strand, values[1], timeout)) return Value::error();
    const Instant deadline = deadline_after(strand, timeout);
    StrandRunner& runner = runner_of(strand);
    PipeEnd& end = end_of(values[0]);
    const SyncGuard guard(runner.machine);
    if (end.closed()) return raise_closed(strand);
    if (end.pipe().readable()) return Value::boolean(true);
    if (timeout && *timeout == Duration(0)) return Value::boolean(false);
    end.pipe().read_waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return park(strand, EventKind::waiting_message, deadline, &polled, values[0]);
}

// The message is on its way already; its sender waits until the pipe has room again.
Value sent(Strand& strand, Wait& wait) {
    StrandRunner& runner = runner_of(strand);
    machine::Pipe& pipe = end_of(wait.keep).pipe();
    const SyncGuard guard(runner.machine);
    if (wait.interrupted) {
        pipe.write_waiters.remove(runner.id);
        return Value::none();
    }
    if (pipe.readers == 0) {
        return strand.raise_with_arguments(
            strand.process().types.broken_pipe_error,
            {Value::small_int(32), runtime::str_value(strand.process(), "Broken pipe")});
    }
    if (pipe.has_room()) return Value::none();
    pipe.write_waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return strand.wait(wait);
}

Value send_bytes(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const auto bytes = runtime::bytes_of(arguments[1]);
    if (!bytes) {
        return strand.raise(process.types.type_error,
                            "a bytes-like object is required, not '" +
                                runtime::type_name(process, arguments[1]) + "'");
    }
    StrandRunner& runner = runner_of(strand);
    PipeEnd& end = end_of(arguments[0]);
    runner.machine.spend(runner, runner.machine.costs().pipe_transfer(bytes->size()));
    const SyncGuard guard(runner.machine);
    if (end.closed()) return raise_closed(strand);
    machine::Pipe& pipe = end.pipe();
    if (pipe.readers == 0) {
        return strand.raise_with_arguments(
            process.types.broken_pipe_error,
            {Value::small_int(32), runtime::str_value(process, "Broken pipe")});
    }
    runner.machine.record(runner, EventKind::message_sent,
                          static_cast<std::uint32_t>(bytes->size()));
    pipe.send(runner.machine, std::string(*bytes), runner.id);
    if (pipe.has_room()) return Value::none();
    pipe.write_waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return park(strand, EventKind::waiting_message, never, &sent, arguments[0]);
}

Value close_end(Strand& strand, const Arguments& arguments) {
    end_of(arguments[0]).close(runner_of(strand).id);
    return Value::none();
}

Value get_closed(Strand&, const Arguments& arguments) {
    return Value::boolean(end_of(arguments[0]).closed());
}

Value fileno(Strand& strand, const Arguments& arguments) {
    PipeEnd& end = end_of(arguments[0]);
    if (end.closed()) return raise_closed(strand);
    const auto number = static_cast<std::int64_t>(end.pipe().id);
    return Value::small_int(3 + 2 * number + (end.reads() ? 0 : 1));
}

constexpr std::uint8_t interacts = NativeSpec::interacts;
constexpr NativeSpec read_methods[] = {
    {"recv_bytes", recv_bytes, 1, 1, interacts},
    {"poll", poll, 1, 2, interacts | NativeSpec::keywords},
    {"close", close_end, 1, 1, interacts},
    {"closed", get_closed, 1, 1, NativeSpec::getter},
    {"fileno", fileno, 1, 1},
};
constexpr NativeSpec write_methods[] = {
    {"send_bytes", send_bytes, 2, 2, interacts},
    {"close", close_end, 1, 1, interacts},
    {"closed", get_closed, 1, 1, NativeSpec::getter},
    {"fileno", fileno, 1, 1},
};

Value make_end(Strand& strand, const std::shared_ptr<SharedPipe>& pipe, bool reads) {
    const char* const name = reads ? "_interleave.ReadEnd" : "_interleave.WriteEnd";
    return make_foreign(strand.process(), type_named(strand.process(), name),
                        std::make_unique<PipeEnd>(machine_of(strand), pipe, reads));
}

// pipe() -> (read_end, write_end)
Value make_pipe(Strand& strand, const Arguments&) {
    auto pipe = std::make_shared<SharedPipe>();
    pipe->pipe.readers = 1;
    pipe->pipe.writers = 1;
    {
        const SyncGuard guard(machine_of(strand));
        pipe->pipe.id = ++library_of(machine_of(strand)).pipes;
    }
    const Value reader = make_end(strand, pipe, true);
    const Value writer = make_end(strand, pipe, false);
    return runtime::tuple_value(strand.process(), {reader, writer});
}

constexpr NativeSpec functions[] = {{"pipe", make_pipe, 0, 0, interacts}};

}  // namespace

Value receive_pipe_end(Strand& strand, const std::shared_ptr<SharedPipe>& pipe, bool reads) {
    return make_end(strand, pipe, reads);
}

void define_pipes(Process& process, Module& module) {
    using runtime::Kind;
    define_type(process, module, {"ReadEnd", Kind::foreign, nullptr, nullptr, true, "_interleave"},
                read_methods);
    define_type(process, module, {"WriteEnd", Kind::foreign, nullptr, nullptr, true, "_interleave"},
                write_methods);
    runtime::add_functions(process, module, functions);
}

}  // namespace interleave::library
