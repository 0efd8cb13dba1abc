# unittest.main(): Lib/unittest/main.py, CPython 3.14.
import argparse
import os
import sys
import types

from . import loader, runner

__unittest = True


class TestProgram:
    __module__ = "unittest.main"
    result = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        self.module = module
        argv = sys.argv if argv is None else argv
        parser = argparse.ArgumentParser(prog=os.path.basename(argv[0]) if argv else None)
        parser.add_argument("-v", "--verbose", dest="verbosity", action="store_const", const=2,
                            help="Verbose output")
        parser.add_argument("-q", "--quiet", dest="verbosity", action="store_const", const=0,
                            help="Quiet output")
        parser.add_argument("-f", "--failfast", action="store_true", help="Stop on first fail or error")
        parser.add_argument("-b", "--buffer", action="store_true",
                            help="Buffer stdout and stderr during tests")
        parser.add_argument("-k", dest="patterns", action="append",
                            help="Only run tests which match the given substring")
        parser.add_argument("--locals", dest="tb_locals", action="store_true",
                            help="Show local variables in tracebacks")
        parser.add_argument("--durations", type=int, metavar="N",
                            help="Show the N slowest test cases (N=0 for all)")
        parser.add_argument("tests", nargs="*", help="a list of any number of test modules, classes and "
                            "test methods.")
        given = parser.parse_args(argv[1:])
        if given.verbosity is not None:
            verbosity = given.verbosity
        names = given.tests or ([defaultTest] if isinstance(defaultTest, str) else defaultTest)
        if given.patterns:
            testLoader.testNamePatterns = [pattern if "*" in pattern else f"*{pattern}*"
                                           for pattern in given.patterns]
        self.test = (testLoader.loadTestsFromNames(names, module) if names
                     else testLoader.loadTestsFromModule(module))
        if testRunner is None:
            testRunner = runner.TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast or given.failfast),
                                    buffer=bool(buffer or given.buffer),
                                    warnings="default" if warnings is None else warnings,
                                    tb_locals=tb_locals or given.tb_locals,
                                    durations=durations if given.durations is None else given.durations)
        self.result = testRunner.run(self.test)
        if exit:
            if not self.result.wasSuccessful():
                sys.exit(1)
            sys.exit(5 if self.result.testsRun == 0 and not self.result.skipped else 0)


main = TestProgram
