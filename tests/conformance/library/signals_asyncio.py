# Signals and event loops: add_signal_handler, and what asyncio.run() makes of SIGINT.
import asyncio
import os
import signal
import threading
import time


def soon(number, delay=0.05):
    def send():
        time.sleep(delay)
        os.kill(os.getpid(), number)
    threading.Thread(target=send).start()


async def graceful():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def stop_now(name):
        print("asked to stop by", name)
        stop.set()

    for sig in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sig, stop_now, sig.name)
    soon(signal.SIGTERM)
    await stop.wait()
    stop.clear()
    signal.raise_signal(signal.SIGINT)
    await stop.wait()
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    print(signal.getsignal(signal.SIGTERM))
    return "stopped"


print(asyncio.run(graceful()))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)


async def wrong():
    loop = asyncio.get_running_loop()

    async def coroutine():
        pass

    for sig, callback in [(signal.SIGUSR1, coroutine), ("INT", print), (1000, print), (signal.SIGKILL, print)]:
        try:
            loop.add_signal_handler(sig, callback)
        except (TypeError, ValueError, RuntimeError) as error:
            print(type(error).__name__, error)


asyncio.run(wrong())


async def long():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(0)
        print("cleaned up")
        raise
    finally:
        print("finally")


soon(signal.SIGINT)
try:
    asyncio.run(long())
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error.args, type(error.__context__).__name__)


async def stubborn():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("not me")
    return "result"


soon(signal.SIGINT)
print(asyncio.run(stubborn()))


async def twice():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("once")
        signal.raise_signal(signal.SIGINT)
        print("not reached")


soon(signal.SIGINT)
try:
    asyncio.run(twice())
except KeyboardInterrupt:
    print("the second one at once")


async def group():
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(long())
        tasks.create_task(long())


soon(signal.SIGINT)
try:
    asyncio.run(group())
except KeyboardInterrupt:
    print("group interrupted")


async def busy():
    while True:
        await asyncio.sleep(0)


soon(signal.SIGINT)
try:
    with asyncio.Runner() as runner:
        runner.run(busy())
except KeyboardInterrupt:
    print("busy loop interrupted")

loop = asyncio.new_event_loop()
soon(signal.SIGINT)
try:
    loop.run_until_complete(asyncio.sleep(60))
except KeyboardInterrupt:
    print("a bare loop is left at once")
for task in asyncio.all_tasks(loop):
    task.cancel()
    try:
        loop.run_until_complete(task)
    except asyncio.CancelledError:
        print("its task is cancelled")
loop.close()


async def own_handler():
    signal.signal(signal.SIGINT, lambda signum, frame: print("own handler"))
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(0)
    return "undisturbed"


print(asyncio.run(own_handler()))
