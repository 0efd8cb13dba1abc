// The timeline as it is to be drawn: rows, rectangles, letters, ticks and what the pointer is on.
//
// timeline_view() is a pure function of the lanes, the time and what the visitor looks at. Drawing
// only places what it returns, so every decision about the picture can be tested here.
//
// Two units: rectangles of spans are in whole device pixels, because a span's edge must be sharp at
// any pixel ratio; everything else is in CSS pixels. Both count from the top left of the plot, that is
// right of the lanes' names and below the axis.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "playground/look.h"
#include "trace/spans.h"

namespace interleave::playground {

// What the visitor looks at. Written by reduce() only.
//   fit      all of the run, whatever its length
//   follow   a stretch of fixed length that ends at the live end while the program runs
//   free     where the visitor has gone
enum class ViewMode : std::uint8_t { fit, follow, free };

struct TimelineState {
    ViewMode mode = ViewMode::fit;
    double from_ns = 0;
    double length_ns = 1'000'000;
    double scroll = 0;                               // in CSS pixels, down
    std::optional<double> pointer_x = std::nullopt;  // in the plot, CSS pixels; both or neither
    std::optional<double> pointer_y = std::nullopt;
};

struct TimelineArea {
    double width = 0;  // of the plot, CSS pixels
    double height = 0;
    double pixel_ratio = 1;
    double scale = 1;  // of the fonts, and with them of the lanes
};

struct Row {
    enum class Kind : std::uint8_t { heading, core, strand };
    Kind kind = Kind::strand;
    std::string name;
    std::size_t index = 0;  // of the core or the strand
    double y = 0;           // scrolled
    double height = 0;
};

struct SpanRectangle {
    float x0 = 0;  // device pixels
    float y0 = 0;
    float x1 = 0;
    float y1 = 0;
    Category category = Category::running;
    bool mixed = false;    // part of a column in which several spans share a pixel
    bool pointed = false;  // under the pointer
};

struct SpanLetter {
    double x0 = 0;  // of the visible part of the span, CSS pixels
    double x1 = 0;
    double y = 0;       // middle of the lane
    double height = 0;  // of the lane
    std::string text;   // a letter, or more where there is room
    Category category = Category::running;
};

struct Tick {
    double x = 0;
    std::string label;
};

struct PointMark {
    double x = 0;
    double y = 0;  // top of the lane
    double height = 0;
    trace::EventKind kind = trace::EventKind::mark;
};

struct Pointed {
    std::string title;               // "Thread-1 (work) · waiting for the GIL"
    std::vector<std::string> facts;  // "since 12.3 ms, for 4.56 ms", "line 23: fib"
    std::uint32_t line = 0;          // 0: none
    Category category = Category::running;
    bool mixed = false;
};

struct TimelineView {
    double from_ns = 0;
    double length_ns = 0;
    double content_height = 0;
    double scroll = 0;      // as far as the content allows
    std::vector<Row> rows;  // all, also those that are scrolled away
    std::vector<SpanRectangle> rectangles;
    std::vector<SpanLetter> letters;
    std::vector<Tick> ticks;
    std::vector<PointMark> points;
    std::optional<Pointed> pointed;
    std::optional<double> end_x;  // where the run ends, or has got to, when that can be seen
};

// Which stretch of time the state means, for a run that has got to `end`.
struct Stretch {
    double from_ns = 0;
    double length_ns = 0;
};
[[nodiscard]] Stretch visible_stretch(const TimelineState& state, Instant end);

[[nodiscard]] TimelineView timeline_view(const trace::Lanes& lanes, Instant end,
                                         const TimelineState& state, const TimelineArea& area);

// Only the rows: their names and order.
[[nodiscard]] std::vector<Row> rows_of(const trace::Lanes& lanes);

[[nodiscard]] std::vector<Tick> ticks_of(Stretch stretch, double width, double scale);

}  // namespace interleave::playground
