// Runs one strand's frames. Internal to the runtime; everybody else uses Strand.
//
// eval.cpp      the loop over bytecodes, and nothing else
// calls.cpp     calling any callable: frames, binding of arguments, construction of instances
// returns.cpp   what happens with results and exceptions of frames; generators
// names.cpp     globals, names of class bodies, and the errors about names
// imports.cpp   import statements
// operator_frames.cpp  special methods of the program's classes, for operators and the like
// matching.cpp  match statements
// fstrings.cpp  f-strings
// beside.cpp    what opcodes do while other strands of the process run (no GIL)
// slow_paths.cpp the rest of what opcodes need
//
// Rule: before anything that may raise, allocate or be looked at by others, the loop has stored its
// pc in the frame (Frame::pc is the instruction after the current one).
#pragma once

#include <cstdint>
#include <span>

#include "language/code.h"
#include "runtime/native.h"
#include "runtime/object.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {

using language::Instruction;
using language::Opcode;

[[nodiscard]] inline std::int16_t immediate(std::uint16_t operand) {
    return static_cast<std::int16_t>(operand);
}

// The instruction that a frame is in the middle of: what follows it may be its extension.
[[nodiscard]] inline const Instruction* calling_instruction(const Frame& frame) {
    const Instruction* in = frame.pc;
    do {
        --in;
    } while (in->opcode == Opcode::extension);
    return in;
}

// What a step that might not finish at once has done.
enum class Outcome : std::uint8_t {
    done,      // the result is in its register; the same frame goes on
    pushed,    // another frame goes on now (a callee, a handler)
    raised,    // an exception is pending
    reraised,  // the same, and its traceback has this frame already
    pause,     // the strand must stop here (a wait); see Interpreter::pause_
    jump,      // for_iter and send: take the jump
    nested,    // the nested call is complete: its value is in nested_result_ (error(): it raised)
    finished,  // the strand's first frame has returned
};

class Interpreter {
public:
    explicit Interpreter(Strand& strand)
        : strand_(strand), process_(strand.process_), types_(strand.process_.types) {}

    Pause resume(std::uint64_t budget);
    Value call_nested(Value callable, std::span<const Value> arguments, Tuple* keywords);

private:
    // ---- eval.cpp
    Pause run();
    Outcome run_frames();
    Outcome poll(const Instruction* behind);  // the instruction that polls; done: go on
    // True: somebody is to be told of what has ended.
    bool collect_promptly(std::uint16_t dead, bool of_anything, bool is_left = false,
                          std::optional<std::uint16_t> returned = std::nullopt);
    bool collect_temporaries();  // of what has raised; true: finalizers were pushed
    void keep_variables(const Frame& frame);
    // False: there was no room for their frame.
    bool push_finalizers(ReturnKind kind, Value keep = Value());
    bool serve_interrupt(ReturnKind kind, Value keep);  // true: a frame was pushed
    void serve_interrupts(const Instruction* behind);
    Outcome interrupt_wait();
    Outcome wait_again();
    [[nodiscard]] bool may_collect() const;
    void raise_memory_error();

    // ---- beside.cpp: without a GIL, while others run. False: not like that, or not beside others.
    [[nodiscard]] std::uint32_t self() const { return static_cast<std::uint32_t>(strand_.id_); }
    void be_alone_for(Value changed);  // in what nobody else may change then, see Owned
    bool add_attribute_beside(Instance& instance, const InlineCache& cache, Value value);
    bool set_item_beside(List& list, std::int64_t index, Value value) const;
    [[nodiscard]] bool begin_beside(Generator& generator, GeneratorState state) const;
    enum class Next : std::uint8_t { item, end, unknown };
    Next next_beside(Iterator& iterator, Value& to) const;
    [[nodiscard]] bool advances_beside(const Iterator& iterator) const;  // its own one
    [[nodiscard]] bool iterates_beside(Value iterable) const;
    bool unpack_beside(Value iterable, Value* to, std::uint32_t count) const;
    bool slice_beside(Value container, Value key, Value& part);
    Truth contains_beside(Value container, Value item);  // nothing: not like that
    [[nodiscard]] static const InlineCache* older_cache(const Frame& frame, std::uint16_t index,
                                                        Value object);
    static bool load_attribute_beside(Frame& frame, const Instruction& in);
    static bool load_method_beside(Frame& frame, const Instruction& in);
    [[nodiscard]] bool are_inert(const Value* values, std::uint32_t count) const;
    [[nodiscard]] bool makes_plain_exception(const Type& type);
    [[nodiscard]] bool makes_beside(const Type& type, const Value* arguments,
                                    std::uint32_t count) const;
    [[nodiscard]] bool may_call_beside(Value callee, const Value* arguments, std::uint32_t count,
                                       bool has_keywords);
    Value call_native_beside(const Native& native, const Arguments& arguments);  // empty: no
    Value iterate_beside(Value iterable);                                        // empty: no

    // ---- calls.cpp. arguments[-1] must be a free place; the values may be overwritten.
    Outcome call(Value callable, Value* arguments, std::uint32_t count, Tuple* keywords,
                 std::uint16_t to, ReturnKind kind, Value keep = Value());
    Outcome call_function(Function* function, const Value* arguments, std::uint32_t count,
                          Tuple* keywords, std::uint16_t to, ReturnKind kind, Value keep);
    Outcome call_native(Native* native, Value* arguments, std::uint32_t count, Tuple* keywords,
                        std::uint16_t to, ReturnKind kind, Value keep);
    Outcome call_type(Type* type, Value* arguments, std::uint32_t count, Tuple* keywords,
                      std::uint16_t to, ReturnKind kind, Value keep);
    Outcome construct_by_prelude(std::string_view function, Type* type, Value* arguments,
                                 std::uint32_t count, const Tuple* keywords, std::uint16_t to,
                                 ReturnKind kind, Value keep);
    Outcome call_new(Type* type, Value callable, Value* arguments, std::uint32_t count,
                     Tuple* keywords, std::uint16_t to);
    Outcome initialise(Value made, std::uint16_t to, Value keep);
    Outcome call_found(const struct Found& found, std::uint16_t to, ReturnKind kind, Value keep);
    bool bind_arguments(Function* function, Frame& frame, const Value* arguments,
                        std::uint32_t count, Tuple* keywords);
    bool bind_keywords(Function* function, Frame& frame, const Value* values, Tuple* keywords,
                       Dict* rest);
    void raise_missing(Function* function, const Frame& frame);
    void raise_too_many(Function* function, const Frame& frame, std::uint32_t given);
    [[nodiscard]] std::string name_in_c(const Function& function) const;
    bool raise_missing_in_c(Function* function, const Frame& frame);  // false: it is not such a one
    bool raise_too_many_in_c(Function* function, std::uint32_t given);
    Outcome unpacked_call(Frame& frame, std::uint16_t base, std::uint16_t to);
    // Serves what a native asked for when it returned suspended().
    Outcome suspended(std::uint16_t to, ReturnKind kind, Value keep);
    // The result of a call that needed no frame of its own, treated as the frame's would be.
    Outcome deliver(Value value, std::uint16_t to, ReturnKind kind, Value keep);

    // ---- returns.cpp
    Outcome return_from_frame(Value value);
    // Finds who handles the pending exception; pushed: some frame goes on at its handler.
    Outcome unwind();
    void raise_stop_iteration(Value value);
    Outcome attribute_error_in_caller(const Tuple* asked, std::uint16_t to);
    Outcome exception_in_caller(ReturnKind kind, std::uint16_t to, Value keep);
    bool recall_cache(Frame& frame, std::uint16_t index, Value object);
    void cache_getter(InlineCache& cache, Value object, const Str* name);
    void add_traceback(Frame& frame);
    void leave_generator(Frame& frame, GeneratorState state);
    Outcome resume_generator(Generator* generator, Value sent, Value thrown, std::uint16_t to,
                             ReturnKind kind, Iterator* step = nullptr);
    Outcome yield(Value value, std::uint16_t sent_register, bool delegated);
    Outcome send(Frame& frame, const Instruction& in);
    void raise_thrown(Value thrown, Value handled);
    Outcome throw_into_delegate(Frame& frame);
    Outcome start_async_step(Iterator* step, Value sent, Value thrown, std::uint16_t to,
                             ReturnKind kind);
    Outcome finish_async_step(Value keep, Value yielded, std::uint16_t to, ReturnKind kind);
    Outcome for_iter(Value iterator, std::uint16_t to);
    void pop_plain_frame();
    Outcome make_generator_here(Frame& frame);

    // ---- imports.cpp
    Outcome import_name(Frame& frame, const Instruction& in, const Instruction& extension);
    Outcome load_module(std::string_view dotted, Module*& module);
    [[nodiscard]] bool must_wait_for_import(const Module* module) const;
    Value import_from(Value module, Str* name);
    bool import_star(Frame& frame, Value module);

    // ---- names.cpp
    Value load_global(Frame& frame, std::uint16_t index);
    Value load_name(Frame& frame, Str* name);
    Value load_class_name(Frame& frame, const Dict* names, Str* name);
    Value raise_name_error(Frame& frame, Str* name);
    Value raise_unbound(Frame& frame, Str* name, bool is_free);
    Value delete_name(Frame& frame, Str* name);
    Value delete_global(Dict* from, Str* name);  // the value that it had; error()

    // ---- operator_frames.cpp. Those named enter…: false: nothing of the program's is asked first.
    Outcome operate(BinaryOperator op, bool in_place, Value left, Value right, std::uint16_t to);
    Outcome operate(UnaryOperator op, Value operand, std::uint16_t to);
    bool enter_comparison(CompareOperator op, Value left, Value right, std::uint16_t to,
                          Outcome& outcome);
    bool enter_contains(Value container, Value item, std::uint16_t to, bool wanted,
                        Outcome& outcome);
    bool enter_truth(Value value, std::uint16_t to, Outcome& outcome);
    bool enter_text(Value value, unsigned conversion, std::uint16_t to, Outcome& outcome);
    // Of Frame::keep: the operation's value is what the method returned, in the result register.
    [[nodiscard]] static bool is_stored(Value keep) { return (keep.as_small_int() & 1) != 0; }
    Outcome finish_operation(Value value, std::uint16_t to, Value keep);
    Outcome finish_truth(Value value, std::uint16_t to, Value of_length);
    Value checked(Value value, ReturnKind kind, Value keep);

    // ---- slow_paths.cpp
    Outcome load_attribute(Frame& frame, const Instruction& in);
    Outcome load_method(Frame& frame, const Instruction& in);
    void raise_no_context_manager(Value object, const Str* name);
    Outcome load_special(Frame& frame, const Instruction& in);
    bool store_attribute(Frame& frame, const Instruction& in, Outcome& outcome);
    bool unpack(Value iterable, Value* to, std::uint32_t count);
    bool unpack_items(const std::vector<Value>& items, Value* to, std::uint32_t count,
                      bool knows_size);
    bool unpack_star(Value iterable, Value* to, std::uint32_t before, std::uint32_t after);
    Outcome items_for_unpacking(Value iterable, std::uint32_t most);
    Outcome finish_unpacking(Value items);
    Value build_string(const Value* parts, std::uint32_t count);
    Value format_value(Value value, Value spec, unsigned conversion);
    Value make_function(Frame& frame, const Instruction& in);
    Outcome build_class(Frame& frame, std::uint16_t to, Value body, Value name, Tuple* bases,
                        Value keywords);
    Tuple* append_keywords(const Dict* named, std::vector<Value>& values);
    Outcome class_from_body(Value keep, Value cell, Dict* names, std::uint16_t to);
    Outcome get_iterator(Value iterable, std::uint16_t to);
    Outcome get_awaitable(Value value, unsigned how, std::uint16_t to);
    Outcome get_async_iterator(Value value, std::uint16_t to);
    Outcome get_async_next(Value iterator, std::uint16_t to);
    Outcome raise_value(Value value, Value cause, bool has_cause);
    Truth matches(Value exception, Value condition);
    bool check_star_condition(Value condition);
    bool match_group(Value& part, Value& rest, Value condition);
    Value prepare_reraise_star(Value original, Value raised);
    Value match_keys(Value subject, const Tuple* keys);
    Value match_class(Value subject, Value type, const Tuple* names, std::uint32_t positional);
    bool extend_list(List* list, Value iterable, Value callee, Outcome& outcome, std::uint16_t to);
    std::string function_text(Value callee);
    bool merge_keywords(Dict* dict, Value mapping, Value callee);

    Strand& strand_;
    Process& process_;
    Types& types_;
    std::uint64_t limit_ = UINT64_MAX;  // of executed_
    Pause pause_ = Pause::finished;
    Value nested_result_;
    bool out_of_memory_ = false;  // a MemoryError is on its way to its handler
};

}  // namespace interleave::runtime
