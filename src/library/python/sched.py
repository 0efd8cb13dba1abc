# sched. Follows CPython 3.14, Lib/sched.py.
import heapq
import threading
import time as _time
from collections import namedtuple

__all__ = ["scheduler", "Event"]

_Fields = namedtuple("Event", "time priority sequence action argument kwargs")


class Event(_Fields):
    # Ordered by (time, priority, sequence).
    __slots__ = ()

    def __lt__(self, other):
        return self[:3] < other[:3]


class scheduler:
    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self._sequence = 0
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        with self._lock:
            event = Event(time, priority, self._sequence, action, argument, kwargs or {})
            self._sequence += 1
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                now = self.timefunc()
                late = event.time > now
                if not late:
                    heapq.heappop(self._queue)
            if late:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        with self._lock:
            return sorted(self._queue)
