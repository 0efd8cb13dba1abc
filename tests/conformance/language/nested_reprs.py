# repr() and calls of what is nested far too deep end in a RecursionError.
import types

DEPTH = 100_000


def nested(make, innermost):
    for _ in range(DEPTH):
        innermost = make(innermost)
    return innermost


for name, make, innermost in (
        ("alias", lambda inside: list[inside], int), ("list in an alias", lambda inside: list[[inside]], int),
        ("origin", lambda inside: types.GenericAlias(inside, int), list),
        ("staticmethod", staticmethod, len), ("classmethod", classmethod, len), ("list", lambda inside: [inside], 1),
        ("slice", lambda inside: slice(inside), 1), ("method", lambda inside: types.MethodType(len, inside), 1)):
    thing = nested(make, innermost)
    try:
        print(name, len(repr(thing)))
    except RecursionError as error:
        print(name, type(error).__name__)
