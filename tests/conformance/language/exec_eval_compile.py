# exec, eval and compile: modes, namespaces, code objects, __builtins__, names and errors.
import types

print(eval("1 + 2"), eval(" 3 "), eval("x", {"x": 4}), eval("x + y", {"x": 1}, {"y": 2}), eval(b"5 * 5"), eval("lambda: 6")(), eval("[i for i in range(3)]"))
print(exec("a = 1"), a, eval("a := 10") if 0 else a)
code = compile("b = a + 1\nprint('in code', b)", "<demo>", "exec")
print(type(code).__name__, code.co_filename, code.co_name, code.co_names, isinstance(code, types.CodeType))
exec(code)
exec(code, {"a": 100, "print": print})
expression = compile("a * 2", "<demo>", "eval")
print(eval(expression), eval(expression, {"a": 21}), exec(expression))
space = {}
exec("""
import math as m
def area(r):
    '''Area.'''
    return m.pi * r * r
class Shape:
    sides = 4
    def describe(self):
        return f'{self.sides} sides, module {__name__}'
squares = {n: n * n for n in range(4)}
""", space)
print(sorted(k for k in space if k != "__builtins__"), "__builtins__" in space, round(space["area"](2), 3), space["area"].__doc__, space["squares"])
try:
    print(space["Shape"]().describe())
except NameError as error:
    print(error)


class Namespace(dict):
    def __missing__(self, key):
        print("  missing", key)
        if key.startswith("auto"):
            return key.upper()
        raise KeyError(key)


names = Namespace(x=1)
print(eval("auto_value, x", {}, names))
exec("y = auto_more + str(x); del x", {}, names)
print(dict(names))
try:
    eval("nothing", {}, names)
except NameError as error:
    print(error)


def local_effects():
    v = 1
    exec("v = 2\nw = 3")
    result = eval("v")
    scope = {}
    exec("v = 5", globals(), scope)
    exec("def inner(): return 'inner'", scope, scope)
    return v, result, scope["v"], scope["inner"](), eval("[v for _ in range(2)]")


print(local_effects())
for arguments in (("x = 1",), ("1\n2",), ("pass",), ("1; 2",), ("yield 1",), ("\n1",), ("# comment",), ("(1\n+2)",), ("*a",), ("a if b",)):
    try:
        print(arguments, eval(*arguments, {"a": 1, "b": 2}))
    except SyntaxError as error:
        print(arguments, error.msg, error.filename, error.lineno, error.offset, ascii(error.text))
for call in ("eval(1)", "exec(1)", "eval('1', 1)", "exec('1', {}, 1)", "compile('1', 'f', 'nope')", "compile(1, 'f', 'exec')", "compile('1', 'f')", "compile('1', 2, 'eval')", "eval('1\\x002')", "eval(code)",
             "eval(compile('x=1', 'f', 'exec'))", "compile('a\\n', 'f', 'eval').co_name", "compile('1', filename='n', mode='eval').co_filename", "eval('1', globals=globals())", "exec('z = 1', locals={}, globals={})"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
function = compile("def f(x, *, y=2): return x + y", "<f>", "exec").co_consts
print([type(c).__name__ for c in function if isinstance(c, types.CodeType)], eval("__name__"), eval("__import__('math').floor(2.5)"))
print(__import__("os.path").__name__, __import__("os.path", fromlist=["join"]) is __import__("os").path, __import__("math").sqrt(16))
for bad in ("__import__('nope')", "__import__('os.nope')", "__import__('')", "__import__(5)", "__import__('os', {}, {}, ['nothing'])"):
    try:
        print(bad, type(eval(bad)).__name__)
    except Exception as error:
        print(bad, "->", type(error).__name__, error)
