# What cannot cross to another interpreter, and what CPython says then.
import re
import threading
from concurrent import interpreters

NUMBER = 1


def attempt(label, function):
    try:
        print(label, "->", function())
    except Exception as error:
        depth = 0
        while error is not None:
            text = re.sub(r"0x[0-9a-f]+", "0x", str(error))
            print("  " * depth, label if not depth else "cause", type(error).__module__,
                  type(error).__name__, repr(text), error.__suppress_context__)
            error = error.__cause__
            depth += 1


class Refuses:
    def __reduce__(self):
        raise RuntimeError("no pickling")

    def __repr__(self):
        return "Refuses()"


def divide():
    1 / 0


class FailsToLoad:
    def __reduce__(self):
        return divide, ()


class Plain:
    def __repr__(self):
        return "Plain()"


def give_instance():
    return Plain()


def give_lock():
    import threading
    return threading.Lock()


def give_closure():
    k = 1
    return lambda: k


def same(x):
    return x


def main():
    i = interpreters.create()
    lock = threading.Lock()
    attempt("refuses", lambda: i.call(str, Refuses()))
    attempt("refuses", lambda: i.call(str, x=Refuses()))
    attempt("lock", lambda: i.call(str, lock))
    attempt("in a tuple", lambda: i.call(str, (1, lock)))
    attempt("in a list", lambda: i.call(str, [lock]))
    attempt("loading", lambda: i.call(str, FailsToLoad()))
    attempt("instance", lambda: i.call(give_instance))
    attempt("lock", lambda: i.call(give_lock))
    attempt("closure", lambda: i.call(give_closure))
    attempt("class", lambda: i.call(Plain))
    attempt("same", lambda: i.call(same, Plain()))
    attempt("tuple", lambda: i.call(same, (1, [2], (3, {4}))))
    attempt("global", lambda: i.call(lambda: NUMBER))
    attempt("default", lambda: i.call(lambda a=1: a))
    attempt("closure", lambda: i.call((lambda k: lambda: k)(1)))
    attempt("method", lambda: i.call(lock.acquire))
    q = interpreters.create_queue()
    attempt("put", lambda: q.put(lock))
    attempt("put", lambda: q.put((1, lock)))
    print(q.qsize())
    q.put(Plain())
    attempt("get", lambda: type(q.get()) is Plain)
    q.put(Plain())
    i.prepare_main(q=q)
    i.exec("print(q.get(), type(q).__name__)")
    attempt("prepare", lambda: i.prepare_main(z=divide))
    attempt("prepare", lambda: i.prepare_main(z=[1]))
    i.close()


if __name__ == "__main__":
    main()
