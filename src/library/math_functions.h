// The pieces of `math` that take more than a call of the C library.
#pragma once

#include <span>

#include "runtime/native.h"
#include "runtime/operations.h"

namespace interleave::library {

// math_sums.cpp: sums and norms whose rounding is CPython's own.
double vector_norm(std::span<double> values);  // of any sign; they are changed
[[nodiscard]] std::span<const runtime::NativeSpec> math_sum_functions();

// math_integers.cpp
[[nodiscard]] std::span<const runtime::NativeSpec> math_integer_functions();

// math_gamma.cpp: CPython's approximation (Lanczos), so that the last digit is the same.
double gamma_function(double x);      // inf: too large; nan at poles
double log_gamma_function(double x);  // inf at poles

}  // namespace interleave::library
