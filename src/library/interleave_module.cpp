// _interleave: what the Python-coded libraries need of the machine. Parkers, the network, the trace;
// pipes, semaphores, processes and pickling are in files of their own.

#include <array>
#include <format>

#include "library/iterator_types.h"
#include "library/native_modules.h"
#include "library/pickle.h"
#include "library/shared_objects.h"
#include "library/struct_sequence.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/class_verdicts.h"
#include "runtime/exceptions.h"

namespace interleave::library {

using runtime::Kind;
using runtime::Str;
using trace::EventKind;

namespace {

// ---- Parker: a permit and whoever waits for it

struct ParkerState final : runtime::ForeignState {
    EventKind kind = EventKind::waiting_condition;
    bool permit = false;
    machine::WaitQueue waiters;  // one, unless a program shares it
};

bool read_kind(Strand& strand, Value word, EventKind& kind) {
    const Str* const text = runtime::as_str(word);
    const auto known = text != nullptr ? wait_kind(runtime::utf8(text)) : std::nullopt;
    if (!known) {
        strand.raise(strand.process().types.value_error, "unknown kind of wait");
        return false;
    }
    kind = *known;
    return true;
}

Value construct_parker(Strand& strand, const Arguments& arguments) {
    auto state = std::make_unique<ParkerState>();
    if (arguments.count > 1 && !read_kind(strand, arguments[1], state->kind)) return Value::error();
    return make_foreign(strand.process(), type_named(strand.process(), "_interleave.Parker"),
                        std::move(state));
}

Value parker_woken(Strand& strand, Wait& wait) {
    StrandRunner& runner = runner_of(strand);
    auto& parker = state_of<ParkerState>(wait.keep);
    const SyncGuard guard(runner.machine);
    if (!wait.interrupted && std::exchange(parker.permit, false)) {
        parker.waiters.remove(runner.id);
        return Value::boolean(true);
    }
    if (!wait.woken) {
        parker.waiters.remove(runner.id);
        return Value::boolean(false);
    }
    parker.waiters.add_in_front(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return strand.wait(wait);
}

// park(timeout=None, kind=None) -> was it unparked?
Value parker_park(Strand& strand, const Arguments& arguments) {
    Value values[3];
    if (!runtime::bind(strand, arguments, "park",
                       {{"self"}, {"timeout", Value::none()}, {"kind", Value::none()}}, values)) {
        return Value::error();
    }
    auto& parker = state_of<ParkerState>(values[0]);
    EventKind kind = parker.kind;
    if (!values[2].is_none() && !read_kind(strand, values[2], kind)) return Value::error();
    std::optional<Duration> timeout;
    if (!read_timeout(strand, values[1], timeout)) return Value::error();
    const Instant deadline = deadline_after(strand, timeout);
    StrandRunner& runner = runner_of(strand);
    const SyncGuard guard(runner.machine);
    if (std::exchange(parker.permit, false)) {
        runner.take_label();
        return Value::boolean(true);
    }
    parker.waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return park(strand, kind, deadline, &parker_woken, values[0]);
}

Value parker_unpark(Strand& strand, const Arguments& arguments) {
    StrandRunner& runner = runner_of(strand);
    auto& parker = state_of<ParkerState>(arguments[0]);
    const SyncGuard guard(runner.machine);
    parker.permit = true;
    parker.waiters.wake_first(runner.machine, runner.id);
    return Value::none();
}

constexpr std::uint8_t interacts = NativeSpec::interacts;
constexpr NativeSpec parker_methods[] = {
    {"park", parker_park, 1, 3, interacts | NativeSpec::keywords},
    {"unpark", parker_unpark, 1, 1, interacts},
};

// ---- waiting, the clock, the network

Value io_wait(Strand& strand, const Arguments& arguments) {
    std::optional<Duration> time;
    if (!read_timeout(strand, arguments[0], time)) return Value::error();
    return park(strand, EventKind::waiting_io, deadline_after(strand, time), nullptr, Value());
}

Value now(Strand& strand, const Arguments&) {
    return Value::real(to_seconds(strand.host().now(strand).since_start));
}

// What this thread has executed, at the model machine's prices.
Value bytecode_cost_ns(Strand& strand, const Arguments&) {
    return runtime::make_int(strand.process(),
                             machine_of(strand).costs().bytecodes(strand.executed()).count());
}

// network_request(method, url) -> (delay in seconds, status, body, headers)
Value network_request(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Str* const method = runtime::as_str(arguments[0]);
    const Str* const url = runtime::as_str(arguments[1]);
    if (method == nullptr || url == nullptr) {
        return strand.raise(process.types.type_error, "method and url must be str");
    }
    StrandRunner& runner = runner_of(strand);
    Machine& machine = runner.machine;
    machine.spend(runner, machine.costs().request_call);
    const auto reply =
        machine.network().request(static_cast<std::uint64_t>(runner.id), runner.requests++,
                                  runtime::utf8(method), runtime::utf8(url));
    if (!reply) {
        return strand.raise(process.types.connection_error, "[Errno -2] Name or service not known");
    }
    runtime::Dict* const headers = runtime::make_dict(process);
    for (const auto& [name, value] : reply->headers) {
        runtime::dict_set(process, headers, process.intern(name),
                          runtime::str_value(process, value));
    }
    return runtime::tuple_value(
        process,
        {Value::real(to_seconds(reply->delay)), Value::small_int(reply->status),
         Value::object(runtime::make_bytes(process, reply->body)), Value::object(headers)});
}

// ---- the trace

Value trace_task(Strand& strand, const Arguments& arguments) {
    const auto id = runtime::int64_of(arguments[0]);
    if (!id) return strand.raise(strand.process().types.type_error, "task_id must be an int");
    runner_of(strand).machine.record(runner_of(strand), EventKind::task_switched,
                                     static_cast<std::uint32_t>(*id));
    return Value::none();
}

std::optional<trace::LabelId> label_of(Strand& strand, Value text) {
    const Str* const label = runtime::as_str(text);
    if (label == nullptr) {
        strand.raise(strand.process().types.type_error, "a label must be a str");
        return std::nullopt;
    }
    return machine_of(strand).trace().intern(runtime::utf8(label));
}

Value trace_mark(Strand& strand, const Arguments& arguments) {
    const auto label = label_of(strand, arguments[0]);
    if (!label) return Value::error();
    runner_of(strand).machine.record(runner_of(strand), EventKind::mark,
                                     static_cast<std::uint32_t>(*label));
    return Value::none();
}

Value current_wait_label(Strand& strand, const Arguments& arguments) {
    const auto label = label_of(strand, arguments[0]);
    if (!label) return Value::error();
    runner_of(strand).next_label = *label;
    return Value::none();
}

// ---- pickling, and the rest

Value or_nothing(const Arguments& arguments, std::size_t index) {
    const Value value = arguments.get(index);
    return value.is_none() ? Value() : value;
}

Value dumps_with(Strand& strand, Value value, const PicklingHooks& hooks) {
    std::string bytes;
    if (!dump(strand, value, bytes, hooks)) return Value::error();
    return Value::object(runtime::make_bytes(strand.process(), bytes));
}

// dumps(object, protocol=5, persistent_id=None, reducer_override=None, dispatch_table=None)
Value dumps(Strand& strand, const Arguments& arguments) {
    return dumps_with(strand, arguments[0],
                      {.persistent_id = or_nothing(arguments, 2),
                       .reducer_override = or_nothing(arguments, 3),
                       .dispatch_table = or_nothing(arguments, 4),
                       .protocol = arguments.get(1, Value::small_int(5))});
}

// For another process: as multiprocessing's ForkingPickler does it.
Value dumps_across(Strand& strand, const Arguments& arguments) {
    return dumps_with(strand, arguments[0], PicklingHooks{.between_processes = true});
}

// loads(bytes, persistent_load=None, find_class=None)
Value loads(Strand& strand, const Arguments& arguments) {
    const auto bytes = runtime::bytes_of(arguments[0]);
    if (!bytes) {
        return strand.raise(strand.process().types.type_error, "a bytes-like object is required");
    }
    // A copy: the object may go while Python code runs.
    return load(
        strand, std::string(*bytes),
        {.persistent_load = or_nothing(arguments, 1), .find_class = or_nothing(arguments, 2)});
}

Value find_class(Strand& strand, const Arguments& arguments) {
    const auto* const module = runtime::as_str(arguments[0]);
    const auto* const name = runtime::as_str(arguments[1]);
    if (module == nullptr || name == nullptr) {
        return strand.raise(strand.process().types.type_error, "names of a class are texts");
    }
    return find_global(strand, runtime::utf8(module), runtime::utf8(name));
}

Value cpu_count(Strand& strand, const Arguments&) {
    return Value::small_int(machine_of(strand).settings().cores);
}

// The line of the program that is being executed.
Value program_line(Strand& strand, const Arguments&) {
    return Value::small_int(strand.user_line());
}

Value format_exception(Strand& strand, const Arguments& arguments) {
    if (runtime::as_exception(arguments[0]) == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            "Exception expected for value, " +
                                runtime::type_name(strand.process(), arguments[0]) + " found");
    }
    return runtime::str_value(strand.process(), runtime::format_exception(strand, arguments[0]));
}

Value format_unraisable(Strand& strand, const Arguments& arguments) {
    if (runtime::as_exception(arguments[0]) == nullptr) {
        return strand.raise(strand.process().types.type_error, "an exception is required");
    }
    return runtime::str_value(strand.process(), runtime::format_unraisable(strand, arguments[0]));
}

Value format_exception_only(Strand& strand, const Arguments& arguments) {
    if (runtime::as_exception(arguments[0]) == nullptr) {
        return strand.raise(strand.process().types.type_error, "an exception is required");
    }
    Process& process = strand.process();
    runtime::List* const lines = runtime::make_list(process);
    for (const std::string& line : runtime::format_exception_only(strand, arguments[0])) {
        runtime::list_append(process, lines, runtime::str_value(process, line));
    }
    return Value::object(lines);
}

// loop_over(iterator): the prelude's, for a loop over an iterator that may have no __iter__.
Value loop_over(Strand& strand, const Arguments& arguments) {
    return strand.tail_call_prelude("_loop_over", {arguments[0]});
}

// length_hint(obj, default): the prelude's, which list() asks too.
Value length_hint(Strand& strand, const Arguments& arguments) {
    return strand.tail_call_prelude("_length_hint", {arguments[0], arguments[1]});
}

// ---- types that the Python-coded libraries cannot write themselves

bool read_names(Strand& strand, Value names, std::vector<std::string>& texts) {
    std::vector<Value> items;
    if (!runtime::collect_items(strand, names, items)) return false;
    for (const Value item : items) {
        if (runtime::as_str(item) == nullptr) {
            strand.raise(strand.process().types.type_error, "names must be strings");
            return false;
        }
        texts.push_back(runtime::utf8(runtime::as_str(item)));
    }
    return true;
}

// struct_sequence(module, name, fields, hidden=()) -> type
Value struct_sequence(Strand& strand, const Arguments& arguments) {
    std::vector<std::string> fields;
    std::vector<std::string> hidden;
    if (!read_names(strand, arguments[2], fields)) return Value::error();
    if (arguments.count > 3 && !read_names(strand, arguments[3], hidden)) return Value::error();
    const std::vector<std::string_view> field_views(fields.begin(), fields.end());
    const std::vector<std::string_view> hidden_views(hidden.begin(), hidden.end());
    std::vector<std::string> own;
    const std::array both{arguments[0], arguments[1]};
    if (!read_names(strand, Value::object(runtime::make_tuple(strand.process(), both)), own)) {
        return Value::error();
    }
    return Value::object(make_struct_sequence_type(strand.process(), {.module = own[0],
                                                                      .name = own[1],
                                                                      .fields = field_views,
                                                                      .hidden = hidden_views,
                                                                      .constructible = true}));
}

// Objects/typeobject.c, set_collection_flag_recursive.
void set_collection(Type* type, Type::Collection collection) {
    if (type->is_native || type->collection == collection) return;
    type->collection = collection;
    for (Type* subclass : type->subclasses) set_collection(subclass, collection);
}

// match_like(cls, other): instances of the class, and of those below it, match the patterns that those of
// the other do, if that is a sequence or a mapping.
Value match_like(Strand&, const Arguments& arguments) {
    Type* const type = runtime::as_type(arguments[0]);
    const Type* const other = runtime::as_type(arguments[1]);
    if (type != nullptr && other != nullptr && other->collection != Type::Collection::neither) {
        set_collection(type, other->collection);
    }
    return Value::none();
}

// use_verdicts(instance_check, subclass_check): ABCMeta's, which remember what they say, see ClassVerdicts.
Value use_verdicts(Strand& strand, const Arguments& arguments) {
    auto verdicts = std::make_unique<runtime::ClassVerdicts>();
    verdicts->instance_check = arguments[0];
    verdicts->subclass_check = arguments[1];
    Process& process = strand.process();
    auto* const keeper = process.heap.create<runtime::Foreign>(process.types.object, Kind::foreign);
    keeper->state = std::move(verdicts);
    process.library_state[runtime::ClassVerdicts::key] = Value::object(keeper);
    return Value::none();
}

// remember_verdict(cls, base, verdict)
Value remember_verdict(Strand& strand, const Arguments& arguments) {
    const Type* const type = runtime::as_type(arguments[0]);
    const Type* const base = runtime::as_type(arguments[1]);
    if (type != nullptr && base != nullptr && arguments[2].is_boolean()) {
        runtime::ClassVerdicts::of(strand.process())
            ->remember(*type, *base, arguments[2].is_true());
    }
    return Value::none();
}

Value forget_verdicts(Strand& strand, const Arguments&) {
    runtime::ClassVerdicts::of(strand.process())->forget_negative();
    return Value::none();
}

// set_abstract(cls, is_abstract)
Value set_abstract(Strand&, const Arguments& arguments) {
    Type* const type = runtime::as_type(arguments[0]);
    if (type != nullptr) type->is_abstract = arguments[1].is_true();
    return Value::none();
}

// mark_coroutine(code): generators of the code may be awaited, see types.coroutine().
Value mark_coroutine(Strand&, const Arguments& arguments) {
    auto* const code = runtime::as_kind<runtime::Code>(arguments[0], Kind::code);
    if (code != nullptr) code->is_iterable_coroutine = true;
    return Value::none();
}

constexpr NativeSpec functions[] = {
    {"forget_verdicts", forget_verdicts, 0, 0},
    {"mark_coroutine", mark_coroutine, 1, 1},
    {"match_like", match_like, 2, 2},
    {"length_hint", length_hint, 2, 2},
    {"io_wait", io_wait, 1, 1, interacts},
    {"now", now, 0, 0},
    {"bytecode_cost_ns", bytecode_cost_ns, 0, 0},
    {"network_request", network_request, 2, 2, interacts},
    {"trace_task", trace_task, 1, 2},
    {"trace_mark", trace_mark, 1, 1},
    {"current_wait_label", current_wait_label, 1, 1},
    {"dumps", dumps, 1, 5, interacts},
    {"dumps_across", dumps_across, 1, 1, interacts},
    {"find_class", find_class, 2, 2},
    {"loads", loads, 1, 3, interacts},
    {"cpu_count", cpu_count, 0, 0},
    {"program_line", program_line, 0, 0},
    {"format_exception", format_exception, 1, 1},
    {"loop_over", loop_over, 1, 1},
    {"format_unraisable", format_unraisable, 1, 1},
    {"format_exception_only", format_exception_only, 1, 1},
    {"struct_sequence", struct_sequence, 3, 4},
    {"iterator_type", iterator_type, 3, 3, NativeSpec::keywords},
    {"remember_verdict", remember_verdict, 3, 3},
    {"set_abstract", set_abstract, 2, 2},
    {"use_verdicts", use_verdicts, 2, 2},
};

}  // namespace

bool init_interleave(Strand& strand, Module& module) {
    Process& process = strand.process();
    define_type(process, module,
                {"Parker", Kind::foreign, nullptr, construct_parker, true, "_interleave"},
                parker_methods);
    runtime::add_functions(process, module, functions);
    define_pickle_errors(process, module);
    define_pipes(process, module);
    define_semaphores(process, module);
    define_shared_blocks(process, module);
    define_processes(process, module);
    return true;
}

}  // namespace interleave::library
