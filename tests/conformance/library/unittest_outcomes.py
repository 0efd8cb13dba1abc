# Every way in which a test can end, in the order and words of the runner.
import io
import re
import unittest


class Outcomes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        print("setUp", self._testMethodName)
        self.addCleanup(print, "cleanup")

    def tearDown(self):
        print("tearDown")

    def test_a_good(self):
        """A description."""

    def test_b_fails(self):
        self.assertEqual(1, 2, "a message")

    def test_c_raises(self):
        raise ValueError("broken")

    @unittest.skip("not now")
    def test_d_skipped(self):
        pass

    @unittest.expectedFailure
    def test_e_expected(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_f_unexpected(self):
        pass

    def test_g_subtests(self):
        for i in range(4):
            with self.subTest("odd", i=i):
                self.assertEqual(i % 2, 0)

    def test_h_skips_itself(self):
        self.skipTest("inside")


class NoClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_x(self):
        pass


for verbosity in (0, 1, 2):
    out = io.StringIO()
    result = unittest.main(exit=False, verbosity=verbosity, argv=["x"], testRunner=unittest.TextTestRunner(out, verbosity=verbosity)).result
    text = re.sub(r"in [\d.]+s", "in some time", out.getvalue())
    print("\n".join(line for line in text.splitlines() if not line.startswith("    ") and "File" not in line))
print(result, result.wasSuccessful(), len(result.skipped), result.testsRun)
