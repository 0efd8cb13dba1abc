# ProcessPoolExecutor. Follows CPython 3.14, Lib/concurrent/futures/process.py.
# The rule: one thread, the manager, owns the pending work, the call queue's contents and the
# workers' deaths. It keeps at most max_workers + 1 items in the call queue, and those already count
# as running.
import _interleave
import multiprocessing as mp
import os
import queue
import threading
from concurrent.futures import _base
from functools import partial
from multiprocessing.connection import wait as _wait_for_any

EXTRA_QUEUED_CALLS = 1

_managers = {}  # a living manager thread -> its wake-up
_exiting = [False]


def _python_exit():
    _exiting[0] = True
    for wakeup in list(_managers.values()):
        wakeup.wakeup()
    for manager in list(_managers):
        manager.join()


threading._register_atexit(_python_exit)


class BrokenProcessPool(_base.BrokenExecutor):
    """Raised when a process in a ProcessPoolExecutor terminated abruptly while a future was running."""


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    # Carries the text of the child's traceback across, as the exception's cause.
    def __init__(self, exc):
        self.exc = exc
        self.tb = f'\n"""\n{_interleave.format_exception(exc)}"""'

    def __reduce__(self):
        return _rebuild_exception, (self.exc, self.tb)


def _rebuild_exception(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class _CallItem:
    def __init__(self, work_id, fn, args, kwargs):
        self.work_id = work_id
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _ResultItem:
    def __init__(self, work_id, exception=None, result=None, exit_pid=None):
        self.work_id = work_id
        self.exception = exception
        self.result = result
        self.exit_pid = exit_pid


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _process_worker(call_queue, result_queue, initializer, initargs, max_tasks):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base._logger().critical("Exception in initializer:", exc_info=True)
            return
    done = 0
    exit_pid = None
    while True:
        call = call_queue.get(block=True)
        if call is None:
            result_queue.put(os.getpid())
            return
        if max_tasks is not None:
            done += 1
            if done >= max_tasks:
                exit_pid = os.getpid()
        try:
            result = call.fn(*call.args, **call.kwargs)
        except BaseException as error:
            _send(result_queue, call.work_id, None, _ExceptionWithTraceback(error), exit_pid)
        else:
            _send(result_queue, call.work_id, result, None, exit_pid)
        call = None
        if exit_pid is not None:
            return


def _send(result_queue, work_id, result, exception, exit_pid):
    try:
        result_queue.put(_ResultItem(work_id, result=result, exception=exception, exit_pid=exit_pid))
    except BaseException as error:
        error = _ExceptionWithTraceback(error)
        result_queue.put(_ResultItem(work_id, exception=error, exit_pid=exit_pid))


class _WorkItem:
    __slots__ = ("future", "fn", "args", "kwargs")

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _CallQueue(mp.queues.Queue):
    # An argument that cannot be pickled is that future's error, reported from the feeder thread.
    def __init__(self, max_size, executor, *, ctx):
        self._executor_ = executor
        super().__init__(max_size, ctx=ctx)

    def _on_queue_feeder_error(self, error, call):
        if call is None:
            return super()._on_queue_feeder_error(error, call)
        text = _interleave.format_exception(error)
        error.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
        executor = self._executor_
        item = executor._pending.pop(call.work_id, None)
        with executor._shutdown_lock:
            if executor._executor_manager_thread is not None:
                executor._executor_manager_thread.thread_wakeup.wakeup()
        if item is not None:
            item.future.set_exception(error)


class _ThreadWakeup:
    def __init__(self):
        self._lock = threading.Lock()
        self._reader, self._writer = mp.Pipe(duplex=False)

    def wakeup(self):
        with self._lock:
            if not self._writer.closed:
                self._writer.send_bytes(b"")

    def clear(self):
        with self._lock:
            while self._reader.poll():
                self._reader.recv_bytes()

    def close(self):
        with self._lock:
            self._writer.close()


class _ExecutorManagerThread(threading.Thread):
    def __init__(self, executor):
        self.thread_wakeup = _ThreadWakeup()
        self.executor = executor
        super().__init__(name="ExecutorManagerThread")

    def run(self):
        executor = self.executor
        while True:
            self.fill_call_queue()
            result, broken, cause = self.next_result()
            if broken:
                self.fail_everything(cause)
                return
            if result is not None:
                self.handle(result)
            if self.is_over():
                executor._shutdown = True
                if executor._cancel_pending:
                    self.cancel_waiting()
                self.fill_call_queue()  # nobody wakes us for what was cancelled meanwhile
                if not executor._pending:
                    self.end_workers()
                    return

    def fill_call_queue(self):
        executor = self.executor
        while not executor._calls.full():
            try:
                work_id = executor._work_ids.get(block=False)
            except queue.Empty:
                return
            item = executor._pending.get(work_id)
            if item is None:
                continue
            if item.future.set_running_or_notify_cancel():
                executor._calls.put(_CallItem(work_id, item.fn, item.args, item.kwargs), block=True)
            else:
                del executor._pending[work_id]

    def next_result(self):
        executor = self.executor
        reader = executor._result_queue._reader
        sentinels = [p.sentinel for p in list(executor._processes.values())]
        wakeup = self.thread_wakeup
        ready = _wait_for_any([reader, wakeup._reader] + sentinels)
        if reader in ready:
            try:
                return reader.recv(), False, None
            except BaseException as error:
                return None, True, _interleave.format_exception(error)
        if wakeup._reader in ready:
            wakeup.clear()
            return None, False, None
        return None, True, None

    def handle(self, result):
        executor = self.executor
        if isinstance(result, int):
            # A worker that was told to end.
            process = executor._processes.pop(result, None)
            if process is not None:
                process.join()
            return
        item = executor._pending.pop(result.work_id, None)
        if item is not None:
            if result.exception is not None:
                item.future.set_exception(result.exception)
            else:
                item.future.set_result(result.result)
        if result.exit_pid is not None:
            process = executor._processes.pop(result.exit_pid, None)
            if process is not None:
                process.join()
            if not executor._shutdown or executor._pending:
                with executor._shutdown_lock:
                    executor._start_process()
        else:
            executor._idle.release()

    def is_over(self):
        return _exiting[0] or self.executor._shutdown

    def cancel_waiting(self):
        executor = self.executor
        for work_id, item in list(executor._pending.items()):
            if item.future.cancel():
                del executor._pending[work_id]
        while True:
            try:
                executor._work_ids.get_nowait()
            except queue.Empty:
                break
        executor._cancel_pending = False

    def fail_everything(self, cause):
        executor = self.executor
        with executor._shutdown_lock:
            executor._broken = ("A child process terminated abruptly, the process pool is not usable "
                                "anymore")
            executor._shutdown = True
        for item in list(executor._pending.values()):
            error = BrokenProcessPool("A process in the process pool was terminated abruptly while "
                                      "the future was running or pending.")
            if cause is not None:
                error.__cause__ = _RemoteTraceback(f"\n'''\n{cause}'''")
            try:
                item.future.set_exception(error)
            except _base.InvalidStateError:
                pass  # already cancelled
        executor._pending.clear()
        for process in list(executor._processes.values()):
            process.terminate()
        self.close()

    def end_workers(self):
        executor = self.executor
        for _ in range(len(executor._processes)):
            executor._calls.put(None)
        self.close()

    def close(self):
        executor = self.executor
        for process in list(executor._processes.values()):
            process.join()
        executor._calls.close()
        self.thread_wakeup.close()
        _managers.pop(self, None)


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.process_cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
        self._max_workers = max_workers
        self._context = mp_context if mp_context is not None else mp.get_context()
        self._initializer = initializer
        self._initargs = initargs
        self._max_tasks = max_tasks_per_child
        self._executor_manager_thread = None
        self._processes = {}  # pid -> Process
        self._shutdown = False
        self._cancel_pending = False
        self._broken = False
        self._shutdown_lock = threading.Lock()
        self._idle = threading.Semaphore(0)
        self._count = 0
        self._pending = {}  # work id -> _WorkItem
        self._work_ids = queue.Queue()
        self._calls = _CallQueue(max_workers + EXTRA_QUEUED_CALLS, self, ctx=self._context)
        self._result_queue = self._context.SimpleQueue()

    def _adjust_process_count(self):
        if not self._idle.acquire(False):
            self._start_process()

    def _start_process(self):
        if len(self._processes) < self._max_workers:
            process = self._context.Process(
                target=_process_worker,
                args=(self._calls, self._result_queue, self._initializer, self._initargs,
                      self._max_tasks))
            process.start()
            self._processes[process.pid] = process

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _exiting[0]:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            work_id = self._count
            self._pending[work_id] = _WorkItem(future, fn, args, kwargs)
            self._work_ids.put(work_id)
            self._count = work_id + 1
            self._adjust_process_count()
            if self._executor_manager_thread is None:
                self._executor_manager_thread = _ExecutorManagerThread(self)
                _managers[self._executor_manager_thread] = self._executor_manager_thread.thread_wakeup
                self._executor_manager_thread.start()
            else:
                self._executor_manager_thread.thread_wakeup.wakeup()
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        results = super().map(partial(_process_chunk, fn), _chunks(zip(*iterables), chunksize),
                              timeout=timeout, buffersize=buffersize)
        return _chain(results)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            if cancel_futures:
                self._cancel_pending = True
            self._shutdown = True
            manager = self._executor_manager_thread
        if manager is not None:
            if not self._broken:
                manager.thread_wakeup.wakeup()
            if wait:
                manager.join()
        self._executor_manager_thread = None

    def terminate_workers(self):
        self._end_by_force("terminate")

    def kill_workers(self):
        self._end_by_force("kill")

    def _end_by_force(self, how):
        processes = list(self._processes.values())
        self.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            if process.is_alive():
                getattr(process, how)()


def _chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk = []
    if chunk:
        yield tuple(chunk)


def _chain(results):
    for chunk in results:
        yield from chunk
