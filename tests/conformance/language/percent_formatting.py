print("%s %r %a %d %i %u" % ("a", "b", "é", 1, 2, 3), "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42), "%x %X %o %#x %#o %#X" % (255, 255, 8, 255, 8, 255))
print("%f %.2f %e %.1E %g %G %5.1f|%-8.3f|%08.2f" % (1.5, 2.345, 12345.678, 0.00012, 1e-10, 1e20, 3.14159, 2.5, -1.5), "%c%c" % (65, "b"), "%%" % (), "%s%%" % 5)
print("%(a)s-%(b)05.1f-%(a)r" % {"a": "x", "b": 2.55}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%s" % [1, 2], "%s" % ((1, 2),), "%s" % {"a": 1}, "%10s|%-10s|%.2s" % ("abc", "abc", "abc"))
print("%d" % 3.99, "%d" % True, "%s" % None, "%x" % -255, "%#b" % 5 if False else "", "%d" % 10**30, "%.3d" % 5, "%+.3d" % 5, "%i" % -0.5, "%.0f" % 2.5, "%5%|" % () if False else "")
for template, value in [("%d", "a"), ("%d", None), ("%s %s", "a"), ("%s", ("a", "b")), ("%c", 1.5), ("%c", "ab"), ("%x", 1.5), ("%q", 1), ("%", 1), ("%(a)s", 1), ("%(a)s", {}), ("%(a", {}), ("%*d", ("a", 1)), ("%s", ()), ("abc", 1), ("abc", ()), ("abc", {}), ("abc", []), ("%c", -1), ("%c", 0x110000), ("%.3", 1), ("%(a)s %s", {"a": 1}), ("%f", "x"), ("%d %d", (1,)), ("%i", 1j), ("%l", 1), ("%ld", 7)]:
    try: print(repr(template % value))
    except Exception as error: print(repr(template), type(error).__name__, error)
class Right:
    def __rmod__(self, left): return f"rmod {left}"
class RightStr(str):
    def __rmod__(self, left): return f"rmod of str {left}"
print(("%s" % Right())[:24], 5 % Right(), "%s" % RightStr("x"), b"%d %s %b %a %c %5.1f %x" % (1, b"a", b"b", "c", 65, 2.5, 255), bytearray(b"%s") % b"z")
for template, value in [(b"%s", "a"), (b"%d", b"a"), (b"%c", 256), (b"%c", b"ab"), (b"%b", 1)]:
    try: print(template % value)
    except Exception as error: print(repr(template), type(error).__name__, error)
