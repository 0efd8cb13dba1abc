import json


def show(*args, **options):
    try: print(ascii(json.loads(*args, **options)))
    except Exception as e: print(type(e).__name__, ascii(str(e)), getattr(e, "__notes__", None))


text = '{"a": [1, 2.5, {"b": null, "a": NaN}], "a": -Infinity, "😀": "x\\u00e9\\n"}'
show(text); show(text, object_hook=sorted); show(text, object_pairs_hook=lambda pairs: pairs)
show(text, object_pairs_hook=tuple, object_hook=len); show(text, object_hook=lambda d: 1 / 0)
show(text, parse_float=str, parse_int=lambda t: "i" + t, parse_constant=lambda t: "c" + t)
show("[1.5]", parse_float=None, cls=None, strict=True); show("[1,2]", bad=1)
show('"a\nb"', strict=False); show('"a\tb\x00"', strict=False)
show(text.encode()); show(text.encode("utf-16")); show(text.encode("utf-32-le"))
show(b"\xef\xbb\xbf[1]"); show(bytearray(b"[]")); show(None); show(b"\xff")
for text in ["[1,", '{"a"', '{"a":', '{"a":1,', "{a", '{"a":1,}', "[1,]", '"abc', '"\\x"', '"\\u12"', '"\\u12g4"',
             '\x01"', '"\x01"', "-", "1.", "1e", "01", "1 2", "nul", "NaN", "-Inf", '{"a":1 "b"}', "[1 2]",
             "\ufeff[]", "", "  ", '"\\', "٣", "1٣", "[1.5e5,1E+2,-0,-0.0]", '"\\ud800"', '"\\ud83d\\ude00"',
             '"\\ud83dx"', '"\\ud83d\\u0041"', "9" * 4301, "{1:2}", '{"a" 1}', "[", "{", "{ ", "[1, ", '{"a":1, ',
             '"\\u 123"', '"\\u+123"', '"\\ud83d\\u', '"\\ud83d\\u12', "123456789012345", "-140737488355329", "1e400"]:
    show(text)
decoder = json.JSONDecoder()
for args in [("  [1]",), ("  [1]", 2), ("[1] x",), ("x", 5), ("[]", -1)]:
    try: print(decoder.raw_decode(*args))
    except Exception as e: print(type(e).__name__, e)
print(str(json.loads("[" * 400 + "]" * 400)) == "[" * 400 + "]" * 400)
try: json.loads("[" * 500_000)
except RecursionError: print("RecursionError")
print(json.JSONDecodeError.__module__, json.JSONEncoder.__module__, json.JSONDecoder.__module__)
