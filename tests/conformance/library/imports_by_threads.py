# Threads that import the same module at once all get it whole.
import sys
import threading

barrier = threading.Barrier(6)
names = []


def work():
    barrier.wait()
    import argparse
    import unittest.mock
    import fractions
    names.append((argparse.ArgumentParser.__name__, unittest.mock.Mock.__name__, fractions.Fraction(1, 2).denominator))


threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(names), set(names), "argparse" in sys.modules)
import importlib
print(importlib.import_module("fractions") is sys.modules["fractions"], importlib.import_module("unittest.mock").__name__)
try:
    importlib.import_module("no_such_module")
except ModuleNotFoundError as error:
    print(error.name, str(error).splitlines()[0])
