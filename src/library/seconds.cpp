#include "library/seconds.h"

#include <cmath>
#include <format>

#include "runtime/numbers.h"
#include "runtime/text.h"

namespace interleave::library {

std::optional<double> read_seconds(runtime::Strand& strand, runtime::Value value) {
    runtime::Process& process = strand.process();
    if (!runtime::is_int(value) && !runtime::is_float(value)) {
        strand.raise(process.types.type_error,
                     std::format("'{}' object cannot be interpreted as an integer or float",
                                 runtime::type_name(process, value)));
        return std::nullopt;
    }
    constexpr double end = 9223372036.854775808;  // 2^63 ns
    const bool is_huge = runtime::is_int(value) && !runtime::int64_of(value);
    const std::optional<double> seconds =
        is_huge ? std::optional(end) : runtime::to_double(strand, value);
    if (!seconds) return std::nullopt;
    if (std::isnan(*seconds)) {
        strand.raise(process.types.value_error, "Invalid value NaN (not a number)");
        return std::nullopt;
    }
    if (std::abs(*seconds) >= end) {
        strand.raise(process.types.overflow_error, "timestamp out of range for C PyTime_t");
        return std::nullopt;
    }
    return seconds;
}

}  // namespace interleave::library
