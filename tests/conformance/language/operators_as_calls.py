# Special methods are calls: of any depth, in jumps, with NotImplemented and what it leads to.
class Deep:
    def __init__(self, depth): self.depth = depth
    def down(self): return Deep(self.depth - 1)
    def __add__(self, other): return self.depth if self.depth == 0 else self.down() + other
    def __iadd__(self, other):
        if self.depth:
            below = self.down()
            below += other
        return self
    def __neg__(self): return 0 if self.depth == 0 else -self.down()
    def __eq__(self, other): return True if self.depth == 0 else self.down() == other
    def __lt__(self, other):
        if self.depth == 0: return True
        if self.down() < other: return True
        return False
    def __bool__(self):
        if self.depth == 0: return False
        if self.down(): return True
        return not self.down().depth
    def __len__(self): return 0 if self.depth == 0 else len(self.down()) + 1
    def __contains__(self, item): return True if self.depth == 0 else item in self.down()
    def __getitem__(self, key): return key if self.depth == 0 else self.down()[key]
    def __str__(self): return "." if self.depth == 0 else str(self.down())
    def __repr__(self): return "," if self.depth == 0 else repr(self.down())
    def __format__(self, spec): return ";"


deep = Deep(400)
print(deep + 1, -deep, deep == 1, deep != 1, deep < 1, 1 in deep, 1 not in deep, deep[5])
print(len(deep), str(deep), repr(deep), f"{deep} {deep!s} {deep!r}", str(Deep(0)))
deep += 1
print(deep.depth, bool(Deep(1)), not Deep(0))


class Endless:
    def __add__(self, other): return self + other
    def __eq__(self, other): return self == other
    def __bool__(self): return not self
    def __len__(self): return len(self)
    def __contains__(self, item): return item in self
    def __str__(self): return str(self)
    def __neg__(self): return -self
    def __lt__(self, other):
        while self < other: pass


endless = Endless()
for name, operation in {
    "add": lambda: endless + 1, "eq": lambda: endless == 1, "bool": lambda: not endless,
    "len": lambda: len(endless), "in": lambda: 1 in endless, "str": lambda: f"{endless}",
    "neg": lambda: -endless, "lt": lambda: endless < 1,
}.items():
    try:
        print(name, operation())
    except RecursionError as error:
        print(name, type(error).__name__, str(error).split(" while")[0])


class Left:
    said = []
    def answer(self, name, other):
        self.said.append(name)
        return NotImplemented
    def __add__(self, other): return self.answer("add", other)
    def __iadd__(self, other): return self.answer("iadd", other)
    def __ipow__(self, other): return self.answer("ipow", other)
    def __lt__(self, other): return self.answer("lt", other)
    def __eq__(self, other): return self.answer("eq", other)
    def __sub__(self, other): return self.answer("sub", other)
    def __contains__(self, other): return self.answer("contains", other)


class Right:
    def __radd__(self, other): Left.said.append("radd"); return "radd"
    def __gt__(self, other): Left.said.append("gt"); return [1]
    def __ne__(self, other): Left.said.append("ne"); return ""
    def __eq__(self, other): Left.said.append("req"); return "eq"


class Lefter(Left):
    def __radd__(self, other): Left.said.append("overridden"); return "first"
    def __gt__(self, other): Left.said.append("gt first"); return NotImplemented


def show(name, function):
    Left.said.clear()
    try:
        result = function()
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(name, result, Left.said)


def iadd(left, right):
    left += right
    return left


def isub(left, right):
    left -= right
    return left


def ipow(left, right):
    left **= right
    return left


def count(condition):
    steps = 0
    while condition():
        steps += 1
        if steps == 3: break
    return steps


left, right = Left(), Right()
show("+", lambda: left + right)
show("+ 1", lambda: left + 1)
show("+=", lambda: iadd(left, right))
show("+= 1", lambda: iadd(left, 1))
show("-= 1", lambda: isub(left, 1))
show("**= 1", lambda: ipow(left, 1))
show("subclass", lambda: left + Lefter())
show("<", lambda: left < right)
show("< 1", lambda: left < 1)
show("if <", lambda: "yes" if left < right else "no")
show("if < 1", lambda: "yes" if left < 1 else "no")
show("< subclass", lambda: left < Lefter())
show("==", lambda: left == right)
show("== itself", lambda: (left == left, left == Left(), left != left, left != Left()))
show("!=", lambda: left != right)
show("if !=", lambda: "yes" if left != right else "no")
show("while", lambda: count(lambda: left == right))
show("in", lambda: 1 in left)


class Odd:
    def __init__(self, value): self.value = value
    def __bool__(self): return self.value
    def __len__(self): return self.value
    def __str__(self): return self.value
    def __repr__(self): return self.value
    def __contains__(self, item): return self.value


class Sized:
    def __init__(self, value): self.value = value
    def __len__(self): return self.value


for value in (0, 1, -1, True, "x", None, 2.5, 1 << 70, Sized(3)):
    odd = Odd(value)
    kind = type(value).__name__
    show(f"bool {kind}", lambda: "yes" if odd else "no")
    show(f"not {kind}", lambda: not odd)
    show(f"len {kind}", lambda: len(odd))
    show(f"str {kind}", lambda: str(odd))
    show(f"repr {kind}", lambda: repr(odd))
    show(f"f-string {kind}", lambda: f"{odd}|{odd!r}")
    show(f"in {kind}", lambda: (1 in odd, 1 not in odd))
    show(f"sized {kind}", lambda: "yes" if Sized(value) else "no")


class Coroutines:
    def __add__(self, other): yield 1
    async def __lt__(self, other): pass
    def __bool__(self): yield


show("generator", lambda: list(Coroutines() + 1))
show("coroutine", lambda: (Coroutines() < 1).close())
show("truth", lambda: not Coroutines())


class Callable:
    def __call__(self, *arguments): return f"called {len(arguments)}"


class WithObjects:
    __add__ = Callable()
    __len__ = lambda self: 5
    __str__ = Callable()
    __lt__ = staticmethod(lambda other: f"static {other}")
    __eq__ = classmethod(lambda cls, other: f"class {other}")
    __hash__ = None


show("objects", lambda: (WithObjects() + 1, len(WithObjects()), str(WithObjects())))
show("descriptors", lambda: (WithObjects() < 1, WithObjects() == 2))
print(list(map(len, [Sized(1), Sized(2)])), sorted([Sized(2), Sized(1)], key=len)[0].value)
print(list(map(str, [Odd("a"), Odd("b")])), list(map(repr, [Odd("c")])))
