# Attributes by name: getattr with defaults, setattr and delattr, vars, dir, hasattr, dotted paths, attrgetter.
import functools
import operator


class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x, self.y = x, y

    def move(self, dx=0, dy=0):
        self.x += dx
        self.y += dy
        return self


p = Point(1, 2)
print(getattr(p, "x"), getattr(p, "z", "none"), getattr(p, "kind"), getattr(p, "move")(dx=5).x, hasattr(p, "y"), hasattr(p, "zz"), getattr(Point, "kind"), getattr(p, "__class__").__name__)
setattr(p, "label", "here")
setattr(p, "x", 100)
setattr(Point, "origin", classmethod(lambda cls: cls(0, 0)))
print(p.label, p.x, vars(Point.origin()), vars(p), sorted(vars(Point))[-4:], [n for n in dir(p) if not n.startswith("__")])
delattr(p, "label")
for bad in (lambda: delattr(p, "label"), lambda: getattr(p, "label"), lambda: getattr(p, 5), lambda: setattr(p, 5, 1), lambda: getattr(p), lambda: setattr(p, "a"), lambda: hasattr(p), lambda: delattr(p, "kind"), lambda: setattr(5, "x", 1), lambda: vars(5), lambda: getattr(None, "x"), lambda: delattr(5, "real"), lambda: setattr("s", "upper", 1)):
    try:
        print(bad())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
setattr(p, "not an identifier!", 1)
setattr(p, "class", "keyword")
print(getattr(p, "not an identifier!"), getattr(p, "class"), "class" in vars(p), p.__dict__["class"])


def dotted(target, path, default=None):
    return functools.reduce(lambda o, name: getattr(o, name, default), path.split("."), target)


p.child = Point(7, 8)
p.child.child = Point(9, 9)
print(dotted(p, "child.child.x"), dotted(p, "child.nope.x"), operator.attrgetter("child.y", "x")(p), operator.attrgetter("kind")(p), operator.methodcaller("move", dy=1)(p).y, list(map(operator.attrgetter("x"), (p, p.child))))


class Config:
    def __init__(self, **options):
        for name, value in options.items():
            setattr(self, name, value)

    def update(self, **options):
        unknown = options.keys() - vars(self).keys()
        if unknown:
            raise AttributeError(f"unknown: {', '.join(sorted(unknown))}")
        vars(self).update(options)
        return self

    def __getitem__(self, name):
        try:
            return getattr(self, name)
        except AttributeError:
            raise KeyError(name) from None

    def __eq__(self, other):
        return vars(self) == vars(other)


c = Config(debug=False, level=3)
print(vars(c.update(level=4)), c["debug"], c == Config(debug=False, level=4))
for bad in (lambda: c.update(nope=1), lambda: c["zzz"]):
    try:
        bad()
    except (AttributeError, KeyError) as error:
        print(type(error).__name__, error)


class Recorder:
    def __init__(self):
        super().__setattr__("calls", [])

    def __setattr__(self, name, value):
        self.calls.append(("set", name, value))

    def __delattr__(self, name):
        self.calls.append(("del", name))

    def __getattr__(self, name):
        return lambda *a, **k: self.calls.append((name, a, k)) or self


r = Recorder()
r.x = 1
del r.y
r.fetch(1).store(key=2).close()
setattr(r, "z", 3)
print(r.calls, hasattr(r, "anything"), callable(r.whatever))


class Typed:
    def __init_subclass__(cls):
        cls.fields = dict(cls.__annotations__)

    def __setattr__(self, name, value):
        kind = self.fields.get(name)
        if kind is None:
            raise AttributeError(f"{type(self).__name__} has no field {name}")
        if not isinstance(value, kind):
            raise TypeError(f"{name} must be {kind.__name__}, not {type(value).__name__}")
        super().__setattr__(name, value)


class User(Typed):
    name: str
    age: int


u = User()
u.name, u.age = "Ann", 5
for name, value in (("age", "old"), ("email", "x")):
    try:
        setattr(u, name, value)
    except (AttributeError, TypeError) as error:
        print(error)
print(vars(u), User.fields, {n: getattr(u, n) for n in User.fields}, all(hasattr(u, n) for n in User.fields))
method = p.move
p.move = lambda: "instance attribute wins"
print(p.move(), method(dx=1).x, Point.move(p, dy=2).y, "move" in vars(p))
del p.move
print(p.move().x, Point.__dict__["move"].__name__, p.move.__func__ is Point.move, getattr(p, "move") == p.move, getattr(p, "move") is p.move)
