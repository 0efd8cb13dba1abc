#include "language/code_builder.h"

#include <array>
#include <bit>
#include <format>
#include <limits>
#include <utility>

#include "base/check.h"

namespace interleave::language {
namespace {

constexpr std::size_t max_operand = std::numeric_limits<std::uint16_t>::max();

std::uint16_t operand(std::size_t number) {
    if (number > max_operand) throw OperandOverflow{};
    return static_cast<std::uint16_t>(number);
}

bool is_short_jump(Opcode opcode) {
    return opcode == Opcode::for_iter || opcode == Opcode::for_iter_apart ||
           opcode == Opcode::send ||
           (opcode >= Opcode::unless_eq && opcode <= Opcode::unless_ge_int);
}

// A text that is equal for equal constants only: 1, 1.0, True and -0.0 all differ.
std::string key_of(const CodeConstant& constant);

struct KeyOf {
    std::string operator()(const NoneConstant&) const { return "N"; }
    std::string operator()(const EllipsisConstant&) const { return "E"; }
    std::string operator()(bool truth) const { return truth ? "T" : "F"; }
    std::string operator()(std::int64_t number) const { return std::format("i{}", number); }
    std::string operator()(double number) const {
        return std::format("d{}", std::bit_cast<std::uint64_t>(number));
    }
    std::string operator()(const ImaginaryNumber& number) const {
        return std::format("j{}", std::bit_cast<std::uint64_t>(number.value));
    }
    std::string operator()(const BigIntText& number) const {
        return std::format("I{}:{}", number.base, number.digits);
    }
    std::string operator()(const std::string& text) const {
        return std::format("s{}:{}", text.size(), text);
    }
    std::string operator()(const BytesText& bytes) const {
        return std::format("b{}:{}", bytes.bytes.size(), bytes.bytes);
    }
    std::string operator()(const TupleConstant& tuple) const {
        std::string key = tuple.frozen_set ? "{" : "(";
        for (const CodeConstant& item : tuple.items) key += key_of(item) + ",";
        return key;
    }
};

std::string key_of(const CodeConstant& constant) { return std::visit(KeyOf(), constant.value); }

// Calls, and stores to what other strands can see.
bool is_seen_by_others(Opcode opcode) {
    switch (opcode) {
        case Opcode::store_global:
        case Opcode::store_name:
        case Opcode::store_cell:
        case Opcode::store_attr:
        case Opcode::store_item:
        case Opcode::call:
        case Opcode::call_method:
        case Opcode::call_keywords:
        case Opcode::call_unpacked: return true;
        default: return false;
    }
}

}  // namespace

std::string_view opcode_name(Opcode opcode) {
    static constexpr std::array<std::string_view, opcode_count> names = {
#define X(name, operands, meaning) #name,
#include "language/opcodes.def"
#undef X
        "extension"};
    return names[static_cast<std::size_t>(opcode)];
}

std::uint32_t CodeBuilder::emit(Opcode opcode, std::size_t a, std::size_t b, std::size_t c) {
    if (polls_within_statements_ && is_seen_by_others(opcode)) {
        code_.instructions.push_back({Opcode::poll});
        code_.positions.push_back(position_);
    }
    code_.instructions.push_back({opcode, operand(a), operand(b), operand(c)});
    code_.positions.push_back(position_);
    return here() - 1;
}

void CodeBuilder::extension(std::size_t a, std::size_t b, std::size_t c) {
    emit(Opcode::extension, a, b, c);
}

void CodeBuilder::jump(Opcode opcode, std::size_t a, Label& label) {
    const std::uint32_t use = emit(opcode, a);
    label.uses.push_back(use);
    if (label.position >= 0) patch(use, label.position);
}

void CodeBuilder::short_jump(Opcode opcode, std::size_t a, std::size_t b, Label& label) {
    const std::uint32_t use = emit(opcode, a, b);
    label.uses.push_back(use);
    if (label.position >= 0) patch(use, label.position);
}

void CodeBuilder::bind(Label& label) {
    CHECK(label.position < 0);
    label.position = here();
    for (const std::uint32_t use : label.uses) patch(use, label.position);
}

void CodeBuilder::patch(std::uint32_t use, std::int64_t target) {
    Instruction& instruction = code_.instructions[use];
    const std::int64_t distance = target - (static_cast<std::int64_t>(use) + 1);
    if (is_short_jump(instruction.opcode)) {
        if (distance < std::numeric_limits<std::int16_t>::min() ||
            distance > std::numeric_limits<std::int16_t>::max()) {
            throw OperandOverflow{.jump = true};
        }
        instruction.c = static_cast<std::uint16_t>(distance);
        return;
    }
    const auto bits = static_cast<std::uint32_t>(static_cast<std::int32_t>(distance));
    instruction.b = static_cast<std::uint16_t>(bits & 0xffffU);
    instruction.c = static_cast<std::uint16_t>(bits >> 16U);
}

std::uint16_t CodeBuilder::constant(CodeConstant constant) {
    std::string key = key_of(constant);
    const auto [place, is_new] = constant_index_.try_emplace(std::move(key), std::uint16_t{0});
    if (is_new) {
        place->second = operand(code_.constants.size());
        code_.constants.push_back(std::move(constant));
    }
    return place->second;
}

std::uint16_t CodeBuilder::name(std::string_view name) {
    auto known = name_index_.find(name);
    if (known == name_index_.end()) {
        const auto index = static_cast<std::uint32_t>(code_.names.size());
        code_.names.emplace_back(name);
        known = name_index_.emplace(std::string(name), index).first;
    }
    code_.cached_names.push_back(known->second);
    return operand(code_.cached_names.size() - 1);
}

std::uint16_t CodeBuilder::child(std::shared_ptr<const Code> code) {
    code_.children.push_back(std::move(code));
    return operand(code_.children.size() - 1);
}

Register CodeBuilder::temporary(std::size_t count) {
    const Register first = next_;
    next_ = operand(next_ + count);
    if (next_ > code_.register_count) code_.register_count = next_;
    return first;
}

void CodeBuilder::reserve_locals(std::size_t count) {
    CHECK(next_ == 0);
    next_ = operand(count);
    code_.register_count = next_;
}

}  // namespace interleave::language
