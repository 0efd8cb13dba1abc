# Pool and ThreadPool. Follows CPython 3.14, Lib/multiprocessing/pool.py.
# The rule: chunks go through one shared FIFO pipe and an idle worker takes the next one. Three
# threads serve a pool: one feeds the pipe, one hands out results, one replaces workers that have
# ended; a chunk that dies with its worker is lost.
import _interleave
import itertools
import os
import queue
import sys
import threading
from _collections import deque
from multiprocessing import connection, context, process, queues

__all__ = ["Pool", "ThreadPool"]

RUN, CLOSE, TERMINATE = "RUN", "CLOSE", "TERMINATE"
_job_counter = [0]
_thread_pool_counter = [0]


class RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    def __init__(self, exc):
        self.exc = exc
        self.tb = f'\n"""\n{_interleave.format_exception(exc)}"""'

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """Wraps possible unpickleable errors, so they can be safely sent through the socket."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


def _worker(inqueue, outqueue, initializer, initargs, maxtasks, wrap_exception):
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            break
        if task is None:
            break
        job, i, func, args, kwargs = task
        try:
            result = (True, func(*args, **kwargs))
        except Exception as error:
            if wrap_exception and func is not _raise:
                error = ExceptionWithTraceback(error)
            result = (False, error)
        try:
            outqueue.put((job, i, result))
        except Exception as error:
            outqueue.put((job, i, (False, MaybeEncodingError(error, result[1]))))
        task = job = result = func = args = kwargs = error = None
        completed += 1


def _raise(error):
    # Runs in a worker in place of a chunk whose iterable failed.
    raise error


class Pool:
    _wrap_exception = True

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None,
                 context=None):
        self._state = RUN
        self._pool = []
        self._ctx = context or _default_context()
        self._setup_queues()
        self._taskqueue = queue.SimpleQueue()
        self._cache = {}  # job -> the result object that waits for it
        self._processes = processes if processes is not None else self._default_size()
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if self._processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._terminating = False
        try:
            self._repopulate()
        except Exception:
            self._end_workers()
            raise
        self._worker_handler = self._start_thread(self._handle_workers)
        self._task_handler = self._start_thread(self._handle_tasks)
        self._result_handler = self._start_thread(self._handle_results)
        process._exit_first[self] = self.terminate

    def _default_size(self):
        return os.process_cpu_count() or 1

    @staticmethod
    def _start_thread(target):
        thread = threading.Thread(target=target, daemon=True)
        thread.start()
        return thread

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} state={self._state} pool_size={len(self._pool)}>"

    def _setup_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()
        self._change_reader, self._change_writer = connection.Pipe(duplex=False)

    # --- workers ---

    def _new_worker(self):
        worker = self._ctx.Process(
            target=_worker,
            args=(self._inqueue, self._outqueue, self._initializer, self._initargs,
                  self._maxtasksperchild, self._wrap_exception))
        worker.name = worker.name.replace("Process", "PoolWorker")
        worker.daemon = True
        worker.start()
        return worker

    def _repopulate(self):
        for _ in range(self._processes - len(self._pool)):
            self._pool.append(self._new_worker())

    def _join_exited_workers(self):
        cleaned = False
        for i in reversed(range(len(self._pool))):
            if self._has_exited(self._pool[i]):
                self._pool[i].join()
                del self._pool[i]
                cleaned = True
        return cleaned

    @staticmethod
    def _has_exited(worker):
        return worker.exitcode is not None

    def _notify_change(self):
        if not self._change_writer.closed:
            self._change_writer.send_bytes(b"")

    def _wait_for_change(self):
        connection.wait([self._change_reader] + [w.sentinel for w in self._pool])
        while self._change_reader.poll():
            self._change_reader.recv_bytes()

    # --- the three threads ---

    def _handle_workers(self):
        while self._state == RUN or self._cache and self._state != TERMINATE:
            if self._join_exited_workers():
                self._repopulate()
            self._wait_for_change()
        self._taskqueue.put(None)

    def _handle_tasks(self):
        while True:
            entry = self._taskqueue.get()
            if entry is None:
                break
            tasks, set_length = entry
            if not self._feed(tasks, set_length):
                break
            entry = tasks = set_length = None  # what is done is held by nobody while this waits
        self._outqueue.put(None)
        for _ in range(self._processes):
            self._inqueue.put(None)

    def _feed(self, tasks, set_length):
        count = 0
        for task in tasks:
            if self._state == TERMINATE:
                return False
            try:
                self._inqueue.put(task)
            except Exception as error:
                job = self._cache.get(task[0])
                if job is not None:
                    job._set(task[1], (False, error))
            count += 1
        if set_length is not None:
            set_length(count)
        return True

    def _handle_results(self):
        while True:
            task = self._outqueue.get()
            if task is None or self._state == TERMINATE:
                break
            self._deliver(task)
            task = None
        while self._cache and self._state != TERMINATE:
            task = self._outqueue.get()
            if task is not None:
                self._deliver(task)
                task = None

    def _deliver(self, task):
        job, i, result = task
        waiting = self._cache.get(job)
        if waiting is not None:
            waiting._set(i, result)

    # --- giving it work ---

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None,
                   error_callback=None):
        self._check_running()
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        if chunksize:
            calls = ((mapper, (batch,)) for batch in _batches(func, iterable, chunksize))
            self._taskqueue.put((self._guarded(result._job, calls), None))
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator(self), func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator(self), func, iterable, chunksize)

    def _imap(self, result, func, iterable, chunksize):
        self._check_running()
        if chunksize == 1:
            calls = ((func, (item,)) for item in iterable)
            self._taskqueue.put((self._guarded(result._job, calls), result._set_length))
            return result
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize}")
        calls = ((mapstar, (batch,)) for batch in _batches(func, iterable, chunksize))
        self._taskqueue.put((self._guarded(result._job, calls), result._set_length))
        return (item for chunk in result for item in chunk)

    @staticmethod
    def _guarded(job, calls):
        i = -1
        try:
            for i, (func, args) in enumerate(calls):
                yield job, i, func, args, {}
        except Exception as error:
            yield job, i + 1, _raise, (error,), {}

    # --- the end ---

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            self._notify_change()

    def terminate(self):
        process._exit_first.pop(self, None)
        if self._terminating:
            return
        self._terminating = True
        self._state = TERMINATE
        self._notify_change()
        self._worker_handler.join()
        self._unblock_task_handler()
        self._task_handler.join()
        self._end_workers()
        self._wake_result_handler()
        self._result_handler.join()

    def _unblock_task_handler(self):
        # It may be stuck in a full pipe that no worker reads any more.
        self._taskqueue.put(None)
        reader = self._inqueue._reader
        while self._task_handler.is_alive():
            if self._inqueue._rlock.acquire(True, 0.01):
                try:
                    while self._task_handler.is_alive() and reader.poll():
                        reader.recv_bytes()
                finally:
                    self._inqueue._rlock.release()
            self._task_handler.join(0.001)

    def _end_workers(self):
        for worker in self._pool:
            if worker.exitcode is None:
                worker.terminate()
        for worker in self._pool:
            if worker.is_alive():
                worker.join()

    def _wake_result_handler(self):
        # A worker may have died with the pipe's lock in its hands; the sentinel goes past it.
        self._outqueue._writer.send(None)

    def join(self):
        if self._state == RUN:
            raise ValueError("Pool is still running")
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for worker in self._pool:
            worker.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")


def _default_context():
    return context._default.get_context()


def _batches(func, iterable, size):
    batch = []
    for item in iterable:
        batch.append(item)
        if len(batch) == size:
            yield func, tuple(batch)
            batch = []
    if batch:
        yield func, tuple(batch)


class ApplyResult:
    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._event._cond._kind = "future"
        self._event._cond._label = "AsyncResult.get"
        _job_counter[0] += 1
        self._job = _job_counter[0]
        self._cache = pool._cache
        self._callback = callback
        self._error_callback = error_callback
        self._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self._event.wait(timeout)
        if not self._event.is_set():
            raise context.TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, result):
        self._success, self._value = result
        self._finish()

    def _finish(self):
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._event.set()
        self._forget()

    def _forget(self):
        del self._cache[self._job]
        if not self._cache and self._pool._state != RUN:
            self._pool._notify_change()
        self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    def __init__(self, pool, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._left = 0
            self._event.set()
            del self._cache[self._job]
        else:
            self._left = length // chunksize + bool(length % chunksize)

    def _set(self, i, result):
        self._left -= 1
        success, value = result
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = value
        elif not success and self._success:
            self._success = False  # the first error to arrive is kept
            self._value = value
        if self._left == 0:
            self._finish()


class IMapIterator:
    def __init__(self, pool):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._cond._kind = "future"
        self._cond._label = "imap"
        _job_counter[0] += 1
        self._job = _job_counter[0]
        self._cache = pool._cache
        self._items = deque()
        self._index = 0
        self._length = None
        self._unsorted = {}
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                if self._index == self._length:
                    self._pool = None
                    raise StopIteration
                self._cond.wait(timeout)
                if not self._items:
                    if self._index == self._length:
                        self._pool = None
                        raise StopIteration
                    raise context.TimeoutError
            success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next

    def _set(self, i, result):
        with self._cond:
            if self._index == i:
                self._items.append(result)
                self._index += 1
                while self._index in self._unsorted:
                    self._items.append(self._unsorted.pop(self._index))
                    self._index += 1
                self._cond.notify()
            else:
                self._unsorted[i] = result
            self._forget_if_complete()

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == length:
                self._cond.notify()
            self._forget_if_complete()

    def _forget_if_complete(self):
        if self._index == self._length and self._job in self._cache:
            del self._cache[self._job]
            if not self._cache and self._pool is not None and self._pool._state != RUN:
                self._pool._notify_change()


class IMapUnorderedIterator(IMapIterator):
    def _set(self, i, result):
        with self._cond:
            self._items.append(result)
            self._index += 1
            self._cond.notify()
            self._forget_if_complete()


class _ThreadQueue(queue.SimpleQueue):
    pass


class ThreadPool(Pool):
    _wrap_exception = False

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _setup_queues(self):
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()
        self._changes = queue.SimpleQueue()

    def _new_worker(self):
        worker = threading.Thread(
            target=_worker,
            args=(self._inqueue, self._outqueue, self._initializer, self._initargs,
                  self._maxtasksperchild, self._wrap_exception), daemon=True)
        worker.start()
        return worker

    @staticmethod
    def _has_exited(worker):
        return not worker.is_alive()

    def _notify_change(self):
        self._changes.put(None)

    def _wait_for_change(self):
        self._changes.get()

    def _unblock_task_handler(self):
        self._taskqueue.put(None)

    def _end_workers(self):
        # Threads cannot be killed: what is still in the queue is dropped, and each gets a sentinel.
        try:
            while True:
                self._inqueue.get_nowait()
        except queue.Empty:
            pass
        for _ in self._pool:
            self._inqueue.put(None)

    def _wake_result_handler(self):
        self._outqueue.put(None)
