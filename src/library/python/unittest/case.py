# unittest.TestCase. Follows CPython 3.14, Lib/unittest/case.py.
import collections
import contextlib
import functools
import sys
import time
import traceback
import types
import warnings

from ._assertions import Logs, Raises, Warns, difference, sequence_message, short_pair, shown

__unittest = True


class SkipTest(Exception):
    pass


class _UnexpectedSuccess(Exception):
    pass


def skip(reason):
    def decorate(item):
        if not isinstance(item, type):
            # Another name for the function may still be run.
            @functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if isinstance(reason, type(skip)):
        item, reason = reason, ""
        return decorate(item)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else (lambda item: item)


def skipUnless(condition, reason):
    return (lambda item: item) if condition else skip(reason)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter_context(cm, addModuleCleanup)


def _context_methods(cm, prefix="", other="a"):
    """What enters and leaves it; prefix is "a" for an asynchronous context manager, and other is "" then."""
    cls = type(cm)
    protocol = {"": "context manager protocol", "a": "asynchronous context manager protocol"}
    try:
        return getattr(cls, f"__{prefix}enter__"), getattr(cls, f"__{prefix}exit__")
    except AttributeError:
        hint = ""
        if hasattr(cls, f"__{other}enter__") and hasattr(cls, f"__{other}exit__"):
            method = "enterAsyncContext" if other else "enterContext"
            hint = f" but it supports the {protocol[other]}. Did you mean to use {method}()?"
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                        f"{protocol[prefix]}{hint}") from None


def _enter_context(cm, add):
    enter, leave = _context_methods(cm)
    result = enter(cm)
    add(leave, cm, None, None, None)
    return result


def doModuleCleanups():
    first = None  # all are done, and the first failure is told of
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            first = first or error
    if first is not None:
        raise first


_no_message = object()  # None is a message of a subtest


class _ShouldStop(Exception):
    """A subtest failed, and what follows in its test is not run."""


class _Outcome:
    """One run of one test."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expected = None
        self.knows_subtests = hasattr(result, "addSubTest")

    @contextlib.contextmanager
    def part(self, test, is_subtest=False):
        outer, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self.success = False
            _add_skip(self.result, test, str(error))
        except _ShouldStop:
            pass
        except BaseException as error:
            info = type(error), error, error.__traceback__
            if self.expecting_failure:
                self.expected = info
            else:
                self.success = False
                if is_subtest:
                    self.result.addSubTest(test.test_case, test, info)
                else:
                    _add_error(self.result, test, info)
        else:
            if is_subtest and self.success:
                self.result.addSubTest(test.test_case, test, None)
        finally:
            self.success = self.success and outer


def _add_error(result, test, info):
    if issubclass(info[0], test.failureException):
        result.addFailure(test, info)
    else:
        result.addError(test, info)


def _add_skip(result, test, reason):
    if hasattr(result, "addSkip"):
        result.addSkip(test, reason)
        return
    warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
    result.addSuccess(test)


class TestCase:
    __module__ = "unittest.case"
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16  # characters: for longer texts a difference would take too long
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._cleanups = []
        self._subtest = None
        method = getattr(self, methodName, None)
        if method is None:
            if methodName != "runTest":
                raise ValueError(f"no such test method in {self.__class__}: {methodName}")
            self._testMethodDoc = "No test"
        else:
            self._testMethodDoc = method.__doc__
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
            set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

    # ---- what tests define

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    # ---- cleaning up

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter_context(cm, cls.addClassCleanup)

    def doCleanups(self):
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception as error:
                cls.tearDown_exceptions.append((type(error), error, error.__traceback__))

    # ---- running

    def defaultTestResult(self):
        from .result import TestResult
        return TestResult()

    def countTestCases(self):
        return 1

    def id(self):
        return f"{self.__class__.__module__}.{self.__class__.__qualname__}.{self._testMethodName}"

    def shortDescription(self):
        text = self._testMethodDoc
        return text.strip().split("\n")[0].strip() if text else None

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        cls = self.__class__
        return f"{self._testMethodName} ({cls.__module__}.{cls.__qualname__}.{self._testMethodName})"

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} testMethod={self._testMethodName}>"

    def skipTest(self, reason):
        raise SkipTest(reason)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        result = method()
        if result is not None:
            self._warn_of_result(method, result)

    def _warn_of_result(self, method, result):
        import inspect
        text = ("It is deprecated to return a value that is not None from a test case "
                f"({method} returned {type(result).__name__!r})")
        if inspect.iscoroutine(result):
            text += ". Maybe you forgot to use IsolatedAsyncioTestCase as the base class?"
        warnings.warn(text, DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        own = result is None
        if own:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", lambda: None)()
        result.startTest(self)
        try:
            self._run(result, getattr(self, self._testMethodName))
        finally:
            result.stopTest(self)
            if own:
                getattr(result, "stopTestRun", lambda: None)()
        return result

    def _run(self, result, method):
        cls = self.__class__
        if getattr(cls, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            reason = (getattr(cls, "__unittest_skip_why__", "")
                      or getattr(method, "__unittest_skip_why__", ""))
            _add_skip(result, self, reason)
            return
        expecting = (getattr(self, "__unittest_expecting_failure__", False)
                     or getattr(method, "__unittest_expecting_failure__", False))
        outcome = self._outcome = _Outcome(result)
        start = time.perf_counter()
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            self._add_if_known(result, "addDuration", time.perf_counter() - start)
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expected:
                    if not self._add_if_known(result, "addExpectedFailure", outcome.expected):
                        result.addSuccess(self)
                elif not self._add_if_known(result, "addUnexpectedSuccess"):
                    # Told of as a failure: it is no success.
                    try:
                        raise _UnexpectedSuccess from None
                    except _UnexpectedSuccess:
                        result.addFailure(self, sys.exc_info())
        finally:
            self._outcome = None

    def _add_if_known(self, result, name, *args):
        # Results may be of a class that knows the first methods of results only.
        add = getattr(result, name, None)
        if add is None:
            instead = {"addDuration": "", "addExpectedFailure": ", reporting as passes",
                       "addUnexpectedSuccess": ", reporting as failure"}[name]
            warnings.warn(f"TestResult has no {name} method{instead}", RuntimeWarning, 2)
            return False
        add(self, *args)
        return True

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        method = getattr(self, self._testMethodName)
        if getattr(type(self), "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            raise SkipTest(getattr(type(self), "__unittest_skip_why__", "")
                           or getattr(method, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    @contextlib.contextmanager
    def subTest(self, msg=_no_message, **params):
        if self._outcome is None or not self._outcome.knows_subtests:
            yield
            return
        outer = self._subtest
        # The inner ones are named first.
        merged = {**params, **(outer.params if outer else {}), **params}
        self._subtest = _SubTest(self, msg, merged)
        try:
            with self._outcome.part(self._subtest, is_subtest=True):
                yield
            if not self._outcome.success and getattr(self._outcome.result, "failfast", False):
                raise _ShouldStop
            if self._outcome.success and self._outcome.expected:
                raise _ShouldStop
        finally:
            self._subtest = outer

    # ---- assertions

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        if msg is None:
            return standard
        return f"{standard} : {msg}"

    def _check(self, good, msg, standard):
        if not good:
            raise self.failureException(self._formatMessage(msg, standard()))

    def assertTrue(self, expr, msg=None):
        self._check(expr, msg, lambda: f"{shown(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        self._check(not expr, msg, lambda: f"{shown(expr)} is not false")

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                if isinstance(function, str):
                    function = getattr(self, function)
                function(first, second, msg=msg)
                return
        self._check(first == second, msg, lambda: "%s != %s" % tuple(short_pair(first, second)))

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, msg, lambda: f"{shown(first)} == {shown(second)}")

    def assertIs(self, expr1, expr2, msg=None):
        self._check(expr1 is expr2, msg, lambda: f"{shown(expr1)} is not {shown(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        self._check(expr1 is not expr2, msg, lambda: f"unexpectedly identical: {shown(expr1)}")

    def assertIsNone(self, obj, msg=None):
        self._check(obj is None, msg, lambda: f"{shown(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, msg, lambda: "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        self._check(member in container, msg, lambda: f"{shown(member)} not found in {shown(container)}")

    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, msg,
                    lambda: f"{shown(member)} unexpectedly found in {shown(container)}")

    def assertIsInstance(self, obj, cls, msg=None):
        self._check(isinstance(obj, cls), msg, lambda: f"{shown(obj)} is not an instance of {_any_of(cls)}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._check(not isinstance(obj, cls), msg, lambda: f"{shown(obj)} is an instance of "
                    f"{next((each for each in _each(cls) if isinstance(obj, each)), cls)!r}")

    def assertIsSubclass(self, cls, superclass, msg=None):
        self._check_is_class(cls, msg)
        self._check(issubclass(cls, superclass), msg,
                    lambda: f"{cls!r} is not a subclass of {_any_of(superclass)}")

    def assertHasAttr(self, obj, name, msg=None):
        self._check(hasattr(obj, name), msg,
                    lambda: f"{_kind_and_name(obj)} has no attribute {name!r}")

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        self._check_is_class(cls, msg)
        self._check(not issubclass(cls, superclass), msg, lambda: f"{cls!r} is a subclass of "
                    f"{next((each for each in _each(superclass) if issubclass(cls, each)), superclass)!r}")

    def _check_is_class(self, cls, msg):
        self._check(isinstance(cls, type), msg, lambda: f"{cls!r} is not a class")

    def assertNotHasAttr(self, obj, name, msg=None):
        self._check(not hasattr(obj, name), msg,
                    lambda: f"{_kind_and_name(obj)} has unexpected attribute {name!r}")

    def _ask_of_ends(self, method, s, ends, msg):
        try:
            return getattr(s, method)(ends)
        except (AttributeError, TypeError):
            for end in _each(ends):
                for kinds, name in ((str, "str"), ((bytes, bytearray), "bytes")):
                    if isinstance(end, kinds) and not isinstance(s, kinds):
                        self.fail(self._formatMessage(msg, f"Expected {name}, not {type(s).__name__}"))
            raise

    def assertNotStartsWith(self, s, prefix, msg=None):
        self._check(not self._ask_of_ends("startswith", s, prefix, msg), msg, lambda:
                    f"{shown(s, True)} starts with {shown(next(filter(s.startswith, _each(prefix))))}")

    def assertNotEndsWith(self, s, suffix, msg=None):
        self._check(not self._ask_of_ends("endswith", s, suffix, msg), msg, lambda:
                    f"{shown(s, True)} ends with {shown(next(filter(s.endswith, _each(suffix))))}")

    def assertStartsWith(self, s, prefix, msg=None):
        self._check(self._ask_of_ends("startswith", s, prefix, msg), msg,
                    lambda: f"{shown(s, True)} doesn't start with {_any_shown(prefix)}")

    def assertEndsWith(self, s, suffix, msg=None):
        self._check(self._ask_of_ends("endswith", s, suffix, msg), msg,
                    lambda: f"{shown(s, True)} doesn't end with {_any_shown(suffix)}")

    def assertGreater(self, a, b, msg=None):
        self._check(a > b, msg, lambda: f"{shown(a)} not greater than {shown(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, msg, lambda: f"{shown(a)} not greater than or equal to {shown(b)}")

    def assertLess(self, a, b, msg=None):
        self._check(a < b, msg, lambda: f"{shown(a)} not less than {shown(b)}")

    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, msg, lambda: f"{shown(a)} not less than or equal to {shown(b)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        off = abs(first - second)
        if delta is not None:
            good, where = off <= delta, f"{shown(delta)} delta"
        else:
            places = 7 if places is None else places
            good, where = round(off, places) == 0, f"{places!r} places"
        self._check(good, msg, lambda: f"{shown(first)} != {shown(second)} within {where} "
                                       f"({shown(off)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        off = abs(first - second)
        if delta is not None:
            good, where = not (first == second) and off > delta, f"{shown(delta)} delta"
        else:
            places = 7 if places is None else places
            good, where = not (first == second) and round(off, places) != 0, f"{places!r} places"
        self._check(good, msg, lambda: f"{shown(first)} == {shown(second)} within {where}"
                    + (f" ({shown(off)} difference)" if delta is not None else ""))

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        pattern = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        self._check(pattern.search(text), msg,
                    lambda: f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        pattern = (re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes))
                   else unexpected_regex)
        found = pattern.search(text)
        self._check(not found, msg, lambda: f"Regex matched: {text[found.start():found.end()]!r} "
                                            f"matches {pattern.pattern!r} in {text!r}")

    def _with_difference(self, msg, standard, more):
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, more)))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is not None and len(diff) > self.maxDiff:
            diff = f"\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it."
        return message + diff

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq1 == seq2 and (seq_type is None
                             or isinstance(seq1, seq_type) and isinstance(seq2, seq_type)):
            if hasattr(seq1, "__len__") and hasattr(seq2, "__len__"):
                return
        message, more = sequence_message(seq1, seq2, seq_type)
        if message is None:
            return
        if more is None:
            raise self.failureException(message)
        self._with_difference(msg, message, more)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        only = []
        for which, (one, other) in (("first", (set1, set2)), ("second", (set2, set1))):
            try:
                only.append(one.difference(other))
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{which} argument does not support set difference: {error}")
        only_first, only_second = only
        if not only_first and not only_second:
            return
        lines = []
        for name, items in (("first", only_first), ("second", only_second)):
            if items:
                lines.append(f"Items in the {name} set but not the {'second' if name == 'first' else 'first'}:")
                lines += [repr(item) for item in items]
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        import pprint
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            standard = "%s != %s" % tuple(short_pair(d1, d2))
            self._with_difference(msg, standard, difference(pprint.pformat(d1).splitlines(),
                                                            pprint.pformat(d2).splitlines()))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        standard = "%s != %s" % tuple(short_pair(first, second))
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self.fail(self._formatMessage(msg, standard))
        # Lines that all end, or ndiff writes them one behind the other; but the text that ends with a
        # newline is then a line longer, which shows the difference.
        end = "" if all(not text or text.endswith("\n") for text in (first, second)) else "\n"
        lines = [(text + end if text else text).splitlines(keepends=True) for text in (first, second)]
        import difflib
        self._with_difference(msg, standard, "\n" + "".join(difflib.ndiff(*lines)))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            counts = collections.Counter(first), collections.Counter(second)
        except TypeError:
            counts = None
        if counts is None:
            lines = _unhashable_differences(first, second)
        else:
            if counts[0] == counts[1]:
                return
            lines = [(counts[0][item], counts[1][item], item)
                     for item in dict.fromkeys([*counts[0], *counts[1]])
                     if counts[0][item] != counts[1][item]]
        if lines:
            text = "Element counts were not equal:\n" + "\n".join(
                f"First has {a}, Second has {b}:  {item!r}" for a, b, item in lines)
            self.fail(self._formatMessage(msg, text))

    def assertRaises(self, expected_exception, *args, **kwargs):
        return Raises(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = Raises(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return Warns(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return Warns(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return Logs(self, logger, level, True)


def _kind_and_name(obj):
    if isinstance(obj, types.ModuleType):
        return f"module {obj.__name__!r}"
    if isinstance(obj, type):
        return f"type object {obj.__name__!r}"
    return f"{type(obj).__name__!r} object"


def _each(classes):
    return classes if isinstance(classes, tuple) else (classes,)


def _any_of(classes):
    return f"any of {classes!r}" if isinstance(classes, tuple) else repr(classes)


def _any_shown(ends):
    return f"{'any of ' if isinstance(ends, tuple) else ''}{shown(ends)}"


def _unhashable_differences(first, second):
    rest = list(second)
    lines = []
    for item in first:
        if item in rest:
            rest.remove(item)
        else:
            lines.append((1, 0, item))
    return lines + [(0, 1, item) for item in rest]


class FunctionTestCase(TestCase):
    __module__ = "unittest.case"

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = setUp, testFunc, tearDown
        self._description = description

    def setUp(self):
        if self._functions[0] is not None:
            self._functions[0]()

    def tearDown(self):
        if self._functions[2] is not None:
            self._functions[2]()

    def runTest(self):
        self._functions[1]()

    def id(self):
        return self._functions[1].__name__

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return (self._functions, self._description) == (other._functions, other._description)

    def __hash__(self):
        return hash((type(self), self._functions, self._description))

    def __str__(self):
        cls = self.__class__
        return f"{cls.__module__}.{cls.__qualname__} ({self._functions[1].__name__})"

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} tec={self._functions[1]}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._functions[1].__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        parts = []
        if self._message is not _no_message:
            parts.append(f"[{self._message}]")
        if self.params:
            parts.append(f"({', '.join(f'{name}={value!r}' for name, value in self.params.items())})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._description()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._description()}"
