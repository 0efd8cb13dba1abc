#include "trace/levels.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace interleave::trace {

std::int64_t Viewport::column_of(std::int64_t ns) const {
    return static_cast<std::int64_t>(std::floor(static_cast<double>(ns) * pixels_per_ns));
}

void Levels::append(const Span& span) {
    CHECK(span.start_ns <= span.end_ns);
    CHECK(spans_.empty() || spans_.back().end_ns <= span.start_ns);
    spans_.push_back(span);
    if (spans_.size() % fan_out == 0) complete_nodes();
}

void Levels::complete_nodes() {
    std::size_t children = spans_.size();
    for (std::size_t level = 0; children % fan_out == 0 && children > 0; ++level) {
        if (level == levels_.size()) levels_.emplace_back();
        Mixture node;
        for (std::size_t i = children - fan_out; i < children; ++i) {
            if (level == 0) {
                const Span& span = spans_[i];
                node.time_ns[static_cast<std::size_t>(span.state)] += span.duration_ns();
            } else {
                const Mixture& child = levels_[level - 1][i];
                for (std::size_t s = 0; s < state_count; ++s) node.time_ns[s] += child.time_ns[s];
            }
        }
        const std::size_t first = children - fan_out;
        node.start_ns = level == 0 ? spans_[first].start_ns : levels_[level - 1][first].start_ns;
        node.end_ns = level == 0 ? spans_[children - 1].end_ns : levels_[level - 1].back().end_ns;
        levels_[level].push_back(node);
        children = levels_[level].size();
    }
}

// A span that fills fewer whole columns than this is a part of them: drawn on its own it would be as
// high as one that fills its column, and a core that is half busy would look like noise.
constexpr std::int64_t narrowest_columns = 2;

// What walk() carries along: the column of narrow things that is being filled.
struct Levels::Walk {
    const Viewport& viewport;
    Visible& visible;
    std::int64_t column = 0;
    std::size_t span_of_column = 0;
    bool filling = false;
    Mixture filled{};
    std::int64_t drawn_to = INT64_MIN;  // columns before this one are taken by a span

    void add(std::int64_t at, std::size_t span, const Mixture& part) {
        if (filling && at != column) flush(INT64_MAX);
        if (!filling) {
            filling = true;
            column = at;
            span_of_column = span;
            filled = {part.start_ns, part.end_ns, {}};
        }
        filled.end_ns = part.end_ns;
        for (std::size_t s = 0; s < state_count; ++s) filled.time_ns[s] += part.time_ns[s];
    }

    // Each column gets the part of the span that lies in it.
    void add_narrow(std::int64_t from, std::int64_t to, std::size_t index, const Span& span) {
        Mixture part{span.start_ns, span.end_ns, {}};
        for (std::int64_t at = from; at <= to; ++at) {
            if (at < to) {
                const double boundary = static_cast<double>(at + 1) / viewport.pixels_per_ns;
                part.end_ns = std::clamp(static_cast<std::int64_t>(std::llround(boundary)),
                                         part.start_ns, span.end_ns);
            } else {
                part.end_ns = span.end_ns;
            }
            part.time_ns[static_cast<std::size_t>(span.state)] = part.end_ns - part.start_ns;
            if (part.end_ns > part.start_ns) add(at, index, part);
            part.start_ns = part.end_ns;
        }
    }

    // A column that a wide span reaches into stays the span's, unless narrow ones fill half of it.
    void flush(std::int64_t next_wide_column) {
        if (!filling) return;
        filling = false;
        std::int64_t total = 0;
        for (const std::int64_t time : filled.time_ns) total += time;
        const double share = static_cast<double>(total) * viewport.pixels_per_ns;
        if (column == next_wide_column && share < 0.5) return;
        visible.pieces.push_back({column, column + 1, span_of_column, visible.mixtures.size()});
        visible.mixtures.push_back(filled);
        drawn_to = column + 1;
    }

    void add_wide(std::int64_t first, std::int64_t last, std::size_t span) {
        flush(first);
        first = std::max(first, drawn_to);
        if (first >= last) return;
        visible.pieces.push_back({first, last, span, std::nullopt});
        drawn_to = last;
    }
};

void Levels::look(const Viewport& viewport, Visible& visible) const {
    Walk state{viewport, visible};
    std::size_t first = 0;  // among the nodes of the level at hand
    for (std::size_t level = levels_.size(); level-- > 0;) {
        walk(level + 1, first, levels_[level].size(), state);
        first = levels_[level].size() * fan_out;
    }
    walk(0, first, spans_.size(), state);
    state.flush(INT64_MAX);
}

// Level 0 is the spans, level k + 1 is levels_[k].
void Levels::walk(std::size_t level, std::size_t first, std::size_t last, Walk& state) const {
    const Viewport& viewport = state.viewport;
    if (level == 0) {
        for (std::size_t i = first; i < last; ++i) {
            const Span& span = spans_[i];
            if (static_cast<double>(span.end_ns) <= viewport.from_ns) continue;
            if (static_cast<double>(span.start_ns) >= viewport.to_ns) return;
            const std::int64_t from = viewport.column_of(span.start_ns);
            const std::int64_t to = viewport.column_of(span.end_ns);
            if (to - from >= narrowest_columns) {
                state.add_wide(from, to, i);
            } else {
                state.add_narrow(from, to, i, span);
            }
        }
        return;
    }
    for (std::size_t i = first; i < last; ++i) {
        const Mixture& node = levels_[level - 1][i];
        if (static_cast<double>(node.end_ns) <= viewport.from_ns) continue;
        if (static_cast<double>(node.start_ns) >= viewport.to_ns) return;
        const std::int64_t column = viewport.column_of(node.start_ns);
        if (column == viewport.column_of(node.end_ns)) {
            std::size_t span = i;
            for (std::size_t down = 0; down < level; ++down) span *= fan_out;
            state.add(column, span, node);
        } else {
            walk(level - 1, i * fan_out, (i + 1) * fan_out, state);
        }
    }
}

std::optional<std::size_t> Levels::at(std::int64_t ns) const {
    const auto after = std::ranges::upper_bound(spans_, ns, {}, &Span::start_ns);
    if (after == spans_.begin()) return std::nullopt;
    const auto index = static_cast<std::size_t>(after - spans_.begin()) - 1;
    if (spans_[index].end_ns <= ns) return std::nullopt;
    return index;
}

}  // namespace interleave::trace
