// Statements but for try and with (compile_exceptions.cpp) and match (compile_patterns.cpp).

#include <algorithm>
#include <utility>

#include "language/function_compiler.h"

namespace interleave::language {

// After which objects may have gone: something was bound anew or thrown away.
static bool may_drop(StatementKind kind) {
    switch (kind) {
        case StatementKind::expr:
        case StatementKind::assign:
        case StatementKind::aug_assign:
        case StatementKind::ann_assign:
        case StatementKind::delete_:
        case StatementKind::if_:
        case StatementKind::match:
        case StatementKind::while_:
        case StatementKind::for_:
        case StatementKind::async_for:
        case StatementKind::with:
        case StatementKind::async_with:
        case StatementKind::try_:
        case StatementKind::try_star:
        case StatementKind::function_def:
        case StatementKind::async_function_def: return true;
        default: return false;
    }
}

void FunctionCompiler::statements(StatementList list) {
    for (const Statement* node : list) {
        const Register mark = build_.mark();
        statement(*node);
        build_.release(mark);
        if (notices_ends_ && reachable_ && may_drop(node->kind)) {
            build_.emit(Opcode::collect, mark);
        }
    }
}

void FunctionCompiler::statement(const Statement& node) {
    build_.set_position(node.span);
    switch (node.kind) {
        case StatementKind::expr: {
            const Expression& value = *as<Expr>(node).value;
            if (shows_expressions_) {
                const Register shown = into_new(value);
                build_.set_position(node.span);
                build_.emit(Opcode::print_expr, shown);
                return;
            }
            if (value.kind != ExpressionKind::constant) effect(value);
            if (value.kind == ExpressionKind::call) build_.drop_result();
            return;
        }
        case StatementKind::assign: assign(as<Assign>(node)); return;
        case StatementKind::aug_assign: aug_assign(as<AugAssign>(node)); return;
        case StatementKind::ann_assign: ann_assign(as<AnnAssign>(node)); return;
        case StatementKind::if_: if_(as<If>(node)); return;
        case StatementKind::while_: while_(as<While>(node)); return;
        case StatementKind::for_: for_(node, as<For>(node)); return;
        case StatementKind::async_for: async_for(as<AsyncFor>(node)); return;
        case StatementKind::function_def:
        case StatementKind::async_function_def: function_def(node, *function_of(node)); return;
        case StatementKind::class_def: class_def(as<ClassDef>(node)); return;
        case StatementKind::return_: return_(as<Return>(node)); return;
        case StatementKind::delete_:
            for (const Expression* target : as<Delete>(node).targets) delete_target(*target);
            return;
        case StatementKind::type_alias: type_alias(as<TypeAlias>(node)); return;
        case StatementKind::with: with(as<With>(node), 0, false); return;
        case StatementKind::async_with: with(as<AsyncWith>(node), 0, true); return;
        case StatementKind::match: match(as<Match>(node)); return;
        case StatementKind::raise: raise(as<Raise>(node)); return;
        case StatementKind::try_: try_(as<Try>(node), false); return;
        case StatementKind::try_star: try_(as<TryStar>(node), true); return;
        case StatementKind::assert_: assert_(as<Assert>(node)); return;
        case StatementKind::import: import_(as<Import>(node)); return;
        case StatementKind::import_from: import_from(as<ImportFrom>(node)); return;
        case StatementKind::break_: loop_exit(node, true); return;
        case StatementKind::continue_: loop_exit(node, false); return;
        case StatementKind::pass: build_.emit(Opcode::nop); return;
        case StatementKind::global:
        case StatementKind::nonlocal: return;
    }
}

void FunctionCompiler::assign_to(const Expression& target, Register value) {
    build_.set_position(target.span);
    switch (target.kind) {
        case ExpressionKind::name: store_name(as<Name>(target).id, value); return;
        case ExpressionKind::attribute: {
            const auto& attribute = as<Attribute>(target);
            const Register mark = build_.mark();
            const Register object = expression(*attribute.value);
            build_.set_position(from_name(target.span, attribute));
            build_.emit(Opcode::store_attr, object, value, build_.name(mangled(attribute.attr)));
            if (const auto* owner = try_as<Name>(attribute.value);
                owner != nullptr && owner->id == "self" && !compilation_.self_attributes.empty()) {
                compilation_.self_attributes.back().insert(std::string(attribute.attr));
            }
            build_.release(mark);
            return;
        }
        case ExpressionKind::subscript: {
            const auto& subscript = as<Subscript>(target);
            const Register mark = build_.mark();
            const Register object = operand(*subscript.value);
            const Register key = expression(*subscript.slice);
            build_.set_position(target.span);
            build_.emit(Opcode::store_item, object, key, value);
            build_.release(mark);
            return;
        }
        case ExpressionKind::tuple: unpack_to(as<Tuple>(target).elts, value); return;
        case ExpressionKind::list: unpack_to(as<List>(target).elts, value); return;
        case ExpressionKind::starred: assign_to(*as<Starred>(target).value, value); return;
        default: break;
    }
    CHECK(false);  // the parser refuses other targets
}

void FunctionCompiler::unpack_to(ExpressionList targets, Register value) {
    const Register mark = build_.mark();
    const Register first = build_.temporary(std::max<std::size_t>(targets.size(), 1));
    const auto star = std::ranges::find_if(
        targets, [](const Expression* t) { return t->kind == ExpressionKind::starred; });
    if (star == targets.end()) {
        build_.emit(Opcode::unpack, first, value, targets.size());
    } else {
        const auto before = static_cast<std::size_t>(star - targets.begin());
        build_.emit(Opcode::unpack_star, first, value, before);
        build_.extension(targets.size() - before - 1);
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        assign_to(*targets[i], static_cast<Register>(first + i));
    }
    build_.release(mark);
}

void FunctionCompiler::assign(const Assign& node) {
    if (node.targets.size() == 1 && is_single(*node.value)) {
        if (const auto* name = try_as<Name>(node.targets[0])) {
            const Variable variable = find(name->id);
            if (variable.place == Place::local) {
                into(*node.value, variable.reg);
                mark_assigned(variable.reg);
                return;
            }
        }
    }
    // `a, b = b, a` and its like: no tuple is made.
    const auto* targets = node.targets.size() == 1 ? try_as<Tuple>(node.targets[0]) : nullptr;
    const auto* values = try_as<Tuple>(node.value);
    if (targets != nullptr && values != nullptr && targets->elts.size() == values->elts.size() &&
        std::ranges::none_of(
            targets->elts,
            [](const Expression* e) { return e->kind == ExpressionKind::starred; }) &&
        std::ranges::none_of(
            values->elts, [](const Expression* e) { return e->kind == ExpressionKind::starred; }) &&
        values->elts.size() <= 16) {
        const Register first = build_.mark();
        for (const Expression* value : values->elts) into_new(*value);
        for (std::size_t i = 0; i < targets->elts.size(); ++i) {
            assign_to(*targets->elts[i], static_cast<Register>(first + i));
        }
        return;
    }
    const Register value = expression(*node.value);
    for (const Expression* target : node.targets) assign_to(*target, value);
}

void FunctionCompiler::aug_assign(const AugAssign& node) {
    const auto emit = [&](Register to, Register left) {
        const bool is_add = node.op == BinaryOperator::add;
        const bool is_simple = is_add || node.op == BinaryOperator::sub;
        if (const auto immediate = small_immediate(*node.value); immediate && is_simple) {
            build_.set_position(node.span);
            build_.emit(is_add ? Opcode::iadd_int : Opcode::isub_int, to, left,
                        static_cast<std::uint16_t>(*immediate));
            return;
        }
        const Register right = expression(*node.value);
        build_.set_position(node.span);
        if (is_simple) {
            build_.emit(is_add ? Opcode::iadd : Opcode::isub, to, left, right);
            return;
        }
        build_.emit(Opcode::inplace, to, left, right);
        build_.extension(static_cast<std::size_t>(node.op));
    };
    switch (node.target->kind) {
        case ExpressionKind::name: {
            const auto& name = as<Name>(*node.target);
            const Variable variable = find(name.id);
            const Register left = has_walrus_ && variable.place == Place::local
                                      ? load_name(name, name.id, build_.temporary())
                                      : load_name(name, name.id, std::nullopt);
            if (variable.place == Place::local) {
                emit(variable.reg, left);
                return;
            }
            emit(left, left);
            store_name(name.id, left);
            return;
        }
        case ExpressionKind::attribute: {
            const auto& attribute = as<Attribute>(*node.target);
            const Register object = into_new(*attribute.value);
            const Register value = build_.temporary();
            build_.set_position(from_name(attribute.span, attribute));
            const std::string name = mangled(attribute.attr);
            build_.emit(Opcode::load_attr, value, object, build_.name(name));
            emit(value, value);
            build_.set_position(from_name(attribute.span, attribute));
            build_.emit(Opcode::store_attr, object, value, build_.name(name));
            return;
        }
        default: break;
    }
    const auto& subscript = as<Subscript>(*node.target);
    const Register object = into_new(*subscript.value);
    const Register key = into_new(*subscript.slice);
    const Register value = build_.temporary();
    build_.set_position(subscript.span);
    build_.emit(Opcode::load_item, value, object, key);
    emit(value, value);
    build_.set_position(subscript.span);
    build_.emit(Opcode::store_item, object, key, value);
}

void FunctionCompiler::ann_assign(const AnnAssign& node) {
    // The annotation itself is evaluated on demand, by the scope's __annotate__.
    if (node.value != nullptr) assign_to(*node.target, expression(*node.value));
    if (const auto found = annotation_numbers_.find(&node); found != annotation_numbers_.end()) {
        const Register number = load_constant({found->second});
        build_.emit(Opcode::set_add, reached_annotations_, number);
        build_.release(number);
    }
    if (node.value != nullptr) return;
    // Nothing is stored, but what stands before the last dot or bracket is evaluated.
    const Register mark = build_.mark();
    if (const auto* attribute = try_as<Attribute>(node.target)) expression(*attribute->value);
    if (const auto* subscript = try_as<Subscript>(node.target)) {
        expression(*subscript->value);
        expression(*subscript->slice);
    }
    build_.release(mark);
}

void FunctionCompiler::delete_target(const Expression& target) {
    const Register mark = build_.mark();
    build_.set_position(target.span);
    switch (target.kind) {
        case ExpressionKind::name: delete_name(as<Name>(target).id); break;
        case ExpressionKind::attribute: {
            const auto& attribute = as<Attribute>(target);
            const Register object = expression(*attribute.value);
            build_.set_position(from_name(target.span, attribute));
            build_.emit(Opcode::delete_attr, object, build_.name(mangled(attribute.attr)));
            break;
        }
        case ExpressionKind::subscript: {
            const auto& subscript = as<Subscript>(target);
            const Register object = operand(*subscript.value);
            const Register key = expression(*subscript.slice);
            build_.set_position(target.span);
            build_.emit(Opcode::delete_item, object, key);
            break;
        }
        case ExpressionKind::tuple:
            for (const Expression* item : as<Tuple>(target).elts) delete_target(*item);
            break;
        case ExpressionKind::list:
            for (const Expression* item : as<List>(target).elts) delete_target(*item);
            break;
        default: CHECK(false);  // the parser refuses other targets
    }
    build_.release(mark);
}

// elif chains may be thousands long: the chain is walked in a loop.
void FunctionCompiler::if_(const If& node) {
    Label done;
    const If* step = &node;
    std::optional<Assigned> merged;
    bool any_reachable = false;
    const auto merge = [&] {
        if (!reachable_) return;
        any_reachable = true;
        merged = merged ? both(*merged, assigned_) : assigned_;
    };
    while (true) {
        Label otherwise;
        build_.set_position(step->test->span);
        const Assigned unless = jump_unless(*step->test, otherwise);
        reachable_ = true;
        if (notices_ends_) build_.emit(Opcode::collect, build_.mark());  // what the test made
        statements(step->body);
        merge();
        const bool has_else = !step->orelse.empty();
        if (has_else && reachable_) build_.jump(Opcode::jump, 0, done);
        build_.bind(otherwise);
        assigned_ = unless;
        reachable_ = true;
        if (!has_else) break;
        const If* next = step->orelse.size() == 1 ? try_as<If>(step->orelse[0]) : nullptr;
        if (next == nullptr) {
            statements(step->orelse);
            break;
        }
        step = next;
    }
    merge();
    build_.bind(done);
    reachable_ = any_reachable;
    if (merged) assigned_ = *merged;
}

void FunctionCompiler::while_(const While& node) {
    Label top;
    Label end;
    Label out;
    const Assigned before = assigned_;
    build_.bind(top);
    blocks_.push_back({.kind = Block::Kind::loop,
                       .break_to = &out,
                       .continue_to = &top,
                       .finalbody = {},
                       .name = {},
                       .ranges = {}});
    Assigned unless = jump_unless(*node.test, end);
    statements(node.body);
    build_.jump(Opcode::jump_back, 0, top);
    blocks_.pop_back();
    build_.bind(end);
    assigned_ = std::move(unless);
    reachable_ = true;
    statements(node.orelse);
    build_.bind(out);
    assigned_ = before;
    reachable_ = true;
}

void FunctionCompiler::for_iter(Register to, Register iterator, Label& end, Opcode opcode) {
    if (!long_jumps_) {
        build_.short_jump(opcode, to, iterator, end);
        return;
    }
    Label body;
    Label exhausted;
    build_.short_jump(Opcode::for_iter, to, iterator, exhausted);
    build_.jump(Opcode::jump, 0, body);
    build_.bind(exhausted);
    build_.jump(Opcode::jump, 0, end);
    build_.bind(body);
}

// The next item, in a register that holds it only until it is assigned to the target.
void FunctionCompiler::for_item(const Expression& target, Register item, Register iterator,
                                Label& end) {
    const ExpressionList parts = target.kind == ExpressionKind::tuple  ? as<Tuple>(target).elts
                                 : target.kind == ExpressionKind::list ? as<List>(target).elts
                                                                       : ExpressionList{};
    const auto is_starred = [](const Expression* part) {
        return part->kind == ExpressionKind::starred;
    };
    const bool is_taken_apart = !parts.empty() && std::ranges::none_of(parts, is_starred);
    for_iter(item, iterator, end, is_taken_apart ? Opcode::for_iter_apart : Opcode::for_iter);
}

void FunctionCompiler::for_(const Statement& node, const ForFields& fields) {
    const Register iterator = into_new(*fields.iter);
    build_.set_position(fields.iter->span);
    build_.emit(Opcode::get_iter, iterator, iterator);
    Label next;
    Label end;
    Label out;
    const Assigned before = assigned_;
    build_.bind(next);
    blocks_.push_back({.kind = Block::Kind::loop,
                       .break_to = &out,
                       .continue_to = &next,
                       .finalbody = {},
                       .reg = iterator,
                       .has_iterator = true,
                       .name = {},
                       .ranges = {}});
    build_.set_position(fields.iter->span);
    const auto* name = try_as<Name>(fields.target);
    const Variable variable = name != nullptr ? find(name->id) : Variable{};
    if (name != nullptr && variable.place == Place::local) {
        for_iter(variable.reg, iterator, end);
        mark_assigned(variable.reg);
    } else {
        const Register mark = build_.mark();
        const Register item = build_.temporary();
        for_item(*fields.target, item, iterator, end);
        assign_to(*fields.target, item);
        build_.release(mark);
    }
    if (notices_ends_) build_.emit(Opcode::collect, build_.mark());  // the item before
    statements(fields.body);
    build_.set_position(node.span);
    build_.jump(Opcode::jump_back, 0, next);
    blocks_.pop_back();
    build_.bind(end);
    assigned_ = before;
    reachable_ = true;
    statements(fields.orelse);
    build_.bind(out);
    assigned_ = before;
    reachable_ = true;
}

void FunctionCompiler::async_for(const AsyncFor& node) {
    const Register iterator = into_new(*node.iter);
    build_.set_position(node.iter->span);
    build_.emit(Opcode::get_aiter, iterator, iterator);
    Label next;
    Label end;
    Label out;
    const Assigned before = assigned_;
    const Register item = build_.temporary();
    build_.bind(next);
    build_.set_position(node.span);
    const std::size_t range = open_range();
    build_.emit(Opcode::get_anext, item, iterator);
    await_value(item, 3, item);
    ranges_[range].pieces.emplace_back(ranges_[range].start, build_.here());
    ranges_[range].open = false;
    blocks_.push_back({.kind = Block::Kind::loop,
                       .break_to = &out,
                       .continue_to = &next,
                       .finalbody = {},
                       .reg = iterator,
                       .has_iterator = true,
                       .name = {},
                       .ranges = {}});
    assign_to(*node.target, item);
    statements(node.body);
    build_.jump(Opcode::jump_back, 0, next);
    blocks_.pop_back();
    build_.set_position(node.iter->span);
    close_range(range, build_.here(), item);
    build_.jump(Opcode::end_async_for, item, end);
    build_.bind(end);
    assigned_ = before;
    reachable_ = true;
    statements(node.orelse);
    build_.bind(out);
    assigned_ = before;
    reachable_ = true;
}

void FunctionCompiler::loop_exit(const Statement& node, bool is_break) {
    std::size_t depth = blocks_.size();
    while (blocks_[depth - 1].kind != Block::Kind::loop) --depth;
    const Block loop = blocks_[depth - 1];
    unwind_to(depth);
    build_.set_position(node.span);
    if (is_break) {
        if (loop.has_iterator) build_.emit(Opcode::drop_iterator, loop.reg, 0, loop.reg);
        build_.jump(Opcode::jump, 0, *loop.break_to);
    } else {
        build_.jump(Opcode::jump_back, 0, *loop.continue_to);
    }
    reachable_ = false;
}

void FunctionCompiler::return_(const Return& node) {
    if (node.value == nullptr) {
        unwind_to(0);
        build_.set_position(node.span);
        leave(std::nullopt);
    } else {
        // Cleanup code may change a local, so the value is kept beside it.
        const Register value = blocks_.empty() ? expression(*node.value) : into_new(*node.value);
        unwind_to(0);
        build_.set_position(node.span);
        leave(value);
    }
    reachable_ = false;
}

// What the variables held goes before the caller goes on. Within a `try` they stay: an exception may
// interrupt what runs then, and a handler may read them.
void FunctionCompiler::leave(std::optional<Register> value) {
    if (notices_ends_) {
        const bool is_protected = std::ranges::any_of(ranges_, [this](const Protected& range) {
            return range.open && range.start <= build_.here();
        });
        build_.emit(Opcode::collect, is_protected ? build_.mark() : 0, value.value_or(0),
                    value ? 1 : 2);
    }
    if (value) {
        build_.emit(Opcode::return_, *value);
    } else {
        build_.emit(Opcode::return_none);
    }
}

void FunctionCompiler::assert_(const Assert& node) {
    Label fine;
    Assigned after = jump_if(*node.test, fine);
    const Register base = build_.temporary(2);
    build_.set_position(node.test->span);
    build_.emit(Opcode::load_assertion_error, base);
    if (node.msg != nullptr) {
        into_new(*node.msg);
        build_.set_position(node.test->span);
        build_.emit(Opcode::call, base, base, 1);
    }
    build_.emit(Opcode::raise, base);
    build_.bind(fine);
    assigned_ = std::move(after);
}

void FunctionCompiler::import_(const Import& node) {
    for (const Alias* alias : node.names) {
        const Register mark = build_.mark();
        const Register module = build_.temporary();
        build_.set_position(node.span);
        build_.emit(Opcode::import_name, module, build_.name(alias->name), 0);
        build_.extension(0);
        const std::size_t dot = alias->name.find('.');
        if (alias->asname.empty()) {
            store_name(alias->name.substr(0, dot), module);
        } else {
            std::string_view rest =
                dot == std::string_view::npos ? std::string_view() : alias->name.substr(dot + 1);
            while (!rest.empty()) {
                const std::size_t next = rest.find('.');
                build_.emit(Opcode::import_from, module, module, build_.name(rest.substr(0, next)));
                rest = next == std::string_view::npos ? std::string_view() : rest.substr(next + 1);
            }
            store_name(alias->asname, module);
        }
        build_.release(mark);
    }
}

void FunctionCompiler::import_from(const ImportFrom& node) {
    if (node.module == "__future__") return;
    TupleConstant names;
    for (const Alias* alias : node.names) names.items.push_back({std::string(alias->name)});
    const Register module = build_.temporary();
    build_.emit(Opcode::import_name, module, build_.name(node.module),
                static_cast<std::size_t>(node.level));
    build_.extension(build_.constant({std::move(names)}) + 1U);
    for (const Alias* alias : node.names) {
        if (alias->name == "*") {
            build_.emit(Opcode::import_star, module);
            continue;
        }
        const Register mark = build_.mark();
        const Register value = build_.temporary();
        build_.set_position(node.span);
        build_.emit(Opcode::import_from, value, module, build_.name(alias->name));
        store_name(alias->asname.empty() ? alias->name : alias->asname, value);
        build_.release(mark);
    }
}

}  // namespace interleave::language
