# What exec and eval look names up in: builtins, mappings, class namespaces.
import builtins
g = {}
exec("y = abs(-2)", g); print(g["y"], type(g.get("__builtins__")).__name__, "__builtins__" in g)
print(__builtins__ is builtins, __builtins__.len is len)
exec("print(len([1]))", {"__builtins__": builtins})
class Env(dict):
    def __missing__(self, key): return f"<{key}>"
print(eval("a + b", {}, Env()))
try: print(eval("a + b", Env()))
except NameError as e: print(e)

class Log(dict):
    def __getitem__(self, key): print("get", key); return super().__getitem__(key)
    def __setitem__(self, key, value): print("set", key, value); super().__setitem__(key, value)
    def __delitem__(self, key): print("del", key); super().__delitem__(key)
ns = Log(x=1)
exec("y = x + 1\nx = y", {}, ns)
print(dict(ns))
exec("r = x", ns); print(ns.get("r"))
def closure():
    a, b = 1, 2
    exec("a = 10; c = 3"); print(a, b, "c" in locals())
    d = locals(); d["a"] = 5; print(a, d["b"])
    return eval("a + b"), [eval("b", {"b": n}) for n in range(2)]
print(closure())
code = compile("q * 2", "<q>", "eval"); print(eval(code, {"q": 4}), code.co_names, code.co_filename)
for wrong in (lambda: eval("x = 1"), lambda: exec("1", []), lambda: eval("1", {}, 5), lambda: eval(5), lambda: exec(code, 3), lambda: eval(compile("x", "", "exec")), lambda: eval("  1"), lambda: eval("\n1"), lambda: eval("1\n"), lambda: eval(b"1 + 1"), lambda: exec("print(__name__)", {"__name__": "named"}), lambda: eval("__name__", {}), lambda: eval("locals()", {}, {"z": 1}), lambda: eval("(lambda: z)()", {}, {"z": 1}), lambda: eval("[z for _ in range(1)]", {}, {"z": 1})):
    try: print(wrong())
    except Exception as e: print(type(e).__name__, e)
class Body:
    names = sorted(n for n in locals() if not n.startswith("__"))
    x = 1
    exec("y = x + 1")
    z = eval("y * 2")
print(Body.y, Body.z, Body.names)
exec("global g1; g1 = 5"); print(g1)
exec("class A:\n def m(self): return __class__\nprint(A().m())")
