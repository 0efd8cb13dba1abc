# What the event loop, its handles and a failing callback look like.
import asyncio
import re


def plain(*args):
    pass


class Clock:
    def tick(self):
        pass


def shown(handle):
    return re.sub(r"(when=)[\d.]+|at \S*(?=:\d)", r"\1", str(handle))


def report(loop, context):
    print(shown(context["message"]), repr(context["exception"]), shown(context["handle"]))


async def main():
    loop = asyncio.get_running_loop()
    print(loop, type(loop), type(loop) is asyncio.SelectorEventLoop)
    loop.set_exception_handler(report)
    handles = [loop.call_soon(plain, 1, 2), loop.call_soon(Clock().tick), loop.call_later(5, plain),
               loop.call_at(loop.time() + 1, len)]
    for handle in handles:
        print(shown(handle))
        handle.cancel()
        print(shown(handle), handle.cancelled())
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


asyncio.run(main())
