# with and async with: order, suppression, errors in every step, targets, nesting.
import asyncio
import contextlib


class Manager:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("  enter", self.name)
        if self.fail == "enter":
            raise RuntimeError(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("  exit", self.name, kind.__name__ if kind else None, value, traceback is not None)
        if self.fail == "exit":
            raise LookupError(f"exit {self.name}")
        return self.suppress


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (Manager("p") as p, Manager("q"),):
    print(p)
with Manager("s", suppress=True):
    1 / 0
print("suppressed")


def attempt(*managers, body=lambda: None):
    try:
        with contextlib.ExitStack() as stack:
            for manager in managers:
                stack.enter_context(manager)
            body()
        print("left normally")
    except Exception as error:
        print(type(error).__name__, error, "context:", repr(error.__context__))


def raises():
    raise ValueError("body")


attempt(Manager("1"), Manager("2"), body=raises)
attempt(Manager("1"), Manager("2", suppress=True), body=raises)
attempt(Manager("1"), Manager("2", fail="enter"))
attempt(Manager("1"), Manager("2", fail="exit"), body=raises)
attempt(Manager("1", suppress=True), Manager("2", fail="exit"))


def returns():
    with Manager("r"):
        return "returned"


def loops():
    for i in range(3):
        with Manager(f"loop {i}"):
            if i == 0:
                continue
            break
    return i


def overrides():
    try:
        with Manager("o"):
            raise KeyError("lost")
    finally:
        return "finally wins"


print(returns(), loops(), overrides())


class Tuple:
    def __enter__(self):
        return 1, (2, [3, 4])

    def __exit__(self, *details):
        return False


items = {}
with Tuple() as (x, (y, [z, *rest])), Tuple() as items["k"], Tuple() as Manager.stored:
    print(x, y, z, rest, items, Manager.stored)


class NoExit:
    def __enter__(self): pass


class NoEnter:
    def __exit__(self, *a): pass


class OnInstance:
    def __init__(self):
        self.__enter__ = lambda: None
        self.__exit__ = lambda *a: None


class Truthy:
    def __enter__(self): return self
    def __exit__(self, *a): return Truth()


class Truth:
    def __bool__(self):
        print("  truth asked")
        return True


for make in NoExit, NoEnter, OnInstance, object, lambda: 5, lambda: asyncio.Lock():
    try:
        with make():
            pass
    except TypeError as error:
        print(error)
with Truthy():
    raise ValueError("swallowed by a truthy object")
with Truthy():
    pass


class Async:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("  aenter")
        return self

    async def __aexit__(self, *details):
        await asyncio.sleep(0)
        print("  aexit", details[1])
        return isinstance(details[1], KeyError)


async def main():
    async with Async() as one, Async():
        print("inside", type(one).__name__)
    async with Async():
        raise KeyError("gone")
    try:
        async with Async():
            raise IndexError("stays")
    except IndexError as error:
        print("caught", error)
    for wrong in (Manager("x"), 5, NoExit()):
        try:
            async with wrong:
                pass
        except TypeError as error:
            print(error)
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(Async())
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "  callback")


asyncio.run(main())


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ZeroDivisionError as error:
        print("tag saw", error)
    finally:
        print(f"</{name}>")


with tag("p"), tag("b") as name:
    print(name)
with tag("z"):
    1 / 0


@tag("decorated")
def work():
    print("working")


work()
work()
