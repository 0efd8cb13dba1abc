# Loading, grouping and running tests, and what is said about them: Lib/unittest/loader.py, suite.py,
# result.py and runner.py, CPython 3.14.
import io
import sys
import time
import traceback
import warnings

from . import case

__unittest = True


class TestResult:
    __module__ = "unittest.result"

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses, self.collectedDurations = [], [], []
        self.testsRun = 0
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._streams = self._buffers = None
        self._mirrorOutput = False

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    # With buffer=True what a test prints is shown when it fails only, and then behind its traceback, too.

    def _setupStdout(self):
        if self.buffer and self._streams is None:
            self._streams = sys.stdout, sys.stderr
            self._buffers = sys.stdout, sys.stderr = io.StringIO(), io.StringIO()

    def _restoreStdout(self):
        if self._streams is None:
            return
        sys.stdout, sys.stderr = self._streams
        if self._mirrorOutput:
            for stream, text in zip(self._streams, self._printed()):
                stream.write(text)
        self._streams = self._buffers = None

    def _printed(self):
        if self._buffers is None:
            return "", ""
        texts = [buffer.getvalue() for buffer in self._buffers]
        return [f"\n{name}:\n{text}{'' if text.endswith('\n') else '\n'}" if text else ""
                for name, text in zip(("Stdout", "Stderr"), texts)]

    def startTestRun(self):
        pass

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def stopTestRun(self):
        pass

    def _stop_on_failure(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, self._text(err, test)))
        self._mirrorOutput = True
        self._stop_on_failure()

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err, test)))
        self._mirrorOutput = True
        self._stop_on_failure()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._stop_on_failure()
            is_failure = issubclass(err[0], test.failureException)
            (self.failures if is_failure else self.errors).append((subtest, self._text(err, test)))
            self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._stop_on_failure()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _text(self, err, test):
        # Frames of the library, unittest's own among them, are not shown anyway.
        return "".join([*traceback.format_exception(err[1]), *self._printed()])

    def __repr__(self):
        return (f"<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} "
                f"errors={len(self.errors)} failures={len(self.failures)}>")


class _Writer:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.write(text)
        self.write("\n")


class TextTestResult(TestResult):
    __module__ = "unittest.runner"
    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        first = test.shortDescription()
        return f"{test}\n{first}" if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self.stream.flush()
            self._newline = False

    def _say(self, test, word, dot):
        if self.showAll:
            is_subtest = isinstance(test, case._SubTest)
            if is_subtest or self._newline:
                if not self._newline:
                    self.stream.writeln()
                if is_subtest:
                    self.stream.write("  ")
                self.stream.write(self.getDescription(test) + " ... ")
            self.stream.writeln(word)
            self.stream.flush()
            self._newline = True
        elif self.dots:
            self.stream.write(dot)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._say(subtest, "FAIL", "F")
            else:
                self._say(subtest, "ERROR", "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._say(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f"{flavour}: {self.getDescription(test)}")
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)
            self.stream.flush()


class TextTestRunner:
    __module__ = "unittest.runner"
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False, durations=None):
        self.stream = _Writer(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            taken = time.perf_counter() - start
        result.printErrors()
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln(f"Ran {run} test{'' if run == 1 else 's'} in {taken:.3f}s")
        self.stream.writeln()
        infos = []
        if not result.wasSuccessful():
            self.stream.write("FAILED")
            if result.failures:
                infos.append(f"failures={len(result.failures)}")
            if result.errors:
                infos.append(f"errors={len(result.errors)}")
        elif run == 0 and not result.skipped:
            self.stream.write("NO TESTS RAN")
        else:
            self.stream.write("OK")
        for name, items in (("skipped", result.skipped), ("expected failures", result.expectedFailures),
                            ("unexpected successes", result.unexpectedSuccesses)):
            if items:
                infos.append(f"{name}={len(items)}")
        self.stream.writeln(f" ({', '.join(infos)})" if infos else "")
        self.stream.flush()
        return result


class _ErrorHolder:
    """Stands for a class or module whose set-up failed."""
    failureException = None

    def __init__(self, description):
        self.description = description
        self.failureException = ()

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0


class BaseTestSuite:
    __module__ = "unittest.suite"

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

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
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)


class TestSuite(BaseTestSuite):
    __module__ = "unittest.suite"

    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        if outermost:
            result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if isinstance(test, BaseTestSuite):
                test.run(result)
                continue
            self._change_class(test, result)
            cls = type(test)
            if not getattr(cls, "_classSetupFailed", False) and not getattr(
                    result, "_moduleSetUpFailed", False):
                test(result)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _change_class(self, test, result):
        cls = type(test)
        previous = getattr(result, "_previousTestClass", None)
        if cls is previous:
            return
        self._leave_class(cls, result)
        if previous is None or previous.__module__ != cls.__module__:
            self._leave_module(result)
            self._enter_module(cls, result)
        result._previousTestClass = cls
        if getattr(cls, "__unittest_skip__", False) or getattr(result, "_moduleSetUpFailed", False):
            return
        cls._classSetupFailed = False
        self._try(cls.setUpClass, f"setUpClass ({cls.__module__}.{cls.__qualname__})", result, cls)
        if cls._classSetupFailed:
            self._class_cleanups(cls, result, "setUpClass")

    def _leave_class(self, cls, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or previous is cls:
            return
        if not (getattr(previous, "_classSetupFailed", False)
                or getattr(previous, "__unittest_skip__", False)
                or getattr(result, "_moduleSetUpFailed", False)):
            name = f"tearDownClass ({previous.__module__}.{previous.__qualname__})"
            self._try(previous.tearDownClass, name, result, None)
            self._class_cleanups(previous, result, "tearDownClass")
        if cls is None:
            result._previousTestClass = None

    def _class_cleanups(self, cls, result, name):
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            self._add(result, info, f"{name} ({cls.__module__}.{cls.__qualname__})")

    def _enter_module(self, cls, result):
        result._moduleSetUpFailed = False
        result._unittest_module = module = sys.modules.get(cls.__module__)
        setup = getattr(module, "setUpModule", None)
        if setup is not None:
            result._moduleSetUpFailed = not self._try(setup, f"setUpModule ({cls.__module__})", result, None)

    def _leave_module(self, result):
        module = getattr(result, "_unittest_module", None)
        result._unittest_module = None
        if module is None or getattr(result, "_moduleSetUpFailed", False):
            return
        teardown = getattr(module, "tearDownModule", None)
        if teardown is not None:
            self._try(teardown, f"tearDownModule ({module.__name__})", result, None)
        case.doModuleCleanups()

    def _try(self, function, name, result, cls):
        if hasattr(result, "_setupStdout"):
            result._setupStdout()
        try:
            function()
        except Exception as error:
            if cls is not None:
                cls._classSetupFailed = True
            self._add(result, (type(error), error, error.__traceback__), name)
            return False
        finally:
            if hasattr(result, "_restoreStdout"):
                result._restoreStdout()
        return True

    def _add(self, result, info, name):
        if isinstance(info[1], case.SkipTest):
            result.addSkip(_ErrorHolder(name), str(info[1]))
        else:
            result.addError(_ErrorHolder(name), info)


class _FailedTest(case.TestCase):
    """Stands for a test that could not be found."""
    __module__ = "unittest.loader"

    def __init__(self, name, error):
        self._error = error
        super().__init__(name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(name)

        def fail():
            raise self._error
        return fail


class TestLoader:
    __module__ = "unittest.loader"
    testMethodPrefix = "test"
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        return sorted(name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix)
                      and callable(getattr(testCaseClass, name)))

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        suites = []
        for name in dir(module):
            item = getattr(module, name)
            if (isinstance(item, type) and issubclass(item, case.TestCase)
                    and item not in (case.TestCase, case.FunctionTestCase)
                    and item.__name__ != "IsolatedAsyncioTestCase"):
                suites.append(self.loadTestsFromTestCase(item))
        suite = self.suiteClass(suites)
        load = getattr(module, "load_tests", None)
        return suite if load is None else load(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        item = module or sys.modules["__main__"]
        parent = None
        for part in name.split("."):
            try:
                parent, item = item, getattr(item, part)
            except AttributeError as error:
                # Said as a test's error when the others are run.
                self.errors.append(f"Failed to access attribute:\n{traceback.format_exc()}")
                return self.suiteClass([_FailedTest(part, error)])
        if isinstance(item, type) and issubclass(item, case.TestCase):
            return self.loadTestsFromTestCase(item)
        if isinstance(parent, type) and issubclass(parent, case.TestCase):
            return self.suiteClass([parent(name.rpartition(".")[2])])
        if isinstance(item, (case.TestCase, BaseTestSuite)):
            return item if isinstance(item, BaseTestSuite) else self.suiteClass([item])
        if callable(item):
            test = item()
            return test if isinstance(test, BaseTestSuite) else self.suiteClass([test])
        raise TypeError(f"don't know how to make test from: {item}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, *args, **kwargs):
        raise NotImplementedError("there are no files with tests here")


defaultTestLoader = TestLoader()
