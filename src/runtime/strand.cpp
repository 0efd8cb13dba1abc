#include "runtime/strand.h"

#include <algorithm>
#include <format>
#include <new>

#include "base/check.h"
#include "runtime/beside.h"
#include "runtime/exceptions.h"
#include "runtime/heap.h"
#include "runtime/interpreter.h"
#include "runtime/operations.h"
#include "runtime/process.h"

namespace interleave::runtime {
namespace {

constexpr std::size_t first_segment_bytes = 8 * 1024;
constexpr std::size_t largest_segment_bytes = 1024 * 1024;

}  // namespace

Strand::Strand(Process& process, trace::StrandId id, Value callable, std::vector<Value> arguments)
    : process_(process),
      id_(id),
      start_callable_(callable),
      start_arguments_(std::move(arguments)) {
    process.strands.push_back(this);
}

Strand::Strand(Process& process, trace::StrandId id, Code& code, Module& module)
    : process_(process), id_(id) {
    process.strands.push_back(this);
    frame_ = new_frame(&code);
    module.dict->owner = namespace_owner;
    frame_->globals = module.dict;
    frame_->names = module.dict;
    frame_->return_kind = ReturnKind::strand;
    depth_ = 1;
}

Strand::~Strand() {
    process_.heap.take_back(arena_);
    std::erase(process_.strands, this);
}

// ---- without a GIL

void Strand::empty_arena() { process_.heap.take_back(arena_); }

void Strand::adopt_mode() {
    alone_ = member_.mode() == World::Mode::alone;
    Heap::arena = &arena_;
    arena_.is_attached = !alone_;
    arena_.owner = static_cast<std::uint32_t>(id_);
    if (!alone_) attached_since_ = executed_;
}

// Stopping the world costs about a microsecond. A program that needs it often is given turns, as by a
// GIL, of up to half a millisecond; one that seldom does lets others go on at once.
void Strand::begin_turn() {
    constexpr std::uint64_t often = 2'000;
    constexpr std::uint64_t shortest = 64;
    constexpr std::uint64_t longest = 100'000;
    turn_ =
        executed_ - attached_since_ < often ? std::clamp(turn_ * 2, shortest, longest) : turn_ / 4;
    turn_end_ = executed_ + turn_;
}

void Strand::stop_world() {
    process_.world->stop(member_);
    adopt_mode();
    begin_turn();
}

void Strand::yield_world(bool needs_to_be_alone) {
    if (alone_ && executed_ < turn_end_) return;
    process_.world->yield(member_, needs_to_be_alone);
    adopt_mode();
}

void Strand::leave_world() {
    Heap::arena = nullptr;
    arena_.is_attached = false;
    process_.world->detach(member_);
    // Nobody asks it any more. Whoever works on it now has the world stopped himself.
    breaker.fetch_and(~std::uint32_t{breaker_world}, std::memory_order_relaxed);
    alone_ = true;
}

Host& Strand::host() const { return process_.host; }

Frame* Strand::new_frame(Code* code) {
    if (!code->is_prepared()) process_.prepare(*code);
    const std::uint32_t registers = code->register_count;
    const std::size_t bytes = sizeof(Frame) + registers * sizeof(Value);
    if (top_ == nullptr || static_cast<std::size_t>(end_ - top_) < bytes) {
        // The next segment that is large enough; smaller ones behind this one are replaced.
        if (top_ != nullptr) ++segment_;
        if (segment_ >= segments_.size() || segments_[segment_].bytes < bytes) {
            segments_.resize(std::min(segments_.size(), segment_));
            const std::size_t usual = std::min(
                first_segment_bytes << std::min<std::size_t>(segment_, 7), largest_segment_bytes);
            const std::size_t size = std::max(usual, bytes);
            process_.heap.check_room(size);
            segments_.push_back({std::make_unique<std::byte[]>(size), size});
        }
        segment_start_ = top_ = segments_[segment_].memory.get();
        end_ = top_ + segments_[segment_].bytes;
    }
    auto* frame = ::new (top_) Frame();
    top_ += bytes;
    frame->code = code;
    frame->pc = code->instructions;
    frame->register_count = registers;
    frame->registers = reinterpret_cast<Value*>(frame + 1);
    std::uninitialized_fill_n(frame->registers, registers, Value());
    return frame;
}

// Frames are dropped in the opposite order of new_frame().
void Strand::drop_frame(Frame* frame) {
    auto* memory = reinterpret_cast<std::byte*>(frame);
    top_ = memory;
    // The first frame of a segment gives the segment back.
    if (segment_ > 0 && top_ == segments_[segment_].memory.get()) {
        --segment_;
        segment_start_ = segments_[segment_].memory.get();
        end_ = segment_start_ + segments_[segment_].bytes;
        // What may be left at its end did not hold the frame just dropped; leave it.
        top_ = end_;
    }
}

Exception* Strand::pending() const { return as_exception(pending_); }

Value Strand::take_pending() {
    const Value exception = pending_;
    pending_ = Value();
    return exception;
}

bool Strand::pending_is(const Type* type) const {
    return has_pending() && is_instance(process_, pending_, type);
}

Value Strand::raise(Type* type, std::string_view utf8_message) {
    return raise(make_exception(process_, type, {str_value(process_, utf8_message)}));
}

Value Strand::raise_with_arguments(Type* type, std::initializer_list<Value> arguments) {
    return raise(make_exception(process_, type, arguments));
}

Value Strand::raise(Value value) {
    Exception* exception = as_exception(value);
    CHECK(exception != nullptr);
    pending_ = value;
    // The exception being handled is the new one's context, unless that would make a circle.
    if (!handled_.is_empty() && handled_ != value && read_shared(exception->context).is_none()) {
        write_shared(exception->context, handled_);
        Exception* step = as_exception(handled_);
        for (int i = 0; step != nullptr && i < 1000; ++i) {
            const Value context = read_shared(step->context);
            if (context == value) {
                write_shared(step->context, Value::none());
                break;
            }
            step = as_exception(context);
        }
    }
    return Value::error();
}

Value Strand::tail_call(Value callable, std::span<const Value> arguments, Tuple* keywords) {
    CHECK(suspension_ == Suspension::none);
    tail_.callable = callable;
    // One free place in front, for the self of a bound method.
    tail_.arguments.assign(1, Value());
    tail_.arguments.insert(tail_.arguments.end(), arguments.begin(), arguments.end());
    tail_.keywords = keywords;
    tail_.returns = ReturnKind::value;
    suspension_ = Suspension::tail_call;
    return Value::suspended();
}

Value Strand::tail_call_prelude(std::string_view name, std::initializer_list<Value> arguments) {
    return tail_call(Value::object(process_.prelude_function(name)), arguments);
}

Value Strand::tail_ask(Value self, Value method, ReturnKind how, Value keep) {
    const Value asked = tail_call(method, {self});
    tail_.returns = how;
    tail_.keep = keep;
    return asked;
}

Value Strand::resume_generator(Generator* generator, Value sent, Value thrown) {
    CHECK(suspension_ == Suspension::none);
    resumption_ = {.generator = generator, .sent = sent, .thrown = thrown};
    suspension_ = Suspension::generator;
    return Value::suspended();
}

Value Strand::resume_async_step(Iterator* step, Value sent, Value thrown) {
    CHECK(suspension_ == Suspension::none);
    resumption_ = {.step = step, .sent = sent, .thrown = thrown};
    suspension_ = Suspension::generator;
    return Value::suspended();
}

Value Strand::wait(const Wait& wait) {
    CHECK(suspension_ == Suspension::none);
    wait_ = wait;
    wait_.woken = false;
    wait_.interrupted = false;
    suspension_ = Suspension::wait;
    return Value::suspended();
}

std::uint32_t Strand::user_line() const {
    for (const Frame* frame = frame_; frame != nullptr; frame = frame->back) {
        if (!frame->code->is_library) return line_of(*frame);
    }
    return 0;
}

std::uint32_t line_of(const Frame& frame) {
    const auto& positions = frame.code->source->positions;
    auto index = frame.pc - frame.code->instructions;
    if (index > 0) --index;
    if (index >= static_cast<std::ptrdiff_t>(positions.size())) return 0;
    return static_cast<std::uint32_t>(std::max(positions[static_cast<std::size_t>(index)].line, 0));
}

namespace {

// A frame that waits for what it called: registers are a stack, so the callee's and those behind it
// hold nothing that is needed. Cleared, they do not keep alive what the program has let go.
void drop_stale_registers(Frame& frame) {
    using language::Opcode;
    const auto done = frame.pc - frame.code->instructions;
    if (done < 1) return;
    const language::Instruction* call = frame.pc - 1;
    if (call->opcode == Opcode::extension && done > 1) --call;
    switch (call->opcode) {
        case Opcode::call:
        case Opcode::call_method:
        case Opcode::call_keywords:
        case Opcode::call_unpacked: break;
        default: return;
    }
    frame.clear_from(call->b);
}

}  // namespace

void Strand::trace(Marker& marker) {
    for (Frame* frame = frame_; frame != nullptr; frame = frame->back) {
        // The arguments of a native that waits too, but not of one that still works with them.
        const bool waits = waiting_ && wait_.state != trace::EventKind::running;
        // Under a nested call natives still work with theirs (sys.getrefcount() traces there).
        if (nesting_ == 0 && (frame != frame_ || waits)) drop_stale_registers(*frame);
        Heap::trace_frame(*frame, marker);
    }
    for (const Value value : {pending_, handled_, result_, start_callable_, wait_.keep, wait_.keep2,
                              thread_object, asyncgen_firstiter, asyncgen_finalizer}) {
        marker.visit(value);
    }
    if (suspension_ == Suspension::generator) {
        for (const Value value : {resumption_.sent, resumption_.thrown}) marker.visit(value);
        marker.visit(resumption_.generator);
        marker.visit(resumption_.step);
    }
    if (suspension_ == Suspension::tail_call) {
        for (const Value value : {tail_.callable, tail_.keep}) marker.visit(value);
        marker.visit(tail_.keywords);
        for (const Value value : tail_.arguments) marker.visit(value);
    }
    for (const InterruptedWait& interrupted : interrupted_) {
        marker.visit(interrupted.wait.keep);
        marker.visit(interrupted.wait.keep2);
    }
    for (const Value value : start_arguments_) marker.visit(value);
}

Pause Strand::resume(std::uint64_t budget) {
    if (process_.world == nullptr) return Interpreter(*this).resume(budget);
    process_.world->attach(member_);
    adopt_mode();
    const Pause pause = Interpreter(*this).resume(budget);
    leave_world();
    return pause;
}

Value Strand::call(Value callable, std::span<const Value> arguments, Tuple* keywords) {
    return Interpreter(*this).call_nested(callable, arguments, keywords);
}

}  // namespace interleave::runtime
