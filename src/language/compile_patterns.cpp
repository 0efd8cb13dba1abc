// match statements. A pattern tests the subject and jumps to `fail`; names are bound only once the
// whole pattern has matched, so captures are kept in registers until then.

#include <algorithm>
#include <utility>

#include "language/function_compiler.h"

namespace interleave::language {
namespace {

// `_` or `*_`
bool is_wildcard(const Pattern* pattern) {
    if (const auto* star = try_as<MatchStar>(pattern)) return star->name.empty();
    const auto* as_pattern = try_as<MatchAs>(pattern);
    return as_pattern != nullptr && as_pattern->pattern == nullptr && as_pattern->name.empty();
}

}  // namespace

void FunctionCompiler::match(const Match& node) {
    const Register subject = into_new(*node.subject);
    Label done;
    const Assigned before = assigned_;
    for (const MatchCase* branch : node.cases) {
        Label next;
        assigned_ = before;
        reachable_ = true;
        const Register mark = build_.mark();
        Captures captures;
        pattern(*branch->pattern, subject, next, captures);
        for (const auto& [name, reg] : captures) store_name(name, reg);
        if (branch->guard != nullptr) (void)jump_unless(*branch->guard, next);
        statements(branch->body);
        if (reachable_) build_.jump(Opcode::jump, 0, done);
        build_.release(mark);
        build_.bind(next);
    }
    build_.bind(done);
    assigned_ = before;
    reachable_ = true;
}

void FunctionCompiler::capture(std::string_view name, Register value, Captures& captures) {
    const Register kept = build_.temporary();
    build_.emit(Opcode::move, kept, value);
    captures.emplace_back(name, kept);
}

void FunctionCompiler::pattern(const Pattern& node, Register subject, Label& fail,
                               Captures& captures) {
    build_.set_position(node.span);
    switch (node.kind) {
        case PatternKind::match_value: {
            const Register test = into_new(*as<MatchValue>(node).value);
            build_.set_position(node.span);
            build_.emit(Opcode::compare_eq, test, subject, test);
            build_.jump(Opcode::jump_if_false, test, fail);
            build_.release(test);
            return;
        }
        case PatternKind::match_singleton: {
            const Register test = build_.temporary();
            const ConstantKind value = as<MatchSingleton>(node).value;
            build_.emit(value == ConstantKind::none    ? Opcode::load_none
                        : value == ConstantKind::true_ ? Opcode::load_true
                                                       : Opcode::load_false,
                        test);
            build_.emit(Opcode::compare_is, test, subject, test);
            build_.jump(Opcode::jump_if_false, test, fail);
            build_.release(test);
            return;
        }
        case PatternKind::match_as: {
            const auto& as_pattern = as<MatchAs>(node);
            if (as_pattern.pattern != nullptr)
                pattern(*as_pattern.pattern, subject, fail, captures);
            if (!as_pattern.name.empty()) capture(as_pattern.name, subject, captures);
            return;
        }
        case PatternKind::match_or: or_pattern(as<MatchOr>(node), subject, fail, captures); return;
        case PatternKind::match_sequence:
            sequence_pattern(as<MatchSequence>(node), subject, fail, captures);
            return;
        case PatternKind::match_mapping:
            mapping_pattern(as<MatchMapping>(node), subject, fail, captures);
            return;
        case PatternKind::match_class:
            class_pattern(as<MatchClass>(node), subject, fail, captures);
            return;
        case PatternKind::match_star: break;  // only inside a sequence
    }
    CHECK(false);
}

void FunctionCompiler::or_pattern(const MatchOr& node, Register subject, Label& fail,
                                  Captures& captures) {
    // All alternatives bind the same names; each writes them to the same registers.
    Label matched;
    std::vector<std::pair<std::string_view, Register>> common;
    const Register room = build_.temporary(64);
    const Register after = build_.mark();
    for (std::size_t i = 0; i < node.patterns.size(); ++i) {
        Label next;
        const bool is_last = i + 1 == node.patterns.size();
        Captures own;
        pattern(*node.patterns[i], subject, is_last ? fail : next, own);
        for (const auto& [name, reg] : own) {
            auto known = std::ranges::find(common, name, &Captures::value_type::first);
            if (known == common.end()) {
                CHECK(common.size() < 64);
                common.emplace_back(name, static_cast<Register>(room + common.size()));
                known = common.end() - 1;
            }
            build_.emit(Opcode::move, known->second, reg);
        }
        if (!is_last) {
            build_.jump(Opcode::jump, 0, matched);
            build_.bind(next);
        }
        build_.release(after);
    }
    build_.bind(matched);
    captures.insert(captures.end(), common.begin(), common.end());
}

void FunctionCompiler::sequence_pattern(const MatchSequence& node, Register subject, Label& fail,
                                        Captures& captures) {
    const Register test = build_.temporary();
    build_.emit(Opcode::match_sequence, test, subject);
    build_.jump(Opcode::jump_if_false, test, fail);
    const auto star = std::ranges::find_if(
        node.patterns, [](const Pattern* p) { return p->kind == PatternKind::match_star; });
    const bool has_star = star != node.patterns.end();
    const auto before = static_cast<std::size_t>(star - node.patterns.begin());
    const std::size_t required = node.patterns.size() - (has_star ? 1 : 0);
    if (!has_star || required > 0) {
        const Register count = build_.temporary();
        build_.emit(Opcode::get_length, test, subject);
        load_constant({static_cast<std::int64_t>(required)}, count);
        build_.emit(has_star ? Opcode::compare_ge : Opcode::compare_eq, test, test, count);
        build_.jump(Opcode::jump_if_false, test, fail);
    }
    // Python/codegen.c, codegen_pattern_sequence: a program's own sequence sees which items are asked for.
    if (std::ranges::all_of(node.patterns, is_wildcard)) return;
    if (has_star && is_wildcard(*star)) {
        items_by_index(node, before, subject, fail, captures);
        return;
    }
    const Register items = build_.temporary(node.patterns.size());
    if (has_star) {
        build_.emit(Opcode::unpack_star, items, subject, before);
        build_.extension(node.patterns.size() - before - 1);
    } else {
        build_.emit(Opcode::unpack, items, subject, node.patterns.size());
    }
    for (std::size_t i = 0; i < node.patterns.size(); ++i) {
        const auto item = static_cast<Register>(items + i);
        if (const auto* rest = try_as<MatchStar>(node.patterns[i])) {
            capture(rest->name, item, captures);
        } else {
            pattern(*node.patterns[i], item, fail, captures);
        }
    }
}

// `[first, *_, last]`: what the star skips is never asked for.
void FunctionCompiler::items_by_index(const MatchSequence& node, std::size_t star, Register subject,
                                      Label& fail, Captures& captures) {
    for (std::size_t i = 0; i < node.patterns.size(); ++i) {
        if (is_wildcard(node.patterns[i])) continue;
        build_.set_position(node.span);
        const Register item = build_.temporary();
        const Register index = build_.temporary();
        if (i < star) {
            load_constant({static_cast<std::int64_t>(i)}, index);
        } else {
            build_.emit(Opcode::get_length, item, subject);
            load_constant({static_cast<std::int64_t>(node.patterns.size() - i)}, index);
            build_.emit(Opcode::sub, index, item, index);
        }
        build_.emit(Opcode::load_item, item, subject, index);
        pattern(*node.patterns[i], item, fail, captures);
    }
}

void FunctionCompiler::mapping_pattern(const MatchMapping& node, Register subject, Label& fail,
                                       Captures& captures) {
    const Register test = build_.temporary();
    build_.emit(Opcode::match_mapping, test, subject);
    build_.jump(Opcode::jump_if_false, test, fail);
    if (!node.keys.empty()) {
        build_.emit(Opcode::get_length, test, subject);
        const Register count = build_.temporary();
        load_constant({static_cast<std::int64_t>(node.keys.size())}, count);
        build_.emit(Opcode::compare_ge, test, test, count);
        build_.jump(Opcode::jump_if_false, test, fail);
    }
    const Register keys = tuple_of(node.keys, std::nullopt);
    if (!node.keys.empty()) {
        const Register values = build_.temporary();
        build_.emit(Opcode::match_keys, values, subject, keys);
        build_.jump(Opcode::jump_if_none, values, fail);
        const Register items = build_.temporary(node.keys.size());
        build_.emit(Opcode::unpack, items, values, node.keys.size());
        for (std::size_t i = 0; i < node.patterns.size(); ++i) {
            pattern(*node.patterns[i], static_cast<Register>(items + i), fail, captures);
        }
    }
    if (!node.rest.empty()) {
        const Register rest = build_.temporary();
        build_.emit(Opcode::mapping_rest, rest, subject, keys);
        capture(node.rest, rest, captures);
    }
}

void FunctionCompiler::class_pattern(const MatchClass& node, Register subject, Label& fail,
                                     Captures& captures) {
    const Register type = build_.temporary(2);
    into(*node.cls, type);
    TupleConstant names;
    for (const std::string_view name : node.kwd_attrs) names.items.push_back({std::string(name)});
    load_constant({std::move(names)}, static_cast<Register>(type + 1));
    const Register values = build_.temporary();
    build_.set_position(node.span);
    build_.emit(Opcode::match_class, values, subject, type);
    build_.extension(node.patterns.size());
    build_.jump(Opcode::jump_if_none, values, fail);
    const std::size_t count = node.patterns.size() + node.kwd_patterns.size();
    if (count == 0) return;
    const Register items = build_.temporary(count);
    build_.emit(Opcode::unpack, items, values, count);
    for (std::size_t i = 0; i < count; ++i) {
        const Pattern& inner = i < node.patterns.size()
                                   ? *node.patterns[i]
                                   : *node.kwd_patterns[i - node.patterns.size()];
        pattern(inner, static_cast<Register>(items + i), fail, captures);
    }
}

}  // namespace interleave::language
