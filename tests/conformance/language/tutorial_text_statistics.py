"""Words, frequencies, a small index, a table, Caesar and Vigenère, and run-length encoding."""
import re
import string
import textwrap
from collections import Counter, defaultdict
from itertools import cycle, groupby, islice, zip_longest
from operator import itemgetter

TEXT = """\
    The quick brown fox jumps over the lazy dog. The dog barks; the fox runs!
    "Why run?" asks the cat -- but the fox's answer is lost in the wind...

    Later, the dog sleeps. Nobody jumps over it any more.
"""
STOP = frozenset("the a in is it but any over".split())


def words(text):
    return re.findall(r"[a-z]+(?:'[a-z]+)?", text.lower())


def sentences(text):
    return [s.strip() for s in re.split(r"(?<=[.!?])\s+(?=[A-Z\"])", " ".join(text.split())) if s]


def index(text):
    places = defaultdict(list)
    for number, line in enumerate(text.splitlines(), 1):
        for word in words(line):
            if word not in STOP and number not in places[word]:
                places[word].append(number)
    return dict(sorted(places.items()))


def table(rows, headers, aligns="<"):
    cells = [list(map(str, row)) for row in rows]
    widths = [max(len(c) for c in column) for column in zip(headers, *cells)]
    form = " | ".join(f"{{:{a}{w}}}" for a, w in zip_longest(aligns, widths, fillvalue=">"))
    yield form.format(*headers)
    yield "-+-".join("-" * w for w in widths)
    for row in cells:
        yield form.format(*row)


def caesar(text, shift):
    table = str.maketrans(string.ascii_letters,
                          "".join(a[shift % 26:] + a[:shift % 26] for a in (string.ascii_lowercase, string.ascii_uppercase)))
    return text.translate(table)


def vigenere(text, key, sign=1):
    keys = cycle(ord(k) - ord("a") for k in key)
    return "".join(chr((ord(c) - 97 + sign * next(keys)) % 26 + 97) if c.islower() else c for c in text)


def encode(text):
    return "".join(f"{n}{c}" if (n := len(list(g))) > 1 else c for c, g in groupby(text))


def decode(text):
    return re.sub(r"(\d+)(.)", lambda m: m[2] * int(m[1]), text)


def roman(number):
    values = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    out = []
    for value, sign in values:
        times, number = divmod(number, value)
        out.append(sign * times)
    return "".join(out)


text = textwrap.dedent(TEXT)
counts = Counter(words(text))
print(len(text), len(words(text)), len(counts), counts.total(), counts["the"], counts["unicorn"])
print(counts.most_common(3), [w for w, n in counts.items() if n == 1][:5])
for number, sentence in enumerate(sentences(text), 1):
    print(f"{number}. {sentence}")
print("\n".join(table(((w, n, f"{n / counts.total():.1%}", "#" * n) for w, n in counts.most_common(5)), ("word", "n", "share", "bar"), "<>><")))
for word, lines in islice(index(text).items(), 6):
    print(f"{word:.<12}{', '.join(map(str, lines))}")
by_length = defaultdict(set)
for word in counts:
    by_length[len(word)].add(word)
print({k: sorted(v) for k, v in sorted(by_length.items(), reverse=True)[:3]}, max(counts, key=len), min(counts, key=lambda w: (len(w), w)))
secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3), caesar(caesar("abc xyz", 13), 13), vigenere("attack at dawn", "lemon"), vigenere(vigenere("attack at dawn", "lemon"), "lemon", -1))
print(encode("aaabccddddde"), decode(encode("WWWWWBWWW  x")), decode("3a1b"), [roman(n) for n in (1, 4, 9, 14, 40, 1994, 2024)])
print(textwrap.fill(" ".join(text.split()), 44, initial_indent="* ", subsequent_indent="  ", max_lines=3, placeholder=" [...]"))
print(textwrap.shorten("Hello  world of text", 14), textwrap.wrap("a verylongwordindeed b", 8), repr(textwrap.indent("a\n\nb", "> ")))
palindromes = [p for p in ("A man, a plan, a canal: Panama", "Never odd or even", "Not one") if (c := [ch for ch in p.lower() if ch.isalnum()]) == c[::-1]]
print(palindromes, sorted("banana bandana".split(), key=itemgetter(-1, 0)), "".join(sorted(set("mississippi"), key="mississippi".index)))
print(string.Template("$who likes ${what}s, $$5").substitute(who="Tim", what="kung pao"), "%(a)s-%(b)03d" % {"a": 1, "b": 2}, "{:>{}}|".format("x", 4), string.capwords("they're here"))
anagrams = defaultdict(list)
for word in "listen silent enlist google elgoog abc cab".split():
    anagrams["".join(sorted(word))].append(word)
print([group for group in anagrams.values() if len(group) > 1])
