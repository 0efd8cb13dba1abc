# as_completed: as an iterator and asynchronously.
import asyncio


async def job(n):
    await asyncio.sleep(n / 1000)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    for next_one in asyncio.as_completed([job(3), job(1), job(2)]):
        try:
            print(await next_one)
        except ValueError as error:
            print("error", error)
    tasks = [asyncio.create_task(job(n), name=f"job {n}") for n in (4, 1)]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, task.get_name(), await task)
    try:
        for next_one in asyncio.as_completed([job(1), job(900)], timeout=0.4):
            print(await next_one)
    except TimeoutError as error:
        print("timeout", repr(error))
    done, pending = await asyncio.wait([asyncio.create_task(job(1)), asyncio.create_task(job(400))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()


asyncio.run(main())
