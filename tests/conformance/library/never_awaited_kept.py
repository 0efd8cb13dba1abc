# A coroutine that was kept under a name, in a list, in an expression: told where it is dropped.
import asyncio
import io
import warnings


def tell(message, category, filename, lineno, file=None, line=None):
    print(f"line {lineno}: {category.__name__}: {message}")


warnings.showwarning = tell
warnings.simplefilter("always")


async def fetch(number):
    await asyncio.sleep(0.01)
    return number


class Client:
    async def get_user(self, name):
        return name

    async def forget(self):
        user = self.get_user("ada")
        print("not awaited", type(user).__name__)
        user = await self.get_user("bob")
        print(user)


def forget_in_function():
    result = fetch(1)
    print("a", type(result).__name__)


def hand_back():
    return fetch(2)


async def forget_in_helper():
    one, two = fetch(3), fetch(4)
    print(await two)


async def rebind():
    result = fetch(5)
    print("still there")
    result = None
    print("gone")
    for i in range(3):
        result = fetch(i)
        print("round", i)
    result = 0


async def containers():
    several = [fetch(i) for i in range(2)]
    print(len(several))
    several.clear()
    print("cleared")
    by_name = {"a": fetch(1)}
    del by_name["a"]
    print("deleted")
    if fetch(7):
        print("a coroutine is true")
    pair = (fetch(8), 1)
    pair = ()


async def of_asyncio():
    queue = asyncio.Queue()
    queue.put_nowait("x")
    item = queue.get()
    print(type(item).__name__)
    item = await queue.get()
    print(item)
    nap = asyncio.sleep(1)
    nap = None
    print("rested")


async def right():
    first = fetch(10)
    rest = [fetch(i) for i in range(3)]
    print(await first, await asyncio.gather(*rest))
    task = asyncio.create_task(fetch(11))
    print(await task)
    later = hand_back()
    print(await later)
    closed = fetch(12)
    closed.close()
    closed = None
    print("nothing to tell")


async def main():
    await Client().forget()
    await forget_in_helper()
    await rebind()
    await containers()
    await of_asyncio()
    await right()


forget_in_function()
print("after the function")
kept = hand_back()
kept = None
print("after the name")
asyncio.run(main())
with io.StringIO() as kept:
    pass
kept = fetch(13)
with io.StringIO() as kept:
    print("in the block")
kept = None
print("end")
