// The proleptic Gregorian calendar: what time and datetime count by. Year 0 is the one before year 1.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace interleave::library {

[[nodiscard]] constexpr std::int64_t floor_divided(std::int64_t number, std::int64_t by) {
    return number / by - (number % by < 0 ? 1 : 0);
}

[[nodiscard]] constexpr bool is_leap(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// month: 1 to 12
[[nodiscard]] constexpr int days_in_month(std::int64_t year, std::int64_t month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

// From the first of January of year 1 until that of `year`.
[[nodiscard]] constexpr std::int64_t days_before(std::int64_t year) {
    --year;
    return year * 365 + floor_divided(year, 4) - floor_divided(year, 100) +
           floor_divided(year, 400);
}

}  // namespace interleave::library
