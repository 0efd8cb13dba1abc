d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("c", 3), d.setdefault("a", 9), d.setdefault("n"), d, d.pop("n"), d.pop("z", "default"), d.popitem(), d, list(d), list(d.keys()), list(d.values()), list(d.items()), len(d), "a" in d, 1 in d.values(), ("a", 1) in d.items())
d.update({"x": 1}, y=2); d.update([("z", 3), ["w", 4]]); d.update(); d.update(a=100); print(d); c = d.copy(); c["new"] = 1; print("new" in d, c == d, d == dict(d), d != c)
print(dict(a=1), dict({"a": 1}, b=2), dict([("a", 1)]), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], []), dict(), {}, {**d, "a": 0}, {"k": 1, **{"k": 2}}, d | {"q": 1}, {"q": 1} | d)
d |= {"m": 1}; d |= [("n", 2)]; print(d, list(reversed(d)), list(reversed(d.values()))[:2], list(reversed(d.items()))[:1]); d.clear(); print(d)
for call in (lambda: {}["x"], lambda: {}[1, 2], lambda: {}.pop("x"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}[[]], lambda: {}.get([]), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(["abc"]), lambda: dict(1, 2), lambda: {}.update(5), lambda: {} | 5, lambda: {} + {}, lambda: {} < {}, lambda: {}.get(), lambda: {}.fromkeys(5), lambda: {{}: 1}, lambda: dict(**{1: 2}), lambda: {**5}, lambda: [] in {}, lambda: {}.setdefault([], 1), lambda: {}.nope, lambda: {1: 2}.items().nope, lambda: dict.fromkeys(), lambda: {} | [("a", 1)]):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
try: del {}["gone"]
except KeyError as error: print(repr(error), error.args)
for change in ("d['new'] = 1", "del d['a']", "d.clear()", "d.pop('a'); d['q'] = 1", "d['a'] = 5"):
    d = {"a": 1, "b": 2}
    try:
        for key in d: exec(change, {"d": d})
        print("finished", d)
    except Exception as error: print(type(error).__name__, error)
class Default(dict):
    def __missing__(self, key): return f"missing {key}"
m = Default(a=1); print(m["a"], m["b"], m.get("b"), "b" in m, m, m.copy(), type(m.copy()).__name__, type(m | {}).__name__)
print({1: "a", True: "b", 1.0: "c"}, {(1, 2): 1}[1, 2], {None: 0}[None], {"a": 1} == {"a": 1.0}, {1: 2, 3: 4} == {3: 4, 1: 2}, {i: i * i for i in range(4)}, {k: v for k, v in zip("ab", range(2)) if v}, {**{}}, dict(dict(a=1).items()), str({"k": {"n": []}}), d.__class_getitem__(int))
x = {}; x["self"] = x; print(x, len(x)); del x["self"]; print(x, bool(x), bool({0: 0}))
