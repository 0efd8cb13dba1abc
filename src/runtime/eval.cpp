// The eval loop: one switch over the opcodes of language/opcodes.def. It is long because it is the one
// place where what a bytecode does can be read; anything that needs more than a few lines is a member
// function elsewhere (see interpreter.h).

#include <algorithm>
#include <new>
#include <utility>

#include "base/check.h"
#include "runtime/attributes.h"
#include "runtime/beside.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/finalization.h"
#include "runtime/generators.h"
#include "runtime/interpreter.h"
#include "runtime/items.h"
#include "runtime/iterators.h"
#include "runtime/numbers.h"

namespace interleave::runtime {
namespace {

bool both_small_ints(Value left, Value right) {
    return left.is_small_int() && right.is_small_int();
}

bool is_plain_str(Value value, const Types& types) {
    return value.is_object() && value.as_object()->type == types.str;
}

bool same_str(Value left, Value right) {
    return same_text(static_cast<const Str*>(left.as_object()),
                     static_cast<const Str*>(right.as_object()));
}

// Keys whose hash and equality run nothing of the program's.
bool is_plain_key(Value key, const Types& types) {
    return key.is_small_int() || is_plain_str(key, types);
}

// Ints and floats mixed, as arithmetic sees them: small ints are doubles exactly.
bool as_doubles(Value left, Value right, double& l, double& r) {
    if (!(left.is_real() || left.is_small_int()) || !(right.is_real() || right.is_small_int())) {
        return false;
    }
    l = left.is_real() ? left.as_real() : static_cast<double>(left.as_small_int());
    r = right.is_real() ? right.as_real() : static_cast<double>(right.as_small_int());
    return true;
}

Value simple_truth(Value value, bool& known) {
    known = true;
    if (value.is_boolean()) return value;
    if (value.is_none()) return Value::boolean(false);
    if (value.is_small_int()) return Value::boolean(value.as_small_int() != 0);
    known = false;
    return value;
}

}  // namespace

Pause Interpreter::resume(std::uint64_t budget) {
    limit_ = strand_.executed_ + std::min(budget, UINT64_MAX - strand_.executed_ - 1);
    return run();
}

// Exceptions of C++ say that memory is used up, a process's (OutOfMemory, from its heap) or the host's.
// They become MemoryError here.
Pause Interpreter::run() {
    while (true) {
        try {
            const Outcome outcome = run_frames();
            if (outcome == Outcome::pause) return pause_;
            CHECK(outcome == Outcome::finished || outcome == Outcome::nested);
            return Pause::finished;
        } catch (const OutOfMemory&) {
            raise_memory_error();
        } catch (const std::bad_alloc&) {
            raise_memory_error();
        }
    }
}

// There is room enough for one exception without a message: it was made when the process began.
void Interpreter::raise_memory_error() {
    strand_.be_alone();
    out_of_memory_ = true;
    strand_.suspension_ = Strand::Suspension::none;
    strand_.pending_ = process_.library_state["MemoryError"];
    // The natives that were under way are gone, so garbage may go too, and handlers have room.
    if (may_collect()) process_.collect();
    clear_traceback(*as_exception(strand_.pending_));
    as_exception(strand_.pending_)->context = Value::none();
}

// Natives under a nested call hold values that nobody else knows of; on the real machine another
// strand may be waiting in one.
bool Interpreter::may_collect() const {
    return std::ranges::none_of(process_.strands,
                                [](const Strand* strand) { return strand->nesting_ > 0; });
}

// What is to be said of objects that have gone is said by a frame of its own, before the program
// goes on.
bool Interpreter::push_finalizers(ReturnKind kind, Value keep) {
    List* calls = make_list(process_);
    for (const auto& [callback, subject] : process_.finalization->take_calls()) {
        runtime::list_append(process_, calls, tuple_value(process_, {callback, subject}));
    }
    Value arguments[2] = {Value(), Value::object(calls)};
    const Outcome outcome = call(Value::object(process_.prelude_function("_run_finalizers")),
                                 arguments + 1, 1, nullptr, 0, kind, keep);
    // At the limit of recursion nobody is told.
    if (outcome == Outcome::raised) strand_.take_pending();
    return outcome == Outcome::pushed;
}

// One of the things that the breaker asks this strand to do in between.
bool Interpreter::serve_interrupt(ReturnKind kind, Value keep) {
    const auto take = [&](std::uint32_t bit) {
        return (strand_.breaker.fetch_and(~bit, std::memory_order_relaxed) & bit) != 0;
    };
    if (take(breaker_collect) && may_collect()) {
        process_.collect();
        if (process_.finalization->has_calls() && push_finalizers(kind)) return true;
    }
    if (!take(breaker_signal)) return false;
    Value arguments[1] = {Value()};
    const Outcome outcome = call(Value::object(process_.prelude_function("_on_signal")),
                                 arguments + 1, 0, nullptr, 0, kind, keep);
    if (outcome == Outcome::raised) strand_.take_pending();  // as for finalizers
    return outcome == Outcome::pushed;
}

// Where nothing is under way; what it raises is raised by the instruction before `behind`.
void Interpreter::serve_interrupts(const Instruction* behind) {
    if ((strand_.breaker.load(std::memory_order_relaxed) & breaker_interrupts) == 0) return;
    strand_.be_alone();
    const auto place = behind - strand_.frame_->code->instructions;
    serve_interrupt(ReturnKind::interrupt, Value::small_int(place));
}

// The wait's continuation leaves its queues; what comes in between runs; the wait goes on.
Outcome Interpreter::interrupt_wait() {
    const Wait::Continue then = strand_.wait_.then;
    const Value left = then != nullptr ? then(strand_, strand_.wait_) : Value::none();
    if (left.is_error()) {
        strand_.waiting_ = false;
        return deliver(left, strand_.wait_register_, strand_.wait_kind_, Value());
    }
    CHECK(!left.is_suspended());
    strand_.interrupted_.push_back({strand_.wait_, strand_.wait_register_, strand_.wait_kind_});
    const bool is_pushed = serve_interrupt(ReturnKind::wait_again, Value());
    strand_.waiting_ = false;
    return is_pushed ? Outcome::pushed : wait_again();
}

Outcome Interpreter::wait_again() {
    const Strand::InterruptedWait last = strand_.interrupted_.back();
    strand_.interrupted_.pop_back();
    strand_.wait_ = last.wait;
    strand_.wait_.woken = true;
    strand_.wait_.interrupted = false;
    const Wait::Continue then = last.wait.then;
    const Value value = then != nullptr ? then(strand_, strand_.wait_) : Value::none();
    return value.is_suspended() ? suspended(last.to, last.kind, Value())
                                : deliver(value, last.to, last.kind, Value());
}

// Registers from `dead` on hold nothing any more, and somebody may be watching what they held. A frame that
// is left lets them go from the last on (Python/frame.c, _PyFrame_ClearLocals), but not what it returns.
// `of_anything`: not only of coroutines.
bool Interpreter::collect_promptly(std::uint16_t dead, bool of_anything, bool is_left,
                                   std::optional<std::uint16_t> returned) {
    Frame& frame = *strand_.frame_;
    const Instruction* const place = frame.pc - 1;
    const std::size_t heap_bytes = process_.heap.used_bytes();
    const auto leave_to_later = [&] {
        if (!is_left) frame.clear_from(dead);
        return false;
    };
    if (strand_.nesting_ > 0 ||
        !strand_.prompt_.is_due(place, heap_bytes, strand_.executed_, of_anything)) {
        return leave_to_later();
    }
    strand_.be_alone();
    Finalization& finalization = *process_.finalization;
    if (!may_collect()) return leave_to_later();
    if (!of_anything && !finalization.has_unstarted_coroutine()) {
        strand_.prompt_.note_nothing_to_find(place);
        return leave_to_later();
    }
    const std::uint32_t end = frame.register_count;
    for (std::uint32_t i = dead; i < end; ++i) {
        const std::uint32_t at = is_left ? end - 1 - (i - dead) : i;
        if (at == returned) continue;
        finalization.note_dropped(std::exchange(frame.registers[at], Value()));
    }
    const std::uint64_t ends = finalization.ends();
    process_.collect_counted();
    strand_.prompt_.note(place, heap_bytes, strand_.executed_, finalization.ends() != ends);
    return finalization.has_calls();
}

Outcome Interpreter::poll(const Instruction* behind) {
    std::uint32_t breaker = strand_.breaker.load(std::memory_order_relaxed);
    if ((breaker & breaker_world) != 0) {
        strand_.yield_world(strand_.nesting_ > 0);
        breaker = strand_.breaker.load(std::memory_order_relaxed) & ~std::uint32_t{breaker_world};
    }
    breaker &= ~std::uint32_t{breaker_interrupts};
    if (strand_.nesting_ > 0) {
        // Beyond the budget too: a machine without threads must be able to end a call that never ends.
        if (breaker != 0 || strand_.executed_ >= limit_) process_.host.poll_nested(strand_);
        return strand_.should_stop() ? Outcome::pause : Outcome::done;
    }
    if (process_.heap.wants_collection()) {
        strand_.be_alone();
        if (process_.heap.wants_collection() && may_collect()) {
            process_.collect();
            if (process_.finalization->has_calls()) push_finalizers(ReturnKind::discard);
        }
    }
    serve_interrupts(behind);
    if (breaker != 0) {
        pause_ = Pause::breaker;
        return Outcome::pause;
    }
    if (strand_.executed_ >= limit_) {
        pause_ = Pause::budget;
        return Outcome::pause;
    }
    return Outcome::done;
}

Outcome Interpreter::run_frames() {
    Frame* frame = strand_.frame_;
    Value* regs = nullptr;
    const Instruction* pc = nullptr;
    std::uint64_t executed = 0;
    Outcome outcome = Outcome::done;
    Instruction in;
    Value gone;  // what a deletion took away

    // The loop's own copies of what the frame says; `executed` is what is not yet in the strand's. They
    // stay in registers because everything that refers to them is inlined.
    const auto load = [&]() __attribute__((always_inline)) {
        frame = strand_.frame_;
        regs = frame->registers;
        pc = frame->pc;
    };
    const auto note = [&]() __attribute__((always_inline)) {
        frame->pc = pc;
        strand_.executed_ += executed;
        executed = 0;
    };
    // Before all that is not safe beside other strands; see World.
    const auto save = [&]() __attribute__((always_inline)) {
        note();
        strand_.be_alone();
    };
    // The same for what is safe beside others with inert operands.
    const auto save_for = [&](Value left, Value right) __attribute__((always_inline)) {
        note();
        if (!strand_.alone_ && !(is_inert(left, types_) && is_inert(right, types_))) {
            strand_.be_alone();
        }
    };
    const auto save_call = [&](Value callee, const Value* arguments, std::uint32_t count,
                               bool has_keywords) __attribute__((always_inline)) {
        note();
        if (!strand_.alone_ && !may_call_beside(callee, arguments, count, has_keywords))
            strand_.be_alone();
    };
    // The end of a generator, or a frame that begins a segment.
    const auto save_return = [&]() __attribute__((always_inline)) {
        note();
        const ReturnKind kind = frame->return_kind;
        if ((kind != ReturnKind::value && kind != ReturnKind::next && kind != ReturnKind::send) ||
            frame->is_step_of_async) {
            strand_.be_alone();
        }
    };
    const auto save_raise = [&](Value exception) __attribute__((always_inline)) {
        note();
        if (as_exception(exception) == nullptr) strand_.be_alone();  // a class, to be called
    };
    // What other strands may be reading.
    const auto put = [&](Value& place, Value value) __attribute__((always_inline)) {
        if (strand_.alone_) [[likely]] {
            place = value;
        } else {
            write_shared(place, value);
        }
    };
    const auto jump_far = [&](const Instruction& by)
                              __attribute__((always_inline)) { pc += by.distance(); };
    const auto jump_short = [&](const Instruction& by)
                                __attribute__((always_inline)) { pc += immediate(by.c); };
    const auto due = [&]() __attribute__((always_inline)) {
        return strand_.breaker.load(std::memory_order_relaxed) != 0 ||
               strand_.executed_ + executed >= limit_ || process_.heap.wants_collection();
    };

    // The calls, returns and yields that programs consist of stay in this function. Whatever is not
    // plain (other parameters, a full segment, results that are not simply values) is left to the
    // member functions that know all cases.
    const auto enter_function = [&](Value callee, const Value* arguments, std::uint32_t count,
                                    std::uint16_t to) __attribute__((always_inline)) {
        if (!callee.is_object() || callee.as_object()->kind != Kind::function) return false;
        auto* function = static_cast<Function*>(callee.as_object());
        Code* code = function->code;
        const std::size_t bytes = sizeof(Frame) + code->register_count * sizeof(Value);
        if (count != code->plain_parameters || strand_.depth_ >= strand_.recursion_limit ||
            static_cast<std::size_t>(strand_.end_ - strand_.top_) < bytes) {
            return false;
        }
        frame->pc = pc;
        auto* entered = ::new (strand_.top_) Frame();
        strand_.top_ += bytes;
        entered->back = frame;
        entered->code = code;
        entered->function = function;
        entered->globals = function->globals;
        entered->result_register = to;
        entered->register_count = code->register_count;
        entered->registers = reinterpret_cast<Value*>(entered + 1);
        std::copy_n(arguments, count, entered->registers);
        std::uninitialized_fill(entered->registers + count,
                                entered->registers + code->register_count, Value());
        ++strand_.depth_;
        strand_.frame_ = frame = entered;
        regs = entered->registers;
        pc = code->instructions;
        return true;
    };
    // Empty: not a native, or one whose call needs more than its arguments.
    const auto native_result = [&](Value callee, const Value* arguments,
                                   std::uint32_t count) __attribute__((always_inline)) {
        if (!callee.is_object() || callee.as_object()->kind != Kind::native) return Value();
        auto* native = static_cast<Native*>(callee.as_object());
        if (native->interacts || count < static_cast<std::uint32_t>(native->min_arguments) ||
            count > static_cast<std::uint32_t>(native->max_arguments) ||
            (native->owner != nullptr && process_.type_of(arguments[0]) != native->owner)) {
            return Value();
        }
        note();
        ++strand_.executed_;
        const Arguments all{arguments, count, nullptr, native};
        if (!strand_.alone_) {
            const Value value = call_native_beside(*native, all);
            if (value.is_suspended()) strand_.be_alone();  // what it asks for is done alone
            if (!value.is_empty()) return value;
            be_alone_for(count > 0 ? arguments[0] : Value());
        }
        return native->function(strand_, all);
    };
    // False: `outcome` says what comes next.
    const auto native_delivered = [&](Value value,
                                      std::uint16_t to) __attribute__((always_inline)) {
        if (!value.is_error() && !value.is_suspended()) [[likely]] {
            regs[to] = value;
            return true;
        }
        outcome = value.is_error() ? Outcome::raised : suspended(to, ReturnKind::value, Value());
        return outcome == Outcome::done;
    };
    const auto leave_function = [&](Value value) __attribute__((always_inline)) {
        if (frame->generator != nullptr ||
            reinterpret_cast<std::byte*>(frame) == strand_.segment_start_) {
            return false;
        }
        if (frame->return_kind != ReturnKind::value) {
            if (frame->return_kind == ReturnKind::operation) {
                if (value.is_not_implemented() || !is_stored(frame->keep)) return false;
            } else {
                if (frame->return_kind != ReturnKind::instance || !value.is_none()) return false;
                value = frame->keep;
            }
        }
        const std::uint16_t to = frame->result_register;
        strand_.top_ = reinterpret_cast<std::byte*>(frame);
        --strand_.depth_;
        strand_.frame_ = frame = frame->back;
        regs = frame->registers;
        pc = frame->pc;
        regs[to] = value;
        return true;
    };
    const auto enter_generator = [&](Value iterator, Value sent, std::uint16_t to,
                                     ReturnKind kind) __attribute__((always_inline)) {
        if (!iterator.is_object() || iterator.as_object()->kind != Kind::generator) return false;
        auto* generator = static_cast<Generator*>(iterator.as_object());
        const GeneratorState state = read_shared(generator->state);
        const bool is_new = state == GeneratorState::created;
        if ((is_new ? !sent.is_none() : state != GeneratorState::suspended) ||
            strand_.depth_ >= strand_.recursion_limit) {
            return false;
        }
        if (strand_.alone_) [[likely]] {
            generator->state = GeneratorState::running;
        } else if (!begin_beside(*generator, state)) {
            return false;
        }
        frame->pc = pc;
        Frame* const entered = generator->frame;
        entered->back = frame;
        entered->result_register = to;
        entered->return_kind = kind;
        entered->is_step_of_async = false;
        entered->outer_handled = strand_.handled_;
        if (!generator->handled.is_empty()) strand_.handled_ = generator->handled;
        ++strand_.depth_;
        strand_.frame_ = frame = entered;
        regs = entered->registers;
        pc = entered->pc;
        if (!is_new) regs[pc[-1].a] = sent;
        return true;
    };
    const auto leave_generator_frame = [&](Value value) __attribute__((always_inline)) {
        const ReturnKind kind = frame->return_kind;
        if ((kind != ReturnKind::next && kind != ReturnKind::send) || frame->is_step_of_async) {
            return false;
        }
        const std::uint16_t to = frame->result_register;
        Frame* const back = frame->back;
        frame->pc = pc;
        leave_generator(*frame, GeneratorState::suspended);
        --strand_.depth_;
        strand_.frame_ = frame = back;
        regs = back->registers;
        pc = back->pc;
        regs[to] = value;
        return true;
    };

    if (strand_.has_pending() || strand_.waiting_ || frame == nullptr) strand_.be_alone();
    if (strand_.has_pending()) goto unwind;  // MemoryError, see run()
    if (strand_.waiting_ && strand_.wait_.interrupted) {
        outcome = interrupt_wait();
        goto after;
    }
    if (strand_.waiting_) {
        // A wait is over: its continuation gives what the native that waited returns.
        strand_.waiting_ = false;
        const Value value = strand_.wait_.then != nullptr
                                ? strand_.wait_.then(strand_, strand_.wait_)
                                : Value::none();
        outcome = value.is_suspended()
                      ? suspended(strand_.wait_register_, strand_.wait_kind_, Value())
                      : deliver(value, strand_.wait_register_, strand_.wait_kind_, Value());
        // A native's return is where CPython looks (Python/bytecodes.c, _CHECK_PERIODIC): what came in
        // while this one waited goes before the program.
        if (outcome == Outcome::done && strand_.frame_ != nullptr) {
            serve_interrupts(strand_.frame_->pc);
        }
        goto after;
    }
    if (frame == nullptr) {
        // The strand's beginning.
        std::vector<Value> arguments(1);
        arguments.insert(arguments.end(), strand_.start_arguments_.begin(),
                         strand_.start_arguments_.end());
        outcome =
            call(strand_.start_callable_, arguments.data() + 1,
                 static_cast<std::uint32_t>(arguments.size() - 1), nullptr, 0, ReturnKind::strand);
        if (outcome == Outcome::done) return Outcome::finished;
        goto after;
    }
    load();

    while (true) {
        in = *pc++;
        ++executed;
        __builtin_assume(static_cast<int>(in.opcode) < language::opcode_count);
        switch (in.opcode) {
            case Opcode::nop: continue;
            case Opcode::move: regs[in.a] = regs[in.b]; continue;
            case Opcode::load_const: regs[in.a] = frame->code->constants[in.b]; continue;
            case Opcode::load_int: regs[in.a] = Value::small_int(immediate(in.b)); continue;
            case Opcode::load_none: regs[in.a] = Value::none(); continue;
            case Opcode::load_true: regs[in.a] = Value::boolean(true); continue;
            case Opcode::load_false: regs[in.a] = Value::boolean(false); continue;
            case Opcode::load_empty: regs[in.a] = Value(); continue;
            case Opcode::check_local:
                if (!regs[in.a].is_empty()) continue;
                save();
                raise_unbound(*frame, frame->code->names[in.b], false);
                goto unwind;
            case Opcode::delete_local:
                if (regs[in.a].is_empty()) {
                    save();
                    raise_unbound(*frame, frame->code->names[in.b], false);
                    goto unwind;
                }
                gone = std::exchange(regs[in.a], Value());
                goto deleted;

            case Opcode::collect:
                --executed;  // CPython has no such bytecode
                if (!process_.finalization->is_watching()) {
                    // Nor does a later gc.collect() find it there.
                    if (in.c == 0) frame->clear_from(in.a);
                    continue;
                }
                note();
                if (collect_promptly(in.a, frame->code->source->notices_ends, in.c != 0,
                                     in.c == 1 ? std::optional(in.b) : std::nullopt)) {
                    push_finalizers(ReturnKind::discard);
                }
                load();
                continue;

            // ---- cells
            case Opcode::make_cell: {
                note();
                auto* cell = process_.heap.create<Cell>(types_.cell, Kind::cell);
                cell->value = regs[in.a];
                regs[in.a] = Value::object(cell);
                continue;
            }
            case Opcode::load_cell: {
                const Value value = read_shared(static_cast<Cell*>(regs[in.b].as_object())->value);
                if (value.is_empty()) {
                    save();
                    const bool is_free =
                        !std::ranges::binary_search(frame->code->source->cell_registers, in.b);
                    raise_unbound(*frame, frame->code->names[in.c], is_free);
                    goto unwind;
                }
                regs[in.a] = value;
                continue;
            }
            case Opcode::store_cell:
                put(static_cast<Cell*>(regs[in.a].as_object())->value, regs[in.b]);
                continue;
            case Opcode::delete_cell: {
                auto* cell = static_cast<Cell*>(regs[in.a].as_object());
                save();
                if (cell->value.is_empty()) {
                    raise_unbound(*frame, frame->code->names[in.b], false);
                    goto unwind;
                }
                gone = std::exchange(cell->value, Value());
                goto deleted;
            }
            case Opcode::load_closure:
                regs[in.a] = frame->function->closure->items()[in.b];
                continue;

            // ---- names
            case Opcode::load_global: {
                const InlineCache& cache = frame->code->caches[in.b];
                const Value name = Value::object(frame->code->names[in.b]);
                const Dict* globals = frame->globals;
                if (cache.version == 0) {
                    if (cache.slot < read_shared(globals->used) &&
                        globals->entries[cache.slot].key == name) {
                        regs[in.a] = read_shared(globals->entries[cache.slot].value);
                        continue;
                    }
                } else if (cache.version == read_shared(globals->keys_version) + 1 &&
                           cache.value == Value::object(globals)) {
                    const Dict* builtins = process_.builtins;
                    if (cache.slot < read_shared(builtins->used) &&
                        builtins->entries[cache.slot].key == name) {
                        regs[in.a] = read_shared(builtins->entries[cache.slot].value);
                        continue;
                    }
                }
                save();
                const Value value = load_global(*frame, in.b);
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::store_global: {
                const InlineCache& cache = frame->code->caches[in.b];
                Dict* globals = frame->globals;
                Str* name = frame->code->names[in.b];
                if (cache.slot < read_shared(globals->used) &&
                    globals->entries[cache.slot].key == Value::object(name)) {
                    put(globals->entries[cache.slot].value, regs[in.a]);
                    continue;
                }
                save();
                dict_set(process_, globals, name, regs[in.a]);
                frame->code->caches[in.b].slot =
                    static_cast<std::uint32_t>(dict_find(globals, name));
                continue;
            }
            case Opcode::delete_global:
                save();
                gone = delete_global(frame->globals, frame->code->names[in.a]);
                if (gone.is_error()) goto unwind;
                goto deleted;
            case Opcode::load_name: {
                save();
                const Value value = load_name(*frame, frame->code->names[in.b]);
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::store_name:
                save();
                if (frame->names->type == types_.dict) {
                    dict_set(process_, frame->names, frame->code->names[in.b], regs[in.a]);
                } else if (!set_item(strand_, Value::object(frame->names),
                                     Value::object(frame->code->names[in.b]), regs[in.a])) {
                    goto unwind;  // a namespace from __prepare__
                }
                continue;
            case Opcode::delete_name:
                save();
                gone = delete_name(*frame, frame->code->names[in.a]);
                if (gone.is_error()) goto unwind;
                goto deleted;
            case Opcode::load_names: regs[in.a] = Value::object(frame->names); continue;
            case Opcode::load_class_name: {
                save();
                const Value held = static_cast<Cell*>(regs[in.b].as_object())->value;
                const Dict* names = as_dict(held);
                const Value value = load_class_name(*frame, names, frame->code->names[in.c]);
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::load_class_cell: {
                save();
                Value value = dict_get(frame->names, frame->code->names[in.c]);
                if (value.is_empty()) value = static_cast<Cell*>(regs[in.b].as_object())->value;
                if (value.is_empty()) {
                    raise_unbound(*frame, frame->code->names[in.c], true);
                    goto unwind;
                }
                regs[in.a] = value;
                continue;
            }

            // ---- attributes and items
            case Opcode::load_attr: {
                const Value object = regs[in.b];
                const InlineCache& cache = frame->code->caches[in.c];
                if (object.is_object()) {
                    const Object* target = object.as_object();
                    if (target->kind == Kind::instance) {
                        const auto* instance = static_cast<const Instance*>(target);
                        if (read_shared(instance->shape) == cache.shape && cache.shape != nullptr &&
                            instance->type->version == cache.version) {
                            if (cache.value.is_empty()) [[likely]] {
                                regs[in.a] = read_shared(instance->slots[cache.slot]);
                                continue;
                            }
                            if (enter_function(cache.value, regs + in.b, 1, in.a)) goto entered;
                        }
                    } else if (target->kind == Kind::module) {
                        const Dict* dict = static_cast<const Module*>(target)->dict;
                        if (cache.slot < read_shared(dict->used) &&
                            dict->entries[cache.slot].key ==
                                Value::object(frame->code->names[in.c])) {
                            regs[in.a] = read_shared(dict->entries[cache.slot].value);
                            continue;
                        }
                    }
                }
                if (!strand_.alone_ && load_attribute_beside(*frame, in)) continue;
                save();
                outcome = load_attribute(*frame, in);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::store_attr: {
                const Value object = regs[in.a];
                const InlineCache& cache = frame->code->caches[in.c];
                if (object.is_object() && object.as_object()->kind == Kind::instance) {
                    auto* instance = static_cast<Instance*>(object.as_object());
                    if (read_shared(instance->shape) == cache.shape && cache.shape != nullptr &&
                        instance->type->version == cache.version) {
                        if (cache.next_shape == nullptr) {
                            put(instance->slots[cache.slot], regs[in.b]);
                            continue;
                        }
                        if (!strand_.alone_) {
                            if (add_attribute_beside(*instance, cache, regs[in.b])) continue;
                            note();
                            be_alone_for(object);
                        } else if (cache.slot < instance->capacity) {
                            instance->slots[cache.slot] = regs[in.b];
                            instance->shape = cache.next_shape;
                            continue;
                        }
                    }
                }
                save();
                if (store_attribute(*frame, in, outcome)) continue;
                goto after;
            }
            case Opcode::delete_attr:
                save();
                if (!delete_attribute(strand_, regs[in.a], frame->code->names[in.b])) goto unwind;
                continue;
            case Opcode::load_method: {
                const Value object = regs[in.b];
                const InlineCache& cache = frame->code->caches[in.c];
                if (object.is_object() && !cache.value.is_empty()) {
                    const Object* target = object.as_object();
                    if (target->type->version == cache.version &&
                        (target->kind != Kind::instance ||
                         (cache.shape != nullptr &&
                          read_shared(static_cast<const Instance*>(target)->shape) ==
                              cache.shape))) {
                        regs[in.a] = cache.value;
                        regs[in.a + 1] = object;
                        continue;
                    }
                }
                if (!strand_.alone_ && load_method_beside(*frame, in)) continue;
                save();
                outcome = load_method(*frame, in);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::load_special:
                save();
                outcome = load_special(*frame, in);
                if (outcome == Outcome::done) continue;
                goto after;
            case Opcode::load_item: {
                const Value container = regs[in.b];
                const Value key = regs[in.c];
                if (container.is_object() && key.is_small_int()) {
                    Object* target = container.as_object();
                    std::int64_t index = key.as_small_int();
                    if (target->kind == Kind::list && target->type == types_.list) {
                        const auto* list = static_cast<const List*>(target);
                        const std::uint32_t size = read_shared(list->size);
                        if (index < 0) index += size;
                        if (index >= 0 && index < size) {
                            regs[in.a] = read_shared(read_shared(list->items)[index]);
                            continue;
                        }
                    } else if (target->kind == Kind::tuple && target->type == types_.tuple) {
                        const auto* tuple = static_cast<const Tuple*>(target);
                        if (index < 0) index += tuple->size;
                        if (index >= 0 && index < tuple->size) {
                            regs[in.a] = tuple->items()[index];
                            continue;
                        }
                    }
                }
                Value value;
                note();
                if (!strand_.alone_) {
                    if (container.is_object() && container.as_object()->type == types_.dict &&
                        dict_get_beside(strand_, static_cast<Dict*>(container.as_object()), key,
                                        value) &&
                        !value.is_empty()) {
                        regs[in.a] = value;
                        continue;
                    }
                    if (slice_beside(container, key, value)) {
                        if (value.is_error()) goto unwind;
                        regs[in.a] = value;
                        continue;
                    }
                    if (!is_inert(container, types_) || !is_inert(key, types_)) {
                        be_alone_for(container);
                    }
                }
                if (container.is_object() && container.as_object()->type == types_.dict &&
                    is_plain_key(key, types_)) {
                    value = dict_get(strand_, static_cast<Dict*>(container.as_object()), key);
                    if (value.is_error()) goto unwind;
                    if (!value.is_empty()) {
                        regs[in.a] = value;
                        continue;
                    }
                } else if (container.is_object() && container.as_object()->kind == Kind::instance) {
                    // A class of the program's: its __getitem__ runs as a frame.
                    const Value method = process_.find_in_type(container.as_object()->type,
                                                               process_.names.__getitem__);
                    if (as_kind<Function>(method, Kind::function) != nullptr) {
                        Value arguments[3] = {Value(), container, key};
                        outcome = call(method, arguments + 1, 2, nullptr, in.a, ReturnKind::value);
                        if (outcome == Outcome::done) continue;
                        goto after;
                    }
                }
                value = get_item_resumably(strand_, container, key);
                if (value.is_suspended()) {
                    outcome = suspended(in.a, ReturnKind::value, Value());
                    if (outcome == Outcome::done) continue;
                    goto after;
                }
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::store_item: {
                const Value container = regs[in.a];
                const Value key = regs[in.b];
                if (container.is_object() && key.is_small_int() &&
                    container.as_object()->kind == Kind::list &&
                    container.as_object()->type == types_.list) {
                    auto* list = static_cast<List*>(container.as_object());
                    std::int64_t index = key.as_small_int();
                    if (!strand_.alone_) {
                        if (set_item_beside(*list, index, regs[in.c])) continue;
                    } else {
                        if (index < 0) index += list->size;
                        if (index >= 0 && index < list->size) {
                            list->items[index] = regs[in.c];
                            continue;
                        }
                    }
                }
                note();
                if (!strand_.alone_) {
                    if (container.is_object() && container.as_object()->type == types_.dict &&
                        dict_set_beside(strand_, static_cast<Dict*>(container.as_object()), key,
                                        regs[in.c])) {
                        continue;
                    }
                    be_alone_for(container);
                }
                if (container.is_object() && container.as_object()->type == types_.dict) {
                    auto* dict = static_cast<Dict*>(container.as_object());
                    if (!dict_set(strand_, dict, key, regs[in.c])) goto unwind;
                    continue;
                }
                if (container.is_object() && container.as_object()->kind == Kind::instance) {
                    const Value method = process_.find_in_type(container.as_object()->type,
                                                               process_.names.__setitem__);
                    if (as_kind<Function>(method, Kind::function) != nullptr) {
                        Value arguments[4] = {Value(), container, key, regs[in.c]};
                        outcome = call(method, arguments + 1, 3, nullptr, 0, ReturnKind::discard);
                        if (outcome == Outcome::done) continue;
                        goto after;
                    }
                }
                if (!set_item(strand_, container, key, regs[in.c])) goto unwind;
                continue;
            }
            case Opcode::delete_item:
                save();
                if (!delete_item(strand_, regs[in.a], regs[in.b])) goto unwind;
                continue;
            case Opcode::build_slice:
                note();
                regs[in.a] = make_slice(process_, regs[in.b], regs[in.b + 1], regs[in.b + 2]);
                continue;

            // ---- operators
            case Opcode::add:
            case Opcode::iadd: {
                const Value left = regs[in.b];
                const Value right = regs[in.c];
                if (both_small_ints(left, right)) {
                    const std::int64_t sum = left.as_small_int() + right.as_small_int();
                    if (Value::fits_small_int(sum)) [[likely]] {
                        regs[in.a] = Value::small_int(sum);
                        continue;
                    }
                } else if (double l = 0, r = 0; as_doubles(left, right, l, r)) {
                    regs[in.a] = Value::real(l + r);
                    continue;
                }
                save_for(left, right);
                outcome =
                    operate(BinaryOperator::add, in.opcode == Opcode::iadd, left, right, in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::sub:
            case Opcode::isub: {
                const Value left = regs[in.b];
                const Value right = regs[in.c];
                if (both_small_ints(left, right)) {
                    const std::int64_t difference = left.as_small_int() - right.as_small_int();
                    if (Value::fits_small_int(difference)) [[likely]] {
                        regs[in.a] = Value::small_int(difference);
                        continue;
                    }
                } else if (double l = 0, r = 0; as_doubles(left, right, l, r)) {
                    regs[in.a] = Value::real(l - r);
                    continue;
                }
                save_for(left, right);
                outcome =
                    operate(BinaryOperator::sub, in.opcode == Opcode::isub, left, right, in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::add_int:
            case Opcode::iadd_int:
            case Opcode::sub_int:
            case Opcode::isub_int: {
                const Value left = regs[in.b];
                const bool adds = in.opcode == Opcode::add_int || in.opcode == Opcode::iadd_int;
                const std::int64_t right = immediate(in.c);
                if (left.is_small_int()) {
                    const std::int64_t result =
                        adds ? left.as_small_int() + right : left.as_small_int() - right;
                    if (Value::fits_small_int(result)) [[likely]] {
                        regs[in.a] = Value::small_int(result);
                        continue;
                    }
                }
                save_for(left, left);
                const auto op = adds ? BinaryOperator::add : BinaryOperator::sub;
                const bool in_place =
                    in.opcode == Opcode::iadd_int || in.opcode == Opcode::isub_int;
                outcome = operate(op, in_place, left, Value::small_int(right), in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::mult: {
                const Value left = regs[in.b];
                const Value right = regs[in.c];
                if (both_small_ints(left, right)) {
                    std::int64_t product = 0;
                    if (!__builtin_mul_overflow(left.as_small_int(), right.as_small_int(),
                                                &product) &&
                        Value::fits_small_int(product)) {
                        regs[in.a] = Value::small_int(product);
                        continue;
                    }
                } else if (double l = 0, r = 0; as_doubles(left, right, l, r)) {
                    regs[in.a] = Value::real(l * r);
                    continue;
                }
                save_for(left, right);
                outcome = operate(BinaryOperator::mult, false, left, right, in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::div: {
                const Value left = regs[in.b];
                const Value right = regs[in.c];
                double l = 0;
                double r = 0;
                if (as_doubles(left, right, l, r) && r != 0) {
                    regs[in.a] = Value::real(l / r);
                    continue;
                }
                save_for(left, right);
                outcome = operate(BinaryOperator::div, false, left, right, in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::mod:
            case Opcode::floor_div: {
                const Value left = regs[in.b];
                const Value right = regs[in.c];
                const bool is_mod = in.opcode == Opcode::mod;
                if (both_small_ints(left, right) && right.as_small_int() > 0) {
                    const std::int64_t l = left.as_small_int();
                    const std::int64_t r = right.as_small_int();
                    std::int64_t quotient = l / r;
                    std::int64_t rest = l % r;
                    if (rest < 0) {
                        rest += r;
                        --quotient;
                    }
                    regs[in.a] = Value::small_int(is_mod ? rest : quotient);
                    continue;
                }
                save_for(left, right);
                outcome = operate(is_mod ? BinaryOperator::mod : BinaryOperator::floor_div, false,
                                  left, right, in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::bit_and:
            case Opcode::bit_or:
            case Opcode::bit_xor: {
                const Value left = regs[in.b];
                const Value right = regs[in.c];
                if (both_small_ints(left, right)) {
                    const std::int64_t l = left.as_small_int();
                    const std::int64_t r = right.as_small_int();
                    regs[in.a] = Value::small_int(in.opcode == Opcode::bit_and  ? (l & r)
                                                  : in.opcode == Opcode::bit_or ? (l | r)
                                                                                : (l ^ r));
                    continue;
                }
                save_for(left, right);
                const auto op = in.opcode == Opcode::bit_and  ? BinaryOperator::bit_and
                                : in.opcode == Opcode::bit_or ? BinaryOperator::bit_or
                                                              : BinaryOperator::bit_xor;
                outcome = operate(op, false, left, right, in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::l_shift:
            case Opcode::r_shift:
            case Opcode::pow:
            case Opcode::mat_mult: {
                const Value left = regs[in.b];
                const Value right = regs[in.c];
                if (in.opcode == Opcode::r_shift && both_small_ints(left, right) &&
                    right.as_small_int() >= 0 && right.as_small_int() < 64) {
                    regs[in.a] = Value::small_int(left.as_small_int() >> right.as_small_int());
                    continue;
                }
                save_for(left, right);
                const auto op = in.opcode == Opcode::l_shift   ? BinaryOperator::l_shift
                                : in.opcode == Opcode::r_shift ? BinaryOperator::r_shift
                                : in.opcode == Opcode::pow     ? BinaryOperator::pow
                                                               : BinaryOperator::mat_mult;
                outcome = operate(op, false, left, right, in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::inplace: {
                const auto op = static_cast<BinaryOperator>(pc->a);
                ++pc;
                save_for(regs[in.b], regs[in.c]);
                outcome = operate(op, true, regs[in.b], regs[in.c], in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::unary_negative: {
                const Value operand = regs[in.b];
                if (operand.is_real()) {
                    regs[in.a] = Value::real(-operand.as_real());
                    continue;
                }
                save_for(operand, operand);
                outcome = operate(UnaryOperator::u_sub, operand, in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::unary_positive:
            case Opcode::unary_invert: {
                save_for(regs[in.b], regs[in.b]);
                outcome = operate(in.opcode == Opcode::unary_positive ? UnaryOperator::u_add
                                                                      : UnaryOperator::invert,
                                  regs[in.b], in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::unary_not: {
                bool known = false;
                const Value simple = simple_truth(regs[in.b], known);
                if (known) {
                    regs[in.a] = Value::boolean(!simple.is_true());
                    continue;
                }
                save_for(regs[in.b], regs[in.b]);
                if (enter_truth(regs[in.b], in.a, outcome)) goto after;
                const Truth is_true = truth(strand_, regs[in.b]);
                if (!is_true) goto unwind;
                regs[in.a] = Value::boolean(!*is_true);
                continue;
            }

            // ---- comparisons
            case Opcode::compare_eq:
            case Opcode::compare_ne:
            case Opcode::compare_lt:
            case Opcode::compare_le:
            case Opcode::compare_gt:
            case Opcode::compare_ge: {
                const auto op = static_cast<CompareOperator>(static_cast<int>(in.opcode) -
                                                             static_cast<int>(Opcode::compare_eq));
                const Value left = regs[in.b];
                const Value right = regs[in.c];
                if (both_small_ints(left, right)) {
                    const std::int64_t l = left.as_small_int();
                    const std::int64_t r = right.as_small_int();
                    regs[in.a] = Value::boolean(holds(op, l, r));
                    continue;
                }
                if (op <= CompareOperator::ne && is_plain_str(left, types_) &&
                    is_plain_str(right, types_)) {
                    regs[in.a] =
                        Value::boolean(same_str(left, right) == (op == CompareOperator::eq));
                    continue;
                }
                save_for(left, right);
                if (enter_comparison(op, left, right, in.a, outcome)) goto after;
                const Value value = rich_compare(strand_, op, left, right);
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::compare_is:
                regs[in.a] = Value::boolean(regs[in.b] == regs[in.c]);
                continue;
            case Opcode::compare_is_not:
                regs[in.a] = Value::boolean(!(regs[in.b] == regs[in.c]));
                continue;
            case Opcode::compare_in:
            case Opcode::compare_not_in: {
                const Value container = regs[in.c];
                note();
                if (!strand_.alone_) {
                    Value value;
                    if (container.is_object() && container.as_object()->type == types_.dict &&
                        dict_get_beside(strand_, static_cast<Dict*>(container.as_object()),
                                        regs[in.b], value)) {
                        regs[in.a] = Value::boolean(value.is_empty() ==
                                                    (in.opcode == Opcode::compare_not_in));
                        continue;
                    }
                    if (const Truth is_in = contains_beside(container, regs[in.b])) {
                        regs[in.a] = Value::boolean(*is_in == (in.opcode == Opcode::compare_in));
                        continue;
                    }
                    if (!is_inert(container, types_) || !is_inert(regs[in.b], types_)) {
                        be_alone_for(container);
                    }
                }
                const bool is_native =
                    !container.is_object() || container.as_object()->type->is_native;
                if (!is_native && enter_contains(container, regs[in.b], in.a,
                                                 in.opcode == Opcode::compare_in, outcome)) {
                    goto after;
                }
                Set* const set = is_native ? as_set(container) : nullptr;
                const Truth is_in = set != nullptr ? set_contains(strand_, set, regs[in.b])
                                                   : contains(strand_, container, regs[in.b]);
                if (!is_in) goto unwind;
                regs[in.a] = Value::boolean(*is_in == (in.opcode == Opcode::compare_in));
                continue;
            }

            // ---- jumps
            case Opcode::jump: jump_far(in); continue;
            case Opcode::jump_back:
                jump_far(in);
                if (!due()) [[likely]]
                    continue;
                note();
                outcome = poll(pc - in.distance());
                if (outcome == Outcome::done) {
                    load();  // a finalizer's frame may go first
                    continue;
                }
                goto after;
            case Opcode::poll:
                if (!due()) continue;
                note();
                outcome = poll(pc);
                if (outcome == Outcome::done) {
                    load();
                    continue;
                }
                goto after;
            case Opcode::jump_if_true:
            case Opcode::jump_if_false: {
                bool known = false;
                const Value simple = simple_truth(regs[in.a], known);
                bool is_true = simple.is_true();
                if (!known) {
                    save_for(regs[in.a], regs[in.a]);
                    if (enter_truth(regs[in.a], 0, outcome)) goto after;
                    const Truth slow = truth(strand_, regs[in.a]);
                    if (!slow) goto unwind;
                    is_true = *slow;
                }
                if (is_true == (in.opcode == Opcode::jump_if_true)) jump_far(in);
                continue;
            }
            case Opcode::jump_if_none:
                if (regs[in.a].is_none()) jump_far(in);
                continue;
            case Opcode::jump_if_not_none:
                if (!regs[in.a].is_none()) jump_far(in);
                continue;
            case Opcode::jump_if_empty:
                if (regs[in.a].is_empty()) jump_far(in);
                continue;
            case Opcode::unless_eq:
            case Opcode::unless_ne:
            case Opcode::unless_lt:
            case Opcode::unless_le:
            case Opcode::unless_gt:
            case Opcode::unless_ge:
            case Opcode::unless_eq_int:
            case Opcode::unless_ne_int:
            case Opcode::unless_lt_int:
            case Opcode::unless_le_int:
            case Opcode::unless_gt_int:
            case Opcode::unless_ge_int: {
                const bool has_immediate = in.opcode >= Opcode::unless_eq_int;
                const auto op = static_cast<CompareOperator>(
                    static_cast<int>(in.opcode) -
                    static_cast<int>(has_immediate ? Opcode::unless_eq_int : Opcode::unless_eq));
                const Value left = regs[in.a];
                const Value right = has_immediate ? Value::small_int(immediate(in.b)) : regs[in.b];
                bool result = false;
                if (both_small_ints(left, right)) {
                    const std::int64_t l = left.as_small_int();
                    const std::int64_t r = right.as_small_int();
                    result = holds(op, l, r);
                } else if (left.is_real() && right.is_real()) {
                    const double l = left.as_real();
                    const double r = right.as_real();
                    result = holds(op, l, r);
                } else if (op <= CompareOperator::ne && is_plain_str(left, types_) &&
                           is_plain_str(right, types_)) {
                    result = same_str(left, right) == (op == CompareOperator::eq);
                } else {
                    save_for(left, right);
                    if (enter_comparison(op, left, right, 0, outcome)) goto after;
                    const Truth slow = compare(strand_, op, left, right);
                    if (!slow) goto unwind;
                    result = *slow;
                }
                if (!result) jump_short(in);
                continue;
            }

            // ---- calls
            case Opcode::call: {
                if (enter_function(regs[in.b], regs + in.b + 2, in.c, in.a)) goto entered;
                if (const Value value = native_result(regs[in.b], regs + in.b + 2, in.c);
                    !value.is_empty()) {
                    if (native_delivered(value, in.a)) continue;
                    goto after;
                }
                save_call(regs[in.b], regs + in.b + 2, in.c, false);
                outcome = call(regs[in.b], regs + in.b + 2, in.c, nullptr, in.a, ReturnKind::value);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::call_method: {
                const bool has_self = !regs[in.b + 1].is_empty();
                Value* const arguments = regs + in.b + (has_self ? 1 : 2);
                const std::uint32_t count = in.c + (has_self ? 1U : 0U);
                if (enter_function(regs[in.b], arguments, count, in.a)) goto entered;
                if (const Value value = native_result(regs[in.b], arguments, count);
                    !value.is_empty()) {
                    if (native_delivered(value, in.a)) continue;
                    goto after;
                }
                save_call(regs[in.b], arguments, count, false);
                outcome = call(regs[in.b], arguments, count, nullptr, in.a, ReturnKind::value);
                if (outcome == Outcome::done) continue;
                // A bound method put its self there; the call may have to be made again.
                if (outcome == Outcome::pause && !has_self) regs[in.b + 1] = Value();
                goto after;
            }
            case Opcode::call_keywords: {
                auto* names = static_cast<Tuple*>(frame->code->constants[pc->a].as_object());
                ++pc;
                const bool has_self = !regs[in.b + 1].is_empty();
                save_call(regs[in.b], regs + in.b + (has_self ? 1 : 2), in.c, true);
                outcome =
                    call(regs[in.b], regs + in.b + (has_self ? 1 : 2),
                         in.c - names->size + (has_self ? 1U : 0U), names, in.a, ReturnKind::value);
                if (outcome == Outcome::done) continue;
                if (outcome == Outcome::pause && !has_self) regs[in.b + 1] = Value();
                goto after;
            }
            case Opcode::call_unpacked:
                save();
                outcome = unpacked_call(*frame, in.b, in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            case Opcode::return_: {
                if (leave_function(regs[in.a])) continue;
                save_return();
                outcome = return_from_frame(regs[in.a]);
                goto after;
            }
            case Opcode::return_none:
                if (leave_function(Value::none())) continue;
                save_return();
                outcome = return_from_frame(Value::none());
                goto after;

            // ---- building
            case Opcode::build_list:
                note();
                regs[in.a] = Value::object(make_list(process_, std::span(regs + in.b, in.c)));
                continue;
            case Opcode::build_tuple:
                note();
                regs[in.a] = Value::object(make_tuple(process_, std::span(regs + in.b, in.c)));
                continue;
            case Opcode::build_set: {
                note();
                if (!strand_.alone_ && !are_inert(regs + in.b, in.c)) strand_.be_alone();
                Set* set = make_set(process_);
                bool fine = true;
                for (unsigned i = 0; i < in.c && fine; ++i) {
                    fine = set_add(strand_, set, regs[in.b + i]).has_value();
                }
                if (!fine) goto unwind;
                regs[in.a] = Value::object(set);
                continue;
            }
            case Opcode::build_dict: {
                note();
                for (unsigned i = 0; i < in.c && !strand_.alone_; ++i) {
                    if (!is_inert(regs[in.b + 2 * i], types_)) strand_.be_alone();
                }
                Dict* dict = make_dict(process_);
                bool fine = true;
                for (unsigned i = 0; i < in.c && fine; ++i) {
                    fine = dict_set(strand_, dict, regs[in.b + 2 * i], regs[in.b + 2 * i + 1]);
                }
                if (!fine) goto unwind;
                regs[in.a] = Value::object(dict);
                continue;
            }
            case Opcode::build_string: {
                note();
                const Value value = build_string(regs + in.b, in.c);
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::list_append: {
                auto* list = static_cast<List*>(regs[in.a].as_object());
                if (list->size < list->capacity) [[likely]] {
                    list->items[list->size++] = regs[in.b];
                    continue;
                }
                note();
                if (strand_.alone_) {
                    runtime::list_append(process_, list, regs[in.b]);
                } else {
                    list_append_unseen(process_, list, regs[in.b]);
                }
                continue;
            }
            case Opcode::set_add:
                note();
                if (!strand_.alone_) {  // a set that is being made
                    if (set_add_beside(strand_, static_cast<Set*>(regs[in.a].as_object()),
                                       regs[in.b])) {
                        continue;
                    }
                    strand_.be_alone();
                }
                if (!runtime::set_add(strand_, static_cast<Set*>(regs[in.a].as_object()),
                                      regs[in.b])) {
                    goto unwind;
                }
                continue;
            case Opcode::dict_add:
                note();
                if (!strand_.alone_) {
                    if (dict_set_beside(strand_, static_cast<Dict*>(regs[in.a].as_object()),
                                        regs[in.b], regs[in.b + 1])) {
                        continue;
                    }
                    strand_.be_alone();
                }
                if (!dict_set(strand_, static_cast<Dict*>(regs[in.a].as_object()), regs[in.b],
                              regs[in.b + 1])) {
                    goto unwind;
                }
                continue;
            case Opcode::list_extend: {
                save();
                const Value callee = in.c > 0 ? regs[in.c - 1] : Value();
                if (extend_list(static_cast<List*>(regs[in.a].as_object()), regs[in.b], callee,
                                outcome, in.a)) {
                    continue;
                }
                goto after;
            }
            case Opcode::set_update:
                save();
                if (!runtime::set_update(strand_, static_cast<Set*>(regs[in.a].as_object()),
                                         regs[in.b])) {
                    goto unwind;
                }
                continue;
            case Opcode::dict_update: {
                save();
                auto* dict = static_cast<Dict*>(regs[in.a].as_object());
                if (as_dict(regs[in.b]) == nullptr &&
                    special_method(strand_, regs[in.b], process_.names.keys).is_empty()) {
                    strand_.raise(types_.type_error, "'" + type_name(process_, regs[in.b]) +
                                                         "' object is not a mapping");
                    goto unwind;
                }
                if (!runtime::dict_update(strand_, dict, regs[in.b])) goto unwind;
                continue;
            }
            case Opcode::dict_merge:
                save();
                if (!merge_keywords(static_cast<Dict*>(regs[in.a].as_object()), regs[in.b],
                                    regs[in.c])) {
                    goto unwind;
                }
                continue;
            case Opcode::list_to_tuple: {
                save();
                const auto* list = static_cast<const List*>(regs[in.b].as_object());
                regs[in.a] = Value::object(
                    make_tuple(process_, std::span<const Value>(list->items, list->size)));
                continue;
            }
            case Opcode::unpack: {
                const Value source = regs[in.b];
                if (const Tuple* tuple = as_tuple(source);
                    tuple != nullptr && tuple->size == in.c) {
                    std::copy_n(tuple->items(), in.c, regs + in.a);
                    continue;
                }
                if (!strand_.alone_ && unpack_beside(source, regs + in.a, in.c)) continue;
                note();
                be_alone_for(source);
                if (!iterates_natively(strand_, source)) {
                    outcome = items_for_unpacking(source, std::uint32_t{in.c} + 1);
                    goto after;
                }
                if (!unpack(source, regs + in.a, in.c)) goto unwind;
                continue;
            }
            case Opcode::unpack_star: {
                const std::uint32_t after_star = pc->a;
                ++pc;
                save();
                if (!iterates_natively(strand_, regs[in.b])) {
                    outcome = items_for_unpacking(regs[in.b], 0);
                    goto after;
                }
                if (!unpack_star(regs[in.b], regs + in.a, in.c, after_star)) goto unwind;
                continue;
            }
            case Opcode::format_value:
            case Opcode::format_spec: {
                const bool has_spec = in.opcode == Opcode::format_spec;
                if (!has_spec && in.c == 0 && regs[in.b].is_small_int()) {
                    regs[in.a] = regs[in.b];
                    continue;
                }
                const Value spec = has_spec ? regs[in.c] : Value::object(process_.empty_str);
                const unsigned conversion = has_spec ? pc->a : in.c;
                if (has_spec) ++pc;
                save_for(regs[in.b], spec);
                if (!has_spec && enter_text(regs[in.b], conversion, in.a, outcome)) goto after;
                const Value value = format_value(regs[in.b], spec, conversion);
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::build_template: {
                save();
                Value arguments[2] = {Value(), regs[in.b]};
                outcome = call(Value::object(process_.prelude_function("_template")), arguments + 1,
                               1, nullptr, in.a, ReturnKind::value);
                goto after;
            }
            case Opcode::build_interpolation: {
                save();
                Value arguments[5] = {Value(), regs[in.b], regs[in.b + 1], regs[in.b + 2],
                                      regs[in.b + 3]};
                outcome = call(Value::object(process_.prelude_function("_interpolation")),
                               arguments + 1, 4, nullptr, in.a, ReturnKind::value);
                goto after;
            }
            case Opcode::print_expr: {
                save();
                Value arguments[2] = {Value(), regs[in.a]};
                outcome = call(Value::object(process_.prelude_function("_print_expr")),
                               arguments + 1, 1, nullptr, in.a, ReturnKind::value);
                goto after;
            }
            case Opcode::not_implemented:
                save();
                strand_.raise(make_exception(process_, types_.not_implemented_error,
                                             {frame->code->constants[in.a]}));
                goto unwind;

            // ---- functions and classes
            case Opcode::make_function:
                note();
                if (frame->code->children[in.b] == nullptr || frame->names != nullptr) {
                    strand_.be_alone();
                }
                regs[in.a] = make_function(*frame, in);
                continue;
            case Opcode::build_class: {
                const std::uint16_t keyword_names = pc->a;
                ++pc;
                save();
                const Tuple* names =
                    keyword_names == 0
                        ? nullptr
                        : static_cast<Tuple*>(
                              frame->code->constants[keyword_names - 1U].as_object());
                const std::uint32_t bases = in.c - (names != nullptr ? names->size : 0);
                Value keywords = Value::none();
                if (names != nullptr) {
                    Dict* dict = make_dict(process_);
                    for (std::uint32_t i = 0; i < names->size; ++i) {
                        dict_set(process_, dict, process_.intern(as_str(names->items()[i])),
                                 regs[in.b + 2 + bases + i]);
                    }
                    keywords = Value::object(dict);
                }
                outcome =
                    build_class(*frame, in.a, regs[in.b], regs[in.b + 1],
                                make_tuple(process_, std::span(regs + in.b + 2, bases)), keywords);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::build_class_unpacked:
                save();
                outcome =
                    build_class(*frame, in.a, regs[in.b], regs[in.b + 1],
                                static_cast<Tuple*>(regs[in.b + 2].as_object()), regs[in.b + 3]);
                if (outcome == Outcome::done) continue;
                goto after;

            // ---- iteration and generators
            case Opcode::get_iter:
                note();
                if (!strand_.alone_) {
                    const Value iterator = iterate_beside(regs[in.b]);
                    if (!iterator.is_empty()) {
                        regs[in.a] = iterator;
                        continue;
                    }
                    strand_.be_alone();
                }
                outcome = get_iterator(regs[in.b], in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            case Opcode::drop_iterator: gone = std::exchange(regs[in.a], Value()); goto deleted;
            case Opcode::for_iter:
            case Opcode::for_iter_apart: {
                const Value iterator = regs[in.b];
                if (iterator.is_object() && iterator.as_object()->kind == Kind::iterator &&
                    (iterator.as_object()->flags & next_is_overridden) == 0) {
                    auto* native = static_cast<Iterator*>(iterator.as_object());
                    const bool is_mine = strand_.alone_ || native->owner == self();
                    if (!is_mine) {
                        const Next next = next_beside(*native, regs[in.a]);
                        if (next == Next::end) jump_short(in);
                        if (next != Next::unknown) continue;
                    } else if (native->advance == next_of_range) {
                        if (native->limit > 0 && Value::fits_small_int(native->index)) {
                            regs[in.a] = Value::small_int(native->index);
                            if (--native->limit > 0) native->index += native->extra.as_small_int();
                            continue;
                        }
                    } else if (native->advance == next_of_list && !native->source.is_empty()) {
                        const auto* list = static_cast<List*>(native->source.as_object());
                        if (native->index < read_shared(list->size)) {
                            regs[in.a] = read_shared(read_shared(list->items)[native->index++]);
                            continue;
                        }
                    }
                    note();
                    if (!strand_.alone_ && !(is_mine && advances_beside(*native))) {
                        be_alone_for(iterator);
                    }
                    Parts parts = Parts::unknown;
                    if (in.opcode == Opcode::for_iter_apart) {
                        parts = next_parts(strand_, *native, regs + pc->a, pc->c);
                        if (parts == Parts::written) {
                            ++pc;
                            continue;
                        }
                    }
                    Value value = Value::error();
                    if (parts == Parts::unknown) value = native->advance(strand_, *native);
                    if (parts == Parts::end || value.is_empty()) {
                        jump_short(in);
                        continue;
                    }
                    if (!value.is_error() && !value.is_suspended()) [[likely]] {
                        regs[in.a] = value;
                        continue;
                    }
                    outcome = value.is_error()
                                  ? exception_in_caller(ReturnKind::next, in.a, Value())
                                  : suspended(in.a, ReturnKind::next, Value());
                } else {
                    if (enter_generator(iterator, Value::none(), in.a, ReturnKind::next)) {
                        goto entered;
                    }
                    save();
                    outcome = for_iter(iterator, in.a);
                }
                if (outcome == Outcome::done) continue;
                if (outcome == Outcome::jump) {
                    load();
                    jump_short(pc[-1]);
                    continue;
                }
                goto after;
            }
            case Opcode::get_yield_from_iter: {
                const auto* generator = as_kind<Generator>(regs[in.b], Kind::generator);
                const bool is_coroutine =
                    generator != nullptr && generator->flavour == GeneratorKind::coroutine;
                if (generator != nullptr &&
                    (generator->flavour == GeneratorKind::generator ||
                     (is_coroutine && frame->code->is_iterable_coroutine))) {
                    regs[in.a] = regs[in.b];
                    continue;
                }
                save();
                if (is_coroutine) {
                    strand_.raise(types_.type_error,
                                  "cannot 'yield from' a coroutine object in a non-coroutine "
                                  "generator");
                    goto unwind;
                }
                outcome = get_iterator(regs[in.b], in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::get_awaitable:
                save();
                outcome = get_awaitable(regs[in.b], in.c, in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            case Opcode::get_aiter:
                save();
                outcome = get_async_iterator(regs[in.b], in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            case Opcode::get_anext:
                save();
                outcome = get_async_next(regs[in.b], in.a);
                if (outcome == Outcome::done) continue;
                goto after;
            case Opcode::end_async_for: {
                if (is_instance(process_, regs[in.a], types_.stop_async_iteration)) {
                    jump_far(in);
                    continue;
                }
                note();
                strand_.pending_ = regs[in.a];
                outcome = Outcome::raised;
                goto reraise;
            }
            case Opcode::send:
                if (enter_generator(regs[in.b], regs[in.a], in.a, ReturnKind::send)) goto entered;
                save();
                outcome = send(*frame, in);
                if (outcome == Outcome::done) continue;
                if (outcome == Outcome::jump) {
                    load();
                    jump_short(pc[-1]);
                    continue;
                }
                goto after;
            case Opcode::yield_value:
                if (leave_generator_frame(regs[in.b])) continue;
                save();
                outcome = yield(regs[in.b], in.a, false);
                goto after;
            case Opcode::yield_delegated:
                if (leave_generator_frame(regs[in.b])) continue;
                save();
                outcome = yield(regs[in.b], in.a, true);
                goto after;
            case Opcode::return_generator:
                note();
                // Those about whose end something is to be said are registered.
                if (frame->code->source->is_coroutine || !frame->code->source->exceptions.empty() ||
                    frame->return_kind != ReturnKind::value) {
                    strand_.be_alone();
                }
                outcome = make_generator_here(*frame);
                goto after;

            // ---- exceptions
            case Opcode::raise:
                save_raise(regs[in.a]);
                outcome = raise_value(regs[in.a], Value(), false);
                goto after;
            case Opcode::raise_from:
                save();
                outcome = raise_value(regs[in.a], regs[in.b], true);
                goto after;
            case Opcode::reraise:
                note();
                strand_.pending_ = regs[in.a];
                outcome = Outcome::raised;
                goto reraise;
            case Opcode::raise_handled:
                save();
                if (strand_.handled_.is_empty()) {
                    strand_.raise(types_.runtime_error, "No active exception to reraise");
                    goto unwind;
                }
                strand_.pending_ = strand_.handled_;
                goto reraise;
            case Opcode::push_handled:
                // A generator that handles nothing itself gives back what its resumer of then handles.
                regs[in.a] = frame->generator != nullptr && !frame->is_handling ? Value::error()
                                                                                : strand_.handled_;
                frame->is_handling = true;
                strand_.handled_ = regs[in.b];
                continue;
            case Opcode::pop_handled:
                frame->is_handling = !regs[in.a].is_error();
                strand_.handled_ = frame->is_handling ? regs[in.a] : frame->outer_handled;
                continue;
            case Opcode::match_exception: {
                note();
                if (as_type(regs[in.c]) == nullptr) strand_.be_alone();
                const Truth is_match = matches(regs[in.b], regs[in.c]);
                if (!is_match) goto unwind;
                regs[in.a] = Value::boolean(*is_match);
                continue;
            }
            case Opcode::match_group:
                save();
                if (!match_group(regs[in.a], regs[in.b], regs[in.c])) goto unwind;
                continue;
            case Opcode::prepare_reraise_star: {
                save();
                const Value value = prepare_reraise_star(regs[in.b], regs[in.c]);
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::check_exc_match_star:
                save();
                if (!check_star_condition(regs[in.a])) goto unwind;
                continue;
            case Opcode::load_assertion_error:
                regs[in.a] = Value::object(types_.assertion_error);
                continue;
            case Opcode::exception_triple: {
                save();
                const Value exception = regs[in.b];
                regs[in.a] = Value::object(process_.type_of(exception));
                regs[in.a + 1] = exception;
                regs[in.a + 2] = get_attribute(strand_, exception, process_.names.__traceback__);
                continue;
            }

            // ---- imports
            case Opcode::import_name: {
                const Instruction extension = *pc++;
                save();
                outcome = import_name(*frame, in, extension);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::import_from: {
                save();
                const Value value = import_from(regs[in.b], frame->code->names[in.c]);
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::import_star:
                save();
                if (!import_star(*frame, regs[in.a])) goto unwind;
                continue;

            // ---- patterns
            case Opcode::match_sequence: {
                const Type::Collection collection = process_.type_of(regs[in.b])->collection;
                regs[in.a] = Value::boolean(collection == Type::Collection::sequence);
                continue;
            }
            case Opcode::match_mapping: {
                const Type::Collection collection = process_.type_of(regs[in.b])->collection;
                regs[in.a] = Value::boolean(collection == Type::Collection::mapping);
                continue;
            }
            case Opcode::match_keys: {
                save();
                const Value value =
                    match_keys(regs[in.b], static_cast<const Tuple*>(regs[in.c].as_object()));
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::match_class: {
                const std::uint32_t positional = pc->a;
                ++pc;
                save();
                const Value value =
                    match_class(regs[in.b], regs[in.c],
                                static_cast<const Tuple*>(regs[in.c + 1].as_object()), positional);
                if (value.is_error()) goto unwind;
                regs[in.a] = value;
                continue;
            }
            case Opcode::mapping_rest: {
                save();
                Dict* rest = make_dict(process_);
                if (!runtime::dict_update(strand_, rest, regs[in.b])) goto unwind;
                const auto* keys = static_cast<const Tuple*>(regs[in.c].as_object());
                for (std::uint32_t i = 0; i < keys->size; ++i) {
                    if (!dict_delete(strand_, rest, keys->items()[i])) goto unwind;
                }
                regs[in.a] = Value::object(rest);
                continue;
            }
            case Opcode::get_length: {
                save();
                const auto size = length(strand_, regs[in.b]);
                if (!size) goto unwind;
                regs[in.a] = Value::small_int(*size);
                continue;
            }

            // ---- types
            case Opcode::make_type_param: {
                save();
                Value arguments[5] = {Value(), regs[in.b], regs[in.b + 1], regs[in.b + 2],
                                      Value::small_int(in.c)};
                outcome = call(Value::object(process_.prelude_function("_type_parameter")),
                               arguments + 1, 4, nullptr, in.a, ReturnKind::value);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::make_type_alias: {
                save();
                Value arguments[4] = {Value(), regs[in.b], regs[in.b + 1], regs[in.b + 2]};
                outcome = call(Value::object(process_.prelude_function("_type_alias")),
                               arguments + 1, 3, nullptr, in.a, ReturnKind::value);
                if (outcome == Outcome::done) continue;
                goto after;
            }
            case Opcode::extension: CHECK(false);
        }
        CHECK(false);

    deleted:
        // Somebody may be waiting to hear that the object has gone (__del__, a weak reference).
        if (!Finalization::is_noticed(gone)) continue;
        note();
        if (collect_promptly(in.c, true)) push_finalizers(ReturnKind::discard);
        load();
        continue;

    entered:
        if (!due()) [[likely]]
            continue;
        note();
        outcome = poll(pc);
        if (outcome == Outcome::done) {
            load();
            continue;
        }

    after:
        // Something other than the next instruction of this frame comes now.
        switch (outcome) {
            case Outcome::done:
            case Outcome::pushed: {
                const bool is_entry = outcome == Outcome::pushed;
                load();
                if (is_entry && due()) {
                    strand_.executed_ += executed;
                    executed = 0;
                    outcome = poll(pc);
                    if (outcome == Outcome::pause) return Outcome::pause;
                    load();
                }
                continue;
            }
            case Outcome::jump:
                // The caller of a frame that ended a loop: its for_iter or send has the distance.
                load();
                jump_short(pc[-1]);
                continue;
            case Outcome::raised: goto unwind;
            case Outcome::reraised: goto reraise;
            case Outcome::pause:
                strand_.executed_ += executed;
                return strand_.nesting_ > 0 ? Outcome::nested : Outcome::pause;
            case Outcome::nested:
            case Outcome::finished: strand_.executed_ += executed; return outcome;
        }

    unwind:
        add_traceback(*strand_.frame_);
    reraise:
        outcome = collect_temporaries() ? Outcome::pushed : unwind();
        goto after;
    }
}

}  // namespace interleave::runtime
