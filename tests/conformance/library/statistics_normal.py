# Averages, spread, the normal distribution.
import statistics as st

data = [1, 2, 2, 3, 4, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.multimode("aabb"), st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data))
print(st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3]), st.fmean(data), st.fmean([1, 2], [3, 1]), st.geometric_mean([1, 4, 16]), st.harmonic_mean([40, 60]))
print(st.quantiles(data, n=4), st.quantiles(data, n=4, method="inclusive"), st.covariance([1, 2, 3], [1, 5, 7]), st.correlation([1, 2, 3], [3, 2, 1]), st.linear_regression([1, 2, 3], [2, 4, 6.5]))
n = st.NormalDist(10, 2)
print(n, n.mean, n.stdev, n.variance, n.pdf(10), n.cdf(12), n.inv_cdf(0.5), n.zscore(13), n + 5, n * 2, -n, n + st.NormalDist(1, 1), n == st.NormalDist(10, 2), n.quantiles(4), n.overlap(st.NormalDist(11, 2)), n.median, n.mode)
print(st.NormalDist.from_samples([1, 2, 3]), len(n.samples(3, seed=1)), st.NormalDist(0, 1).inv_cdf(0.975))
for wrong in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.NormalDist(0, -1), lambda: n.inv_cdf(1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
