# A task that fails while nobody has it or waits for it is told of when it ends; of what is dropped later the end
# of the loop tells. Names are counted apart from tasks, and results are shown shortened.
import asyncio
import sys

sys.stderr = sys.stdout


async def boom(n):
    await asyncio.sleep(0)
    raise ValueError(f"boom {n}")


async def at_once():
    raise KeyError("at once")


async def main():
    asyncio.get_running_loop().set_exception_handler(shown)
    asyncio.create_task(boom(1))
    await asyncio.sleep(0.01)
    print("after a forgotten task")
    asyncio.create_task(at_once())
    print("created")
    await asyncio.sleep(0)
    print("one turn")
    kept = asyncio.create_task(boom(2))
    await asyncio.sleep(0.01)
    print("kept", kept.done(), kept.exception())
    awaited = asyncio.create_task(boom(3))
    await asyncio.sleep(0.01)
    try:
        await awaited
    except ValueError as error:
        print(error)
    seen = asyncio.create_task(boom(4))
    await asyncio.sleep(0.01)
    print(repr(seen.exception()))
    results = await asyncio.gather(boom(5), boom(6), return_exceptions=True)
    print(results)

    def handler(loop, context):
        print("handler", context["message"], repr(context["exception"]))

    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(boom(7))
    tasks = [asyncio.create_task(boom(n)) for n in (8, 9)]
    await asyncio.sleep(0.01)
    print("turns")
    await asyncio.wait(tasks)
    for t in tasks:
        t.exception()
    future = asyncio.get_running_loop().create_future()
    future.set_exception(OSError("lost"))
    future = None
    await asyncio.sleep(0)
    print("main ends")
    t = [asyncio.create_task(asyncio.sleep(0, list(range(50))), name=f"w{i}") for i in range(2)]
    await asyncio.gather(*t)
    print(str(t[0]).partition("result=")[2], t[1].result() == list(range(50)))
    t = asyncio.create_task(asyncio.sleep(0, "x" * 100))
    await t
    print(t.get_name(), str(t).partition("result=")[2])


def shown(loop, context):
    print(context["message"], repr(context["exception"]), context["future"].get_name())


asyncio.run(main())
