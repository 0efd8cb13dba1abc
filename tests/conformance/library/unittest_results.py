# unittest: what results keep, fixtures that fail, output that is held back, subtests, loaders
import asyncio
import io
import sys
import unittest
import warnings


class Recorder(unittest.TestResult):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.log = []

    def addSuccess(self, test):
        self.log.append(f"ok {test.id()}")

    def addError(self, test, err):
        super().addError(test, err)
        self.log.append(f"error {test.id()}: {err[0].__name__}({err[1]})")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.log.append(f"failure {test.id()}: {err[1]}")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        self.log.append(f"subtest {subtest.id()}: {err and err[1]}")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.log.append(f"skip {test.id()}: {reason}")

    def addDuration(self, test, elapsed):
        super().addDuration(test, elapsed)
        self.log.append(f"duration {test.id()}: {type(elapsed).__name__}")


def run(cls, result=None, **attributes):
    result = result or Recorder()
    for name, value in attributes.items():
        setattr(result, name, value)
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(cls)
    print("==", cls.__name__, suite.countTestCases())
    suite.run(result)
    for line in result.log:
        print(line)
    print(result.testsRun, result.wasSuccessful(), suite.countTestCases(), list(suite))
    return result


class Printing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("for the class")

    def setUp(self):
        print("set up")

    def test_bad(self):
        print("told", file=sys.stderr)
        self.assertEqual(1, 2)

    def test_good(self):
        print("nobody sees it")

    @classmethod
    def tearDownClass(cls):
        print("after the class")
        raise KeyError("torn")


def held_back():
    result = Recorder()
    result._original_stdout, result._original_stderr = io.StringIO(), io.StringIO()
    out, error = sys.stdout, sys.stderr
    result.buffer = True
    suite = unittest.TestSuite([Printing("test_bad"), Printing("test_good")])
    suite(result)
    printed = result._original_stdout.getvalue(), result._original_stderr.getvalue()
    sys.stdout, sys.stderr = out, error
    print("== held back", printed)
    for _, text in result.failures + result.errors:
        print("|", [line for line in text.splitlines()[-6:] if "File" not in line])


held_back()


class Cleaning(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "class cleaned")
        cls.addClassCleanup(int, "no number")
        raise OSError("no class")

    def test_never(self):
        print("never")


run(Cleaning)


class Subtests(unittest.TestCase):
    def test_names(self):
        with self.subTest(a=1):
            with self.subTest("inner", b=2, a=3):
                self.fail("inner one")
        with self.subTest(None):
            pass
        with self.subTest(c=4):
            self.fail("another one")
        print("the end is reached")

    @unittest.expectedFailure
    def test_expected(self):
        with self.subTest("first"):
            self.fail("expected")
        print("the end of an expected failure is not reached")


run(Subtests)
run(Subtests, failfast=True)


class Asserting(unittest.TestCase):
    def test(self):
        def says(function, *args, **kwargs):
            try:
                with function(*args, **kwargs):
                    pass
            except Exception as error:
                print(type(error).__name__, error)

        says(self.assertRaises, int)
        says(self.assertRaises, (ValueError, 3))
        says(self.assertRaisesRegex, ValueError, 7)
        says(self.assertWarns, ValueError)
        says(self.assertWarns, (UserWarning, DeprecationWarning))
        says(lambda: self.assertHasAttr(sys, "nothing"))
        says(lambda: self.assertHasAttr(int, "nothing"))
        says(lambda: self.assertNotHasAttr(int, "real"))
        says(lambda: self.assertNotHasAttr([], "append"))
        says(lambda: self.assertSetEqual(None, set()))
        says(lambda: self.assertSetEqual(set(), None))
        says(lambda: self.assertSetEqual({1}, [[]]))
        says(lambda: self.assertEqual("a" * 70000, "b" * 70000))
        says(lambda: self.assertEqual(list(range(300)), list(range(1, 301))))
        says(lambda: self.assertSequenceEqual(1, 1))
        says(lambda: self.enterContext(3))
        says(lambda: self.enterContext(asyncio.timeout(3)))
        says(lambda: self.enterClassContext("text"))


run(Asserting)


class Asynchronous(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("set up", has_loop())

    async def asyncSetUp(self):
        print("async set up", has_loop())
        self.addCleanup(lambda: print("cleanup", has_loop()))
        self.addAsyncCleanup(self.tidy, "later")

    async def tidy(self, word):
        print("async cleanup", word, has_loop())

    def test_plain(self):
        print("plain", has_loop())

    async def test_async(self):
        print("async", has_loop())
        for cm in (3, io.StringIO()):
            try:
                await self.enterAsyncContext(cm)
            except TypeError as error:
                print(error)


def has_loop():
    return asyncio._get_running_loop() is not None


run(Asynchronous)
Asynchronous("test_plain").debug()


class Bad(unittest.TestCase):
    def test_one(self):
        raise LookupError("one")

    @unittest.skip("not now")
    def test_two(self):
        pass


for test in (Bad("test_one"), Bad("test_two"), unittest.TestSuite([Bad("test_two")])):
    try:
        test.debug()
    except Exception as error:
        print("debug", type(error).__name__, error)


class OldResult:
    shouldStop = False

    def __getattr__(self, name):
        if name in ("startTest", "stopTest", "addSuccess", "addError", "addFailure"):
            return lambda test, *_: print(name, test)
        raise AttributeError(name)


class ForOld(unittest.TestCase):
    @unittest.skip("not now")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_subtest(self):
        with self.subTest():
            self.fail()


with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    unittest.defaultTestLoader.loadTestsFromTestCase(ForOld).run(OldResult())
print(sorted({str(each.message) for each in told}))


class Named(unittest.TestCase):
    def test_b(self):
        pass

    def test_a(self):
        pass

    def test_c(self):
        pass

    @staticmethod
    def make():
        return unittest.TestSuite([Named("test_a")])


loader = unittest.TestLoader()
print(loader.getTestCaseNames(Named))
loader.sortTestMethodsUsing = lambda x, y: (x < y) - (x > y)
print(loader.getTestCaseNames(Named))
loader.testNamePatterns = ["*_a", "*Named.test_c"]
print(loader.getTestCaseNames(Named))
print([test.id() for test in loader.loadTestsFromName("Named", sys.modules[__name__])])
print(loader.loadTestsFromName("Named.make", sys.modules[__name__]))
for name in ("Named.nothing", "print", "asyncio"):
    try:
        suite = loader.loadTestsFromName(name, sys.modules[__name__])
        print(suite.countTestCases(), [type(test).__name__ for test in suite])
    except Exception as error:
        print(type(error).__name__, str(error).replace("None", "nothing"))
print(loader.loadTestsFromTestCase(unittest.TestCase), unittest.result.TestResult.__module__)

stream = io.StringIO()
runner = unittest.TextTestRunner(stream, durations=0)


class Timed(unittest.TestCase):
    def test_timed(self):
        self.assertTrue(17 == 18)


result = runner.run(Timed("test_timed"))
print("Slowest test durations" in stream.getvalue())
print(result.collectedDurations[0][0], repr(result).split("<")[1])


class NoClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError("no class")

    def test_never(self):
        pass


try:
    unittest.main(argv=["program", "NoClass"], testRunner=unittest.TextTestRunner(io.StringIO()))
except SystemExit as error:
    print("exit", error.code)
decorated = unittest.runner._WritelnDecorator(sys.stdout)
decorated.writeln("a line")
