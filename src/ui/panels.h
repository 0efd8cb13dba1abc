// The panels, from the top of the canvas to its bottom. Each draws into the room it is given.
#pragma once

#include "playground/totals_view.h"
#include "ui/frame.h"

namespace interleave::ui {

// Choices and Run. Takes the height it needs, and returns it.
float draw_toolbar(const Frame& frame, float x, float y, float width);
// Sentences for the visitor; returns the height it took, 0 when there is nothing to say.
float draw_notices(const Frame& frame, float x, float y, float width);
float draw_totals(const Frame& frame, float x, float y, float width,
                  const playground::TotalsView& totals, bool compact);
void draw_timeline(const Frame& frame, const Rectangle& where);
[[nodiscard]] float legend_height(const Frame& frame, float width);
void draw_legend(const Frame& frame, float left, float top, float width);
void draw_output(const Frame& frame, const Rectangle& where, const playground::TotalsView& totals);

}  // namespace interleave::ui
