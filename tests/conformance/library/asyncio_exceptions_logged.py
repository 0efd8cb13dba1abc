# What goes wrong with nobody looking is logged, or given to a handler.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s %(message).60s")


async def main():
    loop = asyncio.get_running_loop()
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append((context["message"], repr(context.get("exception")))))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand"})
    print([(text[:30], error) for text, error in seen])
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
    loop.call_exception_handler({"message": "to the log"})
    try:
        loop.set_exception_handler(3)
    except TypeError as error:
        print(error)


asyncio.run(main())
