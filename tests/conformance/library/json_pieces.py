# json: the pieces that iterencode gives and dump writes.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import io
import json
for o in ({'a': [1, 2, {'b': None}], 'c': {}}, [], {}, 5, 'x', [[]], [1.5, True], {1: 2, None: 3}, [1, [2, [3]]], float('nan'), {'a': 1, 'b': 2}):
    show(5, lambda: list(json.JSONEncoder().iterencode(o))); show(5, lambda: list(json.JSONEncoder(indent=2).iterencode(o))); show(5, lambda: list(json.JSONEncoder(indent=1, sort_keys=False, separators=(',', ':')).iterencode(o)))
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W(); json.dump({'a': [1, 2, {'b': None}], 'c': 'x'}, w); print(w.parts)
w = W(); json.dump({'a': [1, 2, {'b': None}], 'c': 'x'}, w, indent=1); print(w.parts)
show(5, lambda: list(json.JSONEncoder(default=lambda o: [1]).iterencode([{1}, 2])))


def broken(value, **options):
    try:
        for piece in json.JSONEncoder(**options).iterencode(value):
            print(repr(piece), end=" ")
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))
    else:
        print()


loop = [1]
loop.append({"again": loop})
broken(loop)
broken({"a": [1, float("nan")]}, allow_nan=False)
broken({(1, 2): 3, "b": 4, 5: [True]})
broken({(1, 2): 3, "b": 4, 1.5: "é"}, skipkeys=True, indent=1)
broken({(1, 2): 3}, skipkeys=True, indent=1)
broken([{"deep": [object]}])
broken({"b": 1, "a": (2, [])}, sort_keys=True, ensure_ascii=False)
broken([complex(1, 2), "ü"], default=lambda value: [value.real, value.imag], ensure_ascii=False)
broken([{1, 2}], default=lambda value: value)
print(len(list(json.JSONEncoder(indent="\t").iterencode([[1, "x" * 300], {"y": "z" * 10}]))))


class Pieces:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)


pieces = Pieces()
json.dump({"a": [1, None]}, pieces)
print(pieces.pieces)
whole = io.StringIO()
json.dump({"a": [1, None]}, whole, indent=1)
print(repr(whole.getvalue()))
try:
    json.dump([1, {"a": set()}], whole)
except TypeError as error:
    print(error, error.__context__, repr(whole.getvalue()))
