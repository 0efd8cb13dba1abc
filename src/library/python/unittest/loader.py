# Finding tests: Lib/unittest/loader.py, CPython 3.14.
import functools
import sys
import traceback
import types

from . import case, suite

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for a test that could not be found."""

    def __init__(self, name, error):
        self._error = error
        super().__init__(name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(name)

        def fail():
            raise self._error
        return fail


def _three_way_cmp(x, y):
    return (x > y) - (x < y)


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(_three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass) if self._is_test(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_test(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        if self.testNamePatterns is None:
            return True
        from fnmatch import fnmatchcase
        full = f"{cls.__module__}.{cls.__qualname__}.{name}"
        return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. "
                            "Maybe you meant to derive from TestCase?")
        names = []
        if testCaseClass not in (case.TestCase, case.FunctionTestCase) and not _is_abstract(testCaseClass):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        suites = [self.loadTestsFromTestCase(item)
                  for item in (getattr(module, name) for name in dir(module))
                  if _is_test_case(item) and not _is_abstract(item)]
        tests = self.suiteClass(suites)
        load = getattr(module, "load_tests", None)
        if load is None:
            return tests
        try:
            return load(self, tests, pattern)
        except Exception as error:
            message = f"Failed to call load_tests:\n{traceback.format_exc()}"
            return self._failed(module.__name__, error, message)

    def _failed(self, name, error, message):
        # Said as a test's error when the others are run.
        self.errors.append(message)
        return self.suiteClass([_FailedTest(name, error)])

    def loadTestsFromName(self, name, module=None):
        item, parent = module or sys.modules["__main__"], None
        parts = name.split(".")
        if module is None and parts[0] in sys.modules:
            item = sys.modules[parts.pop(0)]
        for part in parts:
            try:
                parent, item = item, getattr(item, part)
            except AttributeError as error:
                return self._failed(part, error, f"Failed to access attribute:\n{traceback.format_exc()}")
        if isinstance(item, types.ModuleType):
            return self.loadTestsFromModule(item)
        if _is_test_case(item):
            return self.loadTestsFromTestCase(item)
        if isinstance(item, types.FunctionType) and isinstance(parent, type) and issubclass(
                parent, case.TestCase):
            if _is_abstract(parent):
                raise TypeError(f"Cannot instantiate abstract test case {parent.__name__}")
            test = parent(parts[-1])
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):  # a static method is called
                return self.suiteClass([test])
        elif isinstance(item, suite.TestSuite):
            return item
        if not callable(item):
            raise TypeError(f"don't know how to make test from: {item}")
        test = item()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError(f"calling {item} returned {test}, not a test")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, *args, **kwargs):
        raise NotImplementedError("there are no files with tests here")


def _is_test_case(item):
    return (isinstance(item, type) and issubclass(item, case.TestCase)
            and item not in (case.TestCase, case.FunctionTestCase))


def _is_abstract(cls):
    return bool(getattr(cls, "__abstractmethods__", ()))


defaultTestLoader = TestLoader()
