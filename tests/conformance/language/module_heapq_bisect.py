# heapq and bisect: order kept while it changes.
import bisect
import heapq
import itertools
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest

heap = [5, 1, 8, 3, 9, 2]
heapify(heap)
print(heap, heappop(heap), heappushpop(heap, 0), heappushpop(heap, 4), heapreplace(heap, 7), heap)
heappush(heap, 6)
print([heappop(heap) for _ in range(len(heap))], heap)
for wrong in (lambda: heappop([]), lambda: heapreplace([], 1), lambda: heappush((), 1), lambda: heapify(3), lambda: heappush([], 1) or heappushpop([1, "a"], "b"), lambda: heapify([1, "a"]), lambda: nlargest("x", [1]), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect_left([1, "a"], 2), lambda: bisect.insort((1,), 2), lambda: heappush([(1, {})], (1, {}))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
words = "the quick brown fox jumps over the lazy dog".split()
print(nlargest(3, words, key=len), nsmallest(2, words), nlargest(0, words), nsmallest(99, [3, 1]), nlargest(1, []), nlargest(2, [1, 2, 3], key=lambda x: -x), nsmallest(3, iter([5, 4, 3, 2, 1])))
print(list(merge([1, 4], [2, 3], [0, 9])), list(merge("ac", "b", reverse=False)), list(merge([3, 1], [2], reverse=True)), list(merge(["a", "ccc"], ["bb"], key=len)), list(itertools.islice(merge(itertools.count(0, 2), itertools.count(1, 2)), 5)))
low = [3, 1, 2]
heapq.heapify_max(low)
print(low, heapq.heappop_max(low), heapq.heappushpop_max(low, 9), heapq.heapreplace_max(low, 0), low)
heapq.heappush_max(low, 50)
print(low)
data = [10, 20, 20, 30]
print(bisect.bisect_left(data, 20), bisect.bisect_right(data, 20), bisect.bisect(data, 5), bisect.bisect(data, 99), bisect.bisect_left(data, 20, 2), bisect.bisect(data, 20, 0, 1))
bisect.insort(data, 25)
bisect.insort_left(data, 20)
print(data)
people = [("Ann", 20), ("Bob", 30), ("Cy", 40)]
bisect.insort(people, ("Di", 35), key=lambda p: p[1])
print(people, bisect.bisect_left(people, 30, key=lambda p: p[1]))


def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(score) for score in (33, 99, 77, 70, 89, 90, 100)])


class Task:
    counter = itertools.count()

    def __init__(self, priority, name):
        self.priority, self.name, self.order = priority, name, next(Task.counter)

    def __lt__(self, other):
        return (self.priority, self.order) < (other.priority, other.order)

    def __repr__(self):
        return f"{self.name}@{self.priority}"


queue = []
for priority, name in ((2, "write"), (1, "plan"), (2, "test"), (0, "wake")):
    heappush(queue, Task(priority, name))
print([heappop(queue) for _ in range(4)])


def dijkstra(graph, start):
    distance = {start: 0}
    frontier = [(0, start)]
    while frontier:
        d, node = heappop(frontier)
        if d > distance[node]:
            continue
        for other, weight in graph[node].items():
            if d + weight < distance.get(other, float("inf")):
                distance[other] = d + weight
                heappush(frontier, (d + weight, other))
    return distance


print(dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))


def running_median(numbers):
    small, large = [], []
    for n in numbers:
        heappush(large, -heappushpop(small, -n))
        if len(large) > len(small):
            heappush(small, -heappop(large))
        yield -small[0] if len(small) > len(large) else (large[0] - small[0]) / 2


print(list(running_median([5, 15, 1, 3, 8, 7])))
