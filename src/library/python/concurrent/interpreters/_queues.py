# Queues between interpreters. Follows CPython 3.14, Lib/concurrent/interpreters/_queues.py.
# The rule: a Queue is an id and a handle that keeps the queue; there is one object for each id. As in
# CPython, who waits looks at the queue every 10 ms, and a timeout is a whole number of seconds.
import queue
import time
import weakref

import _crossinterpreter
import _interpreters
from _interpreters import QueueError, QueueNotFoundError
from concurrent.interpreters import _crossinterp
from concurrent.interpreters._crossinterp import UNBOUND_ERROR, UNBOUND_REMOVE

__all__ = [
    "UNBOUND", "UNBOUND_ERROR", "UNBOUND_REMOVE", "create", "list_all", "Queue", "QueueError",
    "QueueNotFoundError", "QueueEmpty", "QueueFull", "ItemInterpreterDestroyed",
]


class QueueEmpty(QueueError, queue.Empty):
    """Raised from get_nowait() when the queue is empty.

    It is also raised from get() if it times out.
    """


class QueueFull(QueueError, queue.Full):
    """Raised from put_nowait() when the queue is full.

    It is also raised from put() if it times out.
    """


class ItemInterpreterDestroyed(QueueError, _crossinterp.ItemInterpreterDestroyed):
    """Raised from get() and get_nowait()."""


UNBOUND = _crossinterp.make_unbound("queue", __name__)

_numbers = {UNBOUND_REMOVE: 1, UNBOUND_ERROR: 2, UNBOUND: 3}
_constants = {1: UNBOUND_REMOVE, 2: UNBOUND_ERROR, 3: UNBOUND}


def _number_of(unbound):
    try:
        return _numbers[unbound]
    except (KeyError, TypeError):
        raise NotImplementedError(f"unsupported unbound replacement op {unbound!r}")


def create(maxsize=0, *, unbounditems=UNBOUND):
    """Return a new cross-interpreter queue.

    The queue may be used to pass data safely between interpreters.

    "unbounditems" sets the default for Queue.put(); see that method for
    supported values.  The default value is UNBOUND, which replaces
    the unbound item.
    """
    handle = _interpreters.create_queue(maxsize, _number_of(unbounditems))
    return Queue(handle.id)


def list_all():
    """Return a list of all open queues."""
    return [Queue(id) for id in reversed(_interpreters.list_queues())]


class Queue(_crossinterp.Numbered):
    """A cross-interpreter queue."""

    _id_of = "queue"
    _known = weakref.WeakValueDictionary()
    _bind = staticmethod(_interpreters.bind_queue)

    @property
    def unbounditems(self):
        return _constants[self._handle.unbound]

    @property
    def maxsize(self):
        return self._handle.maxsize

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return self._handle.is_full()

    def qsize(self):
        return self._handle.count()

    def put(self, obj, block=True, timeout=None, *, unbounditems=None, _delay=10 / 1000):
        """Add the object to the queue.

        If "block" is true, this blocks while the queue is full.

        "unbounditems" controls the behavior of Queue.get() for the given
        object if the current interpreter (calling put()) is later
        destroyed: UNBOUND gives UNBOUND itself, UNBOUND_ERROR raises
        ItemInterpreterDestroyed, UNBOUND_REMOVE removes the item.
        None (the default) is the queue's own default.
        """
        if not block:
            return self.put_nowait(obj, unbounditems=unbounditems)
        unbound = 0 if unbounditems is None else _number_of(unbounditems)
        parcel = None
        for _ in _looks(self._handle, False, timeout, _delay):
            if parcel is None:
                parcel = _interpreters.pack(obj, True)
            if self._handle.put(parcel, unbound):
                return
        raise QueueFull(f"queue {self._id} is full")

    def put_nowait(self, obj, *, unbounditems=None):
        unbound = 0 if unbounditems is None else _number_of(unbounditems)
        if not self._handle.put(_interpreters.pack(obj, True), unbound):
            raise QueueFull(f"queue {self._id} is full")

    def get(self, block=True, timeout=None, *, _delay=10 / 1000):
        """Return the next object from the queue.

        If "block" is true, this blocks while the queue is empty.

        If the next item's original interpreter has been destroyed
        then the "next object" is determined by the value of the
        "unbounditems" argument to put().
        """
        if not block:
            return self.get_nowait()
        for _ in _looks(self._handle, True, timeout, _delay):
            item = self._handle.take()
            if item is not None:
                return _resolved(item)
        raise QueueEmpty(f"queue {self._id} is empty")

    def get_nowait(self):
        """Return the next object from the channel.

        If the queue is empty then raise QueueEmpty.  Otherwise this
        is the same as get().
        """
        item = self._handle.take()
        if item is None:
            raise QueueEmpty(f"queue {self._id} is empty")
        return _resolved(item)


def _looks(handle, reads, timeout, delay):
    # Once at each time at which CPython would look.
    if timeout is not None:
        timeout = int(timeout)
        if timeout < 0:
            raise ValueError("timeout value must be non-negative")
    begin = time.monotonic_ns()
    end = None if timeout is None else begin + timeout * 1_000_000_000
    while True:
        yield
        if end is not None and time.monotonic_ns() >= end:
            return
        handle.wait(reads, end, begin, delay)


def _resolved(item):
    if not isinstance(item, int):
        return _crossinterpreter.receive(item)
    if item == 2:
        raise ItemInterpreterDestroyed("item's original interpreter destroyed")
    return UNBOUND


_interpreters.register_queue_type(Queue)
