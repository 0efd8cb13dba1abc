// with_constants(): the values of top-level constants, replaced in the program's text.

#include "language/parser.h"
#include "library/run.h"

namespace interleave::library {
namespace {

using language::Expression;
using language::try_as;

// What Python reads as a value without looking anything up.
bool is_literal(const Expression* value) {
    if (try_as<language::Constant>(value) != nullptr) return true;
    if (const auto* sign = try_as<language::UnaryOp>(value)) {
        return sign->op != language::UnaryOperator::not_ &&
               try_as<language::Constant>(sign->operand) != nullptr;
    }
    const auto* const list = try_as<language::List>(value);
    const auto* const tuple = try_as<language::Tuple>(value);
    if (list == nullptr && tuple == nullptr) return false;
    for (const Expression* item : list != nullptr ? list->elts : tuple->elts) {
        if (!is_literal(item)) return false;
    }
    return true;
}

const Expression* literal_assigned(const language::Statement* statement, std::string_view name) {
    const Expression* target = nullptr;
    const Expression* value = nullptr;
    if (const auto* plain = try_as<language::Assign>(statement)) {
        if (plain->targets.size() != 1) return nullptr;
        target = plain->targets[0];
        value = plain->value;
    } else if (const auto* annotated = try_as<language::AnnAssign>(statement)) {
        target = annotated->target;
        value = annotated->value;
    }
    const auto* const variable = try_as<language::Name>(target);
    return variable != nullptr && variable->id == name && is_literal(value) ? value : nullptr;
}

// The first byte of a place in the text.
std::size_t offset_of(const language::Source& source, std::int32_t line, std::int32_t column) {
    const std::string_view text = source.text();
    std::size_t offset = source.line_offset(line);
    for (; column > 0 && offset < text.size(); --column) {
        ++offset;
        while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xc0U) == 0x80) {
            ++offset;
        }
    }
    return offset;
}

// The text with the literal replaced; nothing: there is no such constant.
std::optional<std::string> with_constant(std::string_view text, std::string_view name,
                                         std::string_view literal) {
    const language::Source source(text);
    const auto module = language::parse(text);
    if (!module) return std::nullopt;
    for (const language::Statement* statement : module->body) {
        const Expression* const value = literal_assigned(statement, name);
        if (value == nullptr) continue;
        const language::Span& span = value->span;
        std::string result(source.text());
        const std::size_t start = offset_of(source, span.line, span.column);
        const std::size_t end = offset_of(source, span.end_line, span.end_column);
        result.replace(start, end - start, literal);
        if (source.newline_added() && result.ends_with('\n')) result.pop_back();
        return result;
    }
    return std::nullopt;
}

bool is_one_literal(std::string_view text) {
    const auto parsed = language::parse(text, language::ParseMode::expression);
    return parsed && is_literal(parsed->expression);
}

}  // namespace

std::string with_constants(std::string_view source,
                           const std::vector<std::pair<std::string, std::string>>& constants,
                           std::vector<std::string>& unknown) {
    std::string text(source);
    for (const auto& [name, literal] : constants) {
        std::optional<std::string> changed;
        if (is_one_literal(literal)) changed = with_constant(text, name, literal);
        if (changed) {
            text = std::move(*changed);
        } else {
            unknown.push_back(name);
        }
    }
    return text;
}

}  // namespace interleave::library
