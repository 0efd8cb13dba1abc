// Expressions and conditions; see function_compiler.h.

#include <algorithm>
#include <utility>

#include "language/function_compiler.h"

namespace interleave::language {
namespace {

Opcode binary_opcode(BinaryOperator op) {
    switch (op) {
        case BinaryOperator::add: return Opcode::add;
        case BinaryOperator::sub: return Opcode::sub;
        case BinaryOperator::mult: return Opcode::mult;
        case BinaryOperator::mat_mult: return Opcode::mat_mult;
        case BinaryOperator::div: return Opcode::div;
        case BinaryOperator::mod: return Opcode::mod;
        case BinaryOperator::pow: return Opcode::pow;
        case BinaryOperator::l_shift: return Opcode::l_shift;
        case BinaryOperator::r_shift: return Opcode::r_shift;
        case BinaryOperator::bit_or: return Opcode::bit_or;
        case BinaryOperator::bit_xor: return Opcode::bit_xor;
        case BinaryOperator::bit_and: return Opcode::bit_and;
        case BinaryOperator::floor_div: break;
    }
    return Opcode::floor_div;
}

Opcode compare_opcode(CompareOperator op) {
    constexpr Opcode opcodes[] = {Opcode::compare_eq,    Opcode::compare_ne,     Opcode::compare_lt,
                                  Opcode::compare_le,    Opcode::compare_gt,     Opcode::compare_ge,
                                  Opcode::compare_is,    Opcode::compare_is_not, Opcode::compare_in,
                                  Opcode::compare_not_in};
    return opcodes[static_cast<std::size_t>(op)];
}

// A display longer than this is built in pieces, so that it does not need as many registers.
constexpr std::size_t longest_run = 64;

}  // namespace

Register FunctionCompiler::target_or_new(std::optional<Register> target) {
    return target ? *target : build_.temporary();
}

Register FunctionCompiler::into_new(const Expression& node) {
    const Register to = build_.temporary();
    return expression(node, to);
}

// A local's own register would show what a later operand assigns to it (`x + (x := 1)`).
Register FunctionCompiler::operand(const Expression& node) {
    if (has_walrus_ && node.kind == ExpressionKind::name) return into_new(node);
    return expression(node);
}

void FunctionCompiler::effect(const Expression& node) {
    const Register mark = build_.mark();
    (void)expression(node);
    build_.release(mark);
}

bool FunctionCompiler::is_single(const Expression& node) {
    switch (node.kind) {
        case ExpressionKind::bin_op:
        case ExpressionKind::unary_op:
        case ExpressionKind::call:
        case ExpressionKind::attribute:
        case ExpressionKind::subscript:
        case ExpressionKind::constant:
        case ExpressionKind::name:
        case ExpressionKind::joined_str: return true;
        case ExpressionKind::compare: return as<Compare>(node).ops.size() == 1;
        default: return false;
    }
}

Register FunctionCompiler::expression(const Expression& node, std::optional<Register> target) {
    switch (node.kind) {
        case ExpressionKind::constant: return constant(as<Constant>(node), target);
        case ExpressionKind::name: return load_name(node, as<Name>(node).id, target);
        case ExpressionKind::bin_op: return bin_op(as<BinOp>(node), target);
        case ExpressionKind::unary_op: return unary_op(as<UnaryOp>(node), target);
        case ExpressionKind::bool_op: return bool_op(as<BoolOp>(node), target);
        case ExpressionKind::compare: return compare(as<Compare>(node), target);
        case ExpressionKind::if_exp: return if_exp(as<IfExp>(node), target);
        case ExpressionKind::attribute: return attribute(as<Attribute>(node), target);
        case ExpressionKind::subscript: return subscript(as<Subscript>(node), target);
        case ExpressionKind::slice: return slice(as<Slice>(node), target);
        case ExpressionKind::call: return call(as<Call>(node), target);
        case ExpressionKind::list:
            build_.set_position(node.span);
            return display(as<List>(node).elts, Opcode::build_list, target);
        case ExpressionKind::set:
            build_.set_position(node.span);
            return display(as<Set>(node).elts, Opcode::build_set, target);
        case ExpressionKind::tuple:
            build_.set_position(node.span);
            return tuple_of(as<Tuple>(node).elts, target);
        case ExpressionKind::dict: return dict(as<Dict>(node), target);
        case ExpressionKind::joined_str: return joined_str(as<JoinedStr>(node), target);
        case ExpressionKind::lambda: return lambda_value(as<Lambda>(node), target);
        case ExpressionKind::list_comp:
        case ExpressionKind::set_comp:
        case ExpressionKind::dict_comp:
        case ExpressionKind::generator_exp: return comprehension_value(node, target);
        case ExpressionKind::yield: return yield_(as<Yield>(node), target);
        case ExpressionKind::yield_from: {
            const Register to = target_or_new(target);
            const Register mark = build_.mark();
            const Register iterator = into_new(*as<YieldFrom>(node).value);
            build_.set_position(node.span);
            build_.emit(Opcode::get_yield_from_iter, iterator, iterator);
            const Register value = build_.temporary();
            send_loop(iterator, value);
            build_.emit(Opcode::move, to, value);
            build_.release(mark);
            return to;
        }
        case ExpressionKind::await: {
            // No register is kept for the answer: it would hold what an earlier expression left in it.
            const Register mark = build_.mark();
            const Register value = into_new(*as<Await>(node).value);
            build_.set_position(node.span);
            const Register to = await_value(value, 0, target);
            if (!target) return to;
            build_.release(mark);
            return to;
        }
        case ExpressionKind::named_expr: {
            const auto& named = as<NamedExpr>(node);
            const Register to = target_or_new(target);
            into(*named.value, to);
            build_.set_position(node.span);
            store_name(as<Name>(*named.target).id, to);
            return to;
        }
        case ExpressionKind::formatted_value: {
            const Register to = target_or_new(target);
            formatted_value(as<FormattedValue>(node), to);
            return to;
        }
        case ExpressionKind::interpolation: return interpolation(as<Interpolation>(node), target);
        case ExpressionKind::template_str: return template_str(as<TemplateStr>(node), target);
        case ExpressionKind::starred: break;  // the parser lets it stand only where others take it
    }
    not_yet(node.span, "starred expressions here");
    return target_or_new(target);
}

std::optional<CodeConstant> FunctionCompiler::as_constant(const Expression& node) {
    if (const auto* tuple = try_as<Tuple>(&node)) {
        TupleConstant items;
        for (const Expression* item : tuple->elts) {
            auto constant = as_constant(*item);
            if (!constant) return std::nullopt;
            items.items.push_back(std::move(*constant));
        }
        return CodeConstant{std::move(items)};
    }
    if (const auto* unary = try_as<UnaryOp>(&node); unary && unary->op == UnaryOperator::u_sub) {
        const auto* number = try_as<Constant>(unary->operand);
        if (number == nullptr) return std::nullopt;
        if (number->value == ConstantKind::integer && number->fits_int64 &&
            number->integer != INT64_MIN) {
            return CodeConstant{-number->integer};
        }
        if (number->value == ConstantKind::real) return CodeConstant{-number->real};
        return std::nullopt;
    }
    const auto* constant = try_as<Constant>(&node);
    if (constant == nullptr) return std::nullopt;
    switch (constant->value) {
        case ConstantKind::none: return CodeConstant{NoneConstant{}};
        case ConstantKind::true_: return CodeConstant{true};
        case ConstantKind::false_: return CodeConstant{false};
        case ConstantKind::ellipsis: return CodeConstant{EllipsisConstant{}};
        case ConstantKind::integer:
            if (constant->fits_int64) return CodeConstant{constant->integer};
            return CodeConstant{BigIntText{std::string(constant->text), constant->base}};
        case ConstantKind::real: return CodeConstant{constant->real};
        case ConstantKind::imaginary: return CodeConstant{ImaginaryNumber{constant->real}};
        case ConstantKind::string: return CodeConstant{std::string(constant->text)};
        case ConstantKind::bytes: return CodeConstant{BytesText{std::string(constant->text)}};
    }
    return std::nullopt;
}

Register FunctionCompiler::load_constant(CodeConstant constant, std::optional<Register> target) {
    const Register to = target_or_new(target);
    if (const auto* number = std::get_if<std::int64_t>(&constant.value);
        number != nullptr && *number >= INT16_MIN && *number <= INT16_MAX) {
        build_.emit(Opcode::load_int, to, static_cast<std::uint16_t>(*number));
    } else if (std::holds_alternative<NoneConstant>(constant.value)) {
        build_.emit(Opcode::load_none, to);
    } else if (const auto* truth = std::get_if<bool>(&constant.value)) {
        build_.emit(*truth ? Opcode::load_true : Opcode::load_false, to);
    } else {
        build_.emit(Opcode::load_const, to, build_.constant(std::move(constant)));
    }
    return to;
}

Register FunctionCompiler::constant(const Constant& node, std::optional<Register> target) {
    build_.set_position(node.span);
    return load_constant(*as_constant(node), target);
}

std::optional<std::int16_t> FunctionCompiler::small_immediate(const Expression& node) {
    const auto constant = as_constant(node);
    if (!constant) return std::nullopt;
    const auto* number = std::get_if<std::int64_t>(&constant->value);
    if (number == nullptr || *number < -32000 || *number > 32000) return std::nullopt;
    return static_cast<std::int16_t>(*number);
}

void FunctionCompiler::binary(BinaryOperator op, Register to, Register left,
                              const Expression& right) {
    const Span position = build_.position();
    if (op == BinaryOperator::add || op == BinaryOperator::sub) {
        if (const auto immediate = small_immediate(right)) {
            build_.emit(op == BinaryOperator::add ? Opcode::add_int : Opcode::sub_int, to, left,
                        static_cast<std::uint16_t>(*immediate));
            return;
        }
    }
    const Register other = expression(right);
    build_.set_position(position);
    build_.emit(binary_opcode(op), to, left, other);
}

// Chains lean to the left and may be very long, so the spine is walked in a loop.
Register FunctionCompiler::bin_op(const BinOp& node, std::optional<Register> target) {
    std::vector<const BinOp*> spine{&node};
    while (const auto* left = try_as<BinOp>(spine.back()->left)) spine.push_back(left);
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    Register left = operand(*spine.back()->left);
    while (!spine.empty()) {
        const BinOp& step = *spine.back();
        spine.pop_back();
        // Only the last step may write the target: an operand may still read it.
        const Register result = spine.empty() ? to : (left >= mark ? left : build_.temporary());
        build_.set_position(step.span);
        binary(step.op, result, left, *step.right);
        left = result;
        build_.release(std::max(mark, static_cast<Register>(result + 1)));
        if (spine.empty()) build_.release(mark);
    }
    return to;
}

Register FunctionCompiler::unary_op(const UnaryOp& node, std::optional<Register> target) {
    if (auto folded = as_constant(node)) {
        build_.set_position(node.span);
        return load_constant(std::move(*folded), target);
    }
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    const Register value = expression(*node.operand);
    build_.set_position(node.span);
    constexpr Opcode opcodes[] = {Opcode::unary_invert, Opcode::unary_not, Opcode::unary_positive,
                                  Opcode::unary_negative};
    build_.emit(opcodes[static_cast<std::size_t>(node.op)], to, value);
    build_.release(mark);
    return to;
}

Register FunctionCompiler::bool_op(const BoolOp& node, std::optional<Register> target) {
    // Not into a local directly: a later operand may read it.
    const Register mark = build_.mark();
    const Register value = build_.temporary();
    Label done;
    Assigned before;
    for (std::size_t i = 0; i < node.values.size(); ++i) {
        into(*node.values[i], value);
        if (i == 0) before = assigned_;
        if (i + 1 < node.values.size()) {
            build_.jump(
                node.op == BooleanOperator::and_ ? Opcode::jump_if_false : Opcode::jump_if_true,
                value, done);
        }
    }
    assigned_ = std::move(before);
    build_.bind(done);
    if (!target) return value;
    build_.emit(Opcode::move, *target, value);
    build_.release(mark);
    return *target;
}

void FunctionCompiler::compare_one(CompareOperator op, Register to, Register left, Register right) {
    build_.emit(compare_opcode(op), to, left, right);
}

Register FunctionCompiler::compare(const Compare& node, std::optional<Register> target) {
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    if (node.ops.size() == 1) {
        const Register left = operand(*node.left);
        const Register right = expression(*node.comparators[0]);
        build_.set_position(node.span);
        compare_one(node.ops[0], to, left, right);
        build_.release(mark);
        return to;
    }
    const Register result = build_.temporary();
    Register left = into_new(*node.left);
    Label done;
    Assigned after_first;
    for (std::size_t i = 0; i < node.ops.size(); ++i) {
        const Register right = into_new(*node.comparators[i]);
        build_.set_position(node.span);
        compare_one(node.ops[i], result, left, right);
        if (i == 0) after_first = assigned_;
        if (i + 1 < node.ops.size()) build_.jump(Opcode::jump_if_false, result, done);
        build_.emit(Opcode::move, left, right);
        build_.release(right);
    }
    assigned_ = std::move(after_first);
    build_.bind(done);
    build_.emit(Opcode::move, to, result);
    build_.release(mark);
    return to;
}

Register FunctionCompiler::if_exp(const IfExp& node, std::optional<Register> target) {
    const Register mark = build_.mark();
    const Register value = build_.temporary();
    Label otherwise;
    Label done;
    Assigned unless = jump_unless(*node.test, otherwise);
    into(*node.body, value);
    const Assigned after_body = assigned_;
    build_.jump(Opcode::jump, 0, done);
    build_.bind(otherwise);
    assigned_ = std::move(unless);
    into(*node.orelse, value);
    assigned_ = both(after_body, assigned_);
    build_.bind(done);
    if (!target) return value;
    build_.emit(Opcode::move, *target, value);
    build_.release(mark);
    return *target;
}

// What is read over several lines happens at the name: codegen.c, update_start_location_to_match_attr.
Span FunctionCompiler::from_name(const Span& whole, const Attribute& node) {
    if (whole.line == node.attr_span.end_line) return whole;
    return join(node.attr_span, whole);
}

Register FunctionCompiler::attribute(const Attribute& node, std::optional<Register> target) {
    std::vector<const Attribute*> chain{&node};
    while (const auto* inner = try_as<Attribute>(chain.back()->value)) chain.push_back(inner);
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    Register value = expression(*chain.back()->value);
    while (!chain.empty()) {
        const Attribute& step = *chain.back();
        chain.pop_back();
        build_.set_position(from_name(step.span, step));
        const Register result = chain.empty() ? to : (value >= mark ? value : build_.temporary());
        build_.emit(Opcode::load_attr, result, value, build_.name(mangled(step.attr)));
        value = result;
    }
    build_.release(mark);
    return to;
}

Register FunctionCompiler::subscript(const Subscript& node, std::optional<Register> target) {
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    const Register value = operand(*node.value);
    const Register key = expression(*node.slice);
    build_.set_position(node.span);
    build_.emit(Opcode::load_item, to, value, key);
    build_.release(mark);
    return to;
}

Register FunctionCompiler::slice(const Slice& node, std::optional<Register> target) {
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    const Register parts = build_.temporary(3);
    const Expression* const bounds[] = {node.lower, node.upper, node.step};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto part = static_cast<Register>(parts + i);
        if (bounds[i] != nullptr) {
            into(*bounds[i], part);
        } else {
            build_.emit(Opcode::load_none, part);
        }
    }
    build_.set_position(node.span);
    build_.emit(Opcode::build_slice, to, parts);
    build_.release(mark);
    return to;
}

void FunctionCompiler::call_head(const Call& node, Register base) {
    if (const auto* method = try_as<Attribute>(node.func)) {
        const Register mark = build_.mark();
        const Register object = expression(*method->value);
        build_.set_position(from_name(method->span, *method));
        build_.emit(Opcode::load_method, base, object, build_.name(mangled(method->attr)));
        build_.release(mark);
        return;
    }
    into(*node.func, base);
    if (node.keywords.empty()) return;
    build_.emit(Opcode::load_empty, base + 1);
}

// Whether objects may be made for the value and then dropped.
static bool may_leave_garbage(const Expression& value) {
    switch (value.kind) {
        case ExpressionKind::name:
        case ExpressionKind::constant: return false;
        case ExpressionKind::attribute: return may_leave_garbage(*as<Attribute>(value).value);
        case ExpressionKind::formatted_value:
            return may_leave_garbage(*as<FormattedValue>(value).value);
        case ExpressionKind::joined_str:
            return std::ranges::any_of(as<JoinedStr>(value).values, [](const Expression* part) {
                return may_leave_garbage(*part);
            });
        default: return true;
    }
}

Register FunctionCompiler::call(const Call& node, std::optional<Register> target) {
    const bool unpacks =
        std::ranges::any_of(
            node.args,
            [](const Expression* argument) { return argument->kind == ExpressionKind::starred; }) ||
        std::ranges::any_of(node.keywords, [](const Keyword* k) { return k->arg.empty(); });
    if (unpacks || node.args.size() + node.keywords.size() > 1000) {
        return call_unpacked(node, target);
    }
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    const Register base = build_.temporary(2);
    call_head(node, base);
    const std::size_t count = node.args.size();
    for (const Expression* argument : node.args) into_new(*argument);
    // What they needed goes before the call.
    if (notices_ends_ && std::ranges::any_of(node.args, [](const Expression* argument) {
            return may_leave_garbage(*argument);
        })) {
        build_.emit(Opcode::collect, build_.mark());
    }
    const auto* method = try_as<Attribute>(node.func);
    const Span position = method != nullptr ? from_name(node.span, *method) : node.span;
    if (node.keywords.empty()) {
        build_.set_position(position);
        build_.emit(method != nullptr ? Opcode::call_method : Opcode::call, to, base, count);
    } else {
        TupleConstant names;
        for (const Keyword* keyword : node.keywords) {
            names.items.push_back({std::string(keyword->arg)});
            into_new(*keyword->value);
        }
        build_.set_position(position);
        build_.emit(Opcode::call_keywords, to, base, count + node.keywords.size());
        build_.extension(build_.constant({std::move(names)}));
    }
    build_.release(mark);
    return to;
}

Register FunctionCompiler::call_unpacked(const Call& node, std::optional<Register> target) {
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    const Register base = build_.temporary(3);
    into(*node.func, base);
    // Only of a lone *argument is it known what it is for; others join a list first.
    const bool is_alone = node.args.size() == 1;
    build_.set_position(node.span);
    const Register list = unpacked_list(node.args, is_alone ? std::optional(base) : std::nullopt);
    build_.emit(Opcode::list_to_tuple, base + 1, list);
    build_.release(base + 3);
    if (node.keywords.empty()) {
        build_.emit(Opcode::load_empty, base + 2);
    } else {
        build_.set_position(node.span);
        const Register keywords = keyword_dict(node.keywords, base);
        build_.emit(Opcode::move, base + 2, keywords);
    }
    build_.set_position(node.span);
    build_.emit(Opcode::call_unpacked, to, base);
    build_.release(mark);
    return to;
}

// At the position of the whole call, as every error about it is.
Register FunctionCompiler::keyword_dict(std::span<Keyword* const> keywords, Register callee) {
    const Span whole = build_.position();
    const Register dict = build_.temporary();
    build_.emit(Opcode::build_dict, dict, dict, 0);
    for (const Keyword* keyword : keywords) {
        const Register mark = build_.mark();
        if (keyword->arg.empty()) {
            const Register mapping = into_new(*keyword->value);
            build_.set_position(whole);
            build_.emit(Opcode::dict_merge, dict, mapping, callee);
        } else {
            // Through a one-entry dict, so that f(a=1, **{'a': 2}) is found in either order.
            const Register pair = build_.temporary(2);
            load_constant({std::string(keyword->arg)}, pair);
            into(*keyword->value, static_cast<Register>(pair + 1));
            const Register single = build_.temporary();
            build_.set_position(whole);
            build_.emit(Opcode::build_dict, single, pair, 1);
            build_.emit(Opcode::dict_merge, dict, single, callee);
        }
        build_.release(mark);
    }
    return dict;
}

// A list of the items, stars unpacked, in a fresh register; at the position of the whole.
Register FunctionCompiler::unpacked_list(ExpressionList items, std::optional<Register> callee) {
    const Span whole = build_.position();
    const Register list = build_.temporary();
    build_.emit(Opcode::build_list, list, list, 0);
    for (const Expression* item : items) {
        const Register mark = build_.mark();
        if (const auto* starred = try_as<Starred>(item)) {
            const Register iterable = expression(*starred->value);
            build_.set_position(whole);
            build_.emit(Opcode::list_extend, list, iterable, callee ? *callee + 1U : 0U);
        } else {
            const Register value = expression(*item);
            build_.emit(Opcode::list_append, list, value);
        }
        build_.release(mark);
    }
    return list;
}

Register FunctionCompiler::display(ExpressionList items, Opcode build,
                                   std::optional<Register> target) {
    const Span whole = build_.position();
    const bool has_star = std::ranges::any_of(
        items, [](const Expression* item) { return item->kind == ExpressionKind::starred; });
    const Register mark = build_.mark();
    if (!has_star && items.size() <= longest_run) {
        const Register to = target_or_new(target);
        const Register first = build_.mark();
        for (const Expression* item : items) into_new(*item);
        build_.set_position(whole);
        build_.emit(build, to, first, items.size());
        build_.release(std::max(first, mark));
        return to;
    }
    const bool is_set = build == Opcode::build_set;
    const Register result = build_.temporary();
    build_.emit(build, result, result, 0);
    for (const Expression* item : items) {
        const Register inner = build_.mark();
        const auto* starred = try_as<Starred>(item);
        const Register value = expression(starred != nullptr ? *starred->value : *item);
        build_.set_position(whole);
        if (starred != nullptr) {
            build_.emit(is_set ? Opcode::set_update : Opcode::list_extend, result, value);
        } else {
            build_.emit(is_set ? Opcode::set_add : Opcode::list_append, result, value);
        }
        build_.release(inner);
    }
    if (!target) return result;
    build_.emit(Opcode::move, *target, result);
    build_.release(mark);
    return *target;
}

Register FunctionCompiler::tuple_of(ExpressionList items, std::optional<Register> target) {
    TupleConstant constants;
    for (const Expression* item : items) {
        auto constant = as_constant(*item);
        if (!constant) break;
        constants.items.push_back(std::move(*constant));
    }
    if (constants.items.size() == items.size()) return load_constant({constants}, target);
    const bool has_star = std::ranges::any_of(
        items, [](const Expression* item) { return item->kind == ExpressionKind::starred; });
    if (!has_star && items.size() <= longest_run) {
        return display(items, Opcode::build_tuple, target);
    }
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    const Register list = unpacked_list(items);
    build_.emit(Opcode::list_to_tuple, to, list);
    build_.release(mark);
    return to;
}

Register FunctionCompiler::dict(const Dict& node, std::optional<Register> target) {
    const Register mark = build_.mark();
    const Register dict = build_.temporary();
    build_.emit(Opcode::build_dict, dict, dict, 0);
    for (std::size_t i = 0; i < node.values.size(); ++i) {
        const Register inner = build_.mark();
        if (node.keys[i] == nullptr) {
            const Register mapping = expression(*node.values[i]);
            build_.set_position(node.span);
            build_.emit(Opcode::dict_update, dict, mapping);
        } else {
            const Register pair = build_.temporary(2);
            into(*node.keys[i], pair);
            into(*node.values[i], static_cast<Register>(pair + 1));
            build_.set_position(node.span);
            build_.emit(Opcode::dict_add, dict, pair);
        }
        build_.release(inner);
    }
    if (!target) return dict;
    build_.emit(Opcode::move, *target, dict);
    build_.release(mark);
    return *target;
}

void FunctionCompiler::formatted_value(const FormattedValue& node, Register to) {
    const Register mark = build_.mark();
    const Register value = expression(*node.value);
    if (node.format_spec == nullptr) {
        build_.set_position(node.span);
        build_.emit(Opcode::format_value, to, value, static_cast<unsigned char>(node.conversion));
    } else {
        const Register spec = expression(*node.format_spec);
        build_.set_position(node.span);
        build_.emit(Opcode::format_spec, to, value, spec);
        build_.extension(static_cast<unsigned char>(node.conversion));
    }
    build_.release(mark);
}

Register FunctionCompiler::joined_str(const JoinedStr& node, std::optional<Register> target) {
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    if (node.values.size() > 1000) {
        // Piecewise: the parts so far, then the next.
        const Register pair = build_.temporary(2);
        load_constant({std::string()}, pair);
        for (const Expression* part : node.values) {
            into(*part, static_cast<Register>(pair + 1));
            build_.emit(Opcode::build_string, pair, pair, 2);
        }
        build_.emit(Opcode::move, to, pair);
        build_.release(mark);
        return to;
    }
    for (const Expression* part : node.values) into_new(*part);
    build_.set_position(node.span);
    build_.emit(Opcode::build_string, to, mark, node.values.size());
    build_.release(mark);
    return to;
}

Register FunctionCompiler::interpolation(const Interpolation& node,
                                         std::optional<Register> target) {
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    const Register parts = build_.temporary(4);
    into(*node.value, parts);
    load_constant({std::string(node.str)}, static_cast<Register>(parts + 1));
    if (node.conversion != 0) {
        load_constant({std::string(1, node.conversion)}, static_cast<Register>(parts + 2));
    } else {
        build_.emit(Opcode::load_none, static_cast<Register>(parts + 2));
    }
    if (node.format_spec != nullptr) {
        into(*node.format_spec, static_cast<Register>(parts + 3));
    } else {
        load_constant({std::string()}, static_cast<Register>(parts + 3));
    }
    build_.set_position(node.span);
    build_.emit(Opcode::build_interpolation, to, parts);
    build_.release(mark);
    return to;
}

Register FunctionCompiler::template_str(const TemplateStr& node, std::optional<Register> target) {
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    const Register parts = tuple_of(node.values, std::nullopt);
    build_.set_position(node.span);
    build_.emit(Opcode::build_template, to, parts);
    build_.release(mark);
    return to;
}

Register FunctionCompiler::yield_(const Yield& node, std::optional<Register> target) {
    const Register to = target_or_new(target);
    const Register mark = build_.mark();
    Register value = 0;
    if (node.value != nullptr) {
        value = expression(*node.value);
    } else {
        value = build_.temporary();
        build_.emit(Opcode::load_none, value);
    }
    build_.set_position(node.span);
    build_.emit(Opcode::yield_value, to, value);
    build_.release(mark);
    return to;
}

// Awaits the value in a temporary register; the result goes to `target` or stays in a temporary.
Register FunctionCompiler::await_value(Register value, int how, std::optional<Register> target) {
    build_.emit(Opcode::get_awaitable, value, value, static_cast<std::size_t>(how));
    const Register mark = build_.mark();
    const Register sent = build_.temporary();
    send_loop(value, sent);
    const Register to = target ? *target : value;
    build_.emit(Opcode::move, to, sent);
    build_.release(mark);
    return to;
}

void FunctionCompiler::send_loop(Register iterator, Register value) {
    Label again;
    Label done;
    build_.emit(Opcode::load_none, value);
    build_.bind(again);
    build_.short_jump(Opcode::send, value, iterator, done);
    build_.emit(Opcode::yield_delegated, value, value, iterator);
    build_.jump(Opcode::jump, 0, again);
    build_.bind(done);
}

bool FunctionCompiler::jump_unless_compare(const Compare& node, Label& label) {
    if (node.ops.size() != 1 || node.ops[0] > CompareOperator::ge || long_jumps_) return false;
    const Register mark = build_.mark();
    const Register left = operand(*node.left);
    const auto offset = static_cast<std::size_t>(node.ops[0]);
    if (const auto immediate = small_immediate(*node.comparators[0])) {
        build_.set_position(node.span);
        build_.short_jump(
            static_cast<Opcode>(static_cast<std::size_t>(Opcode::unless_eq_int) + offset), left,
            static_cast<std::uint16_t>(*immediate), label);
    } else {
        const Register right = expression(*node.comparators[0]);
        build_.set_position(node.span);
        build_.short_jump(static_cast<Opcode>(static_cast<std::size_t>(Opcode::unless_eq) + offset),
                          left, right, label);
    }
    build_.release(mark);
    return true;
}

FunctionCompiler::Assigned FunctionCompiler::both(const Assigned& left, const Assigned& right) {
    Assigned result(left.size());
    for (std::size_t i = 0; i < left.size(); ++i) result[i] = left[i] && right[i];
    return result;
}

FunctionCompiler::Assigned FunctionCompiler::jump_when(bool truth, const Expression& test,
                                                       Label& label) {
    if (const auto* negation = try_as<UnaryOp>(&test);
        negation && negation->op == UnaryOperator::not_) {
        return jump_when(!truth, *negation->operand, label);
    }
    if (const auto* operation = try_as<BoolOp>(&test)) {
        return jump_when_operands(truth, *operation, label);
    }
    if (const auto* comparison = try_as<Compare>(&test); comparison && !truth) {
        if (jump_unless_compare(*comparison, label)) return assigned_;
        if (comparison->ops.size() == 1 && comparison->ops[0] != CompareOperator::in) {
            const auto* right = try_as<Constant>(comparison->comparators[0]);
            const CompareOperator op = comparison->ops[0];
            if (right != nullptr && right->value == ConstantKind::none &&
                (op == CompareOperator::is || op == CompareOperator::is_not)) {
                const Register mark = build_.mark();
                const Register value = expression(*comparison->left);
                build_.jump(
                    op == CompareOperator::is ? Opcode::jump_if_not_none : Opcode::jump_if_none,
                    value, label);
                build_.release(mark);
                return assigned_;
            }
        }
    }
    const Register mark = build_.mark();
    const Register value = expression(test);
    build_.set_position(test.span);
    build_.jump(truth ? Opcode::jump_if_true : Opcode::jump_if_false, value, label);
    build_.release(mark);
    return assigned_;
}

FunctionCompiler::Assigned FunctionCompiler::jump_when_operands(bool truth, const BoolOp& test,
                                                                Label& label) {
    // `or` is true, and `and` is false, as soon as one operand is; the other way it takes them all.
    const bool one_decides = (test.op == BooleanOperator::or_) == truth;
    Label past;
    Assigned jumped;
    for (std::size_t i = 0; i + 1 < test.values.size(); ++i) {
        Assigned here = one_decides ? jump_when(truth, *test.values[i], label)
                                    : jump_when(!truth, *test.values[i], past);
        jumped = i == 0 ? std::move(here) : both(jumped, here);
    }
    Assigned last = jump_when(truth, *test.values.back(), label);
    if (one_decides) return both(jumped, last);
    assigned_ = both(assigned_, jumped);
    build_.bind(past);
    return last;
}

}  // namespace interleave::language
