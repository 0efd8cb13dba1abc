print(1 == 1.0, 1 == True, 0 == False, "" == False, [] == (), [1] == [1.0], {1: 2} == {1.0: 2.0}, {1, 2} == {2, 1}, None == 0, None is None, "a" is "a" if False else True, (1, 2) == (1, 2), [[1]] == [[1]], 2 ** 70 == float(2 ** 70), b"a" == "a", range(3) == [0, 1, 2], 1 != "1", object() == object())
for v in (0, 1, "", "0", [], [0], {}, {0: 0}, set(), None, 0.0, -0.0, 0j, float("nan"), range(0), range(1), (), (None,), b"", b"\0", object(), int, lambda: 0): print(bool(v), end=" ")
print(); print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 1, 3 > 2 >= 2 == 2, 1 == 1 == 1.0, not 1 == 2, 1 in [1] == True, "a" < "b" < "c", [1, 2] < [1, 3], [1] < [1, 2], (1, "a") < (1, "b"), {1} < {1, 2}, {1} <= {1}, {1, 2} > {3}, True < 2, "Z" < "a")
def side(n): log.append(n); return n
log = []; print(side(1) and side(0) and side(5), side(0) or side(2) or side(3), log, 0 or "" or [], 1 and "x" and [], None or "default", not [] and not 0, 1 if [] else 2, (1 or 1 / 0), side(1) < side(0) < side(9), log)
for f in (lambda: 1 < "a", lambda: [] < 1, lambda: None < None, lambda: {} < {}, lambda: 1j < 2j, lambda: object() < object(), lambda: (1, "a") < (1, 2), lambda: [1] >= (1,)):
    try: print(f())
    except TypeError as e: print(e)
class E:
    def __init__(s, v): s.v = v
    def __eq__(s, o): log.append("eq"); return isinstance(o, E) and s.v == o.v
    __hash__ = None
class L:
    def __init__(s, n): s.n = n
    def __len__(s): return s.n
class B:
    def __bool__(s): return False
class BadB:
    def __bool__(s): return 5
log.clear(); e = E(1); print(e == E(1), e != E(1), e in [E(1)], [e].index(E(1)), [E(1)] == [E(1)], e == e, e is e, [e] == [e], log.count("eq"), bool(L(0)), bool(L(2)), bool(B()), not B())
for f in (lambda: bool(BadB()), lambda: len(L(-1)), lambda: {E(1): 1}, lambda: {E(1)}):
    try: print(f())
    except (TypeError, ValueError) as x: print(type(x).__name__, x)
nan = float("nan"); print(nan == nan, nan is nan, nan in [nan], [nan].count(nan), {nan: 1}[nan], [nan] == [nan], (nan,) == (nan,), nan < 1, nan > 1, sorted([3, 1, 2]))
print(any([]), all([]), any([0, "", 1]), all([1, "a", []]), any(x > 2 for x in range(5)), max(True, 0), sum([True, True]), [False, True][1 > 0], True + True, True * "ab", -True, ~True if False else -2, True & False, True ^ True, True | 0, isinstance(True, int), str(True), int("1") is 1 if False else 1)
x = 5; print(0 < x < 10, x == 5 and "five", x != 5 or "nope", x is not None, x in (1, 5), x not in range(5), not x, type(x) == int, type(x) is int, isinstance(x, (str, int)), id(x) == id(x), hash("a") == hash("a"), x if x > 3 else -x)
