# A discrete-event simulation and a scheduler: heapq, dataclasses, generators as processes, deque, bisect, statistics.
import bisect
import heapq
import itertools
import random
import statistics
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from dataclasses import dataclass, field
from types import MappingProxyType, SimpleNamespace
from typing import NamedTuple


@dataclass(order=True)
class Event:
    time: float
    number: int
    process: object = field(compare=False)


class Simulation:
    def __init__(self, seed=1):
        self.now, self.events, self.numbers = 0.0, [], itertools.count()
        self.random = random.Random(seed)
        self.log = deque(maxlen=6)

    def start(self, process, delay=0.0):
        heapq.heappush(self.events, Event(self.now + delay, next(self.numbers), process))

    def run(self, until):
        while self.events and self.events[0].time <= until:
            event = heapq.heappop(self.events)
            self.now = event.time
            try:
                delay = next(event.process)
            except StopIteration as stop:
                self.log.append((round(self.now, 3), stop.value))
            else:
                self.start(event.process, delay)
        self.now = until
        return len(self.events)


class Counter2(Counter):
    def __missing__(self, key):
        return -1


def customer(sim, name, desk, waits):
    arrived = sim.now
    while desk.busy:
        yield 0.5
    desk.busy = True
    waits.append(sim.now - arrived)
    yield sim.random.expovariate(0.7)
    desk.busy = False
    return f"{name} left"


def arrivals(sim, desk, waits):
    for n in itertools.count(1):
        sim.start(customer(sim, f"c{n}", desk, waits))
        yield sim.random.uniform(0.2, 3)


sim, desk, waits = Simulation(7), SimpleNamespace(busy=False), []
sim.start(arrivals(sim, desk, waits))
print(sim.run(30), len(waits), round(statistics.fmean(waits), 3), max(waits), sim.log, desk)
heap = [5, 3, 8, 1]
heapq.heapify(heap)
print(heap, heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 9), heapq.nlargest(2, heap), heapq.nsmallest(2, "heap", key=ord), list(heapq.merge([1, 4], [2, 3], reverse=False)), heapq.heappop(heap))
grades = [60, 70, 80, 90]
print(["FDCBA"[bisect.bisect(grades, score)] for score in (33, 60, 99, 77, 70)], bisect.bisect_left(grades, 70), bisect.insort(grades, 75), grades, bisect.bisect([(1, "a"), (2, "b")], 1, key=lambda p: p[0]))
graph = defaultdict(dict)
for a, b, cost in (("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8)):
    graph[a][b] = graph[b][a] = cost


def shortest(graph, start):
    best, queue = {}, [(0, start, ())]
    while queue:
        cost, node, path = heapq.heappop(queue)
        if node not in best:
            best[node] = cost, "".join((*path, node))
            for other, more in graph[node].items():
                heapq.heappush(queue, (cost + more, other, (*path, node)))
    return best


print(shortest(graph, "a"), dict(graph)["d"], graph.default_factory)
d = deque([1, 2, 3], maxlen=4)
d.rotate(1), d.appendleft(0), d.extend([7, 8])
print(d, d.index(7), d.count(8), d[-1], list(reversed(d)), d.copy() == d, d + deque([1]), d * 2, 7 in d)
for wrong in (lambda: d.index(99), lambda: d[9], lambda: deque().pop(), lambda: d.insert(1, 5), lambda: deque(maxlen=-1), lambda: deque(5), lambda: d.remove(55), lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: [d.append(x) for x in d], lambda: hash(d), lambda: d < [1], lambda: Counter(a=1) + 5, lambda: Counter("ab").fromkeys("a"), lambda: defaultdict(5), lambda: ChainMap({})["x"], lambda: MappingProxyType({1: 2}).__setitem__(1, 3), lambda: OrderedDict(a=1).move_to_end("z"), lambda: SimpleNamespace(1), lambda: SimpleNamespace(a=1).b):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
c = Counter("mississippi")
print(c.most_common(2), c - Counter("miss"), c & Counter("sip"), +Counter(a=-1, b=2), c.total(), sorted(c.elements())[:3], Counter2("ab")["z"], c.subtract("mmm"), c["m"], -c, Counter(a=1) <= Counter("aab"), c["none"], "none" in c)
od = OrderedDict.fromkeys("abc", 0)
od.move_to_end("a"), od.move_to_end("c", last=False)
print(od, od.popitem(last=False), list(od), od == {"b": 0, "a": 0}, od == OrderedDict(a=0, b=0), od | {"z": 1}, list(reversed(od)))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
child = cm.new_child({"c": 4})
child["a"] = 9
print(child["a"], cm["a"], child["b"], sorted(child), child.parents, len(child), child.maps[0], child.pop("c"), dict(cm | {"q": 0}))


class Row(NamedTuple):
    name: str
    n: int = 0

    def double(self): return self._replace(n=self.n * 2)


class Lower(UserDict):
    def __setitem__(self, key, value): super().__setitem__(key.lower(), value)


class Twice(UserList):
    def append(self, item): super().append(item), super().append(item)


print(Row("a", 2).double(), Row._field_defaults, Row.__annotations__, Lower(A=1, b=2) | {"C": 3}, Lower({"X": 1}).pop("x"), Twice([1]) + [2], Twice("ab").data, UserString("abc").upper() + "d", UserString("a") * 3 == "aaa")
