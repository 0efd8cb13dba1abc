# Shell patterns.
import fnmatch
import glob

names = ["a.py", "b.txt", ".hidden", "ab.py", "c[1].py", "A.PY"]
for pattern in ("*.py", "?.py", "[ab].*", "[!a]*", "*", "c[[]1].py", "[a-b]b.py", "x"):
    print(pattern, fnmatch.filter(names, pattern), fnmatch.fnmatchcase("a.py", pattern))
print(fnmatch.filterfalse(names, "*.py"), glob.escape("a*[b]?"), fnmatch.fnmatch(b"a.py", b"*.py"))
