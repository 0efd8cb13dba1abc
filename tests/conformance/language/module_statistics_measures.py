# statistics: averages, spread, quantiles, correlation, errors.
import statistics as st
from fractions import Fraction
from statistics import *

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(data), fmean(data), geometric_mean([1, 2, 4]), harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30]), fmean([1, 2, 3], weights=[3, 1, 1]))
print(median(data), median_low(data), median_high(data), median([3, 1, 2]), median_grouped([52, 52, 53, 54]), median_grouped([1, 3, 3, 5, 7], interval=2), mode(data), mode("aabbb"), multimode("aabbc"), multimode([]))
print(pvariance(data), variance(data), pstdev(data), stdev(data), variance([1, 2]), pvariance([5]), stdev([1.5, 2.5, 4]), variance(data, xbar=5), pvariance(data, mu=5))
print(quantiles(range(1, 11)), quantiles(range(1, 11), n=10), quantiles([1, 2, 3, 4], n=4, method="inclusive"), quantiles([5], n=2))
print(mean([Fraction(1, 2), Fraction(3, 4)]), variance([Fraction(1, 3), Fraction(2, 3)]), mean([1, 2.5]), mean([True, False]), type(mean([1, 2, 3])), type(mean([1, 2])), mean([1e16, 1, -1e16]), fmean(iter([1.5, 2])))
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
print(covariance(x, y), correlation(x, y), linear_regression(x, y), linear_regression(x, y, proportional=True), correlation(x, [5, 4, 3, 2, 1], method="ranked"), linear_regression(x, y).slope)
n = NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.pdf(100), n.cdf(115), n.inv_cdf(0.975), n.zscore(130), n.quantiles(4), n.overlap(NormalDist(110, 15)), n + 5, n * 2, n + NormalDist(1, 2), n == NormalDist(100, 15), NormalDist.from_samples([1, 2, 3]), n.samples(2, seed=5), -n, n / 3, 2 - n)
for wrong in (lambda: mean([]), lambda: median([]), lambda: mode([]), lambda: stdev([1]), lambda: variance([]), lambda: pvariance([]), lambda: geometric_mean([0]), lambda: geometric_mean([-1, 2]), lambda: harmonic_mean([-1]), lambda: quantiles([1], n=0), lambda: quantiles([], n=4), lambda: quantiles([1, 2], method="x"), lambda: correlation([1], [1]), lambda: correlation([1, 2], [1]), lambda: correlation([1, 1], [1, 2]), lambda: NormalDist(0, -1), lambda: NormalDist(0, 1).inv_cdf(2), lambda: mean(["a"]), lambda: mean("abc"), lambda: fmean([]), lambda: fmean([1], weights=[1, 2]), lambda: linear_regression([1, 1], [1, 2]), lambda: mean(5), lambda: median(["a", 1])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(issubclass(StatisticsError, ValueError), fmean([float("nan"), 1]), max(data) - min(data), st.mean(x * 2 for x in [1, 2]))
kernel = kde([1.0, 2.0, 4.0], h=0.5)
print(kernel(2.0), kde([1, 2], 1, "triangular")(1.5), kde([1.0, 2.0], h=1, kernel="normal", cumulative=True)(1.5))
