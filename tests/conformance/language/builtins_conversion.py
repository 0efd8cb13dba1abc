print(bin(10), bin(-5), oct(8), hex(255), hex(-255), chr(97), chr(0x1f600), ord("a"), ord("\U0001f600"), ord(b"a"), ascii("é\n"), repr("a'b"), abs(-3), abs(-3.5), abs(3 + 4j), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(3, -1, 11), pow(2.0, 3), pow(base=2, exp=3, mod=5), round(2.5), round(3.5), round(2.567, 2), round(1234, -2), round(-0.5), callable(print), callable(5), callable(int), hash(1), hash("") , hash(None) == hash(None), id(1) == id(1), len([1]), isinstance(True, int), issubclass(bool, int))
for call in (lambda: bin("a"), lambda: hex(1.5), lambda: oct(None), lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: chr(10**20), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: abs("a"), lambda: divmod(1, 0), lambda: divmod("a", 1), lambda: pow("a", 2), lambda: pow(2, 3, 0), lambda: pow(2, 3, 1.5), lambda: pow(2.0, 3, 5), lambda: pow(2, -1, 4), lambda: round("a"), lambda: round(1.5, 2.5), lambda: len(5), lambda: hash([]), lambda: hash({}), lambda: isinstance(1, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance("a", (int, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: issubclass(int, (str, 5)), lambda: callable(), lambda: id(), lambda: int.__abs__(), lambda: round(1, 2, 3), lambda: getattr(1, "x"), lambda: getattr(1, "x", 5), lambda: hasattr(1, 5), lambda: setattr(1, "x", 1), lambda: delattr(1, "x"), lambda: vars(1), lambda: vars(5, 6), lambda: dir(1, 2), lambda: input(), lambda: __import__("nope_module"), lambda: __import__(5), lambda: format(1, 5), lambda: format(1, "zz"), lambda: type("X"), lambda: type(1, 2), lambda: object(5), lambda: open):
    try:
        result = call()
        print(result if not callable(result) else "callable")
    except BaseException as e: print(type(e).__name__, e)
print(list(map(type, (1, 1.5, "a", b"a", None, ..., NotImplemented, [], (), {}, set(), 1j, True, int, len, lambda: 0, print, range(1), slice(1), object(), Exception(), type))))
class A:
    x = 1
    def __init__(self): self.y = 2
a = A(); setattr(a, "z", 3); print(vars(a), getattr(a, "x"), hasattr(a, "q"), [n for n in dir(a) if not n.startswith("_")], dir() != []); delattr(a, "z"); print(a.__dict__, vars(A)["x"], type(vars(A)).__name__)
print(__name__, __doc__, __builtins__ is not None, "__file__" in globals(), globals()["a"] is a, (lambda q=5: locals())(), sorted(n for n in globals() if n in ("a", "A")))
print(eval("1 + x", {"x": 2}), eval("x + y", {"x": 1}, {"y": 2}), eval(" 5 "), eval(compile("2 * 3", "<s>", "eval")), eval("[i for i in range(n)]", {"n": 3}), eval(b"1 + 1"))
ns = {}; exec("def f(): return g()\ndef g(): return 7\nx = f()", ns); print(ns["x"], "__builtins__" in ns); exec("y = x + 1", ns, loc := {}); print(loc, "y" in ns); exec(compile("z = 1", "file.py", "exec"), ns); print(ns["z"])
for source in ("eval('x = 1')", "eval('')", "eval('1 +')", "eval(5)", "exec(5)", "eval('a', 5)", "exec('a', {}, 5)", "eval('undefined_q')", "exec('1/0')", "compile('1', 'f', 'bad')", "compile('(', 'f', 'exec')", "compile(5, 'f', 'exec')", "compile('1', 'f')", "exec('return 1')", "eval('lambda: (yield)')()", "eval('\\0')", "exec('x = 1', {'__builtins__': {}})"):
    try: r = eval(source); print(source, "->", r if not hasattr(r, "send") else "generator")
    except BaseException as e: print(source, "->", type(e).__name__, getattr(e, "msg", e))
