# How many iterations of the loop pass between "X is done" and "the waiter's code runs".
import asyncio

async def hops(setup):
    """Runs setup(trigger) as a task and counts iterations from the trigger to its end."""
    loop = asyncio.get_running_loop()
    started = loop.create_future()
    count = {"n": 0, "on": False, "end": None}
    def tick():
        if count["on"]:
            count["n"] += 1
        if count["end"] is None:
            loop.call_soon(tick)
    async def run():
        await setup(started)
        count["end"] = count["n"]
    task = asyncio.create_task(run())
    for _ in range(5): await asyncio.sleep(0)
    loop.call_soon(tick)
    def go():
        count["on"] = True
        count["n"] = 0
        started.set_result("x")
    loop.call_soon(go)
    await task
    return count["end"]

async def plain(f): await f
async def in_task(f): await asyncio.create_task(wait_on(f))
async def wait_on(f): return await f
async def in_gather(f): await asyncio.gather(f)
async def in_gather_tasks(f): await asyncio.gather(asyncio.create_task(wait_on(f)))
async def in_wait(f): await asyncio.wait([f])
async def in_shield(f): await asyncio.shield(f)
async def in_wait_for(f): await asyncio.wait_for(f, 10)
async def in_wait_for_coro(f): await asyncio.wait_for(wait_on(f), 10)
async def in_as_completed(f):
    for a in asyncio.as_completed([f]): await a
async def in_group(f):
    async with asyncio.TaskGroup() as g: g.create_task(wait_on(f))
async def in_timeout(f):
    async with asyncio.timeout(10): await f

async def main():
    for setup in (plain, in_task, in_gather, in_gather_tasks, in_wait, in_shield, in_wait_for, in_wait_for_coro, in_as_completed, in_group, in_timeout):
        print(setup.__name__, await hops(setup))

asyncio.run(main())
