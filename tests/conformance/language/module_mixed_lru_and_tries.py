# Data structures from scratch: an LRU cache, a trie, a matrix, a graph.
import itertools
from collections import OrderedDict, deque
from collections.abc import MutableMapping
from fractions import Fraction
from functools import lru_cache, reduce, total_ordering


class LRU(MutableMapping):
    def __init__(self, size, items=()):
        self.size, self.data = size, OrderedDict()
        self.hits = self.misses = 0
        self.update(items)

    def __getitem__(self, key):
        try:
            self.data.move_to_end(key)
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.size:
            self.data.popitem(last=False)

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"LRU({dict(self.data)})"


cache = LRU(2, {"a": 1, "b": 2})
print(cache["a"], cache.get("z", "none"), cache.setdefault("c", 3), cache, "b" in cache, cache.pop("a"), cache, cache.hits, cache.misses, list(cache.items()), cache == {"c": 3}, cache.popitem())
try:
    cache["gone"]
except KeyError as error:
    print("KeyError", error)


class Trie:
    def __init__(self, words=()):
        self.children, self.ends = {}, False
        for word in words:
            self.add(word)

    def add(self, word):
        node = reduce(lambda node, letter: node.children.setdefault(letter, Trie()), word, self)
        node.ends = True

    def __contains__(self, word):
        node = self
        for letter in word:
            if (node := node.children.get(letter)) is None:
                return False
        return node.ends

    def __iter__(self):
        if self.ends:
            yield ""
        for letter, child in sorted(self.children.items()):
            yield from (letter + rest for rest in child)

    def complete(self, prefix):
        node = self
        for letter in prefix:
            node = node.children.get(letter, Trie())
        return [prefix + rest for rest in node]


trie = Trie("tea ten to inn in i".split())
print(list(trie), "te" in trie, "tea" in trie, trie.complete("te"), trie.complete("x"), sum(1 for _ in trie))


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction(x) for x in row] for row in rows]

    def __matmul__(self, other):
        return Matrix([[sum(map(Fraction.__mul__, row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __pow__(self, n):
        result = Matrix([[i == j for j in range(len(self.rows))] for i in range(len(self.rows))])
        return reduce(Matrix.__matmul__, itertools.repeat(self, n), result)

    def __eq__(self, other):
        return self.rows == other.rows

    def __repr__(self):
        return "[" + "; ".join(" ".join(map(str, row)) for row in self.rows) + "]"

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum((-1) ** i * x * Matrix([r[:i] + r[i + 1:] for r in self.rows[1:]]).determinant() for i, x in enumerate(self.rows[0]))


m = Matrix([[1, 2], [3, "1/2"]])
print(m, m.T, m @ m, m**3, m.determinant(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).determinant(), m == m.T.T)


def bfs(graph, start, goal):
    queue, came = deque([start]), {start: None}
    while queue:
        node = queue.popleft()
        if node == goal:
            path = []
            while node is not None:
                path.append(node)
                node = came[node]
            return path[::-1]
        for neighbour in graph.get(node, ()):
            if neighbour not in came:
                came[neighbour] = node
                queue.append(neighbour)
    return None


def topological(graph):
    seen, order = set(), []

    def visit(node, path):
        if node in path:
            raise ValueError(f"cycle: {' -> '.join([*path, node])}")
        if node not in seen:
            for other in graph.get(node, ()):
                visit(other, [*path, node])
            seen.add(node)
            order.append(node)

    for node in graph:
        visit(node, [])
    return order[::-1]


print(bfs({"a": "bc", "b": "d", "c": "d", "d": "e"}, "a", "e"), bfs({}, 1, 2), topological({"shirt": ["tie"], "tie": ["jacket"], "trousers": ["shoes", "belt"], "belt": ["jacket"]}))
try:
    topological({"a": ["b"], "b": ["a"]})
except ValueError as error:
    print(error)


@lru_cache(maxsize=None)
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))


print(edit("kitten", "sitting"), edit.cache_info().currsize > 10, max(("".join(p) for p in itertools.permutations("abc")), key=lambda w: edit(w, "cab")))


@total_ordering
class Card:
    ORDER = "23456789TJQKA"

    def __init__(self, text):
        self.rank, self.suit = text

    def __eq__(self, other):
        return self.rank == other.rank

    def __lt__(self, other):
        return self.ORDER.index(self.rank) < self.ORDER.index(other.rank)

    def __repr__(self):
        return self.rank + self.suit


hand = [Card(t) for t in ("TS", "2D", "AH", "TC")]
print(sorted(hand), max(hand), Card("TS") >= Card("TC"), sorted(hand, reverse=True))
