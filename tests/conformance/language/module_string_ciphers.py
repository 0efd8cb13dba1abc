# Text games: string, itertools, collections, random, textwrap, re, unicode.
import itertools
import random
import re
import string
import textwrap
from collections import Counter, deque
from string import Template, ascii_lowercase as letters


def caesar(text, shift):
    turned = deque(letters)
    turned.rotate(-shift)
    table = str.maketrans(letters + letters.upper(), "".join(turned) + "".join(turned).upper())
    return text.translate(table)


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3), [caesar("abc", n) for n in (1, 26, -1)])


def vigenere(text, key, sign=1):
    shifts = itertools.cycle(letters.index(k) for k in key)
    return "".join(letters[(letters.index(c) + sign * next(shifts)) % 26] if c in letters else c for c in text)


hidden = vigenere("attack at dawn", "lemon")
print(hidden, vigenere(hidden, "lemon", -1))


def rail_fence(text, rails):
    rows = [[] for _ in range(rails)]
    for row, char in zip(itertools.cycle([*range(rails), *range(rails - 2, 0, -1)]), text):
        rows[row].append(char)
    return "".join(itertools.chain(*rows))


print(rail_fence("WEAREDISCOVERED", 3), "".join(sorted("éàz")), "straße".upper(), "ǅ".title(), "İ".lower().encode(), "ﬁ".casefold())
rng = random.Random(11)
key = "".join(rng.sample(letters, 26))
cipher = "the quick brown fox jumps over the lazy dog".translate(str.maketrans(letters, key))
print(key, cipher, cipher.translate(str.maketrans(key, letters)))
print(Counter(c for c in cipher if c.isalpha()).most_common(3), sorted(set(letters) - set(cipher)) == [], len(set(cipher)))
print(re.sub(r"(\w)(\w*)", lambda m: m[2] + m[1] + "ay", "pig latin is fun"), re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseName").lower(), "".join(w.title() for w in "snake_case_name".split("_")))
for word in ("level", "A man, a plan, a canal: Panama", "python", ""):
    clean = "".join(filter(str.isalnum, word)).casefold()
    print(repr(word), clean == clean[::-1], clean.center(20, "*"))
groups = {}
for word in "listen silent enlist google elgoog abc cab".split():
    groups.setdefault("".join(sorted(word)), []).append(word)
print([g for g in groups.values() if len(g) > 1])


def run_length(text):
    return "".join(f"{len(list(g))}{k}" for k, g in itertools.groupby(text))


look = ["1"]
for _ in range(5):
    look.append(run_length(look[-1]))
print(look, re.fullmatch(r"(?:\d[a-z])+", run_length("aaabbc")) is not None)
page = Template("Dear $name,\n\n${body}\n\nYours, $sender").safe_substitute(name="Ann", body=textwrap.fill("This letter was set by a program that knows where lines may end. " * 2, 40))
print(page)
print(textwrap.indent(textwrap.dedent("""
    def f():
        pass
"""), "| "), f"{'left':<10}|{'mid':^10}|{'right':>10}|", f"{3.14159:+010.3f}", f"{'x' * 3!r:>8}", "{:>{w}.{p}}".format("truncate", w=6, p=3), "%-8s|%5.1f|%03d|%x" % ("old", 2.55, 7, 255), sep="\n")
roman = lambda n: "".join(s * (n // v) + (n := n % v) * "" for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")))
print([roman(n) for n in (4, 1994, 2024, 3999)], "".join(chr(ord(c) ^ 32) for c in "SwapCase"), "tab\tsep".expandtabs(6), "a-b_c".split("-", 1), "x=1;y=2".partition(";"), "ab" * 3, "-".join(string.digits[:4]))
