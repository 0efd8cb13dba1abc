# Sorting: stability, keys of several parts, mixed order, custom comparison, errors, partial order.
import bisect
import functools
import heapq
import itertools
import operator
from dataclasses import dataclass, field

people = [("Ann", 31, 1.7), ("bob", 25, 1.8), ("Cid", 31, 1.6), ("dan", 25, 1.75), ("Eve", 40, 1.7)]
print(sorted(people), sorted(people, key=str)[0], [p[0] for p in sorted(people, key=lambda p: p[0].lower())], [p[0] for p in sorted(people, key=operator.itemgetter(1, 2))])
print([p[0] for p in sorted(people, key=lambda p: (-p[1], p[0]))], [p[0] for p in sorted(people, key=lambda p: p[1], reverse=True)], [p[0] for p in sorted(sorted(people, reverse=True), key=lambda p: p[1])])
letters = list("banana")
print(letters.sort(), letters, letters.sort(reverse=True), letters, sorted("Hello World", key=str.swapcase), sorted({3: "c", 1: "a"}), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))


def compare(a, b):
    return (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b)


words = "pear fig apple kiwi banana date".split()
print(sorted(words, key=functools.cmp_to_key(compare)), sorted(words, key=lambda w: (len(w), w)) == sorted(words, key=functools.cmp_to_key(compare)), min(words, key=len), max(words, key=len), sorted(words, key=lambda w: w[-1]))


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    tags: list = field(default_factory=list, compare=False)


jobs = [Job(3, "low"), Job(1, "high"), Job(2, "mid"), Job(1, "also high")]
print([j.name for j in sorted(jobs)], max(jobs).name, jobs[1] <= jobs[3], jobs[1] == jobs[3])
heap = []
ticket = itertools.count()
for job in jobs:
    heapq.heappush(heap, (job.priority, next(ticket), job))
print([heapq.heappop(heap)[2].name for _ in range(len(heap))], heapq.nsmallest(2, [5, 1, 4]), heapq.nlargest(2, words, key=len), list(heapq.merge([1, 4], [2, 3])))
grades = [33, 99, 77, 70, 89, 90, 100]
print(["FDCBA"[bisect.bisect([60, 70, 80, 90], g)] for g in grades], bisect.insort(grades := sorted(grades), 80), grades, bisect.bisect_left(grades, 77), bisect.bisect_right(grades, 77), bisect.bisect([1, 5, 9], 5, key=lambda x: x))
for bad in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([{}, {}]), lambda: sorted([1j, 2j]), lambda: [3, "x"].sort(), lambda: sorted([1], key=len), lambda: sorted(5), lambda: sorted([2, 1], reverse="yes"), lambda: sorted([2, 1], reverse=None), lambda: sorted([], key=5), lambda: [1].sort(lambda x: x)):
    try:
        print(bad())
    except TypeError as error:
        print(error)


class Noisy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append(f"{self.n}<{other.n}")
        return self.n < other.n


log = []
print([x.n for x in sorted(map(Noisy, [3, 1, 2]))], log)
changing = [3, 1, 2]
try:
    changing.sort(key=lambda x: changing.append(x) or x)
except ValueError as error:
    print(error)
seen = []
busy = [3, 1, 2]
busy.sort(key=lambda x: (seen.append(len(busy)), x)[1])
print(busy, seen)
try:
    partial = [3, 2, 1]
    partial.sort(key=lambda x: 1 / (x - 1))
except ZeroDivisionError:
    print("list as before:", partial)
print(sorted([0.0, -0.0, 0], key=repr), sorted([True, False, 1, 0]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), sorted("aAbB"), sorted(["é", "z", "e"]), sorted([[2], [1, 5], []]), sorted([b"b", b"a"]), sorted([{2}, {1, 2}, set()], key=len))
groups = {k: [w for w in g] for k, g in itertools.groupby(sorted(words, key=len), key=len)}
print(groups, [*map(list, zip(*sorted(zip([3, 1, 2], "cab"))))], list(reversed(sorted(range(5), key=lambda n: n % 3))), sorted(range(10), key=lambda n: (n % 2, -n)))
ranks = {w: i for i, w in enumerate(sorted(set(words)), 1)}
print([ranks[w] for w in words], sorted(ranks, key=ranks.get, reverse=True)[:2], [i for i, _ in sorted(enumerate(words), key=lambda p: p[1])])
