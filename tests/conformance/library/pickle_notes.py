# A pickling error says in its notes what was being pickled.
import pickle
import re
import threading


class Plain:
    def __init__(self, value):
        self.value = value


class Reduced:
    def __init__(self, reduction):
        self.reduction = reduction

    def __reduce__(self):
        return self.reduction


class Broken:
    def __getstate__(self):
        return 1 / 0


class Rows(list):
    pass


class Failed(Exception):
    pass


def local():
    class Inner:
        pass
    return Inner()


nameless = lambda: 1
lock = threading.Lock()
for value in (Plain({"k": [nameless]}), [1, (2, {"a": lock})], {1: {2: local()}}, {"x": (i for i in ())},
              Reduced((int, (1,), {"a": nameless})), Reduced((int, (nameless,))), Reduced((nameless, ())),
              Reduced(5), Reduced((len,)), [Broken()], {frozenset([nameless])}, Rows([1, lock]),
              Failed(lock), Plain(lock).__repr__, {nameless: 1}, [[[lock]]]):
    try:
        pickle.dumps(value)
    except Exception as error:
        notes = getattr(error, "__notes__", None)
        print(type(error).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(error)))
        print("   ", notes)
