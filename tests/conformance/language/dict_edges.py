# dict at its edges: order, equality of keys, views, merging, subclasses, changing while iterating.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
del d["a"]
d["a"] = 20
print(d, list(d), list(reversed(d)), d.popitem(), d.pop("zz", None), d.setdefault("n", []), d.setdefault("b", 5), d)
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b", -0.0: "c"}, {(1, 2): "t"}[(1.0, 2.0)], {"a": 1}.get("b"), {None: 1, ...: 2, int: 3})
nan = float("nan")
nans = {nan: 1}
print(len(nans), nans[nan], {frozenset({1}): "f"}[frozenset([1])], hash((1, 2)) == hash((1.0, 2.0)))


class Key:
    def __init__(self, name, code):
        self.name, self.code = name, code

    def __hash__(self):
        print(f"  hash {self.name}")
        return self.code

    def __eq__(self, other):
        print(f"  {self.name} == {getattr(other, 'name', other)}")
        return isinstance(other, Key) and self.name[0] == other.name[0]

    def __repr__(self):
        return self.name


k1, k2, k3 = Key("x1", 5), Key("x2", 5), Key("y", 5)
table = {k1: 1}
table[k2] = 2
table[k3] = 3
print(table, k1 in table, table[k3])
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "b" in keys, ("b", 10) in items, 10 in values)
d["new"] = 0
print(keys, keys & {"b", "z"}, sorted(keys | ["q"]), sorted(keys - {"b"}), sorted(keys ^ {"b", "w"}), {"b"} & keys, items & {("b", 10)}, keys.isdisjoint(["q"]), {"a": 1}.keys() == {"a": 2}.keys(), {"a": 1}.items() <= {"a": 1, "b": 2}.items(), keys.mapping["b"])
print({"a": 1} | {"a": 2, "b": 3}, {**{"a": 1}, "a": 5, **{"z": 0}}, dict(a=1, **{"b": 2}), dict([("x", 1)], x=2), dict({"m": 1}), dict(zip("ab", (1, 2))), dict.fromkeys("ab"), dict.fromkeys([1], []), {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1})
e = {"a": 1}
e |= [("b", 2)]
e.update(c=3)
e.update({"a": 0}, d=4)
print(e, e.copy() is e, e.clear(), e)


class Case(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())

    def __missing__(self, key):
        return f"no {key}"


c = Case(Direct=1)
c["KEY"] = 2
c.update(UPDATED=3)
print(c, c["key"], c["Key"], "KEY" in c, c.get("KEY"), c["nothing"], dict(c), c | {"X": 1}, type(c | {}), type(c.copy()), {**c}, list(c), c == {"Direct": 1, "key": 2, "UPDATED": 3})
for bad in ("{}['k']", "{}[[]]", "{[]: 1}", "{1: 2}.pop(5)", "{}.popitem()", "dict(1)", "dict([1])", "dict(['ab', 'c'])", "dict([('a', 1, 2)])", "dict(a=1, **{'a': 2})", "{}.update(5)", "{} | []", "{} < {}", "{}.fromkeys(5)", "dict(**{1: 2})", "{}.get()",
            "del {}['x']", "{}.setdefault([])", "hash({})", "{1, 2}['a']", "{'a': 1}.a", "{'a' 1}", "{}.keys() + {}", "{}.values() == {}.values()", "{1: 1}.items() == {(1, 1)}", "{}.keys().add(1)", "dict.__getitem__({}, 1)", "{'a': {}}['a']['b']['c']"):
    try:
        print(bad, "=", eval(bad) if not bad.startswith("del") else exec(bad))
    except Exception as error:
        print(bad, "->", type(error).__name__, error)
f = {i: i for i in range(10)}
for key in list(f):
    if key % 2:
        del f[key]
print(f, sum(f.values()), max(f, key=f.get), sorted(f.items(), key=lambda kv: -kv[1])[:2], min(f.items()), {v: k for k, v in f.items()}, [*map(f.get, (2, 3))])
nested = {}
for path in ("a/b/c", "a/b/d", "x"):
    here = nested
    for part in path.split("/"):
        here = here.setdefault(part, {})
print(nested, nested["a"]["b"].keys() == {"c", "d"})
g = {}
g["self"] = g
print(g, g["self"]["self"] is g, repr({"a": [g]}))
big = {str(i): i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[str(i)]
print(len(big), list(big)[:3], list(big)[-1], next(reversed(big)), big.pop("999"), len(big))
