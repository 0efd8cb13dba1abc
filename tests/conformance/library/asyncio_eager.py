import asyncio

async def main():
    loop = asyncio.get_running_loop(); loop.set_task_factory(asyncio.eager_task_factory); log = []
    async def quick(): log.append("quick"); return 1
    async def slow(): log.append("slow a"); await asyncio.sleep(0); log.append("slow b"); return 2
    t = asyncio.create_task(quick()); print(log, t.done(), t.result())
    s = asyncio.create_task(slow()); print(log, s.done()); log.append("main"); print(await s, log)
    print(await asyncio.gather(quick(), slow(), quick()))
    async with asyncio.TaskGroup() as g: a = g.create_task(quick()); b = g.create_task(slow()); print(a.done(), b.done())
    print(b.result())
    async def fails(): raise ValueError("eager")
    f = asyncio.create_task(fails()); print(f.done(), repr(f.exception()))
    async def who(): return asyncio.current_task().get_name()
    me = asyncio.current_task(); print(await asyncio.create_task(who(), name="inner"), asyncio.current_task() is me)
    loop.set_task_factory(None); print(loop.get_task_factory())
    t = asyncio.create_task(quick(), eager_start=True); print(t.done()); t2 = asyncio.create_task(quick()); print(t2.done(), await t2)

asyncio.run(main())
