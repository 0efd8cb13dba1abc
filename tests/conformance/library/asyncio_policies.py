# Event loop policies, what Task and Future show of themselves, a task's stack, aliases.
import asyncio
import os
import queue
import sys
import warnings

warnings.simplefilter("ignore")
HERE = os.path.abspath(__file__)


def show(thing):
    text = thing if isinstance(thing, str) else repr(thing)
    print(text.replace(HERE, "FILE").replace(__file__, "FILE"))


policy = asyncio.get_event_loop_policy()
print(type(policy).__name__, isinstance(policy, asyncio.AbstractEventLoopPolicy), asyncio.DefaultEventLoopPolicy)


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("made")
        return super().new_event_loop()


async def three():
    return 3


asyncio.set_event_loop_policy(Policy())
print(asyncio.run(three()), isinstance(asyncio.get_event_loop_policy(), Policy))
for wrong in (lambda: asyncio.set_event_loop_policy(3), lambda: Policy().set_event_loop(3),
              lambda: asyncio.AbstractEventLoopPolicy().get_event_loop(), lambda: asyncio.NoSuchName):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
asyncio.get_event_loop_policy().set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
loop.close()
asyncio.set_event_loop_policy(None)
print(asyncio.Queue[int], queue.Queue[int], queue.Queue[int].__args__, asyncio.Future[int].__args__)


async def sleeper():
    await asyncio.sleep(1000)


async def outer():
    await sleeper()


async def failing():
    1 / 0


def on_done(task):
    pass


async def main():
    task = asyncio.create_task(outer(), name="out")
    show(task)
    await asyncio.sleep(0)
    show(task)
    print([frame.f_code.co_name for frame in task.get_stack()])
    stream = open_text()
    task.print_stack(file=stream)
    show(stream.getvalue())
    future = asyncio.get_running_loop().create_future()
    waiting = asyncio.gather(future, return_exceptions=True)
    future.add_done_callback(on_done)
    show(repr(future).replace(repr(future).split("cb=[")[1].split(", ")[0], "..."))
    task.add_done_callback(on_done)
    show(task)
    task.cancel()
    show(repr(task).split(" coro=")[0])
    await asyncio.wait([task])
    show(task)
    future.set_result("done")
    show(future)
    await waiting
    failed = asyncio.create_task(failing(), name="bad")
    await asyncio.wait([failed])
    show(failed)
    print([frame.f_code.co_name for frame in failed.get_stack()])
    stream = open_text()
    failed.print_stack(file=stream)
    show(stream.getvalue())
    failed.exception()
    done = asyncio.create_task(three(), name="good")
    await done
    show(done)

    def without_task():
        entering = asyncio.TaskGroup().__aenter__()
        try:
            entering.send(None)
        except RuntimeError as error:
            print(error)

    asyncio.get_running_loop().call_soon(without_task)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


def open_text():
    import io
    return io.StringIO()


asyncio.run(main())
