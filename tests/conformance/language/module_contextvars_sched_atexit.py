# contextvars, sched, atexit, gc, weakref together with threads and tasks.
import asyncio
import atexit
import contextvars
import gc
import sched
import threading
import time
import weakref
from contextvars import ContextVar, copy_context

request = ContextVar("request", default="none")
user = ContextVar("user")
print(request.get(), user.get("nobody"), request.name, repr(user)[:24])
try:
    user.get()
except LookupError as error:
    print(type(error).__name__, str(error)[:24])
token = request.set("outer")
print(request.get(), token.var is request, token.old_value is contextvars.Token.MISSING)
with request.set("inside"):
    print(request.get())
print(request.get())
request.reset(token)
print(request.get())
for wrong in (lambda: request.reset(token), lambda: user.reset(token), lambda: ContextVar(3), lambda: request.get(1, 2), lambda: copy_context()[user]):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).split("<Token")[0].split(" at 0x")[0][:60])
context = copy_context()
print(context.run(lambda: (request.set("in context"), request.get())[1]), request.get(), context[request], request in context, len(context) >= 1, context.get(user, "absent"), list(context)[:0])
seen = []
thread = threading.Thread(target=lambda: seen.append(request.get()))
request.set("main")
thread.start()
thread.join()
print(seen, request.get())


async def handler(name):
    request.set(name)
    await asyncio.sleep(0)
    return request.get()


async def main():
    print(await asyncio.gather(*(handler(f"r{n}") for n in range(3))), request.get())
    task = asyncio.create_task(handler("own"), context=context)
    print(await task, context[request], await asyncio.to_thread(request.get))


asyncio.run(main())
scheduler = sched.scheduler(time.monotonic, time.sleep)
log = []
late = scheduler.enter(0.03, 1, log.append, ("late",))
scheduler.enter(0.01, 2, log.append, ("second",))
scheduler.enter(0.01, 1, log.append, argument=("first",))
scheduler.enter(0.02, 1, lambda **kw: log.append(kw), kwargs={"k": 1})
print(scheduler.empty(), len(scheduler.queue), [event.priority for event in scheduler.queue])
scheduler.cancel(late)
scheduler.run()
print(log, scheduler.empty(), scheduler.run(blocking=False))
try:
    scheduler.cancel(late)
except ValueError as error:
    print(error)


class Thing:
    def __init__(self, name):
        self.name = name


thing = Thing("t")
ref = weakref.ref(thing, lambda r: log.append("gone"))
proxy = weakref.proxy(thing)
table, keys, everyone = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()
table["t"], keys[thing] = thing, "value"
everyone.add(thing)
finalizer = weakref.finalize(thing, log.append, "finalized")
print(ref() is thing, proxy.name, len(table), len(keys), len(everyone), finalizer.alive, weakref.getweakrefcount(thing) > 0)
del thing
gc.collect()
print(ref(), len(table), len(keys), len(everyone), finalizer.alive, sorted(log[3:]))
try:
    proxy.name
except ReferenceError as error:
    print(error)
for wrong in (lambda: weakref.ref(3), lambda: weakref.proxy("x"), lambda: weakref.WeakValueDictionary({"a": 1})):
    try:
        wrong()
    except TypeError as error:
        print(error)


class Node:
    pass


a, b = Node(), Node()
a.other, b.other = b, a
watch = weakref.ref(a)
del a, b
print(gc.isenabled(), gc.collect() >= 0, watch() is None, gc.disable(), gc.isenabled(), gc.enable(), len(gc.get_threshold()), len(gc.get_count()), gc.is_tracked([]), gc.is_tracked(1), gc.garbage)
atexit.register(print, "registered first, runs last")
gone = atexit.register(lambda: print("unregistered"))


@atexit.register
def goodbye():
    print("goodbye, runs first")


atexit.unregister(gone)
try:
    atexit.register(3)
except TypeError as error:
    print(error)
print("end of the module")
