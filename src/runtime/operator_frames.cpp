// Operators, comparisons, truth, length and text of the program's classes: the method that is asked first
// runs as a frame, as any call does. So it may wait, threads switch in it, and it recurses as deep as
// calls do. Who is asked after it, because it said NotImplemented, is asked nested.

#include <format>

#include "base/check.h"
#include "runtime/interpreter.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

bool is_programs_instance(Value value) {
    return value.is_object() && value.as_object()->kind == Kind::instance;
}

Function* as_function(Value value) { return as_kind<Function>(value, Kind::function); }

// What Frame::keep says of a ReturnKind::operation.
struct Asked {
    std::uint8_t op = 0;  // a BinaryOperator or CompareOperator
    bool compares = false;
    bool in_place = false;     // a op= b
    bool as_in_place = false;  // __iadd__ was asked, not __add__
    bool negated = false;      // __eq__ was asked, for !=; or __contains__, for `not in`
    bool contains = false;     // __contains__ was asked
    bool stored = true;        // what it answers is the value (see Interpreter::is_stored)

    [[nodiscard]] Value as_value() const {
        return Value::small_int(stored | compares << 1 | in_place << 2 | as_in_place << 3 |
                                negated << 4 | contains << 5 | op << 6);
    }
    static Asked from(Value keep) {
        const auto bits = static_cast<unsigned>(keep.as_small_int());
        const auto bit = [bits](unsigned index) { return (bits >> index & 1U) != 0; };
        return {.op = static_cast<std::uint8_t>(bits >> 6U),
                .compares = bit(1),
                .in_place = bit(2),
                .as_in_place = bit(3),
                .negated = bit(4),
                .contains = bit(5),
                .stored = bit(0)};
    }
};

bool is_unless(Opcode opcode) {
    return opcode >= Opcode::unless_eq && opcode <= Opcode::unless_ge_int;
}

// They are where they were: the instruction has not written its result yet.
Value left_operand(const Frame& frame, const Instruction& in) {
    return frame.registers[is_unless(in.opcode) ? in.a : in.b];
}

Value right_operand(const Frame& frame, const Instruction& in) {
    switch (in.opcode) {
        case Opcode::add_int:
        case Opcode::iadd_int:
        case Opcode::sub_int:
        case Opcode::isub_int: return Value::small_int(immediate(in.c));
        default: break;
    }
    if (!is_unless(in.opcode)) return frame.registers[in.c];
    return in.opcode >= Opcode::unless_eq_int ? Value::small_int(immediate(in.b))
                                              : frame.registers[in.b];
}

}  // namespace

Outcome Interpreter::operate(BinaryOperator op, bool in_place, Value left, Value right,
                             std::uint16_t to) {
    if (is_programs_instance(left)) {
        bool as_in_place = false;
        if (Function* const method =
                as_function(first_asked(process_, op, in_place, left, right, as_in_place))) {
            const Asked asked{.op = static_cast<std::uint8_t>(op),
                              .in_place = in_place,
                              .as_in_place = as_in_place};
            const Value arguments[] = {left, right};
            return call_function(method, arguments, 2, nullptr, to, ReturnKind::operation,
                                 asked.as_value());
        }
    }
    const Value value = in_place ? inplace_operation(strand_, op, left, right)
                                 : binary_operation(strand_, op, left, right);
    if (value.is_error()) return Outcome::raised;
    strand_.frame_->registers[to] = value;
    return Outcome::done;
}

Outcome Interpreter::operate(UnaryOperator op, Value operand, std::uint16_t to) {
    if (is_programs_instance(operand)) {
        if (Function* const method = as_function(unary_method(process_, op, operand))) {
            return call_function(method, &operand, 1, nullptr, to, ReturnKind::value, Value());
        }
    }
    const Value value = unary_operation(strand_, op, operand);
    if (value.is_error()) return Outcome::raised;
    strand_.frame_->registers[to] = value;
    return Outcome::done;
}

bool Interpreter::enter_comparison(CompareOperator op, Value left, Value right, std::uint16_t to,
                                   Outcome& outcome) {
    if (!is_programs_instance(left)) return false;
    bool negated = false;
    Function* const method = as_function(first_asked(process_, op, left, right, negated));
    if (method == nullptr) return false;
    const bool jumps = is_unless(calling_instruction(*strand_.frame_)->opcode);
    const Asked asked{.op = static_cast<std::uint8_t>(op),
                      .compares = true,
                      .negated = negated,
                      .stored = !negated && !jumps};
    const Value arguments[] = {left, right};
    outcome =
        call_function(method, arguments, 2, nullptr, to, ReturnKind::operation, asked.as_value());
    return true;
}

Outcome Interpreter::finish_operation(Value value, std::uint16_t to, Value keep) {
    Frame& frame = *strand_.frame_;
    const Asked asked = Asked::from(keep);
    const Instruction& in = *calling_instruction(frame);
    if (asked.contains || (asked.negated && !value.is_not_implemented())) {
        const Truth is_so = truth(strand_, value);
        value = is_so ? Value::boolean(*is_so != asked.negated) : Value::error();
    } else if (value.is_not_implemented()) {
        const Value left = left_operand(frame, in);
        const Value right = right_operand(frame, in);
        value = asked.compares
                    ? compare_after(strand_, static_cast<CompareOperator>(asked.op), left, right)
                    : operate_after(strand_, static_cast<BinaryOperator>(asked.op), asked.in_place,
                                    asked.as_in_place, left, right);
    }
    if (value.is_error()) return Outcome::raised;
    if (!is_unless(in.opcode)) {
        frame.registers[to] = value;
        return Outcome::done;
    }
    const Truth holds = truth(strand_, value);
    if (!holds) return Outcome::raised;
    if (!*holds) frame.pc += immediate(in.c);
    return Outcome::done;
}

bool Interpreter::enter_contains(Value container, Value item, std::uint16_t to, bool wanted,
                                 Outcome& outcome) {
    const Value method =
        process_.find_in_type(process_.type_of(container), process_.names.__contains__);
    Function* const function = as_function(method);
    if (function == nullptr) return false;
    const Asked asked{.negated = !wanted, .contains = true, .stored = false};
    const Value arguments[] = {container, item};
    outcome =
        call_function(function, arguments, 2, nullptr, to, ReturnKind::operation, asked.as_value());
    return true;
}

// bool() of jumps and of `not`.
bool Interpreter::enter_truth(Value value, std::uint16_t to, Outcome& outcome) {
    if (!is_programs_instance(value)) return false;
    const Type* const type = value.as_object()->type;
    const Value as_bool = process_.find_in_type(type, process_.names.__bool__);
    const Value method =
        as_bool.is_empty() ? process_.find_in_type(type, process_.names.__len__) : as_bool;
    Function* const function = as_function(method);
    if (function == nullptr) return false;
    outcome = call_function(function, &value, 1, nullptr, to, ReturnKind::truth,
                            Value::boolean(as_bool.is_empty()));
    return true;
}

Outcome Interpreter::finish_truth(Value value, std::uint16_t to, Value of_length) {
    bool is_true = false;
    if (of_length.is_true()) {
        const auto length = checked_length(strand_, value);
        if (!length) return Outcome::raised;
        is_true = *length != 0;
    } else {
        const Truth checked = checked_truth(strand_, value);
        if (!checked) return Outcome::raised;
        is_true = *checked;
    }
    Frame& frame = *strand_.frame_;
    const Instruction& in = *calling_instruction(frame);
    if (in.opcode == Opcode::unary_not) {
        frame.registers[to] = Value::boolean(!is_true);
    } else if (is_true == (in.opcode == Opcode::jump_if_true)) {
        frame.pc += in.distance();
    }
    return Outcome::done;
}

// str(), repr() and format() with an empty format, as `conversion` says: 's', 'r' or 0; not ascii().
bool Interpreter::enter_text(Value value, unsigned conversion, std::uint16_t to, Outcome& outcome) {
    if (!is_programs_instance(value) || conversion == 'a') return false;
    const Type* const type = value.as_object()->type;
    const auto find = [&](const Str* name) { return process_.find_in_type(type, name); };
    Str* name = process_.names.__repr__;
    Value method;
    if (conversion == 0) {
        const auto* native = as_kind<Native>(find(process_.names.__format__), Kind::native);
        if (native == nullptr || native->owner != types_.object) return false;
    }
    if (conversion != 'r') {
        name = process_.names.__str__;
        method = find(name);
        const auto* native = as_kind<Native>(method, Kind::native);
        if (native != nullptr && native->owner == types_.object) method = Value();
    }
    if (method.is_empty()) method = find(process_.names.__repr__);
    Function* const function = as_function(method);
    if (function == nullptr) return false;
    outcome =
        call_function(function, &value, 1, nullptr, to, ReturnKind::text, Value::object(name));
    return true;
}

// The value of a call whose kind says what it must be; error(): it is not.
Value Interpreter::checked(Value value, ReturnKind kind, Value keep) {
    if (kind == ReturnKind::text) return checked_text(strand_, value, utf8(as_str(keep)));
    CHECK(kind == ReturnKind::length);
    const auto length = checked_length(strand_, value);
    return length ? make_int(process_, *length) : Value::error();
}

}  // namespace interleave::runtime
