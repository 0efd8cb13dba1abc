# A generator that ends with a value raises a StopIteration without a context, one that ends with None
# like any other exception with what is being handled.
def show(label, f):
    try:
        try: 1/0
        except ZeroDivisionError: f()
    except BaseException as e: print(label, type(e).__name__, e, "|", repr(e.__context__))
def g(v):
    yield 1
    return v
def n(v):
    x = g(v); next(x); return x
async def c(v): return v
async def ag(v):
    yield 1
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(3)
def closing():
    x = n(1)
    x.close()
    next(x)
for v in (None, 2, (1, 2), ValueError(3)):
    show(("next", v), lambda: next(n(v)))
    show(("send", v), lambda: n(v).send(None))
    show(("dunder", v), lambda: n(v).__next__())
    show(("coro", v), lambda: c(v).send(None))
    show(("await", v), lambda: c(v).__await__().__next__())
    show(("await", v), lambda: c(v).__await__().send(None))
show("list", lambda: next(iter([])))
show("list", lambda: iter([]).__next__())
show("range", lambda: next(iter(range(0))))
show("class", lambda: next(It()))
show("map", lambda: next(map(int, [])))
show("closed", closing)
def exhausted():
    x = n(1)
    list(x)
    x.send(None)
show("exhausted", exhausted)
a = ag(1)
show("asend", lambda: a.asend(None).send(None))
show("asend", lambda: a.asend(None).send(None))
show("asend", lambda: a.asend(None).send(None))
show("aclose", lambda: a.aclose().send(None))
def thrown():
    def h():
        try: yield 1
        except ValueError: return 5
    x = h(); next(x); x.throw(ValueError(7))
show("throw", thrown)
def thrown0():
    def h():
        try: yield 1
        except ValueError: return
    x = h(); next(x); x.throw(ValueError(7))
show("throw", thrown0)
