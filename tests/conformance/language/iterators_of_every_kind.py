# iter, next, zip, map, filter, enumerate, reversed and the iterators of built-in types.
import itertools

for value in ([1, 2], (1,), "é", b"ab", {1: 2}, {1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), {1}, frozenset([1]), range(2), range(10**20, 10**20 + 1),
              (x for x in ()), zip([1]), map(len, []), filter(None, []), enumerate("a"), reversed([1]), reversed({1: 2}), reversed(range(2)), memoryview(b"a"), iter(int, 0)):
    iterator = iter(value)
    print(type(value).__name__, type(iterator).__name__, iter(iterator) is iterator, next(iterator, "empty"), next(iterator, "end"))
print(list(zip("abc", range(2))), list(zip()), list(zip("ab")), list(zip("ab", "cd", "ef")), dict(zip("ab", (1, 2))), list(zip(*[(1, 2), (3, 4)])))
for lengths in (([1], [1, 2]), ([1, 2], [1]), ([1, 2], [1, 2], [1]), ([], []), ([1], [1], [1, 2])):
    try:
        print(list(zip(*lengths, strict=True)))
    except ValueError as error:
        print(error)
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(str.upper, "ab")), list(map(max, [1, 5], [3, 2], [2, 9])), list(map(None.__class__, [])))
try:
    print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20], strict=True)))
except ValueError as error:
    print(error)
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(str.isdigit, "a1b2")), list(enumerate("ab", 5)), list(enumerate("a", start=-1)), list(reversed("abc")))
calls = iter([1, 2, 0, 3])
print(list(iter(lambda: next(calls), 0)), list(calls), list(iter(iter([1, 2]).__next__, None)) if 0 else "")
exhausted = iter([1])
print(list(exhausted), list(exhausted), next(exhausted, None), [*exhausted])
growing = [1, 2, 3]
seen = []
for item in growing:
    seen.append(item)
    if len(growing) < 6:
        growing.append(item * 10)
print(seen)
shrinking = [1, 2, 3, 4]
for item in shrinking:
    shrinking.remove(item)
print(shrinking)
for container, change in (({1: 1, 2: 2}, lambda c: c.pop(2)), ({1: 1}, lambda c: c.update({5: 5})), ({1, 2}, lambda c: c.discard(1)), ({1}, lambda c: c.add(9)), ({1: 1, 2: 2}, lambda c: c.__setitem__(1, 9))):
    try:
        for item in container:
            change(container)
        print("fine", container)
    except RuntimeError as error:
        print(error)
iterator = iter([1, 2, 3, 4, 5, 6])
print(list(zip(iterator, iterator)), list(zip(*[iter("abcdef")] * 3)))
iterator = iter(range(5))
print(2 in iterator, list(iterator), sum(x for x in iter([1, 2])), max(iter("abc")), sorted(iter({3, 1})), any(iter([0, 1])), all(iter([])), min([], default="none"))
first, *rest = iter("xyz")
print(first, rest, [*map(int, "12")], {*range(2)}, (*"ab",), dict([("k", 1)], **{"z": 2}), list(itertools.chain.from_iterable(["ab", "c"])))


class Reiterable:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("  new iterator")
        return iter(range(self.n))


r = Reiterable(2)
print(list(r), list(r), [(a, b) for a in r for b in r], list(zip(r, r)))


class Pages:
    """Fetches a page at a time, and tells when it is asked."""
    def __init__(self, size):
        self.size = size

    def fetch(self, number):
        print("  fetching", number)
        return list(range(number * self.size, (number + 1) * self.size)) if number < 2 else []

    def __iter__(self):
        for number in itertools.count():
            page = self.fetch(number)
            if not page:
                return
            yield from page


print(list(itertools.islice(Pages(2), 3)), list(Pages(2)), next(iter(Pages(1))), list(itertools.takewhile(lambda x: x < 2, Pages(2))))
print([list(g) for _, g in itertools.groupby("aabbb")], list(itertools.batched("abcde", 2)), list(itertools.pairwise("abc")), list(itertools.accumulate([1, 2, 3])))
a, b = itertools.tee(iter("abc"))
print(next(a), list(b), list(a), list(itertools.zip_longest("ab", "c", fillvalue="-")), list(itertools.compress("abc", [1, 0, 1])), list(itertools.starmap(pow, [(2, 3)])))
for bad in (lambda: next(5), lambda: next([]), lambda: iter(5), lambda: iter(len, 0) and iter(5, 0), lambda: list(map(5, [1])), lambda: zip(5), lambda: enumerate([1], "x"), lambda: reversed(5), lambda: reversed({1}), lambda: next(iter([])), lambda: zip([1], strict="x") and zip(foo=1),
            lambda: map(), lambda: enumerate(), lambda: filter(1), lambda: list(filter(5, [1])), lambda: sorted([3, "a"]), lambda: max(1), lambda: sum("ab"), lambda: sum([[1]], [0]), lambda: sum(["a"], "b"), lambda: min(), lambda: max([1], [2], key=None)):
    try:
        print(bad())
    except (TypeError, ValueError, StopIteration) as error:
        print(type(error).__name__, error)
