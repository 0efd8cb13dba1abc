# SyntaxWarnings: what compiles, but hardly means what it says.
import warnings

PROGRAMS = r"""
x is 1
x is not 'a' is y
() is x
x is (1, (2, 3))
x is None is True is ... is [] is f'{x}'
x is -1
x == 1 is y
assert (x, "message")
assert ()
assert (x,), "why"
'\d \w'
b'\q'
f'\p{x}'
'\777'
r'\d' '\400' '\e'
[1, 2](3)
"abc"(1)
[(1, 2) (3, 4)]
{1}(2)
{1: 2}(3)
[i for i in x](1)
f"x"(3)
None()
(lambda: 1)()
[1]['a']
(1, 2)[1.5]
"abc"['x']
"abc"[True]
[1][1:2]
[1][x]
[1][x, 1]
[1][()]
1[0]
{1}[0]
None[0]
...[0]
(lambda: 1)[0]
{1: 2}[()]
[1]['a'] = 5
1if x else 2
0xfor x
1.0or 2
1_000and 2
"""

BLOCKS = ["""
def f():
    try:
        return 1
    finally:
        return 2
""", """
for i in x:
    try:
        pass
    finally:
        continue
""", """
while x:
    try:
        pass
    finally:
        if x:
            break
        else:
            for j in x:
                continue
            else:
                break
""", """
def f():
    try:
        pass
    finally:
        def g():
            return 5
        for i in x:
            return 6
        try:
            return 7
        finally:
            pass
        with x:
            return 8
        lambda: 9
""", '''
text = """
  \\d
 \\\\ \\s
"""
y = 1if x else 2
''']


def show(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "<program>", "exec")
        except SyntaxError as error:
            print("  error:", error.msg)
    for warning in caught:
        print(f"  {warning.filename}:{warning.lineno}: {warning.category.__name__}: {warning.message}")


for source in PROGRAMS.strip().splitlines():
    print(source)
    show(source)
for source in BLOCKS:
    print(source)
    show(source)

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        compile("x = 1\nif x is 1: pass", "<program>", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.filename, error.lineno, error.text)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(eval("5 is 5"), len(caught))
    exec("z = '\\d'")
    print(z, len(caught))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(eval("'\\d'"))
