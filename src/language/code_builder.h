// Writes one Code: instructions with their positions, constants without duplicates, labels, and the
// registers behind the local variables. Knows nothing of the syntax tree.
//
// Rule: temporaries are a stack. A construct remembers mark(), allocates upwards, and release()s.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/code.h"

namespace interleave::language {

using Register = std::uint16_t;

// A place in the code that jumps go to; bound once, jumped to any number of times.
struct Label {
    std::int64_t position = -1;
    std::vector<std::uint32_t> uses;
};

// Thrown when a function needs more than an operand can say; the compiler turns it into a diagnostic,
// or compiles the function again with long jumps.
struct OperandOverflow {
    bool jump = false;
};

class CodeBuilder {
public:
    CodeBuilder(Code& code, bool polls_within_statements)
        : code_(code), polls_within_statements_(polls_within_statements) {}

    // ---- instructions; `at` is the position of what the instruction stands for
    std::uint32_t emit(Opcode opcode, std::size_t a = 0, std::size_t b = 0, std::size_t c = 0);
    void extension(std::size_t a, std::size_t b = 0, std::size_t c = 0);
    void jump(Opcode opcode, std::size_t a, Label& label);  // distance in b and c
    void short_jump(Opcode opcode, std::size_t a, std::size_t b, Label& label);  // in c
    void bind(Label& label);
    [[nodiscard]] std::uint32_t here() const {
        return static_cast<std::uint32_t>(code_.instructions.size());
    }
    // Nobody has what the last instruction gave.
    void drop_result() { code_.dropped_results.push_back(here()); }
    void set_position(const Span& span) { position_ = span; }
    [[nodiscard]] const Span& position() const { return position_; }

    // ---- operands
    std::uint16_t constant(CodeConstant constant);
    std::uint16_t name(std::string_view name);  // a fresh inline cache for it
    std::uint16_t child(std::shared_ptr<const Code> code);

    // ---- registers
    [[nodiscard]] Register temporary(std::size_t count = 1);  // the first of `count` in a row
    [[nodiscard]] Register mark() const { return next_; }
    void release(Register mark) { next_ = mark; }
    void reserve_locals(std::size_t count);

private:
    void patch(std::uint32_t use, std::int64_t target);

    Code& code_;
    const bool polls_within_statements_;
    Span position_;
    Register next_ = 0;
    std::map<std::string, std::uint16_t> constant_index_;
    std::map<std::string, std::uint32_t, std::less<>> name_index_;
};

}  // namespace interleave::language
