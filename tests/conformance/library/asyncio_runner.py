# asyncio.Runner, run() and their errors.
import asyncio


async def add(a, b):
    await asyncio.sleep(0)
    return a + b


with asyncio.Runner() as runner:
    print(runner.run(add(1, 2)), runner.run(add(3, 4)), runner.get_loop().is_closed())
    loop = runner.get_loop()
print(loop.is_closed())
for wrong in (lambda: runner.run(add(1, 1)), lambda: asyncio.run(5), lambda: asyncio.get_running_loop()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


async def nested():
    coro = add(1, 1)
    try:
        asyncio.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()
    return asyncio.get_running_loop().get_debug()


print(asyncio.run(nested()), asyncio.run(nested(), debug=True))


async def leaves_tasks():
    async def slow():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("cancelled at the end")
            raise
    asyncio.create_task(slow())
    await asyncio.sleep(0)
    return "main is over"


print(asyncio.run(leaves_tasks()))
