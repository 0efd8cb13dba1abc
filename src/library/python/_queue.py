# _queue: where classes of queue say they are from, and where pickle looks for them.
from queue import Empty, SimpleQueue

__all__ = ["Empty", "SimpleQueue"]
