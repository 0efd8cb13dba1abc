// The timeline: names at the left, an axis above, the spans in between, and what the pointer is on.
#include <algorithm>
#include <cmath>

#include "ui/panels.h"
#include "ui/widgets.h"

namespace interleave::ui {

namespace {

using namespace playground;

struct Layout {
    Rectangle plot;
    Rectangle names;
    Rectangle axis;
};

Layout lay_out(const Frame& frame, const Rectangle& where) {
    const float s = frame.scale;
    const float names = std::round(where.width < 520 * s ? 92 * s : 164 * s);
    const float axis = std::round(28 * s);
    const float right = 14 * s;
    Layout layout;
    layout.plot = {where.x + names, where.y + axis, where.width - names - right,
                   where.height - axis};
    layout.names = {where.x, where.y + axis, names, where.height - axis};
    layout.axis = {layout.plot.x, where.y, layout.plot.width, axis};
    return layout;
}

ImU32 with_alpha(ImU32 colour, unsigned alpha) { return (colour & 0x00ffffffU) | (alpha << 24U); }

void draw_axis(const Frame& frame, const Layout& layout, const TimelineView& view) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float hair = 1 / frame.pixel_ratio;
    float free_from = -1e9F;
    for (const Tick& tick : view.ticks) {
        const float x =
            std::round((layout.plot.x + static_cast<float>(tick.x)) * frame.pixel_ratio) /
            frame.pixel_ratio;
        list.AddRectFilled({x, layout.plot.y}, {x + hair, layout.plot.bottom()},
                           frame.colours.grid);
        const float width = measure(frame, Face::regular, small_size, tick.label).x;
        float left = x - width * 0.5F;
        left =
            std::clamp(left, layout.plot.x, std::max(layout.plot.x, layout.plot.right() - width));
        if (left < free_from) continue;
        free_from = left + width + 10 * frame.scale;
        text_left(frame, Face::regular, small_size, left, layout.axis.y + layout.axis.height * 0.5F,
                  frame.colours.muted, tick.label);
    }
}

// "Thread-1 (work)" is "Thread-1" where there is not room for all of it.
std::string name_that_fits(const Frame& frame, float size, const std::string& name, float room) {
    if (measure(frame, Face::regular, size, name).x <= room) return name;
    const std::string_view without = std::string_view(name).substr(0, name.rfind(" ("));
    return shortened_middle(frame, Face::regular, size, without, room);
}

void draw_names(const Frame& frame, const Layout& layout, const TimelineView& view) {
    const float s = frame.scale;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Rectangle all{layout.names.x, layout.plot.y, layout.plot.right() - layout.names.x,
                        layout.plot.height};
    list.PushClipRect({all.x, all.y}, {all.right(), all.bottom()}, true);
    for (const Row& row : view.rows) {
        const float y = layout.plot.y + static_cast<float>(row.y);
        const float height = static_cast<float>(row.height);
        if (y + height < layout.plot.y || y > layout.plot.bottom()) continue;
        const float middle = y + height * 0.5F;
        const float room = layout.names.width - 22 * s;
        if (row.kind == Row::Kind::heading) {
            text_left(frame, Face::strong, small_size, layout.names.x + 14 * s, middle + 2 * s,
                      frame.colours.muted,
                      shortened(frame, Face::strong, small_size, row.name, room + 200 * s));
            continue;
        }
        const float size = height < 20 * s ? small_size - 1 : small_size;
        text_left(frame, Face::regular, size, layout.names.x + 14 * s, middle, frame.colours.text,
                  name_that_fits(frame, size, row.name, room));
        list.AddRectFilled({layout.plot.x, y}, {layout.plot.right(), y + height},
                           with_alpha(frame.colours.well, 0x80), 3 * s);
    }
    list.PopClipRect();
}

void draw_letters(const Frame& frame, const Layout& layout, const TimelineView& view) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool dark = frame.app.appearance.dark();
    for (const SpanLetter& letter : view.letters) {
        const Rectangle in{layout.plot.x + static_cast<float>(letter.x0),
                           layout.plot.y + static_cast<float>(letter.y) - 10 * frame.scale,
                           static_cast<float>(letter.x1 - letter.x0), 20 * frame.scale};
        const bool solid = look_of(letter.category).pattern == Pattern::solid;
        const ImU32 ink = solid || dark ? IM_COL32(255, 255, 255, 255) : frame.colours.text;
        if (!solid) {
            // A plate under the words, or the pattern runs through them.
            const float width = measure(frame, Face::strong, small_size, letter.text).x;
            const float x = in.x + (in.width - width) * 0.5F;
            const float middle = in.y + in.height * 0.5F;
            const float half = std::min(9 * frame.scale, static_cast<float>(letter.height) * 0.5F);
            list.AddRectFilled({x - 5 * frame.scale, middle - half},
                               {x + width + 5 * frame.scale, middle + half},
                               with_alpha(frame.colours.card, 0xd8), 4 * frame.scale);
        }
        text_centred(frame, Face::strong, small_size, in, ink, letter.text);
    }
}

void draw_mark(const Frame& frame, float x, float y, ImU32 colour) {
    const float s = frame.scale;
    ImGui::GetWindowDrawList()->AddTriangleFilled({x - 4 * s, y + 3 * s}, {x + 4 * s, y + 3 * s},
                                                  {x, y - 4 * s}, colour);
}

void draw_points(const Frame& frame, const Layout& layout, const TimelineView& view) {
    for (const PointMark& point : view.points) {
        const bool error = point.kind == trace::EventKind::exception_raised;
        draw_mark(frame, layout.plot.x + static_cast<float>(point.x),
                  layout.plot.y + static_cast<float>(point.y + point.height) - frame.scale,
                  error ? frame.colours.error : frame.colours.text);
    }
}

// How far down the lanes are scrolled, where they do not all fit.
void draw_scroll(const Frame& frame, const Layout& layout, const TimelineView& view) {
    const auto content = static_cast<float>(view.content_height);
    if (content <= layout.plot.height + 1) return;
    const float s = frame.scale;
    const float length = std::max(24 * s, layout.plot.height * layout.plot.height / content);
    const float room = layout.plot.height - length;
    const float y =
        layout.plot.y + room * static_cast<float>(view.scroll) / (content - layout.plot.height);
    const float x = layout.plot.right() + 5 * s;
    ImGui::GetWindowDrawList()->AddRectFilled({x, y}, {x + 4 * s, y + length}, frame.colours.border,
                                              2 * s);
}

void draw_tooltip(const Frame& frame, const Layout& layout, const TimelineView& view) {
    const TimelineState& state = frame.app.timeline;
    if (!state.pointer_x || !state.pointer_y) return;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const float s = frame.scale;
    const float x = layout.plot.x + static_cast<float>(*state.pointer_x);
    const float y = layout.plot.y + static_cast<float>(*state.pointer_y);
    const float hair = 1 / frame.pixel_ratio;
    ImGui::GetWindowDrawList()->AddRectFilled({x, layout.plot.y}, {x + hair, layout.plot.bottom()},
                                              with_alpha(frame.colours.text, 0x60));
    if (!view.pointed) return;
    const Pointed& pointed = *view.pointed;
    float width = measure(frame, Face::strong, small_size + 1, pointed.title).x;
    for (const std::string& fact : pointed.facts) {
        width = std::max(width, measure(frame, Face::regular, small_size, fact).x);
    }
    const float inset = 12 * s;
    const float line = (small_size + 8) * s;
    const float height = 2 * inset + line * static_cast<float>(pointed.facts.size() + 1) - 4 * s;
    Rectangle box{x + 14 * s, y + 18 * s, width + 2 * inset, height};
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    if (box.right() > display.x - 6) box.x = std::max(6.0F, x - 14 * s - box.width);
    if (box.bottom() > display.y - 6) box.y = std::max(6.0F, y - 12 * s - box.height);
    list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, frame.colours.shade,
                       rounding * s);
    float at = box.y + inset;
    const auto write = [&](Face face, float size, const std::string& words, ImU32 colour) {
        text_into(frame, list, face, size, box.x + inset, at, colour, words);
        at += line;
    };
    write(Face::strong, small_size + 1, pointed.title, frame.colours.on_shade);
    for (const std::string& fact : pointed.facts) {
        write(Face::regular, small_size, fact, with_alpha(frame.colours.on_shade, 0xd0));
    }
    frame.name("tooltip", box);
}

void take_pointer(const Frame& frame, const Layout& layout) {
    const Rectangle& plot = layout.plot;
    ImGui::SetCursorScreenPos({plot.x, plot.y});
    ImGui::InvisibleButton("timeline", {std::max(1.0F, plot.width), std::max(1.0F, plot.height)});
    frame.name("timeline", plot);
    const ImGuiIO& io = ImGui::GetIO();
    const bool hovered = ImGui::IsItemHovered();
    const bool active = ImGui::IsItemActive();
    const auto width = static_cast<double>(plot.width);
    if (hovered && io.MouseWheel != 0) {
        if (io.KeyShift) {
            frame.send(PanTimeline{0, static_cast<double>(io.MouseWheel) * 40, width});
        } else {
            frame.send(ZoomTimeline{std::pow(1.2, static_cast<double>(io.MouseWheel)),
                                    static_cast<double>(io.MousePos.x - plot.x), width});
        }
    }
    if (hovered && io.MouseWheelH != 0) {
        frame.send(PanTimeline{static_cast<double>(io.MouseWheelH) * 40, 0, width});
    }
    if (active && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
        frame.send(PanTimeline{static_cast<double>(io.MouseDelta.x),
                               static_cast<double>(io.MouseDelta.y), width});
    }
    if (active && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    }
    if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) frame.send(FitTimeline{});
    const TimelineState& state = frame.app.timeline;
    if (hovered) {
        const double x = static_cast<double>(io.MousePos.x - plot.x);
        const double y = static_cast<double>(io.MousePos.y - plot.y);
        if (state.pointer_x != x || state.pointer_y != y) frame.send(PointAt{x, y});
    } else if (state.pointer_x) {
        frame.send(PointAt{});
    }
}

void take_keys(const Frame& frame, const Layout& layout) {
    const auto width = static_cast<double>(layout.plot.width);
    const ImGuiIO& io = ImGui::GetIO();
    const double middle = frame.app.timeline.pointer_x.value_or(width * 0.5);
    const double by = static_cast<double>(std::min(io.DeltaTime, 0.05F));
    if (ImGui::IsKeyDown(ImGuiKey_W)) frame.send(ZoomTimeline{std::exp(by * 3), middle, width});
    if (ImGui::IsKeyDown(ImGuiKey_S)) frame.send(ZoomTimeline{std::exp(-by * 3), middle, width});
    if (ImGui::IsKeyDown(ImGuiKey_A)) frame.send(PanTimeline{width * by, 0, width});
    if (ImGui::IsKeyDown(ImGuiKey_D)) frame.send(PanTimeline{-width * by, 0, width});
    if (ImGui::IsKeyPressed(ImGuiKey_F, false)) frame.send(FitTimeline{});
}

void draw_invitation(const Frame& frame, const Rectangle& where) {
    const float s = frame.scale;
    const Session& session = frame.app.session;
    const float middle = where.y + where.height * 0.5F;
    const std::string title = "Press Run";
    const float room = where.width - 32 * s;
    std::string what = "and watch each worker of " + session.scenario().title + " · " +
                       session.version().label + " while it works.";
    if (measure(frame, Face::regular, text_size, what).x > room) {
        what = "and watch each worker.";
    }
    text_centred(frame, Face::strong, 22, {where.x, middle - 44 * s, where.width, 30 * s},
                 frame.colours.text, title);
    text_centred(frame, Face::regular, text_size, {where.x, middle - 8 * s, where.width, 22 * s},
                 frame.colours.muted, shortened(frame, Face::regular, text_size, what, room));
    if (where.height > 180 * s && where.width > 560 * s) {
        text_centred(frame, Face::regular, small_size,
                     {where.x, middle + 22 * s, where.width, 20 * s}, frame.colours.muted,
                     "Wheel or W and S zoom · drag or A and D pan · double-click or F shows all");
    }
}

}  // namespace

void draw_timeline(const Frame& frame, const Rectangle& where) {
    const Session& session = frame.app.session;
    if (session.lanes() == nullptr) {
        draw_invitation(frame, where);
        return;
    }
    const Layout layout = lay_out(frame, where);
    if (layout.plot.width < 20 || layout.plot.height < 20) return;
    take_pointer(frame, layout);
    take_keys(frame, layout);
    const TimelineArea area{
        static_cast<double>(layout.plot.width), static_cast<double>(layout.plot.height),
        static_cast<double>(frame.pixel_ratio), static_cast<double>(frame.scale)};
    TimelineView view = timeline_view(*session.lanes(), session.end(), frame.app.timeline, area);
    frame.panels.pointed_line = view.pointed ? view.pointed->line : 0;
    draw_names(frame, layout, view);
    draw_axis(frame, layout, view);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({layout.plot.x, layout.plot.y}, {layout.plot.right(), layout.plot.bottom()},
                      true);
    frame.painter.paint(list, {layout.plot.x, layout.plot.y}, frame.pixel_ratio,
                        frame.app.appearance.dark(), frame.colours.card, frame.colours.text,
                        std::move(view.rectangles));
    draw_letters(frame, layout, view);
    draw_points(frame, layout, view);
    draw_tooltip(frame, layout, view);
    list.PopClipRect();
    draw_scroll(frame, layout, view);
    for (const Row& row : view.rows) {
        if (row.kind == Row::Kind::heading) continue;
        const char* const kind = row.kind == Row::Kind::core ? "core/" : "strand/";
        frame.name(kind + std::to_string(row.index),
                   {layout.plot.x, layout.plot.y + static_cast<float>(row.y), layout.plot.width,
                    static_cast<float>(row.height)});
    }
}

namespace {

constexpr float swatch_height = 18;
constexpr std::string_view mark_name = "printed";

// Calls `place(look, x, y)` for each entry, row after row, with no look for the mark of output, and
// returns the height of all rows.
template <class Place>
float flow_legend(const Frame& frame, float width, Place place) {
    const float s = frame.scale;
    float x = 0;
    float y = 0;
    for (const CategoryLook& look : looks) {
        const float own = 26 * s + measure(frame, Face::regular, small_size, look.name).x;
        if (x > 0 && x + own > width) {
            x = 0;
            y += (swatch_height + 6) * s;
        }
        place(&look, x, y);
        x += own + 12 * s;
    }
    // The mark of output.
    const float own = 16 * s + measure(frame, Face::regular, small_size, mark_name).x;
    if (x > 0 && x + own > width) {
        x = 0;
        y += (swatch_height + 6) * s;
    }
    place(nullptr, x, y);
    return y + swatch_height * s;
}

}  // namespace

float legend_height(const Frame& frame, float width) {
    return flow_legend(frame, width, [](const CategoryLook*, float, float) {});
}

void draw_legend(const Frame& frame, float left, float top, float width) {
    const float s = frame.scale;
    const float height = swatch_height * s;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    flow_legend(frame, width, [&](const CategoryLook* look, float x, float y) {
        const float middle = std::round(top + y + height * 0.5F);
        if (look == nullptr) {
            draw_mark(frame, std::round(left + x + 4 * s), middle + 1 * s, frame.colours.text);
            text_left(frame, Face::regular, small_size, left + x + 14 * s, middle,
                      frame.colours.muted, mark_name);
            return;
        }
        const Colour& c = frame.app.appearance.dark() ? look->dark : look->light;
        const ImU32 colour = IM_COL32(c.red, c.green, c.blue, 255);
        const Rectangle swatch{std::round(left + x), std::round(top + y), 20 * s, height};
        const bool solid = look->pattern == Pattern::solid;
        fill(frame, swatch, solid ? colour : with_alpha(colour, 0x70), 4);
        if (!solid) {
            list.AddRect({swatch.x, swatch.y}, {swatch.right(), swatch.bottom()}, colour, 4 * s, 0,
                         1.5F);
        }
        text_centred(frame, Face::strong, small_size - 1, swatch,
                     solid ? IM_COL32(255, 255, 255, 255) : frame.colours.text,
                     std::string_view(&look->letter, 1));
        text_left(frame, Face::regular, small_size, swatch.right() + 6 * s, middle,
                  frame.colours.muted, look->name);
    });
}

}  // namespace interleave::ui
