#include "playground/format.h"

#include <array>
#include <cmath>
#include <format>
#include <string_view>

namespace interleave::playground {

namespace {

struct Unit {
    std::int64_t ns;
    std::string_view name;
};
constexpr std::array<Unit, 4> units{
    {{1'000'000'000, "s"}, {1'000'000, "ms"}, {1'000, "µs"}, {1, "ns"}}};

}  // namespace

std::string format_duration(std::int64_t ns) {
    if (ns == 0) return "0 s";
    const double size = std::abs(static_cast<double>(ns));
    for (const Unit& unit : units) {
        const double value = static_cast<double>(ns) / static_cast<double>(unit.ns);
        const double magnitude = size / static_cast<double>(unit.ns);
        // What rounds up to 1000 belongs to the larger unit.
        if (magnitude < 0.9995 && unit.ns > 1) continue;
        if (unit.ns == 1) return std::format("{} ns", ns);
        const int decimals = magnitude < 9.995 ? 2 : magnitude < 99.95 ? 1 : 0;
        return std::format("{:.{}f} {}", value, decimals, unit.name);
    }
    return {};
}

std::string format_tick(std::int64_t ns, std::int64_t step_ns, std::int64_t largest_ns) {
    if (ns == 0) return "0";
    for (const Unit& unit : units) {
        if (largest_ns < unit.ns && unit.ns > 1) continue;
        int decimals = 0;
        for (std::int64_t part = unit.ns; part > step_ns; part /= 10) ++decimals;
        return std::format("{:.{}f} {}", static_cast<double>(ns) / static_cast<double>(unit.ns),
                           decimals, unit.name);
    }
    return {};
}

std::string format_factor(double factor) {
    return std::format("{:.{}f}×", factor, factor < 0.995 ? 2 : factor < 9.95 ? 1 : 0);
}

std::string format_percent(double fraction) {
    if (fraction > 0 && fraction < 0.005) return "<1 %";
    return std::format("{:.0f} %", std::round(fraction * 100));
}

std::int64_t round_step(double ns) {
    if (!(ns > 1)) return 1;
    const double power = std::pow(10, std::floor(std::log10(ns)));
    const double mantissa = ns / power;
    const double rounded = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
    return static_cast<std::int64_t>(std::llround(rounded * power));
}

}  // namespace interleave::playground
