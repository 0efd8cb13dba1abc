// What the compiler makes of a program: immutable, shared by all processes of a run.
//
// Registers: a frame has `register_count` of them. The first are the parameters in the order of
// `parameters`, then the other local variables, then temporaries. Cells stand in the register of
// their variable; the closure's cells are loaded by load_closure.
// An instruction is 64 bits: an opcode and three 16-bit operands, see opcodes.def.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "language/source.h"

namespace interleave::language {

enum class Opcode : std::uint16_t {
#define X(name, operands, meaning) name,
#include "language/opcodes.def"
#undef X
    extension,  // the second word of an instruction that has one; never executed
};
inline constexpr int opcode_count = static_cast<int>(Opcode::extension) + 1;
[[nodiscard]] std::string_view opcode_name(Opcode opcode);

struct Instruction {
    Opcode opcode = Opcode::nop;
    std::uint16_t a = 0;
    std::uint16_t b = 0;
    std::uint16_t c = 0;

    [[nodiscard]] std::int32_t distance() const {  // of jumps: b low, c high half
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(b) |
                                         (static_cast<std::uint32_t>(c) << 16U));
    }
};
static_assert(sizeof(Instruction) == 8);

struct CodeConstant;
struct BigIntText {
    std::string digits;
    int base = 10;
};
struct ImaginaryNumber {
    double value = 0;
};
struct BytesText {
    std::string bytes;
};
struct NoneConstant {};
struct EllipsisConstant {};
struct TupleConstant {
    std::vector<CodeConstant> items;
    bool frozen_set = false;
};
// std::string is a str in UTF-8 (WTF-8).
struct CodeConstant {
    std::variant<NoneConstant, EllipsisConstant, bool, std::int64_t, double, ImaginaryNumber,
                 BigIntText, std::string, BytesText, TupleConstant>
        value;
};

// [start, end) in instructions. Tables are searched from the front: inner ranges come first.
struct ExceptionRange {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint32_t handler = 0;
    std::uint16_t exception_register = 0;
    std::uint16_t live = 0;  // registers below hold what its handler may need
};

struct Code {
    std::string name;            // "f", "<module>", "<lambda>"
    std::string qualified_name;  // "C.f", "f.<locals>.g"
    std::string file_name;
    std::int32_t first_line = 1;

    std::vector<Instruction> instructions;
    std::vector<Span> positions;  // one an instruction
    std::vector<CodeConstant> constants;
    std::vector<std::string> names;  // of attributes and globals
    // An inline cache for each use of a name: operand n indexes this; the value indexes `names`.
    std::vector<std::uint32_t> cached_names;
    std::vector<std::shared_ptr<const Code>> children;
    std::vector<ExceptionRange> exceptions;
    // Where statements that are one call go on, ascending: nobody has the call's result, and if it is a
    // coroutine nobody will await it.
    std::vector<std::uint32_t> dropped_results;

    std::uint32_t register_count = 0;
    // positional_only of the first `positional`, then keyword_only, then *args, then **kwargs.
    std::uint16_t positional_only = 0;
    std::uint16_t positional = 0;
    std::uint16_t keyword_only = 0;
    bool has_varargs = false;
    bool has_varkeywords = false;
    std::vector<std::string> locals;  // the variables' names, by register; parameters first
    std::vector<std::uint16_t> cell_registers;  // locals that are cells
    std::vector<std::string> free_names;        // of the closure, in its order

    bool is_generator = false;
    bool is_coroutine = false;  // with is_generator: an async generator
    bool is_class_body = false;
    bool uses_namespace = false;  // module and class bodies: names live in a dict
    bool has_docstring = false;   // then constant 0
    bool notices_ends = false;    // somebody in the program may notice when objects go
    bool drops_promptly = false;  // or when coroutines that this code forgets do
    bool is_library = false;
};

}  // namespace interleave::language
