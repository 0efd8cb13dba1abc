# What built-in functions and methods say to wrong arguments, and calls to wrong things unpacked.
def f(*a, **k): pass
class C:
    def m(self): pass
def t(code):
    try: exec(code, globals())
    except Exception as e: print(code, '->', type(e).__name__, e)
    else: print(code, 'ok')
for c in ['f(*1)', 'f(0, *1)', 'f(*1, 2)', 'f(*[1], *1)', 'f(x=1, *3)', 'f(*3, x=1)', 'f(*3, **{})', 'f(0, *3, **4)', 'f(0, **4)', 'print(*3)', 'print(1, *3)','C().m(*3)', 'C().m(1,*3)', '[*1]', '(*1,)', '{*1}', 'f(**1)', 'f(**{1:2})','f(**{"a":1}, **{"a":2})', 'f(a=1, **{"a":2})', 'f(**{"a":1}, a=2)', 'f(*None)', 'f(1, *None, 2)', 'len(*5)', 'int(*C())', 'f(1, **None)']: t(c)
for c in ['str.upper()', 'str.upper(1)', 'str.upper(1,2,3)', 'list.append()', 'list.append(1)', 'list.append([], 1, 2)', 'list.append(1,2,3)', 'str.replace(1)', 'str.replace("a")', 'dict.get()', 'dict.get(1)', 'dict.get([], 1)', 'int.bit_length()', 'int.bit_length("a")', 'int.__add__()', 'int.__add__("a")', 'int.__add__("a", 1)', 'int.__add__(1)', 'str.join(1, [])', 'str.join(",")', 'str.split(None)', 'object.__repr__()', 'list.__len__(5)', 'list.__len__()', 'set.add({1})', 'set.add(1, 2)', 'bytes.hex("a")', 'float.is_integer(3)', 'list.sort(3)', 'str.format(3)', 'dict.update(3)', 'dict.items(3)', 'dict.fromkeys()', 'int.from_bytes()', 'str.maketrans()', 'BaseException.with_traceback(3)','Exception.add_note(3)']: t(c)
for c in ['"a".replace("b", None)', '"a".replace(None, "b")','"a".replace("b", 3)', '"a".find(None)', '"a".split(None)', '"a".split(3)', '"a".strip(3)', '"a".startswith(None)', '"a".encode(None)', '"a".encode(3)', '"a".join(None)', '"a".center(None)', '"a".center(3, None)', '"a".ljust(3, 4)', '"a".partition(None)', '"a".removeprefix(None)', '"a".count(None)', '"a".index(None)', '"a".zfill(None)', '"a".expandtabs(None)', '"a".translate(None)', '"a".splitlines(None)', '"a".casefold(1)', '"a".rsplit(",", None)', 'format(1, None)', 'int("1", None)', '(1).to_bytes(None)', '(1).to_bytes(1, None)', 'int.from_bytes(None)', 'int.from_bytes(b"", None)', 'chr(None)', 'ord(None)', 'getattr(1, None)', 'setattr(f, None, 1)', 'hasattr(1, None)', 'compile(None, "", "exec")', 'compile("1", None, "exec")', 'compile("1", "", None)', 'eval(None)', 'open(None)', '__import__(None)', 'round(1.5, None)', 'round(1, "a")', 'pow(2, None)', 'divmod(None, 1)', 'abs(None)', 'sum(None)', 'sum([1], None)', 'sorted(1)', 'sorted([1], key=1)', 'enumerate([1], None)', 'zip(1)', 'range(None)', 'slice()', 'bytes(None)', 'bytes("a", None)', 'bytes(1, None)', 'bytearray(None)', 'b"a".replace(None, b"")', 'b"a".find(None)', 'b"a".split(None)', 'b"a".split(3)', 'b"a".strip(3)', 'b"a".join([None])', '"a".join(["a", None])', 'b"a".decode(None)', 'b"a".startswith(None)', 'bytes.fromhex(None)', 'float.fromhex(None)', 'b"a".center(3, None)', 'b"a".hex(None)', 'list(None)', '[].extend(None)', '[].insert(None, 1)', '[1].pop(None)', '[].sort(key=1)', '[].index()', '{}.update(None)', '{}.fromkeys(None)', 'set(None)', 'dict(None)', 'dict([None])', 'tuple(None)', 'type(None, None, None)', 'type("a", None, None)', 'type("a", (), None)', 'isinstance(1, None)', 'issubclass(1, int)', 'super(1)', 'print(sep=1)', 'print(end=1)', 'input(1, 2)', 'id()', 'hash([])', 'iter(1)', 'iter(1, 2)', 'next(1)', 'map(1)', 'filter(1)', 'reversed(1)', 'any(1)', 'min(1)', 'min()', 'min([])', 'max([], key=1)', 'complex("a")', 'complex(None)', 'float(None)', 'float([])', 'int(None)', 'int([])', 'str(b"a", None)', 'str(1, "utf8")', 'memoryview(1)', 'property(1, 2, 3, 4, 5)', 'vars(1)', 'dir(1, 2)', 'callable()', 'ascii()', 'bin(None)', 'hex(1.0)', 'oct("a")', 'frozenset(1)', 'object(1)', 'staticmethod()', 'classmethod()', '"%s %s" % 1', '"%d" % None', '"%c" % None', '"%x" % 1.0', '"{}".format()', '"{a}".format()', '"{0.x}".format(1)', '"{0[1]}".format(1)', 'f"{1:d!}"', 'format("a", "d")', 'format(1, "s")', 'format(1.0, "d")', 'format(None, "d")', 'format([], "d")']: t(c)
print(list(tuple[int]), [*list[int]], tuple(dict[str, int]))
a, = list[int]; print(a, a == list[int])
for x in type[5:-3]: print(x)
import contextlib
try:
    with contextlib.suppress(TypeError, ZeroDivisionError):
        try: 1/0
        except Exception: raise ExceptionGroup('many', [ValueError(3), KeyError(3), TypeError('t')])
except Exception as e:
    print(repr(e), repr(e.__context__), repr(e.__cause__), e.__context__ is e)
for f in (str.upper, str.join, list.append, dict.get, set.add, bytes.hex, int.bit_length, float.is_integer, tuple.count, list.sort, dict.update, object.__repr__, type.mro, int.__add__, list.__len__, BaseException.with_traceback, range.index, slice.indices, memoryview.tobytes, property.getter, frozenset.union, bytearray.append, complex.conjugate):
    for a in ((int,), (str, 'a'), (list,), (dict, 1), (type,)):
        try: r = f(*a); print(f.__name__, a, 'ok')
        except Exception as e: print(f.__name__, a, type(e).__name__, e)


class Greeter:
    def __call__(self, *args, **kwargs):
        pass

    def __str__(self):
        return "a greeter"


# Who has no name is called by what it shows.
for unpack in (lambda: Greeter()(*1), lambda: Greeter()(**1), lambda: Greeter()(a=1, **{"a": 2})):
    try:
        unpack()
    except TypeError as error:
        print(error)
