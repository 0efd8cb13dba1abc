# A shielded task that fails when nobody waits for it any more; a concurrent future cancelled inside its loop.
import asyncio


def shown(loop, context):
    print({key: str(value)[:24] if key == "future" else str(value) for key, value in context.items()})


async def fails():
    await asyncio.sleep(1)
    raise ValueError("late")


async def works():
    await asyncio.sleep(1)
    return 1


async def left_alone():
    for what in (fails, works):
        inner = asyncio.ensure_future(what())
        try:
            await asyncio.wait_for(asyncio.shield(inner), 0.1)
        except TimeoutError:
            print("timeout", inner.done())
        await asyncio.sleep(1.6)
        print(inner.done())
    inner = asyncio.ensure_future(fails())
    for _ in range(2):
        try:
            await asyncio.wait_for(asyncio.shield(inner), 0.1)
        except TimeoutError:
            print("timeout", inner.done())
    try:
        await inner
    except ValueError as error:
        print(error)
    inner = asyncio.ensure_future(fails())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("cancelled", outer.cancelled())


async def child():
    print("never begins")


async def cancels_at_once():
    future = asyncio.run_coroutine_threadsafe(child(), asyncio.get_running_loop())
    await asyncio.sleep(0)
    task = max(asyncio.all_tasks(), key=lambda each: int(each.get_name().rpartition("-")[2]))
    future.cancel()
    print(task.cancelling(), future.cancelled(), "_call_set_state" in repr(task))
    return task


with asyncio.Runner() as runner:
    runner.get_loop().set_exception_handler(shown)
    runner.run(left_alone())
    print(runner.run(cancels_at_once()).cancelled())
