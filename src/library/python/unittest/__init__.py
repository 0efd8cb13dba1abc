# unittest. Follows CPython 3.14, Lib/unittest: test cases in case.py, finding them in loader.py, running
# them in suite.py and runner.py, stand-ins in mock.py.
from .case import (
    FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext,
    expectedFailure, skip, skipIf, skipUnless)
from .loader import TestLoader, defaultTestLoader
from .main import TestProgram, main
from .result import TestResult
from .runner import TextTestResult, TextTestRunner
from .suite import BaseTestSuite, TestSuite

__all__ = [
    "IsolatedAsyncioTestCase", "TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader",
    "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless",
    "expectedFailure", "TextTestResult", "addModuleCleanup", "doModuleCleanups",
    "enterModuleContext"]


def __getattr__(name):
    if name == "IsolatedAsyncioTestCase":  # it needs asyncio, which most tests do not
        from .async_case import IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
