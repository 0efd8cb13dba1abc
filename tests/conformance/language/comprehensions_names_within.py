# What a comprehension leaves in names, and what __class__ means in one of a class body.
def function():
    listed = [lambda: 1 for _ in [1]][0]
    nested = [[lambda: 1 for _ in [1]] for _ in [1]][0][0]
    keyed = {1: (lambda: 1) for _ in [1]}[1]
    generated = list((lambda: 1) for _ in [1])[0]
    inner = [(number for number in [1]) for _ in [1]][0]
    for made in (listed, nested, keyed, generated):
        print(made.__qualname__)
    print(inner.__qualname__, next(inner))


function()


class Holder:
    made = [lambda: 1 for _ in [1]][0]
    print(made.__qualname__)


print([lambda: 1 for _ in [1]][0].__qualname__)

for text in (
        "class C: found = [__class__ for _ in [1]]",
        "class C: [super for _ in [1]]; found = [__class__ for _ in [1]]",
        "class C: found = [__conditional_annotations__ for _ in [1]]",
        "def f():\n    __class__ = 2\n    class C:\n        found = [__class__ for _ in [1]]\nf()"):
    try:
        exec(text, {})
        print("no error")
    except NameError as error:
        print(type(error).__name__, error)

__class__ = "global"


class Named:
    found = [__class__ for _ in [1]]

    def method(self):
        return [__class__ for _ in [1]][0].__name__


print(Named.found, Named().method())
