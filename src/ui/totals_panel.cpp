// The figures of the run: how long, how much faster, how busy.
#include <algorithm>
#include <cmath>

#include "ui/panels.h"
#include "ui/widgets.h"

namespace interleave::ui {

namespace {

using namespace playground;

float draw_figure(const Frame& frame, std::string_view name, float x, float y,
                  std::string_view figure, std::string_view label) {
    const float s = frame.scale;
    text(frame, Face::regular, small_size, x, y, frame.colours.muted, label);
    text(frame, Face::strong, figure_size, x, y + 18 * s, frame.colours.text, figure);
    const float width = std::max(measure(frame, Face::strong, figure_size, figure).x,
                                 measure(frame, Face::regular, small_size, label).x);
    frame.name(name, {x, y, width, 48 * s});
    return width;
}

// A bar a core, upright, as many as there is room for.
void draw_cores(const Frame& frame, float x, float y, float width, const TotalsView& totals) {
    const float s = frame.scale;
    const Colours& colours = frame.colours;
    text(frame, Face::regular, small_size, x, y, colours.muted, totals.cores_label);
    frame.name("totals/cores", {x, y, width, 48 * s});
    const float top = y + 23 * s;
    const float height = 22 * s;
    const auto count = static_cast<float>(totals.cores.size());
    if (totals.cores.empty() || width <= 0) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const CategoryLook& running = look_of(Category::running);
    const Colour& c = frame.app.appearance.dark() ? running.dark : running.light;
    const ImU32 busy_colour = IM_COL32(c.red, c.green, c.blue, 255);
    const bool with_words = width / count > 92 * s;
    const float pitch = std::min(width / count, (with_words ? 150 : 14) * s);
    for (std::size_t i = 0; i < totals.cores.size(); ++i) {
        const CoreBar& core = totals.cores[i];
        const float left = x + pitch * static_cast<float>(i);
        if (with_words) {
            const float bar = pitch - 58 * s;
            const float middle = std::round(top + height * 0.5F);
            const float half = 4 * s;
            list.AddRectFilled({left, middle - half}, {left + bar, middle + half}, colours.well,
                               half);
            const float filled = bar * static_cast<float>(core.busy);
            if (filled > 1) {
                list.AddRectFilled({left, middle - half}, {left + filled, middle + half},
                                   busy_colour, std::min(half, filled * 0.5F));
            }
            text_left(frame, Face::regular, small_size, left + bar + 8 * s, middle, colours.text,
                      core.percent);
        } else {
            const float bar = std::max(1.0F, pitch - 2 * s);
            list.AddRectFilled({left, top}, {left + bar, top + height}, colours.well, 2);
            list.AddRectFilled({left, top + height * static_cast<float>(1 - core.busy)},
                               {left + bar, top + height}, busy_colour, 2);
        }
    }
}

// The same in one line, for a canvas with little height.
float draw_totals_in_a_line(const Frame& frame, float x, float y, float width,
                            const TotalsView& totals) {
    const float s = frame.scale;
    const float height = 24 * s;
    const float middle = y + height * 0.5F;
    const auto add = [&](std::string_view name, std::string_view figure, std::string_view label) {
        const float began = x;
        x += text_left(frame, Face::strong, text_size + 2, x, middle, frame.colours.text, figure) +
             7 * s;
        x += text_left(frame, Face::regular, small_size, x, middle, frame.colours.muted, label);
        frame.name(name, {began, y, x - began, height});
        x += 24 * s;
    };
    const float right = x + width;
    add("totals/elapsed", totals.elapsed, totals.elapsed_label);
    if (!totals.speed_up.empty()) add("totals/speed_up", totals.speed_up, totals.speed_up_label);
    if (right - x > measure(frame, Face::regular, small_size, totals.cores_label).x) {
        text_left(frame, Face::regular, small_size, x, middle, frame.colours.muted,
                  totals.cores_label);
        frame.name("totals/cores", {x, y, right - x, height});
    }
    return height;
}

}  // namespace

float draw_totals(const Frame& frame, float x, float y, float width, const TotalsView& totals,
                  bool compact) {
    if (compact) return draw_totals_in_a_line(frame, x, y, width, totals);
    const float s = frame.scale;
    const float height = 50 * s;
    const float between = 36 * s;
    float at = x +
               draw_figure(frame, "totals/elapsed", x, y, totals.elapsed, totals.elapsed_label) +
               between;
    at = std::max(at, x + 120 * s + between);
    if (!totals.speed_up.empty()) {
        at += draw_figure(frame, "totals/speed_up", at, y, totals.speed_up, totals.speed_up_label) +
              between;
    }
    if (x + width - at > 90 * s) {
        draw_cores(frame, at, y, x + width - at, totals);
        return height;
    }
    draw_cores(frame, x, y + height + 8 * s, width, totals);
    return 2 * height + 8 * s;
}

}  // namespace interleave::ui
