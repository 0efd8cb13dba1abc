# What unittest says: of tuples of classes, of a last newline, of tests that are not there, of what was printed.
import io
import re
import sys
import unittest


class T(unittest.TestCase):
    def runTest(self):
        pass


def failing(method, *args):
    try:
        getattr(T(), method)(*args)
        print(method, "passed")
    except AssertionError as error:
        print(method, str(error).splitlines())
    except TypeError as error:
        print(method, "TypeError", error)


failing("assertIsInstance", 1, (str, list))
failing("assertIsInstance", 1, str)
failing("assertIsInstance", 1, (str, list), "said")
failing("assertNotIsInstance", 1, (str, int))
failing("assertNotIsInstance", 1, int)
failing("assertIsSubclass", int, (str, list))
failing("assertIsSubclass", int, str)
failing("assertIsSubclass", 1, str)
failing("assertNotIsSubclass", bool, (str, int))
failing("assertIsInstance", 1, "no class")
for first, second in (("a\nb\n", "a\nb"), ("a", "a\n"), ("", "a"), ("a\n", ""), ("a", "b"), ("a\nb", "a\nc\n"),
                      ("a\n\n", "a\n")):
    failing("assertEqual", first, second)


# Skipping one name of a function leaves the other.
def helper(self):
    print("helper runs")


class Skipping(unittest.TestCase):
    test_skipped = unittest.skip("not now")(helper)
    test_conditional = unittest.skipIf(True, "if")(helper)
    test_run = helper

    @unittest.skip
    def test_without_reason(self):
        print("not reached")


print(getattr(helper, "__unittest_skip__", False), Skipping.test_skipped.__name__)
try:
    Skipping.test_skipped(None)
except unittest.SkipTest as error:
    print(repr(error))


class Printing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("set up")

    def test_fails(self):
        print("on the way to fail")
        print("also an error", file=sys.stderr)
        self.assertEqual(1, 2)

    def test_passes(self):
        print("on the way to pass")

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                print("subtest", i, end="")
                self.assertNotEqual(i, 1)


class BrokenClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("in setUpClass")
        raise ValueError("broken")

    def test_never(self):
        print("not reached")


def run(*suites, **options):
    text = io.StringIO()
    suite = unittest.TestSuite(map(unittest.defaultTestLoader.loadTestsFromTestCase, suites))
    result = unittest.TextTestRunner(text, **options).run(suite)
    for line in text.getvalue().splitlines():
        if not line.startswith(" "):  # where it was differs
            print("|", re.sub(r"\d\.\d+s", "0s", line))
    return result


run(Skipping, verbosity=2)
run(Printing, verbosity=2, buffer=True)
run(BrokenClass, buffer=True)
print("and the streams are the old ones", sys.stdout is sys.__stdout__)
run(Printing, verbosity=0)

# Tests that are not there.
for name in ("T.nope", "Nope", "T.nope.deeper"):
    text = io.StringIO()
    loader = unittest.TestLoader()
    try:
        unittest.main(argv=["program", name, "T"], testLoader=loader, testRunner=unittest.TextTestRunner(text))
    except SystemExit as error:
        print("exit", error.code)
    print([line for line in re.sub(r"\d\.\d+s", "0s", text.getvalue()).splitlines() if not line.startswith(" ")])
    print(len(loader.errors), loader.errors[0].splitlines()[0], loader.errors[0].splitlines()[-1])
try:
    unittest.main(argv=["program", "T"], testRunner=unittest.TextTestRunner(io.StringIO()))
except SystemExit as error:
    print("exit", error.code)
