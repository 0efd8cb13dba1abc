# Recursion: limits and errors, mutual recursion, memo, generators that recurse, deep structures.
import functools
import sys

print(sys.getrecursionlimit())


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(500))
try:
    down(10**6)
except RecursionError as error:
    print(error)


def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)


print(even(100), odd(7), even(7))


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    Loop().a
except RecursionError as error:
    print(str(error)[:32])


class Repr:
    def __repr__(self):
        return f"<{self!r}>"


try:
    repr(Repr())
except RecursionError as error:
    print(str(error)[:32])


class Same:
    def __eq__(self, other):
        return self == other


try:
    Same() == Same()
except RecursionError as error:
    print(str(error)[:32])
nested = []
for _ in range(90):
    nested = [nested]
print(len(repr(nested)), nested == eval(repr(nested)))


@functools.cache
def ways(n, coins=(1, 2, 5, 10, 20, 50, 100, 200)):
    if n == 0: return 1
    if n < 0 or not coins: return 0
    return ways(n - coins[-1], coins) + ways(n, coins[:-1])


print(ways(100), ways.cache_info().currsize > 100)


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3), [ackermann(1, n) for n in range(5)])


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item, *rest]


print(["".join(p) for p in permutations(list("abc"))], sum(1 for _ in permutations(list(range(5)))))


def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0], *r] for r in rest]


print(subsets([1, 2, 3]), len(subsets(list(range(8)))))


def depth(tree):
    return 1 + max(map(depth, tree.values()), default=0) if isinstance(tree, dict) else 0


def walk(tree, path=()):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from walk(value, (*path, key))
        else:
            yield "/".join((*path, key)), value


tree = {"a": {"b": {"c": 1, "d": 2}}, "e": 3, "f": {}}
print(depth(tree), list(walk(tree)))


def hanoi(n, source="A", target="C", spare="B"):
    if n == 0:
        return []
    return hanoi(n - 1, source, spare, target) + [f"{source}{target}"] + hanoi(n - 1, spare, target, source)


print(hanoi(3), len(hanoi(8)))


def quicksort(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right, out = merge_sort(items[:middle]), merge_sort(items[middle:]), []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


data = [(i * 7919) % 101 for i in range(40)]
print(quicksort(data) == merge_sort(data) == sorted(data), quicksort([]), merge_sort([2, 1]))
trampoline = lambda f, *a: next(iter(lambda: None, None), None) if callable(f) is None else _run(f, *a)


def _run(f, *args):
    result = f(*args)
    while callable(result):
        result = result()
    return result


def total(n, so_far=0):
    return so_far if n == 0 else lambda: total(n - 1, so_far + n)


print(trampoline(total, 5000), _run(total, 0))
old = sys.getrecursionlimit()
sys.setrecursionlimit(150)
try:
    down(400)
except RecursionError:
    print("lower limit met")
finally:
    sys.setrecursionlimit(old)
for bad in 0, -5, "x", 1.5:
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError, RecursionError) as error:
        print(type(error).__name__, error)
def collatz(n): return [n] if n == 1 else [n, *collatz(n // 2 if n % 2 == 0 else 3 * n + 1)]
def gcd(a, b): return a if not b else gcd(b, a % b)
def digits(n, base=2): return str(n) if n < base else digits(n // base, base) + str(n % base)
def flatten(x): return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]
print(collatz(6), gcd(1071, 462), digits(37), digits(100, 7), flatten([1, [2, [3, [[4]]], []]]))
