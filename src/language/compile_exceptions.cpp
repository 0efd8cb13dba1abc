// raise, try, with: protected ranges and the cleanup that runs on every way out.
//
// The cleanup code of finally and with stands once on the normal path, once on the exception's, and
// once more wherever return, break or continue leave (unwind_to). While such inlined code runs, the
// ranges of the blocks it leaves must not protect it: they are cut there.

#include <utility>

#include "language/function_compiler.h"

namespace interleave::language {

std::size_t FunctionCompiler::open_range() {
    ranges_.push_back(
        {.start = build_.here(), .pieces = {}, .blocks = blocks_.size(), .live = build_.mark()});
    return ranges_.size() - 1;
}

// Inner ranges are closed first, so the table comes out innermost first.
void FunctionCompiler::close_range(std::size_t range, std::uint32_t handler, Register exception) {
    Protected& protection = ranges_[range];
    if (protection.open) protection.pieces.emplace_back(protection.start, handler);
    for (const auto& [start, end] : protection.pieces) {
        if (start < end)
            code_->exceptions.push_back({start, end, handler, exception, protection.live});
    }
    protection.open = false;
    protection.pieces.clear();
}

void FunctionCompiler::unwind_to(std::size_t depth) {
    const std::vector<Block> saved = blocks_;
    std::vector<std::size_t> cut;
    while (blocks_.size() > depth) {
        const Block block = blocks_.back();
        blocks_.pop_back();
        // From here on the code runs outside every range that belongs to the block just left.
        for (std::size_t i = 0; i < ranges_.size(); ++i) {
            Protected& range = ranges_[i];
            if (!range.open || range.blocks <= blocks_.size()) continue;
            range.pieces.emplace_back(range.start, build_.here());
            range.open = false;
            cut.push_back(i);
        }
        const Register mark = build_.mark();
        switch (block.kind) {
            case Block::Kind::loop: break;
            case Block::Kind::finally_: statements(block.finalbody); break;
            case Block::Kind::with: {
                const Register result = build_.temporary();
                call_exit(block.reg, block.is_async, result, std::nullopt);
                break;
            }
            case Block::Kind::handler:
                build_.emit(Opcode::pop_handled, block.reg);
                if (!block.name.empty()) {
                    const Register none = build_.temporary();
                    build_.emit(Opcode::load_none, none);
                    store_name(block.name, none);
                    delete_name(block.name);
                }
                break;
        }
        build_.release(mark);
    }
    blocks_ = saved;
    // The jump or return that follows is one instruction; behind it the ranges go on.
    for (const std::size_t i : cut) {
        ranges_[i].open = true;
        ranges_[i].start = build_.here() + 1;
    }
}

void FunctionCompiler::raise(const Raise& node) {
    if (node.exc == nullptr) {
        build_.emit(Opcode::raise_handled);
    } else {
        const Register exception = into_new(*node.exc);
        if (node.cause == nullptr) {
            build_.set_position(node.span);
            build_.emit(Opcode::raise, exception);
        } else {
            const Register cause = into_new(*node.cause);
            build_.set_position(node.span);
            build_.emit(Opcode::raise_from, exception, cause);
        }
    }
    reachable_ = false;
}

void FunctionCompiler::try_(const TryFields& fields, bool is_star) {
    if (!fields.finalbody.empty()) {
        try_finally(fields, is_star);
    } else if (is_star) {
        try_star(fields);
    } else {
        try_except(fields);
    }
}

void FunctionCompiler::try_finally(const TryFields& fields, bool is_star) {
    const Register exception = build_.temporary();
    const Register before = build_.temporary();
    const Assigned assigned_before = assigned_;
    blocks_.push_back(
        {.kind = Block::Kind::finally_, .finalbody = fields.finalbody, .name = {}, .ranges = {}});
    const std::size_t range = open_range();
    if (fields.handlers.empty()) {
        statements(fields.body);
    } else if (is_star) {
        try_star({fields.body, fields.handlers, fields.orelse, {}});
    } else {
        try_except({fields.body, fields.handlers, fields.orelse, {}});
    }
    blocks_.pop_back();
    Label done;
    const bool falls_through = reachable_;
    Assigned assigned_after = assigned_;
    const std::uint32_t body_end = build_.here();
    if (ranges_[range].open) {
        ranges_[range].pieces.emplace_back(ranges_[range].start, body_end);
        ranges_[range].open = false;
    }
    bool reaches_end = false;
    if (falls_through) {
        statements(fields.finalbody);
        reaches_end = reachable_;
        assigned_after = assigned_;
        build_.jump(Opcode::jump, 0, done);
    }
    const std::uint32_t handler = build_.here();
    close_range(range, handler, exception);
    assigned_ = assigned_before;
    reachable_ = true;
    build_.emit(Opcode::push_handled, before, exception);
    blocks_.push_back(
        {.kind = Block::Kind::handler, .finalbody = {}, .reg = before, .name = {}, .ranges = {}});
    const std::size_t cleanup = open_range();
    statements(fields.finalbody);
    if (reachable_) {
        build_.emit(Opcode::pop_handled, before);
        build_.emit(Opcode::reraise, exception);
    }
    blocks_.pop_back();
    const std::uint32_t cleanup_handler = build_.here();
    close_range(cleanup, cleanup_handler, exception);
    build_.emit(Opcode::pop_handled, before);
    build_.emit(Opcode::reraise, exception);
    build_.bind(done);
    assigned_ = std::move(assigned_after);
    reachable_ = reaches_end;
}

// One handler's body, with its variable bound and deleted again on every way out.
void FunctionCompiler::handler_body(const ExceptHandler& handler, Register exception,
                                    Register before) {
    blocks_.push_back({.kind = Block::Kind::handler,
                       .finalbody = {},
                       .reg = before,
                       .name = handler.name,
                       .ranges = {}});
    if (handler.name.empty()) {
        statements(handler.body);
        blocks_.pop_back();
        return;
    }
    build_.set_position(handler.span);
    store_name(handler.name, exception);
    const std::size_t range = open_range();
    statements(handler.body);
    blocks_.pop_back();
    const auto forget = [&] {
        const Register none = build_.temporary();
        build_.emit(Opcode::load_none, none);
        store_name(handler.name, none);
        delete_name(handler.name);
        build_.release(none);
    };
    Label fine;
    if (ranges_[range].open) {
        ranges_[range].pieces.emplace_back(ranges_[range].start, build_.here());
        ranges_[range].open = false;
    }
    const bool falls_through = reachable_;
    if (falls_through) build_.jump(Opcode::jump, 0, fine);
    const Register raised = build_.temporary();
    close_range(range, build_.here(), raised);
    forget();
    build_.emit(Opcode::reraise, raised);
    build_.release(raised);
    build_.bind(fine);
    if (falls_through) forget();
}

void FunctionCompiler::try_except(const TryFields& fields) {
    const Register exception = build_.temporary();
    const Register before = build_.temporary();
    const Register raised = build_.temporary();
    const Assigned assigned_before = assigned_;
    std::optional<Assigned> merged;
    const auto merge = [&] {
        if (reachable_) merged = merged ? both(*merged, assigned_) : assigned_;
    };
    Label done;
    // A block of no cleanup, so that leaving the body by return also leaves its range.
    blocks_.push_back({.kind = Block::Kind::finally_, .finalbody = {}, .name = {}, .ranges = {}});
    const std::size_t range = open_range();
    statements(fields.body);
    blocks_.pop_back();
    if (ranges_[range].open) {
        ranges_[range].pieces.emplace_back(ranges_[range].start, build_.here());
        ranges_[range].open = false;
    }
    if (reachable_) statements(fields.orelse);
    merge();
    if (reachable_) build_.jump(Opcode::jump, 0, done);

    close_range(range, build_.here(), exception);
    build_.set_position(fields.handlers.front()->span);
    build_.emit(Opcode::push_handled, before, exception);
    blocks_.push_back(
        {.kind = Block::Kind::handler, .finalbody = {}, .reg = before, .name = {}, .ranges = {}});
    const std::size_t cleanup = open_range();
    blocks_.pop_back();
    bool catches_all = false;
    for (const ExceptHandler* handler : fields.handlers) {
        Label next;
        assigned_ = assigned_before;
        reachable_ = true;
        build_.set_position(handler->span);
        if (handler->type != nullptr) {
            const Register mark = build_.mark();
            const Register type = into_new(*handler->type);
            build_.set_position(handler->span);
            build_.emit(Opcode::match_exception, type, exception, type);
            build_.jump(Opcode::jump_if_false, type, next);
            build_.release(mark);
        } else {
            catches_all = true;
        }
        handler_body(*handler, exception, before);
        if (reachable_) {
            build_.emit(Opcode::pop_handled, before);
            build_.jump(Opcode::jump, 0, done);
        }
        merge();
        build_.bind(next);
    }
    if (!catches_all) {
        build_.emit(Opcode::pop_handled, before);
        build_.emit(Opcode::reraise, exception);
    }
    close_range(cleanup, build_.here(), raised);
    build_.emit(Opcode::pop_handled, before);
    build_.emit(Opcode::reraise, raised);
    build_.bind(done);
    reachable_ = merged.has_value();
    assigned_ = merged ? *merged : assigned_before;
}

void FunctionCompiler::try_star(const TryFields& fields) {
    const Register exception = build_.temporary();
    const Register before = build_.temporary();
    const Register rest = build_.temporary();
    const Register raised_list = build_.temporary();
    const Register raised = build_.temporary();
    const Assigned assigned_before = assigned_;
    Label done;
    blocks_.push_back({.kind = Block::Kind::finally_, .finalbody = {}, .name = {}, .ranges = {}});
    const std::size_t range = open_range();
    statements(fields.body);
    blocks_.pop_back();
    if (ranges_[range].open) {
        ranges_[range].pieces.emplace_back(ranges_[range].start, build_.here());
        ranges_[range].open = false;
    }
    if (reachable_) {
        statements(fields.orelse);
        build_.jump(Opcode::jump, 0, done);
    }
    close_range(range, build_.here(), exception);
    build_.emit(Opcode::push_handled, before, exception);
    blocks_.push_back(
        {.kind = Block::Kind::handler, .finalbody = {}, .reg = before, .name = {}, .ranges = {}});
    const std::size_t cleanup = open_range();
    blocks_.pop_back();
    build_.emit(Opcode::move, rest, exception);
    build_.emit(Opcode::build_list, raised_list, raised_list, 0);
    for (const ExceptHandler* handler : fields.handlers) {
        Label next;
        assigned_ = assigned_before;
        reachable_ = true;
        build_.jump(Opcode::jump_if_none, rest, next);
        const Register mark = build_.mark();
        const Register type = into_new(*handler->type);
        build_.set_position(handler->span);
        build_.emit(Opcode::check_exc_match_star, type);
        const Register part = build_.temporary();
        build_.emit(Opcode::match_group, part, rest, type);
        build_.jump(Opcode::jump_if_none, part, next);
        const Register inner_before = build_.temporary();
        const std::size_t body = open_range();
        build_.emit(Opcode::push_handled, inner_before, part);
        handler_body(*handler, part, inner_before);
        build_.emit(Opcode::pop_handled, inner_before);
        build_.jump(Opcode::jump, 0, next);
        const Register failure = build_.temporary();
        close_range(body, build_.here(), failure);
        build_.emit(Opcode::pop_handled, inner_before);
        build_.emit(Opcode::list_append, raised_list, failure);
        build_.release(mark);
        build_.bind(next);
    }
    reachable_ = true;
    Label nothing;
    build_.jump(Opcode::jump_if_none, rest, nothing);
    build_.emit(Opcode::list_append, raised_list, rest);
    build_.bind(nothing);
    build_.emit(Opcode::prepare_reraise_star, raised, exception, raised_list);
    build_.emit(Opcode::pop_handled, before);
    build_.jump(Opcode::jump_if_none, raised, done);
    build_.emit(Opcode::reraise, raised);
    close_range(cleanup, build_.here(), raised);
    build_.emit(Opcode::pop_handled, before);
    build_.emit(Opcode::reraise, raised);
    build_.bind(done);
    assigned_ = assigned_before;
    reachable_ = true;
}

// exit(type, exception, traceback), or with three Nones. `exit` holds function and self.
void FunctionCompiler::call_exit(Register exit, bool is_async, Register result,
                                 std::optional<Register> exception) {
    const Register mark = build_.mark();
    const Register base = build_.temporary(5);
    build_.emit(Opcode::move, base, exit);
    build_.emit(Opcode::move, base + 1, exit + 1);
    if (exception) {
        build_.emit(Opcode::exception_triple, base + 2, *exception);
    } else {
        for (int i = 2; i < 5; ++i) build_.emit(Opcode::load_none, static_cast<Register>(base + i));
    }
    build_.emit(Opcode::call_method, base, base, 3);
    if (is_async) await_value(base, 2, base);
    build_.emit(Opcode::move, result, base);
    build_.release(mark);
}

void FunctionCompiler::with(const WithFields& fields, std::size_t index, bool is_async) {
    if (index == fields.items.size()) {
        statements(fields.body);
        return;
    }
    const WithItem& item = *fields.items[index];
    const Register context = into_new(*item.context_expr);
    const Span position = item.context_expr->span;
    build_.set_position(position);
    const Register exit = build_.temporary(2);
    const Register enter = build_.temporary(2);
    build_.emit(Opcode::load_special, enter, context,
                build_.name(is_async ? "__aenter__" : "__enter__"));
    build_.emit(Opcode::load_special, exit, context,
                build_.name(is_async ? "__aexit__" : "__exit__"));
    build_.emit(Opcode::call_method, enter, enter, 0);
    if (is_async) await_value(enter, 1, enter);

    const Assigned assigned_before = assigned_;
    const Register exception = build_.temporary();
    const Register before = build_.temporary();
    const Register result = build_.temporary();
    Label done;
    blocks_.push_back({.kind = Block::Kind::with,
                       .finalbody = {},
                       .reg = exit,
                       .is_async = is_async,
                       .name = {},
                       .ranges = {}});
    const std::size_t range = open_range();
    if (item.optional_vars != nullptr) {
        assign_to(*item.optional_vars, enter);
        if (notices_ends_) build_.emit(Opcode::collect, build_.mark());  // what had the name before
    }
    with(fields, index + 1, is_async);
    blocks_.pop_back();
    if (ranges_[range].open) {
        ranges_[range].pieces.emplace_back(ranges_[range].start, build_.here());
        ranges_[range].open = false;
    }
    const bool falls_through = reachable_;
    build_.set_position(position);
    if (falls_through) {
        call_exit(exit, is_async, result, std::nullopt);
        build_.jump(Opcode::jump, 0, done);
    }
    close_range(range, build_.here(), exception);
    build_.emit(Opcode::push_handled, before, exception);
    const std::size_t cleanup = open_range();
    call_exit(exit, is_async, result, exception);
    Label swallowed;
    build_.jump(Opcode::jump_if_true, result, swallowed);
    build_.emit(Opcode::pop_handled, before);
    build_.emit(Opcode::reraise, exception);
    build_.bind(swallowed);
    build_.emit(Opcode::pop_handled, before);
    build_.jump(Opcode::jump, 0, done);
    close_range(cleanup, build_.here(), exception);
    build_.emit(Opcode::pop_handled, before);
    build_.emit(Opcode::reraise, exception);
    build_.bind(done);
    // The body may have been left by an exception that __exit__ swallowed.
    assigned_ = assigned_before;
    reachable_ = true;
}

}  // namespace interleave::language
