"""A stack machine: an RPN calculator, a tiny Forth, and a shunting-yard compiler to it."""
import operator
from functools import wraps


class StackError(Exception):
    pass


class Stack:
    def __init__(self, *items):
        self._items = list(items)

    def push(self, *items):
        self._items.extend(items)

    def pop(self, n=1):
        if n > len(self._items):
            raise StackError(f"needs {n}, has {len(self._items)}")
        taken = self._items[-n:]
        del self._items[-n:]
        return taken[0] if n == 1 else taken

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)

    def __repr__(self):
        return f"<{' '.join(map(str, self._items))}>"


class Forth:
    words = {}

    def word(name, takes=0, table=words):
        def decorate(function):
            @wraps(function)
            def run(self):
                arguments = [] if not takes else [self.stack.pop()] if takes == 1 else self.stack.pop(takes)
                result = function(self, *arguments)
                if result is not None:
                    self.stack.push(*result if isinstance(result, tuple) else (result,))
            table[name] = run
            return function
        return decorate

    for _sign, _function in {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.floordiv, "mod": operator.mod, "=": operator.eq, "<": operator.lt}.items():
        word(_sign, 2)(lambda self, a, b, f=_function: int(f(a, b)))

    @word("dup", 1)
    def dup(self, a): return a, a
    @word("swap", 2)
    def swap(self, a, b): return b, a
    @word("drop", 1)
    def drop(self, a): pass
    @word("over", 2)
    def over(self, a, b): return a, b, a
    @word("rot", 3)
    def rot(self, a, b, c): return b, c, a
    @word(".", 1)
    def dot(self, a): self.output.append(str(a))
    @word("depth")
    def depth(self): return len(self.stack)

    del word

    def __init__(self):
        self.stack, self.output, self.own = Stack(), [], {}

    def run(self, text):
        self.execute(text.lower().split())
        out, self.output = " ".join(self.output), []
        return out

    def execute(self, tokens):
        tokens = iter(tokens)
        for token in tokens:
            match token:
                case ":":
                    name, *body = self.until(tokens, ";")
                    self.own[name] = body
                case "if":
                    body = self.until(tokens, "then")
                    yes, no = (body[:body.index("else")], body[body.index("else") + 1:]) if "else" in body else (body, [])
                    self.execute(yes if self.stack.pop() else no)
                case "times":
                    body = self.until(tokens, "end")
                    for _ in range(self.stack.pop()):
                        self.execute(body)
                case _ if token in self.own:
                    self.execute(self.own[token])
                case _ if token in self.words:
                    self.words[token](self)
                case _:
                    try:
                        self.stack.push(int(token))
                    except ValueError:
                        raise StackError(f"unknown word {token}") from None

    @staticmethod
    def until(tokens, end):
        body, depth = [], 0
        openers = {"then": "if", "end": "times"}
        for token in tokens:
            if token == end and not depth:
                return body
            depth += (token == openers.get(end)) - (token == end)
            body.append(token)
        raise StackError(f"missing {end}")


def compile_infix(text):
    levels = {"+": 1, "-": 1, "*": 2, "/": 2, "mod": 2}
    out, pending = [], []
    for token in text.replace("(", " ( ").replace(")", " ) ").split():
        if token == "(":
            pending.append(token)
        elif token == ")":
            while pending and pending[-1] != "(":
                out.append(pending.pop())
            if not pending:
                raise StackError("unbalanced )")
            pending.pop()
        elif token in levels:
            while pending and levels.get(pending[-1], 0) >= levels[token]:
                out.append(pending.pop())
            pending.append(token)
        else:
            out.append(token)
    if "(" in pending:
        raise StackError("unbalanced (")
    return " ".join(out + pending[::-1])


forth = Forth()
for line in ["1 2 + .", "5 dup * .", ": square dup * ; 7 square .", "1 2 3 rot . . .", "10 3 mod . 10 3 / .", "1 if 42 else 13 then . 0 if 42 else 13 then .", "1 10 times 2 * end .", ": abs dup 0 < if 0 swap - then ; -5 abs . 5 abs .",
             "1 1 5 times over over + end depth .", "+", "foo", ": broken 1", "1 2 3", "drop drop drop depth", "1 0 /"]:
    try:
        print(f"{line:<52} {forth.run(line):<8} {forth.stack}")
    except (StackError, ZeroDivisionError) as error:
        print(f"{line:<52} ! {error}")
for infix in ["1 + 2 * 3", "(1 + 2) * 3", "8 / 2 - 3 mod 2", "((7))", "(1", "1)"]:
    try:
        code = compile_infix(infix)
        print(infix, "->", code, "->", Forth().run(code + " ."))
    except StackError as error:
        print(infix, "!", error)
print(sorted(Forth.words)[:5], Forth.words["dup"].__name__, hasattr(Forth, "word"), len(Stack(1, 2)), list(Stack(1, 2, 3)))
