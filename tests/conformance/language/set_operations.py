a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a < b, a <= {1, 2, 3, 4}, a > {1}, a >= a, a == {3, 2, 1}, a != b, a.isdisjoint({9}), a.issubset([1, 2, 3]), a.issuperset((1,)), a.union([7], (8,)), a.intersection([2], [2, 3]), a.difference([1], [2]), a.symmetric_difference([3, 5]), len(a), 2 in a, set(), {*()}, set("aa"), {x % 3 for x in range(10)})
a.add(5); a.add(5); a.discard(99); a.remove(5); a.update([6], {7}); a.intersection_update({1, 2, 6}); a.difference_update([6]); a.symmetric_difference_update({2, 8}); print(a); a |= {10}; a &= {1, 10}; a -= {10}; a ^= {1, 4}; print(a, a.pop(), a, a.copy() is a); a.clear(); print(a, bool(a))
for call in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {1} | [1], lambda: {1} < [1], lambda: {1} + {2}, lambda: {1}[0], lambda: hash({1}), lambda: set(5), lambda: set(1, 2), lambda: {1}.union(5), lambda: {{1}}, lambda: {1}.add([]), lambda: [] in {1}, lambda: {1}.add(), lambda: frozenset([1]).add(2), lambda: {1}.isdisjoint(5), lambda: set(x=1), lambda: {1}.remove([]), lambda: {1} - 1, lambda: {1}.issubset(3)):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
f = frozenset([1, 2]); print(f, f | {3}, type(f | {3}), type({3} | f), f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f: "x"}[frozenset([2, 1])], f in {f}, {1, 2} in {f}, frozenset(), frozenset(f) is f, f.copy() is f, f - {1}, f.union({5}), sorted(f))
s = {1}; s2 = s; s2 |= {2}; print(s is s2, s); f2 = f; f2 |= {9}; print(f2 is f, f, f2)
try:
    for x in s: s.add(x + 100)
except RuntimeError as error: print(error)
class Tags(set): pass
t = Tags([1]); print(t, type(t | {2}).__name__, type(t.copy()).__name__, t == {1}, isinstance(t, set), repr(Tags()), frozenset({frozenset({1})}))
print({1, 1.0, True}, {0, False, 0.0}, {(1, 2), (1, 2)}, len({float("nan")}), sorted({"b", "a"}), {None}, {1: 2}.keys() | {5}, set({1: 2}), set(range(5)) - set(range(2)), {20, 3, 100, 7}, {-1, -2, 5}, {i * 7 for i in range(12)}, set(range(20, 0, -3)), {"only"}, {2**40, 1}, {0.5, 1.5}, set([]) == frozenset())
