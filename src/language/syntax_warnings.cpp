#include "language/syntax_warnings.h"

#include <algorithm>
#include <format>
#include <iterator>
#include <utility>

namespace interleave::language {
namespace {

std::string_view type_of(const Constant& constant) {
    switch (constant.value) {
        case ConstantKind::none: return "NoneType";
        case ConstantKind::true_:
        case ConstantKind::false_: return "bool";
        case ConstantKind::ellipsis: return "ellipsis";
        case ConstantKind::integer: return "int";
        case ConstantKind::real: return "float";
        case ConstantKind::imaginary: return "complex";
        case ConstantKind::string: return "str";
        case ConstantKind::bytes: return "bytes";
    }
    return {};
}

// The type of what the expression gives, where its form tells; else empty (codegen.c, infer_type).
std::string_view type_of(const Expression& expression) {
    switch (expression.kind) {
        case ExpressionKind::tuple: return "tuple";
        case ExpressionKind::list:
        case ExpressionKind::list_comp: return "list";
        case ExpressionKind::dict:
        case ExpressionKind::dict_comp: return "dict";
        case ExpressionKind::set:
        case ExpressionKind::set_comp: return "set";
        case ExpressionKind::generator_exp: return "generator";
        case ExpressionKind::lambda: return "function";
        case ExpressionKind::template_str: return "string.templatelib.Template";
        case ExpressionKind::interpolation: return "string.templatelib.Interpolation";
        case ExpressionKind::joined_str:
        case ExpressionKind::formatted_value: return "str";
        case ExpressionKind::constant: return type_of(as<Constant>(expression));
        default: return {};
    }
}

// Something to compare with by `==`; a tuple of constants, too, but not one of such tuples.
bool is_literal(const Expression& expression) {
    if (const auto* tuple = try_as<Tuple>(&expression)) {
        return std::ranges::all_of(tuple->elts, [](const Expression* item) {
            return item->kind == ExpressionKind::constant;
        });
    }
    const auto* constant = try_as<Constant>(&expression);
    return constant != nullptr && constant->value != ConstantKind::none &&
           constant->value != ConstantKind::true_ && constant->value != ConstantKind::false_ &&
           constant->value != ConstantKind::ellipsis;
}

bool is_subscriptable(const Expression& expression) {
    switch (expression.kind) {
        case ExpressionKind::constant: {
            const ConstantKind kind = as<Constant>(expression).value;
            return kind == ConstantKind::string || kind == ConstantKind::bytes;
        }
        case ExpressionKind::set:
        case ExpressionKind::set_comp:
        case ExpressionKind::generator_exp:
        case ExpressionKind::template_str:
        case ExpressionKind::interpolation:
        case ExpressionKind::lambda: return false;
        default: return true;
    }
}

bool is_sequence(const Expression& expression) {
    switch (expression.kind) {
        case ExpressionKind::constant: return is_subscriptable(expression);
        case ExpressionKind::tuple:
        case ExpressionKind::list:
        case ExpressionKind::list_comp:
        case ExpressionKind::joined_str:
        case ExpressionKind::formatted_value: return true;
        default: return false;
    }
}

}  // namespace

void SyntaxWarnings::warn(const Span& span, std::string message) {
    others_.push_back({DiagnosticKind::syntax_warning, std::move(message), span});
}

void SyntaxWarnings::jump(const Statement& statement) {
    if (within_.empty() || within_.back() != Within::finally_) return;
    const std::string_view word = statement.kind == StatementKind::return_  ? "return"
                                  : statement.kind == StatementKind::break_ ? "break"
                                                                            : "continue";
    of_finally_.push_back({DiagnosticKind::syntax_warning,
                           std::format("'{}' in a 'finally' block", word), statement.span});
}

void SyntaxWarnings::assertion(const Assert& statement) {
    const auto* tuple = try_as<Tuple>(statement.test);
    if (tuple == nullptr || tuple->elts.empty()) return;
    warn(statement.span, "assertion is always true, perhaps remove parentheses?");
}

void SyntaxWarnings::comparison(const Compare& comparison) {
    const Expression* left = comparison.left;
    for (std::size_t i = 0; i < comparison.ops.size(); ++i) {
        const Expression* const right = comparison.comparators[i];
        const bool is = comparison.ops[i] == CompareOperator::is;
        const bool by_identity = is || comparison.ops[i] == CompareOperator::is_not;
        if (by_identity && (is_literal(*left) || is_literal(*right))) {
            const std::string_view type = type_of(is_literal(*left) ? *left : *right);
            warn(comparison.span,
                 is ? std::format("\"is\" with '{}' literal. Did you mean \"==\"?", type)
                    : std::format("\"is not\" with '{}' literal. Did you mean \"!=\"?", type));
            return;
        }
        left = right;
    }
}

void SyntaxWarnings::call(const Call& call) {
    const std::string_view type = type_of(*call.func);
    if (type.empty() || call.func->kind == ExpressionKind::lambda) return;
    warn(call.func->span,
         std::format("'{}' object is not callable; perhaps you missed a comma?", type));
}

void SyntaxWarnings::subscript(const Subscript& subscript) {
    if (subscript.ctx != ExpressionContext::load) return;
    const std::string_view type = type_of(*subscript.value);
    if (!is_subscriptable(*subscript.value)) {
        warn(subscript.value->span,
             std::format("'{}' object is not subscriptable; perhaps you missed a comma?", type));
    }
    const std::string_view index = type_of(*subscript.slice);
    if (index.empty() || index == "int" || index == "bool" || !is_sequence(*subscript.value))
        return;
    warn(subscript.value->span,
         std::format("{} indices must be integers or slices, not {}; perhaps you missed a comma?",
                     type, index));
}

std::vector<Diagnostic> SyntaxWarnings::take() {
    std::vector<Diagnostic> all = std::move(of_finally_);
    std::ranges::move(others_, std::back_inserter(all));
    of_finally_.clear();
    others_.clear();
    return all;
}

}  // namespace interleave::language
