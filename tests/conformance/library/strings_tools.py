import string, textwrap, pprint, copy
print(string.ascii_letters, string.digits, string.punctuation, string.capwords("hello big world"), string.Template("$a ${b}s $$ cost").substitute(a=1, b="x"), string.Template("$a $z").safe_substitute(a=1))
try: string.Template("$a").substitute()
except KeyError as e: print(repr(e))
t = "The quick brown fox jumps over the lazy dog. It was a well-known fact that this sentence contains every letter."
print(textwrap.fill(t, 30)); print(textwrap.wrap(t, 50), textwrap.shorten(t, 40), textwrap.indent("a\n\nb\n", "> "), textwrap.dedent("""
    a
      b
    c"""), textwrap.fill("aaaaaaaaaaaaaaaaaaaa bb", 8, initial_indent="* ", subsequent_indent="  "))
pprint.pprint({"b": 1, "a": [1, 2]}); pprint.pprint({"key" + str(i): list(range(i * 5)) for i in range(6)}); pprint.pprint(list(range(50)), compact=True, width=60); pprint.pprint([{"name": "x" * 30, "value": ("y" * 30, "z" * 30)}]); print(pprint.pformat({1: {2: {3: {}}}}, depth=2)); pprint.pprint({"s": "word " * 30}); pprint.pp({"z": 1, "a": 2})
a = [1, [2, 3], {"k": [4]}]; b = copy.copy(a); c = copy.deepcopy(a); a[1].append(9); a[2]["k"].append(8); print(a, b, c, b[1] is a[1], c[1] is a[1])
class N:
    def __init__(self, v): self.v = v; self.kids = []; self.me = self
n = N([1]); m = copy.deepcopy(n); print(m is not n, m.me is m, m.v == n.v, m.v is n.v, copy.copy(n).v is n.v); x = []; x.append(x); y = copy.deepcopy(x); print(y[0] is y)
class D:
    def __deepcopy__(self, memo): return "deep"
    def __copy__(self): return "shallow"
print(copy.copy(D()), copy.deepcopy([D()]), copy.deepcopy((1, (2, 3))) , copy.copy((1,)), copy.deepcopy({1, 2}), copy.copy({"a": 1}), copy.deepcopy(len) is len)
import threading
try: copy.deepcopy(threading.Lock())
except TypeError as e: print(e)
