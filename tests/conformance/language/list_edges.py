# list at its edges: identity, aliasing, slices of itself, growth while iterating, comparisons.
a = [1, 2, 3]
b = a
c = a[:]
b += [4]
c.append(5)
print(a, b is a, c, a == [1, 2, 3, 4], a is not c, [a] * 2, [[]] * 3 == [[], [], []])
grid = [[0] * 3] * 2
grid[0][0] = 1
good = [[0] * 3 for _ in range(2)]
good[0][0] = 1
print(grid, good, [x for x in [[]] * 2][0] is [[]][0])
a[len(a):] = a
print(a)
a[2:4] = a[::-1]
print(a)
a[::2] = [0] * len(a[::2])
del a[1::2]
print(a, a.extend(a), a, a.insert(100, "end"), a.insert(-100, "start"), a.insert(-1, "before end"), a)
l = list("hello")
print(l.index("l"), l.index("l", 3), l.count("l"), l.remove("l"), l, l.pop(), l.pop(0), l.pop(-2), l, l.reverse(), l, l.copy() is l, l.clear(), l)
print([1, 2] < [1, 2, 0], [2] > [1, 9], [] < [0], [1, [2, 3]] == [1, [2, 3]], [1, 2] == (1, 2), [] or "empty", bool([0]), [1] + [2] * 2, 2 * [3], [1, 2] * 0, [1] * -1)
nested = [1, [2, [3, [4]]]]
copied = nested.copy()
copied[1][0] = "shared"
import copy
deep = copy.deepcopy(nested)
deep[1][1][0] = "own"
print(nested, copied[1] is nested[1], deep)
loop = []
loop.append(loop)
print(loop, loop == loop, loop[0][0][0] is loop, copy.deepcopy(loop)[0] is not loop)
stack, queue = [], [1, 2, 3]
for x in queue:
    stack.append(x)
    if x < 3 and len(queue) < 6:
        queue.append(x + 1)
print(stack, queue, sum(queue), max(queue), queue.index(max(queue)), sorted(queue)[len(queue) // 2], any(x > 3 for x in queue), all(queue))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [x for row in matrix for x in row], sum(matrix, []), [row[::-1] for row in matrix[::-1]], [[x * y for y in row] for x, row in enumerate(matrix, 1)], list(map(sum, zip(*matrix))))
for bad in ("[][0]", "[1][-2]", "[1]['a']", "[1][1.0]", "[1].pop(5)", "[].pop()", "[1].remove(2)", "[1].index(2)", "[1].insert('a', 1)", "[1] + (2,)", "[1] * 'a'", "[1] * 1.5", "[1, 2][::0]", "[1].extend(5)", "[1] < [None]", "hash([])", "[1].append()", "[1].append(1, 2)", "[1].sort(1)", "list(5)", "list(1, 2)", "[1].foo", "[1]()", "len([1], [2])",
            "[1, 2, 3].index(3, 0, 2)", "[1].count()", "[1].reverse(1)", "[1][2**70]", "[1] * 2**70", "[*5]", "[1, 2].pop('x')", "[][:'a']", "[3, 1].sort(key=5)", "[0].__setitem__(5, 1)", "[].__getitem__()", "del [][0]", "[1] - [1]", "-[1]", "[1] and [2] & [3]"):
    try:
        print(bad, "=", eval(bad) if not bad.startswith("del") else exec("x = []; del x[0]"))
    except Exception as error:
        print(bad, "->", type(error).__name__, error)


class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def __getitem__(self, i):
        result = super().__getitem__(i)
        return Stack(result) if isinstance(i, slice) else result

    def __repr__(self):
        return f"Stack({super().__repr__()})"


s = Stack([1]).push(2).push(3)
print(s, s[0:2], type(s[0:2]).__name__, type(s + [4]).__name__, type(s * 2).__name__, type(s.copy()).__name__, s == [1, 2, 3], isinstance(s, list), list(s), len(s), s.pop(), [*s], sorted(s, reverse=True))
big = list(range(1000))
del big[10:990]
big[5:5] = big[:2]
print(big, len(big), big[-1], big[::7], big[50:], big[-3:None], [i for i, x in enumerate(big) if x % 5 == 0])
unique = list(dict.fromkeys([3, 1, 3, 2, 1]))
chunks = [unique[i:i + 2] for i in range(0, len(unique), 2)]
rotated = unique[1:] + unique[:1]
print(unique, chunks, rotated, list(zip(unique, rotated)), [x for i, x in enumerate([1, 1, 2, 2]) if not i or x != [1, 1, 2, 2][i - 1]], [*range(3), *"ab"], [None] * 2, [_ for _ in ()])
