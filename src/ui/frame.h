// What every panel is given: the state to show, read-only, and where to put what comes of it.
//
// The one rule: a panel changes nothing. It places what the views say, registers what can be pressed
// under a name, and adds intents; reduce() does the rest after the frame.
#pragma once

#include <imgui.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "playground/app.h"
#include "ui/span_painter.h"
#include "ui/theme.h"

namespace interleave::ui {

struct Rectangle {
    float x = 0;  // CSS pixels in the canvas
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
};

// What can be found, and pressed, by name: tests and the page's own elements use it.
using NamedRectangles = std::map<std::string, Rectangle, std::less<>>;

// Of the widgets themselves, not of the application: what a drag or a scroll is in the middle of.
struct PanelState {
    bool output_follows = true;  // the newest line is kept in sight
    std::uint64_t runs_seen = 0;
    std::uint32_t pointed_line = 0;  // of the span under the pointer, as it was drawn; 0: none
    float wanted_height = 0;         // of the canvas, on pages that scroll
};

struct Frame {
    const playground::App& app;
    const Colours& colours;
    const Fonts& fonts;
    SpanPainter& painter;
    PanelState& panels;
    std::vector<playground::Intent>& intents;
    NamedRectangles& rectangles;
    float scale = 1;  // of all sizes
    float pixel_ratio = 1;

    void send(playground::Intent intent) const { intents.push_back(std::move(intent)); }
    void name(std::string_view what, const Rectangle& where) const {
        rectangles.insert_or_assign(std::string(what), where);
    }
};

// All of it, into the whole canvas.
void draw_page(const Frame& frame);

}  // namespace interleave::ui
