# InterpreterPoolExecutor. Follows CPython 3.14, Lib/concurrent/futures/interpreter.py.
# The rule: it is a thread pool whose workers each have an interpreter of their own and call every task
# there; an exception comes back by the worker's queue, as itself if it can be shared.
import sys

import _interleave
import _interpreters
from concurrent import interpreters
from concurrent.futures import thread

_interpreters.pool_imported()


def do_call(results, func, args, kwargs):
    try:
        return func(*args, **kwargs)
    except BaseException as exc:
        try:
            results.put(exc)
        except interpreters.NotShareableError:
            print("exception is not shareable:", file=sys.stderr)
            sys.stderr.write(_interleave.format_exception(exc))
            results.put(None)
        raise


class WorkerContext(thread.WorkerContext):
    @classmethod
    def prepare(cls, initializer, initargs):
        def resolve_task(fn, args, kwargs):
            if isinstance(fn, str):
                raise TypeError("scripts not supported")
            return fn, args, kwargs

        task = None if initializer is None else resolve_task(initializer, initargs, {})

        def create_context():
            return cls(task)
        return create_context, resolve_task

    def __init__(self, initdata):
        self.initdata = initdata
        self.interp = None
        self.results = None

    def initialize(self):
        self.interp = interpreters.create()
        try:
            self.results = interpreters.create_queue()
            if self.initdata:
                self.run(self.initdata)
        except BaseException:
            self.finalize()
            raise

    def finalize(self):
        interp = self.interp
        self.results = self.interp = None
        if interp is not None:
            interp.close()

    def run(self, task):
        try:
            return self.interp.call(do_call, self.results, *task)
        except interpreters.ExecutionFailed as wrapper:
            exc = self.results.get()
            if exc is None:
                raise
            raise exc from wrapper


class BrokenInterpreterPool(thread.BrokenThreadPool):
    """
    Raised when a worker thread in an InterpreterPoolExecutor failed initializing.
    """


class InterpreterPoolExecutor(thread.ThreadPoolExecutor):
    BROKEN = BrokenInterpreterPool

    @classmethod
    def prepare_context(cls, initializer, initargs):
        return WorkerContext.prepare(initializer, initargs)

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        """Initializes a new InterpreterPoolExecutor instance.

        Args:
            max_workers: The maximum number of interpreters that can be used
                to execute the given calls.
            thread_name_prefix: An optional name prefix to give our threads.
            initializer: A callable or script used to initialize
                each worker interpreter.
            initargs: A tuple of arguments to pass to the initializer.
        """
        super().__init__(max_workers,
                         thread_name_prefix or self._new_name("InterpreterPoolExecutor"),
                         initializer, initargs)
