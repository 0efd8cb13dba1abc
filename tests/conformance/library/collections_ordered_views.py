# The views of an OrderedDict: what they show, and that they are as good as a dict's.
import copy
import json
import pickle
from collections import OrderedDict, UserDict
from collections.abc import ItemsView, KeysView, Set, ValuesView

od = OrderedDict(a=1, b=2, c=3)
print(od.keys(), od.values(), od.items(), OrderedDict().keys())
print(type(od.keys()), type(od.values()).__name__, type(od.items()).__module__)
print(len(od.keys()), list(od.values()), "a" in od.keys(), 4 in od.values(), ("b", 2) in od.items(),
      ("b", 3) in od.items())
print(list(reversed(od.keys())), list(reversed(od.items())), sorted(od.keys(), reverse=True), max(od.values()))
for key, value in od.items():
    print(key, value, end="; ")
print(*od.keys(), *od.values(), *od.items())

# They are alive.
keys, values = od.keys(), od.values()
od["d"] = 4
od.move_to_end("a")
print(keys, values)
del od["b"]
print(keys, len(values))

# Keys and items are sets.
print(sorted(od.keys() & {"a", "x"}), sorted(od.keys() | ["x"]), sorted(od.keys() - {"a"}), sorted(od.keys() ^ {"a"}))
print(sorted({"a", "x"} & od.keys()), sorted({"a", "x"} | od.keys()), sorted({"a", "x"} - od.keys()))
print(od.keys() == {"a", "c", "d"}, {"a", "c", "d"} == od.keys(), od.keys() == dict(od).keys(), od.keys() != {"a"},
      dict(od).keys() == od.keys(), od.items() == dict(od).items(), od.keys() == od.keys(), od.values() == od.values())
print(od.keys() <= {"a", "c", "d", "e"}, od.keys() < od.keys(), {"a"} < od.keys(), od.keys() >= {"a"},
      od.keys().isdisjoint("xy"), od.items().isdisjoint([("a", 1)]), od.keys() & od.keys() == set(od.keys()))
for view in (od.keys(), od.values(), od.items()):
    print([isinstance(view, kind) for kind in (KeysView, ValuesView, ItemsView, Set)],
          view.mapping["a"], type(view.mapping).__name__, type(view).__hash__ is None)
    try:
        pickle.dumps(view)
    except TypeError as error:
        print(error)

# Where they are taken.
print(dict(od.items()), OrderedDict(od.items()), json.dumps(od), dict(**od), {**od}, dict(zip(od.keys(), od.values())))
print(od, pickle.loads(pickle.dumps(od)), copy.deepcopy(od), od == copy.copy(od), UserDict(od).keys())


class Mine(OrderedDict):
    def items(self):
        return [("only", "mine")]


print(Mine(x=1), Mine(x=1).keys(), Mine(x=1).values())
loop = OrderedDict()
loop["self"] = loop
print(loop, loop.values())
