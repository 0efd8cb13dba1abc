"""Random valid Python programs: generate(seed) gives the text of one.

A program prints what it computes and what it catches; it is deterministic and it ends. What keeps that
true is in PRELUDE (vocabulary.py): tick() counts loop rounds and calls and ends the program when there were many, clip()
keeps values small. Sets hold ints only (texts hash differently in every run of CPython), and nothing
prints an address.

Expressions are made for a type, and now and then for the wrong one: errors are half of the language.
"""

from expressions import Expressions
from vocabulary import ERRORS, FUNCTIONS, PRELUDE, TYPES, Class, Function, Scope


class Generator(Expressions):
    # ---- statements

    def body(self, low=1, high=3):
        for _ in range(self.number(low, high)):
            self.statement()

    def statement(self):
        kinds = [("assign", 12), ("print_", 9), ("augmented", 5), ("unpack", 3), ("mutate", 5), ("delete", 1),
                 ("assertion", 1), ("walrus", 1), ("call_statement", 4), ("consume", 2), ("object_statement", 3)]
        if self.depth < 4:
            kinds += [("if_", 5), ("for_", 5), ("while_", 3), ("try_", 7), ("match", 3)]
            if self.scope.kind != "generator":
                kinds += [("with_", 3)]
        if self.depth < 3:
            kinds += [("function", 3), ("generator", 2), ("class_", 2)]
        if self.scope.loops:
            kinds += [("jump", 2)]
        if self.scope.kind in FUNCTIONS:
            kinds += [("return_", 2)]
        if self.scope.kind in ("generator", "closing"):
            kinds += [("yield_", 6)]
        if self.depth:
            kinds += [("raise_", 2)]
        names, weights = zip(*kinds)
        getattr(self, self.random.choices(names, weights)[0])()

    def target(self, kind):
        """A name to assign to."""
        own = [name for name, its in self.scope.names.items() if its == kind and not name.startswith("c")]
        if own and self.chance(0.5):
            return self.random.choice(own)
        if self.chance(0.01) and self.scope.kind in FUNCTIONS:
            outer = [name for name in self.scope.visible() if name not in self.scope.names]
            if outer:
                return self.random.choice(outer)  # makes it local: UnboundLocalError where it was read
        name = self.new_name()
        self.scope.names[name] = kind
        self.scope.bound.add(name)
        return name

    def assign(self):
        kind = self.random.choice(TYPES)
        value = self.expression(kind)
        if self.chance(0.1):
            annotation = self.choose("int", "'later'", "list[int]")
            name = self.new_name()
            self.put(f"{name}: {annotation} = clip({value})")
            self.scope.names[name] = kind
            return
        first = self.target(kind)
        if self.chance(0.1):
            first = f"{first} = {self.target(kind)}"
        self.put(f"{first} = clip({value})")

    def print_(self):
        self.marks += 1
        values = [self.expression(kind) for kind in self.random.choices(TYPES, k=self.number(1, 2))]
        options = self.choose("", "", "", ", sep='|'", ", end=';\\n'")
        self.put(f"print({self.marks}, {', '.join(values)}{options})")

    def augmented(self):
        kind = self.choose("int", "int", "str", "list", "set", "float", "dict", "tuple")
        names = [name for name, its in self.scope.names.items() if its == kind and not name.startswith("c")]
        if not names:
            return self.assign()
        name = self.random.choice(names)
        operators = {"int": ["+", "-", "*", "//", "%", "&", "|", "^"], "str": ["+"], "list": ["+"], "tuple": ["+"],
                     "set": ["|", "&", "-", "^"], "float": ["+", "-", "*", "/"], "dict": ["|"]}
        self.put(f"{name} {self.random.choice(operators[kind])}= {self.expression(kind, 2)}")
        self.put(f"{name} = clip({name})")

    def unpack(self):
        kind = self.choose("list", "tuple", "str", "strs")
        item = {"list": "int", "tuple": "int", "str": "str", "strs": "str"}[kind]
        names = self.some(1, 3, lambda: self.target(item))
        if self.chance(0.4):
            star = self.new_name()
            self.scope.names[star] = "list" if item == "int" else "strs"
            names.insert(self.number(0, len(names)), "*" + star)
        text = ", ".join(names) + ("," if len(names) == 1 else "")
        if self.chance(0.2):
            text = f"{self.target('int')}, ({text})"
            self.put(f"{text} = {self.expression('int', 1)}, {self.expression(kind, 2)}")
        elif self.chance(0.3) and len(names) == 2 and "*" not in text:
            self.put(f"{text} = {names[1]}, {names[0]}" if self.chance(0.5) else f"{text} = {self.expression(item, 2)}, {self.expression(item, 2)}")
        else:
            self.put(f"{text} = {self.expression(kind, 2)}")

    def mutate(self):
        e = self.expression
        name = self.leaf("list")
        other = self.leaf("dict")
        numbers = self.leaf("set")
        lines = [f"{name}.append({e('int', 2)})", f"{name}.insert({e('int', 0)} % 5, {e('int', 1)})", f"{name}.pop({self.choose('', '0', '-1', '3')})",
                 f"{name}.sort({self.choose('', 'reverse=True', 'key=lambda x: x % 4')})", f"{name}.reverse()",
                 f"{name}.extend({e('list', 1)}[:3])", f"{name}{self.slice()} = {e('list', 1)}[:3]", f"del {name}{self.slice()}",
                 f"{name}[{e('int', 0)} % 4] = {e('int', 2)}", f"{name}.remove({e('int', 0)})", f"{name}[0] += {e('int', 1)} % 1000",
                 f"{other}[{e('str', 0)}] = {e('int', 2)}", f"{other}.update({e('dict', 1)})", f"print({other}.pop({e('str', 0)}{self.choose('', ', None')}))",
                 f"print({other}.setdefault({e('str', 0)}, {e('int', 0)}))", f"del {other}[{e('str', 0)}]", f"print({other}.popitem())",
                 f"{other}[{e('str', 0)}] += 1", f"{numbers}.add({e('int', 1)})", f"{numbers}.discard({e('int', 0)})",
                 f"{numbers}.remove({e('int', 0)})", f"{numbers}.update({e('list', 1)})"]
        self.put(self.random.choice(lines))
        if self.chance(0.3):
            self.put(f"print({self.choose(name, other, numbers)})")

    def delete(self):
        names = [name for name in self.scope.names if not name.startswith("c")]
        if names and self.chance(0.6):
            self.put(f"del {self.random.choice(names)}")

    def assertion(self):
        self.put(f"assert {self.expression('bool', 2)}{self.choose('', ', ' + self.expression('str', 1))}")

    def walrus(self):
        if self.scope.kind == "class":
            return
        kind = self.choose("int", "str", "list")
        value = self.expression(kind, 2)
        name = self.new_name()
        self.scope.names[name] = kind
        self.put(f"print(({name} := clip({value})), {name})")

    def call_statement(self):
        call = self.call(2)
        if call:
            self.put(f"print({call})" if self.chance(0.7) else call)

    def consume(self):
        generators = [function for function in self.functions if function.generates]
        if not generators:
            return
        function = self.random.choice(generators)
        made = f"{function.name}({self.arguments(function, 1)})"
        r = self.number(0, 5)
        if function.generates == "closing":
            name = self.new_name("g")
            self.block(f"with contextlib.closing({made}) as {name}:", self.drive, name)
        elif r == 0:
            self.put(f"print(list({made}))")
        elif r == 1:
            self.block(f"for {self.new_name('i')} in {made}:", self.loop_body)
        elif r == 2:
            self.put(f"print([x for x in {made} if x], *{made})")
        else:
            name = self.new_name("g")
            self.put(f"{name} = {made}")
            self.drive(name)

    def drive(self, name):
        steps = [f"print(next({name}))", f"print({name}.send({self.expression('int', 1)}))", f"print(next({name}, 'end'))",
                 f"print({name}.throw({self.choose('ValueError', 'KeyError')}('thrown')))", f"print({name}.close())",
                 f"print({name}.send(None))", f"print(list({name}))"]
        self.put(f"print(next({name}))")
        for _ in range(self.number(1, 4)):
            line = self.random.choice(steps)
            if self.chance(0.5):
                self.put(f"try: {line}")
                self.put("except Exception as e: show(e)")
            else:
                self.put(line)

    def object_statement(self):
        if not self.classes:
            return
        if not self.objects or self.chance(0.4):
            kind = self.random.choice(self.classes)
            if self.scope.kind != "module":
                self.put(f"print({kind.name}({self.arguments(kind.arguments, 1)}))")
                return
            name = self.new_name("o")
            self.put(f"{name} = {kind.name}({self.arguments(kind.arguments, 1)})")
            self.objects[name] = kind
            return
        name = self.random.choice(list(self.objects))
        kind = self.objects[name]
        lines = [f"print({self.of_object()})", f"print({self.of_object()})", f"print({name})", f"print({name} < {name}, {name} != {name})"]
        for attribute in kind.attributes + kind.properties:
            lines += [f"{name}.{attribute} = {self.expression('int', 1)}", f"{name}.{attribute} += 1"]
        lines += [f"del {name}.{self.choose(*(kind.attributes or ['nothing']))}", f"{name}.fresh = {self.expression('str', 1)}",
                  f"print(getattr({name}, 'fresh', None), hasattr({name}, 'missing'))"]
        self.put(self.random.choice(lines))

    def if_(self):
        test = self.expression("bool", 2)
        if self.chance(0.15) and self.scope.kind != "class":
            name = self.new_name()
            test = f"({name} := {self.expression('int', 2)}) {self.choose('>', '<', '%')} {self.number(1, 9)}"
            self.scope.names[name] = "int"
        self.block(f"if {test}:", self.body)
        while self.chance(0.25):
            self.block(f"elif {self.expression('bool', 2)}:", self.body)
        if self.chance(0.5):
            self.block("else:", self.body)

    def loop_body(self):
        self.put("tick()")
        self.scope.loops += 1
        self.body(1, 3)
        self.scope.loops -= 1

    def for_(self):
        r = self.number(0, 5)
        name = self.new_name("i")
        if r < 2:
            head = f"for {name} in range({self.number(0, 5)}):"
            self.scope.names[name] = "int"
        elif r == 2:
            head = f"for {name} in {self.expression('list', 2)}[:5]:"
            self.scope.names[name] = "int"
        elif r == 3:
            head = f"for {name} in {self.expression('str', 2)}[:4]:"
            self.scope.names[name] = "str"
        elif r == 4:
            second = self.new_name("i")
            head = f"for {name}, {second} in {self.choose('enumerate(' + self.expression('list', 1) + '[:4])', self.expression('dict', 1) + '.items()')}:"
            self.scope.names[second] = "int"
        else:
            second = self.new_name("i")
            head = f"for {name}, *{second} in [{self.expression('tuple', 1)}, {self.expression('list', 1)}]:"
        self.block(head, self.loop_body)
        if self.chance(0.25):
            self.block("else:", self.body)

    def while_(self):
        name = self.new_name("w")
        self.put(f"{name} = {self.number(0, 5)}")
        test = f"{name} > 0" + (f" and {self.expression('bool', 1)}" if self.chance(0.4) else "")

        def inner():
            self.put(f"{name} -= 1")
            self.loop_body()
        self.block(f"while {test}:", inner)
        if self.chance(0.25):
            self.block("else:", self.body)

    def jump(self):
        word = self.choose("break", "continue")
        if self.chance(0.7):
            self.put(f"if {self.expression('bool', 2)}: {word}")
        else:
            self.put(word)

    def try_(self):
        self.block("try:", self.body, 1, 3)
        r = self.random.random()
        if r < 0.8:
            if self.chance(0.08):
                self.block(f"except* {self.choose('ValueError', 'TypeError', '(KeyError, Odd)', 'Exception')} as group:", self.group_handler)
            else:
                self.handlers()
            if self.chance(0.3):
                self.block("else:", self.body)
        if self.scope.kind == "generator":
            if r >= 0.8:
                self.handlers()
        elif r >= 0.8 or self.chance(0.35):
            self.block("finally:", self.finally_body)

    def group_handler(self):
        self.put("show(group)")
        loops, kind = self.scope.loops, self.scope.kind
        self.scope.loops = 0
        self.scope.kind = "module" if kind != "class" else kind  # no return, break or continue in except*
        if self.chance(0.3):
            self.raise_()
        self.scope.loops, self.scope.kind = loops, kind

    def finally_body(self):
        self.marks += 1
        self.put(f"print('finally', {self.marks})")
        if self.chance(0.5):
            loops, kind = self.scope.loops, self.scope.kind
            if self.chance(0.8):  # leaving a finally block is a SyntaxWarning, and legal
                self.scope.loops = 0
                if kind in FUNCTIONS:
                    self.scope.kind = "module"
            self.body(1, 2)
            self.scope.loops, self.scope.kind = loops, kind

    def handlers(self):
        for _ in range(self.number(1, 2)):
            kinds = self.random.sample(ERRORS, self.number(1, 2))
            names = kinds[0] if len(kinds) == 1 else "(" + ", ".join(kinds) + ")"
            self.block(f"except {names} as e:" if self.chance(0.8) else f"except {names}:", self.handler)
        if self.chance(0.4):
            self.block("except Exception as e:", self.handler)

    def handler(self):
        if "as e:" in self.lines[-1]:
            self.put("show(e)")
        if self.chance(0.3):
            self.raise_(in_handler=True)
        else:
            self.body(0, 2)

    def raise_(self, in_handler=False):
        kind = self.choose("ValueError", "KeyError", "Odd", "RuntimeError", "StopIteration", "TypeError")
        made = f"{kind}({self.choose('', self.expression('str', 1), self.expression('int', 1))})"
        if self.chance(0.08):
            made = f"ExceptionGroup('many', [ValueError({self.number(0, 3)}), Odd({self.number(0, 3)}), TypeError('t')])"
        line = f"raise {made}"
        if in_handler and self.chance(0.3):
            line = "raise"
        elif self.chance(0.3):
            line += f" from {self.choose('None', 'KeyError(1)', 'e' if in_handler else 'None')}"
        if in_handler and self.chance(0.5) or self.chance(0.3):
            self.put(line)
        else:
            self.put(f"if {self.expression('bool', 2)}: {line}")

    def with_(self):
        items = []
        for _ in range(self.number(1, 2)):
            self.marks += 1
            name = self.new_name()
            made = self.choose(f"Manager({self.marks})", f"Manager({self.marks}, (ValueError, LookupError))",
                               f"managed({self.marks})", "contextlib.suppress(TypeError, ZeroDivisionError)",
                               f"Manager({self.marks}, Exception)")
            items.append(made + (f" as {name}" if self.chance(0.4) else ""))
        self.block(f"with {', '.join(items)}:" if self.chance(0.7) else f"with ({', '.join(items)}):", self.body)

    def match(self):
        kind = self.choose("int", "str", "list", "tuple", "dict", "strs")
        self.put(f"match {self.expression(kind, 2)}:")
        self.indent += 1
        for _ in range(self.number(1, 3)):
            bound = []
            pattern = self.pattern(kind, 2, bound)
            for name in bound:
                self.scope.names[name] = "int"
            guard = f" if {self.expression('bool', 1)}" if self.chance(0.25) else ""
            self.block(f"case {pattern}{guard}:", self.case_body, bound)
        if self.chance(0.6):
            self.block("case _:", self.body, 1, 2)
        self.indent -= 1

    def case_body(self, bound):
        self.marks += 1
        self.put(f"print('case', {self.marks}{''.join(', ' + name for name in bound)})")
        self.body(0, 1)

    def pattern(self, kind, depth, bound):
        def capture():
            name = self.new_name("p")
            bound.append(name)
            return name
        r = self.number(0, 9)
        if r == 0 and depth < 2:
            return "_"
        if r == 1 and depth < 2:
            return capture()
        if r == 2:
            return f"{self.choose('int', 'str', 'list', 'dict', 'float', 'bool')}()" + (f" as {capture()}" if self.chance(0.5) else "")
        if r == 3 and depth < 2:
            return f"int({capture()})"
        if kind in ("int", "str", "any"):
            literals = {"int": ["0", "1", "-1", "2", "True", "None", "3.0"], "str": ['"a"', '"ab"', '""', '"42"']}
            of = self.choose("int", "str") if kind == "any" else kind
            return " | ".join(self.random.sample(literals[of], self.number(1, 3)))
        if kind == "dict":
            items = [f'{key}: {self.pattern("int", depth - 1, bound)}' for key in self.random.sample(['"a"', '"b"', '""', '"ab"'], self.number(0, 2))]
            if self.chance(0.3):
                items.append("**" + capture())
            return "{" + ", ".join(items) + "}"
        item = {"list": "int", "tuple": "any", "strs": "str"}[kind]
        items = self.some(0, 3, lambda: self.pattern(item, depth - 1, bound))
        if self.chance(0.4):
            items.insert(self.number(0, len(items)), "*" + self.choose("_", capture()))
            bound[:] = [name for name in bound if any(name in text for text in items)]
        return "[" + ", ".join(items) + "]"

    # ---- functions

    def signature(self, method=False):
        names = self.some(0, 3, lambda: self.new_name("a"))
        default_from = self.number(0, len(names)) if self.chance(0.5) else len(names)
        defaults = set(names[default_from:])
        only_positional = self.number(1, len(names)) if names and self.chance(0.15) else 0
        star = self.new_name("s") if self.chance(0.25) else ""
        keyword_only = self.some(1, 2, lambda: self.new_name("k")) if self.chance(0.25) else []
        defaults |= {name for name in keyword_only if self.chance(0.5)}
        double_star = self.new_name("d") if self.chance(0.2) else ""
        shown = lambda name: f"{name}={self.expression('int', 1)}" if name in defaults else name
        parts = [shown(name) for name in names]
        if only_positional:
            parts.insert(only_positional, "/")
        if star or keyword_only:
            parts.append("*" + star)
        parts += [shown(name) for name in keyword_only]
        if double_star:
            parts.append("**" + double_star)
        if method:
            parts.insert(0, "self")
        return Function("", names, keyword_only, star, double_star, defaults, only_positional), ", ".join(parts)

    def define(self, name, kind, method=False, after=None):
        """def name(...): with a body; gives what a caller has to know."""
        function, parameters = self.signature(method)
        function.name = name
        function.generates = kind if kind in ("generator", "closing") else None
        outer = self.scope
        inner = Scope(kind, outer)
        for parameter in function.positional + function.keyword_only:
            inner.names[parameter] = "int"
        if function.star:
            inner.names[function.star] = "tuple"
        if function.double_star:
            inner.names[function.double_star] = "dict"
        self.scope = inner
        depth, self.depth = self.depth, max(self.depth, 1)
        self.block(f"def {name}({parameters}):", self.function_body, outer, after)
        self.depth = depth
        self.scope = outer
        return function

    def function_body(self, outer, after):
        inner = self.scope
        if outer.kind in FUNCTIONS and outer.names and self.chance(0.5):
            self.declare("nonlocal", outer)
        elif outer.kind == "module" and outer.names and self.chance(0.35):
            self.declare("global", outer)
        self.put("tick()")
        if after:
            after()
        self.body(1, 4)
        if inner.kind in ("generator", "closing"):
            self.yield_()
        elif inner.kind == "function" and self.chance(0.8):
            self.put(f"return {self.expression('int', 2)}")

    def declare(self, word, outer):
        names = [name for name in outer.names if name[0] == "v" and name not in self.scope.names]
        if word == "nonlocal":
            names = [name for name in names if name in outer.bound]
        if not names:
            return
        name = self.random.choice(names)
        self.put(f"{word} {name}")
        self.scope.names[name] = outer.names[name]

    def function(self):
        if self.chance(0.3):
            self.put(self.choose("@traced", "@tagged('t')", "@functools.cache"))
        name = self.new_name("f")
        function = self.define(name, "function")
        if self.scope.kind == "module" and self.depth <= 1:
            self.functions.append(function)
        else:
            self.put(f"print({name}({self.arguments(function, 1)}))")

    def generator(self):
        name = self.new_name("g")
        kind = self.choose("generator", "closing") if self.scope.kind == "module" and self.depth <= 1 else "generator"
        function = self.define(name, kind)
        if self.scope.kind == "module" and self.depth <= 1:
            self.functions.append(function)
        else:
            self.put(f"print(list({name}({self.arguments(function, 1)})))")

    def yield_(self):
        r = self.number(0, 5)
        if r == 0:
            name = self.target("int")
            self.put(f"{name} = yield {self.expression('int', 2)}")
            self.put(f"print('sent', {name})")
        elif r == 1:
            generators = [function for function in self.functions if function.generates == "generator"]
            source = self.expression("list", 2) + "[:3]"
            if generators and self.chance(0.6):
                function = self.random.choice(generators)
                source = f"{function.name}({self.arguments(function, 1)})"
            if self.chance(0.5):
                self.put(f"print('result', (yield from {source}))")
            else:
                self.put(f"yield from {source}")
        elif r == 2:
            self.put(f"yield {self.expression('int', 1)}, {self.expression('str', 1)}")
        else:
            self.put(f"yield {self.expression(self.choose('int', 'str', 'list'), 2)}")

    def return_(self):
        value = "" if self.scope.kind == "initialiser" else self.choose("", " " + self.expression("int", 2), " " + self.expression(self.choose("str", "list", "tuple"), 2))
        if self.chance(0.75):
            self.put(f"if {self.expression('bool', 2)}: return{value}")
        else:
            self.put(f"return{value}")

    # ---- classes

    def class_(self):
        name = self.new_name("C")
        bases = self.random.sample([kind.name for kind in self.classes], self.number(0, min(2, len(self.classes))))
        if self.chance(0.4):
            bases = []
        attribute, secret, prop = self.new_name("x"), self.new_name("_y"), self.new_name("q")
        made = Class(name, None, [], [attribute], [prop])
        if self.chance(0.2):
            self.put("@tagged('class')")
        self.put(f"class {name}({', '.join(bases)}):" if bases else f"class {name}:")
        self.indent += 1
        outer, self.scope = self.scope, Scope("class", self.scope)
        depth, self.depth = self.depth, self.depth + 2
        if self.chance(0.3):
            self.assign()
        if self.chance(0.1):
            self.put(f"__slots__ = ('{attribute}', '{secret}')")

        def initialise():
            self.put(f"self.{attribute} = {self.expression('int', 1)}")
            self.put(f"self.{secret} = {self.expression('int', 1)}")
            if bases and self.chance(0.7):
                self.put(f"super().__init__({self.choose('', '', '1')})")
        made.arguments = self.define("__init__", "initialiser", True, initialise)
        self.put("@property")
        self.put(f"def {prop}(self): return self.{secret} + {self.number(0, 3)}")
        if self.chance(0.6):
            self.put(f"@{prop}.setter")
            self.put(f"def {prop}(self, value): self.{secret} = value * 2")
        self.put(f"def __repr__(self): return f'{name}({{self.{attribute}}})'")
        for _ in range(self.number(0, 2)):
            method = self.new_name("m")
            if self.chance(0.2) and self.classes:
                method = self.choose(*([other.name for kind in self.classes for other in kind.methods] or [method]))
            decorator = self.choose("", "", "", "", "@traced", "@classmethod", "@staticmethod")
            if decorator:
                self.put(decorator)
            function = self.define(method, "function", decorator != "@staticmethod",
                                   (lambda: self.put(f"print('in', self.{attribute})")) if decorator in ("", "@traced") else None)
            made.methods.append(function)
        self.special_methods(attribute, bases)
        self.depth = depth
        self.scope = outer
        self.indent -= 1
        if outer.kind == "module" and self.depth <= 1:
            self.classes.append(made)
        else:
            self.put(f"print({name}({self.arguments(made.arguments, 1)}))")

    def special_methods(self, attribute, bases):
        options = [f"def __len__(self): return self.{attribute}", f"def __getitem__(self, i): return [self.{attribute}, 1, 2][i]",
                   f"def __eq__(self, other): return isinstance(other, type(self)) and self.{attribute} == other.{attribute}",
                   f"def __lt__(self, other): return self.{attribute} < other.{attribute}", f"def __call__(self, n): return n + self.{attribute}",
                   f"def __add__(self, n): return self.{attribute} + n", "def __iter__(self): return iter([1, 2, 3])",
                   "def __getattr__(self, name): return name.upper() if name == 'missing' else object.__getattribute__(self, name)",
                   f"def __bool__(self): return bool(self.{attribute})", f"def __hash__(self): return hash(self.{attribute})",
                   f"def __contains__(self, n): return n == self.{attribute}", "def __radd__(self, n): return ('radd', n)",
                   "def __setattr__(self, name, value): object.__setattr__(self, name, value)",
                   "def __init_subclass__(cls, **kw): print('subclass', cls.__name__, kw); super().__init_subclass__(**kw)",
                   "def __format__(self, spec): return f'<{spec}>'", "def __str__(self): return 'str of it'"]
        for line in self.random.sample(options, self.number(0, 4)):
            self.put(line)

    def built_in_subclass(self):
        """A class over a built-in type: which of its operations keep the class, and what repr() shows."""
        base, kind = self.choose(("list", "list"), ("dict", "dict"), ("int", "int"), ("str", "str"), ("tuple", "tuple"),
                                 ("set", "set"), ("float", "float"), ("bytes", "bytes"), ("Exception", "str"))
        name, value = self.new_name("B"), self.new_name("b")
        options = ["def __repr__(self): return 'repr of ' + type(self).__name__", "def __len__(self): return 3",
                   "def __getitem__(self, key): print('get', key); return super().__getitem__(key)",
                   "def __eq__(self, other): return True", "def __add__(self, other): return ('add', other)",
                   "def __radd__(self, other): return ('radd', other)", "def __missing__(self, key): return len(str(key))",
                   "def __contains__(self, item): return True", "def __iter__(self): return iter((3, 1, 2))",
                   "def __str__(self): return 'str of it'", "def __bool__(self): return False", "extra = 5",
                   "def __new__(cls, *args): print('new', len(args)); return super().__new__(cls, *args)",
                   "def __hash__(self): return 7", "def __format__(self, spec): return 'format ' + spec", "__slots__ = ()"]
        self.block(f"class {name}({base}):", lambda: [self.put(line) for line in self.random.sample(options, self.number(0, 4))])
        self.put(f"{value} = {name}({self.expression(kind, 1)})")
        for _ in range(self.number(2, 5)):
            other = self.expression(kind, 1)
            self.block("try:", self.put, "print(" + self.choose(
                value, f"repr({value}), str({value}), f'{{{value}}}'", f"len({value}), bool({value})", f"{value} + {other}", f"{other} + {value}",
                f"{value} == {other}, {other} == {value}", f"type({value} * 2).__name__", f"{value}[0]", f"{value}[:1], type({value}[:1]).__name__",
                f"list({value})", f"{value} in [{other}], {self.literal('int')} in {value}", f"hash({value}) == hash({other})",
                f"sorted({value})", f"{value}.extra", f"type({value}.copy()).__name__", f"{{{value}: 1}}", f"isinstance({value}, {base}), type({value}) is {base}",
                f"'%s %r' % ({value}, {value})", f"{value} < {other}", f"type({value} | {value}).__name__", f"max({value}, {other})",
                f"{value}.fresh", f"type(abs({value})).__name__", f"tuple({value})", f"{value}.__dict__", f"{name}.__mro__[1].__name__") + ")")
            self.put("except Exception as e: show(e)")
        if self.chance(0.5):
            self.put(f"{value}.fresh = {self.expression('int', 1)}; print({value}.fresh, vars({value}))")

    def coroutines(self):
        """async functions, driven by hand."""
        first, second, generator = self.new_name("f"), self.new_name("f"), self.new_name("f")
        self.put("class Pause:")
        self.put("    def __init__(self, n): self.n = n")
        self.put("    def __await__(self):")
        self.put(f"        for i in range(self.n): print('got', (yield i{self.choose('', ' * 2')}))")
        self.put("        return self.n")
        outer, self.scope = self.scope, Scope("function", self.scope)
        self.block(f"async def {generator}(n):", lambda: (
            self.put("for i in range(n):"), self.put(f"    {self.choose('await Pause(1)', 'pass')}"),
            self.put(f"    if i == {self.number(0, 4)}: {self.choose('return', 'raise ValueError(i)', 'continue')}"), self.put("    yield i")))
        self.block(f"async def {first}(n):", lambda: (
            self.put(f"print('first', n, await Pause({self.number(0, 2)}))"), self.body(1, 2), self.put(f"return n + {self.number(0, 3)}")))
        self.block(f"async def {second}():", lambda: (
            self.put("try:"), self.put(f"    print(await {first}({self.number(0, 3)}))"),
            self.put(f"    print([x{self.choose('', ' * 2')} async for x in {generator}({self.number(0, 5)}){self.choose('', ' if x % 2')}])"),
            self.put(f"    async for x in {generator}(2): print(x, await Pause(1))"),
            self.put("except ValueError as e: show(e)"), self.put(self.choose("finally: print('finally')", "finally: await Pause(1)", "else: print('else')"))))
        self.scope = outer
        name = self.new_name("k")
        self.put(f"{name} = {second}()")
        steps = [f"print({name}.send(None))"] * 4 + [f"print({name}.throw(ValueError('thrown')))", f"print({name}.throw(KeyError(1)))", f"print({name}.send({self.number(0, 9)}))"]
        for line in [steps[0], *self.some(1, 12, lambda: self.random.choice(steps))]:
            self.put(f"try: {line}")
            self.put("except Exception as e: show(e)")
        self.put(f"{name}.close()")

    def operator_class(self):
        """A class of operators, some reflected, in place or refused, and expressions that need them."""
        name, other = self.new_name("N"), self.new_name("N")
        binary = self.random.sample(["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor", "divmod"], 5)
        symbols = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "matmul": "@",
                   "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^"}
        answer = lambda what: self.choose(f"('{what}', self.n, repr(o))", f"('{what}', self.n, repr(o))", "NotImplemented", f"type(self)(self.n + {self.number(0, 3)})")

        def body(compares):
            self.put(f"def __init__(self, n={self.number(0, 5)}): self.n = n")
            self.put("def __repr__(self): return f'{type(self).__name__}({self.n!r})'")
            for operator in binary:
                for prefix in self.random.sample(["", "r", "i"], self.number(0, 2)):
                    if operator != "divmod" or prefix != "i":
                        self.put(f"def __{prefix}{operator}__(self, o{', m=None' if operator == 'pow' and prefix == '' else ''}): print('{prefix}{operator}'); return {answer(prefix + operator)}")
            for operator in self.random.sample(["neg", "pos", "invert", "abs", "index", "int", "float", "bool", "round", "trunc", "len", "length_hint"], 4):
                value = {"bool": "self.n > 1", "float": "self.n / 2", "len": "self.n", "index": "self.n", "int": "self.n", "length_hint": "self.n"}.get(operator, f"'{operator}'")
                self.put(f"def __{operator}__(self{', d=None' if operator == 'round' else ''}): return {value}")
            for operator in self.random.sample(["eq", "lt", "le", "gt", "ge", "ne"], compares):
                self.put(f"def __{operator}__(self, o): print('{operator}'); return {self.choose('NotImplemented', 'self.n == 2', 'getattr(o, \"n\", o) == self.n')}")
            for line in self.random.sample(["def __getitem__(self, k): return (self.n, k) if k != 5 else [][5]", "def __setitem__(self, k, v): print('set', k, v)", "def __delitem__(self, k): print('del', k)",
                                            "def __contains__(self, k): return k == self.n", "def __iter__(self): yield from range(self.n)", "def __reversed__(self): return iter('ab')",
                                            "def __call__(self, *a, **k): return (self.n, a, sorted(k))", "def __hash__(self): return self.n", "def __missing__(self, k): return k",
                                            "def __enter__(self): print('enter', self); return self.n", "def __exit__(self, *e): print('exit', e[0]); return self.n % 2",
                                            "def __getattr__(self, a): return a * 2 if len(a) < 3 else object.__getattribute__(self, a)", "def __delattr__(self, a): print('delattr', a)",
                                            "def __class_getitem__(cls, k): return (cls.__name__, k)", "def __format__(self, s): return f'{self.n:{s}}'", "def __next__(self): self.n -= 1; return self.n if self.n > 0 else next(iter(()))",
                                            "def __bytes__(self): return b'b' * self.n", "def __complex__(self): return 1j * self.n", "def __dir__(self): return ['z', 'a']"], 6):
                self.put(line)
        self.block(f"class {name}:", body, self.number(0, 4))
        self.block(f"class {other}({self.choose('', name, name, 'int' if self.chance(0.3) else name)}):", body, self.number(0, 2))
        value, second = self.new_name("n"), self.new_name("n")
        self.put(f"{value}, {second} = {name}({self.number(0, 4)}), {other}({self.number(0, 4)})")
        for _ in range(self.number(5, 10)):
            a, b = self.choose((value, second), (second, value), (value, value), (value, self.literal("int")), (self.literal("int"), second),
                               (value, self.literal("str")), (self.literal("list"), second), (second, self.literal("float")))
            symbol = symbols.get(self.random.choice(binary), "+")
            line = self.choose(f"print({a} {symbol} {b})", f"print({a} {symbol} {b})", f"{value} {symbol}= {b}; print({value})", f"print(divmod({a}, {b}))", f"print(pow({a}, {b}, 3))",
                               f"print({a} {self.choose('<', '<=', '==', '!=', '>', '>=')} {b})", f"print({a} {self.choose('<', '==')} {b} {self.choose('<', '!=')} {a})",
                               f"print({self.choose('-', '+', '~', 'abs', 'int', 'float', 'bool', 'len', 'hash', 'complex', 'bytes', 'round', 'iter', 'dir', 'not ')}({value}) is None)",
                               f"print({a}[{b}])", f"print({a}[1:{self.number(2, 5)}:2], {a}[..., 1])", f"{a}[{b}] = 1", f"del {a}[0]", f"print({b} in {a}, list({a}))",
                               f"print({a}(1, *[{b}], k=3))", f"print(sorted([{a}, {b}], key=str))", f"print(max({a}, {b}), sum([{value}, {second}], {a}))", f"print(f'{{{value}:>{self.number(3, 6)}}}|{{{second}!r:^9}}')",
                               f"print({{{value}: 1}}.get({value}))", f"with {a} as w: print(w); raise KeyError({b})", f"print({name}[int], {other}[1, 2])", f"print({a}.ab, {a}.n)", f"del {value}.zz",
                               f"print([10, 20, 30, 40, 50][{value}], range({value}), 'ab' * {second})", f"print(*{a}, **{{}})", f"q, *r = {a}; print(q, r)", f"print('%d %s %5.1f' % ({value}, {second}, {value}))",
                               f"print(list(reversed({a})))", f"print(next({a}), next({a}, 'end'))", f"print([*map(type({value}), [1, 2])], isinstance({second}, {name}))",
                               f"print({a} and {b}, {a} or {b}, 'yes' if {value} else 'no')", f"print(round({value}, 1), [1, 2, 3][:{second}])")
            self.put(f"try: {line.replace(': print(w); raise', ': print(w); raise')}" if not line.startswith("with") else "try:\n" + "    " * (self.indent + 1) + line)
            self.put("except Exception as e: show(e)")

    def tasks(self):
        """async functions run by asyncio.run(): what they do does not depend on the time."""
        worker, main, made = self.new_name("t"), self.new_name("t"), self.new_name("r")
        outer, self.scope = self.scope, Scope("function", self.scope)
        self.put("import asyncio")

        def work():
            self.put(f"for i in range({self.number(0, 3)}):")
            self.put(f"    {self.choose('await asyncio.sleep(0)', 'await asyncio.sleep(n / 1000)', 'await lock.acquire(); lock.release()', 'async with lock: await asyncio.sleep(0)')}")
            self.put("    print('step', n, i)")
            self.put(f"if n == {self.number(0, 3)}: {self.choose('raise ValueError(n)', 'return None', 'await asyncio.sleep(0.05)', 'asyncio.current_task().cancel(); await asyncio.sleep(0)')}")
            self.put(f"return {self.choose('n * 2', 'f\"<{n}>\"', '[n]')}")

        def body():
            self.put("lock = asyncio.Lock()")
            self.put("queue = asyncio.Queue(2)")
            for _ in range(self.number(1, 3)):
                count = self.number(1, 4)
                way = self.choose(
                    [f"print(await asyncio.gather(*({worker}(n, lock) for n in range({count})){self.choose('', ', return_exceptions=True')}))"],
                    ["async with asyncio.TaskGroup() as group:", f"    ts = [group.create_task({worker}(n, lock)) for n in range({count})]", "print([t.result() for t in ts if not t.cancelled()])"],
                    [f"async with asyncio.timeout({self.choose('0.001', '0.02', '1')}): print(await {worker}({count}, lock))"],
                    [f"t = asyncio.create_task({worker}({count}, lock))", f"{self.choose('await asyncio.sleep(0)', 'pass')}", "t.cancel()", "print(await t)"],
                    [f"done, left = await asyncio.wait([asyncio.create_task({worker}(n, lock)) for n in range({count})]{self.choose('', ', return_when=asyncio.FIRST_COMPLETED', ', timeout=0.03')})",
                     "print(len(done), len(left), sorted(str(t.exception() or t.result()) for t in done if not t.cancelled()))"],
                    ["async def put():", f"    for i in range({count}): await queue.put(i); print('put', i)", "    await queue.put(None)", "p = asyncio.create_task(put())",
                     "while (got := await queue.get()) is not None: print('got', got)", "print(queue.qsize(), await p)"],
                    [f"print(await asyncio.wait_for({worker}({count}, lock), {self.choose('0.001', '1', 'None')}))"])
                self.put("try:")
                for line in way:
                    self.put("    " + line)
                self.put(f"except {self.choose('Exception', '(ValueError, asyncio.CancelledError, TimeoutError)', '* ValueError')} as e: show(e)")
                if self.chance(0.3):
                    self.put("finally: print('finally', len(asyncio.all_tasks()) > 0)")
            self.put(f"return {self.number(0, 9)}")
        self.block(f"async def {worker}(n, lock):", work)
        self.block(f"async def {main}():", body)
        self.scope = outer
        self.put(f"try: print(asyncio.run({main}()))")
        self.put("except (Exception, asyncio.CancelledError) as e: show(e)")

    def closures(self):
        """Functions that share cells: nonlocal, loops, comprehensions, classes, default values, deletions."""
        name, made = self.new_name("f"), self.new_name("f")
        deep = self.choose("x += n; return x", "x = [x, n]; return x", "del x; return n", "global g_; g_ = n; return x", "return (x, (y := n), y)", "return [x for x in range(n)] + [x]",
                           "return [lambda: (x, i) for i in range(3)][n % 3]()", "return {k: (lambda k=k: (k, x))() for k in 'ab'}", "return [(z := i, x) for i in range(2)] + [z]",
                           "return (lambda: [x for _ in 'ab'])()")
        self.put(f"def {name}(x={self.number(0, 5)}, *rest, y=2):")
        self.put(f"    def inner(n):")
        if "global" not in deep and deep.startswith(("x", "del")):
            self.put("        nonlocal x")
        self.put(f"        {deep}")
        self.put("    def reader(): return x, y, rest")
        self.put(self.choose("    class K:\n" + "    " * self.indent + "        x = x\n" + "    " * self.indent + "        z = [x for _ in 'a']\n" + "    " * self.indent + "        def get(self): return x, self.x, __class__.__name__",
                             "    class K:\n" + "    " * self.indent + "        nonlocal x\n" + "    " * self.indent + "        x = 'of the class'\n" + "    " * self.indent + "        def get(self): return x",
                             "    class K:\n" + "    " * self.indent + "        def get(self, x=y): return x, y, [x for y in 'ab']"))
        self.put("    for x_ in range(2):" if self.chance(0.5) else f"    for x in range({self.number(0, 3)}):")
        self.put(f"        {self.choose('y += 1', 'y = lambda: x', 'rest = (*rest, x)', 'pass')}")
        self.put("    return inner, reader, K, lambda *a, **k: (a, k, x)")
        self.put(f"{made} = {name}({self.choose('', '1', '1, 2, 3', 'y=5', 'x=4')})")
        for _ in range(self.number(2, 6)):
            line = self.choose(f"{made}[0]({self.number(0, 4)})", f"{made}[1]()", f"{made}[2]().get()", f"{made}[2].x", f"{made}[3](1, *[2], **{{'q': 3}})",
                               f"{made}[0].__closure__ and [c.cell_contents for c in {made}[0].__closure__ if isinstance(c.cell_contents, (int, str))]",
                               f"{made}[0].__code__.co_freevars, {made}[1].__code__.co_freevars", f"{made}[2].z", f"{made}[0]()", f"{name}.__defaults__, {name}.__kwdefaults__")
            self.put(f"try: print({line})")
            self.put("except Exception as e: show(e)")

    def methods_of_built_ins(self):
        """Methods and slices of built-in values, with arguments that are now and then out of place."""
        e = self.expression
        for _ in range(self.number(4, 8)):
            kind = self.choose("str", "str", "list", "dict", "set", "bytes", "int", "float", "tuple")
            value = self.new_name("v")
            self.put(f"{value} = {e(kind, 2)}")
            number, text = e("int", 1), e("str", 1)
            step = f"[{self.choose('', number, '-3', '2')}:{self.choose('', '-1', '5')}:{self.choose('-1', '2', '-2', '3', '0', 'None')}]"
            calls = {
                "str": [f"split({text})", "split(None, 1)", f"rsplit({text}, 1)", "splitlines(True)", f"partition({text})", f"find({text}, {number}, -1)", f"rindex({text})", f"count({text}, 1)",
                        f"startswith(({text}, 'a'))", f"endswith({text}, 0, {number})", f"translate({{97: 'A', 98: None}})", f"strip({text})", f"zfill({number} % 20)", f"center({number} % 20, {text})",
                        f"replace({text}, 'X', {self.number(-1, 2)})", "isidentifier()", "isalnum()", "istitle()", f"join({e('strs', 1)})", "encode('utf-8', 'strict')", f"format({number}, a={text})",
                        f"format_map({{'a': {number}}})", "casefold()", f"expandtabs({number} % 9)", f"__contains__({text})", f"__mul__({self.number(0, 3)})", f"removeprefix({text})"],
                "list": [f"index({number}, 1)", f"count({number})", f"pop({number} % 5)", f"insert({number} % 7 - 3, {text})", f"extend({e('tuple', 1)})", "copy()", "sort(key=str, reverse=True)", "reverse()", f"__add__({e('list', 1)})",
                         f"__setitem__(slice(None, None, 2), {e('list', 1)})", f"__delitem__(slice({number} % 4, None, 2))", f"remove({number})", f"__eq__({e('list', 1)})", f"__imul__({self.number(0, 2)})"],
                "dict": [f"get({text})", f"pop({text}, None)", f"setdefault({text}, {number})", "popitem()", f"update({text}={number})" if False else f"update({e('dict', 1)}, z=1)", "keys() & {'a', 'b'} == {'a'}", "items()", "values()",
                         f"__or__({e('dict', 1)})", f"__ior__([({text}, 1)])", "copy()", f"fromkeys({e('strs', 1)}, 0)", f"__contains__({text})", "__reversed__().__next__()"],
                "set": [f"union({e('list', 1)})", f"issubset({e('list', 1)})", f"isdisjoint({e('set', 1)})", f"add({number})", f"discard({number})", f"remove({number})", f"update({e('list', 1)}, {{1}})", f"difference_update({e('set', 1)})",
                        f"intersection({e('set', 1)}, [1, 2])", f"symmetric_difference_update({e('list', 1)})", f"__lt__({e('set', 1)})", f"issuperset({e('set', 1)})", "copy()"],
                "bytes": [f"find({e('bytes', 1)})", "hex(':', 2)", "decode('latin-1')", "decode()", "split(b'a')", f"translate(None, b'a')", f"join([{e('bytes', 1)}])", "isalpha()", f"startswith({e('bytes', 1)})", f"count({number} % 256)",
                          f"replace(b'a', {e('bytes', 1)})", "strip(b'a ')", "rpartition(b'b')", "splitlines()", f"zfill({number} % 9)", f"index({number} % 256)"],
                "int": ["bit_length()", f"to_bytes(4, 'big', signed=True)", "as_integer_ratio()", f"__pow__({self.number(0, 3)}, 7)", f"__round__({self.number(-3, 1)})", "__floor__()", f"__format__({self.choose(*map(repr, self.specs()))})", f"__rsub__({number})",
                        f"__divmod__({number})", f"__lshift__({self.number(-1, 9)})", "is_integer()", "conjugate()", f"__eq__({e('float', 1)})", "__index__()", "__bool__()"],
                "float": ["is_integer()", "hex()", "as_integer_ratio()", f"__round__({self.number(-3, 5)})", "__trunc__()", "__floor__()", f"__format__({self.choose(*map(repr, self.specs()))})", f"__divmod__({e('float', 1)})", f"__pow__({number} % 9)",
                          f"__mod__({e('float', 1)})", f"__floordiv__({number})", "conjugate()", f"__rtruediv__({number})", f"__eq__({number})", "__int__()"],
                "tuple": [f"index({number})", f"count({number})", f"__add__({e('tuple', 1)})", f"__mul__({self.number(-1, 2)})", f"__lt__({e('tuple', 1)})", f"__contains__({text})", f"__getitem__({number})", "__hash__() is None"]}[kind]
            shown = f"sorted({value}, key=str)" if kind == "set" else value
            call = f"{value}.{self.random.choice(calls)}"
            call = f"sorted({call}, key=str)" if kind == "set" and "(" in call and any(word in call for word in ("union", "intersection(", "copy")) else call
            self.put(f"try: print({call}, {shown})")
            self.put("except Exception as e: show(e)")
            if self.chance(0.4) and kind in ("str", "list", "tuple", "bytes"):
                self.put(f"try: print({value}{step}, {value}[{number}])")
                self.put("except Exception as e: show(e)")

    # ---- the program

    def program(self):
        for _ in range(self.number(2, 4)):
            self.assign()
        first = self.lines
        self.lines = []
        for _ in range(self.number(5, 12)):
            self.block("try:", self.chunk)
            self.put("except Exception as e: show(e)")
        chunks = self.lines
        self.lines = []
        self.put("try:")
        self.indent = 1
        body = ["    " + line for line in first + chunks]
        end = ["except Fuel: print('fuel')", "except Exception as e: show(e)"]
        names = sorted(name for name in self.scope.names if name[0] == "v")
        end.append(f"print({{name: globals()[name] for name in {names} if name in globals()}})")
        return PRELUDE + "\n".join(["try:", *body, *end]) + "\n"

    def chunk(self):
        self.depth = 1
        r = self.random.random()
        if r < 0.3:
            self.function()
        elif r < 0.42:
            self.generator()
        elif r < 0.52:
            self.class_()
        elif r < 0.56:
            self.built_in_subclass()
        elif r < 0.6:
            self.coroutines()
        elif r < 0.64:
            self.operator_class()
        elif r < 0.67:
            self.tasks()
        elif r < 0.7:
            self.closures()
        elif r < 0.74:
            self.methods_of_built_ins()
        self.body(1, 4)


def generate(seed):
    """A program that CPython compiles."""
    import warnings
    for attempt in range(100):
        text = Generator(f"{seed}/{attempt}").program()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                compile(text, "program.py", "exec")
            except SyntaxError:
                continue
        return text
    raise AssertionError("no valid program in 100 attempts")


if __name__ == "__main__":
    import sys
    print(generate(int(sys.argv[1])), end="")
