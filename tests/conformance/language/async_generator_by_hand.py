# Async generators and coroutines without an event loop: every step driven by hand.
import sys


class Wait:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        return (yield f"waiting {self.label}")


async def numbers():
    try:
        for i in range(3):
            got = await Wait(i)
            sent = yield (i, got)
            if sent:
                print("  sent", sent)
    except ValueError as error:
        await Wait("in except")
        yield f"recovered from {error}"
    finally:
        await Wait("in finally")
        print("  finally done")


def step(awaitable, value=None):
    try:
        return "yields", awaitable.send(value)
    except StopIteration as stop:
        return "returns", stop.value
    except StopAsyncIteration as stop:
        return "stops", stop.args
    except BaseException as error:
        return type(error).__name__, str(error)


g = numbers()
print(g.ag_running, g.ag_suspended, g.ag_await, g.ag_frame.f_code.co_name, g.ag_code.co_name)
first = g.__anext__()
print(type(first).__name__, step(first), step(first, "x"), step(first))
second = g.asend("hello")
print(step(second), g.ag_await is not None, g.ag_running, step(second, "y"))
thrown = g.athrow(ValueError("bad"))
print(type(thrown).__name__, step(thrown), step(thrown))
closing = g.aclose()
print(step(closing), step(closing), step(closing), g.ag_frame)
print(step(g.__anext__()), step(g.aclose()))

g = numbers()
a = g.asend(None)
print(step(a))
b = g.asend(None)
print(step(b))
print(step(a, 1))
g2 = numbers()
print(step(g2.asend("early")))
print(step(g2.athrow(KeyError("at start"))), step(g2.asend(None)))
g3 = numbers()
print(step(g3.aclose()), step(g3.__anext__()))
unused = numbers().__anext__()
unused.close()
print(step(unused))


async def ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        print("  ignored")
        yield 2


g = ignores_exit()
print(step(g.__anext__()), step(g.aclose()))


async def coroutine():
    result = await Wait("one")
    async for item in numbers():
        print("  item", item)
        break
    return result


c = coroutine()
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_code.co_name, c.cr_origin)
print(c.send(None), c.cr_suspended, type(c.cr_await).__name__)
print(step(c, "answer"))
print(step(c, "zero"))
print(step(c), c.cr_frame)
print(step(c))
d = coroutine()
for wrong in (lambda: d.send(1), lambda: d.throw(5), lambda: next(d), lambda: list(d),
              lambda: d.__await__().__next__()):
    try:
        print(wrong())
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
d.close()
d.close()
e = coroutine()
print(e.throw.__name__, step(e))
try:
    e.throw(ZeroDivisionError("thrown"))
except ZeroDivisionError as error:
    print("came out", error)
hooks = sys.get_asyncgen_hooks()
print(hooks, hooks.firstiter, hooks.finalizer)
seen = []
sys.set_asyncgen_hooks(firstiter=lambda g: seen.append(("first", g.__name__)))
g = numbers()
print(seen, step(g.__anext__()), seen)
sys.set_asyncgen_hooks(None, None)
try:
    sys.set_asyncgen_hooks(firstiter=5)
except TypeError as error:
    print(error)
print(sys.get_asyncgen_hooks().firstiter)
async def awaits(thing):
    return await thing
for thing in 5, None, [1], (x for x in ()), iter(()):
    print(step(awaits(thing)))


class BadAwait:
    def __await__(self):
        return 5


print(step(awaits(BadAwait())))
