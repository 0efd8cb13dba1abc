# What assertions say when they fail.
import unittest


class Test(unittest.TestCase):
    def runTest(self):
        pass


t = Test()


def failing(function, *arguments, **options):
    try:
        function(*arguments, **options)
        print(function.__name__, "passed")
    except AssertionError as error:
        print(function.__name__, "|", error)


failing(t.assertEqual, 1, 2)
failing(t.assertEqual, [1, 2, 3], [1, 2, 4])
failing(t.assertEqual, [1, 2], [1, 2, 3])
failing(t.assertEqual, (1,), (2,), "why")
failing(t.assertEqual, {"a": 1}, {"a": 2})
failing(t.assertEqual, {1, 2}, {2, 3})
failing(t.assertEqual, "one\ntwo\n", "one\ntoo\n")
failing(t.assertEqual, "x" * 100, "x" * 99 + "y")
failing(t.assertNotEqual, 1, 1)
failing(t.assertTrue, 0)
failing(t.assertFalse, [1])
failing(t.assertIs, 1, 2)
failing(t.assertIsNot, None, None)
failing(t.assertIsNone, 0)
failing(t.assertIsNotNone, None)
failing(t.assertIn, 1, [2])
failing(t.assertNotIn, 1, [1])
failing(t.assertIsInstance, 1, str)
failing(t.assertGreater, 1, 2)
failing(t.assertLessEqual, 2, 1, msg="why")
failing(t.assertAlmostEqual, 1.0, 1.1)
failing(t.assertAlmostEqual, 1.0, 1.1, delta=0.05)
failing(t.assertAlmostEqual, 0.1 + 0.2, 0.3)
failing(t.assertCountEqual, [1, 1, 2], [1, 2, 2])
failing(t.assertRegex, "text", r"\d")
failing(t.assertRaises, ValueError, int, "3")
failing(t.assertRaises, ValueError, int, "x")
failing(t.assertRaisesRegex, ValueError, "nothing", int, "x")
failing(t.assertStartsWith, "abc", "b")
failing(t.fail, "said so")
with t.assertRaises(ZeroDivisionError) as caught:
    1 / 0
print(repr(caught.exception))
with t.assertLogs("here", "WARNING") as logs:
    import logging
    logging.getLogger("here").warning("careful %d", 3)
print(logs.output)
with t.assertWarns(UserWarning) as warned:
    import warnings
    warnings.warn("hm")
print(warned.warning)
