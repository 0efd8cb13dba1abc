# Calls of everyday modules that are asked for now and then.
import asyncio
import calendar
import enum
import inspect
import logging
import pickle
import platform
import types
import typing
import unittest
from io import BytesIO, StringIO

print(repr(calendar.FRIDAY), calendar.JANUARY + 1, calendar.Month(2), "MONDAY" in calendar.__all__, calendar.day_name[calendar.SUNDAY])
print(platform.uname()._fields, platform.uname().system, isinstance(platform.python_compiler(), str), len(platform.python_build()), len(platform.libc_ver()))
case = unittest.TestCase()
for check in (lambda: case.assertNotStartsWith("abc", "ab"), lambda: case.assertNotEndsWith("abc", "bc", "note"), lambda: case.assertNotHasAttr(1, "real"), lambda: case.assertNotIsSubclass(bool, int), lambda: case.assertStartsWith("abc", "x"), lambda: case.assertHasAttr(1, "nope"), lambda: case.assertIsSubclass(int, str), lambda: case.assertNotStartsWith("abc", "x")):
    try:
        print(check())
    except AssertionError as error:
        print(error)


def generator(a):
    b = a * 2
    while True:
        c = yield b
        b += c


g = generator(5)
print(dict(inspect.getgeneratorlocals(g)), next(g), g.send(1), dict(inspect.getgeneratorlocals(g)), g.close(), inspect.getgeneratorlocals(g), inspect.getgeneratorstate(g))


async def coroutine(x):
    y = x + 1
    await asyncio.sleep(0)
    return y


c = coroutine(1)
print(dict(inspect.getcoroutinelocals(c)), inspect.getcoroutinestate(c), c.send(None), dict(inspect.getcoroutinelocals(c)), c.close())
THRESHOLD = 3


def outer():
    n, unset = 1, 2

    def inner(x):
        return len(x) + n + THRESHOLD + undefined_name
    return inner


print(inspect.getclosurevars(outer()))
for wrong in (lambda: inspect.getclosurevars(len), lambda: inspect.getgeneratorlocals(5), lambda: logging.setLoggerClass(int), lambda: pickle.Pickler(5), lambda: pickle.Unpickler(5)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)


class Loud(logging.Logger):
    def shout(self, text, *args):
        self.warning(text.upper(), *args)


logging.setLoggerClass(Loud)
stream = StringIO()
logger = logging.getLogger("loud")
logger.addHandler(logging.StreamHandler(stream))
logger.shout("careful")
print(stream.getvalue(), type(logger).__name__, logging.getLoggerClass() is Loud, type(logging.getLogger()).__name__)
logging.setLoggerClass(logging.Logger)
buffer = BytesIO()
pickle.Pickler(buffer).dump({"a": [1, (2, 3)]})
buffer.seek(0)
print(pickle.Unpickler(buffer).load())
print(typing.KeysView[str], typing.ItemsView, typing.get_origin(typing.List[int]), dir(enum.Enum)[:3], [n for n in dir(enum.Enum("E", "A B")) if "_" not in n])


class Base:
    def __class_getitem__(cls, item):
        return types.GenericAlias(cls, item)

    @classmethod
    def __mro_entries__(cls, bases):
        return (cls,)


class Entry:
    def __mro_entries__(self, bases):
        return (int, str) if len(bases) > 1 else (int,)


print(types.resolve_bases((Entry(),)), types.resolve_bases((int,)), types.prepare_class("X", (int,)), types.new_class("N", (Entry(),)).__orig_bases__[0].__class__.__name__, types.get_original_bases(types.new_class("M", (Base[int],))))
try:
    types.prepare_class("Y", (type("A", (), {}, ), types.new_class("B", (), {"metaclass": enum.EnumType("Z", (), enum.EnumDict())}) if False else int), {"metaclass": int})
except TypeError as error:
    print(error)
