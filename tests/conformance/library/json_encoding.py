import collections
import enum
import json


class Odd: pass
class L(list): pass
class Iterated(list):
    def __iter__(self): return iter(["iter", *list.__iter__(self)])
class D(dict):
    def items(self): return [("z", 1), ("y", 2)]
class S(str): pass
class I(int): pass
class F(float): pass
class E(enum.IntEnum): A = 5
Pair = collections.namedtuple("Pair", "a b")


def show(*args, **options):
    try: print(repr(json.dumps(*args, **options)))
    except Exception as e: print(type(e).__name__, e, getattr(e, "__notes__", None))


show([L([1]), Iterated([1]), Iterated(), D(), D(a=1), S("s"), I(4), F(1.5), E.A, Pair(1, 2),
      collections.OrderedDict(a=1), collections.Counter("aab"), collections.defaultdict(list, x=[])])
show([L([Odd()])]); show({"a": D(q=Odd())}); show(Iterated([Odd()])); show(Pair(1, Odd()))
show({Odd(): 1, 2: 3}, skipkeys=True); show({Odd(): 1}, skipkeys=True, indent=2)
show({Odd(): 1, "a": [{}]}, skipkeys=True, indent=2); show({"x": {Odd(): 1}})
show({"b": 1, "a": [3, {"d": 1, "c": 2}]}, sort_keys=True, indent=0)
show({1: 2, "a": 3}, sort_keys=True); show({3: 1, 1: 2, 2.5: 4}, sort_keys=True); show(D(q=1), sort_keys=True)
show([1.5, float("inf")], allow_nan=False); show({float("nan"): 1}, allow_nan=False); show({float("nan"): 1})
show("é\x7f\u2028😀\ud800\x00", ensure_ascii=False); show("é\x7f\u2028😀\ud800\x00")
show([Odd()], default=lambda o: [o]); show([Odd(), 1], default=lambda o: {"x": [1, 2]}, indent=1)
show([Odd()], default=lambda o: 1 / 0); show(Odd(), default=lambda o: o)
show([Odd()], default=lambda o: {1: {2, 3}} if isinstance(o, Odd) else list(o))
show([Odd()], default=lambda o: {1, 2} if isinstance(o, Odd) else 1 / 0)
show([[1, [2]]], separators=(",", ":"), indent="--"); show([[]], indent=4); show({10**30: 10**30, "x": True})
show([10**5000]); show({S("a"): S("b")}); show([], default=1)
items = [Odd(), 1, 2]
def cut(o):
    del items[1:]
    return "cut"
show(items, default=cut)
loop = {}; loop["x"] = [loop]; show(loop)
deep = []
for i in range(3000): deep = [deep]
print(len(json.dumps(deep)))
try: json.dumps(Odd(), default=lambda o: Odd())
except RecursionError: print("RecursionError")
class Framed(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        yield "<"
        yield from super().iterencode(o)
        yield ">"
print(Framed().encode([1]), "".join(json.JSONEncoder(indent=1).iterencode({"a": [1]})))
