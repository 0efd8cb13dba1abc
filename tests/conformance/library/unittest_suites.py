# Loading, choosing and grouping tests.
import io
import unittest


class First(unittest.TestCase):
    def test_one(self):
        print("one")

    def test_two(self):
        print("two")

    def helper(self):
        print("not a test")


class Second(First):
    def test_three(self):
        print("three")


def quiet():
    return unittest.TextTestRunner(io.StringIO())


loader = unittest.TestLoader()
print(loader.getTestCaseNames(Second), First("test_one"), repr(First("test_one")), First("test_one").id())
suite = unittest.TestSuite([First("test_two"), Second("test_three")])
print(suite.countTestCases(), quiet().run(suite))
import sys
quiet().run(loader.loadTestsFromName("Second.test_one", sys.modules["__main__"]))
quiet().run(unittest.FunctionTestCase(lambda: print("a function")))
for arguments in (["x", "First"], ["x", "Second.test_three"], ["x", "-k", "two"]):
    print(unittest.main(argv=arguments, exit=False, testRunner=quiet()).result)
try:
    First("missing")
except ValueError as error:
    print(error)
