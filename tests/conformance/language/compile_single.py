# compile(…, "single"): one statement as at a prompt, whose expressions are shown by sys.displayhook.
c = compile("1+1", "f", "single"); exec(c)
exec(compile("x = 3", "f", "single")); print(x)
exec(compile("None", "f", "single"))
exec(compile("for i in range(3): i*2\n", "f", "single"))
exec(compile("if 1:\n  'a'\n  'b'\n", "f", "single"))
print(_)
exec(compile("1; 2; 'c'", "f", "single"))
import sys
def hook(v): print("hook", v)
old = sys.displayhook
sys.displayhook = hook
exec(compile("1+1; None", "f", "single"))
sys.displayhook = sys.__displayhook__
exec(compile("'x'", "f", "single"))
exec(compile("def f():\n  5\n  return 6\n", "f", "single")); exec(compile("f()", "f", "single"))
del sys.displayhook
try: exec(compile("1", "f", "single"))
except RuntimeError as e: print(e)
for t in ("1\n2", "", "x = ", "x;y;\n", "1 # c", "\n\n1", "1\n\n\n", "if 1: 2\n", "if 1: 2\n\n", "if 1: 2", "if 1:\n  2", "if 1:\n  2\n", "class A: pass", "class A: pass\n", "for i in ():\n  1\nelse: 2", "for i in ():\n  1\nelse: 2\n", "if 1: 2\n3", "if 1:\n 2\n3\n","# c", "\n", "1;\n2", "\n\n", "1 # a;b\n2", " 1", "\n 1", "if 1: 2 # c", "if 1: 2 # c\n", "1\\\n;2", "'doc'", "@f\ndef g(): pass\n", "@f\ndef g(): pass", "x: int\n", "x: int = 3; y", "def f(): return 1\n", "while 0: pass", "async def f(): pass\n", "with a: pass", "match 1:\n case 1: pass\n", "match 1:\n case 1: pass", "try: 1\nfinally: 2\n", "try: 1\nfinally: 2"):
    try: print(repr(t), compile(t, "f", "single").co_name)
    except SyntaxError as e: print(repr(t), type(e).__name__, e.msg)
