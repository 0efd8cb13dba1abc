# Building text: joins, f-strings, format, templates, StringIO, repeated and padded pieces.
import io

rows = [("apple", 3, 1.5), ("kiwi", 12, 0.25), ("watermelon", 1, 4)]
width = max(len(name) for name, *_ in rows)
for name, count, price in rows:
    print(f"{name:<{width}} {count:>4} × {price:>6.2f} = {count * price:>7.2f}")
print("-" * (width + 24), f"{'total':>{width}}: {sum(c * p for _, c, p in rows):.2f}", sep="\n")
print(", ".join(name.title() for name, *_ in rows), "; ".join(f"{k}={v!r}" for k, v in {"a": 1, "b": "x"}.items()), "".join(map(chr, range(97, 103))))
out = io.StringIO()
out.write("first line\n")
print("second", "line", file=out)
out.writelines(["third\n", "fourth"])
print(out.tell(), repr(out.getvalue()), out.seek(6), repr(out.readline()), out.read(3), [line for line in out])
text = ""
for i in range(5):
    text += str(i) + ("," if i < 4 else "")
print(text, text.split(","), len(text * 100), text[::-1])
value, precision, name = 3.14159, 3, "world"
print(f"{value:.{precision}f} {name!r:>10} {name!s:*^11} {value=} {value = :.2f} {name.upper()=} {{literal}} {'nested ' + f'{precision + 1}'}")
print(f"{'a' if precision > 2 else 'b'} {[x * 2 for x in range(3)]} { {'k': 1}['k'] } {(lambda x: x + 1)(2)} {precision:03d} {precision:+} {1_000_000:,} {0.5:.0%} {255:#06x} {'é':>3}")
print(f"""multi
line {name} {
    precision +
    1  # a comment
}""")
print(f"{'quotes "inside" same' + " and 'others'"} {"\n".join(["a", "b"])!r} {'\t'!r}", f'{name:{"^"}{10}}|', f"{name[0]}{name[-1]}{name[1:3]}")
print("{} {} {}".format(1, 2, 3), "{2} {0} {1}".format("a", "b", "c"), "{a.real} {b[0]} {c[k]}".format(a=1j, b=[5], c={"k": 6}), "{:>{w}}".format("x", w=3), "{!r:^7}".format("m"), "{0!s}{0!a}".format("é"))
print("%s %r %5.1f|%-5d|%05d|%+d|%x|%%|%c" % ("s", "r", 2.345, 42, 42, 42, 255, "c"), "%(x)s-%(y)03d" % {"x": 1, "y": 2}, "%*d" % (5, 3), "%s" % (None,), "%.3s" % "abcdef")
print("left".ljust(8, "."), "right".rjust(8), "mid".center(9, "*"), "7".zfill(3), "-7".zfill(4), "a\tb".expandtabs(4), "word " * 3, sep="|")
words = "the rain in spain falls".split()
lines, line = [], ""
for word in words:
    if len(line) + len(word) + 1 > 12:
        lines.append(line)
        line = word
    else:
        line = f"{line} {word}".strip()
print(lines + [line], " ".join(reversed(words)), " ".join(w[::-1] for w in words), "".join(w[0] for w in words).upper(), max(words, key=len))
triangle = [[1]]
for _ in range(5):
    last = triangle[-1]
    triangle.append([1, *(a + b for a, b in zip(last, last[1:])), 1])
for row in triangle:
    print(" ".join(f"{n:2}" for n in row).center(20).rstrip())
print("\n".join("".join("#" if (x - 3) ** 2 + (y - 3) ** 2 < 10 else "." for x in range(7)) for y in range(7)))
print(*(f"{n:>3}{'Fizz' * (not n % 3)}{'Buzz' * (not n % 5)}" for n in range(1, 16)), sep="", end="|\n")
data = "name=Bob; age=5;; city = Paris ;"
print(dict(map(str.strip, part.split("=", 1)) for part in data.split(";") if "=" in part), data.count(";"), data.replace(";", "", 2), data.partition(";")[0], data.find("age"), data.rfind("="))
print(str(b"bytes", "ascii"), str(b"x"), str(1.0), str([1, "a"]), str(None), str({}), repr("it's"), ascii("naïve"), chr(0x2603), ord("☃"), "\x41\u0042\103", r"raw\n", "con" "cat" 'ed', """tri"ple""")
