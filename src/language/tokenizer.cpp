#include "language/tokenizer.h"

#include <array>
#include <cstdio>
#include <string>

#include "language/identifier_characters.h"
#include "language/utf8.h"

namespace interleave::language {
namespace {

constexpr int end_of_text = -1;
constexpr int tab_width = 8;
constexpr int max_format_nesting = 3;

bool is_digit(int c) { return c >= '0' && c <= '9'; }
bool is_name_start(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
}
bool is_name_part(int c) { return is_name_start(c) || is_digit(c); }
bool is_hex_digit(int c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Longest operator that `text` starts with; unknown (one byte long) when there is none.
struct FoundOperator {
    TokenKind kind;
    std::uint32_t size;
};

struct OperatorText {
    std::string_view text;
    TokenKind kind;
};

constexpr OperatorText operator_texts[] = {
    {"...", TokenKind::ellipsis},
    {"<<=", TokenKind::left_shift_equal},
    {">>=", TokenKind::right_shift_equal},
    {"**=", TokenKind::double_star_equal},
    {"//=", TokenKind::double_slash_equal},
    {"==", TokenKind::equal_equal},
    {"!=", TokenKind::not_equal},
    {"<=", TokenKind::less_equal},
    {">=", TokenKind::greater_equal},
    {"<<", TokenKind::left_shift},
    {">>", TokenKind::right_shift},
    {"**", TokenKind::double_star},
    {"//", TokenKind::double_slash},
    {"->", TokenKind::arrow},
    {":=", TokenKind::colon_equal},
    {"+=", TokenKind::plus_equal},
    {"-=", TokenKind::minus_equal},
    {"*=", TokenKind::star_equal},
    {"/=", TokenKind::slash_equal},
    {"%=", TokenKind::percent_equal},
    {"&=", TokenKind::ampersand_equal},
    {"|=", TokenKind::vertical_bar_equal},
    {"^=", TokenKind::circumflex_equal},
    {"@=", TokenKind::at_equal},
    {"<>", TokenKind::less_greater},
    {"(", TokenKind::left_parenthesis},
    {")", TokenKind::right_parenthesis},
    {"[", TokenKind::left_bracket},
    {"]", TokenKind::right_bracket},
    {"{", TokenKind::left_brace},
    {"}", TokenKind::right_brace},
    {":", TokenKind::colon},
    {",", TokenKind::comma},
    {";", TokenKind::semicolon},
    {"+", TokenKind::plus},
    {"-", TokenKind::minus},
    {"*", TokenKind::star},
    {"/", TokenKind::slash},
    {"|", TokenKind::vertical_bar},
    {"&", TokenKind::ampersand},
    {"<", TokenKind::less},
    {">", TokenKind::greater},
    {"=", TokenKind::equal},
    {".", TokenKind::dot},
    {"%", TokenKind::percent},
    {"~", TokenKind::tilde},
    {"^", TokenKind::circumflex},
    {"@", TokenKind::at},
    {"!", TokenKind::exclamation},
};

// Each byte's entries stand together in file order only by chance, so the first byte is compared
// first; the table is short and this is not where the time goes.
FoundOperator find_operator(std::string_view text) {
    for (const OperatorText& candidate : operator_texts) {
        if (candidate.text[0] == text[0] && text.starts_with(candidate.text)) {
            return {candidate.kind, static_cast<std::uint32_t>(candidate.text.size())};
        }
    }
    return {TokenKind::unknown, 1};
}

std::string quoted(char c) { return std::string("'") + c + "'"; }

class Tokenizer {
public:
    explicit Tokenizer(const Source& source) : source_(source), text_(source.text()) {
        indents_.push_back({0, 0});
    }

    TokenStream run();

private:
    // An f-string or t-string that is open. While `reading_text` its characters are text; otherwise
    // the tokens of one of its fields are read. The depths are CPython's, and mean:
    //   brace_depth   brackets open inside this string's fields
    //   field_depth   -1 in the text; 0 in a field; 1, 2 in a field of a format specification
    struct OpenString {
        char letter;  // 'f' or 't'
        char quote;
        int quote_size;
        bool raw;
        bool reading_text = true;
        bool in_format_spec = false;
        int brace_depth = 0;
        int field_depth = -1;
        std::uint32_t start = 0;
        std::int32_t line = 0;
        std::uint32_t line_start = 0;
    };
    struct Indent {
        int column;
        int alternative;  // with tabs one wide: both must order lines alike
    };

    // Characters. A line end is consumed like any other; advance_line() must follow it.
    int peek(std::uint32_t ahead = 0) const {
        const std::size_t at = std::size_t{pos_} + ahead;
        return at < text_.size() ? static_cast<unsigned char>(text_[at]) : end_of_text;
    }
    void advance_line() {
        ++line_;
        line_start_ = pos_;
        column_offset_ = pos_;
        column_ = 0;
    }
    std::int32_t column_at(std::uint32_t offset);

    void begin_token() {
        start_ = pos_;
        start_line_ = line_;
        start_column_ = column_at(pos_);
        start_line_start_ = line_start_;
    }
    void push(TokenKind kind) { push(kind, start_, pos_); }
    void push(TokenKind kind, std::uint32_t begin, std::uint32_t end);
    void push_without_extent(TokenKind kind);

    // Each ends the run. fail(): at the character before pos_, as CPython's tokenizer does.
    void fail(std::string message);
    void fail_at(Diagnostic diagnostic, bool outranks_parser);

    void next();
    void next_regular();
    bool measure_indentation();
    void change_indentation(int column, int alternative);
    void skip_blanks_and_comment();
    bool join_lines();
    void at_end_of_text();

    void name_or_string();
    bool verify_name();
    void string(std::uint32_t prefix_size);
    void open_string(std::uint32_t prefix_size, char letter, bool raw);
    void string_text();
    void unterminated_open_string(bool at_newline);
    void string_text_token(std::uint32_t end);

    void number();
    bool digits(bool (*belongs)(int), const char* kind);
    bool end_of_number(const char* kind);
    bool radix_number(bool (*belongs)(int), const char* kind);
    void fraction_and_exponent();
    void legacy_zero();

    void punctuation();
    bool close_bracket(char c);

    OpenString* inner() { return strings_.empty() ? nullptr : &strings_.back(); }

    const Source& source_;
    std::string_view text_;
    TokenStream out_;
    std::uint32_t pos_ = 0;
    std::int32_t line_ = 1;
    std::uint32_t line_start_ = 0;
    std::uint32_t column_offset_ = 0;  // column_at's last answer: columns are counted once a line
    std::int32_t column_ = 0;
    std::uint32_t start_ = 0;
    std::int32_t start_line_ = 1;
    std::int32_t start_column_ = 0;
    std::uint32_t start_line_start_ = 0;
    bool at_line_start_ = true;
    bool done_ = false;
    std::vector<Indent> indents_;
    std::vector<OpenBracket> brackets_;
    std::vector<OpenString> strings_;
};

std::int32_t Tokenizer::column_at(std::uint32_t offset) {
    if (offset < column_offset_) {
        column_offset_ = line_start_;
        column_ = 0;
    }
    if (offset < column_offset_) return 0;  // on an earlier line: the caller keeps its own column
    column_ += count_code_points(text_.substr(column_offset_, offset - column_offset_));
    column_offset_ = offset;
    return column_;
}

void Tokenizer::push(TokenKind kind, std::uint32_t begin, std::uint32_t end) {
    Token token;
    token.kind = kind;
    token.level = static_cast<std::uint16_t>(brackets_.size());
    token.inside_string = !strings_.empty();
    token.begin = begin;
    token.end = end;
    token.span = {start_line_, start_column_, line_, column_at(end)};
    out_.tokens.push_back(token);
}

void Tokenizer::push_without_extent(TokenKind kind) {
    Token token;
    token.kind = kind;
    token.level = static_cast<std::uint16_t>(brackets_.size());
    token.inside_string = !strings_.empty();
    token.begin = token.end = pos_;
    token.span = {line_, column_at(pos_) - 1, line_, -2};
    if (pos_ == text_.size() && pos_ == line_start_ && line_ > 1) {  // behind the last line's end
        const std::int32_t width = count_code_points(source_.line(line_ - 1));
        token.span = {line_ - 1, width, line_ - 1, -2};
    }
    out_.tokens.push_back(token);
}

void Tokenizer::fail(std::string message) {
    const std::int32_t column = column_at(pos_) - 1;
    fail_at({DiagnosticKind::syntax_error,
             std::move(message),
             {line_, column, line_, column},
             DiagnosticText::line},
            true);
}

void Tokenizer::fail_at(Diagnostic diagnostic, bool outranks_parser) {
    out_.error = TokenizerError{std::move(diagnostic), outranks_parser, !strings_.empty()};
    if (!brackets_.empty()) out_.unclosed = brackets_.back();
    push_without_extent(TokenKind::error);
    done_ = true;
}

TokenStream Tokenizer::run() {
    out_.tokens.reserve(text_.size() / 4 + 8);
    while (!done_) next();
    return std::move(out_);
}

void Tokenizer::next() {
    if (!strings_.empty() && strings_.back().reading_text) {
        string_text();
    } else {
        next_regular();
    }
}

// ---------------------------------------------------------------------------------------------
// Lines

void Tokenizer::skip_blanks_and_comment() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\f') ++pos_;
    if (peek() != '#') return;
    while (peek() != '\n' && peek() != end_of_text) ++pos_;
}

// After a backslash. False: the run has ended.
bool Tokenizer::join_lines() {
    ++pos_;
    if (peek() != '\n') {
        if (peek() != end_of_text) ++pos_;
        const std::int32_t column = column_at(pos_) - 2;
        fail_at({DiagnosticKind::syntax_error,
                 "unexpected character after line continuation character",
                 {line_, column + 1, line_, -1}},
                false);
        return false;
    }
    ++pos_;
    if (peek() == end_of_text) {
        Diagnostic diagnostic{DiagnosticKind::syntax_error,
                              "unexpected EOF while parsing",
                              {line_, column_at(pos_) - 1, line_, -2}};
        if (!brackets_.empty()) {
            const OpenBracket& open = brackets_.back();
            diagnostic.message = quoted(open.bracket) + " was never closed";
            diagnostic.span = {open.line, open.column, open.line, -1};
        }
        fail_at(std::move(diagnostic), false);
        return false;
    }
    advance_line();
    return true;
}

// At the start of a line outside brackets. False: a blank line was skipped, or the run has ended.
bool Tokenizer::measure_indentation() {
    int column = 0;
    int alternative = 0;
    int joined_column = 0;
    for (;;) {
        const int c = peek();
        if (c == ' ') {
            ++column;
            ++alternative;
        } else if (c == '\t') {
            column = (column / tab_width + 1) * tab_width;
            ++alternative;
        } else if (c == '\f') {
            column = alternative = 0;
        } else if (c == '\\') {
            joined_column = joined_column != 0 ? joined_column : column;
            if (!join_lines()) return false;
            continue;
        } else {
            break;
        }
        ++pos_;
    }
    if (peek() == '#') skip_blanks_and_comment();
    if (peek() == '\n') {
        ++pos_;
        advance_line();
        return false;
    }
    if (peek() == end_of_text) return true;
    at_line_start_ = false;
    if (joined_column != 0) column = alternative = joined_column;
    change_indentation(column, alternative);
    return !done_;
}

void Tokenizer::change_indentation(int column, int alternative) {
    const auto inconsistent = [this] {
        fail_at({DiagnosticKind::tab_error,
                 "inconsistent use of tabs and spaces in indentation",
                 {line_, 0, line_, -1}},
                false);
    };
    if (column == indents_.back().column) {
        if (alternative != indents_.back().alternative) inconsistent();
        return;
    }
    if (column > indents_.back().column) {
        if (indents_.size() >= max_indentation_depth) {
            fail_at({DiagnosticKind::indentation_error,
                     "too many levels of indentation",
                     {line_, 0, line_, -1}},
                    false);
        } else if (alternative <= indents_.back().alternative) {
            inconsistent();
        } else {
            indents_.push_back({column, alternative});
            push_without_extent(TokenKind::indent);
        }
        return;
    }
    while (indents_.size() > 1 && column < indents_.back().column) {
        indents_.pop_back();
        push_without_extent(TokenKind::dedent);
    }
    if (column != indents_.back().column) {
        // CPython finds this before it hands out the dedents.
        while (!out_.tokens.empty() && out_.tokens.back().kind == TokenKind::dedent &&
               out_.tokens.back().begin == pos_) {
            out_.tokens.pop_back();
        }
        const std::int32_t column_of_end = count_code_points(source_.line(line_));
        fail_at({DiagnosticKind::indentation_error,
                 "unindent does not match any outer indentation level",
                 {line_, column_of_end, line_, -2}},
                false);
    } else if (alternative != indents_.back().alternative) {
        inconsistent();
    }
}

void Tokenizer::at_end_of_text() {
    if (!brackets_.empty()) {
        const OpenBracket open = brackets_.back();
        const bool is_earlier_line = open.line < source_.line_count();
        fail_at({DiagnosticKind::syntax_error,
                 quoted(open.bracket) + " was never closed",
                 {open.line, open.column, open.line, -1},
                 is_earlier_line ? DiagnosticText::line : DiagnosticText::line_and_end},
                false);
        return;
    }
    while (indents_.size() > 1) {
        indents_.pop_back();
        push_without_extent(TokenKind::dedent);
    }
    push_without_extent(TokenKind::end_of_file);
    done_ = true;
}

void Tokenizer::next_regular() {
    if (at_line_start_ && brackets_.empty() && strings_.empty()) {
        if (!measure_indentation()) return;
    }
    while (peek() == ' ' || peek() == '\t' || peek() == '\f') ++pos_;
    begin_token();  // before a comment: the line end behind it counts from there
    skip_blanks_and_comment();
    const int c = peek();
    if (c == end_of_text) return at_end_of_text();
    if (c == '\n') {
        if (brackets_.empty() && strings_.empty()) {
            push(TokenKind::newline, start_, pos_);
            ++out_.tokens.back().span.end_column;  // CPython counts the line end here
            at_line_start_ = true;
        }
        ++pos_;
        return advance_line();
    }
    if (c == '\\') {
        join_lines();
        return;
    }
    if (is_name_start(c)) return name_or_string();
    if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return number();
    if (c == '\'' || c == '"') return string(0);
    punctuation();
}

// ---------------------------------------------------------------------------------------------
// Names and strings

void Tokenizer::name_or_string() {
    std::array<bool, 128> seen{};
    std::uint32_t size = 0;
    for (;; ++size) {
        const int c = peek(size) | 0x20;
        const bool is_prefix = c == 'b' || c == 'u' || c == 'r' || c == 'f' || c == 't';
        if (peek(size) == end_of_text || !is_prefix || seen[static_cast<std::size_t>(c)]) break;
        seen[static_cast<std::size_t>(c)] = true;
    }
    if (size > 0 && (peek(size) == '\'' || peek(size) == '"')) {
        constexpr std::string_view incompatible[] = {"ub", "ur", "uf", "ut", "bf", "bt", "ft"};
        for (const std::string_view pair : incompatible) {
            if (!seen[static_cast<unsigned char>(pair[0])] ||
                !seen[static_cast<unsigned char>(pair[1])]) {
                continue;
            }
            pos_ += size + 1;
            const std::int32_t end = column_at(pos_) - 1;
            return fail_at(
                {DiagnosticKind::syntax_error,
                 quoted(pair[0]) + " and " + quoted(pair[1]) + " prefixes are incompatible",
                 {line_, start_column_, line_, end},
                 DiagnosticText::line},
                true);
        }
        if (seen['f'] || seen['t']) return open_string(size, seen['f'] ? 'f' : 't', seen['r']);
        return string(size);
    }
    bool ascii = true;
    while (is_name_part(peek())) {
        ascii = ascii && peek() < 128;
        ++pos_;
    }
    if (!ascii && !verify_name()) return;
    push(keyword_kind(text_.substr(start_, pos_ - start_)));
}

bool Tokenizer::verify_name() {
    const std::string_view name = text_.substr(start_, pos_ - start_);
    for (std::size_t at = 0; at < name.size();) {
        const Utf8Character character = decode_utf8(name.substr(at));
        const bool fits =
            character.value < 128 ||
            (at == 0 ? starts_identifier(character.value) : continues_identifier(character.value));
        at += character.size;
        if (fits) continue;
        pos_ = start_ + static_cast<std::uint32_t>(at);
        std::array<char, 16> code{};
        std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(character.value));
        if (is_printable(character.value)) {
            fail("invalid character '" +
                 std::string(name.substr(at - character.size, character.size)) + "' (" +
                 code.data() + ")");
        } else {
            fail(std::string("invalid non-printable character ") + code.data());
        }
        return false;
    }
    return true;
}

void Tokenizer::string(std::uint32_t prefix_size) {
    const auto quote = static_cast<char>(peek(prefix_size));
    pos_ += prefix_size + 1;
    int quote_size = 1;
    if (peek() == quote) {
        if (peek(1) != quote) {  // an empty string
            ++pos_;
            return push(TokenKind::string);
        }
        quote_size = 3;
        pos_ += 2;
    }
    bool escaped_quote = false;
    for (int closing = 0; closing != quote_size;) {
        const int c = peek();
        if (c == end_of_text || (quote_size == 1 && c == '\n')) {
            const std::string detected =
                " (detected at line " +
                std::to_string(c == end_of_text && line_ > 1 && pos_ == line_start_ ? line_ - 1
                                                                                    : line_) +
                ")";
            pos_ = start_ + 1;
            line_ = start_line_;
            line_start_ = start_line_start_;
            column_offset_ = line_start_;
            column_ = 0;
            if (const OpenString* open = inner();
                open != nullptr && open->quote == quote && open->quote_size == quote_size) {
                return fail(std::string(1, open->letter) + "-string: expecting '}'");
            }
            if (quote_size == 3)
                return fail("unterminated triple-quoted string literal" + detected);
            return fail("unterminated string literal" + detected +
                        (escaped_quote ? "; perhaps you escaped the end quote?" : ""));
        }
        ++pos_;
        closing = c == quote ? closing + 1 : 0;
        if (c == '\n') advance_line();
        if (c != '\\') continue;
        if (peek() == quote) escaped_quote = true;
        if (peek() == end_of_text) continue;
        ++pos_;
        if (text_[pos_ - 1] == '\n') advance_line();
    }
    push(TokenKind::string);
}

void Tokenizer::open_string(std::uint32_t prefix_size, char letter, bool raw) {
    OpenString open{};
    open.letter = letter;
    open.raw = raw;
    open.quote = static_cast<char>(peek(prefix_size));
    open.start = pos_;
    open.line = line_;
    open.line_start = line_start_;
    open.field_depth = -1;
    open.reading_text = true;
    pos_ += prefix_size + 1;
    open.quote_size = 1;
    if (peek() == open.quote && peek(1) == open.quote) {
        open.quote_size = 3;
        pos_ += 2;
    }
    if (strings_.size() + 1 >= max_fstring_depth) {
        return fail("too many nested " + std::string(1, letter) + "-strings");
    }
    push(letter == 'f' ? TokenKind::fstring_start : TokenKind::tstring_start);
    strings_.push_back(open);
}

void Tokenizer::string_text_token(std::uint32_t end) {
    push(strings_.back().letter == 'f' ? TokenKind::fstring_middle : TokenKind::tstring_middle,
         start_, end);
}

void Tokenizer::unterminated_open_string(bool at_newline) {
    const OpenString open = strings_.back();
    const std::string detected =
        " (detected at line " +
        std::to_string(!at_newline && line_ > 1 && pos_ == line_start_ ? line_ - 1 : line_) + ")";
    pos_ = open.start + 1;
    line_ = open.line;
    line_start_ = open.line_start;
    column_offset_ = line_start_;
    column_ = 0;
    fail(std::string("unterminated ") + (open.quote_size == 3 ? "triple-quoted " : "") +
         open.letter + "-string literal" + detected);
}

// The text of an open string up to its next field, its end, or a doubled brace.
void Tokenizer::string_text() {
    begin_token();
    OpenString& open = strings_.back();
    const auto enter_field = [&]() -> bool {
        if (++open.field_depth >= max_format_nesting) {
            fail(std::string(1, open.letter) + "-string: expressions nested too deeply");
            return false;
        }
        open.reading_text = false;
        return true;
    };
    if (peek() == '{' && (peek(1) != '{' || (open.in_format_spec && open.field_depth >= 0))) {
        enter_field();
        return;
    }
    const auto at_closing_quotes = [&] {
        for (int i = 0; i < open.quote_size; ++i) {
            if (peek(static_cast<std::uint32_t>(i)) != open.quote) return false;
        }
        return true;
    };
    if (at_closing_quotes()) {
        pos_ += static_cast<std::uint32_t>(open.quote_size);
        push(open.letter == 'f' ? TokenKind::fstring_end : TokenKind::tstring_end);
        strings_.pop_back();
        out_.tokens.back().inside_string = !strings_.empty();
        return;
    }
    for (bool in_character_name = false;;) {
        const int c = peek();
        const bool in_format_spec = open.in_format_spec && open.field_depth >= 0;
        if (c == end_of_text || (c == '\n' && open.quote_size == 1)) {
            if (in_format_spec && c == '\n') {
                ++pos_;
                return fail(std::string(1, open.letter) +
                            "-string: newlines are not allowed in format specifiers for single "
                            "quoted " +
                            open.letter + "-strings");
            }
            return unterminated_open_string(c == '\n');
        }
        if (at_closing_quotes()) return string_text_token(pos_);
        ++pos_;
        if (c == '\n') {
            advance_line();
        } else if (c == '{') {
            if (peek() != '{' || in_format_spec) {
                --pos_;
                if (enter_field()) string_text_token(pos_);
            } else {
                string_text_token(pos_);
                ++pos_;
            }
            return;
        } else if (c == '}') {
            if (in_character_name) return string_text_token(pos_);
            if (peek() == '}' && !in_format_spec && open.brace_depth == 0) {
                string_text_token(pos_);
                ++pos_;
            } else {
                --pos_;
                open.reading_text = false;
                string_text_token(pos_);
            }
            return;
        } else if (c == '\\') {
            const int escaped = peek();
            if (escaped == '{' || escaped == '}' || escaped == end_of_text) continue;
            ++pos_;
            if (escaped == '\n') advance_line();
            if (!open.raw && escaped == 'N' && peek() == '{') {
                ++pos_;
                in_character_name = true;
            }
        }
    }
}

// ---------------------------------------------------------------------------------------------
// Numbers

// What may directly follow a number: a keyword that can (with a warning), or nothing name-like.
bool Tokenizer::end_of_number(const char* kind) {
    const std::string_view rest = text_.substr(pos_);
    constexpr std::string_view keywords[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    for (const std::string_view keyword : keywords) {
        if (!rest.starts_with(keyword)) continue;
        const std::int32_t column = column_at(pos_);
        out_.warnings.push_back({DiagnosticKind::syntax_warning,
                                 std::string("invalid ") + kind + " literal",
                                 {line_, column - 1, line_, column - 1}});
        return true;
    }
    const int c = peek();
    if (c < 128 && is_name_part(c)) {
        fail(std::string("invalid ") + kind + " literal");
        return false;
    }
    return true;
}

// digit ('_'? digit)*, standing on the first digit.
bool Tokenizer::digits(bool (*belongs)(int), const char* kind) {
    for (;;) {
        while (belongs(peek())) ++pos_;
        if (peek() != '_') return true;
        ++pos_;
        if (belongs(peek())) continue;
        if (is_digit(peek())) {
            ++pos_;
            fail(std::string("invalid digit ") + quoted(text_[pos_ - 1]) + " in " + kind +
                 " literal");
        } else {
            fail(std::string("invalid ") + kind + " literal");
        }
        return false;
    }
}

bool Tokenizer::radix_number(bool (*belongs)(int), const char* kind) {
    pos_ += 2;
    if (peek() == '_') ++pos_;
    if (!belongs(peek())) {
        if (is_digit(peek())) {
            ++pos_;
            fail(std::string("invalid digit ") + quoted(text_[pos_ - 1]) + " in " + kind +
                 " literal");
        } else {
            fail(std::string("invalid ") + kind + " literal");
        }
        return false;
    }
    if (!digits(belongs, kind)) return false;
    if (is_digit(peek())) {
        ++pos_;
        fail(std::string("invalid digit ") + quoted(text_[pos_ - 1]) + " in " + kind + " literal");
        return false;
    }
    return end_of_number(kind);
}

void Tokenizer::fraction_and_exponent() {
    if (peek() == '.') {
        ++pos_;
        if (is_digit(peek()) && !digits(is_digit, "decimal")) return;
    }
    if (peek() == 'e' || peek() == 'E') {
        const bool is_signed = peek(1) == '+' || peek(1) == '-';
        if (is_digit(peek(is_signed ? 2 : 1))) {
            pos_ += is_signed ? 2 : 1;
            if (!digits(is_digit, "decimal")) return;
        } else if (is_signed) {
            pos_ += 2;
            return fail("invalid decimal literal");
        } else {
            if (end_of_number("decimal")) push(TokenKind::number);
            return;
        }
    }
    if (peek() == 'j' || peek() == 'J') {
        ++pos_;
        if (end_of_number("imaginary")) push(TokenKind::number);
    } else if (end_of_number("decimal")) {
        push(TokenKind::number);
    }
}

// 0, 00, 0_0; and what only looks like an old octal number.
void Tokenizer::legacy_zero() {
    bool nonzero = false;
    ++pos_;
    for (;;) {
        if (peek() == '_') {
            ++pos_;
            if (!is_digit(peek())) return fail("invalid decimal literal");
        }
        if (peek() != '0') break;
        ++pos_;
    }
    const std::uint32_t zeros_end = pos_;
    if (is_digit(peek())) {
        nonzero = true;
        if (!digits(is_digit, "decimal")) return;
    }
    const int c = peek();
    if (c == '.' || c == 'e' || c == 'E' || c == 'j' || c == 'J') return fraction_and_exponent();
    if (nonzero) {
        const std::int32_t end = column_at(zeros_end);
        return fail_at({DiagnosticKind::syntax_error,
                        "leading zeros in decimal integer literals are not permitted; use an 0o "
                        "prefix for octal integers",
                        {line_, start_column_, line_, end},
                        DiagnosticText::line},
                       true);
    }
    if (end_of_number("decimal")) push(TokenKind::number);
}

void Tokenizer::number() {
    if (peek() == '.') return fraction_and_exponent();
    if (peek() != '0') {
        if (digits(is_digit, "decimal")) fraction_and_exponent();
        return;
    }
    const int radix = peek(1);
    if (radix == 'x' || radix == 'X') {
        if (radix_number(is_hex_digit, "hexadecimal")) push(TokenKind::number);
    } else if (radix == 'o' || radix == 'O') {
        if (radix_number([](int c) { return c >= '0' && c <= '7'; }, "octal")) {
            push(TokenKind::number);
        }
    } else if (radix == 'b' || radix == 'B') {
        if (radix_number([](int c) { return c == '0' || c == '1'; }, "binary")) {
            push(TokenKind::number);
        }
    } else {
        legacy_zero();
    }
}

// ---------------------------------------------------------------------------------------------
// Operators and brackets

void Tokenizer::punctuation() {
    const auto c = static_cast<char>(peek());
    OpenString* open = inner();
    if (c == ':' && open != nullptr && open->field_depth >= 0 &&
        open->brace_depth - 1 == open->field_depth) {
        ++pos_;
        open->reading_text = true;
        open->in_format_spec = true;
        return push(TokenKind::colon);
    }
    const FoundOperator found = find_operator(text_.substr(pos_));
    pos_ += found.size;
    if (found.size > 1) return push(found.kind);
    if (c == '(' || c == '[' || c == '{') {
        if (brackets_.size() >= max_bracket_depth) return fail("too many nested parentheses");
        brackets_.push_back({c, line_, start_column_});
        if (open != nullptr) ++open->brace_depth;
    } else if (c == ')' || c == ']' || c == '}') {
        if (!close_bracket(c)) return;
    } else if (!is_printable(static_cast<unsigned char>(c))) {
        std::array<char, 16> code{};
        std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(c));
        return fail(std::string("invalid non-printable character ") + code.data());
    }
    push(found.kind);
}

bool Tokenizer::close_bracket(char c) {
    OpenString* open = inner();
    if (open != nullptr && open->brace_depth == 0 && c == '}') {
        fail(std::string(1, open->letter) + "-string: single '}' is not allowed");
        return false;
    }
    if (brackets_.empty()) {
        fail("unmatched " + quoted(c));
        return false;
    }
    const OpenBracket opening = brackets_.back();
    brackets_.pop_back();
    const char expected = opening.bracket == '(' ? ')' : opening.bracket == '[' ? ']' : '}';
    if (c != expected) {
        if (open != nullptr && opening.bracket == '{' &&
            open->brace_depth - 1 == open->field_depth) {
            fail(std::string(1, open->letter) + "-string: unmatched " + quoted(c));
            return false;
        }
        fail("closing parenthesis " + quoted(c) + " does not match opening parenthesis " +
             quoted(opening.bracket) +
             (opening.line != line_ ? " on line " + std::to_string(opening.line) : ""));
        return false;
    }
    if (open == nullptr) return true;
    if (--open->brace_depth < 0) {
        fail(std::string(1, open->letter) + "-string: unmatched " + quoted(c));
        return false;
    }
    if (c == '}' && open->brace_depth == open->field_depth) {
        --open->field_depth;
        open->reading_text = true;
        open->in_format_spec = false;
    }
    return true;
}

}  // namespace

TokenStream tokenize(const Source& source) { return Tokenizer(source).run(); }

}  // namespace interleave::language
