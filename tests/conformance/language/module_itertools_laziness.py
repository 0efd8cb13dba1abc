# itertools: what is read when.
from itertools import *


def noisy(name, items):
    for item in items:
        print(f"{name}{item}", end=" ")
        yield item
    print(f"{name}end", end=" ")


def show(title, iterator, steps=100):
    print(title, "made", end=": ")
    taken = list(islice(iterator, steps))
    print("->", taken)


show("chain", chain(noisy("a", [1, 2]), noisy("b", [3])))
show("from_iterable", chain.from_iterable(noisy(letter, [1]) for letter in "xy"))
show("islice", islice(noisy("a", range(10)), 1, 6, 2))
show("islice stop", islice(noisy("a", range(10)), 2))
show("takewhile", takewhile(lambda n: n < 2, noisy("a", range(5))))
show("dropwhile", dropwhile(lambda n: n < 2, noisy("a", range(4))))
show("compress", compress(noisy("a", range(4)), noisy("s", [1, 0, 1])))
show("zip_longest", zip_longest(noisy("a", [1]), noisy("b", [1, 2])))
show("zip", zip(noisy("a", [1, 2, 3]), noisy("b", [1])))
show("pairwise", pairwise(noisy("a", range(3))))
show("batched", batched(noisy("a", range(5)), 2), 1)
show("accumulate", accumulate(noisy("a", [1, 2, 3])), 2)
show("accumulate initial", accumulate(noisy("a", [1, 2]), initial=10), 1)
show("product", product(noisy("a", [1, 2]), noisy("b", [3])), 1)
show("cycle", cycle(noisy("a", [1, 2])), 5)
show("starmap", starmap(lambda a, b: a + b, noisy("p", [(1, 2), (3, 4)])), 1)
show("filterfalse", filterfalse(lambda n: n % 2, noisy("a", range(4))), 1)
left, right = tee(noisy("t", range(3)))
print(next(left), next(left), next(right), list(right), list(left))
groups = groupby(noisy("g", [1, 1, 2, 2, 3]))
key, group = next(groups)
print(key, next(group))
key2, group2 = next(groups)
print(key2, list(group), list(group2))
stale = [(key, group) for key, group in groupby("aabbc")]
print([(key, list(group)) for key, group in stale])
source = iter(range(10))
print(list(islice(source, 3)), next(source), list(islice(source, 2)), list(source))
source = iter(range(6))
print(list(zip(source, source, source)), list(map(sum, batched(range(6), 4))))


def failing():
    yield 1
    raise ValueError("in the middle")


for make in (lambda: chain(failing()), lambda: accumulate(failing()), lambda: tee(failing())[0], lambda: batched(failing(), 2), lambda: pairwise(failing())):
    iterator = make()
    seen = []
    try:
        for item in iterator:
            seen.append(item)
    except ValueError as error:
        print(type(iterator).__name__, seen, error, list(iterator))
print(list(takewhile(bool, iter([1, 0, 1]))), dict(zip("abc", count(1))), list(map(lambda *a: a, "ab", count(), repeat(None))))
print(max(accumulate([1, -2, 5, -1]), default=0), sum(1 for _ in permutations(range(6))), list(islice(chain.from_iterable(repeat("ab")), 5)))
