# json: round trips, formats, hooks, errors.
import dataclasses
import enum
import io
import json
from collections import OrderedDict, namedtuple

data = {"name": "é\u2028\"\\/\n", "n": [1, 2.5, -0.0, 1e100, 10**20], "t": True, "f": False, "none": None, "empty": [{}, [], ""], "nested": {"a": {"b": [1, [2]]}}}
text = json.dumps(data)
print(text, json.loads(text) == data, sep="\n")
print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.dumps({"b": 1, "a": [1, {"c": None}], "e": {}, "l": []}, indent=2, sort_keys=True))
print(json.dumps([1, [2, 3]], indent="--"), json.dumps([], indent=4), json.dumps({"a": 1}, indent=0), json.dumps("x", indent=1))
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none"}), json.dumps((1, 2)), json.dumps(namedtuple("P", "x y")(1, 2)), json.dumps(OrderedDict(z=1, a=2)), json.dumps(float("nan")), json.dumps([float("inf"), -float("inf")]), json.dumps({(1, 2): 3, "k": 1}, skipkeys=True))


class Color(enum.IntEnum):
    RED = 1


@dataclasses.dataclass
class Point:
    x: int
    y: int


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return {"re": o.real, "im": o.imag}
        if isinstance(o, set):
            return sorted(o)
        if dataclasses.is_dataclass(o):
            return {"__point__": True, **dataclasses.asdict(o)}
        return super().default(o)


print(json.dumps([1 + 2j, {3, 1}, Point(1, 2), Color.RED], cls=Encoder), json.dumps(Point(3, 4), default=vars), json.dumps([object], default=lambda o: o.__name__))
print("".join(Encoder().iterencode([1, {"a": (2,)}])), Encoder(indent=1).encode({"k": 1j}))


def revive(d):
    return Point(d["x"], d["y"]) if d.pop("__point__", False) else d


print(json.loads('[{"__point__": true, "x": 1, "y": 2}, {"z": 0}]', object_hook=revive), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads("[1.5, 2, NaN, -Infinity]", parse_float=str, parse_int=lambda s: int(s) * 10, parse_constant=lambda s: f"<{s}>"))
for bad in ("", "{", "[1,]", '{"a" 1}', '{"a": }', "{'a': 1}", "[1 2]", "nul", '"abc', '"\x01"', "1 2", '{"a": 1,}', "[", '"\\x"', '"\\u12"', "-", "01", "tru", '{"a":1 "b":2}', "\ufeff[]", '{1: 2}'):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as error:
        print(repr(bad), "->", error, "|", error.msg, error.pos, error.lineno, error.colno)
circular = []
circular.append(circular)
deep = {}
deep["self"] = {"inner": deep}
for wrong in (lambda: json.dumps(circular), lambda: json.dumps(deep), lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.loads(3), lambda: json.loads(None), lambda: json.dumps(b"x"), lambda: json.dumps([1, {"k": [object()]}]), lambda: json.dumps({"b": 1, 2: 3}, sort_keys=True)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0], getattr(error, "__notes__", ""))
out = io.StringIO()
json.dump({"x": [1, 2]}, out, indent=1)
print(repr(out.getvalue()), json.load(io.StringIO("[1]")), json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b"[]")), ascii(json.loads('"\\ud83d\\ude00 \\ud800"')), json.loads(" [1 ,\n2 ] "))
print(json.JSONDecoder().raw_decode('{"a": 1} rest'), json.JSONDecoder(strict=False).decode('"a\tb"'), issubclass(json.JSONDecodeError, ValueError), json.dumps(1.0), json.dumps(123456789.123456789), json.loads("1E400"), json.loads("12345678901234567890123"))
