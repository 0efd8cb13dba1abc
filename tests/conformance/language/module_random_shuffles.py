# random in programs: dealing, sampling, walks, Monte Carlo, bags, reproducibility across workers.
import math
import random
from bisect import bisect
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import accumulate, islice
from statistics import fmean, pstdev


def estimate(seed, throws=200):
    rng = random.Random(seed)
    return sum(math.hypot(rng.random(), rng.random()) <= 1 for _ in range(throws))


def weighted(rng, weights, n):
    totals = list(accumulate(weights.values()))
    names = list(weights)
    return [names[bisect(totals, rng.random() * totals[-1])] for _ in range(n)]


def fisher_yates(items, rng):
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = rng.randint(0, i)
        items[i], items[j] = items[j], items[i]
    return items


def walk(rng):
    x = y = 0
    while True:
        dx, dy = rng.choice([(0, 1), (0, -1), (1, 0), (-1, 0)])
        x, y = x + dx, y + dy
        yield x, y


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as processes, ThreadPoolExecutor(2) as threads:
        by_process, by_thread = list(processes.map(estimate, range(4))), list(threads.map(estimate, range(4)))
    print(by_process, by_process == by_thread == [estimate(n) for n in range(4)], 4 * sum(by_process) / 800)
    rng = random.Random("interleave")
    print(weighted(rng, {"common": 10, "rare": 2, "unique": 0.5}, 12), rng.choices("ab", cum_weights=[1, 3], k=5))
    print(fisher_yates(range(8), random.Random(5)), random.Random(5).sample(range(8), 8))
    print(list(islice(walk(rng), 6)), rng.sample(["x", "y", "z"], counts=[3, 0, 2], k=4))
    heights = [rng.gauss(170, 10) for _ in range(300)]
    print(round(fmean(heights), 3), round(pstdev(heights), 3), Counter(int(h // 10) * 10 for h in heights).most_common(3))
    state = rng.getstate()
    before = [rng.expovariate(0.5) for _ in range(3)], rng.betavariate(2, 5), rng.triangular(0, 10, 3), rng.gammavariate(3, 2)
    rng.setstate(state)
    print(before == ([rng.expovariate(0.5) for _ in range(3)], rng.betavariate(2, 5), rng.triangular(0, 10, 3), rng.gammavariate(3, 2)), before[1:])
    print([rng.randrange(0, 50, 5) for _ in range(6)], rng.getrandbits(100), rng.randbytes(4).hex(), [rng.vonmisesvariate(0, 0), rng.paretovariate(2), rng.weibullvariate(1, 2), rng.lognormvariate(0, 0.5)])
    random.seed(99)
    password = "".join(random.choice("abc123") for _ in range(10))
    tickets = sorted(random.sample(range(1, 50), 6))
    print(password, tickets, random.uniform(-1, 1), random.random(), random.normalvariate(), random.binomialvariate(20, 0.25))

    class Bag:
        def __init__(self, items, rng):
            self.items, self.rng, self.left = items, rng, []

        def __next__(self):
            if not self.left:
                self.left = self.rng.sample(self.items, len(self.items))
            return self.left.pop()

        def __iter__(self):
            return self

    draws = list(islice(Bag("IJLOSTZ", random.Random(1)), 14))
    print("".join(draws), Counter(draws).most_common()[0][1], sorted(draws[:7]) == sorted(draws[7:]))
