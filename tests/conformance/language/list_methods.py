items = [3, 1, 2]
items.append(5); items.extend("ab"); items.insert(0, "first"); items.insert(-1, "x"); items.insert(100, "end"); items.insert(-100, "begin"); print(items)
print(items.pop(), items.pop(0), items.pop(-2), items, items.index(1), items.count(1), items.index("a", 2), items.index(5, -3, 100))
items.remove("a"); items.reverse(); print(items, items.copy() == items, items.copy() is items); items.clear(); print(items)
items += [1]; items *= 3; items.extend(range(2)); items.extend({"k": 1}); items.extend(i * i for i in range(3)); print(items, items + [9], 2 * items[:2], items * 0, items * -1)
for call in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1].index(1, 1), lambda: [1][1], lambda: [1]["a"], lambda: [1][None], lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].extend(5), lambda: [1].insert("a", 1), lambda: [1] + (1,), lambda: [1] * "a", lambda: [1] * [2], lambda: [1] < [1, "a"], lambda: [1] < ["a"], lambda: [1] < 1, lambda: list(5), lambda: list(1, 2), lambda: list(iterable=[]), lambda: [3, "a"].sort(), lambda: [1].sort(1), lambda: [1].sort(key=5), lambda: hash([]), lambda: [1].pop("a"), lambda: [].index(1, "a"), lambda: [1].count(), lambda: [].nope, lambda: [].__setitem__(0, 1)):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
a = [1, 2]; a.append(a); print(a, a == a, len(a), a[2][2][0]); b = [a, [b"x", None, ...]]; print(b, str(b) == repr(b))
print([1, 2] == [1, 2.0], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [[1]] == [[1]], [1, 2] != [2, 1], [1, 2] >= [1, 2], 1 in [1.0], [] in [[]], [None] == [None])
a, b = [1, 2], [1, 2]
print(a is b, a == b, list(a) is a, a[:] is a, list("abc"), list(), list({1: 2}), list(range(3)), [*a, *b], [*"ab", *()], a.__contains__(1), a.__len__(), a.__getitem__(0), a.__add__([5]), a.__mul__(2), a.__rmul__(2), a.__eq__(1), a.__reversed__().__length_hint__(), list(a.__iter__()), a.__iadd__((7,)), a.__imul__(2))
