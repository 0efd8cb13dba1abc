# Programs written with := in conditions: readers, matches, caches, filters and running totals.
import re

stream = iter("alpha\nbeta\n\ngamma\n".splitlines())
while (line := next(stream, None)) is not None:
    if not (word := line.strip()):
        print("(blank)")
        continue
    print(f"{(n := len(word))} letters: {word[0].upper()}{word[1:]} {n % 2 == 0}")
data = b"abcdefghij"
position = 0
while chunk := data[position:position + 4]:
    print(chunk, end=" ")
    position += len(chunk)
print()
for text in "x=5", "y = 12", "bad", "z=":
    if m := re.fullmatch(r"(\w)\s*=\s*(\d+)", text):
        print(m[1], int(m[2]))
    elif (at := text.find("=")) >= 0:
        print("no number after", at)
    else:
        print("no equals in", repr(text))
cache = {}
def slow(n): return cached if (cached := cache.get(n)) is not None else cache.setdefault(n, n * n)
print([slow(n) for n in (2, 3, 2)], cache)
total = 0
print([total := total + x for x in range(5)], total, [y for x in range(6) if (y := x * x) % 2], any((found := x) > 3 for x in (1, 5, 9)), found, all((last := x) < 9 for x in (1, 5, 9)), last)
previous = None
runs = [x for x in [1, 1, 2, 2, 3] if x != previous and ((previous := x) or True)]
print(runs, previous, (a := 1) + (b := 2) * (c := 3), a, b, c, (lambda: (z := 5) + z)(), [q := 1, q + 1], {"k": (v := 2), "w": v})
def f(x, *, y): return x, y
print(f(p := 1, y=(q := p + 1)), p, q, f"{(r := 3):>{r}}|{r}", (s := "text")[1:], s.upper() if (t := len(s)) > 3 else t, not (u := 0), u)
if (low := 3) < (mid := 5) < (high := 9) and (ok := low + mid < high):
    print(low, mid, high, ok)
else:
    print("not ok", ok)
