# JSON: hooks, formats, errors.
import json

data = {"b": [1, 2.5, True, None, "é\n\"\\"], "a": {}, "n": -0.0, "big": 10 ** 20}
print(json.dumps(data), json.dumps(data, sort_keys=True, separators=(",", ":")), json.dumps("é", ensure_ascii=False))
print(json.dumps(data, indent=2), json.dumps([], indent=2), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), json.dumps((1, [2])))
print(json.loads('{"a": [1, 2.0, -3e2, "x\\u00e9\\ud83d\\ude00", null, true]}'), json.loads("  [ ] "), json.loads(b'"bytes"'), json.loads("NaN"), json.dumps(float("inf")))
print(json.loads('{"x": 1}', object_hook=lambda d: tuple(d.items())), json.loads('{"x": 1, "x": 2}', object_pairs_hook=list), json.loads("1.10", parse_float=str), json.loads("[1]", parse_int=float))


class Encoder(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


print(json.dumps({"s": {3, 1}}, cls=Encoder), json.dumps(1j, default=repr), "".join(json.JSONEncoder().iterencode([1, {"a": 2}])), json.JSONDecoder().raw_decode("[1] rest"))
for wrong in (lambda: json.loads("{'a': 1}"), lambda: json.loads("[1,]"), lambda: json.loads(""), lambda: json.loads('{"a" 1}'), lambda: json.loads("[1] x"), lambda: json.loads('"\n"'),
              lambda: json.dumps({1, 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps({(1,): 2}), lambda: json.loads(5), lambda: json.loads('"\\x"')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error, json.dumps({(1,): 2, "k": 1}, skipkeys=True))
