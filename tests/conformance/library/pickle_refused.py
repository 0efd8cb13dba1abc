# What cannot be pickled because it is a structure in C, and what such structures say of themselves.
import asyncio
import contextvars
import csv
import functools
import io
import itertools
import operator
import pickle
import queue
import re
import struct
import sys
import threading
import time
import types
import weakref


class Plain:
    pass


class OwnLocal(threading.local):
    pass


class OwnBytes(io.BytesIO):
    pass


def attempt(value):
    try:
        again = pickle.loads(pickle.dumps(value))
        print(type(value).__name__, "->", type(again).__name__)
        return again
    except Exception as error:
        print(type(value).__name__, type(error).__name__, error, getattr(error, "__notes__", ""))


async def main():
    loop = asyncio.get_running_loop()
    for value in (loop.create_future(), asyncio.current_task()):
        attempt(value)


plain = Plain()
plain.mark = 5
done = threading.Thread(target=time.sleep, args=(0,))
done.start()
done.join()
asyncio.run(main())
for value in (
        sys.stdout, io.TextIOWrapper(io.BytesIO()), io.BufferedReader(io.BytesIO()), io.BufferedWriter(io.BytesIO()),
        io.IncrementalNewlineDecoder(None, False), contextvars.ContextVar("x"), contextvars.copy_context(),
        queue.SimpleQueue(), csv.reader([]), csv.writer(io.StringIO()), struct.Struct("i"), re.match("a", "a"),
        itertools.count(), itertools.cycle([1]), itertools.chain([1]), functools.cmp_to_key(print)(1),
        weakref.ref(plain), threading.local(), OwnLocal(), threading.Lock(), threading.RLock(), threading.Event(),
        threading.Condition(), threading.Semaphore(), threading.Barrier(2), threading.main_thread(), done,
        threading.Timer(1, print), queue.Queue(), pickle.Pickler(io.BytesIO()), types.MappingProxyType({}),
        compile("1", "", "eval"), memoryview(b"a"), property(), {}.keys(), sys._getframe(), sys,
        (each for each in ())):
    attempt(value)
print(attempt(weakref.proxy(plain)).mark)
print(attempt(types.SimpleNamespace(a=1)))
print(attempt(operator.methodcaller("split", ","))("a,b"))
print(attempt(operator.methodcaller("split", ",", maxsplit=1))("a,b,c"))
print(attempt(functools.partial(print, 1, end="!\n"))(2))
data = OwnBytes(b"abc")
data.read(1)
data.name = "mine"
again = attempt(data)
print(again.read(), again.name, data.__getstate__())
text = io.StringIO("a\nb", newline="\r\n")
text.read(1)
print(text.__getstate__(), repr(attempt(text).read()))
