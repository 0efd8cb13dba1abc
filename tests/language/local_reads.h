// No instruction reads a local variable that may have no value: an independent look at the bytecode.
// The compiler decides as it walks the tree (FunctionCompiler::assigned_); here every path through the
// finished code is followed, exceptions included, and each read must come after a write or a check.
#pragma once

#include <algorithm>
#include <array>
#include <format>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/code.h"

namespace interleave::language {
inline constexpr auto operands_of = std::to_array<std::string_view>({
#define X(name, operands, meaning) operands,
#include "language/opcodes.def"
#undef X
    "",
});

inline bool is_one_of(Opcode opcode, std::initializer_list<Opcode> opcodes) {
    return std::ranges::find(opcodes, opcode) != opcodes.end();
}

// Whether operand a is a value that is used and not the place of the result.
inline bool reads_first(Opcode opcode) {
    const bool is_unless = opcode >= Opcode::unless_eq && opcode <= Opcode::unless_ge_int;
    const bool is_jump = opcode >= Opcode::jump_if_true && opcode <= Opcode::jump_if_not_none;
    return is_unless || is_jump || is_one_of(opcode, {Opcode::store_cell,
                                                      Opcode::store_global,
                                                      Opcode::store_name,
                                                      Opcode::store_attr,
                                                      Opcode::delete_attr,
                                                      Opcode::store_item,
                                                      Opcode::delete_item,
                                                      Opcode::return_,
                                                      Opcode::list_append,
                                                      Opcode::set_add,
                                                      Opcode::dict_add,
                                                      Opcode::list_extend,
                                                      Opcode::set_update,
                                                      Opcode::dict_update,
                                                      Opcode::dict_merge,
                                                      Opcode::drop_iterator,
                                                      Opcode::end_async_for,
                                                      Opcode::raise,
                                                      Opcode::raise_from,
                                                      Opcode::reraise,
                                                      Opcode::pop_handled,
                                                      Opcode::import_star,
                                                      Opcode::print_expr,
                                                      Opcode::send,
                                                      Opcode::check_exc_match_star});
}

inline bool ends_path(Opcode opcode) {
    return is_one_of(opcode, {Opcode::jump, Opcode::jump_back, Opcode::return_, Opcode::return_none,
                              Opcode::raise, Opcode::raise_from, Opcode::reraise,
                              Opcode::raise_handled, Opcode::not_implemented});
}

class Reads {
public:
    explicit Reads(const Code& code) : code_(code), before_(code.instructions.size()) {}

    // What is read although it may be empty: "name at line n".
    std::vector<std::string> unsure() {
        State start(code_.locals.size(), false);
        const std::size_t parameters = code_.positional + code_.keyword_only +
                                       (code_.has_varargs ? 1U : 0U) +
                                       (code_.has_varkeywords ? 1U : 0U);
        // Of a comprehension .0, of an annotation scope .format: the first is a parameter as well.
        for (std::size_t i = 0; i < start.size(); ++i) {
            start[i] = i < parameters || code_.locals[i].starts_with('.') || is_cell(i);
        }
        reach(0, start);
        while (!waiting_.empty()) {
            const std::size_t at = waiting_.back();
            waiting_.pop_back();
            follow(at);
        }
        std::vector<std::string> found;
        for (std::size_t at = 0; at < before_.size(); ++at) {
            if (before_[at]) look(at, found);
        }
        return found;
    }

private:
    using State = std::vector<bool>;

    bool is_cell(std::size_t reg) const {
        return std::ranges::binary_search(code_.cell_registers, reg) ||
               std::ranges::find(code_.free_names, code_.locals[reg]) != code_.free_names.end();
    }

    void reach(std::size_t at, const State& state) {
        if (!before_[at]) {
            before_[at] = state;
        } else {
            State met = *before_[at];
            for (std::size_t i = 0; i < met.size(); ++i) met[i] = met[i] && state[i];
            if (met == *before_[at]) return;
            before_[at] = std::move(met);
        }
        waiting_.push_back(at);
    }

    static void set(State& state, std::size_t reg, bool value) {
        if (reg < state.size()) state[reg] = value;
    }

    void follow(std::size_t at) {
        const Instruction& one = code_.instructions[at];
        const std::string_view operands = operands_of[static_cast<std::size_t>(one.opcode)];
        const State before = *before_[at];
        for (const ExceptionRange& range : code_.exceptions) {
            if (at < range.start || at >= range.end) continue;
            State raised = before;
            set(raised, range.exception_register, true);
            reach(range.handler, raised);
            break;
        }
        State after = before;
        if (one.opcode == Opcode::delete_local) {
            set(after, one.a, false);
        } else if (operands.starts_with('r') && !reads_first(one.opcode)) {
            set(after, one.a, one.opcode != Opcode::load_empty);  // check_local is a write here
        }
        const std::size_t next = at + (operands.ends_with('x') ? 2 : 1);
        if (operands.ends_with('j')) {
            const bool is_short = operands.size() == 5;
            const std::int32_t distance =
                is_short ? static_cast<std::int16_t>(one.c) : one.distance();
            const auto target =
                static_cast<std::size_t>(static_cast<std::int64_t>(at) + 1 + distance);
            reach(target, one.opcode == Opcode::for_iter || one.opcode == Opcode::for_iter_apart
                              ? before
                              : after);
        }
        if (!ends_path(one.opcode) && one.opcode != Opcode::end_async_for) reach(next, after);
    }

    void look(std::size_t at, std::vector<std::string>& found) const {
        const Instruction& one = code_.instructions[at];
        const std::string_view operands = operands_of[static_cast<std::size_t>(one.opcode)];
        if (is_one_of(one.opcode, {Opcode::check_local, Opcode::delete_local, Opcode::load_empty}))
            return;
        const std::array<std::uint16_t, 3> values{one.a, one.b, one.c};
        std::size_t index = reads_first(one.opcode) ? 0 : 1;
        for (; index * 2 < operands.size() && index < 3; ++index) {
            // What drop_iterator clears from register c on is not read.
            if (operands[index * 2] != 'r' || (one.opcode == Opcode::drop_iterator && index == 2))
                continue;
            const std::uint16_t reg = values[index];
            if (reg >= code_.locals.size() || (*before_[at])[reg]) continue;
            found.push_back(
                std::format("{} at line {}", code_.locals[reg], code_.positions[at].line));
        }
    }

    const Code& code_;
    std::vector<std::optional<State>> before_;  // none: nothing leads there
    std::vector<std::size_t> waiting_;
};

inline std::vector<std::string> unsure_reads(const Code& code) {
    std::vector<std::string> found = Reads(code).unsure();
    for (const auto& child : code.children) {
        for (std::string& one : unsure_reads(*child)) found.push_back(std::move(one));
    }
    return found;
}

}  // namespace interleave::language
