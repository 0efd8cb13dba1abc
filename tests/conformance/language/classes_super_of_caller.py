# super() without arguments reads the calling frame: its first argument as it is now, its __class__ cell.
builtin_super = super


class A:
    def m(self):
        return type(self).__name__


class B(A):
    def in_list(self):
        return [super().m() for _ in range(2)]

    def in_nested_list(self):
        return [[super().m() for _ in range(2)] for _ in range(2)]

    def in_set_and_dict(self):
        return {super().m() for _ in "a"}, {k: super().m() for k in "a"}

    def in_generator(self):
        return list(super().m() for _ in range(2))

    def with_star(*arguments):
        return super().m()

    def in_lambda(self):
        return (lambda other: super().m())(self)

    def captured(self):
        read = lambda: self
        return super().m(), read() is self

    def captured_and_deleted(self):
        read = lambda: self
        del self
        return super().m()

    def deleted(self):
        del self
        return super().m()

    def replaced(self):
        self = C()
        return super().m()

    def of_another_kind(self):
        self = 1
        return super().m()

    def nothing(self):
        return super(B, None).__self__, super(B).__self__

    def by_another_name(self):
        __class__
        return builtin_super().m()

    def without_cell(self):
        return builtin_super().m()

    @classmethod
    def of_class(cls):
        return super().m(C())

    def generator(self):
        yield super().m()

    def inner(self):
        def function(me):
            return super().m()
        return function(self)


class C(B):
    pass


def in_no_class(self):
    return super()


for name, function in list(vars(B).items()) + [("in_no_class", in_no_class)]:
    if name.startswith("__"):
        continue
    try:
        if isinstance(function, classmethod):
            print(name, B.of_class())
        elif name == "generator":
            print(name, list(function(B())))
        else:
            print(name, function(B()))
    except (RuntimeError, TypeError) as error:
        print(name, type(error).__name__, error)


class D:
    def deleted(self):
        del self
        return super()

    def kept(self):
        return super()


def super(*arguments, **keywords):
    return "not the built-in", arguments, keywords


print(D().deleted(), D().kept())


class Meta(type):
    def __new__(meta, name, bases, namespace):
        try:
            namespace["early"](1)
        except RuntimeError as error:
            print(error)
        return builtin_super().__new__(meta, name, bases, namespace) if 0 else type.__new__(
            meta, name, bases, namespace)


del super


class E(metaclass=Meta):
    def early(self):
        return super()
