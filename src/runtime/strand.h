// A strand is one Python thread of execution: a stack of frames that can stop at any poll point.
//
// resume() runs it until it ends, has used its budget, or must wait, and says which. It never blocks,
// and a Python call never uses the C++ stack: frames live in segments that belong to the strand (a
// generator's frame belongs to the generator). The one exception is call(), for natives that need an
// answer at once (__eq__ inside a dict): it runs a nested eval loop, which keeps its thread where it waits.
//
// Rule: a strand is touched by one thread at a time, its runner; only `breaker` is written by others.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/time.h"
#include "language/code.h"
#include "runtime/finalization.h"
#include "runtime/heap.h"
#include "runtime/host.h"
#include "runtime/object.h"
#include "runtime/world.h"
#include "trace/event.h"

namespace interleave::runtime {

// What happens with a frame's result when it returns.
enum class ReturnKind : std::uint8_t {
    value,     // goes to the caller's result register
    instance,  // __init__: must be None; the caller gets Frame::keep
    next,      // __next__ for for_iter: the item; StopIteration jumps to the loop's end
    send,      // for send: what it yields; StopIteration's value ends the delegation
    discard,   // setters: the caller's registers stay as they are
    nested,    // ends the nested eval loop that pushed it
    strand,    // the strand's first frame
    module,    // an import; Frame::keep is the module, dropped again when its body raises
    attribute,  // a property's getter; Frame::keep = (object, name): AttributeError tries __getattr__
    class_body,  // Frame::keep = (name, bases, keywords, metaclass): makes the class
    awaitable,   // __await__: as a value, but no coroutine
    extend,      // list(iterable) for list_extend: the items are appended to the result register
    operation,  // of a special method: its value, or NotImplemented; Frame::keep says of which operator
    truth,      // __bool__ or (Frame::keep is True) __len__ for a jump or `not`
    length,      // __len__: must be a length
    made,        // of __new__; Frame::keep = (class, names or None, *arguments), for __init__
    text,        // __str__ or __repr__: must be a str; Frame::keep is the name
    interrupt,   // what came in at a poll point; it raises where the caller polled: Frame::keep
    wait_again,  // what came in the middle of a wait; the wait goes on
    unpacked,    // a list of what the calling instruction unpacks into its registers
    raised,      // what is told before an exception goes on: Frame::keep
};

struct Frame {
    Frame* back = nullptr;
    Code* code = nullptr;
    Function* function = nullptr;  // null for module and class bodies
    Dict* globals = nullptr;
    Dict* names = nullptr;  // module and class bodies, exec: their namespace
    Generator* generator = nullptr;
    const language::Instruction* pc = nullptr;  // while it calls: the calling instruction
    Value* registers = nullptr;
    Value keep;
    Value outer_handled;  // generators: the resumer's handled exception
    std::uint32_t register_count = 0;
    std::uint16_t result_register = 0;
    ReturnKind return_kind = ReturnKind::value;
    // Generators: a call of next() or send() is told about the end by StopIteration; for_iter and
    // send in bytecode by their jump.
    bool is_step_of_async = false;  // run by an async generator's awaitable
    // Generators: in an except block of their own. (What they handle may be what their resumer handles,
    // too, when that threw it.)
    bool is_handling = false;

    // The registers from `first` on hold nothing any more; what they held must not stay alive.
    void clear_from(std::size_t first) {
        std::fill(registers + first, registers + register_count, Value());
    }
};

// The line at which it is; 0: not known.
[[nodiscard]] std::uint32_t line_of(const Frame& frame);

// Why resume() returned.
enum class Pause : std::uint8_t {
    finished,  // the first frame returned or raised; see Strand::result
    budget,    // the budget is used up
    waiting,   // Strand::wait_state() says for what; call wake() or time_out() before resuming
    breaker,   // a bit of `breaker` is set that its runner must serve
    interact,  // about to do what other strands can see; resume when that may happen
};

// Bits of Strand::breaker, set by other strands and machines; served at poll points.
enum BreakerBit : std::uint32_t {
    breaker_stop = 1,       // the run ends; nothing is unwound
    breaker_gil = 2,        // somebody waits for the GIL and asks for it
    breaker_pause = 4,      // the machine wants control (stepping, fairness)
    breaker_terminate = 8,  // the process is being terminated
    breaker_world = 16,     // without a GIL: others wait in line, see World; served by the strand
    // Served by the strand too, also in the middle of a wait, see Strand::interrupt_wait().
    breaker_signal = 32,  // handles the signals that have arrived: calls the prelude's _on_signal()
    breaker_collect = 64,  // looks for garbage whose end somebody may wait for
    breaker_interrupts = breaker_signal | breaker_collect,
};

// One wait of a strand, made by a native and carried out by the machine.
struct Wait {
    // Called with the interpreter's state as it was when the wait began, after `woken` is set.
    // Its value is the native's result; it may also raise, wait again or tail-call.
    using Continue = Value (*)(Strand&, Wait&);

    trace::EventKind state = trace::EventKind::sleeping;
    trace::LabelId label{};
    Instant deadline = never;
    Continue then = nullptr;
    Value keep, keep2;        // traced; for the continuation
    std::int64_t number = 0;  // for the continuation
    bool woken = false;       // true: somebody woke it; false: the deadline passed, or
    // something comes in between: leave the queues and take nothing; the answer is not used. Behind
    // that the continuation is called as if somebody had woken it.
    bool interrupted = false;
};

class Strand {
public:
    // Starts at callable(*arguments) when resumed for the first time.
    Strand(Process& process, trace::StrandId id, Value callable, std::vector<Value> arguments);
    // Starts with a module's body.
    Strand(Process& process, trace::StrandId id, Code& code, Module& module);
    ~Strand();
    Strand(const Strand&) = delete;
    Strand& operator=(const Strand&) = delete;

    // ---- for machines
    Pause resume(std::uint64_t budget);
    [[nodiscard]] const Wait& wait_state() const { return wait_; }
    void wake() { wait_.woken = true; }       // the wait ended by being woken
    void time_out() { wait_.woken = false; }  // the wait ended by its deadline
    // What `breaker` asks for is done next, in a frame of its own, and then the wait goes on, unless
    // that frame raised (as a system call that a signal interrupted, PEP 475).
    void interrupt_wait() { wait_.interrupted = true; }
    // After Pause::finished: the value, or error() with the exception in `pending`.
    [[nodiscard]] Value result() const { return result_; }
    // Cost so far, in bytecodes (natives charge for their work in the same unit).
    [[nodiscard]] std::uint64_t executed() const { return executed_; }
    // May not do anything that others can see once executed() has passed this.
    void set_interaction_horizon(std::uint64_t executed) { interaction_horizon_ = executed; }
    std::atomic<std::uint32_t> breaker{0};  // asks; what is asked for lies under mutexes: relaxed

    // ---- for natives
    [[nodiscard]] Process& process() const { return process_; }
    [[nodiscard]] Host& host() const;
    [[nodiscard]] trace::StrandId id() const { return id_; }

    // Raise: the exception is pending afterwards; all return Value::error().
    Value raise(Type* type, std::string_view utf8_message);
    Value raise(Value exception);
    Value raise_with_arguments(Type* type, std::initializer_list<Value> arguments);
    [[nodiscard]] bool has_pending() const { return !pending_.is_empty(); }
    [[nodiscard]] Exception* pending() const;
    Value take_pending();  // clears it and gives the exception
    [[nodiscard]] bool pending_is(const Type* type) const;

    // "My result is the result of this call": the eval loop makes it in the native's place.
    Value tail_call(Value callable, std::initializer_list<Value> arguments) {
        return tail_call(callable, std::span(arguments.begin(), arguments.size()), nullptr);
    }
    // `keywords` name the last values of `arguments`.
    Value tail_call(Value callable, std::span<const Value> arguments, Tuple* keywords);
    // The same for a function of the prelude (runtime/prelude/*.py), by name.
    Value tail_call_prelude(std::string_view name, std::initializer_list<Value> arguments);
    // The native's result will be that of a method of `self`, checked as `how` says (length, text).
    Value tail_ask(Value self, Value method, ReturnKind how, Value keep = Value());
    // "My result is what this generator yields next", sent a value or thrown an exception.
    Value resume_generator(Generator* generator, Value sent, Value thrown);
    // The same for an async generator's awaitable (generators.h), to its generator's next own yield.
    Value resume_async_step(Iterator* step, Value sent, Value thrown);
    // "My result comes when this wait is over."
    Value wait(const Wait& wait);

    // Calls at once, on the C++ stack; see "One program, two machines" in src/README.md.
    Value call(Value callable, std::span<const Value> arguments, Tuple* keywords = nullptr);
    Value call(Value callable, std::initializer_list<Value> arguments) {
        return call(callable, std::span(arguments.begin(), arguments.size()), nullptr);
    }

    // Natives that do more than a handful of steps say how many, in bytecodes.
    void charge(std::uint64_t bytecodes) { executed_ += bytecodes; }
    // Natives with long loops ask now and then; true: return error() at once (the run ends).
    [[nodiscard]] bool should_stop() const {
        return (breaker.load(std::memory_order_relaxed) & (breaker_stop | breaker_terminate)) != 0;
    }

    // In a nested call, see call().
    [[nodiscard]] bool is_nested() const { return nesting_ > 0; }
    [[nodiscard]] Value handled() const { return handled_; }
    [[nodiscard]] Frame* frame() const { return frame_; }
    [[nodiscard]] std::uint32_t depth() const { return depth_; }  // of frames
    // Line of the innermost frame of the program itself (not of the library); 0: none.
    [[nodiscard]] std::uint32_t user_line() const;

    void trace(Marker& marker);
    std::uint32_t recursion_limit = 1000;

    // ---- without a GIL (World): with one, its holder is always alone
    [[nodiscard]] bool is_alone() const { return alone_; }
    // Returns when nobody else runs. May let others run before, so what was read from objects of the
    // program is to be read again.
    void be_alone() {
        if (!alone_) [[unlikely]]
            stop_world();
    }
    // At a poll point, when asked: lets those in line go first, unless its turn is not over.
    void yield_world(bool needs_to_be_alone);
    // Around a wait on the C++ stack, within a nested call.
    void leave_world();
    void stop_world();
    void empty_arena();

    // ---- for library modules: what a thread carries
    Value thread_object;       // traced
    Value asyncgen_firstiter;  // sys.set_asyncgen_hooks(); empty: none; traced
    Value asyncgen_finalizer;
    std::uint32_t coroutine_origin_depth = 0;  // sys.set_coroutine_origin_tracking_depth()
    std::vector<const Object*> repr_active;    // being shown by repr(), outermost first
    bool terminated = false;

private:
    friend class Interpreter;  // eval.cpp: one resume(), with the strand's fields in registers

    struct Segment {
        std::unique_ptr<std::byte[]> memory;
        std::size_t bytes = 0;
    };
    struct TailCall {
        Value callable;
        std::vector<Value> arguments;  // behind a free place
        Tuple* keywords = nullptr;
        ReturnKind returns = ReturnKind::value;  // or length or text
        Value keep;                              // for that kind
    };
    struct Resumption {
        Generator* generator = nullptr;  // or
        Iterator* step = nullptr;
        Value sent;
        Value thrown;
    };
    struct InterruptedWait {
        Wait wait;
        std::uint16_t to = 0;
        ReturnKind kind = ReturnKind::value;
    };
    enum class Suspension : std::uint8_t { none, tail_call, generator, wait };

    Frame* new_frame(Code* code);
    void drop_frame(Frame* frame);

    void adopt_mode();
    void begin_turn();

    Process& process_;
    trace::StrandId id_;
    bool alone_ = true;
    // In bytecodes of executed_: since when others may run too; how long a turn alone is, and its end.
    std::uint64_t attached_since_ = 0;
    std::uint64_t turn_ = 0;
    std::uint64_t turn_end_ = 0;
    World::Member member_{&breaker};
    Heap::Arena arena_;
    Frame* frame_ = nullptr;
    std::uint32_t depth_ = 0;
    std::uint32_t nesting_ = 0;  // nested eval loops on the C++ stack
    Value pending_;
    Value handled_;  // the exception that an except block is handling; empty: none
    Value result_;
    Value start_callable_;
    std::vector<Value> start_arguments_;
    Suspension suspension_ = Suspension::none;
    TailCall tail_;
    Resumption resumption_;
    Wait wait_;
    // Where the result of a wait goes, once its continuation has it.
    std::uint16_t wait_register_ = 0;
    ReturnKind wait_kind_ = ReturnKind::value;
    bool waiting_ = false;
    std::vector<InterruptedWait> interrupted_;  // one for each frame of kind wait_again
    std::uint64_t executed_ = 0;
    PromptCollections prompt_;
    std::uint64_t interaction_horizon_ = UINT64_MAX;
    std::vector<Segment> segments_;
    std::size_t segment_ = 0;  // current
    std::byte* segment_start_ = nullptr;
    std::byte* top_ = nullptr;
    std::byte* end_ = nullptr;
};

}  // namespace interleave::runtime
