# itertools over iterators of the program: threads that share one, what functions raise, and re-entering.
import itertools
import queue
import threading

makers = {
    "chain": lambda source: itertools.chain(source, ["end"]),
    "from_iterable": lambda source: itertools.chain.from_iterable([source]),
    "islice": lambda source: itertools.islice(source, 10),
    "takewhile": lambda source: itertools.takewhile(lambda x: True, source),
    "dropwhile": lambda source: itertools.dropwhile(lambda x: False, source),
    "filterfalse": lambda source: itertools.filterfalse(lambda x: False, source),
    "starmap": lambda source: itertools.starmap(lambda *x: x, map(lambda x: (x,), source)),
    "cycle": itertools.cycle,
    "accumulate": itertools.accumulate,
    "batched": lambda source: itertools.batched(source, 1),
    "compress": lambda source: itertools.compress(source, itertools.repeat(1)),
    "zip_longest": itertools.zip_longest,
    "groupby": lambda source: map(lambda found: found[0], itertools.groupby(source)),
}
for name, make in makers.items():
    jobs = queue.Queue()
    asked = threading.Semaphore(0)
    taken = []

    def get():
        asked.release()
        return jobs.get()

    shared = make(iter(get, None))

    def work():
        try:
            taken.append(next(shared))
        except Exception as error:
            taken.append(f"{type(error).__name__}: {error}")

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for _ in threads:  # both wait inside of the same iterator
        asked.acquire()
    for job in range(2):
        jobs.put(job)
    for thread in threads:
        thread.join()
    print(name, sorted(taken, key=str))


def tries(iterator, times=4):
    found = []
    for _ in range(times):
        try:
            found.append(next(iterator))
        except Exception as error:
            found.append(type(error).__name__)
    return found


class Rough:
    """Every second time it raises."""

    def __init__(self):
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count > 8:
            raise StopIteration
        if self.count % 2 == 0:
            raise KeyError(self.count)
        return self.count


def rough(x, *more):
    if x == 3:
        raise ValueError(x)
    return x


def stops(x, *more):
    if x == 3:
        raise StopIteration
    return True


print("an exception is not the end:")
for name, make in makers.items():
    print(name, tries(make(Rough())))
print(tries(itertools.starmap(rough, ((x,) for x in range(2, 6)))))
print(tries(itertools.takewhile(rough, iter(range(2, 6)))),
      tries(itertools.filterfalse(rough, iter([0, 3, 0]))))
print(tries(itertools.accumulate((x for x in range(1, 5)), lambda total, x: rough(x))))
print(tries(itertools.pairwise(Rough())))
print("a function's StopIteration is:")
print(tries(itertools.starmap(stops, ((x,) for x in range(2, 5)))))
print(tries(itertools.takewhile(stops, iter(range(2, 5)))),
      tries(itertools.dropwhile(stops, iter(range(2, 5)))))
print(tries(itertools.filterfalse(stops, iter(range(2, 5)))))
print(tries(itertools.accumulate(iter(range(2, 5)), lambda total, x: stops(x))))


class Again:
    """Asks the iterator that asks it."""

    def __init__(self):
        self.count = 0
        self.outer = None

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count == 2:
            return next(self.outer)
        return self.count


for name in ("pairwise", "accumulate", "takewhile", "islice"):
    source = Again()
    more = {"takewhile": lambda: itertools.takewhile(bool, source),
            "islice": lambda: itertools.islice(source, 9)}
    source.outer = outer = more[name]() if name in more else getattr(itertools, name)(source)
    print(name, [next(outer) if name != "accumulate" else None for _ in range(3)])

print("tee of a tee:")
first, second = itertools.tee(x for x in "abcdef")
print(next(first), next(first))
third, fourth = itertools.tee(first)
print(next(third), list(second), list(fourth), list(third), list(first))
first, second = itertools.tee("abc")
print(next(first), [list(part) for part in itertools.tee(first, 3)], list(first), list(second))
print(itertools.tee(iter([]), 0), type(first)("xyz").__class__.__name__, list(type(first)(x for x in "xyz")))
import copy
part = itertools.tee(x for x in "pqr")[0]
print(next(part), list(copy.copy(part)), list(part))


class Asking:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self.branch)


asking = Asking()
one, asking.branch = itertools.tee(asking)
try:
    next(one)
except RuntimeError as error:
    print(type(error).__name__, error)

print("the program's generator is left alone:")


def source():
    try:
        for i in range(6):
            yield i
    finally:
        print("closed")


numbers = source()
print(list(itertools.islice(numbers, 2)), next(itertools.chain(numbers)), list(numbers))
