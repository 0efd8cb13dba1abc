"""Graphs: breadth and depth first, Dijkstra, topological order, spanning tree, with generators."""
import heapq
from collections import defaultdict, deque
from functools import cache
from itertools import combinations, count, pairwise

EDGES = """
A-B 7  A-D 5  B-C 8  B-D 9  B-E 7  C-E 5  D-E 15  D-F 6  E-F 8  E-G 9  F-G 11  H-I 1
"""


class Graph:
    def __init__(self, edges=(), *, directed=False):
        self.directed = directed
        self._neighbours = defaultdict(dict)
        for start, end, weight in edges:
            self.add(start, end, weight)

    @classmethod
    def parse(cls, text, **options):
        words = text.split()
        return cls(((*edge.split("-"), int(weight)) for edge, weight in zip(words[::2], words[1::2], strict=True)), **options)

    def add(self, start, end, weight=1):
        self._neighbours[start][end] = weight
        self._neighbours[end]
        if not self.directed:
            self._neighbours[end][start] = weight

    def __getitem__(self, node):
        if node not in self._neighbours:
            raise KeyError(f"no node {node}")
        return self._neighbours[node]

    def __iter__(self):
        return iter(sorted(self._neighbours))

    def __len__(self):
        return len(self._neighbours)

    def edges(self):
        for start in self:
            for end, weight in sorted(self[start].items()):
                if self.directed or start < end:
                    yield start, end, weight

    def breadth_first(self, start):
        seen, queue = {start}, deque([(start, 0)])
        while queue:
            node, depth = queue.popleft()
            yield node, depth
            for other in sorted(self[node]):
                if other not in seen:
                    seen.add(other)
                    queue.append((other, depth + 1))

    def depth_first(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for other in sorted(self[node]):
            if other not in seen:
                yield from self.depth_first(other, seen)

    def components(self):
        left = set(self)
        while left:
            part = set(self.depth_first(min(left)))
            left -= part
            yield sorted(part)

    def shortest(self, start, goal=None):
        ticket = count()
        distances, previous = {}, {}
        heap = [(0, next(ticket), start, None)]
        while heap:
            distance, _, node, before = heapq.heappop(heap)
            if node in distances:
                continue
            distances[node], previous[node] = distance, before
            if node == goal:
                break
            for other, weight in self[node].items():
                if other not in distances:
                    heapq.heappush(heap, (distance + weight, next(ticket), other, node))
        if goal is None:
            return distances
        if goal not in distances:
            return None, []
        path = [goal]
        while (before := previous[path[-1]]) is not None:
            path.append(before)
        return distances[goal], path[::-1]

    def spanning_tree(self):
        parents = {node: node for node in self}

        def root(node):
            while parents[node] != node:
                parents[node] = node = parents[parents[node]]
            return node
        for start, end, weight in sorted(self.edges(), key=lambda e: (e[2], e)):
            if (a := root(start)) != (b := root(end)):
                parents[a] = b
                yield start, end, weight

    def order(self):
        waiting = {node: 0 for node in self}
        for _, end, _ in self.edges():
            waiting[end] += 1
        ready = sorted(node for node, n in waiting.items() if not n)
        while ready:
            node = ready.pop(0)
            del waiting[node]
            yield node
            for other in sorted(self[node]):
                waiting[other] -= 1
                if not waiting[other]:
                    ready.append(other)
        if waiting:
            raise ValueError(f"cycle among {', '.join(sorted(waiting))}")


graph = Graph.parse(EDGES)
print(len(graph), list(graph), sum(w for *_, w in graph.edges()))
print(*(f"{n}:{d}" for n, d in graph.breadth_first("A")), "|", "".join(graph.depth_first("A")), "|", list(graph.components()))
print(graph.shortest("A", "G"), graph.shortest("A", "H"), graph.shortest("H"), graph.shortest("C", "C"))
print(dict(sorted(graph.shortest("A").items())))
tree = list(graph.spanning_tree())
print(tree, sum(weight for *_, weight in tree))
recipe = Graph.parse("flour-dough 1 water-dough 1 dough-bread 1 oven-bread 1 bread-toast 1", directed=True)
print(" -> ".join(recipe.order()))
recipe.add("toast", "flour")
try:
    print(list(recipe.order()))
except ValueError as error:
    print(error)
try:
    graph["Z"]
except KeyError as error:
    print(error)
try:
    Graph.parse("A-B")
except ValueError as error:
    print(error)


@cache
def paths(width, height):
    return 1 if not width or not height else paths(width - 1, height) + paths(width, height - 1)


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != len(placed) - r for r, c in enumerate(placed)):
            yield from queens(n, (*placed, column))


def knapsack(items, room):
    best = {0: (0, ())}
    for name, weight, value in items:
        for used, (worth, chosen) in list(best.items()):
            if used + weight <= room and best.get(used + weight, (-1,))[0] < worth + value:
                best[used + weight] = worth + value, (*chosen, name)
    return max(best.values())


print(paths(10, 10), paths.cache_info().misses, sum(1 for _ in queens(6)), next(queens(8)))
print(knapsack([("gold", 5, 60), ("books", 3, 30), ("lamp", 4, 40), ("food", 2, 35)], 9))
print([b - a for a, b in pairwise([1, 4, 9, 16])], sum(1 for a, b in combinations("ABCDEFG", 2) if b in graph[a]))
