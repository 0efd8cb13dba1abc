# statistics. Follows CPython 3.14, Lib/statistics.py.
# The rule: sums are exact fractions (numerator, denominator) and are rounded once, at the end.
from bisect import bisect_left, bisect_right
from math import erf, exp, fsum, gcd, isqrt, log, sqrt, tau

__all__ = ["StatisticsError", "mean", "fmean", "geometric_mean", "harmonic_mean", "median",
           "median_low",
           "median_high", "mode", "multimode", "quantiles", "pvariance", "variance", "pstdev",
           "stdev",
           "covariance", "correlation", "linear_regression", "NormalDist"]


class StatisticsError(ValueError):
    pass


def _ratio(x):
    if isinstance(x, int):
        return int(x), 1
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type {type(x).__name__!r} to numerator/denominator") from None


def _exact_sum(data):
    partials = {}
    for x in data:
        n, d = _ratio(x)
        partials[d] = partials.get(d, 0) + n
    num, den = 0, 1
    for d, n in partials.items():
        common = gcd(den, d)
        num = num * (d // common) + n * (den // common)
        den = den // common * d
    return num, den


def _to_number(num, den, whole):
    # Whole data give a whole result where there is one.
    if whole and num % den == 0:
        return num // den
    return num / den


def _is_whole(data):
    return all(isinstance(x, int) for x in data)


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    num, den = _exact_sum(data)
    common = gcd(num, den * len(data)) or 1
    return _to_number(num // common, den * len(data) // common, _is_whole(data))


def fmean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("fmean requires at least one data point")
    if weights is None:
        return fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("Must have a non-empty dataset")
    if any(x < 0.0 for x in data):
        raise StatisticsError("No negative inputs allowed")
    if any(x == 0.0 for x in data):
        return 0.0
    return exp(fsum([log(x) for x in data]) / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if any(x < 0 for x in data):
        raise StatisticsError("harmonic mean does not support negative values")
    weights = [1] * len(data) if weights is None else list(weights)
    if any(x == 0 for x in data):
        return 0
    num, den = 0, 1
    for x, w in zip(data, weights):
        xn, xd = _ratio(x)
        wn, wd = _ratio(w)
        num, den = num * (wd * xn) + wn * xd * den, den * wd * xn
    wn, wd = _exact_sum(weights)
    return _to_number(wn * den, wd * num, False)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method != "exclusive":
        raise ValueError(f"Unknown method: {method!r}")
    for i in range(1, n):
        j = min(max(i * (size + 1) // n, 1), size - 1)
        delta = i * (size + 1) - j * n
        result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _square_sum(data, center=None):
    # The exact sum of squared differences from the mean (or from center), as a fraction.
    ratios = [_ratio(x) for x in data]
    if center is None:
        cn, cd = _exact_sum(data)
        cd *= len(data)
    else:
        cn, cd = _ratio(center)
    num, den = 0, 1
    for n, d in ratios:
        diff, scale = n * cd - cn * d, d * cd
        diff, scale = diff * diff, scale * scale
        common = gcd(den, scale)
        num = num * (scale // common) + diff * (den // common)
        den = den // common * scale
    common = gcd(num, den) or 1
    return num // common, den // common


def _variance(data, xbar, lost, name):
    data = list(data)
    if len(data) < 1 + lost:
        points = "two data points" if lost else "one data point"
        raise StatisticsError(f"{name} requires at least {points}")
    num, den = _square_sum(data, xbar)
    return num, den * (len(data) - lost), _is_whole(data)


def variance(data, xbar=None):
    num, den, whole = _variance(data, xbar, 1, "variance")
    return _to_number(num, den, whole)


def pvariance(data, mu=None):
    num, den, whole = _variance(data, mu, 0, "pvariance")
    return _to_number(num, den, whole)


def _sqrt_ratio(n, m):
    # The correctly rounded root of n/m: the root of a whole number with 110 bits, rounded to odd.
    if n == 0:
        return 0.0
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        root = isqrt(n // (m << 2 * q))
        odd = root | (root * root * (m << 2 * q) != n)
        return float(odd << q)
    root = isqrt((n << -2 * q) // m)
    odd = root | (root * root * m != n << -2 * q)
    return odd / (1 << -q)


def stdev(data, xbar=None):
    num, den, _ = _variance(data, xbar, 1, "stdev")
    return _sqrt_ratio(num, den)


def pstdev(data, mu=None):
    num, den, _ = _variance(data, mu, 0, "pstdev")
    return _sqrt_ratio(num, den)


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar, ybar = fsum(x) / n, fsum(y) / n
    return fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (n - 1)


def correlation(x, y, /, *, method="linear"):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    xbar, ybar = fsum(x) / n, fsum(y) / n
    x = [a - xbar for a in x]
    y = [b - ybar for b in y]
    sxy = fsum([a * b for a, b in zip(x, y)])
    sxx = fsum([a * a for a in x])
    syy = fsum([b * b for b in y])
    try:
        return sxy / sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple
    result = namedtuple("LinearRegression", ("slope", "intercept"))
    n = len(x)
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        return result(fsum([a * b for a, b in zip(x, y)]) / fsum([a * a for a in x]), 0.0)
    xbar, ybar = fsum(x) / n, fsum(y) / n
    sxy = fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = fsum([(a - xbar) * (a - xbar) for a in x])
    slope = sxy / sxx
    return result(slope, ybar - slope * xbar)


class NormalDist:
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self.mean = self.mu = float(mu)
        self.stdev = self.sigma = float(sigma)

    @property
    def variance(self):
        return self.sigma * self.sigma

    def pdf(self, x):
        variance = self.sigma * self.sigma
        diff = x - self.mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        return 0.5 * (1.0 + erf((x - self.mu) / (self.sigma * sqrt(2.0))))

    def zscore(self, x):
        return (x - self.mu) / self.sigma

    def __repr__(self):
        return f"NormalDist(mu={self.mu!r}, sigma={self.sigma!r})"
