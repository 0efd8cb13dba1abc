# queue. Follows CPython 3.14, Lib/queue.py and Modules/_queuemodule.c.
# The rule: an item is not reserved for the thread that is woken for it. A woken getter looks again,
# and a newcomer may have been faster; so every wait is a loop, and a timeout counts from the call.
import _interleave
import threading
from _collections import deque
from heapq import heappop, heappush

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]
__in_c__ = ("SimpleQueue",)

_now = _interleave.now


class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."
    __module__ = "_queue"


class Full(Exception):
    "Exception raised by Queue.put(block=0)/put_nowait()."


class ShutDown(Exception):
    "Raised when put/get with shut-down queue."


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = self._condition("Queue.get")
        self.not_full = self._condition("Queue.put")
        self.all_tasks_done = self._condition("Queue.join")
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def _condition(self, label):
        condition = threading.Condition(self.mutex)
        condition._kind = "queue"
        condition._label = label
        return condition

    def task_done(self):
        with self.mutex:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError("task_done() called too many times")
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.mutex:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.mutex:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                if timeout is not None and timeout < 0 and block:
                    raise ValueError("'timeout' must be a non-negative number")
                if self._qsize() >= self.maxsize:
                    self._wait_for_room(block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def _wait_for_room(self, block, timeout):
        if not block:
            raise Full
        deadline = None
        if timeout is not None:
            deadline = _now() + timeout
        while self._qsize() >= self.maxsize:
            if deadline is not None:
                timeout = deadline - _now()
                if timeout <= 0.0:
                    raise Full
            self.not_full.wait(timeout)
            if self.is_shutdown:
                raise ShutDown

    def get(self, block=True, timeout=None):
        with self.mutex:
            if timeout is not None and timeout < 0 and block and (self._qsize() or not self.is_shutdown):
                raise ValueError("'timeout' must be a non-negative number")
            if not self._qsize():
                self._wait_for_item(block, timeout)
            item = self._get()
            self.not_full.notify()
            return item

    def _wait_for_item(self, block, timeout):
        if self.is_shutdown:
            raise ShutDown
        if not block:
            raise Empty
        deadline = None
        if timeout is not None:
            deadline = _now() + timeout
        while not self._qsize():
            if deadline is not None:
                timeout = deadline - _now()
                if timeout <= 0.0:
                    raise Empty
            self.not_empty.wait(timeout)
            if self.is_shutdown and not self._qsize():
                raise ShutDown

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    # What subclasses replace; called with the mutex held.
    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(type(list[int]))


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()

    def _put(self, item):
        self.queue.append(item)


class SimpleQueue:
    __module__ = "_queue"

    def __init__(self):
        self._items = deque()
        self._waiters = deque()
        self._mutex = threading.Lock()

    def put(self, item, block=True, timeout=None):
        with self._mutex:
            self._items.append(item)
            if self._waiters:
                self._waiters.popleft().unpark()

    def get(self, block=True, timeout=None):
        deadline = None
        if block and timeout is not None:
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            deadline = _now() + threading._checked(timeout)
        mutex = self._mutex
        while True:
            with mutex:
                if self._items:
                    return self._items.popleft()
                if not block:
                    raise Empty
                if deadline is not None:
                    timeout = deadline - _now()
                    if timeout <= 0:
                        raise Empty
                parker = _interleave.Parker("queue")
                self._waiters.append(parker)
            if not parker.park(timeout):
                self._give_up(parker)

    def _give_up(self, parker):
        with self._mutex:
            try:
                self._waiters.remove(parker)
            except ValueError:
                # Chosen at the last moment: this thread looks once more, or passes the turn on.
                if self._waiters and self._items:
                    self._waiters.popleft().unpark()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return len(self._items) == 0

    def qsize(self):
        return len(self._items)

    __class_getitem__ = classmethod(type(list[int]))
