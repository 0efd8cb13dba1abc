# is, ==, in, truth: identity against equality, singletons, containers, chains.
a = [1, 2]
b = a
c = [1, 2]
print(a is b, a is c, a == c, a is not c, None is None, None == 0, ... is ..., NotImplemented is NotImplemented, True is not False, () == (), "" is not None)
print(1 in [1], "1" in [1], 1.0 in [1], True in [1], None in [None], [] in [[]], "a" in "abc", "" in "abc", "ab" in ["abc"], 5 not in {5: 1}, 2 in range(3), (1, 2) in {(1, 2)}, b"a" in b"abc")


class Strange:
    def __eq__(self, other):
        return "never bool"

    def __ne__(self, other):
        return []

    __hash__ = None


s = Strange()
print(s == 1, s != 1, bool(s == 1), not s != 1, s in [1], [s] == [1], s is s, [1, s].index(5), [s].count(3), not (s == s))


class Same:
    def __eq__(self, other):
        print("  compared")
        return False


x = Same()
print(x in [x], [x] == [x], x == x, [x].index(x), (x,) == (x,), {"k": x} == {"k": x}, x in (1, x), [x].count(x))
for value in (0, 0.0, 0j, "", b"", [], (), {}, set(), range(0), None, False, "0", [0], (0,), {0}, " ", -1, 0.1, object(), Strange, len):
    print("T" if value else "F", end="")
print()


class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


class Truthy(Sized):
    def __bool__(self): return True


print(bool(Sized(0)), bool(Sized(3)), bool(Truthy(0)), not Sized(0), Sized(0) or "empty", Sized(2) and "full", [t.n for t in (Sized(0), Sized(1)) if t])
print(1 < 2 == 2 < 3, 1 < 2 < 2, 3 > 2 > 1, 1 == 1.0 is not None, 1 in [1] == True, (1 in [1]) == True, not 1 == 2, not (1 == 2), 1 if 1 < 2 <= 2 != 3 else 0, "a" < "b" < "c", None is not None is None)
print(0 or [] or "x", 1 and "y" and 0, 0 or None, not not "a", (1 or 1 / 0), (0 and 1 / 0), [] == False, bool([]) == False, 0 == False, "" == False, None == False, 1 == True, 2 == True, [1, 2] > [1], "Z" < "a")


def trace(v):
    print("", v, end="")
    return v


print(trace(0) or trace(2) and trace(0) or trace(4), trace(1) < trace(3) > trace(2), trace(5) if trace(0) else trace(6))
import operator
print(operator.is_(a, b), operator.is_not(a, b), operator.contains([1], 1), operator.truth([]), operator.not_(0), operator.eq(1, 1.0), operator.lt("a", "b"))
print(min([3, 1], [2, 9]), max("b", "a", "c"), sorted([(1, "b"), (1, "a")]), any([0, "", None, 5]), all([]), any([]), all([1, [0]]), sum([True, True, False]))
