#include "runtime/traceback_source.h"

#include <algorithm>
#include <format>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "language/ast.h"
#include "language/parser.h"
#include "language/utf8.h"
#include "runtime/str.h"

namespace interleave::runtime {
namespace {

using language::ExpressionKind;
using Lines = std::vector<std::u32string>;

// What stands between two places of a segment, line and column counted from 0, is marked by ^.
struct Place {
    std::size_t line = 0;
    std::size_t column = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
};
struct Anchors {
    Place left;
    Place right;
};

bool is_blank(char32_t point) {
    return point == ' ' || point == '\t' || point == '\f' || point == '\v' || point == '\r' ||
           point == '\n';
}

std::size_t indent_of(const std::u32string& line) {
    const auto first = std::ranges::find_if_not(line, is_blank);
    return static_cast<std::size_t>(first - line.begin());
}

std::u32string from_utf8(std::string_view text) {
    std::u32string points;
    while (!text.empty()) {
        const language::Utf8Character character = language::decode_utf8(text);
        points += character.value;
        text.remove_prefix(character.size);
    }
    return points;
}

void append_line(std::string& text, std::u32string_view points) {
    for (const char32_t point : points) append_utf8(text, point);
}

// East Asian wide characters and emoji, the blocks of them (EastAsianWidth.txt: W and F).
bool is_wide(char32_t point) {
    constexpr std::pair<char32_t, char32_t> blocks[] = {
        {0x1100, 0x115f},   {0x231a, 0x231b},   {0x23e9, 0x23ec},   {0x2614, 0x2615},
        {0x2648, 0x2653},   {0x26a1, 0x26a1},   {0x26bd, 0x26be},   {0x26d4, 0x26d4},
        {0x2705, 0x2705},   {0x270a, 0x270b},   {0x2728, 0x2728},   {0x274c, 0x274c},
        {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},   {0x2b1b, 0x2b1c},
        {0x2b50, 0x2b50},   {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},
        {0x4e00, 0x9fff},   {0xa000, 0xa4cf},   {0xa960, 0xa97f},   {0xac00, 0xd7a3},
        {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff01, 0xff60},   {0xffe0, 0xffe6},
        {0x1f300, 0x1f320}, {0x1f32d, 0x1f335}, {0x1f337, 0x1f37c}, {0x1f37e, 0x1f393},
        {0x1f3a0, 0x1f3ca}, {0x1f3cf, 0x1f3d3}, {0x1f3e0, 0x1f3f0}, {0x1f3f8, 0x1f43e},
        {0x1f440, 0x1f440}, {0x1f442, 0x1f4fc}, {0x1f4ff, 0x1f53d}, {0x1f550, 0x1f567},
        {0x1f5fb, 0x1f64f}, {0x1f680, 0x1f6c5}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};
    return std::ranges::any_of(
        blocks, [&](const auto& block) { return point >= block.first && point <= block.second; });
}

// Columns of a terminal.
std::size_t width_of(const std::u32string& line, std::size_t characters) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < std::min(characters, line.size()); ++i) {
        width += is_wide(line[i]) ? 2 : 1;
    }
    return width;
}

// textwrap.dedent: without the indent that all lines with something on them share.
void dedent(Lines& lines) {
    std::optional<std::u32string> margin;
    for (std::u32string& line : lines) {
        const std::size_t indent = indent_of(line);
        if (indent == line.size()) {
            line.clear();
            continue;
        }
        std::u32string own = line.substr(0, indent);
        if (!margin) {
            margin = own;
            continue;
        }
        const auto [shared, unused] = std::ranges::mismatch(*margin, own);
        margin->erase(shared, margin->end());
    }
    for (std::u32string& line : lines) {
        if (margin && !line.empty()) line.erase(0, margin->size());
    }
}

// The reader of a segment that looks for its operator or bracket.
class Reader {
public:
    explicit Reader(const Lines& lines) : lines_(lines) {}

    // At a character; nothing: the segment has ended.
    [[nodiscard]] std::optional<Place> valid(Place at) const {
        while (at.line < lines_.size() && at.column >= lines_[at.line].size()) {
            at = {at.line + 1, 0};
        }
        if (at.line >= lines_.size()) return std::nullopt;
        return at;
    }
    // The first character from `at` on that `wanted` accepts, comments and continuations left out.
    template <class Wanted>
    [[nodiscard]] std::optional<Place> find(std::optional<Place> at, Wanted wanted) const {
        while (at) {
            const char32_t character = lines_[at->line][at->column];
            if (character == '\\' || character == '#') {
                at = valid({at->line + 1, 0});
            } else if (wanted(character)) {
                return at;
            } else {
                at = valid({at->line, at->column + 1});
            }
        }
        return std::nullopt;
    }

private:
    const Lines& lines_;
};

// The segment is parsed with a parenthesis and a line before it.
Place start_of(const language::Expression& node) {
    return {static_cast<std::size_t>(std::max(node.span.line - 2, 0)),
            static_cast<std::size_t>(node.span.column)};
}
Place end_of(const language::Expression& node) {
    return {static_cast<std::size_t>(std::max(node.span.end_line - 2, 0)),
            static_cast<std::size_t>(node.span.end_column)};
}

std::optional<Anchors> anchors_of_operator(const Lines& lines, const language::BinOp& node) {
    const Reader reader(lines);
    const auto found = reader.find(reader.valid(end_of(*node.left)), [](char32_t character) {
        return !is_blank(character) && character != ')';
    });
    if (!found) return std::nullopt;
    const std::u32string& line = lines[found->line];
    const std::size_t next = found->column + 1;
    const Place right = start_of(*node.right);
    const bool two = next < line.size() && (right.line > found->line || next < right.column) &&
                     !is_blank(line[next]) && line[next] != '\\' && line[next] != '#';
    return Anchors{*found, {found->line, next + (two ? 1 : 0)}};
}

std::optional<Anchors> anchors_of_bracket(const Lines& lines, const language::Expression& before,
                                          const language::Expression& whole, char32_t bracket) {
    const Reader reader(lines);
    const auto found = reader.find(reader.valid(end_of(before)),
                                   [&](char32_t character) { return character == bracket; });
    if (!found) return std::nullopt;
    return Anchors{*found, end_of(whole)};
}

std::string joined(const Lines& lines) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) text += '\n';
        append_line(text, lines[i]);
    }
    return text;
}

std::optional<Anchors> anchors_of(const Lines& segment) {
    const auto parsed = language::parse("(\n" + joined(segment) + "\n)");
    if (!parsed || parsed->body.size() != 1) return std::nullopt;
    const auto* statement = language::try_as<language::Expr>(parsed->body.front());
    if (statement == nullptr) return std::nullopt;
    const language::Expression* value = statement->value;
    if (const auto* node = language::try_as<language::BinOp>(value)) {
        return anchors_of_operator(segment, *node);
    }
    if (const auto* node = language::try_as<language::Subscript>(value)) {
        return anchors_of_bracket(segment, *node->value, *value, U'[');
    }
    if (const auto* node = language::try_as<language::Call>(value)) {
        return anchors_of_bracket(segment, *node->func, *value, U'(');
    }
    return std::nullopt;
}

// The call that a line like `return f(…)` or `x = f(…)` consists of; null: it is none.
const language::Expression* only_call(const language::Statement& statement) {
    if (const auto* node = language::try_as<language::Return>(&statement)) {
        const auto* call =
            language::try_as<language::Call>(static_cast<const language::Expression*>(node->value));
        const bool by_name = call != nullptr && call->func->kind == ExpressionKind::name;
        return by_name ? node->value : nullptr;
    }
    if (const auto* node = language::try_as<language::Assign>(&statement)) {
        const bool to_name =
            node->targets.size() == 1 && node->targets.front()->kind == ExpressionKind::name;
        return to_name && node->value->kind == ExpressionKind::call ? node->value : nullptr;
    }
    return nullptr;
}

// Marks under a whole line say nothing.
bool shows_marks(const Lines& lines, std::size_t start, std::size_t end, bool has_anchors) {
    const auto parsed = language::parse(joined(lines));
    if (parsed) {
        if (parsed->body.empty()) return false;
        const language::Expression* call = only_call(*parsed->body.front());
        if (call != nullptr && call->span.line == 1 &&
            call->span.end_line == static_cast<std::int32_t>(lines.size()) &&
            call->span.column == static_cast<std::int32_t>(start) &&
            call->span.end_column == static_cast<std::int32_t>(end)) {
            return false;
        }
    }
    if (has_anchors) return true;
    const std::u32string& first = lines.front();
    const std::u32string& last = lines.back();
    return !std::ranges::all_of(first.substr(0, start), is_blank) ||
           !std::ranges::all_of(last.substr(std::min(end, last.size())), is_blank);
}

struct Marked {
    const Lines& lines;
    std::size_t start;  // in the first line
    std::size_t end;    // in the last line
    std::optional<Anchors> anchors;
    bool show = false;
};

std::u32string marks_under(const Marked& marked, std::size_t number) {
    const std::u32string& line = marked.lines[number];
    const bool is_last = number + 1 == marked.lines.size();
    const std::size_t width = width_of(line, is_last ? marked.end : line.size());
    const std::size_t start = number == 0 ? width_of(line, marked.start) : 0;
    const std::size_t first = std::max(start, indent_of(line));
    Place left;
    Place right;
    if (marked.anchors) {
        left = marked.anchors->left;
        right = marked.anchors->right;
        left.column = width_of(marked.lines[left.line], left.column);
        right.column = width_of(marked.lines[right.line], right.column);
    }
    std::u32string marks;
    for (std::size_t column = 0; column < width; ++column) {
        const Place here{number, column};
        if (column < first) {
            marks += U' ';
        } else if (!marked.anchors || (here >= left && here < right)) {
            marks += U'^';
        } else {
            marks += U'~';
        }
    }
    return marks;
}

// The lines that are shown: the first, the last, and those around the anchors.
std::set<std::size_t> significant_lines(const Marked& marked) {
    std::set<std::size_t> numbers{0, marked.lines.size() - 1};
    if (!marked.anchors) return numbers;
    for (const Place& place : {marked.anchors->left, marked.anchors->right}) {
        for (std::size_t number = place.line == 0 ? 0 : place.line - 1;
             number <= place.line + 1 && number < marked.lines.size(); ++number) {
            numbers.insert(number);
        }
    }
    return numbers;
}

std::string shown(const Marked& marked) {
    Lines out;
    const auto add = [&](std::size_t number) {
        out.push_back(marked.lines[number]);
        if (marked.show) out.push_back(marks_under(marked, number));
    };
    std::optional<std::size_t> before;
    for (const std::size_t number : significant_lines(marked)) {
        if (before && number - *before == 2) {
            add(number - 1);
        } else if (before && number - *before > 2) {
            out.push_back(from_utf8(std::format("...<{} lines>...", number - *before - 1)));
        }
        add(number);
        before = number;
    }
    dedent(out);
    std::string text;
    for (const std::u32string& line : out) {
        text += "    ";
        append_line(text, line);
        text += '\n';
    }
    return text;
}

}  // namespace

std::string marked_source(const language::Source& source, const language::Span& span) {
    // An expression over more lines than this is shown by its first one alone.
    constexpr std::int32_t most_lines = 500;
    const bool has_end = span.end_line >= span.line && span.end_line - span.line < most_lines;
    Lines lines;
    for (std::int32_t number = span.line; number <= (has_end ? span.end_line : span.line);
         ++number) {
        std::u32string line = from_utf8(source.line(number));
        while (!line.empty() && is_blank(line.back())) line.pop_back();
        lines.push_back(std::move(line));
    }
    const auto before = lines.front().size();
    dedent(lines);
    if (std::ranges::all_of(lines, [](const auto& line) { return line.empty(); })) return {};
    const std::size_t removed = before - lines.front().size();
    const auto column = [&](std::int32_t at) {
        const auto value = static_cast<std::size_t>(std::max(at, 0));
        return value > removed ? value - removed : 0;
    };
    Marked marked{.lines = lines,
                  .start = column(span.column),
                  .end = column(span.end_column),
                  .anchors = {}};
    if (!has_end || (span.line == span.end_line && span.end_column <= span.column)) {
        return shown(marked);
    }
    Lines segment = lines;
    segment.back().resize(std::min(marked.end, segment.back().size()));
    segment.front().erase(0, std::min(marked.start, segment.front().size()));
    marked.anchors = anchors_of(segment);
    if (marked.anchors) {
        for (Place* place : {&marked.anchors->left, &marked.anchors->right}) {
            if (place->line == 0) place->column += marked.start;
        }
    }
    marked.show = shows_marks(lines, marked.start, marked.end, marked.anchors.has_value());
    return shown(marked);
}

}  // namespace interleave::runtime
