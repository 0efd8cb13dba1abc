d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys, 1 in values, ("a", 1) in items, ("a", 2) in items, type(keys), type(values), type(items))
d["d"] = 4; print(keys, list(values), items.mapping == d, keys.mapping)
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}), sorted(items & {("a", 1)}), keys == {"a", "b", "c", "d"}, keys >= {"a"}, keys < set("abcdef"), keys.isdisjoint("xyz"), keys.isdisjoint(["a"]), items == set(d.items()), values == values, d.values() == d.values(), sorted({"a"} & keys), sorted(["a"] | keys), keys <= d.keys())
it = iter(keys); print(next(it), it.__length_hint__(), type(it), type(iter(values)), type(iter(items)), list(reversed(keys)), type(reversed(keys)))
for call in (lambda: keys[0], lambda: keys + keys, lambda: hash(keys), lambda: keys & 5, lambda: items < 5, lambda: values & {1}, lambda: keys.append, lambda: type(keys)(), lambda: keys.mapping.__setitem__("a", 1), lambda: hash(values) is not None):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
it = iter(d); d["e"] = 5
try: next(it)
except RuntimeError as error: print(error)
it = iter(d); next(it); del d["e"]; d["f"] = 1
try: print(list(it))
except RuntimeError as error: print(error)
print([*d], sorted({*d}), (*d.items(),), max(d), min(d.values()), sum(d.values()), sorted(d, key=d.get, reverse=True), any(d.values()), dict(sorted(d.items(), reverse=True)), list(map(str, d)), list(enumerate(d.items()))[:1], list(zip(d, d.values()))[:2], ",".join(d))
