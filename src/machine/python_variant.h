// Whose rules the interpreter and its locks follow where CPython's versions differ in scheduling. The
// language and the library are 3.14's in all of them.
//
//                                      3.9                            3.14
//   the eval breaker is looked at      before every call and store    at function starts and
//                                      to what others see             backward jumps only
//   `counter += 1` in threads          loses updates                  never does
//   a lock that is released            is free: its releaser may      goes to a waiter that has been
//                                      win it back for ever           parked for more than 1 ms
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace interleave::machine {

// The free-threaded build and interpreters with a GIL of their own will be further ones.
enum class PythonVariant : std::uint8_t { python_3_9, python_3_14 };

[[nodiscard]] constexpr std::string_view name_of(PythonVariant variant) {
    return variant == PythonVariant::python_3_9 ? "3.9" : "3.14";
}
[[nodiscard]] constexpr std::optional<PythonVariant> python_variant(std::string_view name) {
    if (name == "3.9") return PythonVariant::python_3_9;
    if (name == "3.14") return PythonVariant::python_3_14;
    return std::nullopt;
}
// Is a lock handed over to who has waited for long? (Python/lock.c, TIME_TO_BE_FAIR_NS)
[[nodiscard]] constexpr bool has_fair_locks(PythonVariant variant) {
    return variant != PythonVariant::python_3_9;
}
// Does compiled code look at the eval breaker in the middle of statements? (ceval.c before 3.10)
[[nodiscard]] constexpr bool polls_within_statements(PythonVariant variant) {
    return variant == PythonVariant::python_3_9;
}

}  // namespace interleave::machine
