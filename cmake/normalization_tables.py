"""Writes src/language/normalization_tables.inc from the Unicode data of the Python that runs it.

    cmake/in-toolchain.sh python3 cmake/normalization_tables.py > src/language/normalization_tables.inc

Only what names can hold: characters that str.isidentifier() takes. What is done with the tables is
said in src/language/normalization.cpp. Hangul syllables are left out: they are computed.
"""
import sys
import unicodedata

HANGUL = range(0xAC00, 0xD7A4)


def normalized(form, point):
    return unicodedata.normalize(form, chr(point))


POINTS = [point for point in range(0x80, 0x110000)
          if not 0xD800 <= point < 0xE000 and ("a" + chr(point)).isidentifier()]


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


def runs(values):
    """(point, value) pairs as (first, count, value)."""
    result = []
    for point, value in values:
        if result and result[-1][2] == value and sum(result[-1][:2]) == point:
            result[-1][1] += 1
        else:
            result.append([point, 1, value])
    return result


def composites():
    for point in POINTS:
        parts = unicodedata.decomposition(chr(point)).split()
        if point in HANGUL or len(parts) != 2 or parts[0].startswith("<"):
            continue
        # What NFC leaves alone is a primary composite: it is made of its two parts as well.
        if normalized("NFC", point) == chr(point):
            yield "0x" + parts[0].lstrip("0"), "0x" + parts[1].lstrip("0"), hex(point)


compatible = [(point, normalized("NFKC", point)) for point in POINTS
              if normalized("NFKC", point) != chr(point)]
combining = [(point, unicodedata.combining(chr(point))) for point in POINTS]

print(f"// Made by cmake/normalization_tables.py from Unicode {unicodedata.unidata_version}; "
      f"Python {sys.version_info[0]}.{sys.version_info[1]}.")
print("// clang-format off")
write("moved", "Moved", [(hex(first), str(count), str(delta)) for first, count, delta in runs(
    (point, ord(to) - point) for point, to in compatible if len(to) == 1)])
write("spelled", "Spelled", [(hex(point), 'U"' + "".join(f"\\x{ord(c):x}" for c in to) + '"')
                             for point, to in compatible if len(to) > 1])
write("combining", "Combining", [(hex(first), str(count), str(kind)) for first, count, kind in
                                 runs(pair for pair in combining if pair[1])])
rows = sorted(composites(), key=lambda row: [int(part, 16) for part in row])
write("composites", "Composite", rows)
write("by_whole", "Index", [(str(at),) for at in sorted(range(len(rows)), key=lambda at: int(rows[at][2], 16))])
print("// clang-format on")
