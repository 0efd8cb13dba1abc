# Tests that run together, with the fixtures of their classes and modules: Lib/unittest/suite.py,
# CPython 3.14.
import sys

from . import case

__unittest = True


class BaseTestSuite:
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        # A test that ran is kept no longer, with all that it had set up.
        try:
            test = self._tests[index]
        except TypeError:
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        outermost = getattr(result, "_testRunEntered", False) is False
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_no_suite(test):
                cls = test.__class__
                self._leave_class(cls, result)
                self._change_module(cls, result)
                self._enter_class(cls, result)
                result._previousTestClass = cls
                if getattr(cls, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    # ---- fixtures

    def _enter_class(self, cls, result):
        if (cls == getattr(result, "_previousTestClass", None) or result._moduleSetUpFailed
                or getattr(cls, "__unittest_skip__", False)):
            return
        _mark(cls, False)
        if not hasattr(cls, "setUpClass"):
            return
        where = f"setUpClass ({_name(cls)})"
        with _Printing(result):
            if not self._try(cls.setUpClass, where, result):
                _mark(cls, True)
                self._class_cleanups(cls, where, result)

    def _leave_class(self, cls, result):
        previous = getattr(result, "_previousTestClass", None)
        if (cls == previous or previous is None or getattr(previous, "_classSetupFailed", False)
                or getattr(result, "_moduleSetUpFailed", False)
                or getattr(previous, "__unittest_skip__", False)):
            return
        where = f"tearDownClass ({_name(previous)})"
        with _Printing(result):
            if hasattr(previous, "tearDownClass"):
                self._try(previous.tearDownClass, where, result)
            self._class_cleanups(previous, where, result)

    def _class_cleanups(self, cls, where, result):
        if not hasattr(cls, "doClassCleanups"):
            return
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise info[1]
            self._add(result, info, where)

    def _change_module(self, cls, result):
        name = cls.__module__
        if name == _previous_module(result):
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        setup = getattr(sys.modules.get(name), "setUpModule", None)
        if setup is None:
            return
        where = f"setUpModule ({name})"
        with _Printing(result):
            if not self._try(setup, where, result):
                result._moduleSetUpFailed = True
                self._try(case.doModuleCleanups, where, result)

    def _leave_module(self, result):
        name = _previous_module(result)
        if name is None or result._moduleSetUpFailed or name not in sys.modules:
            return
        where = f"tearDownModule ({name})"
        with _Printing(result):
            teardown = getattr(sys.modules[name], "tearDownModule", None)
            if teardown is not None:
                self._try(teardown, where, result)
            self._try(case.doModuleCleanups, where, result)

    def _try(self, function, where, result):
        try:
            function()
        except Exception as error:
            if isinstance(result, _DebugResult):
                raise
            self._add(result, (type(error), error, error.__traceback__), where)
            return False
        return True

    def _add(self, result, info, where):
        if isinstance(info[1], case.SkipTest) and hasattr(result, "addSkip"):
            result.addSkip(_ErrorHolder(where), str(info[1]))
        else:
            result.addError(_ErrorHolder(where), info)


class _Printing:
    """What a fixture prints is kept as what a test prints is."""

    def __init__(self, result):
        self.result = result

    def __enter__(self):
        getattr(self.result, "_setupStdout", _nothing)()

    def __exit__(self, *_):
        getattr(self.result, "_restoreStdout", _nothing)()


def _nothing():
    pass


def _name(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _mark(cls, failed):
    try:
        cls._classSetupFailed = failed
    except TypeError:  # a function is a test, too
        pass


def _previous_module(result):
    previous = getattr(result, "_previousTestClass", None)
    return None if previous is None else previous.__module__


def _is_no_suite(test):
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _ErrorHolder:
    """Stands for a class or module whose fixtures failed."""
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    """For TestSuite.debug(): the first failure ends it."""
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
