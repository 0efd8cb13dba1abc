# asyncio: task groups, nested, failing, adding while running; eager errors; names.
import asyncio


async def work(n, log, fail=False):
    await asyncio.sleep(n / 50)
    if fail:
        raise ValueError(n)
    log.append(n)
    return n


async def main():
    log = []
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n, log), name=f"t{n}") for n in (3, 1, 2)]
        log.append("body")
    print(log, [t.result() for t in tasks], [t.get_name() for t in tasks])
    log.clear()

    async def grows(group, depth):
        log.append(depth)
        if depth:
            group.create_task(grows(group, depth - 1))

    async with asyncio.TaskGroup() as group:
        group.create_task(grows(group, 3))
    print(log)
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(work(40, log))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work(1, log, fail=True))
                inner.create_task(work(50, log, fail=True))
    except* ValueError as group:
        print(repr(group), len(group.exceptions))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(0, log, True))
            group.create_task(work(0, log, True))
    except ExceptionGroup as error:
        print(error, sorted(str(e) for e in error.exceptions))
    for wrong in (lambda: group.create_task(work(1, log)), lambda: asyncio.TaskGroup().create_task(work(1, log))):
        try:
            wrong()
        except RuntimeError as error:
            print(str(error).split(" at 0x")[0].split("<")[0], str(error).rsplit(" ", 2)[-1])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(9))
            raise asyncio.CancelledError("by hand")
    except asyncio.CancelledError as error:
        print("cancelled", error)

    class Stop(Exception):
        pass

    async def stop():
        raise Stop

    try:
        async with asyncio.TaskGroup() as group:
            endless = group.create_task(asyncio.Event().wait())
            await asyncio.sleep(0)
            group.create_task(stop())
    except* Stop:
        print("stopped the group", endless.cancelled())

    async def limited(jobs, limit):
        gate = asyncio.Semaphore(limit)

        async def one(job):
            async with gate:
                return await job
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(job)) for job in jobs]
        return [t.result() for t in tasks]

    log.clear()
    print(await limited([work(n, log) for n in (4, 3, 1)], 2), log)
    done, pending = await asyncio.wait({asyncio.create_task(work(n, log)) for n in (1, 50)}, timeout=0.2)
    print(len(done), len(pending), [t.cancel() for t in pending])


asyncio.run(main())
