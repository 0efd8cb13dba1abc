// Times and factors as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace interleave::playground {

// Three significant digits: "1.04 s", "353 ms", "12.3 ms", "4.56 µs", "789 ns", "0 s".
[[nodiscard]] std::string format_duration(std::int64_t ns);

// An instant on an axis whose ticks are `step_ns` apart and go up to `largest_ns`: one unit for all of
// them, and as many decimals as the step needs.
[[nodiscard]] std::string format_tick(std::int64_t ns, std::int64_t step_ns,
                                      std::int64_t largest_ns);

// "4.9×", "12×", "0.98×".
[[nodiscard]] std::string format_factor(double factor);

// "37 %"; what is there but rounds to nothing is "<1 %".
[[nodiscard]] std::string format_percent(double fraction);

// 1, 2 or 5 times a power of ten, at least `ns`.
[[nodiscard]] std::int64_t round_step(double ns);

}  // namespace interleave::playground
