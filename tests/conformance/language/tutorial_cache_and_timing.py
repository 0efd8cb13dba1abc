"""A small toolbox: memo with expiry, retry with backoff, a lazy sequence, a pipeline, and a profiler."""
import functools
import itertools
import operator
from collections import ChainMap, OrderedDict, defaultdict, deque, namedtuple


class FakeClock:
    def __init__(self):
        self.now = 0.0
        self.slept = []

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(round(seconds, 3))
        self.now += seconds


clock = FakeClock()


class ExpiringCache:
    Entry = namedtuple("Entry", "value until")

    def __init__(self, lifetime, size=3, now=clock):
        self.lifetime, self.size, self.now = lifetime, size, now
        self.entries = OrderedDict()
        self.stats = defaultdict(int)

    def __call__(self, function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            key = args + (object,) * bool(kwargs) + tuple(sorted(kwargs.items()))
            entry = self.entries.get(key)
            if entry and entry.until > self.now():
                self.stats["hit"] += 1
                self.entries.move_to_end(key)
                return entry.value
            self.stats["expired" if entry else "miss"] += 1
            value = function(*args, **kwargs)
            self.entries[key] = self.Entry(value, self.now() + self.lifetime)
            self.entries.move_to_end(key)
            while len(self.entries) > self.size:
                old, _ = self.entries.popitem(last=False)
                self.stats["evicted"] += 1
            return value
        wrapper.cache = self
        return wrapper


@ExpiringCache(10)
def lookup(key, times=1):
    return key * times


for step in ("a", "b", "a", 5, "a", 6, "a", "c", "d", "b"):
    if isinstance(step, int):
        clock.now += step
    else:
        lookup(step)
lookup("a", times=2)
lookup("a", times=2)
print(dict(lookup.cache.stats), list(lookup.cache.entries), lookup.__name__)


def retry(times, base=0.1, factor=2, errors=Exception, sleep=clock.sleep):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            for attempt, pause in zip(range(1, times + 1), itertools.accumulate(itertools.repeat(factor), operator.mul, initial=base)):
                try:
                    return function(*args)
                except errors as error:
                    if attempt == times:
                        raise RuntimeError(f"failed {times} times") from error
                    sleep(pause)
        return wrapper
    return decorate


outcomes = deque([OSError("one"), OSError("two"), "third time lucky"])


@retry(4, errors=OSError)
def unreliable():
    outcome = outcomes.popleft()
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


print(unreliable(), clock.slept)
outcomes.extend(OSError(n) for n in range(9))
try:
    unreliable()
except RuntimeError as error:
    print(error, repr(error.__cause__), clock.slept[2:], len(outcomes))


class Lazy:
    def __init__(self, source):
        self.source, self.known = iter(source), []

    def __getitem__(self, index):
        if isinstance(index, slice):
            return list(itertools.islice(self, index.start, index.stop, index.step))
        while len(self.known) <= index:
            try:
                self.known.append(next(self.source))
            except StopIteration:
                raise IndexError(f"only {len(self.known)} items") from None
        return self.known[index]

    def __iter__(self):
        for i in itertools.count():
            try:
                yield self[i]
            except IndexError:
                return


squares = Lazy(n * n for n in itertools.count())
print(squares[5], squares[2:10:3], len(squares.known), list(itertools.takewhile(lambda n: n < 50, squares)), list(Lazy("abc")))
try:
    Lazy("ab")[5]
except IndexError as error:
    print(error)


class Pipe:
    def __init__(self, function, *args, **kwargs):
        self.function = functools.partial(function, *args, **kwargs)

    def __ror__(self, left):
        return self.function(left)

    def __or__(self, other):
        return Pipe(lambda value: value | self | other)


where = lambda test: Pipe(lambda items: (x for x in items if test(x)))
select = lambda function: Pipe(lambda items: map(function, items))
take = lambda n: Pipe(lambda items: itertools.islice(items, n))
even_squares = where(lambda n: n % 2 == 0) | select(lambda n: n * n)
print(range(20) | even_squares | take(4) | Pipe(list), [3, 1, 2] | Pipe(sorted, reverse=True), "hello" | Pipe(str.upper) | Pipe(list) | Pipe("-".join))
settings = ChainMap({"debug": True}, {"debug": False, "level": 1}, {"level": 0, "name": "default"})
settings["level"] = 9
child = settings.new_child({"name": "child"})
print(settings["debug"], settings["level"], settings["name"], child["name"], sorted(child), settings.maps[0], child.parents["name"])
profile = defaultdict(lambda: [0, 0.0])


def timed(function):
    @functools.wraps(function)
    def wrapper(*args):
        start = clock()
        try:
            return function(*args)
        finally:
            entry = profile[function.__name__]
            entry[0] += 1
            entry[1] += clock() - start
    return wrapper


@timed
def slow(n):
    clock.sleep(n / 10)
    return fast(n) + 1


@timed
def fast(n):
    clock.sleep(0.01)
    return n


print([slow(n) for n in range(3)], {name: (calls, round(total, 2)) for name, (calls, total) in sorted(profile.items())})
