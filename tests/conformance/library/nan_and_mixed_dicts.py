# NaN in an array is found by nobody; a defaultdict joined with an OrderedDict.
import operator
from array import array
from collections import Counter, OrderedDict, defaultdict

nan = float("nan")
items = array("d", [1.0, nan, 2.0])
for function in (lambda: items.index(nan), lambda: nan in items, lambda: items.count(nan),
                 lambda: items.remove(nan), lambda: items.index(2), lambda: 2 in items, lambda: items.index("x"),
                 lambda: items.index(1, 1), lambda: items.count(1.0), lambda: items == items):
    try:
        print(function())
    except ValueError as error:
        print(error)
pairs = [(items, array("d", items)), (array("d", [nan]), array("d", [nan, 1])), (array("f", [1, 2]), array("f", [1])),
         (array("d", [1, 2]), array("i", [1, 2])), (array("i", [1, 2]), array("d", [1, 3])), (items, [1.0])]
for first, second in pairs:
    shown = []
    for operation in (operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge):
        try:
            shown.append(operation(first, second))
        except TypeError:
            shown.append("TypeError")
    print(shown)
items.remove(2)
print(items)

print(defaultdict(int, a=1) | OrderedDict(b=2), OrderedDict(b=2) | defaultdict(int, a=1))
made = defaultdict(list, a=[1]) | OrderedDict(a=[2])
print(made, made["new"], {"a": 1} | OrderedDict(a=2, b=3), OrderedDict(a=1) | {"b": 2}, Counter("a") | Counter("ab"))
