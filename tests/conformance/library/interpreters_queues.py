# Queues between interpreters: order, limits, timeouts, and items whose interpreter is gone.
import queue
import time
from concurrent import interpreters
from concurrent.interpreters import _queues as queues


def attempt(label, function):
    before = time.monotonic()
    try:
        outcome = f"-> {function()!r}"
    except Exception as error:
        outcome = f"!! {type(error).__name__} {error}"
    print(label, outcome, f"after {time.monotonic() - before:.0f} s")


def squares(source, results):
    while True:
        x = source.get()
        if x is None:
            break
        results.put((x, x * x))
    results.put("done")


def put_two(q):
    q.put([1])
    q.put(2)


def take(q, n):
    return [q.get() for _ in range(n)]


def main():
    q = interpreters.create_queue()
    print(q, q.id, q.maxsize, q.empty(), q.full(), q.qsize(), q.unbounditems)
    print(issubclass(interpreters.QueueEmpty, queue.Empty), issubclass(interpreters.QueueFull, queue.Full),
          issubclass(interpreters.QueueEmpty, queues.QueueError), queues.QueueError.__mro__[1].__name__)
    attempt("empty", lambda: q.get_nowait())
    attempt("empty", lambda: q.get(block=False))
    attempt("empty", lambda: q.get(timeout=0))
    attempt("empty", lambda: q.get(timeout=0.9))
    attempt("empty", lambda: q.get(timeout=1))
    attempt("negative", lambda: q.get(timeout=-1))
    attempt("text", lambda: q.get(timeout="x"))
    small = interpreters.create_queue(2)
    print(small.maxsize)
    small.put(1)
    small.put(2)
    attempt("full", lambda: small.put_nowait(3))
    attempt("full", lambda: small.put(3, block=False))
    attempt("full", lambda: small.put(3, timeout=0))
    attempt("full", lambda: small.put(3, timeout=1))
    attempt("negative", lambda: small.put(3, timeout=-1))
    print(small.full(), small.empty(), small.qsize(), small.get(), small.get())
    print(interpreters.create_queue(-1).maxsize)
    attempt("maxsize", lambda: interpreters.create_queue("a"))
    attempt("unknown", lambda: interpreters.Queue(1000))
    attempt("text", lambda: interpreters.Queue("a"))
    print(interpreters.Queue(q.id) is q, hash(q) == hash(q.id), q == q, q == small)

    i = interpreters.create()
    results = interpreters.create_queue()
    thread = i.call_in_thread(squares, q, results)
    for k in range(5):
        q.put(k)
        time.sleep(0.02)
    q.put(None)
    print([results.get() for _ in range(6)])
    thread.join()

    thread = i.call_in_thread(take, small, 6)
    for k in range(6):
        small.put(k)
    thread.join()
    print(small.qsize())

    i.call(put_two, q)
    i.close()
    print(q.qsize(), q.get(), q.get(), q.qsize())
    for unbound in (queues.UNBOUND, queues.UNBOUND_ERROR, queues.UNBOUND_REMOVE):
        i = interpreters.create()
        q2 = interpreters.create_queue(unbounditems=unbound)
        print(q2.unbounditems is unbound)
        i.call(put_two, q2)
        q2.put(9)
        print(q2.qsize())
        i.close()
        print(q2.qsize())
        for _ in range(4):
            attempt("get", lambda: q2.get_nowait())
    q.put(1, unbounditems=queues.UNBOUND_REMOVE)
    print(q.get())
    attempt("unbound", lambda: interpreters.create_queue(unbounditems=5))
    attempt("unbound", lambda: q.put(1, unbounditems=5))


if __name__ == "__main__":
    main()
