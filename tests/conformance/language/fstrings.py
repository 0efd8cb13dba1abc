x, y, name, items = 42, 3.14159, "Ann", [1, 2, 3]
print(f"{x} {y:.2f} {name!r} {name:>6}| {x:05d} {x:+} {x:x} {x:#b} {x:,} {y:e} {items} {items[0]} {len(items)} {x + 1} {x if y else name} {{braces}} {'nested'} {f'{x}'} {x!s:>5}")
print(f"{x=} {y=:.1f} {name=!s} {x + 1 = } { x = } {items[1]=}", f"{x:{5}}|{y:{6}.{2}}|{name:^{len(name) + 4}}|{name:*<8}|", f"{'a' 'b'}", f"{lambda_(3)}" if (lambda_ := lambda v: v * 2) else "", f'{"q"}', f"{'\n'.join(['a', 'b'])}", f"{x!r}{x!a}")
d = {"k": "v", "n": {"m": 1}}; print(f"{d['k']} {d["k"]} {d['n']['m']:03}", f"{[i for i in range(3)]} {{i: i for i in range(2)}} { {i: i for i in range(2)} }", f"{(lambda a: a + 1)(2)}", f"{x:>{x // 4}}", rf"\d{x}\n", f"""multi
{x}
  line {name}""", f"a{x}b" "c" f"{y:.1f}", f"{x}" + "%d" % x, f"{None} {True} {...} {1, 2} {(1, 2)} {print!r:.5}")
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "R"
    def __str__(self): return "S"
f = F(); print(f"{f} {f:abc} {f!r} {f!s:>3} {f!a} {f:{x}} {f:%Y-%m}", f"{f'{f'{x}'}'}", f"{x:{'>'}{10}}", f"{'{'}{'}'}", f"{x}}}", f"{{{x}}}", f"{'#'}", f"{x # comment
}")
for g in (lambda: f"{undefined}", lambda: f"{1:s}", lambda: f"{'a':d}", lambda: f"{x.nope}", lambda: f"{1/0}", lambda: f"{items[9]}", lambda: f"{x:{'z'}}"):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
width = 10
for row in [("apple", 1.5, 3), ("kiwi", 0.25, 12)]: print(f"{row[0]:<{width}}|{row[1]:>8.2f}|{row[2]:>4d}|{row[1] * row[2]:>8.2f}")
print(f"{1e9:,.0f} {1234.5678:10.3f} {0.1:.20f} {255:08b} {255:#06x} {-5:=6} {5:^7}| {'abc':.2} {True:d} {3:.1f} {10**10:e} {0:x} {-255:x} {65:c}", f"{'a'.upper()}{'b' * 2}", f"{x > 3 and 'yes'}", f"{(y := 5)} {y}", f"{'é'!a}", f"{x:}", f"{'':5}|", f"{ 'space' }")
