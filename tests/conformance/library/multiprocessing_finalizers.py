# multiprocessing.util.Finalize, iterables that fail in a pool, what a pool still holds, dummy's listeners.
import gc
import multiprocessing.dummy
import threading
import weakref
from multiprocessing import Pool, util
from multiprocessing.dummy import connection
from multiprocessing.pool import ThreadPool


class Failing:
    def __len__(self):
        return 1

    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("no next")


class Thing:
    pass


def called(*args, **kwds):
    print("called", args, kwds)


def finalizers():
    thing = Thing()
    first = util.Finalize(thing, called, args=(1,), kwargs={"a": 2})
    print(first, first.still_active())
    del thing
    gc.collect()
    print(first, first.still_active(), first())
    for name, priority in (("low", 1), ("high", 5), ("late", -5), ("also low", 1)):
        util.Finalize(None, called, args=(name,), exitpriority=priority)
    cancelled = util.Finalize(None, called, exitpriority=7)
    cancelled.cancel()
    print(cancelled, cancelled())
    for arguments in ((None, called), (None, called, (), None, "high")):
        try:
            util.Finalize(*arguments)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    print(util.is_exiting())


def pools():
    for kind in (ThreadPool, Pool):
        with kind(2) as pool:
            for call in (pool.map, pool.starmap, lambda *args: list(pool.imap(*args))):
                try:
                    print(call(abs, Failing(), 1))
                except KeyError as error:
                    print(kind.__name__, "failed:", error)
            try:
                pool.starmap(pow, [1, 2])
            except TypeError as error:
                print(error)
            print(pool.map(abs, [-1, -2]))
    with ThreadPool(2) as pool:
        things = [Thing() for _ in range(6)]
        seen = [weakref.ref(thing) for thing in things]
        pool.map(id, things)
        pool.map(lambda thing: thing, things)
        del things
        pool.apply(id, (0,))
        pool.apply(id, (0,))
        gc.collect()
        print(sum(each() is not None for each in seen) <= 2)


def listeners():
    def client():
        with connection.Client(listener.address) as end:
            end.send("hello")
            print(end.recv())

    with connection.Listener() as listener:
        thread = threading.Thread(target=client)
        thread.start()
        with listener.accept() as end:
            print(end.recv(), end.poll())
            end.send("back")
        thread.join()
    print(multiprocessing.dummy.Value("i", 3), multiprocessing.dummy.connection.families)


if __name__ == "__main__":
    finalizers()
    pools()
    listeners()
