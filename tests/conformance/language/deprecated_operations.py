# What still works in 3.14, with a DeprecationWarning.
import asyncio
import warnings


class Twice:
    def __complex__(self): return 1j


class Real(Twice):
    def __float__(self): return 3.0


def told(make):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(make(), end=" ")
        except Exception as error:
            print(type(error).__name__, error, end=" ")
    print([f"{warning.category.__name__}: {warning.message}" for warning in caught])


yes = True
for make in (lambda: ~yes, lambda: ~False, lambda: int.__invert__(2), lambda: bool.__invert__(yes), lambda: ~int(yes),
             lambda: complex(1j, 2), lambda: complex(1, 2j), lambda: complex(1j, 2j), lambda: complex(True, False),
             lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex(Twice(), 1), lambda: complex(Real(), 1),
             lambda: complex(1, Twice()), lambda: complex(1, Real()), lambda: complex(Twice()),
             lambda: asyncio.iscoroutinefunction(told), lambda: asyncio.iscoroutinefunction(asyncio.sleep)):
    told(make)
warnings.simplefilter("error")
for make in (lambda: ~yes, lambda: complex(1j, 2), lambda: asyncio.iscoroutinefunction(told)):
    try:
        print(make())
    except DeprecationWarning as warning:
        print("raised", str(warning)[:40])
