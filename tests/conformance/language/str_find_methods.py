text = "abracadabra"
print(text.find("abra"), text.find("abra", 1), text.find("abra", 1, 8), text.find("z"), text.find(""), text.find("", 11), text.find("", 12))
print(text.rfind("abra"), text.rfind("abra", 0, 10), text.rfind(""), text.rfind("", 0, 3), text.find("a", -3), text.find("a", -100, -10))
print(text.index("c"), text.rindex("a"), text.count("a"), text.count("abra"), text.count(""), text.count("a", 1, -1), "aaaa".count("aa"))
for call in (lambda: text.index("z"), lambda: text.rindex("z"), lambda: text.find(1), lambda: text.count(), lambda: text.index("a", 1, 2, 3), lambda: text.find("a", "b"), lambda: 1 in text):
    try: print(call())
    except (ValueError, TypeError) as error: print(type(error).__name__, error)
print(text.startswith("abra"), text.startswith(("x", "ab")), text.startswith("bra", 1), text.startswith("", 20), text.startswith(()), text.endswith("bra"), text.endswith(("x", "ra")), text.endswith("abr", 0, -1))
for call in (lambda: text.startswith(1), lambda: text.startswith(["a"]), lambda: text.endswith(("a", 1))):
    try: print(call())
    except TypeError as error: print(error)
print(text.find("a", None, None), text.count("a", None, 5), "naïve café".find("é"), "日本語".index("語"), "x" in "", "" in "")
