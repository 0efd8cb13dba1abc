#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "library/math_functions.h"

// The gamma function by Lanczos' approximation with N = 13, g = 6.024680040776729583740234375, the
// one CPython uses: lanczos_sum(x) is a quotient of two polynomials of degree 12.

namespace interleave::library {
namespace {

constexpr double lanczos_g = 6.024680040776729583740234375;
constexpr double lanczos_g_minus_half = 5.524680040776729583740234375;
constexpr std::array<double, 13> numerator = {23531376880.410759688572007674451636754734846804940,
                                              42919803642.649098768957899047001988850926355848959,
                                              35711959237.355668049440185451547166705960488635843,
                                              17921034426.037209699919755754458931112671403265390,
                                              6039542586.3520280050642916443072979210699388420708,
                                              1439720407.3117216736632230727949123939715485786772,
                                              248874557.86205415651146038641322942321632125127801,
                                              31426415.585400194380614231628318205362874684987640,
                                              2876370.6289353724412254090516208496135991145378768,
                                              186056.26539522349504029498971604569928220784236328,
                                              8071.6720023658162106380029022722506138218516325024,
                                              210.82427775157934587250973392071336271166969580291,
                                              2.5066282746310002701649081771338373386264310793408};
constexpr std::array<double, 13> denominator = {
    0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};
constexpr std::array<double, 23> factorials = {1.0,
                                               1.0,
                                               2.0,
                                               6.0,
                                               24.0,
                                               120.0,
                                               720.0,
                                               5040.0,
                                               40320.0,
                                               362880.0,
                                               3628800.0,
                                               39916800.0,
                                               479001600.0,
                                               6227020800.0,
                                               87178291200.0,
                                               1307674368000.0,
                                               20922789888000.0,
                                               355687428096000.0,
                                               6402373705728000.0,
                                               121645100408832000.0,
                                               2432902008176640000.0,
                                               51090942171709440000.0,
                                               1124000727777607680000.0};

double lanczos_sum(double x) {
    double over = 0.0;
    double under = 0.0;
    // For large x from the other end, so that neither polynomial overflows.
    if (x < 5.0) {
        for (std::size_t i = numerator.size(); i-- > 0;) {
            over = over * x + numerator[i];
            under = under * x + denominator[i];
        }
    } else {
        for (std::size_t i = 0; i < numerator.size(); ++i) {
            over = over / x + numerator[i];
            under = under / x + denominator[i];
        }
    }
    return over / under;
}

// sin(pi * x), exact at multiples of a half.
double sin_of_pi_times(double x) {
    const double y = std::fmod(std::fabs(x), 2.0);
    double result = 0.0;
    switch (static_cast<int>(std::round(2.0 * y))) {
        case 0: result = std::sin(std::numbers::pi * y); break;
        case 1: result = std::cos(std::numbers::pi * (y - 0.5)); break;
        // -sin(pi * (y - 1)) would give -0.0 for y == 1
        case 2: result = std::sin(std::numbers::pi * (1.0 - y)); break;
        case 3: result = -std::cos(std::numbers::pi * (y - 1.5)); break;
        default: result = std::sin(std::numbers::pi * (y - 2.0)); break;
    }
    return std::copysign(1.0, x) * result;
}

}  // namespace

double gamma_function(double x) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    if (std::isnan(x) || x == infinite) return x;
    if (x == -infinite || x == 0.0) return undefined;
    if (x == std::floor(x)) {
        if (x < 0.0) return undefined;
        if (x <= static_cast<double>(factorials.size())) {
            return factorials[static_cast<std::size_t>(x) - 1];
        }
    }
    const double magnitude = std::fabs(x);
    if (magnitude < 1e-20) return 1.0 / x;
    if (magnitude > 200.0) return x < 0.0 ? 0.0 / sin_of_pi_times(x) : infinite;
    const double y = magnitude + lanczos_g_minus_half;
    // How much y lost to rounding.
    double rest = 0.0;
    if (magnitude > lanczos_g_minus_half) {
        const double q = y - magnitude;
        rest = q - lanczos_g_minus_half;
    } else {
        const double q = y - lanczos_g_minus_half;
        rest = q - magnitude;
    }
    rest = rest * lanczos_g / y;
    double result = 0.0;
    if (x < 0.0) {
        result = -std::numbers::pi / sin_of_pi_times(magnitude) / magnitude * std::exp(y) /
                 lanczos_sum(magnitude);
        result -= rest * result;
        if (magnitude < 140.0) {
            result /= std::pow(y, magnitude - 0.5);
        } else {
            const double root = std::pow(y, magnitude / 2.0 - 0.25);
            result /= root;
            result /= root;
        }
    } else {
        result = lanczos_sum(magnitude) / std::exp(y);
        result += rest * result;
        if (magnitude < 140.0) {
            result *= std::pow(y, magnitude - 0.5);
        } else {
            const double root = std::pow(y, magnitude / 2.0 - 0.25);
            result *= root;
            result *= root;
        }
    }
    return result;
}

double log_gamma_function(double x) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    constexpr double log_of_pi = 1.144729885849400174143427351353058711647;
    if (std::isnan(x)) return x;
    if (std::isinf(x)) return infinite;
    if (x == std::floor(x) && x <= 2.0) return x <= 0.0 ? infinite : 0.0;
    const double magnitude = std::fabs(x);
    if (magnitude < 1e-20) return -std::log(magnitude);
    double result = std::log(lanczos_sum(magnitude)) - lanczos_g;
    result += (magnitude - 0.5) * (std::log(magnitude + lanczos_g - 0.5) - 1);
    if (x < 0.0) {
        result = log_of_pi - std::log(std::fabs(sin_of_pi_times(magnitude))) - std::log(magnitude) -
                 result;
    }
    return std::isinf(result) ? infinite : result;
}

}  // namespace interleave::library
