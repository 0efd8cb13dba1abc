# timeit. Follows CPython 3.14, Lib/timeit.py.
import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


def _indented(text, by):
    return text.replace("\n", "\n" + " " * by)


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        scope = {}
        names = dict(globals or {})
        parameters = ""
        if isinstance(setup, str):
            compile(setup, "<timeit-src>", "exec")
            setup_text = _indented(setup, 4)
        elif callable(setup):
            names["_setup"] = setup
            parameters += ", _setup=_setup"
            setup_text = "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(stmt, "<timeit-src>", "exec")
            stmt_text = _indented(stmt, 8)
        elif callable(stmt):
            names["_stmt"] = stmt
            parameters += ", _stmt=_stmt"
            stmt_text = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        exec(f"""
def inner(_it, _timer{parameters}):
    {setup_text}
    _t0 = _timer()
    for _i in _it:
        {stmt_text}
        pass
    _t1 = _timer()
    return _t1 - _t0
""", names, scope)
        self.inner = scope["inner"]

    def timeit(self, number=default_number):
        return self.inner(range(number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)

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
