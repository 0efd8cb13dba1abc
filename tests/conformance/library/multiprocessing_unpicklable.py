# What processes, pools, queues and managers say of what cannot be sent, and of what is not there in a child.
import multiprocessing as mp
import re
import threading
import time
from functools import partial
from multiprocessing.managers import BaseManager
from multiprocessing.reduction import ForkingPickler


class Shelf:
    def lock(self):
        return threading.Lock()

    def nameless(self):
        return lambda: 1


class OwnManager(BaseManager):
    pass


class OwnProcess(mp.Process):
    def __init__(self, value):
        super().__init__()
        self.value = value

    def run(self):
        pass


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees


def warmer(degrees):
    return Celsius(degrees + 1)


def reduce_celsius(celsius):
    return warmer, (celsius.degrees,)


OwnManager.register("Shelf", Shelf)


def identity(*arguments, **keywords):
    return len(arguments), list(keywords)


def give_nameless(_=0):
    return lambda: 1


def give_lock(_=0):
    return threading.Lock()


def raise_lock(_=0):
    raise ValueError(threading.Lock())


async def coroutine():
    pass


nameless = lambda *arguments: 1


def receive(end):
    for _ in range(4):
        try:
            end.send(repr(end.recv()))
        except Exception as error:
            end.send(f"{type(error).__name__}: {error}")


def shown(error):
    lines = [f"{type(error).__name__}: {error}"] + getattr(error, "__notes__", [])
    return re.sub(r"0x[0-9a-f]+", "0x", "\n    ".join(lines))


def attempt(title, call):
    try:
        print(title, call())
    except Exception as error:
        print(title, shown(error))
        if error.__context__ is not None:
            print("   context:", shown(error.__context__))


def failed(error):
    print("error_callback", shown(error))


def started(process):
    process.start()
    process.join()
    return process.exitcode


def starts(value):
    attempt("target", lambda: started(mp.Process(target=value)))
    attempt("args", lambda: started(mp.Process(target=identity, args=(1, value))))
    attempt("kwargs", lambda: started(mp.Process(target=identity, kwargs={"a": [value]})))
    attempt("spawn", lambda: started(mp.get_context("spawn").Process(target=value)))
    attempt("attribute", lambda: started(OwnProcess(value)))
    attempt("partial", lambda: started(mp.Process(target=partial(identity, value))))


def sends(value, pool, end, manager):
    attempt("send", lambda: end.send({"k": value}))
    attempt("SimpleQueue", lambda: mp.SimpleQueue().put([value]))
    attempt("apply", lambda: pool.apply(value))
    attempt("apply of", lambda: pool.apply(identity, (1, value)))
    attempt("apply_async", lambda: pool.apply_async(identity, kwds={"a": value}, error_callback=failed).get())
    attempt("map", lambda: pool.map(value, [1, 2]))
    attempt("map over", lambda: pool.map(identity, [1, value]))
    attempt("starmap", lambda: pool.starmap(value, [(1, 2)]))
    attempt("starmap over", lambda: pool.starmap(identity, [(1, value)]))
    attempt("imap", lambda: list(pool.imap(value, [1, 2])))
    attempt("imap over", lambda: list(pool.imap_unordered(identity, [value])))
    attempt("imap in chunks", lambda: list(pool.imap(value, [1, 2], chunksize=2)))
    attempt("Manager", lambda: manager.list([value]))
    attempt("Manager.dict", lambda: manager.dict().update(a=value))


def main():
    def inner(*arguments):
        pass

    class LocalToMain:
        def __call__(self, *arguments):
            pass

    made = coroutine()
    bad = {"nameless": nameless, "inner": inner, "local": LocalToMain(), "lock": threading.Lock(),
           "generator": (each for each in ()), "thread": threading.Thread(target=time.sleep),
           "coroutine": made}
    mine, theirs = mp.Pipe()
    with mp.Pool(1) as pool, mp.Manager() as manager:
        for name, value in bad.items():
            print("---", name)
            starts(value)
            sends(value, pool, mine, manager)
        print("--- results")
        for function in (give_nameless, give_lock, raise_lock):
            attempt(function.__name__, lambda: pool.apply(function))
            attempt(function.__name__, lambda: pool.map(function, [1]))
    made.close()
    with OwnManager() as manager:
        shelf = manager.Shelf()
        for call in (shelf.lock, shelf.nameless):
            try:
                call()
            except Exception as error:
                print(type(error).__name__, re.sub(r"0x[0-9a-f]+|Unserializable message: ", "", "\n".join(
                    str(error).strip().splitlines()[-4:-2])))
    print("--- only in the parent")
    child = mp.Process(target=receive, args=(theirs,))
    child.start()
    for value in (Guarded, Guarded(), guarded, partial(guarded, 1)):
        mine.send(value)
        print(mine.recv())
    child.join()
    print("--- a reducer of its own")
    ForkingPickler.register(Celsius, reduce_celsius)
    mine.send(Celsius(20))
    print(theirs.recv().degrees, ForkingPickler.loads(ForkingPickler.dumps(Celsius(30))).degrees)


if __name__ == "__main__":
    class Guarded:
        pass

    def guarded():
        pass

    main()
