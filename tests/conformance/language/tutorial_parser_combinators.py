"""Parser combinators: small functions and operators that build an arithmetic and list parser."""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from typing import Any, Callable


@dataclass(frozen=True)
class Result:
    value: Any
    rest: int


class Failure(Exception):
    def __init__(self, expected, at):
        super().__init__(f"expected {expected} at {at}")
        self.expected, self.at = expected, at


class Parser:
    def __init__(self, run: Callable[[str, int], Result], name: str = "?"):
        self.run, self.name = run, name

    def __call__(self, text):
        result = self.run(text, 0)
        if text[result.rest:].strip():
            raise Failure("end", result.rest)
        return result.value

    def __or__(self, other: Parser) -> Parser:
        def run(text, at):
            try:
                return self.run(text, at)
            except Failure as first:
                try:
                    return other.run(text, at)
                except Failure as second:
                    if first.at == second.at:
                        raise Failure(f"{first.expected} or {second.expected}", at) from None
                    raise max(first, second, key=lambda f: f.at) from None
        return Parser(run, f"{self.name} | {other.name}")

    def __and__(self, other: Parser) -> Parser:
        def run(text, at):
            left = self.run(text, at)
            right = other.run(text, left.rest)
            return Result((left.value, right.value), right.rest)
        return Parser(run, f"({self.name} & {other.name})")

    def __rshift__(self, function) -> Parser:
        def run(text, at):
            result = self.run(text, at)
            return Result(function(result.value), result.rest)
        return Parser(run, self.name)

    def __lshift__(self, other: Parser) -> Parser:
        return (self & other) >> (lambda pair: pair[0])

    def many(self) -> Parser:
        def run(text, at):
            values = []
            while True:
                try:
                    result = self.run(text, at)
                except Failure as failure:
                    if failure.at > at and text[at:failure.at].strip():
                        raise
                    return Result(values, at)
                values.append(result.value)
                at = result.rest
        return Parser(run, f"{self.name}*")

    def separated(self, by: Parser) -> Parser:
        more = (by & self) >> (lambda pair: pair[1])
        return ((self & more.many()) >> (lambda p: [p[0], *p[1]])) | Parser(lambda text, at: Result([], at), "nothing")

    def between(self, left, right) -> Parser:
        return ((token(left) & self) >> (lambda p: p[1])) << token(right)


def token(pattern, name=None):
    compiled = re.compile(r"\s*(" + pattern + ")")

    def run(text, at):
        if match := compiled.match(text, at):
            return Result(match[1], match.end())
        raise Failure(name or repr(pattern.replace("\\", "")), at)
    return Parser(run, name or pattern)


def lazy(get):
    return Parser(lambda text, at: get().run(text, at), "lazy")


def left_fold(pair):
    operations = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
    first, rest = pair
    return reduce(lambda value, step: operations[step[0]](value, step[1]), rest, first)


number = token(r"-?\d+(?:\.\d+)?", "number") >> (lambda t: float(t) if "." in t else int(t))
factor = number | lazy(lambda: expression).between(r"\(", r"\)")
term = (factor & (token("[*/]", "* or /") & factor).many()) >> left_fold
expression = (term & (token("[+-]", "+ or -") & term).many()) >> left_fold
word = token("[a-z]+", "word")
value = number | word | lazy(lambda: listing) | lazy(lambda: mapping)
listing = value.separated(token(",")).between(r"\[", r"\]")
mapping = ((word << token(":")) & value).separated(token(",")).between(r"\{", r"\}") >> dict

for parser, sources in ((expression, ["1 + 2 * 3", "(1 + 2) * 3", "10 - 4 - 3", "8 / 2 / 2", " 2 * (3 + 4) - -1 ", "1 +", "(1", "1 2", "", "2 * x"]),
                        (listing, ["[]", "[1, 2, a]", "[[1], [], [b, [c]]]", "[1,", "[1 2]", "{a: 1}"]), (mapping, ["{a: 1, b: [x, {c: 2}]}", "{}", "{a 1}", "{1: 2}"])):
    for source in sources:
        try:
            print(f"{source!r:<26} {parser(source)!r}")
        except Failure as failure:
            print(f"{source!r:<26} {failure}")
print(expression.name.count("&"), (number | word).name, Parser.__or__.__annotations__, Result(1, 2))
