# What a process pool says of work that cannot be sent, and of results that cannot come back.
import re
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial


class Local:
    def __call__(self, *arguments):
        return "called"


def identity(*arguments, **keywords):
    return len(arguments), list(keywords)


def give_nameless(_=0):
    return lambda: 1


def give_lock(_=0):
    return threading.Lock()


def give_generator(_=0):
    return (each for each in ())


def give_local(_=0):
    class Inner:
        pass
    return Inner()


def raise_nameless(_=0):
    raise ValueError(nameless)


def raise_local(_=0):
    class LocalError(Exception):
        pass
    raise LocalError("lost")


async def coroutine():
    pass


nameless = lambda *arguments: 1


def shown(error):
    lines = [f"{type(error).__name__}: {error}"] + getattr(error, "__notes__", [])
    return re.sub(r"0x[0-9a-f]+", "0x", "\n    ".join(lines))


def attempt(title, call):
    try:
        print(title, call())
    except Exception as error:
        print(title, shown(error))
        print("   context:", error.__context__ and shown(error.__context__))
        print("   cause:", re.sub(r"0x[0-9a-f]+", "0x", str(error.__cause__).strip().splitlines()[-2]))


def main():
    def inner(*arguments):
        pass

    class LocalToMain:
        def __call__(self, *arguments):
            pass

    made = coroutine()
    bad = {"nameless": nameless, "inner": inner, "local": LocalToMain(), "lock": threading.Lock(),
           "generator": (each for each in ()), "main thread": threading.main_thread(),
           "thread": threading.Thread(target=time.sleep), "coroutine": made}
    with ProcessPoolExecutor(1) as pool:
        for name, value in bad.items():
            print("---", name)
            attempt("function", lambda: pool.submit(value).result())
            attempt("argument", lambda: pool.submit(identity, 1, value).result())
            attempt("keyword", lambda: pool.submit(identity, a=1, b=[value]).result())
            attempt("map", lambda: list(pool.map(value, [1, 2])))
            attempt("map in chunks", lambda: list(pool.map(value, [1, 2], chunksize=2)))
            attempt("map over", lambda: list(pool.map(identity, [value])))
            attempt("partial", lambda: pool.submit(partial(identity, 1, a=value)).result())
        print("--- results")
        for function in (give_nameless, give_lock, give_generator, give_local, raise_nameless, raise_local):
            attempt(function.__name__, lambda: pool.submit(function).result())
            attempt(function.__name__, lambda: list(pool.map(function, [1])))
        attempt("fine", lambda: pool.submit(partial(identity, 1, a=2), 3).result())
        attempt("fine", lambda: list(pool.map(Local(), [1], [2])))
    made.close()


if __name__ == "__main__":
    main()
