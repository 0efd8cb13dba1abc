// What a state looks like: its category, and the category's name, letter, pattern and colours.
//
// The one rule: a state is told by colour and by pattern and by letter, so that none of the three is
// needed. Colours are Okabe and Ito's, which people with any kind of colour vision tell apart; what
// works is solid, what waits is hatched.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "trace/event.h"

namespace interleave::playground {

enum class Category : std::uint8_t { running, io, gil, lock, join, ready, asleep };
inline constexpr std::size_t category_count = 7;

// The shader draws them by these numbers.
enum class Pattern : std::uint8_t { solid, rising, falling, dots, level, upright, sparse };

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

struct CategoryLook {
    Category category;
    std::string_view name;    // in the legend
    std::string_view phrase;  // "waiting for the GIL": after a strand's name
    char letter;
    Pattern pattern;
    Colour light;
    Colour dark;
};

inline constexpr std::array<CategoryLook, category_count> looks{{
    {Category::running, "running", "running", 'R', Pattern::solid, {0, 158, 115}, {0, 170, 125}},
    {Category::io,
     "waiting for I/O",
     "waiting for I/O",
     'I',
     Pattern::rising,
     {86, 180, 233},
     {86, 180, 233}},
    {Category::gil,
     "waiting for the GIL",
     "waiting for the GIL",
     'G',
     Pattern::falling,
     {213, 94, 0},
     {230, 110, 20}},
    {Category::lock,
     "lock or queue",
     "waiting for a lock or a queue",
     'L',
     Pattern::dots,
     {230, 159, 0},
     {230, 159, 0}},
    {Category::join,
     "thread or process",
     "waiting for a thread or a process",
     'J',
     Pattern::level,
     {204, 121, 167},
     {204, 121, 167}},
    {Category::ready,
     "ready, no core",
     "ready, waiting for a core",
     'C',
     Pattern::upright,
     {214, 200, 40},
     {240, 228, 66}},
    {Category::asleep, "idle", "sleeping", 'S', Pattern::sparse, {150, 158, 170}, {120, 130, 145}},
}};

[[nodiscard]] constexpr const CategoryLook& look_of(Category category) {
    return looks[static_cast<std::size_t>(category)];
}

[[nodiscard]] constexpr Category category_of(trace::EventKind state) {
    using enum trace::EventKind;
    switch (state) {
        case running: return Category::running;
        case waiting_io: return Category::io;
        case waiting_gil: return Category::gil;
        case waiting_lock:
        case waiting_queue:
        case waiting_condition:
        case waiting_message: return Category::lock;
        case waiting_join:
        case waiting_process: return Category::join;
        case ready: return Category::ready;
        default: return Category::asleep;
    }
}

// What exactly is waited for: "waiting for a queue".
[[nodiscard]] constexpr std::string_view phrase_of(trace::EventKind state) {
    using enum trace::EventKind;
    switch (state) {
        case waiting_lock: return "waiting for a lock";
        case waiting_queue: return "waiting for a queue";
        case waiting_condition: return "waiting to be notified";
        case waiting_message: return "waiting for a message";
        case waiting_join: return "waiting for a thread to end";
        case waiting_process: return "waiting for a process to end";
        default: return look_of(category_of(state)).phrase;
    }
}

}  // namespace interleave::playground
