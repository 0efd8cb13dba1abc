# Queue, JoinableQueue, SimpleQueue. Follows CPython 3.14, Lib/multiprocessing/queues.py.
# The rule: put() only appends to a buffer of its own process; a feeder thread pickles and writes.
# So put returns before the data is out, and a process that has put something ends only when the
# pipe took it.
import _interleave
import _pickle  # its exceptions cross, and are looked up there
import sys
import threading
from _collections import deque
from queue import Empty, Full
from multiprocessing import connection, process
from multiprocessing.synchronize import (
    SEM_VALUE_MAX, BoundedSemaphore, Condition, Lock, Semaphore,
)

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]

_now = _interleave.now
_dumps = _interleave.dumps_across
_loads = _interleave.loads
_sentinel = object()


class Queue:
    def __init__(self, maxsize=0, *, ctx=None):
        if maxsize <= 0:
            maxsize = SEM_VALUE_MAX
        self._maxsize = maxsize
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = Lock()
        self._wlock = Lock()
        self._sem = BoundedSemaphore(maxsize)
        self._reset()

    def _reset(self):
        # What a process has for itself.
        self._notempty = threading.Condition(threading.Lock())
        self._buffer = deque()
        self._thread = None
        self._join_cancelled = False
        self._closed = False

    def __getstate__(self):
        process.assert_spawning(self)
        return self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem

    def __setstate__(self, state):
        (self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem) = state
        self._reset()

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._sem.acquire(block, timeout):
            raise Full
        self._append(obj)

    def _append(self, obj):
        with self._notempty:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._notempty.notify()

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if block and timeout is None:
            with self._rlock:
                data = self._reader.recv_bytes()
            self._sem.release()
            return _loads(data)
        if block:
            deadline = _now() + timeout
        if not self._rlock.acquire(block, timeout):
            raise Empty
        try:
            left = 0.0
            if block:
                left = deadline - _now()
                if left < 0:
                    left = 0.0
            if not self._reader.poll(left):
                raise Empty
            data = self._reader.recv_bytes()
            self._sem.release()
        finally:
            self._rlock.release()
        return _loads(data)

    def qsize(self):
        return self._maxsize - self._sem.get_value()

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return self._sem._semlock._is_zero()

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True
        self._send_sentinel()

    def _send_sentinel(self):
        process._exit_first.pop(self, None)
        if self._thread is not None:
            with self._notempty:
                if not self._buffer or self._buffer[-1] is not _sentinel:
                    self._buffer.append(_sentinel)
                    self._notempty.notify()

    def join_thread(self):
        assert self._closed, f"Queue {self!r} not closed"
        self._join_feeder()

    def cancel_join_thread(self):
        self._join_cancelled = True
        process._exit_last.pop(self, None)

    def _join_feeder(self):
        process._exit_last.pop(self, None)
        if self._thread is not None and not self._join_cancelled:
            self._thread.join()

    def _start_thread(self):
        self._thread = threading.Thread(target=self._feed, name="QueueFeederThread", daemon=True)
        self._thread.start()
        process._exit_first[self] = self._send_sentinel
        if not self._join_cancelled:
            process._exit_last[self] = self._join_feeder

    def _feed(self):
        buffer = self._buffer
        notempty = self._notempty
        while True:
            obj = None
            try:
                with notempty:
                    while not buffer:
                        notempty.wait()
                    obj = buffer.popleft()
                if obj is _sentinel:
                    if self._closed:  # by the program, not by the end of the process
                        self._reader.close()
                        self._writer.close()
                    return
                data = _dumps(obj)
                with self._wlock:
                    self._writer.send_bytes(data)
            except Exception as error:
                # What could not be pickled takes no place in the queue.
                self._sem.release()
                self._on_queue_feeder_error(error, obj)

    def _on_queue_feeder_error(self, error, obj):
        sys.stderr.write(_interleave.format_exception(error))

    __class_getitem__ = classmethod(type(list[int]))


class JoinableQueue(Queue):
    def __init__(self, maxsize=0, *, ctx=None):
        Queue.__init__(self, maxsize, ctx=ctx)
        self._unfinished_tasks = Semaphore(0)
        self._cond = Condition()

    def __getstate__(self):
        return Queue.__getstate__(self) + (self._cond, self._unfinished_tasks)

    def __setstate__(self, state):
        Queue.__setstate__(self, state[:-2])
        self._cond, self._unfinished_tasks = state[-2:]

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._cond:
            self._append(obj)
            self._unfinished_tasks.release()

    def task_done(self):
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError("task_done() called too many times")
            if self._unfinished_tasks._semlock._is_zero():
                self._cond.notify_all()

    def join(self):
        with self._cond:
            if not self._unfinished_tasks._semlock._is_zero():
                self._cond.wait()


class SimpleQueue:
    def __init__(self, *, ctx=None):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = Lock()
        self._wlock = Lock()

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def __getstate__(self):
        process.assert_spawning(self)
        return self._reader, self._writer, self._rlock, self._wlock

    def __setstate__(self, state):
        self._reader, self._writer, self._rlock, self._wlock = state

    def get(self):
        with self._rlock:
            data = self._reader.recv_bytes()
        return _loads(data)

    def put(self, obj):
        data = _dumps(obj)
        with self._wlock:
            self._writer.send_bytes(data)

    __class_getitem__ = classmethod(type(list[int]))
