# := and scopes: where the name lands, in comprehensions, lambdas, classes and conditions.
import re

if (n := 10) > 5:
    print("big", n)
print([y := 1, y**2], y)
print([(last := x) for x in range(5)], last)
total = 0
print([total := total + v for v in (1, 2, 3)], total)
print(any((witness := word).endswith("x") for word in ("a", "box", "c")), witness)
print({(key := k): v for k, v in {"p": 1, "q": 2}.items()}, key)


def function():
    print([inner := i for i in range(3)], inner)
    print([[outer := (i, j) for j in range(2)] for i in range(2)], outer)

    def nested():
        nonlocal inner
        return [inner := i * 10 for i in range(3)]
    print(nested(), inner)
    return (lambda: (z := 5) + z)()


print(function())


def uses_global():
    global g
    return [g := i for i in "ab"]


print(uses_global(), g)
lines = iter(["first", "second", "", "after"])
while line := next(lines):
    print("line", line)
if (match := re.match(r"(\d+)-(\d+)", "12-34")) and (low := int(match[1])) < (high := int(match[2])):
    print(low, high)
print((a := 1, b := 2), a, b)
print(f"{(c := 3)} {c:=5} {c}")
d = {"x": (e := 4), "y": e + 1}
print(d, (f := lambda x=(h := 7): x + h)(), h)
print(x if (x := 0) else "falsy", x)


def default(v=(w := 9)):
    return v


print(default(), w)


class Body:
    attribute = (p := 3)
    q = [r for r in [p, p]]
    s = (t := p + 1)


print(Body.p, Body.q, Body.s, hasattr(Body, "r"))
assert (checked := 5) == 5
print(checked, (lambda: [t := 1, t])())
print([m for m in range(10) if (half := m / 2) == m // 2 and half > 1], half)
for source in ("[i := 0 for i in x]", "[[i := 0 for j in x] for i in y]", "class C: [i := 1 for j in x]",
               "[i for i in (j := x)]", "[j for i in x if (i := 1)]", "(x.y := 1)", "f(x:=1)", "f(a=b:=1)", "(a := 1, b := 2)"):
    try:
        compile(source, "<s>", "exec")
        print(source, "fine")
    except SyntaxError as error:
        print(source, "->", error.msg)


def tokens(text):
    position = 0
    while (found := re.compile(r"\s*(?:(\d+)|(.))").match(text, position)) and (position := found.end()):
        if (number := found[1]) is not None:
            yield int(number)
        elif (sign := found[2]):
            yield sign


print(list(tokens("12 + 3*(4 - 5)")))
