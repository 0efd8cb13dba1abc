// Colours, sizes and fonts of everything but the spans (those are in playground/look.h).
//
// The one rule: a panel names what a colour is for, and never a colour itself.
#pragma once

#include <imgui.h>

namespace interleave::ui {

struct Colours {
    ImU32 page = 0;  // behind everything
    ImU32 card = 0;  // panels
    ImU32 well = 0;  // the unselected part of a control
    ImU32 border = 0;
    ImU32 grid = 0;  // lines in the timeline
    ImU32 text = 0;
    ImU32 muted = 0;   // labels
    ImU32 accent = 0;  // the one thing to press, and what is chosen
    ImU32 accent_hover = 0;
    ImU32 on_accent = 0;
    ImU32 selected = 0;  // behind what is chosen
    ImU32 error = 0;     // what a program writes to standard error
    ImU32 notice = 0;    // behind a sentence to the visitor
    ImU32 on_notice = 0;
    ImU32 shade = 0;  // behind a tooltip
    ImU32 on_shade = 0;
};

[[nodiscard]] Colours colours_for(bool dark);

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* strong = nullptr;
    ImFont* mono = nullptr;
};

// Adds the embedded fonts to ImGui's; ImGui's own where one is missing.
[[nodiscard]] Fonts load_fonts();

// Sizes in CSS pixels at scale 1.
inline constexpr float text_size = 15;
inline constexpr float small_size = 13;
inline constexpr float mono_size = 13.5F;
inline constexpr float figure_size = 26;  // totals
inline constexpr float control_height = 32;
inline constexpr float padding = 16;
inline constexpr float gap = 12;
inline constexpr float rounding = 7;

// For what is drawn by ImGui itself: scroll bars, popups.
void apply_style(const Colours& colours, float scale);

}  // namespace interleave::ui
