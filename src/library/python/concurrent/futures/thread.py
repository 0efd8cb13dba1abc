# ThreadPoolExecutor. Follows CPython 3.14, Lib/concurrent/futures/thread.py.
# The rule: there is one FIFO queue of work; a submit starts a thread unless one is known to be idle
# or all are there, and a worker says that it is idle only when it finds the queue empty. Workers refer
# weakly to their executor: when nobody has it any more, they do what is queued and end.
import os
import queue
import threading
from _weakref import ref
from concurrent.futures import _base

_queues = {}  # a worker's thread -> its queue: told to end at interpreter exit
_exiting = [False]
_exit_lock = threading.Lock()
_counter = [0]


def _python_exit():
    with _exit_lock:
        _exiting[0] = True
    workers = list(_queues.items())
    for _, work in workers:
        work.put(None)
    for thread, _ in workers:
        thread.join()


threading._register_atexit(_python_exit)


class BrokenThreadPool(_base.BrokenExecutor):
    """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""


class WorkerContext:
    # What a worker runs its tasks in: here, nothing but itself.
    @classmethod
    def prepare(cls, initializer, initargs):
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")

        def create_context():
            return cls(initializer, initargs)

        def resolve_task(fn, args, kwargs):
            return fn, args, kwargs
        return create_context, resolve_task

    def __init__(self, initializer, initargs):
        self.initializer = initializer
        self.initargs = initargs

    def initialize(self):
        if self.initializer is not None:
            self.initializer(*self.initargs)

    def finalize(self):
        pass

    def run(self, task):
        fn, args, kwargs = task
        return fn(*args, **kwargs)


def _run_item(context, future, task):
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = context.run(task)
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)


def _worker(reference, context, work):
    try:
        context.initialize()
    except BaseException:
        _base._logger().critical("Exception in initializer:", exc_info=True)
        executor = reference()
        if executor is not None:
            executor._initializer_failed()
        return
    try:
        _work(reference, context, work)
    finally:
        context.finalize()
        _queues.pop(threading.current_thread(), None)


def _work(reference, context, work):
    while True:
        try:
            item = work.get(block=False)
        except queue.Empty:
            executor = reference()
            if executor is not None:
                executor._idle.release()
            executor = None
            item = work.get(block=True)
        if item is not None:
            _run_item(context, *item)
            item = None
            continue
        executor = reference()
        if _exiting[0] or executor is None or executor._shutdown:
            if executor is not None:
                executor._shutdown = True
            work.put(None)  # for the next worker
            return
        executor = None


class ThreadPoolExecutor(_base.Executor):
    BROKEN = BrokenThreadPool

    @classmethod
    def prepare_context(cls, initializer, initargs):
        return WorkerContext.prepare(initializer, initargs)

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(),
                 **ctxkwargs):
        if max_workers is None:
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._create_worker_context, self._resolve_task = type(self).prepare_context(
            initializer, initargs, **ctxkwargs)
        self._max_workers = max_workers
        self._work = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._threads = {}  # in order of creation
        self._broken = False
        self._shutdown = False
        self._lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or self._new_name("ThreadPoolExecutor")

    @staticmethod
    def _new_name(kind):
        _counter[0] += 1
        return f"{kind}-{_counter[0] - 1}"

    def submit(self, fn, /, *args, **kwargs):
        with self._lock, _exit_lock:
            if self._broken:
                raise self.BROKEN(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _exiting[0]:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work.put((future, self._resolve_task(fn, args, kwargs)))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle.acquire(False):
            return
        count = len(self._threads)
        if count < self._max_workers:
            work = self._work

            def wake(_):
                work.put(None)

            context = self._create_worker_context()
            thread = threading.Thread(name=f"{self._thread_name_prefix}_{count}", target=_worker,
                                      args=(ref(self, wake), context, work), daemon=False)
            _queues[thread] = work
            try:
                thread.start()
            except BaseException:
                del _queues[thread]
                raise
            self._threads[thread] = None

    def _initializer_failed(self):
        with self._lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            while True:
                try:
                    item = self._work.get_nowait()
                except queue.Empty:
                    break
                if item is not None:
                    item[0].set_exception(self.BROKEN(self._broken))
            if self._shutdown:
                self._work.put(None)  # CPython drops it, and the other workers wait for ever

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            if cancel_futures:
                while True:
                    try:
                        item = self._work.get_nowait()
                    except queue.Empty:
                        break
                    if item is not None:
                        item[0].cancel()
            self._work.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
