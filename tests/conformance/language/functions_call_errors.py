# TypeErrors of wrong calls, word by word, for every kind of parameter and callable.
def nothing(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1, c=2): pass
def star(a, *rest): pass
def only(*, k): pass
def only2(*, k, m): pass
def only3(a, *, k, m, n=1): pass
def positional(a, b, /): pass
def mixed(a, b, /, c, d=4, *rest, e, f=6, **more): pass
def keywords(**k): pass


class C:
    def __init__(self, a): pass
    def method(self, x): pass
    @classmethod
    def make(cls, x): pass
    @staticmethod
    def fixed(x): pass
    def nothing(): pass
    def __call__(self, q): pass


class Plain: pass
class New:
    def __new__(cls, a): return super().__new__(cls)


c = C(1)
CALLS = """nothing(1)|nothing(1, 2)|nothing(a=1)|one()|one(1, 2)|one(b=1)|one(1, a=1)|one(a=1, b=2)|two()|two(1)
two(b=1)|two(1, 2, 3)|three()|three(1)|three(b=1)|default()|default(1, 2, 3, 4)|default(1, d=4)|default(b=1)|star()
star(b=1)|star(1, 2, k=3)|only()|only(1)|only(1, k=1)|only(z=1, k=1)|only2()|only2(k=1)|only3()|only3(1)|only3(1, 2, k=1, m=2)
only3(1, 2, 3)|positional()|positional(1)|positional(a=1, b=2)|positional(1, b=2)|positional(1, 2, 3)|mixed()|mixed(1, 2)
mixed(1, 2, 3)|mixed(1, 2, c=3, e=5, a=1)|mixed(1, 2, 3, c=3, e=5)|keywords(1)|keywords(**{1: 2})|keywords(**{'a': 1}, a=2)
two(*5)|two(**5)|two(*[1], **{'a': 2})|two(**{'a': 1}, **{'a': 2})|two(*[1, 2, 3])|two(*None)|two(**[1])|two(**{'b': 1}, **{'c': 2})
C()|C(1, 2)|C(b=1)|c.method()|c.method(1, 2)|C.method()|C.method(c)|C.make()|C.fixed()|C.fixed(1, 2)|c.nothing()|c()|c(1, 2)
Plain(1)|Plain(a=1)|New()|New(1, 2)|New(1).x|(lambda: 0)(1)|(lambda x: 0)()|5()|'x'()|None()|[]()|C.x()|(1, 2)(3)
len()|len(1, 2)|len(5)|len(obj=[])|abs('x')|abs()|int('x', 'y')|int(1, 2, 3)|str(1, 2, 3, 4)|list(1)|list(1, 2)|dict(1)|dict([1])
dict([(1,)])|dict([(1, 2, 3)])|dict(a=1, **{'a': 2})|tuple(5)|set(5)|range()|range('x')|range(1, 2, 3, 4)|range(1, 2, 0)|sum()
sum(5)|sum(['a'])|sum([[1]], 0)|max()|max(5)|max([])|max([], default=1)|max(1, 'a')|max(1, 2, default=3)|min([1], key=5)|sorted()
sorted(5)|sorted([1], lambda x: x)|sorted([1, 'a'])|sorted([1], key=1)|sorted([], reverse='x')|zip(1)|zip([1], strict=1).__class__|list(zip([1], [], strict=True))
map()|map(len)|type(map(5, []))|list(map(5, [1]))|filter(None)|filter(None, 5)|enumerate()|enumerate(5)|reversed(5)|reversed({1})|iter(5)
iter(5, 6)|next([])|next(iter([]))|next(iter([]), 1, 2)|isinstance(1)|isinstance(1, 'x')|isinstance(1, (int, 'x'))|issubclass(1, int)
issubclass(int, 5)|getattr(1)|getattr(1, 2)|getattr(1, 'nope')|setattr(1, 'a', 2)|hasattr(1, 5)|hash([])|hash({})|hash(1, 2)|chr(-1)
chr('a')|chr(0x110000)|ord('ab')|ord('')|ord(5)|bin('x')|hex(1.5)|pow()|pow(2, -1, 0)|pow(2, 3, 0)|pow('a', 2)|divmod(1)|divmod(1, 0)
round('x')|round(1, 'x')|round()|any(5)|all()|id()|callable()|vars(5)|dir(1, 2)|input(1, 2)|open()|compile('x')|compile('x', 'f', 'bad')
eval(5)|exec(5)|eval('1', 5)|type()|type(1, 2)|type('X', (), 5)|object(1)|super(1, 2)|property(1, 2, 3, 4, 5)|slice()|slice(1, 2, 3, 4)
bytes(1, 2)|bytearray('x')|memoryview('x')|complex('x')|complex(1, 'x')|complex('1', 2)|float('x')|float(1, 2)|float([])|bool(1, 2)|frozenset(1)
''.join(5)|''.join([1])|'x'.split(5)|'x'.split('')|'x'.replace('a')|'x'.startswith(5)|'x'.zfill('a')|'x'.center()|'a'.encode(5)|'{}'.format()
[].append()|[].append(1, 2)|[].pop('x')|[].pop()|[].index(1)|[].remove(1)|[1].insert('a', 1)|[].extend(5)|[].sort(5)|{}.pop()|{}.pop(1)
{}.popitem()|{}.update(5)|{}.update([1])|{}.fromkeys()|{}.get()|set().pop()|set().remove(1)|set().add([])|set().update(5)|{1} < [1]|().index(1)""".replace("\n", "|")
for call in CALLS.split("|"):
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
