# f-strings: nesting, quotes, conversions, specs, =, multi-line, lambda, dict, walrus, errors at run time.
name, n, pi, d, items = "World", 42, 3.14159, {"k": "v", "n": {"x": 1}}, [1, 2, 3]
print(f"{name}" f"{n}" "plain" f'{pi:.2f}', f"", f"{{}}", f"{{{n}}}", f"{n}}}", f"\{n}" if False else f"{n}\t|", rf"\n{n}\d", f"\N{BULLET}{n}", Rf"{n}\\", f"{name[0]}{name[-1]}")
print(f"{name!r} {name!s} {name!a} {'é'!a} {name!r:>10}|{name!s:^9}|{n!r:05}|", f"{n:5}|{n:<5}|{n:^5}|{n:>5}|{n:+}|{n:x}|{n:#b}|{n:,}|{-n:05}|{n:e}")
print(f"{n=} {n = } {n=!r} {n=:5d}| {name=} {name = !s} {d['k']=} {items[0]=} {len(items)=} {n + 1=} {pi=:.2f} {(lambda: 5)()=} {'a' 'b'=}")
width, precision, align = 10, 3, "^"
print(f"{pi:{width}.{precision}f}|{pi:{align}{width}}|{name:{'*'}{'>'}{width}}|{n:{'0' if n else ''}{width}}|{pi:{width}.{precision - 1}}|{'x':{'<' + str(3)}}|")
print(f"{d['k']} {d["k"]} {d['n']['x']} {[x * 2 for x in items]} { {x for x in (1,)} } { {'a': 1}['a'] } {(1, 2)} {n if n else 'no'} {'yes' if n > 50 else 'no'} {not n} {n and name or 'x'} {*items, 4}")
print(f"{(w := 5)} {w} {w:=5} {(lambda x: x * 2)(4)} {'nested ' + f'{name + f'{n}'}'} {f"{f"{f"{1}"}"}"} {'{'} {'}'} {'\n'!r} {"a\tb"} {'it''s'} {"#"}")
print(f"""triple {name}
{n:>5} "quoted" 'single'
{
    n
    + 1   # comment in a field
} {'''inner'''}""")
print(f'{name}' + f"{n}" * 2, f"{n}".join("ab"), f"{name}"[1:3], f"a{name}b" == "aWorldb", len(f"{n:1000}"), f"{None} {True} {...} {int} {1j} {b'x'} {()} {[]}")


class Custom:
    def __format__(self, spec):
        return f"<{spec!r}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


c = Custom()
print(f"{c} {c:} {c:abc} {c!s} {c!r:>6} {c:{n}} {c:{{}}} {c:a:b} {c!s:.2} {c=} {c=!s} {c=:x}" if False else f"{c} {c:} {c:abc} {c!s} {c!r:>6} {c:{n}} {c:a:b} {c!s:.2} {c=} {c=!s} {c=:x}")
for bad in (lambda: f"{n:s}", lambda: f"{name:d}", lambda: f"{undefined}", lambda: f"{d['zz']}", lambda: f"{items[9]}", lambda: f"{None:5}", lambda: f"{items:>5}", lambda: f"{n:{name}}", lambda: f"{pi:.{n}q}", lambda: f"{1/0}", lambda: f"{n:{[]}}", lambda: f"{name.nope}", lambda: f"{c:{1/0}}"):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


def order():
    log = []
    def t(x):
        log.append(x)
        return x
    f"{t(1)} {t('v'):{t(5)}} {t(2)!r:{t('>')}{t(3)}}"
    return log


print(order(), [f"{i}{j}" for i in "ab" for j in range(2)], {f"{k}!": v for k, v in d.items()}, (lambda x: f"{x:>{x}}")(3), "".join(f"{x:02x}" for x in b"\x01\xff"), f"{'a' if 1 else 'b':>3}", f"{3 if True else 4:03}", f"{1,2}", f"{n!r}{n!s}")
def f(x=f"{n}-default", *, k=f"{name!r}"): f"not a docstring {x}"; return x, k
print(f(), f.__doc__, f"{f()[0]}", f"{print('printed')}", f"{'%s' % n}", f"{'{}'.format(n)}", f"{name:%H}" if False else "", f"{n:{width}}{n:{width}}")
import datetime
day = datetime.date(2024, 2, 29)
print(f"{day:%d/%m/%Y} {day!r} {day:%A %B} {day.year}-{day.month:02} {day:%j%%} {datetime.timedelta(days=1, seconds=5)} {datetime.datetime(2024, 1, 2, 3, 4):%H:%M}")
