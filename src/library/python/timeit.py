# timeit, for callables. Follows CPython 3.14, Lib/timeit.py; statements as text need a compiler at
# run time, which programs here do not have.
import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


def _callable(stmt):
    if callable(stmt):
        return stmt
    if stmt == "pass":
        return lambda: None
    raise NotImplementedError("timeit needs a function here, not text")


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self._stmt = _callable(stmt)
        self._setup = _callable(setup)
        self._timer = timer

    def timeit(self, number=default_number):
        self._setup()
        stmt = self._stmt
        start = self._timer()
        for _ in range(number):
            stmt()
        return self._timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for base in (1, 2, 5):
                number = scale * base
                took = self.timeit(number)
                if callback:
                    callback(number, took)
                if took >= 0.2:
                    return number, took
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number,
           globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
