# Finding and cutting text: index families, split and join round trips, replace, partition, prefixes.
text = "the cat sat on the mat, the end"
print(text.find("the"), text.find("the", 1), text.rfind("the"), text.find("dog"), text.index("cat"), text.count("the"), text.count("t", 5, 15), text.find(""), text.rfind(""), text.find("the", 100), text.find("e", -3), text.count(""))
for bad in (lambda: text.index("dog"), lambda: text.rindex("dog"), lambda: text.find(5), lambda: text.count(), lambda: text.split(""), lambda: text.replace("a"), lambda: text.partition(""), lambda: text.startswith(["the"]), lambda: text.split(5), lambda: text.join([1]), lambda: text.strip(5), lambda: text.splitlines("x", 1), lambda: "a" in 5, lambda: 5 in "a", lambda: text[100], lambda: text["x"], lambda: text * "x", lambda: text - "x", lambda: text.nope(), lambda: text + 5, lambda: 5 + text, lambda: text % 5 if False else "%d" % "x"):
    try:
        print(bad())
    except (ValueError, TypeError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
print(text.split(), text.split("the"), text.split(" ", 2), text.rsplit(" ", 2), text.split("t", 0), text.split(maxsplit=1), "a,b,".split(","), ",".split(","), " ".split(), " ".split(" "), "a--b".split("--"), sep="\n")
print(text.partition("sat"), text.rpartition(" "), text.partition("dog"), text.replace("the", "a"), text.replace("the", "a", 1), text.replace("", "-", 3), text.replace("t", ""), text.removeprefix("the "), text.removesuffix("end"), text.removeprefix("cat"))
print(text.startswith("the"), text.startswith(("a", "the")), text.startswith("cat", 4), text.endswith("end"), text.endswith(("x", "nd")), text.endswith("mat", 0, -9), text.startswith(""), "".startswith(""), "".endswith("a"), text.startswith("the", 100))
print("  pad ".strip() + "|", "xxhixx".strip("x"), "xyhiyx".strip("xy"), "www.example.com".strip("cmowz."), "abc".lstrip("a"), "abc".rstrip("c"), "  a".rstrip() + "|", "\t\n a \r".strip(), "aaa".strip("a") == "", "mississippi".rstrip("ipz"), "#....... Section 3.2.1 Issue #32 .......".strip(".#! "))
print("a\nb\r\nc".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "one line".splitlines())
print("-".join("abc"), "".join(["x", "y"]), ", ".join(str(n) for n in range(3)), "sep".join([]), "sep".join(["only"]), " ".join("a b  c".split()), "".join(reversed("abc")), "/".join(["", "usr", "bin"]))
print(text[4:7], text[-3:], text[::-5], text[:3] + text[3:], text[100:], text[-100:3], text[5:2], text[::7], "abc"[-1], "abc"[-3], "héllo"[1], text[text.index("sat"):].split()[0])
print(text.title(), text.capitalize(), text.upper()[:3], "HeLLo".swapcase(), "ß".upper(), "Straße".casefold(), "x".isalpha(), "x1".isalnum(), "12".isdigit(), " ".isspace(), "Title Case".istitle(), "abc".islower(), "ABC1".isupper(), "".isalpha(), "a b".isidentifier(), "\n".isprintable())
vowels = {c: text.count(c) for c in "aeiou"}
print(vowels, sum(vowels.values()), max(vowels, key=vowels.get), "".join(c for c in text if c not in "aeiou"), text.translate(str.maketrans("aeiou", "AEIOU", " ")), [i for i, c in enumerate(text) if c == "t"])


def find_all(text, part):
    start = -1
    while (start := text.find(part, start + 1)) != -1:
        yield start


print(list(find_all(text, "the")), list(find_all("aaaa", "aa")), list(find_all(text, "zz")))
csv = 'a, "b", c\n1, 2, 3\n'
print([[cell.strip().strip('"') for cell in row.split(",")] for row in csv.splitlines()], dict(pair.split("=") for pair in "x=1&y=2".split("&")), "k: v: w".split(": ", 1), "path/to/file.tar.gz".rpartition("/")[2].partition("."), "CamelCaseString".replace("C", " C").split(), "snake_case_name".title().replace("_", ""), "".join("_" + c.lower() if c.isupper() else c for c in "camelCaseName"))
print("abc" < "abd", "Z" < "a", "abc" < "abcd", "" < "a", "10" < "9", max("apple", "pear"), sorted("banana"), "a" * 3, "ab" * 0, 2 * "xy", "a" "b", "abc" == "ab" + "c", hash("a") == hash("a"), "a" in "banana", "nan" in "banana", "" in "", len("🐍"), "🐍".encode())
