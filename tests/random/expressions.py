"""Random expressions of a wanted type."""

import random

from vocabulary import TYPES, WORDS, Scope


class Expressions:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.wrongness = self.random.choice([0, 0.01, 0.01, 0.04, 0.1])
        self.lines = []
        self.indent = 0
        self.count = 0
        self.scope = Scope("module")
        self.functions = []
        self.classes = []
        self.objects = {}  # name -> Class
        self.depth = 0  # of blocks
        self.marks = 0

    # ---- chance

    def chance(self, probability):
        return self.random.random() < probability

    def choose(self, *options):
        return self.random.choice(options)

    def number(self, low, high):
        return self.random.randint(low, high)

    def some(self, low, high, make):
        return [make() for _ in range(self.number(low, high))]

    def new_name(self, prefix="v"):
        self.count += 1
        return f"{prefix}{self.count}"

    # ---- text

    def put(self, line):
        self.lines.append("    " * self.indent + line)

    def block(self, head, body, *arguments):
        self.put(head)
        self.indent += 1
        self.depth += 1
        before = len(self.lines)
        names = dict(self.scope.names)
        body(*arguments)
        if self.depth > 2 and self.chance(0.85):
            self.scope.names = names  # what a block assigned is often not there behind it
        if len(self.lines) == before:
            self.put("pass")
        self.depth -= 1
        self.indent -= 1

    # ---- expressions

    def expression(self, kind=None, depth=3):
        kind = kind or self.random.choice(TYPES)
        if self.chance(self.wrongness):
            kind = self.random.choice(TYPES)
        if depth <= 0 or self.chance(0.2):
            return self.leaf(kind)
        if self.chance(0.04):
            test = self.expression("bool", depth - 1)
            return f"({self.expression(kind, depth - 1)} if {test} else {self.expression(kind, depth - 1)})"
        if self.chance(0.04):
            return f"({self.expression(kind, depth - 1)} {self.choose('and', 'or')} {self.expression(kind, depth - 1)})"
        if self.chance(0.05) and kind in ("int", "str", "list"):
            call = self.call(depth - 1)
            if call:
                return call
        return getattr(self, "make_" + kind)(depth - 1)

    def leaf(self, kind):
        names = [name for name, its in self.scope.visible().items() if its == kind]
        if names and self.chance(0.75):
            return self.random.choice(names)
        return self.literal(kind)

    def literal(self, kind):
        if kind == "int":
            return self.choose("0", "1", "-1", "2", "3", "7", "10", "255", "-13", "100", str(self.number(-50, 50)),
                               "(10**15)", "(2**64)", "(-2**47)", "0x7fff", "1_000")
        if kind == "float":
            return self.choose("0.0", "1.5", "-2.25", "0.1", "1e10", "3.14", "-0.0", "1e-7", "float('inf')",
                               "2.5", str(round(self.random.uniform(-100, 100), 3)))
        if kind == "str":
            return '"' + self.random.choice(WORDS) + '"'
        if kind == "bool":
            return self.choose("True", "False")
        if kind == "list":
            return "[" + ", ".join(self.some(0, 4, lambda: self.literal("int"))) + "]"
        if kind == "strs":
            return "[" + ", ".join(self.some(0, 4, lambda: self.literal("str"))) + "]"
        if kind == "dict":
            return "{" + ", ".join(self.some(0, 3, lambda: f"{self.literal('str')}: {self.literal('int')}")) + "}"
        if kind == "bytes":
            return self.choose("b''", "b'abc'", "b'a b\\xff'", "bytes(3)", "bytearray(b'xyz')", "b'42'")
        if kind == "complex":
            return self.choose("1j", "(2-3j)", "complex('1+2j')", "0j", "(-1.5+0j)")
        if kind == "other":
            return self.choose("None", "range(5)", "range(8, 0, -3)", "frozenset({1, 2})", "Odd", "int", "...", "slice(1, 3)",
                               "type", "object", "NotImplemented", "len", "range(0)")
        if kind == "set":
            items = self.some(1, 4, lambda: self.literal("int"))
            return self.choose("set()", "{" + ", ".join(items) + "}")
        items = self.some(0, 3, lambda: self.literal(self.choose("int", "str", "float", "bool")))
        return "(" + ", ".join(items) + ("," if items else "") + ")"

    def comprehension(self, kind, depth, item):
        """(item for name in source ...) without brackets; `item` makes the item, given the name's type."""
        source_kind = self.choose("int", "str")
        name = self.new_name("c")
        source = self.expression("list" if source_kind == "int" else self.choose("strs", "str"), depth - 1)
        if source_kind == "int" and self.chance(0.5):
            source = f"range({self.number(0, 6)})"
        inner = Scope("function", self.scope)
        inner.names = {name: source_kind}
        outer, self.scope = self.scope, inner
        if outer.kind == "class":
            # Comprehensions do not see the names of the class's body.
            inner.names = {name: source_kind}
        made = item(source_kind, name)
        clauses = f"for {name} in {source}"
        if self.chance(0.3):
            clauses += f" if {self.expression('bool', depth - 1)}"
        if self.chance(0.15):
            second = self.new_name("c")
            clauses += f" for {second} in range({self.number(0, 3)})"
        self.scope = outer
        return f"{made} {clauses}"

    def make_int(self, d):
        e = self.expression
        r = self.number(0, 25)
        if r < 6:
            return f"({e('int', d)} {self.choose('+', '-', '*', '//', '%', '&', '|', '^')} {e('int', d)})"
        if r == 6:
            return f"({e('int', d)} {self.choose('<<', '>>', '**')} {self.number(0, 5)})"
        if r == 7:
            return f"{self.choose('-', '~', '+', 'abs')}({e('int', d)})"
        if r == 8:
            return f"len({e(self.choose('str', 'list', 'dict', 'set', 'tuple', 'strs'), d)})"
        if r == 9:
            return f"{e('list', d)}[{e('int', 0)}]"
        if r == 10:
            return f"{e('dict', d)}[{e('str', 0)}]"
        if r == 11:
            return f"{e('dict', d)}.get({e('str', d)}, {e('int', d)})"
        if r == 12:
            return f"{self.choose('sum', 'max', 'min')}({e(self.choose('list', 'set'), d)})"
        if r == 13:
            return f"int({e(self.choose('float', 'str', 'bool', 'int'), d)})"
        if r == 14:
            return f"sum({self.comprehension('int', d, lambda k, n: self.expression('int', d - 1))})"
        if r == 15:
            return f"{e('str', d)}.{self.choose('count', 'find', 'index', 'rfind')}({e('str', 0)})"
        if r == 16:
            return f"{e('list', d)}.{self.choose('count', 'index')}({e('int', 0)})"
        if r == 17:
            return f"(lambda x, y={e('int', d)}: x {self.choose('+', '-', '*')} y)({e('int', d)})"
        if r == 18:
            return f"max({e('int', d)}, {e('int', d)}, key=lambda x: {self.choose('-x', 'x % 5', 'abs(x)', 'str(x)')})"
        if r == 19:
            return f"round({e('float', d)})"
        if r == 20:
            return f"divmod({e('int', d)}, {e('int', d)})[{self.choose('0', '1')}]"
        if r == 21:
            return f"pow({e('int', d)}, {self.number(0, 4)}, {e('int', d)})"
        if r == 22:
            return f"functools.reduce(lambda a, b: a {self.choose('+', '-', '^')} b, {e('list', d)})"
        if r == 23:
            return f"next(iter({e(self.choose('list', 'set'), d)}), {e('int', d)})"
        if r == 24 and self.objects:
            return self.of_object()
        return f"({e('int', d)}).{self.choose('bit_length()', 'bit_count()', 'real', 'numerator')}"

    def make_float(self, d):
        e = self.expression
        r = self.number(0, 8)
        if r < 3:
            return f"({e('float', d)} {self.choose('+', '-', '*', '/', '//', '%')} {e(self.choose('float', 'int'), d)})"
        if r == 3:
            return f"({e('int', d)} / {e('int', d)})"
        if r == 4:
            return f"float({e(self.choose('int', 'str', 'bool'), d)})"
        if r == 5:
            return f"round({e('float', d)}, {self.number(-2, 4)})"
        if r == 6:
            return f"abs({e('float', d)})"
        if r == 7:
            return f"({e('float', d)} ** {self.choose('2', '0.5', '-1', '3')})"
        return f"sum([{e('float', d)}, {e('float', d)}])"

    def make_str(self, d):
        e = self.expression
        r = self.number(0, 17)
        if r < 2:
            return f"({e('str', d)} + {e('str', d)})"
        if r == 2:
            return f"({e('str', d)} * {self.number(0, 3)})"
        if r == 3:
            return f"{e('str', d)}{self.slice()}"
        if r == 4:
            return f"{e('str', d)}[{e('int', 0)}]"
        if r < 7:
            return self.f_string(d)
        if r == 7:
            return f"{self.choose('str', 'repr', 'ascii')}({e(self.choose('int', 'float', 'str', 'list', 'tuple', 'dict', 'bool', 'strs'), d)})"
        if r == 8:
            method = self.choose("upper()", "lower()", "title()", "strip()", "swapcase()", "capitalize()", "casefold()",
                                 "rstrip('x ')", "zfill(6)", "center(9, '*')", "ljust(5)", "rjust(7, '.')",
                                 "expandtabs()", "removeprefix('a')", "removesuffix('b')")
            return f"{e('str', d)}.{method}"
        if r == 9:
            return f"{e('str', d)}.replace({e('str', 0)}, {e('str', 0)})"
        if r == 10:
            return f"{e('str', 0)}.join({e('strs', d)})"
        if r == 11:
            spec = self.choose("%d", "%s", "%r", "%5.2f", "%x", "%-6s|", "%+d", "%c", "%e", "%03d", "%g", "%o")
            return f"(\"{spec}\" % ({e(self.choose('int', 'str', 'float'), d)},))"
        if r == 12:
            return f"\"{{}}-{{0!r}}\".format({e(self.choose('int', 'str'), d)})" if self.chance(0.1) else \
                f"\"{{1}}-{{0!r:>8}}\".format({e('str', d)}, {e('int', d)})"
        if r == 13:
            return f"format({e(self.choose('int', 'float'), d)}, {self.choose(*map(repr, self.specs()))})"
        if r == 14:
            return f"{e('strs', d)}[{e('int', 0)}]"
        if r == 15:
            return f"{self.choose('min', 'max')}({e(self.choose('str', 'strs'), d)})"
        if r == 16:
            return f"{self.choose('chr', 'hex', 'bin', 'oct')}({e('int', d)} % 300)"
        return f"{e('str', d)}.{self.choose('partition', 'rpartition')}({e('str', 0)})[{self.number(0, 2)}]"

    def specs(self):
        return ["d", "5d", "+d", "05d", "x", "#x", "b", ",", "_d", ".2f", "e", "10.3e", "g", ".3g", "%", "<8", "^9",
                ">8", "*^7", "n", "c", "s", "=+6", ".0f", "08.2f", " d"]

    def f_string(self, d):
        parts = []
        for _ in range(self.number(1, 3)):
            kind = self.choose("int", "float", "str", "list", "bool", "tuple")
            inner = self.expression(kind, d - 1)
            if inner.startswith("{"):
                inner = f"({inner})"
            conversion = self.choose("", "", "", "!r", "!s", "!a", "=")
            spec = ""
            if self.chance(0.35):
                spec = ":" + (self.random.choice(self.specs()) if self.chance(0.8) else "{" + str(self.number(3, 9)) + "}")
            parts.append(self.choose("", " ", "-", "{{", "é") + "{" + inner + conversion + spec + "}")
        return 'f"' + "".join(parts) + '"'

    def slice(self):
        part = lambda: self.choose("", "", str(self.number(-4, 5)))
        return f"[{part()}:{part()}" + (f":{self.choose('2', '-1', '-2', '1', '')}" if self.chance(0.4) else "") + "]"

    def make_bool(self, d):
        e = self.expression
        r = self.number(0, 11)
        if r < 3:
            kind = self.choose("int", "float", "str", "list", "tuple", "strs", "set")
            return f"({e(kind, d)} {self.choose('<', '<=', '>', '>=', '==', '!=')} {e(kind, d)})"
        if r == 3:
            return f"(not {e(self.random.choice(TYPES), d)})"
        if r == 4:
            container, item = self.choose(("list", "int"), ("set", "int"), ("dict", "str"), ("str", "str"), ("tuple", "int"))
            return f"({e(item, d)} {self.choose('in', 'not in')} {e(container, d)})"
        if r == 5:
            return f"({e('int', d)} {self.choose('<', '<=', '==')} {e('int', d)} {self.choose('<', '!=', '>=')} {e(self.choose('int', 'float'), d)})"
        if r == 6:
            return f"isinstance({e(None, d)}, {self.choose('int', 'str', '(int, float)', 'list', 'int | str', 'object')})"
        if r == 7:
            return f"{self.choose('any', 'all')}({self.comprehension('bool', d, lambda k, n: self.expression('bool', d - 1))})"
        if r == 8:
            return f"{e('str', d)}.{self.choose('startswith', 'endswith')}({e('str', 0)})"
        if r == 9:
            return f"{e('str', d)}.{self.choose('isdigit', 'isalpha', 'isupper', 'isspace', 'isidentifier', 'isalnum')}()"
        if r == 10:
            return f"bool({e(self.random.choice(TYPES), d)})"
        return f"({e('set', d)} {self.choose('<=', '<', '>=', '==')} {e('set', d)})"

    def make_list(self, d):
        e = self.expression
        r = self.number(0, 13)
        if r == 0:
            return f"({e('list', d)} + {e('list', d)})"
        if r == 1:
            return f"({e('list', d)} * {self.number(0, 2)})"
        if r == 2:
            return f"{e('list', d)}{self.slice()}"
        if r < 5:
            return f"[{self.comprehension('list', d, lambda k, n: self.expression('int', d - 1))}]"
        if r == 5:
            return f"sorted({e(self.choose('list', 'set'), d)}, {self.choose('key=lambda x: -x', 'reverse=True', 'key=str', 'key=lambda x: (x % 3, x)')})"
        if r == 6:
            return f"list(map(lambda x: x {self.choose('+', '*', '//', '-')} {self.number(0, 4)}, {e('list', d)}))"
        if r == 7:
            return f"list(filter(lambda x: x {self.choose('>', '%', '<')} {self.number(1, 4)}, {e('list', d)}))"
        if r == 8:
            return f"[*{e(self.choose('list', 'set'), d)}, {e('int', d)}]"
        if r == 9:
            return f"list(range({e('int', 0)} % 7, {self.number(0, 12)}, {self.choose('1', '2', '-1', '3')}))"
        if r == 10:
            return f"list(reversed({e('list', d)}))"
        if r == 11:
            return f"[a {self.choose('+', '*', '-')} b for a, b in zip({e('list', d)}, {e('list', d)}{self.choose('', ', strict=True')})]"
        if r == 12:
            return f"[i * x for i, x in enumerate({e('list', d)}, {self.number(0, 2)})]"
        return f"list({e('dict', d)}.values())"

    def make_strs(self, d):
        e = self.expression
        r = self.number(0, 6)
        if r == 0:
            return f"{e('str', d)}.split({self.choose('', repr('X'), repr(' '), repr(''), 'None, 1')})"
        if r == 1:
            return f"list({e('str', d)})"
        if r == 2:
            return f"[{self.comprehension('strs', d, lambda k, n: self.expression('str', d - 1))}]"
        if r == 3:
            return f"sorted({e('strs', d)}{self.choose('', ', key=len', ', reverse=True')})"
        if r == 4:
            return f"list({e('dict', d)})"
        if r == 5:
            return f"({e('strs', d)} + {e('strs', d)})"
        return f"{e('strs', d)}{self.slice()}"

    def make_dict(self, d):
        e = self.expression
        r = self.number(0, 5)
        if r == 0:
            return f"({e('dict', d)} | {e('dict', d)})"
        if r == 1:
            return "{" + self.comprehension("dict", d, lambda k, n: f"{self.expression('str', d - 1)}: {self.expression('int', d - 1)}") + "}"
        if r == 2:
            return "{**" + e("dict", d) + f", {e('str', d)}: {e('int', d)}" + "}"
        if r == 3:
            return f"dict(zip({e('strs', d)}, {e('list', d)}))"
        if r == 4:
            return f"dict(a={e('int', d)}, b={e('int', d)})"
        return f"dict.fromkeys({e('strs', d)}, {e('int', d)})"

    def make_set(self, d):
        e = self.expression
        r = self.number(0, 3)
        if r == 0:
            return f"({e('set', d)} {self.choose('|', '&', '-', '^')} {e('set', d)})"
        if r == 1:
            return "{" + self.comprehension("set", d, lambda k, n: self.expression("int", d - 1)) + "}"
        if r == 2:
            return f"set({e('list', d)})"
        return f"{e('set', d)}.{self.choose('union', 'difference', 'intersection', 'symmetric_difference')}({e('list', d)})"

    def make_bytes(self, d):
        e = self.expression
        r = self.number(0, 7)
        if r == 0:
            return f"({e('bytes', d)} + {e('bytes', d)})"
        if r == 1:
            return f"({e('bytes', d)} * {self.number(0, 3)})"
        if r == 2:
            return f"{e('bytes', d)}{self.slice()}"
        if r == 3:
            return f"{e('str', d)}.encode({self.choose('', repr('ascii'), repr('latin-1'), repr('utf-16-le'), repr('ascii') + ', ' + repr('replace'))})"
        if r == 4:
            method = self.choose("upper()", "strip()", "replace(b'a', b'--')", "title()", "zfill(5)", "center(7)", "hex().encode()",
                                 "join([b'1', b'2'])", "ljust(4, b'.')", "removeprefix(b'a')", "swapcase()", "expandtabs()")
            return f"{e('bytes', d)}.{method}"
        if r == 5:
            # A slice, as bytes(number) takes that much memory.
            return f"bytes({e('list', d)}[:99])"
        if r == 6:
            return f"(b'%{self.choose('d', 's', 'x', 'a', '5d')}' % ({e(self.choose('int', 'bytes'), d)},))"
        return f"bytearray({e(self.choose('bytes', 'list'), d)})"

    def make_complex(self, d):
        e = self.expression
        r = self.number(0, 3)
        if r == 0:
            return f"({e('complex', d)} {self.choose('+', '-', '*', '/')} {e(self.choose('complex', 'int', 'float'), d)})"
        if r == 1:
            return f"complex({e('float', d)}, {e('int', d)})"
        if r == 2:
            return f"({e('complex', d)}).conjugate()"
        return f"({self.choose('-', '+')}{e('complex', d)})"

    def make_other(self, d):
        e = self.expression
        r = self.number(0, 7)
        if r == 0:
            return f"range({e('int', 0)} % 9, {e('int', 0)} % 9)"
        if r == 1:
            return f"{self.choose('range(10)', 'range(9, 0, -2)')}{self.slice()}"
        if r == 2:
            return f"type({e(None, d)})"
        if r == 3:
            return f"frozenset({e('list', d)})"
        if r == 4:
            return f"memoryview({e('bytes', d)}){self.choose('.nbytes', '.tolist()', '[0]', '.format', '[::2].tolist()')}"
        if r == 5:
            return f"{e('int', d)}.to_bytes({self.number(1, 9)}, {self.choose(repr('big'), repr('little'))}{self.choose('', ', signed=True')})"
        if r == 6:
            return f"int.from_bytes({e('bytes', d)}{self.choose('', ', ' + repr('little'))})"
        return f"({e(None, d)} {self.choose('+', '-', '*', '/', '<', '==', '@', '>>', '|', 'in', 'is not', '%', '//')} {e(None, d)})" \
            if self.chance(0.5) else f"{e(None, d)}.{self.choose('append', 'x', 'real', 'sort', 'name', '__class__.__name__', '__len__()')}"

    def make_tuple(self, d):
        e = self.expression
        r = self.number(0, 5)
        if r == 0:
            return f"({e('tuple', d)} + {e('tuple', d)})"
        if r == 1:
            return f"tuple({e(self.choose('list', 'str', 'dict', 'strs'), d)})"
        if r == 2:
            return f"{e('tuple', d)}{self.slice()}"
        if r == 3:
            return f"divmod({e(self.choose('int', 'float'), d)}, {e('int', d)})"
        if r == 4:
            return f"(*{e(self.choose('list', 'tuple', 'str'), d)}, {e('int', d)})"
        return f"({e('int', d)}, {e('str', d)}, {e('float', d)})"

    # ---- calls

    def arguments(self, function, depth):
        """Mostly right; a missing, surplus or misspelt one is TypeError's business."""
        positional = function.positional
        given = []
        by_keyword = False
        for index, name in enumerate(positional):
            if name in function.defaults and self.chance(0.4):
                by_keyword = True
                continue
            value = self.expression("int", depth)
            if index >= function.only_positional and (by_keyword or self.chance(0.15)):
                by_keyword = True
                given.append(f"{name}={value}")
            elif not by_keyword:
                given.append(value)
        if function.star and not by_keyword and self.chance(0.4):
            given += [self.expression("int", depth)] if self.chance(0.5) else [f"*{self.expression('list', depth)}"]
        for name in function.keyword_only:
            if name not in function.defaults or self.chance(0.5):
                given.append(f"{name}={self.expression('int', depth)}")
        if function.double_star and self.chance(0.4):
            given.append(self.choose(f"extra={self.expression('str', depth)}", f"**{self.expression('dict', 0)}"))
        if given and self.chance(0.04):
            given.pop()
        if self.chance(0.03):
            given.append(self.choose("surplus=1", "**{'surplus': 2}"))
        if self.chance(0.02):
            given.insert(0, "99")
        return ", ".join(given)

    def call(self, depth):
        functions = [function for function in self.functions if not function.generates]
        if not functions:
            return None
        function = self.random.choice(functions)
        return f"{function.name}({self.arguments(function, depth)})"

    def of_object(self):
        name = self.random.choice(list(self.objects))
        kind = self.objects[name]
        options = [f"{name}.{attribute}" for attribute in kind.attributes + kind.properties]
        options += [f"{name}.{method.name}({self.arguments(method, 1)})" for method in kind.methods]
        options += [f"len({name})", f"{name}[{self.number(-1, 3)}]", f"{name}({self.number(0, 3)})", f"{name}.missing",
                    f"({name} + {self.number(0, 3)})", f"({name} == {name})", f"sum({name})", f"({self.number(0, 4)} in {name})"]
        return self.random.choice(options)
