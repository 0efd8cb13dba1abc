d = {"a": 1, "b": 2}
d["c"] = 3; d.update(d=4, a=10); print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, d.pop("b"), d.pop("q", None), d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), d == {"d": 4, "c": 3, "a": 10}, sorted(d, key=d.get))
d.setdefault("l", []).append(1); d.setdefault("l", []).append(2); print(d["l"], d.popitem(), list(reversed(d)))
print({k: v * 2 for k, v in {"x": 1, "y": 2}.items()}, dict([("a", 1)]), dict(a=1, b=2), dict.fromkeys("ab", 0), {**{"a": 1}, "b": 2, **{"a": 3}})
print({"a": 1} | {"b": 2}, {1: "int", 1.0: "float", True: "bool"}, {(1, 2): "t", frozenset([1]): "f", None: 0})
e = {"a": 1}; e |= {"b": 5}; print(e); del e["a"]; print(e); e.clear(); print(e, bool(e))
n = {"x": {"y": {"z": 1}}}; n["x"]["y"]["w"] = [1]; print(n)
for k, v in sorted({"b": 1, "a": 2}.items()): print(k, v, end="; ")
print()
v = {"a": 1}.keys(); print(v, {"a": 1}.values(), {"a": 1}.items(), v & {"a", "b"}, sorted(v | {"c"}), {"a": 1}.keys() == {"a"})
for f in (lambda: {}["missing"], lambda: {[]: 1}, lambda: {}.popitem(), lambda: {"a": 1} + {}, lambda: dict([1]), lambda: {1: 2}.pop(5), lambda: {{}: 1}):
    try: print(f())
    except Exception as error: print(type(error).__name__, error)
g = {1: "a", 2: "b"}
try:
    for k in g: g[k + 10] = "x"
except RuntimeError as error: print(error)
counts = {}
for ch in "mississippi": counts[ch] = counts.get(ch, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v) % 2
    def __eq__(self, other): return isinstance(other, Key) and self.v == other.v
    def __repr__(self): return f"Key({self.v})"
h = {Key(i): i for i in range(6)}; print(h[Key(3)], Key(9) in h, len(h)); del h[Key(2)]; h[Key(2)] = "again"; print(h)
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2): del big[i]
print(len(big), big[999], sum(big), list(big)[:3]); x = {}; x["self"] = x; print(x)
class D(dict):
    def __missing__(self, key): return f"no {key}"
print(D(a=1)["a"], D()["b"], D().get("b"))
