# Calls that a native makes in the middle of its work, and that wait.
import bisect
import copy
import functools
import heapq
import operator
import threading
import time


def show(name, function):
    try:
        result = function()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(f"{name}: {result}")


def wait(value):
    time.sleep(0.0001)
    return value


def items():
    for item in range(3):
        yield wait(item)


class Slow:
    def __init__(self, number=1): self.number = number
    def __str__(self): return wait("str")
    def __repr__(self): return wait("repr")
    def __format__(self, spec): return wait(f"format {spec}")
    def __bool__(self): return wait(True)
    def __hash__(self): return wait(1)
    def __eq__(self, other): return wait(self.number == other.number)
    def __lt__(self, other): return wait(self.number < other.number)
    def __add__(self, other): return wait("add")
    def __radd__(self, other): return wait(7)
    def __iadd__(self, other): return wait(self)
    def __int__(self): return wait(7)
    def __float__(self): return wait(7.5)
    def __index__(self): return wait(2)
    def __len__(self): return wait(3)
    def __contains__(self, item): return wait(True)
    def __call__(self): return wait("call")
    def __iter__(self): return items()
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        return wait(name)


class Slots(type):
    def __instancecheck__(cls, instance): return wait(True)


class Instances(metaclass=Slots):
    def __set_name__(self, owner, name): wait(0)
    def __init_subclass__(cls): wait(0)


slow = Slow()
show("print", lambda: print(slow, [slow]))
show("str", lambda: str(slow) + repr(slow) + repr([slow]))
show("f-string", lambda: f"{slow} {slow!r} {slow!s} {slow:x}")
show("format", lambda: "{} {!r}".format(slow, slow) + " %s %r" % (slow, slow))
show("truth", lambda: (bool(slow), not slow, 1 if slow else 2))
show("dict", lambda: ({Slow(): 1}[Slow()], {Slow(): 1}.setdefault(Slow(), 2)))
show("set", lambda: len({Slow(), Slow(), Slow(2)}))
show("list", lambda: (Slow() in [Slow(2), Slow()], [Slow(2), Slow()].index(Slow())))
show("count", lambda: ([Slow(), Slow(2), Slow()].count(Slow()), [Slow()] == [Slow()]))
show("sort", lambda: [each.number for each in sorted(map(Slow, [3, 1, 2]))])
show("key", lambda: (sorted([3, 1, 2], key=wait), max([1, 3, 2], key=wait)))
show("min", lambda: min([Slow(3), Slow(2)]).number)
show("sum", lambda: (sum([slow, slow]), slow + 1, 1 + slow))
show("in place", lambda: operator.iadd(slow, 1) is slow)
show("numbers", lambda: (int(slow), float(slow), [1, 2, 3][slow], len(slow), list(range(slow))))
show("generator", lambda: (2 in items(), operator.iadd([], items()), bytes(items())))
show("slice", lambda: operator.setitem([1, 2], slice(0, 1), items()))
show("update", lambda: {}.update((item, wait(item)) for item in range(3)))
show("attributes", lambda: (slow.name, hasattr(slow, "other"), getattr(slow, "third", None)))
show("isinstance", lambda: (isinstance(1, Instances), type("X", (Instances,), {}).__name__))
show("reduce", lambda: functools.reduce(lambda a, b: wait(a + b), [1, 2, 3]))
show("heap", lambda: [heapq.heappop(heap).number for heap in [[Slow(1), Slow(2)]] for _ in heap])
show("bisect", lambda: bisect.bisect([1, 2, 3], 2, key=wait))
show("copy", lambda: copy.copy(slow).number)
show("error", lambda: [].index(Slow()) or [object()].index(slow))


class Account:
    """Every operation takes the lock, also those that natives ask for."""

    def __init__(self): self.lock, self.balance = threading.Lock(), 0
    def __iadd__(self, amount):
        with self.lock:
            balance = self.balance
            time.sleep(0.0001)
            self.balance = balance + amount
        return self
    def __eq__(self, other):
        with self.lock: return self.balance == other
    def __str__(self):
        with self.lock: return f"balance {self.balance}"


def pay(account):
    for _ in range(5):
        account += 1
        str(account), account == 3


account = Account()
threads = [threading.Thread(target=pay, args=(account,)) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(account, account == 20)
