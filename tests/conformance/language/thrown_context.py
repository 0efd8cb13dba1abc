# What is thrown into a generator has for its context what the generator handles, not what its caller does.
def show(e): print(repr(e), repr(e.__context__))


def plain():
    yield 1
    yield 2


def catching():
    try: yield 1
    except KeyError: yield 2


def handling():
    try: raise KeyError(1)
    except KeyError: yield 1


def raising():
    yield 1
    raise IndexError(2)


def delegating(): yield from handling()


for started in (False, True):
    for made in (plain, catching, handling, delegating):
        try: 1 / 0
        except ZeroDivisionError:
            generator = made()
            if started: next(generator)
            for text in ("first", "second"):
                try: generator.throw(ValueError(text))
                except ValueError as e: show(e)
try: 1 / 0
except ZeroDivisionError:
    try: list(raising())
    except IndexError as e: show(e)
def waiting():
    try: raise LookupError(3)
    finally: yield from plain()


generator = waiting()
next(generator)
try: generator.throw(ValueError("passed on"))
except ValueError as e: show(e)
generator = catching()
next(generator)
def leaving():
    try: yield
    except GeneratorExit as e: show(e)
generator = leaving()
next(generator)
try: 1 / 0
except ZeroDivisionError: generator.close()
