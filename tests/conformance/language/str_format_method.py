print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{name}={value!r}".format(name="x", value="y"), "{0.real} {0.imag}".format(3 + 4j), "{0[key]} {0[k2]} {1[0]}".format({"key": 1, "k2": 2}, [5]), "{{}} {{{}}}".format(1))
print("{:>{width}.{precision}f}|{:^{}}|".format(3.14159, "mid", 9, width=8, precision=2), "{!s:>5}|{!r:<6}|{!a}".format("a", "b", "é"), "{:%}".format(0.25), "{:,} {:_}".format(1234567, 1234567))
print("{a.b[c].d}".format(a=type("A", (), {"b": {"c": type("D", (), {"d": "deep"})}})), "{:>5}".format(None if False else "x"), "{0:{1}}".format(7, "03d"), "{:{}{}}".format(7, ">", 4))
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __format__(self, spec): return f"P<{spec}>({self.x},{self.y})"
print("{} {:abc} {0.x}".replace("{} {:abc} ", "{0} {0:abc} ").format(Point(1, 2)))
for call in (lambda: "{} {}".format(1), lambda: "{1}".format(1), lambda: "{x}".format(), lambda: "{0} {}".format(1, 2), lambda: "{} {0}".format(1), lambda: "{".format(), lambda: "}".format(), lambda: "{!x}".format(1), lambda: "{0.nope}".format(1), lambda: "{0[x]}".format([1]), lambda: "{:d}".format("a"), lambda: "{:d}".format(1.5), lambda: "{:10}".format(None), lambda: "{:q}".format(1), lambda: "{0[}".format([1]), lambda: "{!}".format(1), lambda: "{:.2d}".format(3), lambda: "{:s}".format(3), lambda: "{:,s}".format("a"), lambda: "{:c}".format(-1), lambda: "{:=5}".format("a"), lambda: "{a!r:{b}".format(a=1, b=2), lambda: "{0!rr}".format(1), lambda: "{0.}".format(1), lambda: "{0[]}".format(1)):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
print("{x} {y}".format_map({"x": 1, "y": 2}))
class Default(dict):
    def __missing__(self, key): return f"<{key}>"
print("{x} {zz}".format_map(Default(x=1)), format(255, "x"), format("a"), format(1.5, ".3f"), format(True), format(True, "d"), format(None))
# Names beyond ASCII are keywords as others.
print("{é} {ß.real} {α[0]}".format(é=1, ß=2, α=[3]))
