// What the program prints, its errors in a colour of their own.
#include <algorithm>
#include <cmath>
#include <format>

#include "ui/panels.h"
#include "ui/widgets.h"

namespace interleave::ui {

namespace {

using namespace playground;

void draw_lines(const Frame& frame, const Rectangle& where) {
    const OutputLines& output = frame.app.session.output();
    const float s = frame.scale;
    const float line_height = std::round((mono_size + 6) * s);
    ImGui::SetCursorScreenPos({where.x, where.y});
    ImGui::BeginChild("output lines", {where.width, where.height}, ImGuiChildFlags_None,
                      ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoBackground);
    PanelState& panels = frame.panels;
    if (panels.runs_seen != frame.app.session.runs_started()) {
        panels.runs_seen = frame.app.session.runs_started();
        panels.output_follows = true;
    }
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const auto& lines = output.lines();
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(lines.size()), line_height);
    float widest = 0;
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const OutputLine& line = lines[static_cast<std::size_t>(i)];
            const bool error = line.stream == library::Stream::standard_error;
            const float width = text(frame, Face::mono, mono_size, origin.x,
                                     origin.y + line_height * static_cast<float>(i) + 2 * s,
                                     error ? frame.colours.error : frame.colours.text, line.text);
            widest = std::max(widest, width);
        }
    }
    clipper.End();
    ImGui::SetCursorScreenPos(
        {origin.x, origin.y + line_height * static_cast<float>(lines.size())});
    ImGui::Dummy({widest, 1});
    // Whoever scrolls up stays there; whoever comes back to the end goes on following.
    if (ImGui::GetIO().MouseWheel > 0 && ImGui::IsWindowHovered()) panels.output_follows = false;
    if (ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - 1) panels.output_follows = true;
    if (panels.output_follows) ImGui::SetScrollY(1e9F);
    ImGui::EndChild();
}

}  // namespace

void draw_output(const Frame& frame, const Rectangle& where, const TotalsView& totals) {
    const float s = frame.scale;
    const Colours& colours = frame.colours;
    card(frame, where);
    frame.name("output", where);
    const float inset = 14 * s;
    const float head = 34 * s;
    text_left(frame, Face::strong, small_size, where.x + inset, where.y + head * 0.55F,
              colours.muted, "Output");
    const Session& session = frame.app.session;
    std::string right = totals.outcome;
    if (session.output().left_out() > 0) {
        right = std::format("{} earlier lines are not kept{}{}", session.output().left_out(),
                            right.empty() ? "" : " · ", right);
    }
    text_right(frame, Face::regular, small_size, where.right() - inset, where.y + head * 0.55F,
               totals.failed ? colours.error : colours.muted, right);
    const Rectangle inside{where.x + inset, where.y + head, where.width - 2 * inset,
                           where.height - head - 8 * s};
    if (inside.height < 10) return;
    if (session.output().lines().empty() && session.result().note.empty()) {
        text(frame, Face::regular, text_size, inside.x, inside.y, colours.muted,
             session.phase() == Phase::empty ? "What the program prints appears here."
             : session.active()              ? "Nothing printed yet."
                                             : "The program printed nothing.");
        return;
    }
    draw_lines(frame, inside);
}

}  // namespace interleave::ui
