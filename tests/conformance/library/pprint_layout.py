# Long structures over several lines.
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
import dataclasses
import pprint

data = {"name": "a rather long value " * 3, "numbers": list(range(30)), "nested": {"k" * 20: ["x" * 30, "y" * 30, ("z",)], "s": {3, 1, 2}}, 5: None}
pprint.pprint(data)
pprint.pprint([1, [2, [3, [4]]], {"a": {"b": {}}}], depth=2)
pprint.pprint(data, width=40, compact=True)
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False)
print(pprint.pformat([1, 2, 3]), pprint.pformat("word " * 20, width=30), pprint.saferepr({1: [2]}), pprint.isreadable([1]), pprint.pformat(list(range(20)), width=20, compact=True))
pprint.pprint([Counter("hello"), OrderedDict(a=1), defaultdict(int, x=1), deque([1, 2]), namedtuple("P", "x y")(1, 2), frozenset({1}), b"bytes"])


@dataclasses.dataclass
class Item:
    name: str
    tags: list


pprint.pprint(Item("n", ["t"]))
loop = [1]
loop.append(loop)
print("Recursion" in pprint.pformat(loop))
pprint.pp({"z": 1, "a": [1, 2]}, indent=4, width=10)
