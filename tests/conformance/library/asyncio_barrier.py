# asyncio.Barrier.
import asyncio


async def member(barrier, name, order):
    position = await barrier.wait()
    order.append(position)
    return name


async def main():
    barrier = asyncio.Barrier(3)
    order = []
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    print(await asyncio.gather(*(member(barrier, n, order) for n in "abc")), sorted(order))
    async with asyncio.Barrier(1) as position:
        print("alone", position)
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    try:
        await task
    except asyncio.BrokenBarrierError as error:
        print("broken", repr(error), barrier.broken)
    await barrier.reset()
    print(barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
