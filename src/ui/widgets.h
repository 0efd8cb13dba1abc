// The page's own controls, placed where they are told to be, on a grid of whole pixels.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace interleave::ui {

enum class Face : std::uint8_t { regular, strong, mono };

// Text with its top left at x, y; `size` at scale 1. Returns its width.
float text(const Frame& frame, Face face, float size, float x, float y, ImU32 colour,
           std::string_view words);
// The same into another list; with `wrap` > 0 in lines of at most that width.
void text_into(const Frame& frame, ImDrawList& into, Face face, float size, float x, float y,
               ImU32 colour, std::string_view words, float wrap = 0);
[[nodiscard]] float wrapped_height(const Frame& frame, Face face, float size,
                                   std::string_view words, float wrap);
// Middle left; middle right; in the middle of a rectangle.
float text_left(const Frame& frame, Face face, float size, float x, float middle, ImU32 colour,
                std::string_view words);
void text_right(const Frame& frame, Face face, float size, float right, float middle, ImU32 colour,
                std::string_view words);
void text_centred(const Frame& frame, Face face, float size, const Rectangle& in, ImU32 colour,
                  std::string_view words);
[[nodiscard]] ImVec2 measure(const Frame& frame, Face face, float size, std::string_view words);
// Cut to the width, with an ellipsis.
[[nodiscard]] std::string shortened(const Frame& frame, Face face, float size,
                                    std::string_view words, float width);

// Cut in the middle, for names that differ at their end.
[[nodiscard]] std::string shortened_middle(const Frame& frame, Face face, float size,
                                           std::string_view words, float width);

void fill(const Frame& frame, const Rectangle& where, ImU32 colour, float corner = 0);
void card(const Frame& frame, const Rectangle& where);

// True when it was pressed. Registered under `name`.
bool pressed(const Frame& frame, std::string_view name, const Rectangle& where,
             bool repeat = false);

enum class Icon : std::uint8_t { none, play, stop };
bool primary_button(const Frame& frame, std::string_view name, const Rectangle& where, Icon icon,
                    std::string_view words, bool quiet);

struct Segment {
    std::string name;  // registered
    std::string words;
    bool enabled = true;
};
// A row of which one is chosen. Returns the index that was pressed, or -1.
int segmented(const Frame& frame, const Rectangle& where, std::span<const Segment> segments,
              int chosen);
// How wide it wants to be.
[[nodiscard]] float segmented_width(const Frame& frame, std::span<const Segment> segments);

// − value +: returns -1, 0 or 1.
int stepper(const Frame& frame, std::string_view name, const Rectangle& where,
            std::string_view value);

// True while it is dragged to another value.
bool slider(const Frame& frame, std::string_view name, const Rectangle& where, double low,
            double high, double& value);

bool toggle(const Frame& frame, std::string_view name, const Rectangle& where, bool on);

}  // namespace interleave::ui
