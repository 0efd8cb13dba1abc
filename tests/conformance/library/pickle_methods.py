# What is pickled by name, and the attributes of containers' subclasses.
import pickle
from multiprocessing.pool import ThreadPool


def again(value):
    return pickle.loads(pickle.dumps(value))


for function in (str.upper, dict.get, set.add, list.append, object.__repr__, list.__len__, int.from_bytes, dict.fromkeys):
    print(again(function) == function)
print(again("abc".upper)(), again([3, 1].__len__)(), list(map(again(str.strip), [" a ", "b "])))
print(again(type(None)) is type(None), again(type(...)) is type(...), again(type(NotImplemented)) is type(NotImplemented))


class Tags(set):
    pass


class Frozen(frozenset):
    pass


class Names(list):
    pass


class Table(dict):
    pass


for kind, content in ((Tags, ["x"]), (Frozen, ["y"]), (Names, ["z"]), (Table, {"k": 1})):
    value = kind(content)
    value.extra = {"made": 1}
    value = again(value)
    print(type(value).__name__, value, value.extra)
print(set().__reduce__(), Tags([1]).__reduce__()[2])
