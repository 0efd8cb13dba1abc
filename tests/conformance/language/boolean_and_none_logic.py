# None, truth, defaults, sentinels, short circuits, any and all, conditional expressions, bool arithmetic.
def default(value=None, *, fallback="fallback"):
    return value if value is not None else fallback


_missing = object()


def get(mapping, key, default=_missing):
    if key in mapping:
        return mapping[key]
    if default is _missing:
        raise KeyError(key)
    return default


print(default(), default(0), default(""), default(None, fallback=[]), default(False), get({"a": None}, "a"), get({}, "b", None), (lambda x=None: x or "or")(0))
try:
    get({}, "c")
except KeyError as error:
    print("no", error)
print(None is None, None == False, not None, None or 5, None and 5, [None] * 2, type(None).__name__, str(None), repr(None), f"{None!s:>6}", {None: 1}[None], None in (0, None), bool(None), print(end="") is None, (lambda: None)() is None)
print(True + True, True * 5, sum(x > 2 for x in range(5)), "no yes".split()[True], [10, 20][False], True == 1, True is 1 if False else "", isinstance(True, int), int(True), float(False), str(True), bool("False"), bool(" "), True & False, True | False, True ^ True, ~True if False else -2, not True, -True, True / 2, True // 1, 5 % (True + 1), max(True, 0.5), {True: "t", 1: "one"}, f"{True} {True:d} {True:>6}|{False!r}")
log = []


def say(name, value):
    log.append(name)
    return value


results = [say("a", 0) or say("b", "") or say("c", []), say("d", 1) and say("e", 2) and say("f", 0) and say("g", 3), say("h", 1) or say("i", 1 / 1), not say("j", []), say("k", 5) if say("l", 0) else say("m", 6), say("n", 1) < say("o", 0) < say("p", 9), any(say(c, c == "r") for c in "qrs"), all(say(c, c != "u") for c in "tuv")]
print(results, "".join(log))
print(any([]), all([]), any([0, 0.0, "", None]), all([1, "a", [0]]), any(x > 3 for x in (1, 5)), all(isinstance(x, int) for x in (1, True)), next((x for x in (0, "", 3, 4) if x), None), [x for x in (0, 1, None, "a", [], [0]) if x], list(filter(None, ("", "x", 0, {}))), sorted([True, False, True]), [bool(x) for x in ("0", 0, "", " ", 0.1, [[]], (), {0}, range(1), range(0), b"", b"0", 0j, ...)])


def sign(n): return "zero" if not n else "negative" if n < 0 else "positive"
def grade(s): return "A" if s >= 90 else "B" if s >= 80 else "C" if s >= 70 else "F"
def clamp(x, low, high): return low if x < low else high if x > high else x
def xor(a, b): return bool(a) != bool(b)
def implies(a, b): return not a or b


print([sign(n) for n in (-2, 0, 3)], [grade(s) for s in (95, 85, 75, 5)], [clamp(x, 0, 10) for x in (-5, 5, 50)], [xor(a, b) for a in (0, 1) for b in (0, 1)], [implies(a, b) for a in (False, True) for b in (False, True)], [not (a and b) == (not a or not b) for a in (0, 1) for b in (0, 1)])
x = None
x = x or "set by or"
y = 0
y = y if y is not None else "not used"
z = (x and x.upper()) or "nothing"
items = [] or ["default"]
name = "" or None or "anonymous"
print(x, y, z, items, name, (None or {}).get("k", "safe"), (x if len(x) > 3 else y), [*(items or ())], {**(None or {"a": 1})}, ("" if not items else items[0]), print() or "after print")


class Maybe:
    def __init__(self, value): self.value = value
    def __bool__(self): return self.value is not None
    def __or__(self, other): return self if self else other
    def then(self, f): return Maybe(f(self.value)) if self else self
    def __repr__(self): return f"Just({self.value!r})" if self else "Nothing"
    def __eq__(self, other): return isinstance(other, Maybe) and self.value == other.value


nothing = Maybe(None)
print(Maybe(0), nothing, Maybe(0) or "falsy", nothing or "falsy", nothing | Maybe(5), Maybe(2).then(lambda v: v * 2).then(lambda v: None).then(lambda v: 1 / 0), bool(Maybe(0)), not nothing, [m for m in (Maybe(1), nothing) if m], any((nothing, Maybe(False))), Maybe(1) == Maybe(1) != nothing, Maybe(None) is nothing)
if not (n := len(items)) > 1 and items and items[0] != "other" or 1 / 0:
    print("n is", n)
while not (done := n > 3):
    n += 1
else:
    print("done", done, n)
print(1 if None else 2 if [] else 3 if "" else 4, (1, None)[None is None], "yes" * True + "no" * False, ("even", "odd")[7 % 2], {True: "on", False: "off"}[5 > 3], not not [], not 0 == 1, (not 0) == 1, 0 == (not 1), 1 and 2 or 3, 0 and 2 or 3, 1 and 0 or 3, [] or {} or () or 0, "a" and [] and 0)
