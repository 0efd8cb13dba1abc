# An experiment evaluated: statistics, random, math, collections, fractions.
import math
import random
import statistics as st
from collections import Counter
from fractions import Fraction

rng = random.Random(2024)
control = [round(rng.gauss(100, 8), 1) for _ in range(40)]
treated = [round(rng.gauss(105, 8), 1) for _ in range(40)]
for name, data in (("control", control), ("treated", treated)):
    q1, q2, q3 = st.quantiles(data, n=4)
    print(f"{name}: n={len(data)} mean={st.fmean(data):.3f} median={st.median(data)} stdev={st.stdev(data):.4f} iqr={q3 - q1:.3f} range={min(data)}..{max(data)}")
difference = st.fmean(treated) - st.fmean(control)
pooled = math.sqrt((st.variance(control) + st.variance(treated)) / 2)
print(round(difference, 4), round(difference / pooled, 4))
both = control + treated
shuffled = 0
for _ in range(200):
    rng.shuffle(both)
    shuffled += abs(st.fmean(both[:40]) - st.fmean(both[40:])) >= abs(difference)
print("permutation p", shuffled / 200)
boot = sorted(st.fmean(rng.choices(treated, k=len(treated))) for _ in range(200))
print("bootstrap 90%", round(boot[10], 3), round(boot[190], 3))
x = list(range(10))
y = [2.5 * n + 1 + rng.uniform(-1, 1) for n in x]
slope, intercept = st.linear_regression(x, y)
print(round(slope, 4), round(intercept, 4), round(st.correlation(x, y), 5), round(st.covariance(x, y), 4))
model = st.NormalDist.from_samples(control)
print(model, round(model.cdf(110) - model.cdf(90), 4), [round(v, 2) for v in model.quantiles(4)], round(model.overlap(st.NormalDist.from_samples(treated)), 4))
dice = Counter(sum(rng.randint(1, 6) for _ in range(2)) for _ in range(360))
expected = {total: Fraction(6 - abs(7 - total), 36) * 360 for total in range(2, 13)}
chi = sum((dice[t] - e) ** 2 / e for t, e in expected.items())
print(float(chi), st.mode(dice.elements()), st.multimode([1, 1, 2, 2]), sum(expected.values()), expected[7])
grades = [Fraction(n, 10) for n in (7, 8, 9, 10)]
print(st.mean(grades), st.pvariance(grades), st.median(grades), st.harmonic_mean([40, 60]), st.geometric_mean([1.5, 2.0, 0.5]), st.fmean([3, 4], weights=[1, 3]))
moving = [round(st.fmean(control[i:i + 5]), 2) for i in range(0, 20, 5)]
print(moving, [round(z, 3) for z in map(model.zscore, control[:4])], st.median_grouped([1, 2, 2, 3, 4, 4, 4], interval=1))
