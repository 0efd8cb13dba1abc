print(True, False, bool(), bool(0), bool(""), bool("0"), bool([]), bool([0]), bool(None), bool(0.0), bool(object()), repr(True), str(False), int(True), float(True), True + True, True * 3, -True, +False, True / 2, True // 1, True == 1.0, True is True, hash(True), True < 2, max(True, 0), sum([True] * 3), [10, 20][True], "ab"[False])
print(True & False, True | False, True ^ True, type(True & False), type(True & 1), not True, not 0, not "", type(True + 0), isinstance(True, int), issubclass(bool, int), bool.__mro__, True.real, True.bit_length(), f"{True:d} {True:>6} {True!r} {True:5}", "%d %s" % (True, True), f"{True:x}")
class Length:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class Truth:
    def __init__(self, value): self.value = value
    def __bool__(self): return self.value
print(bool(Length(0)), bool(Length(3)), bool(Truth(True)), not Truth(False), [x for x in (Length(0), Length(1)) if x] != [], all([Truth(True), Length(1)]), any([Length(0), Truth(False)]))
for call in (lambda: bool(Truth(1)), lambda: bool(Truth(None)), lambda: bool(Length(-1)), lambda: bool(Length(1.5)), lambda: len(Length("a")), lambda: len(Length(2**100)), lambda: bool(1, 2), lambda: bool(x=1), lambda: type("B", (bool,), {}), lambda: ~None):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
a = []
print(a and 1, a or 2, 1 and 2, 0 or "", None or 0 or [], 1 and 2 and 3, "a" or 1 / 0, 0 and 1 / 0, not a and not 0, (a or {}) == {}, 1 if a else 2, True if not a else False)
