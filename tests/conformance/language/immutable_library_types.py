# Classes of the library that are C in CPython take no attributes, whoever tries.
import array, asyncio, collections, contextvars, csv, datetime, functools, io, itertools, operator
import pickle, queue, re, string.templatelib, struct, threading, types, typing, weakref
from unittest import mock

TYPES = [
    asyncio.Future, asyncio.Task, queue.SimpleQueue, struct.Struct, threading.Lock, datetime.date,
    datetime.datetime, datetime.time, datetime.timedelta, datetime.timezone, datetime.tzinfo,
    collections.OrderedDict, collections.deque, collections.defaultdict, contextvars.Context,
    contextvars.ContextVar, contextvars.Token, csv.reader([]).__class__, io.StringIO, io.BytesIO,
    itertools.chain, itertools.groupby, operator.itemgetter, functools.partial, re.Match, re.Pattern,
    pickle.Pickler, pickle.Unpickler, string.templatelib.Template, string.templatelib.Interpolation,
    types.SimpleNamespace, types.GenericAlias, typing.TypeVar, typing.ParamSpec, typing.Union,
    typing.TypeVarTuple, typing.TypeAliasType, weakref.ref, weakref.ProxyType, array.array,
    threading.local, int, list, type, Exception, types.FunctionType,
]
NAMES = ["anything", "__init__", "__name__", "__qualname__", "__module__", "__doc__", "__bases__",
         "__annotations__", "__annotate__", "__class__", "__dict__"]


def attempt(action):
    try:
        action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "done"


for kind in TYPES:
    print(kind, kind.__module__)
    print("   ", attempt(lambda: setattr(kind, "now", None)))
    print("   ", attempt(lambda: delattr(kind, "now")))
for kind in (int, datetime.datetime, asyncio.Task, type):
    for name in NAMES:
        print(attempt(lambda: setattr(kind, name, "text")))
        print(attempt(lambda: delattr(kind, name)))
    print(attempt(lambda: type.__setattr__(kind, "x", 1)))
    print(attempt(lambda: type.__dict__["__doc__"].__set__(kind, "x")))


# What derives from them is the program's own, as are their instances.
class Clock(datetime.datetime):
    pass


class Tracked(asyncio.Future):
    pass


Clock.now = staticmethod(lambda: "noon")
Clock.__doc__ = "told by the program"
Tracked.made = 0
print(Clock.now(), Clock.__doc__, Tracked.made)
del Clock.now
print(Clock.now is datetime.datetime.now, Clock.__bases__)
reader = functools.partial(int, base=2)
reader.note = "binary"
print(reader("101"), reader.note)

print(attempt(lambda: mock.patch("datetime.datetime.now").start()))
print(attempt(lambda: mock.patch.object(datetime.date, "today").start()))
with mock.patch("datetime.datetime") as fake:
    fake.now.return_value = "patched"
    print(datetime.datetime.now())


async def main():
    task = asyncio.current_task()
    task.label = "free"
    print(type(task), task.label, attempt(lambda: task.nothing), attempt(lambda: task[0]))
    future = asyncio.get_running_loop().create_future()
    print(type(future), attempt(lambda: future + 1), attempt(lambda: future.zzz))
    future.cancel()


asyncio.run(main())
