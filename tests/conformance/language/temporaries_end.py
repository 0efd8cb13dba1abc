# What an instruction that raises had in hand ends before the exception is handled; what the handler still
# has in hand does not.
class R:
    def __init__(self, name="r"):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("exit", self.name)
        return False

    def __add__(self, other):
        raise ValueError("add")


def make():
    return R()


if make() is not None:
    print("not none")
print("next")
try:
    R("left") + R("right")
except ValueError:
    print("caught")
print("next")
try:
    [R("a"), R("b")][5]
except IndexError:
    print("caught")
try:
    with R("manager"):
        R("inner").missing
except AttributeError:
    print("caught")
print("next")
for item in [R("item 1"), R("item 2")]:
    try:
        item.name + 1
    except TypeError:
        print("caught", item.name)
del item
print("next")


def nested(argument):
    local = R("local")
    return argument + local


try:
    nested(R("argument"))
except ValueError as error:
    print("caught", error)
print("next")


def several():
    try:
        try:
            R("first") + 1
        finally:
            print("finally")
    except ValueError:
        print("outer")
        try:
            R("second") + 1
        except ValueError as second:
            print("inner", second.__context__)
        print("end of outer")
    return "returned"


print(several())


def generator():
    try:
        yield 1
        R("in generator") + 1
    except ValueError:
        print("caught in generator")
        yield 2


print(list(generator()))


def star():
    try:
        R("star") + 1
    except* ValueError as group:
        print(len(group.exceptions))
        try:
            R("in handler") + 1
        except ValueError:
            print("inner")


star()
print("end")
