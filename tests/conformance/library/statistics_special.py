# Means and sums of infinities, NaN and fractions; random choices, fractions' text and words that just fit.
import math
import random
import statistics
import textwrap
from collections import defaultdict, namedtuple
from fractions import Fraction as F

inf, nan = math.inf, math.nan
for function in (statistics.mean, statistics.harmonic_mean, statistics.geometric_mean, statistics.stdev,
                 statistics.pvariance):
    for data in ([1, 3, inf], [2.0, nan, 1.0], [1, 0, inf], [F(1, 2), F(2, 3)], [5.0, 2.5], [-1, 2]):
        try:
            print(function.__name__, data, function(data))
        except ValueError as error:
            print(function.__name__, data, type(error).__name__, error)
print(statistics.mean([inf, -inf]), statistics.harmonic_mean([40, 60], weights=[5, 30]))
for bad in (([1, 2], [1]), ([1, 2], [0, 0]), ([-1, 2], None)):
    try:
        statistics.harmonic_mean(*bad)
    except statistics.StatisticsError as error:
        print(error)

for call in (lambda: random.choices("ab", [inf, 1]), lambda: random.sample("ab", 1, counts=[1, 1.5]),
             lambda: random.sample("ab", 1, counts=[1, -3]), lambda: random.getrandbits(1 << 100),
             lambda: random.sample([], 0, counts=[])):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

print(F("3 / 2"), F(" -7/4 "), format(F(123456789, 1000), "_.2f"), format(F(1234567, 1000000), "._f"))
for call in (lambda: F(int), lambda: pow(3, F(4), 5), lambda: F(1, 2) % 1j):
    try:
        print(call())
    except TypeError as error:
        print(error)

print(textwrap.wrap('Did you say "supercalifragilistic?"', 12))
try:
    textwrap.dedent(0)
except TypeError as error:
    print(error)


class Counting(defaultdict):
    def __init__(self):
        self.default_factory = self.make

    def make(self):
        return []

    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


counting = Counting()
counting["a"].append(1)
print(counting["a"], repr(counting).count("..."))

calls = []


def twice():
    calls.append(1)
    number = len(calls)
    if number == 1:
        asked["key"]
    return number


asked = defaultdict(twice)
print(asked["key"], calls)

Point = namedtuple("Point", "x y")
Point.x.__doc__ = "the first"
print(Point.x.__doc__, "|", Point.y.__doc__)
