# Precedence and associativity of every operator, shown by what a recording operand was asked.
class Op:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


def install():
    binary = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "matmul": "@", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^", "lt": "<", "gt": ">"}
    for name, sign in binary.items():
        setattr(Op, f"__{name}__", lambda self, other, sign=sign: Op(f"({self}{sign}{other})"))
    for name, sign in {"neg": "-", "pos": "+", "invert": "~"}.items():
        setattr(Op, f"__{name}__", lambda self, sign=sign: Op(f"({sign}{self})"))
    Op.__getitem__ = lambda self, key: Op(f"({self}[{key}])")
    Op.__call__ = lambda self, *args: Op(f"({self}({', '.join(map(str, args))}))")
    Op.__getattr__ = lambda self, name: Op(f"({self}.{name})") if not name.startswith("__") else object.__getattribute__(self, name)
    Op.__bool__ = lambda self: True


install()
a, b, c, d = map(Op, "abcd")
for source in ("a + b * c", "a * b + c", "a - b - c", "a / b / c", "a ** b ** c", "-a ** b", "a ** -b", "~a ** b", "-a * b", "a * -b", "a + b << c", "a << b + c", "a << b >> c", "a & b | c", "a | b & c", "a ^ b & c", "a | b ^ c", "a & b << c", "a @ b * c", "a * b @ c", "a // b % c", "a % b * c",
               "not a", "- - a", "-+~a", "a.x ** b", "-a.x", "a[b] ** c", "a(b) ** c", "a.x[b](c).y", "a ** b[c]", "-a[b]", "a < b | c", "a + b > c * d", "a | b << c + d * a ** b", "a ** b * c + d << a & b ^ c | d", "(a + b) * c", "a * (b + c)", "a if b else c + d", "a + b if c else d", "lambda: a + b", "a or b + c", "a and b | c",
               "not a + b", "a + (not b)", "a[b + c]", "a(b * c, -d)", "a - -b", "a - (-b)", "~-a", "2 ** -1", "-2 ** 2", "2 ** 3 ** 2", "(-2) ** 2", "10 - 4 - 3", "2 * 3 % 4", "7 // 2 * 2", "1 + 2 << 3", "1 | 2 & 3", "6 ^ 3 & 5", "not 1 == 2", "not 1 + 1", "1 < 2 == True", "5 % 3 ** 2", "-7 // 2", "-(7 // 2)", "~5 + 1", "1 if 0 else 2 if 0 else 3", "1 or 0 and 0", "(1 or 0) and 0", "not 0 and 1", "not (0 and 1)", "1 in [1] or 1 / 0", "2 + 3 in [5]", "1 == 1 in [1]", "not 1 in [2]", "1 is not None", "'a' 'b' * 2", "'x' + 'y' * 2", "[1] + [2] * 2", "3 - 2 + 1", "8 >> 1 << 1", "True + True * 3", "0 or '' or []", "1 and [] and 2", "1 < 3 > 2", "- 3 .real", "1 .__add__(2)", "(lambda x: x + 1)(2) * 3", "[x for x in range(3) if x or not x]", "{1: 2}[1] + 1", "(yield_ := 3) + 1"):
    result = eval(source)
    print(f"{source:<34} {result() if source.startswith('lambda') else result}")
