n, x, s = 1234567, 3.14159265, "text"
print(f"{n:,} {n:_} {n:d} {n:x} {n:X} {n:#x} {n:o} {n:b} {n:+d} {-n:,} {n:>12} {n:<12}| {n:^12}| {n:*^15} {n:012d} {n:=+12d}")
print(f"{x:.2f} {x:.0f} {x:8.3f}| {x:<8.1f}| {x:+.3f} {x:e} {x:.3e} {x:g} {x:.3g} {x:%} {x:.1%} {x:010.4f} {x:,.2f} {1e6:,} {x}")
print(f"{s:>10}| {s:<10}| {s:^10}| {s:-^10} {s:.2} {s!r} {s!s:>8} {s!a} {s=} {n=:,} {x = :.2f}")
w, p = 10, 3
print(f"{x:{w}.{p}f}| {'a' + 'b':>{w}}| {[1, 2][0]} {{}} {'nested ' + f'{1 + 1}'} {n if n else 0} {(lambda v: v * 2)(4)}")
print(f"{'quote "in" it'} {None} {True} {[1, 'a']} {(1,)} { {'k': 1}['k'] } {1,2}")
print(format(255, "08b"), format(1.5, ".3f"), format("a", ">3"), format(True, "d"), format(None), f"{0.1 + 0.2}", f"{1e-7}", f"{123456789.0}")
print(f"{1.0} {1e15} {1e16} {123456789012345680.0} {0.0001} {0.00001} {-0.0} {float('nan')} {float('-inf')} {1e300 * 10}")
print(f"{2 ** 70:,} {2 ** 70:x} {10 ** 20:e} {5:.1f} {7:%} {ord('a'):c} {True} {True:>5}")
class Point:
    def __format__(self, spec):
        return f"Point<{spec}>"
    def __str__(self):
        return "str"
    def __repr__(self):
        return "repr"
print(f"{Point()} {Point():abc} {Point()!r} {Point()!s}", str(Point()), [Point()], "%s %r" % (Point(), Point()))
for f in (lambda: f"{'a':d}", lambda: f"{1:s}", lambda: f"{1.5:d}", lambda: f"{[]:5}", lambda: f"{1:.2d}"):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print(f"{'multi'
       'line'}", f"{x:.{p + 1}f}", f'{s!r:>12}', f"{1:>{'5'}}", f"{n!r:>{w}}")
print(f"{1234.5:15,.3f}|{-1234.5:<15,.1f}|{0:5}|{3.0:g}|{1e-10:g}|{100000.0:g}|{1000000.0:g}|{12345.6789:.10g}")
