# Test cases whose methods are coroutines: Lib/unittest/async_case.py, CPython 3.14.
import asyncio
import contextvars
import inspect

from .case import TestCase

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    __module__ = "unittest.async_case"
    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        result = await cm.__aenter__()
        self.addAsyncCleanup(cm.__aexit__, None, None, None)
        return result

    def _await(self, function, *args, **kwargs):
        async def call():
            result = function(*args, **kwargs)
            return await result if inspect.isawaitable(result) else result
        return self._runner.run(call(), context=self._context)

    def _callSetUp(self):
        self._runner.get_loop()
        self._runner_call(self.setUp)
        self._await(self.asyncSetUp)

    def _runner_call(self, function):
        self._context.run(function)

    def _callTestMethod(self, method):
        result = self._await(method)
        if result is not None:
            self._warn_of_result(method, result)

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self._runner_call(self.tearDown)

    def _callCleanup(self, function, *args, **kwargs):
        self._await(function, *args, **kwargs)

    def run(self, result=None):
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        self._context = contextvars.copy_context()
        try:
            return super().run(result)
        finally:
            self._runner.close()
            self._runner = None
