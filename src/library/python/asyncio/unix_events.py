# Where the event loop and its policy say they are from. Lib/asyncio/unix_events.py, CPython 3.14.
from asyncio.base_events import _UnixSelectorEventLoop
from asyncio.events import _DefaultEventLoopPolicy, _UnixDefaultEventLoopPolicy

__all__ = ["SelectorEventLoop", "EventLoop"]

SelectorEventLoop = EventLoop = _UnixSelectorEventLoop
