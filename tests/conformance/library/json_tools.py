import json
print(json.dumps({"a": 1, "b": [1, 2.5, None, True, False], "c": {"d": "x\"y\n\u00e9"}}), json.dumps([]), json.dumps({}), json.dumps("é", ensure_ascii=False), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps({1: 2, None: 3, True: 4}), json.dumps((1, (2,))), json.dumps("\u2028😀"))
print(json.dumps({"a": [1, {"b": 2}], "c": [], "d": {}}, indent=2)); print(json.dumps([1e100, 1.0, float("inf"), float("nan")]), json.dumps(10 ** 20))
print(json.loads('{"a": [1, 2.5, -3e2, null, true, false, "x\\n\\u00e9\\ud83d\\ude00"], "b": {}}'), json.loads(" [ ] "), json.loads('"s"'), json.loads("3"), json.loads(b'{"k": 1}'), json.loads("1.5e3"), json.loads("-0"))
for bad in ("", "{", "[1,", '{"a" 1}', "[1 2]", "tru", '{"a": 1,}', "[1,]", '"abc', "1 2", "{1: 2}", '"\\x"', "nul", '"a\nb"'):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(repr(bad), e, e.pos)
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(object), lambda: json.loads(5), lambda: json.dumps(float("nan"), allow_nan=False)):
    try: bad()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
x = []; x.append(x)
try: json.dumps(x)
except ValueError as e: print(e)
class P:
    def __init__(self): self.x = 1
print(json.dumps(P(), default=lambda o: o.__dict__), json.loads('{"x": 1}', object_hook=lambda d: ("hook", d)), json.loads("[1.5]", parse_float=str), json.dumps({"a": None}, indent="\t"))
class Enc(json.JSONEncoder):
    def default(self, o): return sorted(o) if isinstance(o, set) else super().default(o)
print(json.dumps({"s": {3, 1, 2}}, cls=Enc)); data = {"users": [{"id": i, "name": f"user{i}", "tags": ["a", "b"]} for i in range(3)]}; print(json.loads(json.dumps(data)) == data)
import io; f = io.StringIO(); json.dump(data, f); f.seek(0); print(json.load(f) == data)
