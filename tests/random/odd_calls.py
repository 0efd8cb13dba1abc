"""Calls what a module has, what its classes have, and operators, with odd arguments, what the calls gave among
them: odd_calls.py MODULE SEED COUNT [SHOWN]. For calls.py, which runs it by Interleave; whatever is raised is right,
as long as the process lives. SHOWN: the number of the call to print in place of making it.
"""

import importlib
import operator
import random
import sys
import types

MODULE, SEED, COUNT = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
SHOWN = int(sys.argv[4]) if len(sys.argv) > 4 else None
CHOOSE = random.Random(SEED)
# What ends or stops the process, as it should.
LEFT_OUT = {"exit", "_exit", "abort", "sleep", "breakpoint", "input", "kill", "killpg", "raise_signal", "pthread_kill",
            "_send_signal", "main", "interact", "pause", "setrecursionlimit"}
KEYWORDS = ["key", "default", "size", "a", "timeout", "maxlen", "r", "strict", "name", "value", "func"]
MOST_KEPT = 80


class Sequence:
    def __index__(self): return 3
    def __len__(self): return 2
    def __getitem__(self, index):
        if index < 2:
            return index
        raise IndexError


class Failing:
    def __eq__(self, other): raise ValueError("eq")
    def __hash__(self): return 1
    def __iter__(self): raise ValueError("iter")
    def __index__(self): raise ValueError("index")


class Lying:
    def __len__(self): return -1
    def __index__(self): return "x"
    def __iter__(self): return 5
    def __hash__(self): return "h"
    def __repr__(self): return 3
    def __bool__(self): return 7


class Slotted: __slots__ = ("a", "b")
class OwnList(list): pass
class OwnStr(str): pass
class OwnInt(int): pass
class OwnFloat(float): pass
class OwnDict(dict): pass
class OwnTuple(tuple): pass
class OwnBytes(bytes): pass
class OwnSet(set): pass
class OwnError(Exception): pass
class Meta(type): pass
class WithMeta(metaclass=Meta): pass


def generator():
    sent = yield 1
    yield sent


async def async_generator():
    yield 1


def traceback():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error.__traceback__


def cell():
    inside = 1
    return (lambda: inside).__closure__[0]


in_itself = []
in_itself.append(in_itself)
dict_in_itself = {}
dict_in_itself["a"] = dict_in_itself


def odd_values():
    """New ones: what a call does to its arguments is not to change what the next ones get."""
    return [
        None, True, Ellipsis, NotImplemented, 0, -1, 1, 2, 7, 100, 2**31, 2**32, 2**63, 2**64, -2**63, 2**200,
        1.5, -0.0, float("nan"), float("inf"), 1j,
        "", "a", "abc", "é", "\u20ac€", "\ud800", "a" * 300, "d", "i", "word", "utf-8", ">i", "%s",
        b"", b"abc", bytearray(b"xyz"), memoryview(b"abc"), memoryview(bytearray(b"abc")),
        [], [1, "a"], [[]], in_itself, [0] * 50, list(range(60)), [""] * 3, [("a", 1)], [0, 0, 0, 0], [[0, 0], [1]], [b"a"],
        (), (1,), (1, 2, 3), ("a", "b"), (0, 1, 0, 1, 1), {}, {"a": 1}, {1: 2}, dict_in_itself, set(), {1}, frozenset([2]),
        range(3), slice(0, 1), slice(None), {}.keys(), {1: 2}.items(), {}.values(), int.__dict__, types.SimpleNamespace(a=1),
        object(), Sequence(), Failing(), Lying(), Slotted(), OwnList([1]), OwnStr("q"), OwnInt(5), OwnFloat(2.5), OwnDict(a=1),
        OwnTuple((1, 2)), OwnBytes(b"w"), OwnSet([1]), OwnError("e"),
        int, str, list, type, object, Sequence, Failing, Meta, WithMeta, ValueError, types.ModuleType("m"), list[int], int | str,
        len, print, lambda *args, **keywords: 1, lambda: 1, "".join, [].append, dict.get, str.__add__,
        property(len), classmethod(len), staticmethod(len), super(OwnList, OwnList()), int.__dict__["real"],
        type.__dict__["__name__"], Slotted.a,
        generator(), async_generator(), iter([1]), iter("ab"), enumerate([1]), zip([1]), map(len, ["a"]), filter(None, [1]),
        reversed([1]), (lambda: 1).__code__, sys._getframe(), traceback(), cell(),
        ValueError("x"), StopIteration(3), KeyError(1), OSError(2, "x"), UnicodeDecodeError("utf-8", b"x", 0, 1, "r"),
        ExceptionGroup("g", [ValueError()]),
    ]


NATURAL = odd_values()
kept = list(NATURAL)
BINARY = [getattr(operator, name) for name in (
    "add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor matmul lt le eq ne gt ge is_ contains getitem "
    "iadd imul ior concat countOf indexOf").split()]
UNARY = [len, iter, next, hash, str, repr, bool, abs, list, tuple, dict, set, sorted, sum, min, max, dir, vars, type, id,
         callable, format, bytes, int, float, operator.neg, operator.invert, operator.index, all, any, reversed]


def value():
    return CHOOSE.choice(kept) if CHOOSE.random() < 0.4 else CHOOSE.choice(odd_values())


def values(most):
    return [value() for _ in range(CHOOSE.randrange(most))]


def parts_of(thing, name):
    """(name, what is to be called, the class in whose dict it is or None)"""
    if callable(thing):
        yield name, thing, None
    if isinstance(thing, type):
        for attribute, part in sorted(vars(thing).items()):
            if attribute not in LEFT_OUT:
                yield f"{name}.{attribute}", part, thing


def all_parts():
    module = importlib.import_module(MODULE)
    things = [(getattr(module, name), name) for name in sorted(dir(module)) if name not in LEFT_OUT]
    if MODULE == "builtins":
        things += [(type(natural), type(natural).__name__) for natural in NATURAL]
    return [part for thing, name in things for part in parts_of(thing, name)]


PARTS = all_parts()


def call_of_part():
    name, part, owner = CHOOSE.choice(PARTS)
    arguments = values(6)
    keywords = {CHOOSE.choice(KEYWORDS): value()} if CHOOSE.random() < 0.1 else {}
    if owner is None:
        return name, part, arguments, keywords
    own = [one for one in kept if isinstance(one, owner)]
    receiver = CHOOSE.choice(own) if own and CHOOSE.random() < 0.9 else value()
    descriptor = type(part)
    if CHOOSE.random() < 0.15 and hasattr(descriptor, "__set__"):
        return f"{name} set", descriptor.__set__, [part, receiver, value()], {}
    get = getattr(descriptor, "__get__", None)
    if get is None:
        return name, part, arguments, keywords
    if CHOOSE.random() < 0.1:
        return f"{name} get", get, [part, value(), value()], {}
    return name, get(part, receiver, type(receiver)), arguments, keywords


def call_of_attribute():
    owner = value()
    name = CHOOSE.choice([name for name in dir(owner) if name not in LEFT_OUT])
    if CHOOSE.random() < 0.3:
        return f"setattr {name}", setattr, [owner, name, value()], {}
    return name, getattr(owner, name), values(4), {}


def next_call():
    kind = CHOOSE.random()
    if kind < 0.55 and PARTS:
        return call_of_part()
    if kind < 0.7:
        return "binary", CHOOSE.choice(BINARY), [value(), value()], {}
    if kind < 0.85:
        return "unary", CHOOSE.choice(UNARY), [value()], {}
    return call_of_attribute()


def keep(result):
    if len(kept) < len(NATURAL) + MOST_KEPT:
        kept.append(result)
    else:
        kept[CHOOSE.randrange(len(NATURAL), len(kept))] = result
    if CHOOSE.random() < 0.05:
        repr(result)
    if hasattr(type(result), "__next__") and CHOOSE.random() < 0.2:
        for _ in zip(range(5), result):
            pass


def shown(thing):
    try:
        return repr(thing)[:80]
    except BaseException:
        return f"a {type(thing).__name__}"


output = sys.stdout
for number in range(COUNT):
    try:
        name, function, arguments, keywords = next_call()
        if number == SHOWN:
            print(name, shown(function), *map(shown, arguments), keywords, sep="\n  ", file=output, flush=True)
            break
        if getattr(function, "__name__", "") in LEFT_OUT:
            continue
        keep(function(*arguments, **keywords) if callable(function) else function)
    except BaseException:
        pass
