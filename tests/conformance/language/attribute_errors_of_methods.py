# An AttributeError that leaves __getattr__ or a getter knows what was asked for, unless it says so itself.
import asyncio


class Door:
    def open(self):
        pass

    @property
    def width(self):
        raise AttributeError("not measured")

    def __getattr__(self, name):
        if name == "own":
            raise AttributeError("said", name="x", obj=3)
        if name == "key":
            raise KeyError(name)
        raise AttributeError(f"no {name}")


class Room:
    size = 1

    @property
    def area(self):
        return self.sise

    @property
    def height(self):
        raise AttributeError("unknown")


for ask in (lambda: Door().opn, lambda: Door().opn(), lambda: Door().width, lambda: Door().own,
            lambda: Door().key, lambda: Room().area, lambda: Room().height, lambda: asyncio.sleeep,
            lambda: asyncio.slep(1), lambda: getattr(Door(), "opn", "else"), lambda: Door().a.b):
    try:
        print(ask())
    except (AttributeError, KeyError) as error:
        print(type(error).__name__, error, getattr(error, "name", "-"),
              type(getattr(error, "obj", None)).__name__)


async def main():
    later = asyncio.sleep(0)
    try:
        await asyncio.gather([later])
    except TypeError as error:
        print(error)
    print(await asyncio.gather(later, asyncio.sleep(0, "b")))


asyncio.run(main())
