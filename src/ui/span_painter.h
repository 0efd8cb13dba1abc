// Draws the timeline's spans with the project's own shaders, in the middle of ImGui's drawing.
#pragma once

#include <imgui.h>

#include <vector>

#include "playground/timeline_view.h"

namespace interleave::ui {

class SpanPainter {
public:
    virtual ~SpanPainter() = default;

    // Adds the drawing of `rectangles` to `list` at this point. `origin` is the plot's top left in
    // CSS pixels, clipping is the list's. Called at most once a frame.
    virtual void paint(ImDrawList& list, ImVec2 origin, float pixel_ratio, bool dark, ImU32 ground,
                       ImU32 ink, std::vector<playground::SpanRectangle> rectangles) = 0;
};

}  // namespace interleave::ui
