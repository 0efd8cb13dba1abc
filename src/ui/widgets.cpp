#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <format>

namespace interleave::ui {

namespace {

constexpr float segment_size = text_size - 1;
constexpr float segment_padding = 18;

// ImGui counts a font's size from its highest to its lowest point, CSS by its em. Sizes here are CSS's,
// so that a word has the same size on the canvas and beside it.
float size_for(const Frame& frame, Face face, float size) {
    constexpr float inter = 1.2102F;
    constexpr float jetbrains_mono = 1.32F;
    return size * frame.scale * (face == Face::mono ? jetbrains_mono : inter);
}

ImFont* font_of(const Frame& frame, Face face) {
    switch (face) {
        case Face::strong: return frame.fonts.strong;
        case Face::mono: return frame.fonts.mono;
        case Face::regular: break;
    }
    return frame.fonts.regular;
}

// Letters are sharpest when they start on a device pixel.
float snapped(const Frame& frame, float x) {
    return std::round(x * frame.pixel_ratio) / frame.pixel_ratio;
}

ImDrawList& list() { return *ImGui::GetWindowDrawList(); }

}  // namespace

ImVec2 measure(const Frame& frame, Face face, float size, std::string_view words) {
    return font_of(frame, face)
        ->CalcTextSizeA(size_for(frame, face, size), FLT_MAX, 0, words.data(),
                        words.data() + words.size());
}

float text(const Frame& frame, Face face, float size, float x, float y, ImU32 colour,
           std::string_view words) {
    text_into(frame, list(), face, size, x, y, colour, words);
    return measure(frame, face, size, words).x;
}

void text_into(const Frame& frame, ImDrawList& into, Face face, float size, float x, float y,
               ImU32 colour, std::string_view words, float wrap) {
    into.AddText(font_of(frame, face), size_for(frame, face, size),
                 {snapped(frame, x), snapped(frame, y)}, colour, words.data(),
                 words.data() + words.size(), wrap);
}

float wrapped_height(const Frame& frame, Face face, float size, std::string_view words,
                     float wrap) {
    return font_of(frame, face)
        ->CalcTextSizeA(size_for(frame, face, size), FLT_MAX, wrap, words.data(),
                        words.data() + words.size())
        .y;
}

float text_left(const Frame& frame, Face face, float size, float x, float middle, ImU32 colour,
                std::string_view words) {
    return text(frame, face, size, x, middle - size_for(frame, face, size) * 0.5F, colour, words);
}

void text_right(const Frame& frame, Face face, float size, float right, float middle, ImU32 colour,
                std::string_view words) {
    text_left(frame, face, size, right - measure(frame, face, size, words).x, middle, colour,
              words);
}

void text_centred(const Frame& frame, Face face, float size, const Rectangle& in, ImU32 colour,
                  std::string_view words) {
    const float width = measure(frame, face, size, words).x;
    text_left(frame, face, size, in.x + (in.width - width) * 0.5F, in.y + in.height * 0.5F, colour,
              words);
}

std::string shortened(const Frame& frame, Face face, float size, std::string_view words,
                      float width) {
    if (measure(frame, face, size, words).x <= width) return std::string(words);
    std::string cut(words);
    while (!cut.empty()) {
        // A whole character, however many bytes it has.
        do {
            cut.pop_back();
        } while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0x80U) != 0 &&
                 (static_cast<unsigned char>(cut.back()) & 0xc0U) != 0xc0U);
        if (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xc0U) == 0xc0U)
            cut.pop_back();
        if (measure(frame, face, size, cut + "…").x <= width) return cut + "…";
    }
    return {};
}

std::string shortened_middle(const Frame& frame, Face face, float size, std::string_view words,
                             float width) {
    if (measure(frame, face, size, words).x <= width) return std::string(words);
    const auto starts_character = [&](std::size_t i) {
        return i >= words.size() || (static_cast<unsigned char>(words[i]) & 0xc0U) != 0x80U;
    };
    // Two letters of the end for each of the beginning: ends are where names differ.
    for (std::size_t kept = words.size(); kept > 2; --kept) {
        const std::size_t front = kept / 3;
        const std::size_t back = words.size() - (kept - front);
        if (!starts_character(front) || !starts_character(back)) continue;
        std::string cut = std::format("{}…{}", words.substr(0, front), words.substr(back));
        if (measure(frame, face, size, cut).x <= width) return cut;
    }
    return {};
}

void fill(const Frame& frame, const Rectangle& where, ImU32 colour, float corner) {
    list().AddRectFilled({where.x, where.y}, {where.right(), where.bottom()}, colour,
                         corner * frame.scale);
}

void card(const Frame& frame, const Rectangle& where) {
    fill(frame, where, frame.colours.card, 10);
    // Half a device pixel in, so that the line lies on whole ones.
    const float half = 0.5F / frame.pixel_ratio;
    list().AddRect({where.x + half, where.y + half}, {where.right() - half, where.bottom() - half},
                   frame.colours.border, 10 * frame.scale, 0,
                   1 / frame.pixel_ratio * std::max(1.0F, std::floor(frame.pixel_ratio)));
}

bool pressed(const Frame& frame, std::string_view name, const Rectangle& where, bool repeat) {
    frame.name(name, where);
    ImGui::SetCursorScreenPos({where.x, where.y});
    ImGui::PushItemFlag(ImGuiItemFlags_ButtonRepeat, repeat);
    const bool was_pressed = ImGui::InvisibleButton(
        std::string(name).c_str(), {std::max(1.0F, where.width), std::max(1.0F, where.height)});
    ImGui::PopItemFlag();
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return was_pressed;
}

bool primary_button(const Frame& frame, std::string_view name, const Rectangle& where, Icon icon,
                    std::string_view words, bool quiet) {
    const bool was_pressed = pressed(frame, name, where);
    const bool hovered = ImGui::IsItemHovered();
    const Colours& colours = frame.colours;
    const ImU32 ground = quiet ? (hovered ? colours.border : colours.well)
                               : (hovered ? colours.accent_hover : colours.accent);
    const ImU32 ink = quiet ? colours.text : colours.on_accent;
    fill(frame, where, ground, rounding);
    const float width = measure(frame, Face::strong, text_size, words).x;
    const float icon_size = icon == Icon::none ? 0 : 11 * frame.scale;
    const float between = icon == Icon::none ? 0 : 9 * frame.scale;
    const float x = std::round(where.x + (where.width - width - icon_size - between) * 0.5F);
    const float middle = std::round(where.y + where.height * 0.5F);
    const float half = icon_size * 0.5F;
    if (icon == Icon::play) {
        list().AddTriangleFilled({x, middle - half}, {x, middle + half},
                                 {x + icon_size * 0.92F, middle}, ink);
    } else if (icon == Icon::stop) {
        list().AddRectFilled({x, middle - half}, {x + icon_size, middle + half}, ink,
                             2 * frame.scale);
    }
    text_left(frame, Face::strong, text_size, x + icon_size + between, middle, ink, words);
    return was_pressed;
}

float segmented_width(const Frame& frame, std::span<const Segment> segments) {
    float width = 6 * frame.scale;
    for (const Segment& segment : segments) {
        width += std::ceil(measure(frame, Face::strong, segment_size, segment.words).x) +
                 segment_padding * frame.scale;
    }
    return width;
}

int segmented(const Frame& frame, const Rectangle& where, std::span<const Segment> segments,
              int chosen) {
    if (segments.empty()) return -1;
    const Colours& colours = frame.colours;
    fill(frame, where, colours.well, rounding);
    const float inset = 3 * frame.scale;
    const float wanted = segmented_width(frame, segments) - 2 * inset;
    const float stretch =
        std::max(0.0F, where.width - 2 * inset - wanted) / static_cast<float>(segments.size());
    // Where there is not room for all words, all segments give the same share.
    const float squeeze = std::min(1.0F, (where.width - 2 * inset) / wanted);
    int hit = -1;
    float x = where.x + inset;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        const float own = std::ceil(measure(frame, Face::strong, segment_size, segment.words).x) +
                          segment_padding * frame.scale;
        const Rectangle part{std::round(x), where.y + inset, std::round(own * squeeze + stretch),
                             where.height - 2 * inset};
        x += own * squeeze + stretch;
        const bool is_chosen = static_cast<int>(i) == chosen;
        if (segment.enabled && pressed(frame, segment.name, part)) hit = static_cast<int>(i);
        const bool hovered = segment.enabled && ImGui::IsItemHovered();
        if (is_chosen) {
            fill(frame, part, colours.selected, rounding - 2);
            list().AddRect({part.x, part.y}, {part.right(), part.bottom()}, colours.border,
                           (rounding - 2) * frame.scale);
        }
        const ImU32 ink = is_chosen || hovered ? colours.text : colours.muted;
        const std::string words =
            shortened(frame, is_chosen ? Face::strong : Face::regular, segment_size, segment.words,
                      part.width - 6 * frame.scale);
        text_centred(frame, is_chosen ? Face::strong : Face::regular, segment_size, part,
                     segment.enabled ? ink : (ink & 0x00ffffffU) | 0x70000000U, words);
    }
    return hit;
}

int stepper(const Frame& frame, std::string_view name, const Rectangle& where,
            std::string_view value) {
    const Colours& colours = frame.colours;
    fill(frame, where, colours.well, rounding);
    const float side = where.height;
    const Rectangle less{where.x, where.y, side, side};
    const Rectangle more{where.right() - side, where.y, side, side};
    int by = 0;
    const auto sign = [&](const Rectangle& at, bool plus) {
        const ImU32 ink = ImGui::IsItemHovered() ? colours.text : colours.muted;
        const float x = std::round(at.x + at.width * 0.5F);
        const float y = std::round(at.y + at.height * 0.5F);
        const float arm = 5 * frame.scale;
        const float thick = std::max(1.0F, std::round(1.6F * frame.scale));
        list().AddRectFilled({x - arm, y - thick * 0.5F}, {x + arm, y + thick * 0.5F}, ink);
        if (plus)
            list().AddRectFilled({x - thick * 0.5F, y - arm}, {x + thick * 0.5F, y + arm}, ink);
    };
    if (pressed(frame, std::format("{}/less", name), less, true)) by = -1;
    sign(less, false);
    if (pressed(frame, std::format("{}/more", name), more, true)) by = 1;
    sign(more, true);
    text_centred(frame, Face::strong, text_size, where, colours.text, value);
    frame.name(name, where);
    return by;
}

bool slider(const Frame& frame, std::string_view name, const Rectangle& where, double low,
            double high, double& value) {
    const Colours& colours = frame.colours;
    const float knob = 8 * frame.scale;
    pressed(frame, name, where);
    const bool active = ImGui::IsItemActive();
    const bool hovered = ImGui::IsItemHovered();
    const float left = where.x + knob;
    const float right = where.right() - knob;
    bool moved = false;
    if (active && right > left) {
        const double at = std::clamp(
            static_cast<double>((ImGui::GetIO().MousePos.x - left) / (right - left)), 0.0, 1.0);
        const double wanted = low + (high - low) * at;
        moved = wanted != value;
        value = wanted;
    }
    const double share = high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.0;
    const float x = left + (right - left) * static_cast<float>(share);
    const float y = std::round(where.y + where.height * 0.5F);
    const float half = 2 * frame.scale;
    list().AddRectFilled({where.x, y - half}, {where.right(), y + half}, colours.border, half);
    list().AddRectFilled({where.x, y - half}, {x, y + half}, colours.accent, half);
    list().AddCircleFilled({x, y}, active || hovered ? knob : knob - 1, colours.accent, 32);
    list().AddCircleFilled({x, y}, knob - 3 * frame.scale, colours.card, 32);
    return moved;
}

bool toggle(const Frame& frame, std::string_view name, const Rectangle& where, bool on) {
    const bool was_pressed = pressed(frame, name, where);
    const float height = 20 * frame.scale;
    const float width = 36 * frame.scale;
    const float y = where.y + (where.height - height) * 0.5F;
    fill(frame, {where.x, y, width, height}, on ? frame.colours.accent : frame.colours.border, 10);
    const float radius = height * 0.5F - 3 * frame.scale;
    const float x = on ? where.x + width - height * 0.5F : where.x + height * 0.5F;
    list().AddCircleFilled({x, y + height * 0.5F}, radius,
                           on ? frame.colours.on_accent : frame.colours.card, 24);
    return was_pressed;
}

}  // namespace interleave::ui
