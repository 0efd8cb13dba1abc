// Whose rules the interpreter and its locks follow where CPython's builds differ in scheduling. The
// language and the library are 3.14's in all of them.
//
//                                      3.9                       3.14               3.14t
//   threads of a process               one at a time (GIL)       one at a time      side by side
//   the eval breaker is looked at      before every call and     at function starts and
//                                      store others see          backward jumps only
//   `counter += 1` in threads          loses updates             never does         loses updates
//   a lock that is released            is free: its releaser     goes to a waiter that has been
//                                      may win it back for ever  parked for more than 1 ms
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace interleave::machine {

enum class PythonVariant : std::uint8_t { python_3_9, python_3_14, python_3_14t };
constexpr PythonVariant python_variants[] = {PythonVariant::python_3_9, PythonVariant::python_3_14,
                                             PythonVariant::python_3_14t};

[[nodiscard]] constexpr std::string_view name_of(PythonVariant variant) {
    constexpr std::string_view names[] = {"3.9", "3.14", "3.14t"};
    return names[static_cast<std::size_t>(variant)];
}
[[nodiscard]] constexpr std::optional<PythonVariant> python_variant(std::string_view name) {
    for (const PythonVariant variant : python_variants) {
        if (name_of(variant) == name) return variant;
    }
    return std::nullopt;
}
// False: the free-threaded build (PEP 703).
[[nodiscard]] constexpr bool has_gil(PythonVariant variant) {
    return variant != PythonVariant::python_3_14t;
}
// Is a lock handed over to who has waited for long? (Python/lock.c, TIME_TO_BE_FAIR_NS)
[[nodiscard]] constexpr bool has_fair_locks(PythonVariant variant) {
    return variant != PythonVariant::python_3_9;
}
// Does compiled code look at the eval breaker in the middle of statements? (ceval.c before 3.10.) Without
// a GIL, the model machine's cores can come between there; real ones (`real_cores`) need no leave.
[[nodiscard]] constexpr bool polls_within_statements(PythonVariant variant, bool real_cores) {
    return variant == PythonVariant::python_3_9 || (!has_gil(variant) && !real_cores);
}

}  // namespace interleave::machine
