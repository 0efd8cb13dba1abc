table = str.maketrans("abc", "xyz", "d")
print(table, "aabbccdd".translate(table))
print(str.maketrans({"a": "apple", "b": None, 99: 100}), "abc".translate(str.maketrans({"a": "apple", "b": None, 99: 100})))
print("hello".translate({ord("l"): "L", ord("h"): 74}))
class Upper(dict):
    def __missing__(self, key): return chr(key).upper()
print("mixed Case".translate(Upper()))
class Partial:
    def __getitem__(self, key):
        if key == 97: return "<a>"
        raise LookupError
print("banana".translate(Partial()))
for call in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans(1), lambda: str.maketrans({"ab": 1}), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: -1}), lambda: "a".translate(5), lambda: str.maketrans("a", "b", 3)):
    try: print(call())
    except (ValueError, TypeError) as error: print(type(error).__name__, error)
