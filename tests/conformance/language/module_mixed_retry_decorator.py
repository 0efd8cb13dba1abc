# A retry decorator: functools, time, random, logging, threads.
import functools
import logging
import random
import sys
import threading
import time

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(funcName)s: %(message)s")
log = logging.getLogger(__name__)


class GaveUp(Exception):
    def __init__(self, attempts, last):
        super().__init__(f"gave up after {attempts} attempts")
        self.last = last


def retry(*exceptions, tries=3, delay=0.001, backoff=2, jitter=random.Random(7)):
    exceptions = exceptions or (Exception,)

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            wait = delay
            for attempt in range(1, tries + 1):
                try:
                    return function(*args, **kwargs)
                except exceptions as error:
                    log.warning("%s failed (%s), attempt %d of %d", function.__name__, error, attempt, tries)
                    if attempt == tries:
                        raise GaveUp(tries, error) from error
                    time.sleep(wait * jitter.uniform(0.5, 1.0))
                    wait *= backoff
                else:
                    log.debug("never")
                finally:
                    wrapper.calls += 1
        wrapper.calls = 0
        return wrapper
    return decorate


outcomes = iter([ConnectionError("reset"), TimeoutError("slow"), "payload"])


@retry(ConnectionError, TimeoutError)
def fetch(url, *, parse=str.upper):
    """Fetches."""
    outcome = next(outcomes)
    if isinstance(outcome, Exception):
        raise outcome
    return parse(f"{outcome} of {url}")


@retry(ValueError, tries=2)
def never(n):
    raise ValueError(f"no {n}")


@retry(KeyError)
def other():
    raise IndexError("not retried")


print(fetch("/a"), fetch.calls, fetch.__doc__, fetch.__wrapped__.__name__)
try:
    never(5)
except GaveUp as error:
    print(error, "|", repr(error.last), "|", repr(error.__cause__), never.calls)
try:
    other()
except IndexError as error:
    print("passed through:", error, other.calls)


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            wrapper.total += time.perf_counter() - start
    wrapper.total = 0.0
    return wrapper


def synchronized(lock):
    return lambda function: functools.wraps(function)(lambda *a, **k: [lock.__enter__(), function(*a, **k), lock.__exit__(None, None, None)][1])


counter = 0
lock = threading.Lock()


@timed
@synchronized(lock)
def bump(times):
    global counter
    for _ in range(times):
        counter += 1


threads = [threading.Thread(target=bump, args=(500,)) for _ in range(4)]
[t.start() for t in threads]
[t.join() for t in threads]
print(counter, bump.total > 0, bump.__name__, lock.locked())


class memo:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.known = function, {}

    def __call__(self, *args):
        if args not in self.known:
            self.known[args] = self.function(*args)
        return self.known[args]

    def __get__(self, instance, owner):
        return functools.partial(self, instance)


@memo
def paths(m, n):
    return 1 if 1 in (m, n) else paths(m - 1, n) + paths(m, n - 1)


print(paths(12, 12), len(paths.known), paths.__name__)
