"""Data wrangling with plain dicts, sets and comprehensions: joins, grouping, pivots, diffs, inverted indexes."""
from collections import Counter, defaultdict
from itertools import groupby, product
from operator import itemgetter

employees = [
    {"id": 1, "name": "Ann", "dept": "dev", "salary": 5200, "skills": {"python", "sql"}},
    {"id": 2, "name": "Bob", "dept": "ops", "salary": 4100, "skills": {"bash", "sql"}},
    {"id": 3, "name": "Cid", "dept": "dev", "salary": 6100, "skills": {"python", "c", "rust"}},
    {"id": 4, "name": "Dee", "dept": "hr", "salary": 3900, "skills": set()},
    {"id": 5, "name": "Eve", "dept": "ops", "salary": 4700, "skills": {"python", "bash"}},
]
bosses = {"dev": 3, "ops": 5}
by_id = {e["id"]: e for e in employees}
by_dept = defaultdict(list)
for e in employees:
    by_dept[e["dept"]].append(e["name"])
print(dict(by_dept), {d: by_id[b]["name"] for d, b in bosses.items()}, [e["name"] for e in employees if e["dept"] not in bosses])
for dept, group in groupby(sorted(employees, key=itemgetter("dept")), key=itemgetter("dept")):
    group = list(group)
    print(f"{dept:<4}{len(group):>2}{sum(e['salary'] for e in group) / len(group):>9.1f} {max(group, key=itemgetter('salary'))['name']:<4} {', '.join(sorted(set().union(*(e['skills'] for e in group)))) or '-'}")
skills = defaultdict(set)
for e in employees:
    for skill in e["skills"]:
        skills[skill].add(e["name"])
print({s: sorted(n) for s, n in sorted(skills.items())}, Counter(s for e in employees for s in sorted(e["skills"])).most_common(2))
print(sorted(skills["python"] & skills["sql"]), sorted(skills["python"] - skills["sql"]), sorted(skills["bash"] ^ skills["sql"]), sorted(skills["c"] | skills["bash"]), skills["rust"] <= skills["python"], skills["c"].isdisjoint(skills["sql"]))
pivot = {(d, s): sum(s in e["skills"] for e in employees if e["dept"] == d) for d, s in product(sorted(by_dept), sorted(skills))}
print("     " + " ".join(f"{s:>6}" for s in sorted(skills)))
for d in sorted(by_dept):
    print(f"{d:<5}" + " ".join(f"{pivot[d, s] or '.':>6}" for s in sorted(skills)))
raised = {**by_id, 2: {**by_id[2], "salary": 4500}, 6: {"id": 6, "name": "Fay", "dept": "hr", "salary": 1, "skills": set()}}
del raised[4]
added, removed = raised.keys() - by_id.keys(), by_id.keys() - raised.keys()
changed = {k: {f: (by_id[k][f], raised[k][f]) for f in by_id[k] if by_id[k][f] != raised[k][f]} for k in by_id.keys() & raised.keys() if by_id[k] != raised[k]}
print(added, removed, changed)


def deep_merge(a, b):
    return {k: deep_merge(a[k], b[k]) if isinstance(a.get(k), dict) and isinstance(b.get(k), dict) else b.get(k, a.get(k)) for k in a | b}


def flatten(d, prefix=""):
    for k, v in d.items():
        if isinstance(v, dict) and v:
            yield from flatten(v, f"{prefix}{k}.")
        else:
            yield prefix + k, v


def unflatten(pairs):
    out = {}
    for path, value in pairs:
        *parents, last = path.split(".")
        here = out
        for p in parents:
            here = here.setdefault(p, {})
        here[last] = value
    return out


defaults = {"db": {"host": "local", "port": 1, "opts": {"ssl": False}}, "debug": False}
config = deep_merge(defaults, {"db": {"port": 5, "opts": {"ssl": True, "ca": None}}, "extra": [1]})
print(config, dict(flatten(config)), unflatten(flatten(config)) == config, sep="\n")
inverted = {v: k for k, v in {"a": 1, "b": 2, "c": 1}.items()}
grouped = defaultdict(list)
for k, v in {"a": 1, "b": 2, "c": 1}.items():
    grouped[v].append(k)
print(inverted, dict(grouped), dict(sorted({"b": 2, "a": 3}.items(), key=itemgetter(1))), {k: v for k, v in zip("abc", range(3)) if v}, dict(enumerate("xy", 1)), max({"a": 5, "b": 9}, key={"a": 5, "b": 9}.get))
inventory, sold = Counter(apple=5, pear=2), Counter(apple=3, pear=2, fig=1)
print(inventory - sold, inventory + sold, inventory & sold, inventory | sold, (inventory - sold).total(), +Counter(a=-1, b=2), -Counter(a=-1, b=2), sorted(sold.elements()), inventory["nothing"])
inventory.subtract(sold)
inventory.update(["fig", "fig", "kiwi"])
print(inventory, [k for k, v in inventory.items() if v > 0], sum(inventory.values()), inventory == Counter(apple=2, pear=0, fig=1, kiwi=1))
matrix = {(r, c): r * 3 + c for r, c in product(range(2), range(3))}
print([[matrix[r, c] for c in range(3)] for r in range(2)], sum(v for (r, c), v in matrix.items() if c == 2), {c: [matrix[r, c] for r in range(2)] for c in range(3)}, (1, 2) in matrix, matrix.get((9, 9), "outside"))
seen, duplicates = set(), []
for word in "the cat and the dog and the bird".split():
    (duplicates.append if word in seen else seen.add)(word)
print(duplicates, len(seen), list(dict.fromkeys(duplicates)), [*map(len, sorted(seen))], {len(w): w for w in sorted(seen)}, {"".join(sorted(w)): w for w in ("ab", "ba", "c")})
