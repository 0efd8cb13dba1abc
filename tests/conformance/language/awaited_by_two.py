# A coroutine that somebody awaits already; class patterns that ask for an attribute twice; notes.
import asyncio


async def work():
    await asyncio.sleep(0.01)
    return "worked"


async def main():
    shared = work()

    async def wait():
        return await shared

    print(await asyncio.gather(wait(), wait(), return_exceptions=True))


asyncio.run(main())


async def inner():
    await asyncio.sleep(0)


stopped = inner()
stopped.send(None)


async def outer():
    await stopped


try:
    outer().send(None)
except RuntimeError as error:
    print(error)
stopped.close()


class Twice:
    __match_args__ = ("a", "a")
    a = None


for number in range(2):
    try:
        match Twice():
            case Twice(_, a=_) if number:
                print("matched")
            case Twice(_, _):
                print("matched")
    except TypeError as error:
        print(error)

noted = ValueError()
noted.__notes__ = 42
try:
    noted.add_note("more")
except TypeError as error:
    print(error, noted.__notes__)
