# What the compiler says about wrong statements: kind, message, and where.
CASES = """
return 5
def f(): return *
yield 1
await x
async with a: pass
async for x in y: pass
[x async for x in y]
break
continue
while 1:\n def f(): break
for x in y:\n class C: continue
if 1: break
nonlocal x
def f(): nonlocal x
def f():\n global x\n nonlocal x
def f():\n x = 1\n global x
def f(x): global x
def f():\n print(x)\n global x
def f(x):\n def g():\n  x = 1\n  nonlocal x
def f(a, a): pass
def f(a, *a): pass
def f(*, a, a): pass
lambda a, a: 1
def f(a=1, b): pass
def f(*): pass
def f(*, **k): pass
def f(a, /, b, /): pass
def f(/): pass
def f(/, a): pass
def f(*a, /): pass
def f(*a, *b): pass
def f(**k, a): pass
def f(**k, *a): pass
def f(*a=1): pass
def f(**k=1): pass
def f((a, b)): pass
def f(a.b): pass
def f(1): pass
def f(a b): pass
def f(a: int b): pass
class C(x for x in y): pass
class C(a=1, b): pass
del f()
del 1
del x + 1
del (a, b + 1)
del *a
del a if b else c
del None
del [a, 'x']
import a as b.c
from a import *, b
def f(): from a import *
from __future__ import nope
x = 1\nfrom __future__ import annotations
from . import *\nx
import a.b as c, 
from a import (b, c
from a import ()
import
from import x
global
global x, 
assert
assert (1, 'x')
assert x = 1
raise from x
raise x from
try: pass\nexcept: pass\nexcept A: pass
try: pass\nexcept A, B as c: pass
try: pass\nexcept A as b.c: pass
try: pass\nexcept* A: pass\nexcept B: pass
try: pass\nelse: pass
try: pass\nfinally: pass\nelse: pass
try:\n pass\nx
with a as 1: pass
with a as f(): pass
with (a as b, c as d: pass
with a, : pass
for 1 in x: pass
for f() in x: pass
for x + 1 in y: pass
for x in : pass
for x: pass
for x in y z: pass
for (x in y): pass
while : pass
if x = 1: pass
if x: pass else: pass
elif x: pass
match x:\n case a: pass\n case b: pass
match x:\n case a | b: pass
match x:\n case {**a, 'k': 1}: pass
match x:\n case {**_}: pass
match x:\n case {'k': 1, 'k': 2}: pass
match x:\n case [*a, *b]: pass
match x:\n case a, a: pass
match x:\n case C(a=1, a=2): pass
match x:\n case C(a=1, 2): pass
match x:\n case 1 + 1: pass
match x:\n case -a: pass
match x:\n case a.b(): pass\n case f'x': pass
match x:\n case 1 as 2: pass
match x:\n case _ as x.y: pass
match x:\n case 1 as _: pass
match x:\n case *a: pass
match x:\n pass
type X = yield
type 1 = x
type X[T, T] = T
def f[T, T](): pass
class A[T: (yield)]: pass
def f[*T: int](): pass
def f[T = int, U](): pass
@\ndef f(): pass
@f x\ndef g(): pass
@f
async x = 1
async def f(): yield from x
async def f():\n yield 1\n return 2
def f(): async with a: pass
def f(): await x
class C: return 1
class C: yield 1
"""
for case in CASES.strip().split("\n"):
    source = case.replace("\\n", "\n")
    try:
        compile(source, "<case>", "exec")
        print(repr(source), "fine")
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
