# asyncio's debug mode: slow callbacks, calls from other threads, coroutines where none belong, where things were made.
import asyncio
import functools
import logging
import re
import sys
import threading
import time
import warnings


def short(text):
    # Of what the library itself has made CPython shows the library's own line.
    text = re.sub(r"created at \S+/asyncio/\S+:\d+|created at \S+:\d+(?=>\s+took)", "created at PLACE", text)
    text = re.sub(r"when=\S+ |took \S+", "", text)
    return re.sub(r"[-\w./]+\.py", "FILE", text)


class Printed(logging.Handler):
    def emit(self, record):
        lines = short(record.getMessage()).split("\n")
        print(record.levelname, *lines[:3], *lines[3:][-2:], sep="\n    ")


logging.getLogger("asyncio").addHandler(Printed())
logging.getLogger("asyncio").setLevel(logging.WARNING)


async def blocking():
    time.sleep(0.8)
    return "done"


async def fine():
    await asyncio.sleep(0.01)


async def slow():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.slow_callback_duration = 0.6
    print(await asyncio.create_task(blocking(), name="slow"))
    loop.call_soon(time.sleep, 0.8)
    loop.call_soon(functools.partial(time.sleep, 0.8))
    await asyncio.sleep(0.02)
    loop.slow_callback_duration = 60
    await fine()


asyncio.run(slow(), debug=True)


async def refuses():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60
    for schedule in (loop.call_soon, loop.call_soon_threadsafe, functools.partial(loop.call_later, 1),
                     functools.partial(loop.call_at, loop.time() + 1),
                     functools.partial(loop.run_in_executor, None)):
        for callback in (fine, 17):
            try:
                schedule(callback)
            except TypeError as error:
                print("TypeError:", error)
    coroutine = fine()
    try:
        loop.call_soon(coroutine)
    except TypeError as error:
        print("TypeError:", error)
    coroutine.close()

    def from_elsewhere():
        for schedule in (loop.call_soon, functools.partial(loop.call_later, 0)):
            try:
                schedule(print, "never")
            except RuntimeError as error:
                print("RuntimeError:", error)
        loop.call_soon_threadsafe(print, "from another thread")

    thread = threading.Thread(target=from_elsewhere)
    thread.start()
    await asyncio.sleep(0.2)
    thread.join()


asyncio.run(refuses(), debug=True)


def failing(number, *, text=""):
    raise ValueError(number)


async def says_where():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60
    print(short(repr(loop.call_soon(print, "x" * 60, [1, 2]))))
    timer = loop.call_later(50, failing, 17)
    print(short(repr(timer)))
    timer.cancel()
    print(short(repr(timer)))
    loop.call_soon(functools.partial(failing, text="a"), 3)
    print(re.sub(r"\S+:\d+", "PLACE", repr(loop.create_future())))
    await asyncio.sleep(0.01)
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append(context))
    loop.call_soon(failing, 5)
    await asyncio.sleep(0.01)
    loop.set_exception_handler(None)
    print(short(seen[0]["message"]), sorted(seen[0]))
    print(seen[0]["source_traceback"][-1].name, seen[0]["source_traceback"][-1].line)


asyncio.run(says_where(), debug=True)


# Coroutines that nobody awaits: where they were made.
def make():
    return fine()


def shown(message, category, filename, lineno, file=None, line=None):
    lines = short(str(message)).split("\n")
    print(category.__name__, lineno, lines[:2], lines[-4:])


warnings.showwarning = shown


async def forgets():
    asyncio.get_running_loop().slow_callback_duration = 60
    print(sys.get_coroutine_origin_tracking_depth())
    make()
    kept = make()
    print([place[1:] for place in kept.cr_origin[:2]])
    kept.close()


asyncio.run(forgets(), debug=True)
print(sys.get_coroutine_origin_tracking_depth())

# The same without asyncio.
sys.set_coroutine_origin_tracking_depth(1)
made = make()
print([place[1:] for place in made.cr_origin], sys.get_coroutine_origin_tracking_depth())
made.close()
sys.set_coroutine_origin_tracking_depth(depth=0)
made = make()
print(made.cr_origin)
made.close()
for depth in (-1, "1", 1.0):
    try:
        sys.set_coroutine_origin_tracking_depth(depth)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


# Turned on and off while it runs.
async def turns():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60
    print(loop.get_debug(), fine.__name__)
    loop.set_debug(True)
    print(loop.get_debug(), sys.get_coroutine_origin_tracking_depth())
    await asyncio.sleep(0.01)
    print(sys.get_coroutine_origin_tracking_depth())
    loop.set_debug(False)
    await asyncio.sleep(0.01)
    print(loop.get_debug(), sys.get_coroutine_origin_tracking_depth())


asyncio.run(turns())
with asyncio.Runner(debug=True) as runner:
    runner.get_loop().slow_callback_duration = 60
    print(runner.get_loop().get_debug(), "debug=True" in repr(runner.get_loop()))
