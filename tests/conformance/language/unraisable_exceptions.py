# What nobody can catch is printed by sys.unraisablehook: its own stack without marks, its type and text.
import atexit
import gc
import re
import sys


class Capture:
    def write(self, text):
        sys.__stdout__.write(re.sub(r"0x[0-9a-f]+", "0x", re.sub(r'File ".*?"', "File", text)))

    def flush(self):
        pass


sys.stderr = Capture()


class Chained:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError as error:
            second = ValueError("second")
            second.add_note("not shown")
            raise second from error


class Misspelt:
    value = 1

    def __del__(self):
        self.valeu


class Grouped:
    def __del__(self):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])


class Source:
    def __del__(self):
        exec("x = = 1")


class OverLines:
    def __del__(self):
        return int(
            "x",
            y=1)


class Textless(Exception):
    def __str__(self):
        raise KeyError


class Bad:
    def __del__(self):
        raise Textless


class Deep:
    def __del__(self):
        down(8)


def down(n):
    if n == 0:
        raise KeyError("end")
    down(n - 1)


def drop(kind):
    kind()


for kind in Chained, Misspelt, Grouped, Source, OverLines, Bad, Deep:
    drop(kind)
    gc.collect()


def interrupted():
    raise KeyboardInterrupt


def leaving():
    raise SystemExit(5)


atexit.register(leaving)
atexit.register(interrupted)
