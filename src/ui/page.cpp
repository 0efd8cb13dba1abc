// Where the panels go: one column, the timeline taking all the room that the others leave.
#include <algorithm>
#include <cmath>

#include "ui/frame.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace interleave::ui {

namespace {

constexpr float comfortable_timeline = 520;
constexpr float comfortable_output = 150;

// As high as the lanes have to be for their names to be read with ease.
float wanted_lanes(const Frame& frame) {
    float height = 28 + 4;
    for (const playground::Row& row : playground::rows_of(*frame.app.session.lanes())) {
        height += row.kind == playground::Row::Kind::heading ? 26 : 23;
    }
    return height * frame.scale;
}

}  // namespace

void draw_page(const Frame& frame) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(display);
    // No background: the canvas has been cleared to its colour, and where cores draw, pixels cost.
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoNav);
    const float s = frame.scale;
    // As in style.css, and not scaled there either.
    const float inset = display.x < 520 ? 12 : padding;
    const float between = gap * s;
    const float x = inset;
    const float width = display.x - 2 * inset;
    float y = inset;

    if (const float notices = draw_notices(frame, x, y, width); notices > 0) y += notices + between;
    y += draw_toolbar(frame, x, y, width) + between + 2 * s;

    frame.panels.wanted_height = y + (comfortable_timeline + comfortable_output + 2 * gap) * s;
    // The output keeps a fixed part, so that nothing moves while a program runs.
    const float left = display.y - inset - y;
    const float output = std::round(std::clamp(left * 0.26F, 72 * s, 190 * s));
    const Rectangle output_card{x, display.y - inset - output, width, output};
    const Rectangle timeline{x, y, width, std::max(60 * s, output_card.y - between - y)};

    const playground::TotalsView totals = playground::totals_view(frame.app);
    card(frame, timeline);
    Rectangle inside = timeline;
    const float edge = 14 * s;
    // Where there is little height, the lanes have it.
    const bool compact = timeline.height < 330 * s;
    if (!totals.elapsed.empty()) {
        const float above = compact ? 8 * s : edge;
        const float head = draw_totals(frame, timeline.x + edge, timeline.y + above,
                                       timeline.width - 2 * edge, totals, compact) +
                           2 * above - (compact ? 0 : 6 * s);
        inside.y += head;
        inside.height -= head;
        const float hair = 1 / frame.pixel_ratio;
        fill(frame, {timeline.x + 1, inside.y, timeline.width - 2, hair}, frame.colours.border);
        const float legend = legend_height(frame, timeline.width - 2 * edge);
        if (inside.height - legend - edge >= std::min(wanted_lanes(frame), 320 * s)) {
            draw_legend(frame, timeline.x + edge, timeline.bottom() - legend - edge,
                        timeline.width - 2 * edge);
            inside.height -= legend + edge + 4 * s;
        } else {
            inside.height -= 6 * s;
        }
    }
    draw_timeline(frame, inside);
    draw_output(frame, output_card, totals);
    ImGui::End();
}

}  // namespace interleave::ui
