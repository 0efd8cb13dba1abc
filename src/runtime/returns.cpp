// What becomes of the results and exceptions of frames, and how generators are entered and left.
// Generators follow Objects/genobject.c.

#include <algorithm>
#include <format>
#include <optional>
#include <utility>

#include "base/check.h"
#include "runtime/attributes.h"
#include "runtime/beside.h"
#include "runtime/exceptions.h"
#include "runtime/finalization.h"
#include "runtime/frame_objects.h"
#include "runtime/generators.h"
#include "runtime/interpreter.h"
#include "runtime/iterators.h"

namespace interleave::runtime {

Outcome Interpreter::deliver(Value value, std::uint16_t to, ReturnKind kind, Value keep) {
    if (value.is_error()) return exception_in_caller(kind, to, keep);
    switch (kind) {
        case ReturnKind::value:
        case ReturnKind::next:
        case ReturnKind::send:
        case ReturnKind::attribute:
            if (strand_.frame_ != nullptr) strand_.frame_->registers[to] = value;
            return Outcome::done;
        case ReturnKind::instance:
            if (!value.is_none()) {
                strand_.raise(types_.type_error,
                              std::format("__init__() should return None, not '{}'",
                                          type_name(process_, value)));
                return Outcome::raised;
            }
            strand_.frame_->registers[to] = keep;
            return Outcome::done;
        case ReturnKind::awaitable:
            if (is_coroutine(value)) {
                strand_.raise(types_.type_error, "__await__() returned a coroutine");
                return Outcome::raised;
            }
            strand_.frame_->registers[to] = value;
            return Outcome::done;
        case ReturnKind::discard:
        case ReturnKind::interrupt: return Outcome::done;
        case ReturnKind::raised: strand_.pending_ = keep; return Outcome::reraised;
        case ReturnKind::module:
            process_.finish_import(strand_, static_cast<Module*>(keep.as_object()));
            return Outcome::done;
        case ReturnKind::nested: nested_result_ = value; return Outcome::nested;
        case ReturnKind::strand: strand_.result_ = value; return Outcome::finished;
        case ReturnKind::extend: {
            auto* list = static_cast<List*>(strand_.frame_->registers[to].as_object());
            if (const List* items = as_list(value)) {
                for (std::uint32_t i = 0; i < items->size; ++i) {
                    runtime::list_append(process_, list, items->items[i]);
                }
            }
            return Outcome::done;
        }
        case ReturnKind::operation: return finish_operation(value, to, keep);
        case ReturnKind::truth: return finish_truth(value, to, keep);
        case ReturnKind::length:
        case ReturnKind::text:
            value = checked(value, kind, keep);
            if (value.is_error()) return Outcome::raised;
            strand_.frame_->registers[to] = value;
            return Outcome::done;
        case ReturnKind::wait_again: return wait_again();
        case ReturnKind::unpacked: return finish_unpacking(value);
        case ReturnKind::made: return initialise(value, to, keep);
        case ReturnKind::class_body: CHECK(false);
    }
    return Outcome::done;
}

// Out of a getter, or (asked: three of it) out of __getattr__, which is asked after a getter.
Outcome Interpreter::attribute_error_in_caller(const Tuple* asked, std::uint16_t to) {
    if (asked == nullptr || !strand_.pending_is(types_.attribute_error)) return Outcome::raised;
    const Value object = asked->items()[0];
    const Value name = asked->items()[1];
    const Type* type = process_.type_of(object);
    if (type->has_getattr && asked->size == 2) {
        strand_.take_pending();
        Value values[3] = {Value(), object, name};
        return call(process_.find_in_type(type, process_.names.__getattr__), values + 1, 2, nullptr,
                    to, ReturnKind::attribute,
                    tuple_value(process_, {object, name, Value::none()}));
    }
    // Objects/object.c, _PyObject_SetAttributeErrorContext: so that a similar name can be meant.
    Exception* exception = strand_.pending();
    if (instance_attribute(exception, process_.names.name).is_empty() &&
        instance_attribute(exception, process_.names.obj).is_empty()) {
        set_instance_attribute(process_, exception, process_.names.name, name);
        set_instance_attribute(process_, exception, process_.names.obj, object);
    }
    return Outcome::raised;
}

// An exception came out of a call that the running frame made (or that had no frame).
Outcome Interpreter::exception_in_caller(ReturnKind kind, std::uint16_t to, Value keep) {
    switch (kind) {
        case ReturnKind::next:
            if (strand_.pending_is(types_.stop_iteration)) {
                strand_.take_pending();
                return Outcome::jump;
            }
            return Outcome::raised;
        case ReturnKind::send:
            if (strand_.pending_is(types_.stop_iteration)) {
                const Exception* stop = as_exception(strand_.take_pending());
                const Tuple* args = as_tuple(stop->arguments);
                strand_.frame_->registers[to] = args->size > 0 ? args->items()[0] : Value::none();
                return Outcome::jump;
            }
            return Outcome::raised;
        case ReturnKind::attribute: return attribute_error_in_caller(as_tuple(keep), to);
        case ReturnKind::module:
            dict_delete(process_.modules, static_cast<Module*>(keep.as_object())->name);
            process_.finish_import(strand_, static_cast<Module*>(keep.as_object()));
            return Outcome::raised;
        case ReturnKind::nested: nested_result_ = Value::error(); return Outcome::nested;
        case ReturnKind::strand: strand_.result_ = Value::error(); return Outcome::finished;
        case ReturnKind::interrupt: {
            Frame& frame = *strand_.frame_;
            frame.pc = frame.code->instructions + keep.as_small_int();
            return Outcome::raised;
        }
        case ReturnKind::wait_again: {
            const Strand::InterruptedWait last = strand_.interrupted_.back();
            strand_.interrupted_.pop_back();
            return exception_in_caller(last.kind, last.to, Value());
        }
        default: return Outcome::raised;
    }
}

namespace {

// An awaitable of an async generator is used up; it is what the generator's frame keeps.
void finish_step(Value keep) {
    auto* step = static_cast<Iterator*>(keep.as_object());
    step->limit = 2;
    static_cast<Generator*>(step->source.as_object())->async_running = false;
}

bool closes(Value keep) {
    const auto* step = static_cast<const Iterator*>(keep.as_object());
    return static_cast<AsyncStepKind>(step->index) == AsyncStepKind::close;
}

}  // namespace

// With a value it has no context, whatever is being handled (Objects/genobject.c,
// _PyGen_SetStopIterationValue).
void Interpreter::raise_stop_iteration(Value value) {
    if (value.is_none()) {
        strand_.raise_with_arguments(types_.stop_iteration, {});
    } else {
        strand_.pending_ = make_exception(process_, types_.stop_iteration, {value});
    }
}

// An async generator has left the awaitable that ran it: with a value of its own, or (empty) by its end.
Outcome Interpreter::finish_async_step(Value keep, Value yielded, std::uint16_t to,
                                       ReturnKind kind) {
    finish_step(keep);
    const bool is_close = closes(keep);
    if (is_close && !yielded.is_empty()) {
        strand_.raise(types_.runtime_error, "async generator ignored GeneratorExit");
        return exception_in_caller(kind, to, Value());
    }
    if (!is_close && yielded.is_empty()) {
        strand_.raise_with_arguments(types_.stop_async_iteration, {});
        return exception_in_caller(kind, to, Value());
    }
    const Value result = is_close ? Value::none() : yielded;
    if (kind == ReturnKind::send) {
        strand_.frame_->registers[to] = result;
        return Outcome::jump;
    }
    raise_stop_iteration(result);
    return exception_in_caller(kind, to, Value());
}

Outcome Interpreter::return_from_frame(Value value) {
    Frame* frame = strand_.frame_;
    const ReturnKind kind = frame->return_kind;
    const std::uint16_t to = frame->result_register;
    const Value keep = frame->keep;
    Generator* generator = frame->generator;
    const bool async_step = frame->is_step_of_async;
    Dict* names = frame->names;
    strand_.frame_ = frame->back;
    --strand_.depth_;
    if (generator == nullptr) {
        strand_.drop_frame(frame);
        if (kind == ReturnKind::class_body) return class_from_body(keep, value, names, to);
        return deliver(value, to, kind, keep);
    }
    leave_generator(*frame, GeneratorState::finished);
    if (async_step) return finish_async_step(keep, Value(), to, kind);
    // The end of a generator: loops and delegations jump, callers of next() and send() get
    // StopIteration.
    if (kind == ReturnKind::next) return Outcome::jump;
    if (kind == ReturnKind::send) {
        strand_.frame_->registers[to] = value;
        return Outcome::jump;
    }
    raise_stop_iteration(value);
    return exception_in_caller(kind, to, keep);
}

namespace {

// Whether the last entry is of a comprehension that this frame's code contains.
bool contains_last(const std::vector<TracebackEntry>& entries, const Frame& frame) {
    return std::ranges::find(frame.code->children, entries.back().shown()) !=
           frame.code->children.end();
}

}  // namespace

void Interpreter::add_traceback(Frame& frame) {
    if (!strand_.has_pending()) {
        // A native has seen should_stop() and given up: the next poll point ends the strand, and until
        // then it leaves its frames as sys.exit() would.
        if (strand_.should_stop()) {
            strand_.raise(types_.system_exit, "");
        } else {
            strand_.raise(types_.system_error, "error return without exception set");
        }
    }
    Exception* exception = strand_.pending();
    auto index = frame.pc - frame.code->instructions;
    if (index > 0) --index;
    std::vector<TracebackEntry>& entries = exception->traceback;
    // Another strand may be raising it too.
    const std::optional<ObjectLock> lock =
        strand_.is_alone() ? std::nullopt : std::optional<ObjectLock>(std::in_place, *exception);
    if (!entries.empty() && is_comprehension(*entries.back().shown()) &&
        contains_last(entries, frame)) {
        entries.back().function = frame.code;
        return;
    }
    constexpr std::size_t longest_traceback = 20'000;
    if (exception->traceback.size() < longest_traceback) {
        exception->traceback.push_back({frame.code, static_cast<std::uint32_t>(index)});
    }
}

namespace {

// The innermost range that protects the instruction the frame is at, or null.
const language::ExceptionRange* range_around(const Frame& frame) {
    const auto at = static_cast<std::uint32_t>(frame.pc - frame.code->instructions - 1);
    const auto& ranges = frame.code->source->exceptions;
    const auto found = std::ranges::find_if(ranges, [at](const language::ExceptionRange& range) {
        return at >= range.start && at < range.end;
    });
    return found == ranges.end() ? nullptr : &*found;
}

// Whether what becomes of its exception concerns nobody but its strand.
bool leaves_beside(const Frame& frame) {
    switch (frame.return_kind) {
        case ReturnKind::value:
        case ReturnKind::instance:
        case ReturnKind::next: return !frame.is_step_of_async;
        default: return false;
    }
}

}  // namespace

// In CPython a traceback has the frames that were left, and they have their variables: what was left first
// goes first, and of a frame the last (lists go from their ends).
void Interpreter::keep_variables(const Frame& frame) {
    if (!process_.finalization->is_watching()) return;
    Exception* exception = as_exception(strand_.pending_);
    const language::Code& code = *frame.code->source;
    const std::span<const Value> variables(frame.registers, code.locals.size());
    const auto is_kept = [&](Value value) {
        // Where the library is C in CPython it has no frames, so of the rest it keeps nothing.
        return code.is_library ? is_unstarted_coroutine(value) : value.is_object();
    };
    if (exception == nullptr || std::ranges::none_of(variables, is_kept)) return;
    strand_.be_alone();
    try {
        List* kept = make_list(process_);
        for (const Value value : variables) {
            if (is_kept(value)) runtime::list_append(process_, kept, value);
        }
        if (!exception->variables.is_empty()) {
            runtime::list_append(process_, kept, exception->variables);
        }
        exception->variables = Value::object(kept);
    } catch (const OutOfMemory&) {
        exception->variables = Value();  // handlers need the room
    }
}

// What the instruction that raised had in hand goes before anybody handles the exception (Python/ceval.c,
// _PyEval_EvalFrameDefault, exception_unwind).
bool Interpreter::collect_temporaries() {
    const Frame& frame = *strand_.frame_;
    const language::Code& code = *frame.code->source;
    if (!code.drops_promptly || !process_.finalization->is_watching()) return false;
    const language::ExceptionRange* const range = range_around(frame);
    const std::size_t live = range != nullptr ? range->live : code.locals.size();
    const Value raised = strand_.pending_;
    const std::span<const Value> temporaries(frame.registers + live,
                                             frame.registers + frame.register_count);
    const bool has_dropped = std::ranges::any_of(temporaries, [&](Value value) {
        return value.is_object() && value.as_object() != raised.as_object();
    });
    if (!has_dropped || !collect_promptly(static_cast<std::uint16_t>(live), code.notices_ends)) {
        return false;
    }
    strand_.take_pending();
    const bool is_pushed = push_finalizers(ReturnKind::raised, raised);
    if (!is_pushed) strand_.pending_ = raised;
    return is_pushed;
}

Outcome Interpreter::unwind() {
    while (true) {
        Frame* frame = strand_.frame_;
        if (const language::ExceptionRange* const range = range_around(*frame)) {
            frame->registers[range->exception_register] = strand_.take_pending();
            // What the frames left behind held goes now: the handler may need its room at once.
            if (out_of_memory_ && may_collect()) process_.collect();
            out_of_memory_ = false;
            frame->pc = frame->code->instructions + range->handler;
            return Outcome::pushed;
        }
        keep_variables(*frame);
        if (!leaves_beside(*frame)) strand_.be_alone();
        const ReturnKind kind = frame->return_kind;
        const std::uint16_t to = frame->result_register;
        const Value keep = frame->keep;
        Generator* generator = frame->generator;
        const bool async_step = frame->is_step_of_async;
        strand_.frame_ = frame->back;
        --strand_.depth_;
        if (generator == nullptr) {
            strand_.drop_frame(frame);
        } else {
            leave_generator(*frame, GeneratorState::finished);
            if (async_step) finish_step(keep);
            // StopIteration must not end somebody else's loop (PEP 479).
            const bool stop = strand_.pending_is(types_.stop_iteration);
            const bool async_stop = generator->flavour == GeneratorKind::async_generator &&
                                    strand_.pending_is(types_.stop_async_iteration);
            if (stop || async_stop) {
                const Value cause = strand_.take_pending();
                const char* what = generator->flavour == GeneratorKind::generator ? "generator"
                                   : generator->flavour == GeneratorKind::coroutine
                                       ? "coroutine"
                                       : "async generator";
                strand_.raise(types_.runtime_error,
                              std::format("{} raised {}", what,
                                          stop ? "StopIteration" : "StopAsyncIteration"));
                strand_.pending()->cause = strand_.pending()->context = cause;
                strand_.pending()->suppress_context = true;
            }
        }
        const bool is_closed = async_step && closes(keep) &&
                               (strand_.pending_is(types_.generator_exit) ||
                                strand_.pending_is(types_.stop_async_iteration));
        if (is_closed) strand_.take_pending();
        const Outcome outcome =
            is_closed ? finish_async_step(keep, Value(), to, kind)
                      : exception_in_caller(
                            kind == ReturnKind::class_body ? ReturnKind::value : kind, to, keep);
        if (outcome == Outcome::done) return Outcome::pushed;  // in another frame than before
        if (outcome != Outcome::raised) return outcome;
        if (strand_.frame_ == nullptr) {
            strand_.result_ = Value::error();
            return Outcome::finished;
        }
        add_traceback(*strand_.frame_);
        if (collect_temporaries()) return Outcome::pushed;
    }
}

// ---- generators

Generator* make_generator(Process& process, const Frame& frame, std::uint32_t owner) {
    auto* generator = process.heap.create<Generator>(nullptr, Kind::generator);
    const language::Code& code = *frame.code->source;
    generator->flavour = code.is_coroutine ? (code.is_generator ? GeneratorKind::async_generator
                                                                : GeneratorKind::coroutine)
                                           : GeneratorKind::generator;
    generator->type = generator->flavour == GeneratorKind::generator ? process.types.generator
                      : generator->flavour == GeneratorKind::coroutine
                          ? process.types.coroutine
                          : process.types.async_generator;
    generator->name =
        frame.function != nullptr ? frame.function->name : Value::object(frame.code->name);
    generator->qualified_name = frame.function != nullptr
                                    ? frame.function->qualified_name
                                    : Value::object(frame.code->qualified_name);
    const std::size_t bytes = sizeof(Frame) + frame.register_count * sizeof(Value);
    auto* own = static_cast<Frame*>(process.heap.buffer(bytes));
    *own = frame;
    own->back = nullptr;
    own->generator = generator;
    own->keep = Value();
    own->registers = reinterpret_cast<Value*>(own + 1);
    // So far it has only variables; the rest may be left over from other frames, and would stay alive.
    const std::size_t variables = code.locals.size();
    std::copy_n(frame.registers, variables, own->registers);
    own->clear_from(variables);
    generator->frame = own;
    generator->code = frame.code;
    generator->owner = owner;
    // Something is to be said when it is dropped: a `finally` to run, or that nobody awaited it.
    const bool is_coroutine = generator->flavour == GeneratorKind::coroutine;
    if (is_coroutine || !code.exceptions.empty()) {
        process.finalization->add_candidate(generator);
    }
    return generator;
}

void free_generator_frame(Heap& heap, Generator& generator) {
    if (generator.frame == nullptr) return;
    heap.free_buffer(generator.frame,
                     sizeof(Frame) + generator.frame->register_count * sizeof(Value));
    generator.frame = nullptr;
}

// How many frames of the program up, from 2 on, it is told that a coroutine was never awaited: a frame
// that is being left is gone for CPython, so its caller has dropped what it held. A task's has none.
static std::int64_t warning_level(const Strand& strand) {
    const auto is_of_program = [](const Frame* frame) {
        return frame != nullptr && frame->code != nullptr && !frame->code->is_library;
    };
    const Frame* frame = strand.frame();
    while (frame != nullptr && !is_of_program(frame)) frame = frame->back;
    if (frame == nullptr || !is_of_program(frame->back)) return 2;
    const Instruction& at = frame->pc[-1];
    return at.opcode == Opcode::collect && at.c != 0 ? 3 : 2;
}

Value never_awaited(Strand& strand, Generator& coroutine) {
    free_generator_frame(strand.process().heap, coroutine);
    coroutine.state = GeneratorState::finished;
    return strand.tail_call_prelude(
        "_never_awaited", {Value::object(&coroutine), Value::small_int(warning_level(strand))});
}

// Whether the call that this frame is at is a statement by itself.
static bool drops_result(const Frame* frame) {
    if (frame == nullptr || frame->code == nullptr) return false;
    const language::Code& code = *frame->code->source;
    const auto next = frame->pc - frame->code->instructions;
    return std::ranges::binary_search(code.dropped_results, static_cast<std::uint32_t>(next));
}

bool drops_call_of(const Frame* frame, Value first) {
    if (!drops_result(frame)) return false;
    const Instruction& at = frame->pc[-1];
    if (at.opcode != Opcode::call && at.opcode != Opcode::call_method) return false;
    const Value* const callee = frame->registers + at.b;
    return callee[1] == first || (at.c > 0 && callee[2] == first);
}

// Whether all that is left for the frame is to return what it is about to have in the register.
static bool only_returns(const Frame& frame, std::uint16_t value) {
    const Instruction* next = frame.pc;
    // Where only coroutines' ends are looked for, nothing else that goes with the frame matters.
    if (next->opcode == Opcode::collect && next->c == 1 && next->b == value &&
        !frame.code->source->notices_ends) {
        ++next;
    }
    return next->opcode == Opcode::return_ && next->a == value;
}

// Whose call gives what this frame is about to have in the register: a decorator's wrapper, and the like,
// only returns it. Null: not another frame's plain call.
static const Frame* taker_of(const Frame* frame, std::uint16_t& to) {
    while (frame != nullptr && frame->code != nullptr && only_returns(*frame, to)) {
        if (frame->return_kind != ReturnKind::value || frame->generator != nullptr) return nullptr;
        to = frame->result_register;
        frame = frame->back;
    }
    return frame;
}

void Interpreter::pop_plain_frame() {
    Frame* const frame = strand_.frame_;
    strand_.frame_ = frame->back;
    --strand_.depth_;
    strand_.drop_frame(frame);
}

// Who called the coroutine's function, from the innermost on: (file name, line, name) of each
// (Objects/genobject.c, compute_cr_origin). As in tracebacks, without the library's own frames.
static Value origin_of(Process& process, const Frame* caller, std::uint32_t depth) {
    std::vector<Value> places;
    for (const Frame* at = caller; at != nullptr && places.size() < depth; at = at->back) {
        if (at->code == nullptr || at->code->is_library) continue;
        places.push_back(
            tuple_value(process, {Value::object(at->code->file_name),
                                  Value::small_int(line_of(*at)), Value::object(at->code->name)}));
    }
    return Value::object(make_tuple(process, places));
}

Outcome Interpreter::make_generator_here(Frame& frame) {
    Generator* generator = make_generator(process_, frame, static_cast<std::uint32_t>(strand_.id_));
    if (strand_.coroutine_origin_depth > 0 && generator->flavour == GeneratorKind::coroutine) {
        generator->at_end = origin_of(process_, frame.back, strand_.coroutine_origin_depth);
    }
    const ReturnKind kind = frame.return_kind;
    const std::uint16_t to = frame.result_register;
    const Value keep = frame.keep;
    strand_.frame_ = frame.back;
    --strand_.depth_;
    strand_.drop_frame(&frame);
    // CPython says it when the reference that is dropped was the last one. Here that would be known
    // at the next collection; of a result that nobody takes it is known at once.
    if (generator->flavour == GeneratorKind::coroutine && kind == ReturnKind::value) {
        std::uint16_t result = to;
        const Frame* const taker = taker_of(strand_.frame_, result);
        if (drops_result(taker)) {
            while (strand_.frame_ != taker) pop_plain_frame();
            never_awaited(strand_, *generator);
            return suspended(result, kind, keep);
        }
    }
    return deliver(Value::object(generator), to, kind, keep);
}

void Interpreter::leave_generator(Frame& frame, GeneratorState state) {
    Generator* generator = frame.generator;
    // What the generator is handling stays with it; the resumer goes on with its own.
    generator->handled = frame.is_handling ? strand_.handled_ : Value();
    strand_.handled_ = frame.outer_handled;
    frame.outer_handled = Value();
    frame.back = nullptr;
    if (state == GeneratorState::finished) {
        generator->handled = Value();
        free_generator_frame(process_.heap, *generator);
    }
    // Last: another strand may resume it from now on.
    if (strand_.is_alone()) {
        generator->state = state;
    } else {
        write_shared(generator->state, state);
    }
}

namespace {

// What the generator handles that an exception is thrown into, or the nearest of those that delegate to it
// and passed the exception on.
Value handled_by_thrown_into(const Frame* frame) {
    while (frame->generator->handled.is_empty()) {
        const Frame* const back = frame->back;
        if (back == nullptr || back->generator == nullptr || back->pc[-1].opcode != Opcode::send)
            return Value();
        frame = back;
    }
    return frame->generator->handled;
}

}  // namespace

// The context of what is thrown into a generator is what the generator handles itself, never what its
// caller does (Python/errors.c, _PyErr_ChainStackItem).
void Interpreter::raise_thrown(Value thrown, Value handled) {
    const Value outer = std::exchange(strand_.handled_, handled);
    strand_.raise(thrown);
    strand_.handled_ = outer;
}

Outcome Interpreter::resume_generator(Generator* generator, Value sent, Value thrown,
                                      std::uint16_t to, ReturnKind kind, Iterator* step) {
    const char* const what = generator->flavour == GeneratorKind::generator   ? "generator"
                             : generator->flavour == GeneratorKind::coroutine ? "coroutine"
                                                                              : "async generator";
    if (generator->state == GeneratorState::running) {
        strand_.raise(types_.value_error, std::format("{} already executing", what));
        return exception_in_caller(kind, to, Value());
    }
    if (generator->state == GeneratorState::finished) {
        if (!thrown.is_empty()) {
            raise_thrown(thrown, Value());
            return exception_in_caller(kind, to, Value());
        }
        if (generator->flavour == GeneratorKind::coroutine) {
            strand_.raise(types_.runtime_error, "cannot reuse already awaited coroutine");
            return exception_in_caller(kind, to, Value());
        }
        if (kind == ReturnKind::next) return Outcome::jump;
        if (kind == ReturnKind::send) {
            strand_.frame_->registers[to] = Value::none();
            return Outcome::jump;
        }
        strand_.raise_with_arguments(types_.stop_iteration, {});
        return exception_in_caller(kind, to, Value());
    }
    const bool is_new = generator->state == GeneratorState::created;
    if (is_new && thrown.is_empty() && !sent.is_none()) {
        strand_.raise(types_.type_error,
                      std::format("can't send non-None value to a just-started {}", what));
        return exception_in_caller(kind, to, Value());
    }
    if (strand_.depth_ >= strand_.recursion_limit) {
        strand_.raise(types_.recursion_error, "maximum recursion depth exceeded");
        return exception_in_caller(kind, to, Value());
    }
    Frame* frame = generator->frame;
    frame->back = strand_.frame_;
    frame->result_register = to;
    frame->return_kind = kind;
    frame->is_step_of_async = step != nullptr;
    frame->keep = step != nullptr ? Value::object(step) : Value();
    frame->outer_handled = strand_.handled_;
    if (!generator->handled.is_empty()) strand_.handled_ = generator->handled;
    generator->state = GeneratorState::running;
    // This strand is alone, so here it can be given away.
    const auto self = static_cast<std::uint32_t>(strand_.id_);
    if (generator->owner == Generator::nobody) {
        generator->owner = self;
    } else if (generator->owner != self) {
        generator->owner = Generator::anybody;
    }
    strand_.frame_ = frame;
    ++strand_.depth_;
    if (thrown.is_empty()) {
        // The yield that it stands behind has the register for what is sent.
        if (!is_new) frame->registers[frame->pc[-1].a] = sent;
        return Outcome::pushed;
    }
    if (!is_new && frame->pc[-1].opcode == Opcode::yield_delegated) {
        strand_.pending_ = thrown;
        return throw_into_delegate(*frame);
    }
    raise_thrown(thrown, handled_by_thrown_into(frame));
    add_traceback(*frame);
    return unwind();
}

// An exception thrown into a generator that delegates goes to what it delegates to first.
Outcome Interpreter::throw_into_delegate(Frame& frame) {
    const Value thrown = strand_.take_pending();
    const Instruction yield = frame.pc[-1];
    const Instruction* const send = frame.pc - 2;
    const Value delegate = frame.registers[yield.c];
    // Results come back as those of the `send` before: jump or go on behind it.
    frame.pc = send + 1;
    const auto settle = [&](Outcome outcome) {
        if (outcome == Outcome::raised) {
            add_traceback(*strand_.frame_);
            return unwind();
        }
        // The loop still holds the frame of whoever threw.
        return outcome == Outcome::done ? Outcome::pushed : outcome;
    };
    if (is_instance(process_, thrown, types_.generator_exit)) {
        Value values[3] = {Value(), delegate, thrown};
        return settle(call(Value::object(process_.prelude_function("_close_delegate")), values + 1,
                           2, nullptr, yield.a, ReturnKind::send));
    }
    if (auto* inner = as_kind<Generator>(delegate, Kind::generator)) {
        return settle(resume_generator(inner, Value::none(), thrown, yield.a, ReturnKind::send));
    }
    if (Iterator* step = as_async_step(process_, delegate)) {
        return settle(start_async_step(step, Value::none(), thrown, yield.a, ReturnKind::send));
    }
    const Value method = find_attribute(strand_, delegate, process_.names.throw_);
    if (method.is_error()) return settle(Outcome::raised);
    if (method.is_empty()) {
        frame.pc = send + 2;
        raise_thrown(thrown, handled_by_thrown_into(&frame));
        add_traceback(frame);
        return unwind();
    }
    Value values[2] = {Value(), thrown};
    return settle(call(method, values + 1, 1, nullptr, yield.a, ReturnKind::send));
}

Outcome Interpreter::yield(Value value, std::uint16_t sent_register, bool delegated) {
    (void)sent_register;
    Frame* frame = strand_.frame_;
    const ReturnKind kind = frame->return_kind;
    const std::uint16_t to = frame->result_register;
    const Value keep = std::exchange(frame->keep, Value());  // each resumption brings its own
    const bool async_step = frame->is_step_of_async;
    strand_.frame_ = frame->back;
    --strand_.depth_;
    leave_generator(*frame, GeneratorState::suspended);
    if (async_step && !delegated) return finish_async_step(keep, value, to, kind);
    return deliver(value, to, kind, keep);
}

namespace {

// Objects/genobject.c, async_gen_init_hooks. False: raised.
bool tell_hooks(Strand& strand, Generator* generator) {
    if (generator->async_begun) return true;
    generator->async_begun = true;
    generator->at_end = strand.asyncgen_finalizer;
    return strand.asyncgen_firstiter.is_empty() ||
           !strand.call(strand.asyncgen_firstiter, {Value::object(generator)}).is_error();
}

constexpr const char* step_names[] = {"anext()", "athrow()", "aclose()"};
constexpr const char* step_groups[] = {"__anext__()/asend()", "aclose()/athrow()",
                                       "aclose()/athrow()"};

}  // namespace

Value make_async_step(Strand& strand, Generator* generator, AsyncStepKind kind, Value value) {
    if (!tell_hooks(strand, generator)) return Value::error();
    Process& process = strand.process();
    auto* step = process.heap.create<Iterator>(
        kind == AsyncStepKind::send ? process.types.async_step : process.types.async_throw_step,
        Kind::iterator);
    step->source = Value::object(generator);
    step->extra = value;
    step->index = static_cast<std::int64_t>(kind);
    step->advance = [](Strand& own, Iterator& self) {
        return own.resume_async_step(&self, Value::none(), Value());
    };
    return Value::object(step);
}

Iterator* as_async_step(const Process& process, Value value) {
    auto* step = as_kind<Iterator>(value, Kind::iterator);
    const bool is_one = step != nullptr && (step->type == process.types.async_step ||
                                            step->type == process.types.async_throw_step);
    return is_one ? step : nullptr;
}

// Runs an async generator for one of its awaitables (Objects/genobject.c, async_gen_asend_send and
// async_gen_athrow_send).
Outcome Interpreter::start_async_step(Iterator* step, Value sent, Value thrown, std::uint16_t to,
                                      ReturnKind kind) {
    auto* generator = static_cast<Generator*>(step->source.as_object());
    const auto what = static_cast<AsyncStepKind>(step->index);
    const auto refuse = [&](Type* type, const std::string& message) {
        step->limit = 2;
        strand_.raise(type, message);
        return exception_in_caller(kind, to, Value());
    };
    if (step->limit == 2) {
        return refuse(types_.runtime_error,
                      std::format("cannot reuse already awaited {}", step_groups[step->index]));
    }
    if (step->limit == 0) {
        if (generator->async_running) {
            return refuse(types_.runtime_error,
                          std::format("{}: asynchronous generator is already running",
                                      step_names[step->index]));
        }
        if (generator->state == GeneratorState::finished && thrown.is_empty()) {
            step->limit = 2;
            strand_.raise_with_arguments(
                what == AsyncStepKind::send ? types_.stop_async_iteration : types_.stop_iteration,
                {});
            return exception_in_caller(kind, to, Value());
        }
        step->limit = 1;
        if (what == AsyncStepKind::send && sent.is_none()) sent = step->extra;
        if (what != AsyncStepKind::send && thrown.is_empty()) thrown = step->extra;
    }
    generator->async_running = true;
    if (generator->frame != nullptr) generator->frame->is_step_of_async = false;
    const Outcome outcome = resume_generator(generator, sent, thrown, to, kind, step);
    // The generator refused, or was finished already.
    if (generator->frame == nullptr || !generator->frame->is_step_of_async) {
        step->limit = 2;
        generator->async_running = false;
    }
    return outcome;
}

Outcome Interpreter::send(Frame& frame, const Instruction& in) {
    const Value iterator = frame.registers[in.b];
    const Value sent = frame.registers[in.a];
    if (auto* generator = as_kind<Generator>(iterator, Kind::generator)) {
        return resume_generator(generator, sent, Value(), in.a, ReturnKind::send);
    }
    if (Generator* coroutine = wrapped_coroutine(iterator)) {
        return resume_generator(coroutine, sent, Value(), in.a, ReturnKind::send);
    }
    if (auto* native = as_kind<Iterator>(iterator, Kind::iterator);
        native != nullptr && (native->flags & next_is_overridden) == 0) {
        if (as_async_step(process_, iterator) != nullptr) {
            return start_async_step(native, sent, Value(), in.a, ReturnKind::send);
        }
        if (!sent.is_none()) {
            raise_no_attribute(strand_, iterator, process_.names.send);
            return Outcome::raised;
        }
        const Value value = native->advance(strand_, *native);
        if (value.is_empty()) {
            frame.registers[in.a] = Value::none();
            return Outcome::jump;
        }
        if (value.is_suspended()) return suspended(in.a, ReturnKind::send, Value());
        return deliver(value, in.a, ReturnKind::send, Value());
    }
    if (sent.is_none()) {
        const Value next = special_method(strand_, iterator, process_.names.__next__);
        if (!next.is_empty()) {
            Value values[2] = {Value(), iterator};
            return call(next, values + 1, 1, nullptr, in.a, ReturnKind::send);
        }
    }
    const Value method = find_attribute(strand_, iterator, process_.names.send);
    if (method.is_error()) return Outcome::raised;
    if (method.is_empty()) {
        strand_.raise(types_.type_error,
                      std::format("__await__() returned non-iterator of type '{}'",
                                  type_name(process_, iterator)));
        return Outcome::raised;
    }
    Value values[2] = {Value(), sent};
    return call(method, values + 1, 1, nullptr, in.a, ReturnKind::send);
}

Outcome Interpreter::for_iter(Value iterator, std::uint16_t to) {
    if (auto* generator = as_kind<Generator>(iterator, Kind::generator)) {
        return resume_generator(generator, Value::none(), Value(), to, ReturnKind::next);
    }
    const Value next = special_method(strand_, iterator, process_.names.__next__);
    if (next.is_empty()) {
        strand_.raise(types_.type_error, std::format("iter() returned non-iterator of type '{}'",
                                                     type_name(process_, iterator)));
        return Outcome::raised;
    }
    Value values[2] = {Value(), iterator};
    return call(next, values + 1, 1, nullptr, to, ReturnKind::next);
}

}  // namespace interleave::runtime
