"""Writes the tables of Unicode data that the engine holds, from those of the Python that runs it.

    cmake/in-toolchain.sh python3 cmake/unicode_tables.py characters > src/runtime/unicode_tables.inc
    cmake/in-toolchain.sh python3 cmake/unicode_tables.py names > src/language/normalization_tables.inc

Python 3.14 is the reference, so its own answers are what is tabulated.
"""
import sys
import unicodedata

ALL = range(0x110000)


def runs(points):
    """Points as (first, count, step), step 1 or 2 (alternating upper and lower case)."""
    points = list(points)
    result = []
    at = 0
    while at < len(points):
        end = at + 1
        step = 1
        if end < len(points) and points[end] - points[at] in (1, 2):
            step = points[end] - points[at]
            # A pair two apart is worth a step only when more follow.
            while end < len(points) and points[end] - points[end - 1] == step:
                end += 1
            if step == 2 and end - at < 3:
                end, step = at + 1, 1
        result.append((points[at], end - at, step))
        at = end
    return result


def write(name, kind, rows):
    print(f"constexpr {kind} {name}[] = {{")
    line = "   "
    for row in rows:
        cell = " {" + ",".join(row) + "},"
        if len(line) + len(cell) > 100:
            print(line)
            line = "   "
        line += cell
    print(line)
    print("};")


def flags(name, test):
    rows = [(hex(a), str(n), str(s)) for a, n, s in runs(p for p in ALL if test(chr(p)))]
    write(name, "Run", rows)


def mapping(name, change):
    simple, special = {}, []
    for point in ALL:
        if 0xD800 <= point < 0xE000:
            continue
        to = change(chr(point))
        if len(to) == 1:
            if ord(to) != point:
                simple.setdefault(ord(to) - point, []).append(point)
        else:
            special.append((point, to))
    rows = [(first, count, step, delta) for delta, points in simple.items()
            for first, count, step in runs(points)]
    # Runs of different deltas may interleave; the longest run that may hold a point is short.
    rows.sort()
    write(name + "_runs", "MappedRun", [(hex(a), str(n), str(s), str(d)) for a, n, s, d in rows])
    write(name + "_special", "Special",
          [(hex(p), "{" + ",".join(hex(ord(c)) for c in to) + "}") for p, to in special])


def ignorable(character):
    """Case_Ignorable, seen through the rule for the final sigma."""
    return ((" " + character + "\u03a3").lower()[-1] == "\u03c3"
            and ("A" + character + "\u03a3").lower()[-1] == "\u03c2")


def characters():
    """What str's methods know of every character."""
    flags("alpha_runs", str.isalpha)
    flags("decimal_runs", str.isdecimal)
    flags("digit_runs", str.isdigit)
    flags("numeric_runs", str.isnumeric)
    flags("lower_runs", str.islower)
    flags("upper_runs", str.isupper)
    flags("title_runs", lambda c: c.istitle() and not c.isupper())
    flags("space_runs", str.isspace)
    flags("ignorable_runs", ignorable)
    mapping("to_lower", str.lower)
    mapping("to_upper", str.upper)
    mapping("to_title", str.title)
    mapping("to_folded", str.casefold)


# ---- names: what NFKC makes of the characters that they can hold (src/language/normalization.cpp)

HANGUL = range(0xAC00, 0xD7A4)  # their normal forms are computed


def normalized(form, point):
    return unicodedata.normalize(form, chr(point))


def equal_runs(values):
    """(point, value) pairs as (first, count, value)."""
    result = []
    for point, value in values:
        if result and result[-1][2] == value and sum(result[-1][:2]) == point:
            result[-1][1] += 1
        else:
            result.append([point, 1, value])
    return [(hex(first), str(count), str(value)) for first, count, value in result]


def composites(points):
    for point in points:
        parts = unicodedata.decomposition(chr(point)).split()
        if point in HANGUL or len(parts) != 2 or parts[0].startswith("<"):
            continue
        # What NFC leaves alone is a primary composite: it is made of its two parts as well.
        if normalized("NFC", point) == chr(point):
            yield int(parts[0], 16), int(parts[1], 16), point


def names():
    points = [point for point in ALL[0x80:]
              if not 0xD800 <= point < 0xE000 and ("a" + chr(point)).isidentifier()]
    compatible = [(point, normalized("NFKC", point)) for point in points
                  if normalized("NFKC", point) != chr(point)]
    write("moved", "Moved", equal_runs((point, ord(to) - point) for point, to in compatible if len(to) == 1))
    write("spelled", "Spelled", [(hex(point), 'U"' + "".join(f"\\x{ord(c):x}" for c in to) + '"')
                                 for point, to in compatible if len(to) > 1])
    classes = [(point, unicodedata.combining(chr(point))) for point in points]
    write("combining", "Combining", equal_runs(pair for pair in classes if pair[1]))
    rows = sorted(composites(points))
    write("composites", "Composite", [tuple(map(hex, row)) for row in rows])
    write("by_whole", "Index", [(str(at),) for at in sorted(range(len(rows)), key=lambda at: rows[at][2])])


print(f"// Made by cmake/unicode_tables.py from Unicode {unicodedata.unidata_version}; "
      f"Python {sys.version_info[0]}.{sys.version_info[1]}.")
print("// clang-format off")
{"characters": characters, "names": names}[sys.argv[1]]()
print("// clang-format on")
