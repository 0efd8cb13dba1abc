# unittest: a TestCase with fixtures, subtests, mocks, and how a run reads.
import io
import sys
import unittest
from unittest import mock
from unittest.mock import MagicMock, Mock, call, patch


class Account:
    def __init__(self, balance=0, notify=None):
        self.balance, self.notify = balance, notify or (lambda *a: None)

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"insufficient: {self.balance}")
        self.balance -= amount
        self.notify("withdraw", amount)
        return self.balance


class TestAccount(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.log = ["class up"]

    def setUp(self):
        self.account = Account(100)
        self.addCleanup(self.log.append, "cleanup")

    def tearDown(self):
        self.log.append("down")

    def test_withdraw(self):
        self.assertEqual(self.account.withdraw(30), 70)

    def test_too_much(self):
        with self.assertRaises(ValueError) as caught:
            self.account.withdraw(500)
        self.assertIn("insufficient", str(caught.exception))
        self.assertRaisesRegex(ValueError, r"insufficient: \d+", self.account.withdraw, 500)

    def test_notify(self):
        notify = Mock(return_value=None)
        Account(10, notify).withdraw(4)
        notify.assert_called_once_with("withdraw", 4)

    def test_subtests(self):
        for amount in (1, 2, 300):
            with self.subTest(amount=amount):
                self.assertLess(amount, 100)

    def test_fails(self):
        self.assertEqual([1, 2, 3], [1, 2, 4], "lists differ, says the test")

    def test_error(self):
        self.account.nothing

    @unittest.skip("not today")
    def test_skipped(self):
        self.fail("never")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)


stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestAccount)
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
shown = [line for line in stream.getvalue().splitlines() if not line.startswith(("Ran ", "  File")) and line.strip()]
print("\n".join(shown))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful(), TestAccount.log.count("down"), TestAccount.log.count("cleanup"), result)
case = unittest.TestCase()
for check in (lambda: case.assertEqual({"a": 1}, {"a": 2}), lambda: case.assertEqual("abc\ndef", "abc\nxyz"), lambda: case.assertAlmostEqual(1, 1.1), lambda: case.assertIsNone(5), lambda: case.assertIn(1, [2]), lambda: case.assertIsInstance(1, str), lambda: case.assertGreater(1, 2), lambda: case.assertCountEqual([1, 1], [1, 2]), lambda: case.assertRegex("abc", "x"), lambda: case.assertTrue(0, "msg"), lambda: case.assertRaises(ValueError, int, "5"), lambda: case.assertSetEqual({1}, {2}), lambda: case.assertTupleEqual((1,), (1, 2)), lambda: case.assertNotEqual(1, 1), lambda: case.assertIs([], []), lambda: case.fail("failed")):
    try:
        check()
    except AssertionError as error:
        print(str(error))
service = MagicMock(name="service")
service.fetch.side_effect = [1, KeyError("gone"), 3]
print(service.fetch("a"), end=" ")
try:
    service.fetch("b")
except KeyError as error:
    print(repr(error), service.fetch(), service.fetch.call_count, service.fetch.call_args_list, service.mock_calls)
service.__len__.return_value = 7
service.price = 5
print(len(service), service.price, service.other.deep(1).name is not None, service.other.deep.call_args, bool(service))
with patch("sys.platform", "amiga"), patch.object(Account, "withdraw", return_value="patched") as patched, patch.dict("os.environ", {"K": "v"}):
    import os
    print(sys.platform, Account().withdraw(1), patched.called, os.environ["K"])
print(sys.platform != "amiga", mock.ANY == 5, call(1, a=2) == call(1, a=2), mock.sentinel.thing, Mock(spec=Account).balance if False else "")
for wrong in (lambda: Mock(spec=["a"]).b, lambda: Mock().assert_called_once(), lambda: service.fetch.assert_called_with("z"), lambda: patch("nope.thing").start(), lambda: service.fetch.assert_not_called()):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])
