# GeneratorExit thrown into a generator that delegates: closes what it delegates to, then goes on in itself.
def told(name, function):
    try:
        print(name, "gave", function())
    except BaseException as error:
        print(name, "raised", repr(error), repr(error.__context__))


def first(what):
    try:
        yield "inner"
    except GeneratorExit:
        if what == "value":
            return "returned"
        if what == "item":
            yield "ignored"
        if what == "error":
            raise KeyError("inner")
        raise


def outer(inner):
    try:
        result = yield from inner
        print("ended with", result)
    except BaseException as error:
        print("in outer", repr(error))
        raise


for what in ("value", "item", "error", "exit"):
    for way in ("throw", "close"):
        generator = outer(first(what))
        next(generator)
        if way == "throw":
            told(what, lambda: generator.throw(GeneratorExit))
        else:
            told(what, generator.close)

print("-- the same exception comes back")
leave = GeneratorExit("now")
generator = outer(first("exit"))
next(generator)
try:
    generator.throw(leave)
except GeneratorExit as error:
    print(error is leave, error.args)


class NoClose:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


class Closing(NoClose):
    def close(self):
        print("closed")
        return "not used"

    def throw(self, error):
        print("never asked", error)


for iterator in (NoClose(), Closing(), iter([1, 2])):
    generator = outer(iterator)
    next(generator)
    told(type(iterator).__name__, lambda: generator.throw(GeneratorExit))

print("-- through many")


def chain(depth):
    if depth == 0:
        try:
            yield "deep"
        finally:
            print("the deepest is closed")
    else:
        yield from chain(depth - 1)


generator = chain(300)
print(next(generator))
generator.close()
print(list(generator))
