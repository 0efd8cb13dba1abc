// Searching and splitting text, the same for str (either width) and bytes. Pure functions.
//
// All of them work on views and answer with positions; who calls them makes the objects.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/object.h"

namespace interleave::runtime {

// [start, end)
struct Piece {
    std::size_t start = 0;
    std::size_t end = 0;
};

[[nodiscard]] inline std::string_view narrow_view(const Str* text) {
    return {reinterpret_cast<const char*>(text->narrow()), text->length};
}
[[nodiscard]] inline std::u32string_view wide_view(const Str* text) {
    return {text->points(), text->length};
}

// body(view) with a view of the text's width.
template <class Body>
auto with_view(const Str* text, Body body) {
    return text->wide ? body(wide_view(text)) : body(narrow_view(text));
}

// body(text, part) with views of one width.
template <class Body>
auto with_views(const Str* text, const Str* part, Body body) {
    if (!text->wide && !part->wide) return body(narrow_view(text), narrow_view(part));
    std::u32string widened;
    std::u32string widened_part;
    if (!text->wide) widened.assign(text->narrow(), text->narrow() + text->length);
    if (!part->wide) widened_part.assign(part->narrow(), part->narrow() + part->length);
    return body(text->wide ? wide_view(text) : std::u32string_view(widened),
                part->wide ? wide_view(part) : std::u32string_view(widened_part));
}

// Where the part begins, at `start` or behind it; npos: nowhere. Linear whatever the texts are: a long
// part is looked for by Knuth, Morris and Pratt's automaton, a short one by comparing.
template <class Iterator>
std::size_t find_by_automaton(const Iterator& text, std::size_t size, const Iterator& part,
                              std::size_t length) {
    std::vector<std::uint32_t> borders(length + 1);
    for (std::size_t i = 1, matched = 0; i < length; ++i) {
        while (matched > 0 && part[i] != part[matched]) matched = borders[matched];
        if (part[i] == part[matched]) ++matched;
        borders[i + 1] = static_cast<std::uint32_t>(matched);
    }
    for (std::size_t i = 0, matched = 0; i < size; ++i) {
        while (matched > 0 && text[i] != part[matched]) matched = borders[matched];
        if (text[i] == part[matched]) ++matched;
        if (matched == length) return i + 1 - length;
    }
    return std::string_view::npos;
}

inline constexpr std::size_t longest_compared_part = 32;

template <class View>
std::size_t find_part(View text, View part, std::size_t start = 0) {
    if (part.size() <= longest_compared_part) return text.find(part, start);
    if (start > text.size()) return View::npos;
    const std::size_t at = find_by_automaton(text.begin() + static_cast<std::ptrdiff_t>(start),
                                             text.size() - start, part.begin(), part.size());
    return at == View::npos ? at : at + start;
}

template <class View>
std::size_t find_part_from_right(View text, View part) {
    if (part.size() <= longest_compared_part) {
        if (part.empty() || part.size() > text.size()) return text.rfind(part);
        // The first character tells most places apart.
        for (std::size_t at = text.size() - part.size() + 1; at-- > 0;) {
            if (text[at] == part[0] && text.substr(at, part.size()) == part) return at;
        }
        return View::npos;
    }
    const std::size_t at =
        find_by_automaton(text.rbegin(), text.size(), part.rbegin(), part.size());
    return at == View::npos ? at : text.size() - at - part.size();
}

// `most` < 0: no limit.
template <class View>
std::vector<Piece> split(View text, View separator, std::int64_t most) {
    std::vector<Piece> pieces;
    std::size_t start = 0;
    while (most != 0) {
        const std::size_t at = find_part(text, separator, start);
        if (at == View::npos) break;
        pieces.push_back({start, at});
        start = at + separator.size();
        --most;
    }
    pieces.push_back({start, text.size()});
    return pieces;
}

template <class View>
std::vector<Piece> split_from_right(View text, View separator, std::int64_t most) {
    std::vector<Piece> pieces;
    std::size_t end = text.size();
    while (most != 0 && end >= separator.size()) {
        const std::size_t at = find_part_from_right(text.substr(0, end), separator);
        if (at == View::npos) break;
        pieces.push_back({at + separator.size(), end});
        end = at;
        --most;
    }
    pieces.push_back({0, end});
    return {pieces.rbegin(), pieces.rend()};
}

template <class View, class IsSpace>
std::vector<Piece> split_at_spaces(View text, std::int64_t most, IsSpace is_space) {
    std::vector<Piece> pieces;
    std::size_t at = 0;
    while (true) {
        while (at < text.size() && is_space(text[at])) ++at;
        if (at == text.size()) break;
        if (most == 0) {  // the rest as it is, spaces at its end included
            pieces.push_back({at, text.size()});
            break;
        }
        const std::size_t start = at;
        while (at < text.size() && !is_space(text[at])) ++at;
        pieces.push_back({start, at});
        --most;
    }
    return pieces;
}

template <class View, class IsSpace>
std::vector<Piece> split_at_spaces_from_right(View text, std::int64_t most, IsSpace is_space) {
    std::vector<Piece> pieces;
    std::size_t end = text.size();
    while (true) {
        while (end > 0 && is_space(text[end - 1])) --end;
        if (end == 0) break;
        if (most == 0) {
            pieces.push_back({0, end});
            break;
        }
        const std::size_t last = end;
        while (end > 0 && !is_space(text[end - 1])) --end;
        pieces.push_back({end, last});
        --most;
    }
    return {pieces.rbegin(), pieces.rend()};
}

template <class View, class IsBreak>
std::vector<Piece> split_lines(View text, bool keep_ends, IsBreak is_break) {
    std::vector<Piece> pieces;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        while (at < text.size() && !is_break(text[at])) ++at;
        std::size_t end = at;
        if (at < text.size()) {
            at += text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
            if (keep_ends) end = at;
        }
        pieces.push_back({start, end});
    }
    return pieces;
}

// Occurrences without overlaps; an empty part occurs between all characters.
template <class View>
std::size_t count_occurrences(View text, View part) {
    if (part.empty()) return text.size() + 1;
    std::size_t count = 0;
    for (std::size_t at = find_part(text, part); at != View::npos;
         at = find_part(text, part, at + part.size())) {
        ++count;
    }
    return count;
}

// Calls append_text(start, end) and append_new() in order. `most` < 0: no limit.
template <class View, class AppendText, class AppendNew>
void replace(View text, View part, std::int64_t most, AppendText append_text,
             AppendNew append_new) {
    std::size_t start = 0;
    if (part.empty()) {
        std::size_t at = 0;
        for (; most != 0 && at <= text.size(); ++at, --most) {
            append_new();
            if (at < text.size()) append_text(at, at + 1);
        }
        if (at < text.size()) append_text(at, text.size());
        return;
    }
    while (most != 0) {
        const std::size_t at = find_part(text, part, start);
        if (at == View::npos) break;
        append_text(start, at);
        append_new();
        start = at + part.size();
        --most;
    }
    append_text(start, text.size());
}

}  // namespace interleave::runtime
