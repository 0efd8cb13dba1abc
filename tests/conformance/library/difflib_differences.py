# Differences between lines, and words that are near each other.
import difflib

a = "one\ntwo\nthree\nfour\nfive\nsix\n".splitlines(keepends=True)
b = "one\ntoo\nthree\nfive\nsix and a half\nseven\n".splitlines(keepends=True)
print("".join(difflib.ndiff(a, b)))
print("".join(difflib.unified_diff(a, b, "a.txt", "b.txt", n=1)))
print("".join(difflib.context_diff(a, b, "a.txt", "b.txt", n=1)))
print("".join(difflib.restore(difflib.ndiff(a, b), 1)) == "".join(a))
s = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", ["yy"]))
print(difflib.SequenceMatcher(lambda c: c == " ", "a b c", "ab c").get_opcodes(), difflib.SequenceMatcher(a=[1, 2, 3], b=[2, 3, 4]).quick_ratio())
