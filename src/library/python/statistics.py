# statistics. Follows CPython 3.14, Lib/statistics.py.
# The rule: sums are exact fractions (numerator, denominator) and are rounded once, at the end.
import sys
from bisect import bisect_left, bisect_right
from math import erf, erfc, exp, fabs, fsum, gcd, hypot, inf, isnan, isqrt, log, nan, sqrt, tau

__all__ = ["StatisticsError", "mean", "fmean", "geometric_mean", "harmonic_mean", "median",
           "median_low",
           "median_high", "mode", "multimode", "quantiles", "pvariance", "variance", "pstdev",
           "stdev",
           "covariance", "correlation", "linear_regression", "NormalDist", "median_grouped", "kde",
           "kde_random"]


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
    # A fraction, or (what it comes to, None) where infinities or NaN are among the data.
    partials = {}
    infinite = 0
    for x in data:
        try:
            n, d = _ratio(x)
        except (OverflowError, ValueError):  # infinite, or not a number
            infinite += x
        else:
            partials[d] = partials.get(d, 0) + n
    if infinite:
        return infinite, None
    num, den = 0, 1
    for d, n in partials.items():
        common = gcd(den, d)
        num = num * (d // common) + n * (den // common)
        den = den // common * d
    return num, den


def _to_number(num, den, kind):
    if den is None:
        return num
    if kind is int:
        return num // den if num % den == 0 else num / den
    if kind is float:
        return num / den
    return kind(num) / den


def _kind(data):
    # The type of a result (Lib/statistics.py, _coerce): of whole numbers an int where it is one.
    found = int
    for x in data:
        kind = float if isinstance(x, float) else int if isinstance(x, int) else type(x)
        if kind is found or kind is int:
            continue
        if found is not int and (_is_decimal(kind) or _is_decimal(found)):
            raise TypeError(f"don't know how to coerce {found.__name__} and {kind.__name__}")
        if found is not float:
            found = kind if _is_decimal(kind) or hasattr(x, "numerator") else float
    return found


def _is_decimal(kind):
    decimal = sys.modules.get("decimal")  # who has such numbers has imported it
    return decimal is not None and issubclass(kind, decimal.Decimal)


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    num, den = _exact_sum(data)
    if den is None:
        return num
    common = gcd(num, den * len(data)) or 1
    return _to_number(num // common, den * len(data) // common, _kind(data))


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
    positive = []
    for x in data:
        if x > 0.0 or isnan(x):
            positive.append(log(x))
        elif x != 0.0:
            raise StatisticsError("No negative inputs allowed", x)
    total = fsum(positive)
    if isnan(total):
        return nan
    if len(positive) < len(data):
        return nan if total == inf else 0.0
    return exp(total / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    negative = "harmonic mean does not support negative values"
    if len(data) == 1 and weights is None:
        if not hasattr(data[0], "as_integer_ratio"):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError(negative)
        return data[0]
    if weights is None:
        weights = [1] * len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
    if any(w < 0 for w in weights) or any(x < 0 for x in data):
        raise StatisticsError(negative)
    wn, wd = _exact_sum(weights)
    try:
        terms = [w / x if w else 0 for w, x in zip(weights, data)]
    except ZeroDivisionError:
        return 0
    num, den = _exact_sum(terms)
    if den is None:
        return wn / wd / num
    if num <= 0:
        raise StatisticsError("Weighted sum must be positive")
    if wd is None:
        return wn
    common = gcd(wn * den, wd * num)
    return _to_number(wn * den // common, wd * num // common, _kind(terms))


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
    if center is None:
        cn, cd = _exact_sum(data)
        if cd is None:
            return cn, None
        cd *= len(data)
    else:
        cn, cd = _ratio(center)
    try:
        ratios = [_ratio(x) for x in data]
    except (OverflowError, ValueError):
        infinite, _ = _exact_sum(data)
        return infinite * infinite, None
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
    if den is None:
        return num, None, False
    return num, den * (len(data) - lost), _kind(data)


def variance(data, xbar=None):
    return _to_number(*_variance(data, xbar, 1, "variance"))


def pvariance(data, mu=None):
    return _to_number(*_variance(data, mu, 0, "pvariance"))


def _sqrt_ratio(n, m):
    # The correctly rounded root of n/m: the root of a whole number with 110 bits, rounded to odd.
    if m is None:
        raise ValueError("inf or nan encountered in data")
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


def _decimal_sqrt_ratio(n, m, decimal):
    # The root of the rounded quotient may be one place off (Lib/statistics.py, _decimal_sqrt_of_frac).
    if n == 0:
        return decimal("0.0")
    root = (decimal(n) / decimal(m)).sqrt()
    up, down = root.next_plus(), root.next_minus()
    if 4 * n * _scale(root, up) > m * _sum_squared(root, up):
        return up
    return down if 4 * n * _scale(root, down) < m * _sum_squared(root, down) else root


def _scale(a, b):
    return (_ratio(a)[1] * _ratio(b)[1]) ** 2


def _sum_squared(a, b):
    (an, ad), (bn, bd) = _ratio(a), _ratio(b)
    return (an * bd + bn * ad) ** 2


def _deviation(num, den, kind):
    if den is not None and _is_decimal(kind):
        return _decimal_sqrt_ratio(num, den, sys.modules["decimal"].Decimal)
    return _sqrt_ratio(num, den)


def stdev(data, xbar=None):
    return _deviation(*_variance(data, xbar, 1, "stdev"))


def pstdev(data, mu=None):
    return _deviation(*_variance(data, mu, 0, "pstdev"))


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
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (n - 1) / -2  # the mean is 0 then
        x, y = _rank(x, start), _rank(y, start)
    else:
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


def _rank(data, start):
    # Equal ones share the mean of their places.
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks = [0.0] * len(data)
    i = 0
    while i < len(order):
        j = i
        while j < len(order) and data[order[j]] == data[order[i]]:
            j += 1
        for place in order[i:j]:
            ranks[place] = start + (i + j - 1) / 2
        i = j
    return ranks


def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple
    result = namedtuple("LinearRegression", ("slope", "intercept"))
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data "
                              "points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        return result(fsum([a * b for a, b in zip(x, y)]) / fsum([a * a for a in x]), 0.0)
    xbar, ybar = fsum(x) / n, fsum(y) / n
    sxy = fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = fsum([(a - xbar) * (a - xbar) for a in x])
    if not sxx:
        raise StatisticsError("x is constant")
    slope = sxy / sxx
    return result(slope, ybar - slope * xbar)


class NormalDist:
    """Follows CPython's; inv_cdf is Wichura's algorithm AS241."""
    __slots__ = ("_mu", "_sigma")

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(mean(data), stdev(data))

    def samples(self, n, *, seed=None):
        import random
        rnd = random.random if seed is None else random.Random(seed).random
        return [self.inv_cdf(rnd()) for _ in range(n)]

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * erfc((self._mu - x) / (self._sigma * sqrt(2.0)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        if not x.variance or not y.variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = y.variance - x.variance
        dm = fabs(y._mu - x._mu)
        if not dv:
            return erfc(dm / (2.0 * x._sigma * sqrt(2.0)))
        a = x._mu * y.variance - y._mu * x.variance
        b = x._sigma * y._sigma * sqrt(dm * dm + dv * log(y.variance / x.variance))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (fabs(y.cdf(x1) - x.cdf(x1)) + fabs(y.cdf(x2) - x.cdf(x2)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return -(self - other)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"NormalDist(mu={self._mu!r}, sigma={self._sigma!r})"


def _polynomial(x, *coefficients):
    value = 0.0
    for each in coefficients:
        value = value * x + each
    return value


def _inverse_normal(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        numerator = _polynomial(
            r, 2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
            4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
            1.3314166789178437745e+2, 3.3871328727963666080e+0) * q
        denominator = _polynomial(
            r, 5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
            2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
            4.2313330701600911252e+1, 1.0)
        return mu + numerator / denominator * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r -= 1.6
        numerator = _polynomial(
            r, 7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
            1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
            4.63033784615654529590e+0, 1.42343711074968357734e+0)
        denominator = _polynomial(
            r, 1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
            1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
            2.05319162663775882187e+0, 1.0)
    else:
        r -= 5.0
        numerator = _polynomial(
            r, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
            2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
            5.46378491116411436990e+0, 6.65790464350110377720e+0)
        denominator = _polynomial(
            r, 2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
            7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
            5.99832206555887937690e-1, 1.0)
    x = numerator / denominator
    return mu + (-x if q < 0.0 else x) * sigma


def median_grouped(data, interval=1.0):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    n = len(data)
    x = data[n // 2]
    i = data.index(x)
    j = n - data[::-1].index(x)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


# ---- kernel density estimation: (density, cumulative, how far it reaches in bandwidths or None)

def _kernels():
    from math import asin, atan, cos, cosh, pi, sin, tanh
    return {
        "normal": (lambda t: exp(-t * t / 2) / sqrt(tau), lambda t: erfc(-t / sqrt(2.0)) / 2, None),
        "logistic": (lambda t: 0.5 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), None),
        "sigmoid": (lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)), None),
        "rectangular": (lambda t: 0.5, lambda t: t / 2 + 0.5, 1.0),
        "triangular": (lambda t: 1.0 - abs(t),
                       lambda t: t * t * (0.5 if t < 0.0 else -0.5) + t + 0.5, 1.0),
        "parabolic": (lambda t: 0.75 * (1.0 - t * t), lambda t: _polynomial(t, -0.25, 0.0, 0.75, 0.5), 1.0),
        "quartic": (lambda t: 15 / 16 * (1.0 - t * t) ** 2,
                    lambda t: _polynomial(t, 3 / 16, 0.0, -5 / 8, 0.0, 15 / 16, 0.5), 1.0),
        "triweight": (lambda t: 35 / 32 * (1.0 - t * t) ** 3,
                      lambda t: _polynomial(t, -5 / 32, 0.0, 21 / 32, 0.0, -35 / 32, 0.0, 35 / 32, 0.5), 1.0),
        "cosine": (lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 0.5 * sin(pi / 2 * t) + 0.5, 1.0),
    }


_KERNEL_NAMES = {"gauss": "normal", "uniform": "rectangular", "epanechnikov": "parabolic",
                 "biweight": "quartic"}


def kde(data, h, kernel="normal", *, cumulative=False):
    n = len(data)
    if not n:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not h={h!r}")
    found = _kernels().get(_KERNEL_NAMES.get(kernel, kernel))
    if found is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    density, distribution, reach = found
    if reach is None:
        def pdf(x):
            return sum(density((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(distribution((x - x_i) / h) for x_i in data) / len(data)
    else:
        sample = sorted(data)
        band = h * reach

        def pdf(x):
            i = bisect_left(sample, x - band)
            j = bisect_right(sample, x + band)
            return sum(density((x - x_i) / h) for x_i in sample[i:j]) / (n * h)

        def cdf(x):
            i = bisect_left(sample, x - band)
            j = bisect_right(sample, x + band)
            return sum((distribution((x - x_i) / h) for x_i in sample[i:j]), i) / n
    return cdf if cumulative else pdf


def kde_random(data, h, kernel="normal", *, seed=None):
    import random
    if not data:
        raise StatisticsError("Empty data sequence")
    if kernel not in ("normal", "gauss"):
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    generator = random.Random(seed)
    inverse = NormalDist().inv_cdf
    return lambda: generator.choice(data) + h * inverse(generator.random())
