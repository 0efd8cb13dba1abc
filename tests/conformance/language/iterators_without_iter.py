# An iterator that an __iter__ gives need not have one itself, and is not asked for another.
import itertools


class Counter:
    def __init__(self, stop):
        self.at, self.stop = 0, stop

    def __next__(self):
        if self.at == self.stop:
            raise StopIteration
        self.at += 1
        return self.at


class Numbers:
    def __iter__(self):
        print("iter", end=" ")
        return Counter(3)


class Announced(Counter):
    def __iter__(self):
        print("again", end=" ")
        return self


class Failing:
    def __iter__(self):
        return self

    def __next__(self):
        return 1 / 0


class OnlyFails:
    def __iter__(self):
        class Inner:
            def __next__(self):
                return 1 / 0
        return Inner()


USES = {
    "list": list, "tuple": tuple, "set": set, "sorted": sorted, "sum": sum, "max": max, "min": min,
    "any": any, "all": all, "zip": lambda x: list(zip(x)), "map": lambda x: list(map(str, x)),
    "enumerate": lambda x: list(enumerate(x)), "star": lambda x: [*x], "call": lambda x: print(*x),
    "extend": lambda x: [].extend(x), "comprehension": lambda x: [y for y in x], "in": lambda x: 3 in x,
    "bytes": bytes, "dict": lambda x: dict.fromkeys(x), "unpack": lambda x: (lambda a, *b: (a, b))(*x),
    "max key": lambda x: max(x, key=lambda y: -y), "islice": lambda x: list(itertools.islice(x, 2)),
}
for make in Numbers, lambda: Announced(3), Failing, OnlyFails:
    for name, use in USES.items():
        try:
            print(name, use(make()))
        except Exception as error:
            print(name, type(error).__name__, error)
try:
    iter(iter(Numbers()))
except TypeError as error:
    print(error)
