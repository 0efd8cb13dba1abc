# Plugins: abc, __init_subclass__, descriptors, operator, functools, inspect.
import functools
import inspect
import operator
from abc import ABC, abstractmethod
from typing import ClassVar, Protocol, runtime_checkable


class Plugin(ABC):
    registry: ClassVar[dict] = {}

    def __init_subclass__(cls, *, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if not inspect.isabstract(cls):
            Plugin.registry[name or cls.__name__.lower()] = cls

    @abstractmethod
    def run(self, *numbers): ...

    @property
    @abstractmethod
    def cost(self): ...

    def __repr__(self):
        return f"<{type(self).__name__} cost={self.cost}>"


class Reducing(Plugin):
    operation = staticmethod(operator.add)
    start = 0

    def run(self, *numbers):
        return functools.reduce(self.operation, numbers, self.start)


class Sum(Reducing, name="total"):
    cost = 1


class Product(Reducing):
    operation, start, cost = staticmethod(operator.mul), 1, 2


class Longest(Plugin):
    cost = property(lambda self: len(type(self).__name__))

    def run(self, *words):
        return max(map(str, words), key=len)


print(sorted(Plugin.registry), [plugin().run(2, 3, 4) for plugin in Plugin.registry.values()], Sum(), Longest())
for cls in (Plugin, Reducing):
    try:
        cls()
    except TypeError as error:
        print(error)


class Typed:
    def __init__(self, kind, check=None):
        self.kind, self.check = kind, check

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__[self.name]

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        if self.check is not None and not self.check(value):
            raise ValueError(f"{self.name}: {value!r} refused")
        instance.__dict__[self.name] = value


class Job:
    name = Typed(str, str.strip)
    cores = Typed(int, lambda n: 0 < n <= 8)

    def __init__(self, name, cores=1):
        self.name, self.cores = name, cores


job = Job("render", 4)
print(vars(job), Job.cores.kind, type(Job.__dict__["name"]).__name__)
for wrong in (lambda: Job(5), lambda: Job(" "), lambda: Job("x", 99), lambda: setattr(job, "cores", "4")):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


@runtime_checkable
class Runs(Protocol):
    def run(self, *args): ...


print([isinstance(x, Runs) for x in (Sum(), job, 5)], issubclass(Product, Runs), issubclass(Job, Runs))


class Pipeline:
    def __init__(self, *steps):
        self.steps = steps

    def __or__(self, step):
        return Pipeline(*self.steps, step)

    def __call__(self, value):
        return functools.reduce(lambda v, step: step(v), self.steps, value)

    def __len__(self):
        return len(self.steps)


pipe = Pipeline() | str.split | (lambda words: map(str.capitalize, words)) | " ".join
print(pipe("the quick fox"), len(pipe), (pipe | len)("a b"))


class Meta(type):
    def __new__(meta, name, bases, namespace, **options):
        cls = super().__new__(meta, name, bases, namespace)
        cls.methods = sorted(key for key, value in namespace.items() if inspect.isfunction(value) and not key.startswith("__"))
        cls.options = options
        return cls

    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        made.made_by = cls.__name__
        return made


class Service(metaclass=Meta, port=80):
    def start(self): ...
    def stop(self): ...


print(Service.methods, Service.options, Service().made_by, type(Service), inspect.signature(Job), inspect.getdoc(Plugin))
getter = operator.attrgetter("name", "cores")
print(getter(job), sorted([Job("b", 2), Job("a", 2), Job("c", 1)], key=operator.attrgetter("cores", "name"))[0].name, operator.methodcaller("run", 1, 2)(Sum()))
