# An exception thrown through `async for` into an async generator that is itself waiting.
class Pause:
    def __init__(self, n): self.n = n
    def __await__(self):
        for i in range(self.n): print("got", (yield i))


async def plain(n):
    for i in range(n):
        await Pause(1)
        yield i


async def catching(n):
    try: await Pause(1)
    except ValueError as e: print("caught inside", e); await Pause(2)
    yield n


async def ending(n):
    try: await Pause(1)
    except ValueError: return
    yield n


async def loop(source, catch):
    try:
        async for x in source(2): print("item", x)
    except catch as e: print("caught", repr(e))
    return "end"


for source in (plain, catching, ending):
    for catch in (ValueError, KeyError):
        for error in (ValueError("v"), KeyError("k")):
            work = loop(source, catch)
            print(source.__name__, catch.__name__, repr(error), work.send(None))
            action = lambda: work.throw(error)
            for i in range(6):
                try: print("step", action())
                except BaseException as e: print("out", repr(e)); break
                action = lambda: work.send("s")
            work.close()
a, b = ExceptionGroup("g", [ValueError(1), KeyError(2)]).split(ValueError)
print(a.__suppress_context__, b.__suppress_context__)
