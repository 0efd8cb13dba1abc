# What the compiler says about wrong expressions: kind, message, and where.
CASES = r"""
f() = 1
f() += 1
x + 1 = 2
x + 1 += 2
(x, 1) = y
[x, f()] = y
(x, y) += 1
[x] += 1
x if y else z = 1
lambda: 1 = 2
(lambda: 1) = 2
{} = 1
{1, 2} = x
{1: 2} = x
'a' = 1
f'{x}' = 1
... = 1
None = 1
True += 1
__debug__ = 1
x.__debug__ = 1
def __debug__(): pass
f(__debug__=1)
-x = 1
not x = 1
x and y = 1
x < y = 1
x == y = 1
(yield) = 1
[x for x in y] = 1
(x for x in y) += 1
x = y = 1 = z
*x = 1
*a, *b = c
*x
(*x)
[*x] = *y, 
a, *b += 1
x: int: str
(x, y): int
[x]: int
x, y: int
f(): int
x: int = 
(x := 1) = 2
x := 1
(x.y := 1)
(x[0] := 1)
((a, b) := 1)
(1 := 2)
f(x := 1, y = 2, z := 3)
f(x = y := 1)
[x := 1 for x in y]
[(x := 1) for x in y]
[y for x in (z := 1)]
class C: [(q := 1) for x in y]
lambda: x := 1
f(a=1, a=2)
f(a=1, b)
f(**a, b)
f(**a, *b)
f(a for a in b, c)
f(c, a for a in b)
f(a for a in b for c)
f(a b)
f(a, b c)
f(1=2)
f(a+b=1)
f(True=1)
f((a)=1)
f(a, =1)
f(*)
f(**)
f(a=)
f(* = 1)
f(,)
f(a,,b)
f(
f(a, b
(1, 2
[1, 2
{1, 2
{1: 2
{1: 2, 3}
{1, 2: 3}
{1: *x}
{**x, y}
{*x: 1}
{1: 2 for}
{a: b, **c for d in e}
[*a for a in b]
[a, b for c in d]
{a: b c: d}
[1 2]
(1 2)
1 2
a b
x = a b
print a
print 'a', b
exec 'x'
raise a, b
a ? b : c
a && b
!a
a !
a <> b
a =! b
a === b
a =< b
a => b
a ++ b
a++
++a
a +
* a
a * * b
a // / b
not
not not
a not b
a is not
a in
if
else
a if b
a if b else
a if b: c
lambda x=: 1
lambda x y: 1
lambda (x, y): 1
lambda *: 1
x[1
x[]
x[1:2:3:4]
x[1, *y]
x[*]
x[a=1]
a.1
a.
.a
a..b
1.a
1a
0x
0xZ
0b12
0o9
01
1__0
1_
1e
1ex
1.e
1jj
0_7
'abc
"abc
'''abc
f'abc
f'{
f'{a
f'{}'
f'{ }'
f'{!r}'
f'{a!}'
f'{a!x}'
f'{a!rr}'
f'{a:{}'
f'{a b}'
f'{a=!}'
f'{lambda x: 1}'
f'{a[}'
f'{a(]}'
f'}'
f'{a}}'
f'{*a}'
f'{**a}'
f'{yield}'
f'{a:=5}'
f'{:x}'
f'{=}'
b'é'
b'a' 'b'
'a' b'b'
t'a' 'b'
ur'x'
'\x4'
'\u123'
'\U0011ffff'
'\N{nope}'
b'\x4'
r'\'
)
]
}
(]
[)
{(
((1)
(1))
x = (1,
x = 1 +
$
a $ b
a` b
¢
x = “a”
x = ‘a’
a‐b
x = 5€
​x
\
a \ b
"""
for source in CASES.strip("\n").split("\n"):
    try:
        compile(source, "<case>", "exec")
        print(repr(source), "fine")
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
