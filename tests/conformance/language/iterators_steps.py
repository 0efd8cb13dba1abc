# zip, map, filter, islice and tee over generators: what an exception, a step within a step and an end within mean.
import copy
import traceback
from itertools import islice, tee, zip_longest, batched


def numbers(*items):
    for item in items:
        yield item


class Flaky:
    """An iterator that goes on after an exception."""

    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration
        item = self.items.pop(0)
        if item is None:
            raise ValueError("no item")
        return item


def all_of(iterator, steps=12):
    seen = []
    for _ in range(steps):
        try:
            seen.append(next(iterator))
        except StopIteration as end:
            seen.append(f"end{end.args}")
            break
        except Exception as error:
            seen.append(type(error).__name__)
    return seen


def inverse(x, *rest):
    return 12 // x


def stop(x):
    if x == 2:
        raise StopIteration("from the function")
    return x


print(all_of(map(inverse, numbers(1, 0, 3))), all_of(map(inverse, [1, 0, 3])), all_of(map(inverse, Flaky(1, None, 0, 4))), all_of(map(inverse, Flaky(1, None, 0, 4), numbers(*"abcd"))))
print(all_of(filter(inverse, numbers(1, 0, 13, 3))), all_of(filter(inverse, Flaky(1, None, 0, 13, 4))), all_of(filter(None, Flaky(1, None, 0, 4))))
print(all_of(zip(Flaky(1, None, 3), numbers(*"abc"))), all_of(zip(numbers(*"abc"), Flaky(1, None, 3))), all_of(zip(Flaky(1, None, 3), "abc", numbers(7, 8, 9))))
print(all_of(map(stop, numbers(1, 2, 3))), list(map(stop, numbers(1, 2, 3))), list(filter(stop, numbers(1, 2, 3))), list(map(stop, [1, 2, 3])))
its = [iter("ab"), iter("cd")]
print(list(map(next, [iter("ab"), iter(""), iter("c")])), list(map(next, numbers(iter("ab"), iter(""), iter("c")))), list(zip(*[numbers(1, 2, 3, 4, 5)] * 2)))
print(all_of(islice(Flaky(1, None, 3, 4), 3)), all_of(islice(numbers(1, 2, 3), 2)), list(islice(numbers(1, 2, 3), 0)), list(islice(numbers(1, 2), None)), list(islice(numbers(1, 2, 3, 4), 1, None, 2)))
source = numbers(1, 2, 3, 4)
print(list(islice(source, 2)), next(source), list(source), list(islice(source, 5)))
print(all_of(batched(Flaky(1, 2, 3, None, 5, 6), 2)), all_of(zip_longest(numbers(1), numbers(2, 3), fillvalue="-")), [list(t) for t in tee(numbers(1, 2, 3), 3)])
left, right = tee(numbers(*range(6)))
print(next(left), next(left), next(right), list(zip(left, right)), list(right))

inner = None


def reenter(x):
    if x == 1:
        return [x, next(inner)]
    return x


for make in (lambda: map(reenter, numbers(1, 2, 3)), lambda: filter(reenter, numbers(1, 2, 3)), lambda: map(reenter, Flaky(1, 2, 3))):
    inner = make()
    try:
        print(list(inner))
    except ValueError as error:
        print(error)


class Within:
    def __init__(self):
        self.left = 3

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left == 1:
            return next(pairs, "over")
        if self.left < 0:
            raise StopIteration
        return self.left


pairs = zip(Within(), numbers(*"abcdef"))
print(list(pairs))


def fails():
    yield 1
    raise KeyError("inside")


for make in (lambda: map(inverse, numbers(0)), lambda: filter(inverse, fails()), lambda: zip(fails(), fails()), lambda: islice(fails(), 5), lambda: map(str, fails()), lambda: sorted(fails()), lambda: tuple(fails())):
    try:
        list(make())
    except Exception as error:
        print(type(error).__name__, error, [f.name for f in traceback.extract_tb(error.__traceback__)], error.__context__)
try:
    raise TypeError("outer")
except TypeError:
    try:
        list(map(inverse, numbers(0)))
    except ZeroDivisionError as error:
        print(repr(error.__context__))


data = [3, 1, 2]
data.extend(x for x in (len(data), len(data)))
data += map(lambda x: len(data), numbers(1, 2))
print(data, [*map(str, numbers(1, 2))], tuple(filter(None, numbers(0, 1))), set(map(abs, numbers(-1, 1))), list(map(lambda *a: a, numbers(1, 2), "ab", numbers(3))))


class L(list):
    pass


class T(tuple):
    pass


print(type(L(numbers(1))), L(numbers(1)), type(T(numbers(1))), T(numbers(1)), sorted(numbers(3, 1), key=lambda x: -x, reverse=True), sorted({3: 1, 2: 0}, key=lambda k: k))
copied = copy.copy(map(str, [1, 2]))
print(list(copied), copy.copy(filter(None, [0, 1])).__reduce__()[1][0], map(str, numbers(1)).__reduce__()[1][0], zip(numbers(1)).__reduce__()[0])
used = zip(numbers(1, 2), "ab")
print(next(used), len(used.__reduce__()[1]), list(used))
used = map(str, numbers(1, 2))
print(next(used), used.__reduce__()[1][0], used.__reduce__()[0], list(used))
