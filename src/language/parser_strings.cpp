// String literals: several in a row are one, plain and f-strings mix, t-strings stay among themselves.

#include <algorithm>

#include "language/literal.h"
#include "language/parser_core.h"

namespace interleave::language {

struct Parser::StringPart {
    enum class Kind : std::uint8_t { text, bytes, formatted, templated };
    Kind kind = Kind::text;
    std::string value;                // text and bytes
    std::vector<Expression*> values;  // formatted and templated
    bool u_prefix = false;
    Span span;
};

void Parser::report_escapes(const Token& token, std::optional<char> escape,
                            const std::string& octal) {
    if (octal.empty() && !escape) return;
    const std::string sequence = octal.empty() ? std::string("\\") + *escape : octal;
    // The line that it is in, of a literal of several.
    Span span = token.span;
    const std::string_view text = text_of(token);
    for (std::size_t i = 0; i < text.size() && !text.substr(i).starts_with(sequence);) {
        const std::size_t next = std::min(i + (text[i] == '\\' ? 2 : 1), text.size());
        span.line += static_cast<std::int32_t>(std::ranges::count(text.substr(i, next - i), '\n'));
        i = next;
    }
    if (!octal.empty()) {
        warn(span, "\"" + octal +
                       "\" is an invalid octal escape sequence. Such sequences will "
                       "not work in the future. Did you mean \"\\" +
                       octal + "\"? A raw string is also an option.");
    } else {
        warn(span, "\"" + sequence +
                       "\" is an invalid escape sequence. Such sequences will not "
                       "work in the future. Did you mean \"\\" +
                       sequence + "\"? A raw string is also an option.");
    }
}

Expression* Parser::text_constant(std::string_view value, const Span& span) {
    auto* node = make<Constant>(span);
    node->value = ConstantKind::string;
    node->text = arena_.copy(value);
    return node;
}

Expression* Parser::strings() {
    const std::uint32_t start = position_;
    const Depth depth(*this);
    if (!depth.ok()) return nullptr;
    std::vector<StringPart> parts;
    const bool templated = at(Kind::tstring_start);
    const auto at_string = [this] { return at(Kind::string) || at(Kind::fstring_start); };
    while (templated ? at(Kind::tstring_start) : at_string()) {
        if (!string_part(parts)) return give_up(start);
    }
    if (diagnose_ && (templated ? at_string() : at(Kind::tstring_start))) {
        const std::uint32_t after = position_;
        const Span last = parts.back().span;
        std::vector<StringPart> other;
        if (string_part(other)) {
            raise(join(last, other.back().span),
                  "cannot mix t-string literals with string or bytes literals");
        }
        if (error_) return nullptr;
        position_ = after;
    }
    return concatenate(start, parts);
}

bool Parser::string_part(std::vector<StringPart>& parts) {
    if (!at(Kind::string)) return formatted_string(parts);
    const Token& string = token();
    const std::string_view text = text_of(string);
    const StringPrefix prefix = read_prefix(text);
    const std::size_t quotes = text.size() >= prefix.size + 6 &&
                                       text[prefix.size + 1] == text[prefix.size] &&
                                       text[prefix.size + 2] == text[prefix.size]
                                   ? 3
                                   : 1;
    const std::string_view inside =
        text.substr(prefix.size + quotes, text.size() - prefix.size - 2 * quotes);
    DecodedText decoded =
        prefix.bytes ? decode_bytes(inside, prefix.raw) : decode_text(inside, prefix.raw);
    if (!decoded.error.empty()) {
        raise(string.span, std::move(decoded.error));
        return false;
    }
    report_escapes(string, decoded.invalid_escape, decoded.invalid_octal);
    parts.push_back({prefix.bytes ? StringPart::Kind::bytes : StringPart::Kind::text,
                     std::move(decoded.value),
                     {},
                     prefix.unicode,
                     string.span});
    advance();
    return true;
}

bool Parser::formatted_string(std::vector<StringPart>& parts) {
    const std::uint32_t start = position_;
    const bool is_template = at(Kind::tstring_start);
    const std::string_view opening = text_of(token());
    const bool raw = opening.find_first_of("rR") != std::string_view::npos;
    advance();
    StringPart part;
    part.kind = is_template ? StringPart::Kind::templated : StringPart::Kind::formatted;
    if (!format_parts(part.values, is_template, raw, false)) return back(start);
    if (!accept(is_template ? Kind::tstring_end : Kind::fstring_end)) return back(start);
    part.span = span_since(start);
    parts.push_back(std::move(part));
    return true;
}

// Text and fields up to what is neither.
bool Parser::format_parts(std::vector<Expression*>& to, bool is_template, bool raw, bool in_spec) {
    for (;;) {
        if (at(is_template ? Kind::tstring_middle : Kind::fstring_middle)) {
            DecodedText decoded = decode_text(text_of(token()), raw);
            if (!decoded.error.empty()) {
                // CPython decodes a string's text when it has read the string.
                advance();
                std::vector<Expression*> ignored;
                if (!in_spec && format_parts(ignored, is_template, true, false)) {
                    static_cast<void>(kind());
                }
                raise_at_furthest(std::move(decoded.error));
                return false;
            }
            report_escapes(token(), decoded.invalid_escape, decoded.invalid_octal);
            if (!decoded.value.empty()) to.push_back(text_constant(decoded.value, token().span));
            advance();
        } else if (at(Kind::left_brace)) {
            if (!replacement_field(to, is_template, raw, in_spec)) return false;
        } else {
            return !error_;
        }
    }
}

bool Parser::conversion(char& to, std::string_view letter) {
    const Token& mark = token();
    advance();
    if (!at(Kind::name)) return false;
    const Token& name = token();
    if (mark.end != name.begin) {
        raise(join(mark.span, name.span),
              std::string(letter) +
                  "-string: conversion type must come right after the exclamation mark");
        return false;
    }
    const std::string_view text = text_of(name);
    if (text != "s" && text != "r" && text != "a") {
        raise(name.span, std::string(letter) + "-string: invalid conversion character '" +
                             std::string(text) + "': expected 's', 'r', or 'a'");
        return false;
    }
    to = text[0];
    advance();
    return true;
}

// What the source says from there up to the current token, without comments.
std::string Parser::text_before_token(std::uint32_t from, std::uint32_t first) {
    std::string text;
    std::uint32_t at = from;
    for (std::uint32_t i = first; i <= position_; ++i) {
        const Token& next = look(i);
        if (next.begin < at) continue;
        std::string_view between = source_.text().substr(at, next.begin - at);
        while (!between.empty()) {
            const std::size_t comment = std::min(between.find('#'), between.size());
            text += between.substr(0, comment);
            between.remove_prefix(std::min(between.find('\n', comment), between.size()));
        }
        if (i < position_) text += source_.text().substr(next.begin, next.end - next.begin);
        at = next.end;
    }
    return text;
}

// {expression = !r :spec}. In the spec of a t-string's field too, fields are formatted at once.
bool Parser::replacement_field(std::vector<Expression*>& to, bool is_template, bool raw,
                               bool in_spec) {
    const std::uint32_t start = position_;
    const std::string_view letter = is_template ? "t" : "f";
    const Depth depth(*this);
    if (!depth.ok()) return false;
    const auto no_match = [&] {
        if (diagnose_ && !error_) invalid_replacement_field(start, is_template, raw);
        return back(start);
    };
    const Token& brace = token();
    advance();
    Expression* value = annotated_value();
    if (value == nullptr) return no_match();
    const std::string expression_text = text_before_token(brace.end, start + 1);
    const bool debug = accept(Kind::equal);
    const std::string debug_text = debug ? text_before_token(brace.end, start + 1) : std::string();
    char converted = 0;
    if (at(Kind::exclamation) && !conversion(converted, letter)) return no_match();
    JoinedStr* spec = nullptr;
    if (at(Kind::colon)) {
        const std::uint32_t colon = position_;
        advance();
        std::vector<Expression*> values;
        if (!format_parts(values, is_template, raw, true)) return no_match();
        spec = make<JoinedStr>(span_since(colon));
        spec->values = arena_.copy(values);
    }
    if (!accept(Kind::right_brace)) return no_match();
    const Span span = span_since(start);
    if (debug) {
        to.push_back(text_constant(debug_text,
                                   {span.line, span.column + 1, span.end_line, span.end_column}));
        if (converted == 0 && spec == nullptr) converted = 'r';
    }
    if (is_template && !in_spec) {
        auto* node = make<Interpolation>(span);
        node->value = value;
        node->str = arena_.copy(expression_text);
        node->conversion = converted;
        node->format_spec = spec;
        to.push_back(node);
    } else {
        auto* node = make<FormattedValue>(span);
        node->value = value;
        node->conversion = converted;
        node->format_spec = spec;
        to.push_back(node);
    }
    return true;
}

void Parser::invalid_replacement_field(std::uint32_t start, bool is_template, bool raw) {
    const std::string prefix = is_template ? "t-string: " : "f-string: ";
    position_ = start + 1;
    if (at(Kind::equal) || at(Kind::exclamation) || at(Kind::colon) || at(Kind::right_brace)) {
        raise(token().span,
              prefix + "valid expression required before '" + std::string(text_of(token())) + "'");
        return;
    }
    const auto expecting = [&](const char* what) {
        if (!error_) raise_on_next(prefix + what);
    };
    if (annotated_value() == nullptr) {
        position_ = start + 1;
        return expecting("expecting a valid expression after '{'");
    }
    const auto at_tail = [this] {
        return at(Kind::exclamation) || at(Kind::colon) || at(Kind::right_brace);
    };
    if (!at(Kind::equal) && !at_tail()) return expecting("expecting '=', or '!', or ':', or '}'");
    if (accept(Kind::equal) && !at_tail()) return expecting("expecting '!', or ':', or '}'");
    if (accept(Kind::exclamation)) {
        if (at(Kind::colon) || at(Kind::right_brace))
            return expecting("missing conversion character");
        if (!at(Kind::name)) return expecting("invalid conversion character");
        advance();
    }
    if (!at(Kind::colon) && !at(Kind::right_brace)) return expecting("expecting ':' or '}'");
    if (accept(Kind::colon)) {
        std::vector<Expression*> values;
        if (!format_parts(values, is_template, raw, true)) return;
        if (!at(Kind::right_brace)) return expecting("expecting '}', or format specs");
    }
    if (!at(Kind::right_brace)) expecting("expecting '}'");
}

// Neighbouring texts become one Constant; empty ones vanish inside f-strings.
Expression* Parser::concatenate(std::uint32_t start, const std::vector<StringPart>& parts) {
    std::size_t bytes = 0;
    bool formatted = false;
    bool templated = false;
    for (const StringPart& part : parts) {
        bytes += part.kind == StringPart::Kind::bytes ? 1 : 0;
        formatted = formatted || part.kind == StringPart::Kind::formatted;
        templated = templated || part.kind == StringPart::Kind::templated;
    }
    if (bytes != 0 && bytes != parts.size()) {
        return raise_at_furthest("cannot mix bytes and nonbytes literals");
    }
    const Span span = span_since(start);
    if (!formatted && !templated) {
        std::string value;
        for (const StringPart& part : parts) value += part.value;
        auto* node = make<Constant>(span);
        node->value = bytes != 0 ? ConstantKind::bytes : ConstantKind::string;
        node->text = arena_.copy(value);
        node->u_prefix = parts[0].u_prefix;
        return node;
    }
    std::vector<Expression*> values;
    std::string pending;
    Span pending_span;
    const auto flush = [&] {
        if (!pending.empty()) values.push_back(text_constant(pending, pending_span));
        pending.clear();
    };
    const auto add_text = [&](std::string_view text, const Span& at) {
        pending_span = pending.empty() ? at : join(pending_span, at);
        pending += text;
    };
    for (const StringPart& part : parts) {
        if (part.kind == StringPart::Kind::text) add_text(part.value, part.span);
        for (Expression* value : part.values) {
            if (const auto* text = try_as<Constant>(value)) {
                add_text(text->text, text->span);
            } else {
                flush();
                values.push_back(value);
            }
        }
    }
    flush();
    if (templated) {
        auto* node = make<TemplateStr>(span);
        node->values = arena_.copy(values);
        return node;
    }
    auto* node = make<JoinedStr>(span);
    node->values = arena_.copy(values);
    return node;
}

}  // namespace interleave::language
