# to_thread(). Follows CPython 3.14, Lib/asyncio/threads.py.
import contextvars
from asyncio import events

__all__ = ["to_thread"]


async def to_thread(func, /, *args, **kwargs):
    loop = events.get_running_loop()
    if contextvars._used:
        context = contextvars.copy_context()
        return await loop.run_in_executor(None, lambda: context.run(func, *args, **kwargs))
    return await loop.run_in_executor(None, lambda: func(*args, **kwargs))
