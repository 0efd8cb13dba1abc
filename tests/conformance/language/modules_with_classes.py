# A module whose class is the program's: its properties, __getattr__ and __getattribute__ count.
import sys
import types


class Lazy(types.ModuleType):
    constant = 5

    @property
    def computed(self):
        return f"computed for {self.__name__}"

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"no {name} here")
        return name.upper()


lazy = Lazy("lazy")
lazy.own = "own"
lazy.__dict__["computed"] = "hidden by the property"
sys.modules["lazy"] = lazy

import lazy as again

print(again is lazy, again.own, again.constant, again.computed, again.anything)

from lazy import own, other, computed

print(own, other, computed)
print(getattr(lazy, "_private", "default"), hasattr(lazy, "public"))
try:
    lazy._private
except AttributeError as error:
    print(error)
try:
    from lazy import _hidden
except ImportError as error:
    print(str(error).partition(" (")[0])


class Asking(types.ModuleType):
    def __getattribute__(self, name):
        return "asked for " + name


print(Asking("asking").anything)

this = sys.modules[__name__]
this.__class__ = Lazy
import __main__

print(type(__main__) is Lazy, __main__.whatever, __main__.constant)
try:
    this.__class__ = int
except TypeError as error:
    print(error)
