"""A calculator: tokenizer, recursive-descent parser, tree and evaluator, with good error messages."""
import math
import operator
import re
from collections import namedtuple

Token = namedtuple("Token", "kind text column")
TOKENS = re.compile(r"""
    (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<operator>\*\*|//|[-+*/%(),=])
  | (?P<space>\s+)
  | (?P<wrong>.)
""", re.VERBOSE)


class CalculatorError(Exception):
    def __init__(self, message, text, column):
        super().__init__(message)
        self.text, self.column = text, column

    def __str__(self):
        return f"{self.args[0]}\n    {self.text}\n    {' ' * self.column}^"


def tokenize(text):
    for match in TOKENS.finditer(text):
        kind = match.lastgroup
        if kind == "wrong":
            raise CalculatorError(f"unexpected character {match.group()!r}", text, match.start())
        if kind != "space":
            yield Token(kind, match.group(), match.start())
    yield Token("end", "", len(text))


class Parser:
    BINARY = {"+": (1, operator.add), "-": (1, operator.sub), "*": (2, operator.mul), "/": (2, operator.truediv),
              "//": (2, operator.floordiv), "%": (2, operator.mod), "**": (4, operator.pow)}

    def __init__(self, text, names):
        self.text, self.names = text, names
        self.tokens = list(tokenize(text))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def take(self, text=None):
        token = self.token
        if text is not None and token.text != text:
            raise CalculatorError(f"expected {text!r}", self.text, token.column)
        self.at += 1
        return token

    def statement(self):
        if self.token.kind == "name" and self.tokens[self.at + 1].text == "=":
            name = self.take().text
            self.take("=")
            self.names[name] = value = self.expression()
        else:
            value = self.expression()
        if self.token.kind != "end":
            raise CalculatorError(f"unexpected {self.token.text!r}", self.text, self.token.column)
        return value

    def expression(self, least=0):
        left = self.unary()
        while (found := self.BINARY.get(self.token.text)) and found[0] > least:
            token = self.take()
            level, function = found
            right = self.expression(level - (token.text == "**"))
            try:
                left = function(left, right)
            except ArithmeticError as error:
                raise CalculatorError(str(error), self.text, token.column) from error
        return left

    def unary(self):
        if self.token.text in ("-", "+"):
            sign = self.take().text
            value = self.expression(3)
            return -value if sign == "-" else value
        return self.atom()

    def atom(self):
        match self.take():
            case Token("number", text):
                return float(text) if not text.isdigit() else int(text)
            case Token("name", name, column) if self.token.text == "(":
                return self.call(name, column)
            case Token("name", name) if name in self.names:
                return self.names[name]
            case Token("name", name, column):
                raise CalculatorError(f"unknown name {name}", self.text, column)
            case Token(_, "("):
                value = self.expression()
                self.take(")")
                return value
            case Token(_, text, column):
                raise CalculatorError(f"unexpected {text or 'end'}", self.text, column)

    def call(self, name, column):
        self.take("(")
        arguments = []
        while self.token.text != ")":
            arguments.append(self.expression())
            if self.token.text != ")":
                self.take(",")
        self.take(")")
        function = getattr(math, name, None) or {"max": max, "min": min, "abs": abs}.get(name)
        if function is None:
            raise CalculatorError(f"unknown function {name}", self.text, column)
        return function(*arguments)


names = {"pi": math.pi, "e": math.e}
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "7 // 2 % 2", "10 / 4", "x = 5", "y = x * x - 1", "y / (x + 1)",
             "sqrt(16) + max(1, 2, 3)", "sin(pi / 2)", "1.5e3 + .5", "1 / 0", "2 +", "(1", "foo(1)", "z + 1", "3 $ 4", "1 2", "hypot(3, 4)", "--3", "2 ** -1"]:
    try:
        print(f"{line:<24} = {Parser(line, names).statement()}")
    except CalculatorError as error:
        print(f"{line:<24} {error}")
print(sorted(names))
