# difflib: how two sequences differ.
import difflib
from difflib import SequenceMatcher, context_diff, get_close_matches, ndiff, restore, unified_diff

a = "one\ntwo\nthree\nfour\n".splitlines(True)
b = "one\ntow\nthree\nfive\nsix\n".splitlines(True)
print("".join(unified_diff(a, b, "old", "new")))
print("".join(context_diff(a, b, "old", "new", n=1)))
delta = list(ndiff(a, b))
print("".join(delta), list(restore(delta, 1)) == a, "".join(restore(delta, 2)) == "".join(b))
m = SequenceMatcher(None, "kitten", "sitting")
print(round(m.ratio(), 4), m.quick_ratio() >= m.ratio(), m.real_quick_ratio() >= m.ratio(), m.get_matching_blocks(), m.find_longest_match())
for tag, i1, i2, j1, j2 in m.get_opcodes():
    print(f"{tag:8} {'kitten'[i1:i2]!r:7} -> {'sitting'[j1:j2]!r}")
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("wheel", ["while", "with"], n=1, cutoff=0.9), get_close_matches("x", []))
print(SequenceMatcher(None, [1, 2, 3], [1, 3]).ratio(), SequenceMatcher(lambda c: c == " ", "a b", "ab").ratio(), SequenceMatcher(a="", b="").ratio(), difflib.IS_CHARACTER_JUNK(" "))
for wrong in (lambda: get_close_matches("a", ["b"], n=0), lambda: get_close_matches("a", ["b"], cutoff=2), lambda: list(restore([], 3))):
    try:
        print(wrong())
    except ValueError as error:
        print(error)
