// A lane's spans, and summaries of them by sixteens, so that drawing costs pixels and not spans.
//
// levels_[0][i] sums up spans [16 i, 16 i + 16), levels_[k][i] the nodes [16 i, 16 i + 16) below it.
// The one rule: a node exists only when all sixteen of its children do. So an append costs O(1)
// amortised, a node never changes, and the at most fifteen newest children of each level, which no
// node covers yet, are looked at themselves.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "trace/event.h"

namespace interleave::trace {

inline constexpr std::size_t state_count = static_cast<std::size_t>(last_state) + 1;

// How long a strand, a core or a part of either was in each state.
using TimePerState = std::array<std::int64_t, state_count>;

struct Span {
    std::int64_t start_ns = 0;
    std::int64_t end_ns = 0;
    std::uint32_t place = 0;    // line:20 | label:12, as in Event
    std::uint16_t partner = 0;  // in a strand's lane the core, in a core's lane the strand
    EventKind state = EventKind::ready;

    [[nodiscard]] std::int64_t duration_ns() const { return end_ns - start_ns; }
    [[nodiscard]] std::uint32_t line() const { return place >> 12U; }
    [[nodiscard]] LabelId label() const { return static_cast<LabelId>(place & 0xfffU); }

    friend bool operator==(const Span&, const Span&) = default;
};

// What fills one column of pixels where the spans themselves are too narrow to be seen.
struct Mixture {
    std::int64_t start_ns = 0;
    std::int64_t end_ns = 0;
    TimePerState time_ns{};
};

// Which part of a lane is looked at, and at which scale. Columns are whole device pixels counted from
// instant 0, not from the left edge: so a column keeps its content while the view is panned.
struct Viewport {
    double from_ns = 0;
    double to_ns = 0;
    double pixels_per_ns = 0;

    [[nodiscard]] std::int64_t column_of(std::int64_t ns) const;
};

// A rectangle of a lane: columns [first, last). Either a span, or a mixture.
struct Piece {
    std::int64_t first_column = 0;
    std::int64_t last_column = 0;
    std::size_t span = 0;                // index in the lane; of a mixture, of one of its spans
    std::optional<std::size_t> mixture;  // index in Visible::mixtures
};

struct Visible {
    std::vector<Piece> pieces;  // ordered, never overlapping
    std::vector<Mixture> mixtures;
};

class Levels {
public:
    static constexpr std::size_t fan_out = 16;

    // Requires that the span starts where the last one ended, or later.
    void append(const Span& span);

    [[nodiscard]] std::size_t size() const { return spans_.size(); }
    [[nodiscard]] const Span& operator[](std::size_t index) const { return spans_[index]; }
    [[nodiscard]] const Span& back() const { return spans_.back(); }

    // Appends to `visible` what can be seen, at most two pieces a column of pixels.
    void look(const Viewport& viewport, Visible& visible) const;
    // The span that covers the instant, if one does.
    [[nodiscard]] std::optional<std::size_t> at(std::int64_t ns) const;

private:
    struct Walk;

    void complete_nodes();
    void walk(std::size_t level, std::size_t first, std::size_t last, Walk& state) const;

    std::deque<Span> spans_;
    std::vector<std::deque<Mixture>> levels_;
};

}  // namespace interleave::trace
